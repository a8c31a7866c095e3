"""Blanking."""

from __future__ import annotations

import pytest

from checker.text.blank import FILLER, fill, fill_addresses, fill_spans, referred, spaces


@pytest.mark.parametrize("text", ["", "12 km", "12\n km\r\n", "\n\n", "🚂é"])
def test_length_and_line_ends_stay(text: str) -> None:
    for blanked in (spaces(text), fill(text), fill_spans(text, [(0, len(text))])):
        assert len(blanked) == len(text)
        assert [at for at, c in enumerate(blanked) if c == "\n"] == [at for at, c in enumerate(text) if c == "\n"]
        assert not set(blanked) - set(" \n" + FILLER)


# "_" marks what gives way.
@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("at https://a.b/12.", "at ______________."),
        ("(http://a.b/c_(5))", "(________________)"),
        ("http://a.b/5, http://c.d/6", "____________, ____________"),
        ("HTTPS://A.B/5", "_____________"),
        ("www.a.b/5 ok", "_________ ok"),
        ("desk.12@a-b.org!", "_______________!"),
        ("@desk12 and a@b", "@desk12 and a@b"),
        ("5 @ 6 :// www. 7", "5 @ 6 :// www. 7"),
        ("xhttp://5", "xhttp://5"),
        ("‘https://a.b/5’", "‘_____________’"),
    ],
)
def test_addresses(text: str, expected: str) -> None:
    assert fill_addresses(text).replace(FILLER, "_") == expected


@pytest.mark.parametrize(
    ("content", "length", "expected"),
    [
        ("$", 5, "$    "),
        ("%", 8, "       %"),
        ("–", 7, "      –"),
        ("\u00a0", 6, "      "),
        ("−", 7, "−      "),
        ("ab", 1, " "),
    ],
)
def test_character_references(content: str, length: int, expected: str) -> None:
    assert referred(content, length) == expected
