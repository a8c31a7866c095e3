"""Measures and times with the parts that they are divided into: "42 km: 12 km by road and 30 km by river"."""

from __future__ import annotations

from checker.claims.parts.openers import Opener
from checker.claims.parts.series import Series
from checker.quantities.quantity import Kind
from checker.text.late import late

_NAMED_BEFORE = late(r"[a-zà-ÿ][a-zà-ÿ' -]{2,40}:? ?[A-Z]")
_BY = late(r"[UDNC] (?:by|on|in|through|of|under|along|at) (?!the (?:first|last|next)\b)[a-z]")
"""Behind each part of a way or a time that is told with how it was spent."""
_REST = late(r"the (?:other|remaining) [UD] (?!of\b)[a-z]")
"""The last part, as what the others leave."""
_DOING = late(r"D (?:of )?[a-z]{2,}ing\b")
"""What each part of a time was spent on: "17 minutes reading and 14 minutes writing"."""
_EXTENT = late(
    r"\b(?:length|width|height|depth|diameter|radius|beam|draught|draft|span|distance|max\w*|min\w*|each|long|wide"
    r"|high|deep|up to|speed|area|weight|perimeter|circumference|altitude|elevation|thick\w*)\b"
)


def is_measure_divided(series: Series) -> bool:
    """Tell whether a measure is divided in words; in brackets, only times are."""
    if series.opener is Opener.BRACKET and series.whole.quantity.kind is Kind.MEASURE:
        warm = any(unit.offset for unit in series.whole.quantity.units)
        of_each = all(label.startswith("U of ") for label in series.labels)
        named = of_each or all(map(_NAMED_BEFORE.match, series.labels))
        return not warm and named and not any(map(_EXTENT.search, series.labels))
    if series.opener is Opener.BRACKET:
        return series.is_joined
    if series.opener is Opener.COMMA and " of it " in series.labels[0]:
        return series.is_joined and all(map(_BY.search, series.labels[1:]))
    if series.opener is Opener.COMMA and _REST.match(series.labels[-1]):
        return series.is_joined and _BY.search(series.labels[0]) is not None
    if series.opener in (Opener.COLON, Opener.DASH):
        is_spent = series.whole.quantity.kind is Kind.DURATION and all(map(_DOING.search, series.labels))
        return series.is_joined and (is_spent or all(map(_BY.search, series.labels)))
    return series.opener in (Opener.MADE_OF, Opener.OF_WHICH) or (
        series.is_joined and series.before.endswith("total of ")
    )
