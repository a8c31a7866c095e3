"""Those who were lost and how many that left: "Four of the 60 hens died, so 56 were weighed"."""

from __future__ import annotations

from collections.abc import Iterator

from checker.claims.claim import Claim
from checker.claims.compatible import same_noun
from checker.claims.find import Claims
from checker.claims.frame import Frame, Match
from checker.claims.groups import WRITTEN
from checker.claims.keys import place_of
from checker.claims.parts.remainders import Remainder
from checker.claims.parts.series import is_measured
from checker.claims.sentence import Sentence
from checker.claims.shares.led_wholes import is_in_bracket
from checker.text.late import late

_GONE = (
    "lost|excluded|withdrew|withdrawn|discarded|removed|rejected|damaged|contaminated|missing|died|declined|refused"
    "|unusable|ineligible|failed|dropped out"
)
_WORDS = r"(?:[^A-Z.;:()]|\([^()]*\))"
"""Words, and what stands in brackets."""
_SO = (
    r"(?:,? (?:thus |so |thereby |which )?(?:leaving|left)(?: us with)?|,? so(?: that)?)"
    r"(?: a total of| only| just| the other| an? (?:[a-z-]+ ){0,2}(?:sample|cohort|total|pool|set|number)"
    r"(?: size)? of)? <rest:count>"
    r"(?! (?:of (?:them|whom|which)|each|apiece|per|in each|to each|more|died)\b)(?= [a-z]|\.|,)"
)
_CUES = ("lost", "excluded", "withdrew", "withdrawn", "discarded", "removed", "rejected", "damaged", "contaminated",
         "missing", "died", "declined", "refused", "unusable", "ineligible", "failed", "dropped")  # fmt: skip
_OF_WHOLE = Frame(
    rf"<part:count>(?: \(P\))? (?:out )?of (?:the |our |all |these )?<whole:count>{_WORDS}{{0,60}}?\b(?:{_GONE})\b"
    rf"{_WORDS}{{0,50}}?{_SO}",
    cues=_CUES,
)
_GIVEN_UP = tuple("lost sold closed shed scrapped shut demolished lent dropped sank returned ate spent".split())
_GOT = "gain|won|bought|add|open|built|build|took|new|other|acquir|hir|recruit|born|join|admit"
_BUT = r"(?:only |just )?"
_LEFT_WITH = (
    rf"(?:(?!\b(?:{_GOT}))[^A-Z.;:()]){{0,40}}?"
    rf"(?:,? leaving (?:it|them|him|her|us)(?: with)? {_BUT}<rest:count>"
    rf"|,? and (?:was|were|is|are) left with {_BUT}<left:count>"
    rf"|,? and (?:now (?:has|have|owns|holds|runs)|keeps?|kept|retains?|retained) {_BUT}<now:count>|,? (?:keeping"
    rf"|retaining) {_BUT}<kept:count>"
    rf"|,? and (?:has|have|had) {_BUT}<still:count> (?:left|remaining))(?=[.;]|\Z)"
)
_GAVE_UP = Frame(
    rf"\b(?:{'|'.join(_GIVEN_UP)}) <part:count> (?:out )?of (?:the|its|their|his|her|our) <whole:count>{_LEFT_WITH}",
    cues=_GIVEN_UP,
)
"""What somebody gave up of what he had: "lost 14 of its 61 seats and now has 47"."""
_OF_BEFORE = Frame(
    rf"\A(?:(?:however|subsequently|later|in the end|during follow-up|of (?:these|them)),? )?<part:count>(?: \(P\))?"
    rf"{_WORDS}{{0,60}}?\b(?:{_GONE})\b{_WORDS}{{0,90}}?{_SO}",
    cues=_CUES,
)
"""Of those that the sentence before counts."""
_STUDIED = "screened|analy[sz]ed|assessed|reviewed|examined|evaluated|included|studied|retained|kept|eligible|left"
_AFTER = Frame(
    r"\A(?:after|following) (?:the )?(?:(?:removal|exclusion|deletion|elimination) of|removing|excluding|deleting"
    r"|eliminating|discarding) (?:the |of )?<part:count>[^A-Z.;:()]{0,60}?, (?:a total of )?"
    rf"(?:we (?:{_STUDIED}) <read:count>|<rest:count>[^A-Z.;:()]{{0,40}}? (?:were|was) (?:then )?(?:{_STUDIED})"
    r"(?=[.,;]|\Z| and (?![^A-Z.;]{0,40}\bothers?\b)))",
    cues=("removal", "exclusion", "deletion", "elimination", "removing", "excluding", "deleting", "eliminating",
          "discarding"),
)  # fmt: skip
"""Those of the sentence before that were looked at: "After removing 31 duplicates, we screened 402 titles"."""
_MORE = late(r"\b(?:more|further|additional(?:ly)?|another|others?|plus|besides|also)\b")
"""In the sentence before: there were more than the whole told there."""


