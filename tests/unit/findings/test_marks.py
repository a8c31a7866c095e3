"""Messages name numbers as a reader sees them, whatever marks stand in their source."""

from __future__ import annotations

from checker.api import check


def test_marks_of_markdown_are_not_shown() -> None:
    report = check("The **12**-mile *tunnel* (30&nbsp;km) is long.", format="markdown")
    (finding,) = report.findings
    assert finding.message == "12 miles is 19.3 km, not 30 km"


def test_a_number_can_be_named_as_it_is_shown() -> None:
    text = 'The **12**-mile tunnel (30&nbsp;km) is long. <!-- checker: ignore[UNT001 "30 km"] -->'
    assert check(text, format="markdown").findings == ()
