"""Words before and behind a number that qualify it: hedges, bounds, directions."""

from __future__ import annotations

from checker.lexicon.qualifiers_table import (
    BEFORE_OVER,
    CREEPING,
    DOWN,
    EXCEEDING,
    HEDGES,
    HEDGES_OF_TWO,
    NEGATING,
    PHRASAL,
    TURNING,
    UP,
)
from checker.quantities.context import Place
from checker.quantities.precision import Hedge
from checker.text.late import late

_ONE_WORD = {word: Hedge(said) for word, said in HEDGES.items()}


def _by_last_word(pairs: dict[str, str]) -> dict[str, dict[str, Hedge]]:
    found: dict[str, dict[str, Hedge]] = {}
    for pair, said in pairs.items():
        first, last = pair.split(" ")
        found.setdefault(last, {})[first] = Hedge(said)
    return found


_PAIRS = _by_last_word(HEDGES_OF_TWO)
_SKIPPED = frozenset(("a", "an", "only", "just", "further", "extra", "another", "additional", "whopping", "staggering"))
_REACHED = frozenset(
    """its his her their summer winter spring autumn annual yearly seasonal daily monthly nightly overnight record
    historic previous reached""".split()
)
"""Before "minimum of" and "maximum of": that was measured, and bounds nothing."""
_EXTREMES = frozenset(("minimum", "maximum"))
_NEGATED = {Hedge.MORE_THAN: Hedge.AT_MOST, Hedge.LESS_THAN: Hedge.AT_LEAST}
_NEAR = 4
"""So many words before a verb of exceeding it may be negated: "do not as a rule exceed 12"."""


_BEHIND = late(
    r"[ -](?:(or so|or thereabouts|-?odd|-?ish|give or take)"
    r"|(or more|or over|or above|or older|or longer|or higher|or up|and older|minimum"
    r"|and (?:up|over|above)(?! [0-9$£€])"
    r"|at (?:the (?:very )?)?least"
    r"|plus(?! (?:or minus|[0-9$£€]|an? |the |any |its |their |his |her |accrued|interest|tax|vat|VAT"
    r"|GST|sales tax|expenses|costs|fees?|postage|delivery|shipping|duty|tips?|commission|service)))"
    r"|(or less|or fewer|or under|or below|or younger|or lower|and under(?! [0-9$£€])|maximum|max"
    r"|at (?:the (?:very )?)?most))(?![a-z-])"
)
_BEHIND_FIRST = frozenset(" -+")
_BEHIND_SECOND = frozenset("oipgam-")


_PAST_OVER = (" ago", " old", " later", " earlier", " away", " early", " late", " long", " of experience", " of age")


def is_span(place: Place, end: int, text: str) -> bool:
    """Tell whether "over" before the stretch of time at *place*, which ends at *end*, says how long something goes on.

    Examples
    --------
    >>> from checker.quantities.numeral import Numeral
    >>> from checker.quantities.precision import Figure
    >>> def said(text):
    ...     at, figure = text.index("5"), Figure(5, 0)
    ...     return is_span(Place(text, Numeral(at, at + 1, figure, "plain"), at, figure), at + 7, text)
    >>> said("It cost $3m over 5 years."), said("She taught for over 5 years."), said("They met over 5 years ago.")
    (True, False, False)
    """
    words = place.lower
    if words[-1:] != ["over"]:
        return words[-2:] in (["over", "a"], ["over", "an"])
    return len(words) > 1 and words[-2] not in BEFORE_OVER and not text.startswith(_PAST_OVER, end)


STRETCHES = frozenset("inning innings over game match round set lap hole season start quarter half".split())
"""What is played for so long: "four hits over seven innings"."""
EARLIER = (" ago", " earlier", " before")
"""What makes a stretch of time the time of a level: "lower than two years ago"."""


def qualified(place: Place) -> tuple[Hedge | None, int]:
    """Return the hedge and the direction that the words before the number at *place* give it."""
    return hedge_before(place.lower) if place.last in SPEAKING else (None, 0)


