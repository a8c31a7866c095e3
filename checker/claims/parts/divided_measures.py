"""Measures and times with the parts that they are divided into: "42 km: 12 km by road and 30 km by river"."""

from __future__ import annotations

from checker.claims.claim import Claim
from checker.claims.keys import place_of
from checker.claims.parts.openers import Opener
from checker.claims.parts.series import Series
from checker.quantities.quantity import Kind
from checker.text.late import late

_NAMED_BEFORE = late(r"[a-zà-ÿ][a-zà-ÿ' -]{2,40}:? ?[A-Z]")
_BY = late(r"[UDNC] (?:by|on|in|through|of|under|along|at) (?!the (?:first|last|next)\b)[a-z]")
"""Behind each part of a way or a time that is told with how it was spent."""
_REST = late(r"the (?:other|remaining) [UD] (?!of\b)[a-z]")
"""The last part, as what the others leave."""
_BY_WAY = late(r"U (?:by|on|through|under|along) (?:the )?[a-z]+")
_WAYS = (" by ", " on ", " through ", " under ", " along ")
_NAMED_BEHIND = late(r"N (?:(?:of|in|by|on|for|under) )?[a-z'-]{3,}(?: [a-z'-]{3,}){0,2}")
"""A bare number with nothing but what it is of: "1,121 rushing", "3,120 of arable"."""
_AT = late(r"\b(?:at|after|within|from|with|on|by)(?: an? [a-z]+ of)? \Z")
"""Before a measure that tells where or when something was."""
_PARTED = late(r"(?:\A|[,;:.] )(?:out )?of (?:the |its |their |these |all )?\Z")
TWO = 2
"""So few measures may be something else than parts: "it weighs 12 kg, 11 empty and 14 full"."""
_FARTHEST = 24
"""Before a measure of whose parts nothing but the numbers is told: "of the 42 km, 12 are paved and 30 are not"."""
_SPENT = late(r"[DN] (?:for|on) (?:the )?[a-z]")
_WAY = late(r"N (?:by|through|under|along) [a-z]")
_ARE, _SO = late(r"N (?:are|is|were|was) [a-z -]{2,30}"), late(r"N(?: (?:are|is|were|was))? [a-z-]+")
"""What is said of each part of a way: "298 are single track and 134 double"."""
_DOING = late(r"D (?:of )?[a-z]{2,}ing\b")
"""What each part of a time was spent on: "17 minutes reading and 14 minutes writing"."""
_EXTENT = late(
    r"\b(?:length|width|height|depth|diameter|radius|beam|draught|draft|span|distance|max\w*|min\w*|each|long|wide"
    r"|high|deep|up to|speed|area|weight|perimeter|circumference|altitude|elevation|thick\w*)\b"
)


def is_way(part: Claim) -> bool:
    """Tell whether a bare number is told with how so much of a way was gone: "43 by road"."""
    return part.sentence.pattern.startswith(_WAYS, place_of(part) + 1)


def is_parted(whole: Claim) -> bool:
    """Tell whether a measure is set before its parts: "of the 42 km, 12 are paved"."""
    place = place_of(whole)
    return _PARTED.search(whole.sentence.pattern, max(0, place - _FARTHEST), place) is not None


def is_measure_divided(series: Series) -> bool:
    """Tell whether a measure is divided in words; in brackets, only times are."""
    if series.opener is Opener.BRACKET and series.whole.quantity.kind is Kind.MEASURE:
        warm = any(unit.offset for unit in series.whole.quantity.units)
        of_each = all(label.startswith("U of ") for label in series.labels)
        named = of_each or all(map(_NAMED_BEFORE.match, series.labels))
        named |= series.is_joined and all(map(_BY_WAY.fullmatch, series.labels))
        named |= series.is_joined and all(map(_NAMED_BEHIND.fullmatch, series.labels))
        return not warm and named and not any(map(_EXTENT.search, series.labels))
    if series.opener is Opener.BRACKET:
        return series.is_joined
    if series.opener is Opener.COMMA and " of it " in series.labels[0]:
        is_along = [" along " in label for label in series.labels]  # what lies along a border lies in a country too
        return series.is_joined and all(map(_BY.search, series.labels[1:])) and any(is_along) == all(is_along)
    if series.opener is Opener.COMMA and _REST.match(series.labels[-1]):
        return series.is_joined and _BY.search(series.labels[0]) is not None
    if series.opener in (Opener.COLON, Opener.DASH):
        is_time = series.whole.quantity.kind is Kind.DURATION
        if series.labels[0].startswith("N"):
            are_named = not is_time and all(map(_NAMED_BEHIND.fullmatch, series.labels))
            return series.is_joined and (are_named or all(map(_SPENT.match if is_time else _WAY.match, series.labels)))
        is_spent = is_time and (all(map(_DOING.search, series.labels)) or all(map(_SPENT.match, series.labels)))
        return series.is_joined and (is_spent or all(map(_BY.search, series.labels)))
    if series.opener is Opener.COMMA and {label[0] for label in series.labels} == {"N"}:
        is_told = series.between == ", " and all(map(is_way, series.parts)) and _AT.search(series.before) is None
        is_said = _ARE.fullmatch(series.labels[0]) is not None and all(map(_SO.fullmatch, series.labels[1:]))
        is_measure = series.is_joined and series.whole.quantity.kind is Kind.MEASURE
        if len(series.parts) > TWO and all(map(_NAMED_BEHIND.fullmatch, series.labels)):
            return is_measure
        return is_measure and (is_told or (is_said and is_parted(series.whole)))
    if series.opener is Opener.INCLUDING:
        return series.is_joined and not any(map(_EXTENT.search, series.labels))
    return series.opener in (Opener.MADE_OF, Opener.OF_WHICH) or (
        series.is_joined and series.before.endswith("total of ")
    )
