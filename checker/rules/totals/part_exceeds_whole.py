"""A part that is larger than the whole it is taken from."""

from __future__ import annotations

from collections.abc import Iterator

from checker.claims.find import Claims
from checker.claims.parts.part_of import find_parts_of_wholes
from checker.relations.relation import Relation, at_most
from checker.rules.rule import rule


@rule(
    "SUM004",
    name="part-exceeds-whole",
    severity="error",
    holds=("Of the 60 pupils, 42 take French.", "Nine people were hurt, including three children."),
    breaks=(
        "Of the 60 pupils, 72 take French.",
        "Nine people were hurt, including eleven children.",
        "By noon 43 of the 34 lorries had left.",
        "There were 52 walkers, of whom 61 were lost.",
        "It owns 3,000 prints, of which 4,100 hang on its walls.",
    ),
    silent=(
        "Of the 12 clubs, 300 players were asked.",
        "The hall has 300 seats, including 2 boxes.",
        "In all 91 growers met at 40 sites, of whom 89 stayed.",
        "It took 155 million of the six countries' 200 million pounds.",
        "The prize is settled by adding the scores of the two judges.",
    ),
)
def part_exceeds_whole(claims: Claims) -> Iterator[Relation]:
    """The part is larger than the whole.

    A part is no larger than its whole. The two are joined by "of", "including" or "of whom" and count the
    same things. Where they count different things ("of the 12 clubs, 300 players") nothing is said.

    What it checks
        ``72 of the 60``, ``of the 60 pupils, 72``, ``nine people, including eleven children``.

    Why it matters
        Two figures were swapped, or one belongs to another sentence.

    How rounding is treated
        Counts are exact unless hedged or ending in zeros.

    Not flagged
        Parts that count other things than the whole.

    Source
        Newsroom checklists: can the part be larger than the whole?
    """
    for part, whole in find_parts_of_wholes(claims):
        roles = {"part": part, "whole": whole}
        yield at_most(part, whole, roles=roles, wording="{part} cannot be part of {whole}", peers=(part, whole))
