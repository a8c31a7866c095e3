"""Patterns of paths: ``*``, ``?``, ``[…]`` and ``**``, as git understands them."""

from __future__ import annotations

import re
from functools import lru_cache
from pathlib import PurePosixPath


@lru_cache(maxsize=1024)
def compiled(pattern: str, *, anchored: bool) -> re.Pattern[str]:
    """Return the expression for a *pattern* with ``*``, ``?``, ``[…]`` and ``**``.

    Parameters
    ----------
    pattern
        With forward slashes.
    anchored
        Whether it starts at the folder; otherwise it fits at any depth.

    Examples
    --------
    >>> bool(compiled("drafts/**", anchored=True).fullmatch("drafts/a/b.md"))
    True
    >>> bool(compiled("*.md", anchored=False).fullmatch("a/b.md"))
    True
    """
    parts, at = [] if anchored else ["(?:.*/)?"], 0
    while at < len(pattern):
        rest = pattern[at:]
        if rest.startswith("**/"):
            parts.append("(?:.*/)?")
            at += 3
        elif rest.startswith("**"):
            parts.append(".*")
            at += 2
        elif rest[0] == "*":
            parts.append("[^/]*")
            at += 1
        elif rest[0] == "?":
            parts.append("[^/]")
            at += 1
        elif rest[0] == "[" and "]" in rest[2:]:
            end = rest.index("]", 2)
            inside = rest[1:end].replace("\\", "\\\\").replace("[", "\\[")
            parts.append(f"[{'^' + inside[1:] if inside[0] in '!^' else inside}]")
            at += end + 1
        else:
            parts.append(re.escape(rest[0]))
            at += 1
    try:
        return re.compile("".join(parts), re.DOTALL)
    except re.error:
        return re.compile(re.escape(pattern))


def path_fits(path: str, pattern: str) -> bool:
    """Tell whether *path*, with forward slashes, fits *pattern*; a folder covers what is in it.

    Examples
    --------
    >>> path_fits("drafts/old/a.md", "drafts"), path_fits("notes/a.md", "*.md"), path_fits("a.txt", "*.md")
    (True, True, False)
    """
    bare = pattern.strip("/")
    expression = compiled(bare, anchored="/" in bare)
    if expression.fullmatch(path):
        return True
    return any(expression.fullmatch(parent.as_posix()) for parent in PurePosixPath(path).parents if parent.name)
