"""What an amount is per: "per hour", "a barrel", "/m2", "per 100,000 people"."""

from __future__ import annotations

from functools import lru_cache

from checker.lexicon.nouns_table import SHARED_AMONG
from checker.quantities.nouns import singular
from checker.quantities.quantity import Kind, Unit
from checker.quantities.rates_of_many import BASE, SO_MANY, base_value, grouped, may_be_counted, named_at
from checker.quantities.units import NEXT, YEAR, Reading, form_of, form_reading, product, unit_at
from checker.text.late import late

PER = late(
    r"(?: ?/(?! [0-9]) ?| ?- ?an? ?- ?| per[ -](?:each )?|-per-| (?:an?|(?:for )?(?:each|every)(?: single)?) "
    r")(?=[^\W\d_]|[€$£¥°%µμ]|[0-9])"
)
_BASES = frozenset(("1", "1.73"))
"""What "per 100,000" and "/1.73 m²", the surface of a body, come down to."""
_BARREL = form_of("bbl")
_MILLION_BTU = form_of("mmBtu")
_KELVIN = form_of("kelvin")
METRE = form_of("m")
_HEATED = late(r"m(?:\^?2|²)[ ·⋅]?K(?![A-Za-z])")
_MILLION_BARRELS = form_of("mbpd")
_BEHIND_SLASH = {"d": form_of("day"), "y": YEAR}
"""Letters that are times where something is per them: "mg/d", "t/y"."""


_PER_SECOND = frozenset("paef/-")
_NOT_PER = frozenset(
    "cent se the of these those its their his her our one two three four five six seven eight nine ten twelve".split()
)
"""What an amount is per only together with the words behind, which are not read: "every three years"."""


def with_per(text: str, end: int, reading: Reading) -> tuple[int, Reading]:
    """Return end and reading, extended by "per hour", "a barrel", "/m2", "per 100,000 people"."""
    following = text[end : end + 2]
    if following in _BEFORE_STUFF and reading.kind in _OF_STUFF and (stuff := STUFF.match(text, end)) is not None:
        stop, rate = with_per(text, stuff.end(), reading)
        return (stop, rate) if stop > stuff.end() else (end, reading)
    if following == "/(":
        return _per_product(text, end, reading)
    if not following or following[0] not in "/ -" or (following[0] != "/" and following[1:] not in _PER_SECOND):
        return end, reading
    found = PER.match(text, end)
    if found is None:
        return end, reading
    at, base = found.end(), ""
    number = BASE.match(text, at)
    if reading.units[0].offset and "per" not in found.group() and "/" not in found.group():
        return end, reading  # "39 degrees Celsius each day"
    if number is not None:
        if "er" not in found.group() and "/" not in found.group():
            return end, reading
        if "/" in found.group() and number[1].strip("0,") not in _BASES:  # "30 mph/48 km/h"
            return end, reading
        base, at = grouped(number[1]), number.end()
        if not text[at : at + 1].isalpha():
            return number.end(1), per_unit(reading, "", (), base)
    if text[at] == "m" and (squared := _HEATED.match(text, at)) is not None and reading.kind is Kind.MEASURE:
        whole = product(raised(METRE, 2), _KELVIN)  # "5 W/m2K"
        return squared.end(), per_unit(reading, whole.name, whole.units, "")
    token = NEXT.match(text, at - 1) if text[at - 1] in " -" else _GLUED.match(text, at)
    if token is None or _AFTER_TIME.match(text, token.end(1)):
        return end, reading
    word = token[1]
    below: tuple[int, Reading] | None
    if text[at - 1] == "/" and word in _BEHIND_SLASH:
        below = token.end(1), _BEHIND_SLASH[word]
        if word == "d" and reading.name == "bit" and text[end - 1] == "b":
            reading = _BARREL  # "1.2 million b/d"
        elif word == "d" and reading.name == "millibar":
            return token.end(1), _MILLION_BARRELS  # "1.2 mb/d"
    else:
        below = unit_at(text, at, word, token.end(1))
    if below is None and word[-1] in "23²³" and (base_unit := _length(word[:-1].rstrip("^"))) is not None:
        below = token.end(1), raised(base_unit, 2 if word[-1] in "2²" else 3)
    if below is None and word[-1] == "K" and "/" in found.group() and reading.kind is Kind.MEASURE:
        heated = _with_kelvin(word)  # "0.6 W/mK", "1.2 W/m²K", "4 kJ/kg·K"
        if heated is not None:
            whole = product(heated, _KELVIN)
            return token.end(1), per_unit(reading, whole.name, whole.units, "")
    if below is not None and (power := _RAISED.match(text, below[0])) is not None:
        below = power.end(), raised(below[1], 2 if power[1] == "squared" else 3)
    if below is not None and below[1].kind is Kind.DURATION and _PAST.match(text, below[0]):
        return end, reading
    if below is not None and (
        below[1].kind is not Kind.MONEY or reading.kind is not Kind.MONEY or "a" not in found.group()
    ):
        stop, unit = below
        if unit.name == "second" and text.startswith(_AGAIN, stop) and not text[stop + 11 : stop + 12].isalpha():
            stop, unit = stop + 11, raised(unit, 2)
        if base == "million" and unit.name == "british thermal unit":
            base, unit = "", _MILLION_BTU
        rate = per_unit(reading, unit.name, unit.units, base)
        goes_on = text[stop : stop + 1] == "/" or text.startswith((" per ", " / "), stop)
        return with_per(text, stop, rate) if goes_on else (stop, rate)
    # "£5 each in the shop": behind a bare "each" most words are not what it is for
    explicit = "per" in found.group() or "/" in found.group() or "for each" in found.group() or "every" in found.group()
    if reading.kind is Kind.COUNT and "/" in found.group() and not base:
        return end, reading  # "four councils/regions"
    if base and (counted := named_at(text, number.end(1) if number else at)) is not None:
        return counted[0], per_unit(reading, counted[1], (), base)
    if base and not may_be_counted(word):
        return number.end(1) if number else end, per_unit(reading, "", (), base)
    if explicit and (joined := (_JOINED_BEHIND if base else _JOINED).match(text, token.start(1))) is not None:
        return joined.end(), per_unit(reading, joined[0], (), base)
    if (explicit and word.isalpha() and word.islower() and word not in _NOT_PER) or word.lower() in SHARED_AMONG:
        return token.end(1), per_unit(reading, singular(word.lower()), (), base)
    return end, reading


