"""Statements of change: "rose 12%, to 108.8m from 97.1m", "from 40 to 44, an increase of 4".

A change has up to four numbers: the old level, the new level, the amount between them and
the same as a fraction of the old level. Which number is which is told by the words just
before it (:mod:`checker.claims.changes.cues`); the numbers of one statement follow each
other without a word that opens another statement.
"""

from __future__ import annotations

import re

from checker.claims.changes.change import Change
from checker.claims.changes.cue import Cue, Marker
from checker.claims.changes.cues import read_cue
from checker.claims.changes.gaps import (
    NEAR,
    again_gap,
    is_level_of_aside,
    is_of_like_size,
    is_old_in_brackets,
    opens_statement,
    subject_gap,
)
from checker.claims.changes.level_terms import goes_on, is_of_level, is_of_other
from checker.claims.changes.levels_ahead import OF_A_YEAR, LevelsAhead
from checker.claims.changes.origins import (
    BY,
    has_levels_in_bracket,
    is_level_before,
    is_level_of_change,
    opens_levels,
    set_levels_in_bracket,
    tells_distance,
)
from checker.claims.changes.sentences import LEVELS, SHARES, find_change_sentences
from checker.claims.claim import Claim
from checker.claims.compatible import commensurable
from checker.claims.find import Claims
from checker.claims.hedged import plain
from checker.claims.sentence import Sentence
from checker.claims.slots import ABOUT
from checker.quantities.quantity import Kind
from checker.text.late import late

_OPENS_FROM = late(rf"(?:\A|[,;] )(?:down |up )?from {ABOUT}\Z")
_TOLD_TWICE, _ARTICLES = (" or ", ", or ", " ("), (" a ", " an ", " the ")
"""Between an article, an amount and its share, the noun stands behind both: "a $6.9 million or 6.2% increase"."""
_DATED = late(
    r"(?: [a-z]+)? (?:in (?:the )?(?:[YA]|[a-z]+)|(?:D|a (?:year|month|week|quarter)) (?:ago|earlier|before)"
    r"|last [a-z]+)\b"
)
"""Behind a level, when it was."""
_SET_AGAINST = (", compared ", " compared ", ", against ", " against ", ", versus ", " versus ")
_SMALL = 40
"""A change by less per cent leaves a level within twice the old one."""


def find_changes(claims: Claims) -> tuple[Change, ...]:
    """Return every statement of change in *claims*, in the order of the text."""
    return tuple(change for sentence in find_change_sentences(claims) for change in changes_in(sentence))


def changes_in(sentence: Sentence) -> list[Change]:
    """Return the statements of change in one sentence."""
    reader = _Reader(sentence)
    for place, (gap, claim) in enumerate(reader.pieces):
        behind = reader.behind(place)
        if behind in _TOLD_TWICE and gap.endswith(_ARTICLES) and reader.pieces[place + 1][1].quantity.kind in SHARES:
            behind = reader.behind(place + 1)
        reader.take(place, gap, claim, behind)
    if has_levels_in_bracket(sentence.pattern):
        for change in reader.found:
            set_levels_in_bracket(change)
    return [change for change in reader.found if change.is_complete]


