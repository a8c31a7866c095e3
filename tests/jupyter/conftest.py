"""A loop for the tests that talk to a server in this process."""

from __future__ import annotations

import asyncio
from collections.abc import Callable, Coroutine
from typing import Any

import pytest


@pytest.fixture
def run() -> Callable[[Coroutine[Any, Any, None]], None]:
    """Return what runs a scenario to its end."""
    return asyncio.run
