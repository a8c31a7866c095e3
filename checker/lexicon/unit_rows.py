"""Rows of the table of units, and the measures among them: the lexicon's words with the factors of pint."""

from __future__ import annotations

from fractions import Fraction
from typing import Any

PREFIXES = {
    "kilo": ("k", 3), "mega": ("M", 6), "giga": ("G", 9), "tera": ("T", 12), "peta": ("P", 15), "exa": ("E", 18),
    "hecto": ("h", 2), "deci": ("d", -1), "centi": ("c", -2), "milli": ("m", -3), "micro": ("µ", -6),
    "nano": ("n", -9), "pico": ("p", -12), "femto": ("f", -15), "zetta": ("Z", 21), "yotta": ("Y", 24),
}  # fmt: skip
MICRO = ("µ", "μ", "u")
POWERS = {2: ("square", "squared", "sq sq.", "² 2 ^2"), 3: ("cubic", "cubed", "cu cu.", "³ 3 ^3")}
"""Words before and behind a unit of length, abbreviations before it and signs behind its symbol."""

FARTHEST = 10**8
"""Lengths of more metres are distances in space, of which nobody writes squares and cubes."""

INTERNATIONAL = (
    "fathom = 6 * foot",
    "furlong = 660 * foot",
    "league = 15840 * foot",
    "acre = 43560 * foot ** 2",
    "acre_foot = 43560 * foot ** 3",
)
"""Units that older releases of pint take in feet of American surveyors, which were given up in
2022: two parts in a million."""

Dimension = tuple[tuple[str, int], ...]
Row = tuple[str, Dimension, Fraction, Fraction]


class Table:
    """Units and their surface forms, in the order of the lexicon."""

    def __init__(self) -> None:
        self.rows: list[Row] = []
        self.forms: dict[str, list[int]] = {}
        self.prefixes: dict[str, list[int]] = {}
        self.names: dict[tuple[int, ...], str] = {}
        """Names of ambiguous forms that are not the name of their first unit."""
        self._index: dict[tuple[str, Dimension, Fraction], int] = {}

    def add(self, row: Row, forms: list[str], *, prefix: bool = False) -> None:
        """Enter one unit with its forms."""
        key = row[:3]
        if key not in self._index:
            self._index[key] = len(self.rows)
            self.rows.append(row)
        table = self.prefixes if prefix else self.forms
        for form in forms:
            entries = table.setdefault(form, [])
            if self._index[key] not in entries:
                entries.append(self._index[key])


def plural(word: str) -> str:
    """Return the regular plural of *word*."""
    return word + ("es" if word.endswith(("ch", "sh", "x", "s", "z")) else "s")


def spellings(words: str) -> list[str]:
    """Return singulars and plurals of a list such as ``"foot/feet, light-year"``."""
    found: list[str] = []
    for entry in filter(None, (part.strip() for part in words.split(","))):
        one, _, many = entry.partition("/")
        for form in (one, many or plural(one)):
            found += [form] if "-" not in form else [form, form.replace("-", " ")]
    return list(dict.fromkeys(found))


class Definitions:
    """Dimensions and exact factors of expressions, by pint."""

    def __init__(self) -> None:
        import pint

        self.registry: Any = pint.UnitRegistry(non_int_type=Fraction, on_redefinition="ignore")
        for definition in INTERNATIONAL:
            self.registry.define(definition)

    def read(self, definition: str) -> tuple[Dimension, Fraction, Fraction]:
        """Return dimension, factor and offset of *definition*."""
        if definition.startswith("="):
            return self._own(definition[1:].strip())
        if definition.startswith("degree_"):
            offset = Fraction(27315, 100) if definition == "degree_Celsius" else Fraction(45967, 180)
            factor = Fraction(1) if definition == "degree_Celsius" else Fraction(5, 9)
            return (("[temperature]", 1),), factor, offset
        quantity = self.registry.parse_expression(definition)
        if not hasattr(quantity, "to_base_units"):
            return (), Fraction(quantity), Fraction(0)
        base = quantity.to_base_units()
        powers = {str(name): int(power) for name, power in base.dimensionality.items()}
        return tuple(sorted(powers.items())), Fraction(base.magnitude), Fraction(0)

    @staticmethod
    def _own(text: str) -> tuple[Dimension, Fraction, Fraction]:
        dimension, _, factor = text.rpartition(" ")
        above, _, below = dimension.partition("/")
        powers = {above: 1} | ({below: -1} if below else {})
        return tuple(sorted(powers.items())), Fraction(factor), Fraction(0)


