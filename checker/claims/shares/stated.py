"""Shares beside their part and their whole: "132 of 240 (55%)", "36% (32/89)", "of the 240, 132 (55%) were"."""

from __future__ import annotations

from collections.abc import Iterator

from checker.claims.compatible import commensurable
from checker.claims.counts import are_counts, number_of
from checker.claims.find import Claims
from checker.claims.frame import Frame, Match
from checker.claims.keys import place_of
from checker.claims.shares.called import CALLED
from checker.claims.shares.paired import is_last_of_list
from checker.claims.shares.pieces import END, GAP, GAP_AND_WITH, GIVING, HEDGE, NO_PART, OF, OF_ALL, THE
from checker.claims.shares.whose import is_of_others, of_last
from checker.text.late import late

_NAMED = (
    r" (?:overall |crude )?(?:agreement|concordance|mortality|survival|success|response|recovery|accuracy|sensitivity)"
    r"(?: rate)?\)"
)
"""What the share is called, in its bracket: "268 of 304 (88% agreement)"."""
_WHOSE = (
    r"(?:the |our |its |their |his |her |a |(?:the )?[a-z-]+'s |(?=total ))"
    r"(?:total |(?:(?!first |next |last )[a-z-]+ ){1,3}of (?:about |some )?)?"
)
"""Before a sum or an amount of which another is a part: "of her monthly income of £2,600"."""
_OF_IT = (
    r" (?:in all|of (?:it|this|that|demand|supply|the total|(?:the|its|their) (?:land|area|surface|length|sum|budget"
    r"|cost|capacity)))(?=[.,;)]|\Z)"
)
_PART_OF_WHOLE = Frame(
    rf"<part:count>(?: \([^()P]{{1,90}}\))? (?:{OF}|among (?:the |all |these |our )?)<whole:count>{GAP_AND_WITH}"
    rf"(?: (?:(?:aged|under|over|below|above) [NGZ]|from C [a-z]|(?:from|in|between) Y(?: (?:to|and) Y)?)"
    rf"{GAP_AND_WITH})?"
    rf"(?: \([a-z][a-z-]{{1,8}}\){GAP})?"
    rf"(?: ?\(|, | or |, or |, which is |, i\.e\.,? |, that is,? | – | - |; (?=P\))|{GIVING}){HEDGE}"
    rf"<share:percent>(?:{END}| [–-]|{OF_ALL}|{_NAMED})",
    cues=("(P", "P"),
)
_MONEY_OF_WHOLE = Frame(
    rf"<part:money|measure> (?:out )?of {_WHOSE}<whole:money|measure>"
    r"(?: (?!and |but |while |in |at |from )[a-z-]+){0,6}?"
    r"(?:,? or |, (?:which is |equal to |equivalent to |i\.e\.,? |that is,? |an? (?:share|proportion) of )?| \(| – )"
    rf"{HEDGE}<share:percent>(?:{END}|{_OF_IT})",
    cues=("of",),
)
_WORDED = Frame(
    rf"<part:count> {OF}<whole:count>(?: [a-z'-]+){{0,3}}(?:, or |, | \(| – )"
    rf"{HEDGE}<share:fraction|ratio>(?:[);,.]| –| of (?:the|its) (?:total|whole|lot|network|chain|estate|fleet|stock"
    r"|workforce|membership|number)(?=[.,;:)]|\Z| (?:in|at|by|on|and|for|last|this|was|were|is|are)\b))",
    cues=("of",),
)
_IN_WHOLE = Frame(rf"<part:count> in <whole:thing> \(<share:percent>{END}", cues=("(P",))
_SHARE_FIRST = Frame(
    rf"<share:percent>{GAP}(?: \(|, (?:or )?\(?)(?:n ?= ?)?<part:count>(?: {OF}|/)<whole:count>(?! of P)",
    cues=("of",),
)
_SHARE_WITH_INTERVAL = Frame(
    rf"<share:percent> ?[(\[](?:P ?ci,?:? ?)?(?:Z|P)[;,] ?(?:n ?= ?)?<part:count>"
    rf" {OF}<whole:count>(?! of P)",
    cues=("of",),
)
"""The same where its interval stands between: "58% (95% CI 37-77; 15 of 26 patients)"."""
_SHARE_OF_SAMPLE = Frame(
    r"\b(?:in|of|from|among) (?:the |our |those |these )?(?:(?!and |or |but |while )[a-z'-]+ ){1,6}"
    r"\(n ?= ?<whole:count>\),? <share:percent>(?: [a-z'-]+){0,3} \((?:n ?= ?)?<part:count>\)",
    cues=("n",),
)
_OF_THEM = Frame(
    r"(?<!of )(?<!of the )<whole:count>(?: [a-z'-]+){0,3}(?:[,;](?: and)?| and)(?: [a-z]+ed| found| sold| sent"
    r"| kept| lost| took| saw| shot| met| caught| bought| gave| built| had| has)? <part:count> of (?:them|whom)"
    r"(?:(?: [a-z'-]+){0,3} \(|,(?: or)? |(?: (?!and |but |or )[a-z'-]+){1,6},? (?:or|which is|that is,?|that makes) )"
    rf"<share:percent>{END}",
    cues=("them", "whom"),
)
"""Some of those just counted: "12,400 inhabitants, 6,448 of them women (52%)"."""
_SOME_OF_WHOM = Frame(
    r"(?<!of )(?<!of the )(?<!per )<whole:count>(?: \(P\))?[^NCMUPBFRXZ.;()]{0,60}, <part:count>(?: [a-z'-]+)?"
    r" \(<share:percent>\)"
    r" of (?:whom|which)\b",
    cues=("whom", "which"),
)
_SHARE_OF_WHICH = Frame(
    r"(?<!per )<whole:count>[^NCMUPBFRXZ.;()]{0,60},? (?:out )?of (?:which|whom) (?:about )?<share:percent> "
    r"\((?:n ?= ?)?<part:count>\)",
    cues=("which", "whom"),
)
_SHARE_OF_COUNT = Frame(
    r"<part:count>(?:(?! (?:and|but|while|with) )[^A-Z.;(),]){0,40}(?:, | – | \("
    r"| (?=representing|equivalent|amounting))(?:or |about |some |that is,? |equivalent to "
    r"|equal to |representing |amounting to |which is )?<share:percent>"
    r",? of (?:(?:the |a )total (?:of )?|the |all the |all |its |their |our )<whole:count>",
    cues=("of",),
)
_EVERYBODY = "population|membership|electorate|workforce|staff|sample|cohort|fleet|inhabitants|residents|households"
_SHARE_OF_SIZE = Frame(
    r"<part:count>(?:(?! (?:and|but|while|with) )[^A-Z.;(),]){0,40}"
    r"(?:, (?:or |which (?:is|was|represents|represented|makes up|made up) )?| (?=representing|equivalent|amounting))"
    r"(?:representing |equivalent to |equal to |amounting to )?(?:about |some |nearly |just over |just under )?"
    r"<share:percent> of (?:the |its |their |all |all the )(?:(?:total|whole|adult|overall|local) )?"
    rf"(?:{_EVERYBODY})(?: (?!and |or |but |who |that )[a-z'-]+){{0,6}} \((?:n ?= ?)?<whole:count>\)",
    cues=tuple(_EVERYBODY.split("|")),
)
"""The whole in a bracket behind its name: "3,266 people, which represents 34% of the population (9,727)"."""
_SHARE_OF_WHOM = Frame(
    r"(?<!per )<whole:count>[^NCMUPBFRXZ.;()]{0,40}, <share:percent> \((?:n ?= ?)?<part:count>\) of (?:which|whom"
    r"|them)\b",
    cues=("which", "whom", "them"),
)
_OR_OF_THEM = Frame(
    rf"(?<!per )<whole:count>[^NCMUPBFRXZ.;()]{{0,40}}?(?:,| and|, and) {HEDGE}<share:percent>,? (?:or|that is,?)"
    rf" {HEDGE}<part:count> of (?:them|whom)\b",
    cues=("them", "whom"),
)
_SHARE_OF_THEM = Frame(
    rf"{NO_PART}(?<!per )<whole:count|money|measure>[^NCMUPBFRXZ.;()]{{0,40}}, <share:percent|fraction>"
    r" of (?:which|whom|them|it)"
    r"(?: \((?:n ?= ?)?|, (?:or |that is,? )?(?:about |some )?)<part:count|money|measure>(?=[),.;]|\Z)",
    cues=("which", "whom", "them", "it"),
)
_SOME_WITH = Frame(
    r"(?:(?<!of )|(?<=total of ))<whole:thing>[^NCMUPBFRXZ.;():]{0,60}?,? with <part:number> \(<share:percent>\)"
    r"(?: of (?:the|these|those|them)\b(?! [NC])| [a-z]+ing\b)",
    cues=("(P",),
)
"""Some of those just counted: "6,323 notes with 35 (0.55%) meeting our needs"."""
_NOT_SCORED = (
    r"(?: (?!(?:each|both|either|scores?|levels?|grades?|ratings?|values?|marks?|ages?|averages?|means?|medians?"
    r"|power|acuity|vision)\b)[a-z'-]+)"
)
_INTERVAL = (
    r"(?:(?:[;,:] ?| ?\()(?:P ?)?(?:ci:? ?)?(?:Z|[NP](?: ?[-–,] ?| to )[NP])\)?(?:[;,] p ?[<=>≤] ?N[^()A-Z]{0,60})?)?"
)
"""What a share is sure to, in the same bracket: "18 (56%; 95% CI 39-73; p<0.01) of 32"."""
_SHARE_INSIDE = Frame(
    rf"(?:(?<!of )|(?<=total of ))(?<!of the )<part:count>(?: [a-z'-]+){{0,4}} ?\(<share:percent>{_INTERVAL}\)"
    rf"(?:{_NOT_SCORED}{{0,3}}|[^A-Z.;()]{{0,40}}(?: at D)?, out) {OF}<whole:count>",
    cues=("(P",),
)
_AHEAD = (
    r"(?:\A|[,;:.] |\.(?=of )|\(|\bthat |\band )(?:(?:out )?of|among|amongst|from"
    r"|in an? (?:[a-z-]+ ){0,2}(?:cohort|group|population|sample|series|survey|poll|review|study|house|class|council)"
    r" of) "
    r"(?:the |a total of |all |all the |these |those |our |its |every "
    r"|(?:an? |the |its |the [a-z-]+'s )(?:total |whole )?(?:Y )?(?:census )?"
    r"(?:population|membership|workforce|staff|electorate|fleet)(?: figure)? of (?:about |some )?)?"
    r"(?:(?:total|remaining|other|surviving|eligible|evaluable|first|last|[a-z-]+'s) )?<whole:count>(?: ?\(P\))?"
    r"(?:[^NCMUPBFRXZ.;(]{0,60} \((?:[^().;]|\([^().;]*\)){1,90}\))?"
    r"(?: (?:from|across|in|at) (?:the )?[NC](?=,| [a-z ]{1,30},))?[^NCMUPBFRXZ.;]{0,90}?,? "
)
_WHOLE_AHEAD = Frame(
    rf"{_AHEAD}(?<!rate was )(?<!rates were )<part:count>(?: [a-z][a-z0-9'-]*){{0,8}}"
    r"(?: (?:over|under|aged|above|below) [NG])?(?:,? ?\((?:= ?|[a-z]+,? |(?:the )?[a-z]+ (?:rate|being|of|was),? )?"
    r"|, (?:or|that is|i\.e\.,?|which (?:is|was|makes|made|represents)) (?:about )?|, (?=P(?:[.;]|\Z))"
    r"|(?<=[NC]), (?=P,)| – (?=P –))"
    rf"<share:percent>(?:{END}|{_NAMED}|{OF_ALL}|(?<=– P) –)",
    cues=("(P", "or", "which", "P"),
)
_SHARE_INSIDE_OUT_OF = Frame(
    rf"(?<=of )(?<![NC] of )<part:count>(?: [a-z'-]+){{0,4}} ?\(<share:percent>{_INTERVAL}\)"
    rf"(?: out of {THE}| of the )<whole:count>",
    cues=("(P",),
)
_WHOLE_AND_SHARE_AHEAD = Frame(
    rf"{_AHEAD}<share:percent>(?: [a-z'-]+){{0,3}} ?\((?:n ?= ?)?<part:count>\)(?! (?:out )?of [NC])",
    cues=("n", "(N", "(C"),
)
_DEALT_WITH = Frame(
    r"(?<!of )(?<!of the )(?<![NC] and )(?<![NC], )<whole:thing>(?: (?:last year|in Y|this year))?,? and "
    r"(?:only |then )?[a-z]+ (?:that )?<part:number>,? "
    rf"(?:or {HEDGE}|\()<share:percent>{END}(?!,? (?:out )?of\b)",
    cues=("or", "(P"),
)
"""Some of those just counted, with what was done: "it checked 500 lorries and stopped 40, or 8%"."""
_IN_BRACKET = Frame(
    r"(?:(?<!of )|(?<=total of ))(?<!of the )(?<!of these )<whole:thing>(?: (?!and\b|or\b)[a-z'-]+){0,4} "
    r"\(<part:thing>, <share:percent>\)",
    cues=("(C",),
)
"""Some of those counted, in the bracket behind them: "640 farmers (208 women, 32.5%)"."""
_OR_IN_BRACKET = Frame(
    r"(?:(?<!of )|(?<=total of ))(?<!of the )(?<!of these )<whole:thing>(?: (?!and\b|or\b)[a-z'-]+){0,4} "
    r"\(<part:number> or <share:percent>(?: [a-z]+)?\)",
    cues=("or",),
)
"""The same with their name behind: "640 farmers (208 or 32.5% women)"."""
_IN_GROUP = Frame(
    rf"<part:count> {OF}<whole:count>(?: [a-z'-]+){{0,3}}? (?:in|of|from|at) (?:the )?(?:group|arm|cohort|phase|stage"
    rf"|grade|class|type|cycle|year|site|center|centre) [NIC](?: ?\(|, ){HEDGE}<share:percent>{END}",
    cues=(
        "group",
        "arm",
        "cohort",
        "phase",
        "stage",
        "grade",
        "class",
        "type",
        "cycle",
        "year",
        "site",
        "center",
        "centre",
    ),
)
"""Those of one of several groups: "in 11 of 19 in group 1 (57.9%) and 14 of 32 in group 4 (43.8%)"."""
NOT_OTHERS = r"(?! (?:ok|okay|pass(?:ed|ing)?|fail(?:ed|ing)?|succe[a-z]+|surviv[a-z]+|left|clean|correct|sound)\b)"
"""Behind the share of a part no word says it of the others: "failed 6/20 tests, 70% okay"."""
_QUOTIENT = r"<part:number>/<whole:count>"
"""Numbers with commas are read one by one: "10,452/17,978"."""
_QUOTIENT_FIRST = Frame(
    rf"(?<!P, ){_QUOTIENT}(?: [a-z'-]+){{0,3}}(?: ?\(|, |; )<share:percent>"
    rf"(?! (?:ci|confidence|to)\b){NOT_OTHERS}",
    cues=("/",),
)
_QUOTIENT_BEHIND = Frame(rf"(?<!/[NC], )<share:percent>{GAP}(?: ?\(|[,;] )(?:n ?= ?)?{_QUOTIENT}(?=[);,])", cues=("/",))
_SAMPLE_BEHIND = Frame(
    r"<part:count>(?: [a-z'-]+){0,2},? \(<share:percent>\)(?: [a-z'-]+){0,3}? (?:in|of|from|on|receiving|given"
    r"|assigned to) (?:the )?(?:[a-z'-]+ ){0,3}(?:groups?|arm|cohort|controls?|placebo) \(n ?= ?<whole:count>\)",
    cues=("n",),
)
_SAMPLE_AHEAD = Frame(
    r"\b(?:in|of|from|among) (?:the |our )?(?:[a-z'-]+ ){1,4}\(n ?= ?<whole:count>\),? "
    r"(?:(?!and |or |but |while |versus |vs |compared )[a-z'-]+ ){0,3}<part:count>"
    rf"(?: [a-z'-]+){{0,3}},? \(<share:percent>{END}",
    cues=("n",),
)
_OF_WHICH = Frame(
    r"<whole:count>(?! (?:in |to |for |at |per )?(?:each|apiece)\b)[^NCMUPBFRXZ.;()]{0,60}(?: \([^().;P]{1,60}\))?,? "
    r"(?:(?:out )?of (?:which|whom|these|those|them)|includ(?:ing|es?|ed))(?: [a-z'-]+){0,3} "
    rf"<part:count>(?: [a-z'-]+){{0,5}},? ?(?:\({HEDGE}|(?:or|that is|(?:which )?(?:accounts?|accounted|accounting) for"
    rf"|representing|(?:which )?(?:makes?|made|making) up) {HEDGE})<share:percent|fraction>"
    rf"(?:{END}| of (?:the |its |their )?total(?=[.,;)]|\Z))",
    cues=("which", "whom", "these", "those", "them", "including", "include", "includes", "included"),
)
_NOT_ALONE = late(
    r"(?:[NC] (?:[a-z' -]{1,30} )?and (?:about |some )?|[PF] of (?:the |all |all the |these |those |our |its )?)\Z"
)
"""Before a part that is told beside another, or of which a share is told: "31 deaths and 412 injuries, 7% of the …"."""
_NEAR = 40
_FRAMES = (
    _PART_OF_WHOLE,
    _MONEY_OF_WHOLE,
    _WORDED,
    _IN_WHOLE,
    _SHARE_FIRST,
    _SHARE_WITH_INTERVAL,
    _SHARE_INSIDE,
    _SHARE_INSIDE_OUT_OF,
    _WHOLE_AHEAD,
    _WHOLE_AND_SHARE_AHEAD,
    _OF_WHICH,
    _OF_THEM,
    _SOME_WITH,
    _SOME_OF_WHOM,
    _SHARE_OF_WHICH,
    _SHARE_OF_WHOM,
    _OR_OF_THEM,
    _SHARE_OF_THEM,
    _DEALT_WITH,
    *CALLED,
    _SAMPLE_BEHIND,
    _SAMPLE_AHEAD,
    _SHARE_OF_SAMPLE,
    _IN_BRACKET,
    _OR_IN_BRACKET,
    _IN_GROUP,
    _QUOTIENT_FIRST,
    _QUOTIENT_BEHIND,
)


