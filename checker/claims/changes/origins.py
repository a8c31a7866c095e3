"""Old levels that stand before the statement of change: "it was 4,120 in 1991 and had risen to 4,903 by 2011"."""

from __future__ import annotations

import re

from checker.claims.changes.change import Change
from checker.claims.changes.words import A_NOUN, A_VERB, HEDGED
from checker.claims.claim import Claim
from checker.claims.compatible import are_on_one_scale, commensurable, same_noun
from checker.quantities.dates import MONTH_NAMES
from checker.quantities.quantity import RANGE_GLYPH, Kind
from checker.text.late import late

_IT = (
    r"(?:(?:it|this|they|that|these|the (?:number|figure|total|count|population|rate|share|sum|price|level|cost"
    r"|herd|flock|membership|workforce|fleet|staff|circulation|colony|stock)) )?"
    r"(?:(?:had|has|have) )?(?:(?:since|then|later|already) )?"
)
_A_TIME = rf"(?:[YA]|(?:{'|'.join(MONTH_NAMES)})\b)"
_STOOD = late(
    r"(?:(?:\b(?:was|were|is|are|been|stood at|numbered|totall?ed|counted|averaged|came to|had|held|at|there were)|,)"
    rf"{HEDGED} )\Z"
)
"""Before a level of its own time."""
_AND_ROSE = late(
    rf"^ (?:(?:(?:in|by|at the (?:end|start|beginning) of) {_A_TIME}|last (?:year|month|week|season|quarter)"
    r"|a (?:year|month|week) (?:ago|earlier|before))(?:,|,? and|,? but)|(?:in|by) [YA];(?: by [YA])?) "
    rf"{_IT}(?:{A_VERB}) "
    rf"to{HEDGED} $"
    r"|^(?: in [YA])?, (?:then )?(?:rising|growing|increasing|climbing|falling|dropping|declining|shrinking|sinking)"
    rf" to{HEDGED} $"
)
"""From that level to the new one."""
_ROSE_BY = late(
    rf"^(?: (?:in|by|at) [YA])?[^A-Z.]{{0,24}}(?:[;,]|,? and|,? but) (?:by|in) [YA],? {_IT}"
    rf"(?:{A_VERB})(?: by)?{HEDGED} $"
)
"""From that level to how much it changed."""
_TOLD_APART = late(
    r"^(?: (?:in|by|at|on) [YA]| (?:in|over) (?:a|one|the (?:last|past)) (?:year|month|week|decade)| (?:last"
    r"|this) year)?"
    r", an? (?:net )?(?:loss|difference|gap|swing|cut|saving) of $"
)
"""Between the new level and how far it lies from the old one."""
BY = (", by ", ", or by ")
_STOPS = (".", ";", ")")
"""Behind the amount that two levels are apart: "by £3." and not "by £3 in May", "by £3, £2 and £2"."""
_POINTS_BEHIND = (", ", ", or ", *BY)
"""Between two percentages and the points between them."""
_AGAINST = (" vs ", " vs. ", " versus ", " against ", " compared with ", " compared to ")
_TOLD_IN_BRACKET = late(
    rf"^(?: (?:at|after|by|in|on) (?:(?:week|month|day|year|visit) I|[YA]|baseline|discharge|follow-up))? \("
    rf"(?:by|(?:an? |the )?(?:(?:mean|median|average|net|total|overall|absolute) )?(?:change|difference|{A_NOUN})"
    rf"(?: of|:|,)?){HEDGED} $"
)
"""The same in a bracket that holds nothing else: "from 412 km to 338 km (by 74 km)"."""


def is_level_before(before: str, gap: str) -> bool:
    """Tell whether the number between *before* and *gap* is the old level of what rose to the number behind."""
    return _STOOD.search(before) is not None and _AND_ROSE.match(gap) is not None


def is_level_of_change(before: str, gap: str) -> bool:
    """Tell whether the number between *before* and *gap* is the old level of what rose by the number behind."""
    return "Y" in f"{before}{gap[:20]}" and _STOOD.search(before) is not None and _ROSE_BY.match(gap) is not None


