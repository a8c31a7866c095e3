from __future__ import annotations

import pytest

from checker.errors import ConfigError, RuleError
from checker.project import open_project

RULE = """
[[rules]]
code = "ACME001"
name = "turnout"
relation = "turnout = votes / voters"
"""
WRONG = "Of the 28 villages, 21 (85%) have no mains power."


def test_a_folder_has_its_settings_and_declared_rules(tmp_path):
    (tmp_path / "checker.toml").write_text(f'ignore = ["PCT"]\n{RULE}', "utf-8")
    inner = tmp_path / "a"
    inner.mkdir()
    project = open_project(inner)
    assert project.registry.find("turnout").origin == "configuration"
    assert project.checker().check(WRONG).ok
    assert project.baseline() is None


def test_python_rules_run_only_where_that_is_allowed(tmp_path):
    (tmp_path / "checker.toml").write_text('rule-files = ["desk.py", "desk.toml"]', "utf-8")
    (tmp_path / "desk.toml").write_text(RULE, "utf-8")
    (tmp_path / "desk.py").write_text("raise SystemExit('this must not run')", "utf-8")
    assert [rule.code for rule in open_project(tmp_path).registry if rule.origin == "desk.toml"] == ["ACME001"]
    with pytest.raises(RuleError, match="SystemExit: this must not run"):
        open_project(tmp_path, trusted=True)


def test_a_setting_that_names_no_rule_is_one_error(tmp_path):
    (tmp_path / "checker.toml").write_text('[severity]\nshare-mismatsh = "info"', "utf-8")
    with pytest.raises(ConfigError, match=r"checker\.toml: severity: no rule 'share-mismatsh'; did you mean"):
        open_project(tmp_path)


def test_a_folder_without_settings_has_the_defaults(tmp_path):
    assert not open_project(tmp_path).checker().check(WRONG).ok
