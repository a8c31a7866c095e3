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

_NOT = "and|or|but|while|whereas|with|against|compared|versus|than|from|to|per|each|by|plus|including|of which"
"|respectively"
_THERE = rf"(?: (?!(?:{_NOT})\b)[a-z'-]+| to [a-z]+(?=,)| [DAYKO]){{0,14}}?"
"""Between a figure and how far it is from another: when it was so, and where."""
_SAID = rf"(?: (?!(?:{_NOT})\b)[a-z'-]+| than (?:that|this)| [DAYKO]){{0,14}}?"
_SOME = r"(?:some |about |just |only |nearly |exactly )?"
_NAMED = (
    r"(?:(?:the|its|their|his|her|this year's|last year's|the year's|today's)(?: (?:previous|present|current|existing"
    r"|old|earlier|original|final|first|same))? "
    r"|(?:the|its|their|a)(?: [a-z-]+){0,3}? (?:average|mean|median|norm|normal|record|best|high|low|peak|level"
    r"|figure|total|target|forecast|limit|minimum|maximum|capacity|threshold|safe level)(?: of|,) )"
)
"""Before the other level, which is one alone."""
_OTHER = (
    r"(?! (?:of (?!(?:a|the|last|this|its) (?:[a-z]+ )?(?:year|month|week|quarter|season|time|day)|[YAD]|[a-z]+"
    r" [YA])|a|an|per|each|or|to)\b)"
)
"""Behind the other level: it is all, of no others."""
_FIRST, _SECOND = "<first:money|measure|count>", "<second:money|measure|count>"
_THAN = Frame(
    rf"{_FIRST}(?: a [a-z]+)?{_THERE}(?:,| and|, which is|, or)? {_SOME}<margin:money|measure|count> (?P<way>above"
    rf"|below"
    rf"|short of|(?:{MORE})(?= than)|(?:{LESS})(?= than)) (?:than )?{_NAMED}{_SECOND}{_OTHER}",
    cues=("above", "below", "short", "than"),
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
        rf" ){{0,3}}?<second:measure>"
        rf"{_WHOSE}, an? (?:[a-z]+ )?(?:{_GAP}|{_SHORT}) of {_SOME}<margin:measure>",
        cues=(*_GAP.split("|"), *_SHORT.split("|")),
    ),
    Frame(
        rf"\b(?:highest|maximum|warmest|top)\b{_WHOSE} <first:measure>(?:[^A-Z.;:()]|[YAOK]){{0,60}}? (?:lowest|minimum"
        rf"|coldest|bottom){_WHOSE} <second:measure>(?:[^A-Z.;:()]|[YAOK]){{0,40}}?, an? (?:[a-z]+ )?(?:{_GAP}|range)"
        rf" of "
        rf"{_SOME}<margin:measure>",
        cues=(*_GAP.split("|"), "range"),
    ),
)
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
_AND = late(r"\band (?:[a-z'-]+ ){0,3}\Z|[NC] (?:to|against) \Z")
"""Before the first figure: both of two may be what is compared, or the first."""
_OF_ALL = late(r"[NCMU](?: [a-z]+)? (?:out )?of (?:the |its |their |all |all the )?\Z")
"""Before all of which the figure is some: "21 of the 54 seats, seven short of the 28 needed"."""
_IS_MARGIN = late(rf" (?:{MORE}|{LESS}|above|below|up|down)\b")
"""Behind a figure that is itself a difference."""
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
    for match in claims.match(_RANGING):
        low, high = match["range"].quantity.ends or (None, None)
        if low is not None and high is not None:
            first, second = Claim(high, match.sentence), Claim(low, match.sentence)
            if commensurable(first, second, match["margin"]):
                yield Margin(first, second, match["margin"])
    for match in claims.match(_TIMED, *_PERCENTS, *_MEASURES):
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
        or (is_same_per(first, second) and commensurable(second, margin))
    )


def _is_smaller(margin: Claim, first: Claim, second: Claim) -> bool:
    """Tell whether the margin is less than both figures: else it may be a level itself."""
    value = margin.quantity.value
    levels = [claim.quantity.value for claim in (first, second)]
    return value is not None and all(level is not None and value < level for level in levels)
