"""What one glance settles: numbers whose neighbours leave nothing open.

Most numbers of a text stand behind an ordinary word and before a noun, a unit or a mark of
punctuation. They are read here by one look to each side, and come out as they would if all
else were asked; wherever that is not certain, nothing is returned and the number is read closely.
"""

from __future__ import annotations

from checker.lexicon.cues_table import UNBRACKETED
from checker.quantities.currency import SIGNS
from checker.quantities.glance_figures import ENDING, FIGURES, FRONTS, PARTING
from checker.quantities.glance_moments import CUT
from checker.quantities.glance_words import WordGlance
from checker.quantities.neighbours import (
    AGE,
    BEFORE,
    CODED,
    DASHED,
    DATED,
    DIRECTED,
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
from checker.quantities.number_tails import AFTER_SPACE, UNUSUAL
from checker.quantities.numerals import comma_at
from checker.quantities.quantity import NOTHING, Quantity
from checker.quantities.units import PERCENT, prefix_reading
from checker.quantities.written import WRITTEN, first_of_list

_LEFT = 40
"""How many characters before a number are looked at for two words."""
_NOWHERE = -9
_LOOSE = frozenset(" -")
_DECIDING = LEADS | DATED
_LOOKING_BACK = SPEAKS | THE | NAME | JOINS | OF | AGE
_NAMING = NAME | LABELS | NUMBERED
_DASHES = frozenset("-–")
_COUNTING = frozenset("0123456789%")


class Glance(WordGlance):
    """Reads numbers in digits and in words whose neighbours leave nothing open."""

    __slots__ = ()

    def at_digits(self, start: int, run: str) -> Quantity | None:
        """Return the quantity of the *run* of digits, commas and points that begins at *start*.

        ``NOTHING`` where it is none, and ``None`` where more has to be read.
        """
        padded = self.padded
        first = last = start - 1
        prior = padded[first]
        left, lead = 0, start
        money = hedge = None
        if first != self.behind or prior not in ENDING:
            earlier = word = CUT
            if prior != " ":
                if prior in SIGNS:
                    money = prefix_reading(prior)
                    if money is None or first < self.floor:
                        return None
                    last -= 1
                    lead = first
                    if padded[last] == "(":
                        last -= 1
                    elif padded[last - 1].isupper() or padded[last - 1] == ".":
                        return None
                elif prior == "(":
                    last -= 1
                    if padded[last] == "$":  # "$(7,125)", which is read without its sign
                        if padded[last - 1] != " ":
                            return None
                        last = _NOWHERE
                elif prior in PARTING:
                    word = self.parted(first, prior)
                    left = BEFORE[word]
                    last = _NOWHERE
                elif prior in _DASHES and padded[first - 1] in _COUNTING:
                    if not DASHED[self.text[first - _LEFT if first > _LEFT else 0 : first].rpartition(" ")[2]]:
                        return None
                    last = _NOWHERE
                else:
                    return self._behind_letters(start, run, prior)
                if last != _NOWHERE and padded[last] != " ":
                    return None
            if last != _NOWHERE:
                low = last - _LEFT if last > _LEFT else 0
                gap = padded.rfind(" ", low, last)
                if gap < 0 and low:
                    return None
                word = padded[gap + 1 : last]
                left = BEFORE[word]
                if left:
                    before = padded.rfind(" ", low, gap) if gap > 0 else -1
                    if before >= 0 or (gap > 0 and not low):
                        earlier = padded[before + 1 : gap]
                    if "\n" in word and "\n\n" not in word:
                        earlier, _, word = word.rpartition("\n")
            if left:
                if left & OPAQUE:
                    return None
                if left & _DECIDING and money is None:
                    if prior == " ":
                        if word != "$" or earlier[-1:] != "|":
                            return self.behind_month(earlier, start, run, word) if left & MONTH else None
                        money, lead, left = prefix_reading(word), start - 2, 0
                    elif left & DATED and run[:4].isdigit():
                        return None
                if left & _LOOKING_BACK:
                    self.earlier = earlier if word.isalpha() else CUT
                    if left & SPEAKS:
                        said = QUALIFYING[earlier, word]
                        if said is not None:
                            hedge, direction = said
                            left ^= SPEAKS if not direction else DIRECTED
                            self.direction = direction
                    elif left & THE and BEFORE[earlier] & DATED and money is None:
                        return None  # "May the 4th"
                if prior == "(":
                    left &= ~(NAME | NAMED)
                    if left & LABELS and word.lower() in UNBRACKETED:
                        left &= ~(LABELS | NUMBERED)
        written = WRITTEN.get(run)
        if written is None:
            if "," in run[:-1] and comma_at(self.text, start) is not None:
                return None
            written = WRITTEN[first_of_list(run) if "," in run else run]
            if written is None:
                return None
        end = start + written.length
        if written.is_grouped:
            self.has_groups = True
        self.first, self.start, self.figure, self.left, self.hedge = lead, start, written.figure, left, hedge
        if money is not None:
            return self.behind_sign(end, money)
        following = padded[end]
        may_end = padded[end + 1] in FIGURES if following == " " else following in ENDING
        if may_end and not left & ~_NAMING and self.is_apart(end, is_plain=written.is_plain):
            return self.among(end, is_plain=written.is_plain)
        if following == "%":
            behind = padded[end + 1]
            if behind == " ":
                if padded[end + 2] == "p" and padded[end + 3] == "o":
                    return None  # "3% points"
            elif behind == "-" or behind.isalnum():
                return None
            return self.amount(end, end + 1, PERCENT)
        return self.beside(end, is_plain=written.is_plain)

    def _behind_letters(self, start: int, run: str, prior: str) -> Quantity | None:
        """Read a number with a sign before it; one behind letters, as in "XC40" and "F-16", is none."""
        padded = self.padded
        if not prior.isalpha() and not (prior == "-" and padded[start - 2].isalpha()):
            return self.signed(start, run, prior) if prior in FRONTS else None
        chunk = self.text[start - _LEFT if start > _LEFT else 0 : start].rpartition(" ")[2]
        written = WRITTEN[run]
        length = CODED[chunk]
        if written is None or not length:
            return None
        first, following, behind = start - length, padded[start + written.length], padded[start + written.length + 1]
        if following in UNUSUAL and (following not in _LOOSE or behind in AFTER_SPACE):
            return None
        if following == "," and self.text.startswith(", 000", start + written.length):
            return None
        if prior == "-" and padded[first - 1] in _LOOSE and not padded[first - 2].isspace():
            before = self.text[max(0, first - 9) : first - 1]
            if before[-1:].isdigit() or before.endswith(("illion", "ousand")):
                return None  # "from 5 a-7"
        if written.is_grouped:
            self.has_groups = True
        return NOTHING
