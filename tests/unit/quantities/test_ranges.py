"""Ranges, tolerances, ratios, scores, lists, and statements of change that are none of them."""

from __future__ import annotations

import pytest

from checker.quantities.find import find_quantities
from checker.quantities.quantity import Kind, Quantity
from checker.text.plain import read_plain


def found_in(text: str) -> list[Quantity]:
    return find_quantities(read_plain(text))


@pytest.mark.parametrize(
    ("text", "low", "high"),
    [
        ("It takes 12-15 days.", 12, 15), ("It takes 12–15 days.", 12, 15), ("It takes from 12 to 15 days.", 12, 15),
        ("It takes between 12 and 15 days.", 12, 15), ("It takes 12 or 15 days.", 12, 15),
        ("It needs 10 to 12 million doses.", 10_000_000, 12_000_000), ("It costs $4 billion to $7 billion.", 4e9, 7e9),
        ("It costs $300 to $7 million.", 300, 7e6), ("It is 36 ± 4 kg.", 32, 40), ("It is 36 +/- 4 kg.", 32, 40),
        ("It costs between $41 and $47 per crate.", 41, 47), ("It weighs 10km-12km.", 10, 12),
    ],
)  # fmt: skip
def test_ranges_have_two_ends(text: str, low: float, high: float) -> None:
    (found,) = found_in(text)
    assert found.ends is not None
    assert found.glyph == "Z"
    assert [float(end.value or 0) for end in found.ends] == [low, high]
    assert all(text[end.start : end.end] == end.surface for end in found.ends)
    assert found.ends[0].unit == found.ends[1].unit == found.unit


@pytest.mark.parametrize(
    "text",
    [
        "Sales rose from 5 to 10.", "Sales fell from £86m to £71m.", "Sales grew to 2.7m from 2.5m.", "He had 8 cats and 9 dogs.",
        "Crime was cut from 12% to 9%.", "It rose 5% to 80%.", "They have 7,204 to 6,886.",
    ],
)  # fmt: skip
def test_changes_and_pairs_stay_two_quantities(text: str) -> None:
    found = [quantity for quantity in found_in(text) if quantity.is_operand]
    assert len(found) == 2
    assert not any(quantity.is_range for quantity in found)


def test_the_second_level_of_a_change_takes_the_unit_of_the_first() -> None:
    assert [found.unit for found in found_in("He slimmed from 231 pounds to 187 and smiled.")] == ["pound", "pound"]


@pytest.mark.parametrize(
    ("text", "value"), [("One in five left.", 0.2), ("It is 1:5.", 0.2), ("A 1-for-10 split came.", 0.1)]
)
def test_ratios(text: str, value: float) -> None:
    (found,) = found_in(text)
    assert (found.kind, float(found.value or 0)) == (Kind.RATIO, value)


@pytest.mark.parametrize("text", ["They won 3-1.", "It ended 2-2.", "They lost 1-3 at home.", "She won 6-4 3-6 7-6."])
def test_scores(text: str) -> None:
    assert {found.kind for found in found_in(text)} == {Kind.SCORE}


@pytest.mark.parametrize(
    ("text", "units"),
    [
        ("It has 3, 4 and 5 km loops.", ["kilometre"] * 3),
        ("They got 45 and 50 mg of it.", ["milligram"] * 2),
        ("It has four-, five- and six-cylinder engines.", ["cylinder"] * 3),
        ("The plot is 4 x 6 m.", ["metre"] * 2),
    ],
)
def test_lists_share_their_unit(text: str, units: list[str]) -> None:
    assert [found.unit for found in found_in(text)] == units


@pytest.mark.parametrize(
    ("text", "value", "unit"),
    [
        ("He is 5 ft 11 in tall.", 71, "inch"), ("He is 6'2\" tall.", 74, "inch"), ("It weighs 7 lb 4 oz.", 116, "ounce"),
        ("It took 2h 30m.", 150, "minute"), ("It took two years and three months.", 27, "month"),
        ("It cost 13 dollars and 45 cents.", 13.45, "dollar"),
    ],
)  # fmt: skip
def test_amounts_in_two_units_are_one(text: str, value: float, unit: str) -> None:
    (found,) = found_in(text)
    assert (float(found.value or 0), found.unit) == (pytest.approx(value), unit)


@pytest.mark.parametrize("text", ["He weighs 12 stone 4 pounds.", "He weighs 12st4lb.", "He is 12 stone 4."])
def test_pounds_behind_stones_are_no_money(text: str) -> None:
    (found,) = found_in(text)
    assert [unit.name for unit in found.units] == ["pound"]


def test_what_is_counted_is_remembered() -> None:
    found = found_in("There are 28 villages. Twelve of them are empty.")
    assert [quantity.noun for quantity in found] == ["village", "village"]
