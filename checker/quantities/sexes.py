"""Numbers of women and of men whose letters a bracket gives: "20 ewes and rams (12 F, 8 M)"."""

from __future__ import annotations

from checker.quantities.nouns import Noun
from checker.text.late import late

_PAIR = late(r"\(([0-9]{1,5}) ?([MFmf])(?:,? and |[,;/] ?| )([0-9]{1,5}) ?([MFmf])(?=[);,])")
_FARTHEST = 16
"""How far before a number the bracket can open."""
_NAMES = {"m": "male", "f": "female"}


def sex_at(text: str, start: int, end: int) -> Noun | None:
    """Return what the letter behind the number from *start* to *end* stands for, in a bracket with the other one.

    Examples
    --------
    >>> text = "We saw 20 rats (12 M, 8 F)."
    >>> sex_at(text, text.index("12"), text.index(" M")).head, sex_at(text, text.index("8"), text.index(" F")).head
    ('male', 'female')
    >>> sex_at("It has two rooms (12 m, 8 m).", 18, 20) is None
    True
    """
    opening = text.rfind("(", max(0, start - _FARTHEST), start)
    found = None if opening < 0 else _PAIR.match(text, opening)
    if found is None or found[2] == found[4] or found[2].isupper() is not found[4].isupper():
        return None
    group = next((group for group in (1, 3) if found.span(group) == (start, end)), None)
    if group is None:
        return None
    name = _NAMES[found[group + 1].lower()]
    return Noun(found.end(group + 1), name, name)
