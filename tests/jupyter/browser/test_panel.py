"""The review panel, the keyboard, the status bar, and the review as a file."""

from __future__ import annotations

import csv
import re
from pathlib import Path

from playwright.sync_api import expect

from tests.jupyter.browser.conftest import VIEW
from tests.jupyter.browser.lab import Lab, code, markdown

RIGHT = "Of the 90 sites, 31 (34%) replied."
WRONG = "Of the 90 sites, 31 (54%) replied."
ALSO = "Of the 80 posts, 20 (45%) were lost."
CROSSING = """\
import checker

@checker.rule("DSK002", name="crew-and-boats", severity="warning", holds=["The 3 boats carry 12 rowers."],
              breaks=["The 3 boats carry 13 rowers."])
def crew_and_boats(claims):
    '''Rowers are not four to a boat.'''
    claims = list(claims)
    boats = [claim for claim in claims if claim.noun == "boat"]
    rowers = [claim for claim in claims if claim.noun == "rower"]
    for boat, rower in zip(boats, rowers):
        yield checker.equal(rower, boat * 4, roles={"rowers": rower, "boats": boat})
"""


def test_panel_groups_by_cell_filters_and_counts(lab: Lab) -> None:
    lab.open(lab.write([markdown(WRONG), code("1"), markdown(f"{RIGHT} {ALSO}")]))
    panel = lab.panel()
    expect(lab.rows()).to_have_count(2)
    expect(panel.locator(".jp-Claim-place")).to_have_text(["cell 1", "cell 3"])
    expect(panel.locator(".jp-Claim-count")).to_have_text("0 of 2 reviewed")
    expect(panel.locator(".jp-Claim-summary")).to_contain_text("2 contradictions")
    lab.rows().nth(1).click()
    panel.locator(".jp-Claim-selected .jp-Claim-ask").click()
    expect(panel.locator(".jp-Claim-count")).to_have_text("1 of 2 reviewed")
    panel.locator("select[data-filter=state]").select_option("to ask")
    expect(lab.rows().locator(".jp-Claim-rowMessage")).to_have_text(["20 of 80 is 25%, not 45%"])
    panel.locator("select[data-filter=state]").select_option("")
    panel.locator("select[data-filter=severity]").select_option("warning")
    expect(lab.rows()).to_have_count(0)
    panel.locator("select[data-filter=severity]").select_option("")
    panel.locator("select[data-filter=rule]").select_option("PCT001")
    expect(lab.rows()).to_have_count(2)
    panel.locator("select[data-filter=rule]").select_option("")
    panel.locator(".jp-Claim-selected .jp-Claim-reopen").click()
    expect(panel.locator(".jp-Claim-count")).to_have_text("0 of 2 reviewed")


def test_a_chosen_finding_leaves_the_list_in_sight_and_what_can_be_done_within_reach(lab: Lab) -> None:
    third = "A strip of 10 miles (24 km) is closed."
    lab.open(lab.write([markdown(f"{WRONG} {third}"), markdown(f"{RIGHT} {ALSO}")]))
    panel = lab.panel()
    expect(lab.rows()).to_have_count(3)
    try:
        for height in (560, 800):
            lab.page.set_viewport_size({"width": 1000, "height": height})
            for number in range(3):
                lab.rows().nth(number).click()
                for row in lab.rows().all():
                    expect(row).to_be_in_viewport(ratio=1)
                for name in ("fix", "dismiss", "ask", "explain"):
                    expect(panel.locator(f".jp-Claim-{name}").first).to_be_in_viewport(ratio=1)
        expect(panel.locator(".jp-Claim-derivation")).to_be_in_viewport(ratio=1)
    finally:
        lab.page.set_viewport_size(VIEW)


def test_f8_walks_the_findings_and_enter_opens_them(lab: Lab) -> None:
    lab.open(lab.write([markdown(WRONG), code("1"), markdown(f"{RIGHT} {ALSO}")]))
    expect(lab.rendered(2)).to_have_count(3)
    lab.page.keyboard.press("F8")
    expect(lab.rendered(0).nth(2)).to_be_focused()
    lab.page.keyboard.press("F8")
    expect(lab.rendered(2).nth(2)).to_be_focused()
    lab.page.keyboard.press("F8")
    expect(lab.rendered(0).nth(2)).to_be_focused()
    lab.page.keyboard.press("Shift+F8")
    expect(lab.rendered(2).nth(2)).to_be_focused()
    lab.page.keyboard.press("Enter")
    expect(lab.card().locator(".jp-Claim-message")).to_have_text("20 of 80 is 25%, not 45%")
    lab.page.keyboard.press("Escape")
    lab.edit(0)
    lab.page.keyboard.press("F8")
    lab.page.keyboard.press("F8")
    expect(lab.card().locator(".jp-Claim-message")).to_be_visible()


def test_arrows_move_in_the_panel_and_enter_goes_to_the_place(lab: Lab) -> None:
    lab.open(lab.write([markdown(WRONG), markdown(ALSO)]))
    lab.panel()
    expect(lab.rows()).to_have_count(2)
    lab.rows().first.focus()
    lab.page.keyboard.press("ArrowDown")
    expect(lab.rows().nth(1)).to_be_focused()
    lab.page.keyboard.press("Home")
    expect(lab.rows().nth(0)).to_be_focused()
    lab.page.keyboard.press("End")
    lab.page.keyboard.press("Enter")
    expect(lab.rendered(1).nth(2)).to_be_focused()


