"""Averages with the values that they are said to be taken of."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from checker.claims.claim import Claim
from checker.claims.compatible import commensurable
from checker.claims.find import Claims
from checker.claims.sentence import Sentence
from checker.text.late import late

_AMOUNT = "[NCMUDP]"
_LIST = rf"{_AMOUNT}(?:, {_AMOUNT}){{1,9}},? and {_AMOUNT}|{_AMOUNT} and {_AMOUNT}"
_AFTER = late(
    rf"(?P<values>{_LIST})(?:,? (?!and )[a-z]+){{0,5}},? "
    rf"(?:(?:an |the |for an |with an |giving an |which is an )?(?:average|mean) (?:of|was|is)|averag(?:e|ing|ed))"
    rf" (?:about |exactly )?(?P<mean>{_AMOUNT})(?![a-z])"
)
_BEFORE = late(rf"(?P<values>{_LIST}), (?:or |which is )?(?P<mean>{_AMOUNT}) on average")
_CUES = frozenset({"average", "averaging", "averaged", "mean"})
_OTHER = late(
    r"(?<![a-z])(?:weighted|trimmed|moving|median|geometric|respectively|between|range|standard|respective|per|than)(?![a-z])"
)


@dataclass(frozen=True, slots=True)
class ListedAverage:
    """An average behind the values that it is of."""

    values: tuple[Claim, ...]
    """Two or more."""
    mean: Claim
    """Their average."""


def find_listed_averages(claims: Claims) -> Iterator[ListedAverage]:
    """Yield the averages of *claims* that stand behind a list of values."""
    for sentence in claims.with_several(_CUES):
        if len(sentence.quantities) > 2:
            yield from _in_sentence(sentence)


def _in_sentence(sentence: Sentence) -> Iterator[ListedAverage]:
    pattern = sentence.pattern
    if _OTHER.search(pattern):
        return
    for form in (_AFTER, _BEFORE):
        for found in form.finditer(pattern):
            first = _rank(pattern, found.start("values"))
            count = len(re.findall(r"[A-Z]", found["values"]))
            values = sentence.claims[first : first + count]
            mean = sentence.claims[_rank(pattern, found.start("mean"))]
            if commensurable(*values, mean):
                yield ListedAverage(values, mean)


def _rank(pattern: str, place: int) -> int:
    return sum("A" <= letter <= "Z" for letter in pattern[:place])
