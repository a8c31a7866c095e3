"""Classes of which no one is left out or is in two: steps of a scale, bands, contraries."""

from __future__ import annotations

from checker.claims.complements import are_negated
from checker.lexicon.complements import CONTRARIES, LAST_STEPS, STEPS
from checker.text.late import late

_LETTERS = late(r"[a-z]+")
_OF_TOTAL = late(
    r"[^.;]{0,40}?(?:,? respectively,? of (?:the |our |its |their )?(?:total|consolidated|aggregate"
    r"|combined)\b[^.;]{0,40}"
    r"|of (?:the |our |its |their )?(?:total|consolidated|aggregate|combined)\b[^.;]{0,40}?,? respectively[^.;]{0,40})"
)
_PART_OF = late(r"\b(?:account\w*|compris\w*|represent\w*|constitut\w*|ma[dk]e\w* up|contribut\w*)\b")
_AT_ONE_TIME = late(r"\A *(?:for|in|during) (?:the )?[DY](?: ended [AY])?, ")
"""Before what two shares are of: they are of one time."""
_TIMES = late(r"[YAD]|\b(?:years?|quarters?|months?|fiscal|periods?|customers?|each)\b")
_NONE = late(r"\b(?:none|no|not|without|absent|normal|minimal|trivial|never)\b")
_BAND_OPENS = late(
    r"\b(?:under|below|younger than|less than|fewer than|up to)\b[^A-Z]{0,20}[NGDCZ]"
    r"|[NZGD] (?:or|and) (?:under|younger|less|fewer)\b|[<≤] ?[NGDC]"
    r"|\b(?:less than|within|under|below) (?:a|one) (?:year|month|week|day|hour)\b"
)
_BAND_CLOSES = late(
    r"\b(?:over|above|older than|more than|greater than|longer than|beyond)\b[^A-Z]{0,20}[NGDC]|[>≥] ?[NGDC]"
    r"|[NGDC] ?(?:\+|(?:years )?(?:of age )?(?:or|and) (?:over|older|above|more))"
)
_NO_CHANGE = late(
    r"\b(?:no|not|without) (?:any )?(?:change[sd]?|improvements?|improved?|effects?|difference)\b"
    r"|\bunaltered\b|\bunaffected\b"
)
"""What is the step between better and worse, or more and less, whatever word it denies."""
_VERY = late(r"\b(very|moderately) (?=good\b|poor\b|severe\b)")
"""Before a step, what makes it one of its own."""
_NUMBERED = late(r"\b(?:grades?|stages?|class(?:es)?|degrees?|types?|categor(?:y|ies)|levels?)\b")
_STEP_NUMBER = late(r"\b(i{1,3}|iv|vi?)([a-c]?)\b(?!-)")
_NUMBERS = ("i", "ii", "iii", "iv", "v", "vi")
FEWEST = 3
"""Fewer numbered shares are no list."""
_BAND = late(r"\b(?:between|from|within|aged|in|those) Z|\bZ[:,] P")
"""A band with two ends."""
_SAID = r"P (?:(?:of (?:the |all |our )?[a-z'-]+(?: [a-z'-]+)? )?(?:were |was |are |said |voted |had )?)"
_FOR = late(
    rf"{_SAID}(?:agreed?|approved?|supported|support|back|backed|passed|yes|for (?:it|the)|in favou?r|satisfied"
    r"|employed|own|owned|positive)\b"
)
_VOTES_FOR = late(
    r"P (?:of (?:the )?(?:(?:valid )?votes?(?: cast)?|ballots|voters|delegates|members) )?(?:voted |voting |were |was "
    r"|said )?(?:for|in favou?r|yes|remain|stay)\b(?! (?!and\b|but\b|while\b)[a-z])"
    r"|P (?:of [^A-Z,]{0,40} )?voted to (?!the\b)[a-z]+(?: (?:and|while|but))?\Z"
)
_VOTES_AGAINST = late(r"P (?:voted |voting |were |was |said )?(?:against|opposed|no|leave)\b(?! (?:in|of|among|at)\b)")
_AGAINST = late(
    rf"{_SAID}(?:disagreed?|disapproved?|opposed?|failed|no|against|dissatisfied|unsatisfied|unemployed|rent|rented"
    r"|negative)\b(?! (?:in|of|among|at)\b)"
)
_IS_SO = late(
    r"P (?:of [^A-Z,]{0,40} )?(?:[a-z]+ )?(?:were|was|are|is|being|works?|worked|tested)"
    r" (?:an? )?(?P<class>[a-z-]+)(?: [a-z-]+)?\Z"
)
"""What a share is said to be, in one word or two."""
_FALSE = late(r"\b(?:false|true|weakly|strongly|doubly)[ -]")
"""Before "positive" or "negative": it makes a class of its own."""
_UP_TO_COMMA = late(r"(?<=[a-z]), .*|[ ,;]+\Z")
"""Behind what the last share is said to be."""
_SUCH = late(r"\b(?:were|was|are|is) (?:about |some |approximately )?P (?P<class>[a-z-]+)\Z")
"""What a thing is said to be by so much: "the fleet is 71% diesel and …"."""
_OR_SO = late(r"(?:[a-z]+ )?(?:[NC] )?P (?P<class>[a-z-]+)(?: [a-z-]+)?\Z")
"""The same without a verb, where the share before has one."""


