"""Notes that a text carries about its own numbers: rounded, overlapping, incomplete, old style.

Looked for only when a relation fails, and only around it: most documents never need them.
"""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from collections.abc import Iterator
from enum import StrEnum
from functools import cache

from checker.claims.find import Claims
from checker.text.document import BlockKind
from checker.text.late import late


class Topic(StrEnum):
    """What a note says, in the words in which a reason is given."""

    ROUNDED = "a note says that figures are rounded"
    SEVERAL_ANSWERS = "a note says that several answers could be given"
    OVERLAPPING = "a note says that the classes overlap"
    MISSING = "a note says that data are missing"
    INCOMPLETE = "a note says that the list is not complete"
    ADJUSTED = "it is said that the figure is weighted or adjusted"
    OLD_STYLE = "a note says that dates are in the old style"


FARTHEST, AROUND, BESIDE, ADJOINING = 1500, 400, 200, 80
"""A note about a table or a list is looked for in so many characters around it, within its section;
a note that names the largest ones only stands right beside their list, and a word that says how
a figure was worked out beside the figure."""
_REACH = {Topic.OVERLAPPING: AROUND, Topic.INCOMPLETE: BESIDE, Topic.ADJUSTED: ADJOINING}
_WHOLE_DOCUMENT = frozenset({Topic.ROUNDED, Topic.OLD_STYLE})
"""What is said once for all figures of a document."""
_NEAR = frozenset(Topic) - _WHOLE_DOCUMENT
_PIECE = 4096
"""So many characters are looked through at once."""
_LONGEST = 200
"""No cue is longer than this."""
_CUES = {
    Topic.ROUNDED: (
        r"(?:due to|because of|owing to|subject to|result of|effects? of|for) (?:the |independent )?rounding\b"
        r"|rounding (?:errors?|differences?|may|can|might|effects?)\b"
        r"|\b(?:figures|numbers|amounts|totals|percentages|values|data|shares|columns|components|sums)"
        r"(?: [a-z]+){0,4}? (?:is|are|were|was|been|be) (?:also )?(?:independently )?rounded\b"
        r"|\b(?:may|might|need|do|does|will) not (?:always |necessarily |exactly )?(?:add (?:up|to)|sum|total|tally)\b"
    ),
    Topic.SEVERAL_ANSWERS: (
        r"\b(?:more than one|multiple|several|up to (?:two|three|four|five|[2-9])) (?:answers?|responses?|choices?"
        r"|options?|mentions?|categor(?:y|ies)|reasons?|causes?|replies|reply|items?|approach(?:es)?|methods?)\b"
        r"|\b(?:more than one|several|up to (?:two|three|four|five|[2-9])) (?:of (?:them|these) )?"
        r"(?:could|can|may|might|was|were) (?:also )?(?:be )?(?:named|given|chosen|picked|selected|ticked|mentioned"
        r"|cited|listed|possible|allowed|permitted)\b"
        r"|\b(?:choose|select|tick|check|name|give|mention) (?:more than one|several|all that)\b"
        r"|\brespondents (?:could|were able to|were allowed to|can|may) (?:choose|select|give|name|pick|have|belong)\b"
    ),
    Topic.OVERLAPPING: (
        r"\boverlap(?:s|ped|ping)?\b(?! (?:weight|propensity|syndrome|confidence|[0-9]))"
        r"|\b(?:not|aren't) mutually exclusive\b|\bdouble[- ]count\w*"
        r"|\b(?:some|many|several|most|a few) (?:of (?:them|these|which|whom) )?(?:[a-z]+ ){1,2}(?:twice|again)\b"
        r"|\b(?:as|since|because) (?:many|most|some) (?:stayed|came back|returned)\b"
        r"|\b[0-9]+ (?:different|separate) (?:people|persons|men|women|children|visitors|guests|players|members)\b"
        r"|\bcounted (?:twice|in both)\b|\b(?:in|under|to) more than one (?:group|class|heading|list|section)\b"
        r"|\b(?:some|many|several|most|few|one|two|three|four|five) (?:of (?:them|these|which|whom) )?"
        r"(?:[a-z]+ ){0,2}both\b"
        r"|\b(?:some|many|several|most|few|one|two|three|four|five|each|may|can|could|might) (?:[a-z]+ ){0,5}"
        r"more than one\b(?! (?:in |of (?:the|these|those)|years?|months?|weeks?|days?|hours?|minutes?|times?|way"
        r"|hundred|thousand|million|half|third|quarter|person|party|metre|meter|mile|kilomet))"
        r"|\b(?:add|adds|added|sums?) up to more\b|\b(?:more than|exceeds?|exceeding) 100 ?(?:%|per ?cent)"
    ),
    Topic.MISSING: (
        r"\bmissing (?:data|values?|information|observations?|responses?|records?|cases)\b"
        r"|\bn ?= ?[0-9]+,? missing\b|\bmissing \(?n ?=|(?<!wounded, )(?<!injured, )(?<!ded and )"
        r"(?<!red and )(?<!led and )(?<!dead and )\b[0-9]+ (?:were |are )?missing\b"
        r"|\bdata (?:\w+ )?(?:are|were|is|was) (?:missing|not available|unavailable|incomplete|lacking)\b"
        r"|\b(?:incomplete|unavailable) data\b|\b(?:denominators?|bases?|totals) (?:may )?(?:vary|varies|differ)\b"
        r"|\bnot all (?:\w+ )?(?:answered|responded|replied|completed|reported)\b"
        r"|\b(?:excluding|without|excludes|excluded|not counting|leaving (?:out|aside)|ignoring|disregarding)"
        r" (?:\w+ ){0,3}(?:missing|unknown|non-?respon\w+|blank|spoil(?:t|ed)|invalid|void|abst[ae]\w+|undecided)\b"
        r"|\b(?:once|when|if|after) [^.;]{0,60}\b(?:are|is|were|was|been) (?:left out|excluded|set aside|disregarded)\b"
    ),
    Topic.INCOMPLETE: (
        r"\b(?:only|just) the (?:\w+ )?(?:largest|main|biggest|most common|leading)\b"
        r"|\bthe (?:two|three|four|five|six|seven|eight|ten|[0-9]+) (?:largest|biggest|main|leading|most common)\b"
        r"(?![^.;]{0,80}\b(?:the (?:other|rest|remain)|others))"
        r"|\btop (?:three|four|five|six|ten|[0-9]+)\b(?! ?(?:[cmk]?m|ft|in|inch(?:es)?|feet|(?:centi|kilo)?met(?:re"
        r"|er)s?)\b)|\bnot all (?:\w+ ){0,3}(?:are )?(?:shown|listed)\b"
        r"|\bsmaller (?:\w+ ){0,2}(?:are )?(?:not shown|omitted|left out)\b"
    ),
    Topic.ADJUSTED: (
        r"\b(?:re-?)?weight(?:ed|ing)\b(?! kappa)|\bimput(?:ed|ation)\b|\bkaplan\b|\bactuarial\b|\blife[- ]tables?\b"
        r"|\b(?:age|sex|risk|case|seasonally|inflation|price)[- ](?:adjusted|standardi[sz]ed)\b"
        r"(?! (?:multivari|analys[ei]s|models?|regression|odds|hazard|relative risk|a?ors?\b|a?hrs?\b))"
        r"|(?<!models were )(?<!model was )(?<!regression )(?<!ratios )\badjusted for (?:age|sex|inflation|season)"
        r"|\bafter inflation\b|\bafter adjust(?:ment|ing)\b(?! for [^.;%]{1,60}\b(?:a?ors?|odds|hazards?|a?hrs?)\b)"
        r"|\bin real terms\b|\b(?:allowing|accounting) for inflation\b"
    ),
    Topic.OLD_STYLE: r"\bold[- ]style\b|\bjulian calendar\b|\bo\.s\.|\(os\)",
}
_SIGNS = {
    Topic.ROUNDED: (
        *("rounding", "rounded", "not always ", "not necessarily ", "not exactly "),
        *("not add ", "not sum", "not total", "not tally"),
    ),
    Topic.SEVERAL_ANSWERS: ("more than one", "multiple ", "several", "up to ", "all that", "respondents "),
    Topic.OVERLAPPING: (
        *("overlap", "exclusive", "double-count", "double count", "counted twice", "counted in both", " twice"),
        *(" again", " different ", " separate ", " stayed", "came back", " returned"),
        *("more than one", "up to more", "more than 100", "exceeds 100", "exceed 100", "exceeding 100", "both"),
    ),
    Topic.MISSING: (
        *("missing", "not available", "unavailable", "incomplete", "lacking", "unknown", "non-respon", "nonrespon"),
        *("blank", "spoilt", "spoiled", "invalid", "void ", "absta", "abste", "undecided"),
        *("left out", "excluded", "set aside", "disregarded", " vary", " varies", " differ", "not all "),
    ),
    Topic.INCOMPLETE: (
        "only the ",
        "just the ",
        " largest",
        " biggest",
        " main ",
        " leading",
        " most common",
        "top ",
        "not all ",
        "smaller ",
    ),
    Topic.ADJUSTED: (
        *("weight", "imput", "kaplan", "actuarial", "life table", "life-table", "adjusted", "standardised"),
        *("standardized", "after inflation", "after adjust", "in real terms", "for inflation"),
    ),
    Topic.OLD_STYLE: ("old-style", "old style", "julian calendar", "o.s.", "(os)"),
}
"""What no cue of a topic goes without: to look for it takes a hundredth of the time."""


