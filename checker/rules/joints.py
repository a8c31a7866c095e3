"""Joints: what the words between a phrase and a quantity say about the two."""

from __future__ import annotations

import re

from checker.text.late import late

_WORD = late(r"[^\W\d_]+(?:['’][a-z]+)?")
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
_ONWARDS = late(r"\s*+,?\s*+(?:(?:to|at|reaching|and now stands at)\s++)?+(?:(?:about|just|a|record)\s++)*+\(?")
_TO = late(r"\s*+(?:to|at)\s++(?:(?:about|just|a|record)\s++)*+")
_STOP = late(r"[;()]|\.\s")
_STEP = late(r"\b(?:by|from|up|down|another|further|extra|additional)\s*+\Z")

FURTHEST = 8
"""Words that may stand between a phrase and the quantity that it names."""

_OPENS = frozenset(
    "for in at on from last this during over before after rose fell grew climbed dropped increased decreased jumped "
    "slipped reached hit stood came totalled totaled was were is are be been has have had will would should also again "
    "now then still more doubled trebled amounted remained stayed edged inched widened narrowed improved slid sank "
    "soared surged swelled shrank eased averaged".split()
)
"""Words behind a phrase that go on about it; after others the phrase is part of another name."""

_TURNS = frozenset(
    "which that who whose where including includes include excluding plus and but or against than".split()
)
"""Words behind which something else is spoken of."""

_OTHER = frozenset(
    "last previous prior earlier expected target targeted forecast planned budgeted projected predicted estimated "
    "average median mean per each no without".split()
)
"""Words before a phrase that make it another amount than the one the phrase names."""


def is_linked(behind: str) -> bool:
    """Tell whether *behind*, between a phrase and a quantity, says that the one is the other.

    Examples
    --------
    >>> [is_linked(words) for words in (" was ", ", at ", ": ", " (", " was down ")]
    [True, True, True, True, False]
    """
    return _LINK.match(behind.lower()) is not None


def is_into(before: str) -> bool:
    """Tell whether *before*, between a quantity and a phrase, makes the phrase its name.

    Examples
    --------
    >>> [is_into(words) for words in (" in ", " of the ", " ", " was ")]
    [True, True, True, False]
    """
    return _INTO.match(before.lower()) is not None


def is_loosely_behind(behind: str) -> bool:
    """Tell whether a quantity still belongs to the phrase that *behind* parts it from.

    Examples
    --------
    >>> [is_loosely_behind(words) for words in (" for the year was ", " growth of ", ", which includes grants of ")]
    [True, False, False]
    """
    words = _words(behind)
    near = 0 < len(words) <= FURTHEST and _STOP.search(behind) is None
    return near and words[0] in _OPENS and _TURNS.isdisjoint(words)


def is_loosely_before(before: str) -> bool:
    """Tell whether a quantity belongs to a phrase that follows at some distance: "$80m came in as"."""
    words = _words(before)
    return (
        0 < len(words) <= 5 and "," not in before and _STOP.search(before) is None and words[-1] in ("in", "of", "as")
    )


def is_step(behind: str) -> bool:
    """Tell whether the quantity behind is a change or an old level: "rose by", "up from"."""
    return _STEP.search(behind.lower()) is not None


def goes_on(between: str, *, stepped: bool) -> bool:
    """Tell whether *between* leads from one quantity to the level that it reached: "$5m to $80m".

    Parameters
    ----------
    between
        The words between the two.
    stepped
        Whether the first is known to be a change or an old level.
    """
    return (_TO if stepped else _ONWARDS).fullmatch(between.lower()) is not None


def is_other(before: str) -> bool:
    """Tell whether the words *before* a phrase make it another amount: "last year's revenue".

    Examples
    --------
    >>> [is_other(words) for words in ("The ", "Last year's ", "4 per ", "Up on the previous year, ")]
    [False, True, True, False]
    """
    clause = re.split(r"[,;:()]", before)[-1]
    return not _OTHER.isdisjoint(_words(clause)[-3:])


def count(between: str) -> int:
    """Return how many words *between* has."""
    return len(_words(between))


def _words(text: str) -> list[str]:
    return [word.removesuffix("'s").removesuffix("’s") for word in _WORD.findall(text.lower())]
