"""Classes that divide a whole without remainder when a text names them side by side.

Each line is one division; its classes are parted by slashes, the words of a class by spaces.
A series of parts is complete when every part is labelled with a different class of one line.
"""

from __future__ import annotations

_DIVISIONS = """
men man male males boys boy gentlemen / women woman female females girls girl ladies
treatment treated intervention active experimental exposed study cases case / control controls placebo untreated sham
verum drug / placebo comparison comparator
cultural / natural / mixed
army ground land / navy naval sea / air
land / water
domestic domestically home inland national / foreign abroad overseas international internationally
urban city / rural country
public state / private commercial privately
adults adult / children child minors
full / part
current / noncurrent non
short / long
left / right
winners won win wins / drawn draws draw / lost losses loss
yes / no
inside in within / outside beyond
for favour / against / abstained abstentions
for favour / against
""".strip()


def _index() -> dict[str, tuple[tuple[int, int], ...]]:
    found: dict[str, list[tuple[int, int]]] = {}
    for division, line in enumerate(_DIVISIONS.splitlines()):
        for place, names in enumerate(line.split("/")):
            for name in names.split():
                found.setdefault(name, []).append((division, place))
    return {name: tuple(places) for name, places in found.items()}


CLASSES = _index()
"""For every word the classes it names: the number of the division and of the class in it."""
