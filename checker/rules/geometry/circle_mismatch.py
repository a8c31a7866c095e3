"""A circumference that the width of the circle does not give."""

from __future__ import annotations

from collections.abc import Iterator

from checker.claims.find import Claims
from checker.claims.shapes import find_circles
from checker.relations.relation import Relation
from checker.relations.shaped import circumference
from checker.rules.rule import rule


@rule(
    "GEO002",
    name="circle-mismatch",
    severity="warning",
    holds=("The round pond is 20 m across and about 63 m around.",),
    breaks=("The round pond is 20 m across and about 40 m around.",),
    silent=("The pond is 20 m across and the path around it 40 m.",),
)
def circle_mismatch(claims: Claims) -> Iterator[Relation]:
    """The way around is not pi times the way across.

    A circle is π times as far around as across. Both lengths must be told of one thing that the text calls
    round or circular; other shapes are left alone.

    What it checks
        The diameter and the circumference of what is called round or circular.

    Why it matters
        One of the two was guessed or belongs to something else.

    How rounding is treated
        Both stand for what rounds to them.

    Not flagged
        Shapes that are not called round.

    Source
        Archimedes, who put pi between 223/71 and 22/7.
    """
    for match in find_circles(claims):
        yield circumference(match["across"], match["around"])
