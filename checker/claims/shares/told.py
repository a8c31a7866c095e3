"""Shares told with part and whole in the wordings of reports: "$1.2m, or 20% of total sales of $6m"."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

from checker.claims.claim import Claim
from checker.claims.compatible import commensurable, same_noun
from checker.claims.find import Claims
from checker.claims.frame import Frame, Match
from checker.quantities.quantity import Kind
from checker.text.late import late

_SOME = r"(?:about |some |around |nearly |roughly |just |approximately )?"
_END = r"(?=[).,;:]| (?:were|was|had|have|are|is|did|in|at|on|by|for|who|that|which|and)\b|\Z)"
_LEVEL = r"(?!first|next|last|rise|increase|growth|gain|fall|drop|decline)[a-z'-]+"
"""A word of what a share is of: no change, and no other time."""
_NOUNS = r"(?: (?!of |in |from |per |and |or |than |who |that )[a-z'-]+){0,4}"

_IN_BRACKET = Frame(
    r"<share:percent|fraction>(?: of (?:the |all )?[a-z' -]{1,40}?)? \((?:n ?= ?)?<part:number>\) (?:out )?of "
    r"(?:the |all |our )?<whole:count>",
    cues=("of",),
)
_SHARE_OF_WHOLE = Frame(
    r"<share:share> of (?:the |all |its |their |our |these |those |his |her )?(?:[a-z'-]+ ){0,3}?"
    r"<whole:amount>(?: [a-z'-]+){0,3}?"
    r"(?:, or |, |, that is,? |, i\.e\.,? | or | \(|, which is | – | - )"
    r"(?:some |about |just )?<part:amount>"
    r"(?! of (?:them|these|those|which|whom)\b| if\b| (?:more|fewer|less) than\b)[ ),.;]",
    cues=("of",),
)
_IN_ALL = late(r"(?:[a-z]+ )?(?:in all|in total|altogether|all told|together)\b")
"""Behind what may be of both of two wholes."""
_SIZE_BEHIND = Frame(
    rf"<share:percent|fraction> of (?:the |all |our )?<whole:count>{_NOUNS} \(n ?= ?<part:number>\)", cues=("n",)
)
_BODIES = (
    "workforce|force|staff|payroll|total|membership|population|fleet|stock|electorate|vote|crop|herd|circulation"
    "|enrolment|enrollment|audience|readership|output|production|capacity|area"
)
_OF_PAYROLL = Frame(
    rf"<part:count>{_NOUNS}(?: in [a-z ]{{1,24}})?(?:,? or|,) {_SOME}<share:percent|fraction> "
    r"of (?:the|a|its|their|his|her|our) "
    rf"(?:total |entire |whole |work )?(?:{_BODIES}) of {_SOME}<whole:count>{_END}",
    cues=tuple(_BODIES.split("|")),
)
_OF_TOWN = Frame(
    rf"<part:count>{_NOUNS}(?:,? or|,| –) {_SOME}<share:percent>,? of (?:the )?(?:[a-z-]+ )?[a-z]+'s? "
    rf"<whole:count>{_END}",
    cues=("of",),
)
_RATE_BEHIND = Frame(
    r"(?:\A|[,;:] )(?:out )?(?:of|from) (?:the |all |our |her |his |their |its )?<whole:count>[^A-Z.;()]{0,40},"
    r"(?: [a-z'-]+){0,4} <part:count>[^A-Z.;()]{0,50}"
    r"(?:,|:| –) (?:giving |or |making |for )?an? (?:[a-z-]+ ){0,2}(?:rate|proportion|share|turnout) of "
    rf"{_SOME}<share:percent>{_END}",
    cues=("rate", "proportion", "share"),
)
_FROM_INVITED = Frame(
    rf"<share:percent>{_NOUNS} \(<part:count>{_NOUNS} (?:from|out of) (?:the |a total of )?<whole:count>\)",
    cues=("from", "out"),
)
_IN_SO_MANY = Frame(
    rf"<share:percent>{_NOUNS} \(<part:count>{_NOUNS} (?:among|in) (?:the |a total of )?<whole:count>\)",
    cues=("among", "in"),
)
_ONCE = frozenset({None, "death", "case"})
"""What each of a whole has but once: of episodes it may have several."""
_MONEY_OF_TOTAL = Frame(
    rf"<part:money|measure>(?:(?: (?!and |but |while )[a-z'-]+){{1,5}}, (?:or )?|,? or |, | \(){_SOME}"
    r"<share:percent>[,)]? of "
    r"(?:our |its |the |their |his |her |(?:the )?[a-z]+'s )?"
    rf"(?:{_LEVEL} ){{0,4}}?of (?:about )?<whole:money|measure|number>(?! (?:a|per)\b)",
    cues=("of",),
)
_FRACTION_OF_TOTAL = Frame(
    rf"<part:money>(?:(?: (?!and |but |while )[a-z'-]+){{1,5}})?(?:,? or |, | \(){_SOME}<share:fraction>,? of "
    rf"(?:the |its |their )?(?:{_LEVEL} ){{0,4}}?of (?:about )?<whole:money>(?! (?:a|per)\b)",
    cues=("of",),
)
_OF_MONEY = Frame(
    r"(?:\A|[,;:.] )(?:out )?of (?:the |its |our |(?:(?:an?|the|its) )?[a-z]+ of |(?:the )?[a-z-]+'s )?"
    r"<whole:money|measure>[^A-Z.;()]{0,50}, <part:money|measure>"
    rf"(?: [a-z-]+){{0,4}}(?:,? or | \() ?{_SOME}<share:percent|fraction>(?=[,).;]|\Z| (?:comes?|came)\b)"
    r"(?!,? of (?:the|all|its|total)\b)",
    cues=("or", "(P"),
)
_ASIDE_OF = Frame(
    rf"<part:money>(?:(?: (?:in|into|from|on|for) [a-z'-]+)?, (?:or )?| \(){_SOME}<share:percent|fraction>[,)]?"
    r" of "
    r"(?:the|its|their|his|her|our) <whole:money>(?!"
    r" (?:a|per)\b)",
    cues=("of",),
)
_STAKE = Frame(
    rf"<part:count>{_NOUNS} (?:out )?of (?:the |its |a total of )?<whole:count>"
    r"(?: (?:shares?|stock|votes|seats|outstanding|common|voting|issued|ordinary)){0,4},? (?:or |which is )?an? "
    rf"{_SOME}<share:percent> (?:stake|interest|holding|share|turnout|majority(?! over| of))\b",
    cues=("stake", "interest", "holding", "share", "majority", "turnout"),
)
_OF_IN_BRACKET = Frame(
    r"<part:count>(?: [a-z'-]+){0,3} \(<share:percent> of (?:the |all |a total of )?<whole:count>(?: [a-z'-]+)?\)",
    cues=("(P",),
)
_AMONG = Frame(
    r"<part:count>(?: [a-z'-]+){0,3} \(<share:percent>\) among (?:the |all )?<whole:thing>"
    r"(?! (?:with|who|aged|whose)\b)",
    cues=("among",),
)
_BODY_OF = Frame(
    rf"<share:percent> of (?:the|its|their|our) (?:total |entire |whole )?(?:{_BODIES}) of {_SOME}<whole:count>"
    r"(?: [a-z'-]+){0,2}(?: in Y)? \((?:n ?= ?)?<part:count>\)",
    cues=tuple(_BODIES.split("|")),
)
_HEDGED = r"(?:about |some |around |nearly |almost |roughly |just |just over |just under |more than |over |less than )?"
_FRACTION_OF = Frame(
    rf"<part:count>{_NOUNS}(?:,? or|,| –) {_HEDGED}<share:fraction|ratio> of (?:the|all|its|their|our)(?: total"
    rf"| [a-z-]+'s)? <whole:count>(?=[),.;]| [a-z])(?! (?:or|to|and)\b)",
    cues=("of",),
)
"""Two counts of one thing: "3,460 students, a sixth of the 20,900 enrolled"."""
_REPRESENTING = Frame(
    r"<part:money|measure>(?: [a-z-]+){0,3}(?: at the end of [a-z]+)?(?: A| Y)?,? (?:and )?"
    r"(?:representing|represented|represents?|comprising|comprised|constituting"
    r"|accounting for|accounted for|accounts? for|making up|makes? up|equal to|equivalent to"
    r"|which (?:was|is|represents|represented)|amounting to)"
    rf" (?:approximately )?{_SOME}<share:percent>,? of (?:our |its |the |their )?(?:(?!first|next"
    rf"|last)[a-z'-]+ ){{0,4}}?"
    r"(?:of )?<whole:money|measure>(?! (?:a|per)\b)",
    cues=("of",),
)
_RATE = (
    "response|return|participation|reply|completion|follow-up|uptake|recovery|retention|attendance|pass|success"
    "|acceptance|approval|germination|rejection|failure"
)
_OF_SENT = Frame(
    rf"<whole:count>(?! of (?:the |these )?[NC])[^A-Z.;()]{{1,60}}(?<! to)(?<! in)(?<! at)(?<! for) "
    rf"<part:count>[^A-Z.;()]{{0,50}}?(?:,| \(|:| –) ?"
    rf"(?:giving |for |yielding |representing |making |or )?(?:an? |the )?(?:overall |crude )?(?:{_RATE}) rate"
    rf"(?: of| was|:|,)? ?{_SOME}<share:percent>(?=[).,;])",
    cues=("rate",),
)
"""What was sent and what came back: "486 letters were sent and 311 replies received, a response rate of 64%"."""
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
    r"(?:answered|respond(?:ed|ing)|repl(?:ied|ying)|return(?:ed|ing)|complet(?:ed|ing)|participat(?:ed|ing)|received|filled)\b",
    cues=("to",),
)
"""What came back from all: "the form was sent to 1,203 women, and 1,008 (83.8%) answered"."""
_SHARE_AHEAD = Frame(
    r"(?:\A|[,;:.] )(?:out )?of (?:the |all |our |its )?<whole:count>[^A-Z.;()]{0,40}, <share:fraction|percent>,? "
    rf"(?:or |\(){_SOME}<part:count>(?=[,)])",
    cues=("of",),
)
"""A share and its count behind their whole: "of 7,400 homes, three-quarters, or 5,550, have a well"."""
_OF_SOMEBODY = r"(?:the |its |their |our |his |her |all |(?:the )?[a-z-]+'s )"
_WERE_OF = Frame(
    rf"<part:count>{_NOUNS} (?:were|was|are|made up|make up|accounted for|represented) {_HEDGED}"
    rf"<share:fraction|percent> of {_OF_SOMEBODY}<whole:count>(?=[.;,)]|\Z| (?:in issue|outstanding)\b)",
    cues=("of",),
)
_MEASURE_OF = Frame(
    rf"<part:measure|number> (?:out )?of {_OF_SOMEBODY}<whole:measure>(?: of [a-z]+)?{_NOUNS}"
    rf"(?:,? or |, |,? \(|, that is |, i\.e\.,? |, which is ){_HEDGED}<share:percent|fraction>"
    r"(?=[),.;]| (?:were|was|is|are)\b| of (?:it|the total|the whole)(?=[),.;]))",
    cues=("of",),
)
_WAS_OF = Frame(
    rf"<part:money|measure>,? "
    r"(?:was|were|is|are|made up|make up|makes up|accounted for|accounts? for|represented|represents?|covers?|covered"
    rf"|is equal to|was equal to|equals) {_SOME}<share:percent> of "
    rf"(?:our |its |the |their |his |her )?(?:{_LEVEL} ){{0,3}}?of <whole:money|measure>"
    r"(?! (?:a|per)\b)",
    cues=("of",),
)
_OF_ISSUE = Frame(
    rf"<part:money>(?:,? or|,) {_SOME}<share:percent>,? of (?:the|its|a|this|that|their|our) (?:total )?<whole:money> "
    r"(?:issue|offer|fund|budget|bid|loan|total|price|cost|package|deal|programme|program|sale"
    r"|in (?:total |net |gross )?(?:assets|sales|revenues?|deposits|loans|debts?|capital|costs|spending))\b(?!')",
    cues=("of",),
)
_OF_CROP = Frame(
    rf"<part:measure>(?: of [a-z]+)?(?:,? or|,) {_SOME}<share:percent>,? of "
    r"(?:the|its|a|this|their|our|(?:the )?[a-z]+'s) (?:total )?"
    r"<whole:measure>(?= (?:crop|harvest|catch|output|production|total|area|capacity|network)\b|[.;,)]|\Z)",
    cues=("of",),
)
_AREA_OF_WHICH = Frame(
    r"<whole:measure>(?: \(U\))?(?:,? of which,?|:)(?: (?:[^A-Z.;()]{1,40} )?U(?: \(U\))?)?[^A-Z.;()]{0,40}? "
    rf"<part:measure>(?: \(U\))?(?: of (?:it|this|that))?(?:,? or |, | \(){_SOME}<share:percent>(?=[),])",
    cues=("which", "(U", "(P"),
)
"""A part of an area: "250 square miles, of which 12.5 square miles (5%) is water"."""
_OF_WHICH_SUM = Frame(
    r"<whole:money>,? of which (?:(?!and |but )[a-z'-]+ ){0,4}?<part:money|number>(?: [a-z'-]+){0,3},? ?"
    r"\((?:about |nearly )?<share:fraction|percent>\)",
    cues=("which",),
)
_TAX_RATE = Frame(
    rf"<part:money>,? (?:or |for |giving |at )?an? (?:[a-z]+ )?(?:tax )?rate of {_SOME}<share:percent>,? (?:on|of) "
    r"(?:our |its |the |their )?(?:[a-z-]+ ){1,5}of <whole:money>(?! (?:a|per)\b)",
    cues=("rate",),
)
_FILLED = Frame(
    rf"\b(?:at|is|are|was|were) {_SOME}<share:percent>(?: full| charged| of (?:its |the )?capacity)?,? (?:or |with "
    r"|holding |that is )?(?:only |just |about )?<part:number|measure> (?:out )?of (?:its |their |the |a possible )?"
    r"<whole:measure>",
    cues=("its", "their", "full", "charged", "capacity", "possible"),
)
"""How full something is: "at 40%, with 26 of its 52 kWh left"."""
_OF_POPULATION = Frame(
    rf"\bpopulation (?:was|is|of|stood at|totalled|numbered) {_SOME}<whole:count|number>"
    rf"(?: \([YA]\)|[^A-XZ.;()]{{0,40}}), with {_SOME}<part:count|number> \(<share:percent>\)",
    cues=("population",),
)
_FRAMES = (
    _OF_POPULATION,
    _WERE_OF,
    _REPLIED,
    _RATE_IN_BRACKET,
    _SHARE_AHEAD,
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


_SHARE_OF_SUM = Frame(
    r"<share:percent> of (?:our|its|the|their|total|all) (?:[a-z'-]+ ){0,3}[a-z'-]+(?:, | \()(?:or |which is )?"
    rf"{_SOME}<part:money|measure> (?:out )?of (?:the |its |our |their )?(?:total of |total )?<whole:money|measure>"
    r"(?=[,.;)])",
    cues=("of",),
)
"""A share with the sums behind it: "24% of its income, or $12 million of $50 million, …"."""
_MEASURES = (_MEASURE_OF, _FILLED, _OF_WHICH_SUM, _OF_CROP, _AREA_OF_WHICH)
_SUMS = (
    _MONEY_OF_TOTAL,
    _FRACTION_OF_TOTAL,
    _OF_MONEY,
    _ASIDE_OF,
    _REPRESENTING,
    _WAS_OF,
    _TAX_RATE,
    _OF_ISSUE,
    _SHARE_OF_SUM,
)
_ALL = (*_FRAMES, _OF_SENT, _IN_SO_MANY, _FRACTION_OF, *_MEASURES, *_SUMS)


def find_told_shares(claims: Claims) -> Iterator[Match]:
    """Yield where ``part``, ``whole`` and ``share`` of one statement stand together."""
    if not claims.may_match(*_ALL):
        return
    yield from claims.match(*_FRAMES)
    for match in claims.match(_OF_SENT):
        if (match["part"].quantity.value or 0) <= (match["whole"].quantity.value or 0):
            yield match  # and not "303 forms were collected from 504 farms"
    for match in claims.match(_IN_SO_MANY):
        part, whole = match["part"], match["whole"]
        is_one_each = part.noun in _ONCE or same_noun(part, whole)
        if is_one_each and (part.quantity.value or 0) <= (whole.quantity.value or 0):
            yield match
    for match in claims.match(_FRACTION_OF):
        if same_noun(match["part"], match["whole"]) and (match["part"].quantity.value or 0) > FEW:
            yield match
    for match in claims.match(*_MEASURES):
        part, whole = match["part"], match["whole"]
        if part.quantity.kind is Kind.NUMBER:
            yield replace(match, roles={**match.roles, "part": _in_unit_of(part, whole)})
        elif commensurable(part, whole):
            yield match
    for match in claims.match(*_SUMS):
        if commensurable(match["part"], match["whole"]) and not _is_bare(match["whole"]):
            yield match


def _in_unit_of(part: Claim, whole: Claim) -> Claim:
    """Return *part*, a bare number, in the unit of *whole*: "420 of the country's 2,800 megawatts"."""
    unit, units, kind = whole.quantity.unit, whole.quantity.units, whole.quantity.kind
    return Claim(replace(part.quantity, unit=unit, units=units, kind=kind), part.sentence)


def _is_bare(whole: Claim) -> bool:
    """Tell whether a whole is a plain number, of other things than money: "$5m, 20% of a staff of 250"."""
    return whole.quantity.kind is Kind.NUMBER and not any(letter.isalpha() for letter in whole.quantity.surface)


def find_parts_behind_shares(claims: Claims) -> Iterator[Match]:
    """Yield the share, the whole and the part of "8% of the town's 45,000 residents, or 3,600"."""
    for match in claims.match(_SHARE_OF_WHOLE):
        if match["whole"].quantity.value == 1:
            continue  # "63% of those seen by 1, 2 and 3"
        if match.before(5) == " and " and _IN_ALL.match(match.sentence.pattern, match.end):
            continue  # "half of the 40 boys and a third of the 60 girls, 40 in all"
        if commensurable(match["part"], match["whole"]) and same_noun(match["part"], match["whole"]):
            yield match