def tells_distance(change: Change, gap: str, claim: Claim, behind: str) -> bool:
    """Tell whether *gap*, right behind two levels, says that their distance follows: "from 40 to 31, a loss of 9"."""
    if change.new is None or change.old is None:
        return False
    if gap.endswith(" of ") and ", a" in gap[:24]:
        is_told = _TOLD_APART.match(gap) is not None
    elif gap in _POINTS_BEHIND and (claim.quantity.kind is Kind.POINTS or claim.noun == "point"):
        return change.new.quantity.kind is change.old.quantity.kind is Kind.PERCENT
    elif gap in BY:
        is_told = behind.startswith(_STOPS) or behind == ""
    else:
        is_told = behind.startswith(")") and "(" in gap and _TOLD_IN_BRACKET.match(gap) is not None
    if (claim.quantity.kind is Kind.MONEY) is not (change.new.quantity.kind is Kind.MONEY):
        return False  # "fell from 7,200 to 6,900, a loss of £500 for each member"
    is_of_scale = claim.quantity.unit == "degree" and are_on_one_scale(change.new, change.old)
    if not is_of_scale and not (commensurable(claim, change.new) and _is_per(claim) is _is_per(change.new)):
        return False
    is_of_levels = same_noun(claim, change.new) and same_noun(claim, change.old)
    return is_told and is_of_levels and not behind.startswith((" being ", " per ", " each"))


def _is_per(claim: Claim) -> bool:
    """Tell whether *claim* is so much for one of something."""
    return " per " in (claim.quantity.unit or "")


def opens_levels(change: Change, claim: Claim, gap: str, behind: str) -> bool:
    """Tell whether *claim* opens a bracket of two levels behind a change, and take it where it is the old one.

    Of "by 1.2 points (8.4% to 7.2%)" it is; of "by 40% (13.4 vs 8.1 days)" either may be.
    """
    is_told = change.share is not None or change.amount is not None
    if not is_told or not gap.endswith("(") or change.new is not None or change.old is not None:
        return False
    if behind.startswith(" to ") and claim.quantity.kind is not Kind.DURATION:
        change.old = claim
        return True
    return behind.startswith(_AGAINST)


def set_levels_in_bracket(change: Change) -> None:
    """Give *change* the levels that a bracket right behind its percentage has as a range: "rose 19% (4,120 to 4,903)".

    An interval around the percentage is none.
    """
    share, sentence = change.share, change.sentence
    if share is None or share.quantity.kind is not Kind.PERCENT or change.new is not None or change.old is not None:
        return
    rank = sentence.claims.index(share) + 1
    place = sentence.places[rank - 1]
    if not sentence.glyphs.startswith(RANGE_GLYPH, rank):
        return
    is_behind_noun = not sentence.pattern.startswith(f" ({RANGE_GLYPH})", place + 1)
    if is_behind_noun and not _is_measured(sentence.claims[rank], _CHANGE_IN.match(sentence.pattern, place)):
        return
    first, last = sentence.claims[rank].quantity.ends or (None, None)
    if first is None or last is None or first.kind is Kind.PERCENT or last.kind is Kind.PERCENT:
        return
    low, high, value = first.value, last.value, share.quantity.value
    if low is None or high is None or value is None or min(low, high) <= value <= max(low, high):
        return
    if " to " in sentence.document.prose[first.end : last.start + 1]:
        change.old, change.new = Claim(first, sentence), Claim(last, sentence)


_CHANGE_IN = late(rf"P[ -](?:{A_NOUN}) in (?:the )?[a-z-]+(?: [a-z-]+){{0,3}}(?:(?<!s)|(?<=ss)) \({RANGE_GLYPH}\)")
"""From the percentage to a bracket with both levels: "a 28% increase in height (18.1 to 23.2 cm)"."""


def has_levels_in_bracket(pattern: str) -> bool:
    """Tell whether a bracket behind a percentage, or behind what has changed by it, may hold both levels."""
    return f"P ({RANGE_GLYPH})" in pattern or (" in " in pattern and _CHANGE_IN.search(pattern) is not None)


def _is_measured(levels: Claim, found: re.Match[str] | None) -> bool:
    """Tell whether a range in such a bracket has a unit, so that it is no interval; one of time may be of ages."""
    return found is not None and levels.quantity.kind in (Kind.MEASURE, Kind.MONEY)
