"""What is done and what is still to do that do not make the total."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
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
NEAR = 2
"""Sentences, behind those who live in a place, in which their removal is spoken of."""

_TO_GO = (
    r"(?: more| further)?(?: [a-z-]+){0,2}? (?:to go|still to (?:go|come|do|be [a-z]+)|yet to [a-z]+|left to (?:go|do)"
    r"|outstanding|remaining|remain|still remain|are left|are still (?:to|in|waiting|missing|there|inside|out)"
    r"|(?:have|has) yet to|(?:have|has) still to)\b"
)
_WITH_WHOLE = Frame(
    r"<done:amount> (?:out )?of (?:the |a |its |their |some )?(?:total )?<whole:amount>[^A-Z.]{0,80}?[ (]"
    rf"<rest:amount>{_TO_GO}",
    cues=("go", "still", "yet", "left", "outstanding", "remaining"),
)
_NEEDED = Frame(
    r"\b(?:needs?|needed|requires?|required) (?:a total of |some |about )?<whole:amount>[^A-Z.]{0,60}?[ (]"
    rf"<done:amount>[^A-Z.]{{0,60}}?[ (]<rest:amount>{_TO_GO}",
    cues=("go", "still", "yet", "left", "outstanding", "remaining", "remain"),
)
_PROGRESS = Frame(
    r"<done:amount>(?! (?:out )?of (?:the |a |its |their |some )?(?:total )?[NCMUD])[^A-Z]{0,120}?[ (]"
    rf"<rest:amount>{_TO_GO}",
    cues=("go", "still", "yet", "outstanding", "remain", "left"),
)
_WHOLE_LAST = Frame(
    rf"<done:amount>[^A-Z.;]{{0,80}}?[ (]<rest:amount>{_TO_GO},? (?:out )?of (?:a total of |the |some |about )?<whole:amount>",
    cues=("go", "still", "yet", "outstanding", "remain", "left"),
)
_TOTAL = Frame(
    r"\b(?:the|a|an|overall|whole) (?:[a-z]+ )?total(?: number| figure)?(?: of [a-z ]{1,30})? "
    r"(?:is|was|are|were|stands at|stood at|comes to|came to|of|now stands at) (?:about |some |around )?<whole:amount>"
    r"|\b(?:in total|in all),? (?:there (?:are|were) )?(?:about |some )?<whole_behind:amount>",
    cues=("total", "all"),
)
_AFFECTED = Frame(
    r"(?:\A|[,;:] |\b(?:about|some|around|that|where|the) )<whole:thing> (?:live|lived|are living|were living|lie|stand)"
    r" (?:in|within|inside|along) (?:the|this|that) [^A-Z.;]{0,40}?"
    r"(?:zone|area|district|valley|path|range|radius|region|camps?|plain)\b",
    cues=("live", "lived", "living", "lie", "stand"),
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
    for match in claims.match(_WITH_WHOLE, _WHOLE_LAST, _NEEDED):
        yield from _tested(match["done"], match["rest"], [match["whole"]])
    progress, found = [*claims.match(_PROGRESS)], (claims.match_then(_TOTAL), claims.match_then(_AFFECTED))
    if not progress:
        return
    totals, affected = map(list, found)
    for match in progress:
        if not totals and len(affected) == 1 and _speaks_of_no_other(match, affected[0]):
            yield from _tested(match["done"], match["rest"], [affected[0]["whole"]])
        near = [_whole(found) for found in _near(totals, match.sentence.number)]
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


def _near(totals: list[Match], number: int) -> list[Match]:
    """Return those of *totals* that stand in the sentence with that *number*, or else around it."""
    for reach in (0, REACH):
        first = bisect_left(totals, number - reach, key=_number)
        near = totals[first : bisect_right(totals, number + reach, key=_number)]
        if near:
            return near
    return []


def _number(match: Match) -> int:
    return match.sentence.number


def _speaks_of_no_other(match: Match, affected: Match) -> bool:
    """Tell whether the sentence on progress has no number besides, and stands behind that on the whole or in it."""
    apart = match.sentence.number - affected.sentence.number
    return len(match.sentence.quantities) == (3 if apart == 0 else 2) and 0 <= apart <= NEAR


def _whole(match: Match) -> Claim:
    return match.get("whole") or match["whole_behind"]
