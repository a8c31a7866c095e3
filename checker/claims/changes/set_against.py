"""Changes told with two levels that are set against each other: "rose 40%, 154 tonnes against 110"."""

from __future__ import annotations

from collections.abc import Iterator

from checker.claims.changes.change import Change
from checker.claims.compatible import commensurable
from checker.claims.counts import COUNTED
from checker.claims.find import Claims
from checker.claims.frame import Frame, Match
from checker.lexicon.changes_table import ADVERBS, NOUNS, VERBS
from checker.quantities.dates import MONTH_NAMES
from checker.text.late import late

_MORE = "more|higher|greater|larger|bigger|longer|taller|heavier|wider|above|up"
_LESS = "fewer|less|lower|smaller|shorter|lighter|narrower|below|down"
_THAN = rf"(?P<word>{_MORE}|{_LESS})"
_WORDS = r"(?:[^A-Z.;:()]|[YA]){0,50}?"
_THING = r"(?: (?!and |but |or |while )[a-z-]+){0,3}"
_AGAINST = (
    r"(?: as)? (?:against|compared with|compared to|in contrast (?:to|with)|versus|vs\.?)"
    r"(?: (?:only|just|about|some|nearly|the))?"
)
_CUES = ("against", "compared", "contrast", "versus", "vs")
_SET = r"(?P<set>,|:| \(| –| --?) ?(?:at |or |with )?"
_AHEAD = Frame(
    rf"<share:share>(?P<said>{_WORDS}){_SET}<new:amount>{_THING}{_AGAINST} <old:amount>(?! (?:and|or) [A-Z])",
    cues=_CUES,
)
_BEHIND = Frame(
    rf"(?:\A|[,;:.] )(?:with|at) <new:amount>{_THING}{_AGAINST} <old:amount>{_THING},{_WORDS} "
    rf"<share:share>(?P<said> {_THAN})",
    cues=_CUES,
)
_IN_BRACKET = Frame(
    rf"<new:count>{_WORDS}, <share:share> {_THAN}(?P<said>{_THING} than {_WORDS}) \(<old:count|number>\)",
    cues=("than",),
)
_WHEN = Frame(
    rf"<new:amount>{_WORDS}, <share:share> {_THAN}(?P<said>{_THING} than {_WORDS}),? when"
    r"(?: there (?:were|was)| it was| (?:only|just|some|about))* <old:amount>(?! (?:per|a|of) )",
    cues=("when",),
)
_COMPARATIVE = late(rf"(?<![a-z])(?:{_MORE}|{_LESS})(?![a-z])")
_REACH = 40
"""So many characters before the share may say which way it goes."""
_OTHER_TIME = late(
    r"\b(?:on|over|in|from|for|during) (?:the|a|an) (?:[a-z]+ )?(?:year|quarter|month|week|day|half|decade)s?\b"
    r"|\byear[- ]on[- ]year\b"
    rf"|\b(?:annual|monthly|weekly|quarterly|yearly)|\bsince (?:Y|{'|'.join(MONTH_NAMES)})"
)
_TIME_BEHIND = late(
    rf"(?: [a-z]+)? (?:a|one|the|last|in|on|at|for|from|previous|earlier|this) "
    rf"(?:[a-z]+ )?(?:Y|A|year|quarter|month|week|day|half|season|{'|'.join(MONTH_NAMES)})\b"
)


def find_changes_set_against(claims: Claims) -> Iterator[Change]:
    """Yield the changes told as a share of one of two levels that stand side by side."""
    for match in claims.match(_AHEAD, _BEHIND, _IN_BRACKET, _WHEN):
        word = match.groups.get("word") or _word(match)
        direction = _DIRECTIONS.get(word, 0)
        if not direction or not commensurable(match["new"], match["old"]) or _is_of_other_time(match):
            continue
        change = Change(match.sentence, direction, word, new=match["new"], old=match["old"], share=match["share"])
        if "(" in match.groups.get("set", "") and not _set_in_order(change):
            continue
        change.directions.append((direction, word))
        change.start, change.end = match.start, match.end
        yield change


def _set_in_order(change: Change) -> bool:
    """Exchange two levels in a bracket that go the other way, for either may come first; tell whether they are levels.

    Counts of two groups are none: what has changed is how many they are of each.
    """
    first, second = change.new, change.old
    if first is None or second is None:
        return False
    one, other = first.quantity.figure, second.quantity.figure
    if one is None or other is None:
        return False
    if COUNTED.issuperset({first.quantity.kind, second.quantity.kind}) and not (one.is_decimal and other.is_decimal):
        return False
    if (one.value - other.value) * change.direction < 0:
        change.new, change.old = second, first
    return True


_DIRECTIONS = {
    **dict.fromkeys(_MORE.split("|"), 1),
    **dict.fromkeys(_LESS.split("|"), -1),
    **VERBS,
    **NOUNS,
    **ADVERBS,
}
"""Which way a word says that an amount went."""


def _word(match: Match) -> str:
    """Return the word that says which way the share goes: the comparative behind it, else the last one before it."""
    found = _COMPARATIVE.search(match.groups["said"])
    if found is not None:
        return found[0]
    before = match.ahead(_REACH).replace(",", " ").split()
    return next((word for word in reversed(before) if word in _DIRECTIONS), "")


def _is_of_other_time(match: Match) -> bool:
    """Tell whether the share is against another time than the old level is of."""
    if _OTHER_TIME.search(match.ahead(_REACH) + match.groups["said"]) is None:
        return False
    return _TIME_BEHIND.match(match.sentence.pattern, match.end) is not None
