"""Baseline: findings that were there when checking began, recognised by their numbers.

An entry holds the rule, the path and the fingerprint of a finding: moving or rewording a
sentence keeps it, changing any of its numbers breaks it.
"""

from __future__ import annotations

import json
from collections import Counter
from collections.abc import Iterable, Mapping
from dataclasses import field
from pathlib import Path

from checker.errors import ConfigError
from checker.findings.finding import Finding
from checker.findings.notice import Notice
from checker.findings.suppress import Origin, Suppressed
from checker.rules.housekeeping import HOUSEKEEPING, STALE_BASELINE
from checker.text.record import record

FILE = "checker-baseline.json"
VERSION = 1


@record(frozen=True, slots=True)
class Entry:
    """One known finding."""

    path: str
    """Of the document, from the folder of the baseline, with forward slashes."""
    rule: str
    """Code."""
    fingerprint: str
    """Of the finding."""
    count: int
    """How often it was found in the document."""
    message: str
    """First line of the finding, for people."""

    @property
    def key(self) -> tuple[str, str]:
        """What it is recognised by within its document."""
        return self.rule, self.fingerprint


@record(frozen=True, slots=True)
class Baseline:
    """Known findings, by document."""

    entries: Mapping[str, tuple[Entry, ...]] = field(default_factory=dict)
    """By path."""

    def __len__(self) -> int:
        return sum(map(len, self.entries.values()))

    def apply(
        self, path: str, findings: Iterable[Finding | Notice]
    ) -> tuple[list[Finding | Notice], list[Suppressed], list[Entry]]:
        """Return what is new in the document at *path*, what is known, and which entries are stale.

        A stale entry is returned with the count that is no longer found.
        """
        known = self.entries.get(path, ())
        left = Counter({entry.key: entry.count for entry in known})
        new: list[Finding | Notice] = []
        old: list[Suppressed] = []
        for finding in findings:
            key = (finding.code, finding.fingerprint)
            if left[key] > 0:
                left[key] -= 1
                old.append(Suppressed(finding, Origin.BASELINE))
            else:
                new.append(finding)
        stale = [
            Entry(entry.path, entry.rule, entry.fingerprint, left[entry.key], entry.message)
            for entry in known
            if left[entry.key] > 0
        ]
        return new, old, stale


def stale_notice(entry: Entry) -> Notice:
    """Return the notice about an *entry* that is no longer found."""
    return Notice(
        STALE_BASELINE,
        f"no longer found: {entry.rule} {entry.message}"[:110],
        severity=STALE_BASELINE.severity,
        help="checker baseline --prune takes it out of the baseline",
        subject=entry.fingerprint,
    )


def entries_of(path: str, findings: Iterable[Finding | Notice]) -> list[Entry]:
    """Return one entry per finding of the document at *path*; housekeeping is never kept."""
    kept = [finding for finding in findings if finding.rule not in HOUSEKEEPING]
    counts = Counter((finding.code, finding.fingerprint) for finding in kept)
    messages = {(finding.code, finding.fingerprint): finding.message for finding in kept}
    return [Entry(path, *key, count, messages[key]) for key, count in counts.items()]


def make_baseline(entries: Iterable[Entry]) -> Baseline:
    """Return the baseline of *entries*."""
    grouped: dict[str, list[Entry]] = {}
    for entry in sorted(entries, key=lambda each: (each.path, each.rule, each.fingerprint)):
        grouped.setdefault(entry.path, []).append(entry)
    return Baseline({path: tuple(each) for path, each in grouped.items()})


def read_baseline(path: Path) -> Baseline:
    """Return the baseline in the file at *path*.

    Raises
    ------
    ConfigError
        If the file is not a baseline.
    """
    try:
        record = json.loads(path.read_text("utf-8"))
        if record["version"] != VERSION:
            raise ConfigError(f"is of version {record['version']}, not {VERSION}", path=str(path))
        return make_baseline(_entry(each) for each in record["findings"])
    except OSError as error:
        raise ConfigError(f"cannot be read: {error.strerror or error}", path=str(path)) from error
    except (ValueError, KeyError, TypeError, RecursionError) as error:
        if isinstance(error, ConfigError):
            raise
        raise ConfigError("is no baseline; checker baseline writes one", path=str(path)) from error


def write_baseline(baseline: Baseline, path: Path) -> None:
    """Write *baseline* to the file at *path*, one entry a line, in an order that makes small differences."""
    lines = []
    for entry in (entry for entries in baseline.entries.values() for entry in entries):
        record = {
            "path": entry.path,
            "rule": entry.rule,
            "fingerprint": entry.fingerprint,
            "count": entry.count,
            "message": entry.message,
        }
        lines.append(f"    {json.dumps(record, ensure_ascii=True)}")
    listed = ",\n".join(lines)
    body = f"[\n{listed}\n  ]" if lines else "[]"
    path.write_text(f'{{\n  "version": {VERSION},\n  "findings": {body}\n}}\n', "utf-8")


def _entry(record: Mapping[str, object]) -> Entry:
    texts = [record[key] for key in ("path", "rule", "fingerprint", "message")]
    count = record["count"]
    if not isinstance(count, int) or any(not isinstance(text, str) for text in texts):
        raise TypeError("an entry holds texts and a count")
    path, rule, fingerprint, message = map(str, texts)
    return Entry(path, rule, fingerprint, count, message)
