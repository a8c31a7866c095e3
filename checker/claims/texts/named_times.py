"""Times that sentences name: where each names its own, their numbers may differ."""

from __future__ import annotations

from checker.claims.sentence import Sentence
from checker.quantities.dates import MONTH_NAMES, WEEKDAY_NAMES
from checker.text.late import late

NTH = "first|second|third|fourth|fifth|sixth|seventh|eighth|ninth|tenth|last|1st|2nd|3rd|4th|5th"
_TIMES = (
    late(r"(?<![\w.,-])(?:1[5-9]|20)\d\d(?:[/–-]\d\d(?:\d\d)?)?(?![\w%-]|[.,]\d)"),
    late(rf"(?<![a-z])(?:{'|'.join(WEEKDAY_NAMES)})(?![a-z])"),
    late(rf"(?<![a-z])(?:{NTH}) (?:quarter|half|week|month|year|day|season|round|stage|session)|(?<![a-z])[qh][1-4]\b"),
    late(
        r"(?<![a-z])(?:last|next|this|previous|current|past|coming) "
        r"(?:year|month|week|quarter|season|night|summer|winter)"
    ),
    late(r"(?<![a-z])(?:yesterday|today|tomorrow|tonight)(?![a-z])"),
    late(r"(?<![a-z])(?:morning|afternoon|evening|night|noon|midnight|dawn|dusk)(?![a-z])"),
    late(r"(?<![a-z])(?:spring|summer|autumn|winter)(?![a-z])"),
    late(r"(?<![\w:])\d{1,2}(?::\d\d)? ?(?:am|pm|a\.m\.|p\.m\.)(?![a-z])|(?<![\w:])\d{1,2}:\d\d(?![\w:])"),
)
"""Names of times, one sort a pattern."""
_MONTH = late(r"(?:(?P<before>\d{1,2}) )?(?P<month>[A-Z][a-z]+)(?: (?P<behind>\d{1,2})(?!\d))?")
_SAID_WHEN = late(r"(?:said|says|announced|reported|told [a-z]+) (?:late |early |here )?(?:on )?[A-Za-z]+")
_REACH = 500
"""How far back a paragraph is searched for the time of a sentence that names none."""


def times_differ(one: Sentence, two: Sentence) -> bool:
    """Tell whether both sentences, or what stands before them, name times of one sort and none in common."""
    texts = [_SAID_WHEN.sub("", each.text) for each in (one, two)]
    before = [words_before(each) for each in (one, two)]
    lowered = [text.lower() for text in texts]
    ahead = [text.lower() for text in before]
    for sort in _TIMES:
        found = [
            set(sort.findall(text)) or set(sort.findall(earlier)[-1:])
            for text, earlier in zip(lowered, ahead, strict=True)
        ]
        if found[0] and found[1] and found[0].isdisjoint(found[1]):
            return True
    months = [_months(text) for text in texts]
    if months[0] and months[1]:
        return not any(_same_day(mine, theirs) for mine in months[0] for theirs in months[1])
    return False


def _months(text: str) -> list[tuple[str, str]]:
    """Return the months that *text* names, each with its day where one is given."""
    found = (each for each in _MONTH.finditer(text) if each["month"].lower() in MONTH_NAMES)
    return [(each["month"].lower(), each["before"] or each["behind"] or "") for each in found]


def _same_day(mine: tuple[str, str], theirs: tuple[str, str]) -> bool:
    return mine[0] == theirs[0] and (not mine[1] or not theirs[1] or mine[1] == theirs[1])


def words_before(sentence: Sentence) -> str:
    """Return what stands in the paragraph before *sentence*, as far as it may still hold for it."""
    start = max(sentence.block.start, sentence.start - _REACH)
    return sentence.document.prose[start : sentence.start] if start < sentence.start else ""
