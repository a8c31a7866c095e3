"""Groups of a trial with their sizes: "105 were assigned to receive calcium (n = 52) or placebo (n = 53)".

Here the text itself says that the groups are all, by a verb that makes them or by one bracket around them, so that
nothing is asked of what joins them, and a wrong sum is an error. Where it does not say so, :mod:`.sized_groups` and
:mod:`.sample_lists` infer it from how the groups are told.
"""

from __future__ import annotations

from collections.abc import Iterator

from checker.claims.brackets import BRACKET
from checker.claims.claim import Claim
from checker.claims.compatible import same_noun
from checker.claims.find import Claims
from checker.claims.frame import Frame, Match
from checker.claims.groups import ALLOTTED, GROUPS, OF_MANY
from checker.claims.parts.breakdown import Breakdown
from checker.claims.parts.evidence import Evidence
from checker.claims.parts.openers import Opener
from checker.claims.parts.series import Series, is_measured
from checker.claims.parts.sizes import PART_OF, is_part_of, is_sample, is_size_of_all
from checker.claims.sentence import Sentence
from checker.text.late import late

FARTHEST = 900
"""Longest stretch of pattern from a whole to the size of its last group."""
_ASSIGNED = late(
    rf"\b(?:{'|'.join(ALLOTTED)}|randomly|recruited|enrolled|entered|groups?|arms?|either|receiv(?:e|ed|ing)|completed"
    r"|provided)\b"
)
_OPENED = late(r"\((?:[<>≤≥] ?[A-Z])?[^()A-Z]{0,40}(?: [NRF][,:] )?\bn ?= ?$")
_LABEL = late(r"[,:] n ?= ?N")
"""Behind the number of a group, where its size stands: "group 1, n = 48"."""
_PART_OF_OTHER = late(r"\. |\bincluding\b|\bsuch as\b|; (?!control)")
FROM_EACH = late(r"\b(?:from|in|of|on|for|at|per) (?:each|every)\b(?! (?:of|other)\b)")
"""Between a number and the sizes: it is told of each of what these count."""
_BOUNDS = ("≤", "≥", "<", ">", "≤ ", "≥ ", "< ", "> ")
_LABELLED = late(r"\bn ?= ?[NC]")
_WHOLE = late(r"(?:(?:total|sample) of|\bwith) n ?= ?$")


_ARM = r"(?:[^A-Z.;()]|\([^A-Z()]{1,12}\)){1,70}\("
_ARMS = Frame(
    r"<whole:count>(?:[^A-Z.;()]{0,40}[A-Z])?[^A-Z.;()]{0,70}? (?:assigned|randomi[sz]ed|allocated)(?: [a-z]+){0,2}? to"
    rf"{_ARM}<first:thing|number>\)(?: [a-z][^A-Z.;:()]{{0,150}})?(?:,{_ARM}<second:thing|number>\))?,? (?:or|and)"
    rf"{_ARM}<third:thing|number>\)",
    cues=("assigned", "randomized", "randomised", "allocated"),
)
_SIZES = Frame(
    r"<whole:count>[^A-Z.;()]{0,60}? (?:assigned|randomi[sz]ed|allocated|divided|split|broken"
    r"|put)(?: [a-z]+){0,2}? (?:in)?to"
    r" <groups:count>,? (?:of|with) <first:number>(?:, <second:number>)?(?:, <fourth:number>)?,? and <third:thing"
    r"|number>(?! (?:each|per)\b)",
    cues=("assigned", "randomized", "randomised", "allocated", "divided", "split", "broken", "put"),
)


def find_samples(claims: Claims) -> tuple[Breakdown, ...]:
    """Return every whole that is followed by the sizes of its groups."""
    sampled = [series for sentence in claims.with_any(frozenset({"n"}), "CN", "CN") for series in _samples(sentence)]
    sampled += filter(None, map(_arms, claims.match(_ARMS, _SIZES)))
    return tuple(
        Breakdown(series, Evidence.WHOLE, is_stated=True) for series in sampled if not is_measured(series.whole)
    )


def _arms(match: Match) -> Series | None:
    """Return "120 farms were assigned to either seed (60 farms) or tools (60 farms)"."""
    whole, sizes = match["whole"], list(filter(None, map(match.get, ("first", "second", "fourth", "third"))))
    if not all(same_noun(whole, size) for size in sizes):
        return None
    groups = match.get("groups")
    if groups is not None and groups.quantity.value != len(sizes):
        return None
    return Series(match.sentence, whole, tuple(sizes), ("",) * len(sizes), Opener.SAMPLES)


def _samples(sentence: Sentence) -> Iterator[Series]:
    if len(_LABELLED.findall(sentence.pattern)) < 2:
        return
    for rank in range(len(sentence.places)):
        if _may_be_whole(sentence, rank):
            sizes = _sizes_behind(sentence, rank)
            opener = _opener(sentence, rank, sizes) if len(sizes) > 1 else None
            if opener is not None:
                yield _series(sentence, rank, sizes, opener)


