"""Quantities as pint sees them."""

from __future__ import annotations

from typing import Any

import pytest

from checker.quantities.find import find_quantities
from checker.text.plain import read_plain

pint = pytest.importorskip("pint")


def read(text: str) -> Any:
    return find_quantities(read_plain(text))[0].pint


def test_measures_convert() -> None:
    assert read("It is 12 km long.").to("mile").magnitude == pytest.approx(7.4565, rel=1e-4)
    assert read("It did 60 mph.").to("km/h").magnitude == pytest.approx(96.56, rel=1e-4)
    assert read("It is 20 °C.").to("degF").magnitude == pytest.approx(68)
    assert read("It holds 35 µg/m3.").to("mg/m**3").magnitude == pytest.approx(0.035)
    assert read("It is 5 ft 11 in.").to("cm").magnitude == pytest.approx(180.34)


def test_arithmetic_works() -> None:
    total = read("It is 12 km long.") + read("It is 3 miles long.")
    assert total.to("km").magnitude == pytest.approx(16.828, rel=1e-4)


def test_counts_and_money_are_units_of_their_own() -> None:
    assert read("There are 28 villages.") + read("There are 2 villages.") == pint.get_application_registry().Quantity(
        30, "village"
    )
    with pytest.raises(pint.DimensionalityError):
        read("It costs £5.") + read("It costs €5.")


def test_what_has_no_value_has_no_pint_quantity() -> None:
    assert read("It takes 3 to 5 days.") is None
    assert read("It was on 4 March 1968.") is None
