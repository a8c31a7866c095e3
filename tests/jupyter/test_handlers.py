"""The handlers of the Jupyter server: who may ask, how much, and what comes back."""

from __future__ import annotations

import json
import threading
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from types import SimpleNamespace
from typing import Any

import pytest
from jupyter_server.serverapp import ServerApp
from jupyter_server.services.kernels.connection.channels import ZMQChannelsWebsocketConnection
from tornado.httpclient import AsyncHTTPClient, HTTPClientError, HTTPRequest, HTTPResponse
from tornado.websocket import WebSocketClientConnection, websocket_connect

from checker.jupyter import handlers, supposing
from checker.jupyter.snapshot import Settled, Snapshot

TOKEN = "a-token-for-tests"
WRONG = "Of the 90 sites, 31 (54%) replied."
CHECK = {
    "type": "check",
    "doc": "d",
    "turn": 1,
    "reset": True,
    "cells": [{"id": "a", "text": WRONG}],
    "order": [{"id": "a", "index": 0}],
}


class Running:
    """A Jupyter server in this process, without an application."""

    def __init__(self, app: ServerApp) -> None:
        self.host = f"127.0.0.1:{app.port}"
        self.settings = app.web_app.settings

    async def post(self, body: object, *, token: str | None = TOKEN, **headers: str) -> HTTPResponse:
        if token:
            headers["Authorization"] = f"token {token}"
        text = body if isinstance(body, str) else json.dumps(body)
        request = HTTPRequest(f"http://{self.host}/claim-checker/check", "POST", headers, text)
        return await AsyncHTTPClient().fetch(request)

    async def socket(self, *, token: str | None = TOKEN, origin: str = "") -> WebSocketClientConnection:
        query = f"?token={token}" if token else ""
        headers = {"Origin": origin} if origin else {}
        return await websocket_connect(HTTPRequest(f"ws://{self.host}/claim-checker/live{query}", headers=headers))


@asynccontextmanager
async def running(tmp_path: Any, monkeypatch: pytest.MonkeyPatch) -> AsyncIterator[Running]:
    for name in ("CONFIG", "DATA", "RUNTIME"):
        monkeypatch.setenv(f"JUPYTER_{name}_DIR", str(tmp_path / name.lower()))
    app = ServerApp()
    app.initialize(
        argv=[
            f"--IdentityProvider.token={TOKEN}",
            f"--ServerApp.root_dir={tmp_path}",
            "--ServerApp.port=0",
            "--allow-root",
            "--no-browser",
            "--ServerApp.jpserver_extensions=checker.jupyter=True",
        ],
        new_httpserver=True,
    )
    try:
        yield Running(app)
    finally:
        await app._cleanup()


@pytest.fixture
def server(tmp_path: Any, monkeypatch: pytest.MonkeyPatch) -> Any:
    return lambda: running(tmp_path, monkeypatch)


async def ask(socket: WebSocketClientConnection, message: object) -> dict[str, Any]:
    await socket.write_message(message if isinstance(message, str) else json.dumps(message))
    reply: dict[str, Any] = json.loads(await socket.read_message())
    return reply


def test_socket_answers_in_order_and_forgets_nothing(server: Any, run: Any) -> None:
    async def scenario() -> None:
        async with server() as running:
            socket = await running.socket()
            found = (await ask(socket, CHECK))["found"]
            assert [finding["message"] for finding in found] == ["31 of 90 is 34.4%, not 54%"]
            right = {**CHECK, "reset": False, "turn": 2, "cells": [{"id": "a", "text": WRONG.replace("54", "34")}]}
            del right["order"]
            reply = await ask(socket, right)
            assert (reply["turn"], reply["found"], len(reply["gone"])) == (2, [], 1)
            assert (await ask(socket, "no json"))["type"] == "refused"
            assert (await ask(socket, "[" * 100_000))["type"] == "refused"
            assert (await ask(socket, {**CHECK, "doc": "e", "reset": False}))["type"] == "lost"
            other = await running.socket()
            assert (await ask(other, right))["type"] == "lost"

    run(scenario())


def test_keys_are_answered_while_the_whole_is_checked(server: Any, run: Any, monkeypatch: pytest.MonkeyPatch) -> None:
    async def scenario() -> None:
        typed = threading.Event()
        usual = Snapshot.settled

        def slow(snapshot: Snapshot) -> Settled:
            assert typed.wait(10)
            return usual(snapshot)

        monkeypatch.setattr(Snapshot, "settled", slow)
        async with server() as running:
            socket = await running.socket()
            cells = [{"id": "a", "text": WRONG}, {"id": "b", "text": "More of this. " * 200}]
            await ask(socket, {**CHECK, "cells": cells, "order": [{"id": "a", "index": 0}, {"id": "b", "index": 1}]})
            key = {**CHECK, "reset": False, "cells": [{"id": "a", "text": WRONG.replace("54", "34")}]}
            del key["order"]
            await ask(socket, {**key, "turn": 2})
            whole = {**key, "cells": [], "settle": True}
            await socket.write_message(json.dumps({**whole, "turn": 3}))
            reply = await ask(socket, {**key, "turn": 4, "cells": [{"id": "a", "text": WRONG}]})
            assert (reply["turn"], len(reply["found"])) == (4, 1)
            typed.set()
            reply = json.loads(await socket.read_message())
            assert (reply["turn"], reply["found"], reply["gone"], reply["settled"]) == (3, [], [], False)
            assert (await ask(socket, {**whole, "turn": 5}))["settled"]

    run(scenario())