def find_stated_shares(claims: Claims) -> Iterator[Match]:
    """Yield where ``part``, ``whole`` and ``share`` stand together, all three of the same things."""
    of_size = (match for match in claims.match(_SHARE_OF_SIZE) if number_of(match["part"]) <= number_of(match["whole"]))
    of_counts = (*claims.match(_SHARE_OF_COUNT), *of_size)
    of_count = (match for match in of_counts if not _NOT_ALONE.search(match.before(_NEAR)))
    for match in map(of_last, (*claims.match(*_FRAMES), *of_count)):
        part, whole = match["part"], match["whole"]
        is_rate = " per " in (match["share"].quantity.unit or "")  # "12 of 60 died (a mortality of 3% a year)"
        is_of_one = bool(part.quantity.units) is bool(whole.quantity.units)  # "debts of £4m, a third of them (12) old"
        is_of_one = is_of_one and commensurable(part, whole)  # "410 crowns a month out of a total of 1,025 crowns"
        if (
            are_counts(part, whole)
            and is_of_one
            and not is_rate
            and not (is_of_others(match) or is_last_of_list(match) or _is_whole_again(match))
        ):
            yield match


def _is_whole_again(match: Match) -> bool:
    """Tell whether both are one whole, told twice: "of the 60 shops, 20% of the 60"."""
    part, share, whole = match["part"], match["share"], match["whole"]
    if part.quantity.value != whole.quantity.value:
        return False
    again = max(part, whole, key=place_of)
    return part.sentence.pattern[place_of(share) + 1 : place_of(again)] in (" of the ", " of those ", " of these ")
