"""What the words between two numbers say of the statement of change that they stand in."""

from __future__ import annotations

import re
from fractions import Fraction

from checker.claims.changes.cue import Cue
from checker.claims.changes.glance import MORE_OR_LESS, OLD, OLD_BEHIND, is_unbroken, words_of
from checker.claims.changes.words import (
    A_NOUN,
    A_VERB,
    AMOUNT,
    AMOUNT_WORDS,
    AN_ADVERB,
    DONE_THEN,
    HEDGED,
    LONGEST_GAP,
    STANDS_APART,
    STATEMENT,
    WHEN,
)
from checker.claims.claim import Claim
from checker.quantities.dates import MONTH_NAMES
from checker.quantities.quantity import Kind
from checker.text.late import late

_SUBJECT = late(
    rf"""^(?:[ ](?!(?:to|from(?![ ](?:the|its|our|their)[ ][a-z])|than|or|with|per|at)[ ])
        [a-zA-Z.'’-]+|,|[ ]<[^>]*>){{0,14}}?,?[ ]
        \(?(?:{A_VERB}|{AN_ADVERB}|(?:representing[ ]|for[ ]|which[ ]is[ ])?an?(?:[ ][a-z-]+){{0,2}}[ ](?:{A_NOUN}))
        (?![a-z-])""",
    re.X,
)
"""Between the level that has changed and how much."""
_DIFFERENCE = late(r"^(?: [a-z]+){0,3}, (?:some |about |or )?$")
"""Between a level and a number that is by how much it is higher than another: "12m tonnes, 1m or 10% above"."""
_LEVEL_WORDS = frozenset(MORE_OR_LESS)
_PRESENTED = late(
    rf"^(?:(?: [a-zA-Z.'-]+){{0,6}}(?:,| represented| represents| was| is| marked| marks) (?:an?|the) $"
    rf"|,? (?:which )?(?:corresponds|corresponding|amounts|amounting|is equivalent) to an? "
    rf"(?:[a-z-]+ )?(?:{A_NOUN}) of )"
)
_BEFORE_PRESENTED = (" a ", " an ", " the ", " of ")
_TOLD_ON = (": a", ", which ")
_TOLD_AS = late(
    rf"^(?:: an? (?:[a-z-]+ ){{0,2}}(?:{A_NOUN}) of|, which (?:(?:corresponds|corresponded|amounts"
    rf"|amounted|equates|equated|is equivalent|is equal|comes|came) to|makes|made|gives|gave)"
    rf" an?(?: [a-z-]+){{0,2}}(?: (?:{A_NOUN}) of)?"
    rf"|, which (?:represents|represented|means|meant|marks|marked) an?(?: [a-z-]+){{0,2}} (?:{A_NOUN}) of){HEDGED} $"
)
"""Between two levels and their change, where the statement goes on: ": a drop of", ", which amounts to a"."""
_COMPARED = late(
    rf"^(?: (?!and )[a-zA-Z.'-]+){{0,8}}(?:, (?:or |representing |was |were |is |are )?| \(| – )"
    rf"(?:up|down|higher|lower|(?:an?(?: [a-z-]+){{0,2}} )?(?:{A_NOUN}) of|an?){HEDGED} $"
    rf"|^(?: (?!and )[a-zA-Z.'-]+){{0,6}}(?:,| –| --?|:){HEDGED} $"
)
_AGAIN = late(r" (?!in )[a-z-]+(?: [a-z-]+){0,4},? (?:and|but) (?:up |down )?[a-z]+ \Z")
_AGAIN_ENDS = tuple(f" {word} {way} " for word in ("and", "but") for way in ("up", "down"))
_WANTED = (" planned", " forecast", " expected", " budgeted", " targeted", " in the plan", " in the budget")
"""Behind an amount that was no level before: "41 homes, against 50 planned, an increase of 5 per cent"."""
_OF = late(rf"(?:^|[ ])(?:of|was|were|is|are|totall?ed|averaged|reached|hit|sold|at|to|about){HEDGED}[ ]$")
_EARLIER = late(r"^ (?:earlier|ago|before|previously|later|to [a-z]+ |ended|ending|through|period)")
_OPENS_PERIOD = """
first last past the next in for over within previous latest prior ended after every same this final full of
"""
_OPENED = r"\((?:(?:fy ?)?[YAIN]|fy ?'?\d{2,4}|(?:last|previous|prior) (?:year|quarter|month)|[a-z]+ [YA])?[:,]? ?$"
_BRACKET_OPENS, _OPENED_AHEAD = late(rf"^(?: [a-z]+){{0,2}} {_OPENED}"), late(_OPENED)
_BRACKET_CLOSES = late(r"^(?: in [YA]| last year| a year (?:ago|earlier))?\)")
_HOLDING = late(r"(?<![a-z])(?:stakes?|holdings?|interest in|ownership|outstanding|voting|votes?|seats)(?![a-z])")
_P_VALUE = late(r"\bp (?:less|greater|smaller|larger) than (?:or equal to )?\Z")
_WHEN_MEASURED = (" after ", " following ")
_MEASURED = late(
    r"^ (?:after|following) (?:the )?[a-z]+(?: [a-z]+){0,2}(?=,? (?:or|an?|representing)\b| \(|,? (?:to|from) )"
)
"""When a level was measured: "to 19.7 after treatment, a gain of"."""
_MONTHS = tuple(f" {name} " for name in MONTH_NAMES)
_SPREAD = tuple(f" ({name}{sign}" for name in ("sd", "se", "sem", "s.d.", "±") for sign in (" ", ", ", " = ", "=", ""))
"""Before how far a level is spread: "from 6.8 (sd 1.4) to 4.1 (sd 1.9)"."""
_FAR, NEAR = 20, 2
"""So many times another level is too far from one to be the same at another time, or near to it."""
_POWERS = (3, 6, 9, 12)
"""Powers of ten that one word of magnitude may give to two levels."""
_SET = ("Y = ", "Y=", "Y is ")
"""Before what an index is set to in some year: "to 107.3 (1980 = 100)"."""
_CHOSEN = (" the top ", " the bottom ", " the best ", " the highest ", " the lowest ", " their top ", " the worst ")
"""Before how many of a rank something is about: "got the top two grades"."""
_PERIOD = late(rf" (?:{'|'.join(_OPENS_PERIOD.split())}) $")


