"""What can go wrong in the checker itself. A text with wrong numbers is not an error."""

from __future__ import annotations

from collections.abc import Iterable
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from checker.reports.report import Report


class CheckerError(Exception):
    """Root of all errors of the checker."""


class ConfigError(CheckerError, ValueError):
    """A setting that cannot be used.

    Attributes
    ----------
    problem
        What is the matter.
    path
        The file that holds the setting, or ``""``.
    key
        The setting, dotted, or ``""``.
    """

    def __init__(self, problem: str, *, path: str = "", key: str = "") -> None:
        super().__init__(problem, path, key)
        self.problem = problem
        self.path = path
        self.key = key

    def __str__(self) -> str:
        return ": ".join(part for part in (self.path, self.key, self.problem) if part)

    def __reduce__(self) -> tuple[object, ...]:
        return _rebuild, (type(self), self.problem, {"path": self.path, "key": self.key})


class RuleError(CheckerError, ValueError):
    """A rule that cannot be used.

    Attributes
    ----------
    problem
        What is the matter.
    rule
        Code or name of the rule, or ``""``.
    """

    def __init__(self, problem: str, *, rule: str = "") -> None:
        super().__init__(problem, rule)
        self.problem = problem
        self.rule = rule

    def __str__(self) -> str:
        return f"{self.rule}: {self.problem}" if self.rule else self.problem

    def __reduce__(self) -> tuple[object, ...]:
        return _rebuild, (type(self), self.problem, {"rule": self.rule})


class RelationSyntaxError(RuleError):
    """A relation string, selector or condition outside the grammar.

    Attributes
    ----------
    text
        What was given.
    column
        Where it cannot be read, from one.
    """

    def __init__(self, problem: str, *, text: str, column: int, rule: str = "") -> None:
        super().__init__(problem, rule=rule)
        self.text = text
        self.column = column

    def __str__(self) -> str:
        shown = self.text if len(self.text) <= 120 else f"{self.text[:117]}..."
        return f"{super().__str__()} at column {self.column} of {shown!r}"

    def __reduce__(self) -> tuple[object, ...]:
        return _rebuild, (type(self), self.problem, {"text": self.text, "column": self.column, "rule": self.rule})


class ReadError(CheckerError, OSError):
    """A file that cannot be read as what it should be.

    Attributes
    ----------
    problem
        What is the matter.
    path
        The file.
    """

    def __init__(self, problem: str, *, path: str = "") -> None:
        super().__init__(problem, path)
        self.problem = problem
        self.path = path

    def __str__(self) -> str:
        return f"{self.path}: {self.problem}" if self.path else self.problem

    def __reduce__(self) -> tuple[object, ...]:
        return _rebuild, (type(self), self.problem, {"path": self.path})


class FindingsError(CheckerError):
    """Raised on request, by ``report.raise_for_findings()``, when something was found.

    Attributes
    ----------
    report
        The report.
    """

    def __init__(self, report: Report) -> None:
        super().__init__(report)
        self.report = report

    def __str__(self) -> str:
        found = self.report.findings
        shown = [f"{each.severity}[{each.code}] {each.message}" for each in found[:10]]
        more = [f"and {len(found) - 10} more"] if len(found) > 10 else []
        return "\n".join([f"{self.report.name}: {len(found)} found", *shown, *more])


def nearest(given: str, valid: Iterable[str]) -> str:
    """Return ``"; did you mean …?"`` with the valid choice that resembles *given*, or ``""``.

    Examples
    --------
    >>> nearest("selct", ["select", "ignore"])
    "; did you mean 'select'?"
    >>> nearest("x", ["select"])
    ''
    """
    from difflib import get_close_matches

    folded = {str(choice).casefold(): str(choice) for choice in valid}
    close = get_close_matches(given.casefold(), folded, n=1, cutoff=0.6)
    return f"; did you mean {folded[close[0]]!r}?" if close else ""


def _rebuild(kind: type[CheckerError], problem: str, named: dict[str, object]) -> CheckerError:
    return kind(problem, **named)
