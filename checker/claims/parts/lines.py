"""Labelled lines: "total: 512,940", "male: 251,310", "female: 261,630", one under the other."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import pairwise

from checker.claims.claim import Claim
from checker.claims.find import Claims
from checker.claims.sentence import Sentence
from checker.claims.slots import ABOUT
from checker.text.late import late
from checker.text.record import record

LONGEST_LABEL = 60
_FILL = late(rf"[\s$£€¥~≈]*{ABOUT}[\s$£€¥]*\Z")
_OF_TOTAL = late(r" of (?:the )?total ([a-z]+(?: [a-z]+)?)")


@record(frozen=True, slots=True)
class LabelledLine:
    """A line that consists of a label, a colon and a number."""

    label: str
    """What stands before the last colon in front of the number, in lower case."""
    value: Claim
    """The first number behind the label."""
    start: int
    """First code point of the line."""
    end: int
    """Just behind its last code point."""

    @property
    def whole(self) -> str:
        """Of what total its share is said to be: "capacity" in "coal: 63.5% of total capacity"; else empty."""
        found = _OF_TOTAL.match(self.value.sentence.document.text, self.value.quantity.end, self.end)
        return "" if found is None else found[1]


def find_labelled_lines(claims: Claims) -> tuple[tuple[LabelledLine, ...], ...]:
    """Return the groups of two or more labelled lines that follow each other."""
    lines = [line for sentence in claims.with_any(frozenset({":"})) for line in _lines(sentence)]
    if len(lines) < 2:
        return ()
    lines.sort(key=lambda line: line.start)
    text = claims.document.text
    groups: list[list[LabelledLine]] = [lines[:1]]
    for before, line in pairwise(lines):
        if text[before.end : line.start] == "\n":
            groups[-1].append(line)
        else:
            groups.append([line])
    return tuple(tuple(group) for group in groups if len(group) > 1)


def _lines(sentence: Sentence) -> Iterator[LabelledLine]:
    """Yield the labelled lines that lie in *sentence*, which may be one line or several."""
    prose, text = sentence.document.prose, sentence.document.text  # prose has no breaks within a paragraph
    taken = -1
    for claim in sentence.claims:
        place = claim.quantity.start
        if place < taken:
            continue
        start = text.rfind("\n", max(0, place - LONGEST_LABEL - 40), place) + 1
        colon = prose.rfind(":", start, place)
        if start < sentence.start - LONGEST_LABEL or colon < 0 or colon - start > LONGEST_LABEL:
            continue
        if not _FILL.match(prose[colon + 1 : place]):
            continue
        end = text.find("\n", place)
        end = len(text) if end < 0 else end
        yield LabelledLine(" ".join(prose[start:colon].lower().split()), claim, start, end)
        taken = end
