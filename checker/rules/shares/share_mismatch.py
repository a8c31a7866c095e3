"""A share that disagrees with the part and the whole it is taken from."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from fractions import Fraction

from checker.claims.claim import Claim
from checker.claims.compatible import is_same_per
from checker.claims.counts import are_counts
from checker.claims.find import Claims
from checker.claims.frame import Match
from checker.claims.keys import place_of
from checker.claims.parts.items import find_item_lists
from checker.claims.shares.bases import find_based_shares
from checker.claims.shares.behind import find_shares_before_sizes
from checker.claims.shares.beside import find_shares_beside_parts, find_shares_of_them
from checker.claims.shares.beside_wholes import find_shares_beside_wholes
from checker.claims.shares.bracketed import find_bracketed_shares
from checker.claims.shares.equal_groups import find_shares_of_equal_groups
from checker.claims.shares.holdings import find_valued_stakes
from checker.claims.shares.led import find_led_lists
from checker.claims.shares.of_sums import find_shares_of_sums
from checker.claims.shares.of_totals import find_shares_of_rates, find_shares_of_totals
from checker.claims.shares.paired import find_paired_shares
from checker.claims.shares.rates_told import find_told_rates
from checker.claims.shares.ratios import find_quotients
from checker.claims.shares.recalled import find_recalled_shares
from checker.claims.shares.stated import find_stated_shares
from checker.claims.shares.summed import find_summed_shares
from checker.claims.shares.told import find_parts_behind_shares, find_told_shares
from checker.claims.shares.whose import is_rate_of_others, level_before
from checker.claims.votes import find_shares_of_two
from checker.quantities.interval import Interval
from checker.quantities.quantity import Kind
from checker.relations.evidence import holds
from checker.relations.item_lists import shares_of_items
from checker.relations.led import led_relations
from checker.relations.one_slip import IS_OF_ANOTHER, is_share_slip
from checker.relations.plainly import is_plainly_no_more, nearest
from checker.relations.relation import Link, Relation, equal
from checker.relations.shares import share_of, share_reading, written_step
from checker.rules.rule import rule
from checker.text.late import late

HALF = Fraction(1, 2)
FARTHEST = 2
"""A share that is more times too small than this, and no slip, may be of a larger whole."""
EVERYTHING = 100
FEW = 40
"""Of so few things a fraction in words is told to the nearest one of them."""
_OF_SOME = late(r" (?:that|who|whose|which|with|without)\b")
"""Between a whole and its part: the whole may be but some of what the share is of."""


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
        "The tank is at 40%, with 26 of its 52 litres left.",
        "The population was 84,200 in 2010, with 19,366 people (32.0%) on farms.",
        "Rust was seen in 17 (14%) with salt and 29 (34%) without; there were 120 ploughs in each group.",
        "At entry, 23 (27%) of 84 trees had one nest, 41 (49%) had two and 20 (34%) none.",
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
    ),
)
def share_mismatch(claims: Claims) -> Iterator[Relation]:
    """The share is not the part divided by the whole.

    A part, its whole and its share are three ways to say two numbers. The rule finds them by the form in
    which they are told ("132 of 240 (55%)", "of the 240, 132 (55%)", "55% (132/240)"), or takes the one
    count before that can be the whole. Where the share could be of another whole, because a clause, a group
    or a rate stands between, it stays silent.

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
    for match in claims.found_by(find_stated_shares):
        if is_rate_of_others(match):
            continue
        told.add(match["share"])
        others = [claim for claim in (match.get("other"), level_before(match["whole"])) if claim is not None]
        relation = _of_match(match["share"], match["part"], match["whole"], *others)
        if (addend := match.get("added")) is not None:
            together = share_reading(match["share"], match["part"] / (match["whole"] + addend))
            relation = replace(relation, readings=(*relation.readings, together))
        yield relation
    for match in claims.found_by(find_told_shares, find_shares_of_sums, find_told_rates, find_shares_beside_parts):
        if is_rate_of_others(match):
            continue
        if are_counts(match["part"], match["whole"]) or match["part"].quantity.kind in (Kind.MONEY, Kind.MEASURE):
            told.add(match["share"])
            level = level_before(match["whole"])
            yield _of_match(match["share"], match["part"], match["whole"], *([] if level is None else [level]))
    for match in claims.found_by(find_shares_of_totals, find_shares_beside_wholes):
        if match["share"] not in told:
            told.add(match["share"])
            yield _with_one_unit(_of_match(match["share"], match["part"], match["whole"]))
    for match in claims.found_by(find_shares_of_rates):
        if is_same_per(match["part"], match["whole"]):
            told.add(match["share"])
            yield _with_one_unit(_of_match(match["share"], match["part"], match["whole"]))
    for match in claims.found_by(find_valued_stakes):
        yield _of_match(match["share"], match["part"], match["whole"])
    for share, part, whole in claims.found_by(find_paired_shares):
        told.add(share)
        yield _of_match(share, part, whole)
    for bracketed in claims.found_by(find_bracketed_shares):
        if bracketed.share not in told:
            told.add(bracketed.share)
            yield share_of(bracketed.share, bracketed.part, bracketed.whole)
    added: set[Claim] = set()
    for summed in claims.found_by(find_summed_shares, find_shares_of_equal_groups):
        relations = {share: share_of(share, part, summed.whole) for part, share in summed.pairs}
        if any(map(holds, relations.values())):
            yield from (relation for share, relation in relations.items() if share not in told)
            added.update(relations)
    for found in claims.found_by(
        find_based_shares, find_recalled_shares, find_shares_of_them, find_shares_before_sizes
    ):
        if found.share in added:
            continue
        relation = _to_the_nearest(share_of(found.share, found.part, found.whole, *found.others, link=Link.INFERRED))
        if found.own is not None:
            of_same = share_reading(found.share, found.own * found.part / found.whole)
            relation = replace(relation, readings=(*relation.readings, of_same))
        is_sure = found.is_named or _is_exceeded(found.part, found.whole)
        is_sure = is_sure or is_share_slip(found.share, found.part, found.whole, ())
        yield relation if is_sure else replace(relation, doubt=IS_OF_ANOTHER)
    for listed in find_led_lists(claims, told):
        yield from led_relations(claims, listed, told)
    for items in claims.derived(find_item_lists):
        yield from shares_of_items(items)
    for match in claims.found_by(find_parts_behind_shares):
        yield _share_of_whole(match)
    for match in claims.found_by(find_shares_of_two):
        yield _of_two(match)
    for match in claims.found_by(find_quotients):
        yield _quotient(match["share"], match["ratio"])


