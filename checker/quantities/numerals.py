"""Numbers in digits: "1,204", "12,34,567", "4½", "3 x 10^6", "5 1/2"."""

from __future__ import annotations

import re

from checker.quantities.precision import Figure
from checker.text.late import late

MOST_DIGITS = 30
"""Longer runs of digits are identifiers, never amounts."""

DIGITS = late(r"[0-9][0-9,.]{0,63}")
"""A run of digits with commas and points, led by a digit so that the engine can skip to it.
The groups are bounded because a list ("1,2,3,…") is read again from its second number."""

FRACTION_SIGNS = {
    "½": (1, 2), "¼": (1, 4), "¾": (3, 4), "⅓": (1, 3), "⅔": (2, 3), "⅕": (1, 5), "⅖": (2, 5), "⅗": (3, 5),
    "⅘": (4, 5), "⅙": (1, 6), "⅚": (5, 6), "⅛": (1, 8), "⅜": (3, 8), "⅝": (5, 8), "⅞": (7, 8), "⅐": (1, 7),
    "⅑": (1, 9), "⅒": (1, 10),
}  # fmt: skip

_BEFORE_POINT = frozenset(" (\n=<>≤≥~-−–[/|\u00a0$£€¥")
_CONTINENTAL = late(r"[1-9][0-9]{0,2}(?:\.[0-9]{3})+(?:,[0-9]+)?")
"""Groups behind points and decimals behind a comma: "1.234,56"."""
_LEADING = late("[0-9]+")
_TWO_GROUPS = 7
"""The length of the groups behind the first in "1.000.000"."""
_ONE_DECIMAL = late(r"[0-9]+\.[0-9]+")
_SPACES = " \u00a0\u2009\u202f"
_TIMES = frozenset("x×*·")
UNUSUAL = frozenset("('’½⅓⅔¼¾⅕⅖⅗⅘⅙⅚⅛⅜⅝⅞⅐⅑⅒/⁄-eE×x·*^⁻³⁴⁵⁶⁷⁸⁹¹\u00a0\u2009\u202f ")
AFTER_SPACE = frozenset("0123456789x×·*½⅓⅔¼¾⅕⅖⅗⅘⅙⅚⅛⅜⅝⅞⅐⅑⅒")
"""What may stand behind a number and a space and still belong to it: groups, fractions, powers."""
_GROUPED = late(
    r"[0-9]{1,3}(?:(?:[\u00a0\u2009\u202f][0-9]{3})+|(?:['’][0-9]{3})+|(?: [0-9]{3}){2,}|(?: [0-9][0-9]0))"
    r"(?![0-9])(\.[0-9]+)?"
)
_MIXED = late(r"[ -]?(?:([0-9]{1,2})[/⁄]([0-9]{1,3})(?![0-9/⁄]|[.,][0-9])|([½⅓⅔¼¾⅕⅖⅗⅘⅙⅚⅛⅜⅝⅞⅐⅑⅒]))")
_MIDDLE = late(r"·([0-9]{1,6})(?![0-9A-Za-z·^⁰¹²³⁴⁵⁶⁷⁸⁹⁻])")
_PROPER = late(r"[/⁄]([0-9]{1,4})(?![0-9/⁄])")
_ONE_YEAR_ON = late(r"(?:19|20)[0-9]{2}/[0-9]{2}(?![0-9])")
_SHARE_BEHIND = late(r" ?(?:[(\[]|,? or )[0-9]{1,3}(?:\.[0-9]{1,2})? ?%")
_SCIENTIFIC = late(
    r"(?:[eE]([-+−]?[0-9]{1,3})(?![0-9A-Za-z])|[  ]?[x×·*][  ]?10(?:\^|\*\*)?(?:[{(]?([-+−–]?[0-9]{1,3})[})]?|"
    r"([⁻⁺]?[⁰¹²³⁴⁵⁶⁷⁸⁹]+))(?![0-9])|[  ]?[x×·*][  ]?2\^([0-9]{1,2})(?![0-9]))"
)
_POWER = late(r"(?:\^\{?([-+−–]?[0-9]{1,3})\}?|(⁻?[⁰¹²³⁴⁵⁶⁷⁸⁹]{1,3}))(?![0-9⁰¹²³⁴⁵⁶⁷⁸⁹])")
_LOWERED = late(r"10[0-9]{1,3}\Z")
_RAISED = str.maketrans("⁰¹²³⁴⁵⁶⁷⁸⁹⁻⁺−–", "0123456789-+--")


