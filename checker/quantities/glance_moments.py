"""Dates, years, times of day and ordinals that one glance settles."""

from __future__ import annotations

from checker.quantities import dates
from checker.quantities.followers import Behind
from checker.quantities.loose_words import SMALL
from checker.quantities.making import Maker
from checker.quantities.moments import MONTH_INITIALS
from checker.quantities.neighbours import BEFORE, JOINS, LABELS, MONTHS, OF, SINCE, THE
from checker.quantities.number_tails import AFTER_SPACE
from checker.quantities.precision import Figure, Hedge
from checker.quantities.quantity import GLYPHS, Kind, Quantity
from checker.quantities.units import Reading
from checker.text.late import late

CUT = "\0"
"""Stands for a word that is not wholly in view."""
_WEEKDAY = late(r"Mon|Tue|Wed|Thu|Fri|Sat|Sun")
RECENT = range(1900, 2061)
_OTHER_DAY = late(r" (?:to|of) ?[0-9]| (?:and|-|–) [0-9]")
"""What joins a day to another day or to its year."""
_GOING_ON_DAYS = MONTH_INITIALS | frozenset("toapAP-–%")
ERAS = frozenset(("BC", "AD", "CE"))
_ORDINALS = frozenset(("st", "nd", "rd", "th"))
_POINTS = frozenset(",.;)")
_BLANK = frozenset((" ", "\n", ""))
_BREAKS = frozenset(" ,.;:)\n")
_ORDINAL_BREAKS = _BREAKS | frozenset("-–—/’'\"”!?")
_MERIDIANS = frozenset("aApPoO\u00a0")


_NO_FIGURE = Figure(0, 0)


