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
    r"([^\s\d,;:!?()\[\]{}\"“”…—–.<>=+|*~/±≈×‘’'´`″′&#@_^-]+(?:(?:\^-?[23]|[23²³])(?![0-9A-Za-z]))?\.?)"
)
"""A gap and the token behind it; digits only as a power."""
NEXT = late(r"[ \u00a0-]([^\s\d,;:!?()\[\]{}\"“”…—–.<>=+|*~/-]+(?:[23²³](?![0-9A-Za-z]))?)")
PER = late(
    r"(?: ?/(?! [0-9]) ?| ?- ?an? ?- ?| per[ -](?:each )?|-per-| (?:an?|each|every|for every|for each) "
    r")(?=[^\W\d_]|[€$£¥°%µμ]|[0-9])"
)
_BASE = late(
    r"((?:[0-9]{1,3}(?:,[0-9]{3})+|[0-9]+)(?:[ -](?:thousand|million|billion))?"
    r"|(?:hundred|thousand|million)(?= [a-z]))[ -]?"
)
_COUNTED = frozenset(
    "person people head inhabitant inhabitants resident residents household households share unit passenger "
    "customer user "
    "employee worker game match student pupil patient case birth births capita child children member employee "
    "room seat "
    "bottle pack ticket night vote car vehicle home house adult visit trip copy kid tree cow bird animal woman "
    "women man men "
    "test page word message call order episode season round set lap side item piece".split()
)


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
    if indexes is None and len(form) > 2:
        indexes = FORMS.get(form.lower())
        if indexes is None and len(form) == 3 and form.islower() and form not in _WORDS_LIKE_CODES:
            indexes = FORMS.get(form.upper())
    return None if indexes is None else _reading(indexes)


PERCENT = _reading(FORMS["%"])
"""What the percent sign means."""
YEAR = _reading(FORMS["year"])
"""The year as a stretch of time."""
POINTS = _reading(PHRASES["percentage point"])
"""What percentage points are."""
_BARREL = _reading(FORMS["bbl"])
_BEHIND_SLASH = {"d": _reading(FORMS["day"]), "y": YEAR}
"""Letters that are times where something is per them: "mg/d", "t/y"."""


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
        reading = form_reading(token[:-1])
        return None if reading is None else (end - 1, reading)
    if token.endswith("CO") and (carbon := _CARBON.match(text, end - 2)) is not None:
        reading = form_reading(f"{token}2e") or form_reading(f"{token}2")
        return None if reading is None else (carbon.end(), reading)
    reading = form_reading(token)
    if reading is None and token[0] == "%" and token[1:].isalpha():  # "95%CI", "55 %were"
        reading, end = form_reading("%"), end - len(token) + 1
    return None if reading is None else (end, reading)


_PER_SECOND = frozenset("paef/-")
_NOT_PER = frozenset(
    "cent se the of these those its their his her our one two three four five six seven eight nine ten twelve".split()
)
"""What an amount is per only together with the words behind, which are not read: "every three years"."""


