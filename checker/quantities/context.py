"""The words before a number."""

from __future__ import annotations

from checker.quantities.traps import LABELS

LEFT = 48
"""How many characters before a number are looked at."""

_PUNCTUATION = str.maketrans("()[]{}\"“”‘*_|\n\t\u00a0", "                ")
_ENDS = frozenset(".?!:;")
_ABBREVIATIONS = frozenset(
    "jan. feb. mar. apr. jun. jul. aug. sep. sept. oct. nov. dec. mon. tue. wed. thu. fri. sat. sun. rs. c. ca. approx. est. max. "
    "min. avg. u.s. st. mt. mr. mrs. ms. dr. gen. col. lt. sgt. inc. ltd. co. corp. vs. v. al. no. nos. p. pp. vol. fig. figs.".split()
)


class Left:
    """Up to five words before a number, as written and in lower case, nearest last."""

    __slots__ = ("lower", "starts_sentence", "words")

    def __init__(self, text: str, at: int) -> None:
        stretch = text[at - LEFT if at > LEFT else 0 : at].translate(_PUNCTUATION)
        words = stretch.rsplit(None, 6)
        if len(words) > 6:
            del words[0]
        self.starts_sentence = False
        for index in range(len(words) - 1, -1, -1):
            word = words[index]
            if word[-1] in _ENDS and (low := word.lower()) not in _ABBREVIATIONS and low not in LABELS:
                self.starts_sentence = True
                del words[: index + 1]
                break
        self.words = words
        self.lower = [word.lower() for word in words]

    @property
    def last(self) -> str:
        """The word before the number in lower case, or ``""``."""
        return self.lower[-1] if self.lower else ""

    def drop(self, count: int = 1) -> None:
        """Forget the nearest words: they belong to the number."""
        del self.words[-count:], self.lower[-count:]
