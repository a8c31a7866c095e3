"""``checker check --add-ignore``: comments that ignore what is found, written into the texts."""

from __future__ import annotations

import json
import sys
from collections.abc import Iterable
from pathlib import Path
from typing import TYPE_CHECKING

from checker.errors import ReadError
from checker.findings.comment import ignoring_comment
from checker.findings.finding import Finding
from checker.reports.report import Report
from checker.text.document import BlockKind

if TYPE_CHECKING:
    from checker.cli.run import Run

_NOTEBOOK = ".ipynb"
_INLINE = frozenset({".md", ".markdown", ".mdown", ".html", ".htm", _NOTEBOOK})
_PLAIN = frozenset({".txt", ""})
_MARK = b"\xef\xbb\xbf"


def add_ignores(run: Run, paths: Iterable[str], reason: str) -> int:
    """Write a comment for every finding; return 2 if something could not be read or written, else 0."""
    added = 0
    for report in run.reports(paths):
        path = Path(report.name)
        if not path.is_file() or not any(isinstance(each, Finding) for each in report.findings):
            continue
        if path.suffix.lower() not in _INLINE | _PLAIN:
            run.failures.append(f"{path}: comments can be added to Markdown, HTML, notebooks and plain text only")
            continue
        comments = placed_comments(report, reason)
        content = path.read_bytes()
        if path.suffix.lower() == _NOTEBOOK:
            text = notebook_with(comments, report, content.decode("utf-8-sig"))
        else:
            text = text_with(comments, report.document.text)
        path.write_bytes((_MARK if content.startswith(_MARK) else b"") + text.encode("utf-8"))
        added += len(comments)
    for line in run.failures:
        print(f"checker: {line}", file=sys.stderr)  # noqa: T201
    print(f"{added} comment{'' if added == 1 else 's'} added")  # noqa: T201
    return 2 if run.failures else 0


def placed_comments(report: Report, reason: str) -> list[tuple[int, str]]:
    """Return what is to be inserted into the text of *report*, and where, in order.

    In Markdown, notebooks and HTML a comment goes to the end of the line of the stated
    number, in plain text on a line above its paragraph.
    """
    text = report.document.text
    inline = Path(report.name).suffix.lower() in _INLINE
    comments: dict[tuple[int, str], None] = {}
    for finding in report.findings:
        if isinstance(finding, Finding):
            at = _line_end(text, finding.stated_span.end) if inline else _block_start(report, finding)
            comment = ignoring_comment(finding, report.name, reason)
            comments[at, f" {comment}" if inline else f"{comment}\n"] = None
    return sorted(comments, key=lambda placed: placed[0])


def text_with(comments: Iterable[tuple[int, str]], text: str) -> str:
    """Return *text* with the *comments* inserted.

    Examples
    --------
    >>> text_with([(2, " b"), (3, "!")], "a c")
    'a  bc!'
    """
    parts, before = [], 0
    for at, comment in comments:
        parts += [text[before:at], comment]
        before = at
    return "".join([*parts, text[before:]])


def notebook_with(comments: Iterable[tuple[int, str]], report: Report, content: str) -> str:
    """Return the notebook *content* with the *comments* in its cells, laid out as Jupyter does."""
    notebook = json.loads(content)
    if notebook.get("nbformat") != 4:
        raise ReadError("is in an older format; save it with Jupyter first", path=report.name)
    placed = list(comments)
    for cell in report.document.cells:
        inside = [(at - cell.start, comment) for at, comment in placed if cell.start <= at <= cell.end]
        if inside:
            stored = notebook["cells"][cell.index]
            source = text_with(inside, report.document.text[cell.start : cell.end])
            stored["source"] = source if isinstance(stored["source"], str) else source.splitlines(keepends=True)
    return json.dumps(notebook, indent=1, ensure_ascii=False) + "\n"


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
