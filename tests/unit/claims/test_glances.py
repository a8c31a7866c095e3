"""What is seen at a glance before a pattern is tried must be in everything that the pattern fits."""

from __future__ import annotations

import re
from collections.abc import Callable

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from checker.claims import keys
from checker.claims.parts import announced, blockers, no_parts, totals
from checker.claims.units import senses


def _names_no_label(text: str) -> bool:
    words = no_parts.words_of((text,))
    return not blockers._NO_LABELS.isdisjoint(words) or blockers._NO_LABEL_SIGN.search(text) is not None


def _parts_whole_and_parts(text: str) -> bool:
    words = re.findall("[a-z]+", text)
    return not blockers._NO_BETWEENS.isdisjoint(words) or blockers._NO_LABEL_SIGN.search(text) is not None


def _is_numbered(text: str) -> bool:
    return "-" in text or not no_parts._NUMBERED_WORDS.isdisjoint(no_parts.words_of((text,)))


def _begins_before_verb(text: str) -> bool:
    behind = keys._NEXT.match(text)
    return behind is not None and behind["verb"] in keys._BEFORE_VERB


GLANCES: dict[str, tuple[re.Pattern[str], Callable[[str], bool]]] = {
    "no label": (blockers._NOT_A_LABEL, _names_no_label),
    "no parts": (blockers._NOT_BETWEEN, _parts_whole_and_parts),
    "another": (blockers._ANOTHER, lambda text: not blockers._ANOTHERS.isdisjoint(no_parts.words_of((text,)))),
    "numbered": (no_parts._NUMBERED, _is_numbered),
    "spread": (no_parts._SPREAD, lambda text: not no_parts._REST.isdisjoint(no_parts.words_of((text,)))),
    "taken off": (no_parts._TAKEN_OFF, lambda text: any(mark in text for mark in no_parts._TAKERS)),
    "total ahead": (announced._CUE_AHEAD, lambda text: any(mark in text for mark in announced._AHEAD)),
    "running total": (totals._RUNNING, lambda text: text.endswith(" to ") and " total" in text),
    "at sea": (senses._AT_SEA, lambda text: any(mark in text for mark in senses._SEA_WORDS)),
    "passive": (keys._PASSIVE, _begins_before_verb),
}


@pytest.mark.parametrize("name", GLANCES)
@settings(max_examples=60, deadline=None, suppress_health_check=list(HealthCheck))
@given(choices=st.data())
def test_what_a_pattern_fits_is_seen_at_a_glance(name: str, choices: st.DataObject) -> None:
    pattern, is_seen = GLANCES[name]
    text = choices.draw(st.from_regex(pattern.pattern, fullmatch=True))
    assert is_seen(text), text
