"""Roster: which of many rules a text can wake.

A built-in rule finds what it looks for by cues. Asked once about a text without any words,
it names all the cues that it asks for as long as none of them is there; it will ask for the
same, and find nothing, in every text that has none of them. So it need not be asked there.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Iterator
from functools import lru_cache
from typing import TypeVar

from checker.claims.find import Claims
from checker.claims.frame import Frame, Match
from checker.claims.sentence import Sentence
from checker.quantities.quantity import Quantity
from checker.rules.rule import Rule
from checker.text.document import Document

Found = TypeVar("Found")


class Roster:
    """An order of rules, by the cues that wake them."""

    __slots__ = ("_always", "_by_cue", "rules")

    def __init__(self, rules: tuple[Rule, ...]) -> None:
        self.rules = rules
        self._always = 0
        by_cue: dict[str, int] = defaultdict(int)
        for place, rule in enumerate(rules):
            cues = cues_of(rule)
            if cues is None:
                self._always |= 1 << place
            for cue in cues or ():
                by_cue[cue] |= 1 << place
        self._by_cue = dict(by_cue)

    def awake(self, claims: Claims) -> list[Rule]:
        """Return the rules that may find something in *claims*, in order."""
        by_cue, marks = self._by_cue, self._always
        for token in by_cue.keys() & claims.tokens:
            marks |= by_cue[token]
        return [rule for place, rule in enumerate(self.rules) if marks >> place & 1]


@lru_cache(maxsize=16)
def roster_of(rules: tuple[Rule, ...]) -> Roster:
    """Return the roster of *rules*, worked out once."""
    return Roster(rules)


def cues_of(rule: Rule) -> frozenset[str] | None:
    """Return tokens one of which stands in every text in which *rule* finds something.

    ``None`` where that is not known: the rule looks at more than cues, or is none of the
    built-in ones, which may do anything when they are asked.

    Examples
    --------
    >>> from checker.rules import BUILT_IN
    >>> sorted(cues_of(next(rule for rule in BUILT_IN if rule.name == "turnout-mismatch")))
    ['turn', 'turnout']
    """
    if rule.origin != "built-in":
        return None
    silence = _Silence()
    if next(iter(rule.relations(silence)), None) is not None or silence.is_looked_at:
        return None
    return frozenset(silence.cues)


class _Silence(Claims):
    """The claims of a text without words, which remember the cues that they are asked for."""

    __slots__ = ("cues", "is_looked_at")

    def __init__(self) -> None:
        self.cues: set[str] = set()
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
    def tokens(self) -> frozenset[str]:  # type: ignore[override]
        self.is_looked_at = True
        return frozenset()

    def match(self, *frames: Frame) -> Iterator[Match]:
        for frame in frames:
            self.cues |= frame.cues
        return iter(())

    def with_any(self, tokens: frozenset[str]) -> list[Sentence]:
        self.cues |= tokens
        return []

    def with_several(self, tokens: frozenset[str]) -> list[Sentence]:
        return self.with_any(tokens)

    def derived(self, find: Callable[[Claims], Found]) -> Found:
        return find(self)
