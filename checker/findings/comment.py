"""The comment that silences one finding, ready to be copied into the text."""

from __future__ import annotations

from pathlib import PurePath

from checker.findings.finding import Finding
from checker.findings.notice import Notice
from checker.findings.wording import label

_HTML = frozenset({".md", ".markdown", ".mdown", ".ipynb", ".html", ".htm"})


def ignoring_comment(finding: Finding | Notice, name: str, reason: str = "") -> str:
    """Return the comment for *finding* in the document called *name*.

    In Markdown, HTML and notebooks it stands at the end of the line of the number that
    carries the caret and is limited to that number; in plain text it is a line of its own
    above the paragraph.
    """
    behind = f" {reason}" if reason else ""
    if PurePath(name).suffix.lower() not in _HTML:
        return f"[checker: ignore {finding.code}{behind}]"
    number = ""
    if isinstance(finding, Finding):
        surface = label(finding.relation.roles[finding.relation.stated].quantity)
        number = "" if '"' in surface or "--" in surface else f' "{surface}"'
    return f"<!-- checker: ignore[{finding.code}{number}]{behind} -->"
