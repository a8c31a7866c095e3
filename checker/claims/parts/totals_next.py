"""Totals in the sentence behind their parts: "They have 120, 95 and 210 plots. Altogether that is 425 plots"."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import pairwise

from checker.claims.claim import Claim
from checker.claims.compatible import commensurable, is_person, same_noun
from checker.claims.find import Claims
from checker.claims.parts.accounted import JOINED, TIMES, are_alike
from checker.claims.parts.evidence import Evidence
from checker.claims.parts.total_behind import ADDABLE, AMOUNTS, TotalBehind
from checker.claims.parts.total_words import IN_ALL, MAY_BE_OPEN
from checker.claims.parts.totals import JOINED as BEFORE_NEXT
from checker.claims.sentence import Sentence
from checker.text.late import late

_CUES = frozenset({"together", "altogether", "all", "total", "combined"})
_TOLD_LAST = f"{IN_ALL}|between them"
_SAID = late(
    r"\A(?:(?:so|and|thus),? )?(?:taken together|together|between (?:them|the (?:two|three|four)|us)|altogether|in all"
    r"|in total|all told|combined|overall)\b(?! with\b),?(?: [a-z'-]+){0,5} [NCMUD](?! (?:more|less|fewer)\b)"
    r"|\A(?:that|this|which|it|they|these|there|the (?:two|three|four)(?: [a-z-]+)?) (?:[a-z-]+ ){0,4}[NCMUD]"
    rf"(?: [a-z-]+){{0,3}} (?:{_TOLD_LAST})[.!]?\Z"
    r"|\A(?:grand )?total[,:] [NCMUD]"
    r"|\A(?:the |their )?(?:[a-z-]+ ){0,3}(?:total|overall|combined)(?: [a-z-]+){0,4}?"
    r" (?:is|was|were|are|of|came to|comes to) (?:about |some |nearly )?[NCMUD]"
    rf"|\A(?:the |their |its )(?:[a-z-]+ ){{1,4}}[NCMUD](?: [a-z-]+){{0,3}} (?:{_TOLD_LAST})[.!]?\Z"
)
_NUMBERED = late(r"\bthe [CND](?: (?=[CNMUD])| )")
_AT_HEAD = late(
    r"\A(?:(?:altogether|in all|in total|all told|together|combined),? (?:that|this|it|they|these)"
    r" (?:is|are|was|were|makes?|made|comes? to|came to|totals|totalled)(?: a total of)?"
    r"|(?:that|this|the) (?:makes|made|is|was|comes to|came to) (?:a total of|a combined|in all)"
    r"|the total(?: of| is| was| came to| comes to)) (?:about |some |nearly )?(?P<total>[NCMUDG])"
)
_ANYTHING = frozenset(("item", "object", "piece", "thing"))
"""What things of any sort are counted as."""
_OTHER = late(
    r"\b(?:more|another|of (?:them|which|whom|these)|including|excluding|excluded|without|total|after|than|from|each"
    r"|every|per|rose|fell|up|down|to)\b"
)
"""In the sentence of the parts: they may be no parts, or parts of one another."""
MOST_BACK = 3
"""So many sentences before a total are looked at, each with one part."""


def find_totals_next(claims: Claims) -> Iterator[TotalBehind]:
    """Yield the totals of which the sentences before tell the parts."""
    for sentence in claims.with_any(_CUES, AMOUNTS):
        before = claims.sentences[sentence.index - 1]
        if before.number != sentence.number - 1 or before.block is not sentence.block:
            continue
        found = _of_all_before(claims, sentence) or _of_list_before(claims, sentence)
        if found is not None:
            yield found


def _of_all_before(claims: Claims, sentence: Sentence) -> TotalBehind | None:
    """Return the total that is all that *sentence* tells, of all that the sentences just before tell."""
    if not 0 < len(sentence.glyphs.translate(TIMES)) < 3 or not _SAID.match(_without_number(sentence)):
        return None
    *number, total = [claim for claim in sentence.claims if claim.quantity.glyph in AMOUNTS]
    parts = _parts_before(claims, sentence)
    if len(parts) < 2 or [claim.quantity.value for claim in number] not in ([], [len(parts)]):
        return None
    return TotalBehind(total, parts, evidence=Evidence.LISTED) if _are_of(total, parts) else None


def _of_list_before(claims: Claims, sentence: Sentence) -> TotalBehind | None:
    """Return the total at the head of *sentence* of which the one before lists the parts, beside other things."""
    match = _AT_HEAD.match(sentence.pattern)
    before = claims.sentences[sentence.index - 1]
    if match is None or _OTHER.search(before.pattern):
        return None
    total = sentence.claim_at(match.start("total"))
    parts = tuple(claim for claim in before.claims if claim.quantity.kind in ADDABLE and same_noun(total, claim))
    is_listed = len(parts) > 1 and commensurable(total, *parts) and _are_listed(before, parts)
    return TotalBehind(total, parts, evidence=Evidence.LISTED) if is_listed else None


def _are_listed(sentence: Sentence, parts: tuple[Claim, ...]) -> bool:
    """Tell whether commas and "and" join each of *parts*, none of them a range, to the next."""
    is_joined = all(BEFORE_NEXT.match(sentence.between(*pair)) for pair in pairwise(parts))
    return is_joined and not any(part.quantity.is_range for part in parts)


def _without_number(sentence: Sentence) -> str:
    """Return the pattern of *sentence* without the letter of how many things are told: "the two villages have …"."""
    return _NUMBERED.sub("the ", sentence.pattern, count=1) if len(sentence.glyphs) > 1 else sentence.pattern


def _parts_before(claims: Claims, sentence: Sentence) -> tuple[Claim, ...]:
    """Return the amounts of the sentence before, or those of the sentences before that have one each."""
    parts: list[Claim] = []
    number = sentence.number
    for other in claims.before(sentence, MOST_BACK):
        amounts = other.glyphs.translate(TIMES)
        is_next = other.number == number - 1 and other.block is sentence.block
        if not is_next or not set(amounts) <= set(AMOUNTS) or MAY_BE_OPEN.search(other.pattern):
            break
        found = [claim for claim in other.claims if claim.quantity.glyph in AMOUNTS]
        if len(found) > 2 and found[0].quantity.value == len(found) - 1:
            found = found[1:]  # "three markets with 42, 35 and 18 stalls"
        if len(found) > 1:
            return tuple(found) if not parts and _are_joined(other) else tuple(parts[::-1])
        parts += found
        number = other.number
    return tuple(parts[::-1])


def _are_joined(sentence: Sentence) -> bool:
    """Tell whether commas and "and" join each amount of *sentence* to the next."""
    pattern = sentence.pattern
    places = [place for place, glyph in zip(sentence.places, sentence.glyphs, strict=True) if glyph in AMOUNTS]
    return all(JOINED.match(pattern[one + 1 : other]) for one, other in pairwise(places))


def _are_of(total: Claim, parts: tuple[Claim, ...]) -> bool:
    """Tell whether *parts* are less than *total* each, of its unit, and count what it does if it names that."""
    whole = total.quantity.value or 0
    if any(not 0 < (part.quantity.value or 0) < whole or part.quantity.ends is not None for part in parts):
        return False
    if not are_alike(total, parts):
        return False
    if is_person(total):
        return all(part.noun is None or is_person(part) for part in parts)
    return total.noun in _ANYTHING or any(same_noun(total, part) for part in parts)
