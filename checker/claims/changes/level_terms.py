"""What a number behind a level says: the level in other terms, another change, or the same one again."""

from __future__ import annotations

from checker.claims.changes.change import Change
from checker.claims.changes.cue import Cue
from checker.claims.changes.gaps import is_holding
from checker.claims.claim import Claim
from checker.claims.keys import place_of
from checker.quantities.quantity import Kind
from checker.text.late import late

_CLOSE = 25
"""How many characters a second verb of change may take up before its number."""
_IN_OTHER = late(r" (?:[a-z-]+ )?[a-z]+ in [a-z]")
_ADVERBS = frozenset(("up", "down"))
_OF_ANOTHER = late(
    r"\bstill (?:up|down) (?:by )?\Z"
    r"|[,;] (?!(?:and|or|but|so|or a|it|is|was|are|were|also|itself|now|then|again|just|only|even|well"
    r"|some|about|both|all|which|that|this|going)\b|[a-z]+ly\b)[a-z]{3,}"
    r" (?:up|down) (?:by )?(?:about |some |just )?\Z"
)
"""Before an amount: what is up or down by it is named anew, without a verb, or it is still so from another time."""
_OF_WHAT_ROSE = late(r" (?:on|with|from|as|after|despite) (?:[a-z-]+ ){1,4}(?:that|which|who) [a-z]+ from \Z")
"""Before the old level of something else, of which a relative clause tells: "to £8m on sales that rose from"."""
EVERYTHING, THOUSAND = 100, 1000


def is_of_other(change: Change, cue: Cue, behind: str) -> bool:
    """Tell whether a change the other way says in what it is one: "rose from 81% to 84%, or a 14% cut in errors"."""
    return change.direction * cue.direction < 0 and _IN_OTHER.match(behind) is not None


def is_of_level(change: Change, cue: Cue, claim: Claim) -> bool:
    """Tell whether a percentage behind a level is its share of something: "from 40 (80%)", a stake of so much."""
    is_change = cue.is_closed and change.old is not None and _is_measured(change.new) and _is_measured(change.old)
    if cue.is_bracket and not is_change:
        return not (change.old is not None and (cue.is_closed or cue.word) and _is_told_change(change, claim))
    kind = None if change.new is None else change.new.quantity.kind
    return kind is Kind.RATIO or is_holding(change.sentence.pattern)


def _is_measured(level: Claim | None) -> bool:
    """Tell whether a level counts nothing, and is no part of a whole: money, a measure, a number with decimals."""
    if level is None or level.quantity.kind in (Kind.MONEY, Kind.MEASURE, Kind.DURATION):
        return level is not None
    figure = level.quantity.figure
    return level.quantity.kind is Kind.NUMBER and figure is not None and figure.exponent < 0


def _is_told_change(change: Change, claim: Claim) -> bool:
    """Tell whether a percentage in a bracket cannot be a share: it has a sign, as others may, or is more than all.

    The new one of two levels in the thousands, of which the old one has no share, has none either.
    """
    value = claim.quantity.value
    if _has_sign(claim) or (value is not None and value > EVERYTHING):
        return True
    return any(map(_has_sign, claim.sentence.claims)) or all(map(_is_large, (change.new, change.old)))


def _has_sign(claim: Claim) -> bool:
    """Tell whether a percentage is written with a plus or a minus in a bracket."""
    value = claim.quantity.value
    if claim.quantity.kind is not Kind.PERCENT or value is None:
        return False
    return claim.sentence.pattern.endswith(("(+", "(+ ") if value > 0 else "(", 0, place_of(claim))


def _is_large(level: Claim | None) -> bool:
    """Tell whether a level is a number in the thousands."""
    return level is not None and (level.quantity.value or 0) >= THOUSAND


def goes_on(change: Change, gap: str, cue: Cue) -> bool:
    """Tell whether a second verb of change is still of the same statement: "rose 3%, climbing to 9m"."""
    if cue.word in _ADVERBS and change.new is not None and _OF_ANOTHER.search(gap) is not None:
        return False  # "thefts were up 10% at 220, arson down by three"
    other_verb = cue.is_verb and cue.word != change.word
    if other_verb and gap.endswith(" from ") and _OF_WHAT_ROSE.search(gap) is not None:
        return False
    return not other_verb or (cue.direction == change.direction and len(gap) <= _CLOSE)
