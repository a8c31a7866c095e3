"""Records: dataclasses that are frozen for readers and type checkers, and cheap.

A check makes some records for every number of a text. Setting each field of a frozen
dataclass through ``object.__setattr__`` takes three times as long as making the same record
unfrozen, so it is the type checker alone that sees to it that nobody changes one. And
loading the package makes a hundred classes of records: a dataclass writes and compiles five
functions for each, where one is enough.
"""

from __future__ import annotations

from dataclasses import dataclass
from operator import attrgetter
from typing import TYPE_CHECKING

__all__ = ["record"]

if TYPE_CHECKING:
    from dataclasses import dataclass as record
else:

    def record(*, frozen: bool, slots: bool):
        """Return what makes a record of a class; it is shown, hashed and compared by its fields.

        Examples
        --------
        >>> @record(frozen=True, slots=True)
        ... class Pair:
        ...     low: int
        ...     high: int
        >>> Pair(1, 2), {Pair(1, 2)} == {Pair(1, 2)}, Pair(1, 2) == (1, 2)
        (Pair(low=1, high=2), True, False)
        """
        assert frozen, "a record is not changed"
        return _lean_with_slots if slots else _lean

    def _lean_with_slots(cls):
        return _by_content(dataclass(slots=True, repr=False, eq=False)(cls))

    def _lean(cls):
        return _by_content(dataclass(repr=False, eq=False)(cls))

    def _by_content(cls):
        """Let what is made of *cls* be shown, hashed and compared by its fields."""
        names = tuple(cls.__dataclass_fields__)
        content = attrgetter(*names)

        def show(self):
            return f"{cls.__qualname__}({', '.join([f'{name}={getattr(self, name)!r}' for name in names])})"

        def is_alike(self, other):
            return content(self) == content(other) if other.__class__ is cls else NotImplemented

        cls.__repr__, cls.__eq__, cls.__hash__ = show, is_alike, lambda self: hash(content(self))
        return cls
