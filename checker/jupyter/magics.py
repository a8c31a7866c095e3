"""Magics: ``%%claims`` above a cell of text, ``%claims FILE``, ``%claims explain RULE``."""

from __future__ import annotations

import shlex
from pathlib import Path
from typing import Any

from IPython.core.error import UsageError
from IPython.core.magic import Magics, cell_magic, line_magic, magics_class
from IPython.display import Markdown

from checker.api import check, check_file
from checker.errors import ReadError
from checker.jupyter.session import activate
from checker.jupyter.source import Source
from checker.reports.report import Report

HELP = """\
* `%claims` checks this notebook, as it stands on the screen
* `%claims FILE` checks a file
* `%claims explain RULE` shows the page of a rule, by its code or name
* `%%claims` checks the text of the cell, `%%claims markdown` reads it as Markdown

Each returns its report: `report = %claims draft.md`.
"""
_ASKS_FOR_HELP = ("--help", "-h", "help", "?")


@magics_class
class ClaimMagics(Magics):
    """Check text from a cell."""

    @cell_magic("claims")  # type: ignore[arg-type]
    def claims_cell(self, line: str, cell: str) -> Report | Markdown:
        """Check the text of the cell and return its report.

        ``%%claims`` reads plain text, ``%%claims markdown`` reads Markdown.
        """
        format_ = line.strip() or "plain"
        if format_ in _ASKS_FOR_HELP:
            return _help()
        if format_ == "markdown":
            return check(cell, format="markdown", name="<cell>")
        if format_ == "plain":
            return check(cell, name="<cell>")
        raise UsageError(f"%%claims reads plain or markdown, not {format_!r}")

    @line_magic("claims")  # type: ignore[arg-type]
    def claims_line(self, line: str) -> Report | Markdown:
        """Check a file and return its report; without a file, the notebook itself.

        ``%claims draft.md``, ``%claims``, ``%claims explain PCT001``.
        """
        words = shlex.split(line)
        if not words:
            return _notebook()
        if words[0] in _ASKS_FOR_HELP and not Path(words[0]).exists():
            return _help()
        if words[0] == "explain" and len(words) == 2:
            return _page(words[1])
        if len(words) > 1:
            raise UsageError("%claims takes one file; put a name with spaces in quotes")
        if words[0].startswith("-"):
            raise UsageError(f"%claims has no option {words[0]}; %claims --help says what it takes")
        try:
            return check_file(Path(words[0]))
        except ReadError as error:
            raise UsageError(str(error)) from error


def _notebook() -> Report:
    try:
        return activate().report()
    except LookupError as error:
        raise UsageError(f"{error}: %claims FILE checks a file, %%claims the text of a cell") from error


def _help() -> Markdown:
    return Markdown(HELP)  # type: ignore[no-untyped-call]


def _page(rule: str) -> Markdown:
    page = Source().page(rule)
    if page is None:
        raise UsageError(f"there is no rule {rule!r}")
    title, text = page
    return Markdown(f"## {title}\n\n{text}")  # type: ignore[no-untyped-call]


def load(ipython: Any) -> None:
    """Register the magics and start the session."""
    ipython.register_magics(ClaimMagics)
    activate()
