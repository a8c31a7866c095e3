"""Two changes in a row that do not come to what is said."""

from __future__ import annotations

from collections.abc import Iterator

from checker.claims.changes.growth import find_successions
from checker.claims.find import Claims
from checker.relations.relation import Relation, equal
from checker.rules.rule import rule


@rule(
    "CHG006",
    name="successive-mismatch",
    severity="error",
    holds=(
        "The price halved, then rose by 50%, leaving it 25% lower.",
        "The index fell 20%, then rose 25%, back to where it began.",
    ),
    breaks=(
        "The price fell 20%, then rose 20%, back to where it began.",
        "The fund rose 10%, then fell 50%, leaving it 40% lower.",
        "Sales rose 20% and then another 30%, up 50% over the two years.",
        "Rents fell 25% in May and rose 25% in June, so were unchanged overall.",
    ),
    silent=(
        "The price fell 20%, then rose 20%, and traders went home.",
        "Sales rose 20% in Leeds and fell 10% in York, up 14% overall.",
    ),
)
def successive_mismatch(claims: Claims) -> Iterator[Relation]:
    """Two changes one after the other do not come to the stated one.

    Percentages in a row do not add up: a fall of 20% and a rise of 20% end below the start. The row is
    found by its two or more percentages with their directions and by words that tell the outcome. Without a
    stated outcome there is nothing to compare.

    What it checks
        "Fell 20%, then rose 20%" with "back to where it began" or "leaving it 4% lower".

    Why it matters
        The second percentage is taken of another level than the first.

    How rounding is treated
        Percentages stand for what rounds to them, fractions for three points around.

    Not flagged
        Successive changes without a stated outcome.

    Source
        Changes multiply.
    """
    for found in find_successions(claims):
        first, second = found.factors
        roles = {role.removesuffix("2") if role == "net2" else role: claim for role, claim in found.match.roles.items()}
        if found.net is not None:
            change = (first * second - 1) * found.sign
            yield equal(found.net, change, roles=roles, wording="both changes come to {expected}, not {net}")
        elif len(roles) > 1:
            wording = "{share1} and then {share2} do not lead back"
            yield equal(first * second, 1, roles=roles, wording=wording)
