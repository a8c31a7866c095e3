"""Shares of what the sentence before tells, which words point back to: "Of the parcels, 540, or 38%, were late"."""

from __future__ import annotations

from collections.abc import Iterator

from checker.claims.claim import Claim
from checker.claims.compatible import commensurable, is_person, same_noun
from checker.claims.counts import counts_near, is_whole_number
from checker.claims.find import Claims
from checker.claims.frame import Frame, Match
from checker.claims.keys import place_of
from checker.claims.shares.bases import STEM, THEM, BasedShare, led_share
from checker.claims.slots import ABOUT
from checker.text.late import late

_THESE = r"(?:these|them|those|whom)"
_NARROWED = (
    r"(?! (?:who|that|which|with|without|from|in|at|on|under|over|aged|above|below"
    r"|left|remaining|still|not|[a-z]+ed)\b)"
)
"""Behind "those": words that leave only some of them."""
_WHOSE = r"(?:the|all|all the|its|their|our|this|that)"
_OPENS = r"(?:\A|[,;:.–] |\band |\bbut |\bwhile )(?:(?:out )?of|among|amongst|from)"
_END = (
    r"(?=[.;:]|\Z|,(?! ?(?:and |or )?[NPZ])|\)(?! ci))"
    r"(?![,)]? (?:out )?of (?:the|all|these|those|our|its|their|[NC]))"
)
"""Behind a share that is of nothing named there."""
_ENDS = r"(?=[.,;:)]|\Z| (?:were|was|are|is|had|have|has|did|went|came|said|and)\b)"
"""Behind the name of a whole that nothing narrows."""
_OF_THESE = Frame(
    rf"{_OPENS} {_THESE}{_NARROWED},?(?: [a-z'-]+){{0,8}},? <part:count>(?: [a-z'-]+){{0,8}},? or {ABOUT}"
    rf"<share:percent>(?:{_END}| of the total(?=[.,;]|\Z))",
    cues=THEM,
)
"""As in "of these, 540, or 38%, were late" and "of these, 540 were late, or 38%"."""
_BEHIND_OR = Frame(
    rf"<part:count>(?: [a-z'-]+)?,? or {ABOUT}<share:percent>,? of {_THESE}"
    rf"{_NARROWED}(?![a-z])",
    cues=THEM,
)
"""As in "it sent back 540 parcels, or 38% of them"."""
_SHARE_AHEAD = Frame(
    rf"<share:percent> of {_THESE}(?:,? or |, that is,? |, | \(){ABOUT}<part:count>(?: [a-z]+)?(?=[,.;)])",
    cues=THEM,
)
"""As in "about 38% of them, or 540, were late"."""
_SHARE_OF_THESE = Frame(
    rf"{_OPENS} {_THESE}{_NARROWED},?(?: [a-z'-]+){{0,4}},? {ABOUT}<share:percent>(?:(?:,? or|, that is,?) {ABOUT}"
    r"|(?: [a-z'-]+){0,2} \((?:n ?= ?)?)<part:count>(?=[,.;)])(?!\)? (?:out )?of\b)",
    cues=THEM,
)
"""As in "of these, about 38%, or 540, were late" and "of these, 38% (540) were late"."""
_OF_NAMED = Frame(
    rf"{_OPENS} {_WHOSE} (?P<such>[a-z]{{4,}}),(?: [a-z'-]+){{0,4}}? <part:count>(?: [a-z'-]+){{0,5}}"
    rf"(?: ?\(|,? or {ABOUT})<share:percent>{_END}",
    cues=("or", "(P"),
)
_PART_OF_NAMED = Frame(
    rf"<part:number> of {_WHOSE} (?P<such>[a-z]{{4,}})(?: ?\(|,? or {ABOUT})<share:percent>{_END}",
    cues=("or", "(P"),
)
_SHARE_OF_NAMED = Frame(
    rf"<part:count>(?: [a-z-]+){{0,2}}(?: ?\(|, (?:or )?| or ){ABOUT}<share:percent>[,)]? of {_WHOSE} "
    rf"(?P<such>[a-z]{{4,}}){_ENDS}",
    cues=("of",),
)
_SHARE_OF_TOTAL = Frame(
    rf"<part:thing>(?: (?!and |or (?!more|longer|over)|but )[a-z'-]+){{0,10}}, (?:or |that is"
    rf" )?{ABOUT}<share:percent>,? of (?:the|its|all) "
    rf"(?:(?:year|month|week|season|quarter)'s )?(?P<such>total)(?=[.,;:)]|\Z)",
    cues=("total",),
)
"""A part with the noun of what was told before: "in May 149 fires broke out, 16% of the year's total"."""
_NAMED_AHEAD = Frame(
    rf"<share:percent> of {_WHOSE} (?P<such>[a-z]{{4,}})(?:,? or | \(){ABOUT}<part:number>(?=[,.;)])",
    cues=("of",),
)
_SUMS = (
    "landings|catch|generation|consumption|emissions|demand|production|harvest|sales|revenues?|incomes?|turnover"
    "|budget|total|spending|expenditure|costs?|profits?|assets|loans|deposits|exports"
    "|imports|investments?|debts?|price|bill|outlays?|losses|loss|output|takings"
)
_MONEY_OF_NAMED = Frame(
    rf"<part:money|measure>(?: (?:in|on|for|from|to|by) [a-z' -]{{1,40}})?(?:,? or | \(|,"
    rf" ){ABOUT}<share:percent>[,)]? of "
    rf"(?:(?:the|all|its|their|our|total|net|the total|its total|their total) )?(?P<such>{_SUMS}){_ENDS}",
    cues=("of",),
)
_MONEY_NAMED_AHEAD = Frame(
    rf"<share:percent> of (?:(?:the|all|its|their|our|total|net|the total|its total|their total) )?(?P<such>{_SUMS})"
    rf"(?:,? or | \(){ABOUT}<part:money|measure>(?=[,.;)])",
    cues=("of",),
)
_MARGIN = Frame(
    r"\A(?:the |our )?(?:gross|operating|net|pre-tax) (?:profits?|income|earnings|loss|result) (?:(?:for|in"
    r"|from) (?:the )?"
    r"[a-z' -]{1,40}? )?(?:was|were|of|came to|rose to|fell to|reached|totalled) <part:money>,? (?:or |giving |for "
    r"|which is )?an? (?:gross |operating |net |pre-tax )?(?:profit )?margin of (?P<such>)<share:percent>(?=[.,;)]|\Z)",
    cues=("margin",),
)
_OF_THIS = (
    r"\A(?:out )?of (?:this|that|these|it)(?! (?:year|month|week|quarter|season))(?: [a-z]+)?,?(?: [a-z'-]+){0,4}?,? "
)
_ENDS_SHARE = r"(?=[,.;)])(?!\)? (?:out )?of\b|, whichever\b)"
_OF_THE_SUM = (
    Frame(
        rf"{_OF_THIS}{ABOUT}<part:money|measure>(?: (?!and |or )[a-z'-]+){{0,8}}?(?: \(|,? or ){ABOUT}<share:percent>"
        rf"{_ENDS_SHARE}",
        cues=("(P", "or"),
    ),
    Frame(
        rf"{_OF_THIS}{ABOUT}<share:percent>(?:,? or,? | \(|, that is,? ){ABOUT}<part:money|measure>{_ENDS_SHARE}",
        cues=("(M", "(U", "or", "that"),
    ),
)
"""A part of the one sum that the sentence before tells: "of this, 65 per cent, or £2,903, came from fees"."""
_BESIDE_SUM = frozenset("YAOKD")
"""Letters of what may stand beside that sum."""
_TAKINGS = frozenset({"sales", "revenue", "revenues", "turnover", "income", "takings"})
"""What a margin is of."""
_SUM = late(
    rf"\b(?P<noun>{_SUMS})\b(?: (?:for|in|from|at|by) (?:the )?[a-z' -]{{1,40}}?(?:[YA](?: [a-z]+ [YA])?)?| (?:in"
    rf" )?[YA])?"
    r"(?: (?:of|was|were|is|are|came to|totall?ed|reached|stood at|amounted to|hit)"
    r"| (?:rose|grew|climbed|fell|dropped|slipped|increased|declined|decreased|advanced)(?: by)?(?: [PM],?)? to) "
    r"(?:about |some |around |nearly )?(?=[MU])"
)
"""Before the sum that a noun names: "sales for the year were $2.3bn"."""
_NARROW = late(
    r"\b(?:domestic|foreign|overseas|export|home|local|regional|retail|wholesale|online|store|product|service|services"
    r"|external|internal|branded|direct|other|new|unit|division(?:al)?|segment|comparable|organic|quarterly|monthly"
    rf"|[a-z]+(?:ian|ean|can|ese|ern)) (?:{_SUMS})\b[^A-Z]*\Z"
)
"""Before a sum of some of what its noun names."""
_OF_SOME = late(
    r"\b(?:in|for|during|over) (?:the )?(?:[a-z]+ )?(?:quarter|half|month|months|week|weeks|D|[YA])(?![a-z])"
    r"|\A(?:in|at|for|within) |\b(?:business|division|segment|unit|subsidiary|branch|fund|mill|shop)\b"
)
"""Before a share: it may be of some time, or of some of those, that the sum is of."""
LEAST = 100
"""Smaller parts make any share of some total by a slip."""
REACH = 1
"""So many sentences back a whole is looked for."""
SUMS_REACH = 3
"""The same for a sum that a noun names, where they tell one alone."""
NAMED_REACH = 6
"""The same where its noun names it, as none of the counts between."""