def find_losses(claims: Claims) -> Iterator[Remainder]:
    """Yield those left of a whole of which it is told how many were lost, all in one sentence."""
    for match in claims.match(_OF_WHOLE):
        whole, part, rest = match["whole"], match["part"], match["rest"]
        if _ends_the_counts(rest) and all(same_noun(whole, claim) and not is_measured(claim) for claim in (part, rest)):
            yield Remainder(whole, (part,), rest)
    for match in claims.match(_GAVE_UP):
        whole, part = match["whole"], match["part"]
        rest = next(match[role] for role in ("rest", "left", "now", "kept", "still") if match.get(role) is not None)
        if all(same_noun(whole, claim) and not is_measured(claim) for claim in (part, rest)):
            yield Remainder(whole, (part,), rest)


def find_losses_next(claims: Claims) -> Iterator[tuple[Remainder, tuple[Claim, ...]]]:
    """Yield the same of the one count of such things in the sentence before, with what may have gone before."""
    for match in claims.match(_OF_BEFORE):
        told, part, rest = _counted_before(claims, match), match["part"], match["rest"]
        whole = _whole_of(told, part) if _ends_the_counts(rest) else None
        if whole is not None and same_noun(whole, rest) and (part.quantity.value or 0) < (whole.quantity.value or 0):
            yield Remainder(whole, (part,), rest), tuple(claim for claim in told if claim is not whole)
    for match in claims.match(_AFTER):
        told, part, rest = _counted_before(claims, match), match["part"], match.get("rest") or match["read"]
        told = [claim for claim in told if _is_more(claim, part) and _are_of_one(claim, rest)]
        whole = _whole_of(told, part)
        if whole is not None and not is_measured(rest) and not _MORE.search(whole.sentence.pattern):
            others = [*told, *_counts_behind(rest)]
            yield Remainder(whole, (part,), rest), tuple(claim for claim in others if claim is not whole)


def _is_more(whole: Claim, part: Claim) -> bool:
    return (whole.quantity.value or 0) > (part.quantity.value or 0)


def _are_of_one(whole: Claim, rest: Claim) -> bool:
    """Tell whether both count the same things, or what is written: the titles of records."""
    return same_noun(whole, rest) or {whole.noun, rest.noun} <= WRITTEN | {"text", "title"}


def _counted_before(claims: Claims, match: Match) -> list[Claim]:
    """Return the counts of the sentence before."""
    before = next(iter(claims.before(match.sentence, 1)), None)
    if before is None or before.block is not match.sentence.block:
        return []
    return [claim for claim in _counts_of(before) if not is_measured(claim)]


def _ends_the_counts(rest: Claim) -> bool:
    """Tell whether no other count follows in the sentence but in brackets: "so 30 came in May and 26 in June" does."""
    behind = _counts_behind(rest)
    return not behind or "(" in rest.sentence.between(rest, behind[0])


def _counts_behind(rest: Claim) -> list[Claim]:
    """Return the counts that follow in the sentence, of what may have gone too: "298 were read; 18 were left out"."""
    counts = _counts_of(rest.sentence)
    return counts[counts.index(rest) + 1 :]


def _counts_of(sentence: Sentence) -> list[Claim]:
    return [claim for claim in sentence.claims if claim.quantity.glyph in "NC"]


def _whole_of(told: list[Claim], part: Claim) -> Claim | None:
    """Return the one of the counts *told* outside of brackets, that of what the part counts, or that of another."""
    pattern = told[0].sentence.pattern if told else ""
    plain = [claim for claim in told if not is_in_bracket(pattern, place_of(claim), len(pattern))]
    if len(plain) == 1:
        return plain[0]
    if len(plain) == 2 and plain[0].sentence.between(*plain) in (" of ", " of the ", " out of "):
        return plain[0]
    same = [claim for claim in told if part.noun is not None and claim.noun == part.noun]
    return told[0] if len(told) == 1 else same[0] if len(same) == 1 else None
