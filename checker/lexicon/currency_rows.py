"""Rows of the table of units that are money: the currencies of CLDR and the lexicon's additions."""

from __future__ import annotations

from datetime import date
from fractions import Fraction
from typing import Any

from checker.lexicon.unit_rows import Row, Table, parts_of, plural, spellings

AS_OF = date(2025, 6, 1)
"""The day whose currencies are read; money that has been given up since is still written about."""


def add_currencies(table: Table, lexicon: dict[str, Any]) -> None:
    """Enter all currencies of CLDR that were legal tender on :data:`AS_OF`, and the lexicon's additions."""
    codes = sorted(_current_codes())
    names = {code: _names(code, lexicon) for code in codes}
    rows: dict[str, Row] = {code: (names[code][0], ((f"[{code}]", 1),), Fraction(1), Fraction(0)) for code in codes}
    for code in codes:
        _add_names(table, rows[code], code, names[code], lexicon)
    _add_nouns(table, rows, lexicon)
    for sign, meant in lexicon["prefixes"].items():
        _add_prefix(table, sign, [(code, rows[code]) for code in meant.split()])
    for sign, meant in lexicon["suffixes"].items():
        for code in meant.split():
            if code in rows:
                table.add(rows[code], [sign])
    _add_minor(table, rows, lexicon["minor"])
    _add_other(table, lexicon["other"])


def _names(code: str, lexicon: dict[str, Any]) -> list[str]:
    """Return the canonical name of a currency, and those of CLDR for one of it and for many."""
    from babel.numbers import get_currency_name

    one, many = (str(get_currency_name(code, count=count, locale="en")) for count in (1, 2))
    return [lexicon["names"].get(code, one), one, many]


def _add_names(table: Table, row: Row, code: str, names: list[str], lexicon: dict[str, Any]) -> None:
    """Enter a currency with the forms that it shares with no other."""
    from babel.numbers import get_currency_symbol

    name, one, many = (each.lower() for each in names)
    forms = [one, many, name, "pounds sterling" if name == "pound sterling" else plural(name)]
    forms += [form.replace("dollar", "dlr") for form in forms if "dollar" in form]
    more = spellings(lexicon["also"].get(code, "").lower())
    table.add(row, forms + [form.replace("-", " ") for form in more] + [code])
    table.add(row, [code], prefix=True)
    symbol = get_currency_symbol(code, locale="en")
    if symbol not in lexicon["prefixes"] and symbol != code:
        table.add(row, [symbol], prefix=True)


def _add_nouns(table: Table, rows: dict[str, Row], lexicon: dict[str, Any]) -> None:
    """Enter the nouns that several currencies share, such as "dollars", the likelier ones first."""
    nouns: dict[str, list[str]] = {}
    for code in rows:
        _, one, many = _names(code, lexicon)
        for noun in (one.split()[-1], many.split()[-1]):
            nouns.setdefault(noun.lower(), []).append(code)
    called: dict[str, str] = {}
    for noun, leading in lexicon["leading"].items():
        for form in (noun, plural(noun)):
            rest = [code for code in nouns.get(form, nouns.get(noun, [])) if code not in leading.split()]
            nouns[form] = leading.split() + rest
            if " " in leading:
                called.setdefault(form, noun)
    silent = set(lexicon["not_words"]["forms"].split())
    for noun, sharing in nouns.items():
        if noun in silent:
            continue
        for code in sharing:
            table.add(rows[code], [noun])
        if noun in called:
            table.names[tuple(table.forms[noun])] = called[noun]


def _add_prefix(table: Table, sign: str, meant: list[tuple[str, Row]]) -> None:
    """Enter a sign or abbreviation that stands before the amount, with the currencies it can mean."""
    for code, row in meant:
        table.add(row, [sign], prefix=True)
        if "$" in sign and sign != sign.lower() and " " not in sign:
            table.add(row, [sign.lower()], prefix=True)
        if sign == "$":
            table.add(row, [f"{code}$", f"{code.lower()}$"], prefix=True)
        if not sign.isascii() and len(sign) == 1:
            table.add(row, [sign])
    shared = {row[0].rpartition(" ")[2].lower() for _, row in meant}
    if len(meant) > 1 and len(shared) == 1:
        table.names[tuple(table.prefixes[sign])] = shared.pop()


def _add_minor(table: Table, rows: dict[str, Row], minor: dict[str, str]) -> None:
    """Enter the hundredths of currencies."""
    for name, entry in minor.items():
        words, symbols, codes = (part.strip() for part in entry.split("|"))
        for code in codes.split():
            table.add((name, rows[code][1], Fraction(1, 100), Fraction(0)), spellings(words) + symbols.split())


def _add_other(table: Table, other: dict[str, str]) -> None:
    """Enter money without an ISO code; its symbols in capitals may stand before the amount."""
    for name, entry in other.items():
        definition, words, symbols = parts_of(entry)
        dimension, _, factor = definition.rpartition(" ")
        row = (name, ((dimension, 1),), Fraction(factor), Fraction(0))
        table.add(row, spellings(words) + symbols)
        table.add(row, [symbol for symbol in symbols if symbol[0].isupper() or not symbol.isascii()], prefix=True)


def _current_codes() -> set[str]:
    """Return the codes that were in use on :data:`AS_OF`: the tables are the same on every day."""
    from babel.core import get_global
    from babel.numbers import get_territory_currencies

    return {
        code
        for territory in get_global("territory_currencies")
        for code in get_territory_currencies(territory, start_date=AS_OF, end_date=AS_OF)
    }
