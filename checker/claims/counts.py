"""Counts that may be wholes: of things, introduced as what was looked at, without a share of their own."""

from __future__ import annotations

from collections.abc import Iterator
from fractions import Fraction

from checker.claims.claim import Claim
from checker.claims.find import Claims
from checker.claims.keys import place_of
from checker.claims.sections import reads_on
from checker.claims.sentence import Sentence
from checker.quantities.precision import Hedge
from checker.quantities.quantity import Kind
from checker.text.late import late

COUNTED = frozenset({Kind.COUNT, Kind.NUMBER})
"""Kinds of what may count things."""
_STUDIED = late(
    r"\b(?:sent|posted|mailed|distributed|contacted|invited|approached|drawn|enrolled|recruited|included|surveyed|treated"
    r"|interviewed|randomi[sz]ed|analy[sz]ed|reached|examined|studied|tested|screened|asked|questioned|polled|inspected"
    r"|reviewed|assessed|evaluated|planted|sampled|a total of|(?:sample|cohort|survey|study|panel) of"
    r"|(?:in|of) (?:the|this|our) (?:study|survey|trial|sample|cohort)|comprised|consisted of|numbered"
    r"|(?:performed|conducted|carried out) (?:on|in|among|with)|consecutive)\b"
)
_SHARED = late(r"(?: [a-z'-]+){0,3},? ?(?:\(P(?! (?!of\b)[a-z])|P\b(?! \((?:n ?= ?)?[NC]\)))")
OPEN_ENDED = (Hedge.MORE_THAN, Hedge.AT_LEAST)
"""So hedged, a number may be any larger one."""
_LARGE = 100_000
"""A whole with decimals is a count in millions or thousands."""
MANY = 100
"""No more numbers of one sentence are looked through."""
CLOSE = 120
"""So many characters around a number tell what it counts."""


def is_introduced(whole: Claim) -> bool:
    """Tell whether words before the whole say that it is what was looked at, and nothing else is counted there."""
    place = place_of(whole)
    near = whole.sentence.pattern[max(0, place - CLOSE) : place + CLOSE]
    return _STUDIED.search(near) is not None


def has_share(count: Claim) -> bool:
    """Tell whether the count is a part itself: "19 patients (5%)"."""
    return _SHARED.match(count.sentence.pattern, place_of(count) + 1) is not None


def counts_near(claims: Claims, sentence: Sentence) -> Iterator[Claim]:
    """Yield the numbers of the paragraph around *sentence*."""
    for near in (*claims.before(sentence, 8), sentence, *claims.after(sentence, 3)):
        if reads_on(near, sentence):
            yield from (claim for claim in near.claims[:MANY] if claim.quantity.hedge not in OPEN_ENDED)


def number_of(claim: Claim) -> Fraction | int:
    """Return the value of *claim* as it is written, 0 where it has none; of whole numbers no fraction is made."""
    figure = claim.quantity.figure
    if figure is None:
        return 0
    is_whole = figure.denominator == 1 and figure.exponent >= 0
    return figure.mantissa * 10**figure.exponent if is_whole else figure.value


def is_whole_number(claim: Claim) -> bool:
    """Tell whether *claim* counts things, or is a bare number without decimals."""
    figure = claim.quantity.figure
    counted = claim.quantity.kind in COUNTED
    if not counted or figure is None or figure.denominator != 1 or figure.mantissa <= 0:
        return False
    return not figure.is_decimal or (figure.value >= _LARGE and figure.value.denominator == 1)


def are_counts(*claims: Claim) -> bool:
    """Tell whether all *claims* are whole numbers, none of them a part over its whole."""
    return not any(is_quotient(claim) or _is_decimal(claim) for claim in claims)


def is_quotient(claim: Claim) -> bool:
    """Tell whether *claim* is a part over its whole, such as "18/40"."""
    figure = claim.quantity.figure
    return figure is not None and figure.denominator != 1 and "/" in claim.quantity.surface


def _is_decimal(claim: Claim) -> bool:
    figure = claim.quantity.figure
    return figure is not None and figure.is_decimal and figure.exponent < 0
