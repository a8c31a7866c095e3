"""Letters glued to digits that may be a magnitude or a unit: "4K", "2.4m", "5b"."""

from __future__ import annotations

from checker.lexicon.cues_table import SIZES
from checker.quantities.context import Place
from checker.quantities.nouns import noun_at
from checker.quantities.precision import Figure
from checker.quantities.quantity import Kind
from checker.quantities.units import TOKENS, prefix_reading, unit_at
from checker.text.late import late

LENGTH_FOLLOWS = late(
    r" (?:tall|long|wide|deep|high|away|thick|apart|above|below|from(?! [0-9$£€])|race|hurdles|freestyle|sprint|"
    r"run|final|relay|radius|diameter|dash|"
    r"mark|by|x|×|swim|backstroke|butterfly|breaststroke|medley|north|south|east|west|underground|offshore|"
    r"clear|in (?:height|length|width|depth|diameter|the (?:high|long|triple) jump|the pole))(?![a-z])"
    r"| ?\([0-9]['′]| ?\([0-9][0-9,.]* ?(?:ft|feet|yards|yd|miles)"
)
"""What makes the "m" before it metres, and no million."""
SIDES = frozenset("x×y")
"""Last characters of what stands between two sides: "2.4m x 1.5m", "2.4m by 1.5m"."""
_SIDE_BEFORE = late(r"[0-9](?:[mc]?m|ft)?(?: ?[x×]|(?<=[mt]) by) ?\Z")
_MILLION_AHEAD = late(r"[-–][0-9][0-9.]{0,4}m(?= [a-z])")
_MONEY_AHEAD = late(r"(?:[£$€¥]|(?<![A-Za-z])([A-Z]{3}))[0-9][0-9.,]* ?(?:k|m|bn)?[-–]\Z")


def is_magnitude_here(text: str, figure: Figure, letter: str, end: int, place: Place) -> bool:
    """Tell whether a letter glued to digits is a magnitude and not the unit of that letter."""
    if text[end : end + 1].isalnum() or text[end : end + 1] in ("/", "²", "³"):
        return False
    if place.form == "scientific":
        return False  # "10(-6) M"
    if letter in ("k", "K", "M", "MM"):
        if letter != "K" or figure.mantissa >= _MOST_LINES:
            return True
        is_race = figure.mantissa in _RACES and place.last in ("a", "the") and noun_at(text, end) is None
        return not is_race and _PICTURED.match(text, end) is None
    if letter in ("b", "B", "T"):
        return noun_at(text, end) is not None
    if letter == "mm" or LENGTH_FOLLOWS.match(text, end):
        return False
    if _SIDE_BEFORE.search(text, max(0, place.number_start - 8), place.number_start):
        return False
    if noun_at(text, end) is not None or _is_currency(text, end) or _ends_money(text, place.number_start):
        return True
    ahead = _MILLION_AHEAD.match(text, end)
    if ahead is not None and noun_at(text, ahead.end()) is not None:
        return True  # "2m-3m people"
    if place.last in _BEING and place.lower[-2:-1] in _SOMEBODY and figure.value < _TALLEST:
        return False  # "she is 1.68m"
    return figure.is_decimal and figure.exponent > -3 and SIZES.isdisjoint(place.lower)


_BEING = frozenset(("is", "was", "at"))
_SOMEBODY = (["he"], ["she"], ["who"])
_TALLEST = 3
"""Metres of which nobody is that tall."""
_RACES = (5, 10)
"""Kilometres of races: "she ran a 10K"."""
_MOST_LINES = 17
_PICTURED = late(
    r"[ -](?:[Uu]ltra|UHD|HDR|OLED|[Vv]ideos?|TVs?|[Tt]elevisions?|[Rr]esolution|[Dd]isplays?|[Ss]creens?|[Mm]onitors?|"
    r"[Ff]ootage|[Cc]ameras?|[Ss]treaming|[Cc]ontent|[Rr]ecording|[Bb]lu-?ray|[Pp]rojectors?|at )(?![a-z])"
)
"""What "4K" and "8K" are said of, which is no number of things."""


def _ends_money(text: str, start: int) -> bool:
    """Tell whether the number at *start* ends a range that money opens: "£10-12m", "EUR5-7m"."""
    if text[start - 1 : start] not in ("-", "–"):
        return False
    found = _MONEY_AHEAD.search(text, max(0, start - 18), start)
    return found is not None and (found[1] is None or prefix_reading(found[1]) is not None)


def _is_currency(text: str, end: int) -> bool:
    """Tell whether the name or code of a currency follows, as in "5m gbp"."""
    token = TOKENS.match(text, end)
    found = None if token is None or token[1] != " " else unit_at(text, token.start(2), token[2], token.end(2))
    return found is not None and found[1].kind is Kind.MONEY
