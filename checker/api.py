"""The pipeline on one screen: text to quantities to claims to relations to findings."""

from __future__ import annotations

from collections.abc import Iterable
from functools import cache
from pathlib import Path
from typing import Literal

from checker.claims.find import find_claims
from checker.findings.find import find_contradictions, judge_relations
from checker.quantities.find import find_quantities
from checker.reports.extraction import Extraction
from checker.reports.report import Report
from checker.rules import BUILT_IN
from checker.rules.rule import Rule, Tier
from checker.text.document import Document
from checker.text.plain import read_plain

Format = Literal["plain", "markdown"]
"""How a string is read."""


class Checker:
    """A set of rules, ready to check many texts.

    Parameters
    ----------
    rules
        The rules to run, in order; the stable built-in ones by default.

    Examples
    --------
    >>> Checker().check("Of the 50 trees, 12 (24%) were felled.").ok
    True
    """

    def __init__(self, rules: Iterable[Rule] | None = None) -> None:
        chosen = [rule for rule in BUILT_IN if rule.tier is Tier.STABLE] if rules is None else rules
        self.rules = tuple(chosen)

    def check(self, text: str | Path, *, format: Format = "plain", name: str = "<text>") -> Report:
        """Return the report on *text*: a ``str`` is text, a ``Path`` is a file."""
        return self.check_document(_document(text, format, name))

    def check_document(self, document: Document) -> Report:
        """Return the report on a document that has been read."""
        quantities = find_quantities(document)
        claims = find_claims(document, quantities)
        tested = judge_relations(self.rules, claims)
        return Report(document, quantities, claims, tested, find_contradictions(tested))


def check(text: str | Path, *, format: Format = "plain", name: str = "<text>") -> Report:
    """Check the arithmetic of a text.

    Parameters
    ----------
    text
        The text itself; a ``Path`` is read, by its suffix, as a file.
    format
        How a string is read: ``"plain"`` or ``"markdown"``.
    name
        What reports call the text.

    Returns
    -------
    Report
        Everything found and everything tested. It shows itself.

    Raises
    ------
    ReadError
        If a file cannot be read as text.

    Examples
    --------
    >>> report = check("Of the 240 participants, 132 (60%) were assigned to treatment.")
    >>> report.findings[0].message
    '132 of 240 is 55%, not 60%'
    """
    return _default().check(text, format=format, name=name)


def check_file(path: str | Path) -> Report:
    """Check a file: Markdown, notebook or plain text, by its suffix."""
    return _default().check(Path(path))


def check_notebook(path: str | Path) -> Report:
    """Check the Markdown cells of a notebook."""
    from checker.text.notebook import read_notebook

    return _default().check_document(read_notebook(Path(path)))


def extract(text: str | Path, *, format: Format = "plain", name: str = "<text>") -> Extraction:
    """Return the quantities of a text, in order; nothing is tested.

    Examples
    --------
    >>> [quantity.surface for quantity in extract("The 42 km route took 3.5 hours.")]
    ['42 km', '3.5 hours']
    """
    document = _document(text, format, name)
    return Extraction(document, tuple(find_quantities(document)))


@cache
def _default() -> Checker:
    return Checker()


def _document(text: str | Path, format: Format, name: str) -> Document:
    if isinstance(text, Path):
        from checker.text.files import read_file

        return read_file(text)
    if format == "markdown":
        from checker.text.markdown import read_markdown

        return read_markdown(text, name)
    return read_plain(text, name)
