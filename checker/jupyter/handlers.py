"""The Jupyter server as a source of findings: a WebSocket, and HTTP where none opens.

Both need the server's own login (token or cookie); the WebSocket checks the origin, HTTP
the XSRF token, as everywhere in the server. Messages are limited in size and number.
"""

from __future__ import annotations

import asyncio
import gc
import json
from collections import OrderedDict
from functools import cache
from typing import Any

from jupyter_server.auth.decorator import ws_authenticated
from jupyter_server.base.handlers import APIHandler, JupyterHandler
from jupyter_server.base.websocket import WebSocketMixin
from jupyter_server.utils import url_path_join
from tornado import web
from tornado.websocket import WebSocketHandler

from checker.jupyter.conversation import Conversation, Settling, refusal
from checker.jupyter.rate import Rate
from checker.jupyter.source import Source
from checker.jupyter.supposing import Supposing

MOST_BYTES = 10_000_000
"""Longest message, in bytes."""
MOST_CONVERSATIONS = 32
"""Conversations over HTTP that are remembered, for all users together."""
LARGE = 20_000
"""Code points to read beyond which an answer is worked out in a thread, so that the server goes on."""


class LiveHandler(WebSocketMixin, WebSocketHandler, JupyterHandler):
    """A WebSocket for one page: one frame a request, one frame a reply, in order."""

    auth_resource = "claim-checker"

    @ws_authenticated
    async def get(self, *args: Any, **kwargs: Any) -> None:
        """Open the socket for a user who is logged in."""
        await super().get(*args, **kwargs)

    def set_default_headers(self) -> None:
        """Leave out the headers of a page: this is none."""

    def get_compression_options(self) -> None:
        """Return nothing: messages are short and the round trip counts."""

    def open(self, *args: str, **kwargs: str) -> None:
        """Start a conversation."""
        # Without this a reply waits for the acknowledgement of the frame before it.
        self.set_nodelay(True)
        self._conversation = _source().conversation()
        asyncio.get_running_loop().run_in_executor(None, _warm)
        self._rate = Rate(per_second=100, burst=400)
        # Replies leave in the order in which they were worked out.
        self._turn = asyncio.Lock()
        self._settling: asyncio.Task[None] | None = None
        self._supposing: Supposing | None = None
        self._guess: asyncio.Task[None] | None = None
        super().open(*args, **kwargs)

    async def on_message(self, message: str | bytes) -> None:
        """Answer one message; the next is read when this one is answered, or takes long."""
        if not self._rate.allows():
            await self._reply(refusal(_parsed(message), "too many messages in a second", again=True))
            return
        async with self._turn:
            begun = await _begun(self._conversation, message)
            if begun is not None and not isinstance(begun, Settling | Supposing):
                await self._reply(begun)
        if isinstance(begun, Supposing):
            if self._supposing is not None:
                self._supposing.abandon()
            self._supposing = begun
            self._guess = asyncio.create_task(self._suppose(begun, self._guess))
        if isinstance(begun, Settling):
            if self._settling is not None:
                await self._settling
            self._settling = asyncio.create_task(self._settle(begun))

    async def _settle(self, settling: Settling) -> None:
        await asyncio.get_running_loop().run_in_executor(None, settling.work)
        async with self._turn:
            await self._reply(settling.finish())

    async def _suppose(self, supposing: Supposing, before: asyncio.Task[None] | None) -> None:
        if before is not None:
            await before
        # Whoever types meanwhile waits for no more than one of the answers.
        while supposing.step():
            await asyncio.sleep(0)
        async with self._turn:
            await self._reply(supposing.reply())

    async def _reply(self, reply: Any) -> None:
        if self.ws_connection is not None and not self.ws_connection.is_closing():
            await self.write_message(json.dumps(reply, ensure_ascii=False, separators=(",", ":")))


class CheckHandler(APIHandler):
    """One request a POST; conversations are remembered by the name that the page gives them."""

    auth_resource = "claim-checker"

    @web.authenticated
    async def post(self) -> None:
        """Answer one request."""
        if len(self.request.body) > MOST_BYTES:
            raise web.HTTPError(413, f"more than {MOST_BYTES:,} bytes are not checked live")
        body: Any = self.get_json_body()
        session = body.get("session") if isinstance(body, dict) else None
        if not isinstance(session, str) or len(session) > 100:
            raise web.HTTPError(400, "session must be a short string")
        conversation, rate = self._remembered(session)
        request = body.get("request")
        if rate.allows():
            reply = await _begun(conversation, request)
            if isinstance(reply, Settling):
                await asyncio.get_running_loop().run_in_executor(None, reply.work)
                reply = reply.finish()
            elif isinstance(reply, Supposing):
                reply = await asyncio.get_running_loop().run_in_executor(None, reply.finish)
        else:
            reply = refusal(request, "too many messages in a second", again=True)
        self.finish(json.dumps(reply, ensure_ascii=False))

    def _remembered(self, session: str) -> tuple[Conversation, Rate]:
        # Not by user as well: a token without a cookie is another anonymous user every time.
        known: OrderedDict[str, tuple[Conversation, Rate]]
        known = self.settings.setdefault("claim_checker_conversations", OrderedDict())
        if session not in known:
            known[session] = (_source().conversation(), Rate(per_second=100, burst=400))
            if len(known) > MOST_CONVERSATIONS:
                known.popitem(last=False)
        known.move_to_end(session)
        return known[session]


@cache
def _source() -> Source:
    return Source()


@cache
def _warm() -> None:
    """Load what answers need; from then on the garbage collector leaves alone what stays for good.

    Going through all that a server has loaded takes it a tenth of a second, in which no key is answered.
    """
    _source().warm()
    gc.collect()
    gc.freeze()


async def _begun(conversation: Conversation, message: Any) -> Any:
    if isinstance(message, str | bytes):
        if len(message) > MOST_BYTES:
            return refusal(None, f"more than {MOST_BYTES:,} bytes are not checked live")
        message = _parsed(message)
    if conversation.effort(message) > LARGE:
        return await asyncio.get_running_loop().run_in_executor(None, conversation.begin, message)
    return conversation.begin(message)


def _parsed(message: str | bytes) -> Any:
    try:
        return json.loads(message)
    except (ValueError, RecursionError):
        return None


def answer_kernels_at_once(web_app: web.Application) -> None:
    """Let the sockets of kernels send small frames without waiting for more.

    A session's answer follows the frame that says the kernel is busy, and would wait until
    the browser has acknowledged that one, which it does 40 ms later. The server takes the
    class of its kernel connections from its settings; ours is that class, with the option set.
    """
    usual = web_app.settings.get("kernel_websocket_connection_class")
    if not isinstance(usual, type):
        return

    class Prompt(usual):  # type: ignore[misc, valid-type]
        """The server's usual connection, with an eager socket."""

        def connect(self) -> Any:
            """Connect to the kernel."""
            if getattr(self.websocket_handler, "ws_connection", None) is not None:
                self.websocket_handler.set_nodelay(True)
            return super().connect()

    web_app.settings["kernel_websocket_connection_class"] = Prompt


def add_handlers(web_app: web.Application) -> None:
    """Add both handlers to the server's application."""
    base = web_app.settings["base_url"]
    web_app.add_handlers(
        ".*$",
        [
            (url_path_join(base, "claim-checker", "live"), LiveHandler),
            (url_path_join(base, "claim-checker", "check"), CheckHandler),
        ],
    )
