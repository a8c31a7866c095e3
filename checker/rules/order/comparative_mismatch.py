"""More of one than of another, with figures that say the opposite."""

from __future__ import annotations

from collections.abc import Iterator

from checker.claims.find import Claims
from checker.claims.order.compared import find_comparisons
from checker.relations.relation import Relation, at_least
from checker.rules.rule import rule


@rule(
    "ORD003",
    name="comparative-mismatch",
    severity="error",
    holds=(
        "More women (438) than men (412) applied.",
        "The share was higher in the east (41%) than in the west (36%).",
        "Fewer buses (12) than trams (15) were late.",
        "Leaks were more frequent in old pipes than in new ones (8.4% vs 4.1%).",
        "In the choir the women (438) outnumbered the men (412).",
    ),
    breaks=(
        "Ashby (308,000 people) is larger than Brant (512,000 people).",
        "More women (412) than men (438) applied.",
        "The share was higher in the east (36%) than in the west (41%).",
        "Fewer buses (15) than trams (12) were late.",
        "Leaks were more frequent in old pipes than in new ones (4.1% vs 8.4%).",
        "In the choir the women (412) outnumbered the men (438).",
        "More boys than girls were enrolled: 211 boys and 246 girls.",
        "The longest path is the Ash, at 612 km, followed by the Birch, with 648 km.",
        "Ash is first in rye, with 812,000 tonnes, ahead of Birch, with 874,000.",
        "The Ash (142 km) is the longest, followed by the Birch (151 km).",
    ),
    silent=(
        "More women (412) than men (438 of them new) applied.",
        "The risk was no higher in the east (36%) than in the west (41%).",
        "More women (see page 412) than men (438) applied.",
        "The loss was greater in the east (-5%) than in the west (-3%).",
        "The longest path is the Ash, at 612 km, followed by the Birch, with 648 gates.",
    ),
)
def comparative_mismatch(claims: Claims) -> Iterator[Relation]:
    """The figures stand the other way round than the comparison.

    A comparison says which of two figures is the greater. The figures are those that stand in brackets
    behind the two sides, or right beside "than". Denied comparisons and brackets that hold more than a
    figure are silent, since they need not say which is greater.

    What it checks
        "More … (438) than … (412)", "higher in … (41%) than in … (36%)", "outnumbered".

    Why it matters
        Either the comparison or one of the figures is wrong.

    How rounding is treated
        Both stand for what rounds to them; equal figures are let pass.

    Not flagged
        Denied comparisons ("no higher than"), amounts below zero, brackets with other words.

    Source
        The meaning of the comparative.
    """
    for comparison in find_comparisons(claims):
        more, less = comparison.more, comparison.less
        yield at_least(
            more,
            less,
            roles={"more": more, "less": less},
            wording=f"{{{'more' if comparison.is_more else 'less'}}} is not "
            f"{comparison.word} than {{{'less' if comparison.is_more else 'more'}}}",
            peers=(more, less),
        )
