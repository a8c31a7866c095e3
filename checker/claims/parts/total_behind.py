"""A total with the parts that a text tells before it."""

from __future__ import annotations

from itertools import pairwise

from checker.claims.claim import Claim
from checker.claims.keys import place_of
from checker.claims.parts.evidence import Evidence
from checker.quantities.quantity import GLYPHS, Kind
from checker.text.late import late
from checker.text.record import record

MOST_PARTS = 12
ADDABLE = frozenset({Kind.NUMBER, Kind.COUNT, Kind.MONEY, Kind.MEASURE, Kind.DURATION})
AMOUNTS = "".join(GLYPHS[kind] for kind in sorted(ADDABLE))
"""Letters of what can be added."""
_THING = r"(?:an?|one|his|her) (?:[a-z'-]+ ){0,3}?[a-z'-]+(?:,? and|,) "
_THINGS_AHEAD = late(rf"(?<![a-z])(?:{_THING})+\Z")
"""Things told without a number at the head of a list: "a captain, two mates and 14 sailors"."""
_THINGS_BETWEEN = late(rf"(?:, |and )(?={_THING})")
"""And between its numbers: "two mates, a cook and 14 sailors"."""
_JOINT = late(r",? and |, ")
_RESULTS = late(r"\b(?:won|wins?|drew|drawn?|draws|lost|defeats?|victor(?:y|ies)|loss|losses|tied|ties)\b")
_AHEAD = 120
"""So far before the first part such things are looked for."""


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
    """What may be a part besides, before the others: "Besides there were … and …, making a total of …"."""

    @property
    def is_in_other_terms(self) -> bool:
        """Whether it is the points of games won and drawn, or leaves out the millions that the last part alone has."""
        if self.total.noun == "point":
            are_results = any(part.noun is not None and _RESULTS.fullmatch(part.noun) for part in self.parts)
            return are_results or _RESULTS.search(self.total.sentence.pattern) is not None
        last, total = self.parts[-1].quantity, self.total.quantity
        if last.kind is not Kind.NUMBER or total.kind is not Kind.NUMBER or last.surface.isalpha():
            return False
        return last.surface[-1].isalpha() and total.surface[-1].isdigit()

    @property
    def unnumbered(self) -> int:
        """How many things are told without a number before the parts and between them: each may be a part too."""
        is_told_once = all(part.sentence is self.parts[0].sentence for part in self.parts)
        if not is_told_once or self.total.quantity.kind not in (Kind.COUNT, Kind.NUMBER):
            return 0
        pattern, places = self.parts[0].sentence.pattern, [place_of(part) for part in self.parts]
        ahead = _THINGS_AHEAD.search(pattern, max(0, places[0] - _AHEAD), places[0])
        gaps = (pattern[one:other] for one, other in pairwise(places))
        return (len(_JOINT.findall(ahead[0])) if ahead else 0) + sum(len(_THINGS_BETWEEN.findall(gap)) for gap in gaps)
