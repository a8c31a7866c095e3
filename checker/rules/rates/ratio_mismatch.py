"""A ratio that disagrees with the percentage or the two counts beside it."""

from __future__ import annotations

from collections.abc import Iterator

from checker.claims.compatible import commensurable
from checker.claims.find import Claims
from checker.claims.frame import Frame
from checker.relations.relation import Relation, equal
from checker.rules.rule import rule

_SHARE_BEHIND = Frame(
    r"<ratio:ratio>(?: of)?(?: the| all| our)?(?: [a-z-]+){0,3}(?:,? \(| ?, or | – )(?:about |some |nearly |or )?<share:percent>[),]",
    cues=("(P", "or"),
)
_RATIO_BEHIND = Frame(
    r"<share:percent>(?:,? \(|, )(?:or |about |that is,? |roughly ){0,2}<ratio:ratio>", cues=("(R", "or", "about")
)
_OUTNUMBER = Frame(
    r"outnumber(?:ed|s|ing)?(?: [a-z]+){1,3},? (?:by )?<times:number> to one,? (?:at |by )?<large:count> to <small:count>",
    cues=("outnumber", "outnumbered", "outnumbers", "outnumbering"),
)


@rule(
    "RAT002",
    name="ratio-mismatch",
    severity="error",
    holds=(
        "One in eight (12.5%) failed.",
        "Some 20%, or one in five, had no heating.",
        "Visitors outnumbered locals three to one, 36 to 12.",
    ),
    breaks=(
        "One in five adults, or 25%, cannot swim.",
        "In the north 30% (one in five) had no heating.",
        "Visitors outnumbered locals four to one, 36 to 12.",
    ),
    silent=(
        "They won 3-1 at half time in front of 36 guests and 12 dogs.",
        "One in five adults smoke, and 25% of those want to stop.",
    ),
)
def ratio_mismatch(claims: Claims) -> Iterator[Relation]:
    """A ratio and the percentage or counts beside it are not the same.

    What it checks
        "One in five, or 25%", "30% (one in five)", "outnumbered three to one, 36 to 12".

    Why it matters
        The ratio is what is remembered.

    How rounding is treated
        "One in N" may be three percentage points off.

    Not flagged
        Scores, odds and scales; a percentage of something else.

    Source
        One in N is 100/N per cent.
    """
    for match in claims.match(_SHARE_BEHIND, _RATIO_BEHIND):
        ratio, share = match["ratio"], match["share"]
        if "in" not in ratio.quantity.surface.lower().split():
            continue
        yield equal(share, ratio, roles={"ratio": ratio, "share": share}, wording="{ratio} is {expected}, not {share}")
    for match in claims.match(_OUTNUMBER):
        times, large, small = match["times"], match["large"], match["small"]
        if commensurable(large, small):
            roles = {"large": large, "small": small, "times": times}
            yield equal(
                times, large / small, roles=roles, wording="{large} to {small} is {expected} to one, not {times}"
            )
