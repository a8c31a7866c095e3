"""Numbers among other figures: in the cells of a table, between commas, in a row without words.

What parts one figure from the next leaves nothing open: neither a unit nor a noun can follow,
and no word before belongs to the number.
"""

from __future__ import annotations

from checker.quantities.followers import BEHIND
from checker.quantities.glance_behind import Glimpse
from checker.quantities.glance_moments import RECENT
from checker.quantities.moments import BEFORE_MONTH, MONTH_INITIALS
from checker.quantities.neighbours import BEFORE
from checker.quantities.numerals import comma_at
from checker.quantities.precision import Figure, Hedge
from checker.quantities.quantity import Kind, Quantity
from checker.quantities.traps import phone_at
from checker.quantities.written import WRITTEN, first_of_list
from checker.text.late import late

_THIN = frozenset("\u00a0\u2009\u202f")
PARTING = _THIN | frozenset(',;|"\t\n')
"""What may stand directly before a number in place of a space."""
FRONTS = frozenset("-−<>≤≥.")
"""Signs that may stand directly before a number at the front of a cell."""
ENDING = PARTING | frozenset(" –±(")
"""What may stand directly between two numbers that are read apart."""
FIGURES = frozenset("0123456789|")
"""What begins another figure, or the edge of a cell, behind a space."""
AT_EDGE = "|"
"""Stands for the word before a number where there is none."""
UNCLEAR = "\0"
"""Stands for a word that is not wholly in view."""
_LEFT = 26
_MOST_DECIMALS = 16
_QUOTED = late(r'"[0-9][0-9.,]*%?"[,|\n]')
_BEFORE_QUOTED = frozenset('"0123456789%')
_CLOSING_SIGNS = frozenset(")|\t")
_BOUNDS = {"<": Hedge.LESS_THAN, ">": Hedge.MORE_THAN, "≤": Hedge.AT_MOST, "≥": Hedge.AT_LEAST}
_GLUING = frozenset(',;"-–')
"""What leaves open whether letters are glued to the front of a row."""
_DIGITS = frozenset("0123456789")
_FIGURE_ENDS = frozenset("0123456789%")
_LINE_BEGINS = frozenset("0123456789|\n-•")
_INDENTED = frozenset(" -•")
_SLASHES = frozenset("/⁄")
_LONGEST_PHONE = 53
_LONGEST_ADDRESS = 200
"""Four digits that are a year wherever they stand."""
_NUMBER = Kind.NUMBER


