"""What a text reckons of sums that it told before: "The debt was £29,060,386. … leaving £25,165,154 outstanding".

The sums of an account are told in more ways than any frame has: over several sentences, with asides, under names of
their own. Here only the result is looked for, a sum that the text calls what others make or leave, and with it all
sums told before it that it may be of.
"""

from __future__ import annotations

from collections.abc import Iterator
from itertools import islice

from checker.claims.claim import Claim
from checker.claims.compatible import commensurable, same_noun
from checker.claims.find import Claims
from checker.claims.sentence import Sentence
from checker.quantities.precision import Hedge
from checker.text.late import late
from checker.text.record import record

_MADE = (
    "making|makes|made|make|amounting|adding|bringing|brings|swelling|raising|raise|constituting|forming"
    "|totalling|total|aggregate|sum|altogether|together|all"
)
_LEFT = (
    "leaving|leaves|left|balance|surplus|deficit|deficiency|excess|exceeding|exceeds|exceeded|shortfall|remainder"
    "|remaining|residue|rest|difference|increase|decrease|reduction|diminution|addition|gain|loss|net|apart|exclusive"
    "|excluding|deducting|actual|therefore|so|other|since|over|ended|ends|closed|closes|stands|stood"
)
_BEHIND = "remain|remains|remaining|left|outstanding|hand|added|more|fewer|less"
_CUES = frozenset(f"{_MADE}|{_LEFT}|{_BEHIND}|which|whom|these|those|them".split("|"))
_AHEAD = r"(?:[^A-Z;]|[YADKO]){0,90}?"
_IS_MADE = late(rf"\b(?:(?:{_MADE})\b{_AHEAD}|increases? [^A-Z;]{{1,60}} to )\Z")
_IS_LEFT = late(rf"\b(?:{_LEFT})\b{_AHEAD}\Z")
"""Before a result: what the sums make, or what is left of them."""
_MADE_BEHIND = late(r"(?: [a-z]+){0,2} (?:in all|in total|altogether|all told)\b")
_LEFT_BEHIND = late(
    rf"(?: [a-z]+){{0,2}} (?:(?:is |was |are |were |in |has been |have been )?(?:{_BEHIND})|to be [a-z]+)\b"
)
_OF_WHICH = late(r",? (?:out )?of (?:which|whom|these|those|them|this|that)\b|; of (?:these|this|that|those)\b")
"""Behind a whole, before its parts."""
_AFTER_OTHERS = late(r"[^A-Z.;]{0,40}\b(?:after|including|counting|besides|plus) (?:the |its |their )?[NCMU]")
"""Behind an amount: it is reckoned from one that is told after it."""
_OF_OTHERS = late(
    r"\b(?:each|every|per|apiece|times|average|target|limit|than|up to|at least|at most|against|compared|last year's"
    r"|previous|preceding|before|such as)\b[^A-Z]{0,40}\Z"
)
"""Before a sum: it is no result of these, or one of other times."""
_AMOUNTS, _NO_TIMES = "MCNU", "MCNUP"
MOST_TOLD, MOST_HEARD = 6, 24
"""So many sums before a result are looked at, among so many numbers of a sentence."""
FAR = 160
"""So many characters before a result words are heard that call it one."""
LEAST_DIGITS = 4
"""A result with fewer digits before its last zeros may be rounded, or come out by chance."""
BACK = 2
"""So many sentences before it they are looked for in."""


@record(frozen=True, slots=True)
class Result:
    """A sum that the text calls what others make or leave, with those it may be of."""

    result: Claim
    """What they make or leave."""
    told: tuple[Claim, ...]
    """The sums before it, two or more, in the order of the text."""
    is_made: bool
    """Whether the words say that they make it together."""
    is_left: bool
    """Whether the words say that it is left of one without the other."""


def find_results(claims: Claims) -> Iterator[Result]:
    """Yield the sums that are called results, each with those told before it."""
    for sentence in claims.with_any(_CUES, _AMOUNTS):
        for rank, result in enumerate(sentence.claims):
            if not _is_amount(result) or _digits(result) < LEAST_DIGITS:
                continue
            whole = _whole_of(sentence, rank)
            is_made, is_left = _called(sentence, rank) if whole is None else (False, True)
            if not is_made and not is_left:
                continue
            before = _before(claims, sentence, rank) if whole is None else sentence.claims[whole:rank]
            told = [
                *islice((each for each in reversed(before) if _is_amount(each) and _may_be_of(each, result)), MOST_TOLD)
            ]
            if len(told) > 1:
                yield Result(result, tuple(reversed(told)), is_made, is_left)


def _whole_of(sentence: Sentence, rank: int) -> int | None:
    """Return the rank of the whole of which an amount is the last part: "$45,000,850, of which … and $32,300,506"."""
    pattern, places = sentence.pattern, sentence.places
    for whole in range(rank - 2, max(-1, rank - 2 - MOST_TOLD), -1):
        if _OF_WHICH.search(pattern, places[whole] + 1, places[whole + 1]):
            return whole
    return None


def _called(sentence: Sentence, rank: int) -> tuple[bool, bool]:
    """Return whether the words around an amount call it what others make, and what they leave."""
    pattern, place = sentence.pattern, sentence.places[rank]
    start = max(0, place - FAR)
    gap = pattern[max(start, *(pattern.rfind(glyph, start, place) + 1 for glyph in _NO_TIMES)) : place]
    if _OF_OTHERS.search(gap) or _AFTER_OTHERS.match(pattern, place + 1):
        return False, False
    return (
        bool(_IS_MADE.search(gap) or _MADE_BEHIND.match(pattern, place + 1)),
        bool(_IS_LEFT.search(gap) or _LEFT_BEHIND.match(pattern, place + 1)),
    )


def _before(claims: Claims, sentence: Sentence, rank: int) -> list[Claim]:
    """Return the claims before an amount, there and in the sentences before, in the order of the text."""
    before = claims.sentences[max(0, sentence.index - BACK) : sentence.index]
    near = [each for each in before if each.block is sentence.block and sentence.number - each.number <= BACK]
    earlier = [claim for each in near for claim in each.claims[-MOST_HEARD:]]
    return [*earlier, *sentence.claims[max(0, rank - MOST_HEARD) : rank]]


def _may_be_of(claim: Claim, result: Claim) -> bool:
    """Tell whether *result* can be reckoned from *claim*: it counts the same, and is written out or as exactly."""
    one, other = claim.quantity.figure, result.quantity.figure
    is_rounded = one is None or other is None or (one.exponent > 0 and one.written_step > other.written_step)
    is_of_same = claim.quantity.glyph == "M" or (same_noun(claim, result) and _are_named_alike(claim, result))
    return not is_rounded and is_of_same and commensurable(claim, result)


def _are_named_alike(claim: Claim, result: Claim) -> bool:
    """Tell whether both are told with their noun or without it; what is left out in one sentence may be."""
    return claim.sentence is result.sentence or (claim.noun is None) == (result.noun is None)


def _is_amount(claim: Claim) -> bool:
    """Tell whether *claim* is a sum or a count that is told exactly."""
    quantity = claim.quantity
    is_exact = quantity.figure is not None and quantity.figure.denominator == 1 and quantity.ends is None
    return is_exact and quantity.glyph in _AMOUNTS and quantity.hedge in (None, Hedge.ABOUT)


def _digits(claim: Claim) -> int:
    figure = claim.quantity.figure
    return len(str(abs(figure.mantissa)).rstrip("0")) if figure is not None else 0
