"""A merge of notebooks: what several people decided about findings of one cell goes together.

A cell without metadata is one line in the file, ``"metadata": {},``, so that two people who
decide something in it have changed the same line, wherever decisions are put. Therefore the
decisions are merged first, by finding, and written into all versions; what merges lines has
nothing to do with them then.
"""

from __future__ import annotations

import json
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any

from checker.findings.decisions import KEY


@dataclass(frozen=True, slots=True)
class Versions:
    """A notebook before two people changed it, and as each of them left it."""

    base: str
    ours: str
    theirs: str


class _NotPlainError(Exception):
    """A version is no notebook whose text can be written as it was read."""


def agreed(versions: Versions) -> Versions:
    """Return *versions* with the same decisions in all of them.

    They come back as they are where a version is no notebook with named cells, or where both
    have decided the same finding differently: that is for people to settle.

    Examples
    --------
    >>> def notebook(*names):
    ...     kept = {"decisions": [{"fingerprint": name} for name in names], "version": 1}
    ...     return json.dumps({"cells": [{"id": "a", "metadata": {"claim_checker": kept} if names else {}}]}, indent=1)
    >>> merged = agreed(Versions(notebook(), notebook("ann"), notebook("ben")))
    >>> merged.base == merged.ours == merged.theirs, merged.ours.count("fingerprint")
    (True, 2)
    """
    try:
        base, ours, theirs = (_Notebook(text) for text in (versions.base, versions.ours, versions.theirs))
    except _NotPlainError:
        return versions
    decisions: dict[_Place, dict[str, Any]] = {}
    for place in dict.fromkeys([*ours.decisions, *theirs.decisions, *base.decisions]):
        before, one, other = (each.decisions.get(place) for each in (base, ours, theirs))
        if before not in (one, other) and one != other:
            return versions
        kept = other if one == before else one
        if kept is not None:
            decisions[place] = kept
    return Versions(*(each.with_decisions(decisions) for each in (base, ours, theirs)))


_Place = tuple[str, str]
"""Id of the cell, and fingerprint of the finding."""


class _Notebook:
    """One version, with its decisions by their place."""

    def __init__(self, text: str) -> None:
        self._ending = text[len(text.rstrip()) :]
        try:
            self._content = json.loads(text)
        except (ValueError, RecursionError) as error:
            raise _NotPlainError from error
        for self._ascii in (False, True):
            if self._written() == text:
                break
        else:
            raise _NotPlainError
        self._cells: dict[str, dict[str, Any]] = {}
        cells = self._content.get("cells") if isinstance(self._content, dict) else None
        for cell in cells if isinstance(cells, list) else [None]:
            if not isinstance(cell, dict) or not isinstance(cell.get("metadata"), dict) or "id" not in cell:
                raise _NotPlainError
            self._cells[str(cell["id"])] = cell
        self.decisions = {
            (name, each["fingerprint"]): each for name, cell in self._cells.items() for each in _decisions(cell)
        }

    def with_decisions(self, decisions: dict[_Place, dict[str, Any]]) -> str:
        """Return the text of the notebook with these *decisions*, as far as it has their cells."""
        by_cell: dict[str, list[dict[str, Any]]] = {name: [] for name in self._cells}
        for (home, _), decision in decisions.items():
            if home in by_cell:
                by_cell[home].append(decision)
        for name, cell in self._cells.items():
            if by_cell[name] != list(_decisions(cell)):
                _store(cell["metadata"], by_cell[name])
        return self._written()

    def _written(self) -> str:
        # As Jupyter writes it, but in the order in which it was read.
        return json.dumps(self._content, indent=1, ensure_ascii=self._ascii) + self._ending


def _decisions(cell: dict[str, Any]) -> Iterator[dict[str, Any]]:
    kept = cell["metadata"].get(KEY)
    listed = kept.get("decisions") if isinstance(kept, dict) else None
    for each in listed if isinstance(listed, list) else ():
        if not isinstance(each, dict) or not isinstance(each.get("fingerprint"), str):
            raise _NotPlainError
        yield each


def _store(metadata: dict[str, Any], decisions: list[dict[str, Any]]) -> None:
    if not decisions:
        metadata.pop(KEY, None)
        return
    is_sorted = list(metadata) == sorted(metadata)
    metadata[KEY] = {**metadata.get(KEY, {"decisions": [], "version": 1}), "decisions": decisions}
    if is_sorted:
        in_order = dict(sorted(metadata.items()))
        metadata.clear()
        metadata.update(in_order)
