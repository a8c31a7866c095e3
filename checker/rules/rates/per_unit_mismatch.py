"""So much per head, per square kilometre or per 100,000 that is not total over number."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from fractions import Fraction

from checker.claims.claim import Claim
from checker.claims.find import Claims
from checker.claims.frame import Match
from checker.claims.parts.equal_groups import find_equal_groups
from checker.claims.parts.shared_out import find_shared_out
from checker.claims.rates.by_the_year import find_spread_over_years
from checker.claims.rates.composed import Composed, find_composed
from checker.claims.rates.doses import find_daily_doses
from checker.claims.rates.quotients import find_averages_over, find_incidences
from checker.claims.times.dates import SECONDS_IN_YEAR, year_of
from checker.quantities.quantity import Kind
from checker.relations.relation import Relation, equal
from checker.relations.shares import written_step
from checker.relations.stepped import price_step, with_steps, with_time
from checker.rules.rule import rule


@rule(
    "RAT004",
    name="per-unit-mismatch",
    severity="error",
    holds=(
        "The island has 12,000 people on 4 sq km, or 3,000 per sq km.",
        "There were 45 cases among 300,000 people, 15 per 100,000.",
        "The county spent £9m on 150,000 pupils, £60 each.",
        "The parish covers 12 sq km and has 2,400 people, a density of 200 per sq km.",
        "The city spent £2.4m on 8,000 homes, or £300 per home.",
        "Each of the 24 crates holds 12 jars, 288 jars in all.",
        "At 7.5 litres per 100 km the trip of 400 km takes 30 litres.",
    ),
    breaks=(
        "The district has 84,000 people on 60 sq km, or 1,900 per sq km.",
        "There were 45 cases among 300,000 people, 25 per 100,000.",
        "The county spent £9m on 150,000 pupils, £600 each.",
        "With a population of 4,800 and an area of 15 sq mi, the density is 230 people per sq mi.",
        "The parish covers 12 sq km and has 2,400 people, a density of 240 per sq km.",
        "The city spent £2.4m on 8,000 homes, or £3,000 per home.",
        "Police logged 96 thefts in a town of 12,000 people, a rate of 80 per 1,000.",
        "Twelve carts carried 840 sacks, 80 each.",
        "The 240 lots fetched £91,200, an average of £480.",
        "A population of 4.2 million on 12,000 sq km makes 250 people per sq km.",
        "Each of the 24 crates holds 12 jars, 278 jars in all.",
        "They sent 24 crates of 12 jars, 278 jars in total.",
        "A box of six costs £4.50, or 85p each.",
        "At 7.5 litres per 100 km the trip of 400 km takes 36 litres.",
        "She rowed 10 km in 40 minutes, five minutes a kilometre.",
        "The pond sank by 12 m between 1949 and 1999, on average 42 cm a year.",
    ),
    silent=(
        "The county spent £9m on 150,000 pupils, and £600 each on 40 teachers.",
        "It has 84,000 people on 60 sq km, of whom 1,900 live on the coast.",
        "Twelve carts carried 840 sacks, 80 each on the last day.",
        "The 240 lots fetched £91,200, an average of £480 a buyer.",
        "They sent 24 crates with 12 jars, 36 pieces in all.",
        "The box of six costs £4.50, or £8 for two.",
        "At 7.5 litres per 100 km, the 60-litre tank lasts for 700 km and more.",
        "She rowed 10 km in 40 minutes and the last kilometre in three minutes.",
    ),
)
def per_unit_mismatch(claims: Claims) -> Iterator[Relation]:
    """The figure per head, per area or per 100,000 is not the total over the number.

    A total spread over a number of things, or over an area, gives an amount for each. The amount is found
    by "each", "per" or "a head" behind the two others. One that another clause tells may have another base,
    and is left alone.

    What it checks
        Three amounts of one sentence of which one is so much for each, by its unit or by "each", "per" or "to a";
        averages over a number; cases per 100,000.

    Why it matters
        A slip of a factor of ten is hard to see in a quotient.

    How rounding is treated
        Each stands for what rounds to it.

    Not flagged
        Quotients that another clause speaks of.

    Source
        Definition of density, rate and amount per head.
    """
    for match in claims.found_by(find_averages_over):
        total, number, rate = match["total"], match["number"], match["rate"]
        roles = {"total": total, "number": number, "rate": rate}
        wording = "{total} over {number} is {expected}, not {rate}"
        relation = equal(rate, total / number, roles=roles, wording=wording)
        if rate.quantity.kind is Kind.NUMBER:
            relation = _counted_plainly(relation, number)
        yield with_steps(relation, {rate: written_step(rate)})  # 671 pupils in 24 classes are 28 on average
    for composed in claims.derived(find_composed):
        if not (composed.is_speed or composed.is_purchase):
            yield _of_three(composed)
    for match in claims.found_by(find_incidences):
        total, number, rate, base = match["total"], match["number"], match["rate"], match.get("base")
        roles = {"cases": total, "number": number, "rate": rate}
        if base is None:
            yield equal(rate, total / number, roles=roles, wording="{cases} among {number} is {expected}, not {rate}")
            continue
        wording = "{cases} among {number} is {expected} per {base}, not {rate}"
        yield equal(rate, total * base / number, roles=roles | {"base": base}, wording=wording)
    for match in claims.found_by(find_spread_over_years):
        yield from _by_the_year(match)
    for match in claims.found_by(find_equal_groups, find_shared_out):
        total, number, rate = match["total"], match["number"], match.get("rate") or match["size"]
        roles = {"total": total, "number": number, "size": rate}
        yield equal(total, number * rate, roles=roles, wording="{number} times {size} is {expected}, not {total}")
    for match in find_daily_doses(claims):
        number, dose, total = match["number"], match["rate"], match["total"]
        roles = {"number": number, "size": dose, "total": total}
        doses = equal(total, number * dose, roles=roles, wording="{number} times {size} is {expected}, not {total}")
        yield with_steps(doses, {number: Fraction(0)} | {each: written_step(each) for each in (dose, total)})


def _by_the_year(match: Match) -> Iterator[Relation]:
    """Yield the relation of a total and its yearly rate, whether or not the first year counts as one of them."""
    total, rate = match["total"], match["rate"]
    first, last = year_of(match["first"]), year_of(match["last"])
    if first is None or last is None or first.fixed is None or last.fixed is None or first.fixed >= last.fixed:
        return
    roles = {"total": total, "first": first.claim, "last": last.claim, "rate": rate}
    length = SECONDS_IN_YEAR if rate.quantity.units else 1
    wording = "{total} from {first} to {last} is {expected}, not {rate}"
    relation = equal(rate, total / ((last - first) * length), roles=roles, wording=wording)
    (years,) = relation.readings
    both = replace(years, right=total / ((last - first + 1) * length), name="both years counted")
    yield with_steps(replace(relation, readings=(years, both)), {rate: written_step(rate)})


def _counted_plainly(relation: Relation, *numbers: Claim) -> Relation:
    """Return *relation* with *numbers* as they are written: "600 in twelve weeks, or 50 a week"."""
    plain = dict.fromkeys(numbers, (Fraction(1), Fraction(0)))
    return replace(relation, readings=tuple(replace(reading, scales=plain) for reading in relation.readings))


def _of_three(composed: Composed) -> Relation:
    """Return the relation of three amounts, by which the last of them is worked out."""
    rate, number, total = composed.rate, composed.number, composed.total
    roles = {"rate": rate, "number": number, "total": total}
    if composed.last is rate:
        relation = equal(rate, total / number, roles=roles, wording="{total} over {number} is {expected}, not {rate}")
    elif composed.last is number:
        relation = equal(number, total / rate, roles=roles, wording="{total} at {rate} is {expected}, not {number}")
    else:
        relation = equal(total, rate * number, roles=roles, wording="{number} at {rate} is {expected}, not {total}")
    if composed.is_by_noun:
        is_bare = rate.quantity.kind is Kind.NUMBER  # "840 people gave 118,000 hours, about 140 each"
        relation = _counted_plainly(relation, number, total) if is_bare else _counted_plainly(relation, number)
    if composed.last is rate:
        relation = with_steps(relation, {rate: written_step(rate)})
    elif rate.quantity.kind is Kind.MONEY:
        relation = with_steps(relation, price_step(rate))
    times = [claim for claim in roles.values() if claim.quantity.kind is Kind.DURATION]
    return with_time(relation, times[0]) if times else relation
