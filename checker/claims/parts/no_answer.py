"""People who are asked something, of whom some may give no answer: "all 62 were asked: 47 were pleased, …"."""

from __future__ import annotations

from checker.claims.complements import names_sex
from checker.claims.parts.labels import are_arms
from checker.claims.parts.series import Series
from checker.text.late import late

_ASKED = "asked|polled|questioned|canvassed|surveyed|invited|approached|contacted|consulted"
_BEHIND = late(
    rf"(?:(?! (?:who|that) )[^A-Z.;:()]){{0,40}}\b(?:were|was|had been|have been) (?:{_ASKED})\b[^A-Z.;()]{{0,40}}\Z"
)
_BEFORE = late(rf"\b(?:{_ASKED}) (?:all |about |some |over )?(?:of )?(?:the |its |their |our |his |her )?\Z")


def may_not_answer(series: Series) -> bool:
    """Tell whether the whole of *series* was asked, and its parts are what some of it answered.

    Their sexes and the groups that they were put in need no answer.
    """
    is_asked = _BEHIND.match(series.between) or _BEFORE.search(series.before[-60:])
    return is_asked is not None and not any(map(names_sex, series.labels)) and not are_arms(series.labels)
