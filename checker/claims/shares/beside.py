"""A share and the amount that says the same, with their whole around them: "of the £80,000, 15%, or £12,000, went"."""

from __future__ import annotations

from collections.abc import Iterator

from checker.claims.claim import Claim
from checker.claims.compatible import commensurable
from checker.claims.counts import are_counts
from checker.claims.find import Claims
from checker.claims.frame import Frame, Match
from checker.claims.shares.bases import BasedShare
from checker.claims.shares.pieces import NO_PART
from checker.claims.shares.told import HEDGED, OF_SOMEBODY
from checker.lexicon.changes_table import MOVED
from checker.quantities.quantity import Kind

_LEVEL = "count|money|measure"
_PAIR = (
    rf"<share:share>(?:,? or |,? that is,? |(?:,| –) |(?P<open> \()){HEDGED}<part:{_LEVEL}>"
    r"(?: (?!(?:in|of|at|on|by|and|or|to|from|more|less|fewer|extra|each|apiece|off)\b)[a-z'-]+)?"
)
_CLOSE = r"(?P<close>\)| –|[,;.]|\Z)"
_WHOLE = rf"(?<!per )<whole:{_LEVEL}>(?! (?:a|an|per|each|apiece|more|less|fewer)\b)"
_NOTHING = r"[^NCMUPBFRXZ.;()]"
"""No other amount stands between, and no sentence ends."""
_OF_WHOLE = Frame(
    rf"{_PAIR}{_CLOSE} of {OF_SOMEBODY}?(?:(?!(?:which|whom|in|at|on|from|by|for|with)\b)[a-z'-]+ ){{0,3}}?{_WHOLE}"
    r"(?! (?:or|and|to)\b)",
    cues=("of",),
)
_WHOLE_LED = Frame(
    rf"(?:\A|[,;:.–] )(?:out )?of {OF_SOMEBODY}?(?:(?:[a-z'-]+ ){{0,2}}?of )?{_WHOLE}{_NOTHING}{{0,50}}? "
    rf"(?<!than ){HEDGED}{_PAIR}{_CLOSE}(?! of\b)",
    cues=("of",),
)
_OF_WHICH = Frame(
    rf"{_WHOLE}{_NOTHING}{{0,60}}?,? (?:out )?of (?:which|whom)(?: [a-z'-]+){{0,6}},? {HEDGED}{_PAIR}{_CLOSE}(?! of\b)",
    cues=("which", "whom"),
)
_THEM = r"of (?:it|them|that|those|the total|the lot)"
_BEHIND = r"(?=[,.;)]|\Z)"
_SHARE_OF_THEM = Frame(
    rf"{NO_PART}{_WHOLE}{_NOTHING}{{1,60}} {HEDGED}<share:share> {_THEM}(?:, (?:or )?| \(|,? or ){HEDGED}"
    rf"<part:{_LEVEL}>{_BEHIND}",
    cues=("it", "them", "that", "those", "total", "lot"),
)
_PART_OF_THEM = Frame(
    rf"{NO_PART}{_WHOLE}{_NOTHING}{{1,60}} {HEDGED}<part:{_LEVEL}>(?: (?!and |or )[a-z'-]+){{0,3}}"
    rf"(?:, (?:or )?| \(|,? or ){HEDGED}<share:percent> {_THEM}{_BEHIND}",
    cues=("it", "them", "that", "those", "total", "lot"),
)
"""A share of what was told before, which may be something else: "1,240 seats and sold 1,085, 87.5% of them"."""
_VERB_BETWEEN = Frame(
    rf"{_WHOLE}{_NOTHING}{{0,60}}?,? (?:out )?of (?:which|whom)(?: [a-z'-]+){{0,4}} {HEDGED}<part:{_LEVEL}>"
    rf"(?: (?!and |or |but )[a-z'-]+){{1,4}}, {HEDGED}<share:percent>(?=[.;]|\Z)",
    cues=("which", "whom"),
)
_COUNTED = {Kind.NUMBER, Kind.COUNT}
_FRAMES = (_OF_WHOLE, _WHOLE_LED, _OF_WHICH)


def find_shares_beside_parts(claims: Claims) -> Iterator[Match]:
    """Yield the ``share``, the ``part`` told with it as the same, and the ``whole`` that stands before or behind."""
    for match in claims.match(*_FRAMES):
        share, part, whole = match["share"], match["part"], match["whole"]
        is_closed = ("open" in match.groups) is (match.groups["close"] == ")")
        is_plain = " per " not in (share.quantity.unit or "") and not _is_change(match)
        if is_closed and is_plain and _are_of_one_kind(part, whole):
            yield match


def find_shares_of_them(claims: Claims) -> Iterator[BasedShare]:
    """Yield shares "of it" and "of them" with their part, where one number before is told of the same things."""
    for match in claims.match(_SHARE_OF_THEM, _PART_OF_THEM, _VERB_BETWEEN):
        part, whole = match["part"], match["whole"]
        is_some = (part.quantity.value or 0) <= (
            whole.quantity.value or 0
        )  # and not "1,085 of its 1,240, 87.5% of them"
        if is_some and _are_of_one_kind(part, whole):
            yield BasedShare(part, match["share"], whole, ())


def _are_of_one_kind(part: Claim, whole: Claim) -> bool:
    """Tell whether both are counts of one thing, or amounts in units that can be compared, and neither a range."""
    if part.quantity.is_range or not commensurable(part, whole) or part.noun not in (None, whole.noun):
        return False
    kinds = {part.quantity.kind, whole.quantity.kind}
    return kinds in ({Kind.MONEY}, {Kind.MEASURE}) or (kinds <= _COUNTED and are_counts(part, whole))


def _is_change(match: Match) -> bool:
    """Tell whether the words before the share say that so much was added or lost: "sales rose 8%, or £2m, of …"."""
    return not MOVED.isdisjoint(match.before(24).split()[-3:])
