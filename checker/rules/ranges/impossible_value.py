"""A value that nothing of its kind can have."""

from __future__ import annotations

from collections.abc import Iterator

from checker.claims.find import Claims
from checker.claims.ranges.limits import find_frosts, find_limited
from checker.claims.times.dates import impossible_days
from checker.relations.limited import within_limits
from checker.relations.relation import Relation, at_least, at_most
from checker.rules.rule import rule


@rule(
    "RNG003",
    name="impossible-value",
    severity="error",
    holds=("The store is kept at -20 °C.", "The soil has a pH of 6.5."),
    breaks=(
        "The office closes on 31 June.",
        "The sample was cooled to -300 °C.",
        "The soil has a pH of 65.",
        "The lease ran out on 29 February 2023.",
    ),
    silent=(
        "The lease ran out on 29 February 2024.",
        "The office closes on 30 June.",
        "The lamp burns at 300 °C.",
        "The form rejects days such as 31 September.",
        "Quill 2.31.92 mends the ruler.",
    ),
)
def impossible_value(claims: Claims) -> Iterator[Relation]:
    """The value lies beyond what nature or the calendar allows.

    Some scales have ends: the calendar, absolute zero, acidity, latitude. A value beyond its scale is
    reported where a word or sign tells which scale it is on. A difference of temperatures is on no scale.

    What it checks
        Temperatures against absolute zero, days against the length of their month, acidity
        and latitudes against their scales.

    Why it matters
        Such a value is a slip for certain, most often a digit or a unit.

    How rounding is treated
        The value is taken with its rounding; only one wholly outside is reported.

    Not flagged
        Differences of temperature, values that are rare but possible.

    Source
        The SI brochure for absolute zero; ISO 8601 for the calendar.
    """
    for frost in find_frosts(claims):
        yield at_least(frost, 0, roles={"temperature": frost}, wording="{temperature} lies below absolute zero")
    for date, day, last in impossible_days(claims):
        yield at_most(day, last, roles={"date": date}, wording=f"{{date}}: that month has {last} days")
    for limited in claims.found_by(find_limited):
        yield within_limits(limited)
