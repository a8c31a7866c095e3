"""Records: dataclasses that are frozen for readers and type checkers, and cheap to make.

A check makes some records for every number of a text. Setting each field of a frozen
dataclass through ``object.__setattr__`` takes three times as long as making the same record
unfrozen, so it is the type checker alone that sees to it that nobody changes one.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

__all__ = ["record"]

if TYPE_CHECKING:
    from dataclasses import dataclass as record
else:

    def record(*, frozen: bool, slots: bool):
        """Return what makes a record of a class; it is hashed and compared by its fields.

        Examples
        --------
        >>> @record(frozen=True, slots=True)
        ... class Pair:
        ...     low: int
        ...     high: int
        >>> Pair(1, 2), {Pair(1, 2)} == {Pair(1, 2)}
        (Pair(low=1, high=2), True)
        """
        assert frozen, "a record is not changed"
        return dataclass(slots=slots, unsafe_hash=True)
