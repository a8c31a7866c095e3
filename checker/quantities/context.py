"""Place: one number in its text, with the words before it."""

from __future__ import annotations

from checker.quantities.numerals import Numeral
from checker.quantities.precision import Figure
from checker.quantities.traps import LABELS

LEFT = 48
"""How many characters before a number are looked at."""
MOST_WORDS = 5

_PUNCTUATION = str.maketrans('()[]{}"“”‘*_|\n\t\u00a0', "                ")
_ENDS = frozenset(".?!:;")
_ABBREVIATIONS = frozenset(
    "jan. feb. mar. apr. jun. jul. aug. sep. sept. oct. nov. dec. mon. tue. wed. thu. fri. sat. sun. rs. c. ca. "
    "approx. est. max. "
    "min. avg. u.s. st. mt. mr. mrs. ms. dr. gen. col. lt. sgt. inc. ltd. co. corp. vs. v. al. no. nos. p. pp. "
    "vol. fig. figs.".split()
)


class Place:
    """What is known of one number while it is read. Changed by the reader as it goes on."""

    __slots__ = (
        "_stretch",
        "_words",
        "end",
        "figure",
        "form",
        "last",
        "lower",
        "number_end",
        "number_start",
        "start",
        "starts_sentence",
    )

    def __init__(self, text: str, numeral: Numeral, start: int, figure: Figure) -> None:
        self.start = start
        """Where the quantity begins: the sign or the currency before the number included."""
        self.number_start = numeral.start
        self.end = numeral.end
        """Just behind the digits or the number words."""
        self.number_end = numeral.end
        """Just behind the magnitude word, if there is one."""
        self.figure = figure
        self.form = numeral.form
        stretch = text[start - LEFT if start > LEFT else 0 : start]
        if (
            "(" in stretch
            or '"' in stretch
            or ")" in stretch
            or not stretch.isascii()
            or "[" in stretch
            or "*" in stretch
            or "_" in stretch
        ):
            stretch = stretch.translate(_PUNCTUATION)
        self.starts_sentence = start <= LEFT
        """Whether the words begin a sentence, as far as that is known."""
        if "\n\n" in stretch:
            stretch, self.starts_sentence = stretch.rpartition("\n\n")[2], True
        self._stretch = stretch
        self._words: list[str] | None = None
        lower = stretch.lower().rsplit(None, MOST_WORDS)
        if len(lower) > MOST_WORDS:
            del lower[0]
        if ". " in stretch or ": " in stretch or "; " in stretch or "? " in stretch or "! " in stretch:
            self._cut_at_sentence(lower)
        self.lower = lower
        """Up to five words before the number in its sentence in lower case, nearest last."""
        self.last = lower[-1] if lower else ""
        """The word before the number in lower case, or ``""``."""

    def _cut_at_sentence(self, lower: list[str]) -> None:
        for index in range(len(lower) - 1, -1, -1):
            word = lower[index]
            if word[-1] in _ENDS and word not in _ABBREVIATIONS and word not in LABELS:
                self.starts_sentence = True
                del lower[: index + 1]
                return

    @property
    def words(self) -> list[str]:
        """The same words as written."""
        if self._words is None:
            count = len(self.lower)
            self._words = self._stretch.rsplit(None, count)[-count:] if count else []
        return self._words

    @property
    def is_behind_capital(self) -> bool:
        """Whether the word before the number begins with a capital."""
        return bool(self.last) and self._stretch.rstrip()[-len(self.last)].isupper()

    def drop(self, count: int = 1) -> None:
        """Forget the nearest words: they belong to the number."""
        del self.words[-count:], self.lower[-count:]
        self._stretch = " ".join(self.words)
        self.last = self.lower[-1] if self.lower else ""
