"""Decisions in a notebook file: read back, and merged like any other text."""

from __future__ import annotations

import json
import subprocess
from pathlib import Path
from typing import Any

import checker
from checker.findings.decisions import decisions_in, read_decisions

WRONG = "Of the 90 sites, 31 (54%) replied."
ALSO = "Of the 80 posts, 20 (45%) were lost."


def notebook(*decisions: tuple[int, str, str]) -> dict[str, Any]:
    """Return a notebook of two cells with decisions, each a cell, a fingerprint and a reason."""
    cells: list[dict[str, Any]] = [
        {"cell_type": "markdown", "id": f"cell-{number}", "metadata": {}, "source": text}
        for number, text in enumerate((WRONG, ALSO))
    ]
    for number, fingerprint, reason in decisions:
        kept = {"fingerprint": fingerprint, "state": "dismissed", "reason": reason, "rule": "PCT001", "text": "t"}
        cells[number]["metadata"] = {"claim_checker": {"version": 1, "decisions": [kept]}}
    return {"nbformat": 4, "nbformat_minor": 5, "metadata": {}, "cells": cells}


def write(path: Path, content: dict[str, Any]) -> Path:
    path.write_text(json.dumps(content, indent=1) + "\n", "utf-8")
    return path


def test_checking_the_file_gives_them_by_fingerprint(tmp_path: Path) -> None:
    path = write(tmp_path / "draft.ipynb", notebook())
    first, second = checker.check_notebook(path).findings
    write(path, notebook((1, second.fingerprint, "as published")))
    report = checker.check_notebook(path)
    assert report.decisions.keys() == {second.fingerprint}
    assert report.decisions[second.fingerprint]["reason"] == "as published"
    assert first.fingerprint not in report.decisions


def test_two_people_who_decide_in_different_cells_do_not_conflict(tmp_path: Path) -> None:
    base = write(tmp_path / "base.ipynb", notebook())
    ours = write(tmp_path / "ours.ipynb", notebook((0, "aa", "ours")))
    theirs = write(tmp_path / "theirs.ipynb", notebook((1, "bb", "theirs")))
    merged = subprocess.run(["git", "merge-file", "-p", ours, base, theirs], capture_output=True, text=True, check=True)
    decisions = decisions_in(json.loads(merged.stdout))
    assert {name: each["reason"] for name, each in decisions.items()} == {"aa": "ours", "bb": "theirs"}


def test_what_was_fixed_and_is_there_again_is_open(tmp_path: Path) -> None:
    path = write(tmp_path / "draft.ipynb", notebook())
    first, _ = checker.check_notebook(path).findings
    content = notebook((0, first.fingerprint, ""))
    content["cells"][0]["metadata"]["claim_checker"]["decisions"][0]["state"] = "fixed"
    assert checker.check_notebook(write(path, content)).decisions == {}
    content["cells"][0]["source"] = WRONG.replace("54%", "34%")
    assert checker.check_notebook(write(path, content)).decisions[first.fingerprint]["state"] == "fixed"


def test_malformed_metadata_are_passed_over(tmp_path: Path) -> None:
    for content in (
        {},
        {"cells": 1},
        {"cells": [1, {"metadata": []}, {"metadata": {"claim_checker": {"decisions": 5}}}]},
    ):
        assert decisions_in(content) == {}
    assert read_decisions(tmp_path / "missing.ipynb") == {}
    (tmp_path / "broken.ipynb").write_text("[" * 100_000)
    assert read_decisions(tmp_path / "broken.ipynb") == {}
    kept = [{"fingerprint": 5, "state": "open"}, {"fingerprint": "x", "state": "gone"}]
    assert decisions_in({"cells": [{"metadata": {"claim_checker": {"decisions": kept}}}]}) == {}
