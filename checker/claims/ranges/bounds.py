"""Estimates with their intervals: "2.4 (95% CI 1.8 to 3.2)", "a mean of 27 (range 21 to 34)"."""

from __future__ import annotations

from dataclasses import replace

from checker.claims.bounded import Bounded
from checker.claims.claim import Claim
from checker.claims.find import Claims
from checker.claims.frame import Frame, Match
from checker.claims.hedged import centre_of
from checker.claims.quartiles import MEAN, NEAR_MEAN, is_mean_of_quartiles
from checker.lexicon.nouns_table import SORTS
from checker.quantities.magnitudes import in_magnitude_of
from checker.quantities.quantity import Kind
from checker.text.late import late

_JOINT = r" ?(?:-|–|~|∼|to|,|;|and|/|\.\.\.?|through) ?"
_ENDS = rf"(?:<interval:range>|<low:amount|percent|points>{_JOINT}<high:amount|percent|points>)"
_FROM_TO = r"(?:<interval:range>|<low:amount|percent|points> ?(?:-|–|to|and) ?<high:amount|percent|points>)"
"""Ends that a comma does not part, as it does two counts: "of 340 growers, 76 (mean age 54)"."""
_NAMED = (
    r"(?:<level:percent>[ -]?)?"
    r"(?:ci|cis|c\.i\.|confidence intervals?|confidence limits?|credible intervals?|cri|ci95%?"
    r"|(?<=P )(?:cl|ui|hpd|hdi|fiducial (?:limits?|intervals?)|uncertainty intervals?))(?: P)?"
    r"(?: ?[({](?:cis?|cris?|cl)[)}]?|, (?:ci|cri)(?=,))?(?:for [a-z ]{1,30})?"
    r"(?: ?(?:=|:|;|,|of|is|was|were|from|between|ranging from|ranged from)){0,2} ?\(?"
)
_SPREAD = r"<estimate:amount|percent|points|range>"
_ESTIMATE = r"<estimate:amount|percent|points|multiple|fraction|ratio>"
_CENTRAL = r"<estimate:amount|percent|points|multiple|fraction|ratio|range>"
"""An estimate, also one with its deviation: "8.1 ± 0.2"."""
_PER = r"(?:(?:,? (?:[a-z]+ )?per | ?/ ?)[NCUD](?: [a-z-]+){0,2})?"
"""What a rate is counted by: "4.1 per 100,000 (95% CI 3.3 to 5.0)"."""
_BEHIND_ESTIMATE = (
    rf"{_PER}(?:[,;: ]| ?\(| with (?:a|an)| points?| units?| days?| weeks?| months?| years?| kg| hg"
    r"| per [a-z]+){0,3}? ?\(?"
)
_PROBABILITY = r"(?:\(?p(?:-value)? ?[=<>≤] ?N[,;] ?)?"
_DEVIATION = r"(?: ?[,(] ?(?:sd|standard deviation|s\.d\.|±)(?: ?=| of)? ?[NDU][,;] ?)?"
_CUES = ("ci", "cis", "confidence", "credible", "cri", "cl", "ui", "hpd", "hdi", "fiducial", "uncertainty")