def opens_statement(gap: str) -> bool:
    """Tell whether *gap* ends the statement before it."""
    gap = gap.replace("i.e. ", "")
    if gap.startswith(_TOLD_ON) and _TOLD_AS.match(gap):
        return False
    if gap.startswith(_WHEN_MEASURED):
        gap = _MEASURED.sub("", gap)
    return len(gap) > LONGEST_GAP or (not is_unbroken(gap) and STATEMENT.search(gap) is not None)


def subject_gap(gap: str, cue: Cue, before: str) -> bool:
    """Tell whether the number before *gap* is the level that has changed: "sales of 5m rose 3%"."""
    if len(gap) > LONGEST_GAP:
        return False
    if "," in gap or "Y" in gap:
        gap = WHEN.sub("", DONE_THEN.sub("", gap) if cue.word in _LEVEL_WORDS else gap)
    if gap.endswith(_BEFORE_PRESENTED) and _PRESENTED.match(gap):
        return True
    if opens_statement(gap):
        return False
    if cue.word in _LEVEL_WORDS and STANDS_APART.match(gap):
        return _DIFFERENCE.match(before) is None
    if _SUBJECT.match(gap) is None:
        return False
    apposed = before.endswith(", ") and gap.rstrip().rpartition(" ")[0].rstrip().endswith(",")
    return not cue.is_verb or apposed or _OF.search(before) is not None


def compared_gap(gap: str) -> bool:
    """Tell whether a change is said of the two levels before *gap*: "3m, compared with 2m last year, up 50%"."""
    is_said = len(gap) <= LONGEST_GAP and STATEMENT.search(gap) is None and _COMPARED.match(gap) is not None
    return is_said and not gap.startswith(_WANTED)


def again_gap(gap: str) -> bool:
    """Tell whether *gap* goes on to a second change of one level: "$86m, up 4% sequentially and down 7% from"."""
    return gap.endswith(_AGAIN_ENDS) and _AGAIN.match(gap) is not None


def is_old_in_brackets(gap: str, behind: str) -> bool:
    """Tell whether brackets behind the new level hold the old one: "to £31m (2018: £28m)"."""
    return "(" in gap and _BRACKET_OPENS.match(gap) is not None and _BRACKET_CLOSES.match(behind) is not None


def is_of_like_size(old: Claim, new: Claim, far: int) -> bool:
    """Tell whether a bare number in brackets may be the old level of *new*, not the number of a note.

    Either it is not so many times *far* from it, or written as *new* is, whose word of magnitude is meant for both.
    """
    small, large = old.quantity.figure, new.quantity.figure
    if small is None or large is None or far * abs(small.value) > abs(large.value):
        return True
    if large.is_decimal and not small.is_decimal:
        return False
    sizes = (abs(large.value) / 10**power for power in _POWERS)
    return any(size < NEAR * abs(small.value) < NEAR * NEAR * size for size in sizes)


def may_be_old(ahead: str, behind: str) -> bool:
    """Tell whether the number between these words may be the old level: behind "from", "than", or in brackets."""
    if not OLD.isdisjoint(ahead.replace("(", " ").split()) or behind.startswith(OLD_BEHIND):
        return True
    return _BRACKET_CLOSES.match(behind) is not None and _OPENED_AHEAD.search(ahead) is not None


def is_level_of_aside(new: Claim, aside: Claim, old: Claim) -> bool:
    """Tell whether *old* is far from the new level, and near to what is told beside it: "to £5.6m, or 14p a share"."""
    level, told, before = (claim.quantity.value or Fraction(0) for claim in (new, aside, old))
    if min(level, told, before) <= 0:
        return False
    return not level < _FAR * before < _FAR * _FAR * level and told < NEAR * before < NEAR * NEAR * told


def is_holding(pattern: str) -> bool:
    """Tell whether the sentence speaks of a stake, where ", or 16%" is the share of the company."""
    return _HOLDING.search(pattern) is not None


def is_aside(claim: Claim, gap: str, behind: str) -> bool:
    """Tell whether a number is a stretch of time that only dates the statement: "in the four weeks"."""
    quantity = claim.quantity
    if quantity.glyph in "NC" and gap.endswith(_CHOSEN):
        return True
    if quantity.kind is Kind.NUMBER and gap.endswith(("than ", "equal to ")) and _P_VALUE.search(gap):
        return True
    if quantity.kind is not Kind.DURATION:
        if behind.startswith(")") and (gap.endswith(_SPREAD) or (gap.endswith(_SET) and "(" in gap)):
            return True
        return quantity.kind is Kind.NUMBER and gap.endswith(_MONTHS)  # "in the weeks to march six"
    if _EARLIER.match(behind):
        return True
    return _PERIOD.search(gap) is not None and not _ends_in_change(gap[-LONGEST_GAP:])


def _ends_in_change(gap: str) -> bool:
    """Tell whether a word of change at the end of *gap* makes the number behind it an amount."""
    return not AMOUNT_WORDS.isdisjoint(words_of(gap)) and AMOUNT.search(gap) is not None
