"""What has been worked out about a word or a number before: texts repeat themselves."""

from __future__ import annotations

from collections.abc import Callable
from typing import Generic, TypeVar

_Key = TypeVar("_Key")
_Value = TypeVar("_Value")


class Remembered(dict[_Key, _Value], Generic[_Key, _Value]):
    """The values of a function by its argument, the latest few thousand of them.

    To look up what is there takes a tenth of the time of :func:`functools.lru_cache`,
    because nothing is reordered; when it is full, all is forgotten.

    Examples
    --------
    >>> lengths = Remembered(len)
    >>> lengths["village"], list(lengths)
    (7, ['village'])
    """

    __slots__ = ("_find",)

    MOST = 8_192
    """How many values are kept."""

    def __init__(self, find: Callable[[_Key], _Value]) -> None:
        super().__init__()
        self._find = find

    def __missing__(self, key: _Key) -> _Value:
        value = self._find(key)
        if len(self) >= self.MOST:
            self.clear()
        self[key] = value
        return value
