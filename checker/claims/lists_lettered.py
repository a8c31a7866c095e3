"""Announced counts with items that letters or numbers in brackets count: "three terms: (a) …, (b) … and (c) …"."""

from __future__ import annotations

from collections.abc import Iterator

from checker.claims.claim import Claim
from checker.claims.counted_list import CountedList
from checker.claims.sentence import Sentence
from checker.text.late import late

_ORDERS = (
    tuple("abcdefghijkl"),
    tuple("ABCDEFGHIJKL"),
    ("i", "ii", "iii", "iv", "v", "vi", "vii", "viii", "ix", "x", "xi", "xii"),
    tuple(map(str, range(1, 13))),
)
"""How the items of one list are counted."""
_START = late(r"(?: [a-z]+){0,4}(?::| (?:are|were|namely|viz\.?):?) ?\((?P<mark>[aAi1])\) ")
_MARK = late(r"(?P<joint>[,;:.]? ?(?:and|or)|[,;]) ?\((?P<mark>[a-zA-Z]{1,4}|1?[0-9])\) ")
_SOME_OF = late(
    r"(?:[NC] (?:out )?of|\b(?:one|either|any|some|most|both) of|\b(?:between|among|than|every|each))"
    r" (?:the |its |their |our |all |following )*\Z"
)
"""Before a count which is not that of the items."""


def lettered_items(sentence: Sentence, claim: Claim) -> Iterator[CountedList]:
    """Yield the count of the items that follow a colon, if the last of them is joined by "and" or "or"."""
    prose, end = sentence.document.prose, claim.quantity.end
    start = _START.match(prose, end, sentence.end)
    if start is None:
        return
    if any(end <= other.quantity.start < start.start("mark") for other in sentence.claims):
        return
    if _SOME_OF.search(sentence.pattern, 0, sentence.places[sentence.claims.index(claim)]):
        return
    order = next(order for order in _ORDERS if order[0] == start["mark"])
    count, is_closed = 1, False
    for found in _MARK.finditer(prose, start.end(), sentence.end):
        if count < len(order) and found["mark"] == order[count]:
            count += 1
            is_closed = found["joint"][-1] not in ",;"
    if is_closed and count > 1:
        yield CountedList(claim, count, (), is_in_sentence=True)
