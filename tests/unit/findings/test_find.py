from __future__ import annotations

import pytest

import checker
from checker.relations.verdict import Verdict
from checker.rules.rule import Severity


@pytest.mark.parametrize(
    ("text", "severity"),
    [
        ("Of the 640 ewes, 211 (33.1%) were shorn.", Severity.INFO),  # 32.97, so 33.0
        ("Of the 640 ewes, 212 (33.0%) were shorn.", Severity.INFO),  # 33.125, so 33.1
        ("Of the 640 ewes, 211 (33.2%) were shorn.", Severity.ERROR),
        ("Of the 64 ewes, 21 (35%) were shorn.", Severity.ERROR),  # in whole per cents a point is much
        ("Languages: Norse 61.4%, Cornish 22.3%, other 17.3%", Severity.ERROR),
        ("Sales fell by 20.0% to £600m from £500m.", Severity.ERROR),
    ],
)
def test_one_off_in_the_last_decimal_is_told_only(text: str, severity: Severity) -> None:
    (finding,) = checker.check(text).findings
    assert finding.severity is severity


def test_what_two_rules_say_of_one_number_is_one_finding() -> None:
    report = checker.check("Of the 150 ewes, 108 (70%) were old and 42 (30%) young.")
    assert [finding.message for finding in report.findings] == [
        "108 of 150 is 72%, not 70%",
        "42 of 150 is 28%, not 30%",
    ]
    both = {tested.rule.code for tested in report.relations if tested.verdict is Verdict.CONTRADICTS}
    assert both == {"PCT001", "PCT007"}
