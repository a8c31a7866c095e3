"""Places the built JupyterLab extension where Jupyter looks; all else stands in pyproject.toml.

The built extension is committed, so installing needs no node. It is built here only where
that output is missing, or where ``CHECKER_BUILD_LABEXTENSION`` is set.
"""

from __future__ import annotations

import json
import os
import shutil
import subprocess
from pathlib import Path

from setuptools import Distribution, setup
from setuptools.command.build_py import build_py
from setuptools.command.sdist import sdist

ROOT = Path(__file__).resolve().parent
SOURCE = ROOT / "extension"
BUILT = ROOT / "checker" / "jupyter" / "labextension"
SWITCHES = ROOT / "checker" / "jupyter" / "config"


def data_files() -> list[tuple[str, list[str]]]:
    """Return the files to copy, by folder below the environment's prefix."""
    placed = [("etc/jupyter/jupyter_server_config.d", _relative(SWITCHES.glob("*.json")))]
    manifest = BUILT / "package.json"
    if manifest.is_file():
        home = f"share/jupyter/labextensions/{json.loads(manifest.read_text('utf-8'))['name']}"
        placed.append((home, _relative([SOURCE / "install.json"])))
        for folder in sorted({path.parent for path in BUILT.rglob("*") if path.is_file()}):
            inside = folder.relative_to(BUILT).as_posix()
            placed.append((home if inside == "." else f"{home}/{inside}", _relative(folder.iterdir())))
    return [(home, files) for home, files in placed if files]


def ensure_labextension() -> None:
    """Build the extension from its source where its committed output is missing."""
    if not (SOURCE / "package.json").is_file():
        return
    if any((BUILT / "static").glob("remoteEntry.*.js")) and not os.environ.get("CHECKER_BUILD_LABEXTENSION"):
        return
    npm = shutil.which("npm")
    if npm is None:
        raise SystemExit(
            f"{BUILT.relative_to(ROOT)} is not built and npm is not on the PATH: "
            "install Node.js 20 or later, or install claim-checker from a wheel"
        )
    if not (SOURCE / "node_modules").is_dir():
        subprocess.run([npm, "ci", "--ignore-scripts"], cwd=SOURCE, check=True)
    subprocess.run([npm, "run", "build"], cwd=SOURCE, check=True)


def _relative(paths) -> list[str]:
    return sorted(path.relative_to(ROOT).as_posix() for path in paths if path.is_file())


class CheckerDistribution(Distribution):
    """The distribution, which answers what editable installs ask before they copy data files."""

    def has_data(self) -> bool:
        """Tell whether there are data files; without this, ``pip install -e`` drops them."""
        return self.has_data_files()


class BuildPython(build_py):
    """``build_py`` with the extension in place."""

    def run(self) -> None:
        """Build the extension if it is missing, then the package."""
        ensure_labextension()
        self.distribution.data_files = data_files()
        super().run()


class SourceDistribution(sdist):
    """``sdist`` with the extension in place."""

    def run(self) -> None:
        """Build the extension if it is missing, then the archive."""
        ensure_labextension()
        self.distribution.data_files = data_files()
        super().run()


setup(
    distclass=CheckerDistribution,
    cmdclass={"build_py": BuildPython, "sdist": SourceDistribution},
    data_files=data_files(),
)
