"""Readers of installed plug-ins: other kinds of files, by suffix.

A plug-in announces a reader in the entry-point group ``checker.readers``, with the suffix
as its name. The reader is called with the bytes of a file and its name, and returns a
:class:`~checker.text.document.Document`. The suffixes that the checker reads itself are
never asked for.
"""

from __future__ import annotations

from collections.abc import Callable

from checker.errors import ReadError
from checker.text.document import Document

GROUP = "checker.readers"

Reader = Callable[[bytes, str], Document]


def reader_for(suffix: str) -> Reader | None:
    """Return the reader that a plug-in announces for *suffix*, such as ``".srt"``, or ``None``."""
    from importlib.metadata import entry_points

    name = suffix.removeprefix(".").lower()
    entry = next(iter(entry_points(group=GROUP, name=name)), None) if name else None
    if entry is None:
        return None

    def read(content: bytes, path: str) -> Document:
        try:
            document = entry.load()(content, path)
        except Exception as error:  # whatever a plug-in does must end as one readable line
            owner = entry.dist.name if entry.dist is not None else entry.value
            problem = f"plug-in {owner} cannot read it: {type(error).__name__}: {error}"
            raise ReadError(problem, path=path) from error
        if not isinstance(document, Document):
            raise ReadError(f"the plug-in for {suffix} gives no document", path=path)
        return document

    return read


def suffixes() -> tuple[str, ...]:
    """Return the suffixes that installed plug-ins read."""
    from importlib.metadata import entry_points

    return tuple(sorted({f".{entry.name.lower()}" for entry in entry_points(group=GROUP)}))
