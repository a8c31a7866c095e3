"""People who are asked something, of whom some may give no answer: "all 62 were asked: 47 were pleased, …"."""

from __future__ import annotations

from checker.claims.complements import leave_nothing_out, names_sex
from checker.claims.parts.labels import are_arms
from checker.claims.parts.openers import Opener
from checker.claims.parts.series import Series
from checker.text.late import late

_ASKED = "asked|polled|questioned|canvassed|surveyed|invited|approached|contacted|consulted"
_BEHIND = late(
    rf"(?:(?! (?:who|that) )[^A-Z.;:()]){{0,40}}\b(?:were|was|had been|have been) (?:{_ASKED})\b[^A-Z.;()]{{0,40}}\Z"
)
"""Between those asked and what they answered."""
_BEFORE = late(rf"\b(?:{_ASKED}) (?:all |about |some |over )?(?:of )?(?:the |its |their |our |his |her )?\Z")
"""Before the number of those asked."""
_FOR = late(r"\b(?:for|in favou?r|favou?red|backed|approved|supported|yes|aye)\b")
_AGAINST = late(r"\b(?:against|no|opposed|rejected|nay)\b")
"""How the one part of members voted, and the other."""


def may_not_answer(series: Series) -> bool:
    """Tell whether the whole of *series* was asked, and its parts are what some of it answered.

    Their sexes, the groups that they were put in and classes that leave nothing out need no answer, nor does what a
    bracket tells of them.
    """
    if may_not_vote(series):
        return True
    if series.opener is Opener.BRACKET or any(map(names_sex, series.labels)) or leave_nothing_out(series.labels):
        return False
    is_asked = _BEHIND.match(series.between) or _BEFORE.search(series.before[-60:])
    return is_asked is not None and not are_arms(series.labels)


def may_not_vote(series: Series) -> bool:
    """Tell whether the whole counts members, and its parts those who were for and against something alone."""
    if series.whole.noun is None or series.whole.noun in ("vote", "ballot", "voter") or len(series.labels) != 2:
        return False
    return _FOR.search(series.labels[0]) is not None and _AGAINST.search(series.labels[1]) is not None
