"""Shares that a text presents as those of one whole, and what one series of them shows of another."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace
from enum import StrEnum
from fractions import Fraction

from checker.claims.claim import Claim
from checker.claims.shares.evidence import INCOMPLETE, STATED, Evidence
from checker.quantities.quantity import Kind
from checker.text.late import late
from checker.text.record import record


class Form(StrEnum):
    """In which form shares are told, which another list of the same text may have too."""

    LIST = "list"
    """Each with its class."""
    VOTE = "vote"
    """As shares of a vote."""
    DUEL = "duel"
    """As shares of a vote between two, as in a second round."""
    HELD = "held"
    """As what each of some holders has of one thing, of which others may hold the rest."""
    RESPECTIVE = "respective"
    """With their classes named elsewhere: "31% and 69%, respectively"."""


OF_VOTES = frozenset({Form.VOTE, Form.DUEL})


@record(frozen=True, slots=True)
class Division:
    """Shares that a text presents as those of one whole."""

    shares: tuple[Claim, ...]
    """In the order of the text."""
    evidence: Evidence
    """How sure that is."""
    form: Form = Form.LIST

    @property
    def is_complete(self) -> bool:
        """Whether they must make the whole; else they must not exceed it."""
        return self.evidence not in INCOMPLETE

    @property
    def is_stated(self) -> bool:
        """Whether a word says that there is one whole; else it is inferred."""
        return self.evidence in STATED

    @property
    def is_vote(self) -> bool:
        """Whether they are shares of a vote."""
        return self.form in OF_VOTES


FARTHEST_EXAMPLE = 400
"""How far away another series may stand that shows how this one is meant."""
_WORD = late(r"[a-zà-ÿ]+")
_OF_TIME = frozenset(
    """respectively of in at as to with for and or the by on total sales net revenue revenues all our this these that
    they it compares compare compared comparable were was are is year years ended end fiscal quarter months month period
    prior previous preceding same first second third fourth during approximately about three six nine twelve
    january february march april may june july august september october november december
    production output spending costs area population accounts receivable""".split()
)
"""What may stand between two series of which only the time differs."""
NEARLY = Fraction(2, 1000)
"""The list of a vote that misses its whole by no more is complete."""
PLACES = 30
"""No percentage has so many."""


def by_example(divisions: Iterable[Division]) -> list[Division]:
    """Return *divisions*, those that are told in the form of one that makes its whole as complete."""
    found = list(divisions)
    if all(division.form is Form.LIST for division in found):
        return found
    examples = [each for each in found if each.form is not Form.LIST and _is_exact(each)]
    return [_by_example(division, examples) for division in found]


def percent_in_all(shares: tuple[Claim, ...]) -> Fraction | None:
    """Return what percentages come to as they are written, or ``None`` where one of the shares is a fraction."""
    figures = [share.quantity.figure for share in shares if share.quantity.kind is Kind.PERCENT]
    least, made = min((figure.exponent for figure in figures if figure is not None), default=0), 0
    if len(figures) < len(shares) or not -PLACES < least <= 0:
        return None
    for figure in figures:
        if figure is None or figure.denominator != 1 or figure.exponent - least > PLACES:
            return None
        made += figure.mantissa * 10 ** (figure.exponent - least)
    return Fraction(made, 10**-least)


def _is_exact(division: Division) -> bool:
    """Tell whether the shares make their whole to the last digit or, of more than two, nearly so."""
    made = percent_in_all(division.shares)
    return made is not None and abs(made / 100 - 1) <= (NEARLY if division.is_vote else 0)


def _by_example(division: Division, examples: list[Division]) -> Division:
    """Return *division* as complete where others of its form are.

    A source that lists one vote down to the last candidate, or to "other", does so for all;
    and what makes a whole "in 2019 and 2018, respectively" does so in both years.
    """
    for example in examples:
        if example is division:
            continue
        is_longer = len(example.shares) > 2 or len(example.shares) == len(division.shares)
        if division.is_vote and example.is_vote and is_longer:
            is_sure = division.is_complete and division.is_stated
            return replace(division, evidence=Evidence.LINE if is_sure else Evidence.EXAMPLE)
        is_respective = example.form is division.form is Form.RESPECTIVE
        if is_respective and len(example.shares) == len(division.shares) and _are_of_two_times(example, division):
            return replace(division, evidence=Evidence.CLASSES)
    return division


def _are_of_two_times(*divisions: Division) -> bool:
    """Tell whether only the time differs: "60% and 40%, respectively, in May, 85% and 15%, respectively, in June"."""
    first, second = sorted(divisions, key=lambda division: division.shares[0].quantity.start)
    start, end = first.shares[-1].quantity.end, second.shares[0].quantity.start
    if end - start > FARTHEST_EXAMPLE:
        return False
    between = first.shares[-1].sentence.document.prose[start:end].lower()
    return all(word in _OF_TIME for word in _WORD.findall(between))