_JOINED = late(r"[a-z]{1,5}-[a-z]+(?![\w-])")
"""A word with a short one joined before it: "£1,832 per re-operation", "$5 per e-mail"."""
_JOINED_BEHIND = late(r"[a-z]+-[a-z]+(?![\w-])")
"""Two words joined behind a number of them: "37 per 1,000 person-year"."""
_AGAIN = " per second"
"""What makes a speed by the second an acceleration: "9.8 metres per second per second"."""
_BEFORE_STUFF = frozenset((" o", " C"))
_OF_STUFF = frozenset((Kind.MEASURE, Kind.COUNT))
STUFF = late(
    r"(?: of)? (?:CO[2₂](?:-?eq?)?|carbon(?: dioxide)?)(?= ?/| per | an? )"
    r"| of (?:[a-z]++ )?[a-z]++"
    r"(?= (?:an?|each|every|per) (?:day|week|month|year|night|hour|minute|second|meal)(?![a-z]))"
)
"""What there is so much of by the kilometre or the year: "95g of CO2 per kilometre", "40 litres of water a day"."""


_RAISED = late(r" (squared|cubed)(?![a-z])")
_PAST = late(r"[\s-]+(?:ago|earlier|before|previously|later|older?|prior)(?![a-z])")
"""Words that make "a year" a point in time: "from $84m a year earlier"."""


def _with_kelvin(word: str) -> Reading | None:
    """Return the unit that stands with the kelvin in one word behind a slash: the "m²" of "W/m²K"."""
    first = word[:-1].rstrip("·⋅")
    if not first:
        return None
    unit = form_reading(first)
    if unit is None and first[-1] in _SQUARES and (base := form_reading(first[:-1])) is not None:
        unit = raised(base, 2)
    return unit if unit is not None and unit.kind is Kind.MEASURE else None


def _length(word: str) -> Reading | None:
    """Return the unit that is raised to a power; "in" is the inch there."""
    return form_reading("inch" if word == "in" else word)


_SQUARES = frozenset("2²")
_PRODUCT = late(r"/\(([^\W\d_]{1,4})[ ·⋅.*]([^\W\d_]{1,4})\)")


