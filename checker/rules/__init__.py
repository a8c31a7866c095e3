"""Rules: what they are, where they come from, and the built-in ones.

``BUILT_IN`` is loaded on first use: a program that imports the package and checks nothing
does not wait for some eighty rules.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from checker.rules.built_in import BUILT_IN as BUILT_IN
    from checker.rules.rule import Rule


def __getattr__(name: str) -> tuple[Rule, ...]:
    if name != "BUILT_IN":
        raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
    from checker.rules.built_in import BUILT_IN

    return BUILT_IN
