"""What is done, what is still to do, and the whole of both, in one sentence or close by."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Iterable, Iterator

from checker.claims.claim import Claim
from checker.claims.compatible import commensurable, same_noun
from checker.claims.find import Claims
from checker.claims.frame import Frame, Match
from checker.claims.slots import ABOUT
from checker.text.record import record

_REACH = 12
"""Sentences, before or after, in which the total is looked for."""
_NEAR = 2
"""Sentences, behind those who live in a place, in which their removal is spoken of."""
_TO_GO = (
    r"(?! of (?:the|its|their|those|these)\b)"
    r"(?: more| further)?(?: [a-z-]+){0,2}? (?:to go|still to (?:be )?[a-z]+|to (?:do|come)(?=[.,;)]|\Z)"
    r"|yet to [a-z]+|left to (?:go|do)"
    r"|outstanding|remaining|remain|still remain|are left|are still (?:to|in|waiting|missing|there|inside|out)"
    r"|(?:have|has) yet to|(?:have|has) still to)\b"
)
_WITH_WHOLE = Frame(
    r"<done:amount> (?:out )?of (?:the |a |its |their |some )?(?:total )?<whole:amount>[^A-Z.]{0,80}?[ (]"
    rf"<rest:amount>{_TO_GO}",
    cues=("go", "still", "yet", "left", "outstanding", "remaining"),
)
_STILL_TO = Frame(
    r"<done:amount> (?:out )?of (?:the |a |its |their |his |her |some )?(?:total )?<whole:amount>[^A-Z.;]{0,40}? "
    r"(?:have|has|had) (?:still )?(?:another )?<rest:amount>(?: more)? (?:still )?to (?!have\b|be\b)[a-z]+(?=[.,;)]"
    r"|\Z)",
    cues=("have", "has", "had"),
)
_MORE_NEEDED = Frame(
    r"<done:amount> (?:out )?of (?:the |a |its |their |his |her |some )?(?:total )?<whole:amount>[^A-Z.;]{0,40}?"
    r"(?:,| and| but)+ (?:it |they |he |she )?(?:still )?(?:needs?|requires?|wants?|seeks?|lacks?|is seeking"
    r"|is short of) "
    r"(?:to [a-z]+ )?(?:another |a further |some )?<rest:amount>(?: more)?(?=[.,;)]|\Z| to (?:reach|finish|complete"
    r"|go))",
    cues=tuple("need needs require requires want wants seek seeks seeking lack lacks short".split()),
)
_NEEDED = Frame(
    r"\b(?:needs?|needed|requires?|required) (?:a total of |some |about )?<whole:amount>[^A-Z.]{0,60}?[ (]"
    rf"<done:amount>[^A-Z.]{{0,60}}?[ (]<rest:amount>{_TO_GO}",
    cues=("need", "needs", "needed", "require", "requires", "required"),
)
_PROGRESS = Frame(
    r"<done:amount>(?! (?:out )?of (?:the |a |its |their |some )?(?:total )?[NCMUD])[^A-Z]{0,120}?[ (]"
    rf"<rest:amount>{_TO_GO}",
    cues=("go", "still", "yet", "outstanding", "remain", "left"),
)
_WHOLE_LAST = Frame(
    rf"<done:amount>[^A-Z.;]{{0,80}}?[ (]<rest:amount>{_TO_GO},? (?:out )?of "
    r"(?:a total of |the |some |about )?<whole:amount>",
    cues=("go", "still", "yet", "outstanding", "remain", "left"),
)
_TOTAL = Frame(
    r"\b(?:the|a|an|overall|whole) (?:[a-z]+ )?total(?: number| figure)?(?: of [a-z ]{1,30})? "
    rf"(?:is|was|are|were|stands at|stood at|comes to|came to|of|now stands at) {ABOUT}<whole:amount>"
    rf"|\b(?:in total|in all),? (?:there (?:are|were) )?{ABOUT}<whole_behind:amount>",
    cues=("total", "all"),
)
_AFFECTED = Frame(
    r"(?:\A|[,;:] |\b(?:about|some|around|that|where|the) )<whole:thing> "
    r"(?:live|lived|are living|were living|lie|stand) (?:in|within|inside|along) (?:the|this|that) [^A-Z.;]{0,40}?"
    r"(?:zone|area|district|valley|path|range|radius|region|camps?|plain)\b",
    cues=("live", "lived", "living", "lie", "stand"),
)


@record(frozen=True, slots=True)
class Progress:
    """What is done and still to do, with the wholes that may be meant."""

    done: Claim
    """What is done."""
    rest: Claim
    """What is still to do."""
    wholes: tuple[Claim, ...]
    """At least one; with several the text does not say which."""


def find_progress(claims: Claims) -> Iterator[Progress]:
    """Yield all progress that is told: "30,000 had been felled, with 15,000 more to go"."""
    for match in claims.match(_WITH_WHOLE, _WHOLE_LAST, _NEEDED, _MORE_NEEDED, _STILL_TO):
        yield from _progress(match, [match["whole"]])
    told, found = [*claims.match(_PROGRESS)], (claims.match_then(_TOTAL), claims.match_then(_AFFECTED))
    if not told:
        return
    totals, affected = map(list, found)
    for match in told:
        if not totals and len(affected) == 1 and _speaks_of_no_other(match, affected[0]):
            yield from _progress(match, [affected[0]["whole"]])
        near = map(_whole, _near(totals, match.sentence.number))
        yield from _progress(match, (whole for whole in near if whole is not match["done"]))


def _progress(match: Match, wholes: Iterable[Claim]) -> Iterator[Progress]:
    """Yield what is done and to go with those of the *wholes* that count the same things."""
    done, rest = match["done"], match["rest"]
    fitting = tuple(
        whole
        for whole in wholes
        if whole is not rest and commensurable(whole, done, rest) and same_noun(whole, done) and same_noun(whole, rest)
    )
    if fitting and same_noun(done, rest):
        yield Progress(done, rest, fitting)


def _near(totals: list[Match], number: int) -> list[Match]:
    """Return those of *totals* that stand in the sentence with that *number*, or else around it."""
    for reach in (0, _REACH):
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
    return len(match.sentence.quantities) == (3 if apart == 0 else 2) and 0 <= apart <= _NEAR


def _whole(match: Match) -> Claim:
    return match.get("whole") or match["whole_behind"]
