"""Templates of messages: text with names in braces, and nothing else."""

from __future__ import annotations

from collections.abc import Sequence

from checker.errors import RuleError, nearest
from checker.text.late import late

LONGEST = 200
_FIELD = late(r"\{([^{}]*)\}|[{}]")


def checked_template(message: str, names: Sequence[str], *, rule: str) -> str:
    """Return *message* as the wording of a relation.

    Raises
    ------
    RuleError
        If a field is none of *names*: formats, attributes and indices are no part of it.

    Examples
    --------
    >>> checked_template("margin is {expected}, not {margin}", ["margin", "expected"], rule="ACME001")
    'margin is {expected}, not {margin}'
    """
    if len(message) > LONGEST:
        raise RuleError(f"a message has at most {LONGEST} characters", rule=rule)
    for field in _FIELD.finditer(message):
        if field[1] is None:
            raise RuleError("a brace in a message opens the name of an amount", rule=rule)
        if field[1] not in names:
            raise RuleError(f"no amount {field[1]!r} for the message{nearest(field[1], names)}", rule=rule)
    return message