@cache
def _cue(topic: Topic) -> re.Pattern[str]:
    return re.compile(_CUES[topic], re.IGNORECASE)


_LABELLED = late(r"[A-Z][\w '/()-]{2,50}: [^\n]{0,200}?[\d.]%")
"""How a line of a fact sheet begins: "Languages: Norse 61.4%, …"."""


_ADJUSTING = "after adjust"
"""A cue that tells how the figures of its own sentence were worked out."""
_FOOT = late(r"[Nn]otes? ?\d?:")


def notes_at(claims: Claims, start: int, end: int) -> frozenset[Topic]:
    """Return what the notes of a document say that hold for the stretch from *start* to *end*.

    A note on rounding or on the calendar holds for the whole document, any other one for
    what stands near it in its section.
    """
    return claims.derived(_Notes).at(start, end)


class _Notes:
    """The notes of a document, looked for around what is asked about: by pieces, each of them once."""

    def __init__(self, claims: Claims) -> None:
        self._document = claims.document
        self._headings = [block.start for block in claims.document.blocks if block.kind is BlockKind.HEADING]
        self._everywhere = frozenset(topic for topic, _ in _cues(claims.document.prose, 0, _WHOLE_DOCUMENT))
        self._pieces: dict[int, list[tuple[Topic, int, int]]] = {}
        """By number of the piece, what its notes are about: topic, start and end of a stretch."""

    def at(self, start: int, end: int) -> frozenset[Topic]:
        """Return what is said of the stretch from *start* to *end*."""
        first, last = max(0, start - FARTHEST) // _PIECE, (end + FARTHEST) // _PIECE
        near = (note for number in range(first, last + 1) for note in self._piece(number))
        return self._everywhere.union(topic for topic, from_, to in near if from_ < end and to > start)

    def _piece(self, number: int) -> list[tuple[Topic, int, int]]:
        if number not in self._pieces:
            cues = _cues(self._document.prose, number * _PIECE, _NEAR)
            self._pieces[number] = [(topic, *self._about(topic, cue)) for topic, cue in cues]
        return self._pieces[number]

    def _about(self, topic: Topic, cue: re.Match[str]) -> tuple[int, int]:
        """Return start and end of what a note is about."""
        document, headings = self._document, self._headings
        before, after = bisect_right(headings, cue.start()), bisect_left(headings, cue.end())
        reach = _REACH.get(topic, FARTHEST)
        start = max(cue.start() - reach, headings[before - 1] if before else 0)
        end = min(cue.end() + reach, headings[after] if after < len(headings) else len(document.text))
        if cue[0].lower().startswith(_ADJUSTING):
            return _own_sentence(document.prose, cue.start(), cue.end(), start, end)
        line = None if topic is Topic.ADJUSTED else _own_lines(document.text, cue.start(), cue.end())
        return (start, end) if line is None else line


