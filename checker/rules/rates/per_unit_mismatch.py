"""So much per head, per square kilometre or per 100,000 that is not total over number."""

from __future__ import annotations

from collections.abc import Iterator

from checker.claims.find import Claims
from checker.claims.rates.at_rate import find_amounts_at_rate
from checker.claims.rates.quotients import find_amounts_per_head, find_densities, find_incidences
from checker.relations.relation import Relation, equal
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
        A total, the number or area it is spread over, and the quotient behind a comma or "or"; what each of a
        number of things holds with what all hold; an amount at a rate with what it comes to.

    Why it matters
        A slip of a factor of ten is hard to see in a quotient.

    How rounding is treated
        Each stands for what rounds to it.

    Not flagged
        Quotients that another clause speaks of.

    Source
        Definition of density, rate and amount per head.
    """
    for match in find_densities(claims):
        total, area, rate = match["total"], match["area"], match["rate"]
        roles = {"total": total, "area": area, "density": rate}
        yield equal(rate, total / area, roles=roles, wording="{total} on {area} is {expected}, not {density}")
    for match in find_amounts_per_head(claims):
        total, number, rate = match["total"], match["number"], match["rate"]
        roles = {"total": total, "number": number, "per head": rate}
        wording = "{total} over {number} is {expected}, not {per_head}"
        yield equal(rate, total / number, roles=roles, wording=wording)
    for at in find_amounts_at_rate(claims):
        roles = {"rate": at.rate, "amount": at.amount, "product": at.product}
        yield equal(
            at.product, at.rate * at.amount, roles=roles, wording="{amount} at {rate} is {expected}, not {product}"
        )
    for match in find_incidences(claims):
        total, number, rate, base = match["total"], match["number"], match["rate"], match["base"]
        roles = {"cases": total, "number": number, "rate": rate, "base": base}
        wording = "{cases} among {number} is {expected} per {base}, not {rate}"
        yield equal(rate, total * base / number, roles=roles, wording=wording)
