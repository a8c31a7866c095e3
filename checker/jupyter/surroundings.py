"""What stands around the documents of a folder: rules that are not built in, findings of its baseline."""

from __future__ import annotations

import logging
from collections import Counter
from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass
from pathlib import Path

from checker.errors import ConfigError
from checker.findings.baseline import Baseline, read_baseline
from checker.jupyter import wire
from checker.project import Project
from checker.rules.rule import Rule

Known = Mapping[tuple[str, str], int]
"""How often a finding, by code and fingerprint, stands in the baseline."""
BUILT_IN = "built-in"


def nothing_known(_: str) -> Known:
    """Return that no finding of a document is known."""
    return {}


@dataclass(frozen=True, slots=True)
class Surroundings:
    """What a document that is being written needs to know of its folder and its process."""

    rules: tuple[wire.OwnRule, ...] = ()
    """Those in use that are not built in."""
    known: Callable[[str], Known] = nothing_known
    """From the path of a document, as the front end names it, to its findings in the baseline."""


def own_rules(rules: Iterable[Rule]) -> tuple[wire.OwnRule, ...]:
    """Return those of *rules* that are not built in, by their codes."""
    own = sorted((rule for rule in rules if rule.origin != BUILT_IN), key=lambda rule: rule.code)
    return tuple(wire.OwnRule(code=rule.code, name=rule.name, origin=rule.origin) for rule in own)


class KnownFindings:
    """The baseline of a project, asked for by the paths of a front end; read again when its file changes.

    Parameters
    ----------
    project
        Whose baseline it is.
    folder
        In which the process runs.
    """

    def __init__(self, project: Project, folder: Path) -> None:
        self._project = project
        self._folder = folder
        self._baseline = Baseline()
        self._stamp: tuple[int, int] | None = None

    def of(self, path: str) -> Known:
        """Return the findings that the baseline holds of the document at *path*."""
        self._read()
        if not self._baseline.entries or not path:
            return {}
        file = self._file(path)
        if file is None:
            return {}
        entries = self._baseline.entries.get(self._project.config.relative(str(file)), ())
        return {entry.key: entry.count for entry in entries}

    def _read(self) -> None:
        try:
            status = self._project.baseline_path.stat()
            stamp = (status.st_mtime_ns, status.st_size)
        except OSError:
            self._baseline, self._stamp = Baseline(), None
            return
        if stamp != self._stamp:
            self._stamp = stamp
            try:
                self._baseline = read_baseline(self._project.baseline_path)
            except ConfigError as error:
                self._baseline = Baseline()
                logging.getLogger("checker").warning("%s", error)

    def _file(self, path: str) -> Path | None:
        # A front end counts from the folder of its server, which for a kernel is this one or one above it.
        for folder in (self._folder, *self._folder.parents):
            try:
                if (folder / path).is_file():
                    return folder / path
            except OSError:
                return None
        return None


def with_known(findings: Iterable[wire.Finding], known: Known) -> list[wire.Finding]:
    """Return *findings*, in their order, with a flag on those that are *known*, as often as they are.

    Examples
    --------
    >>> with_known([], {("PCT001", "f"): 1})
    []
    """
    left = Counter(known)
    flagged: list[wire.Finding] = []
    for finding in findings:
        key = finding["code"], finding["fingerprint"]
        if left[key] > 0:
            left[key] -= 1
            flagged.append({**finding, "known": True})
        else:
            flagged.append(finding)
    return flagged