_COUNTS = r"(?:(?:[FR]|[NC] ?(?:/|of|out of) ?[NC])[,;] ?)?"
"""What a share is one of: "27.1% (91/336, 95% CI 22.4 to 32.2)"."""
_INTERVAL = Frame(rf"{_CENTRAL}{_BEHIND_ESTIMATE}{_COUNTS}{_PROBABILITY}{_NAMED}{_ENDS}", cues=_CUES)
_APART = Frame(
    rf"<estimate:amount|percent|points|multiple>(?: (?!vs |versus |and |but |to )[a-z'-]+){{1,9}},? "
    rf"\((?:P )?(?:ci|confidence interval),?(?: ?[=:,]| of| from| was)? ?{_ENDS}(?=[);,])",
    cues=_CUES,
)
"""With words between: "fell by 1.8 points more in the treated group (95% CI 0.9 to 2.7)"."""
_NAMED_FIRST = Frame(
    rf"\(<level:percent>,? ?(?:ci|confidence interval)\)(?: ?[:=,]| was| of"
    rf"| is)? ?{_ESTIMATE},? ?\({_ENDS}\)",
    cues=_CUES,
)
_OF_RATIO = Frame(
    r"\b(?:(?:odds|hazard|risk|rate|incidence) ratio|relative risk|hr|rr|aor|ahr)(?: was| of|,|:"
    rf"| ?=)? ?<estimate:number> ?\({_ENDS}(?=[);,])",
    cues=("ratio", "risk", "hr", "rr", "aor", "ahr"),
)
_LONE_INTERVAL = Frame(rf"{_NAMED}{_ENDS}", cues=_CUES)
_CENTRE = r"\b(?P<centre>mean|median|average|averaged|averaging|averages|mode)\b[^A-Z().;]{0,60}"
_RANGE_NAMED = (
    r"(?P<spread>(?:with a |a )?(?:total |overall |observed )?range[ds]?|ranging|inter-?quartile range|iqr)"
    r"(?: \(iqr\))?(?: ?(?:=|:|,|of|is|was|from|between)){0,2} ?"
)
_RANGE_BEHIND = Frame(
    rf"{_CENTRE}{_SPREAD}(?: [a-z/%]{{1,12}}){{0,2}}?{_DEVIATION} ?[,;]? ?\(?{_RANGE_NAMED}{_ENDS}",
    cues=("range", "ranged", "ranging", "iqr", "interquartile"),
)
_QUARTILES = Frame(
    rf"{_SPREAD}(?: (?!vs |versus |and )[a-z/%]{{1,12}}){{0,2}}? ?[,;]? ?\(?"
    rf"(?P<spread>inter-?quartile range|iqr)(?: \(iqr\))?(?: ?(?:=|:|,|of|was|from|between)){{0,2}} ?{_ENDS}",
    cues=("iqr", "interquartile"),
)
"""Quartiles that follow a number: it is the median, whether it is called so or not."""
_RANGE_AGAIN = Frame(
    rf"<estimate:amount|percent|points>(?: (?!vs |versus |and |of )[a-z/%]{{1,12}}){{0,2}}? ?\({_RANGE_NAMED}{_ENDS}\)",
    cues=("range", "ranging", "iqr", "interquartile"),
)
"""A second mean or median with its range: "a mean of 27 (range 21-34) in towns and 31 (range 22-40) in villages"."""
_CENTRE_AND_RANGE = late(
    r"\b(?:mean|median|average)s?\b[^;]*\((?:total |overall |observed )?(?:range|iqr|inter-?quartile)"
)
_RANGE_AHEAD = Frame(
    rf"(?:rang(?:ed|ing|es|e)|ran|run|varied|varying|var(?:y|ies))(?: from| between| of)? {_ENDS}"
    r"(?:,? (?:with|and)|;|,)?(?:,? (?:a|an|the|its|their))? ?(?:mean|median|average)"
    rf"(?: [a-z]+){{0,3}}? (?:of|was|is|being|at) {_ESTIMATE}",
    cues=("mean", "median", "average"),
)
_CENTRE_BEHIND = Frame(
    rf"\b(?:from|between|aged|of|(?:range|iqr) (?:was|is)) {_FROM_TO}(?: years| old| of age)* "
    rf"\((?:mean|median|average)(?: age| value)?(?: of|,|:| ?=)? ?{_ESTIMATE}",
    cues=("mean", "median", "average"),
)
_CENTRE_FIRST = Frame(
    rf"(?:mean|median|average)(?: [a-z]+){{0,4}} (?:of|was|is|were|are) {_ESTIMATE}(?:,| and|;)"
    r"(?! (?:that|those|the ones) of\b)[^A-Z().;]{0,40}"
    rf"\b(?:ranged|ran|range|ranges|varied|lay|spread)(?: from| between| was| is)? {_ENDS}",
    cues=("mean", "median", "average"),
)
_CENTRE_WITH = Frame(
    r"\b(?:from|between|of|was|were|is|are|lasts?|lasted|takes?|took|costs?|measures?|weighs?) <interval:range>(?:"
    r" [a-z]+){0,2},? with (?:a|an|the) "
    rf"(?:mean|median|average)(?: value| level| age| length| weight| size)? (?:of|being) {_ESTIMATE}",
    cues=("mean", "median", "average"),
)
_CENTRE_BRACKET = Frame(
    rf"\b(?:mean|median|average)(?: [a-z]+){{0,3}} (?:of|was|is|were|are) {_ESTIMATE} \({_ENDS}\)",
    cues=("mean", "median", "average"),
)
_ON_AVERAGE = Frame(rf"{_ESTIMATE} on average \({_ENDS}\)", cues=("average",))
_ESTIMATED = Frame(
    rf"\bestimates?(?: of| is| was|:)? {_ESTIMATE}(?:,? with an? (?:<level:percent> )?interval of|,? (?:which )?lies|"
    rf"(?: \(|, )(?=between)) ?(?:between )?{_ENDS}",
    cues=("estimate", "estimates"),
)
_ESTIMATE_LAST = Frame(
    rf"\b(?:confidence interval|ci) (?:runs|ranges|goes|extends|is|was|ran|ranged"
    rf"|extended) (?:from )?{_ENDS},? (?:with|around)"
    rf" (?:a|the) (?:point estimate|estimate|mean|median) of {_ESTIMATE}(?=[.,;)]|\Z)",
    cues=_CUES,
)
_WITH_ESTIMATE = (
    _INTERVAL, _RANGE_BEHIND, _RANGE_AHEAD, _CENTRE_BEHIND, _CENTRE_FIRST, _NAMED_FIRST, _OF_RATIO, _CENTRE_WITH,
    _CENTRE_BRACKET, _ON_AVERAGE, _ESTIMATED, _ESTIMATE_LAST)  # fmt: skip
