"""What holds for every text."""

from __future__ import annotations

import time
from collections.abc import Callable

import pytest
from hypothesis import given
from hypothesis import strategies as st

from benchmarks.growth import grows_within
from checker.text.document import BlockKind, Document
from checker.text.markdown import read_markdown
from checker.text.notebook import read_cells
from checker.text.plain import read_plain
from checker.text.reading import read_closely
from checker.text.sentences import sentence_starts
from checker.text.span import LineIndex, Utf16Index
from checker.text.webpage import read_html

READERS = (read_plain, read_markdown, read_html)

# Pieces of prose and of markup, so that structure meets structure.
PIECES = st.sampled_from(
    [
        "12",
        "1,200 km",
        "The total is 180,000.",
        "é",
        "🚂",
        "\u202e",
        "\u0301",
        "\u00a0",
        "\ufeff",
        "\0",
        "ﬁ",
        "א12",
        " ",
        "  ",
        "    ",
        "\n",
        "\n\n",
        "\r\n",
        "\r",
        "\t",
        "\u2028",
        "\u2029",
        "\x0c",
        "# ",
        "- ",
        "* ",
        "1. ",
        "> ",
        "| ",
        "|---|",
        " | ",
        "---",
        "===",
        "```",
        "`",
        "**",
        "*",
        "_",
        "~~",
        "~",
        "$",
        "$$",
        "\\(",
        "\\)",
        "\\",
        "[",
        "](",
        ")",
        "![",
        "]",
        "[^1]",
        "[^1]: ",
        "<b>",
        "</b>",
        "<code>",
        "</code>",
        "<sup>",
        "<div>",
        "<table>",
        "</table>",
        "<tr>",
        "<td>",
        "<th>",
        "<li>",
        "<script>",
        "<h2>",
        "</div>",
        "<!--",
        "-->",
        "<!-- checker: ignore[SUM] -->",
        "[checker: ignore SUM]",
        "&nbsp;",
        "&pound;",
        "&#x1F682;",
        "&",
        "https://a.b/12",
        "a@b.cd",
        "www.",
        "Mr. ",
        "U.S. ",
        "... ",
        "?! ",
        "“",
        "”",
        "(",
        ". ",
        ": ",
    ]
)
CHARACTERS = st.characters(exclude_categories=("Cs",))
TEXTS = st.one_of(st.text(CHARACTERS, max_size=200), st.lists(PIECES, max_size=40).map("".join))


def assert_sound(document: Document, text: str) -> None:
    """Assert what every reader promises."""
    assert document.text == text
    assert len(document.prose) == len(text)
    end = 0
    for block in document.blocks:
        assert end <= block.start < block.end <= len(text)
        end = block.end
    tables = {(block.start, block.end) for block in document.blocks if block.kind is BlockKind.TABLE}
    for table in document.tables:
        assert (table.start, table.end) in tables
        assert 0 <= table.header_rows <= len(table.rows)
        for row in table.rows:
            for cell in row:
                assert table.start <= cell.start <= cell.end <= table.end
    for directive in document.directives:
        assert 0 <= directive.start < directive.end <= len(text)
        assert 0 <= directive.covers.start <= directive.covers.end <= len(text)


@pytest.mark.parametrize("read", READERS)
@given(text=TEXTS)
def test_any_text_is_read(read: Callable[[str], Document], text: str) -> None:
    assert_sound(read(text), text)


@given(text=TEXTS)
def test_prose_of_plain_text_is_the_text_or_blank(text: str) -> None:
    document = read_plain(text)
    for written, said in zip(text, document.prose, strict=True):
        assert said == written or said in " \ufffc" or (said == "\n" and written in "\r\x0b\x0c\x85\u2028\u2029")


@pytest.mark.parametrize("read", READERS)
@given(text=TEXTS)
def test_sentences_begin_inside_their_block(read: Callable[[str], Document], text: str) -> None:
    document = read(text)
    for block in document.blocks:
        starts = list(sentence_starts(document.prose, block.start, block.end))
        assert starts == sorted(set(starts))
        assert all(block.start < at < block.end for at in starts)


