"""Reports as JUnit XML, for build servers: one suite per document, one case per relation."""

from __future__ import annotations

from collections.abc import Iterable
from xml.etree.ElementTree import Element, SubElement, indent, tostring

from checker.findings.steps import agreement_line
from checker.relations.verdict import Verdict
from checker.reports.places import Places
from checker.reports.report import Report
from checker.reports.terminal import joined, message_lines
from checker.text.late import late

_UNFIT = late("[^\t\n\r\u0020-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]")


def as_junit(reports: Iterable[Report], *, failures: Iterable[str] = ()) -> str:
    """Return *reports* as JUnit XML; what could not be read is an error of its own suite."""
    root = Element("testsuites", name="claim-checker")
    tests = failed = errors = 0
    for report in reports:
        suite = _suite(root, report)
        tests += int(suite.get("tests", "0"))
        failed += int(suite.get("failures", "0"))
    missing = list(failures)
    if missing:
        suite = SubElement(root, "testsuite", name="reading", tests=str(len(missing)), failures="0")
        suite.set("errors", str(len(missing)))
        for text in missing:
            case = SubElement(suite, "testcase", name=_fit(text), classname="reading")
            SubElement(case, "error", message=_fit(text))
        errors, tests = len(missing), tests + len(missing)
    root.set("tests", str(tests))
    root.set("failures", str(failed))
    root.set("errors", str(errors))
    indent(root)
    return '<?xml version="1.0" encoding="utf-8"?>\n' + tostring(root, encoding="unicode") + "\n"


def _suite(root: Element, report: Report) -> Element:
    name, places = _fit(report.name), Places(report.document)
    held = [tested for tested in report.relations if tested.verdict in (Verdict.HOLDS, Verdict.TIGHT)]
    suite = SubElement(root, "testsuite", name=name, errors="0")
    suite.set("tests", str(max(1, len(held) + len(report.findings))))
    suite.set("failures", str(len(report.findings)))
    for finding in report.findings:
        case = SubElement(suite, "testcase", name=_fit(f"{finding.code}: {finding.message}"), classname=name)
        failure = SubElement(case, "failure", message=_fit(finding.message), type=finding.name)
        failure.text = _fit("\n".join(joined(line) for line in message_lines(report, places, finding)))
    for tested in held:
        SubElement(suite, "testcase", name=_fit(f"{tested.code}: {agreement_line(tested.judgement)}"), classname=name)
    if not held and not report.findings:
        SubElement(suite, "testcase", name="nothing to test", classname=name)
    return suite


def _fit(text: str) -> str:
    """Return *text* without characters that XML cannot hold."""
    return _UNFIT.sub("\ufffd", text)
