"""Which files git ignores: the patterns of ``.gitignore`` files.

Source
------
gitignore(5): anchoring, ``**``, negation, trailing slashes, the last matching pattern wins.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from pathlib import Path, PurePosixPath

from checker.findings.paths import compiled


@dataclass(frozen=True, slots=True)
class Ignores:
    """The patterns of one ``.gitignore`` file."""

    folder: Path
    """The folder of the file."""
    patterns: tuple[tuple[re.Pattern[str], bool, bool], ...]
    """Expression over the path below the folder, whether negated, whether for folders only."""

    def decides(self, path: Path, *, is_folder: bool) -> bool | None:
        """Tell whether *path* is ignored; ``None`` where no pattern speaks of it."""
        below = PurePosixPath(path.relative_to(self.folder)).as_posix()
        decision = None
        for pattern, negated, folders_only in self.patterns:
            if (is_folder or not folders_only) and pattern.fullmatch(below):
                decision = not negated
        return decision


def read_ignores(folder: Path) -> Ignores | None:
    """Return the patterns of the ``.gitignore`` in *folder*, or ``None``."""
    try:
        lines = (folder / ".gitignore").read_text("utf-8", errors="replace").splitlines()
    except OSError:
        return None
    patterns = [_pattern(line) for line in lines if line.strip() and not line.startswith("#")]
    return Ignores(folder, tuple(patterns))


def _pattern(line: str) -> tuple[re.Pattern[str], bool, bool]:
    line = line.rstrip()
    negated = line.startswith("!")
    line = line.removeprefix("!").removeprefix("\\")
    folders_only = line.endswith("/")
    line = line.rstrip("/")
    anchored = "/" in line
    return compiled(line.lstrip("/"), anchored=anchored), negated, folders_only
