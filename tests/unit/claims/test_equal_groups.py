"""Groups of one size: where the size is told, and which shares are of it."""

from __future__ import annotations

import pytest

from checker.claims.find import find_claims
from checker.claims.shares.equal_groups import find_shares_of_equal_groups
from checker.quantities.find import find_quantities
from checker.text.plain import read_plain


def shares(text: str) -> list[tuple[list[tuple[str, str]], str]]:
    document = read_plain(text)
    return [
        ([(part.quantity.surface, share.quantity.surface) for part, share in found.pairs], found.whole.quantity.surface)
        for found in find_shares_of_equal_groups(find_claims(document, find_quantities(document)))
    ]


@pytest.mark.parametrize(
    "text",
    [
        "Rust was seen in 9 (18%) with salt and 14 (28%) without it; each group had 50.",
        "Rust was seen in 9 (18%) with salt and 14 (28%) without it. There were 50 in each group.",
        "They made two groups of 50 each. Rust was seen in 9 (18%) with salt and 14 (28%) without it.",
    ],
)
def test_the_size_stands_before_or_behind(text: str):
    assert shares(text) == [([("9", "18%"), ("14", "28%")], "50")]


def test_a_share_of_another_count_is_left_out():
    assert shares(
        "Each group had 50; rust was seen in 9 (18%) of the first and 14 (28%) of the others, 4 (44%) fatally."
    ) == [([("9", "18%"), ("14", "28%")], "50")]


def test_shares_of_those_who_are_named_are_not_of_the_groups():
    assert shares("Each group had 50; of these 9 (18%) were old and 14 (28%) were new.") == []
