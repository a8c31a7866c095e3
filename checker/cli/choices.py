"""What options can be set to; light, so that help comes without loading the checker."""

from __future__ import annotations

from enum import StrEnum


class Format(StrEnum):
    """What the output looks like."""

    FULL = "full"
    CONCISE = "concise"
    JSON = "json"
    JSONL = "jsonl"
    SARIF = "sarif"
    GITHUB = "github"
    JUNIT = "junit"
    HTML = "html"


class Show(StrEnum):
    """Which relations are listed beside the findings."""

    FINDINGS = "findings"
    TIGHT = "tight"
    UNDETERMINED = "undetermined"
    ALL = "all"


class Least(StrEnum):
    """The least severity that counts."""

    ERROR = "error"
    WARNING = "warning"
    INFO = "info"


class Listing(StrEnum):
    """How quantities are listed."""

    TEXT = "text"
    CSV = "csv"
    JSON = "json"
    JSONL = "jsonl"
