"""What the command line reads: files, folders, patterns and standard input."""

from __future__ import annotations

import glob
import os
import sys
from collections.abc import Iterable, Iterator
from pathlib import Path

from checker.cli.gitignore import Ignores, read_ignores
from checker.config import Config
from checker.errors import ReadError
from checker.findings.paths import path_fits
from checker.text.document import Document
from checker.text.files import read_bytes, read_file
from checker.text.plugins import suffixes

STDIN = "-"
_NEVER = frozenset({"node_modules", "__pycache__"})
MAGIC = frozenset("*?[")


def documents(paths: Iterable[str], config: Config, failures: list[str], *, stdin_name: str = "") -> Iterator[Document]:
    """Yield the documents that *paths* name, each file once; add a line to *failures* for each that cannot be read."""
    seen: set[Path] = set()
    for given in paths:
        if given == STDIN:
            yield from _standard_input(stdin_name, failures)
            continue
        found = False
        for path in _expand(given, config):
            found = True
            key = path.absolute()
            if key in seen:
                continue
            seen.add(key)
            try:
                yield read_file(path)
            except ReadError as error:
                failures.append(str(error))
        if not found and Path(given).is_dir():
            print(f"checker: {given}: no texts in this folder", file=sys.stderr)  # noqa: T201
        elif not found:
            is_pattern = not MAGIC.isdisjoint(given)
            failures.append(f"{given}: {'no file fits the pattern' if is_pattern else 'no such file or folder'}")


def _standard_input(name: str, failures: list[str]) -> Iterator[Document]:
    stream = getattr(sys.stdin, "buffer", None)
    content = stream.read() if stream is not None else sys.stdin.read().encode("utf-8", "surrogatepass")
    try:
        yield read_bytes(content, name or "<stdin>")
    except ReadError as error:
        failures.append(str(error))


def _expand(given: str, config: Config) -> Iterator[Path]:
    path = Path(given)
    if path.is_dir():
        yield from _inside(path, config)
    elif path.exists():
        yield path
    elif not MAGIC.isdisjoint(given):
        for name in sorted(glob.glob(given, recursive=True)):
            if Path(name).is_file():
                yield Path(name)


def _inside(folder: Path, config: Config) -> Iterator[Path]:
    """Yield the files in *folder* that are to be read, folders in the order of their names."""
    root = folder.absolute()
    above = [read_ignores(parent) for parent in _up_to_repository(root)] if config.respect_gitignore else []
    others = suffixes()
    stack: list[tuple[Path, list[Ignores]]] = [(folder, [each for each in above if each is not None])]
    while stack:
        here, ignores = stack.pop()
        own = read_ignores(here.absolute()) if config.respect_gitignore and here is not folder else None
        ignores = [*ignores, own] if own is not None else ignores
        try:
            entries = sorted(os.scandir(here), key=lambda entry: entry.name)
        except OSError:
            continue
        folders = []
        for entry in entries:
            path = here / entry.name
            is_folder = entry.is_dir(follow_symlinks=False)
            if _is_left_out(path, is_folder, ignores, config):
                continue
            if is_folder:
                folders.append((path, ignores))
            elif entry.is_file() and _is_included(path, config, others):
                yield path
        stack += reversed(folders)


def _is_included(path: Path, config: Config, others: tuple[str, ...]) -> bool:
    if path.suffix.lower() in others:
        return True
    relative = config.relative(str(path))
    return any(path_fits(relative, each) for each in config.include)


def _is_left_out(path: Path, is_folder: bool, ignores: list[Ignores], config: Config) -> bool:
    if path.name.startswith(".") or (is_folder and path.name in _NEVER):
        return True
    if any(path_fits(config.relative(str(path)), each) for each in config.exclude):
        return True
    full = path.absolute()
    for each in reversed(ignores):
        decision = each.decides(full, is_folder=is_folder)
        if decision is not None:
            return decision
    return False


def _up_to_repository(folder: Path) -> list[Path]:
    """Return the folders from the root of the repository down to *folder*; only *folder* outside of one."""
    chain = [folder]
    for parent in (folder, *folder.parents):
        if parent not in chain:
            chain.append(parent)
        if (parent / ".git").exists():
            return chain[::-1]
    return [folder]
