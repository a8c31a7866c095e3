"""Whether a number behind an opener is of the sort that the parts of its whole are of."""

from __future__ import annotations

from checker.claims.claim import Claim
from checker.claims.compatible import commensurable, is_person, same_noun
from checker.claims.complements import names_sex
from checker.claims.groups import OF_MANY, WRITTEN
from checker.claims.parts.divided_measures import is_parted, is_way
from checker.claims.parts.openers import Opener
from checker.claims.parts.sorts import ANYBODY
from checker.quantities.quantity import Kind

_OF_KINDS = frozenset({Opener.MADE_OF, Opener.COLON, Opener.DASH, Opener.BRACKET, Opener.INCLUDING})
"""Behind these the parts may have other names than the whole: "98 filings: 79 bankruptcies and 19 proposals"."""
_WITH_CLASSES = frozenset({Opener.OF_WHICH, Opener.DASH, Opener.COLON})
"""Behind these a later part may be named by its class alone: "of which 75 are doubles and 45 singles"."""


def is_of_sort(whole: Claim, part: Claim, opener: Opener, first: Claim | None) -> bool:
    """Tell whether *part* is of the sort of *whole*; measures and durations must have its very unit.

    Things of another name may be its kinds ("98 filings: 79 bankruptcies and 19 proposals"),
    but then from the *first* part on.
    """
    kind, other = whole.quantity.kind, part.quantity.kind
    if kind in (Kind.NUMBER, Kind.COUNT):
        if other not in (Kind.NUMBER, Kind.COUNT):
            return False
        is_loose = opener is Opener.COLON or is_person(whole) or first is None
        of_kinds = opener in _OF_KINDS and (
            is_loose or first is None or first.noun is None or not same_noun(whole, first)
        )
        is_class = opener in _WITH_CLASSES and first is not None and first.noun is None
        is_class |= opener is Opener.COMMA and whole.noun is not None and names_sex(part.quantity.noun or "")
        is_class |= opener is Opener.COMMA and first is not None and first.noun is None and is_parted(whole)
        is_class |= opener is Opener.COMMA and whole.noun in ANYBODY and (part.noun or "").endswith("control")
        is_class |= opener is Opener.COMMA and whole.noun in WRITTEN and part.noun in OF_MANY | WRITTEN
        return of_kinds or is_class or part.noun == "case" or same_noun(whole, part)
    if kind in (Kind.MEASURE, Kind.DURATION) and opener is Opener.OF_WHICH and other in (Kind.NUMBER, Kind.COUNT):
        return True
    if kind in (Kind.MEASURE, Kind.DURATION) and other is Kind.NUMBER and opener in _WITH_CLASSES:
        return True
    if kind is Kind.MEASURE and other is Kind.NUMBER and opener in (Opener.MADE_OF, Opener.BRACKET):
        return True
    if kind is Kind.MEASURE and other is Kind.NUMBER and opener is Opener.INCLUDING:
        return first is not None
    if kind is Kind.MEASURE and other is Kind.NUMBER and opener is Opener.COMMA:
        return first is not None or is_way(part) or is_parted(whole)
    if kind is Kind.MONEY:
        return other is Kind.MONEY and commensurable(whole, part)
    return other is kind and part.quantity.unit == whole.quantity.unit