def find_recalled_shares(claims: Claims) -> Iterator[BasedShare]:
    """Yield the counts and sums with a percentage whose whole the sentence before tells and this one names again."""
    for match in claims.match(_OF_THESE, _BEHIND_OR, _SHARE_AHEAD, _SHARE_OF_THESE):
        found = led_share(claims, match)
        if found is not None:
            yield found
    for match in claims.match(*_OF_THE_SUM):
        yield from _of_the_sum(claims, match)
    for match in claims.match(_OF_NAMED, _PART_OF_NAMED, _SHARE_OF_NAMED, _NAMED_AHEAD):
        part = match["part"]
        reach = REACH if match.groups["such"] == "total" else NAMED_REACH
        wholes = [count for count in _before(claims, match, reach) if _is_named(count, match)]
        if len({count.quantity.value for count in wholes}) == 1 and is_whole_number(part):
            near = counts_near(claims, match.sentence)
            others = (count for count in near if count not in wholes and _is_no_less(count, part))
            yield BasedShare(part, match["share"], wholes[-1], tuple(others))
    for match in claims.match(_SHARE_OF_TOTAL):
        part = match["part"]
        told = [count for count in _before(claims, match, NAMED_REACH) if count.noun == part.noun]
        wholes = [count for count in told if is_whole_number(count) and _is_no_less(count, part)]
        is_one = len({count.quantity.value for count in told}) == 1 and (part.quantity.value or 0) >= LEAST
        if is_one and wholes and is_whole_number(part):
            near = counts_near(claims, match.sentence)
            others = (count for count in near if count not in wholes and _is_no_less(count, part))
            yield BasedShare(part, match["share"], wholes[-1], tuple(others))
    for match in claims.match(_MONEY_OF_NAMED, _MONEY_NAMED_AHEAD, _MARGIN):
        part, far = match["part"], REACH if match.groups["such"] == "total" else SUMS_REACH
        wholes = _sums_before(claims, match, REACH) or _sums_before(claims, match, far)
        is_one = len({whole.quantity.value for whole in wholes}) == 1
        if is_one and _is_no_less(wholes[0], part) and not any(map(_is_narrowed, wholes)):
            beside = [each for each in _sums_before(claims, match, NAMED_REACH) if each not in wholes]
            yield BasedShare(part, match["share"], wholes[0], tuple(beside))


