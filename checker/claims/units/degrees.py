"""Whether two temperatures beside each other are points of their scales or differences of degrees."""

from __future__ import annotations

from dataclasses import replace

from checker.claims.claim import Claim
from checker.quantities.units import form_of
from checker.text.late import late

_ONLY_DIFFERENCE = late(
    r"(?:\bby|\b(?:rise|rises|increase|increases|drop|drops|fall|decrease|warming|cooling|difference|change"
    r"|range|variation|departure|anomaly)s? (?:of|in [a-z ]{1,20} of)) "
    r"(?:about |around |some |up to |only |as much as |more than |at least |over )?\Z"
)
_MORE_THAN_OTHER = late(
    r" (?:warmer|cooler|colder|hotter|higher|lower|more|less|apart)\b| (?:above|below) (?:the |its )?(?:[\w–-]+ ){0,3}?"
    r"(?:average|mean|normal|norm|baseline)\b"
)
_ONLY_POINT = late(
    r"\b(?:(?:fell|dropped|sank|plunged|plummeted|rose|climbed|soared|heated|cooled|warmed|chilled|pre-?heated|set"
    r"|turned|baked?|boil(?:s|ed)?|melts?|freezes|kept|stored) (?:down |up )?(?:to|at)"
    r"|temperatures? (?:of|is|was|at|averages?|averaged|reach(?:es|ed)?|to)"
    r"|(?:melting|boiling|freezing|flash|dew) point (?:of|is|was|at))"
    r"(?: about| around| some| nearly| almost| below| above| just)* \Z"
)
"""Before a point of the scale, unless other words of the sentence speak of a difference."""
_MAY_DIFFER = late(
    r"\b(?:by|rises?|increas\w+|rais\w+|drops?|differ\w*|chang\w+|rang\w+|warming|cooling|warmer|cooler|hotter|colder"
    r"|cools?|heats?|gaps?|spans?|variations?|swings?|gradients?|anomal\w+|limit\w*|higher|lower|more|less|than|above"
    r"|below|within|per|margins?|every|each|(?<!for )(?<!half )an? (?:hour|minute|second|day|kilomet\w+|mile))\b"
)
_HOTTEST = 60
"""Differences of more degrees are seldom told without a word that says so."""

_SCALES = {"celsius": form_of("fahrenheit"), "fahrenheit": form_of("celsius")}
"""What degrees without a scale are of, which are told again in degrees of the other one."""


def on_scale(source: Claim, stated: Claim) -> Claim:
    """Return *source*, or the temperature that its degrees are in front of one: "104 degrees (40 Celsius)"."""
    scale = _SCALES.get(stated.quantity.unit or "") if source.quantity.unit == "degree" else None
    if scale is None:
        return source
    return Claim(replace(source.quantity, unit=scale.name, units=scale.units), source.sentence)


def are_differences(source: Claim, stated: Claim, start: int, end: int) -> bool:
    """Tell whether two temperatures, which stand from *start* to *end* of the pattern, are differences."""
    if not (source.quantity.units[0].offset and stated.quantity.units[0].offset):
        return False
    pattern = source.sentence.pattern
    if _MORE_THAN_OTHER.match(pattern, end):
        return True
    return _ONLY_DIFFERENCE.search(pattern, max(0, start - 60), start) is not None


def are_points(source: Claim, stated: Claim, start: int) -> bool:
    """Tell whether two temperatures, from *start* of the pattern on, surely are points of their scales."""
    if not (source.quantity.units[0].offset and stated.quantity.units[0].offset):
        return False
    pattern, value = source.sentence.pattern, source.quantity.value
    if _MAY_DIFFER.search(pattern) is not None:
        return False
    return (value is not None and abs(value) >= _HOTTEST) or _ONLY_POINT.search(
        pattern, max(0, start - 60), start
    ) is not None
