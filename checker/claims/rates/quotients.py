"""Totals with the number or the area they are spread over, and so much for each."""

from __future__ import annotations

from collections.abc import Iterator

from checker.claims.claim import Claim
from checker.claims.compatible import commensurable, same_noun
from checker.claims.find import Claims
from checker.claims.frame import Frame, Match
from checker.claims.rates.products import is_area, is_per_area
from checker.quantities.quantity import Kind

_OTHER = (
    "while|but|whereas|elsewhere|another|more|plus|of whom|of which|up|down|then|now|today|its chief|except|without"
)
_GAP = rf"(?:(?! (?:{_OTHER})\b)[^A-Z.;()]){{0,45}}?"
_SOME = r"(?: (?:about|around|some|nearly|roughly|just|only|over|the|its|each of|a total of))?"
_MAKES = (
    r"(?:,|:| –| \(|,? (?:or|giving|making|makes?|made|which (?:is|gives|makes)|that is|works? out at|worked out at"
    r"|comes? to|came to|gives?|gave|means?|a rate of"
    r"|an? (?:annual |yearly |crude )?(?:incidence|prevalence|frequency|mortality|death rate)(?: rate)? of"
    r"|an average of|an average density of|a density of|a population density of"
    r"|the density is|its density is|who (?:each )?(?:get|got|receive|received|pay|paid)"
    r"|equal to|equivalent to|averaging)){1,3} ?(?:about |some |nearly |roughly |just |a density of |a rate of )?"
)
_DENSITY_CUES = ("density", "or", "giving", "making", "makes", "made", "that", "live", "lives", "gives", "works")
_ON_AREA = Frame(
    rf"<total:thing|number>{_GAP} (?:on|in|over|across|within){_SOME}(?: an area of)? <area:measure>{_GAP}{_MAKES}"
    r"<rate:measure>",
    cues=_DENSITY_CUES,
)
_AREA_FIRST = Frame(
    rf"<area:measure>{_GAP} (?:and|with|has|had|home to|,){_SOME}(?: has| had| a population of| is home to)?{_SOME} "
    rf"<total:thing|number>{_GAP}{_MAKES}<rate:measure>",
    cues=_DENSITY_CUES,
)
_POPULATION = Frame(
    r"\bpopulation of <total:thing|number>,? (?:and|on|in|with) (?:an? |its )?(?:land )?area of"
    rf"{_SOME} <area:measure>{_GAP}{_MAKES}<rate:measure>",
    cues=("population",),
)
_EACH = r" (?:each|apiece|a head|per head|for each|to each|a person|per person)(?![a-z])"
_SHARED = rf"(?:on|to|for|between|among|amongst|by|over|across|split by|shared by|went to|goes to){_SOME}"
_PER_HEAD = Frame(
    rf"<total:money>{_GAP} {_SHARED} <number:count>{_GAP}{_MAKES}<rate:money>{_EACH}",
    cues=("each", "apiece", "head", "person"),
)
_REACHED = rf"(?:reach|serv|help|cover|train|treat|hous|teach)(?:es|ed|s|ing)?{_SOME}"
_PER_THING = Frame(
    rf"<total:money>{_GAP} (?:{_SHARED}|{_REACHED}) <number:count>{_GAP}{_MAKES}<rate:money>(?![a-z])",
    cues=("or", "giving", "making", "works", "worked", "average", "averaging", "comes", "came", "that"),
)
_FOR_NUMBER = Frame(
    rf"\b(?:for|among|between) (?:its |the |about |some )?<number:count>{_GAP} <total:money>"
    rf"{_GAP}{_MAKES}<rate:money>{_EACH}",
    cues=("each", "apiece"),
)
_ROUGHLY = r"(?:about |some |nearly |roughly |around |just |over |almost )?"
_MADE_EACH = Frame(
    rf"<number:count> (?:(?:which|who|that) )?(?:[a-z]+ )?[a-z]+(?:ed|de|ld|lt|ght|te|ve|ke|ok|es|s) {_ROUGHLY}"
    rf"<total:thing|money>{_GAP}(?:, (?:or )?| – | \(|, that is ){_ROUGHLY}(?:an average of )?"
    r"<rate:thing|number|money> (?:each|apiece)(?=[.,;:)]|\Z)",
    cues=("each", "apiece"),
)
_IN_ALL = r" (?:in all|in total|altogether|all told)(?=[.,;:)]|\Z| (?:and|but)\b)"
_ALL = ("all", "total", "altogether", "told")
_EACH_HOLDS = Frame(
    r"\beach of (?:the |its |his |her |their |our |these |those )?<number:count>(?: [a-z]+){1,3}"
    rf" {_ROUGHLY}<rate:thing>"
    rf"(?:,|:| –) (?:or |making |and |that is |a total of )?{_ROUGHLY}<total:thing>{_IN_ALL}",
    cues=_ALL,
)
_OF_EACH = Frame(
    rf"<number:thing> (?:of|with|holding|containing|seating|carrying) {_ROUGHLY}<rate:thing>(?P<each> each)?"
    rf"(?:,|:| –) (?:or |making |that is |a total of )?{_ROUGHLY}<total:thing>{_IN_ALL}",
    cues=_ALL,
)
_PACK = Frame(
    r"\b(?:pack|packet|box|set|case|carton|bag|crate|tray|bundle) of <number:number|count> (?:costs?|cost|sells? for"
    r"|sold for|is|was|at|for) <total:money>(?:,| –| \() ?(?:or |that is |which is |so |i\.e\."
    rf" ?)?{_ROUGHLY}<rate:money>{_EACH}",
    cues=("each", "apiece"),
)
_AVERAGE_OVER = Frame(
    r"<total:thing|money|measure> (?:in|over|from|for) (?:his |her |its |their |the )?(?:last |first )?<number:count"
    r"|duration>"
    rf"(?:,| –| \() ?(?:or )?(?:an average of|averaging|on average) {_ROUGHLY}<rate:number|thing|money|measure>"
    r"(?: (?:each|apiece)| (?:a|an|per) (?P<thing>[a-z]+))?(?=[.,;:)]|\Z)",
    cues=("average", "averaging"),
)
_AVERAGED = Frame(
    r"<number:count> (?:fetched|raised|earned|cost|brought(?: in)?|made|paid|gave|sold for|received|went for|realised) "
    rf"{_ROUGHLY}<total:money>(?:,| –| \(),? ?(?:or )?(?:an average of|averaging|on average) {_ROUGHLY}<rate:money>"
    r"(?: (?:each|apiece)| (?:a|an|per) (?P<thing>[a-z]+))?(?=[.,;:)]|\Z| (?:at|in|on|for)\b)",
    cues=("average", "averaging"),
)
_INCIDENCE = Frame(
    rf"<total:thing>{_GAP} (?:among|in|per|for|out of){_SOME}(?: a (?:town|city|region|country|population|county) of)? "
    rf"<number:thing>{_GAP}{_MAKES}<rate:number|thing>(?: [a-z]+)? (?:per|in every|for every|in) <base:number|thing>",
    cues=("per", "every"),
)
_AMONG_FIRST = Frame(
    r"\b(?:among|in|of|for)(?: about| some| the| its)? <number:thing>,?"
    rf"(?:{_GAP} (?:there were|were|had|developed|saw|recorded|reported))?{_SOME} <total:thing>"
    rf"{_GAP}{_MAKES}<rate:number|thing>(?: [a-z]+)? (?:per|in every|for every) <base:number|thing>",
    cues=("per", "every"),
)
_HEADS = frozenset({"head", "person", "capita", "member", "people"})


