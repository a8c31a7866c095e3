"""Qualities by the side of a thing that they tell of: its age, its state, its size.

Each line is one side. What is told by qualities of two sides is not divided: an old tree may be diseased. A word
may stand in two lines, where it is as often one of several as the other: a derelict house is in a bad state, and
nobody lives in it.
"""

from __future__ import annotations

_SIDES = """
old young ancient medieval victorian georgian edwardian tudor modern aged elderly juvenile immature
healthy sound diseased sick ill lame infected infested damaged broken rotten decayed rusty leaking leaky cracked damp \
ruined derelict dead alive dying injured wounded faulty defective unsafe blind deaf disabled torn incomplete worn mouldy
large small big tall short narrow wide long thick thin heavy huge tiny
wooden stone brick steel iron concrete thatched timber plastic leather gold silver bronze copper glass
pregnant barren fertile infertile
occupied vacant empty full let ruined derelict closed open
part-time full-time parttime fulltime retired employed unemployed temporary permanent amateur amateurs professional \
professionals volunteers pensioners
rented owned leased borrowed hired
black white red green blue brown grey yellow
married single divorced widowed unmarried
foreign native local stray strays wild tame imported
twin twins single singles triplets singletons
illustrated signed dated
"""


def _index(lines: str) -> dict[str, frozenset[int]]:
    found: dict[str, frozenset[int]] = {}
    for side, line in enumerate(lines.split("\n")):
        for word in line.split():
            found[word] = found.get(word, frozenset()) | {side}
    return found


SIDES = _index(_SIDES)
"""For every quality the sides that it tells of."""
LASTING = SIDES["old"] | SIDES["large"] | SIDES["wooden"] | SIDES["black"]
"""Sides of which no deed tells: "24 heavy and 22 captured"."""
PASSING = SIDES["dead"] | SIDES["empty"]
"""Sides that change from day to day, so that a place may stand for one: "25 in hospital and 15 dead"."""
