"""Frame: a finite-state pattern over sentences, with named slots for quantities.

A frame is a regular expression over the pattern of a sentence in which ``<role:kinds>``
stands for one quantity. It is proposed by its cues, never by search: every frame names
*cues*, tokens one of which must stand in the pattern, and an index of tokens leads to the
sentences that have them, so that a frame costs nothing where its cue is absent.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from functools import lru_cache

from checker.claims.claim import Claim
from checker.claims.sentence import TOKEN, Sentence
from checker.claims.slots import (
    SLOT,
    glyphs_of,
    is_at_start,
    parts_that_must_stand,
    slot_first,
    slots_that_must_be_filled,
    stand_in,
)
from checker.text.record import record

MOST_LOOKS = 24
"""At so many sentences is looked without compiling a pattern."""
_NONE: Mapping[str, str] = {}


@record(frozen=True, slots=True)
class Match:
    """One place where a frame fits."""

    sentence: Sentence
    """Where."""
    roles: dict[str, Claim]
    """The claims in the slots that were filled."""
    groups: Mapping[str, str]
    """Other named groups of the pattern, in lower case."""
    start: int
    """Offset of the match in the sentence's pattern."""
    end: int
    """Just behind it."""

    def __getitem__(self, role: str) -> Claim:
        return self.roles[role]

    def get(self, role: str) -> Claim | None:
        """Return the claim in an optional slot, or ``None``."""
        return self.roles.get(role)

    def before(self, length: int) -> str:
        """Return up to *length* characters of the sentence's pattern in front of the match."""
        return self.sentence.pattern[max(0, self.start - length) : self.start]

    def ahead(self, reach: int) -> str:
        """Return the words before the match since the last quantity, at most *reach* characters."""
        words = self.sentence.pattern[max(0, self.start - reach) : self.start]
        return words[max((place for place, letter in enumerate(words, 1) if "A" <= letter <= "Z"), default=0) :]

    def between(self, first: str, second: str) -> list[Claim]:
        """Return the claims that stand between two filled slots."""
        claims = self.sentence.claims
        low, high = claims.index(self.roles[first]), claims.index(self.roles[second])
        return list(claims[low + 1 : high])


class Frame:
    """A compiled pattern with slots.

    Parameters
    ----------
    pattern
        A regular expression over sentence patterns; ``<part:amount>`` is a slot named
        *part* for one quantity of the kinds ``SLOTS["amount"]``; kinds are joined with
        ``|``. White space is literal.
    cues
        Tokens (see :data:`checker.claims.sentence.TOKEN`), at least one of which stands in every sentence that the
        pattern fits; only sentences with one of them are looked at. ``"(P"`` is a
        percentage just behind an opening bracket.

    Examples
    --------
    >>> frame = Frame(r"of the <whole:count>, <part:count> \\(<share:percent>\\)", cues=("(P",))
    """

    __slots__ = (
        "_groups", "_is_at_start", "_looks", "_needed", "_parts", "_pattern", "_regex", "_roles", "cues", "order",
    )  # fmt: skip

    def __init__(self, pattern: str, *, cues: tuple[str, ...]) -> None:
        for cue in cues:
            if TOKEN.fullmatch(cue) is None:
                raise ValueError(f"not a token: {cue!r}")
        self.cues = frozenset(cues)
        self.order = slots_that_must_be_filled(pattern)
        """The kinds of the slots that are always filled, in order."""
        self._pattern = pattern
        self._parts: tuple[tuple[str, ...], ...] | None = None
        """What must stand in a sentence, see :func:`checker.claims.slots.parts_that_must_stand`."""
        self._looks = 0
        """At how many sentences was looked for these."""
        self._regex: re.Pattern[str] | None = None
        self._needed = ""
        """Letters without which no sentence fits, though it has a cue: seen at once."""
        self._is_at_start = False
        """Whether it fits at the start of a sentence alone: no other place is tried."""
        self._roles: list[tuple[str, int]] = []
        """The slots, each with the number of its group."""
        self._groups: list[tuple[str, int]] = []
        """The other groups with a name."""

    def fits(self, sentences: Sequence[Sentence]) -> Iterator[Match]:
        """Yield the places in *sentences* where the frame fits, in order."""
        if self._regex is None:
            sentences = [sentence for sentence in sentences if self._may_fit(sentence.pattern)]
            if not sentences:
                return
        regex, slots, named = self._regex or self._compiled(), self._roles, self._groups
        if self._needed:
            sentences = [sentence for sentence in sentences if self._needed in sentence.pattern]
        is_at_start, find, match = self._is_at_start, regex.finditer, regex.match
        for sentence in sentences:
            for found in filter(None, (match(sentence.pattern),)) if is_at_start else find(sentence.pattern):
                claims, places = sentence.claims, sentence.places
                roles = {name: claims[places.index(at)] for name, group in slots if (at := found.start(group)) >= 0}
                groups = {name: found[group] for name, group in named if found[group] is not None} if named else _NONE
                yield Match(sentence, roles, groups, found.start(), found.end())

    def fits_in(self, sentence: Sentence) -> bool:
        """Tell whether the frame fits somewhere in *sentence*, which has one of its cues."""
        regex, pattern = self._regex, sentence.pattern
        if regex is None:
            if not self._may_fit(pattern):
                return False
            regex = self._compiled()
        if self._needed not in pattern:
            return False
        return (regex.match(pattern) if self._is_at_start else regex.search(pattern)) is not None

    def _may_fit(self, pattern: str) -> bool:
        """Tell whether the parts of the frame stand in the *pattern* of a sentence: only for such it is compiled.

        One that is asked for often is compiled all the same: then it tells faster.
        """
        if self._parts is None:
            self._parts = parts_that_must_stand(self._pattern)
        self._looks += 1
        return self._looks > MOST_LOOKS or stand_in(self._parts, pattern)

    def _compiled(self) -> re.Pattern[str]:
        """Return the pattern, compiled when it is first needed: importing stays fast."""
        slots = {slot[1] for slot in SLOT.finditer(self._pattern)}
        self._regex = re.compile(SLOT.sub(lambda m: f"(?P<{m[1]}>[{glyphs_of(m[2])}])", slot_first(self._pattern)))
        self._needed = self._literal()
        self._is_at_start = is_at_start(self._pattern)
        named = self._regex.groupindex.items()
        self._roles = [(name, group) for name, group in named if name in slots]
        self._groups = [(name, group) for name, group in named if name not in slots]
        return self._regex

    def _literal(self) -> str:
        """Return the longest words that stand in every sentence that fits and do not hold a cue, or ``""``."""
        parts = self._parts if self._parts is not None else parts_that_must_stand(self._pattern)
        alone = [part[0] for part in parts if len(part) == 1 and not part[0].isupper()]
        return max((part for part in alone if self.cues.isdisjoint(TOKEN.findall(part))), key=_rarity, default="")


def _rarity(words: str) -> tuple[bool, int]:
    """Return how seldom *words* stand in sentences: brackets before all, then the longest."""
    return words in "()", len(words)


@lru_cache(maxsize=16384)
def have_room(glyphs: str, order: tuple[str, ...]) -> bool:
    """Tell whether quantities of the kinds in *order* follow each other in *glyphs*.

    A cheap look before the pattern of a frame is tried; most sentences have few quantities,
    so that the same question comes again and again.

    Examples
    --------
    >>> have_room("NCP", ("NC", "P")), have_room("PN", ("NC", "P"))
    (True, False)
    """
    at = 0
    for kinds in order:
        while at < len(glyphs) and glyphs[at] not in kinds:
            at += 1
        at += 1
    return at <= len(glyphs)
