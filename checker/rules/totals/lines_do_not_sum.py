"""Labelled lines under a total that do not add up to it."""

from __future__ import annotations

from collections.abc import Iterator
from fractions import Fraction
from itertools import accumulate

from checker.claims.claim import Claim
from checker.claims.compatible import commensurable
from checker.claims.complements import are_complements
from checker.claims.expression import Constant, total
from checker.claims.find import Claims
from checker.claims.parts.fact_sheets import Sheet, find_sheets
from checker.claims.parts.items import find_item_lists
from checker.claims.parts.lines import LabelledLine, find_labelled_lines
from checker.claims.shares.division import percent_in_all
from checker.quantities.quantity import Kind
from checker.relations.item_lists import total_of_items
from checker.relations.one_slip import is_slip_of_one
from checker.relations.relation import Link, Reading, Relation
from checker.relations.shares import even_steps, share_steps, written_step
from checker.rules.rule import rule
from checker.text.late import late

_TOTAL = late(r"(?:grand )?total\b|.{0,40}\btotal\Z")
_BAND = late(
    r"\d+ ?[-–] ?\d+(?: years?)?\Z|(?:aged? )?\d+(?: years?)?(?: and|\+| or) ?(?:over|older|above|more)\Z|(?:under|over) \d+"
)
_OTHER = late(r"others?(?: (?:land|uses?|sources?|sectors?|areas?))?")
_LEVEL = late(r"\b(?:rates?|age|average|mean|median|expectancy|ratio|index|density|share|percent\w*|per)\b|%")
_AMOUNTS = frozenset({Kind.NUMBER, Kind.COUNT, Kind.MONEY, Kind.MEASURE})


FARTHEST = 300
"""So many characters before a line are looked at for what it is about."""
THOUSAND = 1000
NONE, ALL = Fraction(0), 100
AT_TWO_TIMES = "no one slip makes the lines a whole, which may be of two times"
MOST_OF_ALL = 90
"""Shares of a total that come to no more are those of its largest parts."""
FEWEST_CLASSES = 3
"""Fewer lines below another need not be all of it."""
MOST_LINES = 24
"""So many lines at most belong together."""


