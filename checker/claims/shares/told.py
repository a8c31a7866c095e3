"""Shares of counts told with part and whole, "120 ships, or 15% of a fleet of 800"; of sums, see :mod:`.of_sums`."""

from __future__ import annotations

from collections.abc import Iterator

from checker.claims.compatible import commensurable, same_noun
from checker.claims.counts import number_of
from checker.claims.find import Claims
from checker.claims.frame import Frame, Match
from checker.claims.slots import ABOUT
from checker.lexicon.cues_table import LABELS
from checker.quantities.quantity import Kind
from checker.text.late import late

MANY_TIMES = 10
"""Nothing is so many times what it is a part of, not even by a slip."""
_END = r"(?=[).,;:]| (?:were|was|had|have|are|is|did|in|at|on|by|for|who|that|which|and)\b|\Z)"
NOUNS = r"(?: (?!of |in |from |per |and |or |than |who |that )[a-z'-]+){0,4}"

_IN_BRACKET = Frame(
    r"<share:percent|fraction>(?: of (?:the |all )?[a-z' -]{1,40}?)? \((?:n ?= ?)?<part:number>\) (?:out )?of "
    r"(?:the |all |our )?<whole:count>",
    cues=("of",),
)
_OF_WHOLE = (
    r"<share:share>(?: each)? of (?:the |all |its |their |our |these |those |his |her )?(?:[a-z'-]+ ){0,3}?"
    r"<whole:amount>"
)
_SHARE_OF_WHOLE = (
    Frame(
        rf"{_OF_WHOLE}(?: [a-z'-]+){{0,3}}?(?:, or |, that is,? |, i\.e\.,? | or | \(|, which is | – | - )"
        r"(?:some |about |just )?<part:amount>"
        r"(?! of (?:them|these|those|which|whom)\b|,? if\b|,? whichever\b| (?:more|fewer|less) than\b)[ ),.;]",
        cues=("of",),
    ),
    Frame(
        rf"{_OF_WHOLE}(?: [a-z'-]+){{0,3}}?(?:, a total of |,? (?:equal|equivalent) to |, which (?:comes|came|amounts"
        r"|amounted|works out|worked out) (?:to|at) |, which (?:makes|made|gives|gave) )(?:some |about |just )?"
        r"<part:amount>(?=[).,;]|\Z)",
        cues=("of",),
    ),
    Frame(
        rf"{_OF_WHOLE}(?: each)?, (?:some |about |just )?<part:amount>(?=(?: each| in all| in total)?(?:[),.;]|\Z))",
        cues=("of",),
    ),
)
"""Behind a comma alone it is set off on both sides: "a third of the 60 shops, 20, …", and not "…, 20 are cafes"."""
_COUNTED = late(
    r"\b(?:of|the|all|its|their|our|these|those|his|her|total|first|last|other|remaining|original|initial"
    rf"|the [a-z]{{2,}}ed|than|'s|s'|over|nearly|almost|some|just|only) {ABOUT}\Z"
)
"""Between a share and a bare number that is its whole."""
_IN_ALL = late(r" ?(?:[a-z]+ )?(?:in all|in total|altogether|all told|together)\b")
"""Behind what may be of both of two wholes."""
_SIZE_BEHIND = Frame(
    rf"<share:percent|fraction> of (?:the |all |our )?<whole:count>{NOUNS} \(n ?= ?<part:number>\)", cues=("n",)
)
_BODIES = (
    "workforce|force|staff|payroll|total|membership|population|fleet|stock|electorate|vote|crop|herd|circulation"
    "|enrolment|enrollment|audience|readership|output|production|capacity|area"
)
_OF_PAYROLL = Frame(
    rf"<part:count>{NOUNS}(?: in [a-z ]{{1,24}})?(?:,? or|,) {ABOUT}<share:percent|fraction> "
    r"of (?:the|a|its|their|his|her|our) "
    rf"(?:total |entire |whole |work )?(?:{_BODIES}) of {ABOUT}<whole:count>{_END}",
    cues=tuple(_BODIES.split("|")),
)
_OF_TOWN = Frame(
    rf"<part:count>{NOUNS}(?:,? or|,| –) {ABOUT}<share:percent>,? of (?:the )?(?:[a-z-]+ )?[a-z]+'s? "
    rf"<whole:count>{_END}",
    cues=("of",),
)
_RATE_BEHIND = Frame(
    r"(?:\A|[,;:] )(?:out )?(?:of|from) (?:the |all |our |her |his |their |its )?<whole:count>[^A-Z.;()]{0,40},"
    r"(?: [a-z'-]+){0,4} <part:count>[^A-Z.;()]{0,50}"
    r"(?:,|:| –) (?:giving |or |making |for )?an? (?:[a-z-]+ ){0,2}(?:rate|proportion|share|turnout) of "
    rf"{ABOUT}<share:percent>{_END}",
    cues=("rate", "proportion", "share"),
)
_FROM_INVITED = Frame(
    rf"<share:percent>{NOUNS} \(<part:count>{NOUNS} (?:from|out of) (?:the |a total of )?<whole:count>\)",
    cues=("from", "out"),
)
_IN_SO_MANY = Frame(
    rf"<share:percent>{NOUNS} \(<part:count>{NOUNS} (?:among|in) (?:the |a total of )?<whole:count>\)",
    cues=("among", "in"),
)
_ONCE = frozenset({None, "death", "case"})
"""What each of a whole has but once: of episodes it may have several."""
_STAKE = Frame(
    rf"<part:count>{NOUNS} (?:out )?of (?:the |its |a total of )?<whole:count>"
    r"(?: (?:shares?|stock|votes|seats|outstanding|common|voting|issued|ordinary)){0,4},? (?:or |which is )?an? "
    rf"{ABOUT}<share:percent> (?:stake|interest|holding|share|turnout|majority(?! over| of))\b",
    cues=("stake", "interest", "holding", "share", "majority", "turnout"),
)
_OF_IN_BRACKET = Frame(
    r"(?<!(?<!total )of )<part:count>(?: [a-z'-]+){0,3} \(<share:percent> of (?:the |all |a total of "
    r"|the (?:original|whole|entire|total|full) (?:[a-z]+ of )?)?<whole:count>(?: [a-z'-]+)?\)",
    cues=("(P",),
)
_AMONG = Frame(
    r"<part:count>(?: [a-z'-]+){0,3} \(<share:percent>\) among (?:the |all )?<whole:thing>"
    r"(?! (?:with|who|aged|whose)\b)",
    cues=("among",),
)
_BODY_OF = Frame(
    rf"<share:percent> of (?:the|its|their|our) (?:total |entire |whole )?(?:{_BODIES}) of {ABOUT}<whole:count>"
    r"(?: [a-z'-]+){0,2}(?: in Y)? \((?:n ?= ?)?<part:count>\)",
    cues=tuple(_BODIES.split("|")),
)
HEDGED = r"(?:about |some |around |nearly |almost |roughly |just |just over |just under |more than |over |less than )?"
_FRACTION_OF = Frame(
    rf"<part:count>{NOUNS}(?:,? or|,| –) {HEDGED}<share:fraction|ratio> of (?:the|all|its|their|our)(?: total"
    rf"| [a-z-]+'s)? <whole:count>(?=[),.;]| [a-z])(?! (?:or|to|and)\b)",
    cues=("of",),
)
"""Two counts of one thing: "3,460 students, a sixth of the 20,900 enrolled"."""
_RATE = (
    "response|return|participation|reply|completion|follow-up|uptake|recovery|retention|attendance|pass|success"
    "|acceptance|approval|germination|rejection|failure"
)
_OF_SENT = Frame(
    rf"(?<![NC] of )(?<![NC] of the )(?<![NC], )<whole:count>(?! of (?:the |these )?[NC])[^A-Z.;()]{{1,60}}"
    rf"(?<! to)(?<! in)(?<! at)(?<! for)(?<! from)(?<! by) <part:count>(?! of (?:which|whom|them))"
    r"[^A-Z.;()]{0,50}?(?:,| \(|:| –) ?"
    rf"(?:giving |for |yielding |representing |making |or )?(?:an? |the )?(?:overall |crude )?(?:{_RATE}) rate"
    rf"(?: of| was|:|,)? ?{ABOUT}<share:percent>(?=[).,;])",
    cues=("rate",),
)
"""What was sent and what came back: "486 letters were sent and 311 replies received, a response rate of 64%"."""
_ADDS = late(r"\b(?:and|plus|then) (?:an? |some |about )*(?:further|another|additional) \Z")
"""Between two counts, the second of which adds to the first: "48 came in March and a further 7 in April"."""
_LAST_OF_LIST = late(r"[NC][^A-Z.;:()]{0,40} and [^A-Z.,;:()]{0,40}\Z")
"""Before the last count of several, all of which a share may be of: "386 in May and 298 in June, a fifth of the …"."""
_IN_TURN = late(r"\band \Z")
_ELLIPTICAL = late(
    r" (?:later |only |more )?(?:in|by|on|after|before|with|without|at|from|via|through|during|within|over|upon|under"
    r"|for|online|offline|later|subsequently|more)\b"
)
"""Behind a count without a verb, of which that of the one before is said too: "41 came by rail and 9 by road"."""
_RATE_IN_BRACKET = Frame(
    rf"(?:\A|[,;:.] )(?:out )?of (?:the |all |a total of )?<whole:count>[^A-Z.;()]{{0,40}}, "
    rf"<part:count>[^A-Z.;()]{{0,50}}? \(<share:percent>,? (?:overall |crude )?(?:{_RATE})(?: rate)?\)",
    cues=("(P",),
)
"""The rate told in a bracket: "of 486 growers asked, 311 sent the form back (64% response rate)"."""
_REPLIED = Frame(
    r"\b(?:sent|mailed|posted|emailed|e-mailed|distributed|administered|given|offered|handed out) to "
    r"(?:all |the |all the )?<whole:count>[^A-Z.;()]{0,40}?,? (?:and|of (?:which|whom)|with)(?: a total of"
    r"| only)? <part:count>(?: [a-z'-]+){0,2} \(<share:percent>\)(?: were| was| have| had)? "
    r"(?:answered|respond(?:ed|ing)|repl(?:ied|ying)|return(?:ed|ing)|complet(?:ed|ing)|participat(?:ed|ing)"
    r"|received|filled)\b",
    cues=("to",),
)
"""What came back from all: "the form was sent to 1,203 women, and 1,008 (83.8%) answered"."""
OF_SOMEBODY = r"(?:the |its |their |our |his |her |all |(?:the )?[a-z-]+'s )"
_WERE_OF = Frame(
    rf"<part:count>{NOUNS} (?:were|was|are|made up|make up|accounted for|represented) {HEDGED}"
    rf"<share:fraction|percent> of {OF_SOMEBODY}<whole:count>(?=[.;,)]|\Z| (?:in issue|outstanding)\b)",
    cues=("of",),
)
_OF_POPULATION = Frame(
    rf"\bpopulation (?:was|is|of|stood at|totalled|numbered) {ABOUT}<whole:count|number>"
    rf"(?: \([YA]\)|[^A-XZ.;()]{{0,40}}), with {ABOUT}<part:count|number> \(<share:percent>\)",
    cues=("population",),
)
_AMOUNT_OF_WHICH = Frame(
    r"(?<!per )<whole:measure|money>(?! (?:each|apiece|more|less)\b)[^NCMUPBFRXZ.;()]{0,60}?,? (?:out )?of which"
    rf"(?: [a-z'-]+){{0,6}} {HEDGED}<part:measure|money>(?: [a-z'-]+){{0,3}},? (?:\(|or {ABOUT})<share:percent>"
    r"(?=\)|[.,;](?! of)| of the total\b)",
    cues=("which",),
)
_OF_AMOUNT = Frame(
    r"(?:\A|[;:] )of (?:the |its |their |the [a-z-]+'s )(?:total |whole |entire )?(?:[a-z-]+ of )?<whole:measure|money>"
    rf"[^NCMUPBFRXZ.;()]{{0,60}}, {HEDGED}<part:measure|money>(?: [a-z'-]+){{0,3}},? (?:\(|or {ABOUT})<share:percent>"
    r"(?=\)|[.,;](?! of)| of the total\b)",
    cues=("of",),
)
"""Amounts by the measure: "emissions came to 61.4 tonnes, of which heating made up 24.6 tonnes (40%)"."""
_OF_CAPACITY = Frame(
    r"(?:holds?|seats?|(?:can|could) (?:hold|carry|seat|take)|(?:capacity of|room for)) "
    r"(?:up to |about |some )?<whole:count>(?:(?! (?:and|but|per|each) )[^A-Z.;()]){0,40}? "
    rf"<part:count|number>(?: [a-z'-]+){{0,3}},? (?:or |which is |so (?:it|she|they) (?:was|were|is|are) )?{ABOUT}"
    r"<share:percent|fraction> (?:of (?:its |her |the |full )?capacity|full)(?=[.,;)]|\Z)",
    cues=("capacity", "full"),
)
"""How full something is: "which can carry 24,000 boxes, came in with 15,200 aboard, 63% of capacity"."""
_FULL = Frame(
    r"<part:count>(?:(?! (?:and|but|per|each) )[^A-Z.;()]){0,40}? (?:that|which) (?:holds?|seats?|(?:can|could) (?:hold"
    rf"|carry|seat|take)) (?:up to |about )?<whole:count>,? (?:so|and so|which means)(?: that)?(?: [a-z]+){{1,2}} "
    rf"(?:was|were|is|are) {ABOUT}<share:percent|fraction> full(?=[.,;)]|\Z)",
    cues=("full",),
)
"""The same with what is in it first: "drew 31,200 people to a ground that holds 39,000, so it was 80% full"."""
_STAFF = frozenset("employee worker staff person people job".split())
_WITH_STAFF = Frame(
    r"(?:\A|[,;:.] )with (?:about |some |around |its |a total of )?<whole:thing>(?: [a-z'-]+){0,3}, [^A-Z.;()]{2,60}? "
    rf"{HEDGED}<share:percent> of (?:its|their|the) (?:workforce|staff|payroll|employees|workers)(?:,| –| \()(?: or)? "
    r"?(?:about |some )?<part:count>(?=[.,;)]|\Z)",
    cues=("with",),
)
"""The whole told first: "with 2,500 employees, it will shed 8% of its workforce, or 200 jobs"."""
_FRAMES = (
    _OF_CAPACITY,
    _FULL,
    _AMOUNT_OF_WHICH,
    _OF_AMOUNT,
    _OF_POPULATION,
    _WERE_OF,
    _REPLIED,
    _RATE_IN_BRACKET,
    _AMONG,
    _OF_IN_BRACKET,
    _BODY_OF,
    _IN_BRACKET,
    _SIZE_BEHIND,
    _OF_PAYROLL,
    _OF_TOWN,
    _RATE_BEHIND,
    _FROM_INVITED,
    _STAKE,
)


