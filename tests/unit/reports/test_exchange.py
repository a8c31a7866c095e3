"""Formats that other programs read: SARIF, GitHub annotations, JUnit, data frames."""

from __future__ import annotations

import re
from xml.etree import ElementTree

from checker.reports.annotations import annotation_lines
from checker.reports.frames import FINDING_COLUMNS, QUANTITY_COLUMNS, quantity_row
from checker.reports.junit import as_junit
from checker.reports.sarif import as_sarif
from checker.text.document import Cell

from .conftest import shares

TEXT = "A trial: 50%\n\nOf the 240 people, 132 (62%) came."
TRIAL = "Of the 240 people, 132 (62%) came."


def assert_sarif(log):
    """Check the shape that the standard asks for."""
    assert log["version"] == "2.1.0"
    assert set(log) <= {"$schema", "version", "runs"}
    for run in log["runs"]:
        driver = run["tool"]["driver"]
        assert driver["name"]
        assert run["columnKind"] in ("unicodeCodePoints", "utf16CodeUnits")
        identifiers = [rule["id"] for rule in driver["rules"]]
        assert len(set(identifiers)) == len(identifiers)
        for rule in driver["rules"]:
            assert set(rule) <= {"id", "name", "shortDescription", "help", "defaultConfiguration"}
            assert rule["shortDescription"]["text"]
            assert rule["help"]["text"]
        for result in run["results"]:
            assert identifiers[result["ruleIndex"]] == result["ruleId"]
            assert result["level"] in ("none", "note", "warning", "error")
            assert result["message"]["text"]
            for location in [*result["locations"], *result.get("relatedLocations", [])]:
                physical = location["physicalLocation"]
                assert re.fullmatch(r"[^\s<>\"{}|\\^`]+", physical["artifactLocation"]["uri"])
                region = physical["region"]
                assert 1 <= region["startLine"] <= region["endLine"]
                assert min(region["startColumn"], region["endColumn"]) >= 1
            assert all(isinstance(value, str) for value in result["partialFingerprints"].values())


def test_sarif_has_its_shape(report_on):
    log = as_sarif([report_on(TRIAL, name="my drafts/ä {1}.md"), report_on(TRIAL)], version="1.0")
    assert_sarif(log)
    (first, second) = log["runs"][0]["results"]
    assert first["locations"][0]["physicalLocation"]["artifactLocation"]["uri"] == "my%20drafts/%C3%A4%20%7B1%7D.md"
    assert [each["message"]["text"] for each in second["relatedLocations"]] == ["whole 240", "part 132"]
    assert log["runs"][0]["tool"]["driver"]["rules"][0]["id"] == "PCT001"


def test_sarif_of_a_notebook_names_the_cell(report_on):
    log = as_sarif([report_on(TRIAL, name="a.ipynb", cells=(Cell(4, "x", 0, len(TRIAL)),))])
    assert_sarif(log)
    location = log["runs"][0]["results"][0]["locations"][0]
    assert location["logicalLocations"][0]["name"] == "cell 5"


def test_sarif_says_when_something_could_not_be_read(report_on):
    (run,) = as_sarif([], failures=["x.md: no such file"])["runs"]
    assert run["invocations"][0]["executionSuccessful"] is False


def test_annotations_escape_what_commands_use(report_on):
    (line,) = annotation_lines([report_on(TRIAL, name="a,b:c%.md")])
    assert line.startswith("::error file=a%2Cb%3Ac%25.md,title=PCT001 share-mismatch,line=1,col=25,endLine=1,")
    assert "::132 / 240 is 55%25, not 62%25%0Aworks out" in line
    assert "\n" not in line


def test_junit_counts_what_holds_and_what_fails(report_on):
    report = report_on("Of 240, 132 (62%) came. Of 240, 132 (55%) went.\x00", shares)
    root = ElementTree.fromstring(as_junit([report, report_on("Nothing here.")], failures=["x.md: no such \x08 file"]))
    assert (root.get("tests"), root.get("failures"), root.get("errors")) == ("4", "1", "1")
    (failure,) = root.iter("failure")
    assert "is 55%, not 62%" in failure.get("message")
    assert "^^^ share" in failure.text


def test_a_frame_has_a_row_a_finding_and_a_column_a_role(report_on):
    frame = report_on(TRIAL).to_dataframe()
    assert list(frame.columns) == [*FINDING_COLUMNS, "whole", "part", "share"]
    assert frame.loc[0, "share"] == "62%"
    assert list(report_on("Nothing.").to_dataframe().columns) == list(FINDING_COLUMNS)


def test_a_quantity_is_a_row_with_all_columns(report_on):
    rows = [quantity_row(quantity) for quantity in report_on(TEXT).quantities]
    assert [row["value"] for row in rows] == [50, 240, 132, 62]
    assert rows[2]["low"] == 132
    assert all(tuple(row) == QUANTITY_COLUMNS for row in rows)
