"""Numbers told again that may be misprints of one another: in the title and the lead, or of a thing known by then.

Here the words are only alike. What is yielded is a contradiction only where one slip makes one
number of the other: two numbers of the same things seldom are so close in writing by chance.
"""

from __future__ import annotations

from collections.abc import Iterator
from functools import lru_cache
from itertools import chain, islice

from checker.claims.claim import Claim
from checker.claims.compatible import is_person
from checker.claims.find import Claims
from checker.claims.keys import key_of, titles, verb_of
from checker.claims.sentence import Sentence
from checker.claims.stems import content_stems, in_any_case
from checker.claims.texts.aligned import OF_PEOPLE
from checker.lexicon.predicates_table import FUNCTION, NOUNS
from checker.quantities.precision import Hedge
from checker.quantities.quantity import GLYPHS, RANGE_GLYPH, Kind, Quantity
from checker.text.document import BlockKind
from checker.text.late import late

LEAD = 2
"""So many sentences of the text tell what its title tells."""
REACH = 6
"""So many sentences on, a thing that was counted may be spoken of again."""
LEAST = 13
"""Of smaller numbers two are alike by chance."""
LEAST_OF_PEOPLE = 10
"""But not so soon where one and the same is done to people in the title and in the lead."""
_KINDS = (Kind.COUNT, Kind.MONEY, Kind.MEASURE)
_KNOWN_GLYPHS = frozenset((*map(GLYPHS.__getitem__, _KINDS), RANGE_GLYPH))
_BOUNDS = (Hedge.ABOUT, Hedge.AT_LEAST, Hedge.MORE_THAN)
"""How the lead may hedge a number that the title has bare."""
_COST = late(r"(?<![a-z])(?:costs?|costing|priced?|built for)(?![a-z])")
_ENDS = in_any_case(("the ", "all ", "ese ", "ose ", " of "))
"""The last four letters before an amount that is known by then."""
_KNOWN_ENDS = _ENDS | in_any_case(("his ", "hat "))
"""The same, with those of "this" and "that"."""
_OTHER = late(r" (?:more|other|new|fewer|further|additional)\b")
_THING_BEHIND = late(r" ([a-z]+)")
_THING_BEFORE = late(r"\b(?:the|this|that) ([a-z]+) of \Z")


def _digits_of(quantity: Quantity) -> str:
    """Return the digits of a number that are no zeros, in order of size: a misprint has the same."""
    return "" if quantity.figure is None else _in_order(abs(quantity.figure.mantissa))


@lru_cache(maxsize=4096)
def _in_order(mantissa: int) -> str:
    return "".join(sorted(str(mantissa).replace("0", "")))


def find_in_title(claims: Claims) -> Iterator[tuple[Claim, Claim]]:
    """Yield the amounts of a title with the one of the same things in the lead, where the title's is not told."""
    for title in claims.derived(titles):
        if title.index > 2:
            break
        body = [each for each in claims.after(title, REACH) if each.block.kind is not BlockKind.HEADING]
        if _digits_in(title).isdisjoint(chain.from_iterable(map(_digits_in, body[:LEAD]))):
            continue
        for claim in title.claims:
            if not _is_large(claim, least=LEAST_OF_PEOPLE):
                continue
            lead = [other for each in body[:LEAD] for other in each.claims if _is_alike(claim, other)]
            lead += [other for each in body[:LEAD] for other in each.claims if _are_people_of(claim, other)]
            if len(lead) > 1:
                verb = verb_of(claim)
                lead = [other for other in lead if verb and verb_of(other) == verb]
            if len(lead) != 1 or not _is_large(lead[0], may_be_about=True):
                continue
            if not _is_large(claim) and not (verb_of(claim) in OF_PEOPLE and verb_of(claim) == verb_of(lead[0])):
                continue
            if _digits_of(claim.quantity) != _digits_of(lead[0].quantity):
                continue
            is_told = any(_is_near(claim, other) for each in body for other in each.claims)
            if not is_told and _tell_the_same(claim, lead[0]):
                yield claim, lead[0]


def _digits_in(sentence: Sentence) -> set[str]:
    return {_digits_of(each) for each in sentence.quantities if each.figure is not None}


def find_again(claims: Claims) -> Iterator[tuple[Claim, Claim]]:
    """Yield the amounts by which a thing is known with the one amount of such things that was told before."""
    prose = claims.document.prose
    for sentence, rank, quantity in claims.derived(known_amounts):
        start, kind = quantity.start, quantity.kind
        if kind not in _KINDS or prose[start - 4 : start] not in _ENDS or not sentence.index:
            continue
        if kind is Kind.MEASURE and "-" not in quantity.surface:
            continue
        is_of = prose.endswith("of ", 0, start)
        if is_of and not (kind is Kind.MONEY and _is_definite(prose, start)):
            continue
        claim = sentence.claims[rank]
        known = _known_before(claims, claim) if _is_large(claim) else None
        if known is not None:
            yield known, claim


