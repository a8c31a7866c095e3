"""Sentence: a stretch of prose with its quantities, and its pattern.

The *pattern* of a sentence is its text in lower case with single spaces, in which each
quantity is one capital letter for its kind (:data:`checker.quantities.quantity.GLYPHS`):
"Of the 240 participants, 132 (55%) were …" reads ``of the C, N (P) were …``. Frames are
written over patterns, so they see structure, not digits.
"""

from __future__ import annotations

import re
from bisect import bisect_left
from unicodedata import normalize

from checker.claims.claim import Claim
from checker.quantities.quantity import Quantity
from checker.text.document import Block, Document
from checker.text.late import late

TOKEN = late(r"[a-z][a-z']*|[A-Z=:/±×+–-]|\([A-Z]?")
"""A token of a sentence pattern: a glyph, with the bracket it opens, a word, a sign, or a bracket before a word."""
BRACKET = late(r"\([A-Z]?")
"""A token that opens a bracket."""
SIGNS = frozenset("=:/±×+–-")
"""The tokens that are signs."""
_LETTERS = bytes(code if (chr(code).islower() and code < 128) or chr(code) == "'" else 32 for code in range(256))
"""All but small letters and apostrophes to spaces."""
_QUOTE = re.compile(rb"(?<![a-z'])'+")
_LOOSE = late(r"(?<=\() | (?=[),;:.%])")
_SYMBOLS = late(r"\A[^\w\s(\"'$£€¥<>=±+–-]+ +")
"""Signs that open a sentence and say nothing: a bullet, a tick, a rocket."""
_WORD = late(r"[a-z][a-z'-]*")
_SIGNS = (("[", "("), ("]", ")"), ("’", "'"), ("‘", "'"), ("“", '"'), ("”", '"'), ("—", "–"), ("−", "-"), ("‑", "-"))
"""Signs and the plainer ones they are read as."""
_UNACCENTED = {
    code: letter
    for code in range(ord("à"), ord("ɏ"))
    if (letter := normalize("NFD", chr(code))[0]).isascii() and letter.islower()
} | {ord(letter): plain for letter, plain in zip("æðøþßıłœđħ", "adotsilodh", strict=True)}
"""Small letters without what stands above or below them: names of people and places are words as others are."""


class Sentence:
    """A sentence (or a cell, heading, list item) that holds at least one quantity."""

    __slots__ = (
        "_claims", "_places", "_tokens", "block", "document", "end", "glyphs", "index", "number", "pattern",
        "quantities", "start",
    )  # fmt: skip

    def __init__(
        self, document: Document, block: Block, number: int, start: int, end: int, quantities: list[Quantity]
    ) -> None:
        self.document = document
        self.block = block
        self.number = number
        """Position among all sentences of the document, also those without a quantity."""
        self.index = -1
        """Position among the sentences that hold a quantity."""
        self.start = start
        self.end = end
        self.quantities = quantities
        self.glyphs = "".join([quantity.glyph for quantity in quantities])
        """The letters of its quantities alone, in order."""
        self.pattern = self._fold()
        """The sentence with a letter for each quantity, in lower case, white space folded."""
        self._tokens: frozenset[str] | None = None
        self._places: list[int] | None = None
        self._claims: tuple[Claim, ...] | None = None

    @property
    def tokens(self) -> frozenset[str]:
        """The tokens of the pattern, and all its glyphs."""
        if self._tokens is None:
            self._tokens = frozenset(TOKEN.findall(self.pattern)).union(self.glyphs)
        return self._tokens

    @property
    def text(self) -> str:
        """The sentence as written."""
        return self.document.text[self.start : self.end]

    @property
    def claims(self) -> tuple[Claim, ...]:
        """One claim a quantity, in order."""
        if self._claims is None:
            self._claims = tuple([Claim(quantity, self) for quantity in self.quantities])
        return self._claims

    @property
    def places(self) -> list[int]:
        """Where the letters of the claims stand in the pattern, in order: they are its only capitals."""
        if self._places is None:
            find, at, self._places = self.pattern.find, -1, []
            for glyph in self.glyphs:
                at = find(glyph, at + 1)
                self._places.append(at)
        return self._places

    def claim_at(self, place: int) -> Claim:
        """Return the claim whose letter stands at *place* of the pattern, or else is the next behind it."""
        return self.claims[bisect_left(self.places, place)]

    @property
    def words(self) -> frozenset[str]:
        """The words of the pattern."""
        return frozenset(_WORD.findall(self.pattern))

    def between(self, first: Claim, second: Claim) -> str:
        """Return the words between two claims, in lower case."""
        return self.document.prose[first.quantity.end : second.quantity.start].lower()

    def _fold(self) -> str:
        prose, at = self.document.prose, self.start
        parts: list[str] = []
        for quantity in self.quantities:
            parts += (prose[at : quantity.start].lower(), quantity.glyph)
            at = quantity.end
        parts.append(prose[at : self.end].lower())
        folded = "".join(parts).strip()
        is_ascii = folded.isascii()
        if not is_ascii or "  " in folded or not folded.isprintable():
            folded = " ".join(folded.split())
        if not is_ascii or "[" in folded:
            for sign, plain in _SIGNS:
                folded = folded.replace(sign, plain)
            if not is_ascii:
                folded = folded.translate(_UNACCENTED)
            if not folded[0].isalnum():
                folded = _SYMBOLS.sub("", folded)
        return _LOOSE.sub("", folded) if "( " in folded or " )" in folded or " ," in folded else folded


def token_words(pattern: str) -> list[bytes]:
    """Return the words among the tokens of *pattern* (see :data:`TOKEN`), faster than that finds them.

    Examples
    --------
    >>> token_words("the firms' C (P) of last year's M")
    [b'the', b"firms'", b'of', b'last', b"year's"]
    """
    letters = pattern.encode("latin-1", "replace").translate(_LETTERS)
    if b" '" in letters or letters.startswith(b"'"):
        letters = _QUOTE.sub(b" ", letters)
    return letters.split()
