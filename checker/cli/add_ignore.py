"""``checker check --add-ignore``: comments that ignore what is found, written into the texts."""

from __future__ import annotations

import sys
from collections.abc import Iterable
from pathlib import Path
from typing import TYPE_CHECKING

from checker.findings.comment import ignoring_comment
from checker.findings.finding import Finding
from checker.reports.report import Report
from checker.text.document import BlockKind

if TYPE_CHECKING:
    from checker.cli.run import Run

_INLINE = frozenset({".md", ".markdown", ".mdown", ".html", ".htm"})
_PLAIN = frozenset({".txt", ""})


def add_ignores(run: Run, paths: Iterable[str], reason: str) -> int:
    """Write a comment for every finding; return 2 if something could not be read or written, else 0."""
    added = 0
    for report in run.reports(paths):
        path = Path(report.name)
        if not path.is_file() or not any(isinstance(each, Finding) for each in report.findings):
            continue
        if path.suffix.lower() not in _INLINE | _PLAIN:
            run.failures.append(f"{path}: comments can be added to Markdown, HTML and plain text only")
            continue
        text, number = commented(report, reason)
        content = path.read_bytes()
        mark = b"\xef\xbb\xbf" if content.startswith(b"\xef\xbb\xbf") else b""
        path.write_bytes(mark + text.encode("utf-8"))
        added += number
    for line in run.failures:
        print(f"checker: {line}", file=sys.stderr)  # noqa: T201
    print(f"{added} comment{'' if added == 1 else 's'} added")  # noqa: T201
    return 2 if run.failures else 0


def commented(report: Report, reason: str) -> tuple[str, int]:
    """Return the text of *report* with a comment for every finding, and how many there are.

    In Markdown and HTML a comment goes to the end of the line of the stated number, in
    plain text on a line above its paragraph.
    """
    text = report.document.text
    inline = Path(report.name).suffix.lower() in _INLINE
    comments: dict[int, list[str]] = {}
    for finding in report.findings:
        if isinstance(finding, Finding):
            at = _line_end(text, finding.stated_span.end) if inline else _block_start(report, finding)
            comment = ignoring_comment(finding, report.name, reason)
            if comment not in comments.setdefault(at, []):
                comments[at].append(comment)
    parts, before = [], 0
    for at in sorted(comments):
        parts.append(text[before:at])
        parts += [f" {each}" for each in comments[at]] if inline else [f"{each}\n" for each in comments[at]]
        before = at
    return "".join([*parts, text[before:]]), sum(map(len, comments.values()))


def _line_end(text: str, offset: int) -> int:
    end = text.find("\n", offset)
    end = len(text) if end < 0 else end
    return end - 1 if text[end - 1 : end] == "\r" else end


def _block_start(report: Report, finding: Finding) -> int:
    start = finding.stated_span.start
    block = next((each for each in report.document.blocks if each.start <= start <= each.end), None)
    if block is None or block.kind is BlockKind.TABLE:
        return report.document.text.rfind("\n", 0, start) + 1
    return report.document.text.rfind("\n", 0, block.start) + 1
