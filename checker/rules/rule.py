"""Rule: what proposes relations, and the decorator that makes one of a function."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from enum import StrEnum

from checker.claims.find import Claims
from checker.relations.relation import Relation


class Severity(StrEnum):
    """How much a finding weighs: it follows the link between the claims, never the arithmetic."""

    ERROR = "error"
    WARNING = "warning"
    INFO = "info"

    @property
    def rank(self) -> int:
        """0 for the gravest."""
        return ("error", "warning", "info").index(self.value)


class Tier(StrEnum):
    """Whether a rule runs by default."""

    STABLE = "stable"
    PREVIEW = "preview"
    """Off unless asked for: its precision has not been shown yet."""


@dataclass(frozen=True, slots=True)
class Rule:
    """A kind of relation to look for. Built-in and custom rules are the same thing."""

    code: str
    """Three to six capitals and three digits, such as ``PCT001``; never used again."""
    name: str
    """Kebab-case; reads well after "allow"."""
    severity: Severity
    """The gravest that a finding of the rule can be."""
    propose: Callable[[Claims], Iterable[Relation]]
    """From all claims of a document to the relations that it must keep."""
    holds: tuple[str, ...]
    """Texts in which the rule finds a relation that holds."""
    breaks: tuple[str, ...]
    """Texts that it must flag."""
    silent: tuple[str, ...] = ()
    """Texts that look alike and must not be flagged."""
    summary: str = ""
    """What is wrong, in one line."""
    page: str = ""
    """The rule's page, in Markdown."""
    tier: Tier = Tier.STABLE
    """Whether it is on by default."""
    origin: str = "built-in"
    """Where the rule was defined."""

    def relations(self, claims: Claims) -> Iterator[Relation]:
        """Yield the relations that the rule finds in *claims*."""
        yield from self.propose(claims)


def rule(
    code: str,
    *,
    name: str,
    severity: str = "error",
    holds: Iterable[str],
    breaks: Iterable[str],
    silent: Iterable[str] = (),
    preview: bool = False,
    origin: str = "built-in",
) -> Callable[[Callable[[Claims], Iterable[Relation]]], Rule]:
    """Make a rule of the function below, whose docstring becomes the rule's page.

    Parameters
    ----------
    code, name, severity, holds, breaks, silent
        See :class:`Rule`.
    preview
        Whether the rule is off by default.
    origin
        Where the rule comes from, as listed by ``checker rules``.
    """

    def make(propose: Callable[[Claims], Iterable[Relation]]) -> Rule:
        page = _dedent(propose.__doc__ or "")
        return Rule(
            code,
            name,
            Severity(severity),
            propose,
            tuple(holds),
            tuple(breaks),
            tuple(silent),
            page.split("\n", 1)[0],
            page,
            Tier.PREVIEW if preview else Tier.STABLE,
            origin,
        )

    return make


def _dedent(docstring: str) -> str:
    import inspect

    return inspect.cleandoc(docstring)
