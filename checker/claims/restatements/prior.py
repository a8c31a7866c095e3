"""The figure of an earlier period, told for that period and again as the one to compare with."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator
from itertools import pairwise

from checker.claims.claim import Claim
from checker.claims.compatible import commensurable
from checker.claims.find import Claims
from checker.claims.frame import Frame, Match
from checker.claims.sentence import Sentence
from checker.text.document import BlockKind
from checker.text.late import late

_ITEMS = (
    "revenues?|sales|turnover|net income|net profits?|pre-?tax profits?|operating profits?|operating income|profits?"
    "|net loss|output|production|exports|imports|enrol?ment|attendance|membership|population|spending|dividends?"
)
_CUES = tuple(
    "revenue revenues sales turnover income profit profits loss output production exports imports enrolment enrollment "
    "attendance membership population spending dividend dividends".split()
)
"""The last words of these."""
_OWNER = r"(?:our |its |the (?:company|group|firm|club|school)'s |group |total |annual )?"
_WAS = (
    r"(?:was|were|totall?ed|reached|came to|stood at|amounted to|rose to|fell to|grew to|increased to|declined to"
    r"|decreased to|climbed to|dropped to|slipped to)(?: about| some)?"
)
_LEVEL = "money|number|thing|measure"
_YEAR = r"(?:fiscal |the year |financial year )?<year:year>"
_STATED = (
    Frame(rf"\A{_OWNER}(?P<item>{_ITEMS}) {_WAS} <level:{_LEVEL}> (?:in|for) {_YEAR}(?=[.,;]|\Z)", cues=_CUES),
    Frame(rf"\A(?:in|for) {_YEAR},? {_OWNER}(?P<item>{_ITEMS}) {_WAS} <level:{_LEVEL}>(?=[.,;]|\Z)", cues=_CUES),
)
_COMPARED = Frame(
    rf"\A(?:(?:in|for) {_YEAR.replace('<year', '<now')},? )?{_OWNER}(?P<item>{_ITEMS}) {_WAS} <new:{_LEVEL}>"
    rf"[^A-Z.;]{{0,20}}?(?:against|compared (?:with|to)|up from|down from|from|versus) <level:{_LEVEL}> (?:in"
    rf"|for) {_YEAR}(?=[.,;]|\Z)",
    cues=_CUES,
)
_OTHER = late(
    r"\b(?:restat\w*|adjust\w*|revis\w*|pro forma|excluding|including|organic|comparable|constant|like-for-like"
    r"|estimat\w*|forecast\w*|expect\w*|quarter|month|half|week)\b"
)
"""Words with which a figure is of another period or basis."""
REACH = 12
"""So many sentences apart a figure is looked for again."""


def find_prior(claims: Claims) -> Iterator[tuple[Claim, Claim]]:
    """Yield the two figures that a text has for one item and one year."""
    told = [*claims.match(_COMPARED, *_STATED)]
    if len(told) < 2:
        return
    found: dict[tuple[str, int], list[Claim]] = defaultdict(list)
    for match in sorted(told, key=lambda each: each["level"].quantity.start):
        year = match["year"].quantity.year
        if year is not None and not _OTHER.search(match.sentence.pattern):
            found[_item(match), year].append(match["level"])
    for levels in found.values():
        for one, other in pairwise(levels):
            alike = one.quantity.kind is other.quantity.kind and commensurable(one, other)
            if alike and one.sentence is not other.sentence and _are_near(claims, one.sentence, other.sentence):
                yield one, other


def _item(match: Match) -> str:
    return match.groups["item"].rstrip("s").replace("-", "")


def _are_near(claims: Claims, first: Sentence, second: Sentence) -> bool:
    """Tell whether no heading stands between two sentences, under which the same words may be of another part."""
    if second.number - first.number > REACH:
        return False
    headings = (block.start for block in claims.document.blocks if block.kind is BlockKind.HEADING)
    return not any(first.start < start < second.start for start in headings)
