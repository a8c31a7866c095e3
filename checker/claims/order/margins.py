"""Two figures and the margin between them: "212 m long, 27 m longer than the old one, which measured 185 m"."""

from __future__ import annotations

from collections.abc import Iterator

from checker.claims.claim import Claim
from checker.claims.compatible import are_on_one_scale, commensurable, same_noun
from checker.claims.find import Claims
from checker.claims.frame import Frame, Match
from checker.claims.keys import place_of
from checker.claims.stems import stem
from checker.quantities.dates import MONTH_NAMES
from checker.quantities.quantity import Kind
from checker.text.late import late
from checker.text.record import record

MORE = "slower|longer|taller|higher|wider|deeper|bigger|heavier|larger|older|more|further|later"
LESS = "sooner|faster|quicker|shorter|lower|narrower|lighter|smaller|younger|fewer|less|nearer|earlier"
_SOME = r"(?:some |about |just |only |nearly |exactly )?"
_BEFORE = r"(?:in|on|at|last|before|planned|expected|forecast|usual|an?|the (?:year|month|week|day)) "
"""What the same thing was at another time: what it is told with is another amount."""
_ANOTHER = (
    r" (?:(?:the|its|his|her|their) (?:old(?:er)?|new(?:er)?|previous|original|other|former|earlier|standard|rival|last"
    r"|first|second|present|current|existing)|its (?:predecessor|successor|rival|neighbour|neighbor|sister|twin))\b"
)
"""Behind "of": what else has such a size."""
_SET_BEFORE = "(?:planned|expected|forecast|budgeted|projected|original|previous|usual|normal|estimated|initial)"
_AGO = (
    r"(?:(?:a|the) (?:year|month|week|season|decade|quarter) (?:ago|before|earlier)"
    r"|(?:last|the previous|the same) [a-z]+"
    rf"|{'|'.join(MONTH_NAMES)})\b"
)
_THAN = Frame(
    rf"<first:amount>(?: \([UN]\))?(?: (?!and |or |but )[a-z]+){{0,3}}?(?:,| and|, which is|,(?: it| he| she)? (?:is"
    rf"|was)) {_SOME}<margin:amount>(?: \([UN]\))?"
    rf" (?P<way>{MORE}|{LESS}) than (?!any |{_BEFORE}[a-z' -]*, with )[a-z' -]{{1,40}}"
    r"(?:,? (?:which|that|who) (?:is|was|are|were|measure[sd]|has|had|weigh(?:s|ed)|scored|displace[sd]|stands at"
    r"|stood at|reache[sd]|holds|held|covers|covered|costs?|runs to|ran to|lasted|came to)"
    r"|, (?:which|who) (?:managed|sold|took|drew|earned|polled|raised|produced)|,? at|,? with| \()"
    r"(?: only| just)? ?<second:amount>(?! of (?:them|these|those|which|whom)\b| (?:an?|per) [a-z])",
    cues=("than",),
)
_ABOVE = Frame(
    rf"<first:measure>(?: \(U\))?,? (?:is|was|lies|lay|stands"
    rf"|stood) {_SOME}<margin:measure>(?: \(U\))? (?P<way>above|below) "
    r"(?:the |its )[a-z' -]{2,30},? \(?(?:at |which is at )?<second:measure>(?=[.,;)]|\Z)",
    cues=("above", "below"),
)
_ONE = Frame(
    rf"<first:amount>(?: [a-z]+| [DAY]){{0,7}}?(?:,| and|, which is) <margin:amount>"
    rf" (?P<way>{MORE}|{LESS}) than (?:the|its|their|his|her)(?: {_SET_BEFORE})? <second:amount>"
    rf"(?! (?:of(?! [YA]| {_AGO}|{_ANOTHER})|year|month)\b)",
    cues=("than",),
)
_OVER = Frame(
    r"<first:money>(?: [a-z]+){0,2}(?:,| and|, which is) <margin:money> (?P<way>over|above|under|below) (?:the|its"
    r"|their|his|her)(?: (?!next|last|past|first)[a-z-]+){0,3}?(?: of)? <second:money>(?! (?:of|year|month)\b)",
    cues=("over", "above", "under", "below"),
)
_AVERAGE = (
    r"(?:the |its |their |a )?(?:[a-z'-]+ ){0,3}?(?:average|mean|median|norm|normal|record|best|high|low|peak|level"
    r"|figure|total|target|forecast|limit|minimum|maximum|capacity)(?: of| for [a-z]+,?|,)"
)
_THAN_LEVEL = Frame(
    r"<first:amount>(?: (?!and |or )[a-z]+){0,3}?(?:,| (?:is|was|are|were)|, which (?:is|was)|, or) "
    rf"{_SOME}<margin:amount> (?P<way>above|below|over|under|short of|(?:{MORE}|{LESS})(?= than)) ?(?:than )?"
    rf"{_AVERAGE} <second:amount>(?=(?: (?:set )?(?:in|of|from|on) [YA])?(?:[.,;)]|\Z))",
    cues=("above", "below", "over", "under", "than", "short"),
)
"""An amount beside what is usual or was set: "22.4 °C, 1.8 degrees above the average of 20.6"."""
_THAN_OLD = Frame(
    rf"<first:count>(?: (?!and |or )[a-z]+){{0,3}}? (?:is|was|are|were) {_SOME}<margin:number|thing> "
    rf"(?P<way>{MORE}|{LESS}) than the <second:number|thing>(?= of (?:Y|D|last|the)\b)",
    cues=("than",),
)
_AGES = Frame(
    r"\bat <first:number|age>, [a-z' -]{1,30}? <margin:duration> (?P<way>older|younger) than "
    r"[a-z' -]{1,40}(?:,? who is|,) <second:number|age>[,.;)]",
    cues=("than",),
)
_SIZE = "longer|taller|higher|wider|deeper|bigger|heavier|larger|shorter|lower|narrower|lighter|smaller|shallower"
_SIZES = tuple(_SIZE.split("|"))
_SIDE_BY_SIDE = Frame(
    r"<first:measure|money>\)?(?P<said>[^A-Z.:]{2,70}?)<second:measure|money>\)?(?:,|,? (?:which )?(?:is|was|are|were))"
    rf" {_SOME}<margin:measure|money> (?P<way>{_SIZE})(?=[.,;)]|\Z)",
    cues=_SIZES,
)
"""Two sizes, and how far the second is from the first: "Mount A (1,342 m) and Mount B (1,287 m), 55 m lower"."""
_AT_LAST = Frame(
    rf"<first:measure|money>\)?(?P<said>[^A-Z.:]{{2,110}}?)(?:,| (?:is|was|are|were)) {_SOME}<margin:measure|money>"
    rf" (?P<way>{_SIZE}),? at <second:measure|money>(?=[.,;)]|\Z)",
    cues=_SIZES,
)
_NO_SIZE = late(r"\b(?:by|wide|across|thick|deep|broad|long|high|tall|from|whose|per|each|only|rose|fell)\b")
"""Between two sizes: they may be of two dimensions, or of one thing at two times."""
_MORE_OF = Frame(
    r"<first:thing>(?: [a-z]+)? and <second:thing>(?:,|;|:| –| \() ?(?:or |that is,? )?"
    r"<margin:thing|number> (?P<way>more|fewer) (?P<one>[a-z]+) than (?P<two>[a-z]+)(?=[.,;)]|\Z)",
    cues=("than",),
)
"""Two counts and by how many there are more of the one: "214 boys and 198 girls, 16 more boys than girls"."""
_ONE_EXCEEDS = Frame(
    r"<first:thing>(?: [a-z]+)? and <second:thing>(?:[^A-Z.;:()]{0,40}?),? (?:so(?: that)?|and|which means(?: that)?) "
    r"(?:the )?(?P<one>[a-z]+) (?P<way>exceed(?:s|ed)|outnumber(?:s|ed)) (?:the )?(?P<two>[a-z]+) by "
    r"(?:only |just |some |about )?<margin:number|thing>(?=[.,;)]|\Z)",
    cues=("exceeds", "exceeded", "outnumbers", "outnumbered", "exceed", "outnumber"),
)
_CLEAR_OF = Frame(
    r"<first:thing>(?: in [NC])?(?:(?! and | but )[^A-Z.;()]){0,60}?, "
    rf"{_SOME}<margin:number|thing> (?P<way>ahead of|clear of|behind|more than|fewer than) "
    r"(?:(?! and | but )[^A-Z.;()]){2,40}?(?:,? who (?:had|has|have|scored|got|took|won|made|finished (?:on|with))"
    r"|,? with|,? on| \()(?: just| only)? ?<second:number|thing>(?=[).,;]|\Z| [a-z]+[.,;)])",
    cues=("ahead", "clear", "behind", "than"),
)
_AHEAD_IN = Frame(
    r"\bin (?:a time of )?<first:duration>,? (?:and |which was )?(?:just |only |some |about )?<margin:duration|number> "
    r"(?P<way>ahead of|clear of|behind) (?:(?! and | but )[^A-Z.;()]){2,40}?(?:,? (?:who|which) (?:took|finished in"
    r"|clocked|ran|was timed at|came home in)| \(|, in|, (?:second|third) in) ?<second:duration|number>(?=[),.;]|\Z)",
    cues=("ahead", "clear", "behind"),
)
"""Two times of one race: "won in 58.4 seconds, 0.9 seconds ahead of the runner-up, who took 59.3"."""
_EXCEEDED = Frame(
    r"<first:money|measure|thing>\)?(?P<one>[^A-Z.;:()]{0,50}?) (?P<way>exceed(?:s|ed|ing)|outnumber(?:s|ed|ing)"
    r"|surpass(?:es|ed|ing)|f[ae]lls? short of) (?:(?!and |but )[a-z'-]+ ){0,5}?\(?<second:money|measure|thing>\)?"
    r"(?:(?! and | but )[^A-Z.;:()]){0,40}? by (?:only |just |some |about )?"
    r"<margin:money|measure|thing|number>(?=[.,;)]|\Z)",
    cues=(
        *("exceed", "exceeds", "exceeded", "exceeding", "surpasses", "surpassed", "surpassing"),
        *("outnumbers", "outnumbered", "outnumbering", "short"),
    ),
)
"""By how much one is more than the other: "receipts of $4,262 exceeded costs of $3,795 by $467"."""
_RECORD = Frame(
    r"<first:amount>(?: [a-z]+){0,2}?,? (?:beats?|beating|broke|breaking|bettered|bettering|surpassed|surpassing|topped"
    r"|topping|improved (?:on )?|smashed|lowered|raised) (?:the |his |her |its |their |a )(?:[a-z-]+ ){0,2}"
    r"(?:record|mark|best|total|high)(?: of|,)? \(?<second:amount>\)?(?:,? (?:set|held|made) [^A-Z.;]{0,30}(?:Y)?)? by "
    r"(?:just |only )?<margin:amount>(?=[.,;)]|\Z)",
    cues=("record", "mark", "best", "total", "high"),
)
"""By how much something was beaten: "her 61.24 m broke the record of 60.24 m by one metre"."""
_INSIDE = Frame(
    r"<first:amount>(?: [a-z]+)?(?:,| and|,? which (?:is|was)|, that is| is| was) (?:just |only )?<margin:amount> "
    r"(?:inside|outside|under"
    r"|below|off|short of|better than|faster than|slower than|longer than|beyond|over) (?:the|her|his|its|their) "
    r"(?:[a-z-]+ ){0,2}?(?:record|mark|best)(?: of|,)? \(?<second:amount>(?=[),.;]|\Z)",
    cues=("record", "mark", "best"),
)
_WON_BY = Frame(
    r"<first:count>(?: votes)? (?:to|against) (?:[a-z.'-]+ ){0,3}?<second:count>(?:(?! and | but )[^A-Z.;()]){0,40}?"
    r"\b(?:won by|winning by|win by|victory by|margin of|lead of) (?:just |only |about |some |nearly )?<margin:count>"
    r"(?: votes)?(?=[.,;)]|\Z| (?:in|on|after|with|from|over) (?:an?|the|its|her|his) )",
    cues=("won", "winning", "win", "victory", "margin", "lead"),
)
_VOTES = Frame(
    r"\bby (?:a margin of |just |only )?<margin:count>(?: votes| points)?, "
    r"(?:(?:by|with|polling|winning|getting|receiving|scoring|taking) )?<first:count>(?: votes)?"
    r" (?:to|against) (?:[a-z.'-]+ ){0,3}?<second:count>",
    cues=("by",),
)
_IS = r"(?: (?:is|was|are|were|stands?|stood))? (?:only |just |some |about )?"
_POINTS = Frame(
    rf"<first:percent>,?(?: and| which| it)?{_IS}<margin:points|thing>"
    rf" (?P<way>up|down|higher|lower|above|below|more|less)"
    r"(?: than| on| from)? (?:the |its |his |her |their |last year's )?(?:[a-z]+ ){0,2}<second:percent>",
    cues=("up", "down", "higher", "lower", "above", "below", "more", "less"),
)
_JOINED = late(r"(?: [a-z'-]+){0,4},? and ")
"""Between two counts of one list."""
_SCORE = late(r"(?<!from )\b[NC] (?:to|against) \Z")
"""Before the second number of a vote or a score."""
_SHORT = ("fell short of", "fall short of", "falls short of")
_DOWNWARD = (*LESS.split("|"), "under", "below", "down", "shallower", "behind", "fewer than", "short of", *_SHORT)


