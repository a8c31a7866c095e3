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

__version__ = "0.1.0"

from checker.api import Checker, check, check_file, check_notebook, extract
from checker.relations.relation import at_least, at_most, equal
from checker.rules.rule import Rule, rule

__all__ = [
    "Checker",
    "Rule",
    "at_least",
    "at_most",
    "check",
    "check_file",
    "check_notebook",
    "equal",
    "extract",
    "rule",
]