def _of_match(share: Claim, part: Claim, whole: Claim, *others: Claim) -> Relation:
    """Return the relation of a share to its part and whole; doubted where the whole is but some, and much is amiss.

    "Among the 14 that were new, two (6%) had rust" gives the share of all there were.
    """
    relation = _to_the_nearest(share_of(share, part, whole, *others))
    is_in_words = share.quantity.kind is not Kind.PERCENT
    if is_in_words:
        return _of_few(relation, share, whole)
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


def _to_the_nearest(relation: Relation) -> Relation:
    """Return the relation of a count told behind its share, which it comes of: "of the 36, 10%, four, have a lift"."""
    share, part, whole = (relation.roles[role] for role in ("share", "part", "whole"))
    value = part.quantity.value
    if value is None or part.quantity.kind not in (Kind.NUMBER, Kind.COUNT) or share.sentence is not part.sentence:
        return relation
    is_behind = whole.quantity.start < share.quantity.start < part.quantity.start
    if not is_behind or "(" in share.sentence.between(share, part):
        return relation
    counted = {part: Interval(value - HALF, value + HALF)}
    return relation.with_reading(replace(relation.readings[0], intervals=counted, name="to the nearest one"))


def _with_one_unit(relation: Relation) -> Relation:
    """Return the relation with part and whole in one unit, which one of them does not write, or writes by the year."""
    part, whole = relation.roles["part"], relation.roles["whole"]
    if part.quantity.unit and whole.quantity.unit and not is_same_per(part, whole):
        return relation
    scales = dict.fromkeys((part, whole), (Fraction(1), Fraction(0)))
    return replace(relation, readings=tuple(replace(reading, scales=scales) for reading in relation.readings))


def _of_few(relation: Relation, share: Claim, whole: Claim) -> Relation:
    """Return the relation of a share in words: of 14 things, ten are three quarters, as eleven are."""
    value, number = share.quantity.value, whole.quantity.value
    if value is None or number is None or not 0 < number <= FEW or share.quantity.hedge is not None:
        return relation
    nearly = Interval(value - 1 / number, value + 1 / number, low_closed=False, high_closed=False)
    reading = replace(relation.readings[0], intervals={share: nearly}, name="to the nearest one")
    return replace(relation, readings=(*relation.readings, reading))


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
