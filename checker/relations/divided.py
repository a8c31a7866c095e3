"""Shares that divide one whole: that they make it, and how they could be meant where they do not.

A list that does not make 100 per cent may leave out a class, tell of several wholes, of a part, or of classes that
overlap; each of these is a reading, and only what none of them allows contradicts.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from fractions import Fraction

from checker.claims.claim import Claim
from checker.claims.expression import Constant, total
from checker.claims.keys import place_of
from checker.claims.shares.division import Division, Form, percent_in_all
from checker.claims.shares.divisions import ALL
from checker.claims.shares.evidence import Evidence, leeway
from checker.quantities.interval import Interval
from checker.quantities.precision import Hedge
from checker.quantities.quantity import Kind
from checker.relations.one_slip import is_slip_of_one
from checker.relations.relation import Comparison, Link, Reading, Relation
from checker.relations.shares import even_steps, written_step
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
"""One of these is in the sentence of shares of languages, of which many speak two."""
_NAMES_BEHIND = late(r": [^A-Z.;:(]+")
"""Behind "less than 1%": the classes of which each has so little."""


def divided(division: Division) -> Relation:
    """Return the relation that the shares of *division* make their whole, or do not exceed it."""
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
    """Yield the shares told before those of *division*: "40% of income, split between A (25%) and B (15%)"."""
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
    """Return what hedged shares stand for: none is less than nothing, and "about" is two units of the last place."""
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
