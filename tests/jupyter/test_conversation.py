"""Requests from outside: answered when they are ours, refused when they are not, never an exception."""

from __future__ import annotations

import itertools
from contextlib import nullcontext
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from checker.jupyter import wire
from checker.jupyter.conversation import MOST_CELLS, MOST_DOCUMENTS, Conversation
from checker.jupyter.source import Source
from checker.jupyter.supposing import BUDGET, Supposing

WRONG = "Of the 90 sites, 31 (54%) replied."


def check(**changed: Any) -> dict[str, Any]:
    message = {"type": "check", "doc": "d", "turn": 1, "reset": True, "cells": [{"id": "a", "text": WRONG}]}
    return {**message, "order": [{"id": "a", "index": 0}], **changed}


def suppose(**changed: Any) -> dict[str, Any]:
    return {"type": "suppose", "doc": "d", "turn": 2, "cell": "a", "at": 0, "keys": "", **changed}


@pytest.fixture
def conversation() -> Conversation:
    return Source().conversation()


def test_a_check_is_answered_with_findings(conversation: Conversation) -> None:
    reply = conversation.answer(check())
    assert reply is not None and reply["type"] == "findings"
    assert [finding["message"] for finding in reply["found"]] == ["31 of 90 is 34.4%, not 54%"]
    assert (
        reply["summary"].startswith("3 quantities, 1 relation tested: 1 contradiction")
        or reply["counts"]["tested"] == 1
    )


def test_an_unknown_document_is_lost_and_a_forgotten_one_too(conversation: Conversation) -> None:
    assert conversation.answer(check(reset=False)) == {"type": "lost", "doc": "d", "turn": 1}
    conversation.answer(check())
    assert conversation.answer({"type": "forget", "doc": "d"}) is None
    reply = conversation.answer(check(reset=False, turn=7))
    assert reply == {"type": "lost", "doc": "d", "turn": 7}


def test_the_page_of_a_rule_is_told_by_code_and_by_name(conversation: Conversation) -> None:
    for rule in ("PCT001", "share-mismatch"):
        page = conversation.answer({"type": "explain", "doc": "d", "turn": 2, "rule": rule})
        assert page is not None and page["type"] == "page"
        assert page["title"] == "PCT001 share-mismatch"
    reply = conversation.answer({"type": "explain", "doc": "d", "turn": 2, "rule": "NOT001"})
    assert reply is not None and reply["type"] == "refused"


def test_documents_are_limited_and_the_oldest_goes_first(conversation: Conversation) -> None:
    for number in range(MOST_DOCUMENTS + 3):
        conversation.answer(check(doc=str(number)))
    assert next(iter(conversation.documents)) == "3"
    assert len(conversation.documents) == MOST_DOCUMENTS


def test_too_many_cells_are_refused(conversation: Conversation) -> None:
    cells = [{"id": str(number), "text": ""} for number in range(MOST_CELLS + 1)]
    reply = conversation.answer(check(cells=cells))
    assert reply is not None and reply["type"] == "refused"
    assert "5,000 cells" in reply["reason"]


def test_what_a_key_would_do_is_told_without_its_being_done(conversation: Conversation) -> None:
    conversation.answer(check(cells=[{"id": "a", "text": f"🚂 {WRONG}"}]))
    at = len(f"🚂 {WRONG}".split("54")[0]) + 2  # behind the five: an engine is two units
    reply = conversation.answer(suppose(at=at, keys="0\b"))
    assert reply is not None and reply["type"] == "supposed" and reply["turn"] == 2
    assert [(each["key"], len(each["found"]), len(each["gone"])) for each in reply["answers"]] == [
        ("0", 1, 1),
        ("\b", 1, 1),
    ]
    again = conversation.answer(check(reset=False, turn=3, cells=[{"id": "a", "text": WRONG.replace("54", "64")}]))
    assert again is not None and again["type"] == "findings"
    assert (len(again["found"]), len(again["gone"])) == (1, 1)


