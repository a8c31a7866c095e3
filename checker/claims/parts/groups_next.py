"""Groups behind the sentence of their whole: "We saw 83 ewes. They were put to hay (n = 40) or oats (n = 43)"."""

from __future__ import annotations

from collections.abc import Iterator

from checker.claims.claim import Claim
from checker.claims.compatible import is_person, same_noun
from checker.claims.find import Claims
from checker.claims.parts.breakdown import Breakdown
from checker.claims.parts.evidence import Evidence
from checker.claims.parts.openers import Opener
from checker.claims.parts.series import Series
from checker.claims.parts.sizes import FEW, Form, sizes_in
from checker.claims.sentence import Sentence
from checker.claims.shares.bases import is_whole_number
from checker.quantities.nouns import is_people, singular
from checker.text.late import late

_DIVIDED = (
    "assigned allocated divided split grouped categorized categorised classified stratified randomized randomised"
)
_SUBJECT = late(
    r"\A(?:[a-z]+: )?(?:the |all |all the |these |those |our )?(?:[a-z'-]+ ){0,2}?(?P<noun>[a-z]{3,}) (?:were|was)"
    rf" (?:then )?(?:[a-z]+ly )?(?:{'|'.join(_DIVIDED.split())})\b"
    rf"|\A(?:[a-z]+: )?we (?:then |next |further )?(?:[a-z]+ly )?(?:{'|'.join(_DIVIDED.split())})"
    r" (?:the |all |all the |these |those |our )?(?P<object>[a-z]{3,}) "
)
"""How a sentence begins that divides what the one before counts."""
_SEXES = late(r"\A(?:[a-z]+: )?there were (?P<first>C)(?: \(P\))? and (?P<last>C)(?: \(P\))?(?:\.|,| with\b| \()")
_DIVIDING, _THERE = frozenset(_DIVIDED.split()), frozenset({"there"})
_PRONOUNS = frozenset({"they", "all", "them", "cohort", "sample"})
_OF_SEXES = ({"man", "woman"}, {"male", "female"}, {"boy", "girl"})


def find_groups_next(claims: Claims) -> Iterator[Breakdown]:
    """Yield the groups whose whole is the only count of its sort in the sentences before."""
    for sentence in claims.with_any(_DIVIDING, "NC", "NC"):
        found = _SUBJECT.match(sentence.pattern)
        if found is not None:
            for sizes in sizes_in(sentence):
                if sizes.sizes[0].start > found.end() and not sizes.has(Form.BARE):
                    yield from _of_whole(claims, sentence, sizes.claims, found["noun"] or found["object"])
    for sentence in claims.with_any(_THERE, "C", "C"):
        found = _SEXES.match(sentence.pattern)
        if found is not None:
            parts = tuple(sentence.claims[sentence.places.index(found.start(name))] for name in ("first", "last"))
            if {part.noun for part in parts} in _OF_SEXES:
                yield from _of_whole(claims, sentence, parts, "they")


def _of_whole(claims: Claims, sentence: Sentence, parts: tuple[Claim, ...], noun: str) -> Iterator[Breakdown]:
    wholes = [claim for other in claims.before(sentence, 1) if other.block is sentence.block for claim in other.claims]
    wholes = [claim for claim in wholes if _may_be(claim, noun)]
    if len(wholes) == 1 and all(is_whole_number(part) and same_noun(wholes[0], part) for part in parts):
        labels = ("",) * len(parts)
        series = Series(sentence, wholes[0], parts, labels, Opener.SAMPLES)
        yield Breakdown(series, Evidence.GROUPED, is_stated=False)


def _may_be(claim: Claim, noun: str) -> bool:
    """Tell whether *claim* counts what a sentence calls by *noun*, more than a few."""
    if claim.quantity.glyph != "C" or not is_whole_number(claim) or (claim.quantity.value or 0) <= FEW:
        return False
    if noun in _PRONOUNS:
        return is_person(claim)
    single = singular(noun)
    return claim.noun in (noun, single) or (is_person(claim) and (is_people(single) or is_people(noun)))
