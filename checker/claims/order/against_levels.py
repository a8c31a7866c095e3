"""How far a figure is from a level that the same sentence tells, with times and places between them.

Bulletins set a figure beside a record, an average or last year's: "5.87 m at the bridge on Saturday, 0.34 m above the
previous record of 5.53 m", "86 per cent against 81, a gap of 5 points".
"""

from __future__ import annotations

from collections.abc import Iterator

from checker.claims.claim import Claim
from checker.claims.compatible import commensurable, is_same_per, same_noun
from checker.claims.find import Claims
from checker.claims.frame import Frame
from checker.claims.keys import place_of
from checker.claims.order.margins import LESS, MORE, Margin, are_points
from checker.quantities.quantity import Kind
from checker.text.late import late

_NOT = (
    "and|or|but|while|whereas|with|against|compared|versus|than|from|to|per|each|by|plus|including|of which"
    "|respectively"
)
_THERE = rf"(?: (?!(?:{_NOT})\b)[a-z'-]+| to [a-z]+(?=,)| [DAYKO]){{0,14}}?"
"""Between a figure and how far it is from another: when it was so, and where."""
_SAID = (
    rf"(?: (?!(?:{_NOT})\b)[a-z'-]+| than (?:that|this)| by (?:the end of )?(?:[a-z]+|[YA])"
    r"| aged G(?: and (?:over|under|older|above))?| [DAYKO]){0,14}?"
)
_SOME = r"(?:some |about |just |only |nearly |exactly )?"
_NAMED = (
    r"(?:(?:the|its|their|his|her|this year's|last year's|the year's|today's)(?: (?:previous|present|current|existing"
    r"|old|earlier|original|final|first|same))? "
    r"|(?:the|its|their|a)(?: [a-z-]+){0,3}? (?:average|mean|median|norm|normal|record|best|high|low|peak|level"
    r"|figure|total|target|forecast|limit|minimum|maximum|capacity|threshold|budget|estimate|safe level)(?: of|,) )"
)
"""Before the other level, which is one alone."""
_OTHER = (
    r"(?! (?:of (?!(?:a|the|last|this|its) (?:[a-z]+ )?(?:year|month|week|quarter|season|time|day)|[YAD]|[a-z]+"
    r" [YA])|a|an|per|each|or|to)\b)"
)
"""Behind the other level: it is all, of no others."""
_FIRST, _SECOND = "<first:money|measure|count>", "<second:money|measure|count>"
_THAN = Frame(
    rf"{_FIRST}(?: a [a-z]+)?{_THERE}(?:,| and|, which is|, or|,? (?:was|is|were|are))? {_SOME}<margin:money|measure"
    rf"|count> (?P<way>above"
    rf"|below"
    rf"|short of|up on|down on|(?:{MORE})(?= than)|(?:{LESS})(?= than)) (?:than )?{_NAMED}{_SECOND}{_OTHER}",
    cues=("above", "below", "short", "up", "down", "than"),
)
_POINTS = Frame(
    rf"<first:percent>{_SAID}(?:,| and|, which is|, or)? {_SOME}<margin:points|thing> (?P<way>above|below|up on|down on"
    r"|(?:more|less|fewer|higher|lower|better|worse)(?= than)) (?:than )?(?:the|its|their|last year's)"
    r"(?: [a-z-]+){0,3}? <second:percent>",
    cues=("above", "below", "up", "down", "than"),
)
_GAP = "gap|difference|gulf|spread"
_SHORT = "deficit|shortfall|surplus|excess"
_WHOSE = r"(?:[^A-Z.;:()]|[YA]){0,60}?"
_AGAINST = r"(?:against|compared (?:with|to)|versus|and|but|while) (?:an? |the |only |just )?"
_PERCENTS = (
    Frame(
        rf"(?<!against )(?<!compared with )(?<!than )<first:percent>{_WHOSE},? {_AGAINST}(?:(?:[a-z'-]+"
        rf" ){{0,5}}?<second:percent>"
        rf"|(?<=against )<other:number>){_WHOSE}, an? (?:[a-z]+ )?(?:{_GAP}) of {_SOME}<margin:points|thing>",
        cues=tuple(_GAP.split("|")),
    ),
    Frame(
        rf"\(<first:percent>\),? than [a-z' -]{{2,40}}? \(<second:percent|number>\), an? (?:[a-z]+ )?(?:{_GAP}) of "
        rf"{_SOME}<margin:points|thing>",
        cues=tuple(_GAP.split("|")),
    ),
)
"""Two shares and the points between them."""
_MEASURES = (
    Frame(
        rf"<first:measure>{_WHOSE},? (?:against|compared (?:with|to)) (?:an? |the )?(?:[a-z-]+"
        rf" ){{0,3}}?<second:measure|number>"
        rf"{_WHOSE}, an? (?:[a-z]+ )?(?:{_GAP}|{_SHORT}) of {_SOME}<margin:measure>",
        cues=(*_GAP.split("|"), *_SHORT.split("|")),
    ),
    Frame(
        rf"\b(?:highest|maximum|warmest|mildest|hottest|top)\b{_WHOSE} <first:measure>(?:[^A-Z.;:()]|[YAOK]){{0,60}}?"
        rf" (?:lowest|minimum"
        rf"|coldest|bottom){_WHOSE} <second:measure>(?:[^A-Z.;:()]|[YAOK]){{0,40}}?, an? (?:[a-z]+ )?(?:{_GAP}|range)"
        rf" of "
        rf"{_SOME}<margin:measure>",
        cues=(*_GAP.split("|"), "range"),
    ),
)
_MISSED = "shortfall|saving|overspend|overspending|overrun|underspend|excess|gap|difference"
_BUDGET = Frame(
    rf"<first:money>{_WHOSE},? (?:against|compared (?:with|to)|versus) (?:an? |the |its |their )?(?:[a-z-]+ )?(?:budget"
    rf"|target|plan|forecast|goal|estimate|quota)(?: of|,)? {_SOME}<second:money>(?: [a-z]+){{0,3}}, an? (?:[a-z]+ )?"
    rf"(?:{_MISSED}) of {_SOME}<margin:money>(?=[.,;)]|\Z)",
    cues=tuple(_MISSED.split("|")),
)
"""A sum beside what was planned: "sales of £41.2m against a budget of £44m, a shortfall of £2.8m"."""
_TIMED = Frame(
    rf"<first:duration>,? {_SOME}<margin:duration> (?P<way>ahead of|clear of|behind|faster than|slower than"
    rf"|quicker than"
    r"|outside|inside|off) (?:(?! and | but )[^A-Z.;()]){2,40}?(?:,? who (?:ran|clocked|swam|rode|recorded|finished in"
    r"|came in|came home in|was timed at)|,? whose time was|,? in| \(|(?:best|record|time|mark) of) "
    r"<second:duration>(?=[.,;)]|\Z| (?:set|from|in)\b)",
    cues=("ahead", "clear", "behind", "than", "outside", "inside", "off"),
)
"""The times of two, or a time and a best, with what lies between: "in 4:01.37, 0.48 seconds ahead of Weir, who ran"."""
_RANGING = Frame(
    r"\b(?:from|between) <range:range>(?: an? [a-z]+)?(?:,| –) an? (?:difference|gap|spread|range) of "
    rf"{_SOME}<margin:money|measure|count>(?=[.,;)]|\Z)",
    cues=("difference", "gap", "spread", "range"),
)
"""Both ends told as a range: "Prices ran from £25 to £220, a difference of £195"."""
_OTHER_TIME = (
    r"(?:(?:a|the) (?:[a-z]+ )?(?:year|month|week|quarter|season|day) (?:ago|earlier|before)|D (?:ago|earlier|before)"
    r"|in (?:the )?(?:[YA]|[a-z]+(?: (?:before|[YA]))?)|last [a-z]+)"
)
_WHEN = Frame(
    rf"\A(?:[^A-Z.;]|[YAOK]){{0,120}}?{_FIRST}(?:[^A-Z.;]|[YAOKDP]"
    rf"|[NCMU](?= (?:{MORE}|{LESS}|above|below)\b)){{0,140}}?(?:, |but |and ){_SOME}<margin:money|measure|count> "
    rf"(?P<way>above|below|(?:{MORE})(?= than)|(?:{LESS})(?= than)) (?:than )?{_OTHER_TIME},? when"
    r"(?: (?:there|it|they|he|she|(?:the|its|their) [a-z]+) [a-z]+(?: (?:at|by|to|been))?)? (?:about |some )?"
    r"<second:money|measure|count>(?: (?:were|was|had) "
    r"(?!forecast|planned|expected|due|budgeted|promised|allowed)[a-z]+(?: [a-z]+)?)?"
    r"(?=[.;,)]|\Z)",
    cues=("when",),
)
"""The other level in a clause of its own: "it sold 412, 31 fewer than in May, when it sold 443"."""
_CAME = (
    r"(?:receipts?|arriv(?:als?|ed)|joined|admi(?:ssions|tted)|imports?|opened|gained|hired|won"
    r"|recruited)"
)
_WENT = r"(?:disposals?|depart(?:ures?|ed)|left|discharge[sd]?|exports?|closed|lost|resigned|retired)"
_GREW = (
    r"(?:(?:so|and so)(?: that)? (?:the )?(?:[a-z'-]+ ){1,4}?(?:grew|rose|fell|shrank|increased|decreased|declined"
    r"|dropped|was (?:up|down)) by"
    r"|(?:which leaves|leaving|giving|an?|so that there was an?) (?:an? )?net (?:[a-z]+ ){1,2}of)"
)
_FLOWS = tuple(
    Frame(
        rf"\b{first},? (?:and|while|but) {second}(?: [a-z'-]+){{0,4}}?,? {_GREW} {_SOME}<margin:measure|count>"
        r"(?=[.,;)]|\Z| (?:over|in|during)\b)",
        cues=("by", "net"),
    )
    for one, other in ((_CAME, _WENT), (_WENT, _CAME))
    for first, second in (
        (
            rf"{one}(?: [a-z'-]+){{0,4}} <first:measure|count>(?: [a-z'-]+){{0,4}}?",
            rf"(?:[a-z'-]+ ){{0,2}}?{other} (?:(?:were|was|came to|numbered) )?<second:measure|count>",
        ),
        (
            rf"<first:measure|count>(?: [a-z'-]+){{0,4}}? {one}(?: [a-z'-]+){{0,3}}?",
            rf"<second:measure|count>(?: [a-z'-]+){{0,3}} {other}\b",
        ),
    )
)
"""What came and what went, and by how much there was more or less: "31 joined and 44 left, so that it shrank by 13"."""
_AND = late(r"\band (?:[a-z'-]+ ){0,3}\Z|[NC] (?:to|against) \Z")
"""Before the first figure: both of two may be what is compared, or the first."""
_OF_ALL = late(r"[NCMU](?: [a-z]+)? (?:out )?of (?:the |its |their |all |all the )?\Z")
"""Before all of which the figure is some: "21 of the 54 seats, seven short of the 28 needed"."""
_IS_MARGIN = late(rf" (?:{MORE}|{LESS}|above|below|up|down)\b| of (?:it|them|these|those|this|that|which|whom)\b")
"""Behind a figure that is itself a difference, or some of the one before."""
_DOWNWARD = (*LESS.split("|"), "below", "short of", "worse", "down on")


