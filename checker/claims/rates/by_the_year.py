"""What came about between two years, and how much of it there was a year: "it sank by 12 m from 1949 to 1999, …"."""

from __future__ import annotations

from collections.abc import Iterator

from checker.claims.claim import Claim
from checker.claims.compatible import dimensions
from checker.claims.find import Claims
from checker.claims.frame import Frame, Match
from checker.claims.keys import place_of
from checker.claims.slots import ABOUT
from checker.quantities.quantity import Kind
from checker.text.late import late

_YEARS = r"(?:between|from) <first:year> (?:and|to|until) <last:year>"
_ON_AVERAGE = (
    r"(?:,| –| \() ?(?:or|that is,?|i\.e\.,?|which is|or on average|on average|(?:or |at )?an average(?: rate)? of"
    rf"|averaging),? {ABOUT}<rate:number|thing|measure|money>(?P<year> (?:a|per|each|every) year| annually| yearly)?"
    r"(?: on average)?(?=[.,;:)]|\Z)"
)
_AMOUNT = "<total:number|thing|measure|money>"
_TOLD_FIRST = Frame(rf"{_AMOUNT}(?: (?!and |or )[a-z'-]+){{0,5}},? {_YEARS}{_ON_AVERAGE}", cues=("between", "from"))
_YEARS_FIRST = Frame(
    rf"(?:\A|[,;:] (?:and |but )?){_YEARS},?(?: (?!and |or |to |at |from )[a-z'-]+){{1,8}} {_AMOUNT}"
    rf"(?: (?!and |or )[a-z'-]+){{0,4}}{_ON_AVERAGE}",
    cues=("between", "from"),
)
_LEVEL = late(
    r"\b(?:from|to|at|of|was|were|reached|averaged|stood at|up to|between|first|over [a-z]+) (?:about |some )?\Z"
)
"""Before an amount that did not come about in those years, but was there at some time."""
_IN_ALL = late(r"\b(?:total|sum|loss|gain|rise|fall|increase|decrease|growth|decline|drop) of (?:about |some )?\Z")


def find_spread_over_years(claims: Claims) -> Iterator[Match]:
    """Yield where a ``total``, the ``first`` and the ``last`` of its years and its yearly ``rate`` stand together."""
    for match in claims.match(_TOLD_FIRST, _YEARS_FIRST):
        total, pattern = match["total"], match.sentence.pattern
        place = place_of(total)
        is_level = _LEVEL.search(pattern, 0, place) is not None and _IN_ALL.search(pattern, 0, place) is None
        if not is_level and total.quantity.hedge is None and _is_by_the_year(match, total, match["rate"]):
            yield match


def _is_by_the_year(match: Match, total: Claim, rate: Claim) -> bool:
    """Tell whether the *rate* is so much of the *total* for one year, by its unit or the words behind it."""
    is_named = "year" in match.groups
    if rate.quantity.kind in (Kind.NUMBER, Kind.COUNT):
        return is_named and total.quantity.kind in (Kind.NUMBER, Kind.COUNT) and rate.noun in (None, total.noun)
    unit, _, period = (rate.quantity.unit or "").rpartition(" per ")
    if is_named or period != "year":
        return False
    if unit in (total.quantity.unit, total.noun, "one"):
        return True
    a_year = ("[time]", -1)
    return any(tuple(sorted((*one.dimension, a_year))) in (dimensions(rate) or ()) for one in total.quantity.units)
