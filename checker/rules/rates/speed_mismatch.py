"""A speed that disagrees with the distance and the time."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from fractions import Fraction

from checker.claims.claim import Claim
from checker.claims.find import Claims
from checker.claims.frame import Frame
from checker.claims.products import is_length, is_speed, multiplies_to
from checker.relations.relation import Relation, equal
from checker.rules.rule import rule

_WORDS = r"(?: [a-z'-]+){0,5}"
_AVERAGE = r"(?:averag(?:ing|ed)|(?:at )?an average(?: speed)? of|with an average(?: speed)? of|(?:the|an|its) average speed was)"
_TRIP = Frame(
    rf"<distance:measure>{_WORDS},? (?:in|took|takes|lasted|within|over) (?:about |just |only )?<time:duration>"
    rf"(?:,| and)?{_WORDS},? {_AVERAGE} (?:about |some |just |nearly )?<speed:measure>",
    cues=("averaging", "averaged", "average"),
)


@rule(
    "RAT003",
    name="speed-mismatch",
    severity="error",
    holds=("The train covered 240 km in three hours, averaging 80 km/h.",),
    breaks=(
        "The 90-mile trip took two hours at an average of 60 mph.",
        "She rode 120 km in four hours, averaging 40 km/h.",
    ),
    silent=(
        "The 90-mile trip took two hours, and trains there reach 60 mph.",
        "He ran 10 km in 40 minutes, averaging 170 heartbeats per minute.",
    ),
)
def speed_mismatch(claims: Claims) -> Iterator[Relation]:
    """The average speed is not the distance divided by the time.

    What it checks
        A distance, the time it took and an average speed in one sentence.

    Why it matters
        Of the three, one is usually computed from the others.

    How rounding is treated
        Each stands for what rounds to it; a few hours for what rounds to half an hour.

    Not flagged
        Top speeds, and averages of other things.

    Source
        Definition of average speed.
    """
    for match in claims.match(_TRIP):
        distance, time, speed = match["distance"], match["time"], match["speed"]
        if is_length(distance) and is_speed(speed) and multiplies_to(speed, time, distance):
            relation = equal(
                speed,
                distance / time,
                roles={"distance": distance, "time": time, "speed": speed},
                wording="{distance} in {time} is {expected}, not {speed}",
            )
            steps = {time: Fraction(1, 2)} if _is_short(time) else {}
            yield replace(relation, readings=tuple(replace(reading, steps=steps) for reading in relation.readings))


def _is_short(time: Claim) -> bool:
    """Tell whether the time is written as one figure or word: "two hours" is then no 90 minutes."""
    figure = time.quantity.figure
    return figure is not None and figure.exponent == 0 and len(str(figure.mantissa)) == 1
