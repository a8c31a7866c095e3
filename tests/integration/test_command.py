"""The command line from outside: exit codes, where input comes from, what is printed."""

from __future__ import annotations

import json
import re
from pathlib import Path

import pytest

AGREES = "Of the 28 villages, 21 (75%) have no mains power.\n"
DISAGREES = "Of the 28 villages, 21 (85%) have no mains power.\n"
QUIET = "Nothing in this sentence can be counted.\n"


def test_a_text_that_agrees_exits_with_0(run, tmp_path: Path) -> None:
    (tmp_path / "draft.md").write_text(AGREES, "utf-8")
    done = run("check", "draft.md")
    assert done.returncode == 0, done.stderr
    assert "error" not in done.stdout
    assert "1 file" in done.stdout


def test_a_contradiction_exits_with_1_and_shows_every_number(run, tmp_path: Path) -> None:
    (tmp_path / "draft.md").write_text(DISAGREES, "utf-8")
    done = run("check", "draft.md")
    assert done.returncode == 1, done.stderr
    first = done.stdout.splitlines()[0]
    assert re.match(r"error\[[A-Z]+\d+\] [a-z-]+: ", first)
    assert len(first) < 100
    assert "75%" in first
    assert "85%" in first
    assert "draft.md:1:" in done.stdout
    for role in ("share", "part", "whole"):
        assert role in done.stdout


def test_the_last_line_says_what_was_looked_at(run, tmp_path: Path) -> None:
    for name, text in (("one.md", AGREES), ("two.md", DISAGREES), ("three.txt", QUIET)):
        (tmp_path / name).write_text(text, "utf-8")
    done = run("check", ".")
    last = done.stdout.rstrip().splitlines()[-1]
    assert last.startswith("3 files, 6 quantities, 2 relations tested: 1 hold")
    assert "1 contradiction" in last


def test_exit_zero_reports_without_failing(run) -> None:
    done = run("check", "-", "--exit-zero", given=DISAGREES)
    assert done.returncode == 0
    assert "85%" in done.stdout


def test_standard_input(run) -> None:
    assert run("check", "-", given=AGREES).returncode == 0
    assert run("check", "-", given=DISAGREES).returncode == 1
    assert run("check", "-", given="").returncode == 0


def test_show_all_lists_what_holds(run) -> None:
    done = run("check", "-", "--show", "all", given=AGREES)
    assert done.returncode == 0
    assert "75%" in done.stdout
    assert "75%" not in run("check", "-", given=AGREES).stdout


@pytest.mark.parametrize("pattern", ["notes", "notes/*.md", "**/*.md"])
def test_folders_and_patterns(run, tmp_path: Path, pattern: str) -> None:
    (tmp_path / "notes" / "deep").mkdir(parents=True)
    (tmp_path / "notes" / "one.md").write_text(DISAGREES, "utf-8")
    done = run("check", pattern)
    assert done.returncode == 1, done.stderr
    assert "one.md" in done.stdout


def test_a_folder_is_read_to_its_depth_and_other_files_are_left_alone(run, tmp_path: Path) -> None:
    (tmp_path / "notes" / "deep").mkdir(parents=True)
    (tmp_path / "notes" / "deep" / "two.md").write_text(DISAGREES, "utf-8")
    (tmp_path / "notes" / "picture.png").write_bytes(b"\x89PNG\r\n\x1a\n\x00\xff")
    (tmp_path / "notes" / ".venv").mkdir()
    (tmp_path / "notes" / ".venv" / "three.md").write_text(DISAGREES, "utf-8")
    done = run("check", "notes")
    assert done.returncode == 1, done.stderr
    assert "two.md" in done.stdout
    assert "three.md" not in done.stdout


def test_a_missing_file_is_one_clear_line_and_the_others_are_checked(run, tmp_path: Path) -> None:
    (tmp_path / "draft.md").write_text(DISAGREES, "utf-8")
    done = run("check", "gone.md", "draft.md")
    assert done.returncode == 2
    assert len(done.stderr.strip().splitlines()) == 1
    assert "gone.md" in done.stderr
    assert "85%" in done.stdout


def test_a_pattern_that_matches_nothing_is_said(run) -> None:
    done = run("check", "nowhere/*.md")
    assert done.returncode == 2
    assert "nowhere" in done.stderr


