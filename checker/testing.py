"""Tests of rules: their own examples, and cases written in Markdown files.

A case file names a rule in its first heading; below every further heading stand a text and
what is found in it::

    # share-mismatch

    ## A share beside its parts

    ```text
    Of the 240 participants, 132 (62%) were assigned to treatment.
    ```

    ```findings
    PCT001 "62%" expected 55%
    ```

An empty ``findings`` block asserts silence. With ``from checker.testing import pytest_addoption``
in ``conftest.py``, ``pytest --update-cases`` rewrites the blocks, for review in the difference.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING, Any

from checker.api import Checker
from checker.findings.finding import Finding
from checker.findings.notice import Notice
from checker.findings.wording import expected_text, label
from checker.relations.verdict import UNKNOWN, Verdict
from checker.reports.report import Report
from checker.rules.registry import known_rules
from checker.rules.rule import Rule
from checker.text.late import late

if TYPE_CHECKING:
    import pytest


def problems_of(rule: Rule) -> Iterator[str]:
    """Yield one line for every example of *rule* that does not come out as it should.

    A text of ``holds`` must have a relation that holds, and no finding; a text of
    ``breaks`` must have a finding; a text of ``silent`` none.
    """
    alone = Checker([rule])
    if not rule.holds and not rule.breaks:
        yield f"{rule.code} {rule.name} has no examples: add holds and breaks"
    for field in ("holds", "breaks", "silent"):
        for text in getattr(rule, field):
            report = alone.check(text)
            problem = _problem(field, report)
            if problem:
                yield f"{rule.code} {rule.name}: {field} {text!r}: {problem}"


def assert_rule(rule: Rule | type[Rule]) -> None:
    """Run the examples of *rule*; raise :class:`AssertionError` with a line for each that fails."""
    problems = list(problems_of(rule() if isinstance(rule, type) else rule))
    if problems:
        raise AssertionError("\n".join(problems))


def _problem(field: str, report: Report) -> str:
    notices = [each.message for each in report.findings if each.code.startswith("CHK")]
    if notices:
        return notices[0]
    found = [each.message for each in report.findings]
    if field == "breaks":
        nothing = "nothing was found" if report.relations else "nothing was bound, so nothing was tested"
        return "" if found else nothing
    if found:
        return f"flagged: {found[0]}"
    if field == "holds" and not any(each.verdict in (Verdict.HOLDS, Verdict.TIGHT) for each in report.relations):
        unbound = "nothing was bound, so nothing was tested; what the rule leaves alone is listed as silent"
        return unbound if not report.relations else "nothing holds"
    return ""


@dataclass(frozen=True, slots=True)
class Case:
    """One text of a case file, with what is to be found in it."""

    path: Path
    """The file."""
    rule: str
    """Name of the rule, or ``ALL``."""
    title: str
    """The heading above the text."""
    text: str
    """As it stands in the block, without the last line end."""
    form: str
    """How it is read: ``plain`` or ``markdown``."""
    findings: tuple[str, ...]
    """One line a finding."""
    start: int
    """Offset of the content of the ``findings`` block in the file."""
    end: int
    """Just behind it."""

    def found(self) -> tuple[str, ...]:
        """Return what is found now, one line a finding."""
        registry = known_rules()
        rules = [rule for rule in registry if self.rule == "ALL" or rule.name == self.rule]
        if not rules:
            raise AssertionError(f"{self.path}: no rule is called {self.rule!r}")
        form: Any = self.form
        return tuple(map(finding_line, Checker(rules).check(self.text, format=form).findings))


_TITLE = late(r"^# (\S+)[^\n]*$", re.MULTILINE)
_PIECE = late(
    r"^(?:##[ ](?P<title>[^\n]*)|```(?P<form>text|markdown|findings)\n(?P<content>(?:(?!```)[^\n]*\n)*)```)$",
    re.MULTILINE,
)


def read_cases(path: Path) -> tuple[Case, ...]:
    """Return the cases in the file at *path*."""
    content = path.read_text("utf-8")
    named = _TITLE.search(content)
    if named is None:
        raise AssertionError(f"{path}: the first heading names no rule")
    cases: list[Case] = []
    title, text, form = "", "", ""
    for piece in _PIECE.finditer(content):
        if piece["title"] is not None:
            title, text, form = piece["title"].strip(), "", ""
        elif piece["form"] != "findings":
            text = piece["content"].removesuffix("\n")
            form = "plain" if piece["form"] == "text" else "markdown"
        elif form:
            lines = tuple(line.strip() for line in piece["content"].splitlines() if line.strip())
            cases.append(Case(path, named[1], title, text, form, lines, *piece.span("content")))
        else:
            raise AssertionError(f"{path}: {title!r} has findings without a text above")
    return tuple(cases)


def finding_line(finding: Finding | Notice) -> str:
    """Return *finding* as it stands in a case file: code, stated number, what was expected."""
    if isinstance(finding, Notice):
        return f"{finding.code} {finding.message}"
    stated = finding.relation.roles[finding.relation.stated].quantity
    expected = finding.judgement.expected()
    behind = "" if expected == UNKNOWN else f" expected {expected_text(stated, expected)}"
    return f'{finding.code} "{label(stated)}"{behind}'


def update_cases(path: Path) -> bool:
    """Rewrite the findings in the case file at *path*; tell whether they were different."""
    content = path.read_text("utf-8")
    written = content
    for case in reversed(read_cases(path)):
        lines = "".join(f"{line}\n" for line in case.found())
        written = written[: case.start] + lines + written[case.end :]
    if written != content:
        path.write_text(written, "utf-8")
    return written != content


def markdown_cases(folder: str | Path) -> Callable[..., None]:
    """Return a test function over all cases in the Markdown files below *folder*.

    Examples
    --------
    In a test module::

        from checker.testing import markdown_cases

        test_cases = markdown_cases("tests/rules")
    """
    import pytest

    paths = sorted(path for path in Path(folder).rglob("*.md") if path.name != "README.md")
    cases = [pytest.param(case, id=f"{case.rule}: {case.title}") for path in paths for case in read_cases(path)]

    rewritten: set[Path] = set()

    @pytest.mark.parametrize("case", cases)
    def test_case(case: Case, request: pytest.FixtureRequest) -> None:
        if request.config.getoption("--update-cases", default=False):
            if case.path not in rewritten:
                update_cases(case.path)
                rewritten.add(case.path)
            return
        assert case.found() == case.findings

    return test_case


def pytest_addoption(parser: pytest.Parser) -> None:
    """Add ``--update-cases`` to pytest."""
    parser.addoption("--update-cases", action="store_true", help="rewrite the findings in Markdown case files")
