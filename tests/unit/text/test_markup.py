"""What HTML says."""

from __future__ import annotations

import pytest

from checker.text.blank import FILLER
from checker.text.markup import Markup, read_markup
from checker.text.webpage import read_html


def blocks(markup: Markup) -> list[tuple[str, int, str]]:
    return [
        (block.kind.value, block.level, " ".join(markup.prose[block.start : block.end].split()))
        for block in markup.blocks
    ]


@pytest.mark.parametrize(
    ("source", "prose"),
    [
        ("12 <b>km</b>", "12    km    "),
        ("5&deg;C", "5    °C"),
        ("&#163;5 &lt; 6", "£     5    < 6"),
        ("5 &nosuch; 6", "5 &nosuch; 6"),
        ("a & b 5", "a & b 5"),
        ("5 < 6 > 4", "5 < 6 > 4"),
        ("a <!-- 5 --> b", "a            b"),
        ("a <!-- 5", "a       "),
        ("<del>5</del> 6", "             6"),
        ("<!DOCTYPE html>5", " " * 15 + "5"),
        ("<img src='5.png' alt='6'>7", " " * 25 + "7"),
        ("<br/>5", "     5"),
    ],
)
def test_prose(source: str, prose: str) -> None:
    assert read_markup(source).prose == prose


@pytest.mark.parametrize("name", ["code", "pre", "script", "style", "svg", "sup", "textarea"])
def test_what_is_not_read(name: str) -> None:
    prose = read_markup(f"6 <{name}>5 < 5</{name}> 7").prose
    assert "5" not in prose
    assert prose.replace(FILLER, "").split() == ["6", "7"]


def test_blocks() -> None:
    markup = read_markup(
        "<title>T 1</title><h2>H <i>2</i></h2><p>para 3<p>para 4<ul><li>item 5<ul><li>inner 6</ul><li>item 7</ul>"
        "<blockquote><p>quote 8</blockquote>tail 9"
    )
    assert blocks(markup) == [
        ("heading", 1, "T 1"),
        ("heading", 2, "H 2"),
        ("paragraph", 0, "para 3"),
        ("paragraph", 0, "para 4"),
        ("list item", 1, "item 5"),
        ("list item", 2, "inner 6"),
        ("list item", 1, "item 7"),
        ("quotation", 1, "quote 8"),
        ("paragraph", 0, "tail 9"),
    ]


def test_a_table() -> None:
    source = (
        "<table><thead><tr><th>Town</th><th>Boats</th></tr></thead>"
        "<tr><th>North</th><td>1,200</td></tr><tr><td>South<td></tr></table>after"
    )
    markup = read_markup(source)
    (table,) = markup.tables
    assert [[cell.of(source) for cell in row] for row in table.rows] == [
        ["Town", "Boats"],
        ["North", "1,200"],
        ["South", ""],
    ]
    assert table.header_rows == 1
    assert [kind for kind, _, _ in blocks(markup)] == ["table", "paragraph"]
    assert "|" in markup.prose[table.rows[1][0].end : table.rows[1][1].start]


def test_a_table_that_lays_out_a_page_is_paragraphs() -> None:
    markup = read_markup("<table><tr><td><p>One 1.</p><p>Two 2.</p></td><td>Three 3.</td></tr></table>")
    assert markup.tables == ()
    assert [content for _, _, content in blocks(markup)] == ["One 1.", "Two 2.", "Three 3."]


def test_a_page_with_its_directives() -> None:
    document = read_html(
        "<p>One 5. <!-- checker: ignore[SUM] -->\n<!-- checker: ignore[PCT] -->\n<p>Two 6.</p>", "a.html"
    )
    assert [(each.rules, document[each.covers]) for each in document.directives] == [
        (("SUM",), "<p>One 5. <!-- checker: ignore[SUM] -->"),
        (("PCT",), "Two 6."),
    ]
