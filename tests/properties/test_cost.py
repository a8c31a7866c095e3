"""Time grows no faster than the text, whatever the text is."""

from __future__ import annotations

import time

import pytest

import checker
from benchmarks.growth import grows_within

HOSTILE = {
    "digits": "1234567890",
    "number words": "one hundred and ",
    "commas": "1,",
    "brackets": "(1 (",
    "closing": "1) ",
    "percent": "5% (5%) ",
    "units": "5 km 5 miles ",
    "slashes": "1/2/",
    "dashes": "1-2–",
    "dots": "1.2.",
    "letters": "abcdefgh",
    "one word": "a",
    "spaces": " ",
    "line ends": "\n",
    "hedges": "about nearly ",
    "quotation marks": "\"'1\"'",
    "combining": "e\u0301\u0301\u0301 1\u0301 ",
    "right to left": "\u202e12 \u05d0\u05d1 ",
    "emoji": "🚂12 🚃",
    "totals": "the total is 5, of which 3 and 2; ",
    "balances": "leaving £12,345,678 and ",
    "parts of parts": "of which 20 were upheld and 12 led to a refund, ",
    "told twice": "from 1,640 m (5,380 ft) to 190 m (623 ft), a drop of 1,450 m. ",
    "same claim": "There are 28 villages. ",
    "other claims": "There are 28 villages and 31 villages. ",
    "money": "£5 ",
    "directives": "<!-- checker: ignore[SUM] -->\n5 km\n",
    "pipes": "| 5 | 6 |\n",
    "emphasis": "**5** *6* ",
    "links": "[5](6) ![",
    "code": "`5` ```\n",
    "maths": "$5$ \\( ",
    "quotes": "> 5\n",
    "list": "* 5 km\n",
    "ones": "1 ",
    "rows between commas": "Ward 5,2019,1204,5.3,12%\n",
    "rows between tabs": "5\t6\t7\n",
    "rows of totals": "| Total | 5 | 6 |\n",
    "tables among prose": "York had 5 in 2023.\n\n| Shop | 2022 | 2023 |\n|---|---|---|\n| York | 41 | 45 |\n\n",
    "counts with shares": "| 5 (10%) | 6 (12%) | 7 (3) |\n",
    "decimals": "0.12 -0.34 ",
    "nested lists": "- 5 7\n  - 6 8\n    - 163 551\n",
    "log lines": "2024-03-05 12:30:59 worker 3: read 1177 records in 90 ms\n",
}
TABLES = {
    "shares of another base": ("| Kind | A (n = 100) | B (n = 100) |", "| oak | 12 (12) | 12 (55) |"),
    "changes": ("| Item | 2019 | 2020 | Change 2021 | Change 2022 |", "| oak | 12 | 14 | 5 | 7% |"),
    "totals": ("| Item | Total | A | B | Total |", "| Total | 5 | 6 | 7 | 8 |"),
    "formulas": ("| Total | Net change | Average left | Share per head |", "| 1 | 1 | 1 | 1 |"),
}


@pytest.mark.parametrize("format", ["plain", "markdown"])
@pytest.mark.parametrize("piece", HOSTILE.values(), ids=HOSTILE.keys())
def test_time_is_linear_in_the_text(piece: str, format: str) -> None:
    # Eight times the text; time that grew with its square would be sixty-four times as long.
    assert grows_within(
        lambda size: seconds(piece * (size // len(piece)), format), 12_000, 96_000, factor=24, floor=0.2
    )


@pytest.mark.parametrize(("header", "row"), TABLES.values(), ids=TABLES.keys())
def test_time_is_linear_in_the_rows_of_a_table(header: str, row: str) -> None:
    rule = "|---" * (header.count("|") - 1) + "|"
    assert grows_within(
        lambda rows: seconds("\n".join((header, rule, *[row] * rows)), "plain"), 150, 1_200, factor=24, floor=0.2
    )


def seconds(text: str, format: str) -> float:
    """Return the CPU seconds that a check of *text* takes."""
    start = time.process_time()
    checker.check(text, format=format)
    return time.process_time() - start


def test_a_megabyte_of_prose_is_checked() -> None:
    from benchmarks.prose import news

    text = news(1_000_000)
    start = time.process_time()
    report = checker.check(text)
    assert time.process_time() - start < 20
    assert len(report.quantities) > 4000


@pytest.mark.parametrize("text", ["", " ", "\n", "\ufeff", "\x00", "."])
def test_a_text_without_anything(text: str) -> None:
    report = checker.check(text)
    assert report.ok
    assert not report.quantities
    assert "0 quantities" in str(report)
