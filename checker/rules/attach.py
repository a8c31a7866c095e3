"""Attachment: which quantity of a sentence a phrase names.

A phrase in a text names the quantity that counts it ("12 engineers"), the one behind it
("revenue was $80m", "gross margin, at 25%"), or the one before it ("$80m in revenue"). Where
both neighbours could be meant, the way they are joined to the phrase decides.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from checker.claims.claim import Claim
from checker.claims.sentence import Sentence
from checker.quantities.quantity import Kind
from checker.rules.selector import Selector, singular
from checker.text.late import late

_WORD = late(r"[^\W\d_]+(?:['’][a-z]+)?")
_STOP = late(r"[;()]|\.\s")
_LINK = late(
    r"""
    \s*+ (?:[,:=(–—-]\s*+)?
    (?: (?: is | was | are | were | be | been | being | of | at | stood\ at | stands\ at | came\ to | comes\ to
          | came\ in\ at | reached | totall?ed | totals | amounted\ to | amounts\ to | rose\ to | fell\ to | grew\ to
          | dropped\ to | climbed\ to | increased\ to | decreased\ to | equals | equalled | numbers | numbered
          | works\ out\ at | worked\ out\ at | hit | to )
        (?:\s++(?:a|an|the|just|now|then|about|around|some|only|nearly|almost|over|under|roughly|record|total|of))*+ )?
    \s*+ [:(]? \s*+ \Z
    """,
    re.VERBOSE,
)
_INTO = late(
    r"(?:\s*-|\s++(?:in|of|for|as|from|on)(?:\s++(?:the|a|an|its|their|our|total|annual|net))*+|\s++more|\s++new)?\s*+\Z"
)
_JOINED = late(r"\s*+,?\s*+(?:(?:to|at|reaching|and now stands at)\s++)?+(?:(?:about|just|a|record)\s++)*+\(?")
_FURTHEST = 8
"""Words that may stand between a phrase and the quantity that it names."""
_COUNTED = frozenset({Kind.COUNT})


@dataclass(frozen=True, slots=True)
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
    for claim in sentence.claims:
        if claim.quantity.start <= start and end <= claim.quantity.end:
            return Mention(start, end, claim, 0) if claim in admitted else None
    prose = sentence.document.prose
    left = next((claim for claim in reversed(sentence.claims) if claim.quantity.end <= start), None)
    right = next((claim for claim in sentence.claims if claim.quantity.start >= end), None)
    before = "" if left is None else prose[left.quantity.end : start]
    behind = "" if right is None else prose[end : right.quantity.start]
    if right is not None and right not in admitted:
        right, behind = _passed(sentence, admitted, right, end)
    if left is not None and left not in admitted:
        left = None
    is_linked = right is not None and _LINK.match(behind) is not None
    if left is not None and _INTO.match(before) and not (is_linked and not before.strip()):
        return Mention(start, end, left, _count(before))
    if right is not None and (is_linked or (_is_near(behind) and right.quantity.kind not in _COUNTED)):
        return Mention(start, end, right, _count(behind))
    if left is not None and _is_near(before) and "," not in before and left.quantity.kind not in _COUNTED:
        return Mention(start, end, left, _count(before))
    return None


def _passed(sentence: Sentence, admitted: list[Claim], nearest: Claim, end: int) -> tuple[Claim | None, str]:
    """Return the claim behind one that does not fit, where the two are joined: "rose 5% to $80m"."""
    prose = sentence.document.prose
    after = next((claim for claim in sentence.claims if claim.quantity.start >= nearest.quantity.end), None)
    if after is None or after not in admitted:
        return None, ""
    between = prose[nearest.quantity.end : after.quantity.start]
    if _JOINED.fullmatch(between) is None:
        return None, ""
    return after, prose[end : nearest.quantity.start]


def _is_near(between: str) -> bool:
    return _STOP.search(between) is None and _count(between) <= _FURTHEST


def _count(between: str) -> int:
    return len(_WORD.findall(between))
