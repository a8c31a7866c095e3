"""A length on a map that the scale does not turn into the stated one."""

from __future__ import annotations

from collections.abc import Iterator

from checker.claims.find import Claims
from checker.claims.shapes import find_scales
from checker.relations.relation import Relation
from checker.relations.shaped import scaled
from checker.rules.rule import rule


@rule(
    "GEO004",
    name="scale-mismatch",
    severity="warning",
    holds=("The map is at 1:50,000, so 4 cm is 2 km.", "On a 1:25000 map 4 cm stands for 1 km."),
    breaks=("The map is at 1:50,000, so 4 cm is 20 km.",),
    silent=("The odds were 1:50, the map 4 cm wide and the walk 2 km.",),
)
def scale_mismatch(claims: Claims) -> Iterator[Relation]:
    """The length as drawn and the scale do not make the real length.

    The scale of a map turns a length on paper into one on the ground. All three must be in one sentence,
    the scale with a word such as "scale" or "map". A ratio that is no scale is left alone.

    What it checks
        A scale such as 1:50,000 with a length on the map and the length it stands for.

    Why it matters
        A slip of a factor of ten sends walkers ten times as far.

    How rounding is treated
        Both lengths stand for what rounds to them; the scale is exact.

    Not flagged
        Ratios that are no scales.

    Source
        The definition of a map's scale.
    """
    for match in find_scales(claims):
        yield scaled(match["scale"], match["drawn"], match["real"])
