"""Levels that are said to be unchanged, with the level before."""

from __future__ import annotations

from collections.abc import Iterator

from checker.claims.compatible import commensurable
from checker.claims.find import Claims
from checker.claims.frame import Frame, Match
from checker.claims.keys import place_of
from checker.quantities.dates import MONTH_NAMES
from checker.quantities.quantity import Kind

_UNCHANGED = Frame(
    r"(?<!almost )(?<!virtually )(?<!little )(?<!nearly )(?:unchanged|flat|(?<=remained )constant"
    r"|(?<=stayed )the same|(?<=remained )the same) at <new:amount|percent>"
    rf"(?: in (?:{'|'.join(MONTH_NAMES)}))?,? "
    r"(?:from|after|the same as|(?:compared with|compared to|against)"
    r"(?= (?:the )?[A-Z](?:[.,;)]|\Z| (?:a|the|last) (?:day|week|month|quarter)\b| in [a-z]+(?=[.,;)]|\Z)))) "
    r"(?:the |an? (?:[a-z]+ )?(?:revised|unrevised|previous|restated) )?<old:amount|percent>",
    cues=("unchanged", "flat", "constant", "same"),
)
"""What is only set beside it may be of another time: "unchanged at 5.2%, against 5.6% a year ago"."""


def find_unchanged(claims: Claims) -> Iterator[Match]:
    """Yield the levels of "unchanged at 5.2%, from 5.2% in May"."""
    for match in claims.match(_UNCHANGED):
        new, old = match["new"], match["old"]
        is_time = Kind.DURATION in (new.quantity.kind, old.quantity.kind) and new.quantity.kind is not old.quantity.kind
        is_of_else = (
            old.noun is not None and new.noun is None and match.sentence.pattern.endswith(" after ", 0, place_of(old))
        )
        if commensurable(new, old) and not (is_time or is_of_else):
            yield match
