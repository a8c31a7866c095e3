from __future__ import annotations

import time
from dataclasses import replace

import pytest

from benchmarks.growth import grows_within
from checker.api import Checker
from checker.config import config_from
from checker.findings.suppress import Origin
from checker.rules.registry import known_rules
from checker.text.document import Cell
from checker.text.markdown import read_markdown
from checker.text.plain import read_plain

WRONG = "Of the 28 villages, 21 (85%) have no mains power."
RIGHT = "Of the 28 villages, 21 (75%) have no mains power."


def check(text, *, markdown=True, **settings):
    document = read_markdown(text) if markdown else read_plain(text)
    return Checker(config=config_from(settings)).check_document(document)


def codes(report):
    return [finding.code for finding in report.findings]


@pytest.mark.parametrize("entry", ["share-mismatch", "PCT001", "pct", "ALL"])
def test_a_comment_at_the_end_of_the_line_covers_it(entry):
    report = check(f"{WRONG} <!-- checker: ignore[{entry}] as published -->\n\n{WRONG}")
    assert codes(report) == ["PCT001"]
    (hidden,) = report.suppressed
    assert (hidden.by, hidden.reason) == (Origin.COMMENT, "as published")
    assert "1 finding suppressed" in str(report)


def test_a_comment_alone_covers_the_next_block():
    assert not codes(check(f"<!-- checker: ignore[PCT001] -->\n\n{WRONG}"))


def test_plain_text_has_lines_of_its_own():
    assert not codes(check(f"[checker: ignore PCT001]\n\n{WRONG}", markdown=False))


def test_one_number_can_be_named():
    comment = '<!-- checker: ignore[PCT001 "85%"] -->'
    assert not codes(check(f"{WRONG} {comment}"))
    other = WRONG.replace("85%", "95%")
    assert codes(check(f"{other} {comment}")) == ["PCT001", "CHK001"]


def test_ranges_and_whole_files():
    text = f"<!-- checker: disable[PCT] -->\n\n{WRONG}\n\n<!-- checker: enable[PCT] -->\n\n{WRONG}"
    assert codes(check(text)) == ["PCT001"]
    assert not codes(check(f"{WRONG}\n\n{WRONG}\n\n<!-- checker: file-ignore[PCT001] -->"))


def test_a_suppression_that_suppresses_nothing_is_found():
    report = check(f"{RIGHT} <!-- checker: ignore[PCT001] -->")
    (notice,) = report.findings
    assert (notice.code, str(notice.severity)) == ("CHK001", "warning")
    assert notice.message == "ignore[PCT001] suppresses nothing"
    assert report.document[notice.stated_span].startswith("<!-- checker")


def test_of_two_rules_only_the_unused_one_is_found():
    (notice,) = check(f"{WRONG} <!-- checker: ignore[PCT001, SUM001] -->").findings
    assert notice.message == "ignore[SUM001] suppresses nothing"


def test_a_suppression_of_a_rule_that_did_not_run_is_not_unused():
    assert not codes(check(f"{RIGHT} <!-- checker: ignore[PCT001] -->", ignore=["PCT001"]))


def test_unknown_rules_and_unreadable_suppressions_are_found():
    report = check(f"{RIGHT} <!-- checker: ignore[share-mismatsh] -->")
    (notice,) = report.findings
    assert notice.code == "CHK002"
    assert "did you mean 'share-mismatch'?" in notice.message
    (notice,) = check(f"{RIGHT} <!-- checker: ignore -->").findings
    assert notice.code == "CHK002"


def test_housekeeping_can_be_switched_off_and_suppressed():
    unused = f"{RIGHT} <!-- checker: ignore[PCT001] -->"
    assert not codes(check(unused, ignore=["CHK001"]))
    assert not codes(check(f"<!-- checker: file-ignore[CHK001] -->\n\n{unused}"))


def test_a_notebook_cell_is_suppressed_by_its_metadata():
    document = read_plain(f"{WRONG}\n\n{WRONG}\n\n{WRONG}")
    length = len(WRONG)
    cells = (
        Cell(0, "a", 0, length, ignored=("ALL",)),
        Cell(1, "b", length + 2, 2 * length + 2, ignored=("share-mismatch",)),
        Cell(2, "c", 2 * length + 4, 3 * length + 4),
    )
    report = Checker().check_document(replace(document, cells=cells))
    assert len(report.findings) == 1
    assert report.findings[0].stated_span.start > 2 * length
    assert {each.by for each in report.suppressed} == {Origin.CELL}


def test_files_are_ignored_by_pattern():
    config = config_from({"per-file-ignores": {"drafts/**": ["PCT"]}})
    checker = Checker(config=config, registry=known_rules())
    assert not checker.check(WRONG, name="drafts/one.md").findings
    assert checker.check(WRONG, name="notes/one.md").findings


def test_severity_is_what_the_settings_say():
    report = check(WRONG, severity={"PCT": "warning", "share-mismatch": "info"})
    assert [str(finding.severity) for finding in report.findings] == ["info"]
    assert report.ok


def test_suppressing_every_finding_leaves_nothing_and_correcting_leaves_unused_ones():
    comments = '<!-- checker: ignore[PCT001 "85%"] -->'
    assert not codes(check(f"{WRONG} {comments}"))
    assert codes(check(f"{RIGHT} {comments}")) == ["CHK001"]


@pytest.mark.parametrize(
    "part",
    [
        f"{WRONG} <!-- checker: ignore[PCT001] -->\n\n",
        f"<!-- checker: disable[PCT001] -->\n\n{WRONG}\n\n",
        "<!-- checker: ignore[nonsense-rule-{n}] -->\n\n",
        f'<!-- checker: file-ignore[SUM001 "{{n}}"] -->\n\n{WRONG}\n\n',
    ],
)
def test_time_grows_with_the_length(part):
    def seconds(size):
        document = read_markdown("".join(part.replace("{n}", str(n)) for n in range(size)))
        checker = Checker()
        started = time.process_time()
        checker.check_document(document)
        return time.process_time() - started

    assert grows_within(seconds, 400, 1600, factor=8, floor=0.1)
