"""A majority that does not follow from the seats or the votes."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

from checker.claims.find import Claims
from checker.claims.frame import Match
from checker.claims.majorities_apart import Majority, find_majorities_apart
from checker.claims.votes import find_majorities_of_seats, find_majorities_of_votes
from checker.relations.one_slip import is_one_slip
from checker.relations.relation import Link, Relation, equal
from checker.rules.rule import rule

OF_ANOTHER = "the majority may be that of another vote"


@rule(
    "VOT002",
    name="majority-mismatch",
    severity="error",
    holds=(
        "The party won 54 of the 100 seats, a majority of eight.",
        "The party won 54 of the 100 seats, a majority of four.",
        "She took 7,204 votes to her rival's 6,886, a majority of 318.",
    ),
    breaks=(
        "The party won 54 of the 100 seats, a majority of six.",
        "She took 7,204 votes to her rival's 6,886, a majority of 418.",
        "He had 512 votes against 498, a lead of 24.",
    ),
    silent=(
        "The party won 54 of the 100 seats, a majority of its best since 1990.",
        "She took 7,204 votes to her rival's 6,886, and a majority of 60 councillors agreed.",
    ),
)
def majority_mismatch(claims: Claims) -> Iterator[Relation]:
    """The majority is not what the seats or the votes give.

    A majority of seats is the lead over all others, and one of votes the lead over the next. The seats or
    votes and the majority must be in one sentence. Other ways to count a majority, such as what lies beyond
    half, are accepted; shares that are called a majority are silent.

    What it checks
        One's own seats, all seats and the majority; the votes of two and the difference.

    Why it matters
        A majority decides what can be passed.

    How rounding is treated
        Seats and votes are exact. A majority of seats is taken as the lead over all others,
        or as what lies beyond half or beyond what is needed.

    Not flagged
        Shares ("a majority of 54%"), majorities of another vote.

    Source
        Handbooks of electoral statistics.
    """
    for match in find_majorities_of_seats(claims):
        yield _of_seats(match)
    for match in find_majorities_of_votes(claims):
        first, second, majority = match["first"], match["second"], match["majority"]
        yield equal(majority, first - second, roles={"first": first, "second": second, "majority": majority})
    for found in find_majorities_apart(claims):
        yield _of_votes_apart(found)


def _of_seats(match: Match) -> Relation:
    own, everyone, majority = match["own"], match["all"], match["majority"]
    relation = equal(majority, own - (everyone - own), roles={"own": own, "all": everyone, "majority": majority})
    for name, half in (("beyond half", everyone / 2), ("beyond half of an odd number", (everyone + 1) / 2)):
        relation = relation.or_equal(majority, own - half, name=name)
    return relation.or_equal(majority, own - everyone / 2 - 1, name="beyond the least majority")


def _of_votes_apart(found: Majority) -> Relation:
    """Return the relation of a majority to votes that another sentence tells, doubted where no one slip explains it."""
    first, second, majority = found.first, found.second, found.majority
    roles = {"first": first, "second": second, "majority": majority}
    relation = equal(majority, first - second, roles=roles, link=Link.INFERRED)
    made = (first.quantity.value or 0) - (second.quantity.value or 0)
    is_slip = is_one_slip(str(majority.quantity.value), str(made))
    return relation if is_slip else replace(relation, doubt=OF_ANOTHER)