def _cues(prose: str, start: int, topics: frozenset[Topic]) -> Iterator[tuple[Topic, re.Match[str]]]:
    """Yield the cues of *topics* in the piece of *prose* at *start*; those of a whole document in all of it."""
    stop = len(prose) if topics is _WHOLE_DOCUMENT else start + _PIECE
    piece = prose[start : stop + _LONGEST]
    lowered = piece.lower()
    if len(lowered) != len(piece):
        lowered = piece  # a letter whose small form is two
    for topic in Topic:
        if topic in topics:
            for first, last in _stretches(lowered, topic):
                cues = _cue(topic).finditer(prose, start + first, min(start + last, stop + _LONGEST))
                yield from ((topic, cue) for cue in cues if cue.start() < stop and not _is_denied(prose, cue.start()))


def _stretches(lowered: str, topic: Topic) -> Iterator[tuple[int, int]]:
    """Yield start and end of what stands around the signs of *topic*, joined where they meet."""
    places = []
    for sign in _SIGNS[topic]:
        place = lowered.find(sign)
        while place >= 0:
            places.append(place)
            place = lowered.find(sign, place + 1)
    first = last = -1
    for place in sorted(places):
        if place - _LONGEST > last:
            if last >= 0:
                yield first, last
            first = max(0, place - _LONGEST)
        last = place + _LONGEST
    if last >= 0:
        yield first, last