class MomentGlance(Maker):
    """Reads dates, years, times and ordinals whose neighbours leave nothing open.

    Its fields say what stands before the number that is in view.
    """

    __slots__ = (
        "behind", "direction", "earlier", "figure", "first", "has_groups", "hedge", "left", "padded", "start",
    )  # fmt: skip

    def __init__(self, text: str, source: str, own: dict[str, Reading] | None = None) -> None:
        super().__init__(text, source, own)
        self.padded = text + " \0\0\0"
        """The text with an end: to look at one character there costs a fifth of a slice."""
        self.earlier = ""
        """The second word before the number in view, where it was looked at."""
        self.has_groups = False
        """Whether a number with commas between its groups was read."""
        self.first = self.start = 0
        """Where the quantity begins, with its sign of money, and where the number begins."""
        self.figure = _NO_FIGURE
        self.left = 0
        """What the word before is, see :mod:`checker.quantities.neighbours`."""
        self.direction = 0
        """The direction before, if *left* says that it is settled."""
        self.hedge: Hedge | None = None
        """The hedge before, if *left* does not say that more words must be read for it."""
        self.behind = -1
        """The end of the last number that was read among others, if no letters are glued to its front."""

    def _moment(self, start: int, end: int, kind: Kind, year: int | None, details: tuple[int | None, ...]) -> Quantity:
        return Quantity(
            start, end, self.source[start:end], kind, None, start, end, None, (), None, None, None, 0, year,
            GLYPHS[kind], details,
        )  # fmt: skip

    def identifier(self, start: int, end: int) -> Quantity:
        """Return a name."""
        return Quantity(
            start, end, self.source[start:end], Kind.IDENTIFIER, None, start, end, None, (), None, None, None, 0, None,
            "I",
        )  # fmt: skip

    def year(self, start: int, end: int, number: int, left: int) -> Quantity | None:
        """Return the year that four digits are that count nothing."""
        if self.text[end + 1 : end + 3] in ERAS:
            return None
        if left & OF:
            earlier = self.earlier
            if number < 1500 or earlier[-1:].isdigit() or earlier.lower() in SMALL or not earlier.isalpha():
                return None  # "one of 2010"
        elif not (left & SINCE or number in RECENT or (left & JOINS and self.earlier.isdigit())):
            return None
        if dates.is_counted(self.text, start, end):
            return None
        return self.bare_year(start, end, number)

    def may_be_year(self, left: int) -> bool:
        """Tell whether more words decide that a number which is no year by itself is one."""
        return bool(left & OF) or (bool(left & JOINS) and not self.earlier.isalpha())

    def bare_year(self, start: int, end: int, number: int) -> Quantity:
        """Return a year of four digits."""
        return Quantity(
            start, end, self.source[start:end], Kind.YEAR, None, start, end, None, (), None, None, None, 0, number, "Y",
        )  # fmt: skip

    def day_before_month(self, start: int, end: int, day: int, seen: Behind) -> Quantity | None:
        """Return the date "4 March 2010" or "4 March"."""
        text, stop = self.padded, end + 1 + seen.length
        if seen.month is None or not day:
            return None
        if seen.is_closed:
            if text[stop + 1] not in _BLANK or text[stop + 2].isdigit():
                return None
            stop += text[stop] == "." and text[end + 1 : stop].lower() not in dates.MONTH_NAMES
        elif text[stop + 1 : stop + 2].isdigit():
            if not _is_year(text, stop + 1):
                return None
            year = int(text[stop + 1 : stop + 5])
            return self._moment(start, stop + 5, Kind.DATE, year, (year, seen.month, day, None))
        return self._moment(start, stop, Kind.DATE, None, (None, seen.month, day, None))

    def behind_month(self, earlier: str, start: int, run: str, month: str) -> Quantity | None:
        """Return the date "March 12, 2019", "March 12" or "March 2019"; *earlier* is the word before the month."""
        text = self.padded
        first = start - 1 - len(month)
        if month not in MONTHS:
            first = start - 1 - len(month.lstrip('(“‘"'))
            month = text[first : start - 1]
            if month not in MONTHS:
                return None
        else:
            if BEFORE[earlier] & THE or earlier.endswith("the") or earlier == CUT or _WEEKDAY.search(earlier):
                return None
        digits = run[:-1] if run[-1] in ",." else run
        end = start + len(digits)
        if not digits.isdigit() or len(digits) > 4 or digits[0] == "0":
            return None
        number, rank, year = int(digits), MONTHS[month], None
        following = text[end]
        if following == " ":
            letter = text[end + 1]
            if letter in AFTER_SPACE:
                return None
            if (
                number <= 31
                and letter in _GOING_ON_DAYS
                and (
                    _OTHER_DAY.match(text, end)
                    or text.startswith(dates.SHARES, end)
                    or dates.AFTER_DAY.match(text, end)
                    or dates.clock_at(text, start)
                )
            ):
                return None
        elif following == "/":
            if not text[end + 1].isalpha():
                return None
        elif following not in _POINTS or text[end + 1] not in _BLANK:
            return None
        if end - start == 4:
            if not 1000 <= number <= 2200 or text.startswith(dates.SHARES, end):
                return None
            return self._moment(first, end, Kind.DATE, number, (number, rank, None, None))
        if number > 31:
            return None
        if following == "," and (text[end + 2].isdigit() or text.startswith("of ", end + 2)):
            if not _is_year(text, end + 2) or (text[end + 6] in ",." and text[end + 7].isdigit()):
                return None
            year = int(text[end + 2 : end + 6])
            end += 6
        return self._moment(first, end, Kind.DATE, year, (year, rank, number, None))

    def time_of_day(self, start: int, end: int, hour: int) -> Quantity | None:
        """Return the time "18:30" or "18:30:05"."""
        text, stop = self.padded, end + 3
        minute, following = text[end + 1 : end + 3], text[end + 3 : end + 5]
        if end - start > 2 or hour > 24 or len(minute) < 2 or not minute.isdecimal() or not minute.isascii():
            return None
        if following[0] == ":" and following[1].isdecimal() and text[end + 5].isdecimal():
            stop += 3
            following = text[stop : stop + 2]
        if following[:1] not in _BREAKS or following[:1] == "." or minute > "59" or text[start - 1] in "-–":
            return None
        if following[1:] in _MERIDIANS or following[1:].isdigit():
            return None
        return self._moment(start, stop, Kind.TIME, None, (hour, int(minute)))

    def suffixed(self, start: int, end: int, figure: Figure, left: int) -> Quantity | None:
        """Return the ordinal "19th" or the decade "1920s"."""
        text, number = self.padded, figure.mantissa
        if left & LABELS:
            return None
        if text[end] == "s" and text[end + 1] != "t":
            if text.startswith("s of ", end):
                return None
            if end - start != 4 or not 1000 <= number <= 2200 or text[end + 1 : end + 2] not in _BREAKS:
                return None
            return Quantity(
                start, end + 1, self.source[start : end + 1], Kind.YEAR, None, start, end, None, (), None, None, None,
                0, number, GLYPHS[Kind.YEAR],
            )  # fmt: skip
        suffix = text[end : end + 2]
        if suffix not in _ORDINALS or (suffix == "st" and number % 10 != 1) or text[end + 2] not in _ORDINAL_BREAKS:
            return None
        if number <= 31 and is_before_month(text, end):
            return None
        return Quantity(
            start, end + 2, self.source[start : end + 2], Kind.ORDINAL, figure, start, end, None, (), None, None, None,
            0, None, GLYPHS[Kind.ORDINAL],
        )  # fmt: skip


def is_before_month(text: str, end: int) -> bool:
    """Tell whether a month follows the day that ends at *end*, as in "4 March", "4th of March" and "4 to 7 March"."""
    following = text[end : end + 8].lstrip(" -–stndrhof0123456789\u00a0")[:1]
    return following in MONTH_INITIALS and dates.AFTER_DAY.match(text, end) is not None


def _is_year(text: str, at: int) -> bool:
    """Tell whether four digits, and no more, stand at *at*."""
    digits = text[at : at + 5]
    return digits[:4].isdecimal() and digits.isascii() and len(digits) > 3 and not digits[4:].isdigit()
