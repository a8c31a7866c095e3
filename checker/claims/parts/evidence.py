"""How sure it is that the parts which a text lists are all there are of their whole.

No list says by its form alone that it is whole: "12 members: seven women and five men" is, "12
members, including five men" is not, and much stands between the two. So every reader of lists
gives one of the levels below, and here alone stands how closely a list of each level is
tested: to which part of its whole its parts may come without being wrong.

Parts that miss their whole by what one slip of the pen explains are tested at any level but the
lowest as if they were all: chance seldom leaves the trace of a slip. Where little says that they are
all, it must be one that chance hardly ever leaves.
"""

from __future__ import annotations

from dataclasses import replace
from enum import StrEnum
from fractions import Fraction

from checker.claims.complements import are_of_people, leave_nothing_out
from checker.claims.counts import COUNTED
from checker.claims.leeway import NOTHING_ELSE, Leeway
from checker.claims.parts.labels import are_arms
from checker.claims.parts.openers import Opener
from checker.claims.parts.series import Series


class Evidence(StrEnum):
    """What says that the parts are all there are, from nothing to all that can."""

    SOME = "some"
    """Nothing: together they do not exceed the whole, and no more is known."""
    GAPPED = "gapped"
    """They stand in a bracket that no "and" closes: "920 hands (310 in Leek, 250 in Stone, 150 in Rugeley)"."""
    INCLUDED = "included"
    """They are said to be included, joined by "and": "18 wards, including 7 in Leek and 11 in Stone"."""
    NEAR = "near"
    """They count what the whole counts; that they come so close to it tells the rest."""
    BOXED = "boxed"
    """They are all that a bracket behind the whole holds: "69 works (58 poems, 11 plays)"."""
    GROUPED = "grouped"
    """They are the sizes of groups, which may not be all, or have members in common."""
    APPOSED = "apposed"
    """They stand just behind a comma, each with its place: "34 people, 21 on Friday and 13 on Saturday"."""
    LISTED = "listed"
    """A colon, a dash or "including" leads to a list that is closed."""
    FOLLOWED = "followed"
    """The same behind "of which" or a comma, where one tells the largest alone less often."""
    BRACKETED = "bracketed"
    """A bracket that is closed holds these counts, and nothing else says that they are all."""
    TALLIED = "tallied"
    """The same with three counts or more: who lists so many seldom leaves some out."""
    WHOLE = "whole"
    """The wording, or the classes that the parts are named by, leave nothing out."""


_CLOSED = {
    Opener.MADE_OF: Evidence.WHOLE,
    Opener.BRACKET: Evidence.BRACKETED,
    Opener.SAMPLES: Evidence.WHOLE,
    Opener.COLON: Evidence.LISTED,
    Opener.DASH: Evidence.LISTED,
    Opener.INCLUDING: Evidence.LISTED,
    Opener.OF_WHICH: Evidence.FOLLOWED,
    Opener.COMMA: Evidence.FOLLOWED,
}


def closed(series: Series) -> Evidence:
    """Return how sure it is that a list is whole whose last part follows "and", or whose classes or groups are all."""
    evidence = _CLOSED[series.opener]
    if evidence is Evidence.BRACKETED and (series.more or series.whole.quantity.kind not in COUNTED):
        return Evidence.WHOLE  # of a sum or a time, brackets seldom tell a small part
    if evidence is Evidence.BRACKETED and len(series.parts) > TWO:
        evidence = Evidence.TALLIED
    is_whole = evidence is Evidence.WHOLE or leave_nothing_out(series.labels) or are_arms(series.labels)
    if series.opener is Opener.INCLUDING and are_of_people(series.labels):
        return evidence  # "a budget of £412m, including £168m for adult care and £94m for children"
    return Evidence.WHOLE if is_whole else evidence


def unclosed(series: Series) -> Evidence:
    """Return how sure it is that a list is whole which nothing closes, or behind which more parts follow."""
    is_alone = series.opener is Opener.BRACKET and not series.is_cut and not series.more
    return Evidence.GAPPED if is_alone else Evidence.SOME


class Slip(StrEnum):
    """Whether one slip of the pen keeps the parts from making their whole."""

    NONE = "none"
    SHORT = "short"
    """A digit left out or too many in a number of two or three, as a few numbers are apart by chance."""
    DIGIT = "digit"
    """Another digit in the place of one, as many numbers are apart by chance."""
    TRACE = "trace"
    """Digits exchanged, left out or doubled, or zeros."""


NO_TRACE = frozenset({Slip.NONE, Slip.SHORT})
"""Slips that show nothing where a list may tell some of the parts."""
TWO = 2
SHORT = Fraction(19, 20)
"""Parts beyond this share of a whole are not looked at as some of it, where a list is announced."""
MOST = Fraction(4, 5)
"""Parts beyond this share of a whole with a noun that are alone in a bracket are all of it, though not joined."""
ALL_BUT = Fraction(99, 100)
"""Parts beyond this share of a whole of which little says that they are all are all of it."""
LEEWAY = {
    Evidence.INCLUDED: Leeway(ALL_BUT),
    Evidence.NEAR: Leeway(ALL_BUT, most=Fraction(101, 100)),
    Evidence.BOXED: Leeway(Fraction(3, 5), most=Fraction(3, 2)),
    Evidence.GROUPED: Leeway(Fraction(17, 20), most=Fraction(23, 20)),
    Evidence.APPOSED: Leeway(Fraction(14, 15)),
    Evidence.LISTED: Leeway(Fraction(17, 20), below=SHORT),
    Evidence.BRACKETED: Leeway(Fraction(1, 2)),
    Evidence.TALLIED: Leeway(Fraction(1, 3)),
    Evidence.FOLLOWED: Leeway(Fraction(14, 15), below=SHORT),
}
"""What each level leaves open, where no slip is in sight: the levels that are not here leave nothing.

Each was measured: with less leeway right lists are called wrong, with more slips are missed.
"""
_LITTLE = frozenset({Evidence.INCLUDED, Evidence.NEAR})
_NEAR_A_SLIP = Fraction(23, 25)
"""The least where little says that the parts are all, and one digit in the place of another explains the gap."""


def leeway(evidence: Evidence, slip: Slip) -> Leeway:
    """Return which sums of the parts say nothing against a list.

    Examples
    --------
    >>> leeway(Evidence.LISTED, Slip.NONE).least, leeway(Evidence.LISTED, Slip.TRACE).least
    (Fraction(17, 20), None)
    """
    found = LEEWAY.get(evidence, NOTHING_ELSE)
    if slip is Slip.SHORT and (evidence in _LITTLE or evidence is Evidence.BOXED):
        return found
    if slip is Slip.DIGIT and evidence in _LITTLE:
        return replace(found, least=_NEAR_A_SLIP)
    return found if slip is Slip.NONE else NOTHING_ELSE
