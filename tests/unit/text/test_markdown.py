"""Markdown into blocks and prose."""

from __future__ import annotations

import pytest

from checker.text.blank import FILLER
from checker.text.document import Document
from checker.text.markdown import read_markdown


def prose(text: str) -> str:
    """Return the prose with "_" for the filler, every other character in its place."""
    document = read_markdown(text)
    assert len(document.prose) == len(text)
    return document.prose.replace(FILLER, "_")


def blocks(document: Document) -> list[tuple[str, int, str]]:
    return [
        (block.kind.value, block.level, " ".join(document.prose[block.start : block.end].split()))
        for block in document.blocks
    ]


def rows(document: Document) -> list[list[list[str]]]:
    return [[[document[cell] for cell in row] for row in table.rows] for table in document.tables]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("**12** km", "  12   km"),
        ("12**km**", "12  km  "),
        ("(**12 km**)", "(  12 km  )"),
        ("a _12_ *km*", "a  12   km "),
        ("`n = 5` is 6", "_______ is 6"),
        ("x`5`y", "x___y"),
        ('[12 km](http://a.b/34 "56")', " 12 km" + " " * 21),
        ("<http://a.b/34>", " _____________ "),
        ("![12 boats](p34.png) 5", "  12 boats           5"),
        ("at https://a.b/34.", "at ______________."),
        ("$n = 5$ and 6", "_______ and 6"),
        ("$$n = 5$$ and 6", "_________ and 6"),
        (r"\(n = 5\) and 6", "_________ and 6"),
        ("from $5 and $6", "from $5 and $6"),
        ("from $5-$6 million", "from $5-$6 million"),
        ("US$5bn, up from US$4bn", "US$5bn, up from US$4bn"),
        (r"\$5 and \*6", " $5 and  *6"),
        ("5&nbsp;km", "5      km"),
        ("5&deg;C", "5    °C"),
        ("&pound;5", "£      5"),
        ("&minus;4", "−      4"),
        ("A&amp;B", "A    &B"),
        ("~~12~~ 13", "       13"),
        ("~12 km and ~15 km", "~12 km and ~15 km"),
        ("~12~ km", "~12~ km"),
        ('<b class="5">12</b> km', " " * 13 + "12     km"),
        ("10<sup>6</sup> m", "10____________ m"),
        ("<code>5</code> is 6", "_" * 14 + " is 6"),
        ("5 <!-- 6 --> 7", "5            7"),
        ("12 people[^3] left", "12 people     left"),
        ("é “12” 🚂 *km*", "é “12” 🚂  km "),
        ("**é12** km", "  é12   km"),
        ("12\\\nkm", "12  km"),
        ("12\nkm", "12 km"),
    ],
)
def test_prose_of_a_line(text: str, expected: str) -> None:
    assert prose(text) == expected


def test_blocks() -> None:
    document = read_markdown(
        "# Head 1\n\nSet\n===\n\ntext **2**\nmore\n\n"
        "- item 3\n  - inner 4\n\n    para 5\n1. one 6\n- [x] done 7\n\n> quote 8\n> more\n>\n> > deep 9\n"
    )
    assert blocks(document) == [
        ("heading", 1, "Head 1"),
        ("heading", 1, "Set"),
        ("paragraph", 0, "text 2 more"),
        ("list item", 1, "item 3"),
        ("list item", 2, "inner 4"),
        ("list item", 2, "para 5"),
        ("list item", 1, "one 6"),
        ("list item", 1, "done 7"),
        ("quotation", 1, "quote 8 more"),
        ("quotation", 2, "deep 9"),
    ]


@pytest.mark.parametrize(
    "text",
    [
        "```py\nx = 5\n```",
        "~~~\nx = 5\n~~~",
        "    x = 5",
        "---\ntotal: 5\n---\n",
        "+++\ntotal = 5\n+++\n",
        "[ref]: http://a.b/5 'title 6'",
        "<!-- 5 -->",
        "<script>\nx = 5\n</script>",
        "\\begin{align}\nx &= 5\n\\end{align}",
        "$$\nx = 5\n$$",
        "![](p5.png)",
    ],
)
def test_no_figure_is_left(text: str) -> None:
    document = read_markdown(text)
    assert "5" not in document.prose
    assert "6" not in document.prose


