"""One run of ``checker check``: documents in, reports shown, what was looked at counted."""

from __future__ import annotations

import sys
from collections.abc import Iterable, Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import TextIO

from checker.cli.choices import Format, Show
from checker.cli.inputs import documents
from checker.cli.output import make_writer, standard_output, statistics
from checker.errors import ReadError
from checker.findings.notice import Notice
from checker.project import Project
from checker.reports.report import Report
from checker.reports.summary import Summary
from checker.rules.housekeeping import RULE_FAILED


class Run:
    """What one run needs, and the failures it met.

    Parameters
    ----------
    project
        The settings in force and the rules that are known.
    use_baseline
        Whether findings of the baseline are kept out.
    """

    def __init__(self, project: Project, *, use_baseline: bool = True) -> None:
        self.project = project
        self.config = project.config
        self.checker = project.checker(use_baseline=use_baseline)
        self.failures = list(project.registry.problems)
        """One line for everything that could not be read or run."""

    def reports(self, paths: Iterable[str], *, stdin_name: str = "") -> Iterator[Report]:
        """Yield the report on every document that *paths* name."""
        for document in documents(paths, self.config, self.failures, stdin_name=stdin_name):
            report = self.checker.check_document(document)
            failed = [each for each in report.findings if isinstance(each, Notice) and each.rule is RULE_FAILED]
            self.failures += [f"{report.name}: {each.message}" for each in failed]
            yield report

    def check(
        self,
        paths: Iterable[str],
        *,
        form: str = Format.FULL,
        show: Show = Show.FINDINGS,
        output: Path | None = None,
        statistics: bool = False,
        quiet: bool = False,
        stdin_name: str = "",
    ) -> bool:
        """Check and show what *paths* name; return whether something was found that fails the run."""
        summary, found, counted = Summary(), False, []
        with opened(output) as stream:
            writer = make_writer(form, stream, show=show, quiet=quiet)
            for report in self.reports(paths, stdin_name=stdin_name):
                writer.add(report)
                summary += report.summary
                found = found or any(each.severity.rank <= self.config.fail_on.rank for each in report.findings)
                if statistics:
                    counted.append(report)
            if statistics and form in (Format.FULL, Format.CONCISE, Format.GITHUB):
                _write_statistics(stream, counted)
            writer.finish(summary, self.failures)
        for line in self.failures:
            print(f"checker: {line}", file=sys.stderr)  # noqa: T201
        return found

    def add_ignores(self, paths: Iterable[str], reason: str) -> int:
        """Write a comment for every finding into the files that *paths* name; return the exit code."""
        from checker.cli.add_ignore import add_ignores

        return add_ignores(self, paths, reason)

    def say_settings(self) -> None:
        """Say on standard error which settings and rules are in force."""
        source = "no configuration file" if self.config.path is None else f"settings of {self.config.path}"
        baseline = self.checker.baseline
        path = self.project.baseline_path
        known = "no baseline" if baseline is None else f"baseline {path} with {len(baseline)} entries"
        line = f"checker: {source}, {len(self.checker.rules)} of {len(self.project.registry.rules)} rules, {known}"
        print(line, file=sys.stderr)  # noqa: T201


@contextmanager
def opened(output: Path | None) -> Iterator[TextIO]:
    """Give the stream that output goes to: the file *output*, or standard output."""
    if output is None:
        yield standard_output()
        return
    try:
        stream = output.open("w", encoding="utf-8", errors="backslashreplace")
    except OSError as error:
        raise ReadError(f"cannot be written: {error.strerror or error}", path=str(output)) from error
    with stream:
        yield stream


def _write_statistics(stream: TextIO, reports: list[Report]) -> None:
    for line in statistics(reports):
        stream.write(f"{line}\n")
