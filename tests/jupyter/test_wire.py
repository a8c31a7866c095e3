"""The wire format is written once: the TypeScript types are the Python ones."""

from __future__ import annotations

from pathlib import Path

from checker.api import check
from checker.jupyter.session import ClaimSession
from checker.jupyter.translate import Locator, wire_findings
from checker.jupyter.typescript import typescript

EXTENSION = Path(__file__).resolve().parents[2] / "extension"


def test_typescript_types_are_generated() -> None:
    written = (EXTENSION / "src" / "wire.ts").read_text("utf-8")
    assert written == typescript(), "run: python -m checker.jupyter.typescript > extension/src/wire.ts"


def test_the_session_names_the_module_that_the_extension_registers() -> None:
    source = (EXTENSION / "src" / "kernel.ts").read_text("utf-8")
    assert f"SESSION_MODULE = '{ClaimSession._model_module.default_value}'" in source
    assert f"SESSION_VERSION = '{ClaimSession._model_module_version.default_value}'" in source


def test_a_card_says_nothing_twice() -> None:
    report = check("Of the 90 sites, 31 (54%) replied.")
    (finding,) = wire_findings(report, Locator(report.document))
    assert finding["rounding"].startswith("works out at 34.4%")
    steps = finding["derivation"].splitlines()
    assert steps[:2] == ["share = part / whole", "31 / 90 = 34.4%, not 54%"]
    assert finding["rounding"] not in steps
    assert finding["name"] not in finding["derivation"]
