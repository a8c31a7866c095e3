"""Counted nouns: which noun phrase a number counts, and its singular."""

from __future__ import annotations

import re
from functools import lru_cache
from typing import NamedTuple

from checker.lexicon.nouns_table import IRREGULAR, NOT_PLURAL, PEOPLE, SAME, STOPS
from checker.quantities.loose_words import SMALL
from checker.quantities.quantity import Kind
from checker.quantities.remembered import Remembered
from checker.quantities.units import Reading, form_reading
from checker.text.late import late


class Noun(NamedTuple):
    """A counted noun phrase."""

    end: int
    """Just behind the last character of the phrase."""
    phrase: str
    """The phrase with its head in the singular, as written otherwise: "first-team player"."""
    head: str
    """The head in the singular: "player"."""
    unit: Reading | None = None
    """The unit, where the head is one: "517 rushing yards"."""


PHRASE = late(
    r"(?:[ \u00a0]|[ ]?\n[ ]?|-)((?:[A-Z]\.){2,3}(?=[ -])|[A-Z][A-Za-z]{0,3}[0-9]{1,3}[a-z]{0,3}(?= )|"
    r"[^\W\d_][^\W\d_’'-]*(?:[-’'][^\W_]+){0,3})(?![0-9])"
)
MOST_WORDS = 5


@lru_cache(maxsize=4096)
def singular(word: str) -> str:
    """Return the singular of a plural noun in lower case, other words unchanged.

    Examples
    --------
    >>> [singular(word) for word in ("villages", "cities", "women", "buses", "glasses", "crew")]
    ['village', 'city', 'woman', 'bus', 'glass', 'crew']
    """
    if word in IRREGULAR:
        return IRREGULAR[word]
    first, hyphen, last = word.rpartition("-")
    if hyphen:
        return f"{first}-{singular(last)}"
    if word in SAME or word.lower() in SAME or len(word) < 3 or word[-1] != "s" or word.endswith(("ss", "us", "is")):
        return word
    if word.endswith("ies"):
        return word[:-3] + "y" if len(word) > 4 else word[:-1]
    if word.endswith(("sses", "shes", "ches", "xes", "zzes")):
        return word[:-2]
    return word[:-1]


def is_people(noun: str | None) -> bool:
    """Tell whether a counted *noun*, in the singular, stands for human beings.

    Examples
    --------
    >>> is_people("nurse"), is_people("policewoman"), is_people("village")
    (True, True, False)
    """
    return noun is not None and (
        noun in PEOPLE or (noun.endswith(("man", "woman", "person")) and noun not in _NOT_PEOPLE)
    )


_NOT_PEOPLE = frozenset(("human-rights", "talisman", "ottoman", "caiman"))


@lru_cache(maxsize=8192)
def standing(word: str) -> int:
    """Return 0 for a word that ends a phrase, 1 for one that may stand inside, 2 for a plural head."""
    if word == "US":
        return 1
    lower = word.lower()
    if lower in STOPS or lower.endswith(("'s", "’s", "n't", "n’t", "s'", "s’")):
        return 0
    if lower in SAME or lower in IRREGULAR:
        return 2
    last = lower.rpartition("-")[2]
    if last in SAME or last in IRREGULAR:
        return 2
    if word[-1] == "S" and word[:2].isupper():
        return 1
    if word[-1] == "s" and word[:-1].isupper():  # "RBIs"
        return 2
    if lower in NOT_PLURAL or not lower.endswith("s") or lower.endswith(("ss", "us", "is")) or len(lower) < 3:
        return 1
    return 2


_DATED = late(r" [a-z]+s (?:earlier|ago|before|later|previously)(?![a-z])")
"""Behind a number in words that says how long ago another was counted: "from 2.5 million three months earlier"."""


def noun_at(text: str, at: int) -> Noun | None:
    """Return the noun phrase that starts behind *at*, or ``None``.

    The phrase runs to the first plural noun, over at most four words before it; behind
    "one" and in hyphenated counts ("a 12-member panel") the noun is a singular. Behind "more",
    "other" and the like the phrase says what is counted, but ends at the number: those
    words stay to be read.
    """
    found = PHRASE.match(text, at)
    if found is None:
        return None
    if text[at] == "-":
        word = found[1]
        if word in SUFFIXES:
            noun = noun_at(text, found.end()) if word in _LOOSE and text[found.end() : found.end() + 1] == " " else None
            return None if noun is None else noun._replace(end=at)
        return None if "-" in word or standing(word) == 0 or word in SMALL else Noun(found.end(), word, word.lower())
    if found[1] in SMALL and _DATED.match(text, found.end()) is not None:
        return None
    start, is_apart = found.start(1), False
    for count in range(MOST_WORDS):
        word = found[1]
        rank = standing(word)
        if rank == 0:
            if count == 0 and word in QUANTIFIERS:
                start, is_apart = found.end() + 1, True
            elif not count or word != "and":
                return None
        elif rank == 2:
            if word in VERBAL and _is_verb(text, at, text[start : found.start()], word, found.end()):
                return None
            if word[0].isupper() and (head := _behind_name(text, found)) is not None:
                found = head
            noun = _phrase(text, start, found)
            return noun._replace(end=at, unit=head_of(found[1])[2]) if is_apart else noun
        found = PHRASE.match(text, found.end())
        if found is None or text[found.start()] == "-":
            return None
    return None


