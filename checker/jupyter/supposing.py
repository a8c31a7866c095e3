"""What the next key would do: worked out beforehand, so that its marks are there with its character."""

from __future__ import annotations

from contextlib import AbstractContextManager

from checker.jupyter import wire
from checker.jupyter.live import LiveDocument
from checker.text.span import Utf16Index

LONGEST = 20_000
"""Code points of a cell beyond which nothing is worked out beforehand."""


class Supposing:
    """A question about what each of some changes would do, worked out one after the other.

    Parameters
    ----------
    document
        The document that is asked about, or ``None`` where it is not known.
    request
        The question.
    lock
        Held while the document is looked at.
    """

    def __init__(
        self, document: LiveDocument | None, request: wire.Suppose, lock: AbstractContextManager[object]
    ) -> None:
        self._document = document
        self._lock = lock
        self._request = request
        self._text = document.text(request["cell"]) if document is not None else None
        self._answers: list[wire.Supposition] = []

    def abandon(self) -> None:
        """Work out no more: something else is asked."""
        self._document = None

    def step(self) -> bool:
        """Work out one more change; tell whether there was one to work out."""
        document, text, cell, done = self._document, self._text, self._request["cell"], len(self._answers)
        if document is None or text is None or len(text) > LONGEST or done == len(self._request["changes"]):
            return False
        with self._lock:
            if document.text(cell) != text:
                # Somebody has typed meanwhile.
                return False
            self._answers.append(document.supposing(cell, changed(text, self._request["changes"][done])))
        return True

    def finish(self) -> wire.Supposed:
        """Work out what is left, and return the reply."""
        while self.step():
            pass
        return self.reply()

    def reply(self) -> wire.Supposed:
        """Return what was worked out so far."""
        return wire.Supposed(
            type="supposed", doc=self._request["doc"], turn=self._request["turn"], answers=list(self._answers)
        )


def changed(text: str, change: wire.Change) -> str:
    """Return *text* after *change*.

    Examples
    --------
    >>> changed("🚂 12 km", wire.Change(start=4, end=5, text="5"))
    '🚂 15 km'
    """
    index = Utf16Index(text)
    start = index.to_code_points(max(0, change["start"]))
    end = index.to_code_points(max(0, change["start"], change["end"]))
    return f"{text[:start]}{change['text']}{text[end:]}"
