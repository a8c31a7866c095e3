"""Sentences all of whose amounts are parts but the last, which is called their total: "a roll of 409".

So many words can say that a number is a total that no list of them is whole. Here little is asked of the
word, since much is asked of the sentence: that it holds no amount but the parts and the total, all of one
unit, that the parts are joined to one another, that no word leaves the list open, and that the parts come to
about the total.
"""

from __future__ import annotations

from collections.abc import Sequence
from fractions import Fraction
from functools import lru_cache
from itertools import pairwise

from checker.claims.claim import Claim
from checker.claims.compatible import commensurable, is_person
from checker.claims.counts import number_of
from checker.claims.parts import total_words as words
from checker.claims.parts.evidence import Evidence
from checker.claims.parts.series import is_measured
from checker.claims.parts.total_behind import AMOUNTS, MOST_PARTS, TotalBehind
from checker.claims.sentence import Sentence
from checker.quantities.quantity import GLYPHS, Kind
from checker.text.late import late

TIMES = str.maketrans(dict.fromkeys("".join(GLYPHS[kind] for kind in (Kind.YEAR, Kind.DATE, Kind.TIME, Kind.ORDINAL))))
"""Takes away the letters of what may stand beside parts: when, and which of them."""
_LEAST, _MOST = Fraction(1, 2), Fraction(2)
"""Amounts that come to less or more of the last than this are not its parts."""
_WIDEST = 120
"""No more words than this stand between the parts and their total."""
_HEARD = 30
"""So far before the first part words are looked at."""
JOINED = late(
    r"[^.:()]{0,90}?(?:,|;| and\b| plus\b| \+| while\b)[^.:()]{0,60}\Z|[^.:()]{0,30}\)(?:,|,? and) [^.:()]{1,40}\(\Z"
)
_AND = late(r"\band\b|&|\bplus\b")
_AND_THINGS = late(
    r" and (?:(?:the|an?|its|some|his|her|their) )?(?!so\b|in\b|makes?\b)[a-z'-]+(?: [a-z'-]+)?(?:,| –| -| \(|;|:)"
)
_GROUPS = late(r"(?:\A|[;,] )(?:all )?(?:the |these |those |its |his |her |their |our )?\Z")
"""Before the number of the parts."""


def accounted_in(sentence: Sentence) -> tuple[TotalBehind, ...]:
    """Return the total that closes *sentence*, if all its other amounts are parts."""
    found = _in_sentence(sentence) if _are_amounts(sentence.glyphs) else None
    return () if found is None else (found,)


@lru_cache(maxsize=1024)
def _are_amounts(glyphs: str) -> bool:
    """Tell whether there are three amounts or more, and nothing else but times."""
    amounts = glyphs.translate(TIMES)
    return 2 < len(amounts) <= MOST_PARTS + 1 and set(amounts) <= set(AMOUNTS)


def _in_sentence(sentence: Sentence) -> TotalBehind | None:
    """Return the total that closes *sentence*, ``None`` where it is none of the other amounts."""
    glyphs, places, quantities = sentence.glyphs, sentence.places, sentence.quantities
    ranks = [rank for rank, glyph in enumerate(glyphs) if glyph in AMOUNTS]
    if len(ranks) > 3 and quantities[ranks[0]].value == len(ranks) - 2 and _are_counted(sentence, places[ranks[0]]):
        ranks = ranks[1:]
    is_over_all = len(ranks) > 3 and quantities[ranks[-1]].value == len(ranks) - 2 and _is_over_all(sentence, ranks)
    ranks = ranks[:-1] if is_over_all else ranks
    *parts, total = [sentence.claims[rank] for rank in ranks]
    if not _come_to_about(total, parts):
        return None
    told = [places[rank] for rank in ranks]
    *gaps, gap = [sentence.pattern[one + 1 : other] for one, other in pairwise(told)]
    if len(gap) > _WIDEST or not all(map(JOINED.match, gaps)) or any("total" in each for each in gaps):
        return None
    if not are_alike(total, parts):
        return None
    evidence = Evidence.LISTED if is_over_all else _said(sentence.pattern, gaps[-1], gap, told)
    is_of_people = not is_person(total) or any(part.noun is None or is_person(part) for part in parts)
    if (
        evidence is None
        or not is_of_people
        or ends_unnumbered(gaps[-1], gap)
        or _may_be_open(sentence.pattern, told[0], told[-1])
    ):
        return None
    return TotalBehind(total, tuple(parts), evidence=evidence)


