"""Find the numbers in prose that cannot agree with each other.

``checker`` reads ordinary English text, works out which numbers depend on each other, and
tests the arithmetic.

Examples
--------
>>> import checker
>>> report = checker.check("Of the 240 participants, 132 (60%) were assigned to treatment.")
>>> report.ok
False
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

__version__ = "0.1.0"

from checker.api import Checker, check, check_file, check_notebook, extract
from checker.relations.relation import at_least, at_most, equal
from checker.rules.flag import flag
from checker.rules.rule import Rule, rule

if TYPE_CHECKING:
    from checker.comparison import compare
    from checker.jupyter.session import ClaimSession

__all__ = [
    "Checker",
    "Rule",
    "at_least",
    "at_most",
    "check",
    "check_file",
    "check_notebook",
    "compare",
    "equal",
    "extract",
    "flag",
    "rule",
    "watch",
]


def watch() -> ClaimSession:
    """Check the notebooks of this kernel live, also with the rules that are defined in it."""
    from checker.jupyter.session import activate

    return activate()


def __getattr__(name: str) -> Any:
    """Import what compares two texts when it is first asked for: checking one does not need it."""
    if name == "compare":
        from checker.comparison import compare

        globals()["compare"] = compare
        return compare
    raise AttributeError(f"module {__name__!r} has no attribute {name!r}")


def load_ipython_extension(ipython: Any) -> None:
    """Register the magics and start the live session: ``%load_ext checker``."""
    from checker.jupyter.magics import load

    load(ipython)
