"""Whose share it is: which of the counts before a part is its whole."""

from __future__ import annotations

from dataclasses import replace

from checker.claims.claim import Claim
from checker.claims.compatible import commensurable, same_noun
from checker.claims.counts import MANY, number_of
from checker.claims.frame import Match
from checker.claims.keys import place_of
from checker.quantities.quantity import Kind
from checker.text.late import late

STEM = 5
"""Nouns that begin alike for so many letters are one."""
_EVERYBODY = frozenset("total sample cohort whole series population them".split())
_NAMED_BEHIND = late(
    r"[A-Z]?\)? (?:of (?:the|those|all|our) (?:total |whole |entire |study )?(?P<noun>[a-z]+)|(?P<word>[a-z]{4,}))"
)
_AGAINST = late(r"\b(?:from|against|compared (?:with|to)|versus|vs\.?) (?:the |an? |about |some )?\Z")
"""Between an amount and the one that it is set against."""
_OF_WHICH = late(r"[^A-Z.;()]{0,60}, (?:out )?of (?:which|whom)\b")
"""From an amount to what is a part of it, or of what it is set against."""
_WORD_BEHIND = late(r" (?P<noun>[a-z]{4,})\b")
_PART_OF = late(r"[NC](?: [a-z'-]+){0,2}(?: \(P\))? (?:out )?of (?:the |all |all the |these |a total of )?\Z")
_ADDED = late(r"[NC](?: [a-z'-]+){0,3},? and \Z")
"""Before a whole that is but one of two: "54 old and 110 new farms, of which 112 (68%)"."""
_ANSWERED = late(
    r"\bof (?:the |those |all )?(?P<count>[NC]) (?:(?:who|that|which|with) |[a-z]+ (?:who|that|which|with) )"
    r"(?:had |have |gave |did |could be )?(?:repl|answer|respon|return|assess|data\b|valid|known|traced|seen\b|follow)"
)
"""Behind a share: of whom it is, where not all could be asked: "... (17%) were not, out of 355 who replied"."""
BAD_RATES = (
    "failure|death|mortality|fatality|case[- ]fatality|error|drop-?out|attrition|abandonment|rejection|refusal"
    "|infection|relapse|recurrence|absence|absenteeism|vacancy|complication|defect|loss|default|miss"
)
"""Rates of those with whom it went ill."""
_BAD_RATE = late(rf"\b(?:{BAD_RATES}) rate\b")
_OUTCOMES = (
    (
        late(r"\ban? (?:[a-z]+ )?(?:mortality|death|fatality|survival) rate of \Z"),
        late(r"\b(?:di(?:e|ed)|dead|deaths?|killed|perished|fatal\w*|lost|surviv\w+|alive|live[ds]?)\b"),
    ),
    (
        late(r"\ban? (?:[a-z]+ )?(?:recovery|cure|relapse|recurrence) rate of \Z"),
        late(r"\b(?:recover\w*|cure[ds]?|healed|well|free|relaps\w+|recur\w*|back)\b"),
    ),
    (late(r"\ban? (?:[a-z]+ )?(?:complication|infection) rate of \Z"), late(r"\b(?:complic|infect)\w+")),
)
"""What a rate may be called, and the words one of which tells that a count before it is of that."""
_RATE_OF = " rate of "
"""All such names of a rate end so."""
_LONGEST_RATE = 50
"""No rate with its article and "of" is longer, in characters."""
_REST = 2
"""So many points off is a rate that of all others."""
_LONGEST_OF_WHOM = 9
_OF_WHOM = late(r"\bof (?:which|whom|these|those|them)\b")


def of_last(match: Match) -> Match:
    """Return a match with what else "of whom" may mean.

    "231 of 300 came, of whom 84 (36%)" has the 231 as the whole, and the 300 as ``other``; "54 old and 110 new farms,
    of which 112 (68%)" has the 54 as ``added``. What is told last of those who answered is another whole too.
    """
    whole, part, pattern = match["whole"], match["part"], match.sentence.pattern
    place = place_of(whole)
    answered = _ANSWERED.search(pattern, match.end) if pattern.find(" of ", match.end) > 0 else None
    if answered is not None:
        other = match.sentence.claim_at(answered.start("count"))
        return replace(match, roles={**match.roles, "other": other})
    if whole.quantity.start > part.quantity.start or not _OF_WHOM.search(pattern, place, match.end + _LONGEST_OF_WHOM):
        return match
    is_part, is_added = (words.search(pattern, max(0, place - 40), place) for words in (_PART_OF, _ADDED))
    if not (is_part or is_added):
        return _of_many_enough(match)
    rank = match.sentence.claims.index(whole)
    before = next(claim for claim in reversed(match.sentence.claims[:rank]) if claim.quantity.glyph in "NC")
    new = {"whole": before, "other": whole} if is_part else {"added": before}
    return replace(match, roles={**match.roles, **new})


