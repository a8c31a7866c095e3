"""Parts that are coordinated behind their whole: "12 members: seven women and five men".

An opener leads to the first part; commas, semicolons and conjunctions separate the members of
the list, each of which is a part with its label, one thing without a figure, or no part, where
the list ends.
"""

from __future__ import annotations

from collections.abc import Iterator
from functools import lru_cache

from checker.claims.claim import Claim
from checker.claims.compatible import same_noun
from checker.claims.find import Claims
from checker.claims.parts.members import LONGEST, end_of, has_joint, is_adjective, is_none, joins, members_of, words_in
from checker.claims.parts.openers import Opener, opened, openings_in
from checker.claims.parts.series import Series
from checker.claims.parts.sort_of_part import is_of_sort
from checker.claims.sentence import Sentence
from checker.quantities.quantity import Kind
from checker.text.late import late
from checker.text.record import record

MOST_PARTS = 12
FARTHEST = 220
"""Two parts of one series do not stand further apart than this."""
_PARTS = {"NC": "NC", "M": "M", "U": "UNC", "D": "DNC"}
"""Of which kinds the parts of an amount can be: hours can be had "of which four" are spent."""
_ORDERS = tuple((whole, parts, parts) for whole, parts in _PARTS.items())
_WITH_SINGLES = frozenset({Opener.MADE_OF, Opener.COLON, Opener.DASH, Opener.BRACKET})
_WITH_ONE = frozenset({Opener.COMMA, Opener.OF_WHICH})
"""Behind these only the last part may be: "nine at sea, four on land and one on the ice"."""
_ROW = (", N, N, N", " N N N")
"""How a row of bare numbers goes on, which says of none that it is made of others."""
_SUBSET = late(r" ?(?:including|of (?:which|whom|them|these)|among them|with|mainly|about half)\b")
_ASIDE = late(
    r" ?\((?:[^()NCMUD]{0,60}\)|e\.g[^()]*\Z"
    r"|(?:(?:mean|median|average|aged?|range|p(?= ?[=<>≤≥]))\b|[<>≤≥] ?[NCUDG])[^()]*(?:\)|\Z))"
)
"""What a bracket tells about a part, which is not about the whole."""
_OF_AGE = late(
    r",? (?:with (?:an? |the |their )?(?:mean|average|median) age|whose (?:mean|average|median) age|aged? "
    r"|(?:an? )?(?:mean|average|median) age| ages [ZGDN])[^;]*\Z"
)
"""Behind the last part: how old they all are."""
_UNCOUNTED = late(r" ?(?:and )?(?:(?:one|an?|another) [a-z]|the (?:number|amount|total) of\b)")
"""A further part without a figure."""
_BESIDE = late(
    r" ?(?:and |but )?(?:not (?:including|counting)|excluding|besides|in addition to|apart from|aside from|on top of"
    r"|leaving aside|so(?! far\b))\b"
)
"""What ends the parts: what follows is told beside them, or comes of them."""
_OPEN = late(
    r" ?(?:and |or )?(?:(?:an? (?:equal|equivalent|similar|like|unknown|further|large|small|certain)|the same) number\b"
    r"|as many\b|several\b|many\b|numerous\b|various\b|some (?!N)|(?:a few|some|many) others?\b|others\b)"
)
"""Further parts without their number, though one of something else may stand behind them."""
_FOUND_IN = late(
    r" ?(?:and |but )?(?!both\b|all\b|none\b|neither\b|the (?:others?|rest)\b)"
    r"(?:[a-z-]+ ){1,7}?(?:was|were|is|are|had been|has been|have been|occurred"
    r"|developed|arose|recurred) (?:[a-z]+ ){0,3}?(?:in|among|on) (?:only |just |about )?[NC]"
)
"""A member told as what was found in some, where another is not: it may be some of that."""
_LAST_TIME = (" (N) ", " (N),", " (N).", " (N);", " (M) ", " (M),", " (M).", " (M);")
"""Behind an amount, what it was the time before: "5,950 (6,360) work in Germany and 2,460 (2,820) abroad"."""
_WORTH = (" worth M", " totalling M", " valued at M", " costing M", " (worth M)")
"""Behind a number of things, what they come to, before their parts."""
_NUMBERED = (
    *(" type ", " grade ", " stage ", " class ", " level ", " phase "),
    *(" were under ", " were over ", " were below ", " were above "),
)
"""Before a number that names a sort, or an age."""
_OF_THEM = (" of whom ", " of which ")
"""Before the number of some of a part: "12 stayed and 46 left, of whom 31 came back"."""
_FIRST_TOLD = late(r" ?(?:according to|based on|as (?:judged|measured|assessed)|by|using|after|during|at|on) [^NC]*\Z")
_GROUP = late(r"(?:group|arm|cohort)(?: [a-z])?\Z")
"""The name of all, before their parts: "25 ewes were shorn (group A, 11 old, 14 young)"."""
_TOLD_FIRST = late(r"(?:\A|[,;:.] )(?:out )?(?:of|among) (?:(?:the|these|those|our|all|its) (?:[a-z]+ )?)?\Z")
_SINGLE = late(
    r" ?(?:and )?an? (?!few|number|handful|lot|couple|further|group|pair|series|range|variety|total|large|small)"
    r"[a-z' -]{2,40}\Z"
)
"""A part that is one thing, told without a figure."""
_ONE = late(
    r" one (?:(?:in|at|to|for|from|on) (?:the )?|of (?!them\b|these\b|those\b|which\b|whom\b|the\b|our\b|its\b))"
    r"[a-z' -]{2,40}\Z"
)
"""The same as the last of a list: "three in Poland and one in Hungary"."""


