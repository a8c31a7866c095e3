"""Estimates and their intervals: which shapes are read, and what is left alone."""

from __future__ import annotations

import pytest

from checker.api import Checker
from checker.relations.verdict import Verdict
from checker.rules.ranges.reversed_range import reversed_range
from checker.rules.ranges.value_outside_range import value_outside_range

CHECKER = Checker([value_outside_range, reversed_range])

AGREES = """
The odds ratio was 2.6 (95% CI 2.2-3.1).
The odds ratio was 2.6 (95% CI, 2.2-3.1).
The odds ratio was 2.6 (95% CI: 2.2, 3.1).
The odds ratio was 2.6 (CI95 2.2-3.1).
The odds ratio was 2.6 (CI 95% 2.2-3.1).
The odds ratio was 2.6 (95 % CI 2.2–3.1, p < 0.001).
The odds ratio was 2.6 (p < 0.001, 95% CI 2.2–3.1).
The odds ratio was 2.6, 95% CI 2.2 to 3.1.
The odds ratio was 2.6; 95% CI [2.2, 3.1].
The odds ratio was 2.6 [95% CI 2.2 to 3.1].
The odds ratio was 2.6 (95% confidence interval 2.2 to 3.1).
The odds ratio was 2.6 (95% confidence interval [CI], 2.2 to 3.1).
The odds ratio was 2.6 (95% confidence intervals 2.2 to 3.1).
The odds ratio was 2.6 with a 95% confidence interval of 2.2 to 3.1.
The odds ratio was 2.6 with a 95% CI of 2.2 to 3.1.
The odds ratio was 2.6 (95% credible interval 2.2 to 3.1).
The odds ratio was 2.6 (95% CrI 2.2 to 3.1).
The odds ratio was 2.6 (95% confidence limits 2.2 to 3.1).
The odds ratio was 2.6 (90% CI 2.2 to 3.1).
The odds ratio was 2.6 (99.5% CI 2.2 to 3.1).
The odds ratio was 2.6 (95% CI from 2.2 to 3.1).
The odds ratio was 2.6 (95% CI between 2.2 and 3.1).
OR=2.6, 95%CI=2.2-3.1
OR 2.6 (95%CI: 2.2 to 3.1; P=0.01)
HR, 0.31; 95% CI, 0.22-0.45; P < .001
The mean difference was -0.6 (95% CI -0.9 to -0.3).
The mean difference was −0.6 (95% CI −0.9, −0.3).
The mean difference was -0.6 mm (95% CI: -0.9 to -0.3 mm).
The mean difference was -0.6 (95% CI, -0.9--0.3).
The mean difference was 4.1 kg (95% CI 2.2 to 6.0 kg).
The mean difference was 4.1 kg (95% CI 2.2 kg to 6.0 kg).
Prevalence was 13.7% (95% CI 11.3% to 16.1%).
Prevalence was 13.4% (95% CI 11.1 to 15.7%).
Prevalence was 13.4% (95% CI 11.1–15.7).
Prevalence was 13.4 per cent (95 per cent CI 11.1 to 15.7).
Prevalence was 13.4 percent (95% CI = 11.1-15.7 percent).
There were 1,200 deaths (95% CI 1,000-1,400).
There were 1.2 million deaths (95% CI 1.0-1.4 million).
There were 1.2 million deaths (95% CI 1.0-1.4).
There were 1.2 (95% CI 1.0-1.4) million deaths.
The half-life was 9.5 hours (95% CI 8-11 hours).
The ratio was 1.2 times (95% CI 1.0-1.4).
The cost was $450 (95% CI $400 to $500).
The cost was $450 (95% CI, $400-$500).
The median age was 52 years (range, 30-74 years).
The median age was 52 years (IQR 40-64).
The median age was 52 (interquartile range 40-64) years.
The median age was 52 (IQR, 40 to 64).
The median age was 52 [IQR 40-64].
The median age was 52 (IQR = 40–64).
The mean age was 52.3 ± 11.2 years (range 30-74).
The mean age was 52.3 years (SD 11.2, range 30-74).
The mean age was 52.3 years (SD 11.2; range 30-74 years).
The mean age was 52.3 (standard deviation 11.2, range 30 to 74).
The mean age was 52.3 years, ranging from 30 to 74 years.
The mean age was 52.3 years (ranging from 30 to 74 years).
Mean age was 52.3 years, with a range of 30 to 74.
Their ages ranged from 30 to 74 years (mean 52.3).
Their ages ranged from 30 to 74 years (mean, 52.3 years).
Their ages ranged from 30 to 74 (median 52).
The ages ranged between 30 and 74 years with an average of 52.
aged 30 to 74 years (mean 52)
patients aged 30-74 (median 52 years)
median 52 (range 30-74) years
median follow-up was 14 months (range: 2–36 months)
The average price was $5.20 (range $3-$9).
""".strip().splitlines()

CONTRADICTS = """
The odds ratio was 2.6 (95% CI 3.2-4.1).
The odds ratio was 6.2 (95% CI 2.2-3.1).
The odds ratio was 2.6 (95% CI 3.1-2.2).
The odds ratio was 2.6 (p < 0.001, 95% CI 3.2-4.1).
HR, 0.31; 95% CI, 0.45-0.22; P < .001
The mean difference was -0.7 (95% CI -0.4 to -0.2).
Prevalence was 15.2% (95% CI 11.1 to 13.7%).
There were 2.1 million deaths (95% CI 1.0-1.4 million).
The median age was 25 years (range, 30-74 years).
The median age was 52 (IQR, 64 to 40).
The mean age was 25.3 ± 11.2 years (range 30-74).
The mean age was 25.3 years (SD 11.2, range 30-74).
Their ages ranged from 30 to 74 years (mean 25.3).
Ages ranged from 21 to 34, with a mean of 36.2.
The walk takes between 90 and 75 minutes.
The walk takes between two hours and 75 minutes.
""".strip().splitlines()

SILENT = """
Healing was seen in 25.0% (7 out of 28, 95% CI, 0.11 to 0.45).
The slope was flat (b = -0.21, SE = 0.12, 95% CI -0.45 to 0.03).
Mortality fell by 57% (95% CI -29% to -74%).
The effect was small (95% CI -0.8 to -0.3).
The walk takes between 45 minutes and one hour.
Wind between 315° and 45° was left out.
They cut the walk from 90 to 75 minutes.
The kiosk is open between 10 and 5.
The gap between 60 pupils and 45 places is the reason.
Twelve surveys (range 3-9 pages) were read.
""".strip().splitlines()


@pytest.mark.parametrize("text", AGREES)
def test_agrees(text: str) -> None:
    report = CHECKER.check(text)
    assert not report.findings
    assert {judgement.verdict for _, judgement in report.judgements} <= {Verdict.HOLDS, Verdict.TIGHT}
    assert report.judgements


@pytest.mark.parametrize("text", CONTRADICTS)
def test_contradicts(text: str) -> None:
    (finding,) = CHECKER.check(text).findings
    assert finding.code in ("RNG001", "RNG002")


@pytest.mark.parametrize("text", SILENT)
def test_silent(text: str) -> None:
    assert not CHECKER.check(text).findings
