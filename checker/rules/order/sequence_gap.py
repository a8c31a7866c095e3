"""Numbered steps of which one is missing or there twice."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import pairwise

from checker.claims.find import Claims
from checker.claims.order.steps import find_steps
from checker.relations.relation import Relation, equal
from checker.rules.rule import rule


@rule(
    "ORD005",
    name="sequence-gap",
    severity="warning",
    holds=("Step 1: open. Step 2: stir. Step 3: bake.",),
    breaks=(
        "Step 1: open. Step 2: stir. Step 4: bake.",
        "Stage 1. Sand the board.\n\nStage 2. Prime it.\n\nStage 2. Paint it.",
    ),
    silent=(
        "Step 1 and step 2 are quick; step 4 is not.",
        "Step 1: open. Step 2 (optional): stir. Step 3: bake. Step 4: eat.",
        "Step 2: stir. Step 4: bake. Step 5: eat.",
        "In step 1 we open it. In step 2 we stir. In step 4 we bake.",
        "Step 1: open. Step 2: stir. Step 3: bake. Step 1: wash. Step 2: dry.",
    ),
)
def sequence_gap(claims: Claims) -> Iterator[Relation]:
    """The numbers of the steps do not follow one another.

    Steps that are numbered go up by one. They are found at the head of sentences, lines and items, from the
    first step on. Steps that are only mentioned and lists that begin elsewhere are silent, as they need not
    be complete.

    What it checks
        Steps, stages, lessons, exercises, tasks and questions that begin their sentences
        with a number, from the first on.

    Why it matters
        A step was lost, or moved without its number.

    How rounding is treated
        Numbers of steps are exact.

    Not flagged
        Steps that are only mentioned, and lists that do not begin with the first.

    Source
        Counting.
    """
    for steps in find_steps(claims):
        for before, step in pairwise(steps):
            yield equal(
                step,
                before + 1,
                roles={"before": before.claim, "number": step.claim},
                wording="{before} is followed by {number}",
            )
