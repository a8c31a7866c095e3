"""Amounts at a rate: "at 7.5 litres per 100 km the 400 km take 30 litres", "10 km in 40 minutes, 4 minutes a km"."""

from __future__ import annotations

from collections.abc import Iterator

from checker.claims.claim import Claim
from checker.claims.find import Claims
from checker.claims.frame import Frame
from checker.claims.rates.products import is_speed, multiplies_to
from checker.text.record import record

_OTHER = "and|but|or|while|whereas|up|top|peak|least|most|maximum|first|then|later|another"
_WORDS = rf"(?: (?!(?:{_OTHER})\b)[a-z'-]+)"
_AT = Frame(
    rf"(?:\A|[;,.] )at (?:a rate of |about |some |an average of )?<rate:measure>,?{_WORDS}{{0,5}} "
    rf"<first:measure|duration>{_WORDS}{{0,5}} (?:takes?|took|needs?|needed|uses?|used|burns?|burnt|requires?"
    r"|fills?(?: up)? in|empties in|lasts?|lasted|runs? for|means?|makes?)"
    r"(?: about| just| only| some)? <second:measure|duration>"
    r"(?! (?:more|less|longer|extra|each|per|of)\b)",
    cues=("at",),
)
_PACE = Frame(
    r"<first:measure> in (?:about |just |only )?<second:duration>,? "
    r"(?:or |that is |which is |averaging |an average of |at |a pace of ){0,2}<rate:measure>(?=[.,;)]|\Z)",
    cues=("in",),
)


@record(frozen=True, slots=True)
class AtRate:
    """An amount, a rate, and what the amount comes to at that rate."""

    rate: Claim
    """So much of the product for one of the amount."""
    amount: Claim
    """What the rate is for."""
    product: Claim
    """What it comes to."""


def find_amounts_at_rate(claims: Claims) -> Iterator[AtRate]:
    """Yield the amounts of *claims* that stand with a rate and what they come to, in whichever order by their units."""
    for match in claims.match(_AT, _PACE):
        rate, first, second = match["rate"], match["first"], match["second"]
        if is_speed(rate):
            continue  # a trip
        if multiplies_to(rate, first, second):
            yield AtRate(rate, first, second)
        elif multiplies_to(rate, second, first):
            yield AtRate(rate, second, first)
