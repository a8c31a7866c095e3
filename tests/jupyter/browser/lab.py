"""JupyterLab as a reader sees it: what the browser tests do and look at."""

from __future__ import annotations

import contextlib
import itertools
import json
from collections.abc import Iterable
from pathlib import Path
from typing import Any

from playwright.sync_api import Locator, Page, TimeoutError, expect

from tests.jupyter.browser.server import Server

WAIT = 15_000
NOTEBOOK = ".jp-NotebookPanel:not(.lm-mod-hidden)"
_serial = itertools.count(1)


def markdown(text: str) -> dict[str, Any]:
    """Return a Markdown cell."""
    return {"cell_type": "markdown", "id": f"cell-{next(_serial)}", "metadata": {}, "source": text}


def code(text: str) -> dict[str, Any]:
    """Return a code cell."""
    return {
        "cell_type": "code",
        "id": f"cell-{next(_serial)}",
        "metadata": {},
        "source": text,
        "outputs": [],
        "execution_count": None,
    }


class Lab:
    """One page of JupyterLab or Notebook."""

    def __init__(self, page: Page, server: Server) -> None:
        self.page = page
        self.server = server
        self.errors: list[str] = []
        page.on("pageerror", lambda error: self.errors.append(f"{error}\n{error.stack}"))
        page.set_default_timeout(WAIT)

    def load(self, path: str = "", *, reset: bool = True) -> None:
        """Load the application, with a document open where *path* is given."""
        where = f"lab/tree/{path}" if path else "lab"
        if self.server.app == "notebook":
            where = f"notebooks/{path}" if path else "tree"
        self.page.goto(f"{self.server.url}{where}?token={self.server.token}{'&reset' if reset else ''}")
        self.page.wait_for_function("() => window.jupyterapp && window.jupyterapp.restored")
        self.page.evaluate("() => window.jupyterapp.restored")
        if path.endswith(".ipynb"):
            self.page.locator(f"{NOTEBOOK} .jp-Cell").first.wait_for()
            self._wait_for_focus()

    def write(
        self, cells: Iterable[dict[str, Any]], *, name: str = "", kernel: str = "python3", **metadata: Any
    ) -> str:
        """Write a notebook into the server's folder; return its path."""
        name = name or f"notebook-{next(_serial)}.ipynb"
        language = "echo" if kernel == "echo" else "python"
        about: dict[str, Any] = {"language_info": {"name": language}, **metadata}
        about["kernelspec"] = {"name": kernel, "display_name": kernel, "language": language}
        content = {"nbformat": 4, "nbformat_minor": 5, "metadata": about, "cells": list(cells)}
        (self.server.root / name).write_text(json.dumps(content), "utf-8")
        return name

    def read(self, name: str) -> dict[str, Any]:
        """Return a notebook as it stands on disk.

        A server that shares documents empties the file before it writes it anew: what is not whole is read again.
        """
        path = self.server.root / name
        for _ in range(50):
            with contextlib.suppress(json.JSONDecodeError):
                content: dict[str, Any] = json.loads(path.read_text("utf-8"))
                return content
            self.page.wait_for_timeout(100)
        raise AssertionError(f"{name} stays unfinished on disk: {path.read_text('utf-8')[:200]!r}")

    def open(self, name: str, *, factory: str | None = None, kernel: bool = False) -> None:
        """Open a document in the page that is loaded, with or without a kernel, and wait for it."""
        self.page.evaluate(
            """async ([path, factory, kernel]) => {
                const app = window.jupyterapp;
                const args = factory ? { path, factory } : { path };
                const widget = await app.commands.execute('docmanager:open', args);
                const session = widget.context.sessionContext;
                if (!kernel) {
                    // Before the contents have arrived, so before a kernel would be started.
                    session.kernelPreference = { ...session.kernelPreference, shouldStart: false };
                }
                await widget.context.ready;
            }""",
            [name, factory, kernel],
        )
        if name.endswith(".ipynb"):
            self.page.locator(f"{NOTEBOOK} .jp-Cell").first.wait_for()
        self._wait_for_focus()

    def _wait_for_focus(self) -> None:
        """Wait until the application has put the focus on what it has opened, which it does a moment later.

        On a busy machine the focus may be taken back while a document is still being built: then it is asked again.
        """
        focused = "() => window.jupyterapp.shell.currentWidget?.node.contains(document.activeElement)"
        for _ in range(2):
            try:
                self.page.wait_for_function(focused, timeout=WAIT / 3)
                return
            except TimeoutError:
                self.page.evaluate("() => window.jupyterapp.shell.currentWidget?.activate()")
        self.page.wait_for_function(focused)

    def command(self, name: str, arguments: dict[str, Any] | None = None) -> None:
        """Run a command of the application and wait for its end."""
        self.page.evaluate(
            "([name, args]) => window.jupyterapp.commands.execute(name, args).then(() => null)", [name, arguments or {}]
        )

    def close_all(self) -> None:
        """Close all documents without saving, and end their kernels."""
        self.page.evaluate(
            """async () => {
                const app = window.jupyterapp;
                for (const widget of [...app.shell.widgets('main')]) {
                    if (widget.context) { widget.context.model.dirty = false; }
                    widget.dispose();
                }
                await app.serviceManager.sessions.shutdownAll();
            }"""
        )

    def notebook(self) -> Locator:
        """Return the notebook in front."""
        identifier = self.page.evaluate("() => window.jupyterapp.shell.currentWidget?.id ?? ''")
        return self.page.locator(f'[id="{identifier}"]')

    def cell(self, number: int) -> Locator:
        """Return a cell of the notebook in front, from zero."""
        identifier: str = self.page.evaluate(
            """number => {
                // Some versions take cells out that are not in view: then its place among the others tells nothing.
                const cells = window.jupyterapp.shell.currentWidget?.content?.widgets ?? [];
                const cell = cells.every(each => each.node.isConnected) ? undefined : cells[number];
                return cell ? cell.id ||= `seen-${cell.model.id}-${Math.random()}` : '';
            }""",
            number,
        )
        found = self.notebook()
        return found.locator(f'.jp-Cell[id="{identifier}"]') if identifier else found.locator(".jp-Cell").nth(number)

    def show(self, number: int) -> None:
        """Bring a cell of the notebook in front into view, and wait until it stays there."""
        self.page.evaluate(
            """async number => {
                const notebook = window.jupyterapp.shell.currentWidget.content;
                const pause = () => new Promise(resolve => setTimeout(resolve, 200));
                for (let still = 0, tries = 0; still < 2 && tries < 50; tries++) {
                    const shown = notebook.widgets[number]?.node.isConnected;
                    still = shown ? still + 1 : 0;
                    if (!shown) { await notebook.scrollToItem(number).catch(() => undefined); }
                    await pause();
                }
            }""",
            number,
        )

    def rendered(self, number: int) -> Locator:
        """Return the marks on a rendered cell."""
        return self.cell(number).locator(".jp-Claim-rendered.jp-Claim-mark")

    def edit(self, number: int) -> Locator:
        """Show the source of a Markdown cell and put the cursor at its end; return its editor."""
        editor = self.cell(number).locator(".cm-content")
        for patience in (3_000, 3_000, WAIT):
            self.page.evaluate(
                """async number => {
                    const notebook = window.jupyterapp.shell.currentWidget.content;
                    notebook.activeCellIndex = number;
                    const cell = notebook.widgets[number];
                    await cell.ready;
                    cell.rendered = false;
                    notebook.mode = 'edit';
                    cell.editor?.focus();
                }""",
                number,
            )
            try:
                # While it loads, the application may take the focus once more.
                self.page.wait_for_timeout(100)
                expect(editor).to_be_focused(timeout=patience)
                break
            except AssertionError:
                if patience == WAIT:
                    raise
        self.page.keyboard.press("Control+End")
        return editor

    def marks(self, number: int) -> Locator:
        """Return the marks in the editor of a cell."""
        return self.cell(number).locator(".cm-content .jp-Claim-mark")

    def source(self, number: int) -> str:
        """Return the source of a cell, as the model has it."""
        text: str = self.page.evaluate(
            """n => window.jupyterapp.shell.currentWidget.content.model.cells.get(n).sharedModel.getSource()""", number
        )
        return text

    def card(self) -> Locator:
        """Return the card that is open over the text."""
        return self.page.locator(".cm-tooltip .jp-Claim-card, .cm-tooltip.jp-Claim-card, .jp-Claim-popover")

    def panel(self) -> Locator:
        """Bring the review panel to the front and return it."""
        self.command("claim-checker:show-panel")
        panel = self.page.locator("#claim-checker-panel")
        expect(panel).to_be_visible()
        return panel

    def rows(self) -> Locator:
        """Return the lines of the panel."""
        return self.page.locator("#claim-checker-panel .jp-Claim-row")

    def wait_for_source(self, name: str) -> None:
        """Wait until the panel names *name* as the source of the findings."""
        expect(self.page.locator("#claim-checker-panel .jp-Claim-source")).to_have_text(name)

    def wait_for_kernel(self) -> None:
        """Wait until the kernel of the notebook in front is idle."""
        self.page.evaluate(
            """async () => {
                const session = window.jupyterapp.shell.currentWidget.sessionContext;
                await session.ready;
                await session.session.kernel.info;
            }"""
        )
        idle = self.notebook().locator(".jp-Notebook-ExecutionIndicator[data-status=idle]")
        idle.first.wait_for(state="attached")

    def prefer(self, name: str, value: object, *, plugin: str = "claim-checker:plugin") -> None:
        """Change one setting, as the settings editor does; ``None`` brings its default back."""
        self.page.evaluate(
            """async ([name, value, plugin]) => {
                const app = window.jupyterapp;
                const services = app.pluginRegistry._services;
                const token = [...services.keys()].find(each => /:ISettingRegistry$/.test(each.name));
                const registry = await app.resolveRequiredService(token);
                const settings = await registry.load(plugin);
                await (value === null ? settings.remove(name) : settings.set(name, value));
            }""",
            [name, value, plugin],
        )

    def run_cell(self, number: int) -> None:
        """Run one cell, and wait until the kernel has done it."""
        self.page.evaluate("n => { window.jupyterapp.shell.currentWidget.content.activeCellIndex = n; }", number)
        self.command("notebook:run-cell")

    def save(self) -> None:
        """Save the document in front."""
        self.command("docmanager:save")

    def screenshot(self, path: Path, target: Locator | None = None) -> None:
        """Keep a picture of the page, or of one part of it."""
        path.parent.mkdir(parents=True, exist_ok=True)
        (target or self.page).screenshot(path=path)
