"""Two texts against each other, over every verdict and way of linking."""

from __future__ import annotations

from pathlib import Path

import pytest

import checker
from benchmarks.growth import grows_within
from checker.relations.outcomes import Agreement

AGREE = [
    ("The firm sold 1,204 boats in May.", "The firm sold 1,204 boats in May."),
    ("The ferry carries 240 cars.", "The ferry carries fewer than 300 cars."),
    ("Rescuers found 12 hikers and 5 guides.", "Rescuers found 17 people in all"),
    ("Ada had 40 stamps and gave 15 to Ben.", "Ada has 25 stamps left"),
    ("Each crate holds 24 bottles.", "144 bottles fit into 6 crates"),
    ("The council approved about 2,000 new homes on Monday.", "Council approves 2,000 homes"),
    ("The bridge cost £3.4 million.", "The £3.4m bridge"),
    ("Of the 40 boats, 12 sank in the storm.", "12 boats sank in the storm"),
    ("The marsh covers 7 sq mi.", "The marsh covers 18 square kilometres."),
    ("The canal is 30 miles long.", "The canal is 48 km long."),
    ("The anchor weighs 640 kg.", "The anchor weighs 1,411 lb."),
    ("The boiler holds 60 litres.", "The boiler holds 16 gallons."),
    ("The boiler holds 60 litres.", "The boiler holds 13 gallons."),
    ("The opera lasts 3 hours.", "The opera lasts 180 minutes."),
    ("The kiln was fired at 900 °C.", "The kiln was fired at 1,652 °F."),
    ("A third of the oaks are ill.", "33% of the oaks are ill."),
    ("Two in five lakes are clean.", "40% of lakes are clean."),
    ("The tent weighs 2.4 kg and sleeps three.", "Weight: 2.4 kg"),
    ("Width: 3.1 m. Height: 2.2 m.", "The gate is 3.1 m wide and 2.2 m high."),
    ("Ferry fire kills 34", "A fire on a ferry killed 34 people on Saturday, rescuers said."),
    ("Ada had 40 stamps and bought 15 more.", "Ada now has 55 stamps."),
    ("Ada had 40 stamps and Ben gave her 15 more.", "She has 55 stamps now."),
    ("A stall sells 4 melons for 12 pounds.", "Each melon costs 3 pounds."),
    ("Five crates hold 60 jars.", "Each crate holds 12 jars."),
    ("Of 160 goats, 40 were ill.", "25% of the goats were ill."),
    ("Three nurses and six drivers were hurt when a bus turned over.", "Bus crash injures 9"),
    ("Bus crash injures 9", "Three nurses and six drivers were hurt when a bus turned over."),
    ("Brewery to axe 85 jobs", "The brewery will shed 85 posts in spring, its owners said."),
]
CONTRADICT = [
    ("The firm sold 1,204 boats in May.", "The firm sold 1,402 boats in May."),
    ("The ferry carries 240 cars.", "The ferry carries fewer than 200 cars."),
    ("The ferry carries 240 cars.", "The ferry carries more than 240 cars."),
    ("Parking is free for at most 30 minutes.", "Parking is free for at most 40 minutes."),
    ("The plant will cut 640 posts by June.", "Plant to shed 460 jobs"),
    ("The council set aside £12 million for the flooded farms.", "Flooded farms: council sets aside £19 million"),
    ("The line owns 14 ships and employs 620 people.", "The ferry line employs 260 people"),
    ("The canal is 30 miles long.", "The canal is 84 km long."),
    ("The boiler holds 60 litres.", "The boiler holds 31 gallons."),
    ("In 2021 the harbour handled 310 ships.", "The harbour handled 380 ships in 2021."),
    ("The fort was built in 1846 and holds 90 men.", "The fort was built in 1864 and holds 90 men."),
    ("The ferries carried 400 cars to Elba.", "The ferries carried 460 cars to Elba."),
    ("The museum opened in 1994.", "The museum opened in 1995."),
    ("Ferry fire kills 34", "A fire on a ferry killed 43 people on Saturday, rescuers said."),
    ("Ferry strike injures 34", "A strike of ferries injured 43 passengers."),
    ("The mast is 38 metres high.", "The 83-metre mast came down in a gale."),
    ("The tent weighs 2.4 kg and sleeps three.", "Weight: 4.2 kg"),
    ("Width: 3.1 m. Height: 2.2 m.", "The gate is 1.3 m wide and 2.2 m high."),
    ("Half of the oaks are ill.", "65% of the oaks are ill."),
    ("Rents in Cork rose 14% to a record, the city said.", "Cork rents rise 41%"),
    ("The ferry takes 40 to 55 minutes.", "The ferry takes 40 to 65 minutes."),
    ("In May rents fell to 3.2%.", "Rents fell to 3.7% in May."),
]
NOT_WHAT_FOLLOWS = [
    ("Ada had 40 stamps and gave 15 to Ben.", "Ada has 31 stamps left"),
    ("Ada had 40 stamps and bought 15 more.", "Ada now has 51 stamps."),
    ("Ada has 40 stamps. Her aunt gave her 15 more.", "Ada has 48 stamps now"),
    ("A stall sells 4 melons for 12 pounds.", "Each melon costs 4 pounds."),
    ("A stall sells 4 melons for 12 pounds.", "Each melon costs 8 pounds."),
    ("Five crates hold 60 jars.", "Each crate holds 14 jars."),
    ("Of 160 goats, 40 were ill.", "35% of the goats were ill."),
    ("Three nurses and six drivers were hurt when a bus turned over.", "Bus crash injures 8"),
    ("Bus crash injures 8", "Three nurses and six drivers were hurt when a bus turned over."),
]
"""What the second text says is not what the numbers of the first come to."""
UNRELATED = [
    ("The ferry carries fewer than 300 cars.", "The ferry carries 240 cars."),
    ("The firm sold 1,204 boats in May.", "Rain is expected on 3 days of the week in Cork."),
    ("The firm sold 1,204 boats.", "The firm sells boats."),
    ("Ada has 40 stamps and Ben bought 15 of them.", "Ada has 31 stamps now"),
    ("", ""),
    ("A panel of 18 bishops met to talk of nuns in the valley.", "Fewer than 500 nuns live in the valley"),
    ("About 450 people marched.", "Some 457 people marched"),
    ("The bridge opened in 1994.", "The bridge opened in 1995, the guide says"),
    ("The other four mills closed.", "Five mills closed, the union says"),
    ("The plan could cut fares by 20%.", "Fares could be cut by 97% with the plan, he says"),
    ("The opera lasts 3 hours.", "The opera lasts 164 minutes."),
    ("Turnover was £8.1 million in 2019.", "In 2018 turnover was £7.4 million."),
    ("In 2019 the yard built 14 boats.", "In 2018 the yard built 11 boats."),
    ("In the third quarter the yard built 14 boats.", "In the fourth quarter the yard built 11 boats."),
    ("By Tuesday, 31 villages were cut off.", "By Thursday, 44 villages were cut off."),
    ("On 3 March the ferry carried 210 cars.", "On 4 March the ferry carried 260 cars."),
    ("On Monday it rained. The lake rose by 20 cm.", "On Sunday it rained. The lake rose by 30 cm."),
    ("The yard built 14 boats in Cork.", "The yard built 11 boats in Galway."),
    ("Rents rose 3% in the upper town.", "Rents rose 5% in the lower town."),
    ("Teachers said 300 pupils marched.", "Parents said 700 pupils marched."),
    ("According to the owners, 20 ships sailed.", "According to the union, 12 ships sailed."),
    ("The choir has 40 singers.", "The other choir has 32 singers."),
    ("The old pier is 90 metres long.", "The new pier is 140 metres long."),
    ("The first train carried 210 people.", "The second train carried 190 people."),
    ("Release 3: the archive takes 14 MB.", "Release 4: the archive takes 16 MB."),
    ("Section 4.1: the fee is 3%.", "Section 4.2: the fee is 6%."),
    ("The Pixel 6 weighs 207 g.", "The Pixel 7 weighs 197 g."),
    ("Team A scored 40 points.", "Team B scored 31 points."),
    ("The X20 has a range of 300 km.", "The X30 has a range of 360 km."),
    ("Chapter 6. It has 30 pages.", "Chapter 7. It has 41 pages."),
    ("The bus drivers won 6 days of leave.", "The bus cleaners won 4 days of leave."),
    ("The yard built 14 boats in Cork.", "The yard built 14 boats in Galway."),
    ("The coach to Cork takes 3 hours.", "The coach from Cork takes 4 hours."),
    ("Seats cost £8 in the stalls.", "Seats cost £5 in the gallery."),
    ("By the pact, crews get 6 days off.", "By the previous pact, crews got 4 days off."),
    ("The UK choir has 40 singers.", "The US choir has 52 singers."),
    ("The yard built 14 boats in Cork.", "In Galway the yard built 14 boats."),
    ("Gate 2 opens at 8 am.", "Gate 3 opens at 9 am."),
    ("She has 5 boats.", "He has 3 boats."),
    ("Before the flood the town had 900 houses.", "After the flood the town had 640 houses."),
    ("The pond was 4 m deep in 1970.", "The pond is now 2 m deep."),
    ("Of 160 goats, 40 were ill.", "35% of the sheep were ill."),
    ("Ada has 40 stamps and Ben sold 15 of his.", "Ada has 48 stamps now"),
    ("Three nurses, six drivers and some others were hurt.", "Bus crash injures 8"),
    ("The mast is 38 metres high.", "The 12-metre yacht lay beside the mast."),
    ("Ferry fire kills 34", "A fire on a ferry killed 43 goats."),
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


@pytest.mark.parametrize(("first", "second"), NOT_WHAT_FOLLOWS)
def test_what_follows_is_worked_out(first: str, second: str) -> None:
    outcome = checker.compare(first, second)
    assert outcome.verdict is Agreement.CONTRADICTS
    (finding,) = outcome.findings
    assert len(finding.spans) == 3


@pytest.mark.parametrize(("first", "second"), UNRELATED)
def test_unrelated(first: str, second: str) -> None:
    outcome = checker.compare(first, second)
    assert outcome.verdict is Agreement.UNRELATED
    assert not outcome.findings


def test_what_sets_two_texts_apart_is_kept_as_the_reason() -> None:
    outcome = checker.compare("By Tuesday, 31 villages were cut off.", "By Thursday, 44 villages were cut off.")
    (tested,) = outcome.relations
    assert tested.judgement.reason == "the texts may speak of different times"


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


SHEET = """Area: {} square kilometres. Forest covers {}% of the land. The capital has {} inhabitants.
The highest hill is {} metres high. Farms cover {}% of the land. The railway is {} km long."""


def test_two_sheets_of_one_mould_are_about_two_things() -> None:
    one, other = SHEET.format(812, 31, 44_000, 320, 22, 140), SHEET.format(655, 12, 91_000, 711, 22, 96)
    assert checker.compare(one, other).verdict is Agreement.UNRELATED
    assert checker.compare(one, one.replace("44000", "47000")).verdict is Agreement.CONTRADICTS


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
