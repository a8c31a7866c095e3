"""Trips with their distance, their time and their average speed."""

from __future__ import annotations

from collections.abc import Iterator

from checker.claims.find import Claims
from checker.claims.frame import Frame, Match
from checker.claims.rates.products import is_length, is_speed, multiplies_to
from checker.claims.slots import ABOUT
from checker.text.late import late

_OTHER = (
    "then|winds?|gusts?|back|later|afterwards|reach(?:es|ed)?|passed|top|maximum|limits?|opened|late|while|but|whereas"
    "|except|including|excluding|before|after|from|away|hearts?|traffic"
)
_GAP = rf"(?:(?! (?:{_OTHER})\b)[^A-Z.;()]){{0,40}}?"
_ON = _GAP.replace("then|", "then|and|")
_IN = r" (?:in|took|takes|taking|lasted|lasts|lasting|within|over|needs?|needed)(?: about| just| only| nearly| some)? "
_FOR = r" (?:to|for|over|on)(?: cover| do| ride| run| drive| walk| the| about| some| all| its| their| his| her){0,3} "
_AVERAGE = (
    r"(?:\baverag(?:ing|ed|es)|\b(?:covering|doing|making|walking|riding|running)(?: on average| an average of)"
    r"|\b(?:an?|the|its|his|her|their) (?:overall )?average(?: speed)?(?: of| was|,| being)?)"
    r"(?: about| some| just| nearly| roughly)? "
)
_CUES = ("averaging", "averaged", "averages", "average")
_FRAMES = (
    Frame(
        rf"<distance:measure>(?: between the C| between C)?{_GAP}{_IN}<time:duration>{_GAP}{_AVERAGE}<speed:measure>"
        r"(?! (?:in|for|on|over|during) (?:the|its|his|her|their) (?:first|last|second|early|final)\b)",
        cues=_CUES,
    ),
    Frame(
        rf"\b(?:took|takes|needed|needs|spent|required)(?: them| him| her| us| me| it)? {ABOUT}<time:duration>{_FOR}"
        rf"<distance:measure>{_GAP}{_AVERAGE}<speed:measure>(?=[.,;)]|\Z)",
        cues=_CUES,
    ),
    Frame(rf"{_AVERAGE}<speed:measure>{_ON} <time:duration>{_FOR}<distance:measure>", cues=_CUES),
)
_STEADY = Frame(
    r"(?:\A|[;,.] )(?:(?:travell?|go|driv|fly|sail|cruis|cycl|runn?|walk|mov|rid)ing )?at (?:a (?:steady |constant )?"
    r"speed of |a steady |a constant )?<speed:measure>,? (?:the |it |he |she |they |you |we |a )?"
    rf"{_GAP}<distance:measure>{_GAP}{_IN}<time:duration>",
    cues=("at",),
)
HALT = late(
    r"\b(?:wait(?:s|ed|ing)?|stop(?:s|ped|ping)?|halt(?:s|ed)?|break|pauses?d?|rest(?:s|ed|ing)?|stay(?:s|ed)?"
    r"|lunch|dinner|breakfast|supper|meals?)\b"
)
"""Time that is no time of travel."""


def find_trips(claims: Claims) -> Iterator[Match]:
    """Yield where ``distance``, ``time`` and average ``speed`` of one trip stand together."""
    for match in claims.match(*_FRAMES, _STEADY):
        distance, time, speed = match["distance"], match["time"], match["speed"]
        if HALT.search(match.sentence.pattern):
            continue
        if is_length(distance) and is_speed(speed) and multiplies_to(speed, time, distance):
            yield match
