"""What the folder knows: findings of its baseline are faint, rules of one's own are listed."""

from __future__ import annotations

from playwright.sync_api import expect

from checker.api import check
from checker.findings.baseline import FILE, entries_of, make_baseline, write_baseline
from tests.jupyter.browser.lab import Lab, code, markdown
from tests.jupyter.browser.test_sources import OWN_RULE, SESSION, WRONG

ALSO = "Of the 80 posts, 20 (45%) were lost."


def test_findings_of_the_baseline_are_faint_and_not_open(lab: Lab) -> None:
    name = lab.write([markdown(f"{WRONG}\n\n{ALSO}")], name="known.ipynb")
    baseline = lab.server.root / FILE
    write_baseline(make_baseline(entries_of(name, check(WRONG).findings)), baseline)
    try:
        lab.open(name)
        panel = lab.panel()
        expect(lab.rendered(0)).to_have_text(["90", "31", "54%", "80", "20", "45%"])
        faint = lab.cell(0).locator(".jp-Claim-rendered.jp-Claim-known")
        expect(faint).to_have_text(["90", "31", "54%"])
        expect(faint.first).to_have_css("text-decoration-style", "dotted")
        expect(faint.first).to_have_css("text-decoration-thickness", "1px")
        expect(faint.last).to_have_css("background-color", "rgba(0, 0, 0, 0)")
        expect(faint.first).to_have_attribute("aria-label", "90 – known: 31 of 90 is 34.4%, not 54%")
        expect(panel.locator(".jp-Claim-count")).to_have_text("0 of 1 reviewed")
        expect(lab.page.locator(".jp-Claim-status")).to_contain_text("1 open")
        expect(lab.rows()).to_have_count(2)
        expect(panel.locator(".jp-Claim-knownRow .jp-Claim-state")).to_have_text("known")
        lab.page.keyboard.press("F8")
        expect(lab.rendered(0).last).to_be_focused()
        panel.locator(".jp-Claim-knownRow").click()
        expect(panel.locator(".jp-Claim-selected p.jp-Claim-known")).to_contain_text("baseline")
        lab.edit(0)
        expect(lab.cell(0).locator(".cm-content .jp-Claim-known")).to_have_text(["90", "31", "54%"])
        # Another number makes it another finding.
        lab.page.keyboard.press("Control+a")
        lab.page.keyboard.type(f"Today. {WRONG}")
        expect(lab.cell(0).locator(".cm-content .jp-Claim-known")).to_have_text(["90", "31", "54%"])
        lab.page.keyboard.press("Control+a")
        lab.page.keyboard.type(WRONG.replace("90", "95"))
        expect(lab.marks(0)).to_have_text(["95", "31", "54%"])
        expect(lab.cell(0).locator(".cm-content .jp-Claim-known")).to_have_count(0)
    finally:
        baseline.unlink()


def test_rules_of_the_notebook_are_listed_with_their_origin(lab: Lab) -> None:
    lab.open(lab.write([markdown("The 3 boats carry 13 rowers."), code(OWN_RULE)]), kernel=True)
    panel = lab.panel()
    lab.wait_for_source(SESSION)
    rules = panel.locator(".jp-Claim-rules")
    expect(rules).to_be_hidden()
    lab.run_cell(1)
    expect(rules.locator("summary")).to_have_text("Rules that are not built in (1)")
    expect(rules.locator(".jp-Claim-ownRule")).to_be_hidden()
    rules.locator("summary").focus()
    lab.page.keyboard.press("Enter")
    expect(rules.locator(".jp-Claim-ownRule")).to_have_text(["DSK001 crew-and-boats session"])
    expect(rules.locator(".jp-Claim-ownRule")).to_be_visible()
    lab.rows().first.click()
    expect(panel.locator(".jp-Claim-cardHead .jp-Claim-origin")).to_have_text("defined in: session")
