"""``checker merge``: a merge driver for git, for notebooks with decisions."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

if TYPE_CHECKING:
    from checker.findings.merging import Versions


def merge(
    base: Annotated[Path, typer.Argument(help="The notebook before both changed it (%O).")],
    ours: Annotated[Path, typer.Argument(help="As one left it (%A); the merged notebook is written here.")],
    theirs: Annotated[Path, typer.Argument(help="As the other left it (%B).")],
    marker_size: Annotated[int, typer.Option(help="Length of the marks around a conflict (%L).")] = 7,
) -> None:
    """Merge two versions of a notebook: decisions by finding, everything else by line, as git does.

    Exit code 0: merged. 1: lines are in conflict, or both have decided the same finding differently. 2: a file
    cannot be read.
    """
    from checker.errors import ReadError
    from checker.findings.merging import Versions, agreed

    texts = []
    for path in (base, ours, theirs):
        try:
            texts.append(path.read_bytes().decode())
        except (OSError, UnicodeDecodeError) as error:
            raise ReadError(str(error), path=str(path)) from error
    merged, conflicts = _by_line(agreed(Versions(*texts)), marker_size)
    ours.write_bytes(merged)
    raise typer.Exit(1 if conflicts else 0)


def _by_line(versions: Versions, marker_size: int) -> tuple[bytes, bool]:
    """Return the versions merged as git merges lines, and whether some are in conflict."""
    import subprocess
    import tempfile

    from checker.errors import CheckerError

    with tempfile.TemporaryDirectory() as folder:
        paths = [Path(folder, name) for name in ("ours", "base", "theirs")]
        for path, text in zip(paths, (versions.ours, versions.base, versions.theirs), strict=True):
            path.write_bytes(text.encode())
        labels = [part for path in paths for part in ("-L", path.name)]
        command = ["git", "merge-file", "-p", "-q", f"--marker-size={marker_size}", *labels, *map(str, paths)]
        try:
            done = subprocess.run(command, capture_output=True, check=False)
        except OSError as error:
            raise CheckerError(f"git cannot be run: {error}") from error
    if done.returncode < 0 or done.returncode > 127:
        raise CheckerError(f"git merge-file: {done.stderr.decode(errors='replace').strip()}")
    return done.stdout, done.returncode > 0