@record(frozen=True, slots=True)
class Margin:
    """A difference with the two figures that it lies between."""

    first: Claim
    """The figure that is told first."""
    second: Claim
    """The other."""
    margin: Claim
    """Their difference, as stated."""
    is_less: bool = False
    """Whether the first is said to be the smaller."""
    is_estimate: bool = False
    """Whether it is told with its interval or p-value: a model may have given it."""


def find_margins(claims: Claims) -> Iterator[Margin]:
    """Yield what is longer, dearer, older or ahead by how much, with both figures."""
    for match in claims.match(_RECORD, _INSIDE):
        first, second, margin = match["first"], match["second"], match["margin"]
        if commensurable(first, margin) and (commensurable(second, margin) or second.quantity.kind is Kind.NUMBER):
            yield Margin(first, second, margin, (first.quantity.value or 0) < (second.quantity.value or 0))
    for match in claims.match(_SIDE_BY_SIDE, _AT_LAST):
        first, second, margin = match["first"], match["second"], match["margin"]
        if commensurable(first, second, margin) and _NO_SIZE.search(match.groups["said"]) is None:
            yield Margin(second, first, margin, match.groups["way"] in _DOWNWARD)
    for match in claims.match(_MORE_OF, _ONE_EXCEEDS):
        yield from _more_of(match)
    for match in claims.match(_CLEAR_OF):
        first, second, margin = match["first"], match["second"], match["margin"]
        if second.noun in (first.noun, None) and margin.noun in (first.noun, None):
            yield Margin(first, second, margin, match.groups["way"] in _DOWNWARD)
    for match in claims.match(_AHEAD_IN):
        first, second, margin = match["first"], match["second"], match["margin"]
        if commensurable(first, second, margin):
            yield Margin(first, second, margin, match.groups["way"] not in _DOWNWARD)
    for match in claims.match(_EXCEEDED):
        first, second, margin = match["first"], match["second"], match["margin"]
        if first.quantity.kind is second.quantity.kind and commensurable(first, margin):
            yield Margin(first, second, margin, match.groups["way"] in _DOWNWARD)
    for match in claims.match(_WON_BY):
        yield Margin(match["first"], match["second"], match["margin"])
    for match in claims.match(_THAN, _ABOVE, _THAN_LEVEL, _THAN_OLD, _ONE, _OVER, _AGES, _VOTES, _POINTS):
        first, second, margin = match["first"], match["second"], match["margin"]
        if first.noun and second.noun and not same_noun(first, second):
            continue  # "40 shops, 12 more than its rival, with 300 staff"
        if sum(bool(each.quantity.units) for each in (first, second, margin)) == 1 and _goes_on(match):
            continue  # "12 m long, two longer than the old one, with six on board"
        if _is_last_of_two(match, first) or _SCORE.search(match.before(24)):
            continue  # "41 oaks and 14 elms died, four more than the 51 of last year", "passed by 41 to 38, …"
        are_degrees = are_on_one_scale(first, second) and margin.quantity.unit == "degree"
        if _IS_MARGIN.match(match.sentence.pattern, place_of(first) + 1):
            continue  # "8 kg less than in May and 11 kg less than the 92 kg of last year"
        if first.quantity.kind is Kind.DURATION and not _has_time(second, margin) and _WITHIN.search(match.before(40)):
            continue  # "sold 18 million in its first six months, two million more than the 16 million of …"
        are_times = "D" in match.sentence.glyphs and not _MEASURED & {first.quantity.glyph, second.quantity.glyph}
        if commensurable(first, second, margin) or are_times or are_points(margin) or are_degrees:
            way = match.groups.get("way", "more")
            is_less = way == "slower" if way in _PACES and _is_speed(first) else way in _DOWNWARD
            yield Margin(first, second, margin, is_less)


