"""The ledger of precision: complete, kept to, and, where the corpus is at hand, true."""

from __future__ import annotations

import json
import os
from dataclasses import fields
from pathlib import Path

import pytest

from benchmarks import ledger
from checker.rules import BUILT_IN
from checker.rules.earned import ERRORS, UNPROVEN
from checker.rules.grades import as_earned
from checker.rules.rule import Severity, Tier, make_rule

ROWS = {row["code"]: row for row in json.loads(ledger.LEDGER.read_text("utf-8"))}


def row(**figures):
    return ledger.Row("ACME001", "acme", Severity.ERROR, Tier.STABLE, **figures)


def test_every_built_in_rule_has_a_row():
    assert sorted(ROWS) == sorted(rule.code for rule in BUILT_IN)


@pytest.mark.parametrize("rule", BUILT_IN, ids=lambda rule: rule.code)
def test_no_rule_has_a_default_above_what_it_earned(rule):
    kept = {field.name: ROWS[rule.code][field.name] for field in fields(ledger.Row)}
    entered = ledger.Row(**kept | {"severity": rule.severity, "tier": rule.tier})
    assert entered.earned == ROWS[rule.code]["earned"]
    assert entered.allowed


def test_the_module_of_grades_is_that_of_the_ledger():
    assert ledger.earned_module(list(ROWS.values())) == ledger.EARNED.read_text("utf-8")
    assert {code for code, each in ROWS.items() if each["earned"] == "error"} == ERRORS
    assert {code for code, each in ROWS.items() if each["earned"] == "preview"} == UNPROVEN


@pytest.mark.parametrize(
    ("figures", "earned"),
    [
        ({"twins": 200}, "error"),
        ({"twins": 29}, "warning"),
        ({"twins": 200, "clean_false": 1}, "error"),
        ({"twins": 200, "clean_false": 3, "traps": 1}, "warning"),
        ({"twins": 10, "clean_false": 1}, "preview"),
        ({"clean_false": 1}, "preview"),
        ({}, "warning"),
    ],
)
def test_what_a_rule_earns(figures, earned):
    assert row(**figures).earned == earned


def test_the_bound_is_that_of_wilson():
    assert ledger.wilson(0, 0) == 0
    assert ledger.wilson(95, 100, z=1.96) == pytest.approx(0.8882, abs=1e-4)


def test_a_rule_is_graded_down_and_never_up():
    code = min(ERRORS)
    error = make_rule(lambda claims: (), code="ACME001", name="acme", severity=Severity.ERROR, origin="test")
    info = error.replaced(code=code, severity=Severity.INFO)
    assert as_earned(error).severity is Severity.WARNING
    assert as_earned(error.replaced(code=code)).severity is Severity.ERROR
    assert as_earned(info).severity is Severity.INFO


def test_judgements_hold_places_and_no_text():
    records = [json.loads(line) for line in ledger.JUDGEMENTS.read_text("utf-8").splitlines()]
    assert {record["verdict"] for record in records} <= {"true", "slip", "false"}
    assert all(set(record) == {"document", "code", "spans", "verdict", "reason"} for record in records)
    assert all(record["reason"] and record["code"] in ROWS for record in records)


@pytest.mark.skipif("CHECKER_CORPUS" not in os.environ, reason="CHECKER_CORPUS names no corpus")
def test_the_table_is_that_of_a_new_run():
    entries = ledger.account(Path(os.environ["CHECKER_CORPUS"]), BUILT_IN)
    assert entries.unjudged == []
    assert ledger.records(entries.rows.values()) == list(ROWS.values())
