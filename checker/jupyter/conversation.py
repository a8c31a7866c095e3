"""One side of a conversation: requests in, replies out, whatever road they travel on."""

from __future__ import annotations

import threading
from collections.abc import Callable
from typing import cast

from checker.jupyter import wire
from checker.jupyter.live import LiveDocument
from checker.jupyter.requests import Malformed, read_request
from checker.jupyter.snapshot import Check, Settled, Snapshot, giving_way
from checker.jupyter.supposing import Supposing
from checker.jupyter.surroundings import Surroundings

MOST_DOCUMENTS = 64
MOST_CELLS = 5_000
MOST_TEXT = 8_000_000
"""Code points of all cells of one document."""


class Conversation:
    """What one front end and the checker know of each other's documents.

    Parameters
    ----------
    make_check
        Returns what makes the report on a document; called for each new document.
    explain
        From a code or name of a rule to the title and text of its page, or ``None``.
    surround
        Returns what is known around the documents; called as *make_check* is.
    """

    def __init__(
        self,
        make_check: Callable[[], Check],
        explain: Callable[[str], tuple[str, str] | None],
        surround: Callable[[], Surroundings] = Surroundings,
    ) -> None:
        self._make_check = make_check
        self._surround = surround
        self._explain = explain
        self._lock = threading.RLock()
        self.documents: dict[str, LiveDocument] = {}

    def answer(self, message: object) -> wire.Reply | None:
        """Return the reply to *message*, or ``None`` where none is due. Raises nothing."""
        begun = self.begin(message)
        if isinstance(begun, Supposing):
            return begun.finish()
        if not isinstance(begun, Settling):
            return begun
        begun.work()
        return begun.finish()

    def begin(self, message: object) -> wire.Reply | Settling | Supposing | None:
        """Return the reply to *message*; where that takes long, what is to be done for it first. Raises nothing."""
        try:
            request = read_request(message)
        except Malformed as reason:
            return refusal(message, str(reason))
        with self._lock:
            if request["type"] == "suppose":
                return Supposing(self.documents.get(request["doc"]), request, self._lock)
            if request["type"] == "check" and request["doc"] in self.documents:
                snapshot = self.documents[request["doc"]].begin(request)
                if snapshot is not None:
                    return Settling(self, request, snapshot)
            return self._reply(request)

    def settle(self, request: wire.Check, snapshot: Snapshot, settled: Settled) -> wire.Reply:
        """Return the reply to *request*, now that its snapshot was checked."""
        with self._lock:
            document = self.documents.get(request["doc"])
            if document is None:
                return wire.Lost(type="lost", doc=request["doc"], turn=request["turn"])
            return document.finish(request, snapshot, settled)

    def _reply(self, request: wire.Request) -> wire.Reply | None:
        if request["type"] == "check":
            return self._check(request)
        if request["type"] == "explain":
            return self._page(request)
        self.documents.pop(request["doc"], None)
        return None

    def effort(self, message: object) -> int:
        """Return about how many code points are to be read for *message*, whatever it is."""
        if not isinstance(message, dict):
            return 0
        cells = message.get("cells")
        texts = [cell.get("text") for cell in cells if isinstance(cell, dict)] if isinstance(cells, list) else []
        added = sum(len(text) for text in texts if isinstance(text, str))
        document = self.documents.get(message["doc"]) if isinstance(message.get("doc"), str) else None
        whole = message.get("settle") is True or "order" in message
        return added + (document.size if document is not None and whole else 0)

    def refresh(self) -> None:
        """Use other rules in all documents from now on."""
        for document in self.documents.values():
            document.refresh(self._make_check(), self._surround())

    def _check(self, request: wire.Check) -> wire.Reply:
        document = self.documents.pop(request["doc"], None)
        if document is None:
            if not request["reset"]:
                return wire.Lost(type="lost", doc=request["doc"], turn=request["turn"])
            document = LiveDocument(self._make_check(), surroundings=self._surround())
        # The one used last stands last; the first is forgotten when there are too many.
        self.documents[request["doc"]] = document
        if len(self.documents) > MOST_DOCUMENTS:
            del self.documents[next(iter(self.documents))]
        added = sum(len(cell["text"]) for cell in request["cells"])
        if len(request["cells"]) > MOST_CELLS or added + (0 if request["reset"] else document.size) > MOST_TEXT:
            del self.documents[request["doc"]]
            return refusal(request, f"more than {MOST_CELLS:,} cells or {MOST_TEXT:,} characters are not checked live")
        return document.answer(request)

    def _page(self, request: wire.Explain) -> wire.Reply:
        page = self._explain(request["rule"])
        if page is None:
            return refusal(request, f"there is no rule {request['rule']!r}")
        title, text = page
        return wire.Page(type="page", doc=request["doc"], turn=request["turn"], title=title, text=text)


class Settling:
    """A question about a whole document: other ones about it may be answered while this one is worked on.

    Parameters
    ----------
    conversation
        Whose question it is.
    request
        The question.
    snapshot
        The document as it stood when it was asked.
    """

    def __init__(self, conversation: Conversation, request: wire.Check, snapshot: Snapshot) -> None:
        self._conversation = conversation
        self._request = request
        self._snapshot = snapshot
        self._settled: Settled | None = None

    def work(self) -> None:
        """Check the snapshot, in whatever thread."""
        with giving_way():
            self._settled = self._snapshot.settled()

    def finish(self) -> wire.Reply:
        """Return the reply; the work must be done."""
        if self._settled is None:
            raise RuntimeError("there is nothing to finish yet")
        return self._conversation.settle(self._request, self._snapshot, self._settled)


def refusal(message: object, reason: str, *, again: bool = False) -> wire.Refused:
    """Return a refusal of *message*, whatever it is."""
    known = cast("dict[str, object]", message) if isinstance(message, dict) else {}
    doc, turn = known.get("doc"), known.get("turn")
    return wire.Refused(
        type="refused",
        doc=doc if isinstance(doc, str) else "",
        turn=turn if isinstance(turn, int) else 0,
        reason=reason,
        again=again,
    )
