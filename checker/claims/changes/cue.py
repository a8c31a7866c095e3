"""What the words beside a number say of its part in a statement of change."""

from __future__ import annotations

from enum import Enum, auto

from checker.text.record import record


class Marker(Enum):
    """The part of a number in a statement of change."""

    NONE = auto()
    FROM = auto()
    """The old level: from, compared with, against, versus."""
    TO = auto()
    """The new level: to, at, totalling."""
    AMOUNT = auto()
    """How much: behind a verb, "an increase of", "up", "by"."""
    OR = auto()
    """The same said in another way: ", or", "(", ", a" before "drop"."""


@record(frozen=True, slots=True)
class Cue:
    """What stands before a number."""

    marker: Marker
    """Its part."""
    direction: int = 0
    """Of the word of change, if there is one."""
    word: str = ""
    """The word of change in the gap, or ``""``."""
    is_verb: bool = False
    """Whether the word is a verb of its own clause and not a noun or an adverb."""
    factor: tuple[int, int] | None = None
    """What "doubled" multiplies by."""
    hedge: str = ""
    """How the factor is qualified."""
    is_bracket: bool = False
    """Whether the number opens a bracket."""
    is_closed: bool = False
    """Whether the bracket closes right behind the number."""
    is_over: bool = False
    """Whether it is "an increase over" the old level, which is no bound then."""
    is_loose: bool = False
    """Whether the old level may be of any earlier time: "compared with" and not "from"."""
    named: str = ""
    """What the old level is said to be of, which the new one must be too: "over net sales of $42m"."""
