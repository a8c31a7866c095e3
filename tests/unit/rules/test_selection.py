from __future__ import annotations

import pytest

from checker.errors import RuleError
from checker.rules import BUILT_IN
from checker.rules.housekeeping import HOUSEKEEPING
from checker.rules.registry import known_rules, make_registry, rules_of, with_options
from checker.rules.rule import Rule, Tier, make_rule
from checker.rules.selection import Selection, selected, unknown_entries


def made(code, name, tier=Tier.STABLE, **settings):
    return make_rule(lambda claims: (), code=code, name=name, tier=tier, origin="test", **settings)


RULES = (
    made("SUM001", "parts-do-not-sum"),
    made("SUM002", "part-exceeds-whole"),
    made("PCT001", "share-mismatch", aliases=("share-wrong",)),
    made("PCT002", "shares-not-100", Tier.PREVIEW),
)


def codes(**settings):
    return [rule.code for rule in selected(RULES, Selection(**settings))]


@pytest.mark.parametrize(
    ("settings", "chosen"),
    [
        ({}, ["SUM001", "SUM002", "PCT001"]),
        ({"preview": True}, ["SUM001", "SUM002", "PCT001", "PCT002"]),
        ({"select": ("SUM",)}, ["SUM001", "SUM002"]),
        ({"select": ("sum", "share-mismatch")}, ["SUM001", "SUM002", "PCT001"]),
        ({"select": ("share-wrong",)}, ["PCT001"]),
        ({"select": ("SUM",), "ignore": ("SUM002",)}, ["SUM001"]),
        ({"select": ("SUM002",), "ignore": ("SUM",)}, ["SUM002"]),
        ({"ignore": ("ALL",)}, []),
        ({"ignore": ("ALL",), "select": ("SUM",)}, ["SUM001", "SUM002"]),
        ({"extend_select": ("PCT002",)}, ["SUM001", "SUM002", "PCT001", "PCT002"]),
        ({"select": ("PCT",)}, ["PCT001"]),
        ({"select": ("shares-not-100",)}, ["PCT002"]),
        ({"select": ("PCT001",), "ignore": ("share-mismatch",)}, []),
    ],
)
def test_the_most_specific_entry_decides(settings, chosen):
    assert codes(**settings) == chosen


def test_unknown_entries_name_the_nearest():
    assert unknown_entries(["ALL", "SUM", "SUM003", "share-mismatsh"], RULES) == [
        "no rule 'SUM003'; did you mean 'SUM002'?",
        "no rule 'share-mismatsh'; did you mean 'share-mismatch'?",
    ]


def test_a_clash_names_both_owners():
    with pytest.raises(RuleError, match=r"SUM001 parts-do-not-sum \(test\) and SUM001 other \(test\)"):
        make_registry(RULES, [made("SUM001", "other")])
    with pytest.raises(RuleError, match="two rules answer to 'share-wrong'"):
        make_registry(RULES, [made("ACME001", "share-wrong")])


def test_a_rule_is_found_by_code_name_and_alias():
    registry = make_registry(RULES)
    assert registry.find("pct001") is registry.find("share-mismatch") is registry.find("share-wrong")
    with pytest.raises(RuleError, match="did you mean 'share-mismatch'"):
        registry.find("share-mismatc")


def test_the_registry_holds_built_in_and_housekeeping_rules():
    rules = known_rules().rules
    assert set(BUILT_IN) | set(HOUSEKEEPING) <= set(rules)


def test_what_a_plugin_may_bring():
    assert [rule.origin for rule in rules_of([RULES[0], (RULES[1],)], "acme")] == ["acme", "acme"]
    with pytest.raises(RuleError, match="neither a rule nor a list"):
        rules_of(3, "acme")


class Seats(Rule):
    """Too many."""

    code = "ACME021"
    name = "seats"
    spare: int = 0
    share: float = 0.5

    def relations(self, claims):
        return iter(())


def test_options_come_from_the_settings():
    assert with_options(Seats(), {"seats": {"spare": 3, "share": 1}}).spare == 3
    assert with_options(Seats(), {"other": {"x": 1}}).spare == 0
    with pytest.raises(RuleError, match="did you mean 'spare'"):
        with_options(Seats(), {"ACME021": {"spaer": 3}})
    with pytest.raises(RuleError, match="of type int"):
        with_options(Seats(), {"ACME021": {"spare": "3"}})
