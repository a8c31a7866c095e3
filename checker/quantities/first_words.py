"""The first words of numbers in words: where a text has some."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator

from checker.lexicon.numbers_table import DOZENS, MULTIPLES, PARTS, SCALES
from checker.quantities.loose_words import SMALL, SMALL_FIGURES, VAGUE
from checker.quantities.numeral import Numeral
from checker.quantities.word_parts import PLURAL_PARTS
from checker.quantities.words import CONTINUING, read_words
from checker.text.late import late


def _trie(words: Iterable[str]) -> str:
    """Return a regular expression for *words* that shares their beginnings."""
    tree: dict[str, list[str]] = {}
    ends = False
    for word in words:
        if not word:
            ends = True
        else:
            tree.setdefault(word[0], []).append(word[1:])
    branches = [re.escape(letter) + _trie(rest) for letter, rest in sorted(tree.items())]
    if not branches:
        return ""
    if len(branches) == 1 and not ends:
        return branches[0]
    return f"(?:{'|'.join(branches)})" + ("?" if ends else "")


_AFTER_A = [*SCALES, *(word for word in PARTS if word != "half"), *DOZENS, "half"]
LEADS = [
    *SMALL, *SCALES, *VAGUE, *MULTIPLES, *PLURAL_PARTS, *DOZENS, "half", "quarter",
    *(f"{article} {word}" for article in ("a", "an") for word in _AFTER_A),
    "a few dozen", "a few hundred", "a few thousand", "a few million",
    "several hundred", "several thousand", "several million", "several dozen",
]  # fmt: skip
_BODY = _trie(LEADS)
_KNOWN = frozenset(LEADS)
_FIRST = late(rf"(?i:{_BODY})(?![A-Za-z])")
_SPACED = late(rf" {_BODY}(?![a-z])")
_FIRST_LETTERS = frozenset(word[:2] for word in LEADS)
_INNER = late(rf"[-(\[\n\"'“‘—–/\u00a0\t…$£€ ]({_BODY})(?![a-z])")
_BEFORE_SMALL = frozenset(" -([\n\"'“‘—–/\u00a0\t…$£€")
"""What may stand before a number word in lower case; before one with a capital, all but letters."""
_FLAT = bytes(
    code + 32 if 65 <= code <= 90 else 48 if 48 <= code <= 57 else code if chr(code).isalnum() or code in b"_&" else 32
    for code in range(256)
)
"""Capitals to small letters and signs to spaces: then one pattern, led by a space, finds all number words.
Digits to "0": then the next digit is found at the speed of memory."""


def flattened(text: str) -> str:
    """Return *text* with small letters for capitals, "0" for digits and spaces for signs, character by character."""
    return text.encode("latin-1", "replace").translate(_FLAT).decode("latin-1")


def find_words(text: str, flat: str) -> list[Numeral]:
    """Return every number written in words, not in order; *flat* is the text :func:`flattened`."""
    numerals: list[Numeral] = []
    first = _FIRST.match(text) if flat[:2] in _FIRST_LETTERS else None
    if first is not None and _is_written(first[0]):
        numeral = read_words(text, 0, first.end())
        if numeral is not None:
            numerals.append(numeral)
    for found in _SPACED.finditer(flat):
        start, end = found.span()
        start += 1
        word, prior = text[start:end], text[start - 1]
        figure = SMALL_FIGURES.get(word)
        if figure is not None and prior in _BEFORE_SMALL and text[end : end + 1] == " ":
            stop = text.find(" ", end + 1, end + 24)
            following = text[end + 1 : stop]
            if stop > 0 and following not in CONTINUING and following.isalpha() and following.islower():
                if word != "one" or not (following == "of" or text[start - 3 : start] == "no "):
                    numerals.append(Numeral(start, end, figure, "words"))
                continue
        is_small = word in _KNOWN
        if not is_small and not _is_written(word):
            numerals += _inside(text, start, end)
        elif prior in _BEFORE_SMALL if is_small else not prior.isalnum():
            if word in SCALES and text[start - 2 : start - 1].isdigit():
                continue  # "5 million" is read from its digits
            numeral = read_words(text, start, end)
            if numeral is not None:
                numerals.append(numeral)
    return numerals


def _inside(text: str, start: int, end: int) -> Iterator[Numeral]:
    """Yield the number words in what only looks like one lead: the "dozen" of "a-dozen"."""
    for inner in _INNER.finditer(text, start, end):
        numeral = read_words(text, *inner.span(1))
        if numeral is not None:
            yield numeral


def _is_written(word: str) -> bool:
    return word in _KNOWN or word[0].lower() + word[1:] in _KNOWN
