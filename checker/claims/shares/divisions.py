"""Which series of percentages divide one whole."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from itertools import pairwise

from checker.claims.claim import Claim
from checker.claims.find import Claims
from checker.claims.keys import place_of
from checker.claims.sentence import Sentence
from checker.claims.shares.announced_classes import are_announced
from checker.claims.shares.division import Division, by_example, percent_in_all
from checker.claims.shares.labels import (
    are_estimates,
    are_loose,
    are_of_classes,
    are_of_one_thing,
    are_of_others,
    are_opposites,
    are_out_of,
    are_overlapping,
    are_rates,
    is_duel,
    is_loose,
    is_of_votes,
    is_pair,
    lack_sign,
    name_rest,
    name_sex,
    names_neither,
    unnamed,
)
from checker.claims.shares.scales import (
    are_bands,
    are_contrary,
    are_of_total,
    are_steps,
    are_votes,
    closes_bands,
    is_none,
    is_step,
)
from checker.claims.shares.series import ShareSeries, find_share_series
from checker.text.late import late

ALL = 100
REACH = 120
"""So far behind the last share "respectively" may stand."""
_REMAINING = late(
    r"(?:\A|.*[;,] )(?:with |while |and )?(?:(?:the )?remaining|the (?:rest|balance|other(?! (?:areas?|cit(?:y|ies)"
    r"|count(?:y|ies)|countr(?:y|ies)|districts?|groups?|provinces?|regions?|schools?|states?|towns?|villages?)\b)))"
    r"(?: [NC])?(?: [a-z]+){0,3}?,? ?\(?[PF]"
    r"|.*\b(?:for|up|of|and) the (?:remaining|other) \(?P"
    r"|(?:and )?(?!with\b)[a-z'-]+(?: (?!with\b)[a-z'-]+){0,2} the (?:remaining|other) \(?P"
)
_REST_WORDS = ("remaining", "the rest", "the other", "the balance")
_ANNOUNCED = late(
    r"\b(?:made up of|compos(?:ed|ition)|consist(?:s|ed|ing)? of|compris\w+|split|divided|apportioned|breakdown"
    r"|capital structure|came from|comes from)\b"
)
_LEFT = late(r"\b(?:the (?:remaining|remainder|rest|balance)|others?)\b(?! P)")
"""Behind two shares: what is left, without its number."""
FARTHEST_REST = 80
_HEADED = late(
    r" ?(?:[a-zà-ÿ'-]+ ){0,3}(?:groups?|languages?|religions?|composition|distribution|shares?|owners?|sources?): "
)
_SPREAD = late(
    r"\b(?:classification (?:was|were)|(?:classified|graded|categori[sz]ed|staged|rated) as|made up of|composition"
    r"|apportioned|distributed|broken down|distribution|breakdown|allocations?|came from"
    r"|comes from|background|owned by|owned|stakes?|split|divided|capital structure|joint venture|consortium)\b"
)
_EXCLUSIVE = late(
    r"\b(?:shareholders?|stockholders?|owners|partners|shared (?:by|between|among)"
    r"|(?:sales|revenues?|turnover|exports|imports|trade|output|production|spending|labou?r force|workforce|employment)"
    r" by (?:region|sector|countr(?:y|ies)|occupation|origin|industry|segment|product|source|type|use|fuel))\b"
)
"""Before a list of which others may be left out, but in which nobody is twice."""
_NAME_AHEAD = late(r"[a-zà-ÿ]{2,}[.:]? *\Z")
_LONE = late(r"\bno (?:husband|wife|spouse|partner)\b")
"""One of the households that a list names beside couples and families: not all of them."""
_OPEN = late(
    r"\b(?:most (?:common|frequent|prevalent|important|popular|populous|cited)\w*|commonest|predominant\w*|main|major"
    r"|majority|followed by|effects?|incidences?|prevalences?|rates?|reductions?|survival|agreement|accuracy"
    r"|sensitivit\w+)\b"
)
"""In or before a list that nothing calls complete: it names the first few, or things that make no whole."""
_GOES_ON = late(r"[^A-Z.;]{0,30}(?:,| and) [NC] (?:as |were |was )?[a-z]+\b(?! \(?P)")
"""A further class, of which only the count is told."""
_TORN = late(r"\)? [^A-Z,;:.()]{0,30}(?<!than )(?<!from )\(?P\b")
"""A share behind the list that nothing joins to it: a comma is missing."""
_GOES_ON_BARE = late(r"\)?,(?: and)? [a-zà-ÿ][a-zà-ÿ' -]{0,30}(?:\Z|[.;])")
"""A further name without its share."""
_TESTED = late(r"\)?[^A-Z.]{0,30}\(?p ?[=<>]")
_SUBSET = late(r"\bof any race\b|(?:with )?includ(?:ing|es)\b.*P")
"""A share that is told again in another one of the list."""
_SUBSET_STEMS = ("of any race", "includ")
_LINE_START = late(r" ?(?:(?:[a-zà-ÿ'-]+ ){0,3}[a-zà-ÿ'-]+: +)?(?:[^\s:]+ +){1,4}\(?P")


_TURN = late(r"\)? (?P<names>[^A-Z.;]{8,110}?),? respectively\b")
_NAMES = late(r",? (?:and|or) |, ")
CLOSE = 70
_CANDIDATE = late(
    r"(?: of (?:the )?(?:\d[\d,]* )?[a-z]+(?: [a-z]+)?)? (?:intend\w* to )?(?:(?:would )?(?:vote[sd]? for|voting for)"
    r"|support(?:ed|ing|s)?|favou?r(?:ed|ing|s)?|back(?:ed|ing|s)?|preferr(?:ed|ing)|prefer|chose|picked|endorsed) "
    r"(?!the |an? )[A-Z][a-z]"
)
_OF_COUNT = late(r"[CN] P ([a-z]+)")
"""What a share says of the count just before it: "55 growers (44% women) had mild rust and 19 (32% women) …"."""


def find_divisions(claims: Claims) -> tuple[Division, ...]:
    """Return the series of shares that divide one whole."""
    found = [division for series in claims.derived(find_share_series) for division in _judged(claims, series)]
    return tuple(division for division in by_example(found) if not division.is_guess)


def _judged(claims: Claims, series: ShareSeries) -> Iterator[Division]:
    if any(share.quantity.figure is None for share in series.shares):
        return
    ends: list[int] = []
    if any(word in series.sentence.pattern for word in _REST_WORDS):
        ends = [place for place, label in enumerate(series.labels) if place and _REMAINING.match(label)]
    for start, rest in pairwise([-1, *ends]):
        labels = " ".join(series.labels[start + 1 : rest + 1])
        if rest - start > 1 and not (are_rates(labels) or are_of_classes(labels)):
            shares = series.shares[start + 1 : rest + 1]
            if not start + 1 and _is_begun_before(claims, series.sentence, shares):
                continue
            yield Division(shares, is_complete=True, is_certain=True, is_open=len(shares) > 2)
    series = _without_subsets(series)
    if ends:
        return
    if are_announced(series):
        yield Division(series.shares, is_complete=True, is_certain=False)
    elif (division := _in_turn(series) or _of_classes(series) or _without_rest(series)) is not None:
        yield division


def _is_begun_before(claims: Claims, sentence: Sentence, shares: tuple[Claim, ...]) -> bool:
    """Tell whether a share in the sentence before is what *shares* lack: "5% is for costs. You get 25%, the rest …"."""
    made = percent_in_all(shares)
    if made is None or made >= ALL or sentence.index < 1:
        return False
    before = claims.sentences[sentence.index - 1]
    if before.block is not sentence.block or "P" not in before.glyphs:
        return False
    told = (percent_in_all((claim,)) for claim in before.claims if claim.quantity.glyph == "P")
    return any(each is not None and made + each == ALL for each in told)


def _in_turn(series: ShareSeries) -> Division | None:
    """Return the shares of the steps of one scale that are named behind them: "33%, 41% and 26% had mild, …"."""
    found = _TURN.match(series.behind)
    if found is None or len(series.shares) < 3 or are_rates(" ".join(series.labels)):
        return None
    names = _NAMES.split(found["names"])
    if len(names) != len(series.shares) or not are_steps(tuple(names)):
        return None
    return Division(series.shares, is_complete=True, is_certain=False)


def _of_classes(series: ShareSeries) -> Division | None:
    """Return the shares that are labelled with the steps of one scale, or with bands of age or size."""
    if len(series.shares) < 3 or not (is_step(series.labels[-1]) or closes_bands(series.labels[-1])):
        return None
    if _GOES_ON.match(series.behind):
        return None
    for first in range(len(series.shares) - 2):
        labels = series.labels[first:]
        said = " ".join(labels)
        if not (are_steps(labels) or are_bands(labels)) or are_rates(said) or is_loose(said) or "risk" in said:
            continue
        if _LONE.search(said):
            continue
        if not are_of_others(labels):
            start = first - 1 if first and is_none(series.labels[first - 1]) else first
            ranked = "followed by" in said  # the sizes that sell best, of more sizes
            return Division(series.shares[start:], is_complete=not ranked, is_certain=False, is_near=ranked)
    return None


def _without_subsets(series: ShareSeries) -> ShareSeries:
    """Return *series* without the shares that its labels put inside another: "31% of any race", "including 6% …"."""
    if not any(stem in series.sentence.pattern for stem in _SUBSET_STEMS):
        return series
    last = len(series.labels) - 1  # "…, other, including hats 7%" names the rest
    kept = [place for place, label in enumerate(series.labels) if place == last or not _SUBSET.search(label)]
    if len(kept) == len(series.shares):
        return series
    shares = tuple(series.shares[place] for place in kept)
    return replace(series, shares=shares, labels=tuple(series.labels[place] for place in kept))


def _behind_last(series: ShareSeries) -> str:
    """Return the pattern behind the last share, brackets and all."""
    return series.sentence.pattern[place_of(series.shares[-1]) + 1 :]


def _without_rest(series: ShareSeries) -> Division | None:
    """Return the shares whose classes, as they are named, are those of one whole."""
    first, labels = 0, " ".join(series.labels)
    if _ANNOUNCED.search(labels):
        first = next((place for place, label in enumerate(series.labels) if place and _opens(label)), 0)
        labels = " ".join(series.labels[first:])
    shares, parts = series.shares[first:], series.labels[first:]
    said = (series.before[-160:] if first == 0 else "") + " " + labels
    is_vote = is_of_votes(said)
    may_be_loose = not is_vote and are_loose(labels)
    is_told_elsewhere = "respectively" in series.behind
    if (may_be_loose and not is_told_elsewhere) or _is_torn(series, parts) or " spoken by" in said:
        return None
    if len(shares) == 2 and are_of_total(said, series.behind):
        return Division(shares, is_complete=False, is_certain=False)
    if may_be_loose or _is_no_list(series, parts, labels):
        return None
    if is_vote and _GOES_ON_BARE.match(_behind_last(series)):
        return None
    if len(shares) == 2:
        return _pair(series, shares, parts, said, is_vote=is_vote)
    return _list(series, shares, parts, said, is_vote=is_vote)


def _is_torn(series: ShareSeries, parts: tuple[str, ...]) -> bool:
    """Tell whether a number that belongs to the list is not in it: a comma or a percent sign is missing."""
    if _TORN.match(_behind_last(series)) or any(label.count("P") > 1 for label in parts[:-1]):
        return True
    return lack_sign(parts)


def _is_no_list(series: ShareSeries, parts: tuple[str, ...], labels: str) -> bool:
    """Tell whether the series names no classes, each is of another whole, or it is of estimates, or not whole."""
    if len(parts) < 2 or "F" in labels:
        return True
    nameless = unnamed(parts)
    if nameless and (nameless != [0] or not _NAME_AHEAD.search(series.before)):
        return True
    if are_of_others(parts) or are_estimates(series.sentence.pattern) or _TESTED.match(_behind_last(series)):
        return True
    return _LEFT.search(series.behind[:FARTHEST_REST]) is not None and not name_rest(parts)


def _pair(
    series: ShareSeries, shares: tuple[Claim, ...], parts: tuple[str, ...], said: str, *, is_vote: bool
) -> Division | None:
    """Return two shares as all there is, or as two that cannot exceed the whole."""
    said_of_each = [found[1] for found in map(_OF_COUNT.search, parts) if found is not None]
    if len(said_of_each) == 2 and len(set(said_of_each)) == 1:
        return None
    if "vote" in said and are_votes(parts):
        return Division(shares, is_complete=False, is_certain=False)
    opposite = are_opposites(parts)
    if is_pair(parts, said) or (opposite and are_of_one_thing(parts)):
        duel = is_duel(said)
        near = is_vote and not duel
        return Division(shares, is_complete=not near, is_certain=False, is_vote=is_vote, is_duel=duel, is_near=near)
    if _HEADED.match(series.before + " " + parts[0]) and name_rest(parts[1:]) and len(series.shares) == 2:
        return Division(shares, is_complete=True, is_certain=False, is_headed=True)
    if are_contrary(parts):
        return Division(shares, is_complete=False, is_certain=False)
    if "respectively" not in series.behind[:REACH] or _OPEN.search(said):
        return None
    return Division(shares, is_complete=True, is_certain=False, is_near=True, is_respective=True, is_guess=not opposite)


def _list(
    series: ShareSeries, shares: tuple[Claim, ...], parts: tuple[str, ...], said: str, *, is_vote: bool
) -> Division | None:
    """Return three shares or more as all there are, or as those of a list that may have gaps."""
    if name_sex(parts) and not is_vote:
        return None
    is_from_start = len(shares) == len(series.shares)
    opening = series.before + " " + series.labels[0]
    if name_rest(parts) and _are_candidates(shares):
        return Division(shares, is_complete=False, is_certain=False, is_vote=is_vote)
    if name_rest(parts):
        whole_line = is_from_start and _LINE_START.match(opening) is not None
        return Division(shares, is_complete=True, is_certain=True, is_whole_line=whole_line, is_vote=is_vote)
    if is_vote:
        return Division(shares, is_complete=False, is_certain=True, is_vote=True)
    if any(letter in label for label in parts for letter in "NCR"):
        return None
    headed = is_from_start and _HEADED.match(opening) is not None
    respective = "respectively" in series.behind[:REACH]
    near = not (headed or _SPREAD.search(said)) or respective or names_neither(parts)
    if near and not respective and _EXCLUSIVE.search(said) and not _OPEN.search(said):
        return Division(shares, is_complete=False, is_certain=False)
    if near and (are_overlapping(parts) or are_out_of(series.sentence.pattern) or "includ" in said):
        return None
    if (near or headed) and _OPEN.search(said):
        return None
    if headed and _GOES_ON_BARE.match(_behind_last(series)):
        return None
    complete = respective or not near
    return Division(
        shares, is_complete=complete, is_certain=False, is_near=near, is_headed=headed, is_respective=respective
    )


def _are_candidates(shares: tuple[Claim, ...]) -> bool:
    """Tell whether each share but the last is of those who would vote for somebody named: there may be others."""
    text = shares[0].sentence.document.text
    behind = [text[share.quantity.end : share.quantity.end + CLOSE] for share in shares[:-1]]
    return all(map(_CANDIDATE.match, behind))


def _opens(label: str) -> bool:
    """Tell whether words that announce a whole stand before the share of *label*: the series begins there."""
    found = _ANNOUNCED.search(label)
    return found is not None and found.end() < label.find("P")
