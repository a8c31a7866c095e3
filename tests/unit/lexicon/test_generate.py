"""The generated tables are what the lexicon, pint and CLDR say today."""

from __future__ import annotations

import subprocess
import sys
from fractions import Fraction

import pytest

from checker.lexicon.generate import generated, path_of, table_names
from checker.lexicon.units_table import FORMS, PHRASES, PREFIXES, ROWS

pint = pytest.importorskip("pint")
pytest.importorskip("babel")


@pytest.mark.parametrize("name", table_names())
def test_a_table_is_what_its_lexicon_gives(name: str) -> None:
    assert path_of(name).read_text(encoding="utf-8") == generated(name)


def test_there_are_many_surface_forms() -> None:
    measures = [form for form, indexes in {**FORMS, **PHRASES}.items() if not _is_money(indexes[0])]
    assert len(measures) >= 600
    assert sum(_is_money(indexes[0]) for indexes in FORMS.values()) >= 150


def _is_money(index: int) -> bool:
    return any(len(base) == 5 and base[1:4].isupper() for base, _ in ROWS[index][1])


@pytest.mark.parametrize(
    ("name", "expression"),
    [
        ("mile", "mile"), ("pound", "pound"), ("gallon", "gallon"), ("imperial pint", "imperial_pint"), ("hectare", "hectare"),
        ("kilowatt hour", "kilowatt_hour"), ("barrel", "oil_barrel"), ("stone", "stone"), ("knot", "knot"),
    ],
)  # fmt: skip
def test_factors_are_exactly_those_of_pint(name: str, expression: str) -> None:
    registry = pint.UnitRegistry(non_int_type=Fraction)
    expected = Fraction(registry.Quantity(Fraction(1), expression).to_base_units().magnitude)
    assert expected in {Fraction(above, below) for row, _, above, below, *_ in ROWS if row == name}


@pytest.mark.parametrize("form", ["pint", "ton", "gallon", "fluid ounce", "cwt", "pounds"])
def test_ambiguous_forms_keep_every_reading(form: str) -> None:
    assert len(FORMS.get(form) or PHRASES[form]) >= 2


def test_every_currency_of_today_has_its_code() -> None:
    from babel.core import get_global
    from babel.numbers import get_territory_currencies

    codes = {code for territory in get_global("territory_currencies") for code in get_territory_currencies(territory)}
    assert codes <= set(FORMS)
    assert codes <= set(PREFIXES)


def test_reading_quantities_needs_neither_pint_nor_babel() -> None:
    program = "import sys, checker.quantities.find; print(sorted({'pint', 'babel'} & set(sys.modules)))"
    ran = subprocess.run([sys.executable, "-c", program], capture_output=True, text=True, check=True)
    assert ran.stdout.strip() == "[]"


def test_an_acre_is_made_of_international_feet_whatever_the_release_of_pint() -> None:
    feet = {Fraction(above, below) for row, _, above, below, *_ in ROWS if row == "foot"}
    acres = {Fraction(above, below) for row, _, above, below, *_ in ROWS if row == "acre"}
    assert acres == {43_560 * foot**2 for foot in feet}