def _behind_name(text: str, name: re.Match[str]) -> re.Match[str] | None:
    """Return the plural in small letters directly behind a *name* that ends like one: "dozens of Hamas members"."""
    head = PHRASE.match(text, name.end()) if text[name.end() : name.end() + 1] == " " else None
    if head is None or not head[1].islower() or head[1] in VERBAL or standing(head[1]) != _PLURAL:
        return None
    return head


_PLURAL = 2


def _is_verb(text: str, at: int, before: str, word: str, end: int) -> bool:
    """Tell whether the *word* that ends at *end*, behind the words *before*, is a verb of the number before *at*."""
    if not text.startswith(VERBAL[word], end):
        return False
    if word == "lives":
        return before not in _LIVING and (before != "" or _OF_ONE.search(text, max(0, at - 16), at) is not None)
    return word != "results" or _DECIMALS.search(text, max(0, at - 8), at) is not None


_LIVING = frozenset("human civilian innocent young american British American more other precious".split())
"""Words before lives that are counted."""
_OF_ONE = late(r"\b(?:in [0-9a-z]+|1|one)\Z", re.IGNORECASE)
"""Numbers of one, or of a share, which live: "one in five lives in a city"."""
_DECIMALS = late(r"[0-9]\.[0-9]+\Z")
_CHUNK = late(r"([^\W\d_]+(?:[-’'][^\W\d_]+){0,3})([,.;:)!?\"”]*)")


def _word(chunk: str) -> tuple[int, int, bool]:
    """Return length and standing of the word that *chunk* is, all that stands between two spaces.

    Its last item tells whether punctuation follows; a standing of -1 leaves it to patterns.
    """
    found = _CHUNK.fullmatch(chunk)
    if found is None:
        return 0, -1, True
    word = found[1]
    rank = standing(word)
    if (
        word in SMALL
        or (rank == 0 and (word == "and" or word in QUANTIFIERS))
        or (rank == 2 and (word in VERBAL or word[0].isupper() or word.lower() in ADJECTIVAL))
    ):
        return 0, -1, True
    return len(word), rank, bool(found[2])


_WORDS = Remembered(_word)


def noun_behind(text: str, at: int) -> Noun | None:
    """Return what :func:`noun_at` finds behind the space at *at*, by words that are remembered."""
    start, end = at + 1, at
    for _ in range(MOST_WORDS):
        first = end + 1
        stop = text.find(" ", first, first + _LONGEST)
        length, rank, is_closed = _WORDS[text[first:stop]] if stop >= 0 else (0, -1, True)
        if rank == 1:
            if is_closed:
                return None
            end = stop
        elif rank == 2:
            end = first + length
            head, last, unit = head_of(text[first:end])
            return Noun(end, head, last) if first == start else Noun(end, f"{text[start:first]}{head}", last, unit)
        else:
            return noun_at(text, at) if rank else None
    return None


_LONGEST = 24
"""Longer words are left to patterns."""


def _phrase(text: str, start: int, found: re.Match[str]) -> Noun:
    if found[1].lower() in ADJECTIVAL:
        following = PHRASE.match(text, found.end())
        if following is not None and standing(following[1]) == 2:
            found = following
    head, last, unit = head_of(found[1])
    end = found.end()
    if found.start(1) == start:
        return Noun(end, head, last)
    before = " ".join(text[start : found.start(1)].split())
    return Noun(end, f"{before} {head}" if before else head, last, unit if before else None)


@lru_cache(maxsize=8192)
def head_of(word: str) -> tuple[str, str, Reading | None]:
    """Return the singular of a plural head, the noun that it is filed under, and the unit that it is."""
    lower = word.lower()
    head = singular(lower if word.islower() or lower in IRREGULAR else word)
    if word[-1] == "s" and word[:-1].isupper():
        head = word[:-1]
    unit = form_reading(word) if word.islower() and word not in _NOT_MEASURED else None
    if unit is not None and unit.kind not in (Kind.DURATION, Kind.MEASURE):
        unit = None
    return head, head.rpartition("-")[2].lower(), unit