@record(frozen=True, slots=True)
class _Part:
    """A member that is a part."""

    claim: Claim
    label: str
    is_joined: bool
    """Whether it follows a conjunction."""


def find_coordinated(claims: Claims) -> tuple[Series, ...]:
    """Return every whole that is followed by two or more quantities that may be its parts."""
    return tuple(series for sentence in claims.with_one_of(*_ORDERS) for series in _series(sentence))


def _series(sentence: Sentence) -> Iterator[Series]:
    pattern = sentence.pattern
    wholes = _wholes(sentence.glyphs)
    if not wholes:
        return
    openings = openings_in(pattern)
    places = sentence.places
    for rank in wholes if openings else ():
        place = places[rank]
        if pattern.startswith(_ROW, place + 1):
            continue
        is_behind = _is_of_others(sentence, rank) or pattern.startswith((*_LAST_TIME, *_WORTH), place + 1)
        ahead = places[rank + 1] if is_behind else place
        for opening in openings:
            start = opened(pattern, opening, place, ahead + 1, place + LONGEST)
            series = None if start is None else read_list(sentence, sentence.claims[rank], opening.opener, start)
            if series is not None and not (rank and _is_of_others(sentence, rank - 1, series.parts)):
                yield series
                break


@lru_cache(maxsize=4096)
def _wholes(glyphs: str) -> tuple[int, ...]:
    """Return the ranks of the amounts behind which two stand that may be their parts."""
    return tuple(
        rank
        for rank, glyph in enumerate(glyphs[:-2])
        for whole, parts in _PARTS.items()
        if glyph in whole and sum(glyphs.count(part, rank + 1) for part in parts) > 1
    )


def _is_of_others(sentence: Sentence, rank: int, parts: tuple[Claim, ...] = ()) -> bool:
    """Tell whether a count, as *parts*, is of things that others have: "30 eyes of 28 patients, with 18 eyes …"."""
    if not sentence.pattern.startswith(" of C", sentence.places[rank] + 1):
        return False
    if any(part.noun != sentence.claims[rank].noun for part in parts):
        return False
    return not same_noun(sentence.claims[rank], sentence.claims[rank + 1])