def _of_the_sum(claims: Claims, match: Match) -> Iterator[BasedShare]:
    """Yield the share of the one sum that the sentence before tells, if there is one."""
    before, part = claims.before(match.sentence, REACH)[:1], match["part"]
    if not before or before[0].block is not match.sentence.block or part.quantity.is_range:
        return
    wholes = [claim for claim in before[0].claims if claim.quantity.glyph not in _BESIDE_SUM]
    if len(wholes) != 1 or wholes[0].quantity.kind is not part.quantity.kind or wholes[0].quantity.is_range:
        return
    if commensurable(wholes[0], part) and _is_no_less(wholes[0], part):
        yield BasedShare(part, match["share"], wholes[0], (), is_named=True)


def _before(claims: Claims, match: Match, reach: int) -> Iterator[Claim]:
    """Yield the numbers told in the sentences before that of *match*, as many as *reach*."""
    for sentence in claims.before(match.sentence, reach):
        if sentence.block is match.sentence.block:
            yield from sentence.claims


def _is_named(count: Claim, match: Match) -> bool:
    """Tell whether *count* is of what *match* names, and no less than its part; "the total" may be of any."""
    such, part = match.groups["such"], match["part"]
    if count.noun is None or not is_whole_number(count):
        return False
    is_any = such == "total" and (part.noun is None or same_noun(part, count) or is_person(count))
    return (is_any or such.startswith(count.noun[:STEM])) and _is_no_less(count, part)


def _is_no_less(count: Claim, part: Claim) -> bool:
    return (count.quantity.value or 0) >= (part.quantity.value or 0) > 0


def _is_narrowed(whole: Claim) -> bool:
    """Tell whether a sum is that of some of what its noun names: "domestic sales came to"."""
    return _NARROW.search(whole.sentence.pattern, 0, place_of(whole)) is not None


def _sums_before(claims: Claims, match: Match, reach: int) -> list[Claim]:
    """Return the sums, there and in the sentences before, that the noun of *match* names; "the total" is any."""
    such, part, found = match.groups["such"], match["part"], []
    if _OF_SOME.search(match.sentence.pattern, 0, match.start) is not None:
        return []  # "in the fourth quarter online orders were 11% of sales"
    for sentence in (match.sentence, *claims.before(match.sentence, reach)):
        if sentence.block is match.sentence.block:
            end = place_of(part) if sentence is match.sentence else len(sentence.pattern)
            for told in _SUM.finditer(sentence.pattern, 0, end):
                is_named = told["noun"].startswith(such[:STEM]) if such else told["noun"] in _TAKINGS
                if such == "total" or is_named:
                    found.append(sentence.claim_at(told.end()))
    return [claim for claim in found if commensurable(claim, part)]
