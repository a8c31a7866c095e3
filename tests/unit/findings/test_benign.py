from __future__ import annotations

import time

import pytest

import checker
from benchmarks.growth import grows_within
from checker.relations.verdict import Verdict
from checker.reports.terminal import as_text

GIFTS = "Gifts of £4.5m, £3.3m and £2.1m bring the total to £10.2m."
MEMBERS = "The panel has 12 members: seven women and six men."
READERS = "Goods: tin 40%, copper 30%, other 45%."
VOTES = "Of the 240 members, 132 (65%) voted."
FLEET = "The fleet is made up of 31 lorries, comprising 14 in the north and 16 in the south."
VOTE = "The vote was on Thursday 5 March 1724."


def only(text):
    (tested,) = checker.check(text).relations
    return tested


@pytest.mark.parametrize(
    ("text", "note", "reason"),
    [
        (GIFTS, "Figures may not add up due to rounding.", "figures are rounded"),
        (GIFTS, "All amounts in this report have been rounded.", "figures are rounded"),
        (READERS, "More than one answer was allowed.", "several answers could be given"),
        (READERS, "Respondents could choose several.", "several answers could be given"),
        (MEMBERS, "The two groups overlap.", "the classes overlap"),
        (MEMBERS, "One of them is counted twice.", "the classes overlap"),
        (MEMBERS, "Some of them belong to both.", "the classes overlap"),
        (VOTES, "Percentages leave out those whose data are missing.", "data are missing"),
        (VOTES, "Because of missing data the base is smaller.", "data are missing"),
        (FLEET, "Not all depots are listed.", "the list is not complete"),
        ("Partners: Norland 62%, Sudland 21%, other 12%", "\nnote: top three by value", "the list is not complete"),
    ],
)
def test_a_note_that_explains_the_gap_leaves_it_open(text, note, reason):
    assert only(text).verdict is Verdict.CONTRADICTS
    tested = only(f"{text} {note}")
    assert tested.verdict is Verdict.UNDETERMINED
    assert tested.judgement.reason == f"a note says that {reason}"
    assert checker.check(f"{text} {note}").ok


@pytest.mark.parametrize(
    ("text", "note"),
    [
        pytest.param(MEMBERS, "Figures may not add up due to rounding.", id="small counts are not rounded"),
        pytest.param(GIFTS.replace("10.2", "12.9"), "Figures may not add up due to rounding.", id="far off"),
        pytest.param(FLEET, "More than one answer was allowed.", id="several answers make no sum too small"),
        pytest.param(VOTES.replace("65", "45"), "Because of missing data the base is smaller.", id="too small a share"),
        pytest.param(READERS, "A new line does not add a stop to the two that overhang it.", id="other words"),
    ],
)
def test_a_note_that_does_not_explain_the_gap_changes_nothing(text, note):
    assert only(f"{text} {note}").verdict is Verdict.CONTRADICTS


def test_notes_on_answers_hold_near_by_and_notes_on_rounding_everywhere():
    far = "\n\n".join(["Nothing is said here of any of it."] * 80)
    assert only(f"{READERS}\n\n{far}\n\nMore than one answer was allowed.").verdict is Verdict.CONTRADICTS
    assert only(f"{GIFTS}\n\n{far}\n\nTotals are rounded.").verdict is Verdict.UNDETERMINED


def test_notes_on_answers_hold_in_their_section():
    report = checker.check(f"# Trade\n\n{READERS}\n\n# Books\n\nMore than one answer was allowed.", format="markdown")
    assert [tested.verdict for tested in report.relations] == [Verdict.CONTRADICTS]


def test_dates_before_the_new_calendar():
    assert only(VOTE).verdict is Verdict.HOLDS
    assert only(VOTE.replace("1724", "1824")).verdict is Verdict.CONTRADICTS
    old = only(f"{VOTE.replace('1724', '1824')} Dates are given in the Julian calendar.")
    assert old.judgement.reason == "a note says that dates are in the old style"


def test_the_reason_is_shown_on_request():
    report = checker.check(f"{GIFTS} Figures may not add up due to rounding.")
    assert "undetermined[SUM001]" in as_text(report, show="undetermined")
    assert "(a note says that figures are rounded)" in as_text(report, show="undetermined")


def test_time_grows_with_the_length():
    def seconds(times):
        text = f"{MEMBERS} The groups of others are not all listed. Counted twice.\n\n" * times
        start = time.process_time()
        checker.check(text)
        return time.process_time() - start

    assert grows_within(seconds, 100, 400, factor=8, floor=0.1)


def test_the_reading_that_saves_the_author_is_shown():
    shown = as_text(checker.check(VOTE), show="all")
    assert "holds[TIM001] Thursday 5 March 1724: Thursday (reading: old-style date)" in shown


@pytest.mark.parametrize("ahead", [0, 3900, 4090, 4096, 8190])
def test_a_note_is_heard_wherever_its_words_stand(ahead):
    filler = "Nothing was counted here. "
    text = (filler * (ahead // len(filler) + 1))[:ahead] + f"\n\n{READERS} More than one answer was allowed."
    (tested,) = checker.check(text).relations
    assert tested.verdict is Verdict.UNDETERMINED
    far = f"{READERS}\n\n{filler * 80}More than one answer was allowed."
    assert [tested.verdict for tested in checker.check(far).relations] == [Verdict.CONTRADICTS]
