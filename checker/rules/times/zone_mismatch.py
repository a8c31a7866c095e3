"""Two clocks of different zones that cannot show one moment."""

from __future__ import annotations

from collections.abc import Iterator

from checker.claims.find import Claims
from checker.claims.times.zones import find_zoned
from checker.relations.elapsed import clocks
from checker.relations.relation import Relation
from checker.rules.rule import rule


@rule(
    "TIM007",
    name="zone-mismatch",
    severity="warning",
    holds=(
        "Kick-off is at 20:00 GMT (15:00 in New York).",
        "Kick-off is at 20:00 GMT (21:00 in Paris).",
        "The talk starts at 8:35 p.m. Eastern Time (5:35 p.m. Pacific Time).",
    ),
    breaks=(
        "Kick-off is at 20:00 GMT (16:30 in Paris).",
        "The talk starts at 8:35 p.m. Eastern Time (6:35 p.m. Pacific Time).",
    ),
    silent=("Kick-off is at 20:00 local time (16:30 in Paris).",),
)
def zone_mismatch(claims: Claims) -> Iterator[Relation]:
    """The two clocks are never that far apart.

    One moment has different times in different zones. The two times must stand side by side, each with its
    zone, the second in brackets or behind "or". Zones that are not known and "local time" cannot be
    compared.

    What it checks
        A time of day in one zone with the same moment in another, in brackets or behind "or".

    Why it matters
        People miss what they came for.

    How rounding is treated
        Nothing is rounded; winter and summer are both tried, and clocks of twelve hours.

    Not flagged
        Zones that are not known, and "local time".

    Source
        The time zone database of IANA.
    """
    for zoned in find_zoned(claims):
        yield clocks(zoned)
