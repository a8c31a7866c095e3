"""Wholes whose parts are itemised, each behind its name: "met by the town (£5m), the county (£3m) and donors (£1m)"."""

from __future__ import annotations

from collections.abc import Iterator

from checker.claims.claim import Claim
from checker.claims.compatible import commensurable
from checker.claims.find import Claims
from checker.claims.parts.blockers import are_parts
from checker.claims.parts.breakdown import Breakdown
from checker.claims.parts.evidence import Evidence
from checker.claims.parts.openers import Opener
from checker.claims.parts.series import Series
from checker.claims.sentence import Sentence
from checker.quantities.quantity import Kind
from checker.text.late import late

_NAME = r"[^A-Z.;:()]{2,60}"
_LABEL = r"[^A-XZ.;:()]{2,100}?,? [NCMU](?: \(P\))?(?: (?!of (?:them|these|those|which|whom)\b)[a-z'-]+){0,3}"
_SIZE = r" \((?:n ?= ?)?[NCMU]\)"
_VERBS = "met shared financed funded paid provided contributed split divided distributed apportioned".split()
_IN_BRACKETS = late(
    rf"(?P<whole>[NCMU])(?:(?! (?:most|mostly|mainly|chiefly|largely|largest|such)\b)[^A-Z.;:()]){{0,60}}?"
    rf" (?:(?:{'|'.join(_VERBS)})(?: equally)? (?:by|among|amongst|between|into|over)"
    r"|(?:went|go|gone|awarded|given|allotted|sent) to|(?:are|were|lie|live|lived|stand|based|work) (?:in|at|on)"
    r"|(?:came?|comes?|hail|hailed) (?:from|by|on)|compris(?:es?|ed|ing)|consist(?:s|ed|ing)? of"
    r"|(?:made up|composed) of) "
    rf"(?P<items>{_NAME}{_SIZE}(?:, {_NAME}{_SIZE})*,? (?:and|or){_NAME}{_SIZE})(?! (?:and|as well|plus|with)\b)"
)
"""A verb by which the whole is parted, and names with their amounts in brackets, the last behind "and"."""
_LABELLED = late(
    r"(?P<whole>[NCMU])(?P<lead>[^A-Z;:()]{0,120}): ?"
    rf"(?P<items>{_LABEL}(?:; (?:and )?{_LABEL})+)(?=\.|;[^A-Z]*\Z|\Z)"
)
"""A colon, and names each with its amount between semicolons: "84 were hurt: in the mill, 31; outside, 53"."""
_AS_FOLLOWS = late(
    r"\b(?:as follows|classified|divided|distributed|apportioned|made up|composed|consist\w*|compris\w*|viz|namely|thus"
    r"|to wit|in all|total)\b"
)
"""Before the colon: the list is all of it."""
_SOME_OF = late(r"\b(?:most|many|some|several|half|part|the majority|the bulk) of (?:[a-z'-]+ ){0,4}\Z")
"""Before a whole of which only some is told: "most of its 110 shops are in Leek (62) and Stone (38)"."""
_SIZED = late(_SIZE)
_BORDERS = late(
    r"\btotal:? (?P<whole>U)[;,.]? (?:[a-z]+ ){0,2}[a-z]+(?: \([NC]\))?: ?"
    r"(?P<items>[^A-Z.;:]{2,60} U(?:, [^A-Z.;:]{2,60} U)+)"
    r"(?=[.;\n]|\Z| [a-z]+:)"
)
"""A total and, behind a colon, names with lengths: "total: 19 km; border countries (2): Oland 12 km, Uland 7 km"."""
_CLASS = r"(?:land|water|males?|females?|urban|rural|inland|marine)(?: area| waters?| population)?"
_CLASSES_BEHIND = late(
    rf"\btotal(?: area| population)?:? (?P<whole>[NCMU])[;,.]? "
    rf"(?P<items>{_CLASS}:? [NCMU][;,.]? {_CLASS}:? [NCMU])(?![a-z])"
)
"""A total with two classes that leave nothing out: "total: 1,250 sq km; land: 1,196 sq km; water: 54 sq km"."""
_MOST_OF = late(r"\b(?:most|many|some|more|half) of (?:[a-z]+(?:'s?)? ){0,2}\Z")
"""Before the whole: the items are where most of it is."""
_UNDER_TOTAL = (_BORDERS, _CLASSES_BEHIND)
_CLASS_WORDS = ("land", "water", "male", "urban", "rural", "marine")
_PLACING = (
    "went go gone awarded given allotted sent are were lie live lived stand based work came come comes hail hailed"
)
_CUES = frozenset(
    {*_VERBS, *_PLACING.split(), "total", ":", "comprising", "comprises", "comprised", "consisting", "consists"}
    | {"composed", "made", "consist", "consisted", "comprise"}
)
_ORDER = ("NCMU",) * 3
MOST_ITEMS = 20
FARTHEST = 60
"""So far before a whole may be told that it is most of it that follows."""


