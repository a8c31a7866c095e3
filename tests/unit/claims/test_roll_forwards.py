"""Balances: which of four figures came, which went, and where nothing says so."""

from __future__ import annotations

import pytest

from checker.claims.find import find_claims
from checker.claims.parts.roll_forwards import find_roll_forwards
from checker.quantities.find import find_quantities
from checker.text.plain import read_plain


def balances(text: str) -> list[tuple[list[str], tuple[bool, bool]]]:
    document = read_plain(text)
    return [
        ([claim.quantity.surface for claim in (found.opening, *found.flows, found.closing)], found.are_losses)
        for found in find_roll_forwards(find_claims(document, find_quantities(document)))
    ]


@pytest.mark.parametrize(
    ("text", "figures", "are_losses"),
    [
        (
            "The year began with 410 cases; 95 were added and 130 closed, leaving 375.",
            ["410 cases", "95", "130", "375"],
            (False, True),
        ),
        ("We had 45 hens in May, bought 12, lost 8 and have 49 now.", ["45 hens", "12", "8", "49"], (False, True)),
        (
            "The account stood at £1,200; she took out £450 and paid in £300, leaving £1,050.",
            ["£1,200", "£450", "£300", "£1,050"],
            (True, False),
        ),
        (
            "Stocks were 120 tonnes at the start; 40 came in, 30 went out and 130 were left.",
            ["120 tonnes", "40", "30", "130"],
            (False, True),
        ),
    ],
)
def test_what_came_and_what_went(text: str, figures: list[str], are_losses: tuple[bool, bool]):
    assert balances(text) == [(figures, are_losses)]


@pytest.mark.parametrize(
    "text",
    [
        "We had 45 hens in May and bought 12; we lost 8 ducks and have 59 birds now.",
        "The account stood at £1,200; she paid in £300 and took out £450 each month, leaving £150 in June.",
        "The year began with 410 cases; 95 were old and 130 new, leaving 375 others.",
    ],
)
def test_other_figures_make_no_balance(text: str):
    assert balances(text) == []