def with_per(text: str, end: int, reading: Reading) -> tuple[int, Reading]:
    """Return end and reading, extended by "per hour", "a barrel", "/m2", "per 100,000 people"."""
    following = text[end : end + 2]
    if following in _BEFORE_GAS and (gas := _GAS.match(text, end)) is not None and reading.kind is Kind.MEASURE:
        stop, rate = with_per(text, gas.end(), reading)
        return (stop, rate) if stop > gas.end() else (end, reading)
    if not following or following[0] not in "/ -" or (following[0] != "/" and following[1:] not in _PER_SECOND):
        return end, reading
    found = PER.match(text, end)
    if found is None:
        return end, reading
    at, base = found.end(), ""
    number = _BASE.match(text, at)
    if reading.units[0].offset and "per" not in found.group() and "/" not in found.group():
        return end, reading  # "39 degrees Celsius each day"
    if number is not None:
        if "er" not in found.group() and "/" not in found.group():
            return end, reading
        if "/" in found.group() and number[1].strip("0,") != "1":  # "30 mph/48 km/h"
            return end, reading
        base, at = number[1], number.end()
        if not text[at : at + 1].isalpha():
            return number.end(1), per_unit(reading, "", (), base)
    token = NEXT.match(text, at - 1) if text[at - 1] in " -" else _GLUED.match(text, at)
    if token is None or _AFTER_TIME.match(text, token.end(1)):
        return end, reading
    word = token[1]
    below: tuple[int, Reading] | None
    if text[at - 1] == "/" and word in _BEHIND_SLASH:
        below = token.end(1), _BEHIND_SLASH[word]
        if word == "d" and reading.name == "bit" and text[end - 1] == "b":
            reading = _BARREL  # "1.2 million b/d"
    else:
        below = unit_at(text, at, word, token.end(1))
    if below is None and word[-1] in "23²³" and (base_unit := form_reading(word[:-1].rstrip("^"))) is not None:
        below = token.end(1), raised(base_unit, 2 if word[-1] in "2²" else 3)
    if below is not None and (power := _RAISED.match(text, below[0])) is not None:
        below = power.end(), raised(below[1], 2 if power[1] == "squared" else 3)
    if below is not None and below[1].kind is Kind.DURATION and _PAST.match(text, below[0]):
        return end, reading
    if below is not None and (
        below[1].kind is not Kind.MONEY or reading.kind is not Kind.MONEY or "a" not in found.group()
    ):
        stop, unit = below
        stop, unit = with_per(text, stop, unit) if "/" in text[stop : stop + 2] else (stop, unit)
        return stop, per_unit(reading, unit.name, unit.units, base)
    # "£5 each in the shop": behind a bare "each" most words are not what it is for
    explicit = "per" in found.group() or "/" in found.group() or "for each" in found.group() or "every" in found.group()
    if reading.kind is Kind.COUNT and "/" in found.group() and not base:
        return end, reading  # "four councils/regions"
    if (explicit and word.isalpha() and word.islower() and word not in _NOT_PER) or word.lower() in _COUNTED:
        return token.end(1), per_unit(reading, _one_of(word.lower()), (), base)
    return end, reading


_BEFORE_GAS = frozenset((" o", " C"))
_GAS = late(r" (?:of )?(?:CO[2₂](?:-?eq?)?|carbon(?: dioxide)?)(?= ?/| per | an? )")
"""What is emitted by the kilometre or the year: "95g of CO2 per kilometre"."""
_RAISED = late(r" (squared|cubed)(?![a-z])")
_PAST = late(r"[\s-]+(?:ago|earlier|before|previously|later|older?|prior)(?![a-z])")
"""Words that make "a year" a point in time: "from $84m a year earlier"."""


def density_at(text: str, end: int, counted: str) -> tuple[int, Reading] | None:
    """Return end and unit of a number per area that goes on at *end*: "46/km2", "77 people per square mile"."""
    if not text.startswith(("/", " per "), end):
        return None
    one = Unit(counted or "one", ())
    stop, reading = with_per(text, end, Reading(one.name, (one,), Kind.MEASURE))
    return (stop, reading) if reading.units[0].dimension == _PER_AREA else None


_PER_AREA = (("[length]", -2),)
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


def _one_of(word: str) -> str:
    from checker.quantities.nouns import singular

    return singular(word)


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
    return Unit(name, dimension, above.factor / below.factor / _base_value(base))


_SCALES = {"hundred": 100, "thousand": 10**3, "million": 10**6}


def _base_value(base: str) -> int:
    if not base or base in _SCALES:
        return _SCALES.get(base, 1)
    digits, _, scale = base.replace("-", " ").partition(" ")
    return max(1, int(digits.replace(",", "")[:30])) * {"thousand": 10**3, "million": 10**6, "billion": 10**9}.get(
        scale, 1
    )
