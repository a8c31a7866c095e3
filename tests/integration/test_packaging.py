"""What is built for users: names, data files, metadata."""

from __future__ import annotations

import subprocess
import sys
import zipfile
from pathlib import Path

import pytest

import checker


@pytest.fixture(scope="module")
def source(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Return a folder with the files that git knows, as they are now."""
    root = Path(__file__).resolve().parents[2]
    source = tmp_path_factory.mktemp("source")
    listed = subprocess.run(["git", "ls-files", "-z"], cwd=root, capture_output=True, check=False)
    if listed.returncode:
        pytest.skip("not a git checkout")
    for name in filter(None, listed.stdout.decode().split("\0")):
        if (root / name).is_file():
            (source / name).parent.mkdir(parents=True, exist_ok=True)
            (source / name).write_bytes((root / name).read_bytes())
    return source


@pytest.fixture(scope="module")
def wheel(source: Path, tmp_path_factory: pytest.TempPathFactory) -> zipfile.ZipFile:
    """Return the wheel built from *source*."""
    out = tmp_path_factory.mktemp("wheel")
    command = [sys.executable, "-m", "pip", "wheel", "--quiet", "--no-deps", "--wheel-dir", str(out), str(source)]
    built = subprocess.run(command, capture_output=True, text=True, check=False)
    assert built.returncode == 0, built.stderr
    return zipfile.ZipFile(next(out.glob("*.whl")))


def test_the_wheel_is_named_after_the_version(wheel: zipfile.ZipFile) -> None:
    assert Path(wheel.filename or "").name == f"claim_checker-{checker.__version__}-py3-none-any.whl"


def test_the_wheel_holds_every_module_and_its_data(wheel: zipfile.ZipFile, source: Path) -> None:
    package = source / "checker"
    names = set(wheel.namelist())
    patterns = ("*.py", "*.toml", "py.typed", "*.schema.json", "*.css")
    expected = {
        f"checker/{path.relative_to(package).as_posix()}"
        for pattern in patterns
        for path in package.rglob(pattern)
        if path.is_file()
    }
    assert len(expected) > 20
    assert not expected - names


def test_the_wheel_puts_the_extension_where_jupyter_looks(wheel: zipfile.ZipFile) -> None:
    names = wheel.namelist()
    prefix = f"claim_checker-{checker.__version__}.data/data"
    assert f"{prefix}/etc/jupyter/jupyter_server_config.d/claim_checker.json" in names
    home = f"{prefix}/share/jupyter/labextensions/claim-checker"
    assert f"{home}/package.json" in names
    assert f"{home}/install.json" in names
    assert any(name.startswith(f"{home}/static/remoteEntry.") for name in names)


def test_the_wheel_holds_nothing_else(wheel: zipfile.ZipFile) -> None:
    tops = {name.split("/")[0] for name in wheel.namelist()}
    stem = f"claim_checker-{checker.__version__}"
    assert tops == {"checker", f"{stem}.dist-info", f"{stem}.data"}


def test_the_command_is_declared(wheel: zipfile.ZipFile) -> None:
    entry_points = wheel.read(f"claim_checker-{checker.__version__}.dist-info/entry_points.txt").decode()
    assert "checker = checker.cli.main:" in entry_points
