"""Prose without gaps, and the way back."""

from __future__ import annotations

import pytest

from checker.text.blank import FILLER
from checker.text.markdown import read_markdown
from checker.text.plain import read_plain
from checker.text.reading import read_closely
from checker.text.webpage import read_html


# "_" stands for the filler.
@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("**12** km, 12**km** (**12 km**)", "12 km, 12km (12 km)"),
        ("**1,234**% of _5_%", "1,234% of 5%"),
        ("&pound;5 \\$5 &minus;4 5&deg;C", "£5 $5 −4 5°C"),
        ("5&nbsp;km and 5&#160;km", "5 km and 5 km"),
        ("10<sup>6</sup> m and 10<sup>-3</sup> m", "10^6 m and 10^-3 m"),
        ("5 km<sup>2</sup> and 5m<sup>3</sup>", "5 km² and 5m³"),
        ("12 people<sup>2</sup> and 12,000<sup>1</sup>", "12 people and 12,000"),
        ("the 5<sup>th</sup> of 12", "the 5th of 12"),
        ("CO<sub>2</sub>", "CO2"),
        ("12<br>km", "12 km"),
        ('<span class="a b">12</span>%', "12%"),
        ("`x` of `yy` 5", "_ of _ 5"),
        ("12 people[^1] left", "12 people left"),
        ("within\n  12 km\nof it", "within 12 km of it"),
        ("> within\n> **12**\n> km", "within 12 km"),
        ("a ~~12~~ 13 <!-- 14 --> 15", "a 13 15"),
    ],
)
def test_reading_of_markdown(text: str, expected: str) -> None:
    reading = read_closely(read_markdown(text))
    shown = expected if reading is None else reading.text.replace(FILLER, "_").strip()
    assert shown == expected
    if reading is not None:
        for at, character in enumerate(reading.text.strip()):
            if character.isalnum() and character.isascii() and "<sup>" not in text:
                assert text[reading.start_in_text(at)] == character


def test_spans_reach_back_over_the_markup() -> None:
    text = "It is **1,234**% of it"
    reading = read_closely(read_markdown(text))
    assert reading is not None
    at = reading.text.index("1,234%")
    assert text[reading.start_in_text(at) : reading.end_in_text(at + 6)] == "1,234**%"


def test_tables_keep_their_rows_and_cells() -> None:
    reading = read_closely(read_markdown("| a | b |\n|---|--:|\n| **1** | 2 km |\n"))
    assert reading is not None
    assert reading.text == "| a | b\n| 1 | 2 km \n\n"
    page = read_closely(read_html("<table><tr><td>1</td><td>2</td></tr></table>"))
    assert page is not None
    assert page.text.strip() == "1|2"


@pytest.mark.parametrize("text", ["", "Just 12 km.", "Two\n\nparagraphs of 5", "Hard\nwrapped 12\nkm", "# 12\n- 5"])
def test_prose_without_gaps_is_read_as_it_is(text: str) -> None:
    assert read_closely(read_plain(text)) is None


def test_wide_spaces_and_windows_line_ends() -> None:
    text = "It is  12\r\nkm  long.\r\n\r\nNext   5"
    reading = read_closely(read_plain(text))
    assert reading is not None
    assert reading.text == "It is 12 km long.\n\nNext 5\n\n"
    assert text[reading.start_in_text(reading.text.index("km"))] == "k"