def _of_many_enough(match: Match) -> Match:
    """Return a match whose whole is as many as its part: "252 members in 29 towns, 121 of whom (48%)".

    What stands before a whole that is enough is another: "40 deaths among 1,200 men, 30 of whom (75%)".
    """
    whole, part, claims = match["whole"], match["part"], match.sentence.claims
    number = number_of(part)
    before = [count for count in claims[: claims.index(whole)] if count.quantity.glyph in "NC"][-MANY:]
    enough = [count for count in before if number_of(count) >= number and commensurable(count, part)]
    if len(enough) != 1:
        return match
    role = "other" if number <= number_of(whole) else "whole"
    return replace(match, roles={**match.roles, role: enough[0]})


def is_of_others(match: Match) -> bool:
    """Tell whether the whole counts other things, fewer of them: "65 eyes (44%) of 49 patients"."""
    part, whole = match["part"], match["whole"]
    if whole.quantity.start < part.quantity.start and _is_named_otherwise(match, whole):
        return True
    is_behind = part.quantity.start > whole.quantity.start
    is_more = number_of(part) > number_of(whole)
    if is_behind and is_more and match.before(40).endswith(" and ") and "added" not in match.roles:
        return True
    if part.noun is None or whole.noun is None or same_noun(part, whole):
        return False
    return is_more or any(_is_of(part, count) for count in match.sentence.claims)


def is_rate_of_others(match: Match) -> bool:
    """Tell whether the share is a rate that the part is not of: of all others, or of what no count before it tells."""
    return _is_of_the_rest(match) or _is_of_no_count(match)


def _is_of_the_rest(match: Match) -> bool:
    """Tell whether the share is a rate of those with whom it went ill, and the part all others.

    "45 of the 60 pupils passed, a failure rate of 25%".
    """
    share, part, whole = (match[role] for role in ("share", "part", "whole"))
    if share.quantity.start < max(part.quantity.start, whole.quantity.start):
        return False
    stated, counted, all_there_are = share.quantity.value, part.quantity.value, whole.quantity.value
    if stated is None or counted is None or not all_there_are:
        return False
    last = whole if whole.quantity.start > part.quantity.start else part
    if _BAD_RATE.search(match.sentence.between(last, share)) is None:
        return False
    return abs(100 - stated - 100 * counted / all_there_are) <= _REST


def _is_of_no_count(match: Match) -> bool:
    """Tell whether the share is a rate of what no count before it is of: "45 were treated, a mortality rate of 20%"."""
    prose, start, end = match.sentence.document.prose, match.sentence.start, match["share"].quantity.start
    if not prose.endswith(_RATE_OF, start, end):
        return False
    before = prose[start:end].lower()
    named = ((rate.search(before, len(before) - _LONGEST_RATE), told) for rate, told in _OUTCOMES)
    return any(found and told.search(before, 0, found.start()) is None for found, told in named)


def _is_named_otherwise(match: Match, whole: Claim) -> bool:
    """Tell whether words behind the share name what it is of, and this is not the whole.

    "Among 500 growers in 12 towns, 30% (n = 20) of the mayors", "of 900 letters in 30 bags, 18 (60%) bags".
    """
    named = _NAMED_BEHIND.match(match.sentence.pattern, match.end - 1)
    if named is None or whole.noun is None:
        return False
    if named["noun"]:
        return named["noun"] not in _EVERYBODY and not named["noun"].startswith(whole.noun[:STEM])
    last = "part" if match["part"].quantity.start < match["share"].quantity.start else "share"
    nouns = (claim.noun for claim in match.between("whole", last))
    return any(noun is not None and named["word"].startswith(noun[:STEM]) for noun in nouns)


def _is_of(part: Claim, count: Claim) -> bool:
    """Tell whether *count*, before *part*, is of the very things: "214 eyes in 207 patients, including 163 eyes"."""
    if count.noun is None or count.quantity.start >= part.quantity.start or not same_noun(count, part):
        return False
    return number_of(count) >= number_of(part)


def counted_behind(match: Match, counts: list[Claim]) -> list[Claim]:
    """Return the one of *counts* that is of what the word behind the share names: "of these, 18 (82%) nodules"."""
    word = _WORD_BEHIND.match(match.sentence.pattern, match.end)
    if word is None:
        return []
    found = [count for count in counts if count.noun is not None and word["noun"].startswith(count.noun[:STEM])]
    return found if len(found) == 1 else []


def level_before(whole: Claim) -> Claim | None:
    """Return what *whole* is set against, if "of which" may be said of that: "61, up from 52, of which 22 …"."""
    sentence = whole.sentence
    at = sentence.claims.index(whole)
    if not at or not _OF_WHICH.match(sentence.pattern, sentence.places[at] + 1):
        return None
    level = sentence.claims[at - 1]
    gap = sentence.pattern[sentence.places[at - 1] + 1 : sentence.places[at]]
    is_alike = whole.quantity.kind is Kind.NUMBER or commensurable(level, whole)
    return level if is_alike and _AGAINST.search(gap) else None
