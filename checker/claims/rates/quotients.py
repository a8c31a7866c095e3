"""Totals with the number they are spread over, and their average or how many there are per so many."""

from __future__ import annotations

from collections.abc import Iterator

from checker.claims.compatible import commensurable, same_noun
from checker.claims.find import Claims
from checker.claims.frame import Frame, Match
from checker.claims.keys import place_of
from checker.claims.rates.told_rates import is_of
from checker.quantities.quantity import Kind
from checker.quantities.rates_of_many import parts_of_rate
from checker.text.late import late

_OTHER = (
    "while|but|whereas|elsewhere|another|more|plus|of whom|of which|up|down|then|now|today|its chief|except|without"
)
_GAP = rf"(?:(?! (?:{_OTHER})\b)[^A-Z.;()]){{0,45}}?"
_SOME = r"(?: (?:about|around|some|nearly|roughly|just|only|over|the|its|each of|a total of|a population of))?"
_MAKES = (
    r"(?:,|:| –| \(|,? (?:or|giving|making|makes?|made|which (?:is|gives|makes)|that is|comes? to|came to|gives?|gave"
    r"|means?|a rate of|the (?:(?!adjusted|expected|standardi)[a-z]+ )?(?:rate|incidence|prevalence) (?:is|was|being)"
    r"|an? (?:annual |yearly "
    r"|crude )?(?:incidence|prevalence|frequency|mortality|death rate)"
    r"(?: rate)? of|an average of|equal to|equivalent to)){1,3} ?(?:about |some |nearly |roughly |just |a rate of )?"
)
_ROUGHLY = r"(?:about |some |nearly |roughly |around |just |over |almost )?"
_AVERAGE_OVER = Frame(
    r"(?<![A-Z] and )<total:thing|money|measure>(?: (?:are|were|is|was)(?: now)?(?: at work| in use)?)? (?:in|over"
    r"|from|for) (?:his |her |its |their |the )?(?:last |first )?"
    r"<number:count|duration>(?: (?:in|over) (?:just |only )?D| (?:this|last) (?:season|year)| so far(?: this"
    r" [a-z]+)?)?"
    rf"(?:,| –| \() ?(?:or )?(?:an average of|averaging|on average) {_ROUGHLY}<rate:number|thing|money|measure>"
    r"(?: (?:(?:in|at|to|for) )?(?:each|apiece)| (?:a|an|per) (?P<thing>[a-z]+))?(?=[.,;:)]|\Z)",
    cues=("average", "averaging"),
)
_NUMBER_FIRST = Frame(
    r"\b(?:in|over|from|for) (?:his |her |its |their |the )?(?:last |first )?<number:count|duration>"
    r"(?: of (?:the|this|its) [a-z]+)?,? "
    r"(?:he|she|they|it|the [a-z]+)(?: had)? [a-z]+ (?:a total of )?<total:thing|money|measure>(?:,| –| \() ?(?:or )?"
    rf"(?:an average of|averaging|on average) {_ROUGHLY}<rate:number|thing|money|measure>"
    r"(?: (?:each|apiece)| (?:a|an|per) (?P<thing>[a-z]+))?(?=[.,;:)]|\Z)",
    cues=("average", "averaging"),
)
"""The same with the number ahead: "in ten seasons he took 412 wickets, on average 41 a season"."""
_FOR_EACH_OF = Frame(
    r"<total:money|measure>(?:(?! (?:and|but|while) )(?:[^A-Z.;()]|[YA])){0,40},? (?:or|which is|that is,?|i\.e\.,?) "
    rf"{_ROUGHLY}<rate:money|measure> (?:for|to|per) (?:each|every one) of (?:its|the|their|his|her|our|(?:the"
    rf" )?[a-z]+'s) "
    r"<number:thing>"
    r"(?=[.,;:)]|\Z)",
    cues=("each", "one"),
)
_AVERAGED = Frame(
    r"<number:count> (?:fetched|raised|earned|cost|brought(?: in)?|made|paid|gave|sold for|received|went for|realised) "
    rf"{_ROUGHLY}<total:money>(?:,| –| \(),? ?(?:or )?(?:an average of|averaging|on average) {_ROUGHLY}<rate:money>"
    r"(?: (?:each|apiece)| (?:a|an|per) (?P<thing>[a-z]+))?(?=[.,;:)]|\Z| (?:at|in|on|for)\b)",
    cues=("average", "averaging"),
)
_BOUGHT_FOR = Frame(
    rf"<number:count>(?: (?!and |or )[a-z'-]+){{0,4}}? for {_ROUGHLY}<total:money>(?:,| –| \(),? ?(?:or "
    rf"|at )?(?:an average"
    rf" (?:price )?of|averaging|on average) {_ROUGHLY}<rate:money>(?: (?:each|apiece)| (?:a|an|per) (?P<thing>[a-z]+))?"
    r"(?=[.,;:)]|\Z)",
    cues=("average", "averaging"),
)
_OUT_OF_EACH = Frame(
    r"(?<![A-Z] and )<total:thing>(?: of C)? (?:from|on|for|among|across|over|at|in) (?:the |these |all |a total of"
    r" )?<number:thing>,? "
    rf"(?:or |i\.e\.,? |that is,? |(?:or |with |at )?an average of |averaging |on average ){{0,2}}{_ROUGHLY}"
    r"<rate:number|thing>(?: [a-z]+)? (?:per|for each|from each|for every|to an?) (?P<thing>[a-z]+)(?=[.,;:)]|\Z)",
    cues=("per", "each", "every", "to"),
)
"""The share of each: "640 cones from 80 spruces, eight per tree"."""
_NUMBER_AND_TOTAL = Frame(
    r"(?<![A-Z] and )<number:thing>,? (?:and|with|had|having) <total:thing>(?:,| –| \() ?(?:or|i\.e\.,?|that is,?"
    rf"|(?:or )?an average of|averaging|on average),? {_ROUGHLY}<rate:number|thing|measure>(?: [a-z]+)? "
    r"(?:per|for each|for every|to an?) (?:affected )?(?P<thing>[a-z]+)(?=[.,;:)]|\Z)",
    cues=("per", "each", "every", "to"),
)
_ANY = frozenset("animal individual head person subject participant specimen".split())
"""What one of the number may be called."""
_PLAYED = frozenset("game match appearance start outing fixture".split())
"""What a player is in is called any of these."""
_PER_MANY = (
    r"<rate:number|thing|measure>(?:(?: [a-z]+)? (?:in every|for every|in) <base:number|thing>)?"
    r"(?! of (?:them|these|those|which|whom)\b| (?:each|every|a|per) (?:year|month|week|day)\b| annually\b)"
)
"""So many per a thousand, as one amount: "15 per 1,000"; or the thousand apart: "15 in every 1,000"."""
_NO_PLAIN = late(
    r"\b(?:annual|yearly|monthly|weekly|daily|expected|estimated"
    r"|(?:[a-z]+-)?(?:adjusted|standardi[sz]ed))(?: [a-z]+)? \Z"
)
"""Before a rate that is for a year, or of other people."""
_FAR = 40
_INCIDENCE = Frame(
    rf"<total:thing>{_GAP} (?:among|in|per|for|over|during|out of){_SOME}"
    rf"(?: a (?:town|village|city|region|country|population|county) of)? "
    rf"<number:count>{_GAP}{_MAKES}{_PER_MANY}",
    cues=("U", "every"),
)
_AMONG_FIRST = Frame(
    r"\b(?:among|in|of|for)(?: about| some| the| its)? <number:thing>,?"
    rf"(?:{_GAP} (?:there were|were|had|developed|saw|recorded|reported))?{_SOME} <total:count>"
    rf"{_GAP}{_MAKES}{_PER_MANY}",
    cues=("U", "every"),
)
_RATE_FIRST = Frame(
    r"\b(?:rate|incidence|prevalence|mortality)(?: of [a-z' -]{2,30}?)? (?:is|was|of|stood at|being) "
    rf"{_ROUGHLY}{_PER_MANY}(?: \(|(?:,| –)? ?"
    r"(?:with|based on|from|on|for) )<total:thing> (?:[a-z]+ ){0,2}?(?:among|in|out of|for|from)(?: about| some| the"
    r"| its| a population of)? <number:count>(?=[.,;)]|\Z)",
    cues=("U", "every"),
)