def _are_counted(sentence: Sentence, place: int) -> bool:
    """Tell whether the number at *place* is how many parts follow: "the two ferries carry 240 and 185"."""
    return _GROUPS.search(sentence.pattern[max(0, place - 20) : place]) is not None


def _is_over_all(sentence: Sentence, ranks: Sequence[int]) -> bool:
    """Tell whether the last number is how many parts stand before it: "39 km over the three days"."""
    start, end = (sentence.places[rank] for rank in ranks[-2:])
    return words.OVER_ALL.match(sentence.pattern[start + 1 : end]) is not None


def _come_to_about(total: Claim, parts: Sequence[Claim]) -> bool:
    """Tell whether *parts*, none of them a range or more than *total*, come to no other size than it is of."""
    values, whole = [number_of(part) for part in parts], number_of(total)
    if min(values) <= 0 or max(values) >= whole or any(claim.quantity.ends is not None for claim in (total, *parts)):
        return False
    made = sum(values)
    if len(values) > 2 and whole in [made - value for value in values]:
        return False  # one is no part: "in seven matches, 31 wins, 12 losses and 45 draws in a total of 88 games"
    return _LEAST * whole < made < _MOST * whole


def ends_unnumbered(last: str, gap: str) -> bool:
    """Tell whether a list is closed by things without a number: "nine rooms below, seven above and attics, …"."""
    return _AND.search(last) is None and _AND_THINGS.search(gap) is not None


def _may_be_open(pattern: str, start: int, end: int) -> bool:
    """Tell whether words about the parts from *start* on and their total at *end* say that they are not all."""
    heard = max(0, start - _HEARD)
    is_open = words.GOES_ON.match(pattern, end + 1) or words.MORE.search(pattern, heard, start)
    return is_open is not None or words.MAY_BE_OPEN.search(pattern, heard, end) is not None


def _said(pattern: str, last: str, gap: str, places: Sequence[int]) -> Evidence | None:
    """Return what the words in the *gap* before a total, or behind it, say of it, ``None`` if nothing.

    *last* are the words before the last of its parts.
    """
    behind = places[-1] + 1
    is_closed, parts = _AND.search(last) is not None, len(places) - 1
    if words.BEHIND.match(pattern, behind) and words.SET_OFF.search(gap):
        is_of_others = pattern.startswith(" between them", behind) and words.OTHERS_THEN.search(gap) is not None
        return None if is_of_others else Evidence.LISTED
    if any(said.search(gap) for said in (words.TOGETHER, words.HOLDING, words.RESULTING, words.BRINGING)):
        return Evidence.LISTED
    if is_closed and words.COMING_TO.search(gap):
        return Evidence.LISTED
    if words.OUT_OF.search(gap) or words.SO.search(gap) or (pattern.startswith("with ") and words.HAVING.search(gap)):
        return Evidence.NEAR
    if is_closed and words.OR.search(gap) and words.ONE_CLAUSE.match(pattern, behind):
        return Evidence.NEAR
    is_apart = (is_closed or parts > 2) and words.APART.search(gap) and words.AT_END.match(pattern, behind)
    return Evidence.LISTED if is_apart else None


def are_alike(total: Claim, parts: Sequence[Claim]) -> bool:
    """Tell whether *parts* and *total* can be added, in one unit, none of them a statistic."""
    claims = (total, *parts)
    if not commensurable(*claims) or len({claim.quantity.unit for claim in claims if claim.quantity.units}) > 1:
        return False
    return all(claim.quantity.units or not is_measured(claim) for claim in claims)
