"""Counted nouns: which noun phrase a number counts, and its singular."""

from __future__ import annotations

import re
from functools import lru_cache
from typing import NamedTuple

from checker.lexicon.nouns_table import (
    ADJECTIVAL,
    COUNTED_LIVES,
    IN_IS,
    IRREGULAR,
    NOT_MEASURED,
    NOT_PLURAL,
    OWN_TIMES,
    PEOPLE,
    PLAIN_TIMES,
    QUANTIFIERS,
    SAME,
    STOPS,
)
from checker.quantities.dates import WEEKDAYS
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
    if word.lower() in IN_IS:
        return word[:-1]
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
    if last in SAME or last in IRREGULAR or last in IN_IS:
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
        if count and word in SMALL:
            return None  # "five silver and four bronze medals": the next number
        if rank == 0:
            if count == 0 and word == "included" and _THOSE.search(text, max(0, at - 24), at) is not None:
                pass  # "of the 16 included mills"
            elif count == 0 and word in QUANTIFIERS:
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


_OF_UNIONS = frozenset({"States", "Nations", "Emirates", "Indies"})
"""Last words of names of two: "two United States fighter jets"."""


def _behind_name(text: str, name: re.Match[str]) -> re.Match[str] | None:
    """Return the plural behind a *name* whose first word ends like one: "dozens of Hamas members", "two Los Angeles
    police officers"; in small letters directly behind it, else behind further words of the name.
    """
    at, is_longer, head = name.end(), name[1] in _OF_UNIONS, None
    for _ in range(MOST_WORDS):
        word = PHRASE.match(text, at) if text[at : at + 1] == " " else None
        if word is None or standing(word[1]) == 0 or word[1] in VERBAL or word[1].lower() in WEEKDAYS:
            return head
        at = word.end()
        if standing(word[1]) == _PLURAL:
            head = word
            if word[1].islower():
                return head
        elif word[1].islower() and not is_longer:
            return head
        is_longer = is_longer or word[1][0].isupper()
    return head


_PLURAL = 2


def _is_verb(text: str, at: int, before: str, word: str, end: int) -> bool:
    """Tell whether the *word* that ends at *end*, behind the words *before*, is a verb of the number before *at*."""
    if word == "means" and before == "" and _VALUE.search(text, max(0, at - 16), at) is not None:
        return True
    if not text.startswith(VERBAL[word], end):
        return False
    if word == "lives":
        return before not in COUNTED_LIVES and (before != "" or _OF_ONE.search(text, max(0, at - 16), at) is not None)
    return word != "results" or _DECIMALS.search(text, max(0, at - 8), at) is not None


_VALUE = late(r"(?:\b(?:value|score|ratio|setting|code|flag|level) of |[(:=] ?)[0-9.]+\Z")
"""Before "means" where it says what a value stands for: "a score of 0 means none"."""
_THOSE = late(r"\b(?:[Tt]he|[Tt]hese|[Tt]hose|[Aa]ll|[Oo]ur)(?: the)? [0-9a-z,-]+\Z")
"""Before what was done to those that are counted: the number of known things."""
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
        or (rank == 0 and (word in ("and", "included") or word in QUANTIFIERS))
        or (rank == 2 and (word in VERBAL or word[0].isupper() or (not found[2] and word.lower() in ADJECTIVAL)))
    ):
        return 0, -1, True
    return len(word), rank, bool(found[2])


WORDS = Remembered(_word)
"""What :func:`_word` says of every chunk that was asked for."""


def noun_behind(text: str, at: int) -> Noun | None:
    """Return what :func:`noun_at` finds behind the space at *at*, by words that are remembered."""
    start, end = at + 1, at
    for _ in range(MOST_WORDS):
        first = end + 1
        stop = text.find(" ", first, first + LONGEST)
        length, rank, is_closed = WORDS[text[first:stop]] if stop >= 0 else (0, -1, True)
        if rank == 1:
            if is_closed:
                return None
            end = stop
        elif rank == 2:
            end = first + length
            head, last, unit = head_of(text[first:end])
            if first == start:
                return Noun(end, head, last)
            return Noun(end, f"{text[start:first]}{head}", last, unit and _plain(unit, text[start:first]))
        else:
            return noun_at(text, at) if rank else None
    return None


LONGEST = 24
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
    unit = _plain(unit, before) if before and unit is not None else None
    return Noun(end, f"{before} {head}" if before else head, last, unit)


def _plain(unit: Reading, before: str) -> Reading | None:
    """Return *unit* where the words *before* it leave it what it is: not in "person years" and "business days"."""
    if unit.kind is not Kind.DURATION:
        return unit
    word = before.rstrip().rpartition(" ")[2].lower()
    return None if word in OWN_TIMES or (is_people(word) and word not in PLAIN_TIMES) else unit


@lru_cache(maxsize=8192)
def head_of(word: str) -> tuple[str, str, Reading | None]:
    """Return the singular of a plural head, the noun that it is filed under, and the unit that it is."""
    lower = word.lower()
    head = singular(lower if word.islower() or lower in IRREGULAR else word)
    if word[-1] == "s" and word[:-1].isupper():
        head = word[:-1]
    unit = form_reading(word) if word.islower() and word not in NOT_MEASURED else None
    if unit is not None and unit.kind not in (Kind.DURATION, Kind.MEASURE):
        unit = None
    return head, head.rpartition("-")[2].lower(), unit


_LOOSE = frozenset(("odd", "plus", "something", "ish"))
"""What is joined to a number to make it less sure: "100-odd cats"."""
SUFFIXES = _LOOSE | {"strong", "fold", "all", "nil", "up"}
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
