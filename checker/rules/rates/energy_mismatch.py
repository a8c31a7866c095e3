"""An energy that is not power times time."""

from __future__ import annotations

from collections.abc import Iterator

from checker.claims.find import Claims
from checker.claims.frame import Frame
from checker.claims.products import has_dimension, multiplies_to
from checker.relations.relation import Relation, equal
from checker.rules.rule import rule

_RUN = Frame(
    r"<power:measure>(?: [a-z-]+){0,4} for <time:duration>(?: [a-z-]+){0,3} "
    r"(?:yields?|produces?|generates?|gives?|uses?|consumes?|delivers?|takes?|is|makes?) (?:about |some |nearly )?<energy:measure>",
    cues=("for",),
)
_POWER = (("[length]", 2), ("[mass]", 1), ("[time]", -3))


@rule(
    "RAT006",
    name="energy-mismatch",
    severity="error",
    holds=("Running a 2 MW turbine for 24 hours yields 48 MWh.",),
    breaks=(
        "Running a 2 MW turbine for 24 hours yields 12 MWh.",
        "A 60 W lamp burning for 10 hours uses 6 kWh.",
    ),
    silent=("A 2 MW turbine was stopped for 24 hours, and another one yields 12 MWh a day.",),
)
def energy_mismatch(claims: Claims) -> Iterator[Relation]:
    """The energy is not the power times the time.

    What it checks
        A power that runs for a time, and the energy that it yields or uses.

    Why it matters
        Power and energy are confused more often than any other two.

    How rounding is treated
        Each stands for what rounds to it.

    Not flagged
        Rated power with a yearly yield, since nothing runs at full power all year.

    Source
        Definition of the watt-hour.
    """
    for match in claims.match(_RUN):
        power, time, energy = match["power"], match["time"], match["energy"]
        if has_dimension(power, *_POWER) and multiplies_to(power, time, energy):
            yield equal(
                energy,
                power * time,
                roles={"power": power, "time": time, "energy": energy},
                wording="{power} for {time} is {expected}, not {energy}",
            )