def one_noun_at(text: str, at: int, last: str) -> Noun | None:
    """Return the singular noun phrase behind "one", or ``None`` where "one" is a pronoun or part of an idiom."""
    found = PHRASE.match(text, at)
    if found is None or text[at] == "-" or last in _PRONOUN_BEFORE:
        return None
    words: list[str] = []
    end = start = found.start(1)
    while found is not None and len(words) < 3 and text[found.start()] != "-":
        word = found[1]
        if standing(word) != 1 or (word.endswith(("ed", "ing", "ly")) and not words) or word in _DONE_BY_ONE:
            break
        if words and (word.endswith("ed") or not word.islower()):
            break
        words.append(word)
        end = found.end()
        found = PHRASE.match(text, end)
    if (
        not words
        or words[-1] in _LIKE_ONE
        or (words[0] in _IDIOMS and last and not (words[0] == "point" and last in MOVING))
        or (found is not None and standing(found[1]) == 2 and len(words) == 1 and words[0][0].isupper())
    ):
        return None
    return Noun(end, text[start:end], words[-1].lower())


def one_noun_behind(text: str, at: int, last: str) -> Noun | None:
    """Return what :func:`one_noun_at` finds behind the space at *at*, by words that are remembered."""
    if last in _PRONOUN_BEFORE:
        return None
    start, end, head = at + 1, at, ""
    for count in range(_MOST_OF_ONE):
        first = end + 1
        stop = text.find(" ", first, first + _LONGEST)
        length, rank, is_closed = _WORDS[text[first:stop]] if stop >= 0 else (0, -1, True)
        word = text[first : first + length]
        if rank < 0 or (not count and not word.islower()):
            return one_noun_at(text, at, last)
        if rank != 1 or word.endswith(("ed", "ing", "ly") if not count else "ed") or not word.islower():
            break
        if word in _DONE_BY_ONE:
            break
        if not count and last and word in _IDIOMS and not (word == "point" and last in MOVING):
            return None
        end, head = first + length, word
        if is_closed:
            break
    return Noun(end, text[start:end], head) if head and head not in _LIKE_ONE else None


_MOST_OF_ONE = 3
"""How many words the noun behind "one" may have."""
_LOOSE = frozenset(("odd", "plus", "something", "ish"))
"""What is joined to a number to make it less sure: "100-odd cats"."""
SUFFIXES = _LOOSE | {"strong", "fold", "all", "nil", "up"}
QUANTIFIERS = frozenset("more other additional further such most extra less fewer".split())
_NOT_MEASURED = frozenset(
    "feet stone pounds hands bars carats grains leagues points chains cups degrees quarters".split()
)
_PRONOUN_BEFORE = frozenset(
    "the this that no any every each another which only same first second third last other right wrong".split()
)
MOVING = frozenset("up down by gained gain gains added lost lose loses shed dropped rose fell slipped won is".split())
"""Words before "one point" where it is counted."""
_DONE_BY_ONE = frozenset(
    "struck ran sat stood knew felt met broke wrote spoke became brought bought thought sent spent built heard "
    "shot hung rose drove flew grew threw drew wore swam sang rang sank won paid fled".split()
)
"""What one did, who then is a pronoun: "One struck the muzzle"."""
_LIKE_ONE = frozenset("different able better likely unlikely similar equal capable afraid alone".split())
"""What one is, who then is a pronoun: "one different and difficult"."""
_IDIOMS = frozenset("day way thing time point another side night morning reason more".split())
_ARTICLES = (" the ", " a ", " an ")
_SAYING = (" that ", " it ", *_ARTICLES)
VERBAL = {
    "results": (" in ",), "leads": (" to ",), "means": _SAYING, "shows": _SAYING, "highlights": _SAYING,
    "causes": _ARTICLES, "covers": _ARTICLES, "supports": _ARTICLES, "marks": _ARTICLES, "yields": _ARTICLES,
    "costs": (" £", " $", " €", " about "), "sells": (" for ", " at "), "weighs": ("",), "lies": (" between ",),
    "lives": ("",),
    "seats": tuple(f" {digit}" for digit in "123456789"), "lists": _ARTICLES, "presents": _ARTICLES,
    "plots": _ARTICLES, "compares": _ARTICLES,
}  # fmt: skip
"""Plural nouns that are verbs before some words: "an odds ratio of 6.5 results in"."""
ADJECTIVAL = frozenset(
    "police staff crew sales sports arms goods news savings customs series systems operations games women men "
    "human-rights".split()
)
