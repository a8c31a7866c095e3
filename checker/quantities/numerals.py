"""Numbers in digits with their separators: "1,204", "12,34,567", "1.234,56", "80, 000"."""

from __future__ import annotations

import re

from checker.quantities.number_tails import AFTER_SPACE, UNUSUAL, extended
from checker.quantities.numeral import MOST_DIGITS, Numeral
from checker.quantities.precision import Figure
from checker.text.late import late

DIGITS = late(r"[0-9][0-9,.]{0,63}")
"""A run of digits with commas and points, led by a digit so that the engine can skip to it.
The groups are bounded because a list ("1,2,3,…") is read again from its second number."""


_BEFORE_POINT = frozenset(" (\n=<>≤≥~-−–[/|\u00a0$£€¥")
_CONTINENTAL = late(r"[1-9][0-9]{0,2}(?:\.[0-9]{3})+(?:,[0-9]+)?")
"""Groups behind points and decimals behind a comma: "1.234,56"."""
_LEADING = late("[0-9]+")
_TWO_GROUPS = 7
"""The length of the groups behind the first in "1.000.000"."""
_ONE_DECIMAL = late(r"[0-9]+\.[0-9]+")


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
    if digits[0] == "0" and (numeral_of_time := _part_of_time(text, start, digits)) is not None:
        return numeral_of_time
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
    return extended(text, numeral) if numeral.figure is not None else numeral


def _part_of_time(text: str, start: int, digits: str) -> Numeral | None:
    """Return the minutes or seconds that a zero fills up behind hours or minutes: "4min 01.37sec", "1hr 05min".

    Examples
    --------
    >>> _part_of_time("in 4min 01.37sec", 8, "01.37").figure.value
    Fraction(137, 100)
    """
    whole, _, decimals = digits.partition(".")
    end = start + len(digits)
    if len(whole) != 2 or not (whole + decimals).isdigit() or _SMALL_TIME.match(text, end) is None:
        return None
    if _LARGE_TIME.search(text, max(0, start - 9), start) is None:
        return None
    figure = Figure(int(whole + decimals), -len(decimals), is_decimal=bool(decimals))
    return Numeral(start, end, figure, "decimal" if decimals else "plain")


_LARGE_TIME = late(r"[0-9] ?(?:h|hrs?|hours?|m|mins?|minutes?)\.?,? ?\Z")
_SMALL_TIME = late(r" ?(?:s|secs?|seconds?|m|mins?|minutes?)(?![A-Za-z])")
_TORN = late(r"(?:, ?[0-9]{3}){1,8}(?![0-9])")


_COMMA_BEFORE = late(
    r"([0-9]+),([0-9]{1,2})(?=[ \u00a0\u202f]?"
    r"(?:[€%]|(?:euros?|EUR|kr|zł|[ckm]?m[23²³]|k?m|[cm]m|kg|°C|per ?cent)(?![A-Za-z0-9/])))"
)


_OF_ZERO = late(
    r"(0),(0[0-9]{1,8}|[0-9]{4,9}|(?:(?<=[=±] 0,)|(?<=[<>≤≥±]0,)|(?<=[<>≤≥] 0,))[0-9]{2,3})(?![0-9]|[.,][0-9])"
)
"""Less than one, with a comma before its decimals: "p = 0,048", "0,0340"; no group of thousands follows a zero."""


def comma_at(text: str, start: int) -> Numeral | None:
    """Return the number at *start* whose decimals stand behind a comma, as a unit behind them shows: "3,50 €".

    Examples
    --------
    >>> comma_at("1,5 km", 0).figure.value
    Fraction(3, 2)
    """
    found = _COMMA_BEFORE.match(text, start) or (_OF_ZERO.match(text, start) if text[start] == "0" else None)
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