def known_amounts(claims: Claims) -> list[tuple[Sentence, int, Quantity]]:
    """Return the amounts, each with its sentence and rank, behind a word with which known things are told."""
    prose, kinds = claims.document.prose, _KNOWN_GLYPHS
    known = {
        each.glyph
        for each in claims.quantities
        if each.glyph in kinds and prose[each.start - 4 : each.start] in _KNOWN_ENDS
    }
    found = [
        each
        for glyph in known
        for each in claims.of_kind(glyph)
        if prose[each[2].start - 4 : each[2].start] in _KNOWN_ENDS
    ]
    return sorted(found, key=_start) if len(found) > 1 else found


def _start(amount: tuple[Sentence, int, Quantity]) -> int:
    return amount[2].start


def _is_definite(prose: str, start: int) -> bool:
    """Tell whether an amount stands behind a definite noun and "of": "The profit of £3m"."""
    return _THING_BEFORE.search(prose[max(0, start - 40) : start].lower()) is not None


def _known_before(claims: Claims, claim: Claim) -> Claim | None:
    """Return the one amount before that is of the same things as the definite *claim*, which is not told there."""
    sentence = claim.sentence
    place = sentence.places[sentence.claims.index(claim)]
    earlier = claims.before(sentence, REACH)
    known = list(islice((other for each in earlier for other in each.claims if _is_alike(claim, other)), 2))
    if len(known) != 1 or _digits_of(known[0].quantity) != _digits_of(claim.quantity):
        return None
    if not _is_known_by(claim, place, known[0].sentence):
        return None
    near = (other for each in (*earlier, sentence) for other in each.claims if other is not claim)
    return None if any(_is_near(claim, other) for other in near) else known[0]


def _is_known_by(claim: Claim, place: int, before: Sentence) -> bool:
    """Tell whether an amount that names a thing names one that was spoken of: "The $3m bridge"."""
    pattern = claim.sentence.pattern
    if claim.quantity.kind is Kind.COUNT:
        return _OTHER.match(pattern, place + 1) is None
    thing = _THING_BEFORE.search(pattern, max(0, place - 40), place) or _THING_BEHIND.match(pattern, place + 1)
    if thing is None:
        return False
    is_named = thing[1] in before.words or thing[1] in FUNCTION
    return is_named or (claim.quantity.kind is Kind.MONEY and _COST.search(before.pattern) is not None)


def _is_large(claim: Claim, *, may_be_about: bool = False, least: int = LEAST) -> bool:
    quantity = claim.quantity
    return (
        quantity.kind in (*_KINDS, Kind.NUMBER)
        and quantity.figure is not None
        and (quantity.hedge is None or (may_be_about and quantity.hedge in _BOUNDS))
        and not quantity.is_range
        and abs(quantity.figure.value) >= least
    )


def _is_alike(claim: Claim, other: Claim) -> bool:
    """Tell whether two amounts are of the same things, written in the same unit."""
    one, two = claim.quantity, other.quantity
    if one.kind is not two.kind or two.is_range:
        return False
    if one.kind is Kind.COUNT:
        return NOUNS.get(one.noun or "", one.noun) == NOUNS.get(two.noun or "", two.noun)
    return one.unit == two.unit


def _are_people_of(claim: Claim, other: Claim) -> bool:
    """Tell whether the title leaves out that people are counted: "Bus crash kills 19", "killing 91 people"."""
    if claim.quantity.kind is not Kind.NUMBER or not is_person(other):
        return False
    return verb_of(claim) == verb_of(other) != ""


def _is_near(claim: Claim, other: Claim) -> bool:
    one, two = claim.quantity.figure, other.quantity.figure
    return one is not None and two is not None and abs(one.value - two.value) <= max(one.step, two.step)


def _tell_the_same(claim: Claim, other: Claim) -> bool:
    """Tell whether the title and the lead share a word besides what is counted, and no time parts them."""
    keys = key_of(claim), key_of(other)
    if any(key.is_addition or key.is_update for key in keys) or not keys[0].times <= keys[1].times:
        return False
    shared = content_stems(claim.sentence.pattern) & content_stems(other.sentence.pattern)
    return bool(shared - content_stems(claim.quantity.unit or ""))