def _may_be_whole(sentence: Sentence, rank: int) -> bool:
    """Tell whether the number at *rank* counts what may be divided, and is not itself the size of a group."""
    pattern, place, claim = sentence.pattern, sentence.places[rank], sentence.claims[rank]
    if pattern[place] not in "CN" or pattern.endswith(_BOUNDS, 0, place) or _is_one(claim):
        return False
    if claim.noun in GROUPS - OF_MANY or _LABEL.match(pattern, place + 1):
        return False
    return not (_is_size_of_group(sentence, rank) or is_part_of(pattern, place))


def _sizes_behind(sentence: Sentence, rank: int) -> list[int]:
    """Return the places of the group sizes behind the number at *rank*, up to the next amount of things."""
    pattern, places = sentence.pattern, sentence.places
    sizes: list[int] = []
    for number in range(rank + 1, len(places)):
        if is_sample(pattern, places[number]):
            sizes.append(number)
        elif number == rank + 1 and PART_OF.fullmatch(pattern, places[rank], places[number]):
            continue  # "110 of the 116 farms (hill n = 56, plain n = 54)"
        elif places[number] - places[rank] > FARTHEST or _is_amount(sentence, pattern, number, places):
            break
    return sizes


def _opener(sentence: Sentence, rank: int, sizes: list[int]) -> Opener | None:
    """Return what leads from the number at *rank* to the *sizes*: one bracket or a verb by which groups are made."""
    pattern, places = sentence.pattern, sentence.places
    place, first, last = places[rank], places[sizes[0]], places[sizes[-1]]
    between = pattern[place + 1 : first]
    if is_sample(pattern, place):
        between = between.removeprefix(")")
    if last - place > FARTHEST or 0 <= between.find(")") < (between.find("(") % (len(between) + 1)):
        return None
    if FROM_EACH.search(between) is not None:
        return None  # "samples of 10 bees came from each wet and dry hive (n = 6 and n = 5)"
    if sentence.claims[rank].noun in OF_MANY and not _are_sorted(sentence, rank, sizes):
        return None
    if _is_per_group(sentence, rank, sizes) and ")" in pattern[first:last]:
        return None
    if _PART_OF_OTHER.search(BRACKET.sub("", pattern[place:last] + ")")):
        return None
    if _OPENED.search(between) is not None and ")" not in BRACKET.sub("", pattern[first:last]):
        return Opener.BRACKET
    is_assigned = _ASSIGNED.search(pattern[max(0, place - 60) : place] + between) is not None
    return Opener.SAMPLES if is_assigned else None


def _are_sorted(sentence: Sentence, rank: int, sizes: list[int]) -> bool:
    """Tell whether studies may be counted by their sorts, none of which is told by how many took part in them."""
    whole, values = sentence.claims[rank].quantity.value, [sentence.claims[size].quantity.value for size in sizes]
    between = sentence.pattern[sentence.places[rank] + 1 : sentence.places[sizes[0]]]
    return between.count("(") == 1 and sum(value is not None and value <= (whole or 0) for value in values) > 1


def _series(sentence: Sentence, rank: int, sizes: list[int], opener: Opener) -> Series:
    pattern, places = sentence.pattern, sentence.places
    return Series(
        sentence,
        sentence.claims[rank],
        tuple(sentence.claims[number] for number in sizes),
        tuple(pattern[places[number - 1] + 1 : places[number]] for number in sizes),
        opener,
        before=pattern[: places[rank]],
        between=pattern[places[rank] + 1 : places[sizes[0]]],
    )


def _is_one(claim: Claim) -> bool:
    figure = claim.quantity.figure
    return figure is not None and figure.mantissa == 1 and figure.exponent == 0


def _is_per_group(sentence: Sentence, rank: int, sizes: list[int]) -> bool:
    """Tell whether a number of groups stands between, so that a size may be that of each."""
    return any(sentence.claims[number].noun in GROUPS for number in range(rank + 1, sizes[-1]))


def _is_amount(sentence: Sentence, pattern: str, number: int, places: list[int]) -> bool:
    """Tell whether a number is another whole; "three groups" is none, nor is a statistic such as 0.2."""
    claim = sentence.claims[number]
    figure = claim.quantity.figure
    if pattern[places[number]] == "N" and (
        _LABEL.match(pattern, places[number] + 1)
        or (figure is not None and figure.is_decimal)
        or pattern.endswith(_BOUNDS, 0, places[number])
    ):
        return False
    return pattern[places[number]] in "NCM" and claim.noun not in GROUPS and not _is_one(claim)


def _is_size_of_group(sentence: Sentence, rank: int) -> bool:
    """Tell whether a number is itself the size of a group: "n = 48", and not that of all, as "N = 96" is."""
    pattern, place = sentence.pattern, sentence.places[rank]
    if not is_sample(pattern, place) or _WHOLE.search(pattern, max(0, place - 20), place):
        return False
    return not is_size_of_all(sentence, rank)
