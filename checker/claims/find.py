"""From quantities to claims: sentences, their patterns and an index of their tokens."""

from __future__ import annotations

from bisect import bisect_left
from collections import defaultdict
from collections.abc import Callable, Iterable, Iterator, Mapping
from itertools import chain
from operator import attrgetter
from string import ascii_uppercase
from typing import Any, TypeAlias, TypeVar

from checker.claims.claim import Claim
from checker.claims.frame import Frame, Match, have_room
from checker.claims.sentence import Sentence
from checker.quantities.quantity import Quantity
from checker.text.document import Block, BlockKind, Document, Table
from checker.text.sentences import sentence_starts

Found = TypeVar("Found")
Test: TypeAlias = Callable[[Sentence], bool]
"""Whether a sentence is worth a look, seen faster than looking."""
Asked: TypeAlias = Frame | tuple[Frame, ...] | tuple[frozenset[str] | Test, tuple[str, ...]] | Callable[..., Any]
"""Who may find something: a frame, frames that are asked for together, tokens one of which a sentence is to hold, or
what tells of one, with the kinds of its quantities (see :meth:`Claims.with_any` and :meth:`Claims.with_kinds`), or a
reader (see :meth:`Claims.found_by`)."""

MOST_QUANTITIES = 64
"""More quantities than this in one sentence are read as several: a log or a list without
full stops must not become one giant sentence."""
MOST_PIECES = 8
"""So many pieces of such a sentence, or of the one before or behind, are around another."""
FEW = 100
"""So few sentences are gone through for every request; more are gathered by what wakes them."""
ANY_TWO = (ascii_uppercase,) * 2
"""Kinds of two quantities, whatever they are."""


def always(sentence: Sentence) -> bool:
    """Tell that any sentence is worth a look."""
    return True


class Claims:
    """All claims of a document, by sentence, with what rules need to find relations."""

    __slots__ = (
        "_alike", "_by_kind", "_derived", "_kinds", "bits", "document", "has_headings", "has_items", "met",
        "quantities", "sentences", "woken",
    )  # fmt: skip

    def __init__(self, document: Document, quantities: list[Quantity]) -> None:
        self.document = document
        self.quantities = quantities
        kinds = [block.kind for block in document.blocks]
        self.has_items = BlockKind.LIST_ITEM in kinds
        """Whether the document has lists of items."""
        self.has_headings = BlockKind.HEADING in kinds
        """Whether the document has headings."""
        self.sentences = _sentences(document, quantities)
        for index, sentence in enumerate(self.sentences):
            sentence.index = index
        self.bits: Mapping[Asked, int] = {}
        """A bit for each frame, and for each :meth:`with_any`, of which it is known where it may find anything;
        for frames that are asked for together, and for a reader, those of all."""
        self.met = -1
        """The bits of those that may somewhere."""
        self.woken: list[tuple[Sentence, int]] = []
        """The sentences in which some of them may, each with the bits of those."""
        self._alike: defaultdict[int, list[Sentence]] | None = None
        self._kinds: dict[tuple[Test, tuple[str, ...]], list[Sentence]] = {}
        self._by_kind: dict[str, list[tuple[Sentence, int, Quantity]]] = {}
        self._derived: dict[Callable[..., Any], Any] = {}

    def __iter__(self) -> Iterator[Claim]:
        """Yield every claim in the order of the text."""
        for sentence in self.sentences:
            yield from sentence.claims

    def match(self, *frames: Frame) -> Iterator[Match]:
        """Return, one by one, the places where *frames* fit, frame by frame, in the order of the text."""
        bits, met = self.bits, self.met
        if not bits.get(frames, -1) & met:
            return _NOTHING
        awake = [frame for frame in frames if bits.get(frame, -1) & met]
        if len(awake) < 2:
            return awake[0].fits(self._open_to(awake[0])) if awake else _NOTHING
        return chain.from_iterable(frame.fits(self._open_to(frame)) for frame in awake)

    def may_match(self, *frames: Frame) -> bool:
        """Tell whether any of *frames* may fit, before each of them is asked with what it finds."""
        return bool(self.bits.get(frames, -1) & self.met)

    def match_then(self, *frames: Frame) -> Iterator[Match]:
        """Return the same as :meth:`match`, for a rule to ask only where it finds something else: it wakes no rule."""
        return self.match(*frames)

    def _open_to(self, frame: Frame) -> list[Sentence]:
        """Return the sentences that have a cue of *frame* and room for its quantities."""
        bit = self.bits.get(frame)
        if bit is None:
            return [each for each in self._holding(frame.cues) if have_room(each.glyphs, frame.order)]
        return self._woken_by(bit)

    def with_any(self, tokens: frozenset[str], *order: str) -> list[Sentence]:
        """Return the sentences whose pattern holds one of *tokens*, and quantities of the kinds in *order*."""
        bit = self.bits.get((tokens, order))
        if bit is None:
            return [each for each in self._holding(tokens) if have_room(each.glyphs, order)]
        return self._woken_by(bit)

    def _woken_by(self, bit: int) -> list[Sentence]:
        """Return the sentences that meet the request with the *bit*."""
        if not bit & self.met:
            return []
        woken = self.woken
        return [each for each, bits in woken if bits & bit] if len(woken) <= FEW else self._gathered(bit)

    def _gathered(self, bit: int) -> list[Sentence]:
        """Return the sentences with the *bit* from those that are woken by the same requests."""
        if self._alike is None:
            self._alike = defaultdict(list)
            for sentence, bits in self.woken:
                self._alike[bits].append(sentence)
        found = [sentences for bits, sentences in self._alike.items() if bits & bit]
        return found[0] if len(found) == 1 else sorted(chain.from_iterable(found), key=_PLACE)

    def _holding(self, tokens: frozenset[str]) -> list[Sentence]:
        return [
            sentence
            for sentence in self.sentences
            if any(map(sentence.pattern.__contains__, tokens)) and not tokens.isdisjoint(sentence.tokens)
        ]

    def with_several(self, tokens: frozenset[str]) -> list[Sentence]:
        """Return those of :meth:`with_any` that hold more than one quantity."""
        return self.with_any(tokens, *ANY_TWO)

    def with_kinds(self, *order: str, that: Test = always) -> list[Sentence]:
        """Return the sentences *that* may be used, which hold quantities of the kinds in *order*, each some letters."""
        bit = self.bits.get((that, order))
        if bit is not None:
            return self._woken_by(bit)
        if (that, order) not in self._kinds:
            self._kinds[that, order] = [each for each in self.sentences if have_room(each.glyphs, order) and that(each)]
        return self._kinds[that, order]

    def with_one_of(self, *orders: tuple[str, ...], that: Test = always) -> list[Sentence]:
        """Return the same, where the quantities are of the kinds in one of *orders*."""
        mask = 0
        for order in orders:
            bit = self.bits.get((that, order))
            if bit is None:
                return [each for each in self.sentences if _have_any_room(each.glyphs, orders) and that(each)]
            mask |= bit
        return self._woken_by(mask)

    def of_kind(self, kind: str) -> list[tuple[Sentence, int, Quantity]]:
        """Return the quantities of a *kind*, a letter, in sentences, each with its rank there."""
        found = self._by_kind.get(kind)
        if found is None:
            found = self._by_kind[kind] = [
                (sentence, rank, quantity)
                for sentence in self.sentences
                if kind in sentence.glyphs
                for rank, quantity in enumerate(sentence.quantities)
                if quantity.glyph == kind
            ]
        return found

    def says(self, words: str) -> bool:
        """Tell whether the prose of the document holds *words*, in sentences without a quantity as well."""
        return words in self.document.prose

    @property
    def tables(self) -> tuple[Table, ...]:
        """The tables of the document."""
        return self.document.tables

    def found_by(self, *readers: Callable[[Claims], Iterable[Found]]) -> Iterator[Found]:
        """Yield what each of *readers* finds, one after the other; of those that can find nothing none is asked."""
        bits, met = self.bits, self.met
        awake = [find for find in readers if bits.get(find, -1) & met]
        return chain.from_iterable(find(self) for find in awake) if awake else _NOTHING

    def derived(self, find: Callable[[Claims], Found]) -> Found:
        """Return ``find(self)``, worked out once: several rules share what is found."""
        if find not in self._derived:
            self._derived[find] = find(self)
        found: Found = self._derived[find]
        return found

    def before(self, sentence: Sentence, reach: int) -> list[Sentence]:
        """Return the sentences with quantities among the *reach* sentences before, nearest first."""
        found: list[Sentence] = []
        for place in range(sentence.index - 1, -1, -1):
            other = self.sentences[place]
            if sentence.number - other.number > reach or len(found) == MOST_PIECES * (reach + 1):
                break
            found.append(other)
        return found

    def after(self, sentence: Sentence, reach: int) -> list[Sentence]:
        """Return the sentences with quantities among the *reach* sentences after, nearest first."""
        found: list[Sentence] = []
        for place in range(sentence.index + 1, len(self.sentences)):
            other = self.sentences[place]
            if other.number - sentence.number > reach or len(found) == MOST_PIECES * (reach + 1):
                break
            found.append(other)
        return found