def test_fixed_dismissed_and_asked_are_counted_and_exported(lab: Lab, tmp_path: Path) -> None:
    third = "Of the 70 huts, 7 (40%) stood."
    name = lab.write([markdown(WRONG), markdown(ALSO), markdown(third)])
    lab.open(name)
    panel = lab.panel()
    expect(lab.rows()).to_have_count(3)
    lab.rows().nth(0).click()
    panel.locator(".jp-Claim-fix", has_text="54 → 34").click()
    expect(panel.locator(".jp-Claim-count")).to_have_text("1 of 3 reviewed")
    expect(lab.rendered(0)).to_have_count(0)
    expect(lab.rows().nth(2)).to_have_attribute("data-state", "fixed")
    lab.rows().nth(0).click()
    panel.locator(".jp-Claim-reason").fill('=cmd|"quoted", as published')
    panel.locator(".jp-Claim-dismiss").click()
    expect(panel.locator(".jp-Claim-count")).to_have_text("2 of 3 reviewed")
    expect(lab.page.locator(".jp-Claim-status")).to_have_text(re.compile(r"^1 open · \d+ tested$"))
    with lab.page.expect_download() as waiting:
        lab.command("claim-checker:export-csv")
    waiting.value.save_as(tmp_path / "review.csv")
    with (tmp_path / "review.csv").open(newline="") as file:
        rows = list(csv.DictReader(file))
    assert [(row["place"], row["state"]) for row in rows] == [
        ("cell 2", "dismissed"),
        ("cell 3", "open"),
        ("", "fixed"),
    ]
    assert rows[0]["reason"] == """'=cmd|"quoted", as published"""
    with lab.page.expect_download() as waiting:
        lab.command("claim-checker:export-markdown")
    waiting.value.save_as(tmp_path / "review.md")
    exported = (tmp_path / "review.md").read_text("utf-8")
    assert "| cell 3 | error | PCT001 share-mismatch | 7 of 70 is 10%, not 40% | open |" in exported
    lab.save()
    states = [
        decision["state"]
        for cell in lab.read(name)["cells"]
        for decision in cell["metadata"].get("claim_checker", {}).get("decisions", [])
    ]
    assert states == ["fixed", "dismissed"]


def test_explain_shows_the_page_of_the_rule(lab: Lab) -> None:
    lab.open(lab.write([markdown(WRONG)]))
    lab.rendered(0).first.focus()
    lab.page.keyboard.press("Enter")
    lab.card().locator(".jp-Claim-explain").click()
    page = lab.page.locator(".jp-Claim-page")
    expect(page.locator(".jp-Claim-pageTitle")).to_have_text("PCT001 share-mismatch")
    expect(page.locator(".jp-Claim-pageText")).to_contain_text("The share is not the part divided by the whole")
    expect(page.locator(".jp-Claim-pageClose")).to_be_focused()
    lab.page.keyboard.press("Enter")
    expect(page).to_be_hidden()


def test_relation_across_cells_is_marked_at_both_ends_and_jumps(lab: Lab) -> None:
    far = [markdown(f"Note {number}.") for number in range(30)]
    cells = [code(CROSSING), markdown("The 3 boats are new."), *far, markdown("They carry 13 rowers.")]
    lab.open(lab.write(cells), kernel=True)
    lab.panel()
    lab.wait_for_source("kernel session")
    lab.run_cell(0)
    expect(lab.rendered(1)).to_have_text(["3"])
    expect(lab.rendered(1)).to_have_class("jp-Claim-rendered jp-Claim-mark jp-Claim-warning")
    lab.rendered(1).focus()
    lab.page.keyboard.press("Enter")
    lab.card().locator(".jp-Claim-link", has_text="13 · cell 33").click()
    expect(lab.rendered(32)).to_have_text(["13"])
    expect(lab.rendered(32)).to_be_focused()
    expect(lab.cell(32)).to_be_in_viewport()
    lab.page.keyboard.press("Enter")
    lab.card().locator(".jp-Claim-fix", has_text="13 → 12").click()
    expect(lab.rendered(1)).to_have_count(0)


def test_status_bar_counts_and_opens_the_panel(lab: Lab) -> None:
    lab.open(lab.write([markdown(f"{WRONG} {RIGHT}")]))
    item = lab.page.locator(".jp-Claim-status")
    expect(item).to_have_text(re.compile(r"^1 open · \d+ tested$"))
    lab.command("application:toggle-right-area")
    item.click()
    expect(lab.page.locator("#claim-checker-panel")).to_be_visible()


def test_palette_lists_the_commands(lab: Lab) -> None:
    lab.open(lab.write([markdown(WRONG)]))
    lab.command("apputils:activate-command-palette")
    lab.page.keyboard.type("claim checker")
    items = lab.page.locator(".lm-CommandPalette-itemLabel")
    expect(items).not_to_have_count(0)
    found = items.all_inner_texts()
    assert {"Next finding", "Previous finding", "Show the claim review"} <= set(found)
    lab.page.keyboard.press("Escape")
