"""The example plug-in, installed: its rules, its reader, its format, and how a broken one ends."""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

import pytest

SUBTITLES = "1\n00:00:01,000 --> 00:00:04,000\nThe hall has 250 seats in 12 rows of 20 each.\n"
Run = Callable[..., subprocess.CompletedProcess[str]]


@pytest.fixture(scope="module")
def installed(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Return a folder with the example plug-in installed into it."""
    root = Path(__file__).resolve().parents[2]
    source = tmp_path_factory.mktemp("source") / "plugin"
    shutil.copytree(root / "docs" / "examples" / "claim-checker-desk", source)
    target = tmp_path_factory.mktemp("target")
    command = [sys.executable, "-m", "pip", "install", "-q", "--no-deps", "--target", str(target), str(source)]
    done = subprocess.run(command, capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stderr
    return target


@pytest.fixture
def checker(installed: Path, tmp_path: Path, root: Path) -> Run:
    """Return a function that runs the command with the plug-in installed."""

    def run(*arguments: str, given: str | None = None) -> subprocess.CompletedProcess[str]:
        path = os.pathsep.join([str(installed), str(root)])
        return subprocess.run(
            [sys.executable, "-m", "checker", *arguments],
            cwd=tmp_path,
            env={**os.environ, "PYTHONPATH": path},
            input=given,
            capture_output=True,
            text=True,
            encoding="utf-8",
            check=False,
        )

    return run


def test_its_rules_are_listed_with_their_origin_and_run(checker: Run, tmp_path: Path) -> None:
    listed = checker("rules")
    assert "DESK001  population-density" in listed.stdout
    assert "claim-checker-desk" in listed.stdout
    (tmp_path / "a.md").write_text("The hall has 250 seats in 12 rows of 20 each.", "utf-8")
    done = checker("check", "a.md")
    assert done.returncode == 1
    assert "error[DESK002] seats-in-rows: 12 × 20 is 240, not 250" in done.stdout
    assert checker("check", "a.md", "--ignore", "DESK").returncode == 0
    assert "seats per row" in checker("explain", "DESK002").stdout


def test_its_reader_and_its_format_are_used(checker: Run, tmp_path: Path) -> None:
    (tmp_path / "interview.srt").write_text(SUBTITLES, "utf-8")
    done = checker("check", ".", "--output-format", "slips")
    assert done.stdout == "[ ] interview.srt: 12 × 20 is 240, not 250\n"
    wrong = checker("check", ".", "--output-format", "slip")
    assert wrong.returncode == 2
    assert "did you mean 'slips'?" in wrong.stderr


def test_its_examples_are_run(checker: Run) -> None:
    assert checker("test-rules").stdout == "2 rules, 4 examples: all as they should be\n"


def test_its_own_tests_pass(installed: Path, root: Path) -> None:
    tests = root / "docs" / "examples" / "claim-checker-desk" / "tests"
    command = [sys.executable, "-m", "pytest", "-q", "-p", "no:cacheprovider", "--rootdir", str(tests), str(tests)]
    path = os.pathsep.join([str(installed), str(root)])
    environment = {**os.environ, "PYTHONPATH": path}
    done = subprocess.run(command, capture_output=True, text=True, env=environment, check=False)
    assert done.returncode == 0, done.stdout


def test_a_plugin_that_cannot_be_loaded_is_named_and_the_run_goes_on(
    checker: Run, installed: Path, tmp_path: Path
) -> None:
    broken = installed / "claim_checker_desk" / "rules.py"
    kept = broken.read_text("utf-8")
    broken.write_text("raise RuntimeError('no newspaper today')\n", "utf-8")
    try:
        (tmp_path / "a.md").write_text("Of the 28 villages, 21 (85%) have no mains power.", "utf-8")
        done = checker("check", "a.md")
        assert done.returncode == 2
        assert "error[PCT001]" in done.stdout
        assert "plug-in claim-checker-desk could not be loaded: RuntimeError: no newspaper today" in done.stderr
        assert checker("rules").returncode == 2
    finally:
        broken.write_text(kept, "utf-8")