_NOTHING: Iterator[Any] = iter(())
_PLACE, _START = attrgetter("index"), attrgetter("start")


def _have_any_room(glyphs: str, orders: tuple[tuple[str, ...], ...]) -> bool:
    return any(have_room(glyphs, order) for order in orders)


def find_claims(document: Document, quantities: list[Quantity]) -> Claims:
    """Return the claims that *document* makes with *quantities*.

    Parameters
    ----------
    document
        What was read.
    quantities
        All its quantities in the order of the text, without overlaps.
    """
    return Claims(document, quantities)


def _sentences(document: Document, quantities: list[Quantity]) -> tuple[Sentence, ...]:
    """Return the sentences that hold a quantity."""
    found: list[Sentence] = []
    number = last = 0
    for block in document.blocks:
        number += 1
        first, last = last, bisect_left(quantities, block.end, last, key=_START)
        if first == last or block.kind is BlockKind.TABLE:
            continue
        if quantities[first].start < block.start:
            first = bisect_left(quantities, block.start, first, last, key=_START)
        if first < last:
            _split(document, block, number, quantities[first:last], found)
            number = found[-1].number
    return tuple(found)


def _split(document: Document, block: Block, number: int, held: list[Quantity], found: list[Sentence]) -> None:
    """Add the sentences of *block* that hold a quantity to those *found*."""
    starts, first, start = [quantity.start for quantity in held], 0, block.start
    next_start, most = starts[0], len(held)
    ends = chain(sentence_starts(document.prose, start, block.end), (block.end,))
    for place, end in enumerate(ends, number):
        if next_start < end:
            last = bisect_left(starts, end, first)
            while last - first > MOST_QUANTITIES:
                cut = first + MOST_QUANTITIES
                found.append(Sentence(document, block, place, start, starts[cut], held[first:cut]))
                first, start = cut, starts[cut]
            found.append(Sentence(document, block, place, start, end, held[first:last]))
            if last == most:
                break
            first, next_start = last, starts[last]
        start = end
