"""Grades: a built-in rule is by default what its precision on published text has earned."""

from __future__ import annotations

from checker.rules.earned import ERRORS, UNPROVEN
from checker.rules.rule import Rule, Severity, Tier


def as_earned(rule: Rule) -> Rule:
    """Return *rule* with the severity and the tier that the ledger of precision allows it.

    A rule with too few judged findings warns at most, whatever it proposes for itself; one
    with too many wrong ones runs only when asked for.
    """
    if rule.code in UNPROVEN:
        return rule.replaced(severity=Severity.WARNING, tier=Tier.PREVIEW)
    if rule.code in ERRORS or rule.severity is not Severity.ERROR:
        return rule
    return rule.replaced(severity=Severity.WARNING)
