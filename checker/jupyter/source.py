"""What a conversation checks with: the rules of this process, and what its folder declares."""

from __future__ import annotations

import logging
from pathlib import Path

from checker.api import Checker
from checker.errors import CheckerError, RuleError
from checker.jupyter.conversation import Conversation
from checker.jupyter.surroundings import KnownFindings, Surroundings, nothing_known, own_rules
from checker.project import Project, open_project
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
        if checker is None:
            self.refresh()
        else:
            self._use(checker, None)

    def refresh(self) -> None:
        """Take over rules that were defined, and settings that were changed, since."""
        self._use(*folder_checker())

    def _use(self, checker: Checker, project: Project | None) -> None:
        known = nothing_known if project is None else KnownFindings(project, Path.cwd()).of
        self.checker = checker
        self.surroundings = Surroundings(own_rules(checker.rules), known)

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
        return Conversation(lambda: self.checker.check_document, self.page, lambda: self.surroundings)


def folder_checker() -> tuple[Checker, Project | None]:
    """Return the checker of the folder that this process runs in; the plain one where its settings are wrong.

    What stands in the baseline is checked like everything else, and flagged afterwards: while
    people write, a finding that is known is shown, only faintly.
    """
    try:
        project = open_project(Path.cwd())
        return project.checker(use_baseline=False), project
    except CheckerError as error:
        logging.getLogger("checker").warning("%s", error)
        return Checker(), None
