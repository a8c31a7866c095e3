"""Estimates with an interval in the bracket behind them whose kind is told before: "the median (IQR) was 12 (8-20)"."""

from __future__ import annotations

from collections.abc import Iterator

from checker.claims.bounded import Bounded
from checker.claims.claim import Claim
from checker.claims.find import Claims
from checker.claims.frame import Frame, Match
from checker.claims.ranges.bounds import enter, is_estimate
from checker.quantities.quantity import Kind
from checker.text.late import late

_ESTIMATE = "<estimate:number|percent|points|measure|duration|money|age>"
_UNIT = r"(?: [a-z/%-]{1,12})?"
_PAIR = "<low:number|percent>[,;] ?<high:number|percent>"
_FRAMES = (
    Frame(rf"{_ESTIMATE}{_UNIT} ?\(<interval:range>{_UNIT}[);,]", cues=("(Z",)),
    Frame(r"\(<estimate:number|percent>[,;] ?<interval:range>[);,]", cues=("(N", "(P")),
    Frame(rf"<estimate:number|percent> ?\({_PAIR}(?:\)|[,;] p ?[=<])", cues=("(N", "(P")),
    Frame(rf"\(<estimate:number|percent>; ?{_PAIR}(?:\)|[,;] p ?[=<])", cues=("(N", "(P")),
)
_RANGES = Frame(
    r"<estimate:number|percent|count>(?:(?P<apart>,? (?:with|and) an? )| ?\()(?:plausible |likely |total |overall )?"
    r"range(?: ?[:=,]| of| from)? ?<interval:range>(?=[);,.]|\Z)",
    cues=("range",),
)
"""An estimate with its range, though it is not called a mean: "a sensitivity of 85% (range 78-92%)"."""
_AGES = Frame(
    r"<interval:range>(?: years| old| of age)* ?[(,] ?(?:(?:m|mdn|mage|m age) ?= ?"
    r"|(?:an? )?(?:mean|median|average)(?: age)?(?: of|:|,| was| =)? ?)<estimate:number|age|duration>",
    cues=("m", "mdn", "mage", "mean", "median", "average"),
)
"""Ages with their mean as psychologists write it: "aged 18 to 74 (M = 42.1)"."""
_QUARTILES = r"inter-?quartile ranges?|iqrs?|lq ?[-–/,] ?uq|q1 ?[-–/,to]+ ?q3|quartiles|O ?(?:[-–,]|to) ?O percentiles?"
_ALL = r"(?:total |full )?range|min(?:imum)? ?[-–/,to]+ ?max(?:imum)?"
_ANNOUNCED = late(
    rf"\b(?P<centre>median|mean|average|percentage|proportion|rate|prevalence|number)s?\b[a-z ,]{{0,40}}? ?\("
    rf"(?:(?P<quartiles>{_QUARTILES})|(?P<all>{_ALL})"
    r"|(?P<level>P )?(?:ci|confidence interval|cri|credible interval)s?)"
    r"(?: ?\([a-z]+\))?\)"
)
"""What numbers in brackets behind this are: "median (IQR)", "mean (range)", "prevalence (95% CI)"."""
_REACH = 240
"""So many characters behind the announcement an estimate may stand."""
_OF_INTERVALS = frozenset({"ci", "cis", "confidence", "credible", "cri"})
_SENTENCES = 2
"""So many sentences before may tell that brackets hold intervals of confidence."""
_PAIRED = late(r"\b(?:ci|interval|cri)s?\)?(?: ?[:=,]| of)? ?\(?[NP][,;] ?[NP](?:\)|[,;] p ?[=<])")
"""An interval of which a comma parts the ends: in brackets it could else be an error and its p-value."""
_RATIO = late(
    r"\b(?:odds ratios?|hazard ratios?|risk ratios?|rate ratios?|prevalence ratios?|relative risks?|hr|rr|aor|ahr|irr"
    r"|smr|smd|wmd|auc|auroc|icc)\)?(?:,| of| was| were|:| ?=)? ?\(?\Z"
)
"""Before an estimate whose bracket can hold nothing but its interval."""
_ODDS = ("OR ", "OR=", "OR = ", "OR: ", "ORs ", "OR, ", "OR of ", "OR] ", "(OR) ", "(OR), ", "OR was ")
_RATE = late(
    r"\b(?:prevalence|incidence|sensitivity|specificity|survival|mortality|accuracy|coverage|efficacy|effectiveness"
    r"|predictive value|agreement|heritability|icc|auc|auroc|kappa|coefficients?)\b[^A-Z.;]{0,30}\Z"
)
"""Before a percentage with an interval of percentages, which then is no normal range."""
_UNIT_BEHIND = late(r"[\])]? (?:years?|months?|weeks?|days?|hours?|minutes?|points?|mm|cm|kg|mg|ml)\b")
_CENTRE = late(
    r"\b(?:median|(?:sample|overall|group)? ?means?|average)\b"
    r"(?:[^A-Z.;()]|(?<=(?:the|all) )C|(?<=(?:these|those) )C){0,50}\Z"
)
"""Before a number that lies between whatever ends its bracket has: its range, its quartiles, its interval."""
_YEARS = 1500
_NARROW = 12
"""A range of whole numbers no wider may be one of references, where no unit stands beside it."""
_ESTIMATED = late(r"\bestimate[ds]?\b[^A-Z.;()]{0,40}\Z")
_NO_INTERVAL = late(
    r"\b(?:normal|norm|reference (?:ranges?|values?|intervals?|limits?|levels?)|cut-?off|threshold|target)\b"
)
"""What else a range in brackets may be: the normal range of a value in a laboratory."""


