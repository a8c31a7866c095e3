"""Numbers in words: "forty-five", "a dozen", "two and a half", "two-thirds", "tens of thousands"."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from fractions import Fraction

from checker.lexicon.numbers_table import DOZENS, MAGNITUDES, MULTIPLES, ORDINALS, PARTS, SCALES, TEENS, TENS, UNITS
from checker.quantities.loose_words import SMALL, VAGUE, dozen, half, scores, vague
from checker.quantities.numerals import Numeral
from checker.quantities.precision import Figure
from checker.text.late import late

MOST_WORDS = 24
"""Longer runs of number words are cut: nobody writes amounts that way."""

PLURAL_PARTS = {("halves" if word == "half" else word + "s"): below for word, below in PARTS.items()}
ALL_PARTS = {**PARTS, **PLURAL_PARTS}
_SCALED_ORDINALS = frozenset(("hundredth", "thousandth", "millionth"))


def _trie(words: Iterable[str]) -> str:
    """Return a regular expression for *words* that shares their beginnings."""
    tree: dict[str, list[str]] = {}
    ends = False
    for word in words:
        if not word:
            ends = True
        else:
            tree.setdefault(word[0], []).append(word[1:])
    branches = [re.escape(letter) + _trie(rest) for letter, rest in sorted(tree.items())]
    if not branches:
        return ""
    if len(branches) == 1 and not ends:
        return branches[0]
    return f"(?:{'|'.join(branches)})" + ("?" if ends else "")


_AFTER_A = [*SCALES, *(word for word in PARTS if word != "half"), *DOZENS, "half"]
LEADS = [
    *SMALL, *SCALES, *VAGUE, *MULTIPLES, *PLURAL_PARTS, *DOZENS, "half", "quarter",
    *(f"{article} {word}" for article in ("a", "an") for word in _AFTER_A),
    "a few dozen", "a few hundred", "a few thousand", "a few million",
    "several hundred", "several thousand", "several million", "several dozen",
]  # fmt: skip
_BODY = _trie(LEADS)
_KNOWN = frozenset(LEADS)
_FIRST = late(rf"(?i:{_BODY})(?![A-Za-z])")
_SPACED = late(rf" {_BODY}(?![a-z])")
_FIRST_LETTERS = frozenset(word[:2] for word in LEADS)
_INNER = late(rf"[-(\[\n\"'“‘—–/\u00a0\t…$£€ ]({_BODY})(?![a-z])")
_BEFORE_SMALL = frozenset(" -([\n\"'“‘—–/\u00a0\t…$£€")
"""What may stand before a number word in lower case; before one with a capital, all but letters."""
_FLAT = bytes(
    code + 32 if 65 <= code <= 90 else 48 if 48 <= code <= 57 else code if chr(code).isalnum() or code in b"_&" else 32
    for code in range(256)
)
"""Capitals to small letters and signs to spaces: then one pattern, led by a space, finds all number words.
Digits to "0": then the next digit is found at the speed of memory."""
_NEXT = late(r"(?:[ \u00a0-]| - |[ ]?\n[ ]?)(?:(and|&)[ -])?(an? )?([A-Za-z]+)(?![A-Za-z])")
_MILLION = 6
AND_PART = late(
    r"[ -](?:and|&)[ -](an?|one|two|three|four|five)[ -]"
    r"(half|halves|thirds?|quarters?|fourths?|fifths?|sixths?|eighths?|tenths?)"
    r"(?![a-z]|-(?!(?:hour|mile|year|inch|month|day|week|minute|million|billion|pound|foot|acre|star|page|fold)))",
    re.I,
)
SCALES_BEHIND = SCALES | {word: MAGNITUDES[word] for word in ("mln", "bln", "bn", "millions", "billions", "trillions")}
"""Scales behind a number word: newswires write "one mln", older texts "fourteen millions"."""
_CONTINUING = frozenset(
    (*SMALL, *SCALES_BEHIND, *ALL_PARTS, *ORDINALS, "score", "dozen", "dozens", "and", "a", "an", "point")
)
"""The words that may go on a number in words."""
SMALL_FIGURES = {word: Figure(value, 0) for word, value in SMALL.items()}
_AFTER_COMMA = late(r", (?:and )?()()([A-Za-z]+)(?=[ -](?:hundred|thousand)(?![a-z]))")
_JOINTS = frozenset((" ", "-"))
_SPOKEN = {word: value for word, value in UNITS.items() if word != "nil"} | {"nought": 0, "naught": 0, "oh": 0}
_SPOKEN |= TEENS | {word: value // 10 for word, value in TENS.items()}
_POINT = late(rf" point((?:[ -](?:{'|'.join(sorted(_SPOKEN, key=len, reverse=True))})(?![a-z])){{1,6}})")


_NOT_BARE = late(r"(?:several|few|many|couple of|per|the|each|those|these|this|that|thousand|million|multi|[0-9]) ?-?$")


def flattened(text: str) -> str:
    """Return *text* with small letters for capitals, "0" for digits and spaces for signs, character by character."""
    return text.encode("latin-1", "replace").translate(_FLAT).decode("latin-1")


def find_words(text: str, flat: str) -> list[Numeral]:
    """Return every number written in words, not in order; *flat* is the text :func:`flattened`."""
    numerals: list[Numeral] = []
    first = _FIRST.match(text) if flat[:2] in _FIRST_LETTERS else None
    if first is not None and _is_written(first[0]):
        numeral = read_words(text, 0, first.end())
        if numeral is not None:
            numerals.append(numeral)
    for found in _SPACED.finditer(flat):
        start, end = found.span()
        start += 1
        word, prior = text[start:end], text[start - 1]
        figure = SMALL_FIGURES.get(word)
        if figure is not None and prior in _BEFORE_SMALL and text[end : end + 1] == " ":
            stop = text.find(" ", end + 1, end + 24)
            following = text[end + 1 : stop]
            if stop > 0 and following not in _CONTINUING and following.isalpha() and following.islower():
                if word != "one" or not (following == "of" or text[start - 3 : start] == "no "):
                    numerals.append(Numeral(start, end, figure, "words"))
                continue
        is_small = word in _KNOWN
        if not is_small and not _is_written(word):
            numerals += _inside(text, start, end)
        elif prior in _BEFORE_SMALL if is_small else not prior.isalnum():
            if word in SCALES and text[start - 2 : start - 1].isdigit():
                continue  # "5 million" is read from its digits
            numeral = read_words(text, start, end)
            if numeral is not None:
                numerals.append(numeral)
    return numerals


def _inside(text: str, start: int, end: int) -> Iterator[Numeral]:
    """Yield the number words in what only looks like one lead: the "dozen" of "a-dozen"."""
    for inner in _INNER.finditer(text, start, end):
        numeral = read_words(text, *inner.span(1))
        if numeral is not None:
            yield numeral


def _is_written(word: str) -> bool:
    return word in _KNOWN or word[0].lower() + word[1:] in _KNOWN


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
            if stop > 0 and following not in _CONTINUING and following.isalpha() and following.islower():
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
        return _part_of_scale(text, start, end, figure) or (
            Numeral(start, end, figure, "part") if POINTS_BEHIND.match(text, end) else None
        )
    if word == "half":
        return half(text, start, end)
    if word in DOZENS:
        return dozen(text, start, end, word) if article else None
    if article and word in PARTS:
        figure = Figure(1, 0, PARTS[word])
        return _part_of_scale(text, start, end, figure) or Numeral(start, end, figure, "part")
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
            return _part(text, start, found, total + group, word)
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


def _part(text: str, start: int, found: re.Match[str], above: int, word: str) -> Numeral | None:
    if (above > 1) != (word in PLURAL_PARTS) and (above != 1 or word not in PARTS):
        if above == _THREE and _OF_SCALE.match(text, found.end()):  # "three-quarter-million"
            return _part_of_scale(text, start, found.end(), Figure(above, 0, ALL_PARTS[word]))
        if word in PLURAL_PARTS or POINTS_BEHIND.match(text, found.end()):
            return Numeral(start, found.start(), Figure(above, 0), "words")
        return Numeral(start, found.end(), None, "ordinal")
    is_period = word in _PERIODS and (above != _THREE or _IN_A_ROW.search(text, max(0, start - 16), start))
    if is_period and not text.startswith(_OF_ONE, found.end()):
        return Numeral(
            start, found.start(), SMALL_FIGURES.get(text[start : found.start()]) or Figure(above, 0), "words"
        )
    figure = Figure(above, 0, ALL_PARTS[word])
    return _part_of_scale(text, start, found.end(), figure) or Numeral(start, found.end(), figure, "part")


_THREE = 3
_OF_ONE = (" of a ", " of an ")
_PERIODS = frozenset(("quarters",))
"""Parts of a year too: "growth in two quarters", "the past six quarters"."""
_IN_A_ROW = late(r"\b(?:past|last|next|first|previous|straight|consecutive|for|in|all) \Z", re.I)
POINTS_BEHIND = late(
    r"(?:-(?:percentage[- ])?| percentage[- ]|(?:(?<=half)|(?<=quarter)|(?<=quarters)) (?:(?:of )?a )?(?:full )?)"
    r"points?(?![a-z])"
)
"""Percentage points of which a part is said: "a half-point", "two quarter-point cuts", "a quarter of a point"."""
_OF_SCALE = late(r"[ -](?:of an? )?(million|billion|trillion)(?![a-z])")


def _part_of_scale(text: str, start: int, end: int, part: Figure) -> Numeral | None:
    """Read "three quarters of a million"; ``None`` where no scale follows or the part is no round decimal."""
    found = _OF_SCALE.match(text, end)
    if found is None or 100 % part.denominator:
        return None
    figure = Figure(part.mantissa * 100 // part.denominator, SCALES[found[1]] - 2)
    return Numeral(start, found.end(), figure, "words")


def _with_rest(text: str, start: int, end: int, value: int, scale: int) -> Numeral:
    """Return the number, with "and a half" or "point five" and a scale word if they follow."""
    if text[end : end + 1] not in _JOINTS or text[end + 1 : end + 2] not in ("a", "p", "A", "P", "&"):
        power = scale if scale >= 6 and value % 10**scale == 0 else 0
        return Numeral(start, end, Figure(value // 10**power, power), "words")
    part = AND_PART.match(text, end)
    if part is not None:
        above, below = SMALL.get(part[1].lower(), 1), ALL_PARTS[part[2].lower()]
        following = _NEXT.match(text, part.end())
        power = (
            SCALES.get(following[3].lower(), 0)
            if following is not None and not following[1] and not following[2]
            else 0
        )
        if scale and not power and above < below:
            return Numeral(start, part.end(), decimal(Fraction(value) + Fraction(above * 10**scale, below)), "mixed")
        if not scale and above < below:
            end = following.end() if power and following is not None else part.end()
            return Numeral(start, end, decimal((value + Fraction(above, below)) * 10**power), "mixed")
    point = None if scale >= _MILLION else _POINT.match(text, end)
    if point is not None:
        return _with_decimals(text, start, point, value)
    power = scale if scale >= 6 and value % 10**scale == 0 else 0
    return Numeral(start, end, Figure(value // 10**power, power), "words")


def _with_decimals(text: str, start: int, point: re.Match[str], value: int) -> Numeral:
    digits = "".join(str(_SPOKEN[word]) for word in point[1].lower().replace("-", " ").split())
    end, power = point.end(), 0
    following = _NEXT.match(text, end)
    if following is not None and not following[1] and not following[2] and following[3].lower() in SCALES:
        end, power = following.end(), SCALES[following[3].lower()]
    return Numeral(start, end, Figure(int(str(value) + digits), power - len(digits), is_decimal=True), "words")


def decimal(value: Fraction) -> Figure:
    """Return *value* as a decimal figure where it is one, else as a fraction."""
    for places in (0, 1, 2, 3):
        if (value * 10**places).denominator == 1:
            return _trimmed(int(value * 10**places), -places)
    return Figure(value.numerator, 0, value.denominator)


def _trimmed(mantissa: int, exponent: int) -> Figure:
    while mantissa and mantissa % 10 == 0 and exponent < 0:
        mantissa, exponent = mantissa // 10, exponent + 1
    if abs(mantissa) >= 10**6:
        while mantissa % 10 == 0:
            mantissa, exponent = mantissa // 10, exponent + 1
    return Figure(mantissa, exponent)


_FIRST_OF_PARTS = (" and ", "-and-", " & ")


def with_part_in_words(text: str, numeral: Numeral) -> Numeral:
    """Return a number in digits with the part that follows it in words: "7 and a half", "2-and-a-quarter"."""
    figure, end = numeral.figure, numeral.end
    if figure is None or numeral.form != "plain" or not text.startswith(_FIRST_OF_PARTS, end):
        return numeral
    part = AND_PART.match(text, end)
    if part is None or text.startswith(" of ", part.end()):
        return numeral
    above, below = SMALL.get(part[1].lower(), 1), ALL_PARTS[part[2].lower()]
    if above >= below:
        return numeral
    return Numeral(numeral.start, part.end(), decimal(figure.value + Fraction(above, below)), "mixed")
