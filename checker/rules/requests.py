"""Requests: what a rule asks of the sentences of a text, as it asks a text without words."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from typing import Any, NamedTuple, TypeVar

from checker.claims.find import ANY_TWO, Asked, Claims, Test, always
from checker.claims.frame import Frame, Match
from checker.claims.sentence import Sentence
from checker.quantities.quantity import Quantity
from checker.rules.rule import Rule
from checker.text.document import Document, Table

Found = TypeVar("Found")

TABLE = "|"
"""Stands for a table among the cues."""
ITEM = "•"
"""Stands for the item of a list."""
PROSE = "¶"
"""Stands before words that the prose of the document holds anywhere."""


class Request(NamedTuple):
    """What a rule asks for: sentences with one of some cues, which have quantities of some kinds."""

    cues: frozenset[str]
    """Tokens one of which must stand in the sentence; none where the quantities are enough."""
    order: tuple[str, ...] = ()
    """The kinds of quantities it must hold, see :attr:`checker.claims.frame.Frame.order`."""
    frame: Frame | None = None
    """What is to fit there, if it is a frame."""
    that: Test = always
    """What else is to be true of them."""
    is_waking: bool = True
    """Whether a rule is to be asked where nothing but this is met."""

    @property
    def asked(self) -> Asked:
        """Who makes the request."""
        return self.frame or (self.cues or self.that, self.order)

    @property
    def test(self) -> Test:
        """What tells of a sentence with the cues and kinds whether anything can be found there."""
        return self.that if self.frame is None else self.frame.fits_in


def requests_of(rule: Rule) -> list[Request] | None:
    """Return what *rule* asks for; it finds nothing in texts that meet none of its requests.

    ``None`` where that is not known: the rule looks at more than cues, or is none of the
    built-in ones, which may do anything when they are asked.

    Examples
    --------
    >>> from checker.rules import BUILT_IN
    >>> requests = requests_of(next(rule for rule in BUILT_IN if rule.name == "unchanged-mismatch"))
    >>> [{"flat", "unchanged"} <= request.cues for request in requests]
    [True]
    """
    silence = asked(rule)
    return None if silence is None or silence.is_looked_at else silence.requests


def asked(rule: Rule) -> _Silence | None:
    """Return the text without words after *rule* was asked about it, or ``None`` where that tells nothing."""
    silence = _Silence()
    if rule.origin != "built-in" or next(iter(rule.relations(silence)), None) is not None:
        return None
    return silence


class _Silence(Claims):
    """The claims of a text without words, which remember what they are asked for."""

    __slots__ = ("is_looked_at", "readers", "requests", "together")

    def __init__(self) -> None:
        self.requests: list[Request] = []
        self.together: list[tuple[Frame, ...]] = []
        """The frames of every request for several."""
        self.is_looked_at = False
        """Whether anything but cues was asked for."""
        self.readers: dict[Callable[..., Any], range | None] = {}
        """The places of what each reader asked for; ``None`` where it looked at more."""

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

    def match(self, *frames: Frame) -> Iterator[Match]:
        self.together.append(frames)
        self.requests += [Request(frame.cues, frame.order, frame) for frame in frames]
        return iter(())

    def may_match(self, *frames: Frame) -> bool:
        self.together.append(frames)
        return True

    def match_then(self, *frames: Frame) -> Iterator[Match]:
        self.requests += [Request(frame.cues, frame.order, frame, is_waking=False) for frame in frames]
        return iter(())

    def with_any(self, tokens: frozenset[str], *order: str) -> list[Sentence]:
        self.requests.append(Request(tokens, order))
        return []

    def with_several(self, tokens: frozenset[str]) -> list[Sentence]:
        return self.with_any(tokens, *ANY_TWO)

    def with_kinds(self, *order: str, that: Test = always) -> list[Sentence]:
        self.requests.append(Request(frozenset(), order, that=that))
        return []

    def with_one_of(self, *orders: tuple[str, ...], that: Test = always) -> list[Sentence]:
        self.requests += [Request(frozenset(), order, that=that) for order in orders]
        return []

    def of_kind(self, kind: str) -> list[tuple[Sentence, int, Quantity]]:
        self.with_kinds(kind)
        return []

    def says(self, words: str) -> bool:
        self.requests.append(Request(frozenset((f"{PROSE}{words}",))))
        return False

    @property
    def tables(self) -> tuple[Table, ...]:
        self.requests.append(Request(frozenset((TABLE,))))
        return ()

    @property
    def has_items(self) -> bool:  # type: ignore[override]
        self.requests.append(Request(frozenset((ITEM,))))
        return False

    @property
    def has_headings(self) -> bool:  # type: ignore[override]
        self.is_looked_at = True
        return False

    def found_by(self, *readers: Callable[[Claims], Iterable[Found]]) -> Iterator[Found]:
        was_looked_at, found = self.is_looked_at, []
        for reader in readers:
            first, self.is_looked_at = len(self.requests), False
            found += list(reader(self))
            asked_for = range(first, len(self.requests))
            self.readers[reader] = None if self.is_looked_at or found else asked_for
            was_looked_at |= self.is_looked_at
        self.is_looked_at = was_looked_at
        return iter(found)

    def derived(self, find: Callable[[Claims], Found]) -> Found:
        return find(self)
