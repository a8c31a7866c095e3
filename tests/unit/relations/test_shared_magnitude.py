"""Levels of any size: what no float can hold is tested all the same."""

from __future__ import annotations

import pytest

import checker


@pytest.mark.parametrize(
    "text",
    [
        "Sales rose by 12% to 3e400 million from 251.8.",
        "Sales rose by 12% from 251.8 million to 3e400.",
        "Orders rose by 12% to 3e400 from 251.8 million.",
    ],
)
def test_a_level_beyond_all_floats_contradicts_and_breaks_nothing(text: str) -> None:
    assert [finding.code for finding in checker.check(text).findings] == ["CHG001"]


def test_the_message_says_the_magnitude_that_makes_the_levels_alike() -> None:
    (finding,) = checker.check("Sales rose by 12% to EUR 256.8 million (251.8).").findings
    assert finding.message == "251.8 to EUR 256.8 million is a rise of 2%, not 12%"
