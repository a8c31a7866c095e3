"""Times of day with the time between them: "left at 22:15 and arrived at 01:05, three hours later"."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import chain

from checker.claims.find import Claims
from checker.claims.frame import Frame, Match
from checker.claims.times.dates import minute_of
from checker.claims.times.spans import TO, Stretch, is_no_length
from checker.text.late import late

_CLOCK = Frame(
    rf"\b(?:from |between )?<start:time>(?:{TO}| and [^A-Z.;]{{0,40}})<end:time>[^A-Z.;]{{0,50}}?[ ,(]"
    r"<length:duration>(?P<after>[^A-Z]{0,12})",
    cues=("K", "(K"),
)
_LENGTH_FIRST = Frame(
    r"\b(?:halted|stopped|suspended|closed|open|shut|lasted|lasting|ran|met|waited|spoke|talked|worked|blocked|delayed"
    r"|interrupted|down|without (?:power|water|heat|electricity)|out|off|sat|debated|played|slept) (?:for )?"
    rf"<length:duration>,? \(?from <start:time>{TO}<end:time>(?=[.;)]|\Z|,(?! (?:with|and|including|less|minus)\b))",
    cues=("from",),
)
"""The length before its ends: "was halted for 45 minutes, from 10:15 to 11:00"."""
_LASTS = Frame(
    r"\b(?:starts?|started|begins?|began|opens?|opened|kicks? off|kicked off|sets? off|set out) at"
    r" <start:time>[^A-Z.;]{0,40}?"
    r"\b(?:lasts?|lasted|takes?|took|runs?|ran|goes on|went on)(?: for)?(?: about| some| just)? <length:duration>"
    r"[^A-Z.;]{0,30}?\b(?:is over|was over|ends?|ended|finish(?:es|ed)?|clos(?:es?|ed)|stops?|stopped|be over)"
    r" (?:at|by) <end:time>",
    cues=("lasts", "last", "lasted", "takes", "take", "took", "runs", "run", "ran", "on"),
)
_DUE = Frame(
    r"\b(?:due|scheduled|timed|booked|expected|meant)(?: to [a-z]+)?(?: in| out| off| here| there)? at <start:time>,?"
    r"(?: and| but)?(?: only| finally| then)?(?: [a-z]+){1,3} at(?: about)? <end:time>,(?: a full| just| about| some)?"
    r" <length:duration> (?:late|behind (?:time|schedule))",
    cues=("late", "behind"),
)
_LATER_AT = Frame(
    r"\bat <start:time>(?: and| but|,)[^A-Z.;()]{2,60}? <length:duration> (?:later|afterwards),? at <end:time>",
    cues=("later", "afterwards"),
)
"""The length before the second: "struck at 21:40 and sank two hours later, at 23:40"."""
_LENGTH_OF_PLAY = late(r"\b(?:running|playing|total|journey|travel|waiting|opening) times?\b")
_ZONES = frozenset(
    """local gmt utc est edt cet bst time pst zone flight flies flew fly lands landed landing airport plane""".split()
)
"""Where one of these stands, the two times of day may be of two time zones."""
_OTHER_STRETCH = late(
    r"\b(?:(?:night|day|daily|break|pause|rest|lunch|sleep)[a-z]*(?: [a-z]+)?:?|every|each|per|at intervals of) D"
    r"|\bwith D (?:of|for) (?:breaks?|rest|sleep|stops?|pauses?)\b"
)
"""Before the length: it is of another stretch than that between the two times."""


def find_clock_spans(claims: Claims) -> Iterator[Stretch]:
    """Yield the times of day with the hours between them: "left at 22:15 and arrived at 01:05, three hours later"."""
    apart = (
        match
        for match in claims.match(_CLOCK, _LATER_AT, _LENGTH_FIRST)
        if not is_no_length(match) and not _is_of_other(match)
    )
    for match in chain(apart, claims.match(_LASTS, _DUE)):
        start, end = minute_of(match["start"]), minute_of(match["end"])
        if start is not None and end is not None and match["length"].quantity.unit in ("hour", "minute"):
            yield Stretch(start, end, match["length"])


def _is_of_other(match: Match) -> bool:
    """Tell whether the length is of another stretch, or the two times of day may be of two time zones."""
    if _OTHER_STRETCH.search(match.sentence.pattern, match.start, match.end):
        return True
    words = _LENGTH_OF_PLAY.sub("", match.sentence.pattern[match.start : match.end + 12]).split()
    return any(word.strip(",.;()") in _ZONES for word in words)
