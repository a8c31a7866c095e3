"""Which sentences may hold a statement of change, told by their words and by the letters of their numbers alone."""

from __future__ import annotations

from functools import lru_cache
from operator import attrgetter

from checker.claims.changes.gaps import may_be_old
from checker.claims.changes.level_pairs import have_times
from checker.claims.changes.origins import has_levels_in_bracket
from checker.claims.changes.words import COMPARATIVES
from checker.claims.find import Claims
from checker.claims.sentence import Sentence
from checker.lexicon.changes_table import ADVERBS, FACTORS, NOUNS, VERBS
from checker.quantities.quantity import GLYPHS, RANGE_GLYPH, Kind

SHARES = frozenset({Kind.PERCENT, Kind.FRACTION})
"""What a change may be told as beside its amount."""
LEVELS = frozenset({Kind.NUMBER, Kind.COUNT, Kind.MONEY, Kind.MEASURE, Kind.PERCENT, Kind.DURATION, Kind.RATIO})
"""What can rise and fall."""
_TWO = ("".join(GLYPHS[kind] for kind in sorted({*SHARES, *LEVELS, Kind.POINTS})),) * 2
"""A statement of change has two of these at least."""
_NO_NUMBERS = str.maketrans(dict.fromkeys("YAKOIGZ"))
"""Takes from the letters of a sentence those that take no part: times, names, ranges."""
_MEASURED = frozenset("UDM")
"""Of different ones of these the units may still agree: a price, and a price a month."""
_NEAR, _FAR = 60, 24
"""So many characters before and behind a number what says that it is the old level stands at most."""
_WORDS = frozenset(
    (
        *(*VERBS, *NOUNS, *ADVERBS, *FACTORS, *COMPARATIVES),
        *("more", "less", "fewer", "above", "below", "bigger", "larger", "smaller", "loss"),
    )
)
_BRACKETED = frozenset({f"({RANGE_GLYPH}"})
MOST_CLAIMS = 40
"""A sentence with more numbers than this is a list, not a statement."""


def find_change_sentences(claims: Claims) -> list[Sentence]:
    """Return the sentences that may hold a statement of change, in the order of the text."""
    cued = claims.with_any(_WORDS, *_TWO)
    bracketed = [each for each in claims.with_any(_BRACKETED, "P", RANGE_GLYPH) if has_levels_in_bracket(each.pattern)]
    spread = [each for each in claims.with_any(_WORDS, RANGE_GLYPH, RANGE_GLYPH) if "±" in each.text]
    if bracketed or spread:
        cued = sorted({*cued, *bracketed, *spread}, key=attrgetter("index"))
    return [each for each in cued if len(each.quantities) <= MOST_CLAIMS and _may_compare(each)]


def _may_compare(sentence: Sentence) -> bool:
    """Tell whether one of the numbers may be the old level, or three of them a change that is told otherwise."""
    pattern, numbers = sentence.pattern, _numbers(sentence)
    if not _are_some_alike(numbers):
        return has_levels_in_bracket(pattern)
    if len(numbers) > 2 and _may_be_told_twice(numbers):
        return True
    for place in reversed(sentence.places):  # the old level mostly comes last
        if may_be_old(pattern[max(0, place - _NEAR) : place], pattern[place + 1 : place + _FAR]):
            return True
    return len(numbers) > 2 and have_times(pattern)


def _numbers(sentence: Sentence) -> str:
    """Return the letters of the numbers that can take part; of one with its deviation the middle can."""
    glyphs = sentence.glyphs
    if RANGE_GLYPH in glyphs and "±" in sentence.text:
        glyphs = glyphs.replace(RANGE_GLYPH, "N")
    return glyphs.translate(_NO_NUMBERS)


@lru_cache(maxsize=1024)
def _are_some_alike(numbers: str) -> bool:
    """Tell whether two of the kinds in *numbers* can be the two levels, or a level and the amount of its change."""
    return len(set(numbers)) < len(numbers) or "N" in numbers or len(_MEASURED.intersection(numbers)) > 1


def _may_be_told_twice(numbers: str) -> bool:
    """Tell whether there can be a level with the change both as an amount and as a share."""
    others = numbers.replace("P", "").replace("F", "")
    return len(others) < len(numbers) and ("B" in numbers or _are_some_alike(others))
