"""Suppression: findings that a comment, the settings or a baseline keep out of the report."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from enum import StrEnum

from checker.errors import nearest
from checker.findings.coverage import Coverage, entries_for, folded
from checker.findings.finding import Finding
from checker.findings.notice import Notice
from checker.rules.housekeeping import UNKNOWN_RULE, UNUSED_SUPPRESSION
from checker.rules.rule import Rule
from checker.rules.selection import fits
from checker.text.document import Document
from checker.text.record import record
from checker.text.span import Span

LONGEST = 110
"""Messages are cut to this many characters."""
MOST_NEAREST = 20
"""For no more misspelt entries than this is the nearest rule looked up."""


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


@record(frozen=True, slots=True)
class Suppressed:
    """A finding that was made and is not shown."""

    finding: Finding | Notice
    """What was found."""
    by: Origin
    """What keeps it out."""
    reason: str = ""
    """What the author gave as the reason, or ``""``."""


def suppress(
    document: Document,
    findings: Iterable[Finding | Notice],
    *,
    ran: Sequence[Rule],
    known: Sequence[Rule],
    ignored: Iterable[str] = (),
) -> tuple[list[Finding | Notice], list[Suppressed]]:
    """Return the findings to be shown, with notices about suppressions, and those suppressed.

    Parameters
    ----------
    document
        Its directives and cells say what is suppressed where.
    findings
        What was found.
    ran
        The rules that ran: a suppression of another rule is not unused.
    known
        All rules: a suppression of anything else is reported.
    ignored
        Codes, starts of codes or names that the settings ignore for this document.
    """
    coverage = Coverage(document)
    used: set[tuple[int, str]] = set()
    shown: list[Finding | Notice] = []
    hidden: list[Suppressed] = []

    def settle(finding: Finding | Notice) -> None:
        why = _why(coverage, finding, used) or _by_settings(finding, ignored)
        if why is None:
            shown.append(finding)
        else:
            hidden.append(Suppressed(finding, *why))

    for finding in findings:
        settle(finding)
    if document.directives:
        for notice in [*_unknown(document, known), *_unused(document, used, ran)]:
            if notice.rule in ran:
                settle(notice)
    return sorted(shown, key=lambda each: each.stated_span or Span(0, 0)), hidden


def _why(coverage: Coverage, finding: Finding | Notice, used: set[tuple[int, str]]) -> tuple[Origin, str] | None:
    """Return what in the text suppresses *finding*, with the reason given; what does is noted as used."""
    why: tuple[Origin, str] | None = None
    for directive, entry in coverage.directives_for(finding):
        used.add((directive.start, entry))
        why = why or (Origin.COMMENT, directive.reason)
    if why is None and coverage.cell_for(finding) is not None:
        return Origin.CELL, ""
    return why


def _by_settings(finding: Finding | Notice, ignored: Iterable[str]) -> tuple[Origin, str] | None:
    return (Origin.CONFIG, "") if any(fits(finding.rule, entry) for entry in ignored) else None


def _unknown(document: Document, known: Sequence[Rule]) -> Iterator[Notice]:
    valid = {entry for rule in known for entry in entries_for(rule)}
    said: dict[str, str] = {}
    for directive in document.directives:
        span = Span(directive.start, directive.end)
        if directive.problem:
            yield Notice(UNKNOWN_RULE, f"suppression that does nothing: {directive.problem}"[:LONGEST], (span,))
            continue
        for entry in directive.rules:
            if folded(entry) in valid:
                continue
            if entry not in said:
                choices = [key for rule in known for key in (rule.code, rule.name)] if len(said) < MOST_NEAREST else ()
                said[entry] = f"no rule {entry!r}{nearest(entry[:80], choices)}"[:LONGEST]
            yield Notice(UNKNOWN_RULE, said[entry], (span,), subject=entry)


def _unused(document: Document, used: set[tuple[int, str]], ran: Sequence[Rule]) -> Iterator[Notice]:
    active = {entry for rule in ran for entry in entries_for(rule)}
    seen: set[tuple[int, str]] = set()
    for directive in document.directives:
        if directive.verb in ("", "enable"):
            continue
        for entry in directive.rules:
            # A range that is ended in several places is several directives with one start.
            key = (directive.start, folded(entry))
            if key in seen or key in used or key[1] not in active:
                continue
            seen.add(key)
            limited = f' "{directive.surface}"' if directive.surface else ""
            yield Notice(
                UNUSED_SUPPRESSION,
                f"{directive.verb}[{entry}{limited}] suppresses nothing"[:LONGEST],
                (Span(directive.start, directive.end),),
                help="take the comment out, or the rule out of the comment",
                subject=f"{entry}{limited}",
            )
