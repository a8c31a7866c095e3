"""Themes, accessibility, and the pictures of the guides."""

from __future__ import annotations

import os
from collections.abc import Iterator
from pathlib import Path

import pytest
from playwright.sync_api import expect

from tests.jupyter.browser.conftest import VIEW
from tests.jupyter.browser.lab import Lab, code, markdown
from tests.jupyter.browser.server import ROOT

AXE = ROOT / "extension" / "node_modules" / "axe-core" / "axe.min.js"
IMAGES = ROOT / "docs" / "images" if os.environ.get("CHECKER_PICTURES") else None
THEMES = ("JupyterLab Light", "JupyterLab Dark", "JupyterLab Dark High Contrast")
DRAFT = [
    markdown(
        "# Evacuation, as of Monday\n\n"
        "Of the 90 villages near the river, 31 (54%) have been **cleared**, and a 10-mile (24 km) strip is closed."
    ),
    code("evacuated = 121_000"),
    markdown("- Of the 80 buses, 20 (25%) have left.\n- Of the 60 schools, 45 (57%) take people in."),
]


@pytest.fixture(params=THEMES)
def themed(request: pytest.FixtureRequest, lab: Lab) -> Iterator[Lab]:
    """The page in one theme after the other."""
    use_theme(lab, request.param)
    yield lab
    use_theme(lab, THEMES[0])


def use_theme(lab: Lab, theme: str) -> None:
    lab.command("apputils:change-theme", {"theme": theme})
    expect(lab.page.locator(f'body[data-jp-theme-name="{theme}"]')).to_have_count(1)


def violations(lab: Lab, selector: str) -> list[str]:
    """Return what axe-core has against a part of the page."""
    if not AXE.exists():
        if os.environ.get("CI"):
            pytest.fail("axe-core is not installed: run npm ci in extension/")
        pytest.skip("AXE-CORE IS MISSING: run npm ci in extension/")
    if not lab.page.evaluate("() => 'axe' in window"):
        # AMD is there: without hiding it the script would register itself as a module.
        lab.page.evaluate(
            "text => { const define = window.define; window.define = undefined; (0, eval)(text); }", AXE.read_text()
        )
    found: list[str] = lab.page.evaluate(
        """async selector => {
            const { violations } = await window.axe.run(selector);
            return violations.map(each => `${each.id}: ${each.nodes.map(node => node.html).join(' | ')}`);
        }""",
        selector,
    )
    return found


def test_no_violation_in_panel_card_and_status_item(themed: Lab) -> None:
    lab = themed
    lab.open(lab.write(DRAFT))
    lab.panel()
    expect(lab.rows()).not_to_have_count(0)
    lab.rows().first.click()
    expect(lab.page.locator(".jp-Claim-selected .jp-Claim-card")).to_be_visible()
    assert violations(lab, "#claim-checker-panel") == []
    assert violations(lab, ".jp-Claim-status") == []
    lab.rendered(0).first.focus()
    lab.page.keyboard.press("Enter")
    assert violations(lab, ".jp-Claim-popover") == []
    lab.page.keyboard.press("Escape")
    lab.edit(0)
    lab.marks(0).first.hover()
    expect(lab.card()).to_be_visible()
    assert violations(lab, ".jp-Claim-card") == []


def test_marks_differ_in_shape_and_follow_the_theme(themed: Lab) -> None:
    lab = themed
    lab.open(lab.write(DRAFT))
    mark = lab.rendered(0).first
    expect(mark).to_have_css("text-decoration-style", "wavy")
    styles = lab.page.evaluate(
        """() => ['error', 'warning', 'info'].map(severity => {
            const node = document.createElement('span');
            node.className = `jp-Claim-mark jp-Claim-${severity}`;
            document.body.append(node);
            const { textDecorationStyle, textDecorationColor } = getComputedStyle(node);
            node.remove();
            return [textDecorationStyle, textDecorationColor];
        })"""
    )
    assert [style for style, _ in styles] == ["wavy", "dashed", "dotted"]
    assert len({colour for _, colour in styles}) == 3


def test_the_focus_of_a_mark_leaves_its_brackets_in_sight(lab: Lab) -> None:
    lab.open(lab.write([markdown("Of the 64 boats, 38 (49%) were under sail.")]))
    mark = lab.rendered(0).nth(2)
    expect(mark).to_have_text("49%")
    boxes = mark.evaluate(
        """span => [[span.previousSibling, -1], [span.nextSibling, 0]].map(([node, at]) => {
            const range = document.createRange();
            const start = at < 0 ? node.length - 1 : 0;
            range.setStart(node, start);
            range.setEnd(node, start + 1);
            const { x, y, width, height } = range.getBoundingClientRect();
            // Without the pixels that the bracket shares with the number.
            return { x: Math.ceil(x), y: Math.floor(y), width: Math.floor(width) - 1, height: Math.ceil(height) };
        })"""
    )
    before = [lab.page.screenshot(clip=box, caret="hide") for box in boxes]
    mark.focus()
    expect(mark).to_be_focused()
    assert [lab.page.screenshot(clip=box, caret="hide") for box in boxes] == before
    around = mark.bounding_box()
    assert around is not None
    focused = lab.page.screenshot(clip=around, caret="hide")
    lab.page.keyboard.press("Tab")
    assert lab.page.screenshot(clip=around, caret="hide") != focused


def test_pictures(lab: Lab, tmp_path: Path) -> None:
    """Every picture of the guides can be made; CHECKER_PICTURES=1 keeps them under docs/images."""
    folder = IMAGES or tmp_path
    lab.page.set_viewport_size({"width": 1000, "height": 560})
    try:
        lab.open(
            lab.write([*DRAFT, code("import checker\nchecker.watch().review()")], name="evacuation.ipynb"), kernel=True
        )
        lab.command("application:toggle-left-area")
        lab.panel()
        lab.wait_for_source("kernel session")
        expect(lab.rendered(0)).not_to_have_count(0)
        lab.screenshot(folder / "rendered.png")
        lab.rows().first.click()
        lab.screenshot(folder / "panel.png")
        lab.edit(0)
        lab.page.locator(".cm-content .jp-Claim-stated:visible").first.hover()
        expect(lab.card()).to_be_visible()
        lab.screenshot(folder / "editor.png")
        lab.page.mouse.move(0, 0)
        use_theme(lab, "JupyterLab Dark")
        lab.page.locator(".cm-content .jp-Claim-stated:visible").first.hover()
        expect(lab.card()).to_be_visible()
        lab.screenshot(folder / "dark.png")
        use_theme(lab, THEMES[0])
        lab.page.mouse.move(0, 0)
        lab.command("application:toggle-right-area")
        lab.page.set_viewport_size({"width": 900, "height": 900})
        lab.run_cell(3)
        review = lab.cell(3).locator(".jp-OutputArea-output")
        expect(review.locator(".widget-select option")).not_to_have_count(0)
        lab.screenshot(folder / "review.png", review)
    finally:
        use_theme(lab, THEMES[0])
        lab.page.set_viewport_size(VIEW)
        lab.command("application:toggle-left-area")
        lab.command("application:toggle-right-area")
    for name in ("rendered", "panel", "editor", "dark", "review"):
        assert (folder / f"{name}.png").stat().st_size < 120_000
