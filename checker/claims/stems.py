"""Stems: what a word has in common with its other forms, as far as comparing texts needs it."""

from __future__ import annotations

from collections.abc import Iterable
from functools import cache, lru_cache
from itertools import product

from checker.lexicon.predicates_table import FUNCTION, IRREGULAR, LIGHT, NOUNS, VERBS
from checker.quantities.nouns import singular
from checker.text.late import late

WORD = late(r"(?<!')[a-z][a-z'-]+")
VERB_CLASSES = frozenset(VERBS.values())
"""Classes of what surely are verbs before an amount; other words may be nouns: "pretax profit 3m"."""
_SYLLABLES = late(r"[aeiouy][^aeiouy]+[aeiouy]")
_ENDINGS = ("", "s", "es", "d", "ed", "ing")
_ALIKE = 5
"""Words that share so many first letters are taken for relatives: Ukraine, Ukrainian."""


@lru_cache(maxsize=8192)
def stem(word: str) -> str:
    """Return what the forms of *word*, in lower case, have in common.

    Examples
    --------
    >>> [stem(word) for word in ("controls", "controlled", "controlling", "fell", "villages")]
    ['control', 'control', 'control', 'fall', 'village']
    """
    word = IRREGULAR.get(word.removesuffix("'s"), word.removesuffix("'s"))
    for ending in ("ied", "ing", "ed"):
        if word.endswith(ending) and len(word) > len(ending) + 2:
            return _one_l(_undoubled(word[: -len(ending)])) if ending != "ied" else word[:-3] + "y"
    return _one_l(singular(word))


def _one_l(word: str) -> str:
    """Return *word* with one l at its end where it has two syllables: controll, install."""
    return word[:-1] if word.endswith("ll") and _SYLLABLES.search(word) else word


def _undoubled(word: str) -> str:
    if len(word) > 3 and word[-1] == word[-2] and word[-1] not in "slz":
        return word[:-1]
    return word + "e" if len(word) > 2 and word[-1] in "csvuz" and word[-2] != word[-1] else word


@lru_cache(maxsize=4096)
def verb_class(word: str) -> str:
    """Return the class of verbs that say the same as *word*, or its stem.

    Examples
    --------
    >>> verb_class("shed"), verb_class("visited"), verb_class("orbits")
    ('cut', 'attend', 'orbit')
    """
    return VERBS.get(word) or stem(word)


@cache
def verb_forms() -> frozenset[str]:
    """Return the words that are forms of verbs of the classes.

    Examples
    --------
    >>> {"killed", "hires", "screening"} <= verb_forms(), "village" in verb_forms()
    (True, False)
    """
    formed = {f"{stem_}{ending}" for name in VERB_CLASSES for stem_ in _stems_of(name) for ending in _ENDINGS}
    return frozenset(word for word in formed.union(VERBS, IRREGULAR) if verb_class(word) in VERB_CLASSES)


def _stems_of(name: str) -> tuple[str, ...]:
    """Return how forms of the verb *name* may begin."""
    return name, name[:-1], name + name[-1], f"{name[:-1]}i"


def noun_class(noun: str) -> str:
    """Return the class of nouns that count the same things as *noun*, or the noun itself."""
    return NOUNS.get(noun, noun)


def content_stems(text: str) -> frozenset[str]:
    """Return the stems of the words of *text*, in lower case, that carry meaning."""
    return frozenset(stem(word) for word in WORD.findall(text) if word not in FUNCTION and word not in LIGHT)


@lru_cache(maxsize=4096)
def class_of(word: str) -> str:
    """Return the class of verbs or nouns that say the same as *word* or its stem, or that stem.

    Examples
    --------
    >>> class_of("posts"), class_of("jobs"), class_of("shed"), class_of("villages")
    ('job', 'job', 'cut', 'village')
    """
    if word in VERBS:
        return VERBS[word]
    found = stem(word)
    return NOUNS.get(found) or VERBS.get(found) or found


def content_classes(text: str) -> frozenset[str]:
    """Return the classes of the words of *text*, in lower case, that carry meaning, see :func:`class_of`."""
    return frozenset(class_of(word) for word in WORD.findall(text) if word not in FUNCTION and word not in LIGHT)


def are_related(first: frozenset[str], second: frozenset[str]) -> bool:
    """Tell whether a stem of one set is that of the other, or begins alike."""
    if first & second:
        return True
    heads = {word[:_ALIKE] for word in first if len(word) >= _ALIKE}
    return any(word[:_ALIKE] in heads for word in second if len(word) >= _ALIKE)


def in_any_case(words: Iterable[str]) -> frozenset[str]:
    """Return short *words* with capitals for any of their letters: what is among these is seen at once.

    Examples
    --------
    >>> sorted(in_any_case(["of"]))
    ['OF', 'Of', 'oF', 'of']
    """
    return frozenset(
        "".join(letters) for word in words for letters in product(*({letter, letter.upper()} for letter in word))
    )
