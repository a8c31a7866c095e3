"""Two texts against each other, over every verdict and way of linking."""

from __future__ import annotations

from pathlib import Path

import pytest

import checker
from benchmarks.growth import grows_within
from checker.comparison import Agreement

AGREE = [
    ("The firm sold 1,204 boats in May.", "The firm sold 1,204 boats in May."),
    ("The ferry carries 240 cars.", "The ferry carries fewer than 300 cars."),
    ("Rescuers found 12 hikers and 5 guides.", "Rescuers found 17 people in all"),
    ("Ada had 40 stamps and gave 15 to Ben.", "Ada has 25 stamps left"),
    ("Each crate holds 24 bottles.", "144 bottles fit into 6 crates"),
    ("The council approved about 2,000 new homes on Monday.", "Council approves 2,000 homes"),
    ("The bridge cost £3.4 million.", "The £3.4m bridge"),
    ("Of the 40 boats, 12 sank in the storm.", "12 boats sank in the storm"),
]
CONTRADICT = [
    ("The firm sold 1,204 boats in May.", "The firm sold 1,402 boats in May."),
    ("The ferry carries 240 cars.", "The ferry carries fewer than 200 cars."),
    ("The ferry carries 240 cars.", "The ferry carries more than 240 cars."),
    ("Parking is free for at most 30 minutes.", "Parking is free for at most 40 minutes."),
    ("The plant will cut 640 posts by June.", "Plant to shed 460 jobs"),
    ("The council set aside £12 million for the flooded farms.", "Flooded farms: council sets aside £19 million"),
    ("The line owns 14 ships and employs 620 people.", "The ferry line employs 260 people"),
]
UNRELATED = [
    ("The ferry carries fewer than 300 cars.", "The ferry carries 240 cars."),
    ("The firm sold 1,204 boats in May.", "Rain is expected on 3 days of the week in Cork."),
    ("The firm sold 1,204 boats.", "The firm sells boats."),
    ("Ada had 40 stamps and gave 15 to Ben.", "Ada has 31 stamps left"),
    ("", ""),
    ("A panel of 18 bishops met to talk of nuns in the valley.", "Fewer than 500 nuns live in the valley"),
    ("About 450 people marched.", "Some 457 people marched"),
    ("The bridge opened in 1994.", "The bridge opened in 1995, the guide says"),
    ("The other four mills closed.", "Five mills closed, the union says"),
    ("The plan could cut fares by 20%.", "Fares could be cut by 97% with the plan, he says"),
]


@pytest.mark.parametrize(("first", "second"), AGREE)
def test_agrees(first: str, second: str) -> None:
    outcome = checker.compare(first, second)
    assert outcome.verdict is Agreement.AGREES
    assert not outcome.findings


@pytest.mark.parametrize(("first", "second"), CONTRADICT)
def test_contradicts(first: str, second: str) -> None:
    outcome = checker.compare(first, second)
    assert outcome.verdict is Agreement.CONTRADICTS
    (finding,) = outcome.findings
    assert finding.code == "RES003"
    assert finding.spans[0].of(outcome.document.text) in first


@pytest.mark.parametrize(("first", "second"), UNRELATED)
def test_unrelated(first: str, second: str) -> None:
    outcome = checker.compare(first, second)
    assert outcome.verdict is Agreement.UNRELATED
    assert not outcome.findings


def test_the_message_names_both_numbers() -> None:
    (finding,) = checker.compare("The firm sold 1,204 boats in May.", "The firm sold 1,402 boats in May.").findings
    assert finding.message == "the first text has 1,204, the second 1,402"


def test_a_derived_number_is_shown_as_a_relation() -> None:
    (tested,) = checker.compare("Rescuers found 12 hikers and 5 guides.", "Rescuers found 17 people in all").relations
    assert list(tested.relation.roles) == ["second", "first 1", "first 2"]


@pytest.mark.parametrize("text", ["1 " * 500, "a" * 100_000, "🚂 12 km\u202e 13", "more than " * 500])
def test_any_text_is_compared(text: str) -> None:
    assert checker.compare(text, text).verdict in Agreement


REPORT = """The ferry line carried 412,000 passengers in the year to March, 3% more than the year before.
It owns 14 ships and employs 620 people. Fuel cost £3.1 million, and repairs cost £2.4 million.
The crossing to the island takes 45 minutes."""


def test_two_versions_are_laid_side_by_side_sentence_by_sentence() -> None:
    later = REPORT.replace("620 people", "640 people") + " A new ship is on order."
    outcome = checker.compare(REPORT, later)
    assert outcome.verdict is Agreement.CONTRADICTS
    (finding,) = outcome.findings
    assert finding.message == "the first text has 620, the second 640"


def test_a_summary_agrees_with_its_report() -> None:
    outcome = checker.compare(REPORT, "The line owns 14 ships, and repairs cost £2.4 million.")
    assert outcome.verdict is Agreement.AGREES


def test_a_number_elsewhere_does_not_excuse_a_changed_sentence() -> None:
    assert checker.compare(REPORT, REPORT.replace("45 minutes", "14 minutes")).verdict is Agreement.CONTRADICTS


def test_long_texts_take_time_in_proportion() -> None:
    import time

    def seconds(count: int) -> float:
        houses = (
            f"House {place} was built in 19{place % 90 + 10} for {place * 37 % 911} pounds." for place in range(count)
        )
        text = " ".join(houses)
        started = time.process_time()
        checker.compare(text, text.replace(" 7", " 8") + " The end.")
        return time.process_time() - started

    assert grows_within(seconds, 300, 1200, factor=8, floor=0.1)


def test_files_are_named_each_with_its_own_lines(tmp_path: Path) -> None:
    first, second = tmp_path / "report.md", tmp_path / "summary.txt"
    first.write_text("# Ferries\n\nThe line **owns 14** ships, see [figures](a.md#12).\n", encoding="utf-8")
    second.write_text("In short:\nThe line owns 15 ships.\n", encoding="utf-8")
    outcome = checker.compare(first, second)
    (finding,) = outcome.to_dict()["findings"]
    assert [(each["surface"], each["document"], each["line"], each["column"]) for each in finding["numbers"]] == [
        ("14", str(first), 3, 17),
        ("15", str(second), 2, 15),
    ]
    for path, number in zip((first, second), finding["numbers"], strict=True):
        assert path.read_text(encoding="utf-8")[number["start"] : number["end"]] == number["surface"]
    shown = str(outcome)
    assert f" --> {second}:2:15" in shown
    assert f" ::: {first}:3:17" in shown
    assert outcome.summary.files == 2
    assert checker.compare("The line owns 14 ships.", "The line owns 15 ships.").summary.files == 0
