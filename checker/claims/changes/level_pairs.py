"""Two levels side by side, each with its time: "£120 in 2023 and £150 in 2024, a rise of 25%"."""

from __future__ import annotations

from checker.claims.claim import Claim
from checker.claims.compatible import commensurable, same_noun
from checker.claims.keys import place_of
from checker.claims.sentence import Sentence
from checker.lexicon.changes_table import NOUNS
from checker.quantities.dates import MONTH_NAMES
from checker.text.late import late

_CLAUSE = late(r"[.;:(]|, (?!respectively)")
_LONGEST_HEAD = 120
_JOINED = late(r"(?P<left>[^;:()]{0,60}?)(?:,? and\b|;|,? then\b|,? but\b|, while\b|,)(?P<right> [^;:()]{0,60}|)\Z")
_TAIL = late(r"(?P<tail>[^;:()]{0,90}?)(?:, | (?:–|--?) | \()(?:[^,;:()]{0,60})\Z")
_FILLER = frozenset(
    """in for during by at the of and year years ended end ending fiscal full quarter quarters half halves first second
    third fourth month months week weeks period periods respectively as to on from it they there we he she had has have
    was were is are reached stood total totals figure number just only some about around nearly over an estimated while
    season seasons last
    census election survey count
    start baseline outset beginning entry admission treatment surgery therapy training operation course intervention
    discharge before following initially
    this previous prior same earlier ago before after a an later now today currently latest then that q""".split()
)
_WORD = late(r"[a-z]+")
_TIME = late(
    rf"(?P<stamp>[YA])|\b(?P<month>{'|'.join(MONTH_NAMES)})\b|\b(?P<part>first|second|third|fourth)\b"
    r"|(?P<past>\b(?:(?:at|before) (?:the )?(?:start|baseline|outset|beginning|entry|admission|treatment|surgery"
    r"|therapy|training|operation|course|intervention)|initially|last (?:year|season|month|week|quarter)|(?:a|one) "
    r"(?:year|month|week) (?:earlier|ago|before)"
    r"|the (?:year|month|week|quarter) before|the (?:previous|prior) (?:year|month|week|quarter|season|period))\b)"
    r"|(?P<present>\b(?:(?:after|at) D|D later|(?:after|following) (?:the )?(?:treatment|surgery|therapy|training"
    r"|operation|course"
    r"|intervention)|at (?:the )?(?:end|follow-up|discharge)|this (?:year|season|month|week|quarter)|now|today"
    r"|currently)\b)"
)
_PARTS = ("first", "second", "third", "fourth")
_DATED = frozenset({"stamp", "past", "present"})


_AGAINST = late(r"(?: (?!than\b|on\b|since\b)[a-z]+)? (?:than|on|since) (?P<what>[^.;:(),]{1,30})")
_ONE_OF_BOTH = late(
    r"(?:then|before|that|those|[YA]|D|(?:in|at|on) (?:[YA]|the (?:start|beginning|outset))|earlier|previously"
    r"|the (?:first|former|old|original|previous|other|earlier)\b)"
)
"""What a change is against where it is the earlier of the two levels beside it."""
_SINCE_THEN = late(r"\b(?:has|have|had) (?:since |now |then )?[a-z]+ to [A-Z]")
"""What a level of another time has come to by now: "was £19,000 in 2020 and has fallen to £4,100"."""

CHANGED = frozenset((*NOUNS, "up", "down"))
"""Words of what happens in time: nothing rises from one place to another, though there may be more of it."""
_ELSEWHERE = late(
    r" (?:away|abroad|elsewhere)\b"
    r"|(?: [a-z]+)? (?:in|at|from|for) (?:the )?(?:(?:north|south|east|west)[a-z-]*(?![a-z])"
    rf"|(?!(?:{'|'.join(name.capitalize() for name in MONTH_NAMES)}|Christmas|Easter|Spring|Summer|Autumn|Winter)\b)"
    r"[A-Z][a-z]+)(?![^,.;()]*[0-9])"
)
"""Behind a level, the place that it is told of."""


def is_of_others(first: Claim, second: Claim) -> bool:
    """Tell whether the second of two levels is that of another place or of other people: "against 381 in York"."""
    if first.noun is not None and second.noun is not None and first.noun != second.noun:
        return True
    return _ELSEWHERE.match(second.sentence.document.prose, second.quantity.end) is not None


