"""A margin that is not the difference of what it lies between."""

from __future__ import annotations

from collections.abc import Iterator

from checker.claims.compatible import commensurable
from checker.claims.find import Claims
from checker.claims.frame import Frame
from checker.relations.relation import Relation, equal
from checker.rules.rule import rule

_MORE = "longer|taller|higher|wider|deeper|bigger|heavier|larger|older|more|further|later"
_LESS = "shorter|lower|narrower|lighter|smaller|younger|fewer|less|nearer|earlier"
_THAN = Frame(
    rf"<first:amount>(?: [a-z]+)?(?:,| and|, which is) <margin:amount> (?P<way>{_MORE}|{_LESS}) than [a-z' -]{{1,40}}"
    r"(?:,? (?:which|that|who) (?:is|was|are|were|measured|measures|has|had|weighs|weighed|scored)|,? at|,? with| \()"
    r"(?: only| just)? ?<second:amount>",
    cues=("than",),
)
_VOTES = Frame(
    r"\bby (?:a margin of |just |only )?<margin:count>(?: votes| points)?, (?:by )?<first:count>(?: votes)?"
    r" (?:to|against) <second:count>",
    cues=("by",),
)


@rule(
    "SUM007",
    name="margin-mismatch",
    severity="error",
    holds=(
        "The new quay is 212 m long, 27 m longer than the old one, which measured 185 m.",
        "She won by 318 votes, 7,204 to 6,886.",
    ),
    breaks=(
        "The new quay is 212 m long, 27 m longer than the old one, which measured 175 m.",
        "The tower is 90 m high, 15 m lower than its neighbour, which is 115 m.",
        "She won by 418 votes, 7,204 to 6,886.",
    ),
    silent=("The new quay, 212 m long, opened 27 days later than planned.",),
)
def margin_mismatch(claims: Claims) -> Iterator[Relation]:
    """The margin is not the difference of the two figures.

    What it checks
        "212 m long, 27 m longer than the old one, which measured 185 m", and votes with
        their margin.

    Why it matters
        Margins are worked out in the head.

    How rounding is treated
        Measures may be off by half of their last place; counts are exact.

    Not flagged
        Margins in per cent, and comparisons whose other side has no figure beside it.

    Source
        Newsroom checklists: subtract.
    """
    for match in claims.match(_THAN, _VOTES):
        first, second, margin = match["first"], match["second"], match["margin"]
        if not commensurable(first, second, margin):
            continue
        is_less = match.groups.get("way", "more") in _LESS.split("|")
        roles = {"first": first, "second": second, "margin": margin}
        difference = second - first if is_less else first - second
        yield equal(margin, difference, roles=roles, peers=(first, second, margin))
