"""Change: one statement of change, with the numbers that take part."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field

from checker.claims.changes.scope import (
    is_dated_ahead,
    is_from_peak,
    is_in_a_part,
    is_in_one_alone,
    is_inverse,
    is_long_ago,
    is_of_other_base,
    is_of_other_days,
    is_on_other_basis,
    is_on_the_year,
    is_other_period,
    is_since_another_time,
    leads_on,
)
from checker.claims.claim import Claim
from checker.claims.compatible import commensurable, is_same_per
from checker.claims.keys import place_of
from checker.claims.sentence import Sentence
from checker.lexicon.changes_table import PACES
from checker.lexicon.nouns_table import SOURCES
from checker.quantities.quantity import Kind
from checker.text.late import late

_OF_A_TIME = late(
    r" (?:(?:in|over|during|within) (?:the |a |one )?(?:last|past|previous|first|final|single|year|month|week|quarter"
    r"|D)"
    r"|an? (?:year|month)|on (?:the|last|a) (?:year|month|week|quarter)|(?:last|this) (?:year|month|week)"
    r"|year[ -]on|from (?:the|its)|since)\b"
)
_THAN_IN = late(r" (?:(?:more|less|fewer|higher|lower|greater|smaller) )?(?:than|on|above|below) (?:in )?[YA](?![a-z])")
"""Behind how much: the year that it is against."""
_OPEN = frozenset(
    """improve improves improved improving improvement strengthen strengthens strengthened weaken weakens
    weakened deterioration""".split()
)
"""Words of change whose direction depends on what is measured."""


@dataclass(slots=True)
class Change:
    """One statement of change. Levels, amount and share are there as far as they are written."""

    sentence: Sentence
    """Where."""
    direction: int
    """+1 for a rise, -1 for a fall, 0 where the words do not tell."""
    word: str
    """The verb, noun or adverb that carries the direction."""
    new: Claim | None = None
    """The level after the change."""
    old: Claim | None = None
    """The level before it."""
    amount: Claim | None = None
    """What lies between them, in the unit of the levels."""
    share: Claim | None = None
    """The same as a percentage or fraction of the old level."""
    factor: tuple[int, int] | None = None
    """By what the old level is multiplied, after "doubled", "halved"."""
    directions: list[tuple[int, str]] = field(default_factory=list)
    """Every direction that the statement gives, with its word."""
    start: int = 0
    """Where the statement begins in the pattern of the sentence."""
    end: int = 0
    """Just behind its last number."""
    hedge: str = ""
    """How the factor is qualified: "about", "almost", "more than" or ``""``."""
    share_is_loose: bool = False
    """Whether the share stands right behind a verb: "rose 3% to 5%" often means points."""
    is_subject: bool = False
    """Whether the new level is only the number that the verb is said of: "sales of 5m rose 3%"."""
    is_loose: bool = False
    """Whether the old level is only compared with, and may be of another time than the amount is of."""
    is_apart: bool = False
    """Whether the old level is told before the statement, in a clause of its own."""
    ends_in_level: bool = False
    """Whether the last number read is a level, behind which "or" gives the level in other terms."""
    rivals: tuple[Claim, ...] = ()
    """Other numbers that could be the new level: "$62m, or $1.37 a share, up 16%"."""
    _sign: int | None = field(default=None, init=False, repr=False)

    @property
    def is_complete(self) -> bool:
        """Whether there is anything to compare: two levels, or the change both ways beside one."""
        if self.new is None or self.old is None:
            is_told = self.amount is not None and self.share is not None
            return is_told and (self.new is not None or self.old is not None)
        return True

    @property
    def has_other_basis(self) -> bool:
        """Whether the percentage is not that of the two levels: a yearly rate, constant currency, degrees."""
        if self.share is not None and " per " in (self.share.quantity.unit or ""):
            return True
        if self.share is not None and any(map(_has_no_zero, (self.new, self.old, self.amount))):
            return True
        if self.amount is not None and _A_YEAR_OR_FOR_ONE.match(self.sentence.pattern, place_of(self.amount) + 1):
            return True  # "fell by 61 a year to 412 in 2017"
        return is_on_other_basis(self.sentence.pattern, self.start, self.end)

    @property
    def has_inverse_scale(self) -> bool:
        """Whether more is written as less: exchange rates, ranks, race times."""
        return is_inverse(self.sentence.pattern)

    @property
    def sign(self) -> int:
        """+1 or -1 where the words give one direction, 0 where they give none or both, or leave it open."""
        if self._sign is None:
            found = {direction for direction, word in self.directions if direction and word not in _OPEN}
            is_open = self.has_inverse_scale or _REVISED.search(
                self.sentence.pattern, max(0, self.start - BEFORE), self.end
            )
            found = found or self._paces()
            self._sign = found.pop() if len(found) == 1 and not is_open else 0
        return self._sign

    def _paces(self) -> set[int]:
        """Return the directions of verbs of pace, which are those of levels in per cent: "slowed to 2% from 3%".

        What takes time may slow to more of it.
        """
        if any(level is None or level.quantity.kind is not Kind.PERCENT for level in (self.new, self.old)):
            return set()
        return {PACES[word] for _, word in self.directions if word in PACES}

    @property
    def is_torn(self) -> bool:
        """Whether the words say both up and down of the same levels."""
        if not {1, -1} <= {direction for direction, word in self.directions if word not in _OPEN}:
            return False
        return not is_on_the_year(self.sentence.pattern, self.start, self.end)  # "up 3% on the year but down from May"

    def doubt(self) -> str:
        """Why a mismatch could be innocent, or ``""``."""
        pattern = self.sentence.pattern
        told = [each for each in (self.amount, self.share) if each is not None]
        if any(is_in_one_alone(pattern, place_of(each) + 1) for each in told):
            return "the change may be that of a part"
        old = -1 if self.old is None or self.old.sentence is not self.sentence else place_of(self.old)
        if old >= 0 and any(is_from_peak(pattern, place_of(each) + 1, old) for each in told):
            return "the amount may be against another period than the level"
        if pattern.startswith(" in the Y", self.end) and self._ends_in_change():
            return "the change may be that of some years"
        if told and leads_on(pattern, self.end):
            return "the change may be that to a later level"
        if any(is_since_another_time(pattern, place_of(each)) for each in told):
            return "the change may be against another time than the old level is of"
        if not pattern.startswith(" ", self.end) and not is_dated_ahead(pattern, self.end):
            return ""  # what time the level is of would stand right behind it, or before it: "from May's 31"
        if is_other_period(self.sentence, self.end):
            return "the change may be against another period than the level"
        if self.share is not None and is_of_other_base(self.sentence.pattern, self.start, self.end):
            return "the percentage may be against another time than the old level is of"
        if self.is_apart and _OF_A_TIME.match(self.sentence.pattern, self.end):
            return "the change may be of another time than the old level is of"
        if self.share is not None and self._is_on_another_year():
            return "the percentage may be against another time than the old level is of"
        if self.share is not None and is_of_other_days(self.sentence.pattern, self.start, self.end):
            return "the percentage may be of a longer time than the level"
        if self._ends_in_change() and is_in_a_part(self.sentence.pattern, self.end):
            return "the change may be of a part, or in other terms than the levels"
        if self.amount is not None and self.is_loose and is_long_ago(self.sentence.pattern, self.end):
            return "the amount may be against another period than the level"
        return ""

    def _is_on_another_year(self) -> bool:
        """Tell whether the year that the change is against, told behind it, is not the one told before."""
        against = _THAN_IN.match(self.sentence.pattern, self.end)
        if against is None:
            return False
        years = [claim for claim in self.sentence.claims if claim.quantity.year is not None]
        before = {claim.quantity.year for claim in years if self.start <= place_of(claim) < self.end}
        named = next(claim for claim in years if place_of(claim) >= self.end)
        return bool(before) and named.quantity.year not in before

    def _ends_in_change(self) -> bool:
        """Tell whether the statement ends with how much, behind its levels."""
        levels = [claim.quantity.start for claim in (self.new, self.old) if claim is not None]
        told = [claim for claim in (self.share, self.amount) if claim is not None and claim.sentence is self.sentence]
        return any(place_of(each) == self.end - 1 and each.quantity.start > max(levels, default=0) for each in told)


_REVISED = late(
    r"\b(?:gains?|ris(?:es?|ing)|increases?|growth|falls?|drops?|declines?|losses|jumps?)"
    r"(?: (?!from\b)[a-z]+){0,3}? (?:revised|restated|corrected) (?:to|from)\b"
)
"""Levels that are two figures for the same: "a gain revised to 41,000 from 46,000"."""
_A_YEAR_OR_FOR_ONE = late(
    r" (?:(?:a|an|per|each|every) (?:year|month|week|day)\b(?! (?:ago|earlier|before|later))"
    r"|(?:on|for) (?:an?|each|every|the average) (?!year|month|week|day|quarter|record)[a-z])"
)
"""Behind an amount of change that is told by the year, or for one of many: "£1.86 on an average home"."""
BEFORE = 30
"""So many characters before a statement its word may stand."""
_NO_ZERO = frozenset(("pH", "decibel"))
"""Units of logarithms, of which nobody takes a percentage."""


def _has_no_zero(claim: Claim | None) -> bool:
    """Tell whether a level is of a scale without a natural zero, on which shares mean nothing."""
    return claim is not None and any(unit.offset or unit.name in _NO_ZERO for unit in claim.quantity.units)


_CENTURIES = ("17", "18", "19", "20")
MOST_TIMES = 20
"""Of two numbers that could be the new level, one that differs by more times than this from the old one is not."""


def levels(change: Change) -> Iterator[tuple[Claim, Claim]]:
    """Yield the new and the old level where both are written and can be compared."""
    if change.new is None or change.old is None:
        return
    old = change.old
    if _is_plain_year(old) and change.new.quantity.unit is not None:
        return  # "an increase of $21m over 1899"
    if _are_sources(old, change.new) or is_of_other_kind(change):
        return
    fitting = [new for new in (change.new, *change.rivals) if commensurable(new, old) or is_same_per(new, old)]
    if len(fitting) > 1:
        fitting = [new for new in fitting if _are_of_one_size(new, old)]
    if len(fitting) == 1:
        yield fitting[0], old


def is_of_other_kind(change: Change) -> bool:
    """Tell whether the amount is not what lies between the levels, but a rate in time or set against a placebo.

    As in "by 1.2 kg per day from 24 kg to 28 kg" and "from 142 to 131, a placebo-corrected reduction of 7".
    """
    if "placebo-" in change.sentence.pattern and _CORRECTED.search(change.sentence.pattern, change.start, change.end):
        return True
    unit, levels_of = "" if change.amount is None else change.amount.quantity.unit or "", (change.new, change.old)
    if not unit.endswith(_PER_TIME) or change.amount is None or change.amount.quantity.kind is not Kind.MEASURE:
        return False
    return all(claim is not None and " per " not in (claim.quantity.unit or " per ") for claim in levels_of)


_CORRECTED = late(r"\bplacebo-(?:adjust|correct|subtract|controlled)[a-z]* ")
_PER_TIME = tuple(f" per {time}" for time in ("day", "week", "month", "year", "decade", "hour", "minute", "second"))


def _are_of_one_size(new: Claim, old: Claim) -> bool:
    """Tell whether neither is so many times the other that they can hardly be two levels of one thing."""
    one, other = new.quantity.value, old.quantity.value
    return one is not None and other is not None and abs(one) <= MOST_TIMES * abs(other) <= MOST_TIMES**2 * abs(one)


def _are_sources(old: Claim, new: Claim) -> bool:
    """Tell whether "from" may lead to where things come from: "entries rose to 160 from 41 countries"."""
    if new.quantity.kind is not Kind.NUMBER or old.noun not in SOURCES:
        return False
    stem = old.noun[:-1]  # of "country" and "countries": named before, they may be what is counted both times
    return stem not in old.sentence.document.prose[old.sentence.start : old.quantity.start]


def _is_plain_year(claim: Claim) -> bool:
    """Tell whether a bare number can be a year."""
    surface = claim.quantity.surface
    return claim.quantity.kind is Kind.NUMBER and len(surface) == len("1899") and surface.startswith(_CENTURIES)
