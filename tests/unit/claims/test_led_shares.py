"""Lists of shares behind the whole that leads them."""

from __future__ import annotations

import pytest

from checker.api import Checker
from checker.claims.shares.led import find_led_lists


def led(text: str) -> list[tuple[str, list[str]]]:
    """Return each whole that leads shares, as written, with its parts."""
    claims = Checker().check(text).claims
    return [
        (found.whole.quantity.surface, [pair.part.quantity.surface for pair in found.pairs])
        for found in find_led_lists(claims)
    ]


@pytest.mark.parametrize(
    ("text", "parts"),
    [
        ("Of the 430 ewes, 327 (76.0%) were shorn and 103 (24.0%) were not.", ["327", "103"]),
        ("Of the 430 ewes, 76.0% (n = 327) were shorn and 24.0% (103) not.", ["327", "103"]),
        ("Among the 410 ewes, 315 (77%) were shorn; of the lambs 95 (23%) were.", ["315"]),
        ("In total 410 ewes were examined (82 of them twice): 315 (77%) were shorn.", ["315"]),
        ("Of the 410 ewes, 315 (77%) were shorn, 95 (23%) of 412 lambs were.", ["315"]),
    ],
)
def test_in_one_sentence(text: str, parts: list[str]) -> None:
    assert [found[1] for found in led(text)] == [parts]


def test_what_was_studied_leads_later_sentences() -> None:
    text = "We examined 410 ewes. It rained. Rust was seen on 95 (23%). Lice were found on 82 (20%)."
    assert led(text) == [("410 ewes", ["95", "82"])]


@pytest.mark.parametrize(
    "text",
    [
        "We examined 410 ewes and 360 lambs. Rust was seen on 95 (23%).",
        "We examined more than 410 ewes. Rust was seen on 95 (23%).",
        "We examined 410 ewes. The rate of rust was 95 (23%).",
        "We sold 410 ewes. Rust was seen on 95 (23%).",
    ],
)
def test_no_whole_leads(text: str) -> None:
    assert led(text) == []
