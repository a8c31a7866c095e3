"""The figures of two groups, or of two times, with their difference: "17.5 kg against 12.1 kg, a difference of 5.4"."""

from __future__ import annotations

from collections.abc import Iterator

from checker.claims.compatible import commensurable, is_unit_shared
from checker.claims.find import Claims
from checker.claims.frame import Frame, Match
from checker.claims.order.margins import LESS, MORE, Margin, are_points
from checker.quantities.quantity import Kind
from checker.text.late import late

_FIGURE = "measure|money|number|percent|duration"
_SPREAD = r"(?: \((?:sd|se|s\.d\.),? ?=? ?[NUC]\))?"
_TOLD = (
    r"(?:, | \(|; |: )(?:with |giving |that is |or |for )?(?:an? |the )?"
    r"(?:(?:mean |between-group |group |absolute |risk |net ){0,2}(?:difference|gap|margin|lead|surplus|saving)"
    r"|absolute (?:risk )?(?:reduction|increase|decrease|decline|benefit)|risk reduction)"
    r"(?: between (?:the )?(?:two )?groups)?(?: of|:| was| is| being| =|,)? ?"
    rf"(?:about )?<margin:{_FIGURE}|count|points>(?=[).;,]| \(p\b| votes\b| per [a-z]+[.,;)])"
)
_DIFFERENCES = ("difference", "gap", "margin", "lead", "surplus", "saving", "absolute", "risk")
_IN_BRACKETS = Frame(
    rf"\(<first:{_FIGURE}>\)(?P<one>[^A-Z.;():]{{2,60}}?)\(<second:{_FIGURE}>\)(?P<two>){_TOLD}",
    cues=_DIFFERENCES,
)
_OF_GROUPS = Frame(
    rf"(?<!out of )<first:{_FIGURE}|count>{_SPREAD}(?P<one>[^A-Z.;():]{{0,60}}?)(?:,? and|,? versus|,? vs?\.?"
    rf"|,? compared (?:with|to)|,? against|,? but) (?:[a-z'-]+ ){{0,5}}<second:{_FIGURE}|count>{_SPREAD}"
    rf"(?P<two>[^A-Z.;():]{{0,60}}?){_TOLD}",
    cues=_DIFFERENCES,
)
_OF_SHARES = Frame(
    r"<first:percent>\)?(?P<one>[^ABD-MO-Z.;:()]{2,90}?)\(?<second:percent>\)?(?P<two>[^A-Z.;():]{0,60}?)"
    r"(?:, | \(|; )(?:with |for |giving )?(?:an? |the )?(?:(?:absolute |risk |rate |mean |between-group ){0,3}"
    r"difference|absolute (?:risk )?(?:reduction|increase|difference))(?: between (?:the )?(?:two )?groups)?"
    r"(?: of|,|:| ?=| was)? ?<margin:percent|points>(?: points?)?"
    r"(?P<estimate>,? ?[;,(] ?\(?(?:P ci|P confidence|p ?[<=>≤]))",
    cues=("difference", "absolute"),
)
"""Of two shares, with what tells how sure it is: it may be an estimate, which lies near."""
_AMOUNT = "measure|money|number|duration|count"
_BEFORE_AFTER = Frame(
    rf"<first:{_AMOUNT}|percent>{_SPREAD}(?P<one>[^A-Z.;():]{{0,30}}? (?:before|pre-?[a-z]+|at baseline|initially)"
    rf"[^A-Z.;():]{{0,30}}?)(?:,? and|,? versus|,? compared (?:with|to)) (?:[a-z'-]+ ){{0,3}}<second:{_AMOUNT}|percent>"
    rf"{_SPREAD}(?P<two>[^A-Z.;():]{{0,60}}?)(?:, | \(|; )(?:with )?(?:an? |the )?(?:mean |net |absolute |average )?"
    rf"(?:decrease|increase|reduction|loss|gain|change|improvement|fall|rise|drop|decline) of <margin:{_AMOUNT}|points>"
    r"(?=[).;,]|\Z| \(p\b)",
    cues=("before", "baseline", "initially"),
)
"""A level before and one after: "9.8 kg before and 7.4 kg after lambing, a loss of 2.4 kg"."""
_LESS_IN = Frame(
    rf"<margin:{_FIGURE}|count|points> (?P<way>{MORE}|{LESS}) (?:than |in |with |among |for |on |after )"
    rf"(?P<one>[^A-Z.;():]{{2,90}}?) \(<first:{_FIGURE}|count>{_SPREAD}(?:,? and|,? versus|,? vs?\.?"
    rf"|,? compared (?:with|to)|,? against) <second:{_FIGURE}|count>{_SPREAD}(?=[);,])",
    cues=tuple(f"{MORE}|{LESS}".split("|")),
)
"""The difference first: "stayed 2.7 days longer than those in the other group (7.9 vs 5.2 days)"."""
_HIGHER_IN = Frame(
    rf"\(<first:{_FIGURE}|count>{_SPREAD}\)(?P<one>[^A-Z.;():]{{0,40}}?) (?:is|was|were|are|lies|lay"
    rf"|stood) (?:about |some )?"
    rf"<margin:{_FIGURE}|count|points> (?P<way>{MORE}|{LESS}|above|below) (?:than )?(?P<two>[^A-Z.;():]{{2,60}}?)"
    rf"\(<second:{_FIGURE}|count>{_SPREAD}\)",
    cues=(*f"{MORE}|{LESS}".split("|"), "above", "below"),
)
"""Each figure in a bracket: "the rate in the north (6.2%) was 1.2 points higher than in the south (5.0%)"."""
_MODELLED = late(
    r"\b(?:adjust\w*|hazards?|odds|relative|least|ls|model\w*|imput\w*|ratio|percent|rank|median|p|ci|corrected|standardi[sz]ed)\b|%"
)
"""Words with which a difference is an estimate of its own."""
_REASON = late(r"\b(?:as|because|since|although|though) (?:about |some |only )?\Z")
"""Before the first of two figures that are only why the difference, of something else, is what it is."""
_NEAR = 20
_ADJUSTED = late(
    r"\b(?:adjust\w*|weighted|standardi[sz]ed|hazards?|odds|relative|least|ls|model\w*|imput\w*|ratio|kaplan|estimated"
    r"|cumulative|stratified|predicted|probability|corrected|median|respectively|change|reduction from)\b"
)
_THAN_WHEN = Frame(
    rf"<first:{_FIGURE}|count>(?P<one>[^A-Z.;():]{{0,60}}?), (?:about |some |or )?<margin:{_FIGURE}|count|points> "
    rf"(?P<way>{MORE}|{LESS}|up|down|above|below) (?:than |on |from )?(?:in |on |at )?[YA],? when (?:(?:it|they|he|she"
    r"|there|the [a-z]+) )?(?:had |has |was |were |stood |won |polled |obtained |took |gained |received |been |at )+"
    rf"<second:{_FIGURE}|count>(?P<two>)(?=[.,;)]|\Z| (?:of|per)\b)",
    cues=("when",),
)
"""A figure beside that of another year: "46.2%, 2.1 points more than in 1961, when it was 44.1%"."""
_SET_BEHIND = Frame(
    r"\b(?:difference|gap)(?: (?:in|between|of) (?:(?!of )[a-z'-]+ ){1,6}?| )(?:of|was|is) "
    rf"<margin:{_FIGURE}|count|points> \((?P<one>)<first:{_FIGURE}|count>{_SPREAD} "
    rf"(?:versus|vs\.?|compared (?:with|to)|against) <second:{_FIGURE}|count>{_SPREAD}(?=[);,])",
    cues=("difference", "gap"),
)
"""A difference with the two behind it: "a difference in weight of 5.4 kg (17.5 vs 12.1 kg)"."""


