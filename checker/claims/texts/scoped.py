"""Figures that say of what or when a sentence speaks: "Version 2", "Section 2.1", "In 2022 …".

Where two texts in the same words differ in such a figure, they speak of two things, and the
other figures of the sentence, and of what follows it in its paragraph, are not comparable.
"""

from __future__ import annotations

from bisect import bisect_right
from collections import defaultdict
from collections.abc import Sequence
from enum import IntEnum

from checker.claims.claim import Claim
from checker.claims.sentence import Sentence
from checker.claims.texts.literal import Place
from checker.lexicon.cues_table import NUMBERED_THINGS
from checker.quantities.quantity import Kind
from checker.text.document import Block, BlockKind
from checker.text.late import late
from checker.text.span import Span


class Scope(IntEnum):
    """How a figure bears on what its sentence speaks of."""

    NONE = 0
    """It is what is said."""
    LOOSE = 1
    """It says when, if the sentence has another figure that differs too; else it is what is said."""
    FIRM = 2
    """It names the thing or the time that is spoken of."""


_HEADING = BlockKind.HEADING
_LOOSE_KINDS = frozenset({Kind.YEAR, Kind.DATE, Kind.TIME, Kind.ORDINAL, Kind.IDENTIFIER})
_WHEN = late(
    r"(?:\A|[^a-z])(?:in|by|since|during|for|until|till|of|from|on|at|as of|through|throughout|before|after) \Z"
)
_ONCE = late(
    r"(?:open|clos|found|establish|built|build|complet|born|die|died|launch|sign|elect|appoint|marri|married|publish|invent|"
    r"discover|adopt|creat|form|start|beg[aiu]n|end|finish|win|won|sold|bought|inaugurat|construct|destroy|demolish|"
    r"join|retir|releas|premier|introduc|erect|dat)[a-z]*(?: [a-z]+)? (?:in|on|from|by|since|until|at) \Z"
)
"""What happens once: its year is what is said of it, and not of when the rest was so."""
_COUNTED = late(r" (?:[a-z]+ )?[a-z]+s(?=[.,;:!?]|\s*\Z| (?:as|in|of|and|to|for|on|at|each)\b)")
_LABEL = late(r"[A-Za-z-]\Z|#\Z")


def scope_of(claim: Claim | None, prose: str, start: int, end: int) -> Scope:
    """Return how the figure at *start* bears on its sentence; *claim* is ``None`` where it is no quantity."""
    if claim is None:
        return Scope.FIRM if _LABEL.search(prose, max(0, start - 1), start) else Scope.NONE
    kind = claim.quantity.kind
    if kind not in _LOOSE_KINDS:
        return Scope.NONE
    before = prose[max(0, start - 40) : start].lower()
    if kind is Kind.IDENTIFIER:
        label = before.split()[-1:]
        if label and label[0] in NUMBERED_THINGS:
            return Scope.FIRM
        return Scope.FIRM if _COUNTED.match(prose, end) is None else Scope.LOOSE  # "lends Ann 6 stamps"
    if kind is Kind.YEAR or kind is Kind.DATE:
        if _ONCE.search(before):
            return Scope.NONE
        is_first = not prose[claim.sentence.start : start].strip()
        return Scope.FIRM if is_first or _WHEN.search(before) else Scope.LOOSE
    return Scope.LOOSE


def set_apart(places: Sequence[Place], given: Sequence[Claim], asked: Sequence[Claim]) -> frozenset[int]:
    """Return which of *places*, by rank, speak of two things or times.

    Parameters
    ----------
    places
        The figures of two texts in the same words, in order.
    given, asked
        The claims of the two texts, in order.
    """
    if not asked:
        return frozenset()
    one, other = _Lookup(given), _Lookup(asked)
    by_sentence: dict[Sentence, list[int]] = defaultdict(list)
    for rank, place in enumerate(places):
        sentence = other.sentence_at(place.second.start)
        if sentence is not None:
            by_sentence[sentence].append(rank)
    found: set[int] = set()
    parted: Block | None = None
    for sentence, ranks in by_sentence.items():
        block = sentence.block
        if parted is not None and block is not parted and (parted.kind is not _HEADING or block.kind is _HEADING):
            parted = None
        differing = [places[rank] for rank in ranks if places[rank].stated != places[rank].asked]
        scopes = [min(one.scope_at(place.first), other.scope_at(place.second)) for place in differing]
        is_firm = Scope.FIRM in scopes
        if parted is not None or is_firm or (Scope.LOOSE in scopes and Scope.NONE in scopes):
            found.update(ranks)
        if is_firm:
            parted = block
    return frozenset(found)


class _Lookup:
    """The claims of one text by where they stand."""

    def __init__(self, claims: Sequence[Claim]) -> None:
        self._claims = claims
        self._starts = [claim.quantity.start for claim in claims]

    def scope_at(self, figure: Span) -> Scope:
        """Return how a figure bears on its sentence."""
        near = bisect_right(self._starts, figure.start) - 1
        claim = self._claims[near] if near >= 0 else None
        if claim is not None and figure.start >= claim.quantity.end:
            claim = None
        prose = self._claims[0].sentence.document.prose if self._claims else ""
        return scope_of(claim, prose, figure.start, figure.end)

    def sentence_at(self, start: int) -> Sentence | None:
        """Return the sentence that has *start* within it."""
        near = bisect_right(self._starts, start)
        around = self._claims[max(0, near - 1) : near + 1]
        return next((each.sentence for each in around if each.sentence.start <= start < each.sentence.end), None)
