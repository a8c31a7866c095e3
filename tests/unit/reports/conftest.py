"""Reports made by hand, so that their looks are tested apart from what finds the numbers."""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import replace
from fractions import Fraction

import pytest

from checker.claims.find import Claims, find_claims
from checker.findings.find import find_contradictions
from checker.quantities.precision import Figure
from checker.quantities.quantity import Kind, Quantity, Unit
from checker.relations.relation import Relation, equal
from checker.relations.verdict import judge
from checker.reports.report import Report
from checker.rules.rule import Rule, make_rule
from checker.text.document import Document
from checker.text.plain import read_plain

NUMBER = re.compile(r"\d+(?:,\d{3})*(?:\.\d+)?(%?)")
PERCENT = (Unit("percent", (), Fraction(1, 100)),)
Propose = Callable[[Claims], list[Relation]]


def quantities_of(document: Document) -> list[Quantity]:
    """Return every run of digits, as a percentage or a bare number."""
    found = []
    for match in NUMBER.finditer(document.text):
        digits = match[0].rstrip("%").replace(",", "")
        places = len(digits.partition(".")[2])
        figure = Figure(int(digits.replace(".", "")), -places, 1, "." in digits)
        kind, units = (Kind.PERCENT, PERCENT) if match[1] else (Kind.NUMBER, ())
        number_end = match.end() - len(match[1])
        found.append(Quantity(*match.span(), match[0], kind, figure, match.start(), number_end, units=units))
    return found


def rule_of(propose: Propose, *, code: str = "PCT001", name: str = "share-mismatch") -> Rule:
    """Return a rule around *propose*."""
    summary = "The percentage is not the part of the whole."
    return make_rule(propose, code=code, name=name, summary=summary, origin="test")


def shares(claims: Claims) -> list[Relation]:
    """Take every third number as the share that the two before make."""
    numbers = list(claims)
    triples = zip(numbers[0::3], numbers[1::3], numbers[2::3], strict=False)
    return [
        equal(share, part / whole, roles={"whole": whole, "part": part, "share": share})
        for whole, part, share in triples
    ]


def totals(claims: Claims) -> list[Relation]:
    """Take the first number as the sum of all that follow."""
    first, *others = list(claims)
    right = others[0]
    for other in others[1:]:
        right = right + other
    return [equal(first, right, roles={"total": first, **{f"part {n}": c for n, c in enumerate(others, 1)}})]


@pytest.fixture
def report_on() -> Callable[..., Report]:
    """Return a function that makes a report on a text with one rule."""

    def make(text: str, propose: Propose = shares, *, name: str = "trial.md", cells: tuple = ()) -> Report:
        document = replace(read_plain(text, name), cells=cells)
        quantities = quantities_of(document)
        claims = find_claims(document, quantities)
        rule = rule_of(propose)
        tested = [(rule, judge(relation)) for relation in propose(claims)]
        return Report(document, quantities, claims, tested, find_contradictions(tested))

    return make