def test_a_key_does_not_wait_for_what_others_would_do(server: Any, run: Any, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(supposing, "BUDGET", 60)  # on a slow machine, too, all keys are worked out

    async def scenario() -> None:
        async with server() as running:
            socket = await running.socket()
            await ask(socket, CHECK)
            place = {"cell": "a", "at": WRONG.index("54") + 1, "keys": "0123456789"}
            suppose = {"type": "suppose", "doc": CHECK["doc"], "turn": 2, **place}
            reply = await ask(socket, suppose)
            assert (reply["type"], reply["turn"], reply["keys"][:1]) == ("supposed", 2, "0")
            assert "".join(each["key"] for each in reply["answers"] if each["gone"]) == reply["keys"]
            key = {**CHECK, "reset": False, "turn": 4, "cells": [{"id": "a", "text": WRONG.replace("54", "34")}]}
            del key["order"]
            await socket.write_message(json.dumps({**suppose, "turn": 3}))
            replies = [await ask(socket, key), json.loads(await socket.read_message())]
            assert sorted((each["type"], each["turn"]) for each in replies) == [("findings", 4), ("supposed", 3)]
            for turn in (5, 6, 7):
                await socket.write_message(json.dumps({**suppose, "turn": turn}))
            replies = [json.loads(await socket.read_message()) for _ in range(3)]
            assert [each["turn"] for each in replies] == [5, 6, 7]
            assert replies[2]["keys"] == "0123456789"

    run(scenario())


def test_http_supposes_as_well(server: Any, run: Any) -> None:
    async def scenario() -> None:
        async with server() as running:
            suppose = {"type": "suppose", "doc": CHECK["doc"], "turn": 2, "cell": "a"}
            for request, kind in ((CHECK, "findings"), ({**suppose, "at": 0, "keys": "1"}, "supposed")):
                response = await running.post({"session": "s", "request": request})
                assert json.loads(response.body)["type"] == kind

    run(scenario())


def test_socket_needs_the_token_and_our_origin(server: Any, run: Any) -> None:
    async def scenario() -> None:
        async with server() as running:
            for refused in ({"token": None}, {"token": "wrong"}, {"token": None, "origin": "https://example.org"}):
                with pytest.raises(HTTPClientError) as caught:
                    await running.socket(**refused)
                assert caught.value.code == 403

    run(scenario())


def test_messages_are_limited_in_number_and_size(server: Any, run: Any, monkeypatch: pytest.MonkeyPatch) -> None:
    async def scenario() -> None:
        async with server() as running:
            socket = await running.socket()
            for turn in range(450):
                await socket.write_message(json.dumps({**CHECK, "turn": turn}))
            replies = [json.loads(await socket.read_message()) for _ in range(450)]
            assert [reply["turn"] for reply in replies] == list(range(450))
            put_off = [reply for reply in replies if reply["type"] == "refused"]
            assert put_off == [] or all(reply["again"] for reply in put_off)
            monkeypatch.setattr(handlers, "MOST_BYTES", 100)
            other = await running.socket()
            assert "100 bytes" in (await ask(other, CHECK))["reason"]
            with pytest.raises(HTTPClientError) as caught:
                await running.post({"session": "s", "request": CHECK})
            assert caught.value.code == 413

    run(scenario())


def test_http_remembers_a_conversation_by_its_name(server: Any, run: Any) -> None:
    async def scenario() -> None:
        async with server() as running:
            reply = json.loads((await running.post({"session": "s", "request": CHECK})).body)
            assert [finding["code"] for finding in reply["found"]] == ["PCT001"]
            later = {**CHECK, "reset": False, "turn": 2, "cells": []}
            reply = json.loads((await running.post({"session": "s", "request": later})).body)
            assert reply["type"] == "findings"
            reply = json.loads((await running.post({"session": "t", "request": later})).body)
            assert reply["type"] == "lost"

    run(scenario())


def test_http_needs_the_token_and_a_sound_body(server: Any, run: Any) -> None:
    async def scenario() -> None:
        async with server() as running:
            for token in (None, "wrong"):
                with pytest.raises(HTTPClientError) as caught:
                    await running.post({"session": "s", "request": CHECK}, token=token)
                assert caught.value.code == 403
            for body in ("no json", "[]", '{"session": 1}', json.dumps({"session": "x" * 200})):
                with pytest.raises(HTTPClientError) as caught:
                    await running.post(body)
                assert caught.value.code == 400

    run(scenario())


def test_http_with_a_cookie_needs_the_xsrf_token(server: Any, run: Any) -> None:
    async def scenario() -> None:
        async with server() as running:
            request = HTTPRequest(f"http://{running.host}/api/status?token={TOKEN}")
            cookies = (await AsyncHTTPClient().fetch(request)).headers.get_list("Set-Cookie")
            cookie = "; ".join(each.split(";")[0] for each in cookies)
            assert cookie
            with pytest.raises(HTTPClientError) as caught:
                await running.post({"session": "s", "request": CHECK}, token=None, Cookie=cookie)
            assert caught.value.code == 403

    run(scenario())


def test_kernel_sockets_send_small_frames_at_once(server: Any, run: Any) -> None:
    async def scenario() -> None:
        async with server() as running:
            connection = running.settings["kernel_websocket_connection_class"]
            assert issubclass(connection, ZMQChannelsWebsocketConnection)
            set_to: list[bool] = []
            handler = SimpleNamespace(ws_connection=object(), set_nodelay=set_to.append)
            made = connection.__new__(connection)
            made._trait_values["websocket_handler"] = handler
            with pytest.raises(AttributeError):
                await made.connect()
            assert set_to == [True]

    run(scenario())
