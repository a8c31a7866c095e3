"""Numbers in words that one glance settles."""

from __future__ import annotations

from checker.lexicon.cues_table import DYING
from checker.lexicon.nouns_table import PERSONS
from checker.quantities.glance_amounts import CLOSING
from checker.quantities.glance_figures import FigureGlance
from checker.quantities.glance_moments import CUT
from checker.quantities.neighbours import (
    AGE,
    AGING,
    BEFORE,
    BOUNDING,
    DIRECTED,
    FEET,
    IS,
    LABELS,
    LEADS,
    OF,
    OPAQUE,
    QUALIFYING,
    SPEAKS,
    YOUNGSTERS,
    ends_sentence,
    last_word,
)
from checker.quantities.nouns import Noun, noun_behind
from checker.quantities.nouns_of_one import is_in_list, one_noun_behind
from checker.quantities.numeral import Numeral
from checker.quantities.quantity import GLYPHS, NOTHING, Kind, Quantity
from checker.quantities.units import form_reading
from checker.quantities.word_parts import POINTS_BEHIND
from checker.quantities.worded import BEFORE_SHARE, HALF_FOLLOWS, MINUTES, MODALS, NOT_BEFORE_HALF

_JOINTS = ("-in-", "-for-", "-to-", "-on-")
"""What joins "one" to another number."""
_LEFT = 40
"""How many characters before a number are looked at for two words."""
_RIGHT = 40
_ARTICLE = frozenset("aA")
_NUMBER, _FRACTION = Kind.NUMBER, Kind.FRACTION


