"""What one glance settles: numbers whose neighbours leave nothing open.

Most numbers of a text stand behind an ordinary word and before a noun, a unit or a mark of
punctuation. They are read here by one look to each side, and come out as they would if all
else were asked; wherever that is not certain, nothing is returned and the number is read closely.
"""

from __future__ import annotations

from checker.quantities.currency import SIGNS
from checker.quantities.glance_behind import Glimpse
from checker.quantities.neighbours import COMMA, JOINS, MONTH, NAME, NAMED, OPAQUE, SPEAKS, THE, before, qualifying
from checker.quantities.numerals import Numeral
from checker.quantities.precision import Figure
from checker.quantities.quantity import Kind, Quantity
from checker.quantities.units import PERCENT, prefix_reading
from checker.text.late import late

_SEPARATED = late(r"([1-9][0-9]{0,2}(?:,[0-9]{3})+|0|[1-9][0-9]*)(?:\.([0-9]+))?")
_MOST_DIGITS = 15
_LEFT = 26
"""How many characters before a number are looked at for a word."""
_NUMBER, _MULTIPLE = Kind.NUMBER, Kind.MULTIPLE
_new = tuple.__new__
"""Makes a figure without running Python code: every number needs one."""


class Glance(Glimpse):
    """Reads numbers in digits and in words whose neighbours leave nothing open."""

    __slots__ = ()

    def at_digits(self, start: int, end: int) -> Quantity | None:
        """Return the quantity of the digits, commas and points from *start* to *end*, or ``None``."""
        text = self.text
        first = last = start - 1
        prior = text[first:start]
        money = None
        if prior != " ":
            last -= 1
            if text[last:first] != " ":
                return None
            if prior in SIGNS:
                money = prefix_reading(prior)
                if money is None or text[last - 1].isupper() or text[last - 1] == "." or first < self.floor:
                    return None
            elif prior != "(":
                return None
        space = text.rfind(" ", last - _LEFT if last > _LEFT else 0, last)
        if space < 0:
            return None
        word = text[space + 1 : last]
        left = before(word)
        if left & OPAQUE:
            return self.behind_month(space, start, end, word) if left & MONTH and prior == " " else None
        digits = text[start:end]
        if digits[-1] in ",.":
            end -= 1
            digits = digits[:-1]
        if end - start > _MOST_DIGITS:
            return None
        is_plain = digits.isdigit()
        if is_plain:
            if digits[0] == "0" and end - start > 1:
                return None
            figure = _new(Figure, (int(digits), 0, 1, False, False))
        else:
            found = _SEPARATED.fullmatch(digits)
            if found is None:
                return None
            whole, decimals = found.groups()
            if decimals:
                figure = _new(Figure, (int(whole.replace(",", "") + decimals), -len(decimals), 1, True, False))
            else:
                figure = _new(Figure, (int(whole.replace(",", "")), 0, 1, False, False))
                self.has_groups = True
        hedge = None
        if left & (SPEAKS | THE | NAME):
            earlier = self.earlier = text[text.rfind(" ", space - _LEFT if space > _LEFT else 0, space) + 1 : space]
            if left & SPEAKS:
                words = qualifying(earlier, word)
                if words is not None and not words[1]:
                    left, hedge = left & ~SPEAKS, words[0]
            elif is_plain and left & THE and before(earlier) & OPAQUE:
                return None  # "May the 4th"
        if prior == "(":
            left &= ~(NAME | NAMED | COMMA)
        self.first, self.start, self.figure, self.left, self.hedge = start, start, figure, left, hedge
        if money is not None:
            self.first = first
            return self.behind_sign(end, money)
        if text[end : end + 1] == "%":
            return None if text[end + 1 : end + 2].isalnum() else self.amount(end, end + 1, PERCENT)
        return self.beside(end, is_plain=is_plain)

    def at_words(self, numeral: Numeral) -> Quantity | None:
        """Return the quantity of a number in words, or ``None``."""
        text, start, figure = self.text, numeral.start, numeral.figure
        if figure is None or text[start - 1 : start] != " ":
            return None
        space = text.rfind(" ", start - _LEFT if start > _LEFT else 0, start - 1)
        word = text[space + 1 : start - 1]
        left = OPAQUE if space < 0 else before(word)
        if left & OPAQUE or not text[start].islower():
            return None
        hedge = None
        if left & SPEAKS:
            earlier = text[text.rfind(" ", space - _LEFT if space > _LEFT else 0, space) + 1 : space]
            words = qualifying(earlier, word)
            if words is not None and not words[1]:
                left, hedge = left & ~SPEAKS, words[0]
        self.first, self.start, self.figure, self.left, self.hedge = start, start, figure, left, hedge
        if numeral.form == "words":
            if figure.mantissa > 1:
                found = self.beside(numeral.end, is_plain=False)
                # behind "of" it may be an age
                return None if left & JOINS and found is not None and found.kind is _NUMBER else found
            if figure.mantissa == 1 and not figure.exponent and not left & SPEAKS and hedge is None:
                return self.one(numeral.end, word)
        elif numeral.form == "multiple" and not left & SPEAKS and hedge is None:
            return self.multiple(numeral.end)
        return None
