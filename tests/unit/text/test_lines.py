"""Line ends that part blocks."""

from __future__ import annotations

import pytest

from checker.text.lines import breaks


# "¶" marks a line end that parts blocks, "↵" one that only wraps.
@pytest.mark.parametrize(
    "marked",
    [
        "The 28 villages lie along the river between the old mill and the↵12 km long dam, which↵Anna Lindqvist built.",
        "Flood on Friday¶The 28 villages lie along the river between the old mill and the dam.",
        "The 28 villages lie along the river between the old mill and the dam: twelve, or¶• 4 cars",
        "Population: 12,400 people¶Area: 45 km²",
        "total: 43.7 years (2025)¶male: 41.8 years¶female: 45.7 years",
        "Median age¶total: 43.7 years, which is the highest that was measured¶male: 41.8 years",
        "We saw many boats on the way to the island and gave one↵reason: the weather had been good.",
        "Counted:¶- 4 cars¶- 5 vans, of which↵two were red¶- 6 carts",
        "1. First¶2. Second",
        "The members of the association of river towns counted only↵12. The year before it had been 40.",
        "It stood at the end of the long road that runs along the river.↵Then 12 came by.",
        "It stood at the end of the long road that runs along the river.¶   Then 12 came by.",
        "A river town, Lower Mill, and↵The Old Dam",
        "First line of the short poem¶Second line of it",
        "2025-03-01 12:00:00 read 4185 records, 2937 KB left¶2025-03-01 12:00:01 read 8684 records, 3814 KB left",
        "Some 12 boats went along the river for a day, all of them red; they came-↵Back at night.",
    ],
)
def test_line_ends(marked: str) -> None:
    text = marked.replace("¶", "\n").replace("↵", "\n")
    expected = [at for at, character in enumerate(marked) if character == "¶"]
    assert breaks(text, 0, len(text)) == expected


def test_long_lines_are_never_wrapped_prose() -> None:
    text = "It is long. " * 15 + "end\n28 more."
    assert breaks(text, 0, len(text)) == [text.index("\n")]
