"""The members of a list: what separates one from the next, and where the list ends."""

from __future__ import annotations

from collections.abc import Iterator
from functools import lru_cache
from itertools import chain

from checker.claims.brackets import PARENTHESIS
from checker.claims.claim import Claim
from checker.claims.parts.openers import Opener
from checker.claims.sentence import Sentence
from checker.claims.slots import ABOUT
from checker.text.late import late
from checker.text.record import record

LONGEST = 600
"""Longest stretch of pattern that is looked at behind a whole."""
_AMOUNTS = "NCMUD"
_WORDS = "and|or|plus|&|while|whereas|since|because|as opposed to"
_LEFT_OUT = r" (?:an? |the )?[a-z][a-z-]*(?: [a-z-]+)?(?=[;.]|\Z|,? and N)"
"""Behind a number and a comma: what is said of them, where the verb stands with the first alone."""
_SEPARATOR = late(
    rf",(?<!-,) (?:{_WORDS})(?: then)?(?= )| (?:(?<!- )|(?=(?:and|or) [A-Z]))(?:{_WORDS})(?: then)?(?= )"
    rf"|,(?!(?<=[a-z;] N,){_LEFT_OUT})(?: then)?"
    r"|;|\+(?<![A-Z]\+)|\+(?![A-Z])|/(?= ?[A-Z])| (?<=[A-Z] )- "
)
"""Each begins with what is seen at once, so that words are passed over."""
_JOINT = late(r" (?:and|plus|&|while|whereas|since|because|as opposed to) ")
_BRACKET = late(r"\([^()]{0,200}(?:\)|\Z)")
_SHARE = late(rf", or {ABOUT}P,(?= [a-z])")
"""The share of a number between commas: "of whom 334, or 51%, were boys"."""
_STOP = late(r"(?<!\.[a-z])\. |\.$|;")
_SECOND = late(r"[^A-Z.;]*[NCMUD][^A-Z.;]*(?:P\)[^A-Z.;]*)?;(?: and)? [NCMUD]")
"""Semicolons part the list from its first member on."""
_GAPPED = late(rf"[^A-Z.;]*[NC][^A-Z.;]*[;,] (?:N,{_LEFT_OUT}; )*(?:and )?N,{_LEFT_OUT}")
"""The same where the verb is left out behind the first: "137 were fit; 61, lame; and 22, blind"."""
_GOING_ON = (" - and ", " - plus ", " - N", " - C")
"""A hyphen between spaces that parts the list and does not end it."""
_LONG_STOP = late(r"(?<!\.[a-z])\. |\.$|; also\b")
"""Behind a colon or a dash semicolons part the list and do not end it."""


_NONE = late(
    r" (?:(?:[a-z-]+ ){1,4}in none|none(?! (?:[a-z]+ )?(?:both|either|all|any|more|of|other)\b)"
    r"(?: (?:was|were|had|as)(?: [a-z-]+){1,2}| (?![a-z]+(?:ed|t)\b)[a-z-]+)?|no others?|no [a-z-]+ ones"
    r"|no (?P<same>[a-z-]+)(?: [a-z-]+){0,6})\Z"
)
"""A last part of which there is none: "and none was bad", "and no grade d in any plot"."""


@record(frozen=True, slots=True)
class Member:
    """What stands between two separators."""

    start: int
    """Offset in the pattern, behind the separator before."""
    end: int
    """Where the next separator begins."""
    lead: str
    """The separator before."""
    ranks: list[int]
    """The amounts in it that stand in no bracket of their own, as places in the sentence's claims."""


