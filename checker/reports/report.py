"""Report: what was read, what was tested, what was found, and how it shows itself."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from functools import cached_property
from importlib import import_module
from typing import TYPE_CHECKING, Any

from checker.claims.find import Claims
from checker.errors import FindingsError
from checker.findings.finding import Finding
from checker.findings.notice import Notice
from checker.quantities.quantity import Quantity
from checker.relations.verdict import Judgement
from checker.reports.summary import Summary, summarise
from checker.reports.tested import Tested
from checker.rules.rule import Rule, Severity
from checker.text.document import Document

if TYPE_CHECKING:
    import pandas as pd

    from checker.findings.suppress import Suppressed

# The modules that show a report are imported when they are asked for: most reports in a
# program are looked at by their findings alone.


class Report:
    """The outcome of a check. Shows itself. Ask ``report.ok``, not the report.

    Parameters
    ----------
    document
        What was read.
    quantities
        All quantities in the order of the text.
    claims
        What the text says of them.
    judgements
        Everything tested, as pairs of rule and judgement.
    findings
        What is worth saying, in the order of the text.
    suppressed
        Findings kept out by a comment, a setting or a baseline.
    """

    def __init__(
        self,
        document: Document,
        quantities: Sequence[Quantity],
        claims: Claims,
        judgements: Iterable[tuple[Rule, Judgement]],
        findings: Iterable[Finding | Notice],
        suppressed: Iterable[Suppressed] = (),
    ) -> None:
        self.document = document
        self.quantities = tuple(quantities)
        self.claims = claims
        self.judgements = tuple(judgements)
        self.findings = tuple(findings)
        self.suppressed = tuple(suppressed)
        self.decisions: Mapping[str, Any] = {}
        """Decisions of a reviewer by fingerprint, where the report was made in a review."""

    def __str__(self) -> str:
        from checker.reports.terminal import as_text

        return as_text(self)

    def __repr__(self) -> str:
        return f"<Report {self.document.name}: {self.summary}>"

    def _repr_html_(self) -> str:
        return self.to_html()

    def _repr_mimebundle_(self, include: Any = None, exclude: Any = None) -> dict[str, str]:
        return {"text/html": self.to_html(), "text/plain": str(self)}

    @property
    def name(self) -> str:
        """Path or label of what was read."""
        return self.document.name

    @cached_property
    def relations(self) -> tuple[Tested, ...]:
        """Everything tested, also what holds, in the order of the text."""
        tested = [Tested(rule, judgement) for rule, judgement in self.judgements]
        return tuple(sorted(tested, key=lambda each: each.spans[:1]))

    @property
    def ok(self) -> bool:
        """Whether nothing was found but remarks of severity ``info``."""
        return all(finding.severity is Severity.INFO for finding in self.findings)

    @cached_property
    def summary(self) -> Summary:
        """How much was looked at, and what came of it; prints as one line."""
        return summarise(
            self.relations,
            files=sum(not each.name.startswith("<") for each in self.document.parts or (self.document,)),
            quantities=len(self.quantities),
            suppressed=len(self.suppressed),
        )

    def filter(self, *, code: str | None = None, severity: str | None = None) -> Report:
        """Return the report with fewer findings.

        Parameters
        ----------
        code
            A code, the start of one, or a name of a rule.
        severity
            The least severity: ``"warning"`` keeps errors and warnings.
        """
        found = self.findings
        if code is not None:
            found = tuple(each for each in found if each.code.startswith(code) or each.name == code)
        if severity is not None:
            rank = Severity(severity).rank
            found = tuple(each for each in found if each.severity.rank <= rank)
        report = Report(self.document, self.quantities, self.claims, self.judgements, found, self.suppressed)
        report.decisions = self.decisions
        return report

    def raise_for_findings(self) -> None:
        """Raise :class:`FindingsError` if anything but remarks was found."""
        if not self.ok:
            raise FindingsError(self)

    def to_dict(self) -> dict[str, Any]:
        """Return the report as plain data, after ``report.schema.json``."""
        from checker.reports.records import as_record

        return as_record(self)

    def to_json(self, *, indent: int | None = 2) -> str:
        """Return the report as JSON, after ``report.schema.json``."""
        from checker.reports.records import as_json

        return as_json(self, indent=indent)

    def to_html(self, *, page: bool = False) -> str:
        """Return the marked text with its findings, as a fragment or as a whole *page*."""
        from checker.reports.webpage import as_fragment, as_page

        return as_page([self]) if page else as_fragment(self)

    def widget(self) -> Any:
        """Return the review of the report for an output cell: a list of findings and what to do with each.

        It shows itself as widgets in JupyterLab and Notebook 7, and as HTML where the front end does
        not name its session to the kernel; display its ``box`` to have the widgets there.
        """
        # A report does not know of Jupyter, so the module is looked up by its name.
        return import_module("checker.jupyter.review").Review(self)

    def to_sarif(self) -> dict[str, Any]:
        """Return the report as a SARIF 2.1.0 log."""
        from checker.reports.sarif import as_sarif

        return as_sarif([self])

    def to_dataframe(self) -> pd.DataFrame:
        """Return one row per finding; needs pandas."""
        from checker.reports.frames import findings_frame

        return findings_frame([self])
