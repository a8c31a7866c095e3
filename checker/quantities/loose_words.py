"""Loose numbers in words: "half a million", "a couple of dozen", "three score and ten", "tens of thousands"."""

from __future__ import annotations

import re

from checker.lexicon.numbers_table import DOZENS, SCALES, TEENS, TENS, UNITS
from checker.quantities.numeral import Numeral
from checker.quantities.precision import Figure
from checker.text.late import late

SMALL = {**UNITS, **TEENS, **TENS}
SMALL_FIGURES = {word: Figure(value, 0) for word, value in SMALL.items()}
"""Figures of the numbers up to ninety that are one word."""
VAGUE = {
    "tens": 1,
    "dozens": 12,
    "scores": 20,
    "hundreds": 2,
    "thousands": 3,
    "millions": 6,
    "billions": 9,
    "trillions": 12,
}
_VAGUE_VALUES = {
    word: (12, 0) if word == "dozens" else (20, 0) if word == "scores" else (1, power) for word, power in VAGUE.items()
}
_HALVED = late(r"[ -](?:an?[ -])?(hundred|thousand|million|billion|trillion|dozen)(?![a-z])")
_COUPLED = late(r"(?: of)? (hundred|thousand|million|billion|dozen)(?![a-z])")
_OF_VAGUE = late(r" of (thousands|millions|billions|trillions)(?![a-z])")


_RATED = late(
    r"(?:[a-zA-Z]{2}(?:tion|sion|ment|ness|ity|al|ent|ant|ic|ive|ene|ice|ude)"
    r"|\b(?:mean|median|average|risk|symptom|sleep|index|test|pain|health|quality|care|exam|reading|math|high|low|higher"
    r"|lower|z|IQ))[ -]\Z",
    re.IGNORECASE,
)
"""What stands before scores that somebody reached: "the symptom scores of patients"."""
_AND_MORE = late(r"( years)? and ([a-z]+)(?=( years| months| days| miles)?)(?![a-z-])")
_SCORES_END = frozenset((".", ",", ";", ":", "!", "?", ")", "\n", ""))


def scores(text: str, start: int, end: int, count: int) -> Numeral | None:
    """Read "three score years" and "four score and seven"; ``None`` where a score is what is counted."""
    found = _AND_MORE.match(text, end)
    more = SMALL.get(found[2], 99) if found is not None else 99
    if found is not None and more < 20 and (found[3] or text[found.end() : found.end() + 1] in _SCORES_END):
        return Numeral(start, found.end(), Figure(count * 20 + more, 0), "words")
    return Numeral(start, end, Figure(count * 20, 0), "words") if text.startswith(" years", end) else None


def half(text: str, start: int, end: int) -> Numeral | None:
    """Read "half", "half a million", "half a dozen"; the caller decides whether a lone "half" counts."""
    found = _HALVED.match(text, end)
    if found is None:
        return Numeral(start, end, Figure(1, 0, 2), "half")
    word = found[1]
    figure = Figure(6, 0) if word == "dozen" else Figure(5, SCALES[word] - 1)
    return Numeral(start, found.end(), figure, "words")


_OF_THINGS = late(r" of (?:[a-z-]+ ){0,2}(?:[a-z]+s|people|men|women|children)(?![a-z])")


def dozen(text: str, start: int, end: int, word: str) -> Numeral | None:
    """Read "a dozen", "a couple of hundred", "a score of years"; ``None`` where it counts nothing."""
    if word == "couple":
        following = _COUPLED.match(text, end)
        if following is not None:
            factor = 12 if following[1] == "dozen" else 10 ** SCALES[following[1]]
            return Numeral(start, following.end(), Figure(2 * factor, 0), "couple")
        return Numeral(start, end, Figure(2, 0), "couple") if text.startswith(" of ", end) else None
    if word == "score":
        return Numeral(start, end, Figure(20, 0), "vague") if _OF_THINGS.match(text, end) else None
    return Numeral(start, end, Figure(DOZENS[word], 0), "words")


def _are_scores_of_things(text: str, start: int, end: int) -> bool:
    """Tell whether "scores" counts what follows in twenties: "scores of boats", but "scores of the tests"."""
    if text.startswith(" of the ", end):
        return False
    return _OF_THINGS.match(text, end) is not None and _RATED.search(text, max(0, start - 24), start) is None


def vague(text: str, start: int, end: int, first: str) -> Numeral | None:
    """Read "dozens", "hundreds", "tens of thousands", "hundreds of millions"."""
    mantissa, power = _VAGUE_VALUES[first]
    found = _OF_VAGUE.match(text, end)
    if found is not None:
        return Numeral(start, found.end(), Figure(mantissa, power + VAGUE[found[1]], is_vague=True), "vague")
    if first == "tens" or (first == "scores" and not _are_scores_of_things(text, start, end)):
        return None
    return Numeral(start, end, Figure(mantissa, power, is_vague=True), "vague")
