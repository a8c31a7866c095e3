"""Write the table of units from the lexicon, from pint and from CLDR.

Run ``python checker/lexicon/generate.py`` after a change of ``units.toml`` or ``currencies.toml``;
a test compares what it would write with what is there. Needs ``pint`` and ``babel``.
"""

from __future__ import annotations

import sys
import tomllib
from datetime import date
from fractions import Fraction
from pathlib import Path
from typing import Any

HERE = Path(__file__).parent
TARGET = HERE / "units_table.py"
NUMBERS = HERE / "numbers_table.py"
NOUNS = HERE / "nouns_table.py"

PREFIXES = {
    "kilo": ("k", 3), "mega": ("M", 6), "giga": ("G", 9), "tera": ("T", 12), "peta": ("P", 15), "exa": ("E", 18),
    "hecto": ("h", 2), "deci": ("d", -1), "centi": ("c", -2), "milli": ("m", -3), "micro": ("µ", -6),
    "nano": ("n", -9), "pico": ("p", -12), "femto": ("f", -15), "zetta": ("Z", 21), "yotta": ("Y", 24),
}  # fmt: skip
MICRO = ("µ", "μ", "u")
SQUARE = {2: ("square", "sq sq.", "² 2 ^2"), 3: ("cubic", "cu cu.", "³ 3 ^3")}

FARTHEST = 10**8
"""Lengths of more metres are distances in space, of which nobody writes squares and cubes."""

AS_OF = date(2025, 6, 1)
"""The day whose currencies are read; money that has been given up since is still written about."""

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


def add_measures(table: Table, lexicon: dict[str, Any], definitions: Definitions) -> None:
    """Enter all units of measurement."""
    prefixes = lexicon.pop("prefixes")
    for name, tables in lexicon.items():
        for entries, prefixed in ((tables.get("prefixed", {}), prefixes.get(_prefix_set(name))), (tables, None)):
            for unit, entry in entries.items():
                if isinstance(entry, str):
                    _add_measure(table, definitions, unit, entry, prefixed)


def _prefix_set(name: str) -> str:
    return {"information": "binary", "temperature": "", "dose": "dose"}.get(name, name)


def _add_measure(table: Table, definitions: Definitions, name: str, entry: str, prefixes: str | None) -> None:
    definition, words, symbols = (part.strip() for part in entry.split("|"))
    dimension, factor, offset = definitions.read(definition)
    name = name.rstrip("_")
    forms = spellings(words) + symbols.replace("-", " ").split() if "fl-oz" in symbols else spellings(words)
    forms += symbols.split() if "fl-oz" not in symbols else ["fl oz", "fl. oz", "fl. oz.", "floz"]
    forms += [symbol.replace("-", " ") for symbol in symbols.split() if "-" in symbol]
    _add_with_powers(table, (name, dimension, factor, offset), forms, symbols.split())
    for prefix in (prefixes or "").split():
        letter, exponent = PREFIXES[prefix]
        row = (prefix + name, dimension, factor * Fraction(10) ** exponent, offset)
        letters = MICRO if prefix == "micro" else (letter,)
        signs = [one + symbol for symbol in symbols.split() for one in letters]
        if name == "metre" and prefix == "kilo":
            signs += ["kms", "Km", "KM"]
        if name in ("gram", "tonne") and prefix == "kilo":
            signs += ["Kg", "KG"]
        if name == "litre" and prefix == "milli":
            signs += ["mls"]
        _add_with_powers(table, row, [prefix + form for form in spellings(words)] + signs, signs)


def _add_with_powers(table: Table, row: Row, forms: list[str], symbols: list[str]) -> None:
    table.add(row, forms)
    name, dimension, factor, _ = row
    if dimension != (("[length]", 1),) or not name.isascii() or factor > FARTHEST:
        return
    for power, (adjective, short, signs) in SQUARE.items():
        squared = (f"{adjective} {name}", (("[length]", power),), factor**power, Fraction(0))
        named = [f"{adjective} {form}" for form in forms]
        named += [f"{form} {'squared' if power == 2 else 'cubed'}" for form in forms]
        brief = [*forms, "in"] if name == "inch" else forms  # by itself the word is not the unit
        named += [f"{abbreviation} {form}" for abbreviation in short.split() for form in brief]
        named += [f"{abbreviation}{symbol}" for abbreviation in ("sq",) for symbol in symbols if power == 2]
        named += [symbol + sign for symbol in symbols for sign in signs.split()]
        table.add(squared, named)


