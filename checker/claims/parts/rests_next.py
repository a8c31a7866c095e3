"""The rest of a whole, told in the sentence behind its parts: "… of which 49 oak and 29 ash. The rest, 12, died"."""

from __future__ import annotations

from collections.abc import Iterator

from checker.claims.claim import Claim
from checker.claims.compatible import commensurable
from checker.claims.find import Claims
from checker.claims.parts.series import Series
from checker.text.late import late

_CALLED = late(
    r"\b(?:remainder|rest|balance|residue|remaining|remain|others?|another|further|addition|also|more|besides)\b"
)


def rests_next(claims: Claims, series: Series) -> Iterator[Claim]:
    """Yield the amounts of the sentence behind that may be the rest of a whole of which *series* tells the parts."""
    for sentence in claims.after(series.sentence, 1):
        if sentence.block is series.sentence.block and _CALLED.search(sentence.pattern):
            for claim in sentence.claims:
                if commensurable(claim, series.whole) and claim.quantity.figure is not None:
                    yield claim
