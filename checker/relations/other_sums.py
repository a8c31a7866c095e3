"""What else a list of parts can say than that they make their whole.

A reading in which the numbers agree speaks for the author: the list may tell some of the parts, things may be
in several of them, the first parts may be all and the others told besides, or the numbers may be no parts at all.
"""

from __future__ import annotations

from collections.abc import Iterator
from fractions import Fraction

from checker.claims.claim import Claim
from checker.claims.compatible import commensurable, is_person
from checker.claims.complements import leave_nothing_out
from checker.claims.expression import Expression, as_expression, total
from checker.claims.parts.apposed import are_placed_apart
from checker.claims.parts.breakdown import Breakdown
from checker.claims.parts.degrees import are_degrees
from checker.claims.parts.division import may_be_in_several
from checker.claims.parts.elliptical import shares_make_all
from checker.claims.parts.evidence import NO_TRACE, Evidence, Slip, leeway
from checker.claims.parts.in_turn import told_in_turn
from checker.claims.parts.labels import are_arms, are_chosen, are_exclusive, is_in_both, tell_the_rest
from checker.claims.parts.no_answer import may_not_answer
from checker.claims.parts.openers import Opener
from checker.claims.parts.series import Series
from checker.claims.parts.side_by_side import side_by_side
from checker.claims.parts.values import in_all
from checker.quantities.quantity import Kind
from checker.relations.one_slip import is_one_slip
from checker.relations.relation import Comparison, Reading

LEAST_OF_TWO = 20
"""The least of two parts that make their whole so seldom by chance that a third may be told besides."""
_OF_IT = frozenset((" of ", " of the ", " of its ", " of their ", " of all ", " of all the ", " of our "))
"""Between a share and what it is of."""
A_THIRD_MORE = Fraction(4, 3)
"""Where nothing but a comma stands between, numbers that come to so much more are in one row with the first."""


def add_up(series: Series) -> bool:
    """Tell whether the parts make the whole as they are written, so that no other way need be tried."""
    whole = series.whole
    return whole.quantity.figure is not None and in_all(series.parts) + series.singles == in_all((whole,))


def come_to(series: Series, share: Fraction) -> bool:
    """Tell whether the parts come to no more than *share* of the whole, as they are written."""
    return in_all(series.parts) <= share * in_all((series.whole,))


def within_leeway(breakdown: Breakdown, slip: Slip) -> Iterator[Reading]:
    """Yield what the list leaves open: that it tells some of the parts, or that some things are in several."""
    series, left_open = breakdown.series, leeway(breakdown.evidence, slip)
    if left_open.least is not None and (left_open.below is None or come_to(series, left_open.below)):
        parts, stated = sum_of(series.parts, series.singles), side_by_side(series.whole, *series.parts)
        yield Reading(parts, series.whole * left_open.least, Comparison.AT_MOST, "some of them", intervals=stated)
    if left_open.most is not None and not _exceeds_surely(breakdown) and not are_degrees(series.labels):
        yield Reading(
            total(series.parts), series.whole * left_open.most, Comparison.AT_LEAST, name="some are in several"
        )


def other_ways(breakdown: Breakdown, slip: Slip) -> Iterator[Reading]:
    """Yield what else the numbers can be: the number of the parts, or a part with its own parts."""
    series, exceeds = breakdown.series, _exceeds_surely(breakdown)
    is_open = breakdown.evidence is not Evidence.BOXED and not tell_the_rest(series.labels)
    if breakdown.is_of_kinds and is_open and not exceeds:
        for part in series.parts:
            yield Reading(part, series.whole + 1, Comparison.AT_LEAST, name="things of another kind")
        if series.opener is Opener.INCLUDING:
            yield _in_several(series)
    if series.whole.quantity.kind in (Kind.NUMBER, Kind.COUNT):
        yield Reading(series.whole, as_expression(len(series.parts)), name="the whole counts the parts")
    if may_not_answer(series):
        yield Reading(sum_of(series.parts, series.singles), series.whole, Comparison.AT_MOST, "some gave no answer")
    if slip in NO_TRACE and is_person(series.whole) and not exceeds and _may_have_several(breakdown):
        yield _in_several(series)
    if not exceeds and may_be_in_several(series, slip):
        yield _in_several(series)
    if slip in NO_TRACE and not exceeds:
        yield from _told_again(series)
    yield from _of_a_share(series)
    if series.opener is Opener.OF_WHICH:
        yield from _beside_the_whole(series)
    if both := breakdown.both_sexes:
        yield reading(series.whole, both, Comparison.EQUAL, series.singles, "the others are among them")
    in_turn = slip in NO_TRACE and told_in_turn(series) is not None
    if series.opener is Opener.COMMA and (in_turn or _are_in_a_row(breakdown)):
        yield Reading(total(series.parts), series.whole * A_THIRD_MORE, Comparison.AT_LEAST, name="all of one row")
    if series.opener is Opener.SAMPLES and len({part.quantity.value for part in series.parts}) == 1:
        groups = Fraction(series.whole.quantity.value or 0) / (series.parts[0].quantity.value or 1)
        if groups.denominator == 1 and groups > 0:
            yield Reading(series.whole, series.parts[0] * groups, name="every group is as large")
    is_even = breakdown.evidence in (Evidence.BOXED, Evidence.TALLIED) and series.is_joined
    if not is_even:
        yield from _first_parts(series)
    if len(series.parts) > 2 and not is_even and not any("n =" in label or "n=" in label for label in series.labels):
        yield Reading(
            series.parts[0], sum_of(series.parts[1:], series.singles), name="the first part is made of the others"
        )


