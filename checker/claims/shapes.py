"""Sides of rectangles and boxes, widths of circles, slopes, with what follows from them."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace

from checker.claims.claim import Claim
from checker.claims.find import Claims
from checker.claims.frame import Frame, Match
from checker.claims.slots import ABOUT
from checker.quantities.quantity import Kind
from checker.text.record import record

_WAYS = r"(?: (?:long|wide|deep|high|tall|in (?:length|width|depth|height)))?"
_WAY = r" (?:long|wide|deep|high|tall|in (?:length|width|depth|height))"
_ASIDE = r"(?: \([^()]{0,40}\))?"
_BY = r" ?(?:by|x|×) ?"
_MAKES = (
    r"(?P<words>(?: [a-z'-]+){0,6}?,? \(?(?:has|with|covers|covering|covered|measures|of|giving|gives|making|makes|or"
    r"|is|totals|totalling|for|spans|occupies|holds|holding|contains|containing|takes|=|an area of|a total of)? ?"
    r"(?:an? |the |about |some |around |over |nearly |up to |approximately |total |floor |area of |volume of |of )*)"
)
_AREA = (
    Frame(
        rf"<first:measure|number>{_BY}<second:measure>{_ASIDE}{_MAKES}<area:measure>",
        cues=("U",),
    ),
    Frame(
        rf"<first:measure>{_ASIDE}{_WAY},? (?:and |by )?<second:measure>{_ASIDE}{_WAY}{_MAKES}<area:measure>",
        cues=("long", "wide", "deep", "high", "tall"),
    ),
)
_VOLUME = (
    Frame(
        rf"<first:measure|number>{_WAYS}{_BY}<second:measure|number>{_WAYS}(?:{_BY}|,? and )"
        rf"<third:measure>{_ASIDE}{_WAYS}{_MAKES}<volume:measure>",
        cues=("U",),
    ),
    Frame(
        rf"<first:measure>{_ASIDE}{_WAY}, <second:measure>{_ASIDE}{_WAY},? and <third:measure>{_ASIDE}{_WAY}{_MAKES}"
        r"<volume:measure>",
        cues=("long", "wide", "deep", "high", "tall"),
    ),
)
_SQUARE_OF = Frame(
    r"\bsquare(?: [a-z]+)?,? (?:with |of |whose |having )?(?:an? |the |each )?(?:sides?|edges?) "
    rf"(?:of |is |are |was |were )?{ABOUT}<side:measure>(?: (?:long|each))?"
    r"(?: \(|,? (?:and )?(?:it )?(?:covers|covering|covered) "
    r"|,? (?:and )?(?:it )?(?:has|had|with|giving|gives|for) an area of )"
    rf"{ABOUT}<area:measure>(?=[).,;]|\Z)",
    cues=("side", "sides", "edge", "edges"),
)
"""A square with one of its sides: "a square with sides of 12 m (144 sq m)"."""
_ROUND = Frame(
    r"\b(?:round|circular|circle)\b[^A-Z.;]{0,40}<across:measure> (?:across|in diameter|wide)[^A-Z.;]{0,20}?"
    r"<around:measure> (?:around|round|in circumference)",
    cues=("round", "circular", "circle"),
)
_DIAMETER = Frame(
    rf"\bdiameter (?:of|is|was) {ABOUT}<across:measure>(?:(?! the (?!circumf))[^A-Z.;]){{0,30}}\bcircumference"
    rf" (?:of|is|was) {ABOUT}"
    r"<around:measure>",
    cues=("circumference",),
)
_GIRTH = Frame(
    r"<across:measure> (?:across|in diameter)[^A-Z.;]{0,30}?\bcircumference (?:of|is|was)(?: about| some| nearly)?"
    r" <around:measure>",
    cues=("circumference",),
)
_SLOPE = Frame(
    r"\b(?:rises?|rising|slopes?|sloping|gradients?|ramps?|grade|climbs?|incline)\b[^A-Z.;]{0,30}?"
    r"<ratio:ratio> \(<share:percent>\)",
    cues=("(P",),
)
_SCALE = Frame(
    r"(?:scale|map|plan|model|drawing)?[^A-Z.;]{0,20}<scale:ratio>[^A-Z.;]{0,40}?\b<drawn:measure>"
    r"(?: (?:on (?:the|a) (?:map|plan|model|drawing|paper)|long|wide))?"
    r" (?:is|are|makes?|stands? for|represents?|means?|equals?|corresponds? to)(?: about| some| just)? <real:measure>",
    cues=("R", "(R"),
)
_CLIMB = Frame(
    r"\b(?:climb|ris|fall|drop|descend)(?:s|es|ed|ing)? <rise:measure> (?:in|over|within) (?:just |only |about"
    r" )?<along:measure>"
    r"[^A-Z.;]{0,16}?\b(?:slope|gradient|grade|incline)(?: of)?(?: about| some| nearly)? <share:percent>",
    cues=("slope", "gradient", "grade", "incline"),
)
_DRAWN_AS = Frame(
    r"\b(?:scale|map|plan|model|drawing)\b[^A-Z.;]{0,20}<scale:ratio>[^A-Z.;]{0,30}?\b(?:shows?|draws?|gives?|prints?) "
    r"<real:measure> as <drawn:measure>",
    cues=("as",),
)
_RECTANGLES = re.compile(
    r"\b(?:rectangular|rectangle|room|hall|court|pitch|field|plot|poster|screen|panel|sheet|carpet|floor|box|tank"
    r"|pool|crate|container|lawn|square|studio|office|cabin|patch|bed|deck|slab|lot)\b"
)
_STOREYS = frozenset({"storey", "story", "floor", "level", "deck", "tier"})
"""Of what a building has several, each with its area."""
_OF_STOREYS = re.compile(r"\b(?:multi|many|several|double)[ -]?(?:storey|story|floor|level|deck|tier)")
_SQUARE = 2
_EACH = re.compile(r"[NC] (?:[a-z]+ )?(?:of|at|measuring) (?:about )?\Z")
"""Between a number of figures and the first side of each."""
_FILLED_TO = re.compile(
    r" (?:of [a-z]+ )?(?:(?:up )?to (?:the|its) |when (?:half|two|three|not|part|filled)|below the |with freeboard)"
)
"""Behind what a tank holds: it is not filled to the top."""


@record(frozen=True, slots=True)
class Figure:
    """Sides of a figure, with the area or the volume that is stated for it."""

    sides: tuple[Claim, ...]
    """Two or three lengths."""
    content: Claim
    """The area or the volume."""
    is_rectangular: bool
    """Whether the words say so; else the figure only fits into the rectangle."""
    times: Claim | None = None
    """How many such figures there are, where the content may be that of all."""


def find_figures(claims: Claims) -> Iterator[Figure]:
    """Yield the areas and volumes of *claims* that stand beside the sides they come from."""
    seen: set[int] = set()
    for frames, role in ((_VOLUME, "volume"), (_AREA, "area")):
        for match in claims.match(*frames):
            sides = [match[name] for name in ("first", "second", "third") if match.get(name) is not None]
            content = match[role]
            lent = [_with_unit(side, sides[-1]) for side in sides]
            if content.quantity.start in seen or not _fits(lent, content) or _is_in_storeys(match, content):
                continue
            seen.add(content.quantity.start)
            is_full = _FILLED_TO.match(match.sentence.pattern, match.end) is None
            yield Figure(tuple(lent), content, is_full and _is_rectangular(match), _times(match))
    yield from _squares(claims, seen)


def _squares(claims: Claims, seen: set[int]) -> Iterator[Figure]:
    """Yield the squares whose side and area stand together."""
    for match in claims.match(_SQUARE_OF):
        side, area = match["side"], match["area"]
        if area.quantity.start not in seen and _fits([side, side], area) and not _is_in_storeys(match, area):
            yield Figure((side, side), area, is_rectangular=True)


def find_circles(claims: Claims) -> Iterator[Match]:
    """Yield circles with their width and their circumference: roles ``across`` and ``around``."""
    for match in claims.match(_ROUND, _DIAMETER, _GIRTH):
        if all(_length(match[role]) == 1 for role in ("across", "around")):
            yield match


def find_slopes(claims: Claims) -> Iterator[Match]:
    """Yield slopes as a ratio and a percentage: roles ``ratio`` and ``share``."""
    yield from claims.match(_SLOPE)


def find_climbs(claims: Claims) -> Iterator[Match]:
    """Yield climbs with their length and the slope: roles ``rise``, ``along`` and ``share``."""
    for match in claims.match(_CLIMB):
        if all(_length(match[role]) == 1 for role in ("rise", "along")):
            yield match


def find_scales(claims: Claims) -> Iterator[Match]:
    """Yield scales of maps with a length as drawn and as it is: roles ``scale``, ``drawn`` and ``real``."""
    for match in claims.match(_SCALE, _DRAWN_AS):
        if all(_length(match[role]) == 1 for role in ("drawn", "real")):
            yield match


def _fits(sides: list[Claim], content: Claim) -> bool:
    return all(_length(side) == 1 for side in sides) and _length(content) == len(sides)


def _is_in_storeys(match: Match, content: Claim) -> bool:
    """Tell whether an area may be that of all floors: "a three-storey block of 20 m by 10 m with 600 sq m"."""
    if _length(content) != _SQUARE:
        return False
    counted = {claim.noun for claim in match.sentence.claims}
    return not _STOREYS.isdisjoint(counted) or _OF_STOREYS.search(match.sentence.pattern) is not None


def _times(match: Match) -> Claim | None:
    """Return the number of figures: "ten sheets of 60 cm by 90 cm"."""
    if not _EACH.search(match.sentence.pattern, max(0, match.start - 24), match.start):
        return None
    return match.sentence.claims[match.sentence.claims.index(match["first"]) - 1]


def _length(claim: Claim) -> int:
    """Return the power of length in the unit of *claim*, 0 where it has another dimension too."""
    units = claim.quantity.units
    if not units or claim.quantity.figure is None or len(units[0].dimension) != 1:
        return 0
    ((base, power),) = units[0].dimension
    return power if base == "[length]" else 0


def _with_unit(claim: Claim, lender: Claim) -> Claim:
    if claim.quantity.units or claim.quantity.kind is not Kind.NUMBER:
        return claim
    quantity = lender.quantity
    return Claim(replace(claim.quantity, unit=quantity.unit, units=quantity.units, kind=quantity.kind), claim.sentence)


def _is_rectangular(match: Match) -> bool:
    pattern = match.sentence.pattern
    return _RECTANGLES.search(pattern, max(0, match.start - 40), min(len(pattern), match.end + 20)) is not None
