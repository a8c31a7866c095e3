"""A share that fits none of the wholes that its neighbours are taken from."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from fractions import Fraction
from itertools import groupby

from checker.claims.claim import Claim
from checker.claims.compatible import same_noun
from checker.claims.counted_shares import Cluster, Pair, find_clusters
from checker.claims.expression import total
from checker.claims.find import Claims
from checker.claims.keys import place_of
from checker.relations.evidence import holds
from checker.relations.one_slip import IS_OF_ANOTHER, is_share_slip, is_whole_slip
from checker.relations.relation import Link, Reading, Relation, equal
from checker.relations.shares import is_share_of, same_whole, share_of, share_reading, share_steps
from checker.rules.rule import rule
from checker.text.late import late

EVERYTHING = 100
_OF = late(r"\)? of (?:the|those|these|all|its|their)\b")
_AHEAD = late(r"\b(?:of|in|among|amongst|for|from) (?:the |these |those |all |all the |our )?(?:total of )?\Z")
FEWEST = 3
"""So many other shares of a paragraph, all of one whole, show that it is meant for all."""
MOST_IN_A_SUM = 5
"""So many counts at most are taken together as a whole that is not stated."""
_OF_SOME = late(r"\)? (?:of|in|among|for) ")


@rule(
    "PCT007",
    name="share-unlike-its-siblings",
    severity="warning",
    holds=("Of the 144 plots, 70 (48.6%) were limed and 74 (51.4%) were not.",),
    breaks=(
        "Of the 144 plots, 70 (48.6%) were limed and 74 (61.4%) were not.",
        "There were 25 ewes and 24 rams at Holm. In the barn 17 (68%) ate oats; 5 (12%) ate hay; and 5 (20%) ate nothing.",
        "Of 822 pots with two or more seeds each, rust hit 30 (3.6%), mould 36 (3.2%) and rot 14 (1.7%).",
        "Of the 410 calls, 120 (38.7%) were late, 100 (32.3%) early and 90 (29.0%) on time.",
        "In all 50 farms took part; 20 (40%) kept sheep, 15 (30%) pigs and 10 (20%) hens. All grew hay. Only 5 (15%) sold it.",
        "The survey reached 983 farms. In all 309 (31.4%) kept sheep, 74 (7.5%) goats, 66 (7.6%) both and 534 (54.3%) none.",
        "Ewes made up 61% of the flock (n = 183) and rams 39% (n = 171).",
    ),
    silent=(
        "The survey reached 983 farms. Of these, 309 (31.4%) kept sheep. Of the sheep, 12 (4%) had a name.",
        "Of the ewes 57 went to A, 56 to B and 56 to C; 49 (85.9%) lambed at A, 46 (82.1%) at B and 46 (83.6%) at C.",
        "At the mill, 12 (40%) left; at the pit, 30 (12%) left.",
        "Warm baths were taken by 57% (n = 129) of men and 43% (n = 75) of women.",
    ),
)
def share_unlike_its_siblings(claims: Claims) -> Iterator[Relation]:
    """The share fits no whole of its paragraph, while its neighbours fit one.

    What it checks
        Counts with percentages in one sentence, whose whole was named before: where the
        others agree with one stated whole, the one that agrees with none is reported.

    Why it matters
        In a row of figures one slip is easily overlooked.

    How rounding is treated
        Counts are exact; a percentage may be off by one unit of its last place.

    Not flagged
        Shares that agree with any count of the paragraph or with the sum of their
        neighbours; shares that no one slip makes those of the stated whole, so that they may
        be of another; sentences in which no whole is shared.

    Source
        Reporting guidelines for trials ask for counts and percentages with their denominators.
    """
    for cluster in claims.derived(find_clusters):
        yield from _in_cluster(cluster)


def _in_cluster(cluster: Cluster) -> Iterator[Relation]:
    wholes = {pair: _whole_of(cluster, pair) for pair in cluster.pairs}
    for _, group in groupby(cluster.pairs, key=lambda pair: pair.sentence.index):
        pairs = list(group)
        orphans = [pair for pair in pairs if wholes[pair] is None]
        if len(orphans) > 2 and 2 * len(orphans) > len(pairs):
            yield from _another_whole(cluster, pairs)
    for pair, whole in wholes.items():
        if whole is not None:
            yield share_of(pair.share, pair.part, whole)
            continue
        siblings = _siblings(cluster, pair)
        shared = (
            _common(cluster, siblings)
            or _shared(pair, {sibling: wholes[sibling] for sibling in siblings})
            or _of_most(cluster, pair)
        )
        if (
            shared is not None
            and shared is not pair.part
            and (shared.quantity.value or 0) >= (pair.part.quantity.value or 0)
        ):
            yield _relation(cluster, pair, siblings, shared)
        elif siblings and not any(wholes[sibling] for sibling in siblings):
            yield from _of_the_sum(cluster, pair, siblings)


def _another_whole(cluster: Cluster, pairs: list[Pair]) -> Iterator[Relation]:
    """Yield the relation of a stated whole that all the pairs of a sentence speak against."""
    largest = max(pairs, key=lambda pair: pair.part.quantity.value or 0)
    part, share = largest.part, largest.share
    named = [count for count in cluster.wholes(pairs[0]) if count.noun and count.quantity.start < part.quantity.start]
    agree = all(
        holds(same_whole(largest.share, largest.part, pair.share, pair.part)) for pair in pairs if pair is not largest
    )
    if not named or not agree or (holds(_of_their_sum(pairs, largest)) and not _is_divided(named[0], pairs)):
        return
    relation = equal(
        named[0],
        part / share,
        roles={"part": part, "share": share, "whole": named[0]},
        link=Link.INFERRED,
        wording="{part} ({share}) and the shares beside it give {expected}, not {whole}",
    )
    others = [
        Reading(count, part / share, steps=share_steps(count, part, share)) for count in (named[0], *cluster.counts)
    ]
    doubt = "" if is_whole_slip(named[0], [(pair.share, pair.part) for pair in pairs]) else IS_OF_ANOTHER
    yield replace(relation, readings=tuple(others), doubt=doubt)


def _is_divided(whole: Claim, pairs: list[Pair]) -> bool:
    """Tell whether the pairs divide *whole*: they make all of something, and it stands before them as "of the 983"."""
    shares = sum((pair.share.quantity.value or Fraction(0) for pair in pairs), Fraction(0))
    if whole.sentence is not pairs[0].sentence or abs(shares - EVERYTHING) > len(pairs):
        return False
    place = place_of(whole)
    return _AHEAD.search(whole.sentence.pattern, max(0, place - 24), place) is not None


def _of_the_sum(cluster: Cluster, pair: Pair, siblings: list[Pair]) -> Iterator[Relation]:
    """Yield the relation of a share to the sum of the counts beside it, if the other shares are taken from that."""
    pairs = [pair, *siblings]
    if all(map(_is_of_its_own, pairs)):
        return
    is_all = _make_everything(pairs) and not any(map(_is_of_some, pairs))
    fine = all((figure := other.share.quantity.figure) is not None and figure.exponent < 0 for other in siblings)
    if len(pairs) > MOST_IN_A_SUM:
        return
    if is_all and (pair.part.quantity.start > siblings[0].part.quantity.start or not _is_far_from_sum(pair, pairs)):
        return  # of all that make a whole, the first speaks for the others
    if not is_all and not (fine and all(holds(_of_their_sum(pairs, other)) for other in siblings)):
        return
    relation = _of_their_sum(pairs, pair)
    roles = {"share": pair.share, **{f"part {place}": other.part for place, other in enumerate(pairs, 1)}}
    others = tuple(share_reading(pair.share, pair.part / whole) for whole in cluster.wholes(pair))
    yield Relation((*relation.readings, *others), roles, "share", Link.INFERRED)


def _is_far_from_sum(pair: Pair, pairs: list[Pair]) -> bool:
    """Tell whether the share is off by more than one point, as one is that was copied wrong."""
    whole = sum((other.part.quantity.value or Fraction(0) for other in pairs), Fraction(0))
    made = 100 * (pair.part.quantity.value or Fraction(0)) / whole if whole else Fraction(0)
    return abs(made - (pair.share.quantity.value or Fraction(0))) > 1


def _is_of_some(pair: Pair) -> bool:
    """Tell whether what the pair is a share of is named behind it: "57% (n = 129) of men"."""
    last = max((pair.part, pair.share), key=lambda claim: claim.quantity.start)
    return _OF_SOME.match(pair.sentence.pattern, place_of(last) + 1) is not None


def _make_everything(pairs: list[Pair]) -> bool:
    """Tell whether the shares of pairs that follow each other make 100%, so that their counts make the whole."""
    made = sum((pair.share.quantity.value or Fraction(0) for pair in pairs), Fraction(0))
    return abs(made - EVERYTHING) <= Fraction(len(pairs) - 1, 2) and len({pair.sentence for pair in pairs}) == 1


def _is_of_its_own(pair: Pair) -> bool:
    """Tell whether a whole is named behind the pair: "29.3% (n = 29) of those with rust"."""
    last = max((pair.part, pair.share), key=lambda claim: claim.quantity.start)
    return _OF.match(pair.sentence.pattern, place_of(last) + 1) is not None


def _of_their_sum(pairs: list[Pair], pair: Pair) -> Relation:
    expected = pair.part / total([other.part for other in pairs])
    return replace(equal(pair.share, expected), readings=(share_reading(pair.share, expected),))


def _siblings(cluster: Cluster, pair: Pair) -> list[Pair]:
    """Return the other pairs of the sentence; of a lone pair, those of the sentence before."""
    own = [other for other in cluster.pairs if other is not pair and other.sentence is pair.sentence]
    if own:
        return own
    before = [other for other in cluster.pairs if 0 < pair.sentence.number - other.sentence.number == 1]
    return before if len(before) > 1 else []


def _whole_of(cluster: Cluster, pair: Pair) -> Claim | None:
    """Return the nearest count that *pair* is a share of, or ``None``; "25 (100%)" is its own whole."""
    if pair.share.quantity.value == EVERYTHING:
        return pair.part
    fitting = (count for count in cluster.wholes(pair) if is_share_of(pair.share, pair.part, count))
    whole = next(fitting, None)
    if whole is None or whole.quantity.start < pair.part.quantity.start:
        return whole
    siblings = [other for other in cluster.pairs if other is not pair and other.sentence is pair.sentence]
    shared = _common(cluster, siblings) if len(siblings) > 3 else None
    return whole if shared is None or shared.quantity.start > pair.part.quantity.start else None


def _common(cluster: Cluster, siblings: list[Pair]) -> Claim | None:
    """Return the count that all siblings, two or more, are shares of, or ``None``; the nearest alone may fit by chance."""
    if len(siblings) < 2:
        return None
    counts = cluster.wholes(max(siblings, key=lambda sibling: sibling.part.quantity.value or 0))
    return next((count for count in counts if all(_fits(sibling, count) for sibling in siblings)), None)


def _fits(pair: Pair, count: Claim) -> bool:
    return is_share_of(pair.share, pair.part, count)


def _shared(pair: Pair, wholes: dict[Pair, Claim | None]) -> Claim | None:
    """Return the whole that the siblings of *pair* show, or ``None``.

    Most of them must have it; one that stands beside the pair is enough if its share is
    given to a tenth, so that it does not fit by chance.
    """
    known = [whole for whole in wholes.values() if whole is not None]
    if not known or 2 * (len(wholes) - len(known)) > len(known):
        return None
    most = max(known, key=known.count)
    if known.count(most) > 1 and 2 * known.count(most) > len(known):
        return most
    if len(set(known)) > 1:
        return None
    beside = min(wholes, key=lambda other: abs(other.part.quantity.start - pair.part.quantity.start))
    figure, whole = beside.share.quantity.figure, wholes[beside]
    is_fine = figure is not None and figure.exponent < 0 and beside.sentence is pair.sentence
    return whole if is_fine and whole is not None and whole.quantity.start < pair.part.quantity.start else None


def _of_most(cluster: Cluster, pair: Pair) -> Claim | None:
    """Return the one whole that fits all the other pairs of the paragraph, three or more, or ``None``."""
    others = [other for other in cluster.pairs if other is not pair and other.share.quantity.value != EVERYTHING]
    if len(others) < FEWEST:
        return None
    counts = [count for count in cluster.wholes(pair) if count.quantity.start < pair.part.quantity.start]
    counts = [count for count in counts if pair.part.noun is None or same_noun(count, pair.part)]
    return next((count for count in counts if all(_fits(other, count) for other in others)), None)


def _relation(cluster: Cluster, pair: Pair, siblings: list[Pair], whole: Claim) -> Relation:
    relation = share_of(pair.share, pair.part, whole, *cluster.wholes(pair), link=Link.INFERRED)
    parts = [pair.part, *(sibling.part for sibling in siblings)]
    shares = [sibling.share for sibling in siblings]
    doubt = "" if is_share_slip(pair.share, pair.part, whole, shares) else IS_OF_ANOTHER
    own = share_reading(pair.share, pair.part / total(parts))
    return replace(relation, readings=(*relation.readings, own), doubt=doubt)
