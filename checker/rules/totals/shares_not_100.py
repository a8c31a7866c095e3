"""Shares of one whole that do not make 100 per cent."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from fractions import Fraction

from checker.claims.claim import Claim
from checker.claims.expression import Constant, total
from checker.claims.find import Claims
from checker.claims.keys import place_of
from checker.claims.shares.division import Division, Form, percent_in_all
from checker.claims.shares.divisions import ALL, find_divisions
from checker.claims.shares.evidence import Evidence, leeway
from checker.quantities.interval import Interval
from checker.quantities.precision import Hedge
from checker.quantities.quantity import Kind
from checker.relations.one_slip import is_slip_of_one
from checker.relations.relation import Comparison, Link, Reading, Relation
from checker.relations.shares import even_steps, written_step
from checker.rules.rule import rule
from checker.text.late import late

WHOLE = Fraction(1)
A_TENTH_MORE = Fraction(11, 10)
"""Where all shares but the largest come to more than this, no one of them is to blame."""
CLOSED = frozenset({Evidence.POLLED, Evidence.REST, Evidence.LINE})
"""The levels at which no few of the shares make a whole by themselves."""
ONE_LIST = frozenset({Evidence.HEADED, Evidence.STEPS})
"""The levels at which no few of the shares are a list of their own."""
LARGE_LAST = 20
"""The last share of a list is of another whole only if it is larger than this."""
MOST_UNLISTED = 2
"""Candidates that a list leaves out have no more percent of the votes than this."""

_SPOKEN = frozenset("language languages official spoken speak speaks".split())
_NAMES_BEHIND = late(r": [^A-Z.;:(]+")


@rule(
    "SUM005",
    name="shares-not-100",
    severity="error",
    holds=(
        "In the poll 46% said yes, 41% said no and the remaining 13% did not know.",
        "Languages: Norse 61.4%, Cornish 22.3%, other 16.3%",
        "Some 62% agreed; the other 38% did not.",
        "Of those asked, 33% were for, 33% against and 33% undecided.",
    ),
    breaks=(
        "Among hill ewes, 33%, 41% and 33% had mild, moderate and severe rust, respectively.",
        "Power came from coal (38%), gas (31%), hydro (24%) and wind (12%).",
        "Three-quarters rent and the remaining 35% own.",
        "Languages: Norse 61.4%, Cornish 32.3%, other 16.3%",
        "The venture will be 60 pct owned by Harbour Tin and 50 pct by Shore Steel.",
        "2020: percent of vote - Ann Holm 44%, Bo Lund 30%, Cy Strand 26%\n2015: percent of vote - Di Foss 57%, Ed Dahl 33%",
        "2022: percent of vote in second round - Ann Aro 52.1%, Bo Bek 46.9%",
        "Gorse and fern covered 60% and 40%, respectively, in May and 85% and 25%, respectively, in June.",
        "Wear was light in 65%, moderate in 19% and heavy in 61% of the ropes.",
        "Of the guests 20% were under 30, 45% were 30 to 59 and 45% were 60 or over.",
        "Only 38% agreed, while 72% disagreed.",
        "The north and the south made up 58% and 52%, respectively, of total sales.",
        "The knots were classified as tight (50%), loose (27.8%) and torn (12.5%).",
        "Tin makes up 64% of exports and copper the remaining 46%.",
        "Wear was rated none by 12%, light by 38%, moderate by 35% and heavy by 25%.",
        "Languages: Norse 61.4%, Cornish 32.3%, other 16.3%\nFaiths: old 60%, new 62%; more than one answer could be given",
        "In all 65% were Norse, 41% are Cornish, with 20% smaller peoples making up the rest.",
        "Of the ewes 46 (82.1%) had one lamb; the remaining 12 (19.4%) had two.",
        "Half the men (54%) drank tea and half (56%) did not; 82% slept well, while the remaining 38% slept badly.",
        "Uses of land: fields: 23%; orchards: 4%; pastures: 31%; woods: 19%; other: 33%.",
        "Of the seats, 44% went to the left, 31% to the right, 27% to the farmers and 8% to others.",
        "There were 22 men (55%) and 18 women (54%).",
        "By occupation: farms 41%, crafts 22%, trade 47%.",
        "Of the stalls 52% are let, and 58% are not.",
    ),
    silent=(
        "Among hill ewes, 33%, 41% and 33% had lice, rust and ticks, respectively.",
        "With 62% of the vote counted, Alder had 49%, Birch 42% and others 9%.",
        "In the poll 65% kept hens, 50% ducks and 15% neither.",
        "58% of growers backed the scheme in the south, while the other regions gave it 51%.",
        (
            "2022: percent of vote - Ann Aro (AB) 52.1%, Bo Bek (CD) 30.3%, Cy Col (EF) 17.6%\n"
            "2018: percent of vote - Bo Bek (CD) 49.8%, Di Dun (GH) 24.8%, Ed Eck (IJ) 24.1%"
        ),
        "Percent of vote - Ann Aro 35.1%, Ferdy Mark, Jr. (EF) 34.5%, Al Cay 14.4%, Fo Esk 12%, other 4%",
        "Asked what they read, 62% said novels, 48% news and 31% poems.",
        "Permits rose 40% in Leek, 26% in Stone, 30% in Rugeley and 25% elsewhere.",
        "Turnout was 58% among men and 61% among women.",
        "The north made up 58% and 52%, respectively, of total sales in 2020 and 2019.",
        "Wear was rated none by 12%, light by 38%, moderate by 35% and heavy by 15%.",
        "Of the men 38% agreed, while 72% of the women disagreed.",
        "Wear was light in 65% and moderate in 45% of the ropes.",
        "In all 48 growers (54.7%) were women, 39 (44.6%) were over 60 and 8 (9.4%) had sold up.",
        "Some 41.2% kept hens, 58.8% kept none; 6.3% did not reply and were left out.",
        "All but a few stayed: 85.2% in Leek, 81.9% in Stone and 83.4% in Rugeley.",
        "The fund, consisting of three trusts, lifted its stake to 40.1%, or 900 shares, from 700 shares, or 31.2%.",
        "Rust was seen in 45.8% of pears and 31.3% of plums, and scab was seen in 11.4% of pears and 9.9% of plums.",
        "Relief was seen in 60% and 40%, respectively, in May, and nausea in 35% and 25%, respectively.",
        "2020: percent of vote - Ann Holm 44%, Bo Lund 20%\n2015: percent of vote - Di Foss 47%, Ed Dahl 30%, Flo Berg 12%",
        "Goods: tin 40%, copper 30%, other 45%. More than one answer was allowed.",
        "Uses of land: farms: 43.3%; fields: 10.6%; orchards: 0.5%; pastures: 32.2%; woods: 33.1%; other: 23.6%.",
        "Responses came from 22 men (55%) and 18 women (54%).",
        "Languages: Norse 71.4%, Cornish 15.2%, Manx 6.3%, other 5.4%",
    ),
)
def shares_not_100(claims: Claims) -> Iterator[Relation]:
    """The shares do not make 100 per cent.

    The shares of a whole make 100%. A list of percentages is taken as whole where a class for the rest
    closes it ("other", "undecided", "the remaining"), where its classes leave nothing out, or where words
    such as "made up of" open it. Lists of the largest, rates of several places, and answers of which
    several could be given need not make 100, and are silent.

    What it checks
        Percentages and fractions side by side that the text presents as a whole divided up:
        by a class for the rest ("other", "undecided", "the remaining"), by complementary
        classes, or by words such as "made up of", "split", "came from", "of the vote"; and where another list of the
        same form is complete.

    Why it matters
        A share has been changed, or a class is missing or told twice.

    How rounding is treated
        Whole percentages may each be off by half a point, those with decimals by one unit
        of their last place.

    Not flagged
        Lists that need not be complete, changes and rates; where a note says that several
        answers could be given, that classes overlap or that figures are rounded, the
        relation is undetermined. Lists with decimals that fall short by what no one slip
        leaves out: those who gave no answer may not be listed.

    Source
        Newsroom checklists: do the percentages add up to 100?
    """
    for division in claims.derived(find_divisions):
        yield _relation(division)


def _relation(division: Division) -> Relation:
    shares = division.shares
    roles = {f"share {place}": share for place, share in enumerate(shares, 1)}
    comparison = Comparison.EQUAL if division.is_complete else Comparison.AT_MOST
    if _makes_whole(division):
        readings = [Reading(total(shares), Constant(WHOLE), comparison)]
    else:
        readings = [_reading(division, shares, WHOLE, comparison, "as written"), *_others(division, comparison)]
    return Relation(
        tuple(readings),
        roles,
        _stated(division),
        Link.STATED if division.is_stated else Link.INFERRED,
        wording="{sum} is {computed}, not 100%" if division.is_complete else "{sum} is {computed}, more than 100%",
    )


def _makes_whole(division: Division) -> bool:
    """Tell whether the percentages make their whole as they are written, so that no other reading is needed."""
    made = percent_in_all(division.shares)
    if made is None or any(share.quantity.hedge is not None for share in division.shares):
        return False
    return made == ALL if division.is_complete else made <= ALL


def _others(division: Division, comparison: Comparison) -> Iterator[Reading]:
    """Yield the readings under which shares that do not make a whole could be meant all the same."""
    shares, evidence, left_open = division.shares, division.evidence, leeway(division.evidence)
    is_list = len(shares) > 2
    for whole in _told_before(division):
        yield _reading(division, shares, whole, Comparison.EQUAL, "they divide a share told before")
    if not is_list and _go_with_counts(*shares):
        yield _reading(division, shares, WHOLE, Comparison.AT_MOST, "each is right of its count, and there are others")
    if evidence is Evidence.REMAINDER:
        for first in range(1, len(shares) - 1):
            yield _reading(division, shares[first:], WHOLE, comparison, f"the last {len(shares) - first}")
            others = (*shares[:first], *shares[first + 1 :])
            yield _reading(division, others, WHOLE, comparison, "one is part of the one before")
    if _may_leave_out(division):
        yield _reading(division, shares, WHOLE, Comparison.AT_MOST, "some are not listed")
    if is_list and _may_overlap(division):
        yield _reading(division, shares, WHOLE, Comparison.AT_LEAST, "some are in several")
    if left_open.least is not None:
        yield _reading(division, shares, left_open.least, Comparison.AT_MOST, "these are the shares of a part")
    if evidence in CLOSED and len(shares) > 3 and (shares[-1].quantity.value or 0) > LARGE_LAST:
        yield _reading(division, shares[:-1], WHOLE, comparison, "the last is of another whole")
    if is_list and evidence in CLOSED:
        yield _of_wholes(division)
    elif is_list and not (division.is_stated or evidence in ONE_LIST):
        yield from _of_several(division)
    elif evidence is Evidence.STEPS:
        yield _of_wholes(division)
    if evidence is Evidence.EXAMPLE and division.form is Form.VOTE:
        yield _without_the_last(division)
    made = None if any(share.quantity.hedge is not None for share in shares) else percent_in_all(shares)
    # as they are written: ten points too much are what one digit in the place of another gives
    if left_open.most is not None and (made is None or made > ALL * left_open.most):
        yield _reading(division, shares, left_open.most, Comparison.AT_LEAST, "the classes overlap")


def _told_before(division: Division) -> Iterator[Fraction]:
    """Yield the shares of the sentence before those of *division*: "40% of income, split between A (25%) and B (15%)"."""
    first = division.shares[0]
    for claim in first.sentence.claims[: first.sentence.claims.index(first)]:
        if claim.quantity.glyph == "P" and claim.quantity.value is not None:
            yield claim.quantity.value / ALL


def _may_leave_out(division: Division) -> bool:
    """Tell whether shares with decimals, of holders or of candidates fall short by what no one slip leaves out.

    Then those who gave no answer, who hold the rest or got few votes may not be listed.
    """
    made = percent_in_all(division.shares)
    if made is None or made >= ALL:
        return False
    is_open = division.form is Form.HELD or (division.is_vote and division.evidence is Evidence.EXAMPLE)
    if not is_open and (len(division.shares) < 3 or any(written_step(share) >= 1 for share in division.shares)):
        return False
    return not is_slip_of_one(division.shares, ALL - made)


def _may_overlap(division: Division) -> bool:
    """Tell whether shares of languages exceed a whole by what no one slip brings: many speak two."""
    made = percent_in_all(division.shares)
    if made is None or made <= ALL or _SPOKEN.isdisjoint(division.shares[0].sentence.words):
        return False
    return not is_slip_of_one(division.shares, ALL - made)


def _go_with_counts(*shares: Claim) -> bool:
    """Tell whether shares are of one whole by the counts before them: "112 (35%) would and 80 (25%) would not"."""
    wholes = []
    for share in shares:
        rank, value = share.sentence.claims.index(share), share.quantity.value
        count = share.sentence.claims[rank - 1] if rank else share
        if value is None or count.quantity.kind not in (Kind.NUMBER, Kind.COUNT) or value <= 1:
            return False
        counted = 100 * (count.quantity.value or Fraction(0))
        slack = written_step(share) / 2
        wholes.append((counted / (value + slack), counted / (value - slack)))
    return max(low for low, _ in wholes) <= min(high for _, high in wholes)


def _without_the_last(division: Division) -> Reading:
    """Return the reading under which candidates with a few votes are not listed."""
    reading = _reading(division, division.shares, WHOLE, Comparison.EQUAL, "the last candidates left out")
    last = division.shares[-1]
    value = last.quantity.value or Fraction(0)
    slack = reading.steps.get(last, Fraction(0)) / 2
    unlisted = Interval(value - slack, value + slack + MOST_UNLISTED)
    return replace(reading, intervals={**reading.intervals, last: unlisted})


def _of_several(division: Division) -> Iterator[Reading]:
    """Yield the readings under which these are shares of several wholes.

    The first or the last few make a whole by themselves, or no one figure alone can be to
    blame: without the largest, the others still come to more than a whole.
    """
    shares = division.shares
    for first in range(2, len(shares)):
        yield _reading(division, shares[:first], WHOLE, Comparison.EQUAL, f"the first {first}")
    for first in range(1, len(shares) - 1):
        last = shares[first:]
        yield _reading(division, last, WHOLE, Comparison.EQUAL, f"the last {len(last)}")
    yield _of_wholes(division)


def _of_wholes(division: Division) -> Reading:
    """Return the reading under which all but the largest share come to more than a whole."""
    largest = max(division.shares, key=lambda share: share.quantity.value or 0)
    others = tuple(share for share in division.shares if share is not largest)
    return _reading(division, others, A_TENTH_MORE, Comparison.AT_LEAST, "of several wholes")


def _reading(
    division: Division, shares: tuple[Claim, ...], whole: Fraction, comparison: Comparison, name: str
) -> Reading:
    steps, intervals = even_steps(division.shares), _floors(division)
    return Reading(total(shares), Constant(whole), comparison, name, steps=steps, intervals=intervals)


def _floors(division: Division) -> dict[Claim, Interval]:
    """Return what hedged shares stand for: no share is less than nothing, and "about" is two units of the last place."""
    found = {}
    for share in division.shares:
        value = share.quantity.value
        if share.quantity.hedge in (Hedge.LESS_THAN, Hedge.AT_MOST) and value is not None:
            found[share] = Interval(Fraction(0), value * _classes_behind(share))
        elif share.quantity.hedge is Hedge.ABOUT and share.quantity.kind is Kind.PERCENT and value is not None:
            slack = 2 * written_step(share)
            found[share] = Interval(value - slack, value + slack)
    return found


def _classes_behind(share: Claim) -> int:
    """Return of how many classes a share is told before a colon: "less than 1%: Quaker, Shaker, Druid"."""
    listed = _NAMES_BEHIND.match(share.sentence.pattern, place_of(share) + 1)
    return 1 if listed is None else 1 + listed[0].count(",")


def _stated(division: Division) -> str:
    """Return the role of the last percentage, in whose style the sum is written."""
    percents = [place for place, share in enumerate(division.shares, 1) if share.quantity.kind is Kind.PERCENT]
    return f"share {percents[-1] if percents else len(division.shares)}"
