"""A total with the parts that a text tells before it."""

from __future__ import annotations

from checker.claims.claim import Claim
from checker.claims.parts.evidence import Evidence
from checker.quantities.quantity import GLYPHS, Kind
from checker.text.record import record

MOST_PARTS = 12
ADDABLE = frozenset({Kind.NUMBER, Kind.COUNT, Kind.MONEY, Kind.MEASURE, Kind.DURATION})
AMOUNTS = "".join(GLYPHS[kind] for kind in sorted(ADDABLE))
"""Letters of what can be added."""


@record(frozen=True, slots=True)
class TotalBehind:
    """A total with the parts that stand before it, in its sentence or in those before."""

    total: Claim
    """The total as stated."""
    parts: tuple[Claim, ...]
    """Two or more amounts, joined to one another, in the order of the text."""
    singles: int = 0
    """How many parts are one thing each, told without a figure."""
    is_running: bool = False
    """Whether the parts bring a total to what it is, so that earlier ones may be in it."""
    evidence: Evidence = Evidence.WHOLE
    """How sure it is that the parts are all there are."""
    before: tuple[Claim, ...] = ()
    """What may be a part besides, in the sentence before: "Besides there were … and …, making a total of …"."""
