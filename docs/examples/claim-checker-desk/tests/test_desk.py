"""Run with ``pytest`` in this folder, once the plug-in is installed or on the path."""

from __future__ import annotations

import pytest
from claim_checker_desk.rules import RULES
from claim_checker_desk.slips import as_slips
from claim_checker_desk.subtitles import read_subtitles

from checker import Checker
from checker.testing import assert_rule

SUBTITLES = b"""1
00:00:01,000 --> 00:00:04,000
The hall has 250 seats in 12 rows of 20 each.

2
00:00:04,000 --> 00:00:06,500
Nobody came.
"""


@pytest.mark.parametrize("rule", RULES, ids=lambda rule: rule.code)
def test_a_rule_keeps_the_promises_of_its_examples(rule):
    assert_rule(rule)


def test_subtitles_are_read_without_their_times():
    report = Checker(RULES).check_document(read_subtitles(SUBTITLES, "interview.srt"))
    assert [quantity.surface for quantity in report.quantities] == ["250 seats", "12 rows", "20"]
    assert as_slips([report]) == "[ ] interview.srt: 12 × 20 is 240, not 250"
