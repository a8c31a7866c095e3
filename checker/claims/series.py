"""Wholes with the coordinated quantities that they are said to be made of.

"The panel has 12 members: seven women and five men" is a whole, an opener (the colon) and a
series of parts. The opener tells how complete the series claims to be; the joints between
the parts tell where it ends.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from enum import StrEnum
from functools import lru_cache
from itertools import chain

from checker.claims.claim import Claim
from checker.claims.compatible import commensurable, is_person, same_noun
from checker.claims.find import Claims
from checker.claims.sentence import Sentence
from checker.quantities.quantity import Kind
from checker.text.late import late
from checker.text.record import record


class Opener(StrEnum):
    """What leads from the whole to its parts."""

    MADE_OF = "made of"
    """comprising, made up of, consisting of, divided into …"""
    BRACKET = "bracket"
    SAMPLES = "samples"
    """Group sizes: "(n = 12) … (n = 14)"."""
    COLON = "colon"
    DASH = "dash"
    OF_WHICH = "of which"
    INCLUDING = "including"
    COMMA = "comma"
    """A bare comma or semicolon, or "with": "62 patients, 53 women and 9 men,"."""


@record(frozen=True, slots=True)
class Series:
    """A whole and its parts."""

    sentence: Sentence
    """Where."""
    whole: Claim
    """What the parts are said to make."""
    parts: tuple[Claim, ...]
    """Two or more, in the order of the text, up to the one behind a conjunction."""
    more: tuple[Claim, ...]
    """What follows in the same way and may or may not belong to the series."""
    labels: tuple[str, ...]
    """The words around each part."""
    opener: Opener
    """What leads from the whole to the parts."""
    is_joined: bool
    """Whether the last part follows "and", "while" or a plus sign."""
    is_cut: bool
    """Whether the series breaks off at a number that is no part, before its bracket or clause ends."""
    before: str
    """The pattern in front of the whole."""
    between: str
    """The pattern between the whole and the first part."""
    singles: int = 0
    """How many parts are one thing each, told without a figure: "a captain, two mates and 23 hands"."""

    def has_noun(self, part: Claim) -> bool:
        """Tell whether *part* counts what the whole counts, or names nothing."""
        return part.noun is None or same_noun(self.whole, part)


MOST_PARTS = 12
FARTHEST = 220
"""Two parts of one series do not stand further apart than this."""
LONGEST = 600
"""Longest stretch of pattern that is looked at behind a whole."""
_AMOUNTS = "NCMUD"
_PARTS = {"NC": "NC", "M": "M", "U": "UNC", "D": "DNC"}
"""Of which kinds the parts of an amount can be: hours can be had "of which four" are spent."""
_ORDERS = tuple((whole, parts, parts) for whole, parts in _PARTS.items())
_TO = r"(?:[^A-Z.;()]{0,60}(?: ?\([^()NCMUD]{0,20}\)))?[^A-HJ-Z.;]{0,80}?"
_OPENERS = (
    (
        Opener.MADE_OF,
        late(
            _TO + r"(?: |, | \(|: )(?:which )?(?:(?:is|are|was|were) )?(?:compris(?:ing|es?|ed)(?: of)?"
            r"|consist(?:s|ed|ing)? of|made up of|composed of|encompassing"
            r"|(?:randomly )?(?:divided|split|broken down)(?: evenly)? (?:in)?(?:to|between)(?: C(?=:))?"
            r"|(?:included|recorded|reported) (?:on|in|under) the following [a-z]+[^A-Z.;:()]{0,60}[,:])[: ]"
        ),
    ),
    (
        Opener.OF_WHICH,
        late(
            _TO.replace("[^A-HJ-Z.;]{0,80}", "[^B-CE-FH-NP-XZ.;]{0,80}")
            + r"[,;]? \(?(?:out )?of (?:which|whom|these|those|them)[, ]"
        ),
    ),
    (Opener.INCLUDING, late(_TO + r",? \(?(?:which )?includ(?:ing|ed|es?)[: ](?!in |on |by |for |within )")),
    (
        Opener.BRACKET,
        late(
            r"[^A-Z.;:()]{0,60}?(?:(?:,? aged [ZGD]|(?:between|from|in|since|on|until) [AYZ])[^A-Z.;:()]{0,30}?"
            r"(?:[AY][^A-Z.;:()]{0,30}?)?)?(?: ?\([^()NCMUD]{0,12}\))?[^A-Z.;:()]{0,40}?"
            r" ?\((?=[^)])"
        ),
    ),
    (
        Opener.COLON,
        late(
            r"\)?[^A-Z.;:()]{0,80}?(?: ?\((?:P|C|[^()NCMUD]{0,30}P)\)[^A-Z.;:()]{0,60}?)?"
            r"(?: (?:(?:to|into|among|in|between|by|over|across) (?:the )?)?C(?: [a-z]+)?)?"
            r"(?: (?:for|in|on|until|since) [DYA])?: ?"
        ),
    ),
    (Opener.DASH, late(r"[^A-Z.;:()]{0,60}?(?:,? (?:–|--|-) |--(?=[NC]))")),
    (
        Opener.COMMA,
        late(
            r"[^A-Z.:()]{0,80}?(?:(?:in)?to C)?(?: ?\([^()]*(?:\([^()]*\)[^()]*)*\)[^A-Z.:()]{0,60}?)?[,;] (?:with )?"
        ),
    ),
)
_MARKS = (
    ("compris", "consist", "made up", "compos", "encomp", "divided", "split", "broken", "following"),
    ("of wh", "of th"),
    ("includ",),
    ("(",),
    (":",),
    (" – ", " - ", "--"),
    (",", ";", "total of "),
)
"""What a sentence must have for each opener to be there: seen at once, before any pattern is tried."""
_SPENT = late(r"[^A-Z.:;()]{0,90}?(?:[,;] (?:with )?| (?:for|on|in|at|to|from) (?=[A-Z]))")
"""After "a total of" the first part may stand in the same clause: "a total of 35 minutes on low for 12 minutes, …"."""
_OF_KINDS = frozenset({Opener.MADE_OF, Opener.COLON, Opener.DASH, Opener.BRACKET, Opener.INCLUDING})
_WITH_CLASSES = frozenset({Opener.OF_WHICH, Opener.DASH, Opener.COLON})
"""Behind these a later part may be named by its class alone: "of which 75 are doubles and 45 singles"."""
_SEPARATOR = late(
    r",? (?:and|or|plus|&|while|whereas|since|because)(?: then)?(?= )|,(?: then)?|[;+]|/(?= ?[A-Z])|(?<=[A-Z]) - "
)
_JOINT = late(r" (?:and|plus|&|while|whereas|since|because) ")
_BRACKET = late(r"\([^()]{0,200}(?:\)|\Z)")
_PARENTHESIS = late(r"[()]")
_ROW = (", N, N, N", " N N N")
"""How a row of bare numbers goes on, which says of none that it is made of others."""
_SUBSET = late(r" ?(?:including|of (?:which|whom|them|these)|among them|with|mainly|about half)\b")
_ASIDE = late(
    r" ?\((?:[^()NCMUD]{0,60}\)|e\.g[^()]*\Z|(?:(?:mean|median|average|aged?|range)\b|[<>≤≥] ?[NCUDG])[^()]*(?:\)|\Z))"
)
"""What a bracket tells about a part, which is not about the whole."""
_OF_AGE = late(
    r",? (?:with (?:an? |the |their )?(?:mean|average|median) age|whose (?:mean|average|median) age|aged? "
    r"|(?:an? )?(?:mean|average|median) age| ages [ZGDN])[^;]*\Z"
)
"""Behind the last part: how old they all are."""
_STOP = late(r"(?<!\.[a-z])\. |\.$|;")
_LONG_STOP = late(r"(?<!\.[a-z])\. |\.$|; also\b")
_UNCOUNTED = late(r" ?(?:and )?(?:(?:one|an?|another) [a-z]|the (?:number|amount|total) of\b)")
"""A further part without a figure."""
_SINGLE = late(
    r" ?(?:and )?an? (?!few|number|handful|lot|couple|further|group|pair|series|range|variety|total|large|small)"
    r"[a-z' -]{2,40}\Z"
)
"""A part that is one thing, told without a figure."""
_ONE = late(r" one (?:in|at|to|for|from|on) (?:the )?[a-z' -]{2,40}\Z")
"""The same as the last of a list: "three in Poland and one in Hungary"."""
_WITH_SINGLES = frozenset({Opener.MADE_OF, Opener.COLON, Opener.DASH, Opener.BRACKET})


def find_series(claims: Claims) -> tuple[Series, ...]:
    """Return every whole that is followed by two or more quantities that may be its parts."""
    return tuple(series for sentence in claims.with_one_of(*_ORDERS) for series in _series(sentence))


def _series(sentence: Sentence) -> Iterator[Series]:
    pattern = sentence.pattern
    wholes = _wholes(sentence.glyphs)
    if not wholes:
        return
    openers = _openers_in(pattern)
    places = sentence.places
    for rank in wholes if openers else ():
        place = places[rank]
        if pattern.startswith(_ROW, place + 1):
            continue
        for opener, regex in openers:
            if opener is Opener.COMMA and pattern.endswith("total of ", 0, place):
                regex = _SPENT
            ahead = places[rank + 1] if _is_of_others(sentence, rank) else place
            found = regex.match(pattern, ahead + 1, place + LONGEST)
            series = _read(sentence, places, rank, opener, found.end()) if found else None
            if series is not None and not (rank and _is_of_others(sentence, rank - 1, series.parts)):
                yield series
                break


def _is_of_others(sentence: Sentence, rank: int, parts: tuple[Claim, ...] = ()) -> bool:
    """Tell whether a count, as *parts*, is of things that others have: "30 eyes of 28 patients, with 18 eyes …"."""
    if not sentence.pattern.startswith(" of C", sentence.places[rank] + 1):
        return False
    if any(part.noun != sentence.claims[rank].noun for part in parts):
        return False
    return not same_noun(sentence.claims[rank], sentence.claims[rank + 1])


def _openers_in(pattern: str) -> list[tuple[Opener, re.Pattern[str]]]:
    """Return the openers whose marks are in *pattern*, with what they look like."""
    found = []
    for pair, marks in zip(_OPENERS, _MARKS, strict=True):
        for mark in marks:
            if mark in pattern:
                found.append(pair)
                break
    return found


@lru_cache(maxsize=4096)
def _wholes(glyphs: str) -> tuple[int, ...]:
    """Return the ranks of the amounts behind which two stand that may be their parts."""
    return tuple(
        rank
        for rank, glyph in enumerate(glyphs[:-2])
        for whole, parts in _PARTS.items()
        if glyph in whole and sum(glyphs.count(part, rank + 1) for part in parts) > 1
    )


def _read(sentence: Sentence, places: list[int], rank: int, opener: Opener, start: int) -> Series | None:
    pattern, whole = sentence.pattern, sentence.claims[rank]
    end = _end(pattern, places[rank], start, opener)
    found: list[tuple[Claim, str, bool]] = []
    at = last = start
    lead = ""
    is_cut = False
    number = rank + 1
    singles = 0
    is_closed = False
    has_singles = opener in _WITH_SINGLES and whole.quantity.kind is Kind.COUNT
    nested = _nested(pattern, start, end) if pattern.find("(", start, end) >= 0 else []
    for separator in chain(_SEPARATOR.finditer(pattern, start, end), (None,)):
        stop = separator.start() if separator else end
        amounts: list[int] = []
        while number < len(places) and places[number] < stop:
            place = places[number]
            inside = nested and any(opened < place < closed for opened, closed in nested)
            if place >= at and pattern[place] in _AMOUNTS and not inside:
                amounts.append(number)
            number += 1
        if amounts and _SUBSET.match(pattern, at):
            if opener is not Opener.BRACKET:
                is_cut = True
                break
            amounts = []
        if not amounts and pattern.startswith(" a half ", at):
            return None  # "three millions and a half" is one amount
        is_last = has_singles and not amounts and "and" in lead and _ONE.match(pattern, at, stop) is not None
        if is_last or (not amounts and has_singles and _SINGLE.match(pattern, at, stop)):
            singles += 1
            is_closed |= is_last
            last, at = stop, separator.end() if separator else end
            lead = separator[0] if separator else ""
            continue
        if len(amounts) > 1 and whole.quantity.kind in (Kind.NUMBER, Kind.COUNT):
            amounts = _without_measures(sentence, whole, amounts)
        if not amounts and not found:
            break
        goes_on = opener is Opener.MADE_OF and _JOINT.search(pattern, last, at) is not None
        if not amounts and (goes_on or _UNCOUNTED.match(pattern, at)):
            is_cut = True
            break
        if len(amounts) > 1 or (amounts and not _is_part(whole, sentence.claims[amounts[0]], opener, found)):
            is_cut = True
            break
        if amounts:
            part, place = sentence.claims[amounts[0]], places[amounts[0]]
            if _is_number_of_item(pattern, place, end) or place - last > FARTHEST:
                is_cut |= place - last > FARTHEST
                break
            noun = part.quantity.unit or "" if part.quantity.kind is Kind.COUNT else ""
            label = pattern[at:stop]
            if "(" in label:
                label = _ASIDE.sub("", label)
            if "age" in label:
                label = _OF_AGE.sub("", label.replace("age-", "").replace("-aged", ""))
            noun = noun.lower().replace("age-", "").replace("-aged", "")
            found.append((part, f"{label.strip()} {noun}".strip(), _joins(lead)))
            last = stop
        at = separator.end() if separator else end
        lead = separator[0] if separator else ""
        if len(found) == MOST_PARTS:
            break
    if len(found) < 2:
        return None
    closing = next((place for place, part in enumerate(found) if place and part[2]), len(found) - 1)
    parts = found[: closing + 1]
    first = places[sentence.claims.index(parts[0][0])]
    return Series(
        sentence,
        whole,
        tuple(part[0] for part in parts),
        tuple(part[0] for part in found[closing + 1 :]),
        tuple(part[1] for part in parts),
        opener,
        found[closing][2] or is_closed or pattern[places[rank] : last].count("+") == len(parts) - 1,
        is_cut,
        pattern[: places[rank]],
        pattern[places[rank] + 1 : first],
        singles,
    )


def _without_measures(sentence: Sentence, whole: Claim, amounts: list[int]) -> list[int]:
    """Return the counts alone of a part that is told with a time, a measure or a place.

    As in "89 women in the 6-hour group" and "52 old teeth in six monkeys".
    """
    pattern, places = sentence.pattern, sentence.places
    kept = [rank for rank in amounts[1:] if pattern[places[rank]] not in "DUM"]
    if len(kept) == 1 and pattern.endswith((" in ", " from ", " of the "), 0, places[kept[0]]):
        last, noun = sentence.claims[kept[0]], sentence.claims[kept[0]].noun
        kept = kept if noun is None or same_noun(whole, last) else []
    return [amounts[0], *kept]


@lru_cache(maxsize=256)
def _joins(separator: str) -> bool:
    """Tell whether *separator* joins what stands behind it to what stands before."""
    return _JOINT.search(f"{separator} ") is not None


def _nested(pattern: str, start: int, end: int) -> list[tuple[int, int]]:
    """Return the brackets within a series: what stands in them is on another level."""
    return [found.span() for found in _BRACKET.finditer(pattern, start, end)]


def _is_number_of_item(pattern: str, place: int, end: int) -> bool:
    """Tell whether the number is that of an item or a note: "(1) a plan", "2) a cost", "[33]"."""
    return pattern.startswith(")", place + 1) and place + 1 != end


def _is_part(whole: Claim, part: Claim, opener: Opener, found: list[tuple[Claim, str, bool]]) -> bool:
    """Tell whether *part* is of the sort of *whole*; measures and durations must have its very unit.

    Things of another name may be its kinds ("98 filings: 79 bankruptcies and 19 proposals"),
    but then from the first part on.
    """
    first, second = whole.quantity.kind, part.quantity.kind
    if first in (Kind.NUMBER, Kind.COUNT):
        if second not in (Kind.NUMBER, Kind.COUNT):
            return False
        is_loose = opener is Opener.COLON or is_person(whole) or not found
        of_kinds = opener in _OF_KINDS and (is_loose or found[0][0].noun is None or not same_noun(whole, found[0][0]))
        is_class = bool(found) and opener in _WITH_CLASSES and found[0][0].noun is None
        return of_kinds or is_class or part.noun == "case" or same_noun(whole, part)
    if first in (Kind.MEASURE, Kind.DURATION) and opener is Opener.OF_WHICH and second in (Kind.NUMBER, Kind.COUNT):
        return True
    if first is Kind.MONEY:
        return second is Kind.MONEY and commensurable(whole, part)
    return second is first and part.quantity.unit == whole.quantity.unit


def _end(pattern: str, place: int, start: int, opener: Opener) -> int:
    """Return where the series must end: at the bracket that closes, or where the clause stops."""
    limit = min(len(pattern), start + LONGEST)
    depth = 0 if "(" not in pattern else pattern.count("(", place, start) - pattern.count(")", place, start)
    if depth > 0:
        for found in _PARENTHESIS.finditer(pattern, start, limit):
            depth += 1 if found[0] == "(" else -1
            if depth == 0:
                return found.start()
        return start
    stop = _LONG_STOP if opener in (Opener.COLON, Opener.DASH) else _STOP
    if opener is Opener.DASH:
        limit = min(limit, *(at for mark in (" – ", " -- ") if (at := pattern.find(mark, start)) >= 0), limit)
    stopped = stop.search(pattern, start, limit)
    return stopped.start() if stopped else limit