def test_front_matter_stands_only_at_the_top() -> None:
    assert blocks(read_markdown("Text 1\n\n---\n\nText 2\n\n---\n\nText 3"))[1] == ("paragraph", 0, "Text 2")
    assert blocks(read_markdown("---\na: 1\n---\nText 2")) == [("paragraph", 0, "Text 2")]


def test_a_table() -> None:
    document = read_markdown("| Town | Boats |\n|---|--:|\n| **North** | 1\\|2 |\n| `x` | |\n\nafter")
    assert rows(document) == [[["Town", "Boats"], ["North", "1\\|2"], ["`x`", ""]]]
    assert document.tables[0].header_rows == 1
    assert [kind for kind, _, _ in blocks(document)] == ["table", "paragraph"]
    for row in document.tables[0].rows:
        assert "|" in document.prose[row[0].end : row[1].start]


def test_a_table_in_a_quotation_and_in_a_list() -> None:
    document = read_markdown("> | a | b |\n> |---|---|\n> | 1 | 2 |\n\n- | c | d |\n  |---|---|\n  | 3 | 4 |\n")
    assert rows(document) == [[["a", "b"], ["1", "2"]], [["c", "d"], ["3", "4"]]]


def test_rows_without_a_rule_are_a_table() -> None:
    assert rows(read_markdown("| a | b |\n| c | 5 |")) == [[["a", "b"], ["c", "5"]]]


def test_a_footnote_is_a_paragraph() -> None:
    document = read_markdown("12 people[^n] left.\n\n[^n]: Of 14 people.\n")
    assert blocks(document) == [("paragraph", 0, "12 people left."), ("paragraph", 0, "Of 14 people.")]


def test_html_blocks_hold_prose_and_tables() -> None:
    document = read_markdown(
        "<table><tr><td>12</td><td>km <b>5</b></td></tr></table>\n\n<div>\n<pre>x 7</pre>\n&lt; 6 km\n</div>"
    )
    assert rows(document) == [[["12", "km <b>5"]]]
    assert "7" not in document.prose
    assert "6 km" in document.prose


def test_windows_line_ends() -> None:
    document = read_markdown("# Head 1\r\n\r\nText **2**\r\nmore\r\n\r\n| a | b |\r\n|---|---|\r\n| 1 | 2 |\r\n")
    assert blocks(document)[:2] == [("heading", 1, "Head 1"), ("paragraph", 0, "Text 2 more")]
    assert rows(document) == [[["a", "b"], ["1", "2"]]]


def test_maths_does_not_reach_over_a_blank_line_or_code() -> None:
    assert "5 km" in prose("\\(a\n\n5 km\n\n\\)")
    assert "5 km" in prose("`\\(` and 5 km and `\\)`")


def test_a_table_without_markup_is_prose_as_written() -> None:
    text = "| a | b |\n|---|---|\n| 1,204 | $5 |\n| 3 | |"
    document = read_markdown(text)
    assert document.prose == text
    assert rows(document) == [[["a", "b"], ["1,204", "$5"], ["3", ""]]]


def test_cells_beyond_the_header_and_maths_are_no_prose() -> None:
    document = read_markdown("| a |\n|---|\n| 1 | 2 |\n| $x$ | $y$ |\n\nThen 5.")
    assert rows(document) == [[["a"], ["1"], ["$x$"]]]
    assert document.prose.replace(FILLER, "_") == "| a |\n|---|\n| 1      \n| ___        \n\nThen 5."


@pytest.mark.parametrize(
    ("text", "pieces"),
    [
        ("**A** one\n**B** two", ["A** one", "B** two"]),
        ("A one  \ntwo", ["A one", "two"]),
        ("A one\n**B** two", ["A one\n**B** two"]),
        ("- A one  \n  two", ["A one  \n  two"]),
    ],
)
def test_lines_that_stand_alone(text: str, pieces: list[str]) -> None:
    assert [text[block.start : block.end] for block in read_markdown(text).blocks] == pieces
