"""Averages with the number they are taken over, and the total or the whole numbers behind them."""

from __future__ import annotations

from collections.abc import Iterator

from checker.claims.compatible import commensurable
from checker.claims.find import Claims
from checker.claims.frame import Frame, Match
from checker.claims.slots import ABOUT

_OTHER = "while|but|whereas|another|more|plus|and|than|up|down|of whom|of which|or"
_GAP = rf"(?:(?! (?:{_OTHER})\b)[^A-Z.;()]){{0,40}}?"
_AVERAGE = (
    r" (?:an|the|on|at an|with an) average"
    r"(?: (?:(?:floor|land|gross|net|annual|yearly|monthly|weekly|daily|total) )?[a-z]+)? of"
)
_HAD = "pay|salary|wage|income|bonus|fee|rent|weight|length|cost|price|gift|grant|loan|fine|bill|crop|catch|yield|area"
_THE, _WAS = "(?:the|its|their|all) ", "(?:is|was|came to)"
_HEADS = (
    rf"<number:thing>{_GAP}{_AVERAGE} {ABOUT}<mean:amount>(?: [a-z]+)?(?: each)?",
    rf"<number:thing>{_GAP} averag(?:e|es|ing|ed) {ABOUT}<mean:amount>(?: [a-z]+)?(?: each)?",
    rf"<number:thing>,?{_GAP} {ABOUT}<mean:amount>(?: [a-z]+){{0,2}} (?:on average|each on average)",
    rf"\b(?:average|mean) (?:[a-z]+ )?(?:{_HAD}) (?:of|for|paid to) {_THE}<number:thing> {_WAS} {ABOUT}<mean:amount>",
    rf"\baverag(?:e|es|ed|ing) {ABOUT}<mean:amount>(?: [a-z]+)? (?:over|across|for) (?:the |its |all )?<number:thing>",
    rf"\bon average,? {ABOUT}<mean:amount>{_GAP} (?:(?:to|at|in|for|on|from) )?each of the <number:thing>",
    rf"\bwith an average of {ABOUT}<mean:amount>(?: [a-z]+){{0,2}}, the <number:thing>(?: [a-z]+){{0,2}}? (?:have|had)",
    rf"\bthe average [a-z]+ (?:is|was|being|of) {ABOUT}<mean:amount>,? (?:and |so )the <number:thing>",
)
_SAID = (
    r"(?:,|:| –)?(?: or| making| giving)? (?:for )?(?:a total(?: [a-z]+)? of|a combined|making|totall?ing|raising"
    r"|adding up to|which makes|would reach|would stretch|reach(?:es)?|stretch(?:es)?|come to|came to|add up to) "
    rf"{ABOUT}<total:amount>(?! (?:with|plus|and|after|more|less|a|per)\b)"
)
_IN_ALL = (
    rf",?(?: or| making| so| that is)? {ABOUT}<total:amount>(?: [a-z]+){{0,2}} "
    r"(?:in all|in total|altogether|all told|between them|end to end|combined)"
)
_HOLDING = Frame(
    rf"\b(?:with|has|have|had) (?:its |the )?<number:thing>(?:,? (?:each )?averaging| of(?: an average of)?) "
    rf"{ABOUT}<mean:amount>(?: each| on average)?, "
    rf"(?:the|this|that|its|it) (?:[a-z'-]+ ){{0,3}}?(?:has|have|had|holds?|held|seats?|carries|carry|employs"
    rf"|produces|yields) {ABOUT}<total:amount>(?=[.,;)]|\Z)",
    cues=("averaging", "average"),
)
"""What is made of rows or groups of one size on average: "with 40 rows averaging 22 seats, the hall has 880 seats"."""
_TOTALS = (
    *(
        Frame(head + tail, cues=("average", "averages", "averaging", "averaged"))
        for head in _HEADS
        for tail in (_SAID, _IN_ALL)
    ),
    _HOLDING,
)
_WHOLE = (
    r"(?:whole-number|whole number|whole numbers|integers?|likert|five-point|seven-point|four-point|three-point"
    r"|ten-point|star|stars|whole (?:points|marks|stars|scores)|[CNU](?:-point)? (?:scale|item)"
    r"|[a-z]+-point (?:scale|item))"
)
_COUNTED = r"(?:(?:(?!per |a |each |daily |weekly |monthly )[a-z'-]+ ){0,4}?[a-z'-]+s|(?:[a-z'-]+ ){0,2}children)"
_OF = r"(?:a |an |the )?(?:mean|average)(?: [a-z]+)? (?:of|was|is)"
_MEANS = (
    Frame(
        rf"<number:count>'?(?: [a-z'-]+){{0,3}} {_WHOLE}(?: [a-z]+){{0,3}} {_OF} <mean:number>(?![a-z])",
        cues=("mean", "average"),
    ),
    Frame(
        rf"{_WHOLE}(?: [a-z'-]+){{0,6}} {_OF} <mean:number>(?: [a-z]+){{0,3}} \(n ?= ?<number:count>\)",
        cues=("mean", "average"),
    ),
    Frame(
        r"\bmean(?: [a-z]+)? (?:score |rating |mark )?(?:was |of |is )?<mean:number> \(n ?= ?<number:count|number>\)"
        rf"(?: [a-z]+){{0,3}} {_WHOLE}",
        cues=("mean",),
    ),
    Frame(
        rf"\b{_WHOLE},?(?: [a-z'-]+){{0,4}} (?:mean|average)(?: [a-z]+)? (?:of|from|by|given by) the <number:thing>"
        r"(?: [a-z]+){0,2} (?:is|was) <mean:number>(?![a-z])",
        cues=("mean", "average"),
    ),
    Frame(
        rf"\b(?:mean|average) number of {_COUNTED} (?:was|is|of) <mean:number> \(n ?= ?<number:count|number>\)",
        cues=("mean", "average"),
    ),
    Frame(
        r"<number:thing>(?: [a-z]+){0,3} (?:had|have|reported|kept|owned) (?:an? |the )(?:mean|average) number of "
        rf"{_COUNTED} of <mean:number>(?![a-z])(?! (?:a|an|per|each|every|daily|weekly)\b)",
        cues=("mean", "average"),
    ),
    Frame(
        r"<number:thing> (?:gave|rated|scored|marked|awarded)(?: [a-z]+){0,3}? <mean:number>(?: [a-z]+)? on average,?"
        rf"(?: [a-z]+){{0,3}} {_WHOLE}",
        cues=("average",),
    ),
)


def find_totals_of_means(claims: Claims) -> Iterator[Match]:
    """Yield where a ``number`` of things, their ``mean`` and their ``total`` stand together."""
    for match in claims.match(*_TOTALS):
        nouns = {match[role].noun for role in ("mean", "total")} - {None}
        if len(nouns) < 2 and commensurable(match["mean"], match["total"]) and not match["number"].quantity.is_range:
            yield match


def find_whole_means(claims: Claims) -> Iterator[Match]:
    """Yield where a ``mean`` is said to be of a ``number`` of whole numbers."""
    yield from claims.match(*_MEANS)
