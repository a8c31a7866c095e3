"""What holds for any text at all: spans are exact, nothing raises, strangers change nothing."""

from __future__ import annotations

from itertools import pairwise

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

import checker

WORDS = """about almost and at between by dozen each fell five from half hundred in including km kg
    least less March miles million minus more of or out over per people point pounds remaining rose
    seven share sq than the third thousand to total twice up villages was which years £ $ € % , . ; : ( )
    [ ] - – — / × ± ' " # | * _ ` ~ < > = + 0 1 2 12 28 75% 121,000 59,000 180,000 3.4m £1.2bn 12km 2024
    ½ ² ° µ 🚂 é \u200f \u202e \u0301""".split()
SPACES = ["\n", "\n\n", " ", "  ", "\t", "\r\n", "\u2028", "\u2009", "\u00a0", "\x00"]
PIECES = st.sampled_from([*WORDS, *SPACES])
PROSE_LIKE = st.lists(PIECES, max_size=60).map(" ".join)
GLUED = st.lists(PIECES, max_size=40).map("".join)
TEXTS = st.one_of(st.text(max_size=300), PROSE_LIKE, GLUED)

SHARES = "Of the 28 villages, 21 (85%) have no mains power."
PROGRESS = "The total is 180,000 people. So far 121,000 people have been moved, with 59,000 more to go."
STRANGERS = (
    "Nobody had asked why the bell was rung.",
    "It rained all night, and in the morning the ferry was late.",
    "The mayor thanked the volunteers for their patience.",
)


@given(TEXTS)
@example("12\u0301 km and ½½ of 1/0")
@example("one hundred and " * 50)
@example("((((((((((1)))))))))) (((((2")
@example("5 ft 11 in 5 ft 11 in 5' 11\" −4 °C")
@example("٣٤ people of ១២ and ²³ m²")
@example("9" * 400 + "." + "9" * 400 + "e" + "9" * 50)
@example("1e999999999 km is 10^10^10^10 miles")
def test_a_quantity_is_where_it_says(text: str) -> None:
    quantities = list(checker.extract(text))
    for quantity in quantities:
        assert 0 <= quantity.start <= quantity.number_start < quantity.number_end <= quantity.end <= len(text)
        assert text[quantity.start : quantity.end] == quantity.surface
    for before, after in pairwise(quantities):
        assert before.end <= after.start


@given(TEXTS)
def test_a_wide_interval_holds_the_strict_one(text: str) -> None:
    for quantity in checker.extract(text):
        if quantity.value is not None and quantity.hedge is None:
            assert quantity.strict.contains(quantity.value)
            assert quantity.wide.contains(quantity.value)


@pytest.mark.parametrize("format", ["plain", "markdown"])
@given(text=TEXTS)
def test_no_text_raises_and_every_report_shows_itself(format: str, text: str) -> None:
    report = checker.check(text, format=format)
    assert str(report)
    assert "<script" not in report.to_html()
    assert report.to_json()
    for finding in report.findings:
        assert len(finding.message) > 10
        for span in finding.spans:
            assert 0 <= span.start < span.end <= len(text)


@given(TEXTS)
def test_a_text_is_read_the_same_way_twice(text: str) -> None:
    assert checker.check(text).to_json() == checker.check(text).to_json()


@given(st.sampled_from(STRANGERS), st.sampled_from([" ", "\n\n"]), st.booleans())
def test_an_unrelated_sentence_changes_no_finding(stranger: str, space: str, before: bool) -> None:
    for text in (SHARES, PROGRESS, PROGRESS.replace("59,000", "49,000")):
        longer = stranger + space + text if before else text + space + stranger
        alone, joined = checker.check(text), checker.check(longer)
        shift = longer.index(text)
        assert [each.message for each in joined.findings] == [each.message for each in alone.findings]
        assert [each.fingerprint for each in joined.findings] == [each.fingerprint for each in alone.findings]
        assert [span.start for each in joined.findings for span in each.spans] == [
            span.start + shift for each in alone.findings for span in each.spans
        ]


@given(st.integers(2, 400), st.integers(1, 400), st.integers(0, 100))
def test_a_share_is_flagged_when_and_only_when_it_is_off(whole: int, part: int, percent: int) -> None:
    part = min(part, whole)
    report = checker.check(f"Of the {whole} villages, {part} ({percent}%) have no mains power.")
    off = abs(100 * part - percent * whole)
    if 2 * off <= whole:
        assert report.ok
    elif off >= 2 * whole and 100 * part <= 2 * percent * whole:  # a smaller share may be one of more villages
        assert not report.ok


@given(st.integers(1, 900), st.integers(1, 900), st.integers(1, 900))
def test_parts_and_total(first: int, second: int, stated: int) -> None:
    text = f"The total is {stated},000 people. So far {first},000 people have been moved, with {second},000 more to go."
    report = checker.check(text)
    if first + second == stated:
        assert report.ok
        assert any(str(each.verdict) == "holds" for each in report.relations)
    elif stated == abs(first - second):  # the total may be what is left of the one without the other
        assert report.ok
    elif 0.2 * max(first + second, stated) < abs(first + second - stated) < 0.9 * max(first + second, stated):
        assert not report.ok


TABLE = "| Shop | 2022 | 2023 |\n|---|---|---|\n| York | 412 | 455 |\n| Hull | 350 | 310 |\n"


@pytest.mark.parametrize("number", ["10^400", "1e9999", "1e-9999", "10^-500", "9" * 300, "0." + "0" * 200 + "1", "0"])
@pytest.mark.parametrize("told", ["{}", "412 in 2022 and {}", "412, up by {}%,", "{} more", "together with Hull {}"])
def test_a_number_of_any_size_beside_a_table_fails_no_rule(number: str, told: str) -> None:
    said = told.format(number)
    text = f"York rose by {said} in 2023. York and Hull together sold {said} bikes in 2023.\n\n"
    cells = TABLE.replace("455", number[:40])
    for table in (TABLE, cells):
        report = checker.check(text + table, format="markdown")
        assert report.document.tables
        assert not [finding.message for finding in report.findings if "failed" in finding.message]