def _beside_the_whole(series: Series) -> Iterator[Reading]:
    """Yield that the last part stands beside the whole, with which it makes an amount told before.

    As in "of the 24 bids nine were ours, of which five won, and 15 theirs".
    """
    claims, last = series.whole.sentence.claims, series.parts[-1]
    for claim in claims[: claims.index(series.whole)]:
        if commensurable(claim, last):
            yield Reading(claim, series.whole + last, name="the last stands beside the whole")


def _of_a_share(series: Series) -> Iterator[Reading]:
    """Yield that the parts make a share of the whole told before it: "25% of 64 patients, ten men and six women"."""
    whole = series.whole
    before = whole.sentence.claims[: whole.sentence.claims.index(whole)][-1:]
    for share in before:
        if share.quantity.glyph in "PFR" and whole.sentence.between(share, whole) in _OF_IT:
            yield Reading(sum_of(series.parts, series.singles), share * whole, name="of that share")


def _first_parts(series: Series) -> Iterator[Reading]:
    """Yield the first of the parts, where they make the whole and the others are told besides.

    As in "310 votes were cast: 290 with yes, 17 with no, 3 abstaining, and 85 were absent". Two make it by
    chance only where one of them is small.
    """
    values = [part.quantity.value or 0 for part in series.parts]
    for most in range(2, len(values) - tell_the_rest(series.labels)):
        if most == 2 and min(values[:most]) < LEAST_OF_TWO:
            continue
        if sum(values[:most]) == series.whole.quantity.value:
            yield Reading(series.whole, total(series.parts[:most]), name="the others are told besides")


def _exceeds_surely(breakdown: Breakdown) -> bool:
    """Tell whether a part alone is more than the whole, and one slip makes it what is to be, or a bracket has people.

    No thing in several parts makes a part greater than the whole; other things than the whole counts do. What one
    slip is to make it is what the others leave of the whole. Nor is any in several where the shares told beside the
    parts make 100%.
    """
    series = breakdown.series
    whole = series.whole.quantity.value or Fraction(0)
    greater = [part for part in series.parts if (part.quantity.value or 0) > whole]
    is_boxed = series.opener is Opener.BRACKET or breakdown.evidence is Evidence.BOXED
    are_people = is_person(series.whole) and all(part.noun is None or is_person(part) for part in series.parts)
    if (greater and is_boxed and are_people) or shares_make_all(series):
        return True
    if len(greater) != 1:
        return False
    others = sum((part.quantity.value or 0 for part in series.parts if part is not greater[0]), series.singles)
    stated, meant = greater[0].quantity.value, whole - others
    return meant > 0 and meant.denominator == 1 and is_one_slip(str(stated), str(meant))


def _in_several(series: Series) -> Reading:
    return Reading(total(series.parts), series.whole, Comparison.AT_LEAST, name="some are in several")


def _told_again(series: Series) -> Iterator[Reading]:
    """Yield that what two have in common is in each of them: "14 in the root, 12 in the shoot and nine in both"."""
    *others, last = series.parts
    label = series.labels[-1].removesuffix(f" {last.quantity.unit}")
    if len(others) != 2 or not is_in_both(label) or are_exclusive(series.labels):
        return
    if all((last.quantity.value or 0) <= (other.quantity.value or 0) for other in others):
        either = total(others) - last
        yield Reading(either, as_expression(series.whole), Comparison.AT_MOST, name="those in both are in each")


def _may_have_several(breakdown: Breakdown) -> bool:
    """Tell whether each of some people may be in several parts: "40 walkers (bites, 9; burns, 27; cuts, 14)"."""
    series = breakdown.series
    if breakdown.evidence is Evidence.BOXED:
        return series.opener is Opener.SAMPLES
    if series.opener not in (Opener.COLON, Opener.DASH):
        return False
    greatest = max(part.quantity.value or 0 for part in series.parts)
    is_told = (
        any(part.noun for part in series.parts)
        or leave_nothing_out(series.labels)
        or are_arms(series.labels)
        or are_chosen(series.labels)
    )
    return not is_told and greatest <= (series.whole.quantity.value or 0)


def _are_in_a_row(breakdown: Breakdown) -> bool:
    """Tell whether nothing sets the first number apart from the others, none of which is greater."""
    series = breakdown.series
    greatest = max(part.quantity.value or 0 for part in series.parts)
    is_led = series.before.endswith((" of the ", ", of ", "out of ")) or series.before in ("of ", "of the ")
    whole = series.whole.quantity.value or 0
    # a number that has no words of its own, as all behind it have, is not of their row
    is_led |= greatest < whole and are_placed_apart(series)
    return not is_led and greatest <= whole


def sum_of(parts: tuple[Claim, ...], singles: int) -> Expression:
    """Return what *parts* come to, with so many *singles* that are told without a figure."""
    return total(parts) + singles if singles else total(parts)


def reading(
    whole: Claim, parts: tuple[Claim, ...], comparison: Comparison, singles: int = 0, name: str = "as written"
) -> Reading:
    """Return the reading that *parts* make *whole*, or do not exceed it."""
    return Reading(whole, sum_of(parts, singles), comparison, name, intervals=side_by_side(whole, *parts))