def find_densities(claims: Claims) -> Iterator[Match]:
    """Yield where a ``total``, the ``area`` it lives on and the ``rate`` per area stand together."""
    for match in claims.match(_ON_AREA, _AREA_FIRST, _POPULATION):
        total, area, rate = match["total"], match["area"], match["rate"]
        if is_area(area) and is_per_area(rate) and same_noun(total, rate):
            yield match


def find_amounts_per_head(claims: Claims) -> Iterator[Match]:
    """Yield where a ``total`` of money, the ``number`` that share it and the ``rate`` for each stand together."""
    for match in claims.match(_PER_HEAD, _FOR_NUMBER, _PACK):
        if commensurable(match["rate"], match["total"]):
            yield match
    for match in claims.match(_AVERAGE_OVER):
        total, rate, thing = match["total"], match["rate"], match.groups.get("thing")
        is_alike = commensurable(rate, total) or rate.quantity.kind is Kind.NUMBER
        is_of_number = thing in (None, match["number"].noun, match["number"].quantity.unit)
        if is_alike and is_of_number and rate.noun in (None, total.noun) and not match["number"].quantity.is_range:
            yield match
    for match in claims.match(_EACH_HOLDS, _OF_EACH):
        number, total, rate = match["number"], match["total"], match["rate"]
        is_told = same_noun(total, rate) and not same_noun(number, total)
        if is_told and ("each" in match.groups or (total.quantity.value or 0) > (rate.quantity.value or 0)):
            yield match
    for match in claims.match(_MADE_EACH, _AVERAGED):
        total, rate, thing = match["total"], match["rate"], match.groups.get("thing")
        is_money = total.quantity.kind is Kind.MONEY and commensurable(rate, total)
        is_counted = total.noun is not None and rate.noun in (total.noun, None) and rate.quantity.kind is not Kind.MONEY
        is_other = total.noun is None or not same_noun(match["number"], total)
        if (is_money or is_counted) and is_other and thing in (None, match["number"].noun):
            yield match
    for match in claims.match(_PER_THING):
        if _is_per_one_of(match["rate"], match["number"]):
            yield match


def find_incidences(claims: Claims) -> Iterator[Match]:
    """Yield where a ``total``, the ``number`` it is counted among and the ``rate`` per ``base`` stand together."""
    for match in claims.match(_INCIDENCE, _AMONG_FIRST):
        if same_noun(match["number"], match["base"]) and same_noun(match["total"], match["rate"]):
            yield match


def _is_per_one_of(rate: Claim, number: Claim) -> bool:
    """Tell whether the rate is for one of those counted: "£300 per home"."""
    thing = (rate.quantity.unit or "").rpartition(" per ")[2]
    return bool(thing) and (thing == number.noun or thing in _HEADS)
