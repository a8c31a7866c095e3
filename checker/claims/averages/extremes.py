"""Averages with the least and the greatest of the same values: "marks ran from 41 to 88 and averaged 72"."""

from __future__ import annotations

from collections.abc import Iterator

from checker.claims.claim import Claim
from checker.claims.compatible import commensurable
from checker.claims.find import Claims
from checker.claims.frame import Frame, Match
from checker.claims.quartiles import is_behind_quartiles
from checker.quantities.quantity import Kind
from checker.text.record import record

_OTHER = (
    "while|but|whereas|year|before|last|in|at|for|than|against|compared|national|previous|usual|earlier|later|after"
    "|elsewhere|expected|of the other|other|when|up|down|excluding|except|without"
)
_GAP = rf"(?:(?! (?:{_OTHER})\b)[^A-Z.;:()]){{0,40}}?"
_ANY = "amount|percent"
_CENTRE = r"(?:mean|average|median)"
_AVERAGED = (
    rf"(?:(?:,| and|, and)? averag(?:ing|ed|es)|(?:,|, with| and|, and|, for)(?: an?| the| its| their)? {_CENTRE}"
    r"(?: [a-z]+)?(?: of| was| is| being)?) "
)
_RAN = (
    r"(?:rang(?:e|es|ed|ing)|ran|runs?|var(?:y|ies|ied|ying)|are|were|was|is|lay|lie|go|goes|went|stretch(?:es|ed)?"
    r"|scor(?:e|es|ed|ing)|weigh(?:s|ed|ing)?|cost|measur(?:e|es|ed|ing)|took|take|paid|earn(?:s|ed|ing)?|drew|sold)"
)
_CUES = ("mean", "average", "averaging", "averaged", "averages", "median")
_RANGE_FIRST = Frame(
    rf"\b{_RAN} (?:from |between |aged )?<range:range>(?: in (?:size|length|height|area|width|depth|weight|age))?"
    rf"{_GAP}{_AVERAGED}(?:about |just |only )?<mean:{_ANY}>",
    cues=_CUES,
)
_ON_AVERAGE = Frame(rf"<range:range>(?: [a-z]+){{0,2}}, (?:or |and )?<mean:{_ANY}> on average", cues=("average",))
_RANGE_INSIDE = Frame(
    rf"\b{_CENTRE}(?: [a-z]+){{0,4}}, (?:which |that )?(?:rang(?:e|es|ed|ing)|ran|var(?:y|ied)) "
    rf"(?:from |between )?<range:range>, (?:was|is|came to|stood at) (?:about )?<mean:{_ANY}>",
    cues=_CUES,
)
_MEAN_FIRST = Frame(
    rf"\b{_CENTRE}(?: [a-z]+){{0,3}} (?:was|is|of) (?:about )?<mean:{_ANY}>(?: [a-z]+)?,? with (?:[a-z]+ ){{1,3}}?"
    r"(?:ranging |running )?(?:from|between) <range:range>",
    cues=_CUES,
)
_RANGE_BEHIND = (
    r"(?:,|,? and| \(|,? with a)(?: (?:range|rang(?:es|ed|ing)|running|ran))?(?: of)? ?(?:from |between )?"
    r"<range:range>"
)
_AVERAGED_FIRST = Frame(
    rf"\baverag(?:ed|es|ing) (?:about |just |only )?<mean:{_ANY}>{_RANGE_BEHIND}",
    cues=("averaged", "averages", "averaging"),
)
_MEDIAN_IN_QUARTILES = Frame(
    rf"\bmedian(?: [a-z]+){{0,4}} (?:was|is|of|stood at|at) (?:about )?<mean:{_ANY}>(?: [a-z]+)?(?:,|,? with| and)"
    r"(?: an?)? ?(?:interquartile range|inter-quartile range|iqr)(?: of| from| was|:|,)?(?: from| between)?"
    r" <range:range>",
    cues=("interquartile", "iqr", "range"),
)
"""Only the median lies between the quartiles: the mean of few great values may lie beyond them."""
_AVERAGE_FIRST = Frame(rf"<mean:{_ANY}>(?: [a-z]+)? on average{_RANGE_BEHIND}", cues=("average",))
_LEAST = r"\b(?:lowest|minimum|smallest|shortest|youngest|least)"
_GREATEST = r"(?:highest|maximum|largest|longest|oldest|greatest)"
_IS = r"(?: [a-z]+){0,2}?(?: of| was| is| being|,|:| at)?"
_THREE = Frame(
    rf"{_LEAST}{_IS} <low:{_ANY}>(?: [a-z]+)?,?(?: and)? (?:the |a )?{_GREATEST}{_IS} <high:{_ANY}>(?: [a-z]+)?,?"
    rf"(?: and)? (?:the |an |a |(?:with|for) an? )?{_CENTRE}{_IS} <mean:{_ANY}>",
    cues=_CUES,
)
_THREE_DOWN = Frame(
    rf"\b{_GREATEST}{_IS} <high:{_ANY}>(?: [a-z]+)?,?(?: and)? (?:the |a )?{_LEAST}{_IS} <low:{_ANY}>(?: [a-z]+)?[,;]?"
    rf"(?: and)? (?:(?:the|an|a|their|its) |(?:with|for) an? )?{_CENTRE}{_IS} <mean:{_ANY}>",
    cues=_CUES,
)
_THREE_IN_BRACKETS = Frame(
    rf"\b{_CENTRE}(?: [a-z]+){{0,3}} (?:was|is|of) <mean:{_ANY}>(?: [a-z]+)? \((?:min|minimum|lowest)[.:,]? ?"
    rf"(?:of |was )?<low:{_ANY}>[,;]? (?:and )?(?:max|maximum|highest)[.:,]? ?(?:of |was )?<high:{_ANY}>\)",
    cues=_CUES,
)
_NAMED_ENDS = (r"(?:low|minimum|minima)s? (?:of )?", "low"), (r"(?:high|maximum|maxima)s? (?:of )?", "high")
_LOWS_AND_HIGHS = tuple(
    Frame(
        rf"\b(?:{_CENTRE}(?: [a-z]+){{0,3}} (?:was|is|of)|averag(?:ed|es|ing)) (?:about |just |only )?<mean:{_ANY}>,? "
        rf"(?:and )?with (?:an? |the )?{one}<{first}:{_ANY}>,? and (?:an? |the )?{two}<{second}:{_ANY}>(?=[.,;)]|\Z)",
        cues=_CUES,
    )
    for (one, first), (two, second) in (_NAMED_ENDS, _NAMED_ENDS[::-1])
)
"""The ends behind their average, in either order: "averaged 21 °C, with lows of 12 and highs of 29"."""
_LEVEL = (
    r"(?:mean|average|median|rates?|turnout|prevalence|incidence|proportion|share|percentage|coverage|unemployment"
    r"|literacy|mortality)"
)
_ABOUT = r"(?:about |just |only |nearly |as low as )?"
_FROM_GROUP_TO_GROUP = Frame(
    rf"\b{_LEVEL}(?: [a-z'/-]+){{0,6}} (?:was|is|were|are|of|at|being|reached|averaged) {_ABOUT}<mean:{_ANY}>"
    r"(?: [a-z'/-]+){0,6},? (?:and |but )?(?:rang(?:ing|ed|es)|var(?:ying|ied|ies))(?: widely| greatly)? "
    rf"(?:between|from) {_ABOUT}<low:{_ANY}>(?: [a-z'/-]+){{1,6}},? (?:to|and) (?:over |as much as |up to )?{_ABOUT}"
    rf"<high:{_ANY}>(?! (?:lower|higher|more|less|above|below))",
    cues=("ranging", "ranged", "ranges", "varying", "varied", "varies"),
)
"""The ends with the groups that have them: "the mean was 54 mm, ranging from 21 mm on the coast to 87 mm inland"."""
_WITH_RANGE = (
    _RANGE_FIRST,
    _ON_AVERAGE,
    _RANGE_INSIDE,
    _MEAN_FIRST,
    _AVERAGED_FIRST,
    _AVERAGE_FIRST,
    _MEDIAN_IN_QUARTILES,
)


