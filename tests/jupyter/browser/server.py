"""A Jupyter server of its own for the browser tests, which leaves nothing behind."""

from __future__ import annotations

import json
import os
import secrets
import signal
import socket
import subprocess
import sys
import time
import urllib.error
import urllib.request
from pathlib import Path

ROOT = Path(__file__).resolve().parents[3]
BUILT = ROOT / "checker" / "jupyter" / "labextension"
ECHO = Path(__file__).with_name("echo_kernel.py")


class Server:
    """JupyterLab (or Notebook) on a free port, with the extension of this checkout.

    Parameters
    ----------
    home
        An empty folder for everything that Jupyter writes.
    app
        ``"lab"`` or ``"notebook"``.
    with_handlers
        Whether the server extension is switched on.
    with_extension
        Whether the front end is there.
    collaborative
        Whether documents are shared while they are edited, where that is installed.
    """

    def __init__(
        self,
        home: Path,
        *,
        app: str = "lab",
        with_handlers: bool = True,
        with_extension: bool = True,
        collaborative: bool = False,
    ) -> None:
        self.home = home
        self.root = home / "root"
        self.token = secrets.token_hex(16)
        self.port = _free_port()
        self.url = f"http://127.0.0.1:{self.port}/"
        self.app = app
        self._environment = self._prepare(with_extension=with_extension)
        self._configure({"checker.jupyter": with_handlers, "jupyter_server_ydoc": collaborative})
        self._process: subprocess.Popen[bytes] | None = None

    def start(self) -> Server:
        """Start the server and wait until it answers."""
        application = "LabApp" if self.app == "lab" else "JupyterNotebookApp"
        command = [
            *(sys.executable, "-m", "jupyter", self.app),
            *("--ip=127.0.0.1", f"--port={self.port}", "--ServerApp.port_retries=0", "--no-browser", "--allow-root"),
            *(f"--IdentityProvider.token={self.token}", f"--ServerApp.root_dir={self.root}"),
            f"--{application}.expose_app_in_browser=True",
        ]
        self._log = (self.home / "server.log").open("wb")
        self._process = subprocess.Popen(
            command,
            env=self._environment,
            cwd=self.root,
            stdout=self._log,
            stderr=subprocess.STDOUT,
            start_new_session=True,
        )
        self._wait()
        return self

    def stop(self) -> None:
        """End the server and its kernels."""
        if self._process is not None:
            os.killpg(self._process.pid, signal.SIGTERM)
            try:
                self._process.wait(10)
            except subprocess.TimeoutExpired:
                os.killpg(self._process.pid, signal.SIGKILL)
                self._process.wait(10)
            self._log.close()

    def log(self) -> str:
        """Return what the server has printed."""
        return (self.home / "server.log").read_text("utf-8", "replace")

    def _prepare(self, *, with_extension: bool) -> dict[str, str]:
        folders = {
            "JUPYTER_CONFIG_DIR": "config",
            "JUPYTER_DATA_DIR": "data",
            "JUPYTER_RUNTIME_DIR": "runtime",
            "IPYTHONDIR": "ipython",
            "JUPYTERLAB_SETTINGS_DIR": "settings",
            "JUPYTERLAB_WORKSPACES_DIR": "workspaces",
        }
        environment = dict(os.environ)
        for variable, folder in folders.items():
            (self.home / folder).mkdir(parents=True, exist_ok=True)
            environment[variable] = str(self.home / folder)
        self.root.mkdir()
        environment["PYTHONPATH"] = os.pathsep.join(filter(None, [str(ROOT), os.environ.get("PYTHONPATH", "")]))
        environment["JUPYTER_PREFER_ENV_PATH"] = "0"
        environment.pop("CI", None)
        extensions = self.home / "data" / "labextensions"
        extensions.mkdir()
        if with_extension:
            (extensions / "claim-checker").symlink_to(BUILT)
        news = self.home / "settings" / "@jupyterlab" / "apputils-extension"
        news.mkdir(parents=True)
        (news / "notification.jupyterlab-settings").write_text(
            '{"fetchNews": "false", "checkForUpdates": false, "doNotDisturbMode": true}'
        )
        kernel = self.home / "data" / "kernels" / "echo"
        kernel.mkdir(parents=True)
        argv = [sys.executable, str(ECHO), "-f", "{connection_file}"]
        (kernel / "kernel.json").write_text(json.dumps({"argv": argv, "display_name": "Echo", "language": "echo"}))
        return environment

    def _configure(self, switches: dict[str, bool]) -> None:
        config = self.home / "config"
        settings = {"ServerApp": {"jpserver_extensions": switches}}
        (config / "jupyter_server_config.json").write_text(json.dumps(settings))
        if not switches["jupyter_server_ydoc"]:
            off = {"@jupyter/docprovider-extension": True, "@jupyter/collaboration-extension": True}
            (config / "labconfig").mkdir()
            (config / "labconfig" / "page_config.json").write_text(json.dumps({"disabledExtensions": off}))

    def _wait(self) -> None:
        request = urllib.request.Request(f"{self.url}api/status", headers={"Authorization": f"token {self.token}"})
        for _ in range(600):
            if self._process is not None and self._process.poll() is not None:
                break
            try:
                with urllib.request.urlopen(request, timeout=2):
                    return
            except (urllib.error.URLError, OSError):
                time.sleep(0.1)
        raise RuntimeError(f"the Jupyter server did not start:\n{self.log()}")


def _free_port() -> int:
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        return int(probe.getsockname()[1])
