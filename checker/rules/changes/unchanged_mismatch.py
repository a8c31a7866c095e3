"""A level that is said to be unchanged and is not."""

from __future__ import annotations

from collections.abc import Iterator

from checker.claims.changes.unchanged import find_unchanged
from checker.claims.find import Claims
from checker.relations.relation import Relation, equal
from checker.rules.rule import rule


@rule(
    "CHG007",
    name="unchanged-mismatch",
    severity="error",
    holds=("The rate was unchanged at 5.2%, from 5.2% in May.",),
    breaks=(
        "The rate was unchanged at 5.2%, from 5.4% in May.",
        "Stocks were unchanged at 840 tonnes, compared with 480 tonnes a week before.",
    ),
    silent=("The rate was almost unchanged at 5.2%, from 5.3% in May.",),
)
def unchanged_mismatch(claims: Claims) -> Iterator[Relation]:
    """A level is called unchanged beside another level before it.

    What is unchanged has the same figure before and after. Both figures must stand with the word itself, as
    in "unchanged at 5.4% from 5.4%". Qualified words such as "little changed" allow a difference and are
    silent.

    What it checks
        "Unchanged at" a level "from" another.

    Why it matters
        One of the two is left over from the last report.

    How rounding is treated
        Both stand for what rounds to them.

    Not flagged
        "Almost", "virtually" or "little changed".

    Source
        Plain meaning.
    """
    for match in find_unchanged(claims):
        new, old = match["new"], match["old"]
        roles = {"old": old, "new": new}
        yield equal(new, old, roles=roles, wording="from {old} to {new} is not unchanged", peers=(new, old))
