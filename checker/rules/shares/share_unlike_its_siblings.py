"""A share that fits none of the wholes that its neighbours are taken from."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

from checker.claims.claim import Claim
from checker.claims.expression import total
from checker.claims.find import Claims
from checker.claims.counted_shares import Cluster, Pair, find_clusters
from checker.relations.evidence import holds
from checker.relations.relation import Link, Relation
from checker.relations.shares import share_of, share_reading
from checker.rules.rule import rule


@rule(
    "PCT007",
    name="share-unlike-its-siblings",
    severity="warning",
    holds=("Of the 144 plots, 70 (48.6%) were limed and 74 (51.4%) were not.",),
    breaks=(
        "Of the 144 plots, 70 (48.6%) were limed and 74 (61.4%) were not.",
        "The survey reached 983 farms. As it turned out, 309 (31.4%) kept sheep, 74 (7.5%) kept goats, 66 (7.6%) kept "
        "both and 534 (54.3%) kept neither.",
    ),
    silent=(
        "The survey reached 983 farms. Of these, 309 (31.4%) kept sheep. Of the sheep, 12 (4%) had a name.",
        "At the mill, 12 (40%) left; at the pit, 30 (12%) left.",
    ),
)
def share_unlike_its_siblings(claims: Claims) -> Iterator[Relation]:
    """The share fits none of the wholes in its paragraph, while its neighbours fit one.

    What it checks
        Counts with percentages in one sentence, whose whole was named before: where the
        others agree with one stated whole, the one that agrees with none is reported.

    Why it matters
        In a row of figures one slip is easily overlooked.

    How rounding is treated
        Counts are exact; a percentage may be off by one unit of its last place.

    Not flagged
        Shares that agree with any count of the paragraph or with the sum of their
        neighbours; sentences in which no whole is shared.

    Source
        Reporting guidelines for trials ask for counts and percentages with their denominators.
    """
    for cluster in claims.derived(find_clusters):
        yield from _in_cluster(cluster)


def _in_cluster(cluster: Cluster) -> Iterator[Relation]:
    wholes = {pair: _whole_of(cluster, pair) for pair in cluster.pairs}
    for pair, whole in wholes.items():
        if whole is not None:
            yield share_of(pair.share, pair.part, whole)
            continue
        siblings = [other for other in cluster.pairs if other is not pair and other.sentence is pair.sentence]
        shared = _shared([wholes[other] for other in siblings])
        if shared is not None and shared.quantity.start < pair.part.quantity.start:
            yield _relation(cluster, pair, siblings, shared)


def _whole_of(cluster: Cluster, pair: Pair) -> Claim | None:
    """Return the nearest count that *pair* is a share of, or ``None``."""
    fitting = (count for count in cluster.wholes(pair) if holds(share_of(pair.share, pair.part, count)))
    return next(fitting, None)


def _shared(wholes: list[Claim | None]) -> Claim | None:
    """Return the whole that most siblings have, if none of the others fails."""
    known = [whole for whole in wholes if whole is not None]
    if not known or len(known) < len(wholes):
        return None
    most = max(known, key=known.count)
    return most if 2 * known.count(most) > len(known) else None


def _relation(cluster: Cluster, pair: Pair, siblings: list[Pair], whole: Claim) -> Relation:
    relation = share_of(
        pair.share,
        pair.part,
        whole,
        *cluster.wholes(pair),
        link=Link.INFERRED,
        wording="{part} of {whole} is {expected}, not {share}",
    )
    parts = [pair.part, *(sibling.part for sibling in siblings)]
    return replace(relation, readings=(*relation.readings, share_reading(pair.share, pair.part / total(list(parts)))))
