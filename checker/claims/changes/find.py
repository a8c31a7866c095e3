"""Statements of change: "rose 12%, to 108.8m from 97.1m", "from 40 to 44, an increase of 4".

A change has up to four numbers: the old level, the new level, the amount between them and
the same as a fraction of the old level. Which number is which is told by the words just
before it (:mod:`checker.claims.changes.cues`); the numbers of one statement follow each
other without a word that opens another statement.
"""

from __future__ import annotations

import re
from collections.abc import Callable

from checker.claims.changes.change import Change
from checker.claims.changes.cue import Cue, Marker
from checker.claims.changes.cues import read_cue
from checker.claims.changes.gaps import (
    NEAR,
    again_gap,
    compared_gap,
    is_level_of_aside,
    is_of_like_size,
    is_old_in_brackets,
    opens_statement,
    subject_gap,
)
from checker.claims.changes.level_pairs import CHANGED, is_against_another, is_of_others, paired_levels
from checker.claims.changes.level_terms import goes_on, is_of_level, is_of_other
from checker.claims.changes.origins import (
    BY,
    has_levels_in_bracket,
    is_level_before,
    is_level_of_change,
    opens_levels,
    set_levels_in_bracket,
    tells_distance,
)
from checker.claims.changes.pieces import pieces_of
from checker.claims.changes.sentences import LEVELS, SHARES, find_change_sentences
from checker.claims.changes.words import IS_MARGIN
from checker.claims.claim import Claim
from checker.claims.compatible import commensurable, same_noun
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
_OF_WHICH = late(r"\bof (?:which|whom|these|those)\b[^.;]*[CNMU]")
_OF_THEM = late(r" of (?:them|these|those|which|whom)\b")
"""Behind a number that is some of the one before: "31 burials, 14 of them of infants, against 41 in May"."""
_SET_OFF = late(rf"(?: [a-z'-]+){{0,4}}(?:, (?:or )?| \(){ABOUT}")
"""Between a level and the share that it is of something."""
_PREPOSITIONS = frozenset((" in ", " on ", " at ", " from ", " with ", " for "))
_WAS = late(r"\b(?:was|were|been|be|being|is|are) (?:raised|increased|lifted|cut|reduced|lowered|extended)\b")
"""Between a level and the amount by which somebody changed it."""
_SET_AGAINST = (", compared ", " compared ", ", against ", " against ", ", versus ", " versus ")
_OF_A_YEAR = (" (Y: ", " (Y ")
"""Before a share in brackets that is the old level: "to 88.2% (2016: 86.8%)"."""
_SMALL = 40
"""A change by less per cent leaves a level within twice the old one."""
_OF_ALL = late(r" (?:out )?of (?:the |its |their |all )?(?:[a-z]+(?:'s|s') )?\Z")
"""Between a level and all that it is some of: "33 of the 150 seats"."""


def find_changes(claims: Claims) -> tuple[Change, ...]:
    """Return every statement of change in *claims*, in the order of the text."""
    return tuple(change for sentence in find_change_sentences(claims) for change in changes_in(sentence))


def changes_in(sentence: Sentence) -> list[Change]:
    """Return the statements of change in one sentence."""
    reader = _Reader(sentence)
    for place, (gap, claim) in enumerate(reader.pieces):
        behind = reader.pieces[place + 1][0] if place + 1 < len(reader.pieces) else reader.rest
        if behind in _TOLD_TWICE and gap.endswith(_ARTICLES) and reader.pieces[place + 1][1].quantity.kind in SHARES:
            behind = reader.pieces[place + 2][0] if place + 2 < len(reader.pieces) else reader.rest
        reader.take(place, gap, claim, behind)
    if has_levels_in_bracket(sentence.pattern):
        for change in reader.found:
            set_levels_in_bracket(change)
    return [change for change in reader.found if change.is_complete]


