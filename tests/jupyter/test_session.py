"""The session of a kernel, talked to as the front end does."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

import pytest

import checker
from checker.jupyter import session as session_module
from checker.jupyter.rate import Rate
from checker.jupyter.session import ClaimSession
from checker.rules.rule import forget_session_rules, session_rules

WRONG = "Of the 90 sites, 31 (54%) replied."


class Spoken(ClaimSession):
    """A session that keeps what it says."""

    def send(self, content: Any, buffers: Any = None) -> None:
        self.said = [*getattr(self, "said", []), content]


@pytest.fixture
def session() -> Iterator[Spoken]:
    session = Spoken()
    yield session
    session.close()


def tell(session: Spoken, **changed: Any) -> dict[str, Any]:
    message = {"type": "check", "doc": "d", "turn": 1, "reset": True, "cells": [{"id": "a", "text": WRONG}]}
    session._receive(session, {**message, "order": [{"id": "a", "index": 3}], "path": "draft.ipynb", **changed}, [])
    said: dict[str, Any] = session.said[-1]
    return said


def test_answers_over_its_comm_and_reports_to_python(session: Spoken) -> None:
    reply = tell(session)
    assert reply["found"][0]["code"] == "PCT001"
    assert session.paths == ("draft.ipynb",)
    report = session.report("draft.ipynb")
    assert [finding.code for finding in report.findings] == ["PCT001"]
    assert report.document.cells[0].index == 3
    with pytest.raises(LookupError, match="other"):
        session.report("other.ipynb")


def test_says_what_a_key_would_do(session: Spoken) -> None:
    tell(session)
    message = {"type": "suppose", "doc": "d", "turn": 2, "cell": "a", "at": WRONG.index("4%"), "keys": "\b "}
    session._receive(session, message, [])
    assert session.said[-1]["type"] == "supposed"
    assert session.said[-1]["keys"] == "\b "
    assert [each["key"] for each in session.said[-1]["answers"]] == ["\b", " "]


def test_without_a_notebook_it_says_so(session: Spoken) -> None:
    with pytest.raises(LookupError, match="yet"):
        session.report()


def test_review_sends_what_is_done_in_it_to_the_notebook(session: Spoken) -> None:
    tell(session)
    review = session.review()
    review.fixes.children[0].click()
    assert {key: session.said[-1][key] for key in ("type", "act", "doc", "role")} == {
        "type": "act",
        "act": "fix",
        "doc": "d",
        "role": "share",
    }
    review.reason.value = "as published"
    review.dismiss.click()
    assert (session.said[-1]["act"], session.said[-1]["state"], session.said[-1]["reason"]) == (
        "decide",
        "dismissed",
        "as published",
    )
    review.reveal.click()
    assert session.said[-1]["act"] == "reveal"
    tell(session, reset=False, turn=2, cells=[{"id": "a", "text": WRONG.replace("54", "34")}])
    assert review.list.options == ()


def test_rules_of_the_notebook_act_at_once(session: Spoken) -> None:
    text = "The 3 boats carry 13 rowers."
    before = session_rules()
    assert tell(session, cells=[{"id": "a", "text": text}])["found"] == []
    try:

        @checker.rule(
            "DSK009",
            name="rowers-to-a-boat",
            holds=["The 3 boats carry 12 rowers."],
            breaks=[text],
            origin="session",
        )
        def rowers_to_a_boat(claims: Any) -> Any:
            """Rowers are not four to a boat."""
            boat, rower = claims
            yield checker.equal(rower, boat * 4, roles={"rowers": rower, "boats": boat})

        session.notice_rules()
        assert session.said[-1] == {"type": "stale"}
        found = tell(session, reset=False, turn=2, cells=[], settle=True)["found"]
        assert [finding["code"] for finding in found] == ["DSK009"]
    finally:
        forget_session_rules()
    session.notice_rules()
    assert tell(session, reset=False, turn=3, cells=[], settle=True)["gone"]
    assert before == session_rules() or not before


def test_too_many_messages_are_put_off(session: Spoken) -> None:
    session._rate = Rate(per_second=1, burst=2, clock=lambda: 0.0)
    assert [tell(session, turn=turn)["type"] for turn in range(3)] == ["findings", "findings", "refused"]
    assert session.said[-1]["again"]


def test_activation_is_idempotent() -> None:
    first = session_module.activate()
    assert session_module.activate() is first
    assert checker.watch() is first
    first.close()
