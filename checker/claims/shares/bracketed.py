"""Shares in the bracket that tells of a group: "1,516 children (mean age, 7 [range, 2-11] years; 779 boys [51.4%])"."""

from __future__ import annotations

from collections.abc import Iterator

from checker.claims.claim import Claim
from checker.claims.compatible import is_person
from checker.claims.counts import has_share, is_whole_number
from checker.claims.find import Claims
from checker.claims.groups import GROUPS
from checker.claims.sentence import Sentence
from checker.text.late import late
from checker.text.record import record


@record(frozen=True, slots=True)
class BracketedShare:
    """A count with its percentage in a bracket, and what the bracket tells of."""

    part: Claim
    """The count."""
    share: Claim
    """The percentage."""
    whole: Claim
    """The count before the bracket."""


_NESTED = late(r"\([^()]*(?:\([^()]*\)[^()]*)*\(P\)")
_TOLD_OF = late(
    r"(?:[NC](?: (?!and\b|or\b|versus\b|vs\b)[a-z'-]+){0,6} \(|\((?=n ?= ?[NC]\b))"
    r"(?P<told>[^()]*(?:\([^()]*\)[^()]*)+)\)"
)
"""A count, or words, and a bracket behind it with brackets of its own."""
_SIZE = late(r"n ?= ?(?P<size>[NC])\b")
_PAIR = late(r"(?:\A|[;,] |\band )(?P<part>[NC])(?: [a-z'-]+){0,2} \((?P<share>P)\)")
_TOKENS = frozenset({"(P"})


def find_bracketed_shares(claims: Claims) -> Iterator[BracketedShare]:
    """Yield the shares in brackets that stand behind the count of some people."""
    for sentence in claims.with_any(_TOKENS, "NC", "NC", "P"):
        if _NESTED.search(sentence.pattern):
            yield from _in_sentence(sentence)


def _in_sentence(sentence: Sentence) -> Iterator[BracketedShare]:
    for told in _TOLD_OF.finditer(sentence.pattern):
        if "A" <= sentence.pattern[max(0, told.start() - 2)] <= "Z":
            continue  # the last three digits of "11 878"
        size = _SIZE.match(told["told"])
        whole = sentence.claim_at(told.start() if size is None else told.start("told") + size.start("size"))
        if not is_whole_number(whole) or whole.noun in GROUPS or has_share(whole) or not (size or is_person(whole)):
            continue
        for pair in _PAIR.finditer(told["told"]):
            part, share = (sentence.claim_at(told.start("told") + pair.start(name)) for name in ("part", "share"))
            if is_whole_number(part) and part is not whole:
                yield BracketedShare(part, share, whole)
