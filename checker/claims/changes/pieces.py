"""The numbers of a sentence that can take part in a statement of change, each with the gap before it."""

from __future__ import annotations

from checker.claims.changes.gaps import is_aside
from checker.claims.claim import Claim
from checker.claims.compatible import commensurable
from checker.claims.hedged import centre_of
from checker.claims.sentence import Sentence
from checker.quantities.quantity import GLYPHS, Kind
from checker.text.late import late

_COUNTED = frozenset({Kind.NUMBER, Kind.COUNT})
_FAR = 24
"""So many characters behind a number tell whether it takes part."""
_ASIDES = GLYPHS[Kind.NUMBER] + GLYPHS[Kind.DURATION] + GLYPHS[Kind.COUNT]
_TIMES = frozenset({Kind.YEAR, Kind.DATE, Kind.TIME, Kind.ORDINAL, Kind.IDENTIFIER, Kind.AGE})
_SETTING = late(r" (?:at|with|under|in plots with|given) (?:only )?")
_MOMENT = late(r"^ (?:[a-z%/]+ )?at $")


def pieces_of(sentence: Sentence) -> tuple[list[tuple[str, Claim]], list[int], str]:
    """Return the numbers that can take part, each behind its gap, their places in the pattern, and what is left of it.

    Times and asides stay in the gaps.
    """
    pieces: list[tuple[str, Claim]] = []
    places: list[int] = []
    pattern, at = sentence.pattern, 0
    for place, claim in zip(sentence.places, sentence.claims, strict=True):
        gap, behind = pattern[at:place], pattern[place + 1 : place + _FAR]
        if claim.quantity.ends is not None and "±" in claim.quantity.surface:
            claim = centre_of(claim) or claim
        quantity = claim.quantity
        if quantity.kind in _TIMES or quantity.ends is not None:
            continue
        if quantity.kind is Kind.PERCENT and behind.startswith((" ci", "ci", " confidence")):
            continue
        if gap.endswith(" per ") and quantity.kind in _COUNTED:
            at = place + 1 if gap == " per " and behind.startswith((" (", ", ")) else at
            continue  # "from 45 to 63 per 1000 births"
        if pieces and quantity.kind is Kind.MEASURE and _is_setting(gap, claim, pieces[-1][1]):
            continue
        if pieces and quantity.kind is Kind.MEASURE and gap == " " and "-" in quantity.surface:
            at = place + 1
            continue  # "54.2 million 60-kg bags": how large each is
        is_unsure = quantity.glyph in _ASIDES
        if is_unsure and (is_aside(claim, gap, behind) or (pieces and _is_moment(claim, gap, pieces[-1][1]))):
            continue
        pieces.append((gap, claim))
        places.append(place)
        at = place + 1
    return pieces, places, pattern[at:]


def _is_setting(gap: str, claim: Claim, before: Claim) -> bool:
    """Tell whether a measure only says under what the level *before* it was measured: "to 7.2 t/ha at 120 kg n/ha"."""
    return _SETTING.fullmatch(gap) is not None and bool(before.quantity.units) and not commensurable(claim, before)


def _is_moment(claim: Claim, gap: str, before: Claim) -> bool:
    """Tell whether a time only says when the level *before* it was measured: "to 141 mm at 12 weeks"."""
    if claim.quantity.kind is not Kind.DURATION or _MOMENT.match(gap) is None:
        return False
    return before.quantity.kind not in (Kind.DURATION, Kind.AGE)
