"""An area or volume that its sides do not make."""

from __future__ import annotations

from collections.abc import Iterator

from checker.claims.find import Claims
from checker.claims.shapes import find_figures
from checker.relations.relation import Relation
from checker.relations.shaped import content
from checker.rules.rule import rule


@rule(
    "GEO001",
    name="content-mismatch",
    severity="warning",
    holds=(
        "The 12 m by 8 m hall has 96 sq m of floor.",
        "The pool, 25 m by 10 m and 2 m deep, holds 500 cubic metres.",
        "The island, 5 km long and 3 km wide, covers 9 square kilometres.",
    ),
    breaks=(
        "The 12 m by 8 m hall has 69 sq m of floor.",
        "The rectangular plot, 50 m deep and 30 m wide, covers 1,800 sq m.",
        "The pool, 25 m by 10 m and 2 m deep, holds 50 cubic metres.",
        "The tank, 20 m long, 8 m wide and 3 m deep, holds 840 cubic metres.",
        "The island, 5 km long and 3 km wide, covers 29 square kilometres.",
    ),
    silent=("The hall is 12 m by 8 m; the school has 960 sq m of floor.",),
)
def content_mismatch(claims: Claims) -> Iterator[Relation]:
    """The sides do not make the area or the volume.

    Length times width is the area of a rectangle, and with the height its volume. The sides must stand
    together, as in "12 m by 8 m", with the area or volume in the same clause. What is not called by a word
    for something rectangular may well be smaller than the product, so that only more is reported.

    What it checks
        Two sides with an area, three with a volume, in one clause.

    Why it matters
        Areas decide prices and permits, and square units invite slips of a factor of ten.

    How rounding is treated
        All lengths stand for what rounds to them. What the words call a room, a field or a
        box is a rectangle; of anything else the product is only the most it can cover.

    Not flagged
        Areas of something larger that stand in the same sentence behind a stop.

    Source
        Euclid.
    """
    for figure in find_figures(claims):
        yield content(figure)
