"""What is done and what is still to do that do not make the total."""

from __future__ import annotations

from collections.abc import Iterator

from checker.claims.claim import Claim
from checker.claims.find import Claims
from checker.claims.parts.progress import find_progress
from checker.relations.relation import Link, Relation, equal
from checker.rules.rule import rule


@rule(
    "SUM003",
    name="progress-mismatch",
    severity="error",
    holds=(
        "Some 74 km of the 130 km route are cleared, with 56 km to go.",
        "The total is 45,000 trees. By Friday 30,000 had been felled, with 15,000 more to go.",
    ),
    breaks=(
        "Crews have cleared 74 km of the 130 km route, with 66 km to go.",
        "The total is 45,000 trees. By Friday 30,000 had been felled, with 25,000 more to go.",
        "About 54,000 people live in the flood zone; 30,000 have been moved, with 15,000 still to go.",
        "30,000 trees are felled and 15,000 remain. The total is 54,000.",
        "So far 340 homes have been checked and 160 are left. In all there are 550.",
        "The bridge needs 312 bolts; by Friday, 187 had been fitted, with 135 still to go.",
        "Crews have restored power to 14,000 homes, with 6,500 still to go, out of 22,500.",
        "By Friday 30,000 trees had been felled, with 15,000 still to go. Storms came. The total is 54,000 trees.",
    ),
    silent=(
        "The total is £4m. By Friday 30,000 trees had been felled, with 25,000 more to go.",
        "About 54,000 people live in the zone; 30,000 trees have been felled, with 15,000 still to go.",
        "Some 9,000 people live in the zone. Of the 54,000 in the county 39,000 have voted, with 15,000 yet to vote.",
        "They have played 12 matches and have 6 to go, out of 20 teams.",
    ),
)
def progress_mismatch(claims: Claims) -> Iterator[Relation]:
    """What is done and what is to go do not make the total.

    Done and still to do make the whole. The two are found by "more to go", "still", "yet to" and the like,
    and the whole in the same sentence or in the only total close by that can be meant. With several totals
    of which one fits, that one is taken, since the text does not say which.

    What it checks
        "121,000 moved, with 59,000 more to go" against the whole in the same sentence, or
        against a total that is stated, or against those who live in the place, within a few
        sentences.

    Why it matters
        Figures on progress are updated one at a time, and the last one is forgotten.

    How rounding is treated
        Figures that end in zeros may be off by half of their last place that is not zero.

    Not flagged
        Totals of other things; several totals of which one fits.

    Source
        Newsroom checklists: do the parts still make the total?
    """
    for progress in find_progress(claims):
        yield _relation(progress.done, progress.rest, *progress.wholes)


def _relation(done: Claim, rest: Claim, whole: Claim, *others: Claim) -> Relation:
    """Return the relation of what is done and to go with the total, or with one of several that may be meant."""
    relation = equal(
        whole,
        done + rest,
        roles={"done": done, "to go": rest, "total": whole},
        link=Link.INFERRED if others else Link.STATED,
        peers=(whole, done, rest),
    )
    for other in others:
        relation = relation.or_equal(other, done + rest, name="another total")
    return relation
