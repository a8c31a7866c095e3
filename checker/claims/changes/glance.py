"""What the words of a gap between two numbers show without a pattern, where they are plain."""

from __future__ import annotations

from collections.abc import Iterable
from typing import NamedTuple

from checker.lexicon.changes_table import ADVERBS, FACTORS, VERBS


class Carried(NamedTuple):
    """The word of change in a gap."""

    direction: int
    """+1 for a rise, -1 for a fall, 0 where the word does not tell, or there is none."""
    word: str
    """The word, or ``""``."""
    is_verb: bool
    """Whether it is a verb of its own clause."""


def last_words(*tables: Iterable[str]) -> frozenset[str]:
    """Return the last words of what a pattern looks for: without one of them it need not be tried."""
    return frozenset(entry.rpartition(" ")[2] for table in tables for entry in table)


ENDS_STATEMENT = tuple(
    """and while but whereas although though which who whose excluding including because since if unless yet nor
    reflecting offset partially due after following despite
    ranging ranges ranged varying varies varied accounting comprising constituting
    driven attributable owing thanks helped aided boosted fuelled fueled stemming caused""".split()
)
"""Words behind which another statement begins."""
_ENDINGS = frozenset((*ENDS_STATEMENT, "making"))
_CHANGE_WORDS = last_words(VERBS, FACTORS, ("up", "down"))
_SHORT = frozenset(
    (" from ", " to ", ", or ", " (", ", compared with ", " against ", " of ", " or ", " at ", ", up ", ", down ")
)
"""What stands between two numbers most often."""
_WHEN = frozenset("in by until since during of".split())
_WHICH = frozenset("in this last next each every early late since by".split())
"""Before the season "fall", with and without its article."""
_NOTHING = Carried(0, "", False)
OLD = frozenset(
    """from over than against compared versus verses vs vs. previously originally initially first on above""".split()
)
"""What stands before the old level."""
MORE_OR_LESS = tuple("more less up down higher lower above below fewer greater bigger larger smaller".split())
"""How an amount stands to another one."""
OLD_BEHIND = tuple(f" {word} " for word in MORE_OR_LESS)
"""Words right behind a number that may lead to the old level."""


def words_of(gap: str) -> list[str]:
    """Return the words of *gap* as far as a pattern for its end can begin with one."""
    return gap.replace("(", " ").replace("–", " ").replace(",", " ").split()


def is_plain(gap: str) -> bool:
    """Tell whether *gap* is made of words and commas alone, so that its words tell what a pattern could find."""
    return (
        ", with " not in gap
        and ", so " not in gap
        and gap.isascii()
        and gap.replace(" ", "").replace(",", "").isalpha()
    )


def is_unbroken(gap: str) -> bool:
    """Tell whether *gap* is plain and has no word that ends a statement."""
    return gap in _SHORT or (is_plain(gap) and _ENDINGS.isdisjoint(words_of(gap)))


def is_season(before: list[str]) -> bool:
    """Tell whether "fall" is a time of the year by the words *before* it.

    Examples
    --------
    >>> is_season(["due", "in", "the"]), is_season(["last"]), is_season(["despite", "the"]), is_season(["will"])
    (True, True, False, False)
    """
    if before[-1:] == ["the"]:
        return not _WHEN.isdisjoint(before[-2:-1])
    return not _WHICH.isdisjoint(before[-1:])


def last_change(words: list[str]) -> Carried | None:
    """Return the last word of change in plain *words*, or ``None`` where that takes a closer look.

    Examples
    --------
    >>> last_change("which then went up to".split()).word, last_change("sales fell while".split())
    ('went up', None)
    """
    for place in range(len(words) - 1, -1, -1):
        word = words[place]
        if word in _ENDINGS:
            return None
        if word not in _CHANGE_WORDS:
            continue
        if word == "fall" and is_season(words[:place]):
            continue
        if word in VERBS:
            return Carried(VERBS[word], word, True)
        phrase = " ".join(words[max(0, place - 1) : place + 1])
        if phrase in VERBS:
            return Carried(VERBS[phrase], phrase, True)
        if word not in ("up", "down") or phrase == "making up":
            return None
        if word == "down" or words[place + 1 : place + 2] != ["to"]:
            return Carried(ADVERBS[word], word, False)
    return _NOTHING
