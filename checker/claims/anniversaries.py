"""Anniversaries: a number of years told as a rank, with the year of the event and that of what it celebrates."""

from __future__ import annotations

from collections.abc import Iterator

from checker.claims.claim import Claim
from checker.claims.dates import Attribute, year_of
from checker.claims.find import Claims
from checker.claims.frame import Frame, Match
from checker.text.late import late
from checker.text.record import record

_FOUNDED = (
    r"\b(?:founded|founding|established|opened|opening|formed|created|built|incorporated|launched|started|born|begun|married"
    r"|independence|death|birth|discovery|publication|signed)\b[^A-Z.;]{0,30}"
)
_RANKED = r"<rank:ordinal> (?:anniversary|birthday)"
_ANNIVERSARY = (
    Frame(
        rf"\b(?:in|during|on) <event:year|date>,? [^A-Z.;]{{2,40}}{_FOUNDED}\b(?:in|on) <origin:year|date>\)?,"
        rf"[^A-Z.;]{{0,40}}{_RANKED}",
        cues=("anniversary", "birthday"),
    ),
    Frame(
        rf"{_RANKED} (?:in|during|on) <event:year|date>[;,:] (?:it|which|he|she|the [a-z]+) (?:was|were) {_FOUNDED}"
        r"\b(?:in|on) <origin:year|date>",
        cues=("anniversary", "birthday"),
    ),
    Frame(
        rf"\b(?:in|during|on) <event:year|date>[^A-Z.;]{{0,50}}{_RANKED} (?:of|since)\b[^A-Z.;]{{0,60}}? "
        r"(?:(?:in|on|from|since) )?<origin:year|date>",
        cues=("anniversary", "birthday"),
    ),
    Frame(
        rf"{_FOUNDED}\b(?:in|on) <origin:year|date>[^A-Z.;]{{0,90}}{_RANKED}"
        r"(?: next year,| this year,| last year,)? (?:in|during|on) <event:year|date>",
        cues=("anniversary", "birthday"),
    ),
    Frame(
        rf"{_RANKED} of\b[^A-Z.;]{{0,60}}\b(?:in|on) <origin:year|date>[^A-Z.;]{{0,20}}? "
        r"(?:in|on|during) <event:year|date>",
        cues=("anniversary", "birthday"),
    ),
)
_MARKED = r"(?:celebrat(?:ed|es|ing)|mark(?:ed|s|ing)|observ(?:ed|es|ing)|had|held|kept|reached|saw)"
_ITS = (
    Frame(
        rf"\b(?:in|during|on) <event:year|date>,? (?P<whose>[^AYD.;,]{{2,40}}?) {_MARKED} (?:its|their) "
        rf"{_RANKED}\b(?! of)",
        cues=("anniversary", "birthday"),
    ),
    Frame(
        rf"\A(?P<whose>[^AYD.;,]{{2,40}}?) {_MARKED} (?:its|their) {_RANKED}\b(?! of)[^AYD.;]{{0,40}}? "
        r"(?:in|during|on) <event:year|date>",
        cues=("anniversary", "birthday"),
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
_AGAIN = late(r"\b(?:re-?(?:founded|established|opened|formed|launched|named|chartered)|again|merged|new|second)\b")
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
        origin, event, rank = year_of(match["origin"]), year_of(match["event"]), match["rank"]
        if origin is None or event is None or rank.quantity.figure is None or rank.quantity.start in seen:
            continue
        seen.add(rank.quantity.start)
        yield Anniversary(origin, event, rank)
    for match in claims.match(*_ITS):
        rank, begun = match["rank"], _beginning_before(claims, match)
        event, origin = year_of(match["event"]), None if begun is None else year_of(begun)
        if origin is None or event is None or rank.quantity.figure is None or rank.quantity.start in seen:
            continue
        seen.add(rank.quantity.start)
        yield Anniversary(origin, event, rank, is_stated=False)


def _beginning_before(claims: Claims, match: Match) -> Claim | None:
    """Return when that began whose anniversary is told, where the sentences before tell of one thing."""
    sentences = [each for each in claims.before(match.sentence, REACH) if each.block is match.sentence.block]
    begun = [*_BEGUN.fits(sentences)] if sentences else []
    if len(begun) != 1 or any(_AGAIN.search(each.pattern) for each in sentences):
        return None
    whose = match.groups["whose"]
    same = begun[0].groups["whose"].removeprefix("the ").split()[-1]
    return begun[0]["origin"] if whose in ("it", "they") or whose.split()[-1] == same else None
