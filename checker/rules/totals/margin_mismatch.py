"""A margin that is not the difference of what it lies between."""

from __future__ import annotations

from collections.abc import Iterator

from checker.claims.claim import Claim
from checker.claims.compatible import commensurable
from checker.claims.expression import Call
from checker.claims.find import Claims
from checker.claims.frame import Frame, Match
from checker.quantities.quantity import Kind
from checker.relations.relation import Link, Reading, Relation, equal
from checker.relations.shares import written_step
from checker.rules.rule import rule
from checker.text.late import late

_MORE = "longer|taller|higher|wider|deeper|bigger|heavier|larger|older|more|further|later"
_LESS = "shorter|lower|narrower|lighter|smaller|younger|fewer|less|nearer|earlier"
_THAN = Frame(
    rf"<first:amount>(?: [a-z]+)?(?:,| and|, which is) <margin:amount> (?P<way>{_MORE}|{_LESS}) than [a-z' -]{{1,40}}"
    r"(?:,? (?:which|that|who) (?:is|was|are|were|measured|measures|has|had|weighs|weighed|scored)|,? at|,? with| \()"
    r"(?: only| just)? ?<second:amount>",
    cues=("than",),
)
_ONE = Frame(
    rf"<first:amount>(?: [a-z]+)?(?: in Y)?(?:,| and|, which is) <margin:amount> (?P<way>{_MORE}|{_LESS}) than (?:the|its"
    rf"|their|his|her) <second:amount>(?! (?:of(?! [YA])|year|month)\b)",
    cues=("than",),
)
_OVER = Frame(
    r"<first:money>(?: [a-z]+){0,2}(?:,| and|, which is) <margin:money> (?P<way>over|above|under|below) (?:the|its"
    r"|their|his|her) <second:money>(?! (?:of|year|month)\b)",
    cues=("over", "above", "under", "below"),
)
_AGES = Frame(
    r"\bat <first:number|age>, [a-z' -]{1,30}? <margin:duration> (?P<way>older|younger) than "
    r"[a-z' -]{1,40}(?:,? who is|,) <second:number|age>[,.;)]",
    cues=("than",),
)
_OF_GROUPS = Frame(
    r"<first:measure|number|percent>(?P<one>[^A-Z.;():]{0,60}?)(?:,? and|,? versus|,? vs\.?|,? compared (?:with|to)"
    r"|,? against|,? but) (?:[a-z'-]+ ){0,5}<second:measure|number|percent>(?P<two>[^A-Z.;():]{0,60}?)(?:, | \(|; |: )"
    r"(?:with |giving |that is |or |for )?(?:an? |the )?(?:mean |between-group |group |absolute |net )?difference"
    r"(?: between (?:the )?(?:two )?groups)?(?: of|:| was| is| =|,)? ?(?:about )?<margin:measure|number|points|percent>"
    r"(?=[).;,])",
    cues=("difference",),
)
_MODELLED = late(
    r"\b(?:adjust\w*|least|ls|model\w*|imput\w*|ratio|percent|rank|median|p|ci|corrected|standardi[sz]ed)\b|%"
)
"""Words with which a difference is an estimate of its own."""
_VOTES = Frame(
    r"\bby (?:a margin of |just |only )?<margin:count>(?: votes| points)?, (?:by )?<first:count>(?: votes)?"
    r" (?:to|against) <second:count>",
    cues=("by",),
)
_IS = r"(?: (?:is|was|are|were|stands?|stood))? (?:only |just |some |about )?"
_POINTS = Frame(
    rf"<first:percent>,?(?: and| which| it)?{_IS}<margin:points|thing> (?P<way>up|down|higher|lower|above|below|more|less)"
    r"(?: than| on| from)? (?:the |its |his |her |their |last year's )?(?:[a-z]+ ){0,2}<second:percent>",
    cues=("up", "down", "higher", "lower", "above", "below", "more", "less"),
)
_LEADING = r"\b(?:leads?|led|leading|trails?|trailed|trailing|ahead|behind|gap|lead|margin|advantage)\b"
_BY_POINTS = Frame(
    rf"{_LEADING}[^A-Z.;:()]{{0,30}}? (?:by|of|to|is|was) (?:just |only |about )?<margin:points|thing>(?:,|:| \(| –)"
    r" ?(?:with |by |at )?"
    r"(?:[a-z]+ ){0,2}<first:percent>[^A-Z.;:()]{0,20}? (?:to|against|versus|and)(?: [a-z]+){0,3} <second:percent>",
    cues=(
        "leads",
        "lead",
        "led",
        "leading",
        "trails",
        "trail",
        "trailed",
        "trailing",
        "ahead",
        "behind",
        "gap",
        "margin",
        "advantage",
    ),
)
_LEAD_OF = Frame(
    r"<first:percent>(?: [a-z]+)? (?:to|against|versus)(?: [a-z]+){0,2} <second:percent>(?:,| –) ?(?:or |giving"
    r" [a-z]+ )?(?:a|an) (?:lead|margin|gap|advantage) of (?:just |only |about )?<margin:points|thing>",
    cues=("lead", "margin", "gap", "advantage"),
)
_AHEAD_OF = Frame(
    rf"<first:percent>,?(?: [a-z]+)?{_IS}<margin:points|thing> (?:ahead of|behind|clear of) [^A-Z.;()]{{1,30}}?(?:,| \(| at"
    r"| on| with)+ ?<second:percent>",
    cues=("ahead", "behind", "clear"),
)
_DOWNWARD = (*_LESS.split("|"), "under", "below", "down")


