"""The pipeline from a text to its report."""

from __future__ import annotations

import gc

import checker


def test_long_texts_leave_the_garbage_collector_as_it_was() -> None:
    text = "Of the 240 pupils, 132 (55%) walk. " * 700
    for turn in (gc.disable, gc.enable):
        turn()
        was_on = gc.isenabled()
        assert len(checker.check(text).relations) >= 700
        assert gc.isenabled() is was_on
