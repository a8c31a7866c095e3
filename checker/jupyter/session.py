"""The session in the kernel: answers over a widget's comm, knows the notebook's own rules.

The widget is never displayed. The front end finds its model when the comm opens, and takes
the session as the source of findings for every notebook that this kernel runs.
"""

from __future__ import annotations

import threading
from collections.abc import Callable
from typing import Any

from ipywidgets import Widget
from traitlets import Unicode

from checker.jupyter import wire
from checker.jupyter.conversation import Settling, refusal
from checker.jupyter.live import LiveDocument
from checker.jupyter.rate import Rate
from checker.jupyter.review import Review
from checker.jupyter.source import Source
from checker.jupyter.supposing import Supposing
from checker.reports.report import Report
from checker.rules.rule import session_rules

_MODULE = "claim-checker"
_VERSION = "1.0.0"


class ClaimSession(Widget):  # type: ignore[misc]
    """What a kernel knows of the notebooks that it runs: their findings and their decisions.

    Made by :func:`checker.watch`, by ``%load_ext checker``, or by the front end when a kernel starts.
    """

    _model_name = Unicode("ClaimSessionModel").tag(sync=True)
    _model_module = Unicode(_MODULE).tag(sync=True)
    _model_module_version = Unicode(_VERSION).tag(sync=True)
    _view_name = Unicode(None, allow_none=True).tag(sync=True)
    _view_module = Unicode(None, allow_none=True).tag(sync=True)
    _view_module_version = Unicode("").tag(sync=True)

    def __init__(self, **traits: Any) -> None:
        # Messages come on the main thread and on a subshell.
        self._lock = threading.RLock()
        self._source = Source()
        self._rules = session_rules()
        self._conversation = self._source.conversation()
        self._rate = Rate(per_second=200, burst=400)
        self._listeners: list[Callable[[], None]] = []
        self._settling: threading.Thread | None = None
        super().__init__(**traits)
        self.on_msg(self._receive)

    def __repr__(self) -> str:
        count = len(self._conversation.documents)
        return f"<ClaimSession: {count} document{'' if count == 1 else 's'}>"

    def _repr_mimebundle_(self, **_: Any) -> dict[str, str]:
        return {"text/plain": repr(self)}

    @property
    def paths(self) -> tuple[str, ...]:
        """Paths of the notebooks under review, the one checked last at the end."""
        return tuple(document.path for document in self._conversation.documents.values())

    def report(self, path: str | None = None) -> Report:
        """Return the report on a notebook as it stands in the front end, with its decisions.

        Parameters
        ----------
        path
            Of the notebook; by default the one checked last.

        Raises
        ------
        LookupError
            If the front end has not sent it (yet).
        """
        with self._lock:
            return self._document(path)[1].report

    def review(self, path: str | None = None) -> Review:
        """Return the review of a notebook for an output cell; what is done in it is done in the notebook."""
        with self._lock:
            name, document = self._document(path)
        return Review(document.report, live=LiveReview(self, name, document))

    def refresh(self) -> None:
        """Take over rules that were defined, changed or removed since."""
        with self._lock:
            self._rules = session_rules()
            self._source.refresh()
            self._conversation.refresh()
        self.send(wire.Stale(type="stale"))

    def notice_rules(self, *_: Any) -> None:
        """Refresh if the rules of this process are not the ones in use; run after every cell."""
        rules = session_rules()
        if len(rules) != len(self._rules) or any(new is not old for new, old in zip(rules, self._rules, strict=True)):
            self.refresh()

    def listen(self, listener: Callable[[], None]) -> None:
        """Call *listener* whenever findings or decisions may have changed."""
        self._listeners.append(listener)

    def _document(self, path: str | None) -> tuple[str, LiveDocument]:
        for name, document in reversed(self._conversation.documents.items()):
            if path is None or document.path == path:
                return name, document
        raise LookupError(f"no notebook {path!r} is under review" if path else "no notebook is under review yet")

    def _receive(self, _: Any, message: Any, buffers: Any) -> None:
        if not self._rate.allows():
            self.send(refusal(message, "too many messages in a second", again=True))
            return
        with self._lock:
            begun = self._conversation.begin(message)
            if isinstance(begun, Supposing):
                begun = begun.finish()
            if begun is not None and not isinstance(begun, Settling):
                # Replies leave in the order in which they were worked out.
                self._reply(begun)
        if isinstance(begun, Settling):
            if self._settling is not None:
                self._settling.join()
            # Keys are answered meanwhile.
            self._settling = threading.Thread(target=self._settle, args=(begun,), daemon=True)
            self._settling.start()

    def _settle(self, settling: Settling) -> None:
        settling.work()
        with self._lock:
            self._reply(settling.finish())

    def _reply(self, reply: wire.Reply) -> None:
        self.send(reply)
        if reply["type"] == "findings":
            for listener in list(self._listeners):
                listener()


class LiveReview:
    """The way from a review in an output cell to the notebook that it speaks of."""

    def __init__(self, session: ClaimSession, name: str, document: LiveDocument) -> None:
        self._session = session
        self._name = name
        self._document = document

    def report(self) -> Report:
        """Return the report as it is now."""
        return self._document.report

    def listen(self, listener: Callable[[], None]) -> None:
        """Call *listener* whenever the report may have changed."""
        self._session.listen(listener)

    def act(self, act: str, fingerprint: str, *, role: str = "", state: str = "open", reason: str = "") -> None:
        """Ask the front end to fix, decide or reveal the finding of that fingerprint."""
        key = self._document.key_of(fingerprint)
        if key is not None:
            message = {"type": "act", "doc": self._name, "act": act, "key": key}
            self._session.send({**message, "role": role, "state": state, "reason": reason})


_active: ClaimSession | None = None


def activate() -> ClaimSession:
    """Return the session of this kernel; start it if there is none."""
    global _active
    if _active is None or _active.comm is None:
        _active = ClaimSession()
        _follow_cells(_active)
    return _active


def _follow_cells(session: ClaimSession) -> None:
    try:
        from IPython.core.getipython import get_ipython
    except ImportError:
        return
    shell = get_ipython()
    if shell is not None:
        shell.events.register("post_run_cell", session.notice_rules)
