"""What is done and what is still to do that do not make the total."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

from checker.claims.claim import Claim
from checker.claims.compatible import commensurable, same_noun
from checker.claims.find import Claims
from checker.claims.frame import Frame, Match
from checker.relations.relation import Link, Reading, Relation, equal
from checker.rules.rule import rule

REACH = 12
"""Sentences, before or after, in which the total is looked for."""

_TO_GO = (
    r"(?: more| further)?(?: [a-z-]+){0,2}? (?:to go|still to (?:go|come|do|be [a-z]+)|yet to [a-z]+|left to (?:go|do)"
    r"|outstanding|remaining)\b"
)
_WITH_WHOLE = Frame(
    r"<done:amount> (?:out )?of (?:the |a |its |their |some )?(?:total )?<whole:amount>[^A-Z.]{0,80}?[ (]"
    rf"<rest:amount>{_TO_GO}",
    cues=("go", "still", "yet", "left", "outstanding", "remaining"),
)
_PROGRESS = Frame(
    r"<done:amount>(?! (?:out )?of (?:the |a |its |their |some )?(?:total )?[NCMUD])[^A-Z]{0,120}?[ (]"
    rf"<rest:amount>{_TO_GO}",
    cues=("go", "still", "yet", "outstanding"),
)
_TOTAL = Frame(
    r"\b(?:the|a|an|overall|whole) (?:[a-z]+ )?total(?: number| figure)?(?: of [a-z ]{1,30})? "
    r"(?:is|was|are|were|stands at|stood at|comes to|came to|of|now stands at) (?:about |some |around )?<whole:amount>"
    r"|\b(?:in total|in all),? (?:about |some )?<whole_behind:amount>",
    cues=("total", "all"),
)


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
        "By Friday 30,000 trees had been felled, with 15,000 still to go. Storms came. The total is 54,000 trees.",
    ),
    silent=(
        "The total is £4m. By Friday 30,000 trees had been felled, with 25,000 more to go.",
        "They have played 12 matches and have 6 to go, out of 20 teams.",
    ),
)
def progress_mismatch(claims: Claims) -> Iterator[Relation]:
    """What is done and what is to go do not make the total.

    What it checks
        "121,000 moved, with 59,000 more to go" against the whole in the same sentence, or
        against a total that is stated within a few sentences.

    Why it matters
        Figures on progress are updated one at a time, and the last one is forgotten.

    How rounding is treated
        Figures that end in zeros may be off by half of their last place that is not zero.

    Not flagged
        Totals of other things; several totals of which one fits.

    Source
        Newsroom checklists: do the parts still make the total?
    """
    for match in claims.match(_WITH_WHOLE):
        yield from _tested(match["done"], match["rest"], [match["whole"]])
    totals = [*claims.match(_TOTAL)]
    if not totals:
        return
    for match in claims.match(_PROGRESS):
        near = [_whole(found) for found in totals if abs(found.sentence.number - match.sentence.number) <= REACH]
        yield from _tested(match["done"], match["rest"], [whole for whole in near if whole is not match["done"]])


def _tested(done: Claim, rest: Claim, wholes: list[Claim]) -> Iterator[Relation]:
    """Yield the relation of what is done and to go with the totals that may be meant."""
    fitting = [
        whole
        for whole in wholes
        if whole is not rest and commensurable(whole, done, rest) and same_noun(whole, done) and same_noun(whole, rest)
    ]
    if not fitting or not same_noun(done, rest):
        return
    whole = fitting[0]
    relation = equal(
        whole,
        done + rest,
        roles={"done": done, "to go": rest, "total": whole},
        link=Link.STATED if len(fitting) == 1 else Link.INFERRED,
        peers=(whole, done, rest),
    )
    others = tuple(Reading(other, done + rest, name="another total") for other in fitting[1:])
    yield replace(relation, readings=relation.readings + others)


def _whole(match: Match) -> Claim:
    return match.get("whole") or match["whole_behind"]