FEW = 12
"""Of so few things a half or a third is one of them, more or less."""


_ALL = (*_FRAMES, _OF_SENT, _IN_SO_MANY, _FRACTION_OF, _WITH_STAFF)


def find_told_shares(claims: Claims) -> Iterator[Match]:
    """Yield where ``part``, ``whole`` and ``share`` of one statement stand together, the whole a count."""
    if not claims.may_match(*_ALL):
        return
    yield from claims.match(*_FRAMES)
    for match in claims.match(_OF_SENT):
        if (match["part"].quantity.value or 0) <= (match["whole"].quantity.value or 0) and not _is_added(match):
            yield match  # and not "303 forms were collected from 504 farms"
    for match in claims.match(_IN_SO_MANY):
        part, whole = match["part"], match["whole"]
        is_one_each = part.noun in _ONCE or same_noun(part, whole)
        if is_one_each and (part.quantity.value or 0) <= (whole.quantity.value or 0):
            yield match
    for match in claims.match(_WITH_STAFF):
        if match["whole"].noun in _STAFF and match["part"].noun in {None, *_STAFF}:
            yield match
    for match in claims.match(_FRACTION_OF):
        is_of_all = _LAST_OF_LIST.search(match.before(90)) is not None
        if same_noun(match["part"], match["whole"]) and (match["part"].quantity.value or 0) > FEW and not is_of_all:
            yield match