class Numeral:
    """A number as found in the text, before anything around it is read."""

    __slots__ = ("end", "figure", "form", "start")

    def __init__(self, start: int, end: int, figure: Figure | None, form: str) -> None:
        self.start = start
        self.end = end
        self.figure = figure
        """``None`` for what can be no amount: versions, addresses, endless digits."""
        self.form = form
        """``"plain"``, ``"grouped"``, ``"decimal"``, ``"fraction"``, ``"words"`` …"""


def read_digits(text: str, match: re.Match[str], *, decimal_comma: bool = False) -> Numeral:
    """Return the number that starts with *match* of :data:`DIGITS`.

    Examples
    --------
    >>> numeral = read_digits("1,204 men", DIGITS.search("1,204 men"))
    >>> numeral.figure.value, numeral.end
    (Fraction(1204, 1), 5)
    """
    start = match.start()
    digits = match[0]
    if digits[-1] in ",.":
        digits = digits.rstrip(",.")
    if digits.isdigit():
        count = len(digits)
        if count > MOST_DIGITS or (digits[0] == "0" and count > 1):
            end = start + count if count < 64 else _LEADING.match(text, start).end()  # type: ignore[union-attr]
            return Numeral(start, end, None, "identifier")
        end = start + count
        numeral = Numeral(start, end, Figure(int(digits), 0), "plain")
    else:
        numeral = _with_decimal_comma(start, digits) if decimal_comma else _separated(start, digits)
        end = numeral.end
        if numeral.form == "continental":
            return numeral
        if numeral.form == "plain" and (with_comma := comma_at(text, start)) is not None:
            return with_comma
    following = text[end : end + 1]
    if following == " " or following == "-":
        behind = text[end + 1 : end + 2]
        if behind not in AFTER_SPACE or not behind:
            return numeral
    elif following == "," and text.startswith(", 000", end) and numeral.form == "plain" and end - start < 4:
        return _torn(text, numeral)
    elif following not in UNUSUAL:
        return numeral
    return _extended(text, numeral) if numeral.figure is not None else numeral


_TORN = late(r"(?:, ?[0-9]{3}){1,8}(?![0-9])")


_COMMA_BEFORE = late(
    r"([0-9]+),([0-9]{1,2})(?=[ \u00a0\u202f]?(?:[€%]|(?:euros?|EUR|kr|zł|k?m|[cm]m|kg|°C|per ?cent)(?![A-Za-z0-9/])))"
)


def comma_at(text: str, start: int) -> Numeral | None:
    """Return the number at *start* whose decimals stand behind a comma, as a unit behind them shows: "3,50 €".

    Examples
    --------
    >>> comma_at("1,5 km", 0).figure.value
    Fraction(3, 2)
    """
    found = _COMMA_BEFORE.match(text, start)
    if found is None or len(found[1]) > MOST_DIGITS or (len(found[1]) > 1 and found[1][0] == "0"):
        return None
    figure = Figure(int(found[1] + found[2]), -len(found[2]), is_decimal=True)
    return Numeral(start, found.end(), figure, "decimal")


def _torn(text: str, numeral: Numeral) -> Numeral:
    """Return a number whose groups were torn apart: "80, 000 people"; no number of its own begins with 000."""
    found = _TORN.match(text, numeral.end)
    if found is None or numeral.figure is None:
        return numeral
    groups = [group.strip() for group in found[0].split(",")[1:]]
    figure = Figure(int(str(numeral.figure.mantissa) + "".join(groups)), 0)
    return Numeral(numeral.start, found.end(), figure, "grouped")


def _separated(start: int, digits: str) -> Numeral:
    if ",," in digits or ".." in digits or ".," in digits or ",." in digits:
        first = digits.partition(",")[0]
        if not _ONE_DECIMAL.fullmatch(first):
            return _first_of_list(start, _LEADING.match(digits)[0])  # type: ignore[index]
        digits = first  # a row with an empty place: "14.5,7,,3"
    whole, point, decimals = digits.partition(".")
    if decimals[-4:] == ".000" and len(decimals) == _TWO_GROUPS and _CONTINENTAL.fullmatch(digits):
        return Numeral(start, start + len(digits), Figure(int(digits.replace(".", "")), 0), "continental")
    if "," in decimals and decimals[-1] != "," and _CONTINENTAL.fullmatch(digits):
        return _with_decimal_comma(start, digits)
    if "," in decimals:
        decimals = decimals.partition(",")[0]
        digits = f"{whole}.{decimals}"
    if "," in whole:
        groups = whole.split(",")
        if not is_grouped(groups):
            return _first_of_list(start, groups[0])
        whole = "".join(groups)
    if "." in decimals or len(whole) + len(decimals) > MOST_DIGITS:
        return Numeral(start, start + len(digits), None, "identifier")
    if not point:
        return Numeral(start, start + len(digits), Figure(int(whole), 0), "grouped")
    if whole[0] == "0" and len(whole) > 1:
        return Numeral(start, start + len(digits), None, "identifier")
    figure = Figure(int(whole + decimals), -len(decimals), is_decimal=True)
    return Numeral(start, start + len(digits), figure, "decimal")


