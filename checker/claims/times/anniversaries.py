"""Anniversaries: a number of years told as a rank, with the year of the event and that of what it celebrates."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

from checker.claims.claim import Claim
from checker.claims.find import Claims
from checker.claims.frame import Frame, Match
from checker.claims.times.dates import Attribute, end_year_of, year_of
from checker.quantities.precision import Figure
from checker.quantities.quantity import Kind, Quantity
from checker.text.late import late
from checker.text.record import record

_FOUNDED = (
    r"\b(?:founded|founding|established|set up|opened|opening|formed|created|built|incorporated|launched|started|born"
    r"|begun|married"
    r"|independence|death|birth|discovery|publication|signed)\b[^A-Z.;]{0,30}"
)
_IN_WORDS = (
    "tenth eleventh twelfth thirteenth fourteenth fifteenth sixteenth seventeenth eighteenth nineteenth twentieth "
    "thirtieth fortieth fiftieth sixtieth seventieth eightieth ninetieth hundredth"
).split()
_TENS = "twenty thirty forty fifty sixty seventy eighty ninety".split()
_UNITS = "first second third fourth fifth sixth seventh eighth ninth".split()
_VALUES = {word: rank for rank, word in enumerate(_IN_WORDS[:11], 10)}
_VALUES |= {word: 10 * tens for tens, word in enumerate(_IN_WORDS[10:], 2)}
_NAMES = {"centenary": 100, "centennial": 100, "bicentenary": 200, "bicentennial": 200, "tercentenary": 300}
RANKED = (
    rf"(?:(?:<rank:ordinal>|\b(?P<worded>{'|'.join(_IN_WORDS)}))\)? (?:wedding )?(?:anniversary|birthday)\b"
    rf"|\b(?P<named>{'|'.join(_NAMES)})\b)"
)
"""A rank before "anniversary", in figures or in words, or what a hundred years have for a name."""
_WORDS = ("anniversary", "birthday", *_NAMES)
_ANNIVERSARY = (
    Frame(
        rf"{_FOUNDED}\b(?:in|on) <origin:year|date>[;,] (?:and )?(?:in|on) <event:year|date>,? (?:it|they|the [a-z]+) "
        rf"[^A-Z.;]{{2,30}}? (?:its|their) {RANKED}",
        cues=_WORDS,
    ),
    Frame(
        r"\b(?:ordained|professed|crowned|consecrated)\b[^AYD.;]{0,30}? (?:in|on) <origin:year|date>[^AYD.;]{0,90}"
        rf"{RANKED} of (?:his|her) (?:ordination|profession|coronation|consecration|priesthood) (?:in|during|on) "
        r"<event:year|date>",
        cues=("ordination", "profession", "coronation", "consecration", "priesthood"),
    ),
    Frame(
        rf"\b(?:in|during|on) <event:year|date>,? [^A-Z.;]{{2,40}}{_FOUNDED}\b(?:in|on) <origin:year|date>\)?,"
        rf"[^A-Z.;]{{0,40}}{RANKED}",
        cues=_WORDS,
    ),
    Frame(
        rf"{RANKED} (?:in|during|on) <event:year|date>[^AYD.;:]{{0,60}}?[;,:] "
        rf"(?:it|which|he|she|the [a-z]+) (?:was|were|had been) {_FOUNDED}"
        r"\b(?:in|on) <origin:year|date>",
        cues=_WORDS,
    ),
    Frame(
        rf"\b(?:in|during|on) <event:year|date>[^A-Z.;]{{0,50}}{RANKED} (?:of|since)\b"
        r"(?:(?!, having|, which|, founded|, opened|, built)[^A-Z.;]){0,60}? "
        r"(?:\(|(?:in|on|from|since) )?<origin:year|date>",
        cues=_WORDS,
    ),
    Frame(
        rf"{RANKED} of (?:the |its |their )?(?:(?!, (?:which|who|having|founded|built|opened)\b)[^AYD.;]){{0,50}}?"
        r"(?:(?:of|in|on|from) )?<origin:year|date>"
        r"[^AYD.;]{0,30}? "
        r"(?:was|were|is|fell|falls|will be)(?: [a-z]+)? (?:in|on) <event:year|date>",
        cues=_WORDS,
    ),
    Frame(
        rf"{_FOUNDED}\b(?:in|on) <origin:year|date>[^AYD.;]{{0,90}}{RANKED}"
        r"(?: next year,| this year,| last year,)? (?:in|during|on) <event:year|date>",
        cues=_WORDS,
    ),
    Frame(
        rf"\b(?:in|during|on) <event:year|date>[^AYD.;]{{0,50}}?\b(?:its|their|his|her) {RANKED},? "
        r"(?:having been|(?:\(|– ?)?(?:it|they|he|she) (?:was|were|had been)) (?:founded|established|formed|opened"
        r"|created|launched|set up|born|built)\b[^AYD.;]{0,30}? (?:in|on) <origin:year|date>",
        cues=_WORDS,
    ),
    Frame(
        rf"{RANKED} of\b[^A-Z.;]{{0,60}}\b(?:in|on) <origin:year|date>[^A-Z.;]{{0,20}}? "
        r"(?:in|on|during) <event:year|date>",
        cues=_WORDS,
    ),
)
_MARKED = r"(?:celebrat(?:ed|es|ing)|mark(?:ed|s|ing)|observ(?:ed|es|ing)|had|held|kept|reached|saw)"
_ITS = (
    Frame(
        rf"\b(?:in|during|on) <event:year|date>,? (?P<whose>[^AYD.;,]{{2,40}}?) {_MARKED} (?:its|their) "
        rf"{RANKED}\b(?! of)",
        cues=_WORDS,
    ),
    Frame(
        rf"\A(?P<whose>[^AYD.;,]{{2,40}}?) {_MARKED} (?:its|their) {RANKED}\b(?! of)[^AYD.;]{{0,40}}? "
        r"(?:in|during|on) <event:year|date>",
        cues=_WORDS,
    ),
)
_BEGUN = Frame(
    r"\A(?P<whose>(?:the )?[^AYD.;,()]{2,60}?) (?:was |were )?(?:first )?(?:founded|established|opened|formed|created"
    r"|incorporated|launched|started|chartered|inaugurated|appeared|published|held|set up|came into being)\b"
    r"[^AYD.;]{0,50}? (?:in|on) <origin:year|date>",
    cues=(
        "founded", "established", "opened", "formed", "created", "incorporated", "launched", "started", "chartered",
        "inaugurated", "appeared", "published", "held", "set", "being",
    ),
)  # fmt: skip
_AGAIN = late(
    r"\b(?:became|re-?(?:founded|established|opened|formed|launched|named|chartered)|again|merged|new|second)\b"
)
_OF_ANOTHER = late(r"\b(?:his|her|their|its) [a-z]+(?:'s|s') (?:O|[a-z]+th) (?:anniversary|birthday)\b")
REACH = 4
"""So many sentences before an anniversary is looked for what it celebrates."""


@record(frozen=True, slots=True)
class Anniversary:
    """An anniversary with the years of its event and of what it celebrates."""

    origin: Attribute
    """The year of what is celebrated."""
    event: Attribute
    """The year of the celebration."""
    rank: Claim
    """Which anniversary it is said to be."""
    is_stated: bool = True
    """Whether one sentence says all three."""


def find_anniversaries(claims: Claims) -> Iterator[Anniversary]:
    """Yield the anniversaries of *claims* with both their years."""
    seen: set[int] = set()
    for match in claims.match(*_ANNIVERSARY):
        yield from _between(match, match["origin"], seen, is_stated=True)
    for match in claims.match(*_ITS):
        begun = _beginning_before(claims, match)
        if begun is not None:
            yield from _between(match, begun, seen, is_stated=False)


def _between(match: Match, begun: Claim, seen: set[int], *, is_stated: bool) -> Iterator[Anniversary]:
    """Yield the anniversary of *match* of what has *begun*, if it is none of those *seen*."""
    if _OF_ANOTHER.search(match.sentence.pattern, match.start, match.end) is not None:
        return
    origin, event, rank = year_of(begun), year_of(match["event"]), rank_of(match)
    if end_year_of(begun) is not None:
        return  # of a life in brackets either year may be meant
    if origin is None or event is None or (origin.fixed or 0) > (event.fixed or 0):
        return  # of two years the later cannot be celebrated in the earlier: they are of two things
    if rank is not None and rank.quantity.start not in seen:
        seen.add(rank.quantity.start)
        yield Anniversary(origin, event, rank, is_stated=is_stated)


def rank_of(match: Match) -> Claim | None:
    """Return which anniversary *match* names, also where the words of it are no quantity: "its fiftieth"."""
    told, sentence = match.get("rank"), match.sentence
    if told is not None and told.quantity.figure is not None:
        return told
    if told is not None:
        tens, _, units = told.quantity.surface.lower().partition("-")
        above = next((10 * rank for rank, word in enumerate(_TENS, 2) if word == tens), None)
        if above is None or units not in _UNITS:
            return None
        figure = Figure(above + _UNITS.index(units) + 1, 0)
        return Claim(replace(told.quantity, figure=figure), sentence)
    word = match.groups.get("worded") or match.groups["named"]
    start = sentence.document.prose.lower().find(word, sentence.start, sentence.end)
    if start < 0:
        return None
    end = start + len(word)
    figure = Figure(_VALUES.get(word) or _NAMES[word], 0)
    surface = sentence.document.text[start:end]
    return Claim(Quantity(start, end, surface, Kind.ORDINAL, figure, start, end, glyph="O"), sentence)


def _beginning_before(claims: Claims, match: Match) -> Claim | None:
    """Return when that began whose anniversary is told, where the sentences before tell of one thing."""
    sentences = [each for each in claims.before(match.sentence, REACH) if each.block is match.sentence.block]
    begun = [*_BEGUN.fits(sentences)] if sentences else []
    if len(begun) != 1 or any(_AGAIN.search(each.pattern) for each in sentences):
        return None
    whose = match.groups["whose"]
    same = begun[0].groups["whose"].removeprefix("the ").split()[-1]
    return begun[0]["origin"] if whose in ("it", "they") or whose.split()[-1] == same else None