def find_group_differences(claims: Claims) -> Iterator[Margin]:
    """Yield the figures of two groups with their difference, where it is no estimate of a model."""
    for match in claims.match(_OF_SHARES):
        clause = match.sentence.pattern[max(0, match.start - 60) : match.end]
        if _ADJUSTED.search(clause) is None:
            yield Margin(match["first"], match["second"], match["margin"], is_estimate=True)
    for match in claims.match(_OF_GROUPS, _IN_BRACKETS, _LESS_IN, _SET_BEHIND, _BEFORE_AFTER, _HIGHER_IN, _THAN_WHEN):
        if _is_told_plainly(match):
            yield Margin(match["first"], match["second"], match["margin"])


def _is_told_plainly(match: Match) -> bool:
    """Tell whether a difference is of the kind of the two figures before it, and no model has given it."""
    first, second, margin = match["first"], match["second"], match["margin"]
    if _REASON.search(match.before(_NEAR)) is not None:
        return False  # "as 38% of women and 14% of men work part time, the gap is 14%"
    behind = match.sentence.pattern[match.end : match.end + 60].partition(")")[0]
    clause = f"{match.sentence.pattern[max(0, match.start - 60) : match.end]} {behind}"
    is_counted = {first.quantity.kind, second.quantity.kind} <= {Kind.COUNT, Kind.NUMBER}
    if is_unit_shared(first, second, margin):
        return _MODELLED.search(clause) is None
    if _MODELLED.search(clause) or (first.quantity.kind is not second.quantity.kind and not is_counted):
        return False
    if any(unit.offset for unit in first.quantity.units):
        return False
    in_percent = first.quantity.kind is Kind.PERCENT
    if first.quantity.kind is second.quantity.kind is Kind.NUMBER and margin.noun == "point":
        return True  # of a score
    if in_percent != (margin.quantity.kind is Kind.PERCENT or are_points(margin)) or not commensurable(first, second):
        return False
    return in_percent or commensurable(first, second, margin)