class _Reader:
    """Assigns the numbers of a sentence to statements, from left to right."""

    def __init__(self, sentence: Sentence) -> None:
        self.sentence = sentence
        self.pieces, self.places, self.rest = pieces_of(sentence)
        self.found: list[Change] = []
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
        may_be_level = not is_share or gap.endswith(_OF_A_YEAR)
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
        if place > 1 and self._compared == place - 1 and not cue.is_verb and self._is_compared(place, gap, cue):
            level = place - 3 if place > 2 and _OF_THEM.match(self.pieces[place - 1][0]) else place - 2
            if level and _OF_ALL.match(self.pieces[level][0]) and not self._is_taken(self.pieces[level - 1][1]):
                level -= 1  # "19 of the 71 seats, against 25 before, six fewer"
                whole = self.pieces[level + 1][1]
                is_near = 2 * (self.pieces[place - 1][1].quantity.value or 0) > (whole.quantity.value or 0)
                change.rivals = (whole,) if is_near else ()
            change.new, change.old = self.pieces[level][1], self.pieces[place - 1][1]
            change.start, change.is_loose = self.places[level], True
        elif place > 1 and not cue.is_verb and cue.marker is Marker.AMOUNT and self._set_pair(change, place, gap):
            change.start = self.places[place - 2]
        elif place and self._is_again(place, gap):
            change.new, change.start, change.is_subject = self.found[-1].new, self.found[-1].start, True
        elif place and subject_gap(gap, cue, self.pieces[place - 1][0]):
            self._set_subject(change, place)
        if cue.marker is Marker.TO and cue.is_verb and change.old is None:
            change.old = self._origin if change.new is None else None
            if change.old is None and (before := self._level_before(place, gap, is_level_before)) is not None:
                change.old, change.new, change.is_subject, change.is_apart = before, None, False, True
        elif cue.marker is Marker.AMOUNT and cue.is_verb and change.old is None and change.new is None:
            change.old = self._level_before(place, gap, is_level_of_change)
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

    def _is_compared(self, place: int, gap: str, cue: Cue) -> bool:
        """Tell whether the change is said of the two levels before it, in a bracket that holds nothing else."""
        behind = self.pieces[place + 1][0] if place + 1 < len(self.pieces) else self.rest
        first, second = self.pieces[place - 2][1], self.pieces[place - 1][1]
        if not same_noun(first, second) or (cue.word in CHANGED and is_of_others(first, second)):
            return False  # "31 burials, against 41 baptisms, a gain of ten"
        return compared_gap(gap) and ("(" not in gap or behind.startswith(")"))

    def _level_before(self, place: int, gap: str, is_told: Callable[[str, str], bool]) -> Claim | None:
        """Return the number before *place* if it is told there as the level before the change."""
        if not place:
            return None
        before, claim = self.pieces[place - 1]
        is_level = claim.quantity.kind in LEVELS and not self._is_taken(claim)
        return claim if is_level and is_told(before, gap) else None

    def _set_pair(self, change: Change, place: int, gap: str) -> bool:
        """Take the two numbers before *place* as the levels, if each has its time; tell whether they are such two."""
        first, second = self.pieces[place - 2][1], self.pieces[place - 1][1]
        ahead = self.pieces[place - 2][0]
        is_third = place > 2 and commensurable(self.pieces[place - 3][1], first)
        if is_third and ("Y" in ahead or read_cue(ahead, "").marker is Marker.TO):
            return False  # of three levels, each with its year, any two may be meant
        if is_third and ahead.startswith(",") and " and " in self.pieces[place - 1][0]:
            return False  # nor of three in a row: "the first sold 412, the second 318 and the third 540, 128 more"
        if not {first.quantity.kind, second.quantity.kind} <= LEVELS or self._is_taken(first):
            return False
        before = self.pieces[place - 1][0]
        has_label = before.rpartition("(")[2] != "" or not gap.startswith(")")
        is_of_a_year = first.quantity.kind is Kind.COUNT and before.endswith(_OF_A_YEAR)
        is_bare = is_of_a_year and second.quantity.kind is Kind.NUMBER  # "21m passengers (2016: 19m)"
        is_same = first.quantity.unit == second.quantity.unit and first.quantity.kind is second.quantity.kind
        if has_label and (is_same or is_bare) and is_old_in_brackets(before, gap) and not opens_statement(gap):
            pair: tuple[Claim | None, Claim | None] | None = first, second
        else:
            behind = self.pieces[place + 1][0] if place + 1 < len(self.pieces) else self.rest
            pair = (
                None if is_against_another(self.sentence, behind) else paired_levels(self.sentence, first, second, gap)
            )
        if pair is None:
            return False
        change.new, change.old = pair
        return True

    def _set_subject(self, change: Change, place: int) -> None:
        """Take the number before *place* as the level that has changed, if it has no other part."""
        if place > 1 and _OF_ALL.match(self.pieces[place - 1][0]) and not self._is_taken(self.pieces[place - 2][1]):
            place -= 1  # "33 of the 150 seats, down from 41"
        if place > 1 and self._is_share_aside(place):
            place -= 1  # "$412m, 38% of sales, up from $377m"
        if self._is_alike(place):
            place -= 1  # "212 in 31 packs, up from 180 in 27"
        subject = self.pieces[place - 1][1]
        if IS_MARGIN.match(self.sentence.pattern, self.places[place - 1] + 1):
            return  # "£4.80, 30p up on last year, an increase of 7%"
        if _OF_WHICH.search(self.sentence.pattern, max(0, self.places[place - 1] - 80), self.places[place - 1]):
            return  # "80, of which 50 are new and 30 old, up from 60": which of them is up is left open
        if self._is_passive(place):
            change.old, change.start, change.is_apart = subject, self.places[place - 1], True
        elif subject.quantity.kind in LEVELS and not self._is_taken(subject):
            change.new, change.start, change.is_subject = subject, self.places[place - 1], True
            gap, other = self.pieces[place - 1][0], self.pieces[place - 2][1] if place > 1 else subject
            is_one_of_two = " and " in gap and "," not in gap and commensurable(other, subject)
            if other is not subject and (is_one_of_two or read_cue(gap, "").marker is Marker.OR):
                change.rivals = (other,)

    def _is_passive(self, place: int) -> bool:
        """Tell whether the amount before *place* is what was changed, not what it came to: "of £5m was raised by"."""
        rest = self.sentence.pattern[self.places[place] :]
        return _WAS.search(self.pieces[place][0]) is not None and " from " not in rest

    def _is_alike(self, place: int) -> bool:
        """Tell whether the level and the old one, at *place*, each have a number behind the same preposition."""
        if place < 2 or place + 1 >= len(self.pieces):
            return False
        gap, level = self.pieces[place - 1][0], self.pieces[place - 2][1]
        is_same = gap in _PREPOSITIONS and self.pieces[place + 1][0] == gap
        return is_same and commensurable(level, self.pieces[place][1]) and not self._is_taken(level)

    def _is_share_aside(self, place: int) -> bool:
        """Tell whether the amount before *place* is a share, set off, of the level before it, as no share is told."""
        share, claim, level = (self.pieces[place - back][1].quantity.kind for back in (1, 0, 2))
        gap = self.pieces[place - 1][0]
        shares = SHARES | {Kind.RATIO}
        if share not in shares or claim in shares or level not in LEVELS - shares:
            return False
        return _SET_OFF.fullmatch(gap) is not None and self.pieces[place][0].startswith((" of ", ") of ", ",", "),"))

    def _is_taken(self, claim: Claim) -> bool:
        return any(claim in (change.share, change.amount, change.old) for change in self.found)

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
