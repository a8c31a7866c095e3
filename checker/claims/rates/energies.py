"""Powers with the time they run for, and the energy that comes of it."""

from __future__ import annotations

from collections.abc import Iterator

from checker.claims.find import Claims
from checker.claims.frame import Frame, Match
from checker.claims.rates.products import has_dimension, multiplies_to

_OTHER = "stopped|another|while|but|whereas|built|idle|off|other|up|down|instead|from|rated|capacity|peak|a day|a year"
_GAP = rf"(?:(?! (?:{_OTHER})\b)[^A-Z.;()]){{0,40}}?"
_SOME = r"(?:about |some |nearly |roughly |a total of |the |only )?"
_GIVES = (
    r"(?:yield(?:s|ed|ing)?|produc(?:es?|ed|ing)|generat(?:es?|ed|ing)|giv(?:es?|ing)|gave|us(?:es?|ed|ing)"
    r"|consum(?:es?|ed|ing)|deliver(?:s|ed|ing)?|takes?|took|taking|is|are|mak(?:es?|ing)|made|needs?|or"
    r"|comes? to|means?|stor(?:es?|ing)|burn(?:s|ed|ing)?|draw(?:s|ing)?)"
)
_RUNS = Frame(
    rf"<power:measure>{_GAP} (?:for|over|during|in) {_SOME}<time:duration>{_GAP} {_GIVES} {_SOME}<energy:measure>",
    cues=("for", "over", "during"),
)
_TIME_FIRST = Frame(
    rf"\b(?:in|over|during) {_SOME}<time:duration>,?{_GAP} <power:measure>{_GAP} {_GIVES} {_SOME}<energy:measure>",
    cues=("in", "over", "during"),
)
_ENERGY_FIRST = Frame(
    rf"<energy:measure>(?:,| is| are)? (?:enough for|enough to run a|or|equal to|equivalent to|which is) {_SOME}"
    rf"<power:measure>{_GAP} (?:for|over|during) {_SOME}<time:duration>",
    cues=("enough", "or", "equal", "equivalent", "is"),
)
_RATED = frozenset({"rated", "capacity", "peak", "maximum", "to"})
"""Words before a power that is not always reached."""
_POWER = (("[length]", 2), ("[mass]", 1), ("[time]", -3))


def find_energies(claims: Claims) -> Iterator[Match]:
    """Yield where a ``power``, the ``time`` it runs for and the ``energy`` of it stand together."""
    for match in claims.match(_RUNS, _TIME_FIRST, _ENERGY_FIRST):
        power, time, energy = match["power"], match["time"], match["energy"]
        is_rating = not _RATED.isdisjoint(match.ahead(24).split())
        if not is_rating and has_dimension(power, *_POWER) and multiplies_to(power, time, energy):
            yield match
