"""A dose, how often it is taken in a day, and what that is in all: "5 mg three times daily, 15 mg a day in total"."""

from __future__ import annotations

from collections.abc import Iterator

from checker.claims.compatible import commensurable
from checker.claims.find import Claims
from checker.claims.frame import Frame, Match

_DAILY = Frame(
    r"(?<![NC] )(?<![NC] of )<rate:measure>(?: (?!to |or |and )[a-z-]+){0,3}? <number:multiple> (?:daily|a day|per day"
    r"|each day|every day)(?: [a-z]+ (?!up )[a-z]+)?(?:,? \(|,(?: for| giving| making| or)? | (?:for|giving|making) )"
    r"(?:(?:an?|the|i\.e\.,?) )?(?:total )?daily (?:dose|intake|dosage|total|ration)(?: of| was| is|:|,| =)? "
    r"<total:measure>(?=[.,;)]|\Z| (?:of|for|in|to|was|were|until)\b)",
    cues=("daily",),
)


def find_daily_doses(claims: Claims) -> Iterator[Match]:
    """Yield where a dose, the ``rate``, the ``number`` of times that it is taken in a day and the ``total`` stand."""
    for match in claims.match(_DAILY):
        if commensurable(match["rate"], match["total"]) and match["number"].quantity.ends is None:
            yield match
