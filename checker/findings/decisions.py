"""Decisions: what a reviewer made of findings, as kept in the metadata of notebook cells."""

from __future__ import annotations

import json
from collections.abc import Iterable, Iterator, Mapping
from pathlib import Path
from typing import Any, Literal, TypedDict, cast

KEY = "claim_checker"
"""The key in the metadata of a cell."""

State = Literal["open", "fixed", "dismissed", "to ask"]
_STATES = ("open", "fixed", "dismissed", "to ask")


class Decision(TypedDict):
    """What a reviewer decided about one finding."""

    fingerprint: str
    """Of the finding: its rule, the form of its relation, its numbers and their roles."""
    state: State
    reason: str
    """Why, in the reviewer's words, or empty."""
    rule: str
    """Code of the rule, for people who read the metadata."""
    text: str
    """First line of the finding, for people who read the metadata."""


def read_decisions(path: Path) -> dict[str, Decision]:
    """Return the decisions kept in the notebook at *path*, by fingerprint; none where it is no notebook."""
    try:
        notebook = json.loads(path.read_text("utf-8"))
    except (OSError, ValueError, RecursionError):
        return {}
    return decisions_in(notebook) if isinstance(notebook, dict) else {}


def decisions_in(notebook: Mapping[str, Any]) -> dict[str, Decision]:
    """Return the decisions kept in a parsed notebook; what is malformed is passed over.

    Examples
    --------
    >>> kept = {"fingerprint": "3f", "state": "dismissed", "reason": "as published"}
    >>> cells = [{"metadata": {"claim_checker": {"version": 1, "decisions": [kept]}}}]
    >>> decisions_in({"cells": cells})["3f"]["reason"]
    'as published'
    """
    cells = notebook.get("cells")
    if not isinstance(cells, list):
        return {}
    return {decision["fingerprint"]: decision for cell in cells for decision in _of_cell(cell)}


def in_force(decisions: Mapping[str, Decision], present: Iterable[str]) -> dict[str, Decision]:
    """Return the *decisions* that hold while the findings of the fingerprints *present* are there.

    What was called fixed and is there again (after an undo, or a merge) is open.

    Examples
    --------
    >>> fixed = Decision(fingerprint="3f", state="fixed", reason="", rule="PCT001", text="")
    >>> in_force({"3f": fixed}, ["3f"]), in_force({"3f": fixed}, [])["3f"]["state"]
    ({}, 'fixed')
    """
    back = set(present)
    return {name: each for name, each in decisions.items() if each["state"] != "fixed" or name not in back}


def _of_cell(cell: object) -> Iterator[Decision]:
    found: Any = cell
    for key in ("metadata", KEY, "decisions"):
        found = found.get(key) if isinstance(found, dict) else None
    for each in found if isinstance(found, list) else ():
        if isinstance(each, dict) and isinstance(each.get("fingerprint"), str) and each.get("state") in _STATES:
            yield Decision(
                fingerprint=each["fingerprint"],
                state=cast("State", each["state"]),
                reason=str(each.get("reason", "")),
                rule=str(each.get("rule", "")),
                text=str(each.get("text", "")),
            )
