"""Suppressions: what they say and what they cover."""

from __future__ import annotations

import pytest

from checker.text.directives import read_directive
from checker.text.document import Document
from checker.text.files import read_bytes
from checker.text.markdown import read_markdown
from checker.text.notebook import read_cells
from checker.text.plain import read_plain


def covered(document: Document) -> list[tuple[str, tuple[str, ...], str]]:
    """Return verb, rules and covered text of each directive."""
    return [(each.verb, each.rules, document[each.covers]) for each in document.directives]


@pytest.mark.parametrize(
    ("content", "verb", "rules", "surface", "reason"),
    [
        ("checker: ignore[PCT001]", "ignore", ("PCT001",), None, ""),
        (" checker:ignore[ share-mismatch ]  as  published ", "ignore", ("share-mismatch",), None, "as published"),
        ('checker: ignore[PCT001 "60%"] why', "ignore", ("PCT001",), "60%", "why"),
        ("checker: ignore[PCT001 “60 %”]", "ignore", ("PCT001",), "60 %", ""),
        ('checker: ignore["60%", PCT001, SUM]', "ignore", ("PCT001", "SUM"), "60%", ""),
        ("checker: disable[SUM; RES]", "disable", ("SUM", "RES"), None, ""),
        ("checker: Enable[ALL]", "enable", ("ALL",), None, ""),
        ("checker: file-ignore[RES] old\nfigures", "file-ignore", ("RES",), None, "old figures"),
        ("checker: ignore PCT001 SUM as published", "ignore", ("PCT001", "SUM"), None, "as published"),
        ("checker: ignore share-mismatch", "ignore", ("share-mismatch",), None, ""),
    ],
)
def test_grammar(content: str, verb: str, rules: tuple[str, ...], surface: str | None, reason: str) -> None:
    directive = read_directive(content, 0, len(content))
    assert directive is not None
    assert (directive.verb, directive.rules, directive.surface, directive.reason) == (verb, rules, surface, reason)
    assert directive.problem == ""


@pytest.mark.parametrize(
    ("content", "problem"),
    [
        ("checker: ignore", "names no rule"),
        ("checker: ignore[]", "names no rule"),
        ("checker: ignore as published", "names no rule"),
        ('checker: ignore["60%"]', "names no rule"),
        ("checker: ignroe[PCT001]", '"ignroe" is none of'),
        ("checker:", "is missing"),
        ("checker ignore[PCT001]", "colon"),
        ('checker: ignore[PCT001 "60%" "55%"]', "more than one number"),
    ],
)
def test_what_cannot_be_used_says_why(content: str, problem: str) -> None:
    directive = read_directive(content, 3, 20)
    assert directive is not None
    assert directive.verb == ""
    assert problem in directive.problem
    assert (directive.start, directive.end) == (3, 20)


@pytest.mark.parametrize("content", ["checkers: ignore[X]", "the checker: x", "checker is a tool", "note", ""])
def test_other_comments_are_no_directives(content: str) -> None:
    assert read_directive(content, 0, len(content)) is None


def test_at_the_end_of_a_line_it_covers_the_line() -> None:
    document = read_markdown("One 5.\nTwo 6 of 7. <!-- checker: ignore[SUM] -->\nThree 8.\n")
    assert covered(document) == [("ignore", ("SUM",), "Two 6 of 7. <!-- checker: ignore[SUM] -->")]
    assert "SUM" not in document.prose


@pytest.mark.parametrize(
    ("following", "block"),
    [
        ("Para 5\nmore.\n\nOther.", "Para 5\nmore."),
        ("\n\nPara 5.\n\nOther.", "Para 5."),
        ("- item 5\n- item 6", "item 5"),
        ("| a | b |\n|---|---|\n| 1 | 2 |\n\nOther", "| a | b |\n|---|---|\n| 1 | 2 |"),
        ("> Quote 5\n\nOther", "Quote 5"),
        ("", ""),
    ],
)
def test_alone_on_a_line_it_covers_the_next_block(following: str, block: str) -> None:
    document = read_markdown(f"Before 4.\n\n<!-- checker: ignore[SUM] why -->\n{following}")
    assert covered(document) == [("ignore", ("SUM",), block)]


