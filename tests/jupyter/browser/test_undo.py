"""A change that is taken from a card is undone at once, and what was decided follows the text."""

from __future__ import annotations

import csv
from pathlib import Path

from playwright.sync_api import expect

from tests.jupyter.browser.lab import Lab, markdown

SAIL = "Of the 64 boats, 38 (49%) were under sail."
MENDED = "Of the 64 boats, 38 (59%) were under sail."
TREES = "It took 340 oaks and 215 elms, 655 trees in all."
# The application waits a second before it renders a changed text by itself.
AT_ONCE = 700


def reads(lab: Lab, text: str) -> None:
    """Wait until the rendered cell reads so, which it must do at once, and until its source does."""
    expect(lab.cell(0).locator(".jp-RenderedMarkdown")).to_contain_text(text, timeout=AT_ONCE)
    assert lab.source(0) == text


def focus_is_in(lab: Lab, selector: str) -> None:
    expect(lab.page.locator(f"{selector}:focus, {selector} :focus")).not_to_have_count(0)


def test_a_change_from_the_rendered_card_is_undone_by_the_keyboard_at_once(lab: Lab) -> None:
    lab.open(lab.write([markdown(SAIL), markdown("Nothing.")]))
    expect(lab.rendered(0)).to_have_count(3)
    lab.rendered(0).nth(2).click()
    lab.card().locator(".jp-Claim-fix", has_text="49 → 59").click()
    reads(lab, MENDED)
    expect(lab.rendered(0)).to_have_count(0)
    focus_is_in(lab, ".jp-Notebook")
    lab.page.keyboard.press("Control+z")
    reads(lab, SAIL)
    expect(lab.rendered(0)).to_have_count(3)
    # The keyboard acts on the notebook as before.
    lab.page.keyboard.press("ArrowDown")
    assert lab.page.evaluate("() => window.jupyterapp.shell.currentWidget.content.activeCellIndex") == 1


def test_a_change_taken_by_keys_alone_is_undone_at_once(lab: Lab) -> None:
    lab.open(lab.write([markdown(SAIL)]))
    expect(lab.rendered(0)).to_have_count(3)
    lab.page.keyboard.press("F8")
    expect(lab.rendered(0).nth(2)).to_be_focused()
    lab.page.keyboard.press("Enter")
    fix = lab.card().locator(".jp-Claim-fix", has_text="49 → 59")
    for _ in range(20):
        if fix.evaluate("node => node === document.activeElement"):
            break
        lab.page.keyboard.press("Tab")
    lab.page.keyboard.press("Enter")
    reads(lab, MENDED)
    focus_is_in(lab, ".jp-Notebook")
    lab.page.keyboard.press("Control+z")
    reads(lab, SAIL)


def test_a_change_from_the_panel_is_undone_there_and_its_row_keeps_the_focus(lab: Lab) -> None:
    lab.open(lab.write([markdown(SAIL)]))
    panel = lab.panel()
    expect(lab.rows()).to_have_count(1)
    lab.rows().first.click()
    panel.locator(".jp-Claim-selected .jp-Claim-fix", has_text="49 → 59").click()
    reads(lab, MENDED)
    expect(lab.rows().first).to_have_attribute("data-state", "fixed")
    expect(lab.rows().first).to_be_focused()
    lab.page.keyboard.press("Control+z")
    reads(lab, SAIL)
    expect(lab.rows().first).to_have_attribute("data-state", "open")
    expect(lab.rows().first).to_be_focused()
    # Nothing more is taken back, and a field keeps its own undo.
    lab.page.keyboard.press("Control+z")
    assert lab.source(0) == SAIL
    panel.locator(".jp-Claim-reason").fill("as published")
    lab.page.keyboard.press("Control+z")
    assert lab.source(0) == SAIL


def test_a_decision_from_the_rendered_card_leaves_the_keyboard_alive(lab: Lab) -> None:
    lab.open(lab.write([markdown(SAIL), markdown("Nothing.")]))
    lab.rendered(0).nth(2).click()
    lab.card().locator(".jp-Claim-dismiss").click()
    expect(lab.rendered(0)).to_have_count(0)
    focus_is_in(lab, ".jp-Notebook")


def test_what_was_fixed_and_undone_is_open_everywhere(lab: Lab, tmp_path: Path) -> None:
    name = lab.write([markdown("")])
    lab.open(name)
    panel = lab.panel()
    lab.edit(0)
    lab.page.keyboard.type(TREES)
    expect(lab.marks(0)).to_have_count(3)
    lab.marks(0).nth(2).hover()
    lab.card().locator(".jp-Claim-fix", has_text="655 → 555").click()
    expect(lab.rows().first).to_have_attribute("data-state", "fixed")
    lab.page.keyboard.press("Control+z")
    assert lab.source(0) == TREES
    expect(lab.rows().first).to_have_attribute("data-state", "open")
    expect(panel.locator(".jp-Claim-count")).to_have_text("0 of 1 reviewed")
    lab.save()
    assert lab.read(name)["cells"][0]["metadata"] == {}
    with lab.page.expect_download() as waiting:
        lab.command("claim-checker:export-csv")
    waiting.value.save_as(tmp_path / "review.csv")
    with (tmp_path / "review.csv").open(newline="") as file:
        assert [row["state"] for row in csv.DictReader(file)] == ["open"]
    lab.rows().first.click()
    expect(panel.locator(".jp-Claim-selected .jp-Claim-reopen")).to_have_count(0)