@rule(
    "SUM012",
    name="lines-do-not-sum",
    severity="error",
    holds=(
        "Staff\ntotal: 671\nmale: 338\nfemale: 333",
        "Age\n0-14 years: 20.3%\n15-69 years: 61.8%\n70 years and over: 17.9%",
        "Uses of land\nfields: 41.3% (2019)\nfields: ploughed: 30.1% (2014)\nwoods: 33% (2019)\nother: 25.7% (2019)",
    ),
    breaks=(
        "Uses of land\nfields: 43.1% (2019)\nfields: ploughed: 30.1% (2014)\nwoods: 33% (2019)\nother: 25.7% (2019)",
        "Power\ncoal: 63.5% of total capacity\nwind: 11.4% of total capacity\nwater: 35.1% of total capacity",
        "Uses of land\nfields: 0%\nwoods: 0%\nother: 10%",
        "Staff\ntotal: 671\nmale: 338\nfemale: 323",
        "Area\ntotal: 438 sq km\nland: 427 sq km\nwater: 21 sq km",
        "Age\n0-14 years: 20.3%\n15-69 years: 68.1%\n70 years and over: 17.9%",
        "Borders\ntotal: 4,310 km\nborder countries: Arland 1,357 km; Oland 477 km; Uland 984 km; Eland 1,312 km",
        "Land boundaries: 1,647 km; Arland 644 km, Oland 877 km, Uland 162 km",
        "Ships\ntotal: 603 (2021)\nby type: bulk carrier 41, ferry 12, cargo 318, tanker 88, other 126",
        "Rails\ntotal: 2,418 km (2014)\nstandard gauge: 1,846 km (2014)\nnarrow gauge: 672 km (2014)",
        "Harbours\ntotal harbours: 9\nlarge: 1\nmedium: 2\nsmall: 1\nvery small: 8",
        "Ships: total 1,236; ferry 178, cutter 5, cargo 75, tanker 356, other 613",
        "Roads\ntotal: 11,700 km (2015)\npaved: 10,951 km (2015)\nunpaved: 10,649 km (2015)",
        "Age\n0-14 years: 20.3% (male 1,204,300)\n15-69 years: 68.1% (male 3,655,200)\n70 years and over: 17.9% (all)",
    ),
    silent=(
        "Rails\ntotal: 2,418 km (2014)\nstandard gauge: 1,846 km (2014)\nnarrow gauge: 672 km (2008)",
        "Rails\ntotal: 2,418 km\nstandard gauge: 1,846 km\nnarrow gauge: 372 km\n300 km in sidings",
        "Harbours\ntotal: 40\nlarge: 3\nmedium: 7\nsmall: 20\nlandings: 10",
        "Gas\ntotal emissions: 893,000 tonnes\nfrom coal: 92 tonnes\nfrom oil: 893,000 tonnes",
        "Staff\ntotal: 671\nmale: 338\nfull-time: 480",
        "Uses of land\nfields: 41.3%\nploughed: 30.1%\ngrazed: 11.2%\nwoods: 33%\nother: 25.7%",
        "Rates\nyear 1: 20%\nyear 2: 30%\nyear 3: 40%",
    ),
)
def lines_do_not_sum(claims: Claims) -> Iterator[Relation]:
    """The lines under a total do not add up to it.

    Lines of a label and a number can hold a total and its parts. The lines are compared where one is called
    total and those beside it are of one sort, or where their labels leave nothing out. Lines that need not
    be all are silent.

    What it checks
        Lines of a label, a colon and a number: a line called total with complementary lines
        under it, or lines of one sort, or with a closed list of names on the next line; land boundaries with their
        neighbours behind; bands of age and lists down to "other" that are given in per cent; the items of a
        list with the total told before or behind them, or the whole that the line before announces.

    Why it matters
        Fact sheets are updated line by line.

    How rounding is treated
        Every figure may be off by half of its last place, percentages by one unit of it.

    Not flagged
        Lines that need not be all there is.

    Source
        Footing, as auditors do it.
    """
    for group in claims.derived(find_labelled_lines):
        for place, line in enumerate(group[:-2]):
            if _TOTAL.match(line.label) and not _is_level(claims, group, line):
                yield from _under(line, group[place + 1 : place + 1 + MOST_LINES])
        yield from _percentages(group)
        yield from _classes(group)
    for sheet in find_sheets(claims):
        yield _made_of(sheet)
    for listed in claims.derived(find_item_lists):
        yield from total_of_items(listed)


def _made_of(sheet: Sheet) -> Relation:
    """Return the relation of a total to the parts that a fact sheet lists."""
    steps = {value: _round_step(value) for value in (sheet.whole, *sheet.parts) if value.quantity.units}
    reading = Reading(sheet.whole, total(sheet.parts), steps={**share_steps(sheet.whole, *sheet.parts), **steps})
    roles = {f"part {place}": part for place, part in enumerate(sheet.parts, 1)}
    return Relation((reading,), {**roles, "total": sheet.whole}, "total")


def _round_step(value: Claim) -> Fraction:
    """Return the step to which an amount is rounded: that of its noughts, if it ends in three."""
    figure = value.quantity.figure
    if figure is None or figure.exponent or not figure.mantissa or figure.mantissa % THOUSAND:
        return written_step(value)
    digits = str(abs(figure.mantissa))
    return Fraction(10 ** (len(digits) - len(digits.rstrip("0"))))


def _is_level(claims: Claims, group: tuple[LabelledLine, ...], line: LabelledLine) -> bool:
    """Tell whether the lines give rates, ages or averages, which do not add up."""
    quantity = line.value.quantity
    if quantity.kind not in _AMOUNTS or any(mark in (quantity.unit or "") for mark in (" per ", "/")):
        return True
    start = max(0, group[0].start - 60, line.start - FARTHEST)
    heading = claims.document.text[start : line.value.quantity.start].lower()
    return _LEVEL.search(heading.rpartition("\n\n")[2]) is not None


