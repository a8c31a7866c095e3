"""What every test may use: where the project is, and properties that repeat from run to run."""

from __future__ import annotations

import os
from pathlib import Path

import pytest
from hypothesis import HealthCheck, settings

from checker.testing import pytest_addoption  # noqa: F401  # pytest finds the hook by its name

ROOT = Path(__file__).resolve().parent.parent

settings.register_profile("default", deadline=None, suppress_health_check=[HealthCheck.too_slow])
settings.register_profile("ci", parent=settings.get_profile("default"), derandomize=True, print_blob=True)
settings.load_profile("ci" if os.environ.get("CI") else "default")


@pytest.fixture(scope="session")
def root() -> Path:
    """Return the folder that holds ``pyproject.toml``."""
    return ROOT


def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    """Put the browser tests last: they are slow, and keep an event loop in the main thread to their end."""
    items.sort(key=lambda item: "browser" in item.path.parts)