class _Reader(LevelsAhead):
    """Assigns the numbers of a sentence to statements, from left to right."""

    def __init__(self, sentence: Sentence) -> None:
        super().__init__(sentence)
        self._change: Change | None = None
        self._origin: Claim | None = None
        """The level with which a sentence opens: "From 11,400 in 1998 the number had sunk to 7,900"."""
        self._compared = -1
        """Place of a number that is only compared with the one before it: "3m, compared with 2m"."""

    def take(self, place: int, gap: str, claim: Claim, behind: str) -> None:
        """Give *claim*, which stands between *gap* and *behind*, its part in a statement."""
        is_share = claim.quantity.kind in SHARES
        if self._is_second_old(place, gap, claim, behind):
            self._drop_old()
            return
        may_be_level = not is_share or gap.endswith(OF_A_YEAR)
        if self._change is not None and may_be_level and is_old_in_brackets(gap, behind):
            self._take_brackets(place, claim, gap)
            return
        is_points = claim.quantity.kind is Kind.POINTS or claim.noun == "point"
        if self._change is not None and opens_levels(self._change, claim, gap, behind):
            self._change = self._change if self._change.old is claim else None
            return
        cue = read_cue(gap, behind, is_share=is_share, is_points=is_points)
        if cue.named and not self._is_of(cue.named, self.places[place] - len(gap)):
            cue = Cue(Marker.NONE)
        change, may_be_distance = self._change, cue.marker is Marker.NONE or cue.is_verb or (gap in BY and not is_share)
        if may_be_distance and change is not None and tells_distance(change, gap, claim, behind):
            cue = Cue(Marker.AMOUNT)
        if self._change is not None and opens_statement(gap):
            self._change = None
        if cue.marker is Marker.AMOUNT or (cue.marker in (Marker.TO, Marker.FROM) and cue.word):
            self._amount_or_level(place, gap, behind, claim, cue)
        elif self._change is not None and cue.marker is not Marker.NONE:
            self._continue(place, claim, cue)
        else:
            is_start = cue.marker is Marker.FROM and not cue.is_loose and _OPENS_FROM.search(gap) is not None
            self._origin = claim if is_start and not self.found else None
            self._compared = place if cue.marker is Marker.FROM and cue.is_loose else -1
            self._change = None

    def _drop_old(self) -> None:
        """Leave the statement without its old level, of which there are two."""
        if self._change is not None:
            self._change.old = None
        self._change = None

    def _is_second_old(self, place: int, gap: str, claim: Claim, behind: str) -> bool:
        """Tell whether a number is a second old level, of another time: "from 60 in 1984 and 77 in 1985"."""
        change = self._change
        if change is None or change.old is None or not gap.endswith((" and ", " and from ")):
            return False
        is_next = change.old is self.pieces[place - 1][1] and commensurable(change.old, claim)
        return is_next and _DATED.match(gap) is not None and _DATED.match(behind) is not None

    def _is_of(self, noun: str, end: int) -> bool:
        """Tell whether the statement before *end* is one of *noun*: that stands there, behind all other numbers."""
        if self._change is None:
            first = max((place for place in self.places if place < end), default=None)
            if first is None or not self.sentence.pattern.startswith(_SET_AGAINST, first + 1):
                return False
        else:
            first = self._change.start
        start = max((place + 1 for place in self.places if place < first), default=0)
        said = self.sentence.pattern[start:end]
        return re.search(rf"(?<![a-z]){noun.removesuffix('s')}s?(?![a-z])", said) is not None

    def _take_brackets(self, place: int, claim: Claim, gap: str) -> None:
        """Take a number in brackets for the old level where it is of the same unit, else for a conversion."""
        change = self._change
        assert change is not None
        is_open = change.old is None and change.new is not None and change.ends_in_level
        if not is_open or change.new is None or claim.quantity.unit not in (change.new.quantity.unit, None):
            return
        if (
            not gap.endswith(" (")
            or claim.quantity.unit is not None
            or is_of_like_size(claim, change.new, self._farthest())
        ):
            change.old, change.is_loose, change.end = claim, True, self.places[place] + 1

    def _farthest(self) -> int:
        """Return how many times a bare number in brackets may be from the new level that it is the old one of.

        A small share of change leaves it near: "rose 8% to 27p (11)" ends in the number of a note.
        """
        share = None if self._change is None else self._change.share
        is_small = share is not None and share.quantity.kind is Kind.PERCENT and (share.quantity.value or 0) < _SMALL
        return NEAR if is_small else NEAR * NEAR

    def _amount_or_level(self, place: int, gap: str, behind: str, claim: Claim, cue: Cue) -> None:
        change = self._change
        is_joined = change is not None and self._joins(change, claim, cue) and not is_of_other(change, cue, behind)
        if change is not None and is_joined and goes_on(change, gap, cue):
            change.directions.append((cue.direction, cue.word))
            change.direction = change.direction or cue.direction
            self._assign(change, claim, cue)
        else:
            self._start(place, gap, claim, cue)
        if self._change is not None:
            self._change.end = self.places[place] + 1
            self._change.ends_in_level = cue.marker is not Marker.AMOUNT

    @staticmethod
    def _joins(change: Change, claim: Claim, cue: Cue) -> bool:
        """Tell whether a second cue of change belongs to the statement: "to 18m, up 31% from 13.9m"."""
        if cue.marker is Marker.FROM:
            return change.old is None
        if cue.marker is Marker.TO:
            return change.new is None or change.is_subject
        if cue.is_verb:
            return False
        kind = claim.quantity.kind
        return change.new is not None and (change.share is None if kind in SHARES else change.amount is None)

    def _start(self, place: int, gap: str, claim: Claim, cue: Cue) -> None:
        change = Change(self.sentence, cue.direction, cue.word, factor=cue.factor, hedge=cue.hedge)
        change.start = self.places[place]
        if place > 1 and self._compared == place - 1 and not cue.is_verb and self.are_compared(place, gap, cue):
            self.set_compared(change, place)
        elif place > 1 and not cue.is_verb and cue.marker is Marker.AMOUNT and self.set_pair(change, place, gap):
            change.start = self.places[place - 2]
        elif place and self._is_again(place, gap):
            change.new, change.start, change.is_subject = self.found[-1].new, self.found[-1].start, True
        elif place and subject_gap(gap, cue, self.pieces[place - 1][0]):
            self.set_subject(change, place)
        if cue.marker is Marker.TO and cue.is_verb and change.old is None:
            change.old = self._origin if change.new is None else None
            if change.old is None and (before := self.level_before(place, gap, is_level_before)) is not None:
                change.old, change.new, change.is_subject, change.is_apart = before, None, False, True
        elif cue.marker is Marker.AMOUNT and cue.is_verb and change.old is None and change.new is None:
            change.old = self.level_before(place, gap, is_level_of_change)
            change.is_apart = change.old is not None
        if cue.marker is not Marker.FROM or cue.is_verb or change.new is not None:
            change.directions.append((cue.direction, cue.word))
        self._change = change
        self.found.append(change)
        self._assign(change, claim, cue)

    def _is_again(self, place: int, gap: str) -> bool:
        """Tell whether the change is a second one of the level whose share of change stands before it."""
        before = self.found[-1] if self.found else None
        is_next = before is not None and before.is_subject and before.share is self.pieces[place - 1][1]
        return is_next and again_gap(gap)

    def _continue(self, place: int, claim: Claim, cue: Cue) -> None:
        change, before = self._change, self.pieces[place - 1][1]
        assert change is not None
        new = change.new if cue.marker is Marker.FROM and cue.is_loose else None
        if new is not None and new is not before and is_level_of_aside(new, before, claim):
            self._change = None
        elif self._assign(change, claim, cue):
            change.end = self.places[place] + 1
            change.ends_in_level = cue.marker in (Marker.TO, Marker.FROM, Marker.OR) and claim is not change.share
        else:
            self._change = None

    @staticmethod
    def _assign(change: Change, claim: Claim, cue: Cue) -> bool:
        """Put *claim* where *cue* says; tell whether the place was free."""
        kind = claim.quantity.kind
        is_share, is_points = kind in SHARES, kind is Kind.POINTS or claim.noun == "point"
        if cue.marker is Marker.FROM:
            if change.old is not None or kind not in LEVELS:
                return False
            change.old, change.is_loose = plain(claim) if cue.is_over else claim, cue.is_loose
        elif cue.marker is Marker.TO:
            if (change.new is not None and not change.is_subject) or kind not in LEVELS:
                return False
            change.new, change.is_subject, change.rivals = claim, False, ()
        elif is_share and change.share is None:
            if cue.marker is Marker.OR and change.ends_in_level and is_of_level(change, cue, claim):
                return True
            change.share, change.share_is_loose = claim, cue.is_verb
        elif cue.marker is Marker.OR and not (is_share or is_points) and change.ends_in_level:
            return True
        elif not is_share and change.amount is None and (kind in LEVELS or kind is Kind.POINTS):
            change.amount = claim
        else:
            return False
        return True
