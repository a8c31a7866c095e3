"""A turnout that is not the votes over the voters."""

from __future__ import annotations

from collections.abc import Iterator

from checker.claims.find import Claims
from checker.claims.votes import find_turnouts
from checker.relations.relation import Relation
from checker.relations.shares import share_of
from checker.rules.rule import rule


@rule(
    "VOT001",
    name="turnout-mismatch",
    severity="error",
    holds=(
        "Of the 48,000 registered voters, 31,200 cast a ballot, a turnout of 65%.",
        "Only 1,240 of the 6,200 members voted: the turnout was 20%.",
        "Turnout was 71%, with 14,200 votes from 20,000 electors.",
    ),
    breaks=(
        "Of the 48,000 registered voters, 31,200 cast a ballot, a turnout of 56%.",
        "Only 1,240 of the 6,200 members voted: the turnout was 25%.",
        "Turnout was 62%, with 14,200 votes from 20,000 electors.",
    ),
    silent=(
        "Of the 48,000 voters, 31,200 cast a ballot; in the last election turnout was 70%.",
        "Turnout was 71%, up from 14,200 votes.",
    ),
)
def turnout_mismatch(claims: Claims) -> Iterator[Relation]:
    """The turnout is not the votes divided by the voters.

    Votes cast, voters and turnout tie each other. All three must be in one sentence and of one vote. A
    turnout of another year in the same sentence is left alone.

    What it checks
        Votes, voters and a turnout in one sentence.

    Why it matters
        Turnouts are compared over decades.

    How rounding is treated
        Counts are exact unless they end in zeros; the turnout may be off by one unit of its
        last place.

    Not flagged
        Turnouts of another election.

    Source
        Handbooks of electoral statistics.
    """
    for match in find_turnouts(claims):
        wording = "{part} of {whole} is {expected}, not {share}"
        yield share_of(match["share"], match["votes"], match["voters"], wording=wording)
