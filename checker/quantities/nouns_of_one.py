"""The noun behind "one", where "one" is a number and neither a pronoun nor part of an idiom."""

from __future__ import annotations

import re

from checker.lexicon.nouns_table import BEFORE_PRONOUN, DONE_BY_ONE, IDIOMS_OF_ONE, IN_ING, LIKE_ONE, MOVING_POINTS
from checker.quantities.loose_words import SMALL
from checker.quantities.nouns import LONGEST, PHRASE, WORDS, Noun, standing
from checker.text.late import late

_FARTHEST = 160
"""How far back a bracket is looked for that holds a list."""
_SMALL = r"(?:\d[\d,]*|one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve)"
_PART = r"(?:with(?:out)?|in|at|from|to|on|for|by|under|had|was|were|did|due|who|[a-z]+(?:ed|ing|al|ic|ive|ous))"
_LED = late(rf"(?:\A|[,;]) ?(?:and )?{_SMALL} (?:[a-z-]+ )?(?:{_PART}\b|[a-z]+(?=[,;]| and |\Z))", re.IGNORECASE)
"""Another part of a list, which begins with its number too."""
_AHEAD = late(r"(?:\A|[,;] (?:and )?| and | plus )\Z")
_BEHIND = late(rf" (?:{_PART}\b|[a-z-]+(?= ?[,;)]| and ))")


def one_noun_at(text: str, at: int, last: str) -> Noun | None:
    """Return the singular noun phrase behind "one", or ``None`` where "one" is a pronoun or part of an idiom."""
    found = PHRASE.match(text, at)
    if found is None or text[at] == "-" or last in BEFORE_PRONOUN:
        return None
    words: list[str] = []
    end = start = found.start(1)
    while found is not None and len(words) < 3 and text[found.start()] != "-":
        word = found[1]
        if standing(word) != 1 or (word.endswith(("ed", "ing", "ly")) and not words) or word in DONE_BY_ONE:
            break
        if words and (word.endswith("ed") or not word.islower() or _is_number(word)):
            break
        following = PHRASE.match(text, found.end())
        if words and word.endswith("ing") and word not in IN_ING and not _may_go_on(following):
            break  # "one woman standing there"
        words.append(word)
        end = found.end()
        found = following
    if (
        not words
        or words[-1] in LIKE_ONE
        or (words[0] in IDIOMS_OF_ONE and last and not (words[0] == "point" and last in MOVING_POINTS))
        or (found is not None and standing(found[1]) == 2 and len(words) == 1 and words[0][0].isupper())
    ):
        return None
    return Noun(end, text[start:end], words[-1].lower())


def _is_number(word: str) -> bool:
    return all(part in SMALL for part in word.split("-"))


def _may_go_on(following: re.Match[str] | None) -> bool:
    """Tell whether the word *following* may be a noun: "one central recycling bin"."""
    return following is not None and standing(following[1]) != 0 and not _is_number(following[1])


def one_noun_behind(text: str, at: int, last: str) -> Noun | None:
    """Return what :func:`one_noun_at` finds behind the space at *at*, by words that are remembered."""
    if last in BEFORE_PRONOUN:
        return None
    start, end, head = at + 1, at, ""
    for count in range(_MOST_OF_ONE):
        first = end + 1
        stop = text.find(" ", first, first + LONGEST)
        length, rank, is_closed = WORDS[text[first:stop]] if stop >= 0 else (0, -1, True)
        if count and text[first : first + 1].isdecimal():
            break  # "in one survey 85% were against"
        word = text[first : first + length]
        if rank < 0 or (not count and not word.islower()) or (count and (word.endswith("ing") or "-" in word)):
            return one_noun_at(text, at, last)
        if rank != 1 or word.endswith(("ed", "ing", "ly") if not count else "ed") or not word.islower():
            break
        if word in DONE_BY_ONE:
            break
        if not count and last and word in IDIOMS_OF_ONE and not (word == "point" and last in MOVING_POINTS):
            return None
        end, head = first + length, word
        if is_closed:
            break
    return Noun(end, text[start:end], head) if head and head not in LIKE_ONE else None


_MOST_OF_ONE = 3
"""How many words the noun behind "one" may have."""


def is_in_list(text: str, start: int, end: int) -> bool:
    """Tell whether "one" is a part in a list in a bracket, as others are: "(five with gout and one with mumps)"."""
    opened = text.rfind("(", max(0, start - _FARTHEST), start)
    if opened < 0 or text.find(")", opened, start) >= 0 or _BEHIND.match(text, end) is None:
        return False
    before = text[opened + 1 : start]
    if _AHEAD.search(before) is None:
        return False
    closed = text.find(")", end, end + _FARTHEST)
    if closed < 0:
        return False
    return _LED.search(before) is not None or (not before and _LED.search(text[end:closed]) is not None)
