"""Scope: how far apart the claims of one relation may stand."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import groupby

from checker.claims.find import Claims
from checker.claims.sentence import Sentence
from checker.text.document import BlockKind

SCOPES = ("sentence", "paragraph", "section", "document")
"""From narrow to wide; a section runs from one heading to the next."""


def groups_of(claims: Claims, scope: str) -> Iterator[tuple[Sentence, ...]]:
    """Yield the sentences of every stretch as wide as *scope*, in the order of the text."""
    if scope == "sentence":
        yield from ((sentence,) for sentence in claims.sentences)
    elif scope == "paragraph":
        yield from (tuple(group) for _, group in groupby(claims.sentences, key=lambda each: each.block.start))
    elif scope == "section":
        headings = [block.start for block in claims.document.blocks if block.kind is BlockKind.HEADING]
        yield from _sections(claims, headings)
    elif claims.sentences:
        yield claims.sentences


def _sections(claims: Claims, headings: list[int]) -> Iterator[tuple[Sentence, ...]]:
    section: list[Sentence] = []
    at = 0
    for sentence in claims.sentences:
        passed = False
        while at < len(headings) and headings[at] <= sentence.start:
            at, passed = at + 1, True
        if passed and section:
            yield tuple(section)
            section = []
        section.append(sentence)
    if section:
        yield tuple(section)