class WordGlance(FigureGlance):
    """Reads numbers in words whose neighbours leave nothing open."""

    __slots__ = ()

    def at_words(self, numeral: Numeral) -> Quantity | None:
        """Return the quantity of a number in words, ``NOTHING`` where it is none, or ``None``."""
        text, start, figure = self.text, numeral.start, numeral.figure
        last = start - 1
        if figure is None:
            return None
        prior = self.padded[last]
        earlier = word = CUT
        if prior == " ":
            low = last - _LEFT if last > _LEFT else 0
            gap = text.rfind(" ", low, last)
            if gap < 0 and low:
                return None
            word = text[gap + 1 : last]
            left = BEFORE[word]
            is_first = left == 0 and word[-1:] in CLOSING and ends_sentence(word)
            if left and gap > 0:
                before = text.rfind(" ", low, gap)
                if before >= 0 or not low:
                    earlier = text[before + 1 : gap]
        elif not start or (prior == "\n" and self.padded[last - 1] == "\n"):
            if text[start].islower():
                return None  # no sentence: a heading, a cell, a list
            word, left, is_first = "", 0, True
        else:
            return None
        if left & (OPAQUE | LEADS):
            return None
        if not text[start].islower() and not (is_first and self.padded[numeral.end + 1].islower()):
            return None  # "Three Mile Island"
        hedge = None
        if left & SPEAKS:
            said = QUALIFYING[earlier, word]
            if said is not None:
                hedge, direction = said
                left ^= SPEAKS if not direction else DIRECTED
                self.direction = direction
        self.first, self.start, self.figure, self.left, self.hedge = start, start, figure, left, hedge
        form = numeral.form
        if form == "words":
            if figure.mantissa == 1 and not figure.exponent:
                return self._single(numeral.end, word, is_first=is_first)
            if figure.mantissa:
                if figure.mantissa in MINUTES and text.startswith(" past ", numeral.end):
                    return None
                if text.startswith(_PER if not figure.exponent else _PER_OR_OF, numeral.end):
                    return None  # "twelve per thousand", "three millions of dollars"
                if left & AGING and self.may_be_aged():
                    return None
                found = self.beside(numeral.end, is_plain=False)
                if left & (OF | AGE) and found is not None and found.kind is _NUMBER and self._may_be_age(earlier):
                    return None
                is_age = earlier in _AGES or (earlier in YOUNGSTERS and word in BOUNDING)
                return None if is_age else found
        elif form == "half":
            return self._half(numeral.end, word.lower() if word.isalpha() else (last_word(word) or "").lower())
        elif form == "part":
            return self._part(numeral.end) if word != "and" or text[start] not in _ARTICLE else None
        elif form == "vague":
            return self._vague(numeral.end)
        elif form == "multiple" and not left & SPEAKS and hedge is None:
            return self._multiple(numeral.end)
        return None

    def _may_be_age(self, earlier: str) -> bool:
        """Tell whether a bare number behind "of", "at", "is" may be an age, with the word *earlier* before those."""
        return bool(self.left & IS) or not earlier.isalpha() or earlier.lower() in _LIVING

    def _single(self, end: int, before: str, *, is_first: bool) -> Quantity | None:
        """Read "one" before a unit or a noun in the singular; elsewhere it is a pronoun."""
        if self.left & FEET:
            return None  # "six foot one"
        following = self.padded[end]
        if following in CLOSING:
            return NOTHING
        if following == "-":
            if self.text.startswith(_JOINTS, end):
                return None
        elif following != " ":
            return None
        seen = self.word_behind(end)
        if seen is None or seen.power is not None or (seen.unless is not None and seen.reading is None):
            return None
        last = "." if is_first else before.lower() if before.isalpha() else (last_word(before) or ".").lower()
        if seen.reading is not None:
            is_day = self.text.startswith("day", end + 1) and (last in MODALS or not before.isalpha())
            return None if is_day or last == "the" or seen.is_capital else self.united(end, seen)
        if last == "number":
            return None
        if seen.joins or seen.is_long or self.padded[end + 1 : end + 4] == "out":
            return None
        noun = one_noun_behind(self.text, end, last) if following == " " else None
        if noun is None:
            return self.plain(self.place(end), _NUMBER) if is_in_list(self.text, self.start, end) else NOTHING
        if self.left & SPEAKS or self.hedge is not None or self.goes_on(noun.end):
            return self.counted(self.place(end), noun)
        return self.count(end, noun.end, noun.phrase, noun.head)

    def _half(self, end: int, last: str) -> Quantity | None:
        """Read "half", which is a share only before some words."""
        if last in NOT_BEFORE_HALF:
            return NOTHING if self.padded[end] not in "'’" else None
        if last == "and" and self.text[self.start] in _ARTICLE:
            return None  # "an hour and a half"
        following = self.padded[end]
        is_led = self.text[self.start] in _ARTICLE
        if following in CLOSING or following == "-":
            if last in BEFORE_SHARE and following != "-":
                return None
            return None if is_led or POINTS_BEHIND.match(self.text, end) else NOTHING
        word = self.padded[end + 1 : end + _RIGHT].partition(" ")[0]
        if following != " " or not word.isascii() or not word.isalpha():
            return None
        if word.lower() not in HALF_FOLLOWS:
            return None if is_led or word == "percentage" or last in BEFORE_SHARE else NOTHING
        return None if word in ("a", "an") or form_reading(word) is not None else self._share(end)

    def _part(self, end: int) -> Quantity | None:
        """Read "two-thirds" and "a third" where no unit follows."""
        following = self.padded[end]
        if following == "-":
            return None if POINTS_BEHIND.match(self.text, end) else NOTHING
        is_led = self.text[self.start : self.start + 2].lower() == "a "
        is_closed = following in CLOSING and not self.padded[end + 1].isalnum() and not is_led
        return self._share(end) if is_closed or self.text.startswith(" of ", end) else None

    def _share(self, end: int) -> Quantity | None:
        if self.text.startswith((" of a ", " of an "), end) or self.left & LABELS:
            return None
        start = self.start
        if self.left & SPEAKS or self.goes_on(end):
            return self.plain(self.place(end), _FRACTION)
        return Quantity(
            start, end, self.source[start:end], _FRACTION, self.figure, start, end, None, (), None, self.hedge, None, 0,
            None, GLYPHS[_FRACTION],
        )  # fmt: skip

    def _vague(self, end: int) -> Quantity | None:
        """Read "hundreds of castles"."""
        if not self.text.startswith(" of ", end):
            is_closed = self.padded[end] in CLOSING and not self.padded[end + 1].isalnum()
            return self.number(end) if is_closed else None
        seen = self.word_behind(end + 3)
        if seen is None or seen.reading is not None or seen.power is not None or seen.is_long or seen.unless:
            return None
        at = end + 3
        noun = Noun(at + 1 + seen.length, seen.phrase, seen.head) if seen.phrase else noun_behind(self.text, at)
        if noun is None:
            return None
        if noun.unit is not None or self.left & SPEAKS or self.goes_on(noun.end):
            return self.counted(self.place(end), noun)
        return self.count(end, noun.end, noun.phrase, noun.head)

    def _multiple(self, end: int) -> Quantity | None:
        """Read "twice" and "fivefold"."""
        if self.goes_on(end):
            return None
        start = self.start
        return Quantity(
            start, end, self.source[start:end], Kind.MULTIPLE, self.figure, start, end, "time", (), None, None, None, 0,
            None, GLYPHS[Kind.MULTIPLE],
        )  # fmt: skip


_PER, _PER_OR_OF = " per ", (" per ", " of ")
_AGES = frozenset(("age", "ages"))
_LIVING = PERSONS | DYING | {"half", "quarter", "are", "were"}
