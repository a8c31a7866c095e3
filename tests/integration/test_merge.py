"""Decisions of several people about one notebook, merged by git itself."""

from __future__ import annotations

import json
import shlex
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path
from typing import Any

import nbformat
import pytest

from checker.findings.decisions import decisions_in
from checker.findings.merging import Versions, agreed

WRONG = "Of the 90 sites, 31 (54%) replied. The road is 10 miles (24 km) long."
DRIVER = f"{shlex.quote(sys.executable)} -m checker merge %O %A %B --marker-size %L"
Git = Callable[..., "subprocess.CompletedProcess[str]"]


def decided(*names: str, reason: str = "as published") -> dict[str, Any]:
    kept = [
        {"fingerprint": name, "state": "dismissed", "reason": reason, "rule": "PCT001", "text": "t"} for name in names
    ]
    return {"claim_checker": {"version": 1, "decisions": kept}} if names else {}


def notebook(metadata: dict[str, Any], source: str = WRONG, *more: str) -> str:
    """Return a notebook as Jupyter writes it, with decisions in its first cell."""
    cells = [nbformat.v4.new_markdown_cell(text) for text in (source, *more)]
    for number, cell in enumerate(cells):
        cell["id"] = f"cell-{number}"
    cells[0]["metadata"] = nbformat.from_dict(metadata)
    text: str = nbformat.writes(nbformat.v4.new_notebook(cells=cells))
    return text + "\n"


@pytest.fixture
def git(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Git:
    """A repository in which the driver is set up as the guide says."""
    for name in ("GIT_DIR", "GIT_WORK_TREE", "GIT_INDEX_FILE"):
        monkeypatch.delenv(name, raising=False)
    monkeypatch.setenv("PYTHONPATH", str(Path(__file__).resolve().parents[2]))
    monkeypatch.setenv("GIT_CONFIG_GLOBAL", str(tmp_path / "none"))

    def run(*arguments: str) -> subprocess.CompletedProcess[str]:
        who = ["-c", "user.name=Ann", "-c", "user.email=ann@example.org"]
        return subprocess.run(["git", *who, *arguments], cwd=tmp_path, capture_output=True, text=True, check=False)

    assert run("init", "-q", "-b", "main").returncode == 0
    run("config", "merge.claims.driver", DRIVER)
    (tmp_path / ".gitattributes").write_text("*.ipynb merge=claims\n")
    return run


def merge(git: Git, folder: Path, base: str, ours: str, theirs: str) -> tuple[int, str]:
    """Commit *ours* and *theirs* on branches from *base*, merge them, return git's code and the file."""
    path = folder / "draft.ipynb"
    for branch, text in (("main", base), ("theirs", theirs), ("ours", ours)):
        git("checkout", "-q", "main")
        git("checkout", "-q", "-B", branch)
        path.write_text(text, "utf-8")
        git("add", "-A")
        git("commit", "-q", "--allow-empty", "-m", branch)
    done = git("merge", "-q", "--no-edit", "theirs")
    return done.returncode, path.read_text("utf-8")


def test_two_findings_of_one_cell_decided_in_two_branches(git: Git, tmp_path: Path) -> None:
    versions = notebook({}), notebook(decided("aa", reason="by Ann")), notebook(decided("bb", reason="by Ben"))
    code, text = merge(git, tmp_path, *versions)
    assert code == 0
    merged = {name: each["reason"] for name, each in decisions_in(json.loads(text)).items()}
    assert merged == {"aa": "by Ann", "bb": "by Ben"}
    # It is written as Jupyter writes it.
    assert nbformat.writes(nbformat.reads(text, 4)) + "\n" == text


def test_decisions_beside_changes_of_the_text(git: Git, tmp_path: Path) -> None:
    more = ["Second.", "Third.", "Fourth."]
    base = notebook(decided("old"), WRONG, *more)
    ours = notebook(decided("old", "aa"), WRONG, *more)
    theirs = notebook(decided("bb"), WRONG, "Second.", "Third.", "Fourth, changed – “so”.")
    code, text = merge(git, tmp_path, base, ours, theirs)
    assert code == 0
    assert list(decisions_in(json.loads(text))) == ["aa", "bb"]
    assert "Fourth, changed – “so”." in text


def test_one_finding_decided_differently_is_a_conflict(git: Git, tmp_path: Path) -> None:
    versions = (
        notebook({}),
        notebook(decided("aa", reason="by Ann")),
        notebook(decided("aa", reason="by Ben")),
    )
    code, text = merge(git, tmp_path, *versions)
    assert code == 1
    assert "<<<<<<<" in text
    assert "by Ann" in text
    assert "by Ben" in text


def test_a_conflict_of_the_text_does_not_touch_the_decisions(git: Git, tmp_path: Path) -> None:
    ours = notebook(decided("aa"), "One reading.")
    theirs = notebook(decided("bb"), "Another reading.")
    code, text = merge(git, tmp_path, notebook({}), ours, theirs)
    assert code == 1
    head, *_ = text.split("<<<<<<<")
    assert '"aa"' in head
    assert '"bb"' in head
    assert text.count("claim_checker") == 1


def test_what_is_no_plain_notebook_is_left_to_git() -> None:
    plain = notebook(decided("aa"))
    for other in (
        "",
        "[" * 100_000,
        "{}",
        "5",
        '{"cells": [5]}',
        plain.replace(" ", ""),
        plain.replace('"id"', '"no"'),
    ):
        versions = Versions(plain, other, plain)
        assert agreed(versions) == versions