def test_bytes_that_are_not_text_are_one_clear_line(run, tmp_path: Path) -> None:
    (tmp_path / "latin.md").write_bytes("Über 40 km.".encode("latin-1"))
    done = run("check", "latin.md")
    assert done.returncode == 2
    assert len(done.stderr.strip().splitlines()) == 1
    assert "latin.md" in done.stderr


def test_a_notebook_that_is_no_notebook_is_one_clear_line(run, tmp_path: Path) -> None:
    (tmp_path / "broken.ipynb").write_text("{", "utf-8")
    done = run("check", "broken.ipynb")
    assert done.returncode == 2
    assert len(done.stderr.strip().splitlines()) == 1
    assert "broken.ipynb" in done.stderr


def test_an_unknown_rule_is_named_with_its_nearest(run) -> None:
    done = run("check", "-", "--ignore", "share-mismatsh", given=DISAGREES)
    assert done.returncode == 2
    assert "share-mismatsh" in done.stderr
    assert "share-mismatch" in done.stderr.replace("share-mismatsh", "")


def test_a_rule_can_be_ignored_by_name_and_by_code(run) -> None:
    code = re.match(r"error\[(\w+)\] ([a-z-]+):", run("check", "-", given=DISAGREES).stdout)
    assert code
    for rule in code.groups():
        assert run("check", "-", "--ignore", rule, given=DISAGREES).returncode == 0


def test_a_notebook_is_checked_cell_by_cell(run, tmp_path: Path) -> None:
    cells = [
        {"cell_type": "markdown", "id": "a", "metadata": {}, "source": ["Prologue.\n"]},
        {"cell_type": "markdown", "id": "b", "metadata": {}, "source": [DISAGREES]},
    ]
    notebook = {"cells": cells, "metadata": {}, "nbformat": 4, "nbformat_minor": 5}
    (tmp_path / "analysis.ipynb").write_text(json.dumps(notebook), "utf-8")
    done = run("check", "analysis.ipynb")
    assert done.returncode == 1, done.stderr
    assert "analysis.ipynb:cell 2:1:" in done.stdout


def test_concise_prints_one_line_a_finding(run, tmp_path: Path) -> None:
    (tmp_path / "draft.md").write_text(DISAGREES, "utf-8")
    done = run("check", "draft.md", "--output-format", "concise")
    lines = done.stdout.strip().splitlines()
    assert len(lines) == 2
    assert lines[0].startswith("draft.md:1:")


def test_json_holds_what_was_tested(run, tmp_path: Path) -> None:
    (tmp_path / "draft.md").write_text(DISAGREES, "utf-8")
    done = run("check", "draft.md", "--output-format", "json")
    assert done.returncode == 1
    assert "share-mismatch" in json.dumps(json.loads(done.stdout))


def test_extract_lists_quantities(run) -> None:
    done = run("extract", "-", given="The path is 12 km (7.5 miles) long.")
    assert done.returncode == 0, done.stderr
    assert "12 km" in done.stdout
    assert "7.5 miles" in done.stdout


def test_explain_and_rules_agree(run) -> None:
    rules = run("rules")
    assert rules.returncode == 0
    code = re.search(r"([A-Z]{3}\d{3})\W+share-mismatch", rules.stdout)
    assert code
    by_name, by_code = run("explain", "share-mismatch"), run("explain", code.group(1))
    assert by_name.returncode == by_code.returncode == 0
    assert by_name.stdout == by_code.stdout
    assert len(by_name.stdout.splitlines()) > 5
    unknown = run("explain", "share-mismatsh")
    assert unknown.returncode == 2
    assert "share-mismatch" in unknown.stderr.replace("share-mismatsh", "")


def test_version_names_the_distribution(run) -> None:
    done = run("--version")
    assert done.returncode == 0
    assert re.fullmatch(r"claim-checker \d+\.\d+\.\d+\S*\n", done.stdout)


def test_the_module_is_the_command(root: Path, tmp_path: Path) -> None:
    import subprocess
    import sys

    done = subprocess.run(
        [sys.executable, "-m", "checker", "--version"], cwd=root, capture_output=True, text=True, check=True
    )
    assert done.stdout.startswith("claim-checker ")


def test_the_demo_draft_confirms_a_total_and_flags_its_planted_slip(run, root: Path) -> None:
    done = run("check", root / "notebooks" / "demo.md", "--show", "all")
    assert done.returncode == 1, done.stderr
    assert re.search(r"121,000.*59,000.*180,000", done.stdout)
    assert done.stdout.count("error[") == 1
    assert "45%, not 54%" in done.stdout
