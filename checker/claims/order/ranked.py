"""Amounts that a sentence puts in order: superlatives, comparatives, ranks."""

from __future__ import annotations

from collections.abc import Iterator

from checker.claims.claim import Claim
from checker.claims.compatible import same_noun
from checker.claims.find import Claims
from checker.claims.frame import Frame, Match
from checker.quantities.quantity import Kind
from checker.text.record import record

_OPPOSITES = {
    "largest": "smallest",
    "biggest": "smallest",
    "longest": "shortest",
    "tallest": "shortest",
    "highest": "lowest",
    "oldest": "youngest",
    "heaviest": "lightest",
    "widest": "narrowest",
    "deepest": "shallowest",
    "dearest": "cheapest",
    "maximum": "minimum",
}
_LESS = frozenset(_OPPOSITES.values())
_TOP = "|".join([*_OPPOSITES, *sorted(_LESS)])
_AMOUNT = "amount|percent"
_HAS = (
    "is|was|has|had|with|at|took|takes|holds?|held|seats?|covers?|covered|measures?|measured|weighs?|weighed|reached"
    "|being|of|employs?|sold|stands?|stood|costs?|scored|reaches|rises to|rose to|runs to|ran to|makes|made|produces"
    "|produced|earns|earned|lasts|lasted|contains|contained|receives|received|draws|drew|attracts|attracted"
)
_TO = rf"(?: [a-z'-]+| of the [NC]){{0,5}}?,? (?:{_HAS})(?: about| some| nearly| just| only)?"
_SECOND = Frame(
    rf"\bthe (?P<top>{_TOP})\b{_TO} <first:{_AMOUNT}>[^A-Z.]{{0,60}}[;,] (?:and |while |with |but )?"
    rf"the (?P<rank>second|next)[ -](?P<other>{_TOP})\b{_TO} <second:{_AMOUNT}>",
    cues=("second", "next"),
)
_SECOND_FIRST = Frame(
    rf"\bthe (?P<rank>second|next)[ -](?P<other>{_TOP})\b{_TO} <second:{_AMOUNT}>(?: [a-z]+){{0,2}}(?:[;,]| and"
    rf"| while)+ the (?P<top>{_TOP})\b(?:{_TO})? <first:{_AMOUNT}>",
    cues=("second", "next"),
)
_OPPOSITE = Frame(
    rf"\bthe (?P<top>{_TOP})\b{_TO} <first:{_AMOUNT}>(?! below| under| short)(?: [a-z]+){{0,2}}[;,]?"
    rf"(?: and| while| but| whereas)? the (?P<other>{_TOP})(?:(?: [a-z'-]+){{0,3}}?,? (?:{_HAS}))? <second:{_AMOUNT}>"
    r"(?! (?:more|less|fewer|higher|lower|longer|shorter|older|younger|below|under)\b)",
    cues=tuple(_OPPOSITES),
)


_AFTER = Frame(
    rf"\b(?P<rank>second|next)[ -](?P<top>{_TOP})\b(?! (?:since|after|until)\b)[^A-Z.;()]{{0,60}}?,? (?:with|at|\() ?"
    rf"<second:{_AMOUNT}>\)?(?: [a-z]+)?,? (?:after|behind) [^A-Z.;()]{{2,40}}?"
    rf"(?:,? (?:which|that) (?:is|has|had|covers|measures)|,? with|,? at| \() ?<first:{_AMOUNT}>(?![a-z])",
    cues=("second", "next"),
)


@record(frozen=True, slots=True)
class Extremes:
    """Two amounts of which the words say that one is no less than the other."""

    more: Claim
    """The one that is said to be more."""
    less: Claim
    """The one that is said to be less."""
    more_name: str
    """What the sentence calls the first."""
    less_name: str
    """What the sentence calls the second."""


def find_extremes(claims: Claims) -> tuple[Extremes, ...]:
    """Return the pairs of amounts that superlatives put in order."""
    return tuple(_extremes(claims))


def _extremes(claims: Claims) -> Iterator[Extremes]:
    for match in claims.match(_SECOND, _SECOND_FIRST):
        top, rank = match.groups["top"], match.groups["rank"]
        if top == match.groups["other"] and _is_one_sort(match):
            yield _ordered(match, top, f"{rank} {top}", top in _LESS)
    for match in claims.match(_AFTER):
        top, rank = match.groups["top"], match.groups["rank"]
        kinds = {match[role].quantity.kind for role in ("first", "second")}
        if same_noun(match["first"], match["second"]) and len(kinds - {Kind.NUMBER}) < 2:
            yield _ordered(match, top, f"{rank} {top}", top in _LESS)
    for match in claims.match(_OPPOSITE):
        top, other = match.groups["top"], match.groups["other"]
        if (_OPPOSITES.get(top) == other or _OPPOSITES.get(other) == top) and _is_one_sort(match):
            yield _ordered(match, top, other, top in _LESS)


def _ordered(match: Match, name: str, other: str, is_less: bool) -> Extremes:
    first, second = match["first"], match["second"]
    return Extremes(second, first, other, name) if is_less else Extremes(first, second, name, other)


def _is_one_sort(match: Match) -> bool:
    first, second = match["first"], match["second"]
    if first.quantity.is_range or second.quantity.is_range:
        return False
    kinds = (first.quantity.kind, second.quantity.kind)
    return same_noun(first, second) and kinds[1] in (kinds[0], Kind.NUMBER)
