"""What the Jupyter server checks with: the rules that are installed, nothing from the folder."""

from __future__ import annotations

from checker.api import Checker
from checker.jupyter.conversation import Conversation
from checker.jupyter.live import Check
from checker.rules import BUILT_IN
from checker.rules.rule import Rule


def installed_conversation() -> Conversation:
    """Return a conversation that checks with the installed rules."""
    return Conversation(_check, lambda name: rule_page(BUILT_IN, name))


def rule_page(rules: tuple[Rule, ...], name: str) -> tuple[str, str] | None:
    """Return title and text of the page of a rule, by its code or name, or ``None``."""
    for rule in rules:
        if name in (rule.code, rule.name):
            return f"{rule.code} {rule.name}", _page(rule)
    return None


def _page(rule: Rule) -> str:
    parts = [rule.page]
    for title, examples in (("Flagged", rule.breaks), ("Not flagged", (*rule.holds, *rule.silent))):
        if examples:
            parts.append("\n".join([title, *(f"    {example}" for example in examples)]))
    return "\n\n".join(parts)


def _check() -> Check:
    return Checker().check_document
