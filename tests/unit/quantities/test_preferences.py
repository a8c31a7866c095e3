"""Own units and preferred readings."""

from __future__ import annotations

from fractions import Fraction

import pytest

from checker.quantities.find import find_quantities
from checker.quantities.preferences import OwnUnit, Preferences
from checker.quantities.quantity import Quantity
from checker.text.plain import read_plain


def only(text: str, preferences: Preferences) -> Quantity:
    (found,) = find_quantities(read_plain(text), preferences)
    return found


def test_own_units_win_over_nouns() -> None:
    smoot = OwnUnit("smoot", "1.7018 * meter", ())
    found = only("The bridge is 364 smoots long.", Preferences(own=(smoot,)))
    assert found.unit == "smoot"
    assert found.units[0].factor == Fraction("1.7018")
    assert found.units[0].dimension == (("[length]", 1),)


def test_own_units_may_have_forms_of_several_words_and_a_dimension_of_their_own() -> None:
    crate = OwnUnit("crate", "[crate]", ("big crates", "bcr"))
    assert only("They sent 40 big crates.", Preferences(own=(crate,))).unit == "crate"
    assert only("They sent 40bcr.", Preferences(own=(crate,))).units[0].dimension == (("[crate]", 1),)


@pytest.mark.parametrize(("system", "name"), [("us", "gallon"), ("imperial", "imperial gallon")])
def test_systems_settle_ambiguous_units(system: str, name: str) -> None:
    found = only("It holds 10 gallons.", Preferences(system=system))
    assert [unit.name for unit in found.units] == [name]


def test_a_bare_dollar_may_be_settled() -> None:
    found = only("It costs $5.", Preferences(dollar="AUD"))
    assert (found.unit, [unit.dimension for unit in found.units]) == ("Australian dollar", [(("[AUD]", 1),)])
    assert only("It costs US$5.", Preferences(dollar="AUD")).unit == "US dollar"


def test_decimal_commas() -> None:
    assert only("It is 1.234,5 km long.", Preferences(decimal_comma=True)).value == Fraction("1234.5")


def test_a_text_shows_that_it_has_decimal_commas() -> None:
    found = find_quantities(read_plain("It cost 1.234,56 euros for 3,5 kg."))
    assert [quantity.value for quantity in found] == [Fraction("1234.56"), Fraction("3.5")]
    mixed = find_quantities(read_plain("It cost 1,204 euros for 3,5 and 7 kg."))
    assert mixed[0].value == 1204
