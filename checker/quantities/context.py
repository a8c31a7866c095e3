"""Place: one number in its text, with the words before it."""

from __future__ import annotations

from checker.lexicon.cues_table import LABELS
from checker.quantities.numeral import Numeral
from checker.quantities.precision import Figure

LEFT = 48
"""How many characters before a number are looked at."""
MOST_WORDS = 5
_WORD = 24
"""Longer words before a number are not looked up."""

PUNCTUATION = str.maketrans('()[]{}"“”‘*_|\n\t\u00a0', "                ")
"""What words before a number are told apart by, as spaces are."""
_EDGES = ("\n\n", "|")
"""Ends of paragraphs and of the cells of tables: no words before them belong to a number."""
ENDS = frozenset(".?!:;")
"""The marks that end a sentence or a part of it."""
_ABBREVIATIONS = frozenset(
    "jan. feb. mar. apr. jun. jul. aug. sep. sept. oct. nov. dec. mon. tue. wed. thu. fri. sat. sun. rs. c. ca. "
    "approx. est. max. b. d. "
    "min. avg. u.s. st. mt. mr. mrs. ms. dr. gen. col. lt. sgt. inc. ltd. co. corp. vs. v. al. no. nos. p. pp. "
    "vol. fig. figs. s. ss.".split()
)


_PREFIXES = frozenset(("post", "pre-"))


def is_abbreviation(word: str) -> bool:
    """Tell whether *word*, in lower case and with its full stop, ends no sentence."""
    bare = word[4:].lstrip("-") if word[:4] in _PREFIXES else word
    return bare in _ABBREVIATIONS or word in LABELS


def _marked(written: str) -> bool:
    return "[" in written or "*" in written or "_" in written or "{" in written


class Place:
    """What is known of one number while it is read. Changed by the reader as it goes on.

    Most numbers are settled by the word before them; further words are looked at on request.
    """

    __slots__ = (
        "_at", "_lower", "_starts", "_stretch", "_text", "_words", "end", "figure", "form", "is_behind_capital", "last",
        "number_end", "number_start", "start",
    )  # fmt: skip
    _lower: list[str] | None
    _words: list[str] | None

    def __init__(self, text: str, numeral: Numeral, start: int, figure: Figure) -> None:
        self.start = self._at = start
        """Where the quantity begins: the sign or the currency before the number included."""
        self.number_start = numeral.start
        self.number_end = self.end = numeral.end
        """Just behind the digits or the number words, and behind the magnitude word if there is one."""
        self.figure = figure
        self.form = numeral.form
        self._text = text
        word = text[text.rfind(" ", start - _WORD if start > _WORD else 0, start - 1) + 1 : start - 1]
        if start > _WORD and word.isalpha() and text[start - 1] == " " and len(word) < _WORD - 2:
            self._lower = None
            self.last = word.lower()
            """The word before the number in lower case, or ``""``."""
            self.is_behind_capital = word[0].isupper()
            """Whether the word before the number begins with a capital."""
        else:
            lower = self._look()
            self.last = lower[-1] if lower else ""
            word = self._stretch.rstrip()[-len(self.last) :] if lower else ""
            self.is_behind_capital = word[:1].isupper() and "," not in word[:-1]  # "Hull,-10,0" is a row of its own

    @property
    def lower(self) -> list[str]:
        """Up to five words before the number in its sentence in lower case, nearest last."""
        return self._look() if self._lower is None else self._lower

    @property
    def words(self) -> list[str]:
        """The same words as written."""
        count = len(self.lower)
        if self._words is None:
            self._words = self._stretch.rsplit(None, count)[-count:] if count else []
        return self._words

    @property
    def starts_sentence(self) -> bool:
        """Whether the words begin a sentence, as far as that is known."""
        if self._lower is None:
            self._look()
        return self._starts

    def _look(self) -> list[str]:
        """Read the words before the number."""
        at = self._at
        written = self._text[at - LEFT if at > LEFT else 0 : at]
        self._starts = at <= LEFT
        for edge in _EDGES:
            if edge in written:
                written, self._starts = written.rpartition(edge)[2], True
        if "(" in written or '"' in written or ")" in written or not written.isascii() or _marked(written):
            written = written.translate(PUNCTUATION)
        self._stretch = stretch = written
        self._words = None
        lower = stretch.lower().rsplit(None, MOST_WORDS)
        if len(lower) > MOST_WORDS:
            del lower[0]
        if ". " in stretch or ": " in stretch or "; " in stretch or "? " in stretch or "! " in stretch:
            self._cut_at_sentence(lower)
        self._lower = lower
        return lower

    def _cut_at_sentence(self, lower: list[str]) -> None:
        for index in range(len(lower) - 1, -1, -1):
            word = lower[index]
            if word[-1] in ENDS and not is_abbreviation(word):
                self._starts = True
                del lower[: index + 1]
                return

    def drop(self) -> None:
        """Forget the nearest word: it belongs to the number."""
        words, lower = self.words, self.lower
        del words[-1:], lower[-1:]
        self._stretch = " ".join(words)
        self.last = lower[-1] if lower else ""
        self.is_behind_capital = bool(words) and words[-1][0].isupper()
