"""Rules about the check itself. They look at no numbers; the engine raises them."""

from __future__ import annotations

from checker.rules.restatements.texts_differ import texts_differ
from checker.rules.rule import Rule, Severity, make_rule


def _housekeeping(code: str, name: str, severity: Severity, page: str) -> Rule:
    return make_rule(
        lambda claims: (),
        code=code,
        name=name,
        severity=severity,
        summary=page.partition("\n")[0],
        page=page,
        origin="built-in",
    )


UNUSED_SUPPRESSION = _housekeeping(
    "CHK001",
    "unused-suppression",
    Severity.WARNING,
    """A suppression that suppresses nothing.

What it checks
    Every ``ignore``, ``disable`` and ``file-ignore`` in the text, and every rule listed in it.

Why it matters
    A comment that outlives its reason hides the next mistake in the same place.

Not flagged
    Suppressions of rules that did not run.
""",
)

UNKNOWN_RULE = _housekeeping(
    "CHK002",
    "unknown-rule",
    Severity.WARNING,
    """A suppression that names no rule, or cannot be read.

What it checks
    The rules named in suppressions, and the form of everything that opens like one.

Why it matters
    A misspelt suppression does nothing, and looks as if it did.
""",
)

STALE_BASELINE = _housekeeping(
    "CHK003",
    "stale-baseline",
    Severity.ERROR,
    """An entry of the baseline that is no longer found.

What it checks
    Every entry of the baseline file for the documents that were checked.

Why it matters
    The number was corrected or changed. ``checker baseline --prune`` drops the entry, so that
    the old mistake cannot come back unseen.
""",
)

RULE_FAILED = _housekeeping(
    "CHK004",
    "rule-failed",
    Severity.ERROR,
    """A rule that could not do its work.

What it checks
    Rules of plug-ins, of projects and of notebooks, while they run.

Why it matters
    The run goes on without the rule, and ends with exit code 2: something was not looked at.
""",
)

HOUSEKEEPING = (UNUSED_SUPPRESSION, UNKNOWN_RULE, STALE_BASELINE, RULE_FAILED, texts_differ)
"""All of them, by code, and the rule of comparisons, which proposes nothing for one text either."""
