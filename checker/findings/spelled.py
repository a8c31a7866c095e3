"""Numbers in words: what an author who writes "eighteen" or "two-thirds" would write instead."""

from __future__ import annotations

from fractions import Fraction

from checker.quantities.quantity import Kind, Quantity

_ONES = (
    "zero", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven", "twelve",
    "thirteen", "fourteen", "fifteen", "sixteen", "seventeen", "eighteen", "nineteen",
)  # fmt: skip
_TENS = ("", "", "twenty", "thirty", "forty", "fifty", "sixty", "seventy", "eighty", "ninety")
_SCALES = ((10**12, "trillion"), (10**9, "billion"), (10**6, "million"))
_PARTS = {2: "half", 3: "third", 4: "quarter", 5: "fifth", 6: "sixth", 8: "eighth", 10: "tenth"}
_OFTEN = ("", "once", "twice")
_OUT_OF = (" out of ", " in ")
_TO_ONE = (" to one", " to 1", ":1")
HUNDRED, THOUSAND, MILLION = 100, 1_000, 1_000_000
NEAR = Fraction(1, 200)
"""A fraction in words may be so far from the value it stands for: it is never written more finely."""

ROUND = Fraction(1, 20)
"""What is "one in four" may be off by so much of itself."""


def spelled(quantity: Quantity, surface: str, value: Fraction) -> str | None:
    """Return *value* in the form of *surface*, the number of *quantity* in words; ``None`` where it has none.

    A fraction becomes the plain fraction next to it, or a percentage where none is near.
    """
    if value < 0 or quantity.figure is None:
        return None
    text: str | None
    if quantity.kind is Kind.FRACTION:
        text = _as_fraction(surface, value)
    elif quantity.kind is Kind.RATIO:
        text = _as_ratio(surface, value)
    elif quantity.kind is Kind.MULTIPLE and surface.lower() in _OFTEN:
        often = value == 1 or value == 2
        text = _OFTEN[int(value)] if often else f"{_number(quantity.figure.value, surface, value)} times"
    elif quantity.kind is Kind.MULTIPLE and surface.lower().endswith("fold"):
        number = _number(quantity.figure.value, surface, value)
        text = f"{number}{'-' if number[0].isdigit() else ''}fold"
    else:
        text = _number(quantity.figure.value, surface, value)
    return text[0].upper() + text[1:] if text and surface[0].isupper() else text


def in_words(number: int, *, joint: str = " ") -> str:
    """Return a whole *number* below a million in words; *joint* stands before its tens and ones.

    Examples
    --------
    >>> in_words(42), in_words(1_210), in_words(607, joint=" and ")
    ('forty-two', 'one thousand two hundred ten', 'six hundred and seven')
    """
    if number < len(_ONES):
        return _ONES[number]
    if number < HUNDRED:
        tens, ones = divmod(number, 10)
        return f"{_TENS[tens]}-{_ONES[ones]}" if ones else _TENS[tens]
    size, name = (THOUSAND, "thousand") if number >= THOUSAND else (HUNDRED, "hundred")
    whole, rest = divmod(number, size)
    head = f"{in_words(whole, joint=joint)} {name}"
    if not rest:
        return head
    return f"{head}{joint if rest < HUNDRED else ' '}{in_words(rest, joint=joint)}"


def percentage(value: Fraction) -> str:
    """Return a fraction of one as a percentage with at most one decimal place.

    Examples
    --------
    >>> percentage(Fraction(4, 7)), percentage(Fraction(1, 2))
    ('57.1%', '50%')
    """
    tenths = round(value * 1000)
    whole, part = divmod(abs(tenths), 10)
    sign = "-" if tenths < 0 else ""
    return f"{sign}{whole}.{part}%" if part else f"{sign}{whole}%"


def _number(written: Fraction, surface: str, value: Fraction) -> str:
    """Return *value* in words up to a hundred, or as far as *surface* itself goes, else in digits."""
    largest = MILLION if written >= HUNDRED else HUNDRED
    joint = " and " if " and " in surface or written < HUNDRED else " "
    if value.denominator == 1 and value < largest and (value < THOUSAND or value % HUNDRED == 0):
        return in_words(int(value), joint=joint)
    if value.denominator == 2 and value < HUNDRED and "half" in surface:
        return f"{in_words(int(value))} and a half"
    for size, name in _SCALES:
        if value >= size and value * HUNDRED % size == 0:
            shown = value / size
            return f"{in_words(int(shown)) if shown.denominator == 1 and shown < 20 else _digits(shown)} {name}"
    return _digits(value)


def _digits(value: Fraction) -> str:
    return f"{int(value):,}" if value.denominator == 1 else f"{float(round(value, 1)):,.10g}"


def _as_fraction(surface: str, value: Fraction) -> str:
    for parts, name in _PARTS.items():
        share = round(value * parts)
        if 0 < share < parts and abs(Fraction(share, parts) - value) <= NEAR:
            if share == 1:
                article = surface.lower().partition("-" if "-" in surface else " ")[0]
                return f"{article} {name}" if article in ("a", "one") else "half" if parts == 2 else f"a {name}"
            return f"{_ONES[share]}{'-' if '-' in surface else ' '}{name}s"
    return percentage(Fraction(round(value * HUNDRED), HUNDRED))


def _as_ratio(surface: str, value: Fraction) -> str | None:
    against = next((end for end in _TO_ONE if surface.lower().endswith(end)), None)
    if against is not None and value >= 1:
        return f"{_number(value, 'half', value) if against == _TO_ONE[0] else _digits(value)}{against}"
    joint = next((each for each in _OUT_OF if each in surface.lower()), None)
    if joint is None or not 0 < value <= 1:
        return None
    base = round(1 / value)
    if abs(value * base - 1) > ROUND:
        return percentage(Fraction(round(value * HUNDRED), HUNDRED))
    is_written = any(character.isdigit() for character in surface)
    return f"1{joint}{base:,}" if is_written else f"one{joint}{_number(Fraction(1), '', Fraction(base))}"
