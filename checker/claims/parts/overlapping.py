"""Parts that come to more than their whole since one thing may be among two of them: "20 in milk and 14 in calf"."""

from __future__ import annotations

from fractions import Fraction

from checker.claims.complements import leave_nothing_out
from checker.claims.counts import COUNTED
from checker.claims.parts.openers import Opener
from checker.claims.parts.series import Series
from checker.claims.parts.told_apart import are_of_other_sides, are_of_several_sorts
from checker.claims.parts.values import are_below, exceed
from checker.quantities.nouns import is_people
from checker.quantities.quantity import Kind
from checker.text.late import late

_STATE = late(
    r" (?:are |were |is |was )?(?:in|under|on) (?!(?:foot|spring|summer|autumn|winter)\b)[a-z]+(?<!s)"
    r"(?=[,.;)]| and\b)"
)
"""Behind a part, what it is in beside others that it may be in too."""
_HAVING = late(r" ?(?:and )?[NC] with (?!no\b|neither\b)(?:an? |the |its |their )?[a-z-]+s?\Z")
"""A part told by one thing that it has: "40 with gears and 30 with lights"."""
_PRICE = late(r"\b(?:is|are|costs?|at|from) \Z")
"""Before what most people pay."""
_FOR = late(r"M for (?:the |an? )?([a-z-]+?)(?:s|(?<=x)es)?\Z")
"""What others pay, and who."""
_LOST = frozenset(("defeat", "loss"))
_RESULTS = _LOST | {"win", "draw", "victory", "tie"}
_KINDS = frozenset(("kind", "sort", "type", "species", "variety", "genus", "family"))
_WHERE = late(r"\b(?:in|on|at|by|near|from|under|above|below|among) (?:the )?[a-z]")
_NEARLY = Fraction(3, 4)
"""More of the whole than this is the whole as others may count it."""
_OWED = frozenset(("debt", "debts", "loans", "liabilities"))


def may_overlap(series: Series, words: frozenset[str]) -> bool:
    """Tell whether the parts of *series*, in whose labels *words* stand, need not be apart, or are no parts at all."""
    if series.opener is Opener.MADE_OF:
        return False
    if "cash" in words and not _OWED.isdisjoint(words):
        return True  # what there is and what is owed, which nobody adds up
    if are_of_other_sides(series.labels) or _are_scored(series):
        return True
    if not exceed(series, 1):
        return False
    if are_of_several_sorts(series.labels) or _are_kinds_at_places(series):
        return True
    if series.opener is Opener.BRACKET and not series.is_joined and _are_all_near(series):
        return True
    if series.whole.quantity.kind is Kind.MONEY:
        return _are_prices(series)
    if series.whole.quantity.kind not in COUNTED or leave_nothing_out(series.labels):
        return False
    if _are_states(series) or all(map(_HAVING.match, series.labels)):
        return True
    is_open = not (series.is_joined or series.more) and series.opener not in (Opener.BRACKET, Opener.OF_WHICH)
    return is_open and len(series.parts) == 2 and are_below(series)  # "30 windows: 20 large, 14 broken"


def _are_scored(series: Series) -> bool:
    """Tell whether a bracket has results behind the points that they gave: "Reds 61 (18 wins, 7 draws)"."""
    if series.opener not in (Opener.BRACKET, Opener.SAMPLES) or series.whole.noun not in (None, "point"):
        return False
    nouns = {part.noun for part in series.parts}
    return nouns <= _RESULTS and nouns.isdisjoint(_LOST)


def _are_kinds_at_places(series: Series) -> bool:
    """Tell whether each part of so many kinds is told by where or when it is, which may be in several places."""
    return series.whole.noun in _KINDS and all(map(_WHERE.search, series.labels))


def _are_all_near(series: Series) -> bool:
    """Tell whether each part alone is nearly the whole, as others may count it: "400 (380 by one count, 412 by …)"."""
    values = [part.quantity.value or 0 for part in series.parts]
    return min(values) > _NEARLY * (series.whole.quantity.value or 0)


def _are_states(series: Series) -> bool:
    """Tell whether the parts are told by what one thing can be in at once."""
    text = series.sentence.document.text
    return all(_STATE.match(text, part.quantity.end) for part in series.parts)


def _are_prices(series: Series) -> bool:
    """Tell whether a bracket has what some people pay instead: "entry is £12 (£9 for pensioners, £5 for children)"."""
    if series.opener is not Opener.BRACKET or not are_below(series) or _PRICE.search(series.before) is None:
        return False
    payers = [_FOR.fullmatch(label) for label in series.labels]
    return all(payer is not None and (is_people(payer[1]) or payer[1] == "children") for payer in payers)
