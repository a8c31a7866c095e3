"""The review of a report in an output cell, from stock ipywidgets.

What it shows is also in the output as HTML, so that it can be read in an untrusted
notebook, in one that has not been run, and after a conversion.
"""

from __future__ import annotations

import os
from collections.abc import Callable, Iterable
from html import escape
from typing import Any, Protocol

import ipywidgets as widgets

from checker.api import check
from checker.findings.finding import Finding
from checker.findings.notice import Notice
from checker.findings.suggest import Suggestion
from checker.jupyter import wire
from checker.jupyter.review_rows import SEVERITIES, STATES, Row, as_html, rows_of
from checker.reports.report import Report
from checker.rules.page import rule_page


class Live(Protocol):
    """A document that somebody is writing: decisions and fixes are made there."""

    def report(self) -> Report:
        """Return the report as it is now."""

    def listen(self, listener: Callable[[], None]) -> None:
        """Call *listener* whenever the report may have changed."""

    def act(self, act: str, fingerprint: str, *, role: str = "", state: str = "open", reason: str = "") -> None:
        """Fix, decide or reveal a finding there."""


class Review:
    """A list of findings with what can be done about each.

    Parameters
    ----------
    report
        What to review.
    live
        Where the text is being written, if it is; else fixes are tried on a copy of the text.
    recheck
        Makes the report on a changed copy of the text.

    Notes
    -----
    As the value of a cell it shows itself as widgets in front ends that name their session to
    the kernel (JupyterLab, Notebook 7), and as HTML elsewhere, where widgets may not be there.
    Its ``box`` is the widget itself, to be displayed anywhere.
    """

    def __init__(
        self, report: Report, *, live: Live | None = None, recheck: Callable[[str], Report] | None = None
    ) -> None:
        self._report = report
        self._live = live
        self._recheck = recheck or (lambda text: check(text, name=report.name))
        self._shown: list[Row] = []
        self._fixed: dict[str, wire.Decision] = {}
        self._build()
        self.refresh()
        if live is not None:
            live.listen(self.refresh)

    def __repr__(self) -> str:
        return f"<Review of {self._report.name}: {self.progress.value}>"

    def _repr_mimebundle_(self, **_: Any) -> dict[str, Any]:
        bundle: dict[str, Any] = {"text/plain": str(self._report), "text/html": self._report.to_html()}
        # Without a front end (papermill, nbconvert) a widget would show as blank.
        if os.environ.get("JPY_SESSION_NAME"):
            widget = self.box._repr_mimebundle_() or {}
            view = "application/vnd.jupyter.widget-view+json"
            if view in widget:
                bundle[view] = widget[view]
        return bundle

    @property
    def report(self) -> Report:
        """The report as it is now, with the decisions made."""
        return self._report

    def refresh(self) -> None:
        """Show the report as it is now."""
        if self._live is not None:
            self._report = self._live.report()
        rows = rows_of(self._report, self._fixed)
        self._offer(rows)
        chosen = self._row
        self._shown = [row for row in rows if row.passes(self.severity.value, self.rule.value, self.state.value)]
        self.list.options = [(str(row), number) for number, row in enumerate(self._shown)]
        # One that has just been fixed has gone to the end: the next one takes its turn.
        same = (chosen.fingerprint, chosen.finding is None) if chosen else None
        kept = [i for i, row in enumerate(self._shown) if (row.fingerprint, row.finding is None) == same]
        self.list.index = kept[0] if kept else (0 if self._shown else None)
        done = sum(row.state != "open" for row in rows)
        self.progress.value = f"{done} of {len(rows)} reviewed"
        self._show_detail()

    @property
    def selected(self) -> Finding | Notice | None:
        """The finding chosen in the list; ``None`` where none is, or one that is fixed."""
        row = self._row
        return None if row is None else row.finding

    @property
    def _row(self) -> Row | None:
        number = self.list.value
        return self._shown[number] if number is not None and number < len(self._shown) else None

    def decide(self, state: wire.State, reason: str = "") -> None:
        """Record what was decided about the chosen finding."""
        finding = self.selected
        if finding is None:
            return
        if self._live is not None:
            self._live.act("decide", finding.fingerprint, state=state, reason=reason)
            return
        decisions = dict(self._report.decisions)
        decisions.pop(finding.fingerprint, None)
        if state != "open":
            decisions[finding.fingerprint] = self._decision(finding, state, reason)
        self._report.decisions = decisions
        self.refresh()

    def fix(self, suggestion: Suggestion) -> None:
        """Make the change that *suggestion* proposes for the chosen finding."""
        finding = self.selected
        if finding is None:
            return
        if self._live is not None:
            self._live.act("fix", finding.fingerprint, role=suggestion.role)
            return
        text, span = self._report.document.text, suggestion.span
        report = self._recheck(f"{text[: span.start]}{suggestion.replacement}{text[span.end :]}")
        report.decisions = self._report.decisions
        self._fixed[finding.fingerprint] = self._decision(finding, "fixed", str(suggestion))
        still_there = {each.fingerprint for each in report.findings}
        self._fixed = {name: each for name, each in self._fixed.items() if name not in still_there}
        self._report = report
        self.refresh()

    def explain(self) -> None:
        """Show the page of the rule of the chosen finding, or put it away again."""
        finding = self.selected
        is_shown = self.page.value != ""
        self.page.value = "" if finding is None or is_shown else as_html(rule_page(finding.rule))

    def show(self) -> None:
        """Go to the chosen finding in the notebook."""
        finding = self.selected
        if finding is not None and self._live is not None:
            self._live.act("reveal", finding.fingerprint)

    def _build(self) -> None:
        wide = widgets.Layout(width="auto")
        self.progress = widgets.Label()
        self.severity = _choice("severity", SEVERITIES)
        self.rule = _choice("rule", ())
        self.state = _choice("state", STATES)
        self.list = widgets.Select(options=[], rows=6, layout=wide, description="")
        self.detail = widgets.HTML()
        self.page = widgets.HTML()
        self.fixes = widgets.HBox(layout=widgets.Layout(flex_flow="row wrap"))
        self.reason = widgets.Text(placeholder="reason", layout=widgets.Layout(flex="1 1 12em", width="auto"))
        self.dismiss = _button("Dismiss", "It is right as it stands, or does not matter")
        self.ask = _button("To ask", "Somebody else has to say")
        self.reopen = _button("Reopen", "Take the decision back")
        self.pages = _button("Explain", "The page of the rule")
        self.reveal = _button("Show", "Go to the place in the notebook")
        self.dismiss.on_click(lambda _: self.decide("dismissed", self.reason.value.strip()))
        self.ask.on_click(lambda _: self.decide("to ask", self.reason.value.strip()))
        self.reopen.on_click(lambda _: self.decide("open"))
        self.pages.on_click(lambda _: self.explain())
        self.reveal.on_click(lambda _: self.show())
        for control in (self.severity, self.rule, self.state):
            control.observe(lambda _: self.refresh(), names="value")
        self.list.observe(lambda _: self._show_detail(), names="index")
        actions = [self.reason, self.dismiss, self.ask, self.reopen, self.pages]
        if self._live is not None:
            actions.append(self.reveal)
        wrapped = widgets.Layout(flex_flow="row wrap")
        filters = widgets.HBox([self.severity, self.rule, self.state], layout=wrapped)
        parts = [self.progress, filters, self.list, self.detail, self.fixes]
        self.box = widgets.VBox([*parts, widgets.HBox(actions, layout=wrapped), self.page])

    def _offer(self, rows: Iterable[Row]) -> None:
        """Offer the rules that there are; one that is gone is no longer chosen."""
        rules = sorted({row.rule for row in rows})
        options = [("all", ""), *((rule, rule) for rule in rules)]
        if tuple(self.rule.options) != tuple(options):
            chosen = self.rule.value
            with self.rule.hold_trait_notifications():
                self.rule.options = options
                self.rule.value = chosen if chosen in rules else ""

    def _show_detail(self) -> None:
        row, finding = self._row, self.selected
        self.reason.value = "" if row is None or finding is None else row.reason
        for control in (self.reason, self.dismiss, self.ask, self.pages, self.reveal):
            control.disabled = finding is None
        self.reopen.layout.display = "none" if row is None or finding is None or row.state == "open" else ""
        self.page.value = ""
        self.fixes.children = () if finding is None else tuple(map(self._fix_button, finding.suggestions))
        if row is None:
            self.detail.value = f"<p>{escape(str(self._report.summary))}</p>"
        elif finding is None:
            self.detail.value = f"<b>{escape(row.message)}</b><p>fixed</p>"
        else:
            rounding = "" if isinstance(finding, Notice) else f"<div>{escape(finding.rounding)}</div>"
            head = f"{escape(finding.code)} {escape(finding.name)}<br><b>{escape(finding.message)}</b>"
            self.detail.value = f"{head}{rounding}<pre>{escape(finding.steps)}</pre>"

    def _fix_button(self, suggestion: Suggestion) -> widgets.Button:
        text = suggestion.shown.replace(" -> ", " → ")
        button = _button(text, suggestion.reason)
        button.on_click(lambda _: self.fix(suggestion))
        return button

    def _decision(self, finding: Finding | Notice, state: wire.State, reason: str) -> wire.Decision:
        return wire.Decision(
            fingerprint=finding.fingerprint, state=state, reason=reason, rule=finding.code, text=finding.message
        )


def _button(text: str, hint: str) -> widgets.Button:
    return widgets.Button(description=text, tooltip=hint, layout=widgets.Layout(width="auto"))


def _choice(name: str, options: Iterable[str]) -> widgets.Dropdown:
    choices = [("all", ""), *((option, option) for option in options)]
    return widgets.Dropdown(
        options=choices,
        value="",
        description=name,
        style={"description_width": "initial"},
        layout=widgets.Layout(width="auto"),
    )
