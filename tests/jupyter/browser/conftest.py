"""One server and one browser for all browser tests; a fresh notebook for each."""

from __future__ import annotations

import os
import shutil
from collections.abc import Iterator
from pathlib import Path

import pytest

playwright_api = pytest.importorskip("playwright.sync_api")

from playwright.sync_api import Browser, expect, sync_playwright  # noqa: E402

from tests.jupyter.browser.lab import Lab  # noqa: E402
from tests.jupyter.browser.server import Server  # noqa: E402

CHROMIUM = os.environ.get("CHROMIUM") or shutil.which("chromium") or shutil.which("chromium-browser")
# A busy machine may take its time; a test that passes is not slower for it.
expect.set_options(timeout=15_000)
VIEW = {"width": 1280, "height": 800}


def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    """Mark everything below this folder; in CI, on a machine that is not ours alone, a failure is tried once more.

    A person sees every failure; the log of CI names the tests that were run again.
    """
    here = Path(__file__).parent
    for item in items:
        if here in item.path.parents:
            item.add_marker(pytest.mark.browser)
            if os.environ.get("CI"):
                item.add_marker(pytest.mark.flaky(reruns=1))


@pytest.fixture(scope="session")
def chromium() -> Iterator[Browser]:
    """The system's Chromium. Its absence is loud: skipped for a person, an error in CI."""
    if CHROMIUM is None:
        message = "NO CHROMIUM ON THIS MACHINE: nothing in JupyterLab was tested (Debian: apt-get install chromium)"
        if os.environ.get("CI"):
            pytest.fail(message)
        pytest.skip(message)
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=CHROMIUM, args=["--no-sandbox"])
        yield browser
        browser.close()


@pytest.fixture(scope="session")
def server(tmp_path_factory: pytest.TempPathFactory, chromium: Browser) -> Iterator[Server]:
    """A JupyterLab server with the extension and its handlers."""
    server = Server(tmp_path_factory.mktemp("lab")).start()
    yield server
    server.stop()


@pytest.fixture(scope="session")
def shared_lab(server: Server, chromium: Browser) -> Iterator[Lab]:
    """A page that is loaded once."""
    context = chromium.new_context(viewport=VIEW)
    lab = Lab(context.new_page(), server)
    lab.load()
    yield lab
    context.close()


@pytest.fixture
def lab(shared_lab: Lab) -> Iterator[Lab]:
    """The shared page without a document; what the extension threw in a test fails it."""
    shared_lab.errors.clear()
    yield shared_lab
    shared_lab.page.mouse.move(0, 0)
    shared_lab.close_all()
    ours = [error for error in shared_lab.errors if "claim-checker" in error]
    assert not ours


@pytest.fixture
def fresh_lab(server: Server, chromium: Browser) -> Iterator[Lab]:
    """A page of its own, not yet loaded, for tests that reload or change the application."""
    context = chromium.new_context(viewport=VIEW)
    lab = Lab(context.new_page(), server)
    yield lab
    ours = [error for error in lab.errors if "claim-checker" in error]
    lab.page.evaluate("() => window.jupyterapp?.serviceManager.sessions.shutdownAll()")
    context.close()
    assert not ours
