"""A speed that disagrees with the distance and the time."""

from __future__ import annotations

from collections.abc import Iterator

from checker.claims.find import Claims
from checker.claims.rates.composed import find_composed_trips
from checker.claims.rates.trips import find_trips
from checker.relations.relation import Relation, equal
from checker.relations.stepped import with_time
from checker.rules.rule import rule


@rule(
    "RAT003",
    name="speed-mismatch",
    severity="error",
    holds=(
        "The train covered 240 km in three hours, averaging 80 km/h.",
        "At an average of 60 mph, the 240-mile journey takes four hours.",
        "He ran 10 km in 40 minutes (15 km/h).",
    ),
    breaks=(
        "The 90-mile trip took two hours at an average of 60 mph.",
        "She rode 120 km in four hours, averaging 40 km/h.",
        "At 60 km/h the 120 km trip took three hours.",
        "Travelling at 80 kilometres an hour, it covered 320 kilometres in six hours.",
        "A 300-mile drive at 60 mph takes six hours.",
        "It took two hours to cover 36 km, an average speed of 24 km/h.",
        "With an average speed of 12 knots the ship needs five hours for the 72 nautical miles.",
    ),
    silent=(
        "The 90-mile trip took two hours, and trains there reach 60 mph.",
        "He ran 10 km in 40 minutes, averaging 170 heartbeats per minute.",
        "The storm moved 240 km in three hours, with winds averaging 150 km/h.",
        "He rode 40 km in two hours, then averaged 30 km/h on the way back.",
    ),
)
def speed_mismatch(claims: Claims) -> Iterator[Relation]:
    """The average speed is not the distance divided by the time.

    Distance, time and average speed tie each other. All three must be in one sentence and of one journey,
    the speed by a word such as "average". Top speeds and speeds of another stretch are silent.

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
    trips = [(match["distance"], match["time"], match["speed"]) for match in find_trips(claims)]
    trips += [(each.total, each.number, each.rate) for each in find_composed_trips(claims)]
    for distance, time, speed in dict.fromkeys(trips):
        roles = {"distance": distance, "time": time, "speed": speed}
        wording = "{distance} in {time} is {expected}, not {speed}"
        yield with_time(equal(speed, distance / time, roles=roles, wording=wording), time)
