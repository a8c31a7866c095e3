"""Amounts of one unit in a row, each with its share of one whole: "$61m (47%) to wards, $23m (18%) to clinics …"."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import groupby

from checker.claims.find import Claims
from checker.claims.sentence import Sentence
from checker.claims.shares.counted import Pair
from checker.text.late import late

_PAIR = late(r"(?P<part>[MU])(?: [a-z'-]+){0,5},? ?\((?:or |about )?(?P<share>P)\)")
_NO_SHARES = late(
    r"\b(?:up|down|rise|rose|risen|fell|fall|growth|grew|increas\w+|decreas\w+|declin\w+|drop\w*|margins?|rates?|yields?"
    r"|interest|stakes?|discounts?|premiums?|change[sd]?|compared|versus|against|respectively|each)\b"
)
"""With one of these in the sentence the percentages may be no shares, or of several wholes."""
_LEAST, _MOST = 50, 130
"""What the shares of a row come to together: changes and returns seldom do."""
_LONGEST = 16
"""Longer rows are not looked at."""


def find_rows_of_amounts(claims: Claims) -> Iterator[tuple[Pair, ...]]:
    """Yield three amounts of a sentence or more, with the percentages in the brackets behind them."""
    for sentence in claims.with_any(frozenset({"(P"}), "MU", "P", "MU", "P", "MU", "P"):
        pairs = _pairs(sentence)
        for _, group in groupby(pairs, key=lambda pair: pair.part.quantity.unit):
            row = tuple(group)
            together = sum(pair.share.quantity.value or 0 for pair in row)
            if 2 < len(row) <= _LONGEST and _LEAST <= together <= _MOST and not _NO_SHARES.search(sentence.pattern):
                yield row


def _pairs(sentence: Sentence) -> list[Pair]:
    found = []
    for match in _PAIR.finditer(sentence.pattern):
        part, share = (sentence.claim_at(match.start(name)) for name in ("part", "share"))
        if part.quantity.figure is not None and part.quantity.hedge is None:
            found.append(Pair(part, share))
    return found
