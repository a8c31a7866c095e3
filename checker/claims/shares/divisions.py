"""Which series of percentages divide one whole."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from fractions import Fraction
from itertools import pairwise

from checker.claims.claim import Claim
from checker.claims.find import Claims
from checker.claims.sentence import Sentence
from checker.claims.shares.announced_classes import are_announced
from checker.claims.shares.apart import find_remaining, find_sides, is_of_name
from checker.claims.shares.division import Division, Form, by_example, percent_in_all
from checker.claims.shares.evidence import Evidence
from checker.claims.shares.labels import are_of_classes, are_rates
from checker.claims.shares.named_wholes import by_names
from checker.claims.shares.scaled_wholes import by_steps, in_turn
from checker.claims.shares.series import ShareSeries, find_share_series
from checker.text.late import late

ALL = 100
_IN_WORDS_OFF = 3
"""So many points a share told in words may be off: "a third" is 33% and 35%."""
_REMAINING = late(
    r"(?:\A|.*[;,] )(?:with |while |and )?(?:(?:the )?remaining|the (?:rest|balance|other(?! (?:areas?|cit(?:y|ies)"
    r"|count(?:y|ies)|countr(?:y|ies)|districts?|groups?|provinces?|regions?|schools?|states?|towns?|villages?|arm|team"
    r"|cohort|sample|survey|poll|study|trial|test|exam|paper|hospital|site|clinic|year|drug|dose|class|ward)\b)))"
    r"(?: [NC])?(?: [a-z]+){0,3}?(?: (?:from|by|to) (?:the|its|their|our) [a-z]+)?,? ?\(?[PF]"
    r"|.*\b(?:for|up|of|and|holds?|held|holding|own(?:s|ed)?|owning|took|takes|taking"
    r"|kept|keeps?|keeping|retain(?:s|ed|ing)?|gets?|got|getting|making up)"
    r" the (?:remaining|other) \(?P"
    r"|.*\bthe (?:remaining |other )?P (?:stake |interest |of the [a-z]+ )?(?:that )?(?:it|they|he|she)"
    r" (?:does|do|did) not (?:already |yet |currently |now )?(?:own|hold|have)\b"
    r"|(?:\A|.*[;,] )(?:and )?leaving (?:only |just |about |some )?P(?= (?:for|to|still|unsold|undone|unfinished"
    r"|outstanding"
    r"|untouched|empty|unpaid)\b|[.,;)]|\Z)(?! to (?:[a-z]+ ){0,2}[A-Z])"
    r"|(?:and )?(?!with\b)[a-z'-]+(?: (?!with\b)[a-z'-]+){0,2} the (?:remaining|other) \(?P"
)
_REST_WORDS = (
    "remaining",
    " not own",
    "not already own",
    "not yet own",
    "not currently own",
    " not hold",
    "the rest",
    "the other",
    "the balance",
    "leaving ",
)
_SUBSET = late(r"\bof any race\b|(?:with )?includ(?:ing|es)\b.*P")
"""A share that is told again in another one of the list."""
_OF_THOSE = late(
    r"P of (?:them|these|those|whom|which|the (?:rest|remainder|remaining|others?|former|latter|survivors))\b"
    r"|[NC] of (?:them|these|those|whom|which|the (?:rest|remainder|remaining|others?)) P"
    r"|\Awith P of (?:all|the) [a-z]+"
)
"""A share of what the share before it counts, or of all with something else said of them."""
_OF_WHICH = late(r"(?:and |but )?of (?:which|whom) (?:[a-z]+ ){0,2}P ")
"""From here on shares are those of the share before."""
_OF_WHAT = late(
    r"[PF](?: (?:stake|share|interest|holding))? (?:of|in) (?:the |an? |its |their |all |our )?(?P<what>[a-z-]+)"
)
"""What a share is one of: "the remaining 25% of the broker" is none of the insurer."""
_OF_LEVELS = late(
    r" of (?:their|its|the|his|her|our) (?:[YA](?:'s)? |[a-z-]+ )?(?:levels?|values?|peaks?|heights?|sizes?"
    r"|averages?|targets?)\b"
)
"""Behind the last share: each is one of what was there before, "36% and 40% of their 2010 levels"."""
_STEM = 4
"""Words that begin with so many same letters are one."""
_IN_BRACKETS = late(r"(?<=[a-z] )\(P\)(?:(?:[,;]|,? and|,? or)(?: [a-z'-]+){1,6} \(P\))+")
"""Names, each with its share in brackets."""
_SUBSET_STEMS = (
    "of any race", "includ", "P of the", "of wh", "with P of",
    *(f" of {which} (P" for which in ("these", "those", "them"))
)  # fmt: skip


def find_divisions(claims: Claims) -> tuple[Division, ...]:
    """Return the series of shares that divide one whole."""
    every = claims.derived(find_share_series)
    found = [division for series in every for division in _judged(claims, series)]
    found += (*find_sides(claims), *find_remaining(claims, every))
    return tuple(division for division in by_example(found) if division.evidence is not Evidence.ALIKE)


def _judged(claims: Claims, series: ShareSeries) -> Iterator[Division]:
    if any(share.quantity.figure is None for share in series.shares) or _OF_LEVELS.match(series.behind):
        return
    ends: list[int] = []
    if any(word in series.sentence.pattern for word in _REST_WORDS):
        ends = [place for place, label in enumerate(series.labels) if place and _REMAINING.match(label)]
    if ends and _is_rest_divided(series, ends[-1]):
        ends[-1] = len(series.shares) - 1
    for start, rest in pairwise([-1, *ends]):
        if is_of_name(series.labels[rest], series.labels[rest].find("P")):
            continue
        if " of what " in " ".join(series.labels[start + 1 : rest + 1]):
            continue  # "20%, then half of what was left, leaving 40%"
        if _is_of_another(series.labels[start + 1 : rest], series.labels[rest]):
            continue
        labels = " ".join(series.labels[start + 1 : rest + 1])
        if rest - start > 1 and not (are_rates(labels) or are_of_classes(labels)):
            shares = series.shares[start + 1 : rest + 1]
            if not start + 1 and _is_begun_before(claims, series.sentence, shares):
                continue
            yield Division(shares, Evidence.REMAINDER)
    series = _without_subsets(series)
    if ends or len(series.shares) < 2 or _has_all_of_one(series):
        return
    if are_announced(series):
        yield Division(series.shares, Evidence.CLASSES)
        return
    division = in_turn(series) or by_steps(series) or by_names(series)
    if division is None or (division.form is Form.HELD and _is_begun_before(claims, series.sentence, division.shares)):
        return
    yield division


def _is_of_another(labels: tuple[str, ...], rest: str) -> bool:
    """Tell whether what remains is said to be of something else than all shares before it are."""
    found = _OF_WHAT.search(rest)
    if found is None or "the remaining" not in rest:
        return False
    told = [of["what"][:_STEM] for of in map(_OF_WHAT.search, labels) if of is not None]
    return len(told) == len(labels) and found["what"][:_STEM] not in told


def _has_all_of_one(series: ShareSeries) -> bool:
    """Tell whether one of several is all of something, or another is: "in brine (5%), oil (20%), or water (100%)"."""
    is_choice = series.labels[-1].lstrip(" ,;)").startswith("or ")
    return is_choice and any(share.quantity.value == ALL for share in series.shares)


def _is_rest_divided(series: ShareSeries, rest: int) -> bool:
    """Tell whether the share at *rest* is the first of those that the rest is divided into.

    "The rest comes from gifts (30%), fees (12%) and rents (6%)" has each in a bracket; without brackets it shows in
    that all shares make a whole.
    """
    pattern, places = series.sentence.pattern, series.sentence.places
    if rest == len(series.shares) - 1:
        return False
    first, last = (places[series.sentence.claims.index(series.shares[place])] for place in (rest, -1))
    return _IN_BRACKETS.fullmatch(pattern, first - 1, last + 2) is not None or percent_in_all(series.shares) == ALL


def _is_begun_before(claims: Claims, sentence: Sentence, shares: tuple[Claim, ...]) -> bool:
    """Tell whether a share in the sentence before is what *shares* lack: "5% is for costs. You get 25%, the rest …"."""
    made = percent_in_all(shares)
    if made is None or made >= ALL:
        return False
    ahead = [claim for claim in sentence.claims if claim.quantity.glyph == "R" and claim.quantity.end <= _first(shares)]
    before = claims.sentences[sentence.index - 1] if sentence.index else None
    if before is not None and before.block is sentence.block:
        ahead += (claim for claim in before.claims if claim.quantity.glyph in "PFR")
    return any(_makes_up(claim, ALL - made) for claim in ahead)


def _first(shares: tuple[Claim, ...]) -> int:
    return shares[0].quantity.start


def _makes_up(claim: Claim, lacking: Fraction) -> bool:
    """Tell whether a share is what is *lacking*, in per cent; in words it may be a little off."""
    if claim.quantity.glyph == "P":
        return percent_in_all((claim,)) == lacking
    return abs(ALL * (claim.quantity.value or 0) - lacking) <= _IN_WORDS_OFF


def _without_subsets(series: ShareSeries) -> ShareSeries:
    """Return *series* without the shares that its labels put inside another: "31% of any race", "including 6% …"."""
    if not any(stem in series.sentence.pattern for stem in _SUBSET_STEMS):
        return series
    divided = next((place for place, label in enumerate(series.labels) if place and _OF_WHICH.match(label)), None)
    if divided is not None:
        series = replace(series, shares=series.shares[:divided], labels=series.labels[:divided])
    last = len(series.labels) - 1  # "…, other, including hats 7%" names the rest
    kept = [place for place, label in enumerate(series.labels) if place == last or not _SUBSET.search(label)]
    if _OF_THOSE.search(series.labels[0]) is None:
        kept = [place for place in kept if _OF_THOSE.search(series.labels[place]) is None]
    if len(kept) == len(series.shares):
        return series
    shares = tuple(series.shares[place] for place in kept)
    return replace(series, shares=shares, labels=tuple(series.labels[place] for place in kept))