def add_currencies(table: Table, lexicon: dict[str, Any]) -> None:
    """Enter all currencies of CLDR that are legal tender today, and the lexicon's additions."""
    from babel.numbers import get_currency_name, get_currency_symbol

    codes = sorted(_current_codes())
    rows: dict[str, Row] = {}
    nouns: dict[str, list[str]] = {}
    names: dict[str, list[str]] = {}
    for code in codes:
        singular = get_currency_name(code, count=1, locale="en")
        many = get_currency_name(code, count=2, locale="en")
        name = lexicon["names"].get(code, singular)
        rows[code] = (name, ((f"[{code}]", 1),), Fraction(1), Fraction(0))
        names[code] = [singular.lower(), many.lower(), name.lower(), plural_of_name(name.lower())]
        for noun in (singular.split()[-1], many.split()[-1]):
            nouns.setdefault(noun.lower(), []).append(code)
    for noun, leading in lexicon["leading"].items():
        for form in (noun, plural(noun)):
            rest = [code for code in nouns.get(form, nouns.get(noun, [])) if code not in leading.split()]
            nouns[form] = leading.split() + rest
    for code in codes:
        names[code] += [name.replace("dollar", "dlr") for name in names[code] if "dollar" in name]
        more = spellings(lexicon["also"].get(code, "").lower())
        table.add(rows[code], names[code] + [form.replace("-", " ") for form in more] + [code])
        table.add(rows[code], [code], prefix=True)
        symbol = get_currency_symbol(code, locale="en")
        if symbol not in lexicon["prefixes"] and symbol != code:
            table.add(rows[code], [symbol], prefix=True)
    silent = set(lexicon["not_words"]["forms"].split())
    for noun, sharing in nouns.items():
        for code in sharing if noun not in silent else ():
            table.add(rows[code], [noun])
        first = next(
            (one for one, codes in lexicon["leading"].items() if noun in (one, plural(one)) and " " in codes), ""
        )
        if first and noun not in silent:
            table.names[tuple(table.forms[noun])] = first
    for sign, meant in lexicon["prefixes"].items():
        for code in meant.split():
            table.add(rows[code], [sign], prefix=True)
            if "$" in sign and sign != sign.lower() and " " not in sign:
                table.add(rows[code], [sign.lower()], prefix=True)
            if not sign.isascii() and len(sign) == 1:
                table.add(rows[code], [sign])
        if sign == "$":
            for code in meant.split():
                table.add(rows[code], [f"{code}$", f"{code.lower()}$"], prefix=True)
    for sign, meant in lexicon["prefixes"].items():
        shared = {rows[code][0].rpartition(" ")[2].lower() for code in meant.split()}
        if " " in meant and len(shared) == 1:
            table.names[tuple(table.prefixes[sign])] = shared.pop()
    for sign, meant in lexicon["suffixes"].items():
        for code in meant.split():
            if code in rows:
                table.add(rows[code], [sign])
    _add_minor(table, lexicon, rows)


def plural_of_name(name: str) -> str:
    """Return the plural of a currency's name: "pounds sterling", "US dollars"."""
    return "pounds sterling" if name == "pound sterling" else plural(name)


def _add_minor(table: Table, lexicon: dict[str, Any], rows: dict[str, Row]) -> None:
    for name, entry in lexicon["minor"].items():
        words, symbols, codes = (part.strip() for part in entry.split("|"))
        for code in codes.split():
            table.add((name, rows[code][1], Fraction(1, 100), Fraction(0)), spellings(words) + symbols.split())
    for name, entry in lexicon["other"].items():
        definition, words, symbols = (part.strip() for part in entry.split("|"))
        dimension, _, factor = definition.rpartition(" ")
        row = (name, ((dimension, 1),), Fraction(factor), Fraction(0))
        table.add(row, spellings(words) + symbols.split())
        table.add(
            row, [symbol for symbol in symbols.split() if symbol[0].isupper() or not symbol.isascii()], prefix=True
        )


def _current_codes() -> set[str]:
    """Return the codes that were in use on :data:`AS_OF`: the tables are the same on every day."""
    from babel.core import get_global
    from babel.numbers import get_territory_currencies

    return {
        code
        for territory in get_global("territory_currencies")
        for code in get_territory_currencies(territory, start_date=AS_OF, end_date=AS_OF)
    }


def render(table: Table) -> str:
    """Return the Python module that holds *table*."""
    lines = [
        '"""Units and their surface forms. Generated by ``python checker/lexicon/generate.py``."""',
        "",
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
    return "\n".join(lines) + "\n"


def generate() -> str:
    """Return the text of the generated module."""
    table = Table()
    add_measures(table, tomllib.loads((HERE / "units.toml").read_text(encoding="utf-8")), Definitions())
    add_currencies(table, tomllib.loads((HERE / "currencies.toml").read_text(encoding="utf-8")))
    return render(table)


def generate_numbers() -> str:
    """Return the text of the generated module of number words."""
    lexicon = tomllib.loads((HERE / "numbers.toml").read_text(encoding="utf-8"))
    lines = ['"""Number words and what they are worth. Generated by ``python checker/lexicon/generate.py``."""', ""]
    for title, entries in lexicon.items():
        worth = {word: int(value) for value, words in entries.items() for word in words.split()}
        lines.append(f"{title.upper()}: dict[str, int] = {{")
        lines += [f'    "{word}": {value},' for word, value in worth.items()]
        lines.append("}")
    return "\n".join(lines) + "\n"


def generate_nouns() -> str:
    """Return the text of the generated module of nouns."""
    lexicon = tomllib.loads((HERE / "nouns.toml").read_text(encoding="utf-8"))
    lines = ['"""Nouns and what ends a noun phrase. Generated by ``python checker/lexicon/generate.py``."""', ""]
    lines.append("IRREGULAR: dict[str, str] = {")
    lines += [f'    "{many}": "{one}",' for one, many in lexicon.pop("irregular").items()]
    lines.append("}")
    for title, words in lexicon.items():
        if isinstance(words, str):
            lines.append(f"{title.upper()}: frozenset[str] = frozenset({{")
            lines += [f'    "{word}",' for word in sorted(set(words.split()))]
            lines.append("})")
    return "\n".join(lines) + "\n"


if __name__ == "__main__":
    for target, text in ((TARGET, generate()), (NUMBERS, generate_numbers()), (NOUNS, generate_nouns())):
        target.write_text(text, encoding="utf-8")
        sys.stdout.write(f"{target} written\n")
