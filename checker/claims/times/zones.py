"""Times of day given in two zones: "20:00 GMT (15:00 in New York)"."""

from __future__ import annotations

import re
from collections.abc import Iterator

from checker.claims.find import Claims
from checker.claims.frame import Frame
from checker.claims.times.dates import Attribute, minute_of
from checker.lexicon.zones import OFFSETS
from checker.text.record import record

_ZONE = r"(?: (?:in )?(?P<{0}>[a-z][a-z. ]{{1,30}}?)(?: time)?)"
_IN_BRACKETS = Frame(
    r"<first:time>" + _ZONE.format("zone") + r",? ?\((?:or )?<second:time>" + _ZONE.format("other") + r"\)",
    cues=("(K",),
)
_OTHERWISE = Frame(
    r"<first:time>"
    + _ZONE.format("zone")
    + r"(?:,? or |/| / )<second:time>"
    + _ZONE.format("other")
    + r"(?=[.,;)]|\Z)",
    cues=("K",),
)
NORTHERN = 300
"""Zones with summer time that are further ahead than this lie south of the equator."""
_DOTS = re.compile(r"\.")


@record(frozen=True, slots=True)
class Zoned:
    """One moment as two clocks show it."""

    first: Attribute
    """The minute of the day on the first clock."""
    second: Attribute
    """The minute of the day on the second clock."""
    ahead: tuple[int, ...]
    """By how many minutes the second clock can be ahead of the first, in all seasons."""


def find_zoned(claims: Claims) -> Iterator[Zoned]:
    """Yield the moments of *claims* that are given in two known zones."""
    for match in claims.match(_IN_BRACKETS, _OTHERWISE):
        first, second = minute_of(match["first"]), minute_of(match["second"])
        here, there = offsets_of(match.groups["zone"]), offsets_of(match.groups["other"])
        if first is None or second is None or not here or not there:
            continue
        yield Zoned(first, second, _ahead(here, there))


def _ahead(here: tuple[int, ...], there: tuple[int, ...]) -> tuple[int, ...]:
    """Return by how much *there* can be ahead of *here*.

    North of the equator clocks change together, but for the weeks in which America is in
    summer time and Europe is not.
    """
    if len(here) == len(there) == 2 and max(*here, *there) <= NORTHERN:
        found = {b - a for a, b in zip(here, there, strict=True)}
        if here[0] < 0 <= there[0]:
            found.add(there[0] - here[1])
        elif there[0] < 0 <= here[0]:
            found.add(there[1] - here[0])
    else:
        found = {b - a for a in here for b in there}
    return tuple(sorted(found))


def offsets_of(zone: str) -> tuple[int, ...]:
    """Return the minutes that clocks of *zone* can be ahead of UTC; none for an unknown one.

    Examples
    --------
    >>> offsets_of("new york")
    (-300, -240)
    """
    return OFFSETS.get(_DOTS.sub("", zone).strip().removesuffix(" time").removeprefix("the "), ())