def end_of(pattern: str, place: int, start: int, opener: Opener) -> int:
    """Return where the series must end: at the bracket that closes, or where the clause stops."""
    limit = min(len(pattern), start + LONGEST)
    depth = 0 if "(" not in pattern else pattern.count("(", place, start) - pattern.count(")", place, start)
    if depth == 0 and opener is Opener.COLON and pattern.rfind("(", 0, place) > pattern.rfind(")", 0, place):
        closing = pattern.find(")", start)
        limit = limit if closing < 0 else min(limit, closing)
    if depth > 0:
        for found in PARENTHESIS.finditer(pattern, start, limit):
            depth += 1 if found[0] == "(" else -1
            if depth == 0:
                return found.start()
        return start
    stop = _LONG_STOP if opener in (Opener.COLON, Opener.DASH) else _STOP
    if opener is Opener.COMMA and ";" in pattern:
        start = _behind_first(pattern, start)
    if opener is Opener.DASH:
        limit = min(limit, *(at for mark in (" – ", " -- ") if (at := pattern.find(mark, start)) >= 0), limit)
        closing = pattern.find(" - ", start, limit)
        goes_on = pattern.startswith(_GOING_ON, closing)
        if closing >= 0 and not goes_on and sum(map(pattern[start:closing].count, _AMOUNTS)) > 1:
            limit = closing
    stopped = stop.search(pattern, start, limit)
    return stopped.start() if stopped else limit


def _behind_first(pattern: str, start: int) -> int:
    """Return where a semicolon ends a list: "463 were enrolled; 431 did not come, and 247 did not wish to; …"."""
    found = _GAPPED.match(pattern, start) or _SECOND.match(pattern, start)
    return start if found is None else found.end()


def members_of(sentence: Sentence, number: int, start: int, end: int) -> Iterator[Member]:
    """Yield what the separators between *start* and *end* part, with the amounts from the *number*-th on."""
    pattern, places = sentence.pattern, sentence.places
    nested = _nested(pattern, start, end) if pattern.find("(", start, end) >= 0 else []
    shares = [found.span() for found in _SHARE.finditer(pattern, start, end)] if ", or " in pattern else []
    at, lead = start, ""
    for separator in chain(_SEPARATOR.finditer(pattern, start, end), (None,)):
        if separator and shares and any(first <= separator.start() < last for first, last in shares):
            continue
        stop = separator.start() if separator else end
        ranks: list[int] = []
        while number < len(places) and places[number] < stop:
            place = places[number]
            is_inside = nested and any(first < place < last for first, last in nested)
            if place >= at and pattern[place] in _AMOUNTS and not is_inside:
                ranks.append(number)
            number += 1
        yield Member(at, stop, lead, ranks)
        if separator:
            at, lead = separator.end(), separator[0]


def _nested(pattern: str, start: int, end: int) -> list[tuple[int, int]]:
    """Return the brackets within a series: what stands in them is on another level."""
    return [found.span() for found in _BRACKET.finditer(pattern, start, end)]


@lru_cache(maxsize=256)
def joins(separator: str) -> bool:
    """Tell whether *separator* joins what stands behind it to what stands before."""
    return _JOINT.search(f"{separator} ") is not None


def has_joint(pattern: str, start: int, end: int) -> bool:
    """Tell whether a conjunction stands between *start* and *end* of *pattern*."""
    return _JOINT.search(pattern, start, end) is not None


def words_in(sentence: Sentence, start: int, member: Member) -> str:
    """Return the pattern from *start* to the end of *member*, with what only says of what sort its things are."""
    words = sentence.pattern[start : member.end]
    if ", or " in words:
        return _SHARE.sub("", words)
    for rank in reversed(member.ranks[1:]):
        if is_adjective(sentence.claims[rank]):
            at = sentence.places[rank] - start
            words = f"{words[:at]}{sentence.quantities[rank].surface.lower()}{words[at + 1 :]}"
    return words


def is_adjective(claim: Claim) -> bool:
    """Tell whether a number says how much of something a thing has: the "two-bedroom" of "60 two-bedroom flats"."""
    _, joint, noun = claim.quantity.surface.rpartition("-")
    return bool(joint) and noun == claim.noun


def is_none(words: str, label: str) -> bool:
    """Tell whether *words* are of a last part that there is none of, named as the one with the *label* before is."""
    found = _NONE.match(words.rstrip(" .;"))
    return found is not None and (found["same"] is None or f" {found['same']} " in f" {label} ")
