from __future__ import annotations

import pickle

import pytest

from checker.errors import FindingsError
from checker.relations.verdict import Verdict
from checker.reports.summary import Summary

TWO = "Of 240, 132 (62%) came. Of 240, 132 (55%) went."


def test_a_report_is_data(report_on):
    report = report_on(TWO)
    assert not report.ok
    assert [each.verdict for each in report.relations] == [Verdict.CONTRADICTS, Verdict.HOLDS]
    assert list(report.relations[1].roles) == ["whole", "part", "share"]
    assert len(report.quantities) == 6
    assert report.relations[0].readings[0] is report.relations[0].reading


def test_filter_keeps_what_was_tested(report_on):
    report = report_on(TWO)
    assert report.filter(code="SUM").findings == ()
    assert report.filter(code="SUM").ok
    assert len(report.filter(code="PCT").findings) == len(report.filter(code="share-mismatch").findings) == 1
    assert len(report.filter(severity="error").relations) == 2
    with pytest.raises(ValueError, match="grave"):
        report.filter(severity="grave")


def test_raising_is_on_request(report_on):
    with pytest.raises(FindingsError) as caught:
        report_on(TWO).raise_for_findings()
    assert "is 55%, not 62%" in str(caught.value)
    report_on("Of 240, 132 (55%) went.").raise_for_findings()


def test_a_notebook_gets_html_and_text(report_on):
    bundle = report_on(TWO)._repr_mimebundle_()
    assert set(bundle) == {"text/html", "text/plain"}
    assert bundle["text/plain"] == str(report_on(TWO))


def test_summaries_add_up():
    assert str(Summary(1, 10, 3, 2, 0, 1) + Summary(2, 31, 9, 8, 1, 0, 1)) == (
        "3 files, 41 quantities, 12 relations tested: 10 hold, 1 contradiction, 1 undetermined"
    )


def test_errors_survive_pickling():
    from checker.errors import ConfigError, ReadError, RelationSyntaxError

    for error in (
        ConfigError("unknown key", path="a.toml", key="selct"),
        ReadError("is no text", path="a.md"),
        RelationSyntaxError("unexpected character", text="a $ b", column=3, rule="X"),
    ):
        assert str(pickle.loads(pickle.dumps(error))) == str(error)
