"""What holds for the quantities of any text."""

from __future__ import annotations

import os
import subprocess
import sys

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from checker.quantities.find import find_quantities
from checker.quantities.quantity import GLYPHS, RANGE_GLYPH
from checker.text.plain import read_plain

PIECES = st.sampled_from(
    """1 2 12 28 3.5 .5 0 007 1,204 12,34,567 1990 2024 5½ 1/2 9/12 3e5 10:30 one two twenty hundred million half third dozen
    dozens twice % per cent km m kg lb oz ft in ' " ° °C £ $ US$ USD € p a an the of and or to from between in by - – — / x ×
    ± + ~ . , ; : ( ) [ ] people villages more other of\u00a0them old year-old years aged about nearly than over up down rose fell
    won 3-1 No. section March May Monday pm am s th k bn M \n \n\n I B2 iPhone XC40 -4 minus""".split(" ")
)
TEXTS = st.one_of(
    st.text(max_size=120),
    st.lists(PIECES, max_size=40).map(" ".join),
    st.lists(PIECES, max_size=40).map("".join),
    st.text(alphabet="0123456789,.-/ %$kmone", max_size=80),
)
SENTENCE = "About 2,000 people left 28 villages within 12km; 59,000 more will go by 5 May."
STRANGER = "Nobody had asked why the bell was rung."


@given(TEXTS)
@settings(max_examples=400, deadline=None)
def test_spans_are_exact_ordered_and_apart(text: str) -> None:
    document = read_plain(text)
    end = 0
    for found in find_quantities(document):
        assert document.text[found.start : found.end] == found.surface
        assert end <= found.start < found.end
        assert found.start <= found.number_start < found.number_end
        assert found.glyph == (RANGE_GLYPH if found.ends else GLYPHS[found.kind])
        assert found.is_range == (found.ends is not None)
        assert found.strict is not None
        assert found.wide is not None
        assert found.magnitude is not None or found.figure is None
        for one in found.ends or ():
            assert document.text[one.start : one.end] == one.surface
        end = found.end


@given(TEXTS)
@settings(max_examples=150, deadline=None)
def test_the_wide_interval_covers_the_value(text: str) -> None:
    for found in find_quantities(read_plain(text)):
        if found.figure is not None and found.hedge is None and not found.figure.is_vague:
            assert found.wide.contains(found.figure.value)
            assert found.strict.contains(found.figure.value)


@pytest.mark.parametrize("joined", [f"{STRANGER} {SENTENCE}", f"{SENTENCE} {STRANGER}", f"{STRANGER}\n\n{SENTENCE}"])
def test_an_unrelated_sentence_changes_nothing(joined: str) -> None:
    alone = [(found.surface, found.kind, found.unit, found.hedge) for found in find_quantities(read_plain(SENTENCE))]
    beside = [(found.surface, found.kind, found.unit, found.hedge) for found in find_quantities(read_plain(joined))]
    assert alone == beside


def test_the_answer_does_not_depend_on_the_hash_seed() -> None:
    program = (
        "from checker.quantities.find import find_quantities\nfrom checker.text.plain import read_plain\n"
        "text = open('tests/unit/quantities/found.txt', encoding='utf-8').read()\n"
        "print([(q.start, q.end, q.kind, q.unit, q.units, q.hedge) for q in find_quantities(read_plain(text))])"
    )
    answers = {
        subprocess.run(
            [sys.executable, "-c", program], env=os.environ | {"PYTHONHASHSEED": seed}, capture_output=True, check=True
        ).stdout
        for seed in ("1", "2", "3")
    }
    assert len(answers) == 1
