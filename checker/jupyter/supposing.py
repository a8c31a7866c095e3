"""What the next key would do: worked out beforehand, so that its marks are there with its character."""

from __future__ import annotations

import time
from collections.abc import Callable, Iterable
from contextlib import AbstractContextManager

from checker.jupyter import wire
from checker.jupyter.keys import Keystroke
from checker.jupyter.live import LiveDocument

LONGEST = 20_000
"""Code points of a cell beyond which nothing is worked out beforehand."""
BUDGET = 0.012
"""Seconds of work for one question, not counting those of others; the likeliest keys are asked for first."""


class Supposing:
    """A question about what each of some keys would do, worked out one after the other.

    Parameters
    ----------
    document
        The document that is asked about, or ``None`` where it is not known.
    request
        The question.
    lock
        Held while the document is looked at.
    clock
        Seconds of work, from any start.
    """

    def __init__(
        self,
        document: LiveDocument | None,
        request: wire.Suppose,
        lock: AbstractContextManager[object],
        *,
        clock: Callable[[], float] = time.thread_time,
    ) -> None:
        self._document = document
        self._lock = lock
        self._request = request
        self._text = document.text(request["cell"]) if document is not None else None
        self._clock = clock
        self._left = BUDGET
        self._done = 0
        self._answers: list[wire.Supposition] = []

    def abandon(self) -> None:
        """Work out no more: something else is asked."""
        self._document = None

    def step(self) -> bool:
        """Work out one more key; tell whether there was one to work out."""
        document, text, cell, keys = self._document, self._text, self._request["cell"], self._request["keys"]
        if document is None or text is None or len(text) > LONGEST or self._done == len(keys) or self._left <= 0:
            return False
        began = self._clock()
        with self._lock:
            if document.text(cell) != text:
                # Somebody has typed meanwhile.
                return False
            stroke = Keystroke(keys[self._done], text, self._request["at"])
            answer = document.supposing(cell, stroke.typed)
            if not only_moves(document, cell, stroke, answer):
                found = [outline(each) for each in answer["found"]]
                self._answers.append(
                    wire.Supposition(key=stroke.key, found=found, gone=answer["gone"], ticks=answer["ticks"])
                )
        self._done += 1
        self._left -= self._clock() - began
        return True

    def finish(self) -> wire.Supposed:
        """Work out what is left, and return the reply."""
        while self.step():
            pass
        return self.reply()

    def reply(self) -> wire.Supposed:
        """Return what was worked out so far."""
        doc, turn, keys = self._request["doc"], self._request["turn"], self._request["keys"]
        return wire.Supposed(type="supposed", doc=doc, turn=turn, keys=keys[: self._done], answers=list(self._answers))


def only_moves(document: LiveDocument, cell: str, stroke: Keystroke, answer: wire.Findings) -> bool:
    """Tell whether what is drawn on *cell* after *stroke* is what is drawn there now, moved along with the text."""
    findings, ticks = document.drawn(cell)
    found = {each["key"]: each for each in answer["found"]}
    gone = set(answer["gone"])
    kept = (found.pop(each["key"], each) for each in findings if each["key"] not in gone)
    after = [*_drawn(kept, cell), *_drawn(found.values(), cell)]
    moved = [(look, *stroke.moved(start, end)) for look, start, end in _drawn(findings, cell)]
    if sorted(after) != sorted(moved):
        return False
    stay = [(*stroke.moved(tick["start"], tick["end"]), tick["title"]) for tick in ticks]
    held = [(tick["start"], tick["end"], tick["title"]) for tick in answer["ticks"].get(cell, ticks)]
    return sorted(stay) == sorted(held)


def _drawn(findings: Iterable[wire.Finding], cell: str) -> list[tuple[tuple[str, str, str, bool, bool], int, int]]:
    """Return the marks of *findings* on *cell*: all that shows of each, and its place."""
    return [
        (
            (each["key"], each["severity"], each["message"], each.get("known", False), mark["stated"]),
            mark["start"],
            mark["end"],
        )
        for each in findings
        for mark in each["marks"]
        if mark["cell"] == cell
    ]


def outline(finding: wire.Finding) -> wire.Outline:
    """Return what is drawn of *finding*."""
    drawn = wire.Outline(
        key=finding["key"],
        fingerprint=finding["fingerprint"],
        severity=finding["severity"],
        message=finding["message"],
        marks=finding["marks"],
    )
    if "known" in finding:
        drawn["known"] = finding["known"]
    return drawn
