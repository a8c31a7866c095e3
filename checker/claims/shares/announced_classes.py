"""Classes whose number a text announces before it lists them: "three types have emerged: late (40%), early …"."""

from __future__ import annotations

from checker.claims.claim import Claim
from checker.claims.keys import place_of
from checker.claims.shares.labels import are_rates
from checker.claims.shares.series import ShareSeries
from checker.lexicon.nouns_table import SORTS
from checker.text.late import late

FEWEST = 3
_GROUPS = frozenset("group set part".split())
_DIVIDED = late(
    r"\b(?:identif(?:y|ied|ies)|reveal(?:s|ed)?|distinguish(?:es|ed)?|deriv(?:es|ed)"
    r"|(?:divided|split|sorted|separated|fell|fall) into) (?:the )?\Z"
)
"""Before groups that are those into which all are divided."""
_NOT_ALL = late(r"\b(?:others?|rest|remain\w*|common\w*|frequent\w*|main\w*|major|largest|popular|often|mostly)\b")
"""Before or behind a list that names but some of the classes."""
_ANNOUNCES = late(r"(?! of (?:them|these|those|which|whom)\b)(?P<said>[^.;:(]{0,80})(?::| \()[^.;:]{0,60}\Z")
"""From how many classes there are to the share of the first."""


def are_announced(series: ShareSeries) -> bool:
    """Tell whether the shares are those of as many classes as are announced, so that none is missing."""
    if len(series.shares) < FEWEST:
        return False
    sentence, first = series.sentence, place_of(series.shares[0])
    ahead = [
        claim
        for place, claim in zip(sentence.places, sentence.claims, strict=True)
        if place < first and claim.quantity.glyph in "NC"
    ]
    if not ahead or ahead[-1].quantity.value != len(series.shares):
        return False
    if ahead[-1].noun not in SORTS and not _are_groups(ahead[-1]):
        return False
    if " of " in ahead[-1].quantity.surface or are_rates(" ".join(series.labels)):
        return False
    between = sentence.pattern[place_of(ahead[-1]) + 1 : first]
    found = _ANNOUNCES.match(between)
    return found is not None and not (_NOT_ALL.search(found["said"]) or _NOT_ALL.search(series.behind))


def _are_groups(count: Claim) -> bool:
    """Tell whether *count* is of groups that something is divided into."""
    pattern = count.sentence.pattern
    return count.noun in _GROUPS and _DIVIDED.search(pattern, 0, place_of(count)) is not None
