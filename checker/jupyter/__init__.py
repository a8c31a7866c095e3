"""In Jupyter: live marks in JupyterLab, a session in the kernel, magics, review in a cell.

``wire`` is the format of the messages, ``conversation`` the side of them that answers, for
a ``live`` document; ``handlers`` (the Jupyter server) and ``session`` (the kernel) are the
two roads. The front end is in ``extension/``; its built form is in ``labextension/``.
"""

from __future__ import annotations

from typing import Any

NAME = "claim-checker"


def _jupyter_labextension_paths() -> list[dict[str, str]]:
    return [{"src": "labextension", "dest": NAME}]


def _jupyter_server_extension_points() -> list[dict[str, str]]:
    return [{"module": "checker.jupyter"}]


def _load_jupyter_server_extension(server_app: Any) -> None:
    from checker.jupyter.handlers import add_handlers, answer_kernels_at_once

    add_handlers(server_app.web_app)
    answer_kernels_at_once(server_app.web_app)
