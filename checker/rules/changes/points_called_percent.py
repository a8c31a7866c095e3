"""A change of a percentage given in per cent where the numbers show points."""

from __future__ import annotations

from collections.abc import Iterator

from checker.claims.changes.change import Change, levels
from checker.claims.changes.find import find_changes
from checker.claims.claim import Claim
from checker.claims.expression import Constant, Expression
from checker.claims.find import Claims
from checker.quantities.quantity import Kind
from checker.relations.relation import Link, Relation, equal
from checker.rules.rule import rule


@rule(
    "CHG003",
    name="points-called-percent",
    severity="warning",
    holds=("The rate was cut from 5% to 4%, a fall of 20%.",),
    breaks=(
        "The rate was cut from 5% to 4%, a fall of 1%.",
        "Turnout rose from 40% to 44%, an increase of 4%.",
    ),
    silent=(
        "Turnout rose from 40% to 44%, an increase of four percentage points.",
        "Turnout rose from 40% to 44%, or 4 points.",
        "Inflation rose 0.3% in May, from 2.1% in April.",
    ),
)
def points_called_percent(claims: Claims) -> Iterator[Relation]:
    """A change between two percentages is given in per cent of what.

    Between two percentages there are two ways to tell the change: in points, and as a percentage of the
    first. A change in per cent that only fits as points is reported. It must be told as a noun with its
    levels ("a rise of 2% to 5%"), since behind a verb newspapers often mean points.

    What it checks
        Two levels in per cent with "a rise of" or "a fall of" so many per cent. From 5% to 4%
        is a fall of one percentage point, or of 20%.

    Why it matters
        Readers take "a fall of 1%" as the smallest of changes.

    How rounding is treated
        The two levels are taken as written, since rates and targets are; the change stands
        for what rounds to it.

    Not flagged
        Points and basis points, which CHG001 compares with the levels; a percentage right
        behind a verb, where newspapers often mean points.

    Source
        Style guides of statistical offices: use percentage points for differences between
        percentages.
    """
    for change in claims.derived(find_changes):
        share = change.share
        if share is None or change.share_is_loose or change.has_other_basis:
            continue
        for new, old in levels(change):
            if old.quantity.kind is new.quantity.kind is share.quantity.kind is Kind.PERCENT and change.sign:
                made = new - old if _is_absolute(change) else _exact(new) / _exact(old) - 1
                yield equal(
                    share,
                    made * change.sign,
                    roles={"old": old, "new": new, "share": share},
                    link=Link.INFERRED,
                    wording="from {old} to {new} is a change of {expected}, not {share}",
                )


def _is_absolute(change: Change) -> bool:
    """Tell whether the change is called an absolute one, which is in points."""
    return "absolute" in change.sentence.pattern[change.start : change.end]


def _exact(level: Claim) -> Expression:
    value = level.quantity.value
    return level if value is None else Constant(value)