def have_times(pattern: str) -> bool:
    """Tell whether a sentence may name the times of two levels, or refer to them."""
    times = len(_TIME.findall(pattern))
    return "respectively" in pattern or times > 1 or (times == 1 and _SINCE_THEN.search(pattern) is not None)


def paired_levels(
    sentence: Sentence, first: Claim, second: Claim, gap: str
) -> tuple[Claim | None, Claim | None] | None:
    """Return the new and the old of two levels that are told with their times, in either order.

    Parameters
    ----------
    sentence, first, second
        Where, and the two levels in the order of the text.
    gap
        The words from the second level to the number of the change.

    Returns
    -------
    tuple or None
        New and old level; two ``None`` where the levels belong together and their times are not clear; ``None`` where
        these are no such two levels.
    """
    one, two = place_of(first), place_of(second)
    middle = sentence.pattern[one + 1 : two]
    head = sentence.pattern[max(0, one - _LONGEST_HEAD) : one]
    tail = _TAIL.match(gap)
    if tail is None or len(middle) > 120 or not (commensurable(first, second) and same_noun(first, second)):
        return None
    start = two + 1
    if "respectively" in gap or "respectively" in middle:
        return _respective(
            sentence, (first, second), middle, _keys(sentence, gap, start) or _keys(sentence, head, one - len(head))
        )
    joined = _JOINED.match(middle)
    if joined is None:
        return None
    left, right, after = joined["left"], joined["right"], tail["tail"]
    clause = max((found.end() for found in _CLAUSE.finditer(head)), default=0)
    said = {*_WORD.findall(head[clause:])}
    if not all(
        word in _FILLER or word in MONTH_NAMES or word in said for word in _WORD.findall(f"{left} {right} {after}")
    ):
        return None
    earlier = _keys(sentence, left, one + 1) or _keys(sentence, head[clause:], one - len(head) + clause)
    later = _keys(sentence, right, two - len(right)) + _keys(sentence, after, start)
    return _ordered((first, second), earlier[-1:], later[:1]) if earlier and later else None


def is_against_another(sentence: Sentence, behind: str) -> bool:
    """Tell whether what stands *behind* a change says that it is against another level than the two beside it.

    "It was £1.2m in 2015 and is £1.8m now, £100,000 more than last year" is; with £1.7m in 2024 it is not.
    """
    found = _AGAINST.match(behind)
    if found is None or _ONE_OF_BOTH.match(found["what"]):
        return False
    years = [claim.quantity.year for claim in sentence.claims if claim.quantity.year is not None]
    is_next = len(years) == 2 and abs(years[0] - years[1]) == 1
    is_unplaced = not years and "last year" in sentence.pattern[: -len(behind) or None]
    return not ((is_next or is_unplaced) and "year" in found["what"])


def _respective(
    sentence: Sentence, levels: tuple[Claim, Claim], middle: str, keys: list[tuple[str, int]]
) -> tuple[Claim | None, Claim | None] | None:
    if middle.strip() not in ("and", ", and", "compared to", "compared with", "versus"):
        return None
    found = _ordered(levels, keys[:1], keys[1:2]) if len(keys) == 2 else None
    return found or (None, None)


def _ordered(
    levels: tuple[Claim, Claim], first: list[tuple[str, int]], second: list[tuple[str, int]]
) -> tuple[Claim, Claim] | None:
    """Return the later and the earlier of two levels by the keys of their times, if these can be compared."""
    (sort, one), (other_sort, other) = first[0], second[0]
    is_relative = "past" in (sort, other_sort) or "present" in (sort, other_sort)
    if is_relative and {sort, other_sort} <= _DATED:
        one, other = (_RANKS.get(kind, 0) for kind in (sort, other_sort))
    elif sort != other_sort:
        return None
    if one == other:
        return None
    return levels if one > other else (levels[1], levels[0])


_RANKS = {"past": -1, "present": 1}


def _keys(sentence: Sentence, text: str, start: int) -> list[tuple[str, int]]:
    """Return the times that *text*, which stands at *start* of the pattern, names: their sort and their order."""
    found: list[tuple[str, int]] = []
    for time in _TIME.finditer(text):
        if time["stamp"]:
            claim = sentence.claim_at(start + time.start())
            if claim.quantity.year is not None:
                found.append(("stamp", claim.quantity.year))
        elif time["month"]:
            found.append(("month", MONTH_NAMES.index(time["month"])))
        elif time["part"]:
            found.append(("part", _PARTS.index(time["part"])))
        else:
            found.append(("past" if time["past"] else "present", 0))
    return found
