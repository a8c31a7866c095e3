"""Words and symbols behind a number to units, by table."""

from __future__ import annotations

from fractions import Fraction
from functools import cache, lru_cache
from typing import NamedTuple

from checker.lexicon.numbers_table import MAGNITUDES
from checker.lexicon.units_table import FORMS, LONGEST, NAMES, PHRASES, PREFIXES, ROWS
from checker.quantities.quantity import Kind, Unit
from checker.text.late import late


class Reading(NamedTuple):
    """What a surface form means: its likeliest name, and every unit it can be."""

    name: str
    """Canonical name of the likeliest unit."""
    units: tuple[Unit, ...]
    """All readings, likeliest first."""
    kind: Kind
    """What sort of amount it makes."""


TOKENS = late(
    r"([ \u00a0\u2009\u202f]?-?|\n)"
    r"([^\s\d,;:!?()\[\]{}\"“”…—–.<>=+|*~∼～/±≈×‘’'´`″′&#@_^-]+(?:(?:\^-?[23]|[23²³])(?![0-9A-Za-z]))?\.?)"
)
"""A gap and the token behind it; digits only as a power."""
NEXT = late(r"[ \u00a0-]([^\s\d,;:!?()\[\]{}\"“”…—–.<>=+|*~∼～/-]+(?:[23²³](?![0-9A-Za-z]))?)")


@cache
def _reading(indexes: tuple[int, ...]) -> Reading:
    units = tuple(_unit(index) for index in indexes)
    return Reading(NAMES.get(indexes, units[0].name), units, kind_of(units[0]))


@cache
def _unit(index: int) -> Unit:
    name, dimension, above, below, offset_above, offset_below = ROWS[index]
    return Unit(name, dimension, Fraction(above, below), Fraction(offset_above, offset_below))


@cache
def factor_of(name: str) -> Fraction:
    """Return what one unit of the canonical *name* is in base units.

    Examples
    --------
    >>> factor_of("knot") == Fraction(1852, 3600)
    True
    """
    return _unit(next(index for index, row in enumerate(ROWS) if row[0] == name)).factor


_POINTS = frozenset({"percentage point", "basis point"})
_CURRENCY = late(r"\[[A-Z]{3}\]")


def is_money(unit: Unit) -> bool:
    """Tell whether *unit* is a currency, or a rate of one."""
    return any(_CURRENCY.fullmatch(base) for base, _ in unit.dimension)


def kind_of(unit: Unit) -> Kind:
    """Return what sort of amount *unit* makes."""
    if unit.dimension == (("[time]", 1),):
        return Kind.DURATION
    if not unit.dimension:
        return Kind.POINTS if unit.name in _POINTS else Kind.PERCENT if unit.name == "percentage" else Kind.MEASURE
    if is_money(unit):
        return Kind.MONEY
    return Kind.MEASURE


_WORDS_LIKE_CODES = frozenset("all top try cup pen mad sos bam php gel mop srd ron lak ang sek bob cop".split())


def form_reading(form: str) -> Reading | None:
    """Return what a single token means as a unit, or ``None``.

    Examples
    --------
    >>> form_reading("km").name
    'kilometre'
    """
    indexes = FORMS.get(form)
    if indexes is None and len(form) > 2 and form != "MPs":
        indexes = FORMS.get(form.lower())
        if indexes is None and len(form) == 3 and form.islower() and form not in _WORDS_LIKE_CODES:
            indexes = FORMS.get(form.upper())
    return None if indexes is None else _reading(indexes)


def form_of(form: str) -> Reading:
    """Return what a form that the table has means."""
    return _reading(FORMS[form])


PERCENT = form_of("%")
"""What the percent sign means."""
YEAR = form_of("year")
"""The year as a stretch of time."""
ACIDITY = form_of("pH")
"""What a number behind "pH" is a degree of."""
POINTS = _reading(PHRASES["percentage point"])
"""What percentage points are."""


def prefix_reading(sign: str) -> Reading | None:
    """Return what a sign before the number means, such as "$" or "USD"."""
    indexes = PREFIXES.get(sign)
    return None if indexes is None else _reading(indexes)


