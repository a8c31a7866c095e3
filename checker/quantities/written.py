"""Numbers in digits as most are written, remembered by how they are written."""

from __future__ import annotations

from checker.quantities.numerals import is_grouped
from checker.quantities.precision import Figure
from checker.quantities.remembered import Remembered
from checker.text.late import late


class Written:
    """A number in digits as most are written: plain, in groups of three, or with decimals."""

    __slots__ = ("figure", "is_grouped", "is_plain", "length")

    def __init__(self, figure: Figure, length: int, *, is_plain: bool, is_grouped: bool) -> None:
        self.figure = figure
        self.length = length
        """Without a comma or a point behind the last digit."""
        self.is_plain = is_plain
        self.is_grouped = is_grouped


_USUAL = late(r"([1-9][0-9]{0,2}(?:,[0-9]{3})+|0|[1-9][0-9]*)(?:\.([0-9]+))?([,.]?)")
_MOST_USUAL = 16


def _written(run: str) -> Written | None:
    """Return the number that is all of a *run* of digits, commas and points, or ``None`` where that is unusual."""
    if len(run) > _MOST_USUAL:
        return None
    if run.isdigit() and (run[0] != "0" or run == "0"):
        return Written(Figure(int(run), 0), len(run), is_plain=True, is_grouped=False)
    found = _USUAL.fullmatch(run)
    if found is None:
        return None
    whole, decimals = found[1], found[2] or ""
    figure = Figure(int(whole.replace(",", "") + decimals), -len(decimals), is_decimal=bool(decimals))
    is_grouped = "," in whole and not decimals
    return Written(figure, len(run) - len(found[3]), is_plain=whole.isdigit() and not decimals, is_grouped=is_grouped)


WRITTEN = Remembered(_written)
"""Usual numbers by how they are written."""


def first_of_list(run: str) -> str:
    """Return the first number of a *run* such as "2003,14.5,7", or all of it where its commas may group digits.

    Examples
    --------
    >>> first_of_list("2003,14.5,7"), first_of_list("14.5,7"), first_of_list("12,345")
    ('2003', '14.5', '12,345')
    """
    first, _, rest = run.partition(",")
    if not rest:
        return run
    if first.isdigit():
        if len(first) < 4:
            second = rest.partition(",")[0].partition(".")[0]
            if not second and not rest.strip(",."):
                return run
            if 1 < len(second) < 4 and is_grouped(run.rstrip(",.").partition(".")[0].split(",")):
                return run
        return first
    decimals = first.partition(".")[2]
    is_clear = decimals.isdigit() and (len(decimals) != 3 or run[0] == "0" or _DOUBLED.search(run.rstrip(",.")))
    return first if is_clear else run


_DOUBLED = late("[,.][,.]")
