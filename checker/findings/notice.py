"""Notice: a finding about one place that rests on no relation between numbers.

Housekeeping rules give notices (a suppression that suppresses nothing), and so may custom
rules that have something to say but nothing to compute.
"""

from __future__ import annotations

from dataclasses import dataclass
from functools import cached_property

from checker.findings.fingerprint import fingerprint_of
from checker.findings.of_rule import OfRule
from checker.rules.rule import Rule, Severity
from checker.text.span import Span


@dataclass(frozen=True)
class Notice(OfRule):
    """A finding without a relation; has every attribute that reports ask of a finding."""

    rule: Rule
    """The rule it comes from."""
    message: str
    """What is the matter, in one line."""
    spans: tuple[Span, ...] = ()
    """Where; the first carries the caret. Empty where it concerns the whole document."""
    severity: Severity = Severity.WARNING
    """How much it weighs."""
    help: str = ""
    """What to do, in one line, or ``""``."""
    subject: str = ""
    """What is named in the fingerprint beside the rule, so that notices can be told apart."""

    relation = None
    judgement = None
    suggestions = ()
    rounding = ""

    @property
    def stated_span(self) -> Span | None:
        """Where the caret goes, or ``None``."""
        return self.spans[0] if self.spans else None

    @cached_property
    def fingerprint(self) -> str:
        """Identity of the finding: rule and subject, never positions."""
        return fingerprint_of(self.code, self.subject or self.message)

    def explain(self) -> str:
        """Return what the rule is about and what to do, two lines."""
        head = f"{self.rule.summary}\nrule {self.code} {self.name}\n{self.message}"
        return f"{head}\n{self.help}" if self.help else head

    @property
    def steps(self) -> str:
        """What to do, for where the rule and the message stand beside it."""
        return self.help