@given(sources=st.lists(TEXTS, max_size=4))
def test_cells_keep_their_text_and_no_block_leaves_its_cell(sources: list[str]) -> None:
    document = read_cells([(str(index), source) for index, source in enumerate(sources)])
    assert_sound(document, "\n\n".join(sources))
    assert [document.text[cell.start : cell.end] for cell in document.cells] == sources
    for block in document.blocks:
        assert any(cell.start <= block.start and block.end <= cell.end for cell in document.cells)


@given(words=st.lists(st.sampled_from(["12", "km", "é", "🚂", "villages", "of"]), min_size=1, max_size=8))
def test_emphasis_moves_nothing(words: list[str]) -> None:
    text = " ".join(f"**{word}**" for word in words)
    prose = read_markdown(text).prose
    assert prose.split() == words
    assert all(text[prose.index(word) :].startswith(word) for word in words)


@given(text=st.text(CHARACTERS, max_size=80))
def test_utf16_there_and_back(text: str) -> None:
    index = Utf16Index(text)
    for offset in range(len(text) + 1):
        there = index.from_code_points(offset)
        assert there == len(text[:offset].encode("utf-16-le")) // 2
        assert index.to_code_points(there) == offset


@given(text=st.text(CHARACTERS, max_size=80))
def test_lines_and_columns(text: str) -> None:
    index = LineIndex(text)
    for offset in range(len(text) + 1):
        line, column = index.position(offset)
        assert line == text.count("\n", 0, offset) + 1
        assert index.line_start(line) + column - 1 == offset


HOSTILE = [
    "|",
    "[",
    "`",
    "<!--",
    "$",
    "*a ",
    "| a |\n",
    "[a](",
    "<a ",
    "> ",
    "- ",
    "![",
    "\\",
    "&",
    "[^",
    "~~",
    "[a]: b\n",
    "a\n",
    "1. ",
    "# a\n",
    "|a|b|\n|-|-|\n",
    "\\(",
    "\\begin{",
    "<!-- ",
    "<code>",
    "<p>\n",
    "<td>",
    "<table><tr><td>a",
    "<script>",
    "<ul><li>a",
    "&deg;",
    "$5$6 ",
    "http://",
    "a@",
    "@a.",
    "www.",
    "---\n",
    "\r",
    "x\n\n",
    "\n ",
    "A: b\n",
    "a\nB",
    "A. ",
    "U.S. ",
    ". ",
    ".(",
    "\t\n",
    "é*",
    "[checker:",
    "<!-- checker: ",
    "<!-- checker: disable[A] --><!-- checker: enable[B] -->\n",
    "checker",
]


@pytest.mark.parametrize("read", READERS)
@pytest.mark.parametrize("piece", HOSTILE)
def test_time_is_linear(read: Callable[[str], Document], piece: str) -> None:
    def cost(length: int) -> float:
        text = piece * (length // len(piece))
        begun = time.process_time()
        document = read(text)
        for block in document.blocks:
            list(sentence_starts(document.prose, block.start, block.end))
        return time.process_time() - begun

    # Eight times the text; a quadratic step needs sixty-four times the time.
    assert grows_within(cost, 25_000, 200_000, factor=30, floor=0.1)


@pytest.mark.parametrize("read", READERS)
def test_a_million_characters(read: Callable[[str], Document]) -> None:
    for piece in ("The 28 villages lie within 12 km. ", "1", "one hundred and ", "🚂\u0301א ", "Total 5\n"):
        text = piece * (1_000_000 // len(piece))
        assert len(read(text).prose) == len(text)


@pytest.mark.parametrize("read", READERS)
@given(text=TEXTS)
def test_the_reading_leads_back_to_the_text(read: Callable[[str], Document], text: str) -> None:
    document = read(text)
    reading = read_closely(document)
    if reading is None:
        return
    last = 0
    for at, character in enumerate(reading.text):
        there = reading.start_in_text(at)
        assert last <= there < len(text)
        last = there
        if character == document.prose[there]:
            continue
        assert character.isspace() or character in "^\ufffcstndrh-+−–⁻" or character.isdigit()
