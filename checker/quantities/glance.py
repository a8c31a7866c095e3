"""What one glance settles: numbers whose neighbours leave nothing open.

Most numbers of a text stand behind an ordinary word and before a noun, a unit or a mark of
punctuation. They are read here by one look to each side, and come out as they would if all
else were asked; wherever that is not certain, nothing is returned and the number is read closely.
"""

from __future__ import annotations

from checker.quantities.currency import SIGNS
from checker.quantities.glance_figures import ENDING, FRONTS, PARTING, FigureGlance
from checker.quantities.neighbours import BEFORE, JOINS, LABELS, MONTH, NAME, NAMED, OPAQUE, QUALIFYING, SPEAKS, THE
from checker.quantities.numerals import Numeral
from checker.quantities.quantity import Kind, Quantity
from checker.quantities.units import PERCENT, prefix_reading
from checker.quantities.written import WRITTEN, first_of_list

_LEFT = 40
"""How many characters before a number are looked at for two words."""
_CUT = "\0"
"""Stands for a word that is not wholly in view."""
_NAMING = NAME | LABELS
_NUMBER, _MULTIPLE = Kind.NUMBER, Kind.MULTIPLE


class Glance(FigureGlance):
    """Reads numbers in digits and in words whose neighbours leave nothing open."""

    __slots__ = ()

    def at_digits(self, start: int, run: str) -> Quantity | None:
        """Return the quantity of the *run* of digits, commas and points that begins at *start*, or ``None``."""
        text, padded = self.text, self.padded
        first = last = start - 1
        prior = padded[first]
        money = None
        earlier = word = _CUT
        if first == self.behind and prior in ENDING:
            left = 0
        elif prior in PARTING:
            word = self.parted(first, prior)
            left = BEFORE[word]
        else:
            if prior != " ":
                last -= 1
                if prior in FRONTS:
                    return self.signed(start, run, prior)
                if prior in SIGNS:
                    money = prefix_reading(prior)
                    if padded[last] == "(":
                        last -= 1
                    if money is None or padded[last - 1].isupper() or padded[last - 1] == "." or first < self.floor:
                        return None
                elif prior != "(":
                    return None
                elif padded[last] == "$":
                    last -= 1  # "$(7,125)", which is read without its sign
                if padded[last] != " ":
                    return None
            words = text[last - _LEFT if last > _LEFT else 0 : last].rsplit(" ", 2)
            if len(words) < 2 and last > _LEFT:
                return None
            word = words[-1]
            earlier = words[-2] if len(words) > 2 or (last <= _LEFT and len(words) > 1) else _CUT
            if "\n" in word and "\n\n" not in word:
                earlier, _, word = word.rpartition("\n")
            left = BEFORE[word]
            if word == "$" and earlier[-1:] == "|" and prior == " ":
                first, money, left = start - 2, prefix_reading(word), 0
        if left & OPAQUE:
            return self.behind_month(earlier, start, run, word) if left & MONTH and prior == " " else None
        written = WRITTEN.get(run) or WRITTEN[first_of_list(run) if "," in run else run]
        if written is None:
            return None
        figure, is_plain = written.figure, written.is_plain
        end = start + written.length
        if written.is_grouped:
            self.has_groups = True
        hedge = None
        if left & (SPEAKS | THE | NAME | JOINS):
            self.earlier = _CUT if "\n" in word else earlier
            if left & SPEAKS:
                said = QUALIFYING[earlier, word]
                if said is not None and not said[1]:
                    left, hedge = left & ~SPEAKS, said[0]
            elif is_plain and left & THE and BEFORE[earlier] & OPAQUE:
                return None  # "May the 4th"
        if prior == "(":
            left &= ~(NAME | NAMED)
        self.first, self.start, self.figure, self.left, self.hedge = start, start, figure, left, hedge
        if money is not None:
            self.first = first
            return self.behind_sign(end, money)
        if padded[end] in ENDING and not left & ~_NAMING and self.is_apart(end, is_plain=is_plain):
            return self.among(end, is_plain=is_plain)
        if padded[end] == "%":
            return None if padded[end + 1].isalnum() else self.amount(end, end + 1, PERCENT)
        return self.beside(end, is_plain=is_plain)

    def at_words(self, numeral: Numeral) -> Quantity | None:
        """Return the quantity of a number in words, or ``None``."""
        text, start, figure = self.text, numeral.start, numeral.figure
        last = start - 1
        if figure is None or self.padded[last] != " ":
            return None
        words = text[last - _LEFT if last > _LEFT else 0 : last].rsplit(" ", 2)
        word = words[-1]
        left = OPAQUE if len(words) < 2 and last > _LEFT else BEFORE[word]
        if left & OPAQUE or not text[start].islower():
            return None
        hedge = None
        if left & SPEAKS:
            said = QUALIFYING[words[-2] if len(words) > 2 or (last <= _LEFT and len(words) > 1) else _CUT, word]
            if said is not None and not said[1]:
                left, hedge = left & ~SPEAKS, said[0]
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