def _is_denied(prose: str, start: int) -> bool:
    """Tell whether the word before the cue at *start* denies it: "there were no missing data"."""
    return prose[max(0, start - _LONGEST_DENIAL) : start].lower().endswith(_DENIALS)


_DENIALS = (" no ", " not ", "n't ", " without ", " without any ", " zero ", " never ", " nor ")
_LONGEST_DENIAL = 14


def _own_sentence(prose: str, cue_start: int, cue_end: int, start: int, end: int) -> tuple[int, int]:
    """Return what of the stretch from *start* to *end* stands in the sentence of a cue.

    "… and 96 (20%) in June. After adjusting for age, rust was rarer in June" says nothing of the share.
    """
    before, after = prose.rfind(". ", start, cue_start), prose.find(". ", cue_end, end)
    return (start if before < 0 else before + 2, end if after < 0 else after)


def _own_lines(text: str, start: int, end: int) -> tuple[int, int] | None:
    """Return the lines that a note of a fact sheet is about: those of its paragraph.

    Such a note stands in a line with a label ("Languages: Norse 61.4%, …") or begins its own
    ("note 1: …") under lines with percentages; other notes return ``None``.
    """
    first, last = text.rfind("\n", max(0, start - FARTHEST), start) + 1, text.find("\n\n", end, end + FARTHEST)
    top = text.rfind("\n\n", max(0, start - FARTHEST), start) + 1
    last = last if last >= 0 else min(len(text), end + FARTHEST)
    if (first or start < FARTHEST) and _LABELLED.match(text, first, start):
        return first, last
    is_foot = (top or start < FARTHEST) and _FOOT.match(text, first, start) and "%" in text[top:first]
    return (top, last) if is_foot else None
