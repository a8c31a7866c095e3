"""Dates, years and times of day."""

from __future__ import annotations

import pytest

from checker.quantities.find import find_quantities
from checker.quantities.quantity import Kind, Quantity
from checker.text.plain import read_plain


def only(text: str) -> Quantity:
    (found,) = find_quantities(read_plain(text))
    return found


@pytest.mark.parametrize(
    ("text", "surface", "details"),
    [
        ("It was on 4 March 1968.", "4 March 1968", (1968, 3, 4, None)),
        ("It was on March 4th.", "March 4th", (None, 3, 4, None)),
        ("It was on Monday, 1 January 2024.", "Monday, 1 January 2024", (2024, 1, 1, 0)),
        ("It was in May 2015.", "May 2015", (2015, 5, None, None)),
        ("It was on Oct. 7.", "Oct. 7", (None, 10, 7, None)),
        ("It was on 7 Oct.", "7 Oct.", (None, 10, 7, None)),
        ("It was on 7 June.", "7 June", (None, 6, 7, None)),
        ("It was on June 11 - 13.", "June 11 - 13", (None, 6, 11, None)),
        ("It was on 2023-07-14.", "2023-07-14", (2023, 7, 14, None)),
        ("It was on 31/12/2021.", "31/12/2021", (2021, 12, 31, None)),
    ],
)
def test_dates(text: str, surface: str, details: tuple[int | None, ...]) -> None:
    found = only(text)
    assert (found.kind, found.surface, found.details) == (Kind.DATE, surface, details)


@pytest.mark.parametrize(
    ("text", "details"),
    [
        ("It began at 18:30.", (18, 30)), ("It began at 7pm.", (19, None)), ("It began at 10.45 p.m.", (22, 45)),
        ("It began at 12 a.m.", (0, None)),
    ],
)  # fmt: skip
def test_times(text: str, details: tuple[int | None, ...]) -> None:
    found = only(text)
    assert (found.kind, found.details) == (Kind.TIME, details)


@pytest.mark.parametrize(
    ("text", "year"),
    [
        ("It closed in 1997.", 1997), ("The 2012 Olympics began.", 2012), ("It was built around 1450 BC.", 1450),
        ("The 1960s were loud.", 1960), ("The season 2019-20 ended.", 2019), ("It closed in 1987/88.", 1987),
    ],
)  # fmt: skip
def test_years(text: str, year: int) -> None:
    found = only(text)
    assert (found.kind, found.year) == (Kind.YEAR, year)


@pytest.mark.parametrize(
    "text",
    [
        "It has 2000 workers.",
        "It is 2019 m high.",
        "It costs $1999.",
        "There are 1,984 pages.",
        "Of 1959 patients none left.",
    ],
)
def test_amounts_that_look_like_years(text: str) -> None:
    assert only(text).is_operand


@pytest.mark.parametrize(
    "text",
    [
        "Rust was seen in 1824 cases (19.6%).",
        "Rust was seen in 1877 (20%) individuals.",
        "Rust was seen in 1877 [20.2%], of which most were old.",
    ],
)
def test_numbers_of_things_with_a_share_are_no_years(text: str) -> None:
    number, _ = find_quantities(read_plain(text))
    assert number.is_operand


def test_a_year_with_a_share_is_a_year() -> None:
    year, _ = find_quantities(read_plain("Turnout was least in 1998 (52%), when it rained."))
    assert year.kind is Kind.YEAR


def test_a_year_may_stand_in_the_next_line() -> None:
    (found,) = find_quantities(read_plain("The Convention on Road Traffic of September 19,\n1949 still holds."))
    assert found.details == (1949, 9, 19, None)
