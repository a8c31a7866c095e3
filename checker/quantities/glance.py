"""What one glance settles: numbers whose neighbours leave nothing open.

Most numbers of a text stand behind an ordinary word and before a noun, a unit or a mark of
punctuation. They are read here by one look to each side, and come out as they would if all
else were asked; wherever that is not certain, nothing is returned and the number is read closely.
"""

from __future__ import annotations

from checker.quantities.currency import SIGNS
from checker.quantities.glance_figures import ENDING, FRONTS, PARTING
from checker.quantities.glance_moments import CUT
from checker.quantities.glance_words import WordGlance
from checker.quantities.neighbours import (
    AGE,
    BEFORE,
    DASHED,
    DATED,
    JOINS,
    LABELS,
    LEADS,
    MONTH,
    NAME,
    NAMED,
    NUMBERED,
    OF,
    OPAQUE,
    QUALIFYING,
    SPEAKS,
    THE,
)
from checker.quantities.precision import Hedge
from checker.quantities.quantity import Quantity
from checker.quantities.units import PERCENT, Reading, prefix_reading
from checker.quantities.written import WRITTEN, first_of_list

_LEFT = 40
"""How many characters before a number are looked at for two words."""
_NAMING = NAME | LABELS | NUMBERED
_DASHES = frozenset("-–")
_COUNTING = frozenset("0123456789%")


class Glance(WordGlance):
    """Reads numbers in digits and in words whose neighbours leave nothing open."""

    __slots__ = ()

    def at_digits(self, start: int, run: str) -> Quantity | None:
        """Return the quantity of the *run* of digits, commas and points that begins at *start*, or ``None``."""
        text, padded = self.text, self.padded
        first = last = start - 1
        prior = padded[first]
        money = None
        earlier = word = CUT
        if first == self.behind and prior in ENDING:
            return self._read(start, run, 0, None, None)
        if prior in PARTING:
            word = self.parted(first, prior)
            left = BEFORE[word]
        else:
            if prior != " ":
                last -= 1
                if prior in FRONTS and padded[last] not in _COUNTING:
                    return self.signed(start, run, prior)
                if prior in SIGNS:
                    money = prefix_reading(prior)
                    if money is None or first < self.floor:
                        return None
                    if padded[last] == "(":
                        last -= 1
                    elif padded[last - 1].isupper() or padded[last - 1] == ".":
                        return None
                elif prior != "(":
                    return self._read(start, run, 0, None, None) if self._is_second(start, prior) else None
                elif padded[last] == "$":
                    last -= 1  # "$(7,125)", which is read without its sign
                if padded[last] != " ":
                    return None
            words = text[last - _LEFT if last > _LEFT else 0 : last].rsplit(" ", 2)
            if len(words) < 2 and last > _LEFT:
                return None
            word = words[-1]
            left = BEFORE[word]
            if not left:
                return self._read(start, run, 0, None, money)
            earlier = words[-2] if len(words) > 2 or (last <= _LEFT and len(words) > 1) else CUT
            if "\n" in word and "\n\n" not in word:
                earlier, _, word = word.rpartition("\n")
        if left & (OPAQUE | LEADS | DATED) and money is None:
            if left & OPAQUE:
                return None
            if prior == " ":
                if word == "$" and earlier[-1:] == "|":
                    return self._read(start, run, 0, None, prefix_reading(word), 2)
                return self.behind_month(earlier, start, run, word) if left & MONTH else None
            if left & DATED and run[:4].isdigit():
                return None
        hedge = None
        if left & (SPEAKS | THE | NAME | JOINS | OF | AGE):
            self.earlier = earlier if "\n" not in word else CUT
            if left & SPEAKS:
                said = QUALIFYING[earlier, word]
                if said is not None and not said[1]:
                    left, hedge = left & ~SPEAKS, said[0]
            elif left & THE and BEFORE[earlier] & DATED and money is None:
                return None  # "May the 4th"
        if prior == "(":
            left &= ~(NAME | NAMED)
        return self._read(start, run, left, hedge, money)

    def _is_second(self, start: int, prior: str) -> bool:
        """Tell whether the number stands behind another number and a dash."""
        if prior not in _DASHES or self.padded[start - 2] not in _COUNTING:
            return False
        return DASHED[self.text[start - _LEFT if start > _LEFT else 0 : start - 1].rpartition(" ")[2]]

    def _read(
        self, start: int, run: str, left: int, hedge: Hedge | None, money: Reading | None, lead: int = 1
    ) -> Quantity | None:
        """Read the *run* of digits; the other arguments say what stands before it, *lead* how far before a sign."""
        written = WRITTEN.get(run) or WRITTEN[first_of_list(run) if "," in run else run]
        if written is None:
            return None
        end = start + written.length
        if written.is_grouped:
            self.has_groups = True
        self.first, self.start, self.figure, self.left, self.hedge = start, start, written.figure, left, hedge
        if money is not None:
            self.first = start - lead
            return self.behind_sign(end, money)
        padded = self.padded
        if padded[end] in ENDING and not left & ~_NAMING and self.is_apart(end, is_plain=written.is_plain):
            return self.among(end, is_plain=written.is_plain)
        if padded[end] == "%":
            return None if padded[end + 1].isalnum() else self.amount(end, end + 1, PERCENT)
        return self.beside(end, is_plain=written.is_plain)
