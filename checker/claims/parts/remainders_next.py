"""What is left of a whole that the sentence before tells: "… 64 of the 81 farms answered. The other 17 did not"."""

from __future__ import annotations

from collections.abc import Iterator

from checker.claims.claim import Claim
from checker.claims.compatible import same_noun
from checker.claims.find import Claims
from checker.claims.frame import Frame
from checker.claims.parts.remainders import REMOVAL, REMOVING, Remainder, are_alike
from checker.claims.parts.series import is_measured
from checker.claims.sentence import Sentence
from checker.text.late import late

_NEXT = Frame(
    r"\A(?:in |of |for |among |(?:the )?full[- ]texts? of )?(?:the )?(?:remaining|other) <rest:count>(?! (?:of"
    r"|were of)\b)(?!-)",
    cues=("remaining", "other"),
)
_BEFORE = late(
    r"(?:(?:\A|[,;:.] )(?:out )?(?:of|among|in) (?:the |these |our |all |all the )?(?P<whole>[NC])[^NC.]{0,120}?, "
    r"[^NC.]{0,90}?(?P<part>[NC])|(?P<first>[NC])(?: \(P\))? (?:out )?of (?:the |these |our |all |all"
    r" the )?(?P<all>[NC]))(?![A-Z])[^NC]*\Z"
)
"""The sentence before "The other 16 …", with the whole and what was taken from it, and no other count."""
_SEEN = late(
    r"(?P<whole>[NC]) [^A-Z.;:()]{0,60}(?:were|was) (?:[a-z]+ly )?(?:screened|assessed|reviewed|examined|read)(?:,| and"
    r"|, and|, of which) (?P<part>[NC])(?: [a-z]+){0,3} (?:excluded|discarded|removed|rejected)[^NC]*\Z"
)
"""The sentence before "The other 16 …" where some were not kept: "402 were read, and 331 were excluded"."""
_THAT_LEFT = Frame(
    r"\A(?:that|this|which) (?:leaves|left) (?:just |only )?<rest:count>(?! (?:of|dead|injured|wounded|people)\b)",
    cues=("leaves", "left"),
)
"""The same in so many words: "That left 2,332 to run"."""
_OF_THEM_LEFT = Frame(
    r"\A(?:(?:it|they|he|she|we|the [a-z]+) (?:(?!than |from )[a-z]+ ){1,5}<part:number> of (?:them|these|those)"
    r"|of (?:them|these|those),? <first:number> [a-z]+)(?: (?!and |or )[a-z]+){0,6}"
    r", (?:which )?(?:leaving|leaves|left) (?:only |just |about )?<rest:number|thing>"
    r"(?! (?:of|dead|injured|wounded|people)\b)(?!(?: [a-z]+){0,4},? and [NCMUD])",
    cues=("leaving", "leaves", "left"),
)
"""A part of what the sentence before tells alone: "It has 1,340 plots. It has let 1,190 of them, leaving 150"."""
_OTHERS_LEFT = frozenset({"that", "this", "which"})
_NEXT_REMOVED = Frame(rf"\A{REMOVAL}", cues=REMOVING)
"""What is left of what the sentence before tells: "After removal of 31 duplicates, 402 remained"."""


def find_remainders_next(claims: Claims) -> Iterator[Remainder]:
    """Yield what a sentence calls the rest, with the whole and the part that the one before names."""
    for match in claims.match(_NEXT, _THAT_LEFT):
        before, rest = next(iter(claims.before(match.sentence, 1)), None), match["rest"]
        if before is None or before.block is not match.sentence.block:
            continue
        if (seen := _SEEN.search(before.pattern)) is not None:
            whole, part = before.claim_at(seen.start("whole")), before.claim_at(seen.start("part"))
            if are_alike(whole, rest) and _is_less(part, whole):
                yield Remainder(whole, (part,), rest)
            continue
        found = _BEFORE.search(before.pattern)
        if found is None:
            yield from _told_apart(claims, before, rest)
            continue
        if any(letter in "NC" for letter in before.pattern[: found.start()]):
            continue
        whole, part = (
            before.claim_at(found.start(role)) for role in (("whole", "part") if found["whole"] else ("all", "first"))
        )
        if all(same_noun(whole, claim) for claim in (part, rest)) and _is_less(part, whole):
            is_loose = not _OTHERS_LEFT.isdisjoint(match.sentence.pattern.split(" ", 1)[:1])
            yield Remainder(whole, (part,), rest, is_loose=is_loose)
    for match in claims.match(_NEXT_REMOVED, _OF_THEM_LEFT):
        before, rest = next(iter(claims.before(match.sentence, 1)), None), match["rest"]
        part = match.get("part") or match["first"]
        if before is None or before.block is not match.sentence.block:
            continue
        told = [claim for claim in before.claims if claim.quantity.glyph in "NC" and not is_measured(claim)]
        if len(told) == 1 and _is_less(part, told[0]) and same_noun(told[0], rest):
            yield Remainder(told[0], (part,), rest)


def _told_apart(claims: Claims, before: Sentence, rest: Claim) -> Iterator[Remainder]:
    """Yield *rest* where the sentence *before* tells a part alone, and the one before that the whole alone."""
    first = next(iter(claims.before(before, 1)), None)
    if first is None or first.block is not before.block:
        return
    wholes, parts = [[claim for claim in each.claims if claim.quantity.glyph in "NC"] for each in (first, before)]
    if not len(wholes) == len(parts) == 1 or is_measured(wholes[0]) or not _is_less(parts[0], wholes[0]):
        return
    if all(same_noun(wholes[0], claim) for claim in (parts[0], rest)):
        yield Remainder(wholes[0], (parts[0],), rest)


def _is_less(part: Claim, whole: Claim) -> bool:
    """Tell whether *part* is below *whole*."""
    return (part.quantity.value or 0) < (whole.quantity.value or 0)
