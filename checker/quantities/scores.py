"""Two neighbouring numbers that are a score: "3-1", "6-4, 7-6"."""

from __future__ import annotations

import re

from checker.lexicon.cues_table import SCORING
from checker.quantities.quantity import GLYPHS, Kind, Quantity
from checker.text.late import late

_INTERVAL_AHEAD = late(
    r"\b(?:range|ranging|ranged|CI|CIs|interval|IQR|limits)[)\]]?[ ,:=]*\(?(?:of |from )?\Z", re.IGNORECASE
)
_CENTRE_AHEAD = late(r"\b(?:[Mm]ean|[Mm]edian|[Aa]verage)s?\b[^().;]{0,50}[0-9](?: [a-z]{1,12})? ?\(\Z")
"""Before a range in brackets: "the median score was 7 (1-15)"."""
_WHOLE = late(r"[0-9]{1,3}")


def score(text: str, source: str, first: Quantity, second: Quantity, *, after_score: bool) -> Quantity | None:
    """Read "3-1" as a score: falling or equal, or with a word of contest before or behind."""
    if second.kind not in (Kind.NUMBER, Kind.COUNT) or first.unit is not None:
        return None
    end = second.number_end
    written = source[first.start : first.end], source[second.number_start : end]
    if not all(_WHOLE.fullmatch(figure) for figure in written):
        return None
    if _INTERVAL_AHEAD.search(text, max(0, first.start - 24), first.start):
        return None
    falls = int(written[0]) >= int(written[1])
    if second.kind is Kind.COUNT and not (falls and text[end : end + 1] == " "):
        return None
    if not falls and not after_score:
        around = f"{text[max(0, first.start - 60) : first.start]} {text[end : end + 20]}".lower()
        if (
            second.kind is Kind.COUNT
            or _CENTRE_AHEAD.search(text, max(0, first.start - 80), first.start) is not None
            or int(written[1]) > 30
            or not any(word.strip(".,;:()") in SCORING for word in around.split())
        ):
            return None
    return Quantity(
        first.start, end, source[first.start : end], Kind.SCORE, None, first.start, end, glyph=GLYPHS[Kind.SCORE]
    )