def add_measures(table: Table, lexicon: dict[str, Any]) -> None:
    """Enter all units of measurement, in the order of the lexicon."""
    definitions = Definitions()
    prefixes, more = lexicon.pop("prefixes"), lexicon.pop("prefixed_symbols")
    for name, entries in lexicon.items():
        for unit, entry in entries.get("prefixed", {}).items():
            _add_measure(table, definitions, unit, entry)
            _add_prefixed(table, definitions, unit, entry, prefixes[name].split(), more)
        for unit, entry in entries.items():
            if isinstance(entry, str):
                _add_measure(table, definitions, unit, entry)


def parts_of(entry: str) -> tuple[str, str, list[str]]:
    """Return definition, words and symbols of an entry of the lexicon, whose symbols have "_" for a space."""
    definition, words, symbols = (part.strip() for part in entry.split("|"))
    return definition, words, [symbol.replace("_", " ") for symbol in symbols.split()]


def _add_measure(table: Table, definitions: Definitions, name: str, entry: str) -> None:
    definition, words, symbols = parts_of(entry)
    symbols += [symbol.replace("-", " ") for symbol in symbols if "-" in symbol]
    row = (name.rstrip("_"), *definitions.read(definition))
    _add_with_powers(table, row, spellings(words) + symbols, symbols)


def _add_prefixed(
    table: Table, definitions: Definitions, name: str, entry: str, prefixes: list[str], more: dict[str, str]
) -> None:
    """Enter a unit with each of its metric *prefixes*; *more* holds symbols that some people write."""
    definition, words, symbols = parts_of(entry)
    dimension, factor, offset = definitions.read(definition)
    for prefix in prefixes:
        letter, exponent = PREFIXES[prefix]
        row = (prefix + name, dimension, factor * Fraction(10) ** exponent, offset)
        letters = MICRO if prefix == "micro" else (letter,)
        signs = [one + symbol for symbol in symbols for one in letters] + more.get(prefix + name, "").split()
        _add_with_powers(table, row, [prefix + form for form in spellings(words)] + signs, signs)


def _add_with_powers(table: Table, row: Row, forms: list[str], symbols: list[str]) -> None:
    table.add(row, forms)
    name, dimension, factor, _ = row
    if dimension != (("[length]", 1),) or not name.isascii() or factor > FARTHEST:
        return
    for power, (adjective, behind, short, signs) in POWERS.items():
        squared = (f"{adjective} {name}", (("[length]", power),), factor**power, Fraction(0))
        named = [f"{adjective} {form}" for form in forms]
        named += [f"{form} {behind}" for form in forms]
        brief = [*forms, "in"] if name == "inch" else forms  # by itself the word is not the unit
        named += [f"{abbreviation} {form}" for abbreviation in short.split() for form in brief]
        named += [f"sq{symbol}" for symbol in symbols if power == 2]
        named += [symbol + sign for symbol in symbols for sign in signs.split()]
        table.add(squared, named)


def render_units(table: Table) -> list[str]:
    """Return the lines of the Python module that holds *table*."""
    lines = [
        "# fmt: off",
        "# ruff: noqa: E501",
        "ROWS: tuple[tuple[str, tuple[tuple[str, int], ...], int, int, int, int], ...] = (",
    ]
    for name, dimension, factor, offset in table.rows:
        numbers = f"{factor.numerator}, {factor.denominator}, {offset.numerator}, {offset.denominator}"
        lines.append(f"    ({name!r}, {dimension!r}, {numbers}),")
    lines.append(")")
    phrases: dict[str, list[int]] = {}
    for form in [form for form in table.forms if " " in form]:
        phrases.setdefault(form.lower(), []).extend(table.forms.pop(form))
    for title, forms in (("FORMS", table.forms), ("PHRASES", phrases), ("PREFIXES", table.prefixes)):
        lines.append(f"{title}: dict[str, tuple[int, ...]] = {{")
        lines += [f"    {form!r}: {tuple(dict.fromkeys(indexes))!r}," for form, indexes in sorted(forms.items())]
        lines.append("}")
    lines.append("NAMES: dict[tuple[int, ...], str] = {")
    lines += [f"    {indexes!r}: {name!r}," for indexes, name in table.names.items()]
    lines.append("}")
    starts: dict[str, int] = {}
    for form in phrases:
        first, *rest = form.split(" ")
        starts[first] = max(starts.get(first, 0), 1 + len(rest))
    lines.append("LONGEST: dict[str, int] = {")
    lines += [f"    {first!r}: {count}," for first, count in sorted(starts.items())]
    lines.append("}")
    return lines
