"""How the command line shows reports: one writer a format, and colour only here."""

from __future__ import annotations

import os
import shutil
import sys
from collections import Counter
from collections.abc import Callable, Iterable
from typing import TYPE_CHECKING, Protocol, TextIO

from checker.cli.choices import Format, Show
from checker.errors import CheckerError, ConfigError, nearest
from checker.reports.report import Report
from checker.reports.summary import Summary

if TYPE_CHECKING:
    from checker.reports.snippet import Line


class Writer(Protocol):
    """Shows reports as they come."""

    def add(self, report: Report) -> None:
        """Take the report on one document."""

    def finish(self, summary: Summary, failures: list[str]) -> None:
        """Show what can only be shown at the end."""


class TextWriter:
    """Messages as they come, and the last line."""

    def __init__(self, stream: TextIO, *, form: Format, show: Show, quiet: bool) -> None:
        self._stream = stream
        self._form = form
        self._show = show
        self._quiet = quiet
        self._print = _printer(stream)

    def add(self, report: Report) -> None:
        """Print the findings of one document."""
        from checker.reports.annotations import annotation_lines
        from checker.reports.terminal import concise_lines, full_lines

        if self._form is Format.GITHUB:
            for line in annotation_lines([report]):
                self._stream.write(f"{line}\n")
        if self._form is Format.CONCISE:
            lines = concise_lines(report, show=self._show.value)
        else:
            lines = full_lines(report, show=self._show.value, width=_width(self._stream))
        for styled in lines:
            self._print(styled)

    def finish(self, summary: Summary, failures: list[str]) -> None:
        """Print what was looked at."""
        if not self._quiet:
            self._stream.write(f"{summary}\n")


class LinesWriter:
    """One line of JSON per finding."""

    def __init__(self, stream: TextIO) -> None:
        self._stream = stream

    def add(self, report: Report) -> None:
        """Write the findings of one document."""
        from checker.reports.records import as_json_lines

        for line in as_json_lines([report]):
            self._stream.write(f"{line}\n")

    def finish(self, summary: Summary, failures: list[str]) -> None:
        """Write nothing: every line is a finding."""


class WholeWriter:
    """Formats that are one document: everything is written at the end."""

    def __init__(self, stream: TextIO, render: Callable[[list[Report], list[str]], str]) -> None:
        self._stream = stream
        self._render = render
        self._reports: list[Report] = []

    def add(self, report: Report) -> None:
        """Keep the report."""
        self._reports.append(report)

    def finish(self, summary: Summary, failures: list[str]) -> None:
        """Write all reports."""
        text = self._render(self._reports, failures)
        self._stream.write(text if text.endswith("\n") else f"{text}\n")


GROUP = "checker.reports"
"""Entry points of plug-ins: the name is the format, the object gets all reports and returns text."""


def make_writer(name: str, stream: TextIO, *, show: Show = Show.FINDINGS, quiet: bool = False) -> Writer:
    """Return the writer for the format called *name*, which may be that of a plug-in.

    Raises
    ------
    ConfigError
        If there is no such format; names the nearest.
    """
    renders = {Format.JSON: _json, Format.SARIF: _sarif, Format.JUNIT: _junit, Format.HTML: _html}
    if name not in list(Format):
        return WholeWriter(stream, _installed(name))
    form = Format(name)
    if form is Format.JSONL:
        return LinesWriter(stream)
    if form in renders:
        return WholeWriter(stream, renders[form])
    return TextWriter(stream, form=form, show=show, quiet=quiet)


def _installed(name: str) -> Callable[[list[Report], list[str]], str]:
    from importlib.metadata import entry_points

    entries = {entry.name: entry for entry in entry_points(group=GROUP)}
    if name not in entries:
        choices = [*map(str, Format), *entries]
        near = nearest(name, choices) or f"; one of {', '.join(choices)}"
        raise ConfigError(f"no format {name!r}{near}", key="--output-format")

    def render(reports: list[Report], failures: list[str]) -> str:
        try:
            return str(entries[name].load()(reports))
        except Exception as error:  # whatever a plug-in does must end as one readable line
            raise CheckerError(f"the format {name} failed: {type(error).__name__}: {error}") from error

    return render


def statistics(reports: Iterable[Report]) -> list[str]:
    """Return one line a rule with findings: how many, code and name."""
    counts = Counter((each.code, each.name) for report in reports for each in report.findings)
    ordered = sorted(counts.items(), key=lambda counted: (-counted[1], counted[0]))
    return [f"{count:>6,}  {code}  {name}" for (code, name), count in ordered]


def _json(reports: list[Report], failures: list[str]) -> str:
    from checker.reports.records import as_log, dumped

    return dumped(as_log(reports, tool=_tool(), failures=failures), indent=2)


def _sarif(reports: list[Report], failures: list[str]) -> str:
    from checker.reports.records import dumped
    from checker.reports.sarif import as_sarif

    return dumped(as_sarif(reports, version=_tool().partition(" ")[2], failures=failures), indent=2)


def _junit(reports: list[Report], failures: list[str]) -> str:
    from checker.reports.junit import as_junit

    return as_junit(reports, failures=failures)


def _html(reports: list[Report], failures: list[str]) -> str:
    from checker.reports.webpage import as_page

    return as_page(reports)


def _tool() -> str:
    from checker import __version__

    return f"claim-checker {__version__}"


def _width(stream: TextIO) -> int:
    return max(60, shutil.get_terminal_size((100, 24)).columns - 6) if stream.isatty() else 100


_STYLES = {
    "error": "bold red",
    "warning": "bold yellow",
    "info": "bold blue",
    "role": "cyan",
    "dim": "dim",
    "bold": "bold",
    "help": "green",
    "holds": "green",
    "tight": "green",
    "undetermined": "magenta",
}


def _printer(stream: TextIO) -> Callable[[Line], None]:
    """Return what prints one styled line: in colour on a terminal, plain elsewhere."""
    coloured = stream.isatty() and "NO_COLOR" not in os.environ and os.environ.get("TERM") != "dumb"
    if not coloured and not os.environ.get("FORCE_COLOR"):
        return lambda line: _plain(stream, line)
    from rich.console import Console
    from rich.text import Text

    console = Console(file=stream, force_terminal=True, highlight=False, soft_wrap=True)

    def show(line: Line) -> None:
        console.print(Text.assemble(*((piece.text, _STYLES.get(piece.style, "")) for piece in line)))

    return show


def _plain(stream: TextIO, line: Line) -> None:
    stream.write("".join(piece.text for piece in line).rstrip() + "\n")


def standard_output() -> TextIO:
    """Return where output goes if no file is named."""
    return sys.stdout
