"""Sentences that speak of different times, places, people or things, so that their numbers may differ.

Two statements are set apart only by what both name and neither shares: "in Spain" and "in
France", "on Monday" and "on Friday", "the old bridge" and "the new bridge". What only one of
them names adds to the other and sets nothing apart, save words such as "the other".
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from difflib import SequenceMatcher
from enum import StrEnum

from checker.claims.claim import Claim
from checker.claims.keys import key_of, place_of, predicate_of
from checker.claims.sentence import Sentence
from checker.claims.stems import are_related, class_of, content_classes
from checker.claims.texts.named_times import NTH, times_differ, words_before
from checker.lexicon.predicates_table import FUNCTION, LIGHT, SAYING
from checker.quantities.dates import MONTH_NAMES, WEEKDAY_NAMES
from checker.quantities.quantity import Kind
from checker.text.late import late


class Aspect(StrEnum):
    """In which regard two sentences may speak of different things."""

    TIME = "the texts may speak of different times"
    PLACE = "the texts may speak of different places or things"
    SOURCE = "the texts may give the figures of different sources"
    THING = "the texts may speak of different things of a kind"


_CONTRASTS = tuple(
    frozenset(words.split())
    for words in (
        NTH.replace("|", " "),
        "old new former current previous next original existing latest earlier later older younger elder",
        "men women boys girls male female men's women's boys' girls' man woman boy girl",
        "north south east west northern southern eastern western centre central north-east north-west",
        "upper lower top bottom middle", "left right", "inner outer", "front rear back", "big small large little",
        "domestic foreign international overseas global national local regional", "urban rural", "gross net",
        "public private", "mean median average total maximum minimum peak", "highest lowest largest smallest longest",
        "indoor outdoor", "primary secondary", "senior junior", "adults children adult child", "full-time part-time",
        "red blue green yellow black white", "day night", "planned actual", "budgeted actual", "single double",
        "exports imports export import", "births deaths", "arrivals departures", "before after", "start end",
        "northbound southbound eastbound westbound", "he she", "his her",
    )
)  # fmt: skip
"""Words of which a thing has one: what is said of the old bridge is not said of the new one."""
_OTHER = frozenset("another latter former remaining additional extra further old previous original".split())
_OTHER_NP = late(r"(?<![a-z])(?:the|an)? ?other [a-z]")
_EACH_OTHER = late(r"(?:each|one an?|every) ?other|other than|on the other hand|among other")
_WORDS = late(r"[a-z0-9][a-z0-9'-]*")
_NAME = late(r"(?<![\w'.°-])(?:[A-Z][\w'-]*|[A-Za-z]+-?\d[\w-]*|\d+[A-Z]\w*)")
_LETTER = late(r"(?<=[A-Za-z] )[A-Z](?![\w'’.&-])")
_PHRASE = late(
    r"(?<![a-z])(?P<word>in|at|on|from|of|for|with|by|near|off|under|against|inside|outside|into|through|across|among|to)"
    r" (?P<what>(?:(?:the|a|an|its|their|his|her|this|that) )?[a-z][a-z'-]*(?: [a-z][a-z'-]*){0,3})"
)
_PRONOUN = late(r"\W*(?:it|they|he|she|its|their|his|her|this|these|those|there|we|i|you)\b", re.IGNORECASE)
ALIKE = 0.6
"""Sentences are in nearly the same words when so many of those of the shorter one agree, in order."""
_SAME = late(r"[A-Z]|[a-z][a-z'-]*")
_SMALL = frozenset("from to before after our their my your his her its with without above below in out up down".split())
_LIGHTER = frozenset(
    "total new people person exactly precisely nearly almost over roughly approximately around".split()
)
"""Words that are left out or put for another without another thing being meant."""
_NOW = late(r"(?<![a-z])(?:now|currently|nowadays|at present|these days)(?![a-z])")
_THEN = late(r"(?<![a-z])(?:was|were|had|used to|in Y|ago|once|formerly|previously|originally)(?![a-z])")
MOST_LETTERS = 2000
"""Longer sentences speak of too much to tell."""
_MOSTLY = 0.6
"""With so many of its words in capitals a sentence is a title, whose capitals name nothing."""


def apart(first: Claim, second: Claim) -> Aspect | None:
    """Return in which regard two claims may speak of different things, or ``None`` where nothing says so."""
    aspect = named_apart(first, second)
    if aspect is not None:
        return aspect
    one, two = first.sentence, second.sentence
    if _is_put_for_another(one.pattern, two.pattern):
        return Aspect.THING
    words = content_classes(one.text.lower()), content_classes(two.text.lower())
    if _phrases_differ(one.pattern, two.pattern, words):
        return Aspect.PLACE
    return Aspect.THING if _subjects_differ(first, second, words) else None


def named_apart(first: Claim, second: Claim) -> Aspect | None:
    """Return in which regard the names of times, sources, places and things set two claims apart, or ``None``.

    Unlike :func:`apart` it takes no words for different things that may be two words for one.
    """
    one, two = first.sentence, second.sentence
    if max(len(one.pattern), len(two.pattern)) > MOST_LETTERS:
        return Aspect.THING
    if times_differ(one, two):
        return Aspect.TIME
    sources = _sources(first), _sources(second)
    if all(sources) and not are_related(*sources):
        return Aspect.SOURCE
    if _is_other(first) != _is_other(second) or _are_contrasted(one, two):
        return Aspect.THING
    return Aspect.PLACE if _names_differ(one, two) or _labels_differ(one, two) else None


def is_updated(first: Claim, second: Claim) -> bool:
    """Tell whether only one of two claims says that a number has come to be another than before."""
    one, other = key_of(first), key_of(second)
    if one.is_update != other.is_update and not one.predicate == other.predicate != "":
        return True
    patterns = first.sentence.pattern, second.sentence.pattern
    return any(
        _NOW.search(now) is not None and _THEN.search(then) is not None and _NOW.search(then) is None
        for now, then in (patterns, patterns[::-1])
    )


def _sources(claim: Claim) -> frozenset[str]:
    """Return who is quoted for *claim*, by classes of words."""
    return frozenset(map(class_of, key_of(claim).source))


def _is_other(claim: Claim) -> bool:
    """Tell whether the sentence says that its things are others than those spoken of."""
    sentence = claim.sentence
    words = frozenset(_WORDS.findall(sentence.pattern))
    if words & _OTHER:
        return True
    return "other" in words and _OTHER_NP.search(_EACH_OTHER.sub("", sentence.pattern)) is not None


def _are_contrasted(one: Sentence, two: Sentence) -> bool:
    """Tell whether each sentence has its own of the words of which a thing has only one."""
    mine, theirs = (frozenset(_WORDS.findall(each.text.lower())) for each in (one, two))
    return any((mine - theirs) & group and (theirs - mine) & group for group in _CONTRASTS)


def _is_put_for_another(one: str, two: str) -> bool:
    """Tell whether sentences in nearly the same words have another one at one place: "to Rome", "from Rome"."""
    mine, theirs = (_SAME.findall(text) for text in (one, two))
    words = [["#" if word.isupper() else class_of(word) for word in each] for each in (mine, theirs)]
    matcher = SequenceMatcher(None, words[0], words[1], autojunk=False)
    steps = matcher.get_opcodes()
    same = sum(end - start for name, start, end, _, _ in steps if name == "equal")
    if same < ALIKE * min(map(len, words)):
        return False
    return any(_are_rivals(mine[a:b], theirs[c:d], words) for name, a, b, c, d in steps if name == "replace")


def _are_rivals(mine: list[str], theirs: list[str], whole: list[list[str]]) -> bool:
    """Tell whether two stretches of words say different things at one place, be it only with small words.

    Words of the one that the *whole* other sentence has elsewhere are no difference.
    """
    small = [frozenset(word for word in each if word in _SMALL) for each in (mine, theirs)]
    if all(small) and small[0].isdisjoint(small[1]) and len(mine) == len(theirs) == 1:
        return True
    said = [content_classes(" ".join(each)) - _LIGHTER for each in (mine, theirs)]
    only = said[0].difference(*whole[1:]), said[1].difference(*whole[:1])
    return all(only) and not are_related(*said)


def _names_differ(one: Sentence, two: Sentence) -> bool:
    mine, theirs = _names(one), _names(two)
    texts = one.text.lower(), two.text.lower()
    only_mine = {name for name in mine if name.lower() not in texts[1]}
    only_theirs = {name for name in theirs if name.lower() not in texts[0]}
    if not only_mine or not only_theirs:
        return False
    lowered = [frozenset(name.lower() for name in names) for names in (only_mine, only_theirs)]
    if are_related(*lowered):
        return False
    initials = ["".join(name[0] for name in _in_order(names, each)) for names, each in ((mine, one), (theirs, two))]
    return not (
        any(name in initials[1] for name in only_mine if len(name) > 1 and name.isupper())
        or any(name in initials[0] for name in only_theirs if len(name) > 1 and name.isupper())
    )


def _in_order(names: frozenset[str], sentence: Sentence) -> list[str]:
    return [word for word in _NAME.findall(sentence.text) if word in names]


def _names(sentence: Sentence) -> frozenset[str]:
    """Return the names within *sentence*, and for "It …" those of the sentences before; none of a title."""
    texts = [sentence.text]
    if _PRONOUN.match(sentence.text):
        texts.append(words_before(sentence))
    return frozenset(name for text in texts for name in _names_in(text))


def _names_in(text: str) -> Iterator[str]:
    words = re.findall(r"[A-Za-z][\w'-]*", text)
    starts = sum(word[0].isupper() for word in words)
    is_title = len(words) > 3 and starts >= _MOSTLY * len(words)
    for found in _NAME.finditer(text):
        name = found[0].removesuffix("'s")
        opens = not text[: found.start()].strip(" \"'(“‘*#-") or text[: found.start()].rstrip()[-1:] in ".!?:"
        has_digit = any(sign.isdigit() for sign in name)
        if not has_digit and (is_title or opens or name == "I"):
            continue
        is_small = name.lower() in FUNCTION and not (len(name) > 1 and name.isupper())
        if is_small or name.lower() in MONTH_NAMES or name.lower() in WEEKDAY_NAMES:
            continue
        yield name


def _labels_differ(one: Sentence, two: Sentence) -> bool:
    """Tell whether each sentence has a number that names a thing, and none of the other: "Chapter 3"."""
    mine, theirs = (frozenset(_labels(each)) for each in (one, two))
    return bool(mine) and bool(theirs) and mine.isdisjoint(theirs)


def _labels(sentence: Sentence) -> Iterator[str]:
    for quantity in sentence.quantities:
        if quantity.kind is Kind.IDENTIFIER:
            yield quantity.surface.lower()
    yield from (letter for letter in _LETTER.findall(sentence.text) if letter != "I")


def _phrases_differ(one: str, two: str, words: tuple[frozenset[str], frozenset[str]]) -> bool:
    """Tell whether both sentences say where or whose with the same word, and each says it of something else."""
    mine, theirs = _phrases(one), _phrases(two)
    for word in mine.keys() & theirs.keys():
        if all(_is_foreign(each, words[1]) for each in mine[word]) and all(
            _is_foreign(each, words[0]) for each in theirs[word]
        ):
            return True
    return False


def _is_foreign(what: frozenset[str], words: frozenset[str]) -> bool:
    return not are_related(what, words)


def _phrases(pattern: str) -> dict[str, list[frozenset[str]]]:
    found: dict[str, list[frozenset[str]]] = {}
    for each in _PHRASE.finditer(pattern):
        kept: list[str] = []
        for word in each["what"].split():
            if word in FUNCTION or word in LIGHT or word in SAYING:
                if kept:
                    break
                continue
            kept.append(word)
        what = content_classes(" ".join(kept)) - _NOT_PLACES
        if what:
            found.setdefault(each["word"], []).append(what)
    return found


_NOT_PLACES = frozenset((*MONTH_NAMES, *WEEKDAY_NAMES, "total", "all", "week", "year", "month", "day", "vote"))


def _subjects_differ(first: Claim, second: Claim, words: tuple[frozenset[str], frozenset[str]]) -> bool:
    """Tell whether each claim has in its subject what the other sentence has not: "bank staff", "bank customers"."""
    mine = (word for word in _subject(first) if _is_foreign(frozenset((word,)), words[1]))
    theirs = (word for word in _subject(second) if _is_foreign(frozenset((word,)), words[0]))
    return any(mine) and any(theirs)


def _subject(claim: Claim) -> frozenset[str]:
    place = place_of(claim)
    _, verb = predicate_of(claim.sentence.pattern, place)
    return frozenset(map(class_of, key_of(claim).subject)) if verb < place else frozenset()