_MEASURED = frozenset("MUP")
"""What no time is compared with: "17 days, nine more than usual, with 112 mm"."""
_PACES = ("faster", "quicker", "slower")
"""Of times the faster is the smaller, of speeds the greater."""


def _is_speed(claim: Claim) -> bool:
    """Tell whether *claim* is how far something goes in a time."""
    unit = claim.quantity.unit or ""
    return claim.quantity.kind is Kind.MEASURE and (unit == "knot" or unit.endswith((" per hour", " per second")))


_IS_MARGIN = late(rf" (?:{MORE}|{LESS}) than\b| of (?:it|them|these|those|this|that|which|whom)\b")
"""Behind a figure that is itself a difference, or some of the one before."""


_WITHIN = late(
    r"\b(?:in|over|during|within|for|after) (?:(?:the|its|his|her|their) )?(?:first|last|past|next|final|opening) \Z"
    r"|\b(?:in|during|within) \Z"
)
"""Before a time in which something was done."""


def _goes_on(match: Match) -> bool:
    """Tell whether words follow the last of the figures, which may say what that one is of."""
    return match.sentence.pattern[match.end : match.end + 2].removeprefix(" ").isalpha()


def _has_time(*claims: Claim) -> bool:
    """Tell whether one of *claims* is a time, as what it is set beside."""
    return any(claim.quantity.kind is Kind.DURATION for claim in claims)


def _is_last_of_two(match: Match, first: Claim) -> bool:
    """Tell whether "and" joins the first figure to one before it, so that both together may be what is compared."""
    if not match.before(5).endswith(" and "):
        return False
    sentence = match.sentence
    rank = sentence.claims.index(first)
    gap = sentence.pattern[sentence.places[rank - 1] + 1 : sentence.places[rank]] if rank else ""
    return rank > 0 and _JOINED.fullmatch(gap) is not None and commensurable(sentence.claims[rank - 1], first)


def _more_of(match: Match) -> Iterator[Margin]:
    """Yield by how many there are more of one of two counts than of the other, as their nouns tell."""
    first, second, margin = match["first"], match["second"], match["margin"]
    nouns = [stem(claim.noun or "") for claim in (first, second)]
    named = [stem(match.groups[name]) for name in ("one", "two")]
    if sorted(nouns) == sorted(named) and nouns[0] != nouns[1]:
        more, less = (first, second) if nouns == named else (second, first)
        yield Margin(more, less, margin, match.groups["way"] == "fewer")


def are_points(margin: Claim) -> bool:
    """Tell whether *margin* is in percentage points: "six points" between percentages."""
    return margin.quantity.kind is Kind.POINTS or margin.noun == "point"
