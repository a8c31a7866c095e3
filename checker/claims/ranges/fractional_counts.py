"""Counts of people with decimals, where nothing says that they are averages or estimates."""

from __future__ import annotations

from collections.abc import Iterator

from checker.claims.claim import Claim
from checker.claims.compatible import is_person
from checker.claims.find import Claims
from checker.quantities.quantity import Quantity
from checker.text.late import late

_NOT_COUNTED = frozenset(
    """average averages averaged averaging mean median per each every rate ratio estimated expected typical typically
    full-time equivalent equivalents fte density household households family families weighted about roughly nearly
    index model scale projected imputed treat needed""".split()
)
_EQUIVALENT = " equivalent"
"""In what is counted: parts of people make whole ones there, as in "37.5 full-time equivalent staff"."""
_NAME_AHEAD = late(r"[A-Z][\w+-]* \Z")
"""A name that a version may belong to: "old Veloria 1.3 drivers"."""
_VERSION_AHEAD = late(r"\d\.\d(?:,| and| or) ?\Z")
_THING = late(r"(?<=staff) (?:spaces?|lines?|heights?|positions?|hours?|days?|months?|years?)\b")
"""What "staff" may stand before: "1.8 staff spaces"."""
_OF_ONE = late(r" ?(?:[a-z]+ ?)?/ ?[a-z]")
"""Behind a count: it is for one of something, as in "1.8 children born/woman"."""
_THOUSANDS = -3
"""Three decimals of a count are thousands, set off as in other languages: "23.544 people"."""


def find_fractional_counts(claims: Claims) -> Iterator[Claim]:
    """Yield the count of "2.5 nurses were hurt"."""
    for sentence, rank, quantity in claims.of_kind("C"):
        figure = quantity.figure
        if figure is None or figure.exponent >= 0 or not figure.is_decimal or figure.exponent == _THOUSANDS:
            continue
        if _EQUIVALENT in quantity.surface:
            continue
        claim = sentence.claims[rank]
        if quantity.hedge is not None or not is_person(claim) or not sentence.words.isdisjoint(_NOT_COUNTED):
            continue
        if not _is_named(claim, sentence.start) and _counts_what_follows(sentence.document.text, quantity):
            yield claim


def _is_named(claim: Claim, start: int) -> bool:
    """Tell whether the number is the version of something: "HTTP/1.1 clients", "Veloria 1.3 drivers"."""
    text, at = claim.sentence.document.text, claim.quantity.start
    ahead = text[max(0, at - 8) : at]
    if ahead.endswith("/") or _VERSION_AHEAD.search(ahead) is not None:
        return True
    return _NAME_AHEAD.search(text, max(start + 1, claim.span.start - 40), claim.span.start) is not None


def _counts_what_follows(text: str, quantity: Quantity) -> bool:
    """Tell whether the noun behind the number is what it counts, and no heading: "p = 0.09 and 166 patients"."""
    behind = text[quantity.number_end : quantity.number_end + 2].strip()
    if _THING.match(text, quantity.end) is not None or _OF_ONE.match(text, quantity.end) is not None:
        return False
    return not behind[:1].isupper() and quantity.surface[-1:].isalpha()
