"""The second notebook of the tour, as its reader sees it."""

from __future__ import annotations

import shutil

from playwright.sync_api import expect

from tests.jupyter.browser.lab import Lab
from tests.jupyter.browser.server import ROOT

NAME = "02_live_review.ipynb"


def test_the_draft_shows_its_three_slips_and_the_rule_of_the_notebook(lab: Lab) -> None:
    shutil.copy(ROOT / "notebooks" / NAME, lab.server.root / NAME)
    lab.open(NAME, kernel=True)
    panel = lab.panel()
    lab.wait_for_source("kernel session")
    expect(panel.locator(".jp-Claim-place")).to_have_text(["cell 2", "cell 3", "cell 4"])
    expect(lab.rows()).to_have_count(3)
    number = 8
    lab.run_cell(number)
    expect(lab.rows()).to_have_count(4)
    lab.show(9)
    expect(lab.rendered(9)).to_have_text(["6", "26"])
    lab.rows().nth(2).click()
    panel.locator(".jp-Claim-fix", has_text="54 → 45").click()
    expect(panel.locator(".jp-Claim-count")).to_have_text("1 of 4 reviewed")
    lab.run_cell(11)
    lab.show(11)
    expect(lab.cell(11).locator(".jp-OutputArea-output .widget-select option")).to_have_count(4)