def are_steps(labels: tuple[str, ...]) -> bool:
    """Tell whether the labels are different steps of one scale, its first and its last among them.

    Examples
    --------
    >>> are_steps(("P mild", "P moderate", "P severe")), are_steps(("P mild", "P moderate"))
    (True, False)
    """
    said = [_VERY.sub(r"\1", _NO_CHANGE.sub("unchanged", label)) for label in labels]
    hits = [{place for word in _LETTERS.findall(label) for place in STEPS.get(word, ())} for label in said]
    shared = set.intersection(*({scale for scale, _ in found} for found in hits)) if all(hits) else set()
    for scale in shared:
        steps = {min(step for number, step in found if number == scale) for found in hits}
        if len(steps) == len(labels) and {0, LAST_STEPS[scale]} <= steps:
            return True
    return False


def are_numbered(labels: tuple[str, ...]) -> bool:
    """Tell whether the labels are grades, stages or the like by their Roman numbers, from the first on.

    Examples
    --------
    >>> are_numbered(("P grade i", "P ii", "P iii")), are_numbered(("P grade i", "P grade iii", "P grade v"))
    (True, False)
    >>> are_numbered(("P grade i", "P iia", "P iib", "P iii")), are_numbered(("P grade i", "P i", "P ii"))
    (True, False)
    """
    numbers = [found for label in labels for found in _STEP_NUMBER.findall(label)]
    steps = tuple(dict.fromkeys(number for number, _ in numbers))
    if len(labels) < FEWEST or len(numbers) != len(labels) or len(set(numbers)) != len(labels):
        return False
    if [number for number, _ in numbers] != sorted((number for number, _ in numbers), key=_NUMBERS.index):
        return False
    return len(steps) > 1 and steps == _NUMBERS[: len(steps)] and _NUMBERED.search(labels[0]) is not None


def is_step(label: str) -> bool:
    """Tell whether a label names a step of any scale."""
    return _NO_CHANGE.search(label) is not None or not STEPS.keys().isdisjoint(_LETTERS.findall(label))


def is_none(label: str) -> bool:
    """Tell whether a label is that of the step before the first: "P had no pain"."""
    return _NONE.search(label) is not None


def are_of_total(said: str, behind: str) -> bool:
    """Tell whether two shares are those of two things in one total: "P and P, respectively, of total sales"."""
    found = _OF_TOTAL.match(behind)
    if found is None or _PART_OF.search(said) is None:
        return False
    return _TIMES.search(_AT_ONE_TIME.sub("", said) + found[0]) is None


def are_bands(labels: tuple[str, ...]) -> bool:
    """Tell whether the labels go from "under 30", or from a band with two ends as all others have, to "60 or over"."""
    is_opened = _BAND_OPENS.search(labels[0]) is not None or all(map(_BAND.search, labels[:-1]))
    return is_opened and closes_bands(labels[-1])


def closes_bands(label: str) -> bool:
    """Tell whether a label is that of a band without an upper end: "60 or over"."""
    return _BAND_CLOSES.search(label) is not None


def are_votes(labels: tuple[str, ...]) -> bool:
    """Tell whether one of two labels is of votes for something, the other of those against it."""
    one, other = labels
    return any(
        _VOTES_FOR.search(first) is not None and _VOTES_AGAINST.search(second) is not None
        for first, second in ((one, other), (other, one))
    )


def are_contrary(labels: tuple[str, ...]) -> bool:
    """Tell whether nobody can be in both of two classes: "P agreed" and "P disagreed"."""
    return "P of" not in labels[-1] and any(
        _FOR.search(first) is not None and _AGAINST.search(second) is not None
        for first, second in ((labels[0], labels[-1]), (labels[-1], labels[0]))
    )


_SO_IN = late(
    r"\b[a-z-]+ (?P<class>[a-z-]+) in (?:about |approximately |some )?P(?: of (?:the |all )?[a-z]+(?: [a-z]+)?)?\Z"
)
"""What is said before a share of the things: "it was positive in 61% and negative in 39%"."""


def are_contrary_classes(labels: tuple[str, ...]) -> bool:
    """Tell whether the one or the other class is said of both shares of a thing: "P were married and P unmarried"."""
    one, other = labels[0].removesuffix(" and").rstrip(" ,;"), _UP_TO_COMMA.sub("", labels[1])
    first, second = _IS_SO.search(one) or _SUCH.search(one), _IS_SO.search(other) or _OR_SO.match(other)
    if first is None or second is None:
        first, second = _SO_IN.search(one), _SO_IN.search(f"and {other}")
    if first is None or second is None or _FALSE.search(f"{one} {other}"):
        return False
    words = first["class"].replace("-", ""), second["class"].replace("-", "")
    if are_negated(words):
        return True
    sides = [dict(CONTRARIES.get(word, ())) for word in words]
    return any(sides[1].get(division, place) != place for division, place in sides[0].items())
