"""Tokens of relation strings: numbers, names, quoted amounts and signs; anything else is refused."""

from __future__ import annotations

import re
from typing import NamedTuple

from checker.errors import RelationSyntaxError
from checker.text.late import late

_TOKEN = late(
    r"""
    [ \t\n]*
    (?: (?P<number> \d[\d_]* (?:\.\d+)? | \.\d+ )
      | (?P<name> [^\W\d]\w* )
      | (?P<quoted> '[^'\n]*' )
      | (?P<sign> \*\* | <= | >= | == | [-+*/()=<>,^%≤≥×÷−] )
      | (?P<end> \Z )
    )
    """,
    re.VERBOSE,
)


class Token(NamedTuple):
    """A number, a name, a quoted amount or a sign; behind the last one stands the end."""

    kind: str
    """``"number"``, ``"name"``, ``"quoted"``, ``"sign"`` or ``"end"``."""
    text: str
    """As written; empty at the end."""
    column: int
    """Where it begins, counted from 1."""
    end: int
    """Just behind its last character, counted from 0."""


def token_at(text: str, at: int) -> Token:
    """Return the token of *text* that begins at *at*, behind white space.

    Raises
    ------
    RelationSyntaxError
        If what stands there is none.

    Examples
    --------
    >>> token_at("total <= 0.5 km", 5)
    Token(kind='sign', text='<=', column=7, end=8)
    """
    found = _TOKEN.match(text, at)
    if found is None or found.lastgroup is None:
        at += len(text[at:]) - len(text[at:].lstrip(" \t\n"))
        raise RelationSyntaxError(f"{text[at]!r} is not part of the language of relations", text=text, column=at + 1)
    kind = found.lastgroup
    return Token(kind, found[kind], found.start(kind) + 1, found.end())
