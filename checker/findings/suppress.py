"""Suppression: findings that a comment, the settings or a baseline keep out of the report."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum

from checker.findings.finding import Finding
from checker.findings.notice import Notice


class Origin(StrEnum):
    """What keeps a finding out of the report."""

    COMMENT = "comment"
    """A directive in the text."""
    CELL = "cell"
    """Tag or metadata of a notebook cell."""
    CONFIG = "configuration"
    """Per-file ignores of the configuration."""
    BASELINE = "baseline"
    """An entry of the baseline file."""


@dataclass(frozen=True, slots=True)
class Suppressed:
    """A finding that was made and is not shown."""

    finding: Finding | Notice
    """What was found."""
    by: Origin
    """What keeps it out."""
    reason: str = ""
    """What the author gave as the reason, or ``""``."""
