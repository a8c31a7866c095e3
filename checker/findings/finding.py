"""Finding: a relation worth reporting, with its message and what could make it agree."""

from __future__ import annotations

from collections.abc import Iterable
from functools import cached_property

from checker.claims.find import Claims
from checker.findings.fingerprint import fingerprint_of
from checker.findings.message import first_line, rounding_line
from checker.findings.of_rule import Judged
from checker.findings.steps import derivation
from checker.findings.suggest import Suggestion, corroborated, suggestions_for
from checker.findings.wording import identity
from checker.relations.verdict import Judgement
from checker.rules.rule import Rule, Severity
from checker.text.span import Span


class Finding(Judged):
    """A tested relation that does not agree.

    Attributes
    ----------
    rule
        The rule that proposed the relation.
    judgement
        The relation with its verdict.
    severity
        ``error``, ``warning`` or ``info``.
    claims
        All claims of the document, among which suggestions look for the value they need.
    """

    def __init__(self, rule: Rule, judgement: Judgement, severity: Severity, claims: Claims | None = None) -> None:
        self.rule = rule
        self.judgement = judgement
        self.severity = severity
        self.claims = claims

    def __repr__(self) -> str:
        return f"Finding({self.code} {self.name}: {self.message})"

    @cached_property
    def message(self) -> str:
        """What does not agree, in one line."""
        return first_line(self.judgement)

    @cached_property
    def rounding(self) -> str:
        """The computed value and the rounding that was allowed, in one line."""
        return rounding_line(self.judgement)

    @property
    def stated_span(self) -> Span:
        """Where the number stands that carries the caret."""
        return self.relation.roles[self.relation.stated].span

    @cached_property
    def suggestions(self) -> tuple[Suggestion, ...]:
        """One possible change per number, likeliest slip first."""
        return self.corroborated(suggestions_for(self.judgement))

    def corroborated(self, suggestions: Iterable[Suggestion]) -> tuple[Suggestion, ...]:
        """Return *suggestions* with where the document has the value that each needs."""
        if self.claims is None:
            return tuple(suggestions)
        return tuple(corroborated(suggestions, self.judgement, self.claims))

    @cached_property
    def fingerprint(self) -> str:
        """Identity of the finding: rule, form of the relation and numbers, never positions."""
        parts = [self.code, self.relation.stated]
        parts += [f"{role}={identity(claim.quantity).casefold()}" for role, claim in self.relation.roles.items()]
        return fingerprint_of(*parts)

    def explain(self) -> str:
        """Return the steps of the test, several lines."""
        head = f"{self.rule.summary}\nrule {self.code} {self.name}"
        return f"{head}\n{derivation(self.judgement)}"

    @property
    def steps(self) -> str:
        """The steps of the test, for where the rule, the message and the rounding stand beside them."""
        return derivation(self.judgement, with_rounding=False)