_NOT_ESTIMATES = frozenset("p p-value per se sd sem n z t f df x2 i2 r2 s.e s.d chi-squared error deviation".split())
_SIGNS = " =<>:(,"
_NOT_BEFORE = late(r"[<>≤≥/] ?\Z|[A-Z][-–]\Z|[A-Z] (?:vs\.?|versus) \Z")
"""Signs before a limit, a denominator, the end of a range, and the last of two that are compared."""
_OF_ONE_GROUP = late(
    r" (?:[a-z]+ )?(?:in|for|among) (?:the )?[a-z-]+(?:,|;| and) (?:Z|[NUMDP] ?(?:-|–|to|and) ?[NUMDP])"
)
"""Behind an interval that is that of one of two groups: "a mean of 34 (36 to 72 in men and 18 to 60 in women)"."""
_SECOND = late(r"[A-Z] and \Z")
_SECOND_BEHIND = late(r",? and (?:Z|[NP] ?(?:-|–|to) ?[NP])")
"""Two that are told before both of their intervals: "4.1 and 7.6 months (95% CI 3.2-5.1 and 6.3-8.9)"."""
_AT_TIME = late(r"\b(?:at|within|after|until) (?:the )?\Z")
_FALLING = late(r"\b(?:decreas|reduc|declin|cut|lower|fewer|less|shorter|fell|fall|drop)[a-z]*\b[^.;]{0,40}\Z")
_RATIO = late(r"\b(?:ratio|relative risk|hr|or|rr|aor|ahr|irr|smr)\)?(?:,| of| was|:)? ?=? ?[A-Z(]?\Z")
"""Before an estimate: it is a ratio, whose ends have no sign to leave out."""
_CHANGED = late(r"\b(?:change|difference|increase|decrease|reduction|improvement|rise|fall|gain|loss|decline)s?\b")
_LEVELS = frozenset({80, 90, 95, 98, 99})
"""Percentages that are levels of confidence."""


def find_bounded(claims: Claims) -> tuple[Bounded, ...]:
    """Return the intervals of confidence and the ranges of *claims*, with their estimates."""
    found: dict[int, Bounded] = {}
    if not claims.may_match(*_WITH_ESTIMATE, _QUARTILES, _APART, _RANGE_AGAIN, _LONE_INTERVAL):
        return ()
    for match in claims.match(*_WITH_ESTIMATE):
        estimate = centre_of(match["estimate"])
        if (
            estimate is not None
            and is_estimate(match, estimate)
            and not is_mean_of_quartiles(match)
            and not _counts_others(match, estimate)
            and _OF_ONE_GROUP.match(match.sentence.pattern, match.end) is None
        ):
            enter(found, match, estimate)
    for match in claims.match(_QUARTILES):
        is_single = match["estimate"].quantity.ends is None and MEAN.search(match.before(NEAR_MEAN)) is None
        if is_single and is_estimate(match, match["estimate"]):
            enter(found, match, match["estimate"])
    for match in claims.match(_APART):
        estimate = match["estimate"]
        if is_estimate(match, estimate) and _is_written_alike(match):
            enter(found, match, estimate)
    for match in claims.match(_RANGE_AGAIN):
        estimate = match["estimate"]
        if estimate.quantity.kind is not Kind.COUNT and is_estimate(match, estimate) and _is_of_centre(match):
            enter(found, match, estimate)
    for match in claims.match(_LONE_INTERVAL):
        enter(found, match, None)
    return tuple(found.values())


def enter(found: dict[int, Bounded], match: Match, estimate: Claim | None) -> None:
    """Enter the interval of *match* with its *estimate* in *found*, by where it starts; the first one stays."""
    whole = match.get("interval")
    if whole is not None:
        if whole.quantity.ends is None or "±" in whole.quantity.surface:
            return
        low, high = (Claim(end, whole.sentence) for end in whole.quantity.ends)
    else:
        low, high = match["low"], match["high"]
    if low.quantity.figure is not None and high.quantity.figure is not None:
        is_ratio = _RATIO.search(match.before(24) + match.sentence.pattern[match.start : match.start + 1]) is not None
        is_fall = not is_ratio and _FALLING.search(match.before(60)) is not None
        if estimate is not None and _sets_off_thousands(estimate, low, high):
            return
        if estimate is not None and _are_levels(match, estimate, low, high):
            return
        if estimate is not None:
            told = in_magnitude_of(match.sentence.document.text, estimate.quantity, high.quantity)
            estimate = estimate if told is None else Claim(replace(estimate.quantity, figure=told), estimate.sentence)
        found.setdefault(low.quantity.number_start, Bounded(low, high, estimate, is_fall))


