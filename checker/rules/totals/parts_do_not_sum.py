"""Parts that do not add up to the whole they are said to make."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

from checker.claims.claim import Claim
from checker.claims.expression import total
from checker.claims.find import Claims
from checker.claims.parts.breakdown import Breakdown, parts_of
from checker.claims.parts.evidence import ALL_BUT, MOST, NO_TRACE, SHORT, Evidence, Slip, leeway
from checker.claims.parts.find import find_breakdowns
from checker.claims.parts.rests_told_next import further_parts
from checker.claims.parts.series import Series
from checker.claims.parts.side_by_side import as_counted
from checker.claims.parts.total_behind import TotalBehind
from checker.claims.parts.totals import find_totals_behind
from checker.claims.parts.totals_next import find_totals_next
from checker.quantities.quantity import Kind
from checker.relations.one_slip import sum_slip
from checker.relations.other_sums import add_up, come_to, other_ways, reading, sum_of, within_leeway
from checker.relations.relation import Comparison, Link, Reading, Relation
from checker.relations.shared_magnitude import ONE_WORD, shared_scales
from checker.rules.rule import rule


@rule(
    "SUM001",
    name="parts-do-not-sum",
    severity="error",
    holds=(
        "The panel has 12 members: seven women and five men.",
        "A total of 350 growers (late: n = 150, early: n = 150, none: n = 50) took part.",
        "The fund paid $157 million ($92 million for gas and $65 million for power).",
        "The depot sent out 12 carts, 7 sledges and 4 barrows, 23 in all.",
        "The film earned £36m at home and £127m abroad, making a total of £163m.",
        "The two yards took in 1,200 and 1,400 tonnes, for a total of 2,600 tonnes.",
    ),
    breaks=(
        "The panel has 12 members: seven women and six men.",
        "A total of 350 growers (late: n = 150, early: n = 160, none: n = 50) took part.",
        "The fund paid $157 million ($92 million for gas and $56 million for power).",
        "The fleet is made up of 31 lorries, comprising 14 in the north and 16 in the south.",
        "Of the 85 farms that joined, 43 were given seed and 41 were given tools.",
        "The depot sent out 12 carts, 7 sledges and 4 barrows, 25 in all.",
        "The bakery sold 120 loaves, 85 rolls and 40 cakes, a total of 265 items.",
        "Food cost £310 and travel £145, so the trip came to £475 in total.",
        "✅ 14 carts, 9 sledges and 3 barrows: 29 things in all.",
        "The vote passed with 212 in favour, 145 against and 12 abstentions, a total of 389 votes.",
        "Wardens counted 34 people, 21 on Friday and 15 on Saturday.",
        "Sixteen people were on board: 12 passengers and six crew.",
        "We took 96 cores (40 from Leek, 36 from Stone and 30 from Rugeley).",
        "Sixty ewes were split into two groups of 30 and 32.",
        "The inn has 120 rooms, of which 75 are doubles and 55 singles.",
        "Of the £3.6m, £1.3m went on land and £2.6m on mills.",
        "Gifts of £4.5m, £3.3m and £2.1m bring the total to £10.9m.",
        "The film earned £36m at home and £127m abroad, making a total of £136m.",
        "In all 120 farms will be assigned to either seed (60 farms) or tools (70 farms).",
        "The station runs 6 channels, including 2 public channels and 5 commercial channels.",
        "The bank will lend up to £940 million, comprising a £300 million overdraft and a £540 million loan.",
        "Six were tall (4 oak, 2 ash) and nine were short (5 oak, 3 ash).",
        "The charge of $9.1m is included on the following lines in our account: $3.6m in sales and $2.2m in stores.",
        "The cost of £18.6m was met by the town (£9.2m), the county (£6.5m) and donors (£3.8m).",
        "Walls: total: 2,381 km; border counties (3): Ash 1,204 km, Birch 766 km, Cedar 861 km.",
        "The choir sang 12 concerts: five in Ash, three in Birch, two in Cedar and one in Dell.",
        "He played 214 games, 143 of them at home and 81 away.",
        "They spent 52 minutes: 17 minutes reading, 31 minutes writing and 14 minutes revising.",
        "He left four books of sermons, two of letters and one of verse – eight books in all.",
        "Twelve of the 31 members voted in favour, 14 voted against and seven abstained.",
        "A total of 87 pupils were asked, 43 boys and 54 girls.",
        "There were 43 fires in 2019, 31 in 2020 and 23 in 2021, a total of 87.",
        "The tour of 87 km, 43 by road and 54 by rail, took a day.",
        "The rite takes 87 minutes: 43 for the songs and 54 for the meal.",
        "Of the 412 miles of wall, 298 are stone and 134 brick.",
        "The school has 212 juniors and 187 seniors, a roll of 409.",
        "Leek has 12 mills. Stone has 9. Together they have 23.",
    ),
    silent=(
        "There were 14 fires in May, 12 in June and 9 in July. The total of 112 is for the year.",
        "It has 40 cows, 12 of them dry, and 25 goats. In all there are 90 head.",
        "The log shows step 4 - fetch the list, 5 - sort it and 6 - close the door.",
        "Of the 85 farms that joined, 43 were given seed and another 20 were on the list.",
        "The gift brings the year's total to £64,000; May alone saw £5,000 and June £7,000.",
        "It runs 14 carts, 9 of them electric, and 26 vehicles in total pass the yard.",
        "Two more gifts of £4m and £3m bring the total to £64m.",
        "They raised £2,300 from raffles, £1,800 from fairs and, with gifts, £5,500 in all.",
        "In all 130 growers, 65 %were new and 35 %old, took part.",
        "Berths: 4 doubles, 3 twins and 2 singles; 19 passengers in all.",
        "We were four cooks and three porters, eight people in all with the Welsh baker.",
        "Of the 62 pleas, 33 were met in full and 14 in part.",
        "Of the 386 guests, 170 came by bus and 95 by train.",
        "It cost £4.6m, of which the county paid £2m and the abbey £1.3m.",
        "There were 82 fires: 35 from wiring and 18 from chimneys.",
        "The firm has 60 cooks, including 38 bakers and 31 women.",
        "The 50 guests included 32 bakers and 27 Danes.",
        "The hall seats 700: 500 below and 120 in the gallery, plus standing room.",
        "The choir has 260 singers: 150 men, 110 women and 35 pupils.",
        "Of the 40 ewes, 25 were lame, 18 were thin and 7 both.",
        "Of the 75 walkers, 40 were men and 31 women; the sex of four was not recorded.",
        "The mill has 920 hands (310 in Leek, 250 in Stone and others).",
        "The ship can go 8,200 nautical miles (15,200 km; 9,400 mi).",
        "It owns 340 shops, 21 in Leek and 15 in Stone.",
        "Twelve ewes had lambs, of which four were black, three ewes in Leek, and three more rams.",
        "Eleven clubs (64 boys, 58 girls) sent a crew.",
        "The price is £1,000 plus accrued interest of £32 for a total of £1,032.",
        "The run took 135 rounds (134 gradient steps, 231 function calls).",
        "Of the £2.4 million raised, £1.1 million came from the town and £850,000 from the county, with the remaining £450,000 given by firms.",
        "Twelve of the 31 members voted in favour, 14 voted against and five abstained.",
        "At a dose of 5 mg, 12 of the ewes and 14 of the rams fell ill.",
        "A total of 87 pupils were asked, 40 boys and 41 girls.",
    ),
)
def parts_do_not_sum(claims: Claims) -> Iterator[Relation]:
    """The parts do not add up to the whole.

    Parts make their whole. A list of parts is found by what leads to it (a bracket, a colon, "of which",
    "comprising", sizes of groups) and by what closes it ("and", "the rest"), or before its total ("26 in
    all"). How sure it is that the parts are all decides how far they may miss the whole before anything is
    said: examples may fall short, things that can be in two classes may exceed it, and a gap that one slip
    of the pen explains is reported sooner.

    What it checks
        A number with the parts that it is said to be made of, in brackets, behind a colon
        or dash, behind "of which", "comprising", "including", or as sizes of groups, there
        or in the next sentence; a total behind its parts, also where all that calls it one is
        that it closes a sentence of which all other amounts are parts: "a roll of 409".

    Why it matters
        One of the numbers is wrong, or a part has been left out.

    How rounding is treated
        Counts and times set one after the other are exact unless they end in zeros or are
        hedged; one count that ends in zeros beside exact ones is exact too. Figures in
        millions may each be off by half of their last place.

    Not flagged
        Parts that are only examples, unless together they exceed the whole; parts that fall
        far short of it, unless one slip explains the gap or their classes leave nothing out;
        parts of other things than the whole counts.

    Source
        Newsroom checklists: add up the parts.
    """
    for breakdown in claims.derived(find_breakdowns):
        relation = _relation(breakdown)
        yield relation if add_up(breakdown.series) else _with_rest_next(claims, breakdown.series, relation)
    for found in find_totals_behind(claims):
        yield _behind(found) if found.evidence is Evidence.WHOLE else _next(found)
    for found in find_totals_next(claims):
        yield _next(found)


def _with_rest_next(claims: Claims, series: Series, relation: Relation) -> Relation:
    """Return *relation* with what the sentence behind calls the rest of the whole: it may be one of the parts."""
    for rest in further_parts(claims, series):
        right = sum_of((*series.parts, rest), series.singles)
        relation = relation.or_equal(series.whole, right, name="the rest is told next")
    return relation


def _behind(found: TotalBehind) -> Relation:
    """Return the relation of a total to the parts before it: all of them, or the last few."""
    parts, counted = found.parts, as_counted(found.total, *found.parts)
    roles: dict[str, Claim] = {f"part {place}": part for place, part in enumerate(parts, 1)}
    return Relation(
        tuple(
            Reading(
                found.total,
                sum_of(parts[first:], found.singles),
                name="as written" if first == 0 else f"the last {len(parts) - first}",
                intervals=counted,
            )
            for first in range(len(parts) - 1)
        )
        + _with_unnumbered(found)
        + tuple(
            Reading(found.total, total((before, *parts)), name="with what was told before") for before in found.before
        )
        + tuple(
            Reading(found.total, sum_of(parts, found.singles), name=ONE_WORD, scales=scales)
            for scales in shared_scales(
                [part for part in parts if part.quantity.kind is Kind.NUMBER], found.total, parts
            )
        ),
        {**roles, "total": found.total},
        "total",
        Link.INFERRED if found.is_running else Link.STATED,
        peers=(*parts, found.total),
    )


def _with_unnumbered(found: TotalBehind) -> tuple[Reading, ...]:
    """Return the readings by which things told without a number are parts too: "a captain, two mates and …"."""
    return tuple(
        Reading(found.total, sum_of(found.parts, found.singles + more), name=f"with {more} told without a number")
        for more in range(1, found.unnumbered + 1)
    )


def _next(found: TotalBehind) -> Relation:
    """Return the relation of a total to the parts before it, where it may count others too."""
    parts, counted = total(found.parts), as_counted(found.total, *found.parts)
    roles: dict[str, Claim] = {f"part {place}": part for place, part in enumerate(found.parts, 1)}
    readings = [Reading(found.total, parts, intervals=counted)]
    if found.evidence in (Evidence.NEAR, Evidence.FOLLOWED):
        readings += [
            Reading(found.total, total(found.parts[first:]), name=f"the last {len(found.parts) - first}")
            for first in range(1, len(found.parts) - 1)
        ]
    readings += _with_unnumbered(found)
    readings += [Reading(found.total, parts + before, name="with what was told before") for before in found.before]
    left_open = leeway(found.evidence, sum_slip(found.total, found.parts))
    if left_open.least is not None:
        least = found.total * left_open.least
        readings.append(Reading(parts, least, Comparison.AT_MOST, "some of them", intervals=counted))
    if left_open.most is not None:
        most = found.total * left_open.most
        readings.append(Reading(parts, most, Comparison.AT_LEAST, "some are in several", intervals=counted))
    peers = (*found.parts, found.total)
    return Relation(tuple(readings), {**roles, "total": found.total}, "total", Link.INFERRED, peers=peers)


def _relation(breakdown: Breakdown) -> Relation:
    series = breakdown.series
    slip = Slip.NONE if add_up(series) else sum_slip(series.whole, series.parts)
    is_slip = slip not in NO_TRACE and come_to(series, SHORT)
    most = ALL_BUT if series.whole.noun is None else MOST
    is_complete = breakdown.is_complete or (
        breakdown.evidence is Evidence.GAPPED and (is_slip or not come_to(series, most))
    )
    comparison = Comparison.EQUAL if is_complete else Comparison.AT_LEAST
    readings = tuple(reading(series.whole, parts, comparison, series.singles) for parts in parts_of(breakdown))
    if not add_up(series):
        readings += (*within_leeway(breakdown, slip), *other_ways(breakdown, slip))
    roles: dict[str, Claim] = {f"part {place}": part for place, part in enumerate(series.parts, 1)}
    relation = Relation(
        readings,
        {**roles, "whole": series.whole},
        "whole",
        Link.STATED if breakdown.is_stated else Link.INFERRED,
        peers=(series.whole, *series.parts, *series.more),
    )
    return relation if is_complete else replace(relation, wording="{parts} is more than the whole, {whole}")