@rule(
    "SUM007",
    name="margin-mismatch",
    severity="error",
    holds=(
        "The new quay is 212 m long, 27 m longer than the old one, which measured 185 m.",
        "She won by 318 votes, 7,204 to 6,886.",
    ),
    breaks=(
        "The new quay is 212 m long, 27 m longer than the old one, which measured 175 m.",
        "The tower is 90 m high, 15 m lower than its neighbour, which is 115 m.",
        "She won by 418 votes, 7,204 to 6,886.",
        "The new mast is 84 m tall, 19 m taller than the 75 m old one.",
        "It has cost £2.1bn so far, £700m over the £1.2bn budget.",
        "At 52, she is nine years older than her husband, 41.",
        "The limed plots gave 72.4 kg and the others 68.1 kg, a difference of 5.3 kg.",
        "Yields averaged 24.6 with lime and 19.2 without it (mean difference 6.4).",
    ),
    silent=(
        "The new quay, 212 m long, opened 27 days later than planned.",
        "The limed plots gave 72.4 kg and the others 68.1 kg, an adjusted mean difference of 5.3 kg.",
        "The limed plots gave 72.4 kg and the others 68.1 kg (difference -4.3 kg).",
    ),
)
def margin_mismatch(claims: Claims) -> Iterator[Relation]:
    """The margin is not the difference of the two figures.

    Two figures and the difference between them tie each other. They are found by "longer than", "by a
    majority of" and the like, with both sides in figures. A margin in per cent or one that a model has
    adjusted is another figure.

    What it checks
        "212 m long, 27 m longer than the old one, which measured 185 m", votes with
        their margin, two percentages with the points between them, and the figures of two groups with their
        difference.

    Why it matters
        Margins are worked out in the head.

    How rounding is treated
        Measures may be off by half of their last place; counts are exact.

    Not flagged
        Margins in per cent, comparisons whose other side has no figure beside it, and differences that a
        model has adjusted.

    Source
        Newsroom checklists: subtract.
    """
    for match in claims.match(_OF_GROUPS):
        yield from _between_groups(match)
    for match in claims.match(_BY_POINTS, _LEAD_OF, _AHEAD_OF):
        first, second, margin = match["first"], match["second"], match["margin"]
        if not _are_points(margin):
            continue
        small, large = sorted((first, second), key=lambda claim: claim.quantity.value or 0)
        yield equal(
            margin,
            large - small,
            roles={"first": first, "second": second, "margin": margin},
            peers=(small, large, margin),
        )
    for match in claims.match(_THAN, _ONE, _OVER, _AGES, _VOTES, _POINTS):
        first, second, margin = match["first"], match["second"], match["margin"]
        if not (commensurable(first, second, margin) or "D" in match.sentence.glyphs or _are_points(margin)):
            continue
        is_less = match.groups.get("way", "more") in _DOWNWARD
        roles = {"first": first, "second": second, "margin": margin}
        difference = second - first if is_less else first - second
        yield equal(margin, difference, roles=roles, peers=(first, second, margin))


def _are_points(margin: Claim) -> bool:
    """Tell whether *margin* is in percentage points: "six points" between percentages."""
    return margin.quantity.kind is Kind.POINTS or margin.noun == "point"


def _between_groups(match: Match) -> Iterator[Relation]:
    """Yield the relation of a difference between two groups to the two figures, where it is no estimate of a model."""
    first, second, margin = match["first"], match["second"], match["margin"]
    clause = match.sentence.pattern[max(0, match.start - 60) : match.end]
    if _MODELLED.search(clause) or first.quantity.kind is not second.quantity.kind:
        return
    in_percent = first.quantity.kind is Kind.PERCENT
    if in_percent != (margin.quantity.kind in (Kind.PERCENT, Kind.POINTS)) or not commensurable(first, second):
        return
    if not in_percent and not commensurable(first, second, margin):
        return
    roles = {"first": first, "second": second, "difference": margin}
    steps = {claim: 2 * written_step(claim) for claim in (first, second, margin)}
    ways = (Call("abs", (first - second,)), first - second, second - first)
    readings = tuple(Reading(margin, way, steps=steps) for way in ways)
    yield Relation(readings, roles, "difference", Link.INFERRED, peers=(first, second, margin))
