"""The review in an output cell: stock widgets, and HTML that needs none."""

from __future__ import annotations

from pathlib import Path

import nbformat
import pytest
from nbclient import NotebookClient
from nbconvert import HTMLExporter

from checker.api import check, check_notebook
from checker.jupyter.review import Review

ROOT = Path(__file__).resolve().parents[2]
TEXT = "Of the 90 sites, 31 (54%) replied. Of the 80 posts, 20 (45%) were lost."


@pytest.fixture
def review() -> Review:
    return Review(check(TEXT))


def messages(review: Review) -> list[str]:
    return [line for line, _ in review.list.options]


def test_lists_all_findings_with_the_steps_of_the_chosen_one(review: Review) -> None:
    assert messages(review) == [
        "line 1 · error PCT001: 31 of 90 is 34.4%, not 54%",
        "line 1 · error PCT001: 20 of 80 is 25%, not 45%",
    ]
    assert "31 of 90 is 34.4%" in review.detail.value
    review.list.index = 1
    assert "20 of 80 is 25%" in review.detail.value
    assert review.progress.value == "0 of 2 reviewed"


def test_a_fix_changes_the_text_and_tests_it_again(review: Review) -> None:
    review.fixes.children[0].click()
    assert review.report.document.text == TEXT.replace("54%", "34%")
    assert messages(review) == [
        "line 1 · error PCT001: 20 of 80 is 25%, not 45%",
        "PCT001: 31 of 90 is 34.4%, not 54% [fixed: share 54 -> 34]",
    ]
    assert review.progress.value == "1 of 2 reviewed"
    review.state.value = "fixed"
    assert len(messages(review)) == 1
    assert review.dismiss.disabled
    assert review.reopen.layout.display == "none"


def test_decisions_are_kept_with_their_reason_and_can_be_filtered(review: Review) -> None:
    review.reason.value = " as published "
    review.dismiss.click()
    assert messages(review)[0].endswith("[dismissed: as published]")
    (decision,) = review.report.decisions.values()
    assert (decision["state"], decision["reason"], decision["rule"]) == ("dismissed", "as published", "PCT001")
    review.state.value = "open"
    assert messages(review) == ["line 1 · error PCT001: 20 of 80 is 25%, not 45%"]
    assert review.reopen.layout.display == "none"
    review.ask.click()
    assert messages(review) == []
    assert review.dismiss.disabled
    review.state.value = "to ask"
    assert review.reopen.layout.display == ""
    review.reopen.click()
    review.severity.value = "warning"
    assert messages(review) == []
    assert review.progress.value == "1 of 2 reviewed"


def test_rules_can_be_chosen_and_explained() -> None:
    review = Review(check(f"{TEXT} A strip of 10 miles (24 km) is closed."))
    assert [name for name, _ in review.rule.options] == ["all", "PCT001", "UNT001"]
    review.rule.value = "UNT001"
    assert messages(review) == ["line 1 · error UNT001: 10 miles is 16.1 km, not 24 km"]
    review.pages.click()
    assert "conversion-mismatch" in review.page.value
    review.pages.click()
    assert review.page.value == ""
    review.fixes.children[0].click()
    # It is still a rule to choose, since what was fixed is listed.
    assert messages(review)[0].startswith("UNT001: 10 miles is 16.1 km, not 24 km [fixed")


def test_findings_of_a_notebook_are_listed_by_cell(tmp_path: Path) -> None:
    cells = [nbformat.v4.new_markdown_cell(text) for text in ("Nothing.", TEXT)]
    path = tmp_path / "draft.ipynb"
    nbformat.write(nbformat.v4.new_notebook(cells=cells), path)
    assert [line.split(" · ")[0] for line in messages(Review(check_notebook(path)))] == ["cell 2", "cell 2"]


def test_html_is_there_with_and_without_a_front_end(review: Review, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.delenv("JPY_SESSION_NAME", raising=False)
    bundle = review._repr_mimebundle_()
    assert "54%" in bundle["text/html"]
    assert "application/vnd.jupyter.widget-view+json" not in bundle
    monkeypatch.setenv("JPY_SESSION_NAME", "draft.ipynb")
    assert "application/vnd.jupyter.widget-view+json" in review._repr_mimebundle_()


def test_it_survives_a_conversion_to_html(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("PYTHONPATH", str(ROOT))
    monkeypatch.delenv("JPY_SESSION_NAME", raising=False)
    cell = nbformat.v4.new_code_cell(f"import checker\nchecker.check({TEXT!r}).widget()")
    notebook = NotebookClient(nbformat.v4.new_notebook(cells=[cell]), timeout=120, kernel_name="python3").execute()
    page, _ = HTMLExporter().from_notebook_node(notebook)
    assert "31 of 90 is 34.4%, not 54%" in page
    assert '<script type="application/vnd.jupyter.widget-view+json">' not in page


def test_hostile_text_is_escaped() -> None:
    report = check("Of the 90 <img src=x onerror=alert(1)> sites, 31 (54%) replied </script><script>.")
    review = Review(report)
    shown = review.detail.value + review._repr_mimebundle_()["text/html"]
    assert "<img" not in shown
    assert "<script" not in shown


def test_a_text_without_findings_says_what_was_looked_at() -> None:
    review = Review(check("Of the 90 sites, 31 (34%) replied."))
    assert messages(review) == []
    assert "1 relation tested" in review.detail.value
