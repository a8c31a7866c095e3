"""Series: a whole and the amounts that a text puts behind it as its parts."""

from __future__ import annotations

from checker.claims.claim import Claim
from checker.claims.compatible import same_noun
from checker.claims.parts.openers import Opener
from checker.claims.sentence import Sentence
from checker.quantities.quantity import Kind
from checker.text.record import record


@record(frozen=True, slots=True)
class Series:
    """A whole and what may be its parts.

    "The panel has 12 members: seven women and five men" is a whole, an opener (the colon) and two
    parts, each with its label.
    """

    sentence: Sentence
    """Where."""
    whole: Claim
    """What the parts are said to make."""
    parts: tuple[Claim, ...]
    """Two or more, in the order of the text, up to the one behind a conjunction."""
    labels: tuple[str, ...]
    """The words around each part, "" where they are not read."""
    opener: Opener
    """What leads from the whole to the parts."""
    more: tuple[Claim, ...] = ()
    """What follows in the same way and may or may not belong to the series."""
    is_joined: bool = True
    """Whether the last part follows "and", "while" or a plus sign, or all parts are known to be groups."""
    is_cut: bool = False
    """Whether the series breaks off at a number that is no part, before its bracket or clause ends."""
    before: str = ""
    """The pattern in front of the whole."""
    between: str = ""
    """The pattern between the whole and the first part."""
    singles: int = 0
    """How many parts are one thing each, told without a figure: "a captain, two mates and 23 hands"."""

    def has_noun(self, part: Claim) -> bool:
        """Tell whether *part* counts what the whole counts, or names nothing."""
        return part.noun is None or same_noun(self.whole, part)


def is_measured(claim: Claim) -> bool:
    """Tell whether a bare number has decimals: a statistic, not a count."""
    figure = claim.quantity.figure
    if figure is None or figure.denominator != 1 or figure.mantissa <= 0:
        return True
    return claim.quantity.kind in (Kind.NUMBER, Kind.COUNT) and figure.is_decimal and figure.exponent < 0
