"""What a conversation checks with: the rules of this process, and what its folder declares."""

from __future__ import annotations

import logging
from pathlib import Path

from checker.api import Checker
from checker.errors import CheckerError, RuleError
from checker.jupyter.conversation import Conversation
from checker.project import open_project
from checker.rules.page import rule_page


class Source:
    """The checker of one process: installed rules, declared ones, and those defined at its prompt.

    Parameters
    ----------
    checker
        The checker to use; by default one with the settings and the declared rules of the
        folder that the process runs in. Python files of the folder are never run.
    """

    def __init__(self, checker: Checker | None = None) -> None:
        self.checker = checker or folder_checker()

    def refresh(self) -> None:
        """Take over rules that were defined, and settings that were changed, since."""
        self.checker = folder_checker()

    def warm(self) -> None:
        """Load what the first finding needs, so that nobody waits for it while typing."""
        report = self.checker.check("Of the 50 chairs, 10 (70%) were taken.")
        for finding in report.findings:
            finding.explain()
            str(finding.suggestions)

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


def folder_checker() -> Checker:
    """Return the checker of the folder that this process runs in; the plain one where its settings are wrong."""
    try:
        return open_project(Path.cwd()).checker(use_baseline=False)
    except CheckerError as error:
        logging.getLogger("checker").warning("%s", error)
        return Checker()
