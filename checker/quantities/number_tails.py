"""What goes on a number in digits: more groups, fractions and powers, as in "12 345 678", "5 1/2", "3 x 10^6"."""

from __future__ import annotations

import re

from checker.quantities.numeral import MOST_DIGITS, Numeral
from checker.quantities.precision import Figure
from checker.text.late import late

FRACTION_SIGNS = {
    "½": (1, 2), "¼": (1, 4), "¾": (3, 4), "⅓": (1, 3), "⅔": (2, 3), "⅕": (1, 5), "⅖": (2, 5), "⅗": (3, 5),
    "⅘": (4, 5), "⅙": (1, 6), "⅚": (5, 6), "⅛": (1, 8), "⅜": (3, 8), "⅝": (5, 8), "⅞": (7, 8), "⅐": (1, 7),
    "⅑": (1, 9), "⅒": (1, 10),
}  # fmt: skip
_SPACES = " \u00a0\u2009\u202f"
_TIMES = frozenset("x×*·")
UNUSUAL = frozenset("('’½⅓⅔¼¾⅕⅖⅗⅘⅙⅚⅛⅜⅝⅞⅐⅑⅒/⁄-eE×x·*^⁻³⁴⁵⁶⁷⁸⁹¹\u00a0\u2009\u202f ")
"""Signs directly behind digits with which the number may go on; all others end it."""
AFTER_SPACE = frozenset("0123456789x×·*½⅓⅔¼¾⅕⅖⅗⅘⅙⅚⅛⅜⅝⅞⅐⅑⅒")
"""What may stand behind a number and a space and still belong to it: groups, fractions, powers."""
_GROUPED = late(
    r"[0-9]{1,3}(?:(?:[\u00a0\u2009\u202f][0-9]{3})+|(?:['’][0-9]{3})+|(?: [0-9]{3}){2,}|(?: 000))"
    r"(?![0-9])(\.[0-9]+)?"
)
_MIXED = late(r"[ -]?(?:([0-9]{1,2})[/⁄]([0-9]{1,3})(?![0-9/⁄]|[.,][0-9])|([½⅓⅔¼¾⅕⅖⅗⅘⅙⅚⅛⅜⅝⅞⅐⅑⅒]))")
_MIDDLE = late(r"·([0-9]{1,6})(?![0-9A-Za-z·^⁰¹²³⁴⁵⁶⁷⁸⁹⁻])")
_PROPER = late(r"[/⁄]([0-9]{1,3}(?:,[0-9]{3})+|[0-9]{1,3}(?: [0-9]{3})+(?= ?[()])|[0-9]{1,4})(?![0-9/⁄])")
_ONE_YEAR_ON = late(r"(?:19|20)[0-9]{2}/[0-9]{2}(?![0-9])")
_PERCENT = r"[0-9]{1,3}(?:\.[0-9]{1,2})? ?%"
_SHARE_BEFORE = late(r"%[,;:]? ?[(\[](?:n ?= ?)?\Z")
_LIMIT_BEFORE = late(r"(?:\b(?:above|below|over|under|than|at|by|on|until)|[<>≥≤]) ?\Z")
"""Before two numbers that are no part and whole: a limit, a day or odds."""
_WITH_THINGS = late(
    rf"(?: [a-z]{{3,14}})? [a-z]{{3,14}}s ?[(\[] ?{_PERCENT}"
    rf"| ?[(\[] ?{_PERCENT}[)\]](?: [a-z-]{{3,14}})? (?:[a-z-]{{3,14}}s|had|were|children|women|men)\b"
)
"""Things counted behind the two, or behind the share of them."""
_SHARE_BEHIND = late(rf" ?(?:[(\[,;:=]|,? or ) ?{_PERCENT}")
_PART_AND_SHARE = late(
    r"(?<![0-9/.,])([0-9]{1,4})/([0-9]{1,4})(?![0-9/])(?:(?: [a-z]{3,14}){0,2} ?[(\[,;:=] ?[0-9.]{1,5} ?%)"
    r"|[0-9] ?% ?[(\[](?:n ?= ?)?([0-9]{1,4})/([0-9]{1,4})(?![0-9/])"
)
_LEAD = 9
"""So many characters before a number tell what it is."""
_NEIGHBOURHOOD = 160
"""How far from a part that is more than its whole another part of a whole is looked for."""
_SCIENTIFIC = late(
    r"(?:[eE]([-+−]?[0-9]{1,3})(?![0-9A-Za-z])|[  ]?[x×·*][  ]?10(?:\^|\*\*)?(?:[{(]?([-+−–]?[0-9]{1,3})[})]?|"
    r"([⁻⁺]?[⁰¹²³⁴⁵⁶⁷⁸⁹]+))(?![0-9])|[  ]?[x×·*][  ]?2\^([0-9]{1,2})(?![0-9]))"
)
_POWER = late(r"(?:\^\{?([-+−–]?[0-9]{1,3})\}?|(⁻?[⁰¹²³⁴⁵⁶⁷⁸⁹]{1,3}))(?![0-9⁰¹²³⁴⁵⁶⁷⁸⁹])")
_LOWERED = late(r"10[0-9]{1,3}\Z")
_RAISED = str.maketrans("⁰¹²³⁴⁵⁶⁷⁸⁹⁻⁺−–", "0123456789-+--")
_CENTS = -2
_PART_OF_CENT = late(r"-([137])/([248])(?![0-9/])|([½¼¾⅛⅜⅝⅞])")
_IN_BRACKETS = late(r"\(([-−–][0-9]{1,2})\)")
"""A power as abstracts without raised digits write it: "10(-6) M"."""
_RAISING = frozenset("^⁻³⁴⁵⁶⁷⁸⁹¹")
"""What may raise a ten to a power; a lone "¹" or "²" behind it is rather the mark of a note."""
_MOST_RAISED = 20
"""Numbers up to this one are taken to powers up to this one."""


