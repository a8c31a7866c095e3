"""An energy that is not power times time."""

from __future__ import annotations

from collections.abc import Iterator

from checker.claims.find import Claims
from checker.claims.rates.energies import find_energies
from checker.relations.relation import Relation, equal
from checker.relations.stepped import with_time
from checker.rules.rule import rule


@rule(
    "RAT006",
    name="energy-mismatch",
    severity="error",
    holds=(
        "Running a 2 MW turbine for 24 hours yields 48 MWh.",
        "The battery can supply 50 MW for four hours, or 200 MWh.",
        "It stores 90 MWh, enough for 30 MW over three hours.",
    ),
    breaks=(
        "Running a 2 MW turbine for 24 hours yields 12 MWh.",
        "A 60 W lamp burning for 10 hours uses 6 kWh.",
        "In 8 hours a 500 W motor consumes 6 kWh.",
    ),
    silent=(
        "A 2 MW turbine was stopped for 24 hours, and another one yields 12 MWh a day.",
        "A 2 MW turbine generates about 16 MWh in 24 hours of light wind.",
        "A 3 kW heater was on for five hours while the lamps used 2 kWh.",
    ),
)
def energy_mismatch(claims: Claims) -> Iterator[Relation]:
    """The energy is not the power times the time.

    Power times time is energy. All three must be told of one thing in one sentence. The rated power of a
    plant with its yield in a year is silent, because nothing runs at full power all year.

    What it checks
        A power that runs for a time, and the energy that it yields or uses.

    Why it matters
        Power and energy are confused more often than any other two.

    How rounding is treated
        Each stands for what rounds to it; a few hours for what rounds to half an hour.

    Not flagged
        Rated power with a yearly yield, since nothing runs at full power all year.

    Source
        Definition of the watt-hour.
    """
    for match in find_energies(claims):
        power, time, energy = match["power"], match["time"], match["energy"]
        relation = equal(
            energy,
            power * time,
            roles={"power": power, "time": time, "energy": energy},
            wording="{power} for {time} is {expected}, not {energy}",
        )
        yield with_time(relation, time)
