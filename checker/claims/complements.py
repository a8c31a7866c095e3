"""Classes that together leave nothing out: men and women, the living and the dead."""

from __future__ import annotations

import re
from functools import lru_cache

from checker.lexicon.complements import CLASSES
from checker.text.late import late

_LETTERS = late(r"[a-z]+")
_EXTENT = late(r"\bin (?:full|part)\b")
"""How far something was done to the class, which is none of full-time and part-time ones."""
_NEGATED = late(
    r"\bpre-?(?P<time>[a-z]{4,})|\b(?:non-?|in(?=elig|activ|compl)|a(?=sympt)|un(?=[a-z]{5})"
    r"|dis(?=satisf))(?P<word>[a-z/]{3,}?)s?\b"
    r"|\b(?:without|(?:did|do|does|was|were|had) not(?: have| had)?|no|not) (?:an? |any )?"
    r"(?P<thing>[a-z]{3,}?)(?:s|es)?\b"
)
"""A word with what denies it: "non-smokers", "without cracks"."""
_DENIALS = tuple("not|no |non|without|un|pre|inelig|inactiv|incompl|asympt|dissatisf".split("|"))
"""One of these stands wherever something is denied, by :data:`_NEGATED` and the two below: seen at once."""
_NOT_SO = late(r"[A-Z](?: \([A-Z]\))? (?:did|do|does|had|have|has|were|was|are|is|could|would) not(?: so)?\Z")
"""The label of all others, which leaves out what is denied: "20 lambed and 16 did not"."""
_WITH = late(r"[A-Z] with\Z")
"""A class that is named by what the others are without: "12 with and 20 without horns"."""
_WITHOUT = late(r"[A-Z] without\b")
_BOUNDED = late(r"\b(?:under|over|above|below|less than|more than|fewer than|at least|at most|up to) [MUPD]")
"""How much of what the other class has none of: there may be those who have more or less."""
_AGE = late(r"\b(?:adults?|child(?:ren)?|minors)\b")
_SEX = late(r"\b(?:females?|males?|wom[ae]n|m[ae]n|boys?|girls?|sons?|daughters?)\b")


def are_complements(labels: tuple[str, ...]) -> bool:
    """Tell whether the labels name classes that together leave nothing out.

    Examples
    --------
    >>> are_complements(("N women", "N men")), are_complements(("N women", "N nurses"))
    (True, False)
    """
    hits: list[set[tuple[int, int]]] = []
    for label in labels:
        found = classes_in(label)
        if not found:
            return False
        hits.append(found)
    if _are_of_several(labels):
        return False  # "14 passed the first test and nine failed the second"
    shared = set.intersection(*({division for division, _ in found} for found in hits))
    return any(len({_class_of(found, division) for found in hits}) == len(hits) for division in shared)


_FIRST, _SECOND = late(r"\bthe (?:first|former|old)\b"), late(r"\bthe (?:second|third|other|latter|last|next|new)\b")


def _are_of_several(labels: tuple[str, ...]) -> bool:
    """Tell whether labels speak of two things, to each of which all may have belonged."""
    is_first, is_other = (any(map(order.search, labels)) for order in (_FIRST, _SECOND))
    return is_first and is_other


@lru_cache(maxsize=16)
def leave_nothing_out(labels: tuple[str, ...]) -> bool:
    """Tell whether the labels name complementary classes, or one of two denies what the other says.

    Examples
    --------
    >>> leave_nothing_out(("N smokers", "N non-smokers")), leave_nothing_out(("N smokers", "N bakers"))
    (True, False)
    """
    return are_complements(labels) or are_negated(labels)


def are_negated(labels: tuple[str, ...]) -> bool:
    """Tell whether one of two labels denies what the other says: smokers and non-smokers, with and without a roof."""
    if len(labels) != 2 or not any(map(" ".join(labels).lower().__contains__, _DENIALS)):
        return False
    for label, other in (labels, labels[::-1]):
        if _NOT_SO.search(label) is not None or (_WITH.search(label) and _WITHOUT.search(other)):
            return True
        for found in _NEGATED.finditer(label.lower()):
            word = found["word"] or found["thing"]
            if _BOUNDED.search(other) is not None:
                continue  # "14 had no loans, 22 had loans under £400": some had greater ones
            if word is None:
                word = f"post-?{found['time']}"
                if re.search(rf"\b{word}", other.lower()) is not None:
                    return True
            elif re.search(rf"(?<![a-z-]){re.escape(word)}", other.lower()) is not None:
                return True
    return False


def classes_in(label: str) -> set[tuple[int, int]]:
    """Return the classes that *label* names, each with its division."""
    found: set[tuple[int, int]] = set()
    label = label.lower()
    words = CLASSES.keys() & _LETTERS.findall(label.replace("-regulated", "regulated"))
    if words and _EXTENT.search(label) is not None:
        words = CLASSES.keys() & _LETTERS.findall(_EXTENT.sub("", label).replace("-regulated", "regulated"))
    for word in words:
        found.update(CLASSES[word])
    return found


def _class_of(found: set[tuple[int, int]], division: int) -> int:
    """Return the first class of *division* among those found."""
    return min(place for number, place in found if number == division)


def are_of_people(labels: tuple[str, ...]) -> bool:
    """Tell whether the labels tell people apart by sex or age: who names men and women may leave out children."""
    return all(_AGE.search(label) is not None or names_sex(label) for label in labels)


def names_sex(label: str) -> bool:
    """Tell whether *label* names men or women."""
    return _SEX.search(label) is not None