def find_itemised(claims: Claims) -> Iterator[Breakdown]:
    """Yield the wholes whose parts stand behind their names in a list that is closed."""
    for sentence in claims.with_any(_CUES, *_ORDER):
        is_labelled = ":" in sentence.pattern or any(map(sentence.pattern.__contains__, _CLASS_WORDS))
        is_sized = "(" in sentence.pattern and _SIZED.search(sentence.pattern) is not None
        for pattern in ((_IN_BRACKETS,) if is_sized else ()) + (_UNDER_TOTAL if is_labelled else ()):
            for found in pattern.finditer(sentence.pattern):
                series = _series(sentence, found.start("whole"), found.start("items"), found.end("items"))
                if series is not None and not _SOME_OF.search(series.before):
                    yield Breakdown(series, Evidence.WHOLE, is_stated=False)
        for found in _LABELLED.finditer(sentence.pattern) if _is_list(sentence.pattern) else ():
            series = _series(sentence, found.start("whole"), found.start("items"), found.end("items"))
            if series is not None and are_parts(series) and not _SOME_OF.search(series.before):
                is_all = _AS_FOLLOWS.search(f"{series.before[-FARTHEST:]}{found['lead']}") is not None
                yield Breakdown(series, Evidence.LISTED if is_all else Evidence.GROUPED, is_stated=False)


def _is_list(pattern: str) -> bool:
    """Tell whether a colon stands before semicolons."""
    colon = pattern.find(":")
    return 0 < colon < pattern.find(";")


def _series(sentence: Sentence, whole_at: int, start: int, end: int) -> Series | None:
    whole = sentence.claim_at(whole_at)
    found = [
        (place, claim)
        for place, claim in zip(sentence.places, sentence.claims, strict=True)
        if start <= place < end and claim.quantity.kind is not Kind.YEAR
    ]
    parts = tuple(claim for _, claim in found)
    if not 1 < len(parts) <= MOST_ITEMS or not all(_is_like(part, whole) for part in parts):
        return None
    pattern = sentence.pattern
    if _MOST_OF.search(pattern, max(0, whole_at - FARTHEST), whole_at) is not None:
        return None
    starts = [start, *(place + 1 for place, _ in found[:-1])]
    labels = tuple(pattern[left : place + 1].strip(" ,;()") for left, (place, _) in zip(starts, found, strict=True))
    return Series(
        sentence, whole, parts, labels, Opener.MADE_OF, before=pattern[:whole_at], between=pattern[whole_at + 1 : start]
    )


def _is_like(part: Claim, whole: Claim) -> bool:
    """Tell whether both are amounts of one kind, in one unit, and below the whole."""
    size, least = part.quantity, whole.quantity.value
    if not commensurable(part, whole) or size.ends is not None or size.figure is None or size.value is None:
        return False
    is_bare = (
        size.kind is Kind.NUMBER
        and not any(map(str.isalpha, size.surface))
        and whole.quantity.kind not in (Kind.NUMBER, Kind.COUNT)
    )
    return not is_bare and least is not None and size.value <= least
