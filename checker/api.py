"""The pipeline on one screen: text to quantities to claims to relations to findings."""

from __future__ import annotations

from collections.abc import Iterable
from pathlib import Path

from checker.claims.find import find_claims
from checker.findings.find import find_contradictions, judge_relations
from checker.quantities.find import find_quantities
from checker.reports.report import Report
from checker.rules import BUILT_IN
from checker.rules.rule import Rule, Tier
from checker.text.document import Document
from checker.text.plain import read_plain


class Checker:
    """A set of rules, ready to check many texts.

    Parameters
    ----------
    rules
        The rules to run, in order; the stable built-in ones by default.

    Examples
    --------
    >>> Checker().check("Of 50 trees, 12 were felled, leaving 38.").ok
    True
    """

    def __init__(self, rules: Iterable[Rule] | None = None) -> None:
        self.rules = tuple(BUILT_IN if rules is None else rules)
        self._active = tuple(rule for rule in self.rules if rule.tier is Tier.STABLE or rules is not None)

    def check(self, text: str | Path) -> Report:
        """Return the report on *text*: a ``str`` is text, a ``Path`` is read."""
        return self.check_document(read_plain(text) if isinstance(text, str) else _read(text))

    def check_document(self, document: Document) -> Report:
        """Return the report on a document that has been read."""
        quantities = find_quantities(document)
        claims = find_claims(document, quantities)
        tested = judge_relations(self._active, claims)
        return Report(document, tuple(quantities), claims, tuple(tested), tuple(find_contradictions(tested)))


def _read(path: Path) -> Document:
    from checker.text.files import read_file

    return read_file(path)
