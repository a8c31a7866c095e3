"""Numbers in words: "forty-five", "a dozen", "two and a half", "two-thirds", "tens of thousands"."""

from __future__ import annotations

import re
from fractions import Fraction

from checker.lexicon.numbers_table import DOZENS, MAGNITUDES, MULTIPLES, ORDINALS, PARTS, SCALES, TEENS, TENS, UNITS
from checker.quantities.loose_words import SMALL, SMALL_FIGURES, VAGUE, dozen, half, scores, vague
from checker.quantities.numeral import Numeral
from checker.quantities.precision import Figure
from checker.quantities.word_parts import (
    ALL_PARTS,
    AND_PART,
    PLURAL_PARTS,
    POINTS_BEHIND,
    decimal,
    part_of,
    part_of_scale,
)
from checker.text.late import late

MOST_WORDS = 24
"""Longer runs of number words are cut: nobody writes amounts that way."""

_SCALED_ORDINALS = frozenset(("hundredth", "thousandth", "millionth"))


_NEXT = late(r"(?:[ \u00a0-]| - |[ ]?\n[ ]?)(?:(and|&)[ -])?(an? )?([A-Za-z]+)(?![A-Za-z])")
_MILLION = 6
SCALES_BEHIND = SCALES | {word: MAGNITUDES[word] for word in ("mln", "bln", "bn", "millions", "billions", "trillions")}
"""Scales behind a number word: newswires write "one mln", older texts "fourteen millions"."""
CONTINUING = frozenset(
    (*SMALL, *SCALES_BEHIND, *ALL_PARTS, *ORDINALS, "score", "dozen", "dozens", "and", "a", "an", "point")
)
"""The words that may go on a number in words."""
_AFTER_COMMA = late(r", (?:and )?()()([A-Za-z]+)(?=[ -](?:hundred|thousand)(?![a-z]))")
_JOINTS = frozenset((" ", "-"))
_SPOKEN = {word: value for word, value in UNITS.items() if word != "nil"} | {"nought": 0, "naught": 0, "oh": 0}
_SPOKEN |= TEENS | {word: value // 10 for word, value in TENS.items()}
_POINT = late(rf" point((?:[ -](?:{'|'.join(sorted(_SPOKEN, key=len, reverse=True))})(?![a-z])){{1,6}})")

_NOT_BARE = late(r"(?:several|few|many|couple of|per|the|each|those|these|this|that|thousand|million|multi|[0-9]) ?-?$")


def read_words(text: str, start: int, end: int) -> Numeral | None:
    """Return the number whose first word stands at *start* and ends at *end*."""
    first = text[start:end].lower()
    if first in SMALL:
        following = text[end : end + 1]
        if following != " " and following != "-" and following != "\n" and following != "\u00a0":
            return Numeral(start, end, SMALL_FIGURES[first], "words")
        if first == "one" and (text.startswith(" of ", end) or text[start - 3 : start] == "no "):
            return None
        if following == " ":
            stop = text.find(" ", end + 1, end + 24)
            following = text[end + 1 : stop]
            if stop > 0 and following not in CONTINUING and following.isalpha() and following.islower():
                return Numeral(start, end, SMALL_FIGURES[first], "words")
        return _run(text, start, end, SMALL[first])
    if first in VAGUE:
        return vague(text, start, end, first)
    if first in MULTIPLES:
        return Numeral(start, end, Figure(MULTIPLES[first], 0), "multiple")
    article, _, word = first.rpartition(" ")
    if word in SCALES and article in ("a few", "several"):
        return Numeral(start, end, Figure(1, SCALES[word], is_vague=True), "vague")
    if article == "several" or (article == "a few" and word == "dozen"):
        return Numeral(start, end, Figure(12, 0, is_vague=True), "vague")
    if word in SCALES:
        if not article and (not text[start].islower() or _NOT_BARE.search(text, max(0, start - 12), start)):
            return None
        return _run(text, start, end, 10 ** SCALES[word], scale=SCALES[word])
    if word in PLURAL_PARTS or (word == "quarter" and not article):
        if word != "quarter":
            return None
        figure = Figure(1, 0, 4)
        return part_of_scale(text, start, end, figure) or (
            Numeral(start, end, figure, "part") if POINTS_BEHIND.match(text, end) else None
        )
    if word == "half":
        return half(text, start, end)
    if word in DOZENS:
        return dozen(text, start, end, word) if article else None
    if article and word in PARTS:
        figure = Figure(1, 0, PARTS[word])
        return part_of_scale(text, start, end, figure) or Numeral(start, end, figure, "part")
    return None


def _run(text: str, start: int, end: int, value: int, *, scale: int = 0) -> Numeral | None:
    """Read on from a first number word as long as the words make one number."""
    total, group, lowest, count = 0, value, scale if scale > 2 else 99, 1
    room = 0 if value < 10 or 10 <= value < 20 else 10 if value < 100 else value
    if scale > 2:
        total, group, lowest, room = value, 0, scale, value
    last_scale = scale
    while count < MOST_WORDS:
        found = _NEXT.match(text, end)
        if found is None:
            found = _AFTER_COMMA.match(text, end) if last_scale > 2 and lowest > 2 else None
            if found is None:
                break
        word = found[3].lower()
        joined, article = bool(found[1]), found[2]
        if article or (joined and not last_scale):
            break
        if word in SMALL:
            number = SMALL[word]
            if (
                not number
                or number >= room
                or (joined and number >= 100)
                or (joined and _starts_another(text, found.end(), last_scale, lowest))
            ):
                break
            group, room, last_scale = group + number, 10 if number >= 20 else 0, 0
        elif word in SCALES_BEHIND and not joined:
            power = SCALES_BEHIND[word]
            if power == 2:
                if not 0 < group < 100:
                    break
                group, room = group * 100, 100
            elif not group and 2 < last_scale < power and total:
                total, lowest, room = total * 10**power, power, 10**power
            elif power < lowest and group:
                total, group, lowest, room = total + group * 10**power, 0, power, 10**power
            else:
                break
            last_scale = power
        elif word in ALL_PARTS and not joined and not last_scale and not total and group < 100:
            return part_of(text, start, found, total + group, word)
        elif word in ORDINALS and word != "second":
            if not last_scale and (group < 20 or group % 10) and word not in _SCALED_ORDINALS:
                break  # "two first class tickets"
            return Numeral(start, found.end(), None, "ordinal")
        elif word == "score" and not joined and total + group < 10:
            return scores(text, start, found.end(), group) or Numeral(start, end, Figure(group, 0), "words")
        elif word in ("dozen", "dozens") and not joined:
            return Numeral(start, found.end(), Figure((total + group) * 12, 0), "words")
        else:
            break
        end, count = found.end(), count + 1
    return _with_rest(text, start, end, total + group, last_scale)


def _starts_another(text: str, end: int, last_scale: int, lowest: int) -> bool:
    """Tell whether the words behind "and" are a number of their own, as in "one hundred and one hundred"."""
    found = _NEXT.match(text, end)
    power = SCALES.get(found[3].lower(), 0) if found is not None and not found[1] else 0
    return power >= lowest or (power == 2 == last_scale)


def _with_rest(text: str, start: int, end: int, value: int, scale: int) -> Numeral:
    """Return the number, with "and a half" or "point five" and a scale word if they follow."""
    if text[end : end + 1] not in _JOINTS or text[end + 1 : end + 2] not in ("a", "p", "A", "P", "&"):
        power = scale if scale >= 6 and value % 10**scale == 0 else 0
        return Numeral(start, end, Figure(value // 10**power, power), "words")
    part = AND_PART.match(text, end)
    if part is not None:
        above, below = SMALL.get(part[1].lower(), 1), ALL_PARTS[part[2].lower()]
        stop, power = _scale_behind(text, part.end())
        if scale and not power and above < below:
            return Numeral(start, part.end(), decimal(Fraction(value) + Fraction(above * 10**scale, below)), "mixed")
        if not scale and above < below:
            return Numeral(start, stop, decimal((value + Fraction(above, below)) * 10**power), "mixed")
    point = None if scale >= _MILLION else _POINT.match(text, end)
    if point is not None:
        return _with_decimals(text, start, point, value)
    power = scale if scale >= 6 and value % 10**scale == 0 else 0
    return Numeral(start, end, Figure(value // 10**power, power), "words")


def _with_decimals(text: str, start: int, point: re.Match[str], value: int) -> Numeral:
    """Return the number whose decimals are spoken at *point*: "two point five million"."""
    digits = "".join(str(_SPOKEN[word]) for word in point[1].lower().replace("-", " ").split())
    end, power = _scale_behind(text, point.end())
    return Numeral(start, end, Figure(int(str(value) + digits), power - len(digits), is_decimal=True), "words")


def _scale_behind(text: str, end: int) -> tuple[int, int]:
    """Return end and power of ten of the scale word behind *end*; *end* and 0 where none follows."""
    following = _NEXT.match(text, end)
    if following is None or following[1] or following[2] or following[3].lower() not in SCALES:
        return end, 0
    return following.end(), SCALES[following[3].lower()]
