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

COMPLEMENTS = tuple(tuple(frozenset(names.split()) for names in line.split("/")) for line in _DIVISIONS.splitlines())
"""One entry a division: the words of each of its classes."""
