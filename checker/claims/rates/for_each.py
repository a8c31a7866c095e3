"""Whether words say that an amount is for each of a number: "24 crates of 12 jars", "£3 each", "two to a room"."""

from __future__ import annotations

from checker.claims.claim import Claim
from checker.claims.compatible import commensurable, same_noun
from checker.claims.keys import place_of
from checker.claims.rates.told_rates import is_of
from checker.quantities.quantity import Kind
from checker.text.late import late

TOGETHER = "in all|in total|altogether|all told|overall"
IN_ALL = late(rf",? (?:{TOGETHER})(?![a-z])")
"""Behind an amount that all come to."""
_FOR_EACH = late(
    r" (?:[a-z]+ )?(?:an?|per|each(?! (?:on|in|for|of|at|to|and|or)\b)|(?:to|for|in) each|to the|to an?|for every)"
    r" (?P<one>[a-z]+)(?: (?P<two>[a-z]+))?"
)
EACH = late(r"(?: (?!(?:on|in|for|of|at|to|from|with|by)\b)[a-z]+)? (?:each|apiece|a piece)(?![a-z])")
"""Behind an amount that is for each one."""
_EACH_OF = late(r"(?:\A| )(?:each|every one) of (?:the |its |his |her |their |our |these |those )?\Z")
_HOLDING = frozenset({" of ", " with ", " holding ", " containing ", " seating ", " carrying "})
"""Between a number of things and how many others each has: "24 crates of 12 jars, 288 jars in all"."""
_SHARED = frozenset({"game", "match", "fixture", "bout"})
"""What two have together: "each of 12 teams played 22 games, 132 in all"."""


def _lacks_currency(rate: Claim, total: Claim) -> bool:
    """Tell whether a bare *total* is told beside a *rate* in cents or pence, and may be in dollars or pounds."""
    is_coin = rate.quantity.kind is Kind.MONEY and any(unit.factor < 1 for unit in rate.quantity.units)
    return is_coin and total.quantity.kind is not Kind.MONEY


def is_for_each(pattern: str, rate: Claim, number: Claim, total: Claim) -> bool:
    """Tell whether words say that the *rate* is for each of the *number*, and it is told as the *total* is."""
    if not commensurable(rate, total) or not same_noun(rate, total) or _lacks_currency(rate, total):
        return False
    if (
        rate.noun in _SHARED
        or " per " in (number.quantity.unit or "")
        or (rate.noun and number.noun and same_noun(rate, number))
    ):
        return False
    place, counted, end = (place_of(claim) for claim in (rate, number, total))
    if pattern[place + 1 : end] == " (" and rate.quantity.unit != total.quantity.unit:
        return False  # "each of six posts of 50 cm (20 in)"
    told = _FOR_EACH.match(pattern, place + 1)
    if told is not None:
        is_of_number = is_of(told["one"], number) or is_of(f"{told['one']} {told['two']}", number)
        if is_of_number or EACH.match(pattern, place + 1) is None:
            return is_of_number  # else as in "8 megawatts each give it", whose next word is a verb
    if number.quantity.kind not in (Kind.COUNT, Kind.NUMBER):
        return False
    if EACH.match(pattern, place + 1) is not None or pattern.endswith(" average of ", 0, place):
        is_number_first = (counted < end) != pattern.endswith(" at ", 0, place)  # "24 buns for eight at three each"
        return rate.noun is not None or bool(rate.quantity.units) or is_number_first
    if not counted < place < end:
        return False
    is_of_all = IN_ALL.match(pattern, end + 1) is not None or pattern.endswith(
        (", a total of ", ", a capacity of "), 0, end
    )
    is_held = pattern[counted + 1 : place] in _HOLDING and (rate.noun is not None or bool(rate.quantity.units))
    return (is_held and is_of_all) or _EACH_OF.search(pattern, 0, counted) is not None