def find_in_brackets(claims: Claims) -> tuple[Bounded, ...]:
    """Return the intervals in brackets whose kind the words before tell, with their estimates."""
    found: dict[int, Bounded] = {}
    if not claims.may_match(*_FRAMES, _RANGES, _AGES):
        return ()
    for match in claims.match(*_FRAMES):
        if _may_be_estimate(match) and _is_told(claims, match):
            enter(found, match, match["estimate"])
    for match in claims.match(_RANGES):
        if _may_be_estimate(match) and _is_of_range(match):
            enter(found, match, match["estimate"])
    for match in claims.match(_AGES):
        if match["interval"].quantity.kind is Kind.AGE:
            enter(found, match, match["estimate"])
    return tuple(found.values())


def _may_be_estimate(match: Match) -> bool:
    return is_estimate(match, match["estimate"]) and _NO_INTERVAL.search(match.sentence.pattern) is None


def _is_of_range(match: Match) -> bool:
    """Tell whether the number before a range is called an estimate, or is a rate or coefficient with the same decimals.

    Of others the range may be the normal one.
    """
    before = match.before(60)
    if _ESTIMATED.search(before):
        return True
    is_named = _RATE.search(before) is not None or _RATIO.search(before) is not None
    return is_named and "apart" not in match.groups and _is_written_alike(match)


def _is_told(claims: Claims, match: Match) -> bool:
    """Tell whether the words say that the bracket holds an interval of the number before it."""
    if _is_announced(match):
        return True
    is_whole = "interval" in match.roles
    if is_whole and _CENTRE.search(match.before(60)) and not _may_be_reference(match):
        return True
    if _is_of_ratio(match) and (is_whole or _is_written_alike(match)):
        return match["estimate"].quantity.kind is Kind.NUMBER and _is_decimal(match["estimate"])
    if not _is_written_alike(match):
        return False
    if match["estimate"].quantity.kind is Kind.PERCENT and is_whole and _RATE.search(match.before(60)):
        return True
    return _are_intervals(claims, match)


def _may_be_reference(match: Match) -> bool:
    """Tell whether the range in the bracket may be one of years, pages or references: "a median of 14 days (8-11)"."""
    low, high = _ends(match)
    if _is_decimal(low) or _is_decimal(high) or any(map(str.isalpha, match["interval"].quantity.surface)):
        return False
    if _UNIT_BEHIND.match(match.sentence.pattern, match.end - 1):
        return False
    first, last = low.quantity.value or 0, high.quantity.value or 0
    return last - first <= _NARROW or first >= _YEARS


def _is_decimal(claim: Claim) -> bool:
    return claim.quantity.figure is not None and claim.quantity.figure.is_decimal


def _is_announced(match: Match) -> bool:
    """Tell whether words before name the number and what its bracket holds; quartiles need not hold a mean."""
    found = list(_ANNOUNCED.finditer(match.sentence.pattern, max(0, match.start - _REACH), match.start + 1))
    return bool(found) and (found[-1]["quartiles"] is None or found[-1]["centre"] == "median")


def _is_of_ratio(match: Match) -> bool:
    """Tell whether the estimate is a ratio, a difference or another figure that has an interval of confidence."""
    text, start = match.sentence.document.text, match["estimate"].quantity.number_start
    return _RATIO.search(match.before(40)) is not None or text.endswith(_ODDS, 0, start)


def _are_intervals(claims: Claims, match: Match) -> bool:
    """Tell whether the sentence before the match, or one of those before it, has intervals of confidence."""
    sentence = match.sentence
    before = (each for each in claims.before(sentence, _SENTENCES) if each.block is sentence.block)
    told = [each for each in (sentence, *before) if not _OF_INTERVALS.isdisjoint(each.tokens)]
    return any("interval" in match.roles or _PAIRED.search(each.pattern) for each in told)


def _is_written_alike(match: Match) -> bool:
    """Tell whether the estimate has the decimals of both ends, and has any or is a percentage."""
    figures = [claim.quantity.figure for claim in (match["estimate"], *_ends(match))]
    places = {None if figure is None else figure.exponent for figure in figures}
    if len(places) > 1 or None in places:
        return False
    is_percent = match["estimate"].quantity.kind is Kind.PERCENT
    return is_percent or _is_decimal(match["estimate"])


def _ends(match: Match) -> Iterator[Claim]:
    whole = match.get("interval")
    if whole is None:
        yield from (match["low"], match["high"])
    else:
        yield from (Claim(end, whole.sentence) for end in whole.quantity.ends or ())
