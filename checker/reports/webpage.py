"""The report as HTML: the text with its numbers marked, and a table of findings.

There is no script and no style sheet, so that the report survives export, code hosts and
notebooks that are not trusted. Marks differ in shape as well as in colour, and take the
colours of text and page from where they stand, so that they work on dark and light.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from html import escape

from checker.findings.finding import Finding
from checker.findings.notice import Notice
from checker.reports.labels import labels_of
from checker.reports.marks import Mark, marks_of
from checker.reports.places import Places
from checker.reports.report import Report
from checker.reports.summary import Summary

LONGEST = 20_000
"""Of longer texts only the blocks with marks are shown."""

_COLOURS = {"error": "#d1242f", "warning": "#b3701a", "info": "#3b78c2", "settled": "#808080"}
_TINTS = {"error": "209,36,47", "warning": "179,112,26", "info": "59,120,194", "settled": "128,128,128"}
_SHAPES = {"error": "wavy", "warning": "wavy", "info": "dotted", "settled": "solid"}
_CELL = "padding:0.3em 0.8em 0.3em 0;text-align:left;vertical-align:top"
_TICK = '<sup style="opacity:0.55;font-size:0.7em;user-select:none" aria-label="confirmed">✓</sup>'


def as_fragment(report: Report) -> str:
    """Return *report* as a piece of HTML that can stand anywhere."""
    parts = ['<div class="claim-checker" style="line-height:1.55;max-width:60em">', *_text(report)]
    if report.findings:
        parts += _table(report)
    parts.append(f'<p style="opacity:0.75;margin:0.6em 0">{escape(str(report.summary))}</p></div>')
    return "".join(parts)


def as_page(reports: Iterable[Report]) -> str:
    """Return *reports* as one page that can be opened in a browser."""
    body, summary = [], Summary()
    for report in reports:
        body.append(f"<section><h2>{escape(report.name)}</h2>{as_fragment(report)}</section>")
        summary += report.summary
    return (
        '<!doctype html>\n<html lang="en"><head><meta charset="utf-8"><title>Numbers checked</title>'
        '<meta name="viewport" content="width=device-width, initial-scale=1"><meta name="color-scheme" '
        'content="light dark"></head><body style="font-family:system-ui,sans-serif;margin:2em auto;max-width:64em;'
        f'padding:0 1em"><h1>Numbers checked</h1><p>{escape(str(summary))}</p>{"".join(body)}</body></html>\n'
    )


def _text(report: Report) -> Iterator[str]:
    text, marks = report.document.text, marks_of(report)
    yield '<div style="white-space:pre-wrap;overflow-wrap:anywhere">'
    if len(text) <= LONGEST:
        yield from _marked(text, 0, len(text), marks)
    else:
        yield from _marked_blocks(report, marks)
    yield "</div>"


def _marked_blocks(report: Report, marks: list[Mark]) -> Iterator[str]:
    """Yield the blocks of a long text that have marks."""
    at = 0
    for block in report.document.blocks:
        first = at
        while at < len(marks) and marks[at].span.start < block.end:
            at += 1
        if at > first:
            yield from _marked(report.document.text, block.start, block.end, marks[first:at])
            yield '\n<span style="opacity:0.5">…</span>\n'


def _marked(text: str, start: int, end: int, marks: list[Mark]) -> Iterator[str]:
    for mark in marks:
        yield escape(text[start : mark.span.start])
        yield _mark(mark, escape(mark.span.of(text)))
        start = mark.span.end
    yield escape(text[start:end])


def _mark(mark: Mark, surface: str) -> str:
    title = escape(mark.title, quote=True)
    if mark.kind == "confirmed":
        return f'<span class="claim-checker-confirmed" title="{title}">{surface}</span>{_TICK}'
    colour, tint, shape = _COLOURS[mark.kind], _TINTS[mark.kind], _SHAPES[mark.kind]
    weight = "font-weight:bold;" if mark.is_stated else ""
    return (
        f'<u class="claim-checker-{mark.kind}" title="{title}" style="{weight}text-decoration:underline {shape} '
        f'{colour};text-underline-offset:0.2em;background:rgba({tint},0.14)">{surface}</u>'
    )


def _table(report: Report) -> Iterator[str]:
    places = Places(report.document)
    yield '<table style="border-collapse:collapse;margin-top:0.8em;font-size:0.95em"><thead><tr>'
    for heading in ("", "where", "what does not agree", "numbers", "any one of these would make it agree"):
        yield f'<th style="{_CELL};opacity:0.75;font-weight:normal">{heading}</th>'
    yield "</tr></thead><tbody>"
    for finding in report.findings:
        yield from _row(report, places, finding)
    yield "</tbody></table>"


def _row(report: Report, places: Places, finding: Finding | Notice) -> Iterator[str]:
    colour = _COLOURS[str(finding.severity)]
    labels = labels_of(finding, report.document.text)
    where = next((str(places.of(label.span.start)) for label in labels if label.is_stated), "")
    numbers = "<br>".join(
        f'<span style="opacity:0.75">{escape(label.role)}</span> {_emphasised(escape(label.surface), label.is_stated)}'
        for label in labels[:24]
    )
    suggestions = "<br>".join(escape(str(suggestion)) for suggestion in finding.suggestions)
    if isinstance(finding, Notice):
        suggestions = escape(finding.help)
    decision = report.decisions.get(finding.fingerprint)
    settled = "" if decision is None else f'<br><em style="opacity:0.75">{escape(_decided(decision))}</em>'
    yield (
        f'<tr style="border-top:1px solid rgba(128,128,128,0.3)"><td style="{_CELL};white-space:nowrap">'
        f'<span style="color:{colour}">{finding.severity}</span><br>{escape(finding.code)}</td>'
        f'<td style="{_CELL};white-space:nowrap">{where}</td>'
        f'<td style="{_CELL}">{escape(finding.message)}{settled}{_steps(finding)}</td>'
        f'<td style="{_CELL}">{numbers}</td><td style="{_CELL}">{suggestions}</td></tr>'
    )


def _steps(finding: Finding | Notice) -> str:
    steps = escape(finding.explain())
    return (
        f'<details style="margin-top:0.2em"><summary style="opacity:0.75;cursor:pointer">{escape(finding.name)}'
        f'</summary><pre style="white-space:pre-wrap;margin:0.3em 0">{steps}</pre></details>'
    )


def _emphasised(surface: str, is_stated: bool) -> str:
    return f"<strong>{surface}</strong>" if is_stated else surface


def _decided(decision: object) -> str:
    """Return what the reviewer decided, from a mapping, a record or a word."""
    if isinstance(decision, dict):
        state, reason = decision.get("state", ""), decision.get("reason", "")
    else:
        state, reason = getattr(decision, "state", decision), getattr(decision, "reason", "")
    return f"{state}: {reason}" if reason else str(state)
