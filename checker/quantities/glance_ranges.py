"""The first of two numbers that a dash or slash joins, as far as one glance settles it."""

from __future__ import annotations

from checker.quantities.dates import SPLIT_YEARS
from checker.quantities.glance_moments import is_before_month
from checker.quantities.glance_plain import PlainGlance
from checker.quantities.moments import is_of_life
from checker.quantities.neighbours import AGE, DATED, LABELS, NAMED, OLD
from checker.quantities.quantity import Kind, Quantity
from checker.quantities.traps import is_address
from checker.text.late import late

_NEXT_YEAR = late(r"/([0-9]{2})(?![0-9/⁄]|[.,-][0-9])")


class RangeGlance(PlainGlance):
    """Reads a number as the first of a range, or with the year behind it as one."""

    __slots__ = ()

    def first_of_range(self, end: int, *, is_plain: bool) -> Quantity | None:
        """Read a number before a dash and another number."""
        left, number = self.left, self.figure.mantissa
        if is_plain:
            if end - self.start == 4 and 1000 <= number <= 2200:
                year = self.year(self.start, end, number, left)
                if year is None and is_of_life(self.text, self.start, end):
                    return self.bare_year(self.start, end, number)
                if year is not None or left & DATED or self.may_be_year(left):
                    return year
            elif number <= 31 and is_before_month(self.padded, end):
                return None
            elif left & OLD and 0 < number < 120:
                return self.aged(end, end)
            elif left & (AGE | LABELS | NAMED):
                return None
            if is_address(self.text, end):
                return self.identifier(self.start, end)
        return self.number(end)

    def split_year(self, end: int) -> Quantity | None:
        """Read "1986/87"."""
        found, year = _NEXT_YEAR.match(self.text, end), self.figure.mantissa
        if found is None or not SPLIT_YEARS[0] <= year <= SPLIT_YEARS[1] or (year + 1) % 100 != int(found[1]):
            return None
        start, stop = self.start, found.end()
        return Quantity(
            start, stop, self.source[start:stop], Kind.YEAR, None, start, stop, None, (), None, None, None, 0, year,
            "Y",
        )  # fmt: skip
