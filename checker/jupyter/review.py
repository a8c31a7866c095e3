"""The review of a report in an output cell, from stock ipywidgets.

What it shows is also in the output as HTML, so that it can be read in an untrusted
notebook, in one that has not been run, and after a conversion.
"""

from __future__ import annotations

import os
from collections.abc import Callable
from html import escape
from typing import Any, Protocol

import ipywidgets as widgets

from checker.api import check
from checker.findings.finding import Finding
from checker.findings.notice import Notice
from checker.findings.suggest import Suggestion
from checker.jupyter import wire
from checker.reports.report import Report

_STATES = ("open", "dismissed", "to ask")


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
    """

    def __init__(
        self, report: Report, *, live: Live | None = None, recheck: Callable[[str], Report] | None = None
    ) -> None:
        self._report = report
        self._live = live
        self._recheck = recheck or (lambda text: check(text, name=report.name))
        self._shown: list[Finding | Notice] = []
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
        findings = [finding for finding in self._report.findings if self._passes(finding)]
        chosen = self.selected
        fingerprint = chosen.fingerprint if chosen is not None else None
        self._shown = findings
        self.list.options = [(self._line(finding), number) for number, finding in enumerate(findings)]
        kept = [number for number, finding in enumerate(findings) if finding.fingerprint == fingerprint]
        self.list.index = kept[0] if kept else (0 if findings else None)
        reviewed = [state for state in map(self._state, self._report.findings) if state != "open"]
        total = len(self._report.findings) + len(self._fixed)
        done = len(reviewed) + len(self._fixed)
        self.progress.value = f"{done} of {total} reviewed"
        self._show_detail()

    @property
    def selected(self) -> Finding | Notice | None:
        """The finding chosen in the list, or ``None``."""
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

    def show(self) -> None:
        """Go to the chosen finding in the notebook."""
        finding = self.selected
        if finding is not None and self._live is not None:
            self._live.act("reveal", finding.fingerprint)

    def _build(self) -> None:
        wide = widgets.Layout(width="auto")
        self.progress = widgets.Label()
        narrow = {"button_width": "auto"}
        self.states = widgets.ToggleButtons(options=["all", *_STATES], style=narrow)
        self.severities = widgets.ToggleButtons(options=["all", "error", "warning", "info"], style=narrow)
        self.list = widgets.Select(options=[], rows=6, layout=wide, description="")
        self.detail = widgets.HTML()
        self.fixes = widgets.HBox(layout=widgets.Layout(flex_flow="row wrap"))
        self.reason = widgets.Text(placeholder="reason", layout=widgets.Layout(flex="1 1 auto"))
        self.dismiss = widgets.Button(description="Dismiss")
        self.ask = widgets.Button(description="To ask")
        self.reopen = widgets.Button(description="Reopen")
        self.reveal = widgets.Button(description="Show")
        self.dismiss.on_click(lambda _: self.decide("dismissed", self.reason.value.strip()))
        self.ask.on_click(lambda _: self.decide("to ask", self.reason.value.strip()))
        self.reopen.on_click(lambda _: self.decide("open"))
        self.reveal.on_click(lambda _: self.show())
        for control in (self.states, self.severities):
            control.observe(lambda _: self.refresh(), names="value")
        self.list.observe(lambda _: self._show_detail(), names="index")
        actions = [self.reason, self.dismiss, self.ask, self.reopen]
        if self._live is not None:
            actions.append(self.reveal)
        filters = widgets.HBox([self.severities, self.states], layout=widgets.Layout(flex_flow="row wrap"))
        self.box = widgets.VBox([self.progress, filters, self.list, self.detail, self.fixes, widgets.HBox(actions)])

    def _show_detail(self) -> None:
        finding = self.selected
        decision = self._report.decisions.get(finding.fingerprint) if finding is not None else None
        self.reason.value = decision["reason"] if decision else ""
        for control in (self.reason, self.dismiss, self.ask, self.reopen, self.reveal):
            control.disabled = finding is None
        if finding is None:
            self.detail.value = f"<p>{escape(str(self._report.summary))}</p>"
            self.fixes.children = ()
            return
        self.detail.value = f"<b>{escape(finding.message)}</b><pre>{escape(finding.explain())}</pre>"
        self.fixes.children = tuple(map(self._fix_button, finding.suggestions))

    def _fix_button(self, suggestion: Suggestion) -> widgets.Button:
        text = suggestion.shown.replace(" -> ", " → ")
        button = widgets.Button(description=text, tooltip=suggestion.reason, layout=widgets.Layout(width="auto"))
        button.on_click(lambda _: self.fix(suggestion))
        return button

    def _passes(self, finding: Finding | Notice) -> bool:
        state, severity = self.states.value, self.severities.value
        return state in ("all", self._state(finding)) and severity in ("all", str(finding.severity))

    def _state(self, finding: Finding | Notice) -> str:
        decision = self._report.decisions.get(finding.fingerprint)
        return "open" if decision is None or decision["state"] == "fixed" else str(decision["state"])

    def _line(self, finding: Finding | Notice) -> str:
        state = self._state(finding)
        note = "" if state == "open" else f" [{state}]"
        return f"{finding.severity} {finding.code}: {finding.message}{note}"

    def _decision(self, finding: Finding | Notice, state: wire.State, reason: str) -> wire.Decision:
        return wire.Decision(
            fingerprint=finding.fingerprint, state=state, reason=reason, rule=finding.code, text=finding.message
        )
