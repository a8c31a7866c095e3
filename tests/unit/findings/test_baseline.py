from __future__ import annotations

import json

import pytest

from checker.api import Checker
from checker.errors import ConfigError
from checker.findings.baseline import entries_of, make_baseline, read_baseline, write_baseline
from checker.findings.suppress import Origin

WRONG = "Of the 28 villages, 21 (85%) have no mains power."


def baseline_of(text, path="a.md"):
    return make_baseline(entries_of(path, Checker().check(text).findings))


def check(text, baseline, name="a.md"):
    return Checker(baseline=baseline).check(text, name=name)


def test_known_findings_are_not_shown():
    report = check(WRONG, baseline_of(WRONG))
    assert not report.findings
    assert [each.by for each in report.suppressed] == [Origin.BASELINE]


def test_moving_and_rewording_keeps_an_entry():
    moved = "A line before.\n\nAs we said, of the 28 villages, 21 (85%) have no power at all."
    assert not check(moved, baseline_of(WRONG)).findings


@pytest.mark.parametrize("changed", [WRONG.replace("85", "95"), WRONG.replace("21", "22"), WRONG.replace("28", "29")])
def test_changing_a_number_breaks_it(changed):
    codes = sorted(each.code for each in check(changed, baseline_of(WRONG)).findings)
    assert codes == ["CHK003", "PCT001"]


def test_an_entry_that_is_no_longer_found_is_stale():
    report = check("All is well.", baseline_of(WRONG))
    (stale,) = report.findings
    assert (stale.code, str(stale.severity)) == ("CHK003", "error")
    assert "75%, not 85%" in stale.message
    assert str(report)
    assert report.to_dict()["findings"][0]["numbers"] == []
    assert report.to_sarif()["runs"][0]["results"]


def test_the_same_finding_more_often_is_new():
    twice = f"{WRONG}\n\n{WRONG}"
    assert len(check(twice, baseline_of(WRONG)).findings) == 1
    assert not check(twice, baseline_of(twice)).findings
    assert [each.code for each in check(WRONG, baseline_of(twice)).findings] == ["CHK003"]


def test_other_documents_have_entries_of_their_own():
    assert [each.code for each in check(WRONG, baseline_of(WRONG), name="b.md").findings] == ["PCT001"]


def test_a_baseline_is_written_and_read(tmp_path):
    path = tmp_path / "checker-baseline.json"
    baseline = baseline_of(WRONG)
    write_baseline(baseline, path)
    assert read_baseline(path) == baseline
    record = json.loads(path.read_text("utf-8"))
    assert list(record["findings"][0]) == ["path", "rule", "fingerprint", "count", "message"]
    write_baseline(make_baseline([]), path)
    assert len(read_baseline(path)) == 0


@pytest.mark.parametrize(
    "content",
    [
        "",
        "[]",
        "{}",
        '{"version": 1}',
        '{"version": 1, "findings": [{}]}',
        '{"version": 2, "findings": []}',
        '{"version": 1, "findings": [{"path": 1, "rule": 2, "fingerprint": 3, "count": 4, "message": 5}]}',
        "[" * 100_000,
    ],
)
def test_what_is_no_baseline_is_refused(tmp_path, content):
    path = tmp_path / "b.json"
    path.write_text(content, "utf-8")
    with pytest.raises(ConfigError, match=r"b\.json"):
        read_baseline(path)
