"""Amounts divided over a number of groups that are then told: "412 beds in four wings: 120 in the north wing, …"."""

from __future__ import annotations

from dataclasses import replace

from checker.claims.compatible import commensurable
from checker.claims.parts.labels import are_arms
from checker.claims.parts.openers import Opener
from checker.claims.parts.series import Series
from checker.quantities.quantity import Kind
from checker.text.late import late

_OVER = late(
    r"[NCMU][^A-Z.;:()]{0,40}? (?:in|into|among|to|across|between|over|from|by|at|on|split|divided|went|goes|go)"
    r"(?: (?:the|its|their|only|to))? \Z"
)
"""From the amount to the number of groups."""
PLACED = late(
    r"N (in|on|at|to|with|for) (?!(?:the )?(?:morning|afternoon|evening|night|summer|winter|spring|autumn|day|water"
    r"|open|dark|rain|pool|field|air)\b)(?:the )?(?:[a-z'-]+(?: [ivx]+)?\Z|(?:[a-z'-]+ )?(?:one|other|wing|ward|hall"
    r"|block|ship|volume|site|school|town|village|house|building|plot|group|part|side|bank|half)s?\b)"
)
"""In which of the groups, behind a comma: "412 beds in two wings, 292 in the north wing and 120 in the south wing"."""
_BEHIND_ALL = frozenset({Opener.COMMA, Opener.COLON, Opener.BRACKET, Opener.DASH})
_SOME_OF = late(r"[NC] (?:out )?of (?:the |all |our )?\Z")
_WHOLES = frozenset({Kind.NUMBER, Kind.COUNT, Kind.MONEY, Kind.MEASURE})


def over_groups(series: Series) -> Series:
    """Return *series* with the amount before its whole as the whole, where that is but the number of the parts."""
    if series.opener in _BEHIND_ALL and series.is_joined and are_arms(series.labels):
        return _of_some(series)
    is_list = series.opener in (Opener.COLON, Opener.DASH) and series.is_joined and not series.more
    if series.opener is Opener.COMMA and series.is_joined and not series.more and series.between == ", ":
        placed = [PLACED.match(label) for label in series.labels]
        is_list = None not in placed and len({found and found[1] for found in placed}) == 1
    if not is_list or series.whole.quantity.value != len(series.parts):
        return series
    found, claims = _OVER.search(series.before), series.sentence.claims
    rank = claims.index(series.whole) - 1
    if found is None or rank < 0:
        return series
    amount = claims[rank]
    if amount.quantity.kind not in _WHOLES or not all(commensurable(amount, part) for part in series.parts):
        return series
    between = f"{found[0][1:]}{series.whole.quantity.glyph}{series.between}"
    return replace(series, whole=amount, before=series.before[: found.start()], between=between)


def _of_some(series: Series) -> Series:
    """Return *series*, of arms, with the number that is some of its whole as the whole: "19 of 250 left, 11 in …"."""
    found, claims = _SOME_OF.search(series.before), series.sentence.claims
    rank = claims.index(series.whole) - 1
    if found is None or rank < 0:
        return series
    between = f" of {series.whole.quantity.glyph}{series.between}"
    return replace(series, whole=claims[rank], before=series.before[: found.start()], between=between)
