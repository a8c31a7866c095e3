"""Statements of change, over the orders in which their numbers are written."""

from __future__ import annotations

import pytest

from checker.claims.changes.change import Change
from checker.claims.changes.find import find_changes
from checker.claims.find import find_claims
from checker.quantities.find import find_quantities
from checker.text.plain import read_plain


def changes(text: str) -> tuple[Change, ...]:
    document = read_plain(text)
    return find_changes(find_claims(document, find_quantities(document)))


def parts(change: Change) -> dict[str, str]:
    return {
        role: claim.quantity.surface
        for role in ("old", "new", "amount", "share")
        if (claim := getattr(change, role)) is not None
    }


SHAPES = [
    ("Sales rose 8% to £2.7 million from £2.5 million.", "£2.5 million", "£2.7 million", "", "8%"),
    ("Sales rose 8%, to £2.7 million, from £2.5 million.", "£2.5 million", "£2.7 million", "", "8%"),
    ("Sales were up 8% at £2.7 million, against £2.5 million.", "£2.5 million", "£2.7 million", "", "8%"),
    ("Sales of £2.7 million were up 8% from £2.5 million.", "£2.5 million", "£2.7 million", "", "8%"),
    (
        "Sales were £2.7 million, an 8% increase over last year's £2.5 million.",
        "£2.5 million",
        "£2.7 million",
        "",
        "8%",
    ),
    ("Sales were £2.7 million, compared with £2.5 million, up 8%.", "£2.5 million", "£2.7 million", "", "8%"),
    ("Sales, £2.7 million in 2020, increased 8% from £2.5 million in 2019.", "£2.5 million", "£2.7 million", "", "8%"),
    ("Sales grew by £0.2m, or 8%, in 2020, from £2.5m in 2019.", "£2.5m", "", "£0.2m", "8%"),
    ("Sales fell from £2.7m to £2.5m, a drop of £0.2m.", "£2.7m", "£2.5m", "£0.2m", ""),
    ("The mill cut its staff by 8% to 250 from 270.", "270", "250", "", "8%"),
    ("Imports were 250 tonnes, 8% less than the 270 tonnes of 2019.", "270 tonnes", "250 tonnes", "", "8%"),
    ("The bank raised its dividend to 27 cents, up 8% from 25 cents.", "25 cents", "27 cents", "", "8%"),
    ("A reported 8% rise in takings for 2019 to £270 from £250 was welcome.", "£250", "£270", "", "8%"),
]


@pytest.mark.parametrize(("text", "old", "new", "amount", "share"), SHAPES)
def test_every_number_finds_its_part(text: str, old: str, new: str, amount: str, share: str) -> None:
    (change,) = changes(text)
    wanted = {"old": old, "new": new, "amount": amount, "share": share}
    assert parts(change) == {role: surface for role, surface in wanted.items() if surface}


def test_two_statements_in_one_sentence_stay_apart() -> None:
    first, second = changes("Oats fell 10% to 18 tonnes from 20 tonnes, while rye rose 5% to 21 tonnes from 20 tonnes.")
    assert parts(first)["share"] == "10%"
    assert parts(second)["share"] == "5%"


def test_the_direction_is_that_of_the_words() -> None:
    (rise,) = changes("Orders rose to 412 from 399.")
    (fall,) = changes("Orders slipped to 399 from 412.")
    (rate,) = changes("The yen rose to 153.50 from 154.67.")
    assert (rise.sign, fall.sign, rate.sign) == (1, -1, 0)


def test_a_rise_that_is_also_a_fall_is_torn() -> None:
    (change,) = changes("Turnover fell to 27 tonnes from 32 tonnes, a rise of 16%.")
    assert change.is_torn
    assert change.sign == 0


@pytest.mark.parametrize(
    "text",
    [
        "Sales rose 12% at constant currency to $50 million from $48 million.",
        "Sales rose 12% on a comparable basis to $50 million from $48 million.",
    ],
)
def test_another_basis_is_seen(text: str) -> None:
    assert all(change.has_other_basis for change in changes(text))


@pytest.mark.parametrize(
    "text",
    [
        "rose " * 5000 + "5% to 3 from 2",
        "up 5% " * 2000,
        "from 3 to 4 " * 500,
        "rose 5% to 3 from " + "x" * 50_000 + " 2",
    ],
)
def test_any_text_is_read(text: str) -> None:
    assert isinstance(changes(text), tuple)
