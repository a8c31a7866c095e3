"""A share that fits none of the wholes that its neighbours are taken from."""

from __future__ import annotations

from collections.abc import Iterator

from checker.claims.find import Claims
from checker.claims.shares.counted import find_clusters
from checker.claims.shares.rows_of_amounts import find_rows_of_amounts
from checker.relations.relation import Relation
from checker.relations.rows import row_relations
from checker.relations.siblings import sibling_relations
from checker.rules.rule import rule


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
        "The survey reached 942 farms. In all 301 (32.0%) kept sheep, 71 (7.5%) goats, 61 (5.6%) both and 509 (54.0%) none.",
        "Ewes made up 61% of the flock (n = 183) and rams 39% (n = 171).",
    ),
    silent=(
        "The survey reached 983 farms. Of these, 309 (31.4%) kept sheep. Of the sheep, 12 (4%) had a name.",
        "Of the ewes 57 went to A, 56 to B and 56 to C; 49 (85.9%) lambed at A, 46 (82.1%) at B and 46 (83.6%) at C.",
        "At the mill, 12 (40%) left; at the pit, 30 (12%) left.",
        "Warm baths were taken by 58% (n = 132) of men and 42% (n = 77) of women.",
    ),
)
def share_unlike_its_siblings(claims: Claims) -> Iterator[Relation]:
    """The share fits no whole of its paragraph, while its neighbours fit one.

    Where several counts have a percentage of one whole, that whole can be told from those that agree. One
    that agrees with none of the wholes named before is reported, if a single slip of the pen would make it
    agree. Without such a slip it is more likely of a whole that is not named, and nothing is said.

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
        yield from sibling_relations(cluster)
    for row in find_rows_of_amounts(claims):
        yield from row_relations(row)
