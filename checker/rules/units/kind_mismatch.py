"""A power where an energy is meant."""

from __future__ import annotations

from collections.abc import Iterator

from checker.claims.find import Claims
from checker.claims.units.kinds import ENERGY_IN_TIME, find_energies, find_used_energies
from checker.relations.relation import Link, Relation, equal
from checker.rules.rule import rule


@rule(
    "UNT003",
    name="kind-mismatch",
    severity="warning",
    holds=("The farm generates 130 GWh a year from 50 MW of turbines.", "The pump uses 3 kWh per hour."),
    breaks=("The farm generates 50 MW a year.", "The pump uses 3 kilowatts per hour."),
    silent=("The country adds 50 MW a year of turbines.", "The pump uses 3 kilowatts."),
)
def kind_mismatch(claims: Claims) -> Iterator[Relation]:
    """A power is given for a time in which only energy can be generated or used.

    Watts measure power and watt hours energy. What is produced or used in a time must be an energy; a verb
    for it and "per hour" or "a year" behind a power are reported. Capacity that is built in a year is a
    power, and silent.

    What it checks
        What is generated, produced, used or consumed "per hour", "a day" or "a year" in watts
        and watt hours: it must be an energy, such as 50 MWh.

    Why it matters
        Watts per hour are the commonest slip in reports on energy, and the figure is then
        wrong by thousands or means nothing.

    How rounding is treated
        No figure is compared, only the kind of unit.

    Not flagged
        Capacity that is added or built in a year.

    Source
        The SI brochure: the watt is a joule per second.
    """
    for amount, power_of_time in claims.found_by(find_energies, find_used_energies):
        wording = "{amount} mixes power and energy: energy is meant, in watt hours"
        yield equal(power_of_time, ENERGY_IN_TIME, roles={"amount": amount}, link=Link.INFERRED, wording=wording)