def with_leading_point(text: str, numeral: Numeral) -> Numeral:
    """Return *numeral* as a decimal where a lone point stands before its digits, as in "p = .036".

    Examples
    --------
    >>> with_leading_point("p = .036", Numeral(5, 8, None, "identifier")).figure
    Figure(mantissa=36, exponent=-3, denominator=1, is_decimal=True, is_vague=False)
    """
    start, end = numeral.start, numeral.end
    if not start or text[start - 1] != "." or (start > 1 and text[start - 2] not in _BEFORE_POINT):
        return numeral
    digits = text[start:end]
    if not digits.isdecimal() or len(digits) > MOST_DIGITS:
        return numeral
    return Numeral(start - 1, end, Figure(int(digits), -len(digits), is_decimal=True), "decimal")


def is_grouped(groups: list[str]) -> bool:
    """Tell whether the groups between commas make one number, Western or Indian."""
    if not 1 <= len(groups[0]) <= 3 or groups[0] == "0" or len(groups[-1]) != 3:
        return False
    between = {len(group) for group in groups[1:-1]}
    return between <= {3} or (between == {2} and len(groups[0]) <= 2)


def _first_of_list(start: int, digits: str) -> Numeral:
    figure = Figure(int(digits), 0) if len(digits) <= MOST_DIGITS else None
    return Numeral(start, start + len(digits), figure, "plain")


def _is_address(digits: str) -> bool:
    """Tell whether four groups are the address of a machine: "192.168.100.100"."""
    return digits.count(".") == _POINTS and all(int(group) < 256 for group in digits.split(".") if group.isdigit())


_POINTS = 3


def _with_decimal_comma(start: int, digits: str) -> Numeral:
    """Return a number in which "." groups and "," begins the decimals; others are read as usual."""
    if "." in digits and (not _CONTINENTAL.fullmatch(digits) or _is_address(digits)):
        return _separated(start, digits)
    whole, comma, decimals = digits.replace(".", "").partition(",")
    if "," in decimals:
        return _first_of_list(start, whole)
    if len(whole + decimals) > MOST_DIGITS:
        return Numeral(start, start + len(digits), None, "identifier")
    figure = Figure(int(whole + decimals), -len(decimals), is_decimal=bool(comma))
    return Numeral(start, start + len(digits), figure, "continental")


def _extended(text: str, numeral: Numeral) -> Numeral:
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
    if following == "-" and numeral.form == "decimal" and figure.exponent == _CENTS:
        part = _PART_OF_CENT.match(text, end)
        if part is not None:  # "$6.95-1/4 a bushel"
            below = int(part[2])
            priced = Figure(figure.mantissa * below + int(part[1]), _CENTS, below)
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


_CENTS = -2
_PART_OF_CENT = late(r"-([137])/([248])(?![0-9/])")
_IN_BRACKETS = late(r"\(([-−–][0-9]{1,2})\)")
"""A power as abstracts without raised digits write it: "10(-6) M"."""


def _power_of_ten(exponent: str) -> Figure:
    return Figure(1, int(exponent.translate(_RAISED)), is_decimal=True)


_RAISING = frozenset("^⁻³⁴⁵⁶⁷⁸⁹¹")
"""What may raise a ten to a power; a lone "¹" or "²" behind it is rather the mark of a note."""


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


_MOST_RAISED = 20
"""Numbers up to this one are taken to powers up to this one."""


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
    """Tell whether a percentage stands just before or behind: then even "30/25 (80%)" is a part and a whole."""
    if _ONE_YEAR_ON.match(text, start) and int(text[start + 2 : start + 4]) + 1 == int(text[start + 5 : start + 7]):
        return False  # "12.9% (2011/12)"
    return text[max(0, start - 3) : start] == "% (" or _SHARE_BEHIND.match(text, end) is not None


def _proper(text: str, numeral: Numeral) -> Numeral:
    found = _PROPER.match(text, numeral.end)
    figure = numeral.figure
    if found is None or figure is None:
        return numeral
    below = int(found[1])
    improper = figure.mantissa > below and not _stands_by_share(text, numeral.start, found.end())
    if below == 0 or found[1][0] == "0" or improper:
        return Numeral(numeral.start, found.end(), None, "identifier")
    return Numeral(numeral.start, found.end(), Figure(figure.mantissa, 0, below, is_decimal=True), "fraction")
