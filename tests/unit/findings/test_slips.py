from __future__ import annotations

from fractions import Fraction

import pytest

import checker
from checker.findings.neighbours import chance
from checker.findings.suggest import corroborated, suggestions_for


def suggestions(text):
    (finding,) = checker.check(text).findings
    return finding.suggestions


def first(text):
    return str(suggestions(text)[0])


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Of the 28 villages, 21 (57%) have no power.", "share 57 -> 75 (two digits exchanged)"),
        ("A 2,864 km (1,797 mi) route.", "stated 1,797 -> 1,779 (two digits exchanged)"),
        ("A 28,864 km (1,779 mi) route.", "source 28,864 -> 2,864 (a digit doubled)"),
        ("The mast is 1,200 m (394 ft) high.", "source 1,200 -> 120 (a factor of 10)"),
        ("Sales rose 5% from £200m to £210bn.", "old 200m -> 200bn (million for billion)"),
    ],
)
def test_misprints(text, expected):
    assert first(text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("It holds 10 imperial gallons (37.9 litres).", "stated 37.9 -> 45.5 (US gallons taken for imperial ones)"),
        ("It holds 10 US gallons (45.5 litres).", "stated 45.5 -> 37.9 (imperial gallons taken for US ones)"),
        ("It carries 20 long tons (18.1 tonnes).", "stated 18.1 -> 20.3 (short tons taken for long ones)"),
        ("The range is 100 miles (185 km).", "stated 185 -> 161 (nautical miles taken for statute ones)"),
        ("They sailed 50 nautical miles (80 km).", "stated 80 -> 93 (statute miles taken for nautical ones)"),
        ("It is a 10 km (16 mile) road.", "stated 16 -> 6 (multiplied instead of divided)"),
        ("Each bag holds 120 kg (54 lb).", "stated 54 -> 265 (divided instead of multiplied)"),
        ("The low was 14 °F (10 °C).", "stated 10 -> -10 (a minus sign lost)"),
    ],
)
def test_mistakes_in_conversions(text, expected):
    assert first(text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Sales fell 19.6% from £241m to £201.4m.", "share 19.6 -> 16.4 (the new value taken as the base)"),
        ("Of the 85 farms that joined, 34 (66.7%) had seed.", "share 66.7 -> 40.0 (the rest taken as the base)"),
        ("Of the 85 farms that joined, 34 (60.0%) had seed.", "share 60.0 -> 40.0 (the share of the rest)"),
        ("It fell from 6% to 4%, a drop of 2%.", "share 2 -> 33 (percentage points meant)"),
    ],
)
def test_mistakes_in_shares_and_changes(text, expected):
    assert first(text) == expected


def test_two_numbers_that_changed_places_are_one_change_of_the_text_between():
    swap, *others = suggestions("Of the 132 members, 240 (55%) were men.")
    assert (swap.surface, swap.replacement) == ("132 members, 240", "240 members, 132")
    assert swap.reason == "values swapped"
    assert "whole" not in {other.role for other in others}
    assert first("It rose from 52 to 48 last year.") == "old 52 and new 48 change places"


def test_the_stated_number_comes_first_where_no_slip_is_known():
    found = suggestions("Of the 240 members, 132 (65%) were men.")
    assert [suggestion.role for suggestion in found] == ["share", "part", "whole"]
    assert not any(suggestion.reason for suggestion in found)


def test_a_needed_value_is_named_where_the_text_has_it():
    text = "The halls cost £1,864 and £2,113, for a total of £3,851.\n\nThe accounts give £3,977 as the sum."
    assert first(text) == "total 3,851 -> 3,977 (£3,977 stands in line 3)"


@pytest.mark.parametrize("other", ["$3,977", "3,977 chairs", "£3,978", "3,977 km"])
def test_other_units_and_other_values_are_no_neighbours(other):
    text = f"The halls cost £1,864 and £2,113, for a total of £3,851.\n\nThe accounts give {other} as the sum."
    assert first(text) == "total 3,851 -> 3,977"


def test_a_round_value_among_many_is_no_neighbour():
    text = "Gifts of £4m and £3m make a total of £5m.\n\nOthers gave £7m, £2m and £9m."
    assert first(text) == "total 5m -> 7m"
    assert chance(Fraction(7_000_000), 6) > Fraction(1, 100)


def test_neighbours_in_notebooks_are_named_by_cell(tmp_path):
    source = ["The halls cost £1,864 and £2,113, for a total of £3,851.", "The accounts give £3,977 as the sum."]
    path = tmp_path / "report.ipynb"
    cells = ", ".join(f'{{"cell_type": "markdown", "metadata": {{}}, "source": "{each}"}}' for each in source)
    path.write_text(f'{{"cells": [{cells}], "metadata": {{}}, "nbformat": 4, "nbformat_minor": 4}}', "utf-8")
    (finding,) = checker.check_notebook(path).findings
    assert finding.suggestions[0].reason == "£3,977 stands in cell 2"


def test_what_stands_elsewhere_is_added_to_the_slip():
    text = "The halls cost £1,864 and £2,113, for a total of £3,797.\n\nThe accounts give £3,977 as the sum."
    report = checker.check(text)
    (finding,) = report.findings
    alone = suggestions_for(finding.judgement)
    assert alone[0].reason == "two digits exchanged"
    found = corroborated(alone, finding.judgement, report.claims)
    assert found[0].reason == "two digits exchanged; £3,977 stands in line 3"


def test_no_change_makes_nothing_of_a_number():
    assert not any(each.replacement.startswith("0") for each in suggestions("Sales rose 5% from £2,000 to £2.1bn."))
