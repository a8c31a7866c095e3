"""The wire format is written once: the TypeScript types are the Python ones."""

from __future__ import annotations

from pathlib import Path

from checker.jupyter.session import ClaimSession
from checker.jupyter.typescript import typescript

EXTENSION = Path(__file__).resolve().parents[2] / "extension"


def test_typescript_types_are_generated() -> None:
    written = (EXTENSION / "src" / "wire.ts").read_text("utf-8")
    assert written == typescript(), "run: python -m checker.jupyter.typescript > extension/src/wire.ts"


def test_the_session_names_the_module_that_the_extension_registers() -> None:
    source = (EXTENSION / "src" / "kernel.ts").read_text("utf-8")
    assert f"SESSION_MODULE = '{ClaimSession._model_module.default_value}'" in source
    assert f"SESSION_VERSION = '{ClaimSession._model_module_version.default_value}'" in source
