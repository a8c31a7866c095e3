"""Plain text into blocks."""

from __future__ import annotations

import textwrap

import pytest

from checker.text.document import BlockKind, Document
from checker.text.plain import read_plain


def contents(text: str) -> list[str]:
    document = read_plain(text)
    return [document.prose[block.start : block.end] for block in document.blocks]


def kinds(document: Document) -> list[tuple[str, int]]:
    return [(block.kind.value, block.level) for block in document.blocks]


def rows(document: Document) -> list[list[list[str]]]:
    return [[[document[cell] for cell in row] for row in table.rows] for table in document.tables]


WRAPPED = """\
The council said on Tuesday that 180,000 people live in the nine districts, of
whom 121,000 have been moved. Another 59,000 are to follow before the end of the
month, according to Mayor Anna Lindqvist, who spoke in
Harbour Hall. By then
28 villages will stand empty.
"""


@pytest.mark.parametrize("width", [50, 60, 72, 80, 100, 120])
def test_wrapped_prose_stays_whole(width: int) -> None:
    prose = " ".join(WRAPPED.split())
    assert len(contents(textwrap.fill(prose, width))) == 1


def test_blank_lines_part_paragraphs_whatever_they_hold() -> None:
    assert contents("One 1.\n\nTwo 2.\n \t\n\n Three 3.\r\n\r\nFour 4.\n\n\n") == [
        "One 1.",
        "Two 2.",
        "Three 3.",
        "Four 4.",
    ]


def test_lone_carriage_returns_and_separators_are_line_ends() -> None:
    assert contents("One 1.\r\rTwo 2.\u2029\u2029Three 3.\x0c\x0cFour 4.") == [
        "One 1.",
        "Two 2.",
        "Three 3.",
        "Four 4.",
    ]


def test_a_headline_over_a_long_paragraph_is_its_own_block() -> None:
    text = (
        "River leaves its bed\nThe 28 villages along the river were warned on Friday that the water would rise by 3 m."
    )
    assert contents(text) == text.split("\n")


def test_one_line_a_paragraph() -> None:
    lines = [
        f"Paragraph {number} tells at some length of {number + 40} houses " * 3 + "that stood." for number in range(4)
    ]
    assert contents("\n".join(lines)) == lines


def test_labels_with_values_are_lines() -> None:
    text = "Population: 12,400 people\nArea: 45 km²\nFounded: 1872\nMayor: Anna Lindqvist"
    assert contents(text) == text.split("\n")


def test_lists() -> None:
    document = read_plain(
        "Counted were:\n- 12 boats\n- 4 cars, which were\n  red\n  * 2 vans\n• 3 carts\n1. First\n2) Second\n(3) Third"
    )
    assert kinds(document)[0] == ("paragraph", 0)
    assert [kind for kind, _ in kinds(document)[1:]] == ["list item"] * 7
    assert document.prose[document.blocks[2].start : document.blocks[2].end] == "4 cars, which were   red"
    assert document.text[document.blocks[5].start :].startswith("First")


def test_a_figure_that_wraps_to_a_line_start_is_no_item() -> None:
    text = "The members of the association of river towns counted only\n12. The year before it had been 40."
    assert contents(text) == [text.replace("\n", " ")]


def test_headings_and_text_below() -> None:
    document = read_plain("# Floods\n## Damage in 2024 ##\ntext follows here\n#hashtag 5")
    assert kinds(document) == [("heading", 1), ("heading", 2), ("paragraph", 0), ("paragraph", 0)]
    assert contents(document.text)[:3] == ["Floods", "Damage in 2024", "text follows here"]


def test_underlines_are_nothing() -> None:
    assert contents("Title\n=====\n\n-----\n\nText 5") == ["Title", "Text 5"]


def test_a_pipe_table() -> None:
    document = read_plain("Figures:\n| Town | Boats |\n|------|------:|\n| North | 1,200 |\n| South | 5 |\nafter that")
    assert kinds(document) == [("paragraph", 0), ("table", 0), ("paragraph", 0)]
    assert rows(document) == [[["Town", "Boats"], ["North", "1,200"], ["South", "5"]]]
    assert document.tables[0].header_rows == 1
    assert (document.tables[0].start, document.tables[0].end) == (document.blocks[1].start, document.blocks[1].end)


@pytest.mark.parametrize(
    ("text", "header_rows"),
    [
        ("| Town | Boats |\n| North | 12 |", 1),
        ("| North | 12 |\n| South | 5 |", 0),
        ("| Town | 2023 | 2024 |\n| North | 12 | 14 |", 1),
        ("| a | b |\n| c | d |", 0),
        ("Town | Boats\n---|---\nNorth | 12", 1),
        ("Town\tBoats\nNorth\t12\nSouth\t5", 1),
    ],
)
def test_header_rows(text: str, header_rows: int) -> None:
    document = read_plain(text)
    assert [block.kind for block in document.blocks] == [BlockKind.TABLE]
    assert document.tables[0].header_rows == header_rows


def test_an_escaped_pipe_stays_in_its_cell() -> None:
    assert rows(read_plain("| a \\| b | 5 |\n| c | |")) == [[["a \\| b", "5"], ["c", ""]]]


def test_quotations() -> None:
    document = read_plain("Anna wrote:\n\n> We moved 121,000\n> people.\n>\n>> And before: 59,000.")
    assert kinds(document) == [("paragraph", 0), ("quotation", 1), ("quotation", 2)]
    assert " ".join(contents(document.text)[1].split()) == "We moved 121,000 people."


def test_addresses_are_blank() -> None:
    document = read_plain("See https://example.org/2024/12?n=5, or write to desk12@example.org. Then 5 km.")
    assert "5 km" in document.prose
    assert "2024" not in document.prose
    assert "12" not in document.prose
    assert document.prose[document.text.index(", or")] == ","


@pytest.mark.parametrize("text", ["", " ", "\n", "\n\n\n", "\ufeff", "\0", "\t|\t", "|", "-", "#", "# ", "> ", ">"])
def test_next_to_nothing(text: str) -> None:
    document = read_plain(text)
    assert len(document.prose) == len(text)
