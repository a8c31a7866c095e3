"""An overall share that does not lie between those of the groups."""

from __future__ import annotations

from collections.abc import Iterator

from checker.claims.complements import are_complements
from checker.claims.expression import Call
from checker.claims.find import Claims
from checker.claims.frame import Frame
from checker.relations.evidence import holds
from checker.relations.relation import Relation, at_least, at_most
from checker.rules.rule import rule

_OVERALL = r"(?:overall|in all|of all|among all|for all|for both|of both|combined|in total|together|altogether)\b"
_GROUPS = Frame(
    r"<first:percent> (?:of|among|for|in) (?P<one>[^A-Z.;,]{1,30}?),? (?:and )?<second:percent> (?:of|among|for|in) "
    rf"(?P<two>[^A-Z.;,]{{1,30}}?)(?:,| and| –| \(| -)(?: and| or)? ?<overall:percent> {_OVERALL}",
    cues=("overall", "all", "both", "combined", "total", "together", "altogether"),
)
_OVERALL_LAST = Frame(
    r"\b(?:among|in|of) (?P<one>[a-z ]{1,30}),? <first:percent>[^A-Z.;]{0,50}?(?:,| and| while)[^A-Z.;]{0,30}?"
    r" <second:percent> (?:of|among|for|in) (?P<two>[a-z ]{1,30}?)[,;](?: and)? (?:overall|in all|altogether|in total),?"
    r"(?: [a-z]+){0,3} <overall:percent>",
    cues=("overall", "all", "total", "altogether"),
)
_OVERALL_AHEAD = Frame(
    r"<overall:percent> (?:overall|of all [a-z]+|in all)[^A-Z.]{0,20}?[:,(] ?<first:percent> (?:of|among|for|in) "
    r"(?P<one>[^A-Z.;,]{1,30}?),? (?:and )?<second:percent> (?:of|among|for|in) (?P<two>[a-z]+)",
    cues=("overall", "all"),
)


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
    for match in claims.match(_GROUPS, _OVERALL_AHEAD, _OVERALL_LAST):
        if not are_complements((match.groups["one"], match.groups["two"])):
            continue
        first, second, overall = match["first"], match["second"], match["overall"]
        roles = {"first group": first, "second group": second, "overall": overall}
        wording = "{overall} overall is not between {first_group} and {second_group}"
        upper = at_most(overall, Call("max", (first, second)), roles=roles, wording=wording)
        lower = at_least(overall, Call("min", (first, second)), roles=roles, wording=wording)
        # one relation, not two: what holds on one side must not excuse the other
        yield lower if holds(upper) else upper
