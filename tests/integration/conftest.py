"""The installed command, run as a user runs it."""

from __future__ import annotations

import os
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

import pytest

Run = Callable[..., "subprocess.CompletedProcess[str]"]


@pytest.fixture(scope="session")
def command() -> list[str]:
    """Return the installed command, or the module where only the source is there."""
    script = Path(sys.executable).with_name("checker.exe" if os.name == "nt" else "checker")
    return [str(script)] if script.exists() else [sys.executable, "-m", "checker"]


@pytest.fixture
def run(command: list[str], tmp_path: Path, root: Path) -> Run:
    """Return a function that runs the command in an empty folder, without colour, 100 columns wide."""
    environment = {**os.environ, "NO_COLOR": "1", "COLUMNS": "100", "PYTHONIOENCODING": "utf-8"}
    environment["PYTHONPATH"] = os.pathsep.join(filter(None, [str(root), os.environ.get("PYTHONPATH")]))

    def run_command(*arguments: str | Path, given: str | None = None) -> subprocess.CompletedProcess[str]:
        return subprocess.run(
            [*command, *map(str, arguments)],
            cwd=tmp_path,
            env=environment,
            input=given,
            capture_output=True,
            text=True,
            encoding="utf-8",
            timeout=60,
        )

    return run_command
