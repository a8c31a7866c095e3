"""The command line run in this process, from a folder of its own."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest
from typer.testing import CliRunner, Result

from checker.cli.main import app
from checker.errors import CheckerError


@pytest.fixture
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """Return an empty folder, in which commands run."""
    monkeypatch.chdir(tmp_path)
    return tmp_path


@pytest.fixture
def run(folder: Path) -> Callable[..., Result]:
    """Return a function that runs a command; an error of the checker is raised."""

    def command(*arguments: str, given: str | None = None) -> Result:
        result = CliRunner().invoke(app, list(arguments), input=given)
        if isinstance(result.exception, CheckerError):
            raise result.exception
        if result.exception is not None and not isinstance(result.exception, SystemExit):
            raise result.exception
        return result

    return command
