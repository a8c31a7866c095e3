"""Roster: which of many rules a text can wake.

A built-in rule finds what it looks for by cues. Asked once about a text without any words,
it names all that it asks for as long as nothing is there; it will ask for the same, and
find nothing, in every text that has nothing of it. So it need not be asked there.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Iterator
from functools import lru_cache
from typing import NamedTuple, TypeVar

from checker.claims.find import Claims
from checker.claims.frame import Frame, Match
from checker.claims.sentence import Sentence
from checker.quantities.quantity import Quantity
from checker.rules.rule import Rule
from checker.text.document import Document

Found = TypeVar("Found")


class Request(NamedTuple):
    """What a rule asks for: sentences with one of some cues, which have quantities of some kinds."""

    cues: frozenset[str]
    """Tokens one of which must stand in the text."""
    order: tuple[str, ...] = ()
    """The letters, one of each of which must stand in it, see :attr:`checker.claims.frame.Frame.order`."""


class Roster:
    """An order of rules, by what wakes them. Every request of a rule is one bit of a number."""

    __slots__ = ("_by_cue", "_by_kinds", "_of_several", "_requests", "rules")

    def __init__(self, rules: tuple[Rule, ...]) -> None:
        self.rules = rules
        self._requests: list[int | None] = []
        self._of_several = 0
        by_cue: dict[str, int] = defaultdict(int)
        by_kinds: dict[str, int] = defaultdict(int)
        bit = 1
        for rule in rules:
            requests, first = requests_of(rule), bit
            for request in requests or ():
                for cue in request.cues:
                    by_cue[cue] |= bit
                for kinds in request.order:
                    by_kinds[kinds] |= bit
                self._of_several |= bit if len(request.order) > 1 else 0
                bit <<= 1
            self._requests.append(None if requests is None else bit - first)
        self._by_cue, self._by_kinds = dict(by_cue), dict(by_kinds)

    def awake(self, claims: Claims) -> list[Rule]:
        """Return the rules that may find something in *claims*, in order."""
        by_cue, met = self._by_cue, 0
        for cue in by_cue.keys() & claims.tokens:
            met |= by_cue[cue]
        for kinds, requests in self._by_kinds.items():
            if claims.glyphs.isdisjoint(kinds):
                met &= ~requests
        if not claims.several:
            met &= ~self._of_several
        pairs = zip(self.rules, self._requests, strict=True)
        return [rule for rule, requests in pairs if requests is None or requests & met]


@lru_cache(maxsize=16)
def roster_of(rules: tuple[Rule, ...]) -> Roster:
    """Return the roster of *rules*, worked out once."""
    return Roster(rules)


def requests_of(rule: Rule) -> list[Request] | None:
    """Return what *rule* asks for; it finds nothing in texts that meet none of its requests.

    ``None`` where that is not known: the rule looks at more than cues, or is none of the
    built-in ones, which may do anything when they are asked.

    Examples
    --------
    >>> from checker.rules import BUILT_IN
    >>> requests = requests_of(next(rule for rule in BUILT_IN if rule.name == "unchanged-mismatch"))
    >>> [sorted(request.cues) for request in requests]
    [['unchanged']]
    """
    if rule.origin != "built-in":
        return None
    silence = _Silence()
    if next(iter(rule.relations(silence)), None) is not None or silence.is_looked_at:
        return None
    return silence.requests


class _Silence(Claims):
    """The claims of a text without words, which remember what they are asked for."""

    __slots__ = ("is_looked_at", "requests")

    def __init__(self) -> None:
        self.requests: list[Request] = []
        self.is_looked_at = False
        """Whether anything but cues was asked for."""

    @property
    def document(self) -> Document:  # type: ignore[override]
        self.is_looked_at = True
        return Document("", "", ())

    @property
    def sentences(self) -> tuple[Sentence, ...]:  # type: ignore[override]
        self.is_looked_at = True
        return ()

    @property
    def quantities(self) -> list[Quantity]:  # type: ignore[override]
        self.is_looked_at = True
        return []

    @property
    def several(self) -> list[Sentence]:  # type: ignore[override]
        self.is_looked_at = True
        return []

    @property
    def glyphs(self) -> frozenset[str]:  # type: ignore[override]
        self.is_looked_at = True
        return frozenset()

    @property
    def tokens(self) -> frozenset[str]:  # type: ignore[override]
        self.is_looked_at = True
        return frozenset()

    def match(self, *frames: Frame) -> Iterator[Match]:
        self.requests += [Request(frame.cues, frame.order) for frame in frames]
        return iter(())

    def with_any(self, tokens: frozenset[str]) -> list[Sentence]:
        self.requests.append(Request(tokens))
        return []

    def with_several(self, tokens: frozenset[str]) -> list[Sentence]:
        return self.with_any(tokens)

    def derived(self, find: Callable[[Claims], Found]) -> Found:
        return find(self)
