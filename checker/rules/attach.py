"""Attachment: which quantity of a sentence a phrase names.

A phrase in a text names the quantity that counts it ("12 engineers"), the one behind it
("revenue was $80m", "gross margin, at 25%"), or the one before it ("$80m in revenue"). Where
both neighbours could be meant, the way they are joined to the phrase decides.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from checker.claims.claim import Claim
from checker.claims.sentence import Sentence
from checker.quantities.quantity import Kind
from checker.rules import joints
from checker.rules.selector import Selector, singular
from checker.text.late import late
from checker.text.record import record

_WORD = late(r"[^\W\d_]+(?:['’][a-z]+)?")
_FARTHEST = 120
"""Characters that may stand between a phrase and the quantity that it names."""
_COUNTED = frozenset({Kind.COUNT})


@record(frozen=True, slots=True)
class Mention:
    """A phrase in a sentence, with the claim that it names."""

    start: int
    """First code point of the phrase."""
    end: int
    """Just behind it."""
    claim: Claim
    """What it names."""
    distance: int
    """Words in between; 0 where the quantity counts the phrase."""


def mentions(sentence: Sentence, selector: Selector, others: Iterable[tuple[str, ...]] = ()) -> Iterator[Mention]:
    """Yield the claims of *sentence* that *selector* names.

    Parameters
    ----------
    sentence
        Where to look.
    selector
        What to look for.
    others
        Phrases of the other names of the rule: a longer one takes the words of a shorter.
    """
    admitted = [claim for claim in sentence.claims if selector.admits(claim)]
    if not admitted:
        return
    if not selector.phrases:
        yield from (Mention(claim.quantity.start, claim.quantity.end, claim, 0) for claim in admitted)
        return
    words = _words(sentence)
    taken = [place for phrase in others for place in _places(words, phrase)]
    for phrase in selector.phrases:
        for first, last in _places(words, phrase):
            if any(a <= first and last <= b and b - a > last - first for a, b in taken):
                continue
            mention = _named(sentence, admitted, words[first][1], words[last - 1][2])
            if mention is not None:
                yield mention


def _words(sentence: Sentence) -> list[tuple[str, int, int]]:
    """Return the words of *sentence* in the singular, with their places in the document."""
    prose = sentence.document.prose
    return [
        (singular(found[0].casefold().replace("’", "'")), found.start(), found.end())
        for found in _WORD.finditer(prose, sentence.start, sentence.end)
    ]


def _places(words: list[tuple[str, int, int]], phrase: tuple[str, ...]) -> list[tuple[int, int]]:
    size = len(phrase)
    return [
        (at, at + size)
        for at in range(len(words) - size + 1)
        if words[at][0] == phrase[0] and all(words[at + n][0] == phrase[n] for n in range(1, size))
    ]


def _named(sentence: Sentence, admitted: list[Claim], start: int, end: int) -> Mention | None:
    prose = sentence.document.prose
    holder = next((each for each in sentence.claims if each.quantity.start <= start and end <= each.quantity.end), None)
    if holder is not None:
        return Mention(start, end, holder, 0) if holder in admitted else None
    if joints.is_other(prose[max(sentence.start, start - _FARTHEST) : start]):
        return None
    left = next((each for each in reversed(sentence.claims) if each.quantity.end <= start), None)
    if left is not None and start - left.quantity.end > _FARTHEST:
        left = None
    right, behind = _right(sentence, admitted, end)
    before = "" if left is None else prose[left.quantity.end : start]
    is_linked = right is not None and joints.is_linked(behind)
    if left in admitted and joints.is_into(before) and not (is_linked and not before.strip()):
        return Mention(start, end, left, joints.count(before))
    if right is not None and (is_linked or (right.quantity.kind not in _COUNTED and joints.is_loosely_behind(behind))):
        return Mention(start, end, right, joints.count(behind))
    if left in admitted and left.quantity.kind not in _COUNTED and joints.is_loosely_before(before):
        return Mention(start, end, left, joints.count(before))
    return None


def _right(sentence: Sentence, admitted: list[Claim], end: int) -> tuple[Claim | None, str]:
    """Return the claim that a phrase ending at *end* can name, with the words in between.

    A claim that does not fit, or that is a change or an old level, is passed where the text
    leads on from it: "rose 5% to $80m", "fell from 31% to 25%".
    """
    prose = sentence.document.prose
    following = [claim for claim in sentence.claims if claim.quantity.start >= end][:2]
    if not following or following[0].quantity.start - end > _FARTHEST:
        return None, ""
    nearest = following[0]
    behind = prose[end : nearest.quantity.start]
    is_step = joints.is_step(behind)
    if nearest in admitted and not is_step:
        return nearest, behind
    after = following[1] if len(following) > 1 else None
    if after is None or after not in admitted:
        return None, ""
    between = prose[nearest.quantity.end : after.quantity.start]
    return (after, behind) if joints.goes_on(between, stepped=is_step) else (None, "")
