"""Two people in one notebook, each in a browser of their own."""

from __future__ import annotations

import importlib.util
import time
from collections.abc import Iterator
from typing import Any

import pytest
from playwright.sync_api import Browser, expect

from tests.jupyter.browser.conftest import VIEW
from tests.jupyter.browser.lab import Lab, markdown
from tests.jupyter.browser.server import Server

WRONG = "Of the 90 sites, 31 (54%) replied."
OTHER = "Of the 80 posts, 20 (45%) were lost."

pytestmark = pytest.mark.skipif(
    importlib.util.find_spec("jupyter_server_ydoc") is None,
    reason="NO LIVE COLLABORATION ON THIS MACHINE: it was not tested (pip install jupyter-collaboration)",
)


@pytest.fixture(scope="module")
def shared_server(tmp_path_factory: pytest.TempPathFactory, chromium: Browser) -> Iterator[Server]:
    """A server on which documents are shared."""
    server = Server(tmp_path_factory.mktemp("shared"), collaborative=True).start()
    yield server
    server.stop()


@pytest.fixture(scope="module")
def pages(shared_server: Server, chromium: Browser) -> Iterator[tuple[Lab, Lab]]:
    """Two people, each with a page that is loaded once."""
    contexts = [chromium.new_context(viewport=VIEW) for _ in range(2)]
    first, second = (Lab(context.new_page(), shared_server) for context in contexts)
    for lab in (first, second):
        lab.load()
    yield first, second
    for context in contexts:
        context.close()


@pytest.fixture
def both(pages: tuple[Lab, Lab]) -> Iterator[tuple[Lab, Lab]]:
    """Two people, who have not opened anything yet."""
    yield pages
    for lab in pages:
        lab.close_all()
        assert not [error for error in lab.errors if "claim-checker" in error]


def see(both: tuple[Lab, Lab], number: int, words: list[str]) -> None:
    """Wait until both see marks on *words*, and on nothing else, in the editor of a cell."""
    for lab in both:
        expect(lab.marks(number)).to_have_text(words)


def read(both: tuple[Lab, Lab], number: int, text: str) -> None:
    """Wait until a cell reads so for both."""
    for lab in both:
        lab.page.wait_for_function(
            """([number, text]) => {
                const cells = window.jupyterapp.shell.currentWidget.content.model.cells;
                return cells.get(number).sharedModel.getSource() === text;
            }""",
            arg=[number, text],
        )


def test_both_see_what_either_types_fixes_and_undoes(both: tuple[Lab, Lab]) -> None:
    first, second = both
    name = first.write([markdown("Replies."), markdown(OTHER)])
    for lab in both:
        lab.open(name)
        expect(lab.rendered(1)).to_have_text(["80", "20", "45%"])
        lab.edit(0)
    first.page.keyboard.type(f" {WRONG}")
    read(both, 0, f"Replies. {WRONG}")
    see(both, 0, ["90", "31", "54%"])
    second.edit(0)
    first.edit(0)
    first.page.keyboard.press("Control+Home")
    for _ in range(8):
        first.page.keyboard.type("Now ")
        second.page.keyboard.type(" then")
    mixed = f"{'Now ' * 8}Replies. {WRONG}{' then' * 8}"
    read(both, 0, mixed)
    see(both, 0, ["90", "31", "54%"])
    second.marks(0).nth(2).hover()
    second.card().locator(".jp-Claim-fix", has_text="54 → 34").click()
    read(both, 0, mixed.replace("54", "34"))
    see(both, 0, [])
    # What one has undone comes back for both, and only that.
    second.page.keyboard.press("Control+z")
    read(both, 0, mixed)
    see(both, 0, ["90", "31", "54%"])


def test_what_one_decides_both_know(both: tuple[Lab, Lab]) -> None:
    first, second = both
    name = first.write([markdown(WRONG), markdown(OTHER)])
    for lab in both:
        lab.open(name)
        lab.panel()
        expect(lab.rows()).to_have_count(2)
    first.rendered(0).nth(2).hover()
    first.card().locator(".jp-Claim-reason").fill("as published")
    first.card().locator(".jp-Claim-dismiss").click()
    for lab in both:
        expect(lab.rendered(0)).to_have_count(0)
        expect(lab.rows().first).to_contain_text("dismissed: as published")
        expect(lab.page.locator("#claim-checker-panel .jp-Claim-count")).to_have_text("1 of 2 reviewed")
    second.rows().first.click()
    second.page.locator("#claim-checker-panel .jp-Claim-reopen").click()
    for lab in both:
        expect(lab.rendered(0)).to_have_text(["90", "31", "54%"])
    second.rendered(1).first.hover()
    second.card().locator(".jp-Claim-ask").click()
    for lab in both:
        expect(lab.rows().nth(1)).to_contain_text("to ask")
    assert decisions(first, name, 1) == ["to ask"]


def test_both_ask_the_session_of_one_kernel(both: tuple[Lab, Lab]) -> None:
    first, second = both
    name = first.write([markdown(OTHER)])
    for lab in both:
        lab.open(name, kernel=True)
        lab.panel()
        lab.wait_for_source("kernel session")
        lab.edit(0)
    first.page.keyboard.type(f" {WRONG}")
    read(both, 0, f"{OTHER} {WRONG}")
    see(both, 0, ["80", "20", "45%", "90", "31", "54%"])
    second.page.evaluate("() => window.jupyterapp.shell.currentWidget.sessionContext.restartKernel()")
    for lab in both:
        lab.wait_for_source("kernel session")
    second.edit(0)
    second.page.keyboard.press("Control+a")
    second.page.keyboard.type(WRONG)
    see(both, 0, ["90", "31", "54%"])


def decisions(lab: Lab, name: str, cell: int) -> list[str]:
    """Return the states of the decisions about a cell, as they stand on disk, once there are any."""
    for _ in range(100):
        kept: dict[str, Any] = lab.read(name)["cells"][cell]["metadata"].get("claim_checker", {})
        if kept:
            return [decision["state"] for decision in kept["decisions"]]
        time.sleep(0.1)
    return []
