"""Parts behind the sentence of their whole, and a word for all: "We saw 29 ewes. The flock included 14 old ones …"."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

from checker.claims.claim import Claim
from checker.claims.compatible import is_person, same_noun
from checker.claims.find import Claims
from checker.claims.parts.blockers import are_parts
from checker.claims.parts.breakdown import Breakdown
from checker.claims.parts.coordinated import read_list
from checker.claims.parts.evidence import Evidence
from checker.claims.parts.openers import Opener
from checker.claims.parts.sizes import FEW
from checker.claims.sentence import Sentence
from checker.claims.shares.bases import is_whole_number
from checker.text.late import late

_ALL = "population sample cohort flock dead victims injured wounded casualties"
_LEAD = late(
    rf"\A(?:the|our|this|these) (?:current |study |total |final |whole |overall )?(?:{_ALL.replace(' ', '|')})"
    r"(?: now| currently)? (?:were|is|included|comprise[ds]|consist(?:ed|s) of|(?:was|is) made up of)"
    r" (?=[NC])"
)
"""How the sentence of the parts begins: a word for all that the one before counts."""
_CUES = frozenset(_ALL.split())


def find_population_next(claims: Claims) -> Iterator[Breakdown]:
    """Yield the lists of parts whose whole is the only count of their sort in the sentence before."""
    for sentence in claims.with_any(_CUES, "NC", "NC"):
        found = _LEAD.match(sentence.pattern)
        whole = None if found is None else _whole_before(claims, sentence, found.end())
        series = None if found is None or whole is None else read_list(sentence, whole, Opener.MADE_OF, found.end())
        if series is None or not series.is_joined or series.is_cut or series.more:
            continue
        series = replace(series, before="", between=" comprising ")
        if are_parts(series) and all(_counts_alike(series.whole, part) for part in series.parts):
            yield Breakdown(series, Evidence.LISTED, is_stated=False)


def _whole_before(claims: Claims, sentence: Sentence, place: int) -> Claim | None:
    """Return the one count of more than a few, of what is counted at *place*, in the sentence before."""
    before, first = claims.before(sentence, 1), sentence.claims[sentence.places.index(place)]
    if not before or before[0].block is not sentence.block:
        return None
    wholes = [claim for claim in before[0].claims if claim.noun is not None and _counts_alike(claim, first)]
    if len(wholes) != 1 or not is_whole_number(wholes[0]):
        return None
    return wholes[0] if (wholes[0].quantity.value or 0) > FEW else None


def _counts_alike(whole: Claim, part: Claim) -> bool:
    """Tell whether *part* counts what *whole* does, or both count people."""
    return same_noun(whole, part) or (is_person(whole) and is_person(part))