def test_keys_that_only_move_marks_are_told_in_a_word(conversation: Conversation) -> None:
    conversation.answer(check())
    for at in (0, 3, len(WRONG)):
        reply = conversation.answer(suppose(at=at, keys=" "))
        assert reply is not None and reply["type"] == "supposed"
        assert (reply["keys"], reply["answers"]) == (" ", [])


@pytest.mark.parametrize("at", [-5, 0, 9, 10**9, 10**30, -(10**30)])
def test_the_cursor_may_stand_anywhere(conversation: Conversation, at: int) -> None:
    conversation.answer(check())
    reply = conversation.answer(suppose(at=at, keys="\b\x7f🚂\ud83d5" * 100))
    assert reply is not None and reply["type"] == "supposed"
    assert 0 < len(reply["keys"]) <= 100


def test_a_question_that_another_one_follows_is_left(conversation: Conversation) -> None:
    conversation.answer(check())
    begun = conversation.begin(suppose(keys="123"))
    assert isinstance(begun, Supposing)
    assert begun.step()
    begun.abandon()
    assert not begun.step()
    assert begun.finish()["keys"] == "1"


def test_a_question_takes_no_longer_than_it_may(conversation: Conversation) -> None:
    conversation.answer(check())
    ticking = itertools.count(0, BUDGET / 3)
    request = wire.Suppose(type="suppose", doc="d", turn=2, cell="a", at=0, keys="abcdefghij")
    slow = Supposing(conversation.documents["d"], request, nullcontext(), clock=lambda: next(ticking))
    assert slow.finish()["keys"] in ("abc", "abcd")


def test_nothing_is_supposed_of_what_is_not_known(conversation: Conversation) -> None:
    nothing = {"type": "supposed", "doc": "d", "turn": 2, "keys": "", "answers": []}
    assert conversation.answer(suppose(keys="1")) == nothing
    conversation.answer(check(cells=[{"id": "a", "text": "x " * 20_000}]))
    assert conversation.answer(suppose(keys="1")) == nothing
    assert conversation.answer(suppose(cell="b", keys="1")) == nothing


@pytest.mark.parametrize(
    "message",
    [
        None,
        7,
        "check",
        [],
        {},
        {"type": "check"},
        check(doc=1),
        check(doc="x" * 2000),
        check(turn="1"),
        check(turn=True),
        check(cells={}),
        check(cells=[1]),
        check(cells=[{"id": "a", "text": None}]),
        check(order=["a"]),
        check(order=[{"id": "a", "index": "0"}]),
        check(options={"minimum": "most"}),
        check(decisions=[{"fingerprint": "f", "state": "gone"}]),
        {"type": "explain", "doc": "d", "turn": 1},
        {"type": "suppose", "doc": "d", "turn": 1},
        suppose(keys=None),
        suppose(at=None),
    ],
)
def test_malformed_messages_are_refused(conversation: Conversation, message: object) -> None:
    reply = conversation.answer(message)
    assert reply is not None and reply["type"] == "refused"
    assert reply["reason"]
    conversation.effort(message)


def test_half_a_surrogate_pair_is_no_trouble(conversation: Conversation) -> None:
    reply = conversation.answer(check(cells=[{"id": "a", "text": f"\ud83d x. {WRONG}"}]))
    assert reply is not None and reply["type"] == "findings"
    assert [mark["start"] for mark in reply["found"][0]["marks"]] == [12, 22, 26]


json_values = st.recursive(
    st.none() | st.booleans() | st.integers() | st.text(max_size=5),
    lambda inner: st.lists(inner, max_size=3) | st.dictionaries(st.sampled_from(("id", "text", "doc")), inner),
    max_leaves=6,
)


@given(
    st.dictionaries(st.sampled_from(("cells", "order", "decisions", "options", "path", "turn", "settle")), json_values)
)
def test_no_message_raises(changed: dict[str, Any]) -> None:
    conversation = Source().conversation()
    conversation.effort(check(**changed))
    assert conversation.answer(check(**changed)) is not None
