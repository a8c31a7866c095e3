"""Words around a count with its share that make the share one of some only: "in the first class 10 pupils (33%)"."""

from __future__ import annotations

from fractions import Fraction

from checker.claims.claim import Claim
from checker.claims.counts import CLOSE, MANY, is_whole_number, number_of
from checker.claims.keys import place_of
from checker.text.late import late

_SUBSET = late(
    r"\bto \Z|\b(?:among|amongst|of (?:the|those|these|whom|which)|who|per)\b|\bin the [a-z -]{1,30} (?:group|arm)\b"
)
"""Words before a pair that may name another whole."""
_OWNED = late(r"(?<=[NC]) of (?:the|our|its|their|this) [a-z]+(?: [a-z]+)?(?=,)")
"""Behind a count this names no other whole: "all 1,240 members of the association,"."""
_SETTING = late(
    r"(?:\A|[;:] )(?:(?:and|but|however|also|thus),? )?"
    r"(?:(?:in|on|among|with|without|under|over|where|when|if|each|every|for|at the(?! (?:end|time|start|beginning)\b))"
    r"(?! (?:addition|contrast|general|fact|total|all|our|this|these|most|many|particular|short|spite|summary"
    r"|comparison|average|admission|arrival|presentation|examination|follow"
    r"|the (?:whole|end|course|present|current|study"
    r"|series|sample|cohort|survey|trial|following|next|first [a-z]+ (?:year|month|week|day|hour)s?\b))\b)"
    r" [a-zY]|after [a-z -]{2,30} alone\b)"
)
"""How a clause opens that tells of some of those counted: "in Leeds 12 patients (20%)", "with iron, 15 (20%)"."""
_OF_GROUP = late(
    r"[^()]{0,40}?\)? (?:from|in|of|among|for) (?:the |a )?[a-z][a-z' -]{0,30}?"
    r"\b(?:groups?|arms?|pools?|cohorts?|subgroups?|strat(?:um|a)|class|category|categories)\b"
)
"""Behind a pair: its share is that of a group."""
_MODIFIER = (
    r"(?:on|in|with|without|given|taking|receiving|using|at|from|for|under|over|after|before|aged|born|who|that|whose"
    r"|younger|older|not|fed|fitted|treated|kept|bred|raised|grown)"
)
_BESIDE_OTHERS = late(
    rf"\)? {_MODIFIER}\b[^CP.;()]{{0,60}}"
    r"(?:,? (?:and|versus|vs\.?|v|but|while|whereas|against|compared (?:with|to))|;) "
    rf"(?:(?:in|of|by) )?[NC](?: [a-z'-]+){{0,3}},? \(P\) {_MODIFIER}\b"
)
"""Behind a pair that stands beside another, of others: "15 (20%) with iron and 30 (40%) without"."""
_NARROWED = late(
    r"\)? (?:with|without|under|over|younger|older|aged|born|built|made|given|taking|receiving|who|that|which"
    r"|(?:on|in|from|at) (?!(?:the|this|our) (?:study|series|sample|cohort|survey|trial)\b))"
    r"[^CP.;()]{0,60}? (?:was|were|is|are|had|have|has|died|relapsed|survived|recovered|did|went|[a-z]{2,}ed)\b"
)
"""Behind a pair that opens its clause: only those are told of: "15 dogs (20%) under two years old were ill"."""
_SEEN_IN = late(r"\b(?:in|on|by) \Z")
"""Before those in whom something was found."""
_SINGLED_OUT = late(
    r"\)? (?:whose|who|that|which|tested|treated|examined|scanned"
    r"|(?:at|in|on|from) the (?:first|second|third|other|last)) "
    r"|\)? (?:tested|treated|examined|scanned)(?=[.,;]|\Z)"
)
_TOLD_OF = late(
    r"\)(?: (?:and|but|versus) (?:[a-z]+ )?C \(P\))? "
    r"(?:was|were|had|have|died|relapsed|survived|did)(?! (?:found|seen|included)\b)"
)
"""Behind a pair whose things do something."""
APART = 400
"""So many characters behind a whole it may be divided."""
STEP = 4
"""So many characters before a count say that something was seen in those."""
_OPENS = late(r"(?:\A|[;:] |, (?:and|but|while) )\Z")
_SINGLED = r"(?:was|were|had|survived|died|left|went|came|replied|hatched|returned)\b"
_HALVED = late(
    r"\b(?:half|(?:a|one|two|three|four) (?:third|quarter|fifth|sixth|tenth)s?|most|(?:one|two|three) in [a-z]+)"
    rf" (?:of (?:them|these|those|which|whom)|{_SINGLED})"
    rf"|\bonly (?:the )?(?:[a-z-]+ ){{0,2}}[a-z]{{2,}}s {_SINGLED}"
)
"""Behind a whole of which only some are told of from there on: "half survived", "only females were tested"."""


def is_of_some(pattern: str, start: int, end: int) -> bool:
    """Tell whether words of *pattern* before a pair or behind it may name another whole than all that are counted."""
    before, rest = _OWNED.sub("", pattern[max(0, start - CLOSE) : start]), pattern[end : end + CLOSE]
    return _SUBSET.search(before) is not None or _OF_GROUP.match(rest) is not None or is_narrowed(pattern, start, end)


def is_narrowed(pattern: str, start: int, end: int) -> bool:
    """Tell whether a pair is told in one of several settings, or of those alone that words behind it single out."""
    before = pattern[max(0, start - CLOSE) : start]
    if _SETTING.search(before) or _BESIDE_OTHERS.match(pattern, end):
        return True
    if _SEEN_IN.search(before) and _SINGLED_OUT.match(pattern, end):
        return True  # "it was found in 15 dogs (20%) whose milk was tested"
    return _OPENS.search(before) is not None and _NARROWED.match(pattern, end) is not None


def is_of_a_sort(part: Claim, share: Claim, whole: Claim) -> bool:
    """Tell whether those told of are a sort of what the *whole* counts: "15 treated dogs (20%) died"."""
    sort, noun = part.quantity.unit, part.quantity.noun
    if not noun or noun == sort or whole.quantity.unit == sort:
        return False
    pattern, place = share.sentence.pattern, place_of(part)
    if _SEEN_IN.search(pattern, max(0, place - STEP), place):
        return True  # "it was found in 15 female dogs (20%)"
    return _TOLD_OF.match(pattern, place_of(share) + 1) is not None


def is_divided(whole: Claim, part: Claim) -> bool:
    """Tell whether words between say that only some of the *whole* are told of: "150 dogs, half of which survived"."""
    start = whole.quantity.end
    between = whole.sentence.document.prose[start : min(start + APART, part.quantity.start)]
    return _HALVED.search(between.lower()) is not None


def is_of_rest(part: Claim, share: Claim, whole: Claim) -> bool:
    """Tell whether a share is one of those that the sentence of the *whole* leaves: "of 200, 20 were excluded"."""
    count, stated = number_of(part), share.quantity.value or 0
    behind = (claim for claim in whole.sentence.claims[:MANY] if claim.quantity.start > whole.quantity.start)
    rests = (number_of(whole) - number_of(claim) for claim in behind if is_whole_number(claim) and claim is not part)
    return any(abs(Fraction(100 * count) / rest - stated) < 1 for rest in rests if rest >= count > 0)
