"""Every rule keeps the promises of its own examples, alone and beside all the others."""

from __future__ import annotations

import re

import pytest

from checker.api import Checker
from checker.relations.verdict import Verdict
from checker.rules import BUILT_IN
from checker.rules.page import rule_page
from checker.rules.rule import Rule, Severity

HEADINGS = ("What it checks", "Why it matters", "How rounding is treated", "Not flagged", "Source")


def examples(field: str) -> list[object]:
    return [
        pytest.param(rule, text, id=f"{rule.code}-{place}")
        for rule in BUILT_IN
        for place, text in enumerate(getattr(rule, field))
    ]


@pytest.mark.parametrize(("rule", "text"), examples("holds"))
def test_holds(rule: Rule, text: str) -> None:
    report = Checker([rule]).check(text)
    assert not report.findings
    assert any(j.verdict in (Verdict.HOLDS, Verdict.TIGHT) for _, j in report.judgements), "nothing was tested"


@pytest.mark.parametrize(("rule", "text"), examples("breaks"))
def test_breaks(rule: Rule, text: str) -> None:
    found = Checker([rule]).check(text).findings
    assert [finding.code for finding in found] == [rule.code]
    (finding,) = found
    assert finding.message
    assert len(finding.message) < 80
    assert finding.explain()


@pytest.mark.parametrize(("rule", "text"), examples("silent"))
def test_silent(rule: Rule, text: str) -> None:
    assert not Checker([rule]).check(text).findings


@pytest.mark.parametrize(("rule", "text"), [*examples("holds"), *examples("silent")])
def test_no_other_rule_speaks(rule: Rule, text: str) -> None:
    found = Checker(BUILT_IN).check(text).findings
    assert not [finding for finding in found if finding.severity is not Severity.INFO]


@pytest.mark.parametrize("rule", BUILT_IN, ids=lambda rule: rule.code)
def test_page(rule: Rule) -> None:
    assert re.fullmatch(r"[A-Z]{3}\d{3}", rule.code)
    assert re.fullmatch(r"[a-z]+(-[a-z0-9]+)+", rule.name)
    assert rule.summary.endswith(".")
    assert len(rule.summary) < 80
    for heading in HEADINGS:
        assert re.search(rf"^{heading}$", rule.page, re.MULTILINE), heading
    lead = rule_page(rule).split("\n\n")[2]
    assert lead.count(".") > 1, "two sentences or more say how it is found, and when nothing is said"
    assert not lead.startswith("#")
    assert rule.holds
    assert rule.breaks


def test_codes_and_names_are_unique() -> None:
    assert len({rule.code for rule in BUILT_IN}) == len(BUILT_IN)
    assert len({rule.name for rule in BUILT_IN}) == len(BUILT_IN)
