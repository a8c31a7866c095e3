"""Things put into groups of one size: "40 hens were put into five pens of eight", "… into five groups (n = 8 each)"."""

from __future__ import annotations

from collections.abc import Iterator

from checker.claims.find import Claims
from checker.claims.frame import Frame, Match
from checker.claims.parts.series import is_measured
from checker.text.late import late

_DIVIDED = "divided|split|allocated|assigned|randomi[sz]ed|separated|distributed|sorted|put|arranged|grouped|housed"
_GROUPS = tuple("groups arms teams pens cages blocks batches sets cohorts classes lots pools litters herds".split())
_PLACES = tuple(
    """treatments conditions categories strata plots sites sessions villages districts towns schools hospitals clinics
    regions provinces counties zones seasons volumes sections""".split()
)
"""Into what things are put where their number in each of them is told."""
_EQUAL_GROUPS = Frame(
    rf"<total:thing>(?: [a-z'-]+){{0,6}}? (?:{_DIVIDED})(?: [a-z'-]+){{0,3}}? (?:(?:in)?to|in) <number:thing>"
    r"(?: of(?: [a-z]+)? <rate:count>(?P<each>(?: [a-z]+)? (?:each|apiece|per (?:group|cage|pen|arm)))?"
    r"(?! (?:or|to|and) (?:[NC]|one\b|an?\b))(?! ?[-–/,] ?[NC])"
    r"|,? (?:\(|with )(?:n ?= ?)?<size:count>(?: [a-z]+)?(?P<per> (?:each|apiece|(?:per|in each|in every) [a-z]+)"
    r"|/[a-z]+|\))(?! (?:and|or) ))",
    cues=(*_DIVIDED.replace("[sz]", "s").split("|"), "randomized"),
)
_IN_EACH = Frame(
    r"<total:thing>(?:[^A-Z.;()]|[AGDYZ]|\([^()]*\)){0,80}?(?:,(?: with)? | \(|; | – )(?:n ?= ?)?"
    r"<rate:count>(?: [a-z]+)? (?:in|from|for|at) each of (?:the |our )?<number:thing>"
    r"(?=[.;)]|,(?! (?:and |with )?(?:the )?[A-Z])|\Z)",
    cues=("each",),
)
"""The size first: "ninety hens were kept, with 30 in each of three pens"."""
_WITH_REST = late(
    r"[^.;]{0,40}\b(?:others?|rest|remaining|remainder|as controls|besides|spares?|more|and (?:an?|one|another))\b"
)
"""Behind the groups: those that are in none of them, or in a further one."""


def find_equal_groups(claims: Claims) -> Iterator[Match]:
    """Yield where a ``total`` is put into a ``number`` of groups of one size, the ``rate``."""
    for frame, groups in ((_EQUAL_GROUPS, _GROUPS), (_IN_EACH, (*_GROUPS, *_PLACES))):
        yield from (match for match in claims.match(frame) if _are_equal(match, groups))


def _are_equal(match: Match, groups: tuple[str, ...]) -> bool:
    """Tell whether the number counts such *groups*, the rate what the total does, and nothing is left out."""
    rate, total = match.get("rate") or match["size"], match["total"]
    amounts = (total, match["number"], rate)
    if any(map(is_measured, amounts)) or any(claim.quantity.hedge is not None for claim in amounts):
        return False
    if not match["number"].quantity.surface.lower().endswith(groups):
        return False
    if rate.quantity.value == total.quantity.value:
        return False  # "forty hens got both feeds, forty in each of two seasons"
    return rate.noun in (None, total.noun) and _WITH_REST.match(match.sentence.pattern, match.end) is None
