"""Numbered steps of a text: "Step 1: open the lid. Step 2: stir."."""

from __future__ import annotations

import re
from collections.abc import Iterator

from checker.claims.claim import Claim
from checker.claims.find import Claims
from checker.claims.sentence import Sentence
from checker.claims.times.dates import Attribute
from checker.quantities.interval import Interval

_LABELS = ("step", "stage", "lesson", "exercise", "task", "question")
_HEAD = re.compile(rf"[^a-zA-Z]{{0,4}}(?:{'|'.join(_LABELS)}) [IN](?: ?[:.)–]| - )")
_PLAIN = re.compile(r"[1-9]\d?\Z")
FARTHEST = 60
"""Steps that are more sentences apart belong to two lists."""
FEWEST = 3
"""Two steps are no list."""


def find_steps(claims: Claims) -> Iterator[list[Attribute]]:
    """Yield the numbers of every list of steps that begins with the first, in the order of the text.

    A list that misses a number which the text has in another form ("step 2 (optional)") is left out.
    """
    for label in _LABELS:
        found = claims.with_any(frozenset({label, label + "s"}), "NI")
        run: list[Attribute] = []
        last = 0
        for sentence in found:
            number = _number(sentence.claims[0]) if _HEAD.match(sentence.pattern) else None
            if number is None:
                continue
            if number.fixed == 1 or sentence.number - last > FARTHEST:
                yield from _lists(run, found)
                run = []
            run.append(number)
            last = sentence.number
        yield from _lists(run, found)


def _lists(run: list[Attribute], sentences: list[Sentence]) -> Iterator[list[Attribute]]:
    if len(run) < FEWEST or run[0].fixed != 1:
        return
    heads = {number.claim for number in run}
    mentioned = {claim.quantity.surface for sentence in sentences for claim in sentence.claims if claim not in heads}
    mentioned |= {surface[:-1] for surface in mentioned if surface[-1:].isalpha()}  # "stage 5a", "stage 5b"
    missing = {str(place) for place in range(1, len(run) + 1)} - {number.shown for number in run}
    if not missing & mentioned:
        yield run


def _number(claim: Claim) -> Attribute | None:
    surface = claim.quantity.surface
    if not _PLAIN.match(surface):
        return None
    return Attribute(claim, "number", Interval.point(int(surface)), surface)
