"""Which numbers in digits are dates, times, years, phones or other labels."""

from __future__ import annotations

import re

from checker.quantities import dates
from checker.quantities.context import Left
from checker.quantities.dates import Moment
from checker.quantities.numerals import Numeral
from checker.quantities.quantity import Kind

_MONTH_INITIALS = frozenset("JFMASONDjfmasond")
_YEAR_WORDS_AFTER_THE = frozenset(("in", "since", "by", "the", "of", "until", "till", "during", "from", "for", "before", "after", "and", "to", "or", "s", "its", "their", "his", "her", "our"))
_SHORT_YEAR = re.compile(r"['’][0-9]{2}s?(?![0-9A-Za-z])")


def moment_at(text: str, numeral: Numeral, left: Left) -> Moment | None:
    """Return the date or time that the number belongs to, or ``None``.

    Cheap for ordinary numbers: patterns run only where a neighbour gives cause.
    """
    end, start = numeral.end, numeral.start
    following = text[end : end + 1]
    if (following in (":", ".", "-", "/") and text[end + 1 : end + 2].isdigit()) or numeral.form == "fraction":
        moment = dates.numeric_date_at(text, start) or (dates.clock_at(text, start) if following in (":", ".") else None)
        if moment is not None:
            return moment
    elif numeral.form == "decimal" or (following in "aApPo " and end - start <= 2):
        letter = text[end : end + 2].lstrip()[:1]
        if letter in ("a", "p", "A", "P", "o"):
            moment = dates.clock_at(text, start)
            if moment is not None:
                return moment
    figure = numeral.figure
    if figure is None or numeral.form != "plain" or figure.mantissa > 9999:
        return None
    last = left.last.rstrip(".,")
    if last in dates.MONTHS or last in dates.WEEKDAYS or (last == "the" and len(left.lower) > 1):
        return dates.date_around(text, start, end, figure.mantissa)
    if figure.mantissa <= 31 and text[end : end + 8].lstrip(" -–stndrhof0123456789\u00a0")[:1] in _MONTH_INITIALS:
        return dates.date_around(text, start, end, figure.mantissa)
    return None


def year_at(text: str, numeral: Numeral, left: Left, *, counts: bool) -> Moment | None:
    """Return the year that a bare four-digit number is; *counts* says that a plural noun follows."""
    figure = numeral.figure
    if figure is None or numeral.end - numeral.start != 4 or numeral.form != "plain" or figure.mantissa not in dates.YEARS:
        return None
    number, last = figure.mantissa, left.last
    before = left.lower[-2] if len(left.lower) > 1 else ""
    era = text[numeral.end : numeral.end + 4]
    if (era[:3] in (" BC", " AD", " CE") and not era[3:].isalpha()) or era == " BCE":
        return Moment(numeral.start, numeral.end, Kind.YEAR, (), number)
    if last == "of" and not counts and number >= 1500:
        return Moment(numeral.start, numeral.end, Kind.YEAR, (), number)
    if last == "and" and before[:4].isdigit() and before[4:] == "" and len(left.lower) > 2 and left.lower[-3] == "between":
        return Moment(numeral.start, numeral.end, Kind.YEAR, (), number)
    named = last in dates.YEAR_BEFORE or last.rstrip(",") in dates.MONTHS or (last in ("and", "or", "to") and before[:4].isdigit())
    if counts and number % 50 == 0 and not ((last in _YEAR_WORDS_AFTER_THE and last not in ("of", "to", "for", "from", "and", "or")) or before == "between"):
        return None
    if named or dates.MODERN[0] <= number <= dates.MODERN[1]:
        return Moment(numeral.start, numeral.end, Kind.YEAR, (), number)
    return None