@record(frozen=True, slots=True)
class Extremes:
    """An average with the ends that it must lie between."""

    mean: Claim
    """The mean or median."""
    low: Claim
    """The least of the values."""
    high: Claim
    """The greatest of the values."""


def find_averages_with_extremes(claims: Claims) -> Iterator[Extremes]:
    """Yield the averages of *claims* whose values' extremes are said in the same clause."""
    for match in claims.match(*_WITH_RANGE):
        ends = match["range"].quantity.ends
        if ends is not None and "±" not in match["range"].quantity.surface and not is_behind_quartiles(match):
            yield from _alike(match, *(Claim(end, match.sentence) for end in ends))
    for match in claims.match(_THREE, _THREE_DOWN, _THREE_IN_BRACKETS, *_LOWS_AND_HIGHS):
        yield from _alike(match, match["low"], match["high"])
    for match in claims.match(_FROM_GROUP_TO_GROUP):
        low, high = match["low"], match["high"]
        is_down = (low.quantity.value or 0) > (high.quantity.value or 0)
        yield from _alike(match, high, low) if is_down else _alike(match, low, high)


def _alike(match: Match, low: Claim, high: Claim) -> Iterator[Extremes]:
    mean = match["mean"]
    nouns = {claim.noun for claim in (mean, low, high)} - {None}
    kinds = {claim.quantity.kind for claim in (mean, low, high)} - {Kind.NUMBER}
    if len(nouns) < 2 and len(kinds) < 2 and commensurable(mean, low, high):
        yield Extremes(mean, low, high)