def find_averages_over(claims: Claims) -> Iterator[Match]:
    """Yield where a ``total``, the ``number`` it is spread over and the average, the ``rate``, stand together."""
    if not claims.may_match(
        _FOR_EACH_OF, _AVERAGE_OVER, _NUMBER_FIRST, _AVERAGED, _BOUGHT_FOR, _OUT_OF_EACH, _NUMBER_AND_TOTAL
    ):
        return
    for match in claims.match(_OUT_OF_EACH, _NUMBER_AND_TOTAL):
        total, number, rate = match["total"], match["number"], match["rate"]
        is_of_number = match.groups["thing"] in (number.noun, *_ANY)
        is_alike = rate.noun in (None, total.noun) and not same_noun(total, number)
        if is_of_number and is_alike and rate.quantity.kind in (Kind.NUMBER, Kind.COUNT):
            yield match
    for match in claims.match(_FOR_EACH_OF):
        if commensurable(match["rate"], match["total"]):
            yield match
    for match in claims.match(_AVERAGE_OVER, _NUMBER_FIRST):
        total, rate, thing = match["total"], match["rate"], match.groups.get("thing")
        is_bare = rate.quantity.kind is Kind.NUMBER
        if is_bare and thing is None and match["number"].quantity.kind is Kind.DURATION:
            continue  # "$190 million in six years, an average of 31 million a year" leaves out what it is a rate of
        is_alike = is_bare or commensurable(rate, total)
        is_of_number = thing in (None, match["number"].noun, match["number"].quantity.unit, *_ANY)
        is_of_number |= thing in _PLAYED and match["number"].noun in _PLAYED
        if is_alike and is_of_number and rate.noun in (None, total.noun) and not match["number"].quantity.is_range:
            yield match
    for match in claims.match(_AVERAGED, _BOUGHT_FOR):
        total, rate, thing = match["total"], match["rate"], match.groups.get("thing")
        is_money = total.quantity.kind is Kind.MONEY and commensurable(rate, total)
        is_counted = total.noun is not None and rate.noun in (total.noun, None) and rate.quantity.kind is not Kind.MONEY
        is_other = total.noun is None or not same_noun(match["number"], total)
        if (is_money or is_counted) and is_other and thing in (None, match["number"].noun):
            yield match


def find_incidences(claims: Claims) -> Iterator[Match]:
    """Yield where a ``total``, the ``number`` it is counted among and the ``rate`` stand together.

    The ``base`` stands apart in "15 in every 1,000"; "15 per 1,000" has it in its unit.
    """
    for match in claims.match(_INCIDENCE, _AMONG_FIRST, _RATE_FIRST):
        total, number, base = match["total"], match["number"], match.get("base")
        if match.start < place_of(match["rate"]) < place_of(total) and _NO_PLAIN.search(match.before(_FAR)):
            continue  # "the annual rate was 6 per 1,000 (12 deaths among 400 men)", perhaps in five years
        if base is None:
            counted, _, thing = parts_of_rate(match["rate"].quantity.unit or "")
            if counted in ("one", total.noun) and (not thing or is_of(thing, number)):
                yield match
        elif same_noun(number, base) and same_noun(total, match["rate"]):
            yield match
