"""What stands behind a number and makes it an amount of change: "a 5% rise", "8% less than last year"."""

from __future__ import annotations

from checker.claims.changes.cue import Cue, Marker
from checker.claims.changes.words import A_NOUN, COMPARATIVES, DONE_THEN, HEDGED, STANDS_APART, TOLD_SO, WHEN
from checker.lexicon.changes_table import NOUNS
from checker.quantities.quantity import RANGE_GLYPH
from checker.text.late import late

_BRACKET = (" (", "(")
_BEHIND_NOUN = late(rf"^ (?:\({RANGE_GLYPH}\) )?(?:[a-z-]+ )?(?P<noun>{A_NOUN})(?![a-z])")
_ARTICLE = late(rf"(?:(?:^|[ ,(–])(?:(?:an?|the|its|their|our)(?: [a-z-]+)?|with|by|of|representing)|'s|s'){HEDGED} $")
_OPEN_MORE = "|".join(sorted(COMPARATIVES))
_BEHIND_MORE = late(
    rf"^ (?:(?P<more>more|higher|up)|(?P<less>less|fewer|lower|down)|(?P<open>{_OPEN_MORE})) (?:than|on|from) "
    r"(?:last|a|(?:the (?:year|month|week|quarter|season) )?before|in|the previous|Y"
    r"|(?:its|their) (?:[a-z0-9-]+ )?(?:previous|prior|earlier|last|old|former|first|level|figure|total|average|mean"
    r"|peak|record|high|low|best|worst|own))(?![a-z])"
)
"""Behind a number that says how much: "£30,000 more than last year"."""
_MORE = late(
    r" (?:more|higher|greater|above|bigger|larger|up|firmer|less|fewer|lower|below|smaller|down|weaker"
    rf"|{_OPEN_MORE})(?![a-z])"
)
"""What a number has right behind it that is how much."""
LEVEL = (
    r"(?: than| on)?(?: the (?:(?:previous|prior|preceding|old|new) )?[a-z]+'s| the| [a-z]+'s| last [a-z]+'s| [YA]'s"
    r"| its| those)?"
    rf"(?: (?:{TOLD_SO}|standard|usual|normal|full|national|original|list|D|long-term|long-run|seasonal))?(?: [YA])?"
    r"(?: (?:average|mean|level|figure|total|target|peak|rate|price|fare|fee|charge|cost|estimate|budget) of)? $"
)
_BEHIND_LEVEL = late(
    r"^ (?:(?P<more>more|higher|greater|above|bigger|larger|up)|(?P<less>less|fewer|lower|below|smaller|down))" + LEVEL
)
_BARE_MORE = late(rf"^ (?:(?P<more>more|higher|up)|(?P<less>less|fewer|lower|down)|(?P<open>{_OPEN_MORE}))(?:[.,;)]|$)")
"""Behind a number that says how much, and nothing else: "from 3.4% to 3.1%, 0.3 points lower"."""
MORE_WORDS = (" higher", " up", " firmer", " lower", " down", " weaker")
MORE_AT = late(r"^ (?:(?P<more>higher|up|firmer)|(?P<less>lower|down|weaker)),? at $")
"""Between an amount and the new level: "12p higher at 252p"."""
_APPOSED = late(rf"(?:,| –|,? or){HEDGED} $")


def by_what_follows(gap: str, behind: str, *, is_share: bool) -> Cue | None:
    """Return the cue of a number that *behind* makes an amount: "a 5% rise", "8% less than last year"."""
    after = _BEHIND_NOUN.match(behind)
    if after is not None and ((is_share and gap in _BRACKET) or _ARTICLE.search(gap)):
        return Cue(Marker.AMOUNT, NOUNS[after["noun"]], after["noun"])
    if _MORE.match(behind) is None:
        return None
    level = _BEHIND_LEVEL.match(behind) if is_share else None
    if level is not None and STANDS_APART.search(WHEN.sub("", DONE_THEN.sub("", gap))):
        return Cue(Marker.AMOUNT, -1 if level["less"] else 1, level["less"] or level["more"])
    if (cue := more_at(behind)) is not None:
        return cue
    more = _BEHIND_MORE.match(behind) or _BARE_MORE.match(behind)
    if more is not None and (
        _APPOSED.search(gap)
        or (is_share and gap.endswith(" ("))
        or (is_share and STANDS_APART.search(WHEN.sub("", gap)))
    ):
        if more["open"]:
            return Cue(Marker.AMOUNT, 0, more["open"])
        return Cue(Marker.AMOUNT, -1 if more["less"] else 1, more["less"] or more["more"])
    return None


def more_at(behind: str) -> Cue | None:
    """Return the cue of an amount before the new level, "12p higher at", or ``None``."""
    more = MORE_AT.match(behind)
    return None if more is None else Cue(Marker.AMOUNT, -1 if more["less"] else 1, more["less"] or more["more"])
