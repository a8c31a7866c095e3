"""Two documents as one."""

from __future__ import annotations

from checker.text.document import BlockKind
from checker.text.joined import join
from checker.text.markdown import read_markdown
from checker.text.plain import read_plain

TABLE = "| Year | Homes |\n| --- | ---: |\n| 2020 | 14 |\n"


def test_everything_keeps_what_it_covers() -> None:
    first = read_plain("Intro.\n\nThe river rose by 3 m.", "a.txt")
    second = read_markdown(
        f"# Homes\n\n{TABLE}\n<!-- checker: ignore PCT001 because: rounded -->\n\nIn all 14.", "b.md"
    )
    both = join(first, second)
    assert both.text[both.parts[1].start :] == second.text
    assert len(both.prose) == len(both.text)
    assert [both.text[block.start : block.end] for block in both.blocks] == [
        document.text[block.start : block.end] for document in (first, second) for block in document.blocks
    ]
    assert any(block.kind is BlockKind.TABLE for block in both.blocks)
    assert [[[both[cell] for cell in row] for row in table.rows] for table in both.tables] == [
        [[second[cell] for cell in row] for row in table.rows] for table in second.tables
    ]
    for moved, directive in zip(both.directives, second.directives, strict=True):
        assert both.text[moved.start : moved.end] == second.text[directive.start : directive.end]
        assert both[moved.covers] == second[directive.covers]
    assert both.directives


def test_a_place_belongs_to_one_part() -> None:
    both = join(read_plain("One.", "a"), read_plain("Two.", "b"))
    assert [part.name for offset in (0, 3, 6, 9) if (part := both.part_at(offset)) is not None] == ["a", "a", "b", "b"]
    assert read_plain("One.").part_at(0) is None
