"""The numbers that stand before a change: which of them it is said of, and which was the level before.

"80,412 homes, up from 78,300", "212 in 31 packs, up from 180 in 27", "412 against 380, a gain of 32".
"""

from __future__ import annotations

from collections.abc import Callable

from checker.claims.changes.change import Change
from checker.claims.changes.cue import Cue, Marker
from checker.claims.changes.cues import read_cue
from checker.claims.changes.gaps import compared_gap, is_old_in_brackets, opens_statement
from checker.claims.changes.level_pairs import CHANGED, is_against_another, is_of_others, paired_levels
from checker.claims.changes.pieces import pieces_of
from checker.claims.changes.sentences import LEVELS, SHARES
from checker.claims.changes.words import IS_MARGIN
from checker.claims.claim import Claim
from checker.claims.compatible import commensurable, same_noun
from checker.claims.sentence import Sentence
from checker.claims.slots import ABOUT
from checker.quantities.quantity import Kind
from checker.text.late import late

OF_A_YEAR = (" (Y: ", " (Y ")
"""Before a share in brackets that is the old level: "to 88.2% (2016: 86.8%)"."""
_OF_WHICH = late(r"\bof (?:which|whom|these|those)\b[^.;]*[CNMU]")
_OF_THEM = late(r" of (?:them|these|those|which|whom)\b")
"""Behind a number that is some of the one before: "31 burials, 14 of them of infants, against 41 in May"."""
_SET_OFF = late(rf"(?: [a-z'-]+){{0,4}}(?:, (?:or )?| \(){ABOUT}")
"""Between a level and the share that it is of something."""
_PREPOSITIONS = frozenset((" in ", " on ", " at ", " from ", " with ", " for "))
_WAS = late(r"\b(?:was|were|been|be|being|is|are) (?:raised|increased|lifted|cut|reduced|lowered|extended)\b")
"""Between a level and the amount by which somebody changed it."""
_OF_ALL = late(r" (?:out )?of (?:the |its |their |all )?(?:[a-z]+(?:'s|s') )?\Z")
"""Between a level and all that it is some of: "33 of the 150 seats"."""


class LevelsAhead:
    """The numbers of a sentence that can take part in statements of change, and what they are to a change behind them.

    Parameters
    ----------
    sentence
        The sentence that is read from left to right.
    """

    def __init__(self, sentence: Sentence) -> None:
        self.sentence = sentence
        self.pieces, self.places, self.rest = pieces_of(sentence)
        self.found: list[Change] = []
        """The statements found so far."""

    def behind(self, place: int) -> str:
        """Return the text behind the number at *place*, up to the next one."""
        return self.pieces[place + 1][0] if place + 1 < len(self.pieces) else self.rest

    def are_compared(self, place: int, gap: str, cue: Cue) -> bool:
        """Tell whether the change is said of the two levels before it, in a bracket that holds nothing else."""
        behind = self.behind(place)
        first, second = self.pieces[place - 2][1], self.pieces[place - 1][1]
        if not same_noun(first, second) or (cue.word in CHANGED and is_of_others(first, second)):
            return False  # "31 burials, against 41 baptisms, a gain of ten"
        return compared_gap(gap) and ("(" not in gap or behind.startswith(")"))

    def set_compared(self, change: Change, place: int) -> None:
        """Take the two numbers before *place*, of which the second is only compared with the first, as the levels."""
        level = place - 3 if place > 2 and _OF_THEM.match(self.pieces[place - 1][0]) else place - 2
        if level and _OF_ALL.match(self.pieces[level][0]) and not self.is_taken(self.pieces[level - 1][1]):
            level -= 1  # "19 of the 71 seats, against 25 before, six fewer"
            whole = self.pieces[level + 1][1]
            is_near = 2 * (self.pieces[place - 1][1].quantity.value or 0) > (whole.quantity.value or 0)
            change.rivals = (whole,) if is_near else ()
        change.new, change.old = self.pieces[level][1], self.pieces[place - 1][1]
        change.start, change.is_loose = self.places[level], True

    def level_before(self, place: int, gap: str, is_told: Callable[[str, str], bool]) -> Claim | None:
        """Return the number before *place* if it is told there as the level before the change."""
        if not place:
            return None
        before, claim = self.pieces[place - 1]
        is_level = claim.quantity.kind in LEVELS and not self.is_taken(claim)
        return claim if is_level and is_told(before, gap) else None

    def set_pair(self, change: Change, place: int, gap: str) -> bool:
        """Take the two numbers before *place* as the levels, if each has its time; tell whether they are such two."""
        first, second = self.pieces[place - 2][1], self.pieces[place - 1][1]
        ahead = self.pieces[place - 2][0]
        is_third = place > 2 and commensurable(self.pieces[place - 3][1], first)
        if is_third and ("Y" in ahead or read_cue(ahead, "").marker is Marker.TO):
            return False  # of three levels, each with its year, any two may be meant
        if is_third and ahead.startswith(",") and " and " in self.pieces[place - 1][0]:
            return False  # nor of three in a row: "the first sold 412, the second 318 and the third 540, 128 more"
        if not {first.quantity.kind, second.quantity.kind} <= LEVELS or self.is_taken(first):
            return False
        before = self.pieces[place - 1][0]
        has_label = before.rpartition("(")[2] != "" or not gap.startswith(")")
        is_of_a_year = first.quantity.kind is Kind.COUNT and before.endswith(OF_A_YEAR)
        is_bare = is_of_a_year and second.quantity.kind is Kind.NUMBER  # "21m passengers (2016: 19m)"
        is_same = first.quantity.unit == second.quantity.unit and first.quantity.kind is second.quantity.kind
        if has_label and (is_same or is_bare) and is_old_in_brackets(before, gap) and not opens_statement(gap):
            pair: tuple[Claim | None, Claim | None] | None = first, second
        else:
            behind = self.behind(place)
            pair = (
                None if is_against_another(self.sentence, behind) else paired_levels(self.sentence, first, second, gap)
            )
        if pair is None:
            return False
        change.new, change.old = pair
        return True

    def set_subject(self, change: Change, place: int) -> None:
        """Take the number before *place* as the level that has changed, if it has no other part."""
        if place > 1 and _OF_ALL.match(self.pieces[place - 1][0]) and not self.is_taken(self.pieces[place - 2][1]):
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
        elif subject.quantity.kind in LEVELS and not self.is_taken(subject):
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
        return is_same and commensurable(level, self.pieces[place][1]) and not self.is_taken(level)

    def _is_share_aside(self, place: int) -> bool:
        """Tell whether the amount before *place* is a share, set off, of the level before it, as no share is told."""
        share, claim, level = (self.pieces[place - back][1].quantity.kind for back in (1, 0, 2))
        gap = self.pieces[place - 1][0]
        shares = SHARES | {Kind.RATIO}
        if share not in shares or claim in shares or level not in LEVELS - shares:
            return False
        return _SET_OFF.fullmatch(gap) is not None and self.pieces[place][0].startswith((" of ", ") of ", ",", "),"))

    def is_taken(self, claim: Claim) -> bool:
        """Tell whether *claim* has a part in a statement found before, other than as its new level."""
        return any(claim in (change.share, change.amount, change.old) for change in self.found)
