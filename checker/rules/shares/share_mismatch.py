"""A share that disagrees with the part and the whole it is taken from."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from fractions import Fraction

from checker.claims.bracketed_shares import find_bracketed_shares
from checker.claims.claim import Claim
from checker.claims.compatible import commensurable, same_noun
from checker.claims.find import Claims
from checker.claims.frame import Frame, Match
from checker.claims.keys import place_of
from checker.claims.led_shares import find_led_lists
from checker.claims.share_bases import find_based_shares
from checker.claims.told_shares import find_told_shares
from checker.claims.votes import find_shares_of_two
from checker.quantities.quantity import Kind
from checker.relations.led import led_relations
from checker.relations.one_slip import IS_OF_ANOTHER, is_share_slip
from checker.relations.plainly import is_plainly_no_more, nearest
from checker.relations.relation import Link, Relation, equal
from checker.relations.shares import share_of, share_reading, written_step
from checker.rules.rule import rule
from checker.text.late import late

FARTHEST = 2
"""A share that is more times too small than this, and no slip, may be of a larger whole."""
EVERYTHING = 100
_OF_SOME = late(r" (?:that|who|whose|which|with|without)\b")
"""Between a whole and its part: the whole may be but some of what the share is of."""
_NUMBERED = late(r"(?:\b(?:grade|grades|exon|exons|stage|phase|level|class|type|category)s? |/)\Z")
"""Before "2/3" that names two steps of a scale, and no fraction."""
_THE = (
    r"(?:the |the remaining |all |all of the |these |those |our |its |their |his |her |a total of |only "
    r"|(?:the )?(?:[a-z-]+ )?[a-z]+'s? )?"
)
_OF = rf"(?:out )?of {_THE}"
_GAP = r"(?:(?! (?:and|but|while|whereas|rest|remaining|other|others|vs|versus|compared|with) )[^A-Z.;()]){0,60}"
_STOP = r"(?:[);,:]| or\b|\.(?: |\Z)|\Z)(?! ci)"
_END = rf"{_STOP}(?! (?:out )?of (?:(?:the |all |these |those )?[NC]|(?:those|them|the [a-z]+) (?:who|that|with)\b))"

_OF_ALL = r" of (?:the |its |their )(?:workforce|work force|staff|payroll|total)\b"
_GAP_AND_WITH = _GAP.replace("|with", "")

_HEDGE = (
    r"(?:about |around |some |approximately |roughly |nearly |almost |close to |just |just over |just under |more than "
    r"|over |less than |under |fewer than )?"
)
_PART_OF_WHOLE = Frame(
    rf"<part:count> {_OF}<whole:count>{_GAP_AND_WITH}(?: ?\(|, | or |, or |, which is |, i\.e\.,? |, that is,? | – ){_HEDGE}"
    rf"<share:percent>(?:{_END}| –|{_OF_ALL})",
    cues=("(P", "P"),
)
_MONEY_OF_WHOLE = Frame(
    r"<part:money> (?:out )?of (?:the|our|its|their|his|her|a) (?:total )?<whole:money>(?: [a-z-]+){0,3}(?:, or | \("
    r"| – )"
    rf"(?:about )?<share:percent>{_END}",
    cues=("of",),
)
_WORDED = Frame(
    rf"<part:count> {_OF}<whole:count>(?: [a-z'-]+){{0,3}}(?:, or |, | \(| – )"
    rf"{_HEDGE}<share:fraction|ratio>(?:[);,.]| of the total\b)",
    cues=("of",),
)
_IN_WHOLE = Frame(rf"<part:count> in <whole:thing> \(<share:percent>{_END}", cues=("(P",))
_SHARE_FIRST = Frame(
    rf"<share:percent>{_GAP}(?: \(|, \(?)(?:n ?= ?)?<part:count>(?: {_OF}|/)<whole:count>", cues=("of",)
)
_SHARE_OF_COUNT = Frame(
    r"<part:count>(?:(?! (?:and|but|while|with) )[^A-Z.;(),]){0,40}(?:, | – | \()(?:or |about |some "
    r"|that is,? )?<share:percent>"
    r",? of (?:(?:the |a )total of |the |all the |all |its |their |our )<whole:count>",
    cues=("of",),
)
_NOT_SCORED = (
    r"(?: (?!(?:each|both|either|scores?|levels?|grades?|ratings?|values?|marks?|ages?|averages?|means?|medians?|power|acuity|vision)\b)"
    r"[a-z'-]+)"
)
_INTERVAL = r"(?:(?:[;,:] ?| ?\()(?:P ?)?(?:ci:? ?)?(?:Z|[NP](?: ?[-–,] ?| to )[NP])\)?)?"
"""What a share is sure to, in the same bracket: "16 (53%; 95% CI 34-72) of 30"."""
_SHARE_INSIDE = Frame(
    rf"(?:(?<!of )|(?<=total of ))(?<!of the )<part:count>(?: [a-z'-]+){{0,4}} ?\(<share:percent>{_INTERVAL}\){_NOT_SCORED}{{0,3}} {_OF}<whole:count>",
    cues=("(P",),
)
_AHEAD = (
    r"(?:\A|[,;:.] |\(|\bthat |\band )(?:(?:out )?of|among|amongst|from"
    r"|in a (?:cohort|group|population|sample|series|survey) of) (?:the |a total of |all |all the |these |those |our |its )?"
    r"(?:(?:total|remaining|other|surviving|eligible|evaluable|first|last|[a-z-]+'s) )?<whole:count>(?: ?\(P\))?"
    r"(?:[^NCMUPBFRXZ.;(]{0,60} \((?:[^().;]|\([^().;]*\)){1,90}\))?[^NCMUPBFRXZ.;]{0,90}?,? "
)
_WHOLE_AHEAD = Frame(
    rf"{_AHEAD}(?<!rate was )(?<!rates were )<part:count>(?: [a-z'-]+){{0,5}}(?: (?:over|under|aged|above|below) [NG])?"
    rf"(?:,? ?\((?:= ?|[a-z]+,? |(?:the )?[a-z]+ (?:rate|being|of|was),? )?|, (?:or|that is|i\.e\.,?) (?:about )?)<share:percent>{_END}",
    cues=("(P", "or", "P"),
)
_SHARE_INSIDE_OUT_OF = Frame(
    rf"(?<=of )<part:count>(?: [a-z'-]+){{0,4}} ?\(<share:percent>{_INTERVAL}\) out of {_THE}<whole:count>",
    cues=("(P",),
)
_WHOLE_AND_SHARE_AHEAD = Frame(
    rf"{_AHEAD}<share:percent>(?: [a-z'-]+){{0,3}} ?\((?:n ?= ?)?<part:count>\)(?! (?:out )?of [NC])",
    cues=("n", "(N", "(C"),
)
_QUOTIENT = r"<part:number>/<whole:count>"
"""Numbers with commas are read one by one: "10,452/17,978"."""
_QUOTIENT_FIRST = Frame(
    rf"{_QUOTIENT}(?: [a-z'-]+){{0,3}}(?: ?\(|, |; )<share:percent>(?! (?:ci|confidence|to)\b)", cues=("/",)
)
_QUOTIENT_BEHIND = Frame(rf"<share:percent>{_GAP}(?: ?\(|, )(?:n ?= ?)?{_QUOTIENT}(?=[);,])", cues=("/",))
_SAMPLE_BEHIND = Frame(
    r"<part:count>(?: [a-z'-]+){0,2},? \(<share:percent>\)(?: [a-z'-]+){0,3}? (?:in|of|from|on|receiving|given"
    r"|assigned to)"
    r" (?:the )?(?:[a-z'-]+ ){0,3}(?:groups?|arm|cohort|controls?|placebo) \(n ?= ?<whole:count>\)",
    cues=("n",),
)
_SAMPLE_AHEAD = Frame(
    r"\b(?:in|of|from|among) (?:the |our )?(?:[a-z'-]+ ){1,4}\(n ?= ?<whole:count>\),? "
    r"(?:(?!and |or |but |while |versus |vs |compared )[a-z'-]+ ){0,3}<part:count>"
    rf"(?: [a-z'-]+){{0,3}},? \(<share:percent>{_END}",
    cues=("n",),
)
_OF_WHICH = Frame(
    r"<whole:count>[^NCMUPBFRXZ.;()]{0,60}(?: \([^().;P]{1,60}\))?,? (?:(?:out )?of (?:which|whom|these|those|them)|including)(?: [a-z'-]+){0,3} "
    rf"<part:count>(?: [a-z'-]+){{0,5}},? ?\(<share:percent>{_END}",
    cues=("which", "whom", "these", "those", "them", "including"),
)
_SHARE_OF_WHOLE = Frame(
    r"<share:share> of (?:the |all |its |their |our |these |those |his |her )?(?:[a-z'-]+ ){0,3}?"
    r"<whole:amount>(?: [a-z'-]+){0,3}?"
    r"(?:, or |, |, that is,? |, i\.e\.,? | or | \(|, which is | – | - )(?:some |about |just )?<part:amount>(?! of (?:them|these|those|which|whom)\b| if\b)[ ),.;]",
    cues=("of",),
)
_RATIO_FIRST = Frame(
    r"<ratio:ratio|fraction|thing>(?: [a-z'-]+){0,4}(?: \(|, |; (?=P\))| or |, or | = )<share:percent>"
    r"(?! (?:ci|confidence|to)\b)",
    cues=("P", "(P"),
)
_RATIO_OF_THINGS = Frame(rf"<share:percent>{_GAP} \(<ratio:thing>\)", cues=("P",))
_RATIO_BEHIND = Frame(
    rf"<share:percent>{_GAP}(?: \(|, )(?:n ?= ?)?<ratio:ratio|fraction>(?:\)|[;,](?! ?P)| (?!and\b))",
    cues=("P", "(P"),
)


@rule(
    "PCT001",
    name="share-mismatch",
    severity="error",
    holds=(
        "Of the 240 participants, 132 (55%) were assigned to treatment.",
        "In all, 31 of 90 sites (34%) replied.",
        "The fair took 4.8 million marks, of which 1.2 million (a quarter) came from abroad.",
        "The fee was waived for 36% (32/89) of members.",
        "Some 27 (45%) of 60 wells ran dry.",
        "Only 8% of the town's 45,000 residents, or 3,600 people, took part.",
        "About a third of the 3,000 halls, some 1,000, are run by charities.",
        "In the first round 18/40 (45%) passed.",
        "There were 80 plots, of which 20 (25%) lay fallow.",
    ),
    breaks=(
        "Of the 240 participants, 132 (60%) were assigned to treatment.",
        "In all, 17 of 68 schools (27%) closed early.",
        "The fee was waived for 46% (32/89) of members.",
        "The fee was waived for 46% (32 of 89) of members.",
        "Some 27 (54%) of 60 wells ran dry.",
        "Only 8% of the town's 45,000 residents, or 4,500 people, took part.",
        "Two-thirds of the 90 rooms, 45, are let.",
        "It will cut 1,500 of its 14,250 jobs, or about 21% of the workforce.",
        "She made 5 of her 20 throws (35%) before the break.",
        "In the first round 18/40 (54%) passed.",
        "In the first round 18/40, or 54%, passed.",
        "There were 80 plots, of which 20 (35%) lay fallow.",
        "📈 Of the 240 growers, 132 (65%) voted.",
        "We have raised £64,000 of our £80,000 target, or 90%.",
        "It will close 40 of its 160 shops, one in five.",
        "Women hold 54 of the assembly's 120 seats, or 55%.",
        "It sold 1,200 hens, 40% of the 4,000 it had.",
        "We asked 160 growers. Forty-eight (40%) kept bees.",
        "The survey reached 1,250 homes. Of these, 400 (42%) had a garden.",
        "Among the 75 farms, 45 (64%) kept hens.",
        "It holds 2.1 million shares, or 24%, of the 15 million outstanding.",
        "Mould was seen on 66 (55%) ewes in the limed group (n=150) and on 40 (27%) in the other group (n=148).",
        "In the limed part (n = 40), 22 (65%) plots did better.",
        "The rate of success was 72.7% (32/54 plots).",
        "The school has 850 pupils and 136 of them (26%) walk.",
        "Rust had gone in 17 of 41 sheds (41%) and was less in a further 12 (39%).",
        "In all, 186 (15%) were ripe; 121 of the ripe pears (56%) came from the north wall.",
        "Some 3,560 pupils, just over a quarter of the 20,900 enrolled, came by bus.",
        "We posted 486 forms and 311 came back (response rate 74%).",
        "Of 7,400 homes in the valley, three-quarters, or 4,550, have a well.",
        "Of the bonds sold, £36m, or 24 per cent of the £120m issue, went to one fund.",
    ),
    silent=(
        "A quarter of the 120 barns will be kept, 22 of them for hay and eight for tools.",
        "A fifth of the 350 stalls are let, 80 if those in the yard are counted.",
        "In total, 80 visits were included. Of all visits, 36 (45%) were long. Of early visits, 31 (52%) were short.",
        "The weighted share of damp homes was 17.4% (268 of 1,840).",
        "The age-adjusted rate of falls was 11.8% (36 of 290).",
        "After imputation, response was 45% (61/150).",
        "Of 260 growers 130 (50%) were men and 101 (42%) women (n = 20 missing).",
        "If more than 80% (4/5) of the seeds fail, the lot is sown again.",
        "Fewer than 55% (132 of 240) replied.",
        "We wrote to 68 schools (27% of them rural), and 17 replied.",
        "It rose in 17 of 68 schools and fell in the rest (75%).",
        "We asked 160 growers. Among women, 12 (40%) kept bees.",
        "In all 19 growers (5%) fell ill. Nine (2.4%) saw a doctor.",
        "Of the 81 ewes, 11 (14%) fell ill in the first (n = 5) and in the second winter (n = 6).",
        "It was seen in 24% (9/46 ewes and 10/34 rams) of cases.",
        "The risk was lower in 17/68 (95% CI 0.12 to 0.31).",
        "Rust had gone in 17 of 41 sheds (41%) and in a further 12 (39%) of the other group.",
        "Three ewes (1.6%) in the limed group (n=184) and 11 (5.8%) in the other group (n=189) fell ill.",
        "A total of 173 (14.3%) ewes fell ill, while 70 (5.8%) were lame.",
        "A total of 303 forms were collected from 504 farms (response rate: 60.1%).",
        "The mill uses 420 of the county's 2,800 megawatts, 12 percent more than in 1990.",
    ),
)
def share_mismatch(claims: Claims) -> Iterator[Relation]:
    """The share is not the part divided by the whole.

    What it checks
        A percentage or fraction stated beside a part and a whole of the same kind; a whole that is the only count
        of the clause or sentence before.

    Why it matters
        Readers quote the percentage; reviewers check the counts.

    How rounding is treated
        Counts are exact unless hedged. "60%" stands for 59% to 61%, since published shares
        are also cut off, rounded up and rounded twice.

    Not flagged
        Percentages of change, percentages of another whole in the same sentence.

    Source
        Reporting guidelines for trials ask for counts with percentages; a published survey
        of abstracts found 2.7% of such pairs wrong.
    """
    told: set[Claim] = set()
    for match in claims.match(
        _PART_OF_WHOLE,
        _MONEY_OF_WHOLE,
        _WORDED,
        _IN_WHOLE,
        _SHARE_FIRST,
        _SHARE_INSIDE,
        _SHARE_INSIDE_OUT_OF,
        _WHOLE_AHEAD,
        _WHOLE_AND_SHARE_AHEAD,
        _OF_WHICH,
        _SHARE_OF_COUNT,
        _SAMPLE_BEHIND,
        _SAMPLE_AHEAD,
        _QUOTIENT_FIRST,
        _QUOTIENT_BEHIND,
    ):
        if _are_counts(match["part"], match["whole"]) and not _is_of_others(match):
            told.add(match["share"])
            yield _of_match(match["share"], match["part"], match["whole"])
    for match in find_told_shares(claims):
        if _are_counts(match["part"], match["whole"]) or match["part"].quantity.kind is Kind.MONEY:
            told.add(match["share"])
            yield _of_match(match["share"], match["part"], match["whole"])
    for bracketed in find_bracketed_shares(claims):
        if bracketed.share not in told:
            told.add(bracketed.share)
            yield share_of(bracketed.share, bracketed.part, bracketed.whole)
    for found in find_based_shares(claims):
        relation = share_of(found.share, found.part, found.whole, *found.others, link=Link.INFERRED)
        if found.own is not None:
            of_same = share_reading(found.share, found.own * found.part / found.whole)
            relation = replace(relation, readings=(*relation.readings, of_same))
        is_sure = is_share_slip(found.share, found.part, found.whole, ()) or _is_exceeded(found.part, found.whole)
        yield relation if is_sure else replace(relation, doubt=IS_OF_ANOTHER)
    for listed in find_led_lists(claims, told):
        yield from led_relations(claims, listed, told)
    for match in claims.match(_SHARE_OF_WHOLE):
        if match["whole"].quantity.value == 1:
            continue  # "63% of those seen by 1, 2 and 3"
        if commensurable(match["part"], match["whole"]) and same_noun(match["part"], match["whole"]):
            yield _share_of_whole(match)
    for match in find_shares_of_two(claims):
        yield _of_two(match)
    for match in claims.match(_RATIO_FIRST, _RATIO_BEHIND, _RATIO_OF_THINGS):
        if _is_quotient(match["ratio"]) and _NUMBERED.search(match.before(12)) is None:
            yield _quotient(match["share"], match["ratio"])


def _of_match(share: Claim, part: Claim, whole: Claim) -> Relation:
    """Return the relation of a share to its part and whole; doubted where the whole is but some, and much is amiss.

    "Among the 14 that were new, two (6%) had rust" gives the share of all there were.
    """
    relation = share_of(share, part, whole)
    if whole.quantity.start > part.quantity.start or _is_plainly_near(share, part, whole):
        return relation
    if _OF_SOME.search(whole.sentence.pattern, place_of(whole), place_of(part)) is None:
        return relation
    stated, made = share.quantity.value, Fraction(100 * (part.quantity.value or 0)) / (whole.quantity.value or 1)
    if stated is None or not stated or not made or made > EVERYTHING:
        return relation
    if made <= FARTHEST * stated or is_share_slip(share, part, whole, ()):
        return relation
    return replace(relation, doubt=IS_OF_ANOTHER)


def _is_exceeded(part: Claim, whole: Claim) -> bool:
    """Tell whether more things are counted than what "of these" means: that is no part of it, whatever its share."""
    return (part.quantity.value or 0) > (whole.quantity.value or 0) > 1


def _is_plainly_near(share: Claim, part: Claim, whole: Claim) -> bool:
    """Tell whether the share is surely not too many times smaller than the part gives."""
    stated, counted, all_there_are = nearest(share), nearest(part), nearest(whole)
    if stated is None or counted is None or all_there_are is None or all_there_are <= 0:
        return False
    return is_plainly_no_more(100 * counted / all_there_are, FARTHEST * stated)


def _share_of_whole(match: Match) -> Relation:
    """Return the relation of "8% of the 45,000, or 3,600": the part is what is computed."""
    share, part, whole = match["share"], match["part"], match["whole"]
    relation = equal(
        part,
        share * whole,
        roles={"share": share, "whole": whole, "part": part},
        wording="{share} of {whole} is {expected}, not {part}",
        peers=(part, whole),
    )
    steps = {share: written_step(share)} if share.quantity.kind.value == "percent" else {}
    return replace(relation, readings=(replace(relation.readings[0], steps=steps),))


def _of_two(match: Match) -> Relation:
    """Return the relation of "1,841,000 votes to 1,409,000, that is 56.6 percent": the share of the first of both."""
    share, first, second = match["share"], match["first"], match["second"]
    right = first / (first + second)
    roles = {"share": share, "first": first, "second": second}
    relation = equal(share, right, roles=roles, wording="{first} of {first} and {second} is {expected}, not {share}")
    return replace(relation, readings=(share_reading(share, right),))


def _quotient(share: Claim, ratio: Claim) -> Relation:
    roles = {"part of whole": ratio, "share": share}
    relation = equal(share, ratio, roles=roles, wording="{part_of_whole} is {expected}, not {share}")
    return replace(relation, readings=(share_reading(share, ratio),))


def _is_of_others(match: Match) -> bool:
    """Tell whether the whole counts other things, fewer of them: "65 eyes (44%) of 49 patients"."""
    part, whole = match["part"], match["whole"]
    is_behind = part.quantity.start > whole.quantity.start
    is_more = (part.quantity.value or 0) > (whole.quantity.value or 0)
    if is_behind and is_more and match.before(40).endswith(" and "):
        return True  # "54 old and 110 new farms, of which 112 (68%)"
    if part.noun is None or whole.noun is None or same_noun(part, whole):
        return False
    return is_more or any(_is_of(part, count) for count in match.sentence.claims)


def _is_of(part: Claim, count: Claim) -> bool:
    """Tell whether *count*, before *part*, is of the very things: "214 eyes in 207 patients, including 163 eyes"."""
    if count.noun is None or count.quantity.start >= part.quantity.start or not same_noun(count, part):
        return False
    return (count.quantity.value or 0) >= (part.quantity.value or 0)


def _are_counts(*claims: Claim) -> bool:
    return not any(_is_quotient(claim) or _is_decimal(claim) for claim in claims)


def _is_quotient(claim: Claim) -> bool:
    figure = claim.quantity.figure
    return figure is not None and figure.denominator != 1 and "/" in claim.quantity.surface


def _is_decimal(claim: Claim) -> bool:
    figure = claim.quantity.figure
    return figure is not None and figure.is_decimal and figure.exponent < 0