def extended(text: str, numeral: Numeral) -> Numeral:
    """Return *numeral* with what may follow its first digits: further groups, fractions, powers."""
    figure, start, end = numeral.figure, numeral.start, numeral.end
    assert figure is not None
    following = text[end]
    if following == "·":
        raised = _MIDDLE.match(text, end)
        if raised is not None and numeral.form != "decimal":  # "0·81", as some journals write it
            digits = str(figure.mantissa) + raised[1]
            return Numeral(start, raised.end(), Figure(int(digits), -len(raised[1]), is_decimal=True), "decimal")
    if following == "(":
        lowered = _IN_BRACKETS.match(text, end) if figure.mantissa == 10 and numeral.form == "plain" else None
        return numeral if lowered is None else Numeral(start, lowered.end(), _power_of_ten(lowered[1]), "scientific")
    if following in _SPACES or following in "'’":
        found = _GROUPED.match(text, start) if numeral.form == "plain" else None
        if found is not None and found.end() > end:
            return _grouped(start, found)
        if not text[end + 1 : end + 2].isnumeric() and text[end + 1 : end + 2] not in _TIMES:
            return numeral
    elif following in _RAISING:
        return _powered(text, numeral)
    elif following in "/⁄":
        return _proper(text, numeral) if numeral.form == "plain" else numeral
    if (following == "-" or following in FRACTION_SIGNS) and numeral.form == "decimal" and figure.exponent == _CENTS:
        part = _PART_OF_CENT.match(text, end)
        if part is not None:  # "$6.95-1/4 a bushel", "$6.95¼"
            above, below = FRACTION_SIGNS[part[3]] if part[3] else (int(part[1]), int(part[2]))
            priced = Figure(figure.mantissa * below + above, _CENTS, below)
            return Numeral(start, part.end(), priced, "mixed")
    if numeral.form == "plain" and following not in "eE×x·*/⁄":
        mixed = _mixed(text, numeral)
        if mixed is not None:
            return mixed
    power = _SCIENTIFIC.match(text, end)
    if power is None:
        return numeral
    if power[4]:
        doubled = Figure(figure.mantissa * 2 ** int(power[4]), figure.exponent, is_decimal=figure.is_decimal)
        return Numeral(start, power.end(), doubled, "scientific")
    exponent = int((power[1] or power[2] or power[3]).translate(_RAISED))
    is_lowered = bool(power[2]) and _LOWERED.search(power[0]) is not None
    if is_lowered and (figure.value >= 100 or power[2][0] == "0" or (exponent > 15 and not figure.is_decimal)):
        return numeral  # "1024 x 1024" and "4 x 100" are products, "6.02 x 1023" has lost what raised its power
    figure = Figure(figure.mantissa, figure.exponent + exponent, is_decimal=True)
    return Numeral(start, power.end(), figure, "scientific")


