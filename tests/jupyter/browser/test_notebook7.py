"""The same extension in Notebook 7."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from playwright.sync_api import Browser, expect

from tests.jupyter.browser.conftest import VIEW
from tests.jupyter.browser.lab import Lab, markdown
from tests.jupyter.browser.server import Server

WRONG = "Of the 90 sites, 31 (54%) replied."


@pytest.fixture(scope="module")
def notebook_server(tmp_path_factory: pytest.TempPathFactory, chromium: Browser) -> Iterator[Server]:
    """A Notebook 7 server."""
    server = Server(tmp_path_factory.mktemp("notebook"), app="notebook").start()
    yield server
    server.stop()


def test_notebook_marks_fixes_and_lists(notebook_server: Server, chromium: Browser) -> None:
    context = chromium.new_context(viewport=VIEW)
    lab = Lab(context.new_page(), notebook_server)
    lab.load(lab.write([markdown(WRONG), markdown("Of the 80 posts, 20 (45%) were lost.")]), reset=False)
    expect(lab.rendered(0)).to_have_text(["90", "31", "54%"])
    lab.panel()
    lab.wait_for_source("kernel session")
    expect(lab.rows()).to_have_count(2)
    lab.edit(0)
    lab.marks(0).nth(2).hover()
    lab.card().locator(".jp-Claim-fix", has_text="54 → 34").click()
    expect(lab.marks(0)).to_have_count(0)
    assert not [error for error in lab.errors if "claim-checker" in error]
    context.close()
