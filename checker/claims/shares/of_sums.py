"""Shares of sums of money and of measures, told with part and whole: "$1.2m, or 20% of total sales of $6m"."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

from checker.claims.claim import Claim
from checker.claims.compatible import commensurable
from checker.claims.find import Claims
from checker.claims.frame import Frame, Match
from checker.claims.shares.told import HEDGED, NOUNS, OF_SOMEBODY
from checker.claims.slots import ABOUT
from checker.quantities.quantity import Kind

_LEVEL = r"(?!first|next|last|rise|increase|growth|gain|fall|drop|decline)[a-z'-]+"
"""A word of what a share is of: no change, and no other time."""
_MONEY_OF_TOTAL = Frame(
    rf"<part:money|measure>(?:(?: (?!and |but |while )[a-z'-]+){{1,5}}, (?:or )?|,? or |, | \(){ABOUT}"
    r"<share:percent>[,)]? of "
    r"(?:our |its |the |their |his |her |(?:the )?[a-z]+'s )?"
    rf"(?:{_LEVEL} ){{0,4}}?of (?:about )?<whole:money|measure|number>(?! (?:a|per)\b)",
    cues=("of",),
)
_FRACTION_OF_TOTAL = Frame(
    rf"<part:money>(?:(?: (?!and |but |while )[a-z'-]+){{1,5}})?(?:,? or |, | \(){ABOUT}<share:fraction>,? of "
    rf"(?:the |its |their )?(?:{_LEVEL} ){{0,4}}?of (?:about )?<whole:money>(?! (?:a|per)\b)",
    cues=("of",),
)
_OF_MONEY = Frame(
    r"(?:\A|[,;:.] )(?:out )?of (?:the |its |our |(?:(?:an?|the|its) )?[a-z]+ of |(?:the )?[a-z-]+'s )?"
    r"<whole:money|measure>[^A-Z.;()]{0,50}, <part:money|measure>"
    rf"(?: [a-z-]+){{0,4}}(?:,? or | \() ?{ABOUT}<share:percent|fraction>(?=[,).;]|\Z| (?:comes?|came)\b)"
    r"(?!,? of (?:the|all|its|total)\b)",
    cues=("or", "(P"),
)
_ASIDE_OF = Frame(
    rf"<part:money>(?:(?: (?:in|into|from|on|for) [a-z'-]+)?, (?:or )?| \(){ABOUT}<share:percent|fraction>[,)]?"
    r" of "
    r"(?:the|its|their|his|her|our) <whole:money>(?!"
    r" (?:a|per|being|going|coming|falling|having)\b)",
    cues=("of",),
)
_REPRESENTING = Frame(
    r"<part:money|measure>(?: [a-z-]+){0,3}(?: at the end of [a-z]+)?(?: A| Y)?,? (?:and )?"
    r"(?:representing|represented|represents?|comprising|comprised|constituting"
    r"|accounting for|accounted for|accounts? for|making up|makes? up|equal to|equivalent to"
    r"|which (?:was|is|represents|represented)|amounting to)"
    rf" (?:approximately )?{ABOUT}<share:percent>,? of (?:our |its |the |their )?(?:(?!first|next"
    rf"|last)[a-z'-]+ ){{0,4}}?"
    r"(?:of )?<whole:money|measure>(?! (?:a|per)\b)",
    cues=("of",),
)
_MEASURE_OF = Frame(
    rf"<part:measure|number> (?:out )?of {OF_SOMEBODY}<whole:measure>(?: of [a-z]+)?{NOUNS}"
    rf"(?:,? or |, |,? \(|, that is |, i\.e\.,? |, which is ){HEDGED}<share:percent|fraction>"
    r"(?=[),.;]| (?:were|was|is|are)\b| (?:in all|of (?:it|the total|the whole"
    r"|(?:the|its|their) (?:land|area|surface|length|capacity)))(?=[),.;]))",
    cues=("of",),
)
_WAS_OF = Frame(
    rf"<part:money|measure>,? "
    r"(?:was|were|is|are|made up|make up|makes up|accounted for|accounts? for|represented|represents?|covers?|covered"
    r"|is equal to|was equal to|equals?|equalled|came to|comes to|amounted to|amounts? to|stood at|ate up|eats? up|took"
    r"|takes?|took up|takes? up|absorbed|absorbs?|consumed|consumes?|swallowed|swallows?|used up) "
    rf"{ABOUT}<share:percent> of "
    rf"(?:(?:our |its |the |their |his |her )?(?:{_LEVEL} ){{0,3}}?of |{OF_SOMEBODY})<whole:money|measure>"
    r"(?! (?:a|per)\b)",
    cues=("of",),
)
_OF_ISSUE = Frame(
    rf"<part:money>(?:,? or|,) {ABOUT}<share:percent>,? of (?:the|its|a|this|that|their|our) (?:total )?<whole:money> "
    r"(?:issue|offer|fund|budget|bid|loan|total|price|cost|package|deal|programme|program|sale"
    r"|in (?:total |net |gross )?(?:assets|sales|revenues?|deposits|loans|debts?|capital|costs|spending))\b(?!')",
    cues=("of",),
)
_OF_CROP = Frame(
    rf"<part:measure>(?: of [a-z]+)?(?:,? or|,) {ABOUT}<share:percent>,? of "
    r"(?:the|its|a|this|their|our|(?:the )?[a-z]+'s) (?:total )?"
    r"<whole:measure>(?= (?:crop|harvest|catch|output|production|total|area|capacity|network)\b|[.;,)]|\Z)",
    cues=("of",),
)
_AREA_OF_WHICH = Frame(
    r"<whole:measure>(?: \(U\))?(?:,? of which,?|:)(?: (?:[^A-Z.;()]{1,40} )?U(?: \(U\))?)?[^A-Z.;()]{0,40}? "
    rf"<part:measure>(?: \(U\))?(?: of (?:it|this|that))?(?:,? or |, | \(){ABOUT}<share:percent>(?=[),])",
    cues=("which", "(U", "(P"),
)
"""A part of an area: "250 square miles, of which 12.5 square miles (5%) is water"."""
_OF_WHICH_SUM = Frame(
    r"<whole:money>,? of which (?:(?!and |but )[a-z'-]+ ){0,4}?<part:money|number>(?: [a-z'-]+){0,3},? ?"
    r"\((?:about |nearly )?<share:fraction|percent>\)",
    cues=("which",),
)
_OF_WHICH_OR = Frame(
    r"<whole:money>(?: [a-z'-]+){0,4},? of which (?:(?!and |but )[a-z'-]+ ){0,5}?<part:money>(?:"
    r" [a-z'-]+){0,3}(?:, or|,(?=[^A-Z]*[PF](?:[.;]|\Z))) "
    rf"{ABOUT}<share:percent|fraction>(?=[.,;]|\Z)",
    cues=("which",),
)
_OF_IT = Frame(
    r"<whole:money|measure>[;,][^A-Z.;()]{1,50} <part:money|measure> of (?:it|this|that),? or "
    rf"{ABOUT}<share:percent>(?=[.,;]|\Z)",
    cues=("it", "this", "that"),
)
_TAX_RATE = Frame(
    rf"<part:money>,? (?:or |for |giving |at )?an? (?:[a-z]+ )?(?:tax )?rate of {ABOUT}<share:percent>,? (?:on|of) "
    r"(?:our |its |the |their )?(?:[a-z-]+ ){1,5}of <whole:money>(?! (?:a|per)\b)",
    cues=("rate",),
)
_FILLED = Frame(
    rf"\b(?:at|is|are|was|were) {ABOUT}<share:percent>(?: full| charged| of (?:its |the )?capacity)?,? (?:or |with "
    r"|holding |that is )?(?:only |just |about )?<part:number|measure> (?:out )?of (?:its |their |the |a possible )?"
    r"<whole:measure>",
    cues=("its", "their", "full", "charged", "capacity", "possible"),
)
"""How full something is: "at 40%, with 26 of its 52 kWh left"."""
_SHARE_OF_SUM = Frame(
    r"<share:percent> of (?:our|its|the|their|total|all) (?:[a-z'-]+ ){0,3}[a-z'-]+(?:, | \()(?:or |which is )?"
    rf"{ABOUT}<part:money|measure> (?:out )?of (?:the |its |our |their )?(?:total of |total )?<whole:money|measure>"
    r"(?=[,.;)])",
    cues=("of",),
)
"""A share with the sums behind it: "24% of its income, or $12 million of $50 million, …"."""
_ENDS = r"(?=[,.;)]|\Z| (?:compared|against|up|down|from)\b)"
_OF_TARGET = Frame(
    rf"<part:money|measure|count>(?: (?!and |but |while )[a-z'-]+){{0,4}},? (?:against|towards|of|out of) (?:an?|the"
    rf"|its|their|our) (?:[a-z-]+ )?(?:target|goal|budget|allocation|allowance|limit|quota) of <whole:money|measure"
    rf"|count>,? (?:or|which is|that is,?|which makes|i\.e\.,?) {ABOUT}<share:percent>{_ENDS}",
    cues=("target", "goal", "budget", "allocation", "allowance", "limit", "quota"),
)
"""What was reached of what was aimed at: "savings of £14m against a target of £20m, which is 70%"."""
_OF_ASKED = Frame(
    r"\b(?:appealed for|asked for|sought|requested|was promised|was allocated|was granted|budgeted) <whole:money"
    r"|measure>"
    r"(?:,? and|,? but|,) (?:it )?(?:has |had |have )?(?:so far )?(?:received|got|raised|collected|spent|been given"
    rf"|used) (?:only |just )?<part:money|measure>,? (?:or|which is|that is,?) {ABOUT}<share:percent>{_ENDS}",
    cues=("received", "got", "raised", "collected", "spent", "given", "used"),
)
_RESULT_ON_INCOME = Frame(
    r"\b(?:profit|surplus|deficit|loss|income|earnings|result) of <part:money> on (?:an? |the |its |total |annual )?"
    r"(?:income|revenues?|turnover|sales|takings) of <whole:money>,? (?:or|which is|that is,?|equal to) "
    rf"{ABOUT}<share:percent>{_ENDS}",
    cues=("income", "revenue", "revenues", "turnover", "sales", "takings"),
)
_MET_BY = Frame(
    rf"\b(?:costs?|costing|raised|of the (?:cost|price|bill|budget|sum|total) of|(?:budget|fund|bill|loan) of) {ABOUT}"
    r"<whole:money>,?(?: with| of which)? P (?:(?:came|comes|was paid|is paid|was met|paid|met) )?(?:from|by|for|to)"
    rf" [^A-Z.;()]{{2,50}}?,? and (?:the (?:rest|other|remaining),? )?<share:percent>,? or {ABOUT}<part:money>"
    r"(?=[,.;)]|\Z| (?:from|by|for|to|came|comes|was)\b)",
    cues=("or",),
)
"""Who paid what share of a cost, the last with the sum: "cost £74m, 30% from the town and 70%, or £52m, from banks"."""
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
    _OF_TARGET,
    _OF_WHICH_OR,
    _OF_IT,
    _OF_ASKED,
    _RESULT_ON_INCOME,
    _MET_BY,
)


def find_shares_of_sums(claims: Claims) -> Iterator[Match]:
    """Yield where ``part``, ``whole`` and ``share`` of one statement stand together, the whole a sum or a measure."""
    for match in claims.match(*_MEASURES):
        part, whole = match["part"], match["whole"]
        if part.quantity.kind is Kind.NUMBER and _leaves_out_magnitude(part, whole):
            continue
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


def _leaves_out_magnitude(part: Claim, whole: Claim) -> bool:
    """Tell whether the word of magnitude behind *whole* may be that of *part* too: "12 of the 15 million tonnes"."""
    one, other = part.quantity.figure, whole.quantity.figure
    return one is not None and other is not None and one.exponent <= 0 < other.exponent


def _is_bare(whole: Claim) -> bool:
    """Tell whether a whole is a plain number, of other things than money: "$5m, 20% of a staff of 250"."""
    return whole.quantity.kind is Kind.NUMBER and not any(letter.isalpha() for letter in whole.quantity.surface)
