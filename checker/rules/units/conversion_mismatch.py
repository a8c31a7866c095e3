"""An amount and its restatement in another unit that disagree."""

from __future__ import annotations

from collections.abc import Iterator

from checker.claims.find import Claims
from checker.claims.units.conversions import find_conversions
from checker.claims.units.equivalents import find_equivalents
from checker.relations.converted import converted, defined, equivalent
from checker.relations.relation import Link, Relation
from checker.rules.rule import rule


@rule(
    "UNT001",
    name="conversion-mismatch",
    severity="error",
    holds=(
        "The 14-mile (23 km) path follows the canal.",
        "A beam of 5 ft 11 in (1.80 m) spans the gap.",
        "The hall is 12 m by 8 m (39 ft by 26 ft).",
        "Divers reached 1,500 m (5,000 ft) before dawn.",
        "It was 10 °C (50 °F) on the pass, 10 °C (18 °F) below the mean for the week.",
        "The reserve covers 250 hectares (620 acres; 2.5 km2).",
        "The tank holds 20 gallons (91 litres).",
        "A belt 10-12 miles (16-19 km) wide is closed.",
        "The summit, 930 metres, or 3,050 feet, above the bay, was in cloud.",
        "The van uses 5.4 litres per 100 km (52.3 mpg).",
        "The cholesterol was 200 mg/dl (5.2 mmol/l).",
        "One furlong equals roughly 660 feet, 220 yards, or some 201 metres.",
    ),
    breaks=(
        "The 14-mile (8.7 km) path follows the canal.",
        "The lake lies 40 km (24 mi) to the north.",
        "A beam of 5 ft 11 in (1.90 m) spans the gap.",
        "The hall is 12 m by 8 m (39 ft by 36 ft).",
        "The reserve covers 250 hectares (620 acres; 25 km2).",
        "The valley warmed by 10 °C (50 °F).",
        "A belt 10-12 miles (16-29 km) wide is closed.",
        "The tank holds up to 20 gallons (19 litres).",
        "The van uses 5.4 litres per 100 km (62.3 mpg).",
        "One mile is 1.9 km.",
        "The glucose fell to 6.1 mmol/l (101 mg/dl).",
        "The islet is 34 km long and 9 km wide (21 mi by 8.6 mi).",
        "The oven is set to 180 °C (320 °F).",
        "The pit gave 12 short tons (13 tonnes) of coal.",
    ),
    silent=(
        "A range of 70 °C (126 °F) is the widest known.",
        "Each part is 1 MiB (1024 x 1024 bytes) long.",
        "The 14-mile (2019) extension was never built.",
        "The village is 14 miles from the coast (3 km from the border).",
        "They offer 1 litre or 2 pints.",
        "The van does 28 mpg (8.4 litres of oil per 1,000 km).",
    ),
)
def conversion_mismatch(claims: Claims) -> Iterator[Relation]:
    """The amount in the other unit is not the same amount.

    One amount in two units is converted by the book. The second writing is found in brackets, behind "or"
    or a slash, and must measure the same kind of thing in another system, or in the same one to three
    figures ("320 square miles, or 204,800 acres"). Every usual way to round is accepted, as are all meanings
    of words such as "gallon"; only what none of them allows is reported.

    What it checks
        An amount and the same amount in another unit: in brackets, behind "or", behind a
        slash; single figures, ranges, sides of a rectangle, feet with inches.

    Why it matters
        Conversions are done last and in haste: the wrong factor, the inverse factor, a
        digit exchanged, one of two figures updated.

    How rounding is treated
        The amount written first counts to its last written place. The other may be rounded
        to that place, to its last figure that is not zero, to the nearest five, or cut off.
        Hedges belong to both figures alike. Degrees are taken as points of the scale or as
        differences, as the words ask; gallons, pints and tons in each of their meanings.

    Not flagged
        Amounts of different kinds, alternatives in one system of units, and restatements
        that any of these conventions allows.

    Source
        The factors of the International System (SI brochure) by way of pint.
    """
    for pair in claims.derived(find_conversions):
        if pair.is_defined:
            yield defined(pair.source, pair.stated)
            continue
        link = Link.STATED if pair.is_adjacent else Link.INFERRED
        yield converted(
            pair.source,
            pair.stated,
            is_difference=pair.is_difference,
            is_point=pair.is_point,
            times=pair.times,
            is_last_year=pair.is_last_year,
            link=link,
        )
    for found in find_equivalents(claims):
        yield equivalent(found)