def find_against_levels(claims: Claims) -> Iterator[Margin]:
    """Yield how far a figure is from a record, an average or an earlier level, and gaps between two."""
    for match in claims.match(_THAN, _POINTS):
        first, second, margin = match["first"], match["second"], match["margin"]
        if (of_all := _OF_ALL.search(match.before(24))) is not None:
            if match.groups["way"] != "short of":
                continue  # "12 of the 340 members, 20 fewer than the 360 of last year": either may be meant
            first = match.sentence.claim_at(match.start - len(match.before(24)) + of_all.start())
        if (
            _AND.search(match.before(30))
            or _IS_MARGIN.match(match.sentence.pattern, place_of(first) + 1)
            or not _are_alike(first, second, margin)
            or not _is_smaller(margin, first, second)
        ):
            continue  # "41 oaks and 14 elms, four more than the 51 of last year"
        yield Margin(first, second, margin, match.groups["way"] in _DOWNWARD)
    for match in claims.match(_WHEN):
        first, second, margin = match["first"], match["second"], match["margin"]
        if _are_alike(first, second, margin) and _is_smaller(margin, first, second):
            yield Margin(first, second, margin, match.groups["way"] in _DOWNWARD)
    for match in claims.match(*_FLOWS):
        first, second, margin = match["first"], match["second"], match["margin"]
        if commensurable(first, second, margin):
            yield Margin(first, second, margin, (first.quantity.value or 0) < (second.quantity.value or 0))
    for match in claims.match(_RANGING):
        low, high = match["range"].quantity.ends or (None, None)
        if low is not None and high is not None:
            first, second = Claim(high, match.sentence), Claim(low, match.sentence)
            if commensurable(first, second, match["margin"]):
                yield Margin(first, second, match["margin"])
    for match in claims.match(_TIMED, _BUDGET, *_PERCENTS, *_MEASURES):
        first, second, margin = match["first"], match.get("second") or match["other"], match["margin"]
        if _are_alike(first, second, margin) and not _AND.search(match.before(30)):
            yield Margin(first, second, margin, (first.quantity.value or 0) < (second.quantity.value or 0))


def _are_alike(first: Claim, second: Claim, margin: Claim) -> bool:
    """Tell whether the two are figures of one sort, and the third may lie between them."""
    if first.quantity.kind is Kind.PERCENT:
        return are_points(margin)
    if not same_noun(first, second) or not same_noun(first, margin):
        return False
    is_degree = margin.quantity.unit == "degree"
    return (
        is_degree
        or commensurable(first, second, margin)
        or (is_same_per(first, margin) and commensurable(second, margin))
    )


def _is_smaller(margin: Claim, first: Claim, second: Claim) -> bool:
    """Tell whether the margin is less than both figures: else it may be a level itself."""
    value = margin.quantity.value
    levels = [claim.quantity.value for claim in (first, second)]
    return value is not None and all(level is not None and value < level for level in levels)
