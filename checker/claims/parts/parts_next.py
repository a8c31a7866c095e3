"""Parts in the sentence behind that of their whole: "We saw 83 ewes. Of these 40 were …", "… They were put to …".

Three things lead back to the whole, which is the one count of its sort in the sentence before: "of these", a word for
all of them ("the flock included"), and a verb that divides them, behind which the groups stand with their sizes.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

from checker.claims.claim import Claim
from checker.claims.compatible import is_person, same_noun
from checker.claims.counts import COUNTED, is_whole_number
from checker.claims.find import Claims
from checker.claims.groups import ALLOTTED, SORTED
from checker.claims.keys import place_of
from checker.claims.parts.blockers import are_parts
from checker.claims.parts.breakdown import Breakdown, of_groups
from checker.claims.parts.coordinated import read_list
from checker.claims.parts.evidence import Evidence
from checker.claims.parts.openers import Opener
from checker.claims.parts.sizes import FEW, Form, sizes_in
from checker.claims.parts.told import as_told
from checker.claims.sentence import Sentence
from checker.quantities.nouns import is_people, singular
from checker.text.late import late

_OF_THESE = late(r"\A(?:out )?of (?:these|them|those|whom|which)(?: [a-z]+)?,? (?=N)")
"""How a sentence begins with parts that are bare numbers of what was counted."""
_OF_THOSE_WHO = late(r"\A(?:out )?of (?:those|the [a-z]+) who (?:had |have )?(?P<did>[a-z]{3,}),? (?=N)")
"""The same with what they did, as the sentence before tells it: "Of those who replied, 746 were women"."""
_THESE = frozenset({"these", "them", "those", "whom", "which"})
_ALL = ("population", "sample", "cohort", "flock", "dead", "victims", "injured", "wounded", "casualties")
_INCLUDED = late(
    rf"\A(?:the|our|this|these) (?:current |study |total |final |whole |overall )?(?:{'|'.join(_ALL)})"
    r"(?: now| currently)? (?:were|is|included|comprise[ds]|consist(?:ed|s) of|(?:was|is) made up of)"
    r" (?=[NC])"
)
"""How it begins with a word for all that the one before counts."""
_PUT = "|".join(ALLOTTED + SORTED)
_DIVIDED = late(
    r"\A(?:[a-z]+: )?(?:the |all |all the |these |those |our )?(?:[a-z'-]+ ){0,2}?(?P<noun>[a-z]{3,}) (?:were|was)"
    rf" (?:then )?(?:[a-z]+ly )?(?:{_PUT})\b"
    rf"|\A(?:[a-z]+: )?we (?:then |next |further )?(?:[a-z]+ly )?(?:{_PUT})"
    r" (?:the |all |all the |these |those |our )?(?P<object>[a-z]{3,}) "
)
"""How it begins where it divides what the one before counts."""
_SEXES = late(r"\A(?:[a-z]+: )?there were (?P<first>C)(?: \(P\))? and (?P<last>C)(?: \(P\))?(?:\.|,| with\b| \()")
_ALL_CUES, _DIVIDING, _THERE = frozenset(_ALL), frozenset(ALLOTTED + SORTED), frozenset({"there"})
_OF_ALL = late(r"\A(?:out )?of (?:all(?: the| these| those)?|the) (?P<noun>[a-z]{4,}),? (?=N)")
ALL_REACH = 3
"""So many sentences back the number of all is looked for, where it is the only one."""
_SUMS = "sum|total|amount|money|figure|area|length|weight|quantity|volume|distance|output|catch|crop"
_OF_THE_SUM = late(rf"\A(?:out )?of (?:this|that|it|(?:the|this|that) (?:{_SUMS})),? (?=[MU])")
_SUM_CUES = frozenset({"this", "that", "it", *_SUMS.split("|")})
_OLD_AHEAD = late(
    r"\b(?:from|against|than|compared (?:with|to)|versus|by|of up to|increase of|rise of|fall of) (?:the )?\Z"
)
"""Before a sum that is not what the sentence tells: an earlier one, or by how much it changed."""
_PRONOUNS = frozenset({"they", "all", "them", "cohort", "sample"})
_SAMPLE_OF = late(
    r"\b(?:leaving|left with|resulting in|giving) an? (?:[a-z-]+ ){0,2}(?:sample|cohort|total)(?: size)? of \Z"
)
_OF_SEXES = ({"man", "woman"}, {"male", "female"}, {"boy", "girl"})


def find_parts_next(claims: Claims) -> Iterator[Breakdown]:
    """Yield the parts whose whole is the one count of its sort in the sentence before."""
    yield from _groups(claims)
    yield from _of_these(claims)
    yield from _of_the_sum(claims)
    yield from _of_all(claims)
    yield from _included(claims)


def told_before(claims: Claims, sentence: Sentence) -> tuple[Claim, ...]:
    """Return the claims of the sentence before, if it stands in the same paragraph."""
    before = claims.before(sentence, 1)
    return before[0].claims if before and before[0].block is sentence.block else ()


def _groups(claims: Claims) -> Iterator[Breakdown]:
    """Yield groups with their sizes, or both sexes, behind the number of all of them."""
    for sentence in claims.with_any(_DIVIDING, "NC", "NC"):
        found = _DIVIDED.match(sentence.pattern)
        if found is not None:
            for sizes in sizes_in(sentence):
                if sizes.sizes[0].start > found.end() and not sizes.has(Form.BARE):
                    yield from _of_named(claims, sentence, sizes.claims, found["noun"] or found["object"])
    for sentence in claims.with_any(_THERE, "C", "C"):
        found = _SEXES.match(sentence.pattern)
        if found is not None:
            parts = tuple(sentence.claim_at(found.start(name)) for name in ("first", "last"))
            if {part.noun for part in parts} in _OF_SEXES:
                yield from _of_named(claims, sentence, parts, "they")


def _of_named(claims: Claims, sentence: Sentence, sizes: tuple[Claim, ...], noun: str) -> Iterator[Breakdown]:
    before = told_before(claims, sentence)
    sampled = [claim for claim in before if noun in _PRONOUNS and _is_left(claim)]
    whole = _only(sampled or [claim for claim in before if _is_called(claim, noun)])
    if whole is not None and all(is_whole_number(size) and same_noun(whole, size) for size in sizes):
        yield of_groups(sentence, whole, sizes, ("",) * len(sizes), Evidence.GROUPED)


def _of_these(claims: Claims) -> Iterator[Breakdown]:
    """Yield lists behind "of these"."""
    for sentence in claims.with_any(_THESE, "N", "NC"):
        found = _OF_THESE.match(sentence.pattern) or _OF_THOSE_WHO.match(sentence.pattern)
        if found is None:
            continue
        before = told_before(claims, sentence)
        told = [claim for claim in before if claim.quantity.kind in COUNTED and not _is_of_last_time(claim)]
        whole = _only([claim for claim in told if _did(claim, found["did"])] if found.re.groups else told)
        if whole is not None:
            yield from _listed(sentence, whole, found.end())


def _of_all(claims: Claims) -> Iterator[Breakdown]:
    """Yield lists behind "of all births" or "of the births", of the one number of them that sentences before tell."""
    for sentence in claims.with_kinds("N", "NC", that=_opens_with_all):
        found = _OF_ALL.match(sentence.pattern)
        if found is None:
            continue
        before = [each for each in claims.before(sentence, ALL_REACH) if each.block is sentence.block]
        told = [claim for each in before for claim in each.claims if _is_called(claim, found["noun"])]
        whole = _only(told)
        if whole is not None:
            yield from _listed(sentence, whole, found.end())


def _opens_with_all(sentence: Sentence) -> bool:
    return sentence.pattern.startswith(("of all ", "of the ", "out of all ", "out of the "))


def _of_the_sum(claims: Claims) -> Iterator[Breakdown]:
    """Yield lists behind "of the sum", of the one sum that the sentence before tells as it now is."""
    for sentence in claims.with_any(_SUM_CUES, "MU", "MU"):
        found = _OF_THE_SUM.match(sentence.pattern)
        if found is None:
            continue
        sort = sentence.pattern[found.end()]
        told = [claim for claim in told_before(claims, sentence) if claim.quantity.glyph == sort]
        told = [claim for claim in told if not _OLD_AHEAD.search(claim.sentence.pattern, 0, place_of(claim))]
        if len(told) == 1:
            yield from _listed(sentence, told[0], found.end())


def _listed(sentence: Sentence, whole: Claim, start: int) -> Iterator[Breakdown]:
    """Yield the parts of *whole* that *sentence* lists from *start* on: "of these" is "of the 87 shops"."""
    is_measure = whole.quantity.glyph == "U"  # "of this 298 km is paved and 114 km gravel" is "412 km, of which …"
    series = read_list(sentence, whole, Opener.OF_WHICH if is_measure else Opener.COMMA, start)
    if series is not None:
        series = replace(series, before="of the ", between=", of which " if is_measure else ", ")
        breakdown = as_told(series) if are_parts(series) else None
        if breakdown is not None:
            yield breakdown


def _included(claims: Claims) -> Iterator[Breakdown]:
    """Yield lists behind a word for all, such as "the flock included"."""
    for sentence in claims.with_any(_ALL_CUES, "NC", "NC"):
        found = _INCLUDED.match(sentence.pattern)
        if found is None:
            continue
        first = sentence.claim_at(found.end())
        named = [claim for claim in told_before(claims, sentence) if claim.noun is not None]
        whole = _only([claim for claim in named if _counts_alike(claim, first)])
        series = None if whole is None else read_list(sentence, whole, Opener.MADE_OF, found.end())
        if series is None or not series.is_joined or series.is_cut or series.more:
            continue
        series = replace(series, before="", between=" comprising ")
        if are_parts(series) and all(_counts_alike(series.whole, part) for part in series.parts):
            yield Breakdown(series, Evidence.LISTED, is_stated=False)


def _is_of_last_time(claim: Claim) -> bool:
    """Tell whether a bracket has only what was counted the time before: "12,410 people (2019: 13,180)"."""
    pattern, place = claim.sentence.pattern, place_of(claim)
    return pattern.startswith(")", place + 1) and pattern.endswith(("(", "(Y: "), 0, place)


def _did(claim: Claim, verb: str) -> bool:
    """Tell whether the sentence of *claim* says right behind it that those counted did what *verb* says."""
    return claim.sentence.pattern.startswith(
        (f" {verb}", f" who {verb}", f" had {verb}", f" have {verb}"), place_of(claim) + 1
    )


def _only(counts: list[Claim]) -> Claim | None:
    """Return the one claim of *counts*, if it is of more than a few things."""
    if len(counts) != 1 or not is_whole_number(counts[0]):
        return None
    return counts[0] if (counts[0].quantity.value or 0) > FEW else None


def _counts_alike(whole: Claim, part: Claim) -> bool:
    """Tell whether *part* counts what *whole* does, or both count people."""
    return same_noun(whole, part) or (is_person(whole) and is_person(part))


def _is_left(claim: Claim) -> bool:
    """Tell whether *claim* is said to be what is left as the sample: "leaving a final sample of 80"."""
    return _SAMPLE_OF.search(claim.sentence.pattern, 0, place_of(claim)) is not None


def _is_called(claim: Claim, noun: str) -> bool:
    """Tell whether *claim* counts what a sentence calls by *noun*, more than a few."""
    if claim.quantity.glyph != "C" or not is_whole_number(claim) or (claim.quantity.value or 0) <= FEW:
        return False
    if noun in _PRONOUNS:
        return is_person(claim)
    single = singular(noun)
    return claim.noun in (noun, single) or (is_person(claim) and (is_people(single) or is_people(noun)))