def hedge_before(words: list[str]) -> tuple[Hedge | None, int]:
    """Return the hedge and the direction that the lower-case *words* before a number give it."""
    hedge: Hedge | None = None
    at = len(words) - 1
    if at < 0 or words[at] not in SPEAKING:
        return None, 0
    if words[at] in _SKIPPED:
        at -= 1
        if at < 0:
            return None, 0
    last = words[at]
    before = words[at - 1] if at else ""
    group = _PAIRS.get(last)
    if group is not None and before in group and not (before in _EXTREMES and at > 1 and words[at - 2] in _REACHED):
        hedge = group[before]
        at -= 2
        if before == "up" and at >= 0 and words[at] in CREEPING:
            return None, 0  # "inflation picked up to 1.8 per cent"
        if last == "than" and hedge in _NEGATED and _is_negated(words[: at + 1]):
            hedge = _NEGATED[hedge]
    elif last in _ONE_WORD:
        hedge = _ONE_WORD[last]
        if last in EXCEEDING and not NEGATING.isdisjoint(words[max(0, at - _NEAR) : at]):
            hedge = _NEGATED[hedge]
        at -= 1
    return hedge, _direction(words, at)


def _is_negated(words: list[str]) -> bool:
    """Tell whether the *words* before "more than" end with what turns it round: "never", "cannot be"."""
    negator = words[-2:-1] if words[-1:] == ["be"] else words[-1:]
    return bool(negator) and negator[0] in TURNING


def _direction(words: list[str], at: int) -> int:
    by = False
    while at >= 0 and words[at] in _BEFORE_AMOUNT:
        by = by or words[at] == "by"
        at -= 1
    for word in words[max(0, at - 2 * by) : at + 1][::-1]:
        if word in UP:
            return 0 if word == "up" and _is_phrasal(words, word) else 1
        if word in DOWN:
            return 0 if word == "down" and _is_phrasal(words, word) else -1
    return 0


def _is_phrasal(words: list[str], word: str) -> bool:
    """Tell whether "up" or "down", which *word* is, belongs to the verb before it."""
    at = len(words) - 1 - words[::-1].index(word)
    before = words[at - 1] if at else ""
    return before in PHRASAL and (word == "up" or before not in _ENDING)


_ENDING = frozenset(("end", "ended", "ends", "ending"))
"""Verbs with which "down" is a direction: "ended down 3%"."""
_BEFORE_AMOUNT = frozenset(("by", "a", "an", "another", "further", "of", "as", "nearly", "some", "about", "around"))


def hedge_behind(text: str, end: int) -> Hedge | None:
    """Return the hedge in the words that follow a number, or ``None``."""
    following = text[end : end + 1]
    if following not in _BEHIND_FIRST or not following:
        return None
    if following == "+":
        return Hedge.AT_LEAST if text[end + 1 : end + 2] != "/" else None
    if text[end + 1 : end + 2] not in _BEHIND_SECOND:
        return None
    found = _BEHIND.match(text, end)
    if found is None:
        return None
    return Hedge.ABOUT if found[1] else Hedge.AT_LEAST if found[2] else Hedge.AT_MOST


SPEAKING = frozenset((*_ONE_WORD, *_PAIRS, *_SKIPPED, *_BEFORE_AMOUNT, *UP, *DOWN))
"""The words that can qualify a number from directly before it: all others are passed over at once."""
HEARD = SPEAKING | PHRASAL | NEGATING | {*CREEPING, *(word for group in _PAIRS.values() for word in group)}
"""The words that :func:`hedge_before` and :func:`probes` tell from others, wherever they stand."""


_EARLIER_WORDS = (["rose"], ["fell"], ["no"], ["crept"], ["gave"], ["rose", ""], ["fell", ""])


def probes(words: list[str]) -> list[list[str]]:
    """Return words before two others that show whether any could change the hedge that those give.

    Examples
    --------
    >>> [hedge_before([*earlier, "fell", "to"]) for earlier in probes(["fell", "to"])] == [(None, 0)] * 7
    True
    """
    groups = _PAIRS.get(words[0], {}) if words[-1] in _SKIPPED else {}
    return [*_EARLIER_WORDS, *([word] for word in groups)]


_IN_FULL = {
    **{(first, "as"): f"as {first} as" for first in _PAIRS["as"]},
    **{("the", last): f"at the {last}" for last in ("least", "most")},
    **{("very", last): f"at the very {last}" for last in ("least", "most")},
    ("excess", "of"): "in excess of",
    ("region", "of"): "in the region of",
    ("or", "less"): "more or less",
}
"""Hedges of more than two words, by their last two."""


def hedge_words() -> list[tuple[str, Hedge]]:
    """Return the words before a number that are hedges, with what they mean."""
    of_two = (
        (first, last, hedge) for last, group in _PAIRS.items() for first, hedge in group.items() if last[-1] != ","
    )
    named = [(_IN_FULL.get((first, last), f"{first} {last}"), hedge) for first, last, hedge in of_two]
    return [*_ONE_WORD.items(), *named]
