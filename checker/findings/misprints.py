"""Misprints: how the digits of a stated number could have come from those of the right one."""

from __future__ import annotations

from collections.abc import Iterator
from fractions import Fraction

from checker.quantities.precision import Figure
from checker.text.late import late

EXCHANGED = "two digits exchanged"
DOUBLED = "a digit doubled"
DROPPED, ADDED = "a digit dropped", "a digit too many"
TEN_TIMES = "a factor of 10"
WEAK = frozenset({DROPPED, ADDED})
"""What explains more by chance than the others."""
SHORTEST = 3
"""In shorter numbers, a digit too many or too few would explain almost anything."""
MOST_ZEROS = 6
_NOT_DIGITS = late(r"[^\d.]")
_WORDS = (("thousand", 3), ("million", 6), ("billion", 9), ("trillion", 12))
_SCALE = late(r"(?i)\b(?:thousand|million|billion|trillion)s?\b|(?<=\d) ?(?:mln|bln|mn|bn|tn|m|b|k)\b")
_SHORT = ({3: "k", 6: "m", 9: "bn", 12: "tn"}, {6: "mn", 9: "bn", 12: "tn"}, {6: "mln", 9: "bln"}, {6: "m", 9: "b"})


def misprint_between(stated: str, right: str) -> str:
    """Return the slip of the pen that turns *right* into *stated*, or ``""``.

    Examples
    --------
    >>> misprint_between("2,864", "2,846")
    'two digits exchanged'
    >>> misprint_between("1,200", "120")
    'a factor of 10'
    """
    wrong, true = _NOT_DIGITS.sub("", stated), _NOT_DIGITS.sub("", right)
    if not wrong or not true or wrong == true:
        return ""
    if "." in wrong and "." in true and wrong.replace(".", "").strip("0") == true.replace(".", "").strip("0"):
        return _power(wrong, true)
    if len(wrong) == len(true):
        return EXCHANGED if _are_exchanged(wrong, true) else ""
    if wrong.replace(".", "").strip("0") == true.replace(".", "").strip("0"):
        return _power(wrong, true)
    longer, shorter = sorted((wrong, true), key=len, reverse=True)
    if len(longer) != len(shorter) + 1 or len(longer) < SHORTEST:
        return ""
    for place in range(len(longer)):
        if longer[:place] + longer[place + 1 :] == shorter:
            if longer is true:
                return DROPPED
            neighbours = (longer[place - 1 : place], longer[place + 1 : place + 2])
            return DOUBLED if longer[place] in neighbours else ADDED
    return ""


def is_misprint(reason: str) -> bool:
    """Tell whether *reason* names a slip of the pen that seldom fits by chance."""
    return reason in (EXCHANGED, DOUBLED) or reason.startswith("a factor of ")


def before_misprint(figure: Figure) -> Iterator[tuple[Fraction, str]]:
    """Yield what *figure* may have been before a slip of the pen, each with the slip.

    Examples
    --------
    >>> [(str(value), slip) for value, slip in before_misprint(Figure(2864, 0))][:2]
    [('8264', 'two digits exchanged'), ('2684', 'two digits exchanged')]
    """
    if figure.denominator != 1 or figure.mantissa <= 0:
        return
    digits = str(figure.mantissa)
    step = figure.written_step
    for place in range(len(digits) - 1):
        first, second = digits[place], digits[place + 1]
        if first != second and (place or second != "0"):
            yield int(digits[:place] + second + first + digits[place + 2 :]) * step, EXCHANGED
        elif first == second and len(digits) >= SHORTEST:
            yield int(digits[:place] + digits[place + 1 :]) * step, DOUBLED


def of_other_size(surface: str, figure: Figure) -> Iterator[tuple[Fraction, str, str]]:
    """Yield what a figure was if its size alone is wrong: the value, the text, the slip.

    Examples
    --------
    >>> next(of_other_size("15 million", Figure(15, 6)))
    (Fraction(15000, 1), '15 thousand', 'million for thousand')
    """
    word = _SCALE.search(surface)
    if word is None:
        for power in range(1, MOST_ZEROS + 1):
            yield figure.value / 10**power, "", f"a factor of {10**power:,}"
            yield figure.value * 10**power, "", f"a factor of {10**power:,}"
        return
    written = word[0].strip().lower().rstrip("s")
    for scale in _scales(written):
        here = next(power for power, name in scale.items() if name == written)
        for power, name in scale.items():
            if power != here:
                shown = name.upper() if word[0].isupper() else name
                text = surface[: word.end() - len(word[0].lstrip())] + shown + surface[word.end() :]
                value = figure.value * Fraction(10) ** (power - here)
                yield value, text, f"{_word(here)} for {_word(power)}"


def _scales(written: str) -> Iterator[dict[int, str]]:
    """Yield the rows of words for powers of ten, one of which is *written*."""
    rows = ({power: name for name, power in _WORDS}, *_SHORT)
    yield from [row for row in rows if written in row.values()][:1]


def _word(power: int) -> str:
    return next(name for name, exponent in _WORDS if exponent == power)


def _are_exchanged(wrong: str, true: str) -> bool:
    apart = [place for place, (a, b) in enumerate(zip(wrong, true, strict=True)) if a != b]
    if len(apart) != 2 or apart[1] != apart[0] + 1:
        return False
    first, second = apart
    return wrong[first] == true[second] and wrong[second] == true[first]


def _power(wrong: str, true: str) -> str:
    high, low = max(float(wrong), float(true)), min(float(wrong), float(true))
    if high == low:
        return ""
    return f"a factor of {round(high / low):,}" if low else "a zero too many"
