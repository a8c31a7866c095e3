"""What a document knows of its folder: findings of the baseline, rules that are not built in."""

from __future__ import annotations

import logging
import os
from pathlib import Path

import pytest

from checker.api import check
from checker.findings.baseline import entries_of, make_baseline, write_baseline
from checker.jupyter import wire
from checker.jupyter.conversation import Conversation
from checker.jupyter.source import Source

WRONG = "Of the 90 sites, 31 (54%) replied."
ALSO = "Of the 80 posts, 20 (45%) were lost."
RULE = """
[[rules]]
code = "ACME001"
name = "turnout"
relation = "turnout = votes / voters"
"""


@pytest.fixture
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.chdir(tmp_path)
    (tmp_path / "draft.ipynb").write_text("{}", "utf-8")
    return tmp_path


def keep(folder: Path, text: str, path: str = "draft.ipynb") -> None:
    write_baseline(make_baseline(entries_of(path, check(text).findings)), folder / "checker-baseline.json")


def ask(conversation: Conversation, text: str, *, path: str = "draft.ipynb", **changed: object) -> wire.Findings:
    message = {"type": "check", "doc": "d", "turn": 1, "reset": True, "cells": [{"id": "a", "text": text}]}
    message |= {"order": [{"id": "a", "index": 0}], "path": path, **changed}
    reply = conversation.answer(message)
    assert reply is not None
    assert reply["type"] == "findings"
    return reply


def flags(reply: wire.Findings) -> list[bool]:
    found = sorted(reply["found"], key=lambda finding: finding["marks"][0]["start"])
    return [finding.get("known", False) for finding in found]


def test_a_known_finding_is_sent_with_a_flag_and_a_new_one_without(folder: Path) -> None:
    keep(folder, WRONG)
    assert flags(ask(Source().conversation(), f"{WRONG} {ALSO}")) == [True, False]


def test_of_findings_alike_as_many_are_known_as_there_were(folder: Path) -> None:
    keep(folder, WRONG)
    assert flags(ask(Source().conversation(), f"{WRONG}\n\n{WRONG}")) == [True, False]


def test_without_a_baseline_nothing_is_added(folder: Path) -> None:
    (finding,) = ask(Source().conversation(), WRONG)["found"]
    assert "known" not in finding


def test_other_documents_are_not_touched(folder: Path) -> None:
    keep(folder, WRONG)
    (folder / "other.ipynb").write_text("{}", "utf-8")
    conversation = Source().conversation()
    for path in ("other.ipynb", "gone.ipynb", "", "\0", "x" * 500, "/"):
        assert flags(ask(conversation, WRONG, path=path)) == [False], path


def test_a_kernel_below_the_folder_of_the_server_finds_it(folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    below = folder / "below"
    below.mkdir()
    (below / "draft.ipynb").write_text("{}", "utf-8")
    (folder / "checker.toml").write_text("", "utf-8")
    keep(folder, WRONG, "below/draft.ipynb")
    monkeypatch.chdir(below)
    assert flags(ask(Source().conversation(), WRONG, path="below/draft.ipynb")) == [True]


def test_a_baseline_that_is_written_meanwhile_is_read_when_typing_pauses(folder: Path) -> None:
    conversation = Source().conversation()
    assert flags(ask(conversation, WRONG)) == [False]
    keep(folder, WRONG)
    settle = {"type": "check", "doc": "d", "turn": 2, "reset": False, "cells": [], "settle": True}
    reply = conversation.answer(settle)
    assert reply is not None
    assert reply["type"] == "findings"
    assert flags(reply) == [True]
    (folder / "checker-baseline.json").unlink()
    reply = conversation.answer(settle)
    assert reply is not None
    assert reply["type"] == "findings"
    assert flags(reply) == [False]


def test_a_baseline_that_is_none_is_logged_once(folder: Path, caplog: pytest.LogCaptureFixture) -> None:
    (folder / "checker-baseline.json").write_text("[" * 10, "utf-8")
    with caplog.at_level(logging.WARNING, "checker"):
        conversation = Source().conversation()
        assert flags(ask(conversation, WRONG)) == [False]
        assert flags(ask(conversation, WRONG)) == [False]
    assert caplog.text.count("is no baseline") == 1


def test_rules_that_are_not_built_in_are_told_once_with_their_origin(folder: Path) -> None:
    (folder / "checker.toml").write_text(RULE, "utf-8")
    source = Source()
    conversation = source.conversation()
    told = ask(conversation, WRONG)["rules"]
    assert [(rule["code"], rule["name"]) for rule in told] == [("ACME001", "turnout")]
    assert told[0]["origin"] == source.checker.registry.find("ACME001").origin != "built-in"
    assert "rules" not in ask(conversation, ALSO, reset=False)
    os.remove(folder / "checker.toml")
    source.refresh()
    conversation.refresh()
    assert ask(conversation, ALSO, reset=False, settle=True)["rules"] == []
