from __future__ import annotations

from checker.reports.terminal import as_text, concise_lines, joined
from checker.text.document import Cell

from .conftest import totals

TRIAL = "Of the 240 participants, 132 (62%) were assigned to treatment."


def test_a_message_shows_every_number_with_its_role(report_on):
    shown = as_text(report_on(f"A trial.\n\n{TRIAL}")).splitlines()
    assert shown[:7] == [
        "error[PCT001] share-mismatch: 132 / 240 is 55%, not 62%",
        " --> trial.md:3:31",
        "  |",
        "3 | Of the 240 participants, 132 (62%) were assigned to treatment.",
        "  |        ---               ---  ^^^ share",
        "  |        whole             part",
        "  |",
    ]
    assert shown[7].startswith('  = works out at 55%; "62%" stands for ')
    assert shown[8].startswith("  = help: ")
    assert shown[9].startswith("          share 62 -> 55")
    assert shown[-4:] == [
        '  = ignore: <!-- checker: ignore[PCT001 "62%"] -->',
        "  = explain: checker explain PCT001",
        "",
        "1 file, 3 quantities, 1 relation tested: 1 contradiction",
    ]


def test_roles_that_would_collide_hang_below_each_other(report_on):
    shown = as_text(report_on("In all 900 of 110, 130, 150, 170.", totals)).splitlines()
    line = next(at for at, each in enumerate(shown) if each.startswith("1 |"))
    assert shown[line : line + 5] == [
        "1 | In all 900 of 110, 130, 150, 170.",
        "  |        ^^^    ---  ---  ---  --- part 4",
        "  |        |      |    |    |",
        "  |        total  |    |    part 3",
        "  |               |    part 2",
    ]


def test_numbers_on_several_lines_and_cells_are_all_shown(report_on):
    cells = (Cell(0, "a", 0, 21), Cell(2, "b", 22, 80))
    shown = as_text(report_on("Of 240\nthere came 132\n\n\n\nor 62%.", name="a.ipynb", cells=cells))
    assert " --> a.ipynb:cell 3:4:4" in shown
    assert "1 | Of 240" in shown
    assert "2 | there came 132" in shown
    assert "::: cell 3:4:4" in shown


def test_a_long_line_is_cut_around_its_numbers(report_on):
    text = "word " * 2000 + "Of the 240 people, " + "word " * 900 + "132 (62%) came" + " word" * 3000
    shown = as_text(report_on(text), width=100).splitlines()
    assert max(map(len, shown)) < 200
    source = next(line for line in shown if line.startswith("1 | "))
    marks = shown[shown.index(source) + 1]
    assert source[marks.index("^") : marks.rindex("^") + 1] == "62%"
    assert source[marks.index("-") : marks.index("-") + 3] == "240"


def test_wide_and_dangerous_characters_keep_the_marks_in_place(report_on):
    shown = as_text(report_on("漢字 240 \x1b[2J\u202ex,\t132 (62%)")).splitlines()
    source = next(line for line in shown if line.startswith("1 | "))
    assert "\x1b" not in source
    assert "\u202e" not in source
    marks = shown[shown.index(source) + 1]
    assert marks.index("-") == source.index("240") + 2


def test_a_clean_text_says_what_was_looked_at(report_on):
    report = report_on("Of the 240 participants, 132 (55%) were women.", name="<text>")
    assert as_text(report) == "3 quantities, 1 relation tested: 1 holds"
    assert as_text(report, show="all").splitlines()[0] == "holds[PCT001] 132 / 240 = 55%  <text>:1:8"


def test_concise_is_one_line_a_finding(report_on):
    lines = [joined(line) for line in concise_lines(report_on(TRIAL))]
    assert lines == ["trial.md:1:31: error[PCT001] share-mismatch: 132 / 240 is 55%, not 62%"]


def test_very_many_numbers_do_not_fill_the_screen(report_on):
    parts = ", ".join(str(n) for n in range(1001, 1200))
    shown = as_text(report_on(f"Total 5: {parts}", totals))
    assert len(shown.splitlines()) < 120
