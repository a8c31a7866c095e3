"""Magics in a shell of their own."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from IPython.core.error import UsageError
from IPython.core.interactiveshell import InteractiveShell
from IPython.display import Markdown

from checker.reports.report import Report

WRONG = "Of the 90 sites, 31 (54%) replied."


@pytest.fixture
def shell() -> Iterator[InteractiveShell]:
    shell = InteractiveShell()
    shell.run_line_magic("load_ext", "checker")
    yield shell
    InteractiveShell.clear_instance()


def test_a_cell_of_text_gives_its_report(shell: InteractiveShell) -> None:
    report = shell.run_cell_magic("claims", "", WRONG)
    assert isinstance(report, Report)
    assert [finding.code for finding in report.findings] == ["PCT001"]


def test_markdown_is_read_when_asked_for(shell: InteractiveShell) -> None:
    report = shell.run_cell_magic("claims", "markdown", f"{WRONG} `of 90 sites, 31 (70%)`")
    assert len(report.findings) == 1
    with pytest.raises(UsageError, match="plain or markdown"):
        shell.run_cell_magic("claims", "latex", WRONG)


def test_a_file_gives_its_report_and_can_be_assigned(shell: InteractiveShell, tmp_path: Path) -> None:
    (tmp_path / "my draft.md").write_text(WRONG)
    shell.run_cell(f"report = %claims '{tmp_path / 'my draft.md'}'")
    assert len(shell.user_ns["report"].findings) == 1
    with pytest.raises(UsageError, match="missing"):
        shell.run_line_magic("claims", str(tmp_path / "missing.md"))
    with pytest.raises(UsageError, match="quotes"):
        shell.run_line_magic("claims", "two files")


def test_a_rule_is_explained(shell: InteractiveShell) -> None:
    page = shell.run_line_magic("claims", "explain share-mismatch")
    assert isinstance(page, Markdown)
    assert "PCT001" in page.data
    with pytest.raises(UsageError, match="no rule"):
        shell.run_line_magic("claims", "explain NOT001")


def test_help_says_what_they_take(shell: InteractiveShell) -> None:
    for line in ("--help", "-h"):
        shown = shell.run_line_magic("claims", line)
        assert isinstance(shown, Markdown)
        assert "%claims explain RULE" in shown.data
        assert shell.run_cell_magic("claims", line, WRONG).data == shown.data
    with pytest.raises(UsageError, match="no option --json"):
        shell.run_line_magic("claims", "--json")


def test_without_a_notebook_the_bare_magic_says_what_to_do(shell: InteractiveShell) -> None:
    with pytest.raises(UsageError, match="%claims FILE"):
        shell.run_line_magic("claims", "")