def _per_product(text: str, end: int, reading: Reading) -> tuple[int, Reading]:
    """Return end and reading where a product of two units follows: "4.18 J/(g·K)"."""
    found = _PRODUCT.match(text, end)
    first, second = (form_reading(found[1]), form_reading(found[2])) if found is not None else (None, None)
    if found is None or first is None or second is None or reading.kind is not Kind.MEASURE:
        return end, reading
    whole = product(first, second)
    return found.end(), per_unit(reading, whole.name, whole.units, "")


def density_at(text: str, end: int, counted: str) -> tuple[int, Reading] | None:
    """Return end and unit of a number per area, or a bare one per so many, that goes on at *end*.

    As in "46/km2", "77 people per square mile" and "5 per 100,000 people".
    """
    if not text.startswith(("/", " per "), end):
        return None
    one = Unit(counted or "one", ())
    stop, reading = with_per(text, end, Reading(one.name, (one,), Kind.MEASURE))
    dimension = reading.units[0].dimension
    is_rate = dimension in _PER_SPACE or (dimension == _PER_TIME and text[end] == "/" and not counted)
    is_rate |= not counted and text[end] == " " and SO_MANY.match(text, end) is not None
    return (stop, reading) if is_rate else None


_PER_SPACE = ((("[length]", -2),), (("[length]", -3),))
_PER_TIME = (("[time]", -1),)
_AFTER_TIME = late(r" (?:earlier|ago|before|later|previously)(?![a-z])")


@lru_cache(maxsize=1024)
def rate_of(phrase: str) -> Reading:
    """Return a counted noun as something that can be per something else."""
    return Reading(phrase, (Unit(phrase, ((phrase, 1),)),), Kind.COUNT)


@lru_cache(maxsize=64)
def raised(reading: Reading, power: int) -> Reading:
    """Return the square or the cube of a unit."""
    name = f"{'square' if power == 2 else 'cubic'} {reading.name}"
    made = (
        Unit(name, tuple((base, exponent * power) for base, exponent in unit.dimension), unit.factor**power)
        for unit in reading.units
    )
    return Reading(name, tuple(made), Kind.MEASURE)


_GLUED = late(r"([^\s\d,;:!?()\[\]{}\"“”…—–.<>=+|*~/-]+(?:[23²³](?![0-9A-Za-z]))?)")


_PERS: dict[tuple[int, str, int, str], tuple[Reading, tuple[Unit, ...], Reading]] = {}
_MOST_PERS = 2048


def per_unit(reading: Reading, name: str, units: tuple[Unit, ...], base: str) -> Reading:
    """Return *reading* per *units*, remembered first by identity: to hash units takes longer than all else here."""
    key = id(reading), name, id(units), base
    known = _PERS.get(key)
    if known is None or known[0] is not reading or known[1] is not units:
        if len(_PERS) >= _MOST_PERS:
            _PERS.clear()
        known = _PERS[key] = reading, units, _make_per(reading, name, units, base)
    return known[2]


@lru_cache(maxsize=2048)
def _make_per(reading: Reading, name: str, units: tuple[Unit, ...], base: str) -> Reading:
    above = reading.units
    label = f"{reading.name} per {base + ' ' if base else ''}{name}".rstrip()
    known = {"kilometre per hour", "mile per hour"}
    if label in known:
        return Reading(label, (_quotient(above[0], units[0], label, base),), Kind.MEASURE)
    below = units or (Unit(name, ((name, 1),) if name else ()),)
    made = tuple(
        _quotient(top, bottom, f"{top.name} per {base + ' ' if base else ''}{bottom.name}".rstrip(), base)
        for top in above[:8]
        for bottom in below[:4]
    )
    kind = reading.kind if reading.kind in (Kind.MONEY, Kind.PERCENT, Kind.POINTS) else Kind.MEASURE
    return Reading(label, made, kind)


def _quotient(above: Unit, below: Unit, name: str, base: str) -> Unit:
    powers = dict(above.dimension)
    for base_dimension, power in below.dimension:
        powers[base_dimension] = powers.get(base_dimension, 0) - power
    dimension = tuple(sorted((key, power) for key, power in powers.items() if power))
    return Unit(name, dimension, above.factor / below.factor / base_value(base))
