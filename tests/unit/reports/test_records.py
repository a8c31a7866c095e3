from __future__ import annotations

import json

import pytest
from jsonschema import Draft202012Validator

import checker
from checker.findings.suppress import Origin, Suppressed
from checker.reports.records import as_json_lines, as_log
from checker.reports.report import Report

TEXT = "Of the 240 people, 132 (62%) came."


@pytest.fixture(scope="module")
def validator(root):
    schema = json.loads((root / "checker" / "reports" / "report.schema.json").read_text("utf-8"))
    Draft202012Validator.check_schema(schema)
    return Draft202012Validator(schema)


def test_a_report_fits_the_schema(report_on, validator):
    record = report_on(TEXT).to_dict()
    validator.validate(record)
    assert record["ok"] is False
    finding = record["findings"][0]
    assert [(number["role"], number["surface"]) for number in finding["numbers"]] == [
        ("whole", "240"),
        ("part", "132"),
        ("share", "62%"),
    ]
    assert (finding["numbers"][2]["line"], finding["numbers"][2]["column"]) == (1, 25)
    assert record["relations"][0]["verdict"] == "contradicts"
    assert record["quantities"][0]["magnitude"] == "240"


def test_a_comparison_fits_the_schema(validator):
    record = checker.compare("The line owns 14 ships.", "The line owns 15 ships.").to_dict()
    validator.validate(record)
    assert record["verdict"] == "contradicts"
    assert [number["document"] for number in record["findings"][0]["numbers"]] == ["<first text>", "<second text>"]


def test_json_out_and_in_is_the_identity(report_on):
    report = report_on(TEXT)
    assert json.loads(report.to_json()) == report.to_dict()


def test_a_log_of_several_documents_fits_the_schema(report_on, validator):
    first, second = report_on(TEXT), report_on("Of 240, 132 (55%) came.")
    hidden = Report(
        first.document,
        first.quantities,
        first.claims,
        first.judgements,
        (),
        [Suppressed(first.findings[0], Origin.COMMENT, "as published")],
    )
    log = as_log([hidden, second], tool="claim-checker 1", failures=["x.md: no such file"])
    validator.validate(log)
    assert log["summary"]["line"] == (
        "2 files, 6 quantities, 2 relations tested: 1 holds, 1 contradiction; 1 finding suppressed"
    )


def test_a_line_a_finding_fits_the_schema(report_on, validator):
    (line,) = as_json_lines([report_on(TEXT)])
    validator.validate(json.loads(line))


def test_every_key_of_the_schema_is_written(report_on, validator):
    record = report_on(TEXT).to_dict()
    del record["findings"][0]["fingerprint"]
    assert not validator.is_valid(record)


def test_half_a_surrogate_pair_can_be_written(report_on):
    written = report_on("Of 240 \ud83d, 132 (62%) came.").to_json()
    assert json.loads(written.encode())["quantities"]


def test_the_version_is_that_of_the_package():
    assert checker.__version__
