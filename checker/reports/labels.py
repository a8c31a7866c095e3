"""Labels: every number of a finding with its role, in the order of the text."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from checker.findings.finding import Finding
from checker.findings.notice import Notice
from checker.quantities.quantity import Kind, Quantity
from checker.text.span import Span


@dataclass(frozen=True, slots=True)
class Label:
    """One number of a finding."""

    role: str
    """Its part in the relation, such as "whole"; several are joined by "/"."""
    span: Span
    """Where the number stands, with its unit."""
    surface: str
    """The number as written."""
    is_stated: bool
    """Whether it is the one that carries the caret."""


def labels_of(finding: Finding | Notice, text: str) -> tuple[Label, ...]:
    """Return the labels of *finding* in *text*, each place once."""
    if isinstance(finding, Notice):
        return tuple(Label("", span, span.of(text), span == finding.stated_span) for span in sorted(set(finding.spans)))
    roles: dict[Span, list[str]] = {}
    for role, claim in finding.relation.roles.items():
        roles.setdefault(shown_span(claim.quantity), []).append(role)
    stated = shown_span(finding.relation.roles[finding.relation.stated].quantity)
    return tuple(Label(" / ".join(roles[span]), span, span.of(text), span == stated) for span in sorted(roles))


def leading(labels: Sequence[Label]) -> Label | None:
    """Return the label that says where a finding is: the stated number's, or the first; ``None`` without labels."""
    return next((label for label in labels if label.is_stated), labels[0] if labels else None)


def shown_span(quantity: Quantity) -> Span:
    """Return what is underlined: the number, with its unit but without its counted noun."""
    if quantity.kind in (Kind.COUNT, Kind.NUMBER) or "\n" in quantity.surface:
        return quantity.number_span
    return quantity.span