def test_inside_items_tables_and_quotations() -> None:
    document = read_markdown(
        "- item 5 <!-- checker: ignore[A] -->\n- item 6\n\n  <!-- checker: ignore[B] -->\n  inner 7\n\n"
        "| a | b |\n|---|---|\n| 1 | 2 <!-- checker: ignore[C] --> |\n\n> <!-- checker: ignore[D] -->\n> quote 8\n"
    )
    assert covered(document) == [
        ("ignore", ("A",), "- item 5 <!-- checker: ignore[A] -->"),
        ("ignore", ("B",), "inner 7"),
        ("ignore", ("C",), "| 1 | 2 <!-- checker: ignore[C] --> |"),
        ("ignore", ("D",), "quote 8"),
    ]


def test_directives_in_code_are_text() -> None:
    assert read_markdown("`<!-- checker: ignore[A] -->`\n\n```\n<!-- checker: ignore[B] -->\n```\n").directives == ()


def test_ranges() -> None:
    document = read_markdown(
        "a<!-- checker: disable[SUM001, PCT] --> b <!-- checker: enable[SUM] --> c\n\n"
        "d<!-- checker: disable[RES] --> e\n\nf<!-- checker: file-ignore[UNI] -->\n"
    )
    by_rule = {each.rules: document[each.covers] for each in document.directives if each.verb != "enable"}
    assert by_rule[("SUM001",)] == " b "
    assert by_rule[("PCT",)] == document.text[document.text.index(" b ") :]
    assert by_rule[("RES",)] == document.text[document.text.index(" e\n") :]
    assert by_rule[("UNI",)] == document.text


def test_a_disabled_family_survives_enabling_one_of_its_codes() -> None:
    document = read_markdown("<!-- checker: disable[SUM] --> a <!-- checker: enable[SUM001] --> b")
    assert document[document.directives[0].covers].endswith(" b")


def test_ranges_reach_over_cells() -> None:
    document = read_cells(
        [
            ("a", "One <!-- checker: disable[SUM, PCT] --> 1"),
            ("b", "Two <!-- checker: enable[PCT] --> 2"),
            ("c", "<!-- checker: file-ignore[RES] --> Three"),
        ]
    )
    by_rule = {each.rules: document[each.covers] for each in document.directives if each.verb != "enable"}
    assert by_rule[("PCT",)] == " 1\n\nTwo "
    assert by_rule[("SUM",)].endswith("Three")
    assert by_rule[("RES",)] == document.text


def test_plain_text() -> None:
    document = read_plain(
        "Before 4.\n\n[checker: ignore PCT001]\nPara 5\nis here.\n\n[checker: ignore[SUM] old] as is\n\nLast 6."
    )
    assert covered(document) == [("ignore", ("PCT001",), "Para 5\nis here."), ("ignore", ("SUM",), "Last 6.")]
    assert document.directives[1].reason == "old as is"
    assert [document.text[block.start : block.end] for block in document.blocks] == [
        "Before 4.",
        "Para 5\nis here.",
        "Last 6.",
    ]


def test_brackets_inside_a_line_of_plain_text_are_text() -> None:
    assert read_plain("He wrote [checker: ignore PCT001] there.").directives == ()


def test_brackets_at_the_end_of_a_line_of_plain_text_cover_the_line() -> None:
    (directive,) = read_plain("Of 40, 10 (20%) went. [checker: ignore PCT001]\nAnd 3 stayed.").directives
    assert (directive.verb, directive.rules) == ("ignore", ("PCT001",))
    assert (directive.covers.start, directive.covers.end) == (0, 46)


@pytest.mark.parametrize(
    ("name", "text", "block"),
    [
        ("a.rst", ".. checker: ignore[SUM] why\n\nPara 5.\n", "Para 5."),
        ("a.tex", "Para 5. % checker: ignore[SUM] why\n", "Para 5. % checker: ignore[SUM] why"),
        ("a.org", "# checker: ignore[SUM] why\nPara 5.\n", "Para 5."),
        ("a.txt", "Para 5. <!-- checker: ignore[SUM] why -->\n", "Para 5. <!-- checker: ignore[SUM] why -->"),
    ],
)
def test_comments_of_other_formats(name: str, text: str, block: str) -> None:
    document = read_bytes(text.encode(), name)
    assert covered(document) == [("ignore", ("SUM",), block)]
    assert document.directives[0].reason == "why"


def test_a_comment_of_another_format_is_text() -> None:
    assert read_bytes(b"Para 5. % checker: ignore[SUM]\n", "a.txt").directives == ()
