"""Every notebook runs from top to bottom, and shows what it promises."""

from __future__ import annotations

import os
from pathlib import Path

import nbformat
import pytest
from nbclient import NotebookClient

ROOT = Path(__file__).resolve().parents[2]
NOTEBOOKS = sorted((ROOT / "notebooks").glob("*.ipynb"))


def executed(path: Path, monkeypatch: pytest.MonkeyPatch) -> nbformat.NotebookNode:
    """Return the notebook at *path* after all its cells have run in its own folder."""
    inherited = os.environ.get("PYTHONPATH")
    monkeypatch.setenv("PYTHONPATH", os.pathsep.join(filter(None, [str(ROOT), inherited])))
    notebook = nbformat.read(path, as_version=4)
    client = NotebookClient(notebook, timeout=120, kernel_name="python3", resources={"metadata": {"path": path.parent}})
    return client.execute()


def html_of(cell: nbformat.NotebookNode) -> str:
    """Return the HTML that *cell* shows."""
    return "".join(output.get("data", {}).get("text/html", "") for output in cell.get("outputs", []))


@pytest.mark.parametrize("path", NOTEBOOKS, ids=lambda path: path.name)
def test_a_notebook_runs_and_is_committed_clean(path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    notebook = nbformat.read(path, as_version=4)
    nbformat.validate(notebook)
    assert notebook.metadata.language_info.name == "python"
    assert len({cell.id for cell in notebook.cells}) == len(notebook.cells)
    assert not any(cell.get("outputs") for cell in notebook.cells)
    executed(path, monkeypatch)


def test_the_first_notebook_shows_the_marked_text(monkeypatch: pytest.MonkeyPatch) -> None:
    notebook = executed(ROOT / "notebooks" / "01_first_check.ipynb", monkeypatch)
    cells = {cell.id: cell for cell in notebook.cells}
    shown = html_of(cells["draft"])
    for surface in ("121,000", "59,000", "180,000", "54%"):
        assert surface in shown
    assert "<script" not in shown
    assert "45%, not 54%" in shown
    broken = html_of(cells["broken"])
    assert "49,000" in broken
    assert "170,000" in broken
    assert "12 km" in html_of(cells["quantities"])
    printed = "".join(output.get("text", "") for output in cells["relations"].outputs)
    assert "holds" in printed
    assert "contradicts" in printed