def _are_levels(match: Match, estimate: Claim, low: Claim, high: Claim) -> bool:
    """Tell whether a change is told with both its levels: "the mean change was 14.5 points (41.3 to 55.8)"."""
    value, first, last = (claim.quantity.value or 0 for claim in (estimate, low, high))
    is_apart = abs(last - first) == abs(value) and not min(first, last) <= value <= max(first, last)
    return is_apart and _CHANGED.search(match.sentence.pattern, max(0, match.start - NEAR_MEAN), match.end) is not None


def _sets_off_thousands(estimate: Claim, low: Claim, high: Claim) -> bool:
    """Tell whether the point of an estimate may stand between its groups: "2.033 (range 59 to 14,123)"."""
    figure, ends = estimate.quantity.figure, (low.quantity.figure, high.quantity.figure)
    if figure is None or figure.exponent != _THREE_DECIMALS or any(end is None or end.is_decimal for end in ends):
        return False
    value, first, last = estimate.quantity.value or 0, low.quantity.value or 0, high.quantity.value or 0
    return value < first <= value * 1000 <= last


_THREE_DECIMALS = -3


def _is_written_alike(match: Match) -> bool:
    """Tell whether a number some words before an interval has the decimals of its ends, as an estimate has."""
    whole, estimate = match.get("interval"), match["estimate"].quantity
    ends = whole.quantity.ends if whole is not None else (match["low"].quantity, match["high"].quantity)
    figures = [end.figure for end in (estimate, *(ends or ()))]
    places = {None if figure is None else figure.exponent for figure in figures}
    if estimate.kind is Kind.DURATION or len(places) > 1 or None in places:
        return False
    values = [figure.value for figure in figures if figure is not None]
    if min(values) < 0 or values[1] > values[2]:
        return False  # a fall may be written with its sign in one place only, and its ends by their size
    return estimate.kind is Kind.PERCENT or any(figure is not None and figure.is_decimal for figure in figures)


def _counts_others(match: Match, estimate: Claim) -> bool:
    """Tell whether an estimate counts other things than its interval: "with 21-34 ewes a farm (mean 41 lambs)"."""
    whole, counted = match.get("interval") or match["high"], estimate.noun
    if counted is None or estimate.quantity.kind is not Kind.COUNT or whole.quantity.unit is None:
        return False
    return whole.quantity.kind in (Kind.COUNT, Kind.MEASURE) and not whole.quantity.unit.startswith(counted)


def _is_of_centre(match: Match) -> bool:
    """Tell whether a mean or median with its range stands before in the sentence; quartiles need not hold a mean."""
    before = match.sentence.pattern[: match.start]
    is_quartile = "quartile" in match.groups["spread"] or "iqr" in match.groups["spread"]
    return _CENTRE_AND_RANGE.search(before) is not None and not (is_quartile and MEAN.search(before))


def _is_level(match: Match, kind: Kind) -> bool:
    """Tell whether the number before an interval can be its level of confidence: "95% 95% CI", "95 CI"."""
    level = match.get("level")
    if level is None:
        return kind is Kind.PERCENT or (
            kind is Kind.NUMBER and match.sentence.pattern.startswith(" ci", match.start + 1)
        )
    return kind is Kind.PERCENT and level.quantity.start - match["estimate"].quantity.end < 2


def is_estimate(match: Match, claim: Claim) -> bool:
    """Tell whether the number before an interval is what it belongs to, not its error or its p-value."""
    estimate = claim.quantity
    if estimate.figure is None:
        return False
    if "/" in estimate.surface and match.before(4).endswith("P ("):
        return False  # "20% (120/600; 95% CI 17 to 23)": the share stands before it
    if estimate.figure.value in _LEVELS and _is_level(match, estimate.kind):
        return False
    if _NOT_BEFORE.search(match.before(12)) or (estimate.kind is Kind.DURATION and _AT_TIME.search(match.before(16))):
        return False
    if _SECOND.search(match.before(8)) and _SECOND_BEHIND.match(match.sentence.pattern, match.end):
        return False
    if estimate.kind is Kind.NUMBER and match.before(16).rpartition(" ")[0].rpartition(" ")[2] in SORTS:
        return False  # "those with haplotype 1 (95% CI 2.3 to 3.4)": which one it is
    words = match.ahead(24).rstrip(_SIGNS).split()
    if "centre" not in match.groups and words in (["of"], ["out", "of"]):
        return False  # "24% (7 out of 29, 95% CI …": the whole of a fraction
    return not words or words[-1].strip("(") not in _NOT_ESTIMATES
