"""The built-in rules, in the order in which they are run and listed."""

from __future__ import annotations

from checker.rules.rule import Rule
from checker.rules.shares.share_mismatch import share_mismatch

BUILT_IN: tuple[Rule, ...] = (share_mismatch,)
