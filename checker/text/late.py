"""Regular expressions that are compiled when they are first used.

A few hundred stand in the modules, and a text needs few of them: compiling all of them
would take longer than anything else that importing does.
"""

from __future__ import annotations

import re
from typing import Any, cast

_ATTRIBUTES = (
    "search", "match", "fullmatch", "finditer", "findall", "sub", "subn", "split", "pattern", "flags", "groups",
    "groupindex",
)  # fmt: skip


def late(source: str, flags: int = 0) -> re.Pattern[str]:
    """Return the regular expression *source*, compiled on first use.

    Examples
    --------
    >>> digits = late(r"[0-9]+")
    >>> digits.search("28 villages")[0], digits.pattern
    ('28', '[0-9]+')
    """
    return cast("re.Pattern[str]", _Late(source, flags))


class _Compiled:
    """A pattern in use: all that can be asked of it is its own, so that nothing stands between."""

    _source: str

    def __repr__(self) -> str:
        return f"late({self._source!r})"


class _Late(_Compiled):
    """Stands for a compiled pattern until it is first used."""

    def __init__(self, source: str, flags: int) -> None:
        self._source = source
        self._flags = flags

    def __getattr__(self, name: str) -> Any:
        if name.startswith("__"):
            raise AttributeError(name)
        compiled = re.compile(self._source, self._flags)
        self.__dict__.update((each, getattr(compiled, each)) for each in _ATTRIBUTES)
        self.__class__ = _Compiled  # type: ignore[assignment]
        return getattr(compiled, name)
