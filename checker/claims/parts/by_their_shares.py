"""A whole and its parts, each told with its share of one and the same base, where the shares add up.

"Of the crew 34 (3.4%) fell ill, of whom 21 (2.1%) had fever and 13 (1.3%) a cough": that the shares of the parts make
that of the whole tells that they are all of it, whatever else the wording leaves open.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from fractions import Fraction

from checker.claims.claim import Claim
from checker.claims.counts import is_whole_number
from checker.claims.find import Claims
from checker.claims.parts.breakdown import Breakdown, of_groups
from checker.claims.parts.evidence import Evidence
from checker.claims.sentence import Sentence
from checker.text.late import late

_PAIR = late(
    r"(?P<count>[NC])(?: [a-z'-]+){0,4}? ?\((?P<share>P)(?:[;,][^()A-Z]{0,12}[A-Z]?[^()]{0,40})?\)"
    r"|(?P<first>P)(?: [a-z'-]+){0,3}? ?\((?:n ?= ?)?(?P<size>[NC])\)"
)
"""A count with its share: "34 (3.4%)", "3.4% (n = 34)"."""
_LED = late(
    r"(?:[ ,;:(]|\A)(?:with|includ(?:ing|ed|es)|compris\w+|consist\w+ of|made up of"
    r"|(?:of|among) (?:whom|which|these|those|them))\b|\A[^A-Z.;()]{0,40}:"
)
"""Between a whole and its first part: what tells that parts follow."""
_AND = late(r"\band\b")
_BROKEN = late(r"[A-Z.]")
_KINDS = ("NCP", "NCP", "NCP", "NCP", "NCP", "NCP")
_OPENED = frozenset({"(P", "n", "(N"})
_FEWEST, _MOST = 2, 6
"""So many parts make a whole."""


def find_parts_by_shares(claims: Claims) -> Iterator[Breakdown]:
    """Yield every whole whose parts follow it with their shares, which make its own."""
    for sentence in claims.with_any(_OPENED, *_KINDS):
        pairs = list(_PAIR.finditer(sentence.pattern))
        for place in range(len(pairs) - _FEWEST):
            parts = _parts(sentence.pattern, pairs, place)
            found = _breakdown(sentence, pairs[place], parts) if len(parts) >= _FEWEST else None
            if found is not None:
                yield found


def _parts(pattern: str, pairs: list[re.Match[str]], place: int) -> list[re.Match[str]]:
    """Return the pairs that follow the one at *place* as its parts, up to the one behind "and"."""
    if _LED.search(pattern, pairs[place].end(), pairs[place + 1].start()) is None:
        return []
    parts = [pairs[place + 1]]
    for pair in pairs[place + 2 : place + 1 + _MOST]:
        if _BROKEN.search(pattern, parts[-1].end(), pair.start()) is not None:
            return []
        joined = _AND.search(pattern, parts[-1].end(), pair.start()) is not None
        parts.append(pair)
        if joined:
            return parts
    return []


def _breakdown(sentence: Sentence, whole: re.Match[str], parts: list[re.Match[str]]) -> Breakdown | None:
    total, counts = _count(sentence, whole), [_count(sentence, part) for part in parts]
    if not all(map(is_whole_number, (total, *counts))):
        return None
    largest = max(count.quantity.value or 0 for count in counts)
    shares = [_share(sentence, pair) for pair in (whole, *parts)]
    if largest >= (total.quantity.value or 0) or not _add_up(shares) or not _are_of_one([total, *counts], shares):
        return None
    labels = tuple(part[0] for part in parts)
    return of_groups(sentence, total, tuple(counts), labels, Evidence.GROUPED)


def _count(sentence: Sentence, pair: re.Match[str]) -> Claim:
    return sentence.claim_at(pair.start("count") if pair["count"] else pair.start("size"))


def _share(sentence: Sentence, pair: re.Match[str]) -> Claim:
    return sentence.claim_at(pair.start("share") if pair["count"] else pair.start("first"))


def _add_up(shares: list[Claim]) -> bool:
    """Tell whether the shares, written with decimals, make the first but for the last place of one."""
    step = _step(shares)
    whole, *parts = (share.quantity.value or Fraction(0) for share in shares)
    return step is not None and abs(sum(parts, Fraction(0)) - whole) <= step


def _step(shares: list[Claim]) -> Fraction | None:
    """Return the place to which all *shares* are written, where it is behind the point."""
    exponents = {share.quantity.figure.exponent for share in shares if share.quantity.figure is not None}
    exponent = exponents.pop() if len(exponents) == 1 else 0
    return Fraction(10) ** exponent if exponent < 0 else None


def _are_of_one(counts: list[Claim], shares: list[Claim]) -> bool:
    """Tell whether all of the *counts* but one at most can be their *shares* of one and the same base."""
    room = (_step(shares) or Fraction(0)) / 2
    bases = []
    for count, share in zip(counts, shares, strict=True):
        size, told = count.quantity.value or Fraction(0), share.quantity.value or Fraction(0)
        if told <= room:
            return False
        bases.append((size / (told + room), size / (told - room)))
    without = (bases[:place] + bases[place + 1 :] for place in range(len(bases)))
    return any(max(low for low, _ in rest) <= min(high for _, high in rest) for rest in without)
