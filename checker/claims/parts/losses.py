"""Those who were lost and how many that left: "Four of the 60 hens died, so 56 were weighed"."""

from __future__ import annotations

from collections.abc import Iterator

from checker.claims.claim import Claim
from checker.claims.compatible import same_noun
from checker.claims.find import Claims
from checker.claims.frame import Frame, Match
from checker.claims.parts.remainders import Remainder
from checker.claims.parts.series import is_measured
from checker.claims.sentence import Sentence

_GONE = (
    "lost|excluded|withdrew|withdrawn|discarded|removed|rejected|damaged|contaminated|missing|died|declined|refused"
    "|unusable|ineligible|failed|dropped out"
)
_WORDS = r"(?:[^A-Z.;:()]|\([^()]*\))"
"""Words, and what stands in brackets."""
_SO = (
    r"(?:,? (?:thus |so |thereby |which )?(?:leaving|left)(?: us with)?|,? so(?: that)?)"
    r"(?: a total of| only| just| the other)? <rest:count>"
    r"(?! (?:of (?:them|whom|which)|each|apiece|per|in each|to each|more|died)\b)(?= [a-z]|\.|,)"
)
_CUES = ("lost", "excluded", "withdrew", "withdrawn", "discarded", "removed", "rejected", "damaged", "contaminated",
         "missing", "died", "declined", "refused", "unusable", "ineligible", "failed", "dropped")  # fmt: skip
_OF_WHOLE = Frame(
    rf"<part:count>(?: \(P\))? (?:out )?of (?:the |our |all |these )?<whole:count>{_WORDS}{{0,60}}?\b(?:{_GONE})\b"
    rf"{_WORDS}{{0,50}}?{_SO}",
    cues=_CUES,
)
_OF_BEFORE = Frame(
    rf"\A(?:(?:however|subsequently|later|in the end|during follow-up|of (?:these|them)),? )?<part:count>(?: \(P\))?"
    rf"{_WORDS}{{0,60}}?\b(?:{_GONE})\b{_WORDS}{{0,60}}?{_SO}",
    cues=_CUES,
)
"""Of those that the sentence before counts."""


def find_losses(claims: Claims) -> Iterator[Remainder]:
    """Yield those left of a whole of which it is told how many were lost, all in one sentence."""
    for match in claims.match(_OF_WHOLE):
        whole, part, rest = match["whole"], match["part"], match["rest"]
        if _ends_the_counts(rest) and all(same_noun(whole, claim) and not is_measured(claim) for claim in (part, rest)):
            yield Remainder(whole, (part,), rest)


def find_losses_next(claims: Claims) -> Iterator[tuple[Remainder, tuple[Claim, ...]]]:
    """Yield the same of the one count of such things in the sentence before, with what may have gone before."""
    for match in claims.match(_OF_BEFORE):
        told, part, rest = _counted_before(claims, match), match["part"], match["rest"]
        whole = _whole_of(told, part) if _ends_the_counts(rest) else None
        if whole is not None and same_noun(whole, rest) and (part.quantity.value or 0) < (whole.quantity.value or 0):
            yield Remainder(whole, (part,), rest), tuple(claim for claim in told if claim is not whole)


def _counted_before(claims: Claims, match: Match) -> list[Claim]:
    """Return the counts of the sentence before."""
    before = next(iter(claims.before(match.sentence, 1)), None)
    if before is None or before.block is not match.sentence.block:
        return []
    return [claim for claim in _counts_of(before) if not is_measured(claim)]


def _ends_the_counts(rest: Claim) -> bool:
    """Tell whether no other count follows in the sentence but in brackets: "so 30 came in May and 26 in June" does."""
    counts = _counts_of(rest.sentence)
    behind = counts[counts.index(rest) + 1 :]
    return not behind or "(" in rest.sentence.between(rest, behind[0])


def _counts_of(sentence: Sentence) -> list[Claim]:
    return [claim for claim in sentence.claims if claim.quantity.glyph in "NC"]


def _whole_of(told: list[Claim], part: Claim) -> Claim | None:
    """Return the only one of the counts *told*, or the only one of what the part counts."""
    same = [claim for claim in told if part.noun is not None and claim.noun == part.noun]
    return told[0] if len(told) == 1 else same[0] if len(same) == 1 else None