def _power_of_ten(exponent: str) -> Figure:
    return Figure(1, int(exponent.translate(_RAISED)), is_decimal=True)


def _powered(text: str, numeral: Numeral) -> Numeral:
    """Read "10^6", "10⁻³" and "2^10"; a power beyond all figures is no amount."""
    found = _POWER.match(text, numeral.end)
    figure = numeral.figure
    if found is None or figure is None or numeral.form != "plain":
        return numeral
    exponent, is_ten = int((found[1] or found[2]).translate(_RAISED)), figure.mantissa == 10
    if found[2] is not None and (not is_ten or found[2] in ("¹", "²")):
        return numeral
    if is_ten:
        return Numeral(numeral.start, found.end(), Figure(1, exponent, is_decimal=True), "scientific")
    is_figure = 0 <= exponent <= _MOST_RAISED and figure.mantissa <= _MOST_RAISED
    raised = Figure(figure.mantissa**exponent, 0) if is_figure else None
    return Numeral(numeral.start, found.end(), raised, "scientific" if is_figure else "identifier")


def _grouped(start: int, found: re.Match[str]) -> Numeral:
    decimals = (found[1] or ".")[1:]
    whole = "".join(filter(str.isdigit, found.group()))
    if len(whole) > MOST_DIGITS:
        return Numeral(start, found.end(), None, "identifier")
    figure = Figure(int(whole), -len(decimals), is_decimal=bool(decimals))
    return Numeral(start, found.end(), figure, "grouped")


def _mixed(text: str, numeral: Numeral) -> Numeral | None:
    found = _MIXED.match(text, numeral.end)
    figure = numeral.figure
    if found is None or figure is None:
        return None
    above, below = FRACTION_SIGNS[found[3]] if found[3] else (int(found[1]), int(found[2]))
    if not 0 < above < below or figure.mantissa > 10_000:
        return None
    return Numeral(numeral.start, found.end(), Figure(figure.mantissa * below + above, 0, below), "mixed")


def _stands_by_share(text: str, start: int, end: int) -> bool:
    """Tell whether what is written as "30/25" is a part and its whole, whose share stands beside it.

    Odds, tyres, dates and pressures have percentages beside them too: "at 11/4 (27%)". So the share
    comes first, or things are counted, or other parts are told with their shares close by.
    """
    if _ONE_YEAR_ON.match(text, start) and int(text[start + 2 : start + 4]) + 1 == int(text[start + 5 : start + 7]):
        return False  # "12.9% (2011/12)"
    if _LIMIT_BEFORE.search(text, max(0, start - _LEAD), start) is not None:
        return False
    if _SHARE_BEFORE.search(text, max(0, start - _LEAD), start) or _WITH_THINGS.match(text, end):
        return True
    if _SHARE_BEHIND.match(text, end) is None:
        return False
    around = _PART_AND_SHARE.finditer(text, max(0, start - _NEIGHBOURHOOD), end + _NEIGHBOURHOOD)
    return any(int(other[1] or other[3]) <= int(other[2] or other[4]) for other in around)


def _proper(text: str, numeral: Numeral) -> Numeral:
    found = _PROPER.match(text, numeral.end)
    figure = numeral.figure
    if found is None or figure is None:
        return numeral
    below = int("".join(filter(str.isdigit, found[1])))
    improper = figure.mantissa > below and not _stands_by_share(text, numeral.start, found.end())
    if below == 0 or found[1][0] == "0" or improper:
        return Numeral(numeral.start, found.end(), None, "identifier")
    return Numeral(numeral.start, found.end(), Figure(figure.mantissa, 0, below, is_decimal=True), "fraction")