def _under(head: LabelledLine, lines: tuple[LabelledLine, ...]) -> Iterator[Relation]:
    """Yield the relation of a total to the lines under it, where these leave nothing out."""
    parts = [line for line in lines if head.value.quantity.kind is line.value.quantity.kind]
    for size in (2, 3):
        chosen = parts[:size]
        if len(chosen) == size and are_complements(tuple(line.label for line in chosen)):
            values = tuple(line.value for line in chosen)
            if commensurable(head.value, *values):
                roles = {line.label or f"part {place}": line.value for place, line in enumerate(chosen, 1)}
                steps = {value: written_step(value) for value in (head.value, *values) if value.quantity.units}
                reading = Reading(head.value, total(values), steps={**share_steps(head.value, *values), **steps})
                yield Relation((reading,), {**roles, "total": head.value}, "total")


def _percentages(group: tuple[LabelledLine, ...]) -> Iterator[Relation]:
    """Yield the relation of the bands or classes of *group* to 100 per cent."""
    lines = [line for line in group if line.value.quantity.kind is Kind.PERCENT]
    if not 2 < len(lines) <= MOST_LINES:
        return
    lines = [line for line in lines if not _is_below(line, lines)]
    are_bands = all(_BAND.search(line.label) for line in lines)
    if len(lines) < 3 or not (are_bands or _are_closed(group, lines) or _are_of_total(lines)):
        return
    shares: tuple[Claim, ...] = tuple(line.value for line in lines)
    steps = share_steps(*shares) if are_bands else even_steps(shares)
    yield Relation(
        (Reading(total(shares), Constant(Fraction(1)), steps=steps),),
        {f"share {place}": share for place, share in enumerate(shares, 1)},
        f"share {len(shares)}",
        Link.STATED,
        wording="{sum} is {computed}, not 100%",
        doubt="" if are_bands or _is_one_slip(shares) else AT_TWO_TIMES,
    )


def _classes(group: tuple[LabelledLine, ...]) -> Iterator[Relation]:
    """Yield the relation of each share of *group* to those below it: "farm land", "farm land: meadow"."""
    lines = [line for line in group if line.value.quantity.kind is Kind.PERCENT][:MOST_LINES]
    for head in lines:
        below = [line for line in lines if line.label.startswith(head.label + ":")]
        if len(below) < FEWEST_CLASSES or any(_is_below(line, below) for line in below):
            continue
        shares = tuple(line.value for line in below)
        lacks = (head.value.quantity.value or NONE) - sum((share.quantity.value or NONE for share in shares), NONE)
        is_slip = is_slip_of_one(shares, lacks) or is_slip_of_one((head.value,), -lacks)
        roles = {f"part {place}": share for place, share in enumerate(shares, 1)}
        reading = Reading(head.value, total(shares), steps=share_steps(head.value, *shares))
        doubt = "" if is_slip else AT_TWO_TIMES
        yield Relation((reading,), {**roles, "total": head.value}, "total", doubt=doubt)


def _is_one_slip(shares: tuple[Claim, ...]) -> bool:
    """Tell whether shares make a whole but for one slip; lines of fact sheets are brought up to date one by one."""
    made = percent_in_all(shares)
    return made is not None and is_slip_of_one(shares, ALL - made)


def _are_closed(group: tuple[LabelledLine, ...], lines: list[LabelledLine]) -> bool:
    """Tell whether *lines*, all of their *group*, end with all that is left, and none of them is made of others."""
    if len(lines) < sum(":" not in line.label for line in group) or _OTHER.fullmatch(lines[-1].label) is None:
        return False
    if _LEVEL.search(" ".join(line.label for line in lines)) or not lines[-1].value.quantity.value:
        return False  # with "other: 0%" the classes may overlap
    values = [line.value.quantity.value or NONE for line in lines]
    sums = [NONE, *accumulate(values)]
    inner = [sums[last] - sums[first] for first in range(1, len(values)) for last in range(first + 2, len(values))]
    return not any(abs(made - value) < 1 for made in inner for value in values) and sums[-1] - max(values) <= ALL


def _are_of_total(lines: list[LabelledLine]) -> bool:
    """Tell whether each of *lines* says that its share is of one total, and they are not just the first few."""
    wholes = {line.whole for line in lines}
    is_one = len(wholes) == 1 and "" not in wholes
    return is_one and sum(line.value.quantity.value or NONE for line in lines) > MOST_OF_ALL


def _is_below(line: LabelledLine, lines: list[LabelledLine]) -> bool:
    """Tell whether a line is a part of another: "farm land: meadow"."""
    return any(line.label.startswith(other.label + ":") for other in lines if other is not line)
