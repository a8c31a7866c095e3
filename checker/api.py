"""The pipeline on one screen: text to quantities to claims to relations to findings."""

from __future__ import annotations

import gc
from collections.abc import Iterable, Iterator
from contextlib import contextmanager
from functools import cached_property, lru_cache
from pathlib import Path
from typing import Literal

from checker.claims.find import find_claims
from checker.config import Config
from checker.findings.baseline import Baseline, stale_notice
from checker.findings.find import find_contradictions, judge_relations, judge_told_once
from checker.findings.finding import Finding
from checker.findings.notice import Notice
from checker.findings.regrade import regraded
from checker.findings.suppress import Suppressed, suppress
from checker.quantities.find import find_quantities
from checker.quantities.preferences import Preferences
from checker.reports.extraction import Extraction
from checker.reports.report import Report
from checker.rules.registry import Registry, known_rules, with_options
from checker.rules.roster import Roster, roster_of
from checker.rules.rule import Rule, session_rules
from checker.rules.selection import selected
from checker.text.document import Document
from checker.text.plain import read_plain

Format = Literal["plain", "markdown"]
"""How a string is read."""
AnyFinding = Finding | Notice
LONG = 20_000
"""While texts longer than this, in code points, are checked, no garbage is collected: nearly all
that is made belongs to the report, and the collector would go through it again and again."""

MANY = 20_000
"""So many new objects are worth being called old; to ask whether any are frozen takes as long as to see to fewer."""


class Checker:
    """A set of rules, ready to check many texts.

    Parameters
    ----------
    rules
        The rules to run, in order. By default the stable built-in ones with those that were
        defined in this session, or those that *config* selects.
    config
        Settings: severities, what is ignored where, units that are preferred.
    registry
        All rules that are known, for *config* to select from.
    baseline
        Findings that were there before.

    Examples
    --------
    >>> Checker().check("Of the 50 trees, 12 (24%) were felled.").ok
    True
    """

    def __init__(
        self,
        rules: Iterable[Rule] | None = None,
        *,
        config: Config | None = None,
        registry: Registry | None = None,
        baseline: Baseline | None = None,
    ) -> None:
        self.config = config or Config()
        self.registry = registry or known_rules(self.config.rules)
        chosen = selected(self.registry, self.config.selection) if rules is None else tuple(rules)
        for each in chosen:
            if not isinstance(each, Rule):
                raise TypeError(f"{each!r} is no rule; @checker.rule(...) above a function makes one")
        self.rules = tuple(with_options(rule, self.config.options) for rule in chosen)
        self.baseline = baseline

    def check(self, text: str | Path, *, format: Format = "plain", name: str = "<text>") -> Report:
        """Return the report on *text*: a ``str`` is text, a ``Path`` is a file."""
        return self.check_document(_document(text, format, name))

    def check_document(self, document: Document) -> Report:
        """Return the report on a document that has been read."""
        if len(document.text) <= LONG:
            return self._checked(document)
        with _collecting_later():
            return self._checked(document)

    def _checked(self, document: Document) -> Report:
        quantities = find_quantities(document, self._preferences)
        claims = find_claims(document, quantities)
        nearest = self.config.rounding == "nearest"
        tested, notices = judge_relations(self._roster, claims, nearest=nearest)
        found = find_contradictions(tested, claims)
        again = judge_told_once(self._roster, claims, tested, nearest=nearest)
        if again is not None:
            more, plain = again
            tested += more
            found = sorted([*found, *find_contradictions(more, plain)], key=lambda finding: finding.stated_span)
        findings, suppressed = self._settled(document, [*found, *notices])
        return Report(document, quantities, claims, tested, findings, suppressed)

    def _settled(self, document: Document, found: list[AnyFinding]) -> tuple[list[AnyFinding], list[Suppressed]]:
        """Return what is worth saying of what was *found*, and what is suppressed."""
        if not found and not document.directives and self.baseline is None:
            return [], []
        path = self.config.relative(document.name) if self._knows_paths else document.name
        ignored = self.config.ignored_in(path)
        shown, hidden = suppress(document, found, ran=self.rules, known=self.registry.rules, ignored=ignored)
        if self.baseline is not None:
            shown, known, stale = self.baseline.apply(path, shown)
            hidden += known
            shown += map(stale_notice, stale)
        return regraded(shown, self.config.severity), hidden

    @cached_property
    def _preferences(self) -> Preferences:
        return self.config.preferences

    @cached_property
    def _roster(self) -> Roster:
        return roster_of(self.rules)

    @property
    def _knows_paths(self) -> bool:
        return bool(self.config.per_file_ignores) or self.baseline is not None


@contextmanager
def _collecting_later() -> Iterator[None]:
    """Put off the collection of cyclic garbage, if it is on; what has been made by then counts as old."""
    was_on = gc.isenabled()
    gc.disable()
    try:
        yield
    finally:
        if was_on:
            if gc.get_count()[0] > MANY and not gc.get_freeze_count():  # nobody keeps objects frozen: all become old
                gc.freeze()
                gc.unfreeze()
            gc.enable()


def check(text: str | Path, *, format: Format = "plain", name: str = "<text>") -> Report:
    """Check the arithmetic of a text.

    Parameters
    ----------
    text
        The text itself; a ``Path`` is read, by its suffix, as a file.
    format
        How a string is read: ``"plain"`` or ``"markdown"``.
    name
        What reports call the text.

    Returns
    -------
    Report
        Everything found and everything tested. It shows itself.

    Raises
    ------
    ReadError
        If a file cannot be read as text.

    Examples
    --------
    >>> report = check("Of the 240 participants, 132 (60%) were assigned to treatment.")
    >>> report.findings[0].message
    '132 of 240 is 55%, not 60%'
    """
    return _default().check(text, format=format, name=name)


def check_file(path: str | Path) -> Report:
    """Check a file: Markdown, notebook or plain text, by its suffix."""
    return _default().check(Path(path))


def check_notebook(path: str | Path) -> Report:
    """Check the Markdown cells of a notebook."""
    from checker.findings.decisions import in_force, read_decisions
    from checker.text.notebook import read_notebook

    report = _default().check_document(read_notebook(Path(path)))
    report.decisions = in_force(read_decisions(Path(path)), (finding.fingerprint for finding in report.findings))
    return report


def extract(
    text: str | Path, *, format: Format = "plain", name: str = "<text>", preferences: Preferences | None = None
) -> Extraction:
    """Return the quantities of a text, in order; nothing is tested.

    *preferences* say what is preferred where a text leaves it open, and add units of one's own.

    Examples
    --------
    >>> [quantity.surface for quantity in extract("The 42 km route took 3.5 hours.")]
    ['42 km', '3.5 hours']
    """
    document = _document(text, format, name)
    return Extraction(document, tuple(find_quantities(document, preferences or Preferences())))


def _default() -> Checker:
    return _with_session(session_rules())


@lru_cache(maxsize=1)
def _with_session(defined: tuple[Rule, ...]) -> Checker:
    """Return the default checker; *defined* tells whether rules were defined since the last call."""
    return Checker()


def _document(text: str | Path, format: Format, name: str) -> Document:
    if isinstance(text, Path):
        from checker.text.files import read_file

        return read_file(text)
    if format == "markdown":
        from checker.text.markdown import read_markdown

        return read_markdown(text, name)
    return read_plain(text, name)
