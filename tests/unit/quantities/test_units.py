"""Words and symbols behind a number."""

from __future__ import annotations

from fractions import Fraction

import pytest

from checker.quantities.find import find_quantities
from checker.quantities.quantity import Kind, Quantity
from checker.quantities.units import form_reading
from checker.text.plain import read_plain


def only(text: str) -> Quantity:
    (found,) = find_quantities(read_plain(text))
    return found


@pytest.mark.parametrize(
    ("text", "unit", "kind"),
    [
        ("It is 12km.", "kilometre", Kind.MEASURE),
        ("It is 12 kilometres.", "kilometre", Kind.MEASURE),
        ("It is 12 KM.", "kilometre", Kind.MEASURE),
        ("It is 30 sq. km.", "square kilometre", Kind.MEASURE),
        ("It is 30 km2.", "square kilometre", Kind.MEASURE),
        ("It holds 3 fl oz.", "fluid ounce", Kind.MEASURE),
        ("It is 5 lb-ft.", "pound foot", Kind.MEASURE),
        ("It is 20 °C.", "celsius", Kind.MEASURE),
        ("It is 20 degrees Celsius.", "celsius", Kind.MEASURE),
        ("It is 5 per cent.", "percentage", Kind.PERCENT),
        ("It is 5pc.", "percentage", Kind.PERCENT),
        ("It is 5 percentage points.", "percentage point", Kind.POINTS),
        ("It is 25bps.", "basis point", Kind.POINTS),
        ("It is 3 years.", "year", Kind.DURATION),
        ("It is 5 dollars a barrel.", "dollar per barrel", Kind.MONEY),
        ("It is 5 g/km.", "gram per kilometre", Kind.MEASURE),
        ("It is 5 mg per litre.", "milligram per litre", Kind.MEASURE),
        ("It is 5 m/s2.", "metre per square second", Kind.MEASURE),
        ("It is 8 litres per 100 km.", "litre per 100 kilometre", Kind.MEASURE),
        ("It is 12 US dollars.", "US dollar", Kind.MONEY),
        ("It is 12 CHF.", "Swiss franc", Kind.MONEY),
        ("It is 12 rupees.", "rupee", Kind.MONEY),
    ],
)
def test_units_have_one_name_however_they_are_written(text: str, unit: str, kind: Kind) -> None:
    assert (only(text).unit, only(text).kind) == (unit, kind)


def test_rates_have_the_dimension_of_their_parts() -> None:
    speed = only("It did 90 km/h.").units[0]
    assert speed.dimension == (("[length]", 1), ("[time]", -1))
    assert speed.factor == Fraction(1000, 3600)
    price = only("It costs $50 a barrel.").units[0]
    assert dict(price.dimension) == {"[USD]": 1, "[length]": -3}


def test_rates_per_many_divide_by_the_many() -> None:
    rate = only("There were 300 deaths per 100,000 people.").units[0]
    assert rate.factor == Fraction(1, 100_000)
    assert dict(rate.dimension) == {"death": 1, "people": -1}


def test_ambiguous_units_keep_their_readings() -> None:
    names = [unit.name for unit in only("It holds 10 gallons.").units]
    assert names == ["gallon", "imperial gallon"]
    assert {"[USD]", "[CAD]", "[AUD]"} <= {unit.dimension[0][0] for unit in only("It costs $5.").units}


def test_temperatures_are_points_on_a_scale() -> None:
    celsius = only("It is 20 °C.").units[0]
    assert celsius.offset == Fraction(27315, 100)
    assert form_reading("°F") is not None


@pytest.mark.parametrize(
    "text",
    ["He came in 5 in the end.", "He has 12 a.", "They are 8 as one.", "Seat 7 b is free.", "She had 3 or so at hand."],
)
def test_ordinary_words_are_no_units(text: str) -> None:
    assert all(
        found.kind not in (Kind.MEASURE, Kind.MONEY, Kind.DURATION) for found in find_quantities(read_plain(text))
    )


@pytest.mark.parametrize(
    ("text", "value", "unit"),
    [
        ("The pool is 50m long.", 50, "metre"),
        ("The fund has 5m members.", 5_000_000, "member"),
        ("It rose to 2.7m.", 2_700_000, None),
        ("The net spans 37m (121ft).", 37, "metre"),
        ("They paid 20 million pounds.", 20_000_000, "pound sterling"),
        ("It weighed 20 pounds.", 20, "pound"),
    ],
)
def test_letters_and_words_with_two_meanings_follow_their_context(text: str, value: int, unit: str | None) -> None:
    found = find_quantities(read_plain(text))[0]
    assert (found.value, found.unit) == (value, unit)


@pytest.mark.parametrize("point", ["·", "\u2219", "\u22c5", "\u2e33"])
def test_raised_points_of_any_kind_are_those_of_decimals(point: str) -> None:
    found = find_quantities(read_plain(f"The odds ratio was 0{point}90 (0{point}81 to 0{point}95)."))
    assert [each.value for each in found if each.value is not None] == [Fraction(9, 10)]
    assert found[0].surface == f"0{point}90"


@pytest.mark.parametrize("space", ["\u00a0", "\u2002", "\u2005", "\u2007", "\u2009", "\u202f", "\u3000"])
def test_spaces_of_any_width_stand_before_units_and_nouns(space: str) -> None:
    text = f"They ran 12{space}345{space}km in 8{space}weeks with 240{space}patients, 4.5{space}% and £3{space}million."
    found = find_quantities(read_plain(text))
    assert [(each.value, each.unit) for each in found] == [
        (12_345, "kilometre"), (8, "week"), (240, "patient"), (Fraction(9, 2), "percentage"), (3_000_000, "pound sterling")
    ]  # fmt: skip
    assert all(text[each.start : each.end] == each.surface for each in found)
