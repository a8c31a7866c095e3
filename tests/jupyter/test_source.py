from __future__ import annotations

import logging

from checker.jupyter.source import Source

RULE = """
[[rules]]
code = "ACME001"
name = "turnout"
relation = "turnout = votes / voters"
"""


def test_declared_rules_of_the_folder_are_known(tmp_path, monkeypatch):
    monkeypatch.chdir(tmp_path)
    source = Source()
    assert source.page("turnout") is None
    (tmp_path / "checker.toml").write_text(f'rule-files = ["evil.py"]\n{RULE}', "utf-8")
    (tmp_path / "evil.py").write_text("raise SystemExit('this must not run')", "utf-8")
    source.refresh()
    title, text = source.page("turnout")
    assert title == "ACME001 turnout"
    assert "turnout = votes / voters" in text


def test_settings_that_are_wrong_are_logged_and_checking_goes_on(tmp_path, monkeypatch, caplog):
    monkeypatch.chdir(tmp_path)
    (tmp_path / "checker.toml").write_text("ignroe = []", "utf-8")
    with caplog.at_level(logging.WARNING, "checker"):
        source = Source()
    assert "did you mean 'ignore'" in caplog.text
    assert source.page("share-mismatch") is not None
