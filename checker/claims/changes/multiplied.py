"""What an earlier level has been multiplied by: "it was 1.4m in 2005 and has since tripled to 4.2m"."""

from __future__ import annotations

from collections.abc import Iterator

from checker.claims.changes.change import Change
from checker.claims.compatible import commensurable, same_noun
from checker.claims.find import Claims
from checker.claims.frame import Frame
from checker.lexicon.changes_table import FACTORS

_LEVEL = "money|measure|count|number"
_MULTIPLIED = "doubled trebled tripled quadrupled halved"
_BY = rf"(?P<hedge>(?:more than|nearly|almost|about|roughly) )?(?P<factor>{_MULTIPLIED.replace(' ', '|')})"
_WHEN = (
    r"(?: in (?:fiscal )?[YA]| (?:last|the previous) (?:year|month|quarter)"
    r"| (?:a|the) (?:year|month) (?:ago|earlier|before))"
)
_HAS_MULTIPLIED = Frame(
    rf"\b(?:was|were|stood at|numbered|totalled|came to) <old:{_LEVEL}>{_WHEN},? (?:and )?(?:has|have|had) "
    rf"(?:since |now |then |by [YA] )?{_BY},? to <new:{_LEVEL}>",
    cues=tuple(_MULTIPLIED.split()),
)
_HAD = (
    r"(?:there (?:was|were)|(?:it|they|he|she) (?:had|was|were|stood at|numbered|employed|made|sold|came to|held))"
    r"(?: (?:only|just|about|some))?"
)
_SINCE = Frame(
    rf"\b(?:has|have|had) {_BY}(?: in (?:size|number|value|price))? since [YA], when {_HAD} <old:{_LEVEL}>"
    rf"(?: [a-z]+){{0,2}},? (?:and )?(?:now |today )?(?:(?:is|are|was|were|has|have|had|stands? at|stood at|numbers?"
    rf"|numbered|employs?|makes?|sells?|comes? to|holds?)(?: now| today)? (?:about |some )?|to )<new:{_LEVEL}>"
    r"(?=[.,;)]|\Z)",
    cues=tuple(_MULTIPLIED.split()),
)
"""The old level is told by when: "has doubled since 2015, when it had 60 ships, and now numbers 120"."""
_HEDGES = {"more than": "more than", "nearly": "almost", "almost": "almost", "about": "about", "roughly": "about"}


def find_multiplied(claims: Claims) -> Iterator[Change]:
    """Yield the changes by a factor from a level that its own words tell before."""
    for match in claims.match(_HAS_MULTIPLIED, _SINCE):
        word, old, new = match.groups["factor"], match["old"], match["new"]
        if not commensurable(old, new) or not same_noun(old, new):
            continue
        more, less = FACTORS[word]
        change = Change(match.sentence, 1 if more > less else -1, word, new=new, old=old, factor=(more, less))
        change.hedge = _HEDGES.get(match.groups.get("hedge", "").strip(), "")
        change.start, change.end = match.start, match.end
        yield change