_PLAIN: set[str] = set()
_MOST_PLAIN = 50_000


def is_plain(token: str) -> bool:
    """Tell whether *token* can begin neither a unit nor a magnitude, whatever follows. Remembers what it has seen."""
    if token in _PLAIN:
        return True
    lower = token.lower()
    bare = lower.rstrip(".")
    if (
        not token.isalpha()
        or len(token) < 3
        or token.endswith("CO")
        or bare in MAGNITUDES
        or bare in ("dozen", "dozens")
        or lower[0] == "y"
        or lower in LONGEST
    ):
        return False
    if form_reading(token) is not None or (len(token) == 4 and token[0] in "Mk" and token[1:].isupper()):
        return False
    if len(_PLAIN) < _MOST_PLAIN:
        _PLAIN.add(token)
    return True


def _multiplied(text: str, start: int, token: str, end: int) -> tuple[int, Reading] | None:
    """Return the first of two units that a point joins where the second is raised, "3 m·s−1", else their product."""
    first, _, rest = token.partition("·")
    one, other = form_reading(first), form_reading(rest)
    if one is not None and (not _RAISED_SIGNS.isdisjoint(rest) or text[end : end + 1] in _RAISED_SIGNS):
        return start + len(first), one
    return None if one is None or other is None else (end, product(one, other))


@lru_cache(maxsize=256)
def product(one: Reading, other: Reading) -> Reading:
    """Return the product of two units: "volt second"."""
    first, second = one.units[0], other.units[0]
    powers = dict(first.dimension)
    for base, power in second.dimension:
        powers[base] = powers.get(base, 0) + power
    dimension = tuple(sorted((base, power) for base, power in powers.items() if power))
    name = f"{one.name} {other.name}"
    return Reading(name, (Unit(name, dimension, first.factor * second.factor),), Kind.MEASURE)


_RAISED_SIGNS = frozenset("-−–⁻^")
_SQUARED = late(r"(mm|cm|km|m|in|ft|yd|mi|feet|foot|metres?|meters?|miles?|inch(?:es)?)(?![A-Za-z])")
"""A unit of length directly behind "sq." or "cu."."""
_CARBON = late(r"CO[2₂](?:-?eq?)?(?![A-Za-z0-9])")


def unit_at(text: str, start: int, token: str, end: int) -> tuple[int, Reading] | None:
    """Return the end and the reading of the unit whose first *token* ends at *end*.

    Only the unit itself: :func:`with_per` adds what it is per.
    """
    lower = token.lower()
    longest = LONGEST.get(lower) or (LONGEST.get(lower[:-1]) if lower[-1] == "." else None)
    if longest is not None:
        lower = lower if lower in LONGEST else lower[:-1]
        stops, words, at = [end], [lower], end
        while len(words) < longest:
            found = NEXT.match(text, at)
            if found is None:
                break
            words.append(found[1].lower())
            at = found.end()
            stops.append(at)
        for count in range(len(words), 1, -1):
            indexes = PHRASES.get(" ".join(words[:count]))
            if indexes is not None:
                return stops[count - 1], _reading(indexes)
    if token[-1] == ".":
        if lower in ("sq.", "cu.") and (length := _SQUARED.match(text, end)) is not None:
            indexes = PHRASES.get(f"{lower[:-1]} {length[1]}")
            return None if indexes is None else (length.end(), _reading(indexes))
        reading = form_reading(token[:-1])
        if reading is None and "·" in token[1:]:
            return _multiplied(text, start, token[:-1], end - 1)
        return None if reading is None else (end - 1, reading)
    if token.endswith("CO") and (carbon := _CARBON.match(text, end - 2)) is not None:
        reading = form_reading(f"{token}2e") or form_reading(f"{token}2")
        return None if reading is None else (carbon.end(), reading)
    reading = form_reading(token)
    if reading is None and "·" in token[1:]:
        return _multiplied(text, start, token, end)
    if reading is None and token[0] == "%" and token[1:].isalpha():  # "95%CI", "55 %were"
        reading, end = form_reading("%"), end - len(token) + 1
    return None if reading is None else (end, reading)
