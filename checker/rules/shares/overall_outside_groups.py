"""An overall share that does not lie between those of the groups."""

from __future__ import annotations

from collections.abc import Iterator

from checker.claims.expression import Call
from checker.claims.find import Claims
from checker.claims.shares.overall import find_overall_shares
from checker.relations.evidence import holds
from checker.relations.relation import Relation, at_least, at_most
from checker.rules.rule import rule


@rule(
    "PCT006",
    name="overall-outside-groups",
    severity="error",
    holds=("The turnout was 58% among men, 62% among women and 60% overall.",),
    breaks=(
        "The turnout was 58% among men, 61% among women and 64% overall.",
        "Of the club, 58% of men and 61% of women – 54% of all members – voted.",
        "Among men, 34% rode, compared with 22% of women; overall, 36% of the members were riders.",
    ),
    silent=("The turnout was 58% among farmers, 61% among nurses and 64% overall.",),
)
def overall_outside_groups(claims: Claims) -> Iterator[Relation]:
    """The overall share does not lie between those of the groups.

    The share of all lies between the shares of the groups that make up all. The groups must leave nobody
    out, as men and women do, and the three shares must be of the same thing. Beside other groups the share
    of all can lie outside.

    What it checks
        The shares of two groups that leave nobody out, such as men and women, and the share
        of all.

    Why it matters
        A mixture cannot be more than its larger part.

    How rounding is treated
        Percentages are rounded to their last place.

    Not flagged
        Groups beside which there are others.

    Source
        The mean of a mixture lies between the means of its parts.
    """
    for match in find_overall_shares(claims):
        first, second, overall = match["first"], match["second"], match["overall"]
        roles = {"first group": first, "second group": second, "overall": overall}
        wording = "{overall} overall is not between {first_group} and {second_group}"
        upper = at_most(overall, Call("max", (first, second)), roles=roles, wording=wording)
        lower = at_least(overall, Call("min", (first, second)), roles=roles, wording=wording)
        # one relation, not two: what holds on one side must not excuse the other
        yield lower if holds(upper) else upper
