"""Parts named by a degree, of which nothing has two: mild, moderate and severe; stage I and II; positive, negative."""

from __future__ import annotations

from checker.lexicon.complements import APART, CLASSES, CONTRARIES, OPPOSED, STEPS
from checker.lexicon.predicates_table import ASCRIBING
from checker.text.late import late

_LETTERS = late(r"[a-z]+")
_NUMBERED = late(r"\b(?:stage|grade|class|type|category|level|score|group) (?P<step>i{1,3}|iv|vi{0,3}|ix|x|[a-e])\b")
"""A step with a Roman number or a letter."""
_FIGURED = late(r"\b(?P<scale>stage|grade|class|type|category|level|score) [NI](?![-–/])")
"""A step with a number: who tells several tells others."""
_HABITS = frozenset({"smoker", "drinker"})
"""What those of each step are called, of whom some are named by it alone."""


def are_degrees(labels: tuple[str, ...]) -> bool:
    """Tell whether the labels name different steps of one scale, or opposites, said of the same.

    Examples
    --------
    >>> are_degrees(("N were mild", "N moderate", "N severe")), are_degrees(("N had low iron", "N high zinc"))
    (True, False)
    """
    return _are_numbered(labels) or _are_of_one_scale(labels)


def names_degree(words: str) -> bool:
    """Tell whether one of *words* names a step of a scale."""
    return (
        any(word in STEPS or word in OPPOSED for word in _LETTERS.findall(words)) or _NUMBERED.search(words) is not None
    )


def are_opposed(labels: tuple[str, ...]) -> bool:
    """Tell whether the labels name opposites, whatever else they say.

    Examples
    --------
    >>> are_opposed(("N died at sea", "N survived the night")), are_opposed(("N were shortlisted", "N hired"))
    (True, False)
    """
    return any(_name_opposites(labels, index) for index in (OPPOSED, CONTRARIES, CLASSES, APART))


def _name_opposites(labels: tuple[str, ...], index: dict[str, tuple[tuple[int, int], ...]]) -> bool:
    found = [{each for word in _LETTERS.findall(label) for each in index.get(word, ())} for label in labels]
    shared = set.intersection(*({scale for scale, _ in each} for each in found))
    return any(len({min(step for each, step in own if each == scale) for own in found}) > 1 for scale in shared)


def _are_numbered(labels: tuple[str, ...]) -> bool:
    found = [_NUMBERED.search(label) for label in labels]
    if len({each["step"] for each in found if each is not None}) == len(labels):
        return True
    figured = [_FIGURED.search(label) for label in labels]
    return len(labels) > 1 and len({each and each["scale"] for each in figured}) == 1 and None not in figured


def _are_of_one_scale(labels: tuple[str, ...]) -> bool:
    words = [_LETTERS.findall(label) for label in labels]
    for index in (STEPS, OPPOSED):
        if all(any(word in index for word in said) for said in words):
            scales = set.intersection(*({scale for word in said for scale, _ in index.get(word, ())} for said in words))
            if any(_are_steps(words, index, scale) for scale in scales):
                return True
    return False


def _are_steps(words: list[list[str]], index: dict[str, tuple[tuple[int, int], ...]], scale: int) -> bool:
    """Tell whether each label has a step of *scale* of its own, and none but the same words beside it."""
    steps, rests = set(), []
    for said in words:
        own = {word: step for word in said for number, step in index.get(word, ()) if number == scale}
        steps.add(min(own.values()))
        rests.append({word.rstrip("s") for word in said if word not in ASCRIBING and word not in own} - _HABITS)
    first, later = rests[0], {frozenset(rest) for rest in rests[1:]} - {frozenset()}
    return len(steps) == len(words) and len(later) < 2 and all(not first or rest <= first for rest in later)
