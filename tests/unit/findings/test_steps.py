from __future__ import annotations

import pytest

import checker
from checker.findings.steps import agreement_line


def steps(text):
    (finding,) = checker.check(text).findings
    return finding.explain().splitlines()[2:4]


@pytest.mark.parametrize(
    ("text", "demanded", "worked_out"),
    [
        ("Of the 90 carts, 31 (54%) were red.", "share = part / whole", "31 / 90 = 34.4%, not 54%"),
        ("The odds ratio was 1.42 (95% CI 1.51 to 1.83).", "lower end ≤ estimate ≤ upper end", "1.42 < 1.51"),
        ("The odds ratio was 2.5 (95% CI 3.0 to 2.1).", "lower end ≤ estimate ≤ upper end", "2.5 < 3.0"),
        (
            "He was born in 1932 and died in 2001 aged 79.",
            "age = years from birth to event",
            "1932 to 2001 is 68 to 69, not 79",
        ),
        ("The toll tripled from 120 to 480.", "new ≈ old × 3", "480 ≠ 120 × 3"),
        (
            "At 4% a year, £1,000 grows to £1,400 in five years.",
            "new = old × (1 + rate) ^ periods",
            "£1,000 × (1 + 4% a year) ^ five years = £1,216.7, not £1,400",
        ),
        ("The sample was cooled to -300 °C.", "temperature ≥ -273.2 °C", "-300 °C < -273.2 °C"),
        ("14 people came, including 17 children.", "part ≤ whole", "17 > 14"),
        ("The vote is on Thursday 5 March 2024.", "stated weekday = weekday", "Thursday ≠ Tuesday"),
    ],
)
def test_no_step_states_what_is_not_so(text, demanded, worked_out):
    assert steps(text) == [demanded, worked_out]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("The odds ratio was 1.62 (95% CI 1.51 to 1.83).", "1.51 ≤ 1.62 ≤ 1.83"),
        ("The toll tripled from 120 to 360.", "120 × 3 ≈ 360"),
        ("The store is kept at -4 °C.", "-4 °C ≥ -273.2 °C"),
        ("He was born in 1932 and died in 2001 aged 69.", "1932 to 2001 is 69"),
        ("The vote is on Tuesday 5 March 2024.", "Tuesday 5 March 2024: Tuesday"),
    ],
)
def test_what_holds_reads_as_it_is(text, expected):
    assert expected in [agreement_line(tested.judgement) for tested in checker.check(text).relations]
