"""What a conversation checks with: the rules of this process, and nothing from the folder."""

from __future__ import annotations

from checker.api import Checker
from checker.errors import RuleError
from checker.jupyter.conversation import Conversation
from checker.rules.page import rule_page


class Source:
    """The checker of one process: installed rules, and those defined at its prompt.

    Parameters
    ----------
    checker
        The checker to use; a new one with all rules by default.
    """

    def __init__(self, checker: Checker | None = None) -> None:
        self.checker = checker or Checker()

    def page(self, name: str) -> tuple[str, str] | None:
        """Return title and text of the page of a rule, by its code or name, or ``None``."""
        try:
            rule = self.checker.registry.find(name)
        except RuleError:
            return None
        return f"{rule.code} {rule.name}", rule_page(rule).partition("\n\n")[2]

    def conversation(self) -> Conversation:
        """Return a conversation that asks this checker."""
        return Conversation(lambda: self.checker.check_document, self.page)
