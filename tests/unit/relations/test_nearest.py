from __future__ import annotations

import pytest

from checker.api import Checker
from checker.config import config_from
from checker.errors import ConfigError


def codes(text, **settings):
    return [finding.code for finding in Checker(config=config_from(settings)).check(text).findings]


# 165 of 222 is 74.32%, 166 of 222 is 74.77%.
CUT = "Of the 222 berths, 166 (74%) are let to visitors."
ROUNDED = "Of the 222 berths, 165 (74%) are let to visitors."


def test_digits_may_be_cut_off_unless_the_settings_say_otherwise():
    assert codes(CUT) == []
    assert codes(CUT, rounding="nearest") == ["PCT001"]
    assert codes(ROUNDED, rounding="nearest") == []


def test_the_message_says_what_the_number_was_taken_for():
    (finding,) = Checker(config=config_from({"rounding": "nearest"})).check(CUT).findings
    assert '"74%" stands for 73.5% to 74.5%' in finding.rounding


def test_other_ways_to_round_are_no_setting():
    with pytest.raises(ConfigError, match="one of nearest, either"):
        config_from({"rounding": "floor"})