def _is_added(match: Match) -> bool:
    """Tell whether ``part`` is told beside the count before it, and not out of it."""
    sentence, part = match.sentence, match["part"]
    place = sentence.places[sentence.claims.index(part)]
    if _ADDS.search(sentence.pattern, match.start, place):
        return True
    is_next = _IN_TURN.search(sentence.pattern, match.start, place) is not None
    return is_next and _ELLIPTICAL.match(sentence.pattern, place + 1) is not None


def find_parts_behind_shares(claims: Claims) -> Iterator[Match]:
    """Yield the share, the whole and the part of "8% of the town's 45,000 residents, or 3,600"."""
    for match in claims.match(*_SHARE_OF_WHOLE):
        if match["whole"].quantity.value == 1 or number_of(match["part"]) > MANY_TIMES * number_of(match["whole"]) > 0:
            continue  # "63% of those seen by 1, 2 and 3"
        if match.before(5) == " and " and _IN_ALL.match(match.sentence.pattern, match.end):
            continue  # "half of the 40 boys and a third of the 60 girls, 40 in all"
        if _is_of_label(match):
            continue
        if commensurable(match["part"], match["whole"]) and same_noun(match["part"], match["whole"]):
            yield match


def _is_of_label(match: Match) -> bool:
    """Tell whether a number says of which sort the things are, and not how many: "60% of ewes with genotype 2 or 3"."""
    whole, sentence = match["whole"], match.sentence
    ahead = sentence.between(match["share"], whole)
    if whole.quantity.kind is Kind.NUMBER and _COUNTED.search(ahead) is None:
        return True
    if ahead.rstrip().rpartition(" ")[2] in LABELS:
        return True  # "90% of day 3 embryos (12 of 14)"
    part = match["part"].quantity.value or 0  # "of those with 4 or 5", "of a 50 ml or 100 ml flask"
    return sentence.between(whole, match["part"]) == " or " and part >= (whole.quantity.value or 0)