def read_list(sentence: Sentence, whole: Claim, opener: Opener, start: int) -> Series | None:
    """Return *whole* with the parts that stand from *start* on in a sentence, up to the one behind a conjunction.

    The whole stands before them, or in a sentence before theirs.
    """
    pattern, places = sentence.pattern, sentence.places
    rank = sentence.claims.index(whole) if whole.sentence is sentence else -1
    at_whole = places[rank] if rank >= 0 else -1
    end = end_of(pattern, max(0, at_whole), start, opener)
    has_singles = opener in _WITH_SINGLES and whole.quantity.kind is Kind.COUNT
    may_have_singles = has_singles or (opener in _WITH_ONE and whole.quantity.kind is Kind.COUNT)
    parts: list[_Part] = []
    last, singles, is_closed, is_cut = start, 0, False, False
    begun: int | None = None
    for member in members_of(sentence, rank + 1, start, end):
        at, ranks = member.start, member.ranks
        if ranks and _SUBSET.match(pattern, at):
            if opener is not Opener.BRACKET:
                is_cut = True
                break
            ranks = []
        if _BESIDE.match(pattern, at):
            break
        if ranks and (_OPEN.match(pattern, at) or (parts and _tell_finds_aside(pattern, start, at))):
            is_cut = True
            break
        if not ranks and pattern.startswith(" a half ", at):
            return None  # "three millions and a half" is one amount
        if not ranks and may_have_singles:
            is_last = "and" in member.lead and _ONE.match(pattern, at, member.end) is not None
            if is_last or (has_singles and _SINGLE.match(pattern, at, member.end)):
                singles += 1
                is_closed |= is_last
                last = member.end
                continue
        if not ranks and not parts:
            is_aside = opener is Opener.BRACKET and _GROUP.match(pattern, at, member.end) is not None
            is_aside |= opener is Opener.COMMA and at_whole >= 0 and _is_aside(pattern, at_whole, at, member.end)
            if at > start or not is_aside:
                return None
            last = member.end
            continue
        is_next = at - last == len(member.lead)  # and no "one" between that is told without a figure
        if (
            not ranks
            and len(parts) > 1
            and is_next
            and joins(member.lead)
            and is_none(pattern[at : member.end], parts[-1].label)
        ):
            is_closed, last = True, member.end
            continue
        if not ranks:
            is_cut = _UNCOUNTED.match(pattern, at) is not None
            is_cut |= opener is Opener.MADE_OF and has_joint(pattern, last, at)
            if is_cut:
                break
            is_cut = opener is Opener.MADE_OF and joins(member.lead)  # unless a part with a number follows
            begun = at if joins(member.lead) else None  # "and from tin and copper $4m" is one part
            continue
        if len(ranks) == 2 and pattern.startswith(_LAST_TIME, places[ranks[0]] + 1):
            ranks = ranks[:1]
        if len(ranks) > 1 and whole.quantity.kind in (Kind.NUMBER, Kind.COUNT):
            ranks = _without_measures(sentence, whole, ranks, opener)
        part, place = sentence.claims[ranks[0]], places[ranks[0]]
        is_cut = len(ranks) > 1 or not is_of_sort(whole, part, opener, parts[0].claim if parts else None)
        is_cut |= whole.quantity.kind is Kind.MEASURE and part.quantity.kind is Kind.COUNT and place > at + 1
        is_cut |= place - last > FARTHEST
        if is_cut or _is_number_of_item(pattern, place, end):
            break
        words = words_in(sentence, at if begun is None or member.lead != " and" else begun, member)
        parts.append(_Part(part, _label(part, words), joins(member.lead)))
        last, begun = member.end, None
        if len(parts) == MOST_PARTS:
            break
    if len(parts) < 2:
        return None
    closing = next((number for number, part in enumerate(parts) if number and part.is_joined), len(parts) - 1)
    is_added = pattern[at_whole + 1 : last].count("+") == closing
    claims = tuple(part.claim for part in parts)
    return Series(
        sentence,
        whole,
        claims[: closing + 1],
        tuple(part.label for part in parts[: closing + 1]),
        opener,
        more=claims[closing + 1 :],
        is_joined=parts[closing].is_joined or is_closed or is_added,
        is_cut=is_cut,
        before=pattern[: max(0, at_whole)],
        between=pattern[at_whole + 1 : places[sentence.claims.index(claims[0])]],
        singles=singles,
    )


def _tell_finds_aside(pattern: str, first: int, at: int) -> bool:
    """Tell whether the member at *at*, and not the *first*, is what was found in some: "and a lump was seen in 16"."""
    return _FOUND_IN.match(pattern, at) is not None and _FOUND_IN.match(pattern, first) is None


def _is_aside(pattern: str, whole: int, at: int, end: int) -> bool:
    """Tell whether it is told how the parts of a whole told first were found: "of 85, by the old scale, 43 …"."""
    return (
        _FIRST_TOLD.match(pattern, at, end) is not None
        and _TOLD_FIRST.search(pattern, max(0, whole - 30), whole) is not None
    )


def _label(part: Claim, words: str) -> str:
    """Return the words that name a part, with the noun it counts, without what is told aside and ages."""
    head, some, tail = words.partition(" of whom ")
    if some and any(map(head.__contains__, "NC")) and any(map(tail.__contains__, "NC")):
        words = head
    noun = part.quantity.unit or "" if part.quantity.kind is Kind.COUNT else ""
    if "(" in words:
        words = _ASIDE.sub("", words)
    if "age" in words:
        words = _OF_AGE.sub("", words.replace("age-", "").replace("-aged", ""))
    noun = noun.lower().replace("age-", "").replace("-aged", "")
    return f"{words.strip()} {noun}".strip()


def _without_measures(sentence: Sentence, whole: Claim, ranks: list[int], opener: Opener) -> list[int]:
    """Return the counts alone of a part that is told with a time, a measure or a place.

    As in "84 women in the 9-hour group" and "52 old teeth in six monkeys".
    """
    pattern, places = sentence.pattern, sentence.places
    kept = [
        rank for rank in ranks[1:] if pattern[places[rank]] not in "DUM" and not is_adjective(sentence.claims[rank])
    ]
    kept = [rank for rank in kept if not pattern.endswith(_NUMBERED, 0, places[rank])]
    if kept and opener is Opener.COMMA and pattern.endswith(_OF_THEM, 0, places[kept[0]]):
        kept = []
    if len(kept) == 1 and pattern.endswith(
        (" in ", " from ", " of the ", " belonging to ", " by ", " with "), 0, places[kept[0]]
    ):
        last, noun = sentence.claims[kept[0]], sentence.claims[kept[0]].noun
        kept = kept if noun is None or same_noun(whole, last) else []
    return [ranks[0], *kept]


def _is_number_of_item(pattern: str, place: int, end: int) -> bool:
    """Tell whether the number is that of an item or a note: "(1) a plan", "2) a cost", "[33]"."""
    return pattern.startswith(")", place + 1) and place + 1 != end
