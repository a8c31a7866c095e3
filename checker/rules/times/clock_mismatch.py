"""Two times of day and a length of time between them that disagree."""

from __future__ import annotations

from collections.abc import Iterator

from checker.claims.find import Claims
from checker.claims.times.clock_spans import find_clock_spans
from checker.relations.elapsed import minutes_between
from checker.relations.relation import Relation
from checker.rules.rule import rule


@rule(
    "TIM003",
    name="clock-mismatch",
    severity="warning",
    holds=(
        "From 09:40 to 11:10 she spoke for 90 minutes.",
        "The bus left at 22:15 and arrived at 01:05, nearly three hours later.",
    ),
    breaks=(
        "The bus left at 22:15 and arrived at 01:05, two hours later.",
        "From 09:40 to 11:10 she spoke for 150 minutes.",
        "The film starts at 18:40 and ends at 20:25, a running time of three hours.",
    ),
    silent=(
        "The flight leaves at 22:15 and lands at 09:05 local time, seven hours later.",
        "The bus left at 09:05 and came in at 11:20, ten minutes late.",
        "Under the default hours (9:00 - 17:00) there is no gap (0 minutes) between the two.",
        "It takes off from Oslo at 11:00 and lands in Lima at 17:00, thirteen hours later.",
    ),
)
def clock_mismatch(claims: Claims) -> Iterator[Relation]:
    """The hours between two times of day are not as many as stated.

    Two times of day are some hours apart. Both must stand in one clause with the length of what lies
    between. Times that may be of two zones, as of a flight, are silent.

    What it checks
        Two times of day in one clause with the hours or minutes from one to the other.

    Why it matters
        Timetables and reports of events are read for their order and their gaps.

    How rounding is treated
        "Two hours" stands for one and a half to two and a half; the end may lie on the next
        day, and a clock of twelve hours may be meant.

    Not flagged
        Times of different zones, and times with "local time".

    Source
        ISO 8601 on times of day.
    """
    for span in find_clock_spans(claims):
        if span.length.quantity.value != 0:  # "from 9:00 to 17:00 there is no gap (0 minutes)"
            yield minutes_between(span.start, span.end, span.length)