class FigureGlance(Glimpse):
    """Reads numbers that stand among other figures."""

    __slots__ = ()

    def parted(self, first: int, prior: str) -> str:
        """Return the word before a number that *prior*, at *first* in the text, parts from it."""
        text, padded = self.text, self.padded
        before = padded[first - 1]
        if prior == "|" or prior == ";":
            return AT_EDGE  # no word ends in a semicolon
        if prior == ",":
            if before in _FIGURE_ENDS:
                return AT_EDGE  # no word ends in a figure and a comma
            words = text[first - _LEFT if first > _LEFT else 0 : first].split()
            return (
                AT_EDGE
                if words and "," in words[-1].rpartition("|")[2].rpartition('"')[2] and before != ","
                else UNCLEAR
            )
        if prior == "\n":
            if before == "\n":
                return AT_EDGE
            words = text[first - _LEFT if first > _LEFT else 0 : first].rsplit(None, 1)
            return UNCLEAR if before.isspace() or len(words) < 2 else words[-1]
        if prior == '"':
            is_quoted = before == "," and padded[first - 2] in _BEFORE_QUOTED and _QUOTED.match(text, first) is not None
            return AT_EDGE if is_quoted else UNCLEAR
        if prior in _THIN:
            return AT_EDGE if before == "±" or (before == "=" and padded[first - 2] not in _BOUNDS) else UNCLEAR
        words = text[first - _LEFT if first > _LEFT else 0 : first].split()
        return words[-1] if words and not before.isspace() else UNCLEAR

    def is_apart(self, end: int, *, is_plain: bool) -> bool:
        """Tell whether what follows the number that ends at *end* is another figure or the edge of a cell."""
        padded = self.padded
        following, behind = padded[end], padded[end + 1]
        if following == " ":
            if behind == "|":
                return True
            return behind in _DIGITS and self._is_listed(end, is_plain=is_plain)
        if following == "," or following == ";":
            return behind.isalnum()
        if following == "\n":
            return behind in _LINE_BEGINS or (behind == " " and padded[end + 2] in _INDENTED)
        if following == "|" or following == "\t":
            return True
        if following in _THIN:
            is_year = is_plain and end - self.start == 4 and self.figure.mantissa in RECENT
            return behind == "±" and not is_year  # which "n =" before it makes a number
        if following == '"':
            return padded[self.start - 1] == '"'
        if self.left or (following == "–" and is_plain and (end - self.start == 4 or self._may_date(end))):
            return False
        return behind in _DIGITS

    def _is_listed(self, end: int, *, is_plain: bool) -> bool:
        """Tell whether the figure behind the space at *end* is another one: no group, fraction, phone or date."""
        text, padded, start = self.text, self.padded, self.start
        may_call = padded[start] == "0" or padded[start - 1] == "(" or text.find("-", end, start + _LONGEST_PHONE) >= 0
        if may_call and phone_at(text, start) is not None:
            return False
        if not is_plain:
            return True
        if end - start < 4:
            ahead = text[end + 1 : end + 10]
            if (ahead[:3].isdigit() and padded[end + 4] not in _DIGITS) or ahead != ahead.lower():
                return False  # a group of digits, or a place: "19 02 S"
            if self._may_date(end):
                return False
        return padded[end + 2] not in _SLASHES and padded[end + 3] not in _SLASHES

    def signed(self, start: int, run: str, prior: str) -> Quantity | None:
        """Read a number behind a sign, which *prior* is, in a cell or a bracket: "| −0.5 |", "| <0.001 |", "(−0.2)"."""
        text, padded, first = self.text, self.padded, start - 1
        edge = first - 2 if padded[first - 1] == "(" else first - 1
        if first < 3 or ("," in run[:-1] and comma_at(text, start) is not None):
            return None
        if padded[edge] == "," or padded[edge] == ";":
            if prior == "." or text.find("://", edge - _LONGEST_ADDRESS if edge > _LONGEST_ADDRESS else 0, edge) >= 0:
                return None
            word = self.parted(edge, padded[edge])
        elif padded[edge] == " ":
            word = text[edge - _LEFT if edge > _LEFT else 0 : edge].rpartition(" ")[2]
        else:
            return None
        is_bound = prior in _BOUNDS
        is_read = BEFORE[word] or (is_bound and word != AT_EDGE)
        written = None if is_read else WRITTEN[first_of_list(run) if "," in run else run]
        if written is None or (prior == "." and not run.isdigit()):
            digits = run.rstrip(",.")
            if prior != "." or BEFORE[word] or not digits.isdigit() or len(digits) > _MOST_DECIMALS:
                return None
            figure, end = Figure(int(digits), -len(digits), is_decimal=True), start + len(digits)
        else:
            figure, end = written.figure, start + written.length
        self.has_groups = self.has_groups or (written is not None and written.is_grouped)
        self.start, self.left = start, 0
        if not self._closes(end) or (is_bound and end - start == 4 and figure.mantissa in RECENT):
            return None
        hedge = _BOUNDS[prior] if is_bound else None
        if prior == ".":
            figure, start = Figure(int(text[start:end]), start - end, is_decimal=True), first
        elif not is_bound:
            figure = figure._replace(mantissa=-figure.mantissa)
        begin = start if is_bound else first
        return Quantity(
            begin, end, self.source[begin:end], _NUMBER, figure, start, end, None, (), None, hedge, None, 0, None, "N",
        )  # fmt: skip

    def _closes(self, end: int) -> bool:
        """Tell whether the cell or the bracket ends at *end*, or goes on with another bracket or figure."""
        padded = self.padded
        following, behind = padded[end], padded[end + 1]
        if following == " ":
            seen = BEHIND[padded[end + 1 : end + _LEFT].partition(" ")[0]] if behind in "|(±–" else None
            return seen is not None and not seen.length
        if following == ";" or (following == "," and behind != " "):
            return behind.isalnum()
        if following == ",":
            return behind == " " and padded[end + 2] in _DIGITS and not padded.startswith(", 000", end)
        return following in _CLOSING_SIGNS

    def _may_date(self, end: int) -> bool:
        """Tell whether a month may follow, behind other days of it: "12, 13 and 14 March"."""
        return self.figure.mantissa <= 31 and self.text[end : end + 8].lstrip(BEFORE_MONTH)[:1] in MONTH_INITIALS

    def among(self, end: int, *, is_plain: bool) -> Quantity | None:
        """Read a number that ends at *end* and has nothing around it but other figures."""
        if self.left:
            return self.alone(end, "") if is_plain else self.number(end)
        start, figure, first = self.start, self.figure, self.start - 1
        if first == self.behind or self.padded[first] not in _GLUING:
            self.behind = end
        if is_plain and end - start == 4 and figure.mantissa in RECENT:
            return self._moment(start, end, Kind.YEAR, figure.mantissa, ())
        return Quantity(
            start, end, self.source[start:end], _NUMBER, figure, start, end, None, (), None, self.hedge, None, 0, None,
            "N",
        )  # fmt: skip
