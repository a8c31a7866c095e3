"""Rates that are told behind the two counts they are of: "of 60 calls 45 were answered, a success rate of 75%"."""

from __future__ import annotations

from collections.abc import Iterator

from checker.claims.counts import are_counts
from checker.claims.find import Claims
from checker.claims.frame import Frame, Match
from checker.claims.shares.whose import BAD_RATES, is_of_others

_GOOD = (
    "response|reply|return|success|completion|conversion|retention|recovery|survival|cure|hit|strike|pass|win|winning"
    "|clearance|acceptance|approval|conviction|detection|participation|attendance|uptake|remission|accuracy|answer"
)
_THE = r"(?:the |all |all the |these |those |our |its |their |his |her |a total of )?"
_ABOUT = r"(?:about |around |some |nearly |almost |just over |just under |only )?"
_WORDS = r"(?:(?! (?:and|but|while|whereas|of|from|in|out)\b) [a-z'-]+){0,5}"
_RATE = (
    rf"an? (?:overall )?(?:(?:{_GOOD}|{BAD_RATES}) )?rate of {_ABOUT}<share:percent>"
    r"(?=[.;)]|,(?! (?:or|but)\b)|\Z)"
)
_BEHIND = rf"{_WORDS}(?:,|:| –)(?: or| for| giving| which is)? {_RATE}"
_CUES = ("rate",)
_PART_FIRST = Frame(
    rf"<part:count>{_WORDS} (?:(?:out )?of|(?P<tries>from|in)) {_THE}<whole:count>{_BEHIND}", cues=_CUES
)
_WHOLE_FIRST = Frame(
    rf"(?:\A|[;:,] )(?:of|from|out of) {_THE}<whole:count>,? <part:count>{_BEHIND}",
    cues=_CUES,
)
_HAD = Frame(
    rf"<part:count> (?P<tries>from|in|out of) {_THE}<whole:count>,?{_WORDS} "
    rf"(?:has|had|have|is|was|achieved|recorded) {_RATE}",
    cues=_CUES,
)
_TRIES = frozenset(
    """attempt try shot search raid operation call test trial penalty kick throw serve bid application case procedure
    flight visit launch appeal request letter question appointment delivery match game bout race transplant""".split()
)
"""What things come from, one at most from each: "four goals from 20 shots", and not "patients from 60 villages"."""


def find_told_rates(claims: Claims) -> Iterator[Match]:
    """Yield where the ``share`` of a ``part`` in its ``whole`` stands behind both and is called a rate."""
    for match in claims.match(_PART_FIRST, _WHOLE_FIRST, _HAD):
        part, whole = match["part"], match["whole"]
        if "tries" in match.groups and whole.noun not in _TRIES:
            continue
        if are_counts(part, whole) and not is_of_others(match):
            yield match
