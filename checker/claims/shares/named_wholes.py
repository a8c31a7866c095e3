"""Series of shares whose classes, as they are named, are those of one whole."""

from __future__ import annotations

from dataclasses import replace

from checker.claims.claim import Claim
from checker.claims.complements import are_complements
from checker.claims.deeds import tell_deeds
from checker.claims.keys import place_of
from checker.claims.shares.division import Division, Form, percent_in_all
from checker.claims.shares.evidence import Evidence
from checker.claims.shares.exclusive import are_exclusive
from checker.claims.shares.labels import (
    NAMES,
    are_estimates,
    are_loose,
    are_of_others,
    are_out_of,
    are_overlapping,
    is_of_votes,
    lack_sign,
    may_be_in_both,
    name_rest,
    name_sex,
    names_neither,
    unnamed,
)
from checker.claims.shares.scales import are_numbered, are_of_total
from checker.claims.shares.series import ShareSeries
from checker.claims.shares.two_classes import HEADED, OPEN, REACH, as_pair
from checker.text.late import late

ALL = 100
_ANNOUNCED = late(
    r"\b(?:made up of|compos(?:ed|ition)|consist(?:s|ed|ing)? of|compris\w+|split|divided|apportioned|breakdown"
    r"|capital structure|came from|comes from)\b"
)
_IN_TIME = late(
    r"P (?:in|during|by) (?:the )?(?:january|february|march|april|may|june|july|august|september|october|november"
    r"|december|spring|summer|autumn|winter)\b"
)
"""With the month in which it was so much: the shares are of several times."""
_LEFT = late(
    r"\b(?:the (?:remaining|remainder|rest|balance)|others?)\b(?! P)"
    r"|\b(?:with|and|plus|but) (?:an? (?:few|little|handful)|some|several|the odd) [a-z]"
)
"""Behind two shares: what is left, without its number."""
FARTHEST_REST = 80
_AND_OTHERS = late(r"[^A-Z.;()]{0,60},? (?:and|or) (?:[a-z]+ )?others?(?: [a-z]+)?(?:\Z|[.;])")
"""Behind the last share: its class takes in all that is left, "to hail, frost, and various other causes"."""
_SPREAD = late(
    r"\b(?:classification (?:was|were)|(?:classified|graded|categori[sz]ed|staged|rated) as|made up of|composition"
    r"|apportioned|distributed|broken down|distribution(?! functions?)|breakdown|allocations?|invested"
    r"|consist(?:s|ed|ing)? of|(?:asset|energy|product|sales|revenue|fuel|traffic) mix|composed of|came from"
    r"|comes from|background|owned by|owned|stakes?|split|divided|capital structure|joint venture|consortium"
    r"|(?:gas phase|atmosphere|mixture|mix|blend|combination) of(?= P)|as follows(?=: +P))\b"
)
_OWNERSHIP = late(r" ?(?:[a-zà-ÿ'-]+ ){0,3}(?:owners?|ownership): ")
"""Of a list that names the largest owners, others may hold the rest."""
_SOURCES = late(r"\b(?:came|comes) from\b")
"""Where the parts are from: a few small ones may be left out."""
_HOLDERS = late(r"\b(?:holds?|held|holding|has|have|had|owns?|owned|owning) (?:an? |the )?P (?:stakes?|interests?)\b")
"""Who holds how much of a thing: others may hold the rest."""
_EXCLUSIVE = late(
    r"\b(?:shareholders?|stockholders?|owners|partners|shared (?:by|between|among)"
    r"|(?:sales|revenues?|turnover|exports|imports|trade|output|production|spending|labou?r force|workforce|employment)"
    r" by (?:region|sector|countr(?:y|ies)|occupation|origin|industry|segment|product|source|type|use|fuel)"
    r"|by (?:region|sector|country|occupation|sector of origin|industry|end use|fuel|mass|weight|volume)(?=:)"
    r"|alloy|soil|(?:rock|ore|paint|mixture|blend|powder|yarn|cloth|fabric|air|gas) (?:is|was|contains|contained)"
    r"|yes,? \(?P.{0,40}\bno,? \(?P|P (?:[a-z]+ ){0,2}yes\b.{0,40}P (?:[a-z]+ ){0,2}no(?=[,;.]| and| or))\b"
)
"""Before a list of which others may be left out, but in which nobody is twice."""
_NAME_AHEAD = late(r"[a-zà-ÿ]{2,}[.:]? *\Z")
_IN_TURN = late(r"\)?,?(?: of (?:the |our |its )?[a-z]+(?: [a-z]+)?)?,? respectively\b")
_CLAUSE = late(r"[^A-Z.;:()]*\Z")
_PLACED_AHEAD = late(r" *(?:and |while |but )?(?:in|at|on|by|for|from|among|during|of|under|with|after|before)\b")
"""How a clause begins whose names are places, times or groups, each with shares of its own."""
_GIVES = late(r"\b(?:contribut\w+|account(?:ed|s|ing)? for|made up|makes? up|making up|constitut\w+|represented)\b")
"""What each of several things gives of one whole."""
_IN_WORDS = late(r"F(?: of (?:the |all )?[a-z]+(?: [a-z]+)?)? (?=P)")
"""A share in words just before the percentage that says the same: "two thirds of the hens (67%)"."""
_OF_ANY = late(
    r"\b(?:mention(?:ed|ing)?|complaints|tools used|problems|hobbies|symptoms|(?:heard|learn(?:ed|t)) (?:of|about)"
    r"|(?:sources|means) of (?:news|information)|causes cited|(?:gave|cited|named) (?:[a-z]+ ){1,3}as (?:an?|the|their)"
    r" reasons?)\b"
)
"""In or before a list of what each may name several of, so that the rest closes no whole."""
_TORN = late(r"\)? [^A-Z,;:.()]{0,30}(?<!than )(?<!from )\(?P\b")
"""A share behind the list that nothing joins to it: a comma is missing."""
_GOES_ON_BARE = late(r"\)?,(?: and)? [a-zà-ÿ][a-zà-ÿ' -]{0,30}(?:\Z|[.;])")
"""A further name without its share."""
_TESTED = late(r"\)?[^A-Z.]{0,30}\(?p ?[=<>]")
_LINE_START = late(r" ?(?:(?:[a-zà-ÿ'-]+ ){0,3}[a-zà-ÿ'-]+: +)?(?:[^\s:]+ +){1,4}\(?P")
CLOSE = 70
_CANDIDATE = late(
    r"(?: of (?:the )?(?:\d[\d,]* )?[a-z]+(?: [a-z]+)?)? (?:intend\w* to )?(?:(?:would )?(?:vote[sd]? for|voting for)"
    r"|support(?:ed|ing|s)?|favou?r(?:ed|ing|s)?|back(?:ed|ing|s)?|preferr(?:ed|ing)|prefer|chose|picked|endorsed) "
    r"(?!the |an? )[A-Z][a-z]"
)
_FOR_SEAT = late(r" ?[-–] ?((?:[a-z'-]+ ){1,3}(?:seat|district|ward|constituency))\b")
"""Behind a share of the votes: what they were cast for, as in "Ann Aro 57.4% - northern seat"."""


def by_names(series: ShareSeries) -> Division | None:
    """Return the shares whose classes, as they are named, are those of one whole."""
    if len(series.shares) > 2 and "turnout" in series.labels[0]:
        before = f"{series.before} {series.labels[0]} "
        series = replace(series, shares=series.shares[1:], labels=series.labels[1:], before=before)
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
        return Division(shares, Evidence.EXCLUSIVE)
    if may_be_loose or _is_no_list(series, parts, labels):
        return None
    if is_vote and _GOES_ON_BARE.match(_behind_last(series)):
        return None
    if len(shares) == 2:
        return as_pair(series, shares, parts, said, is_vote=is_vote)
    return _list(series, shares, parts, said, is_vote=is_vote)


def _is_torn(series: ShareSeries, parts: tuple[str, ...]) -> bool:
    """Tell whether a number that belongs to the list is not in it: a comma or a percent sign is missing."""
    if _TORN.match(_behind_last(series)) or any(label.count("P") > 1 for label in parts[:-1]):
        return True
    return lack_sign(parts)


def _is_no_list(series: ShareSeries, parts: tuple[str, ...], labels: str) -> bool:
    """Tell whether the series names no classes, each is of another whole, or it is of estimates, or not whole."""
    if len(parts) < 2 or "F" in _IN_WORDS.sub("", labels) or (len(parts) > 2 and all(map(_IN_TIME.search, parts))):
        return True
    if len(parts) > 2 and (_are_all_alike(series) or _are_for_seats(series)):
        return True
    nameless = [] if _are_named_ahead(series) else unnamed(parts)
    if nameless and (nameless != [0] or not _NAME_AHEAD.search(series.before)):
        return True
    if are_of_others(parts) or are_estimates(series.sentence.pattern) or _TESTED.match(_behind_last(series)):
        return True
    if _LEFT.search(series.behind[:FARTHEST_REST]) is None:
        return False
    return not (name_rest(parts) or _AND_OTHERS.match(_behind_last(series)))


def _are_all_alike(series: ShareSeries) -> bool:
    """Tell whether all shares are the same and more than a whole: "stroke (50%), heart disease (50%), other (50%)"."""
    figures = {share.quantity.value for share in series.shares}
    return len(figures) == 1 and (percent_in_all(series.shares) or 0) > ALL + len(series.shares)


def _are_for_seats(series: ShareSeries) -> bool:
    """Tell whether shares of votes are told with the seats they were cast for, several of them."""
    pattern = series.sentence.pattern
    seats = [_FOR_SEAT.match(pattern, place_of(share) + 1) for share in series.shares]
    return len({seat[1] for seat in seats if seat is not None}) > 1


def _are_named_ahead(series: ShareSeries) -> bool:
    """Tell whether as many names as there are shares stand before them: "oak, ash and elm made up P, P, and P"."""
    if _IN_TURN.match(series.behind) is None:
        return False
    ahead = _CLAUSE.search(f"{series.before}{series.labels[0]}".partition("P")[0])
    return ahead is not None and len(NAMES.split(ahead[0])) == len(series.shares)


def _named_ahead(series: ShareSeries) -> Evidence:
    """Return how sure it is that shares are all there are whose names stand before their verb.

    Others may be left out; what they give of one whole does not exceed it all the same.
    """
    ahead = _CLAUSE.search(f"{series.before}{series.labels[0]}".partition("P")[0])
    if ahead is None or _PLACED_AHEAD.match(ahead[0]) or not _GIVES.search(ahead[0]):
        return Evidence.NEAR
    return Evidence.EXCLUSIVE


def _list(
    series: ShareSeries, shares: tuple[Claim, ...], parts: tuple[str, ...], said: str, *, is_vote: bool
) -> Division | None:
    """Return three shares or more as all there are, or as those of a list that may have gaps."""
    form = Form.VOTE if is_vote else Form.LIST
    if (name_sex(parts) and not is_vote) or may_be_in_both(parts):
        return None
    is_from_start = len(shares) == len(series.shares)
    opening = series.before + " " + series.labels[0]
    ends_with_others = name_rest(parts) or _AND_OTHERS.match(_behind_last(series)) is not None
    if name_rest(parts) and _are_candidates(shares):
        return Division(shares, Evidence.EXCLUSIVE, form)
    if ends_with_others and not is_vote and _OF_ANY.search(said):
        return None
    if ends_with_others:
        is_whole_line = is_from_start and _LINE_START.match(opening) is not None
        return Division(shares, Evidence.LINE if is_whole_line else Evidence.REST, form)
    if is_vote:
        return Division(shares, Evidence.POLLED, form)
    if any(letter in label for label in parts for letter in "NCR"):
        return None
    if are_complements(parts):
        return Division(shares, Evidence.CLASSES)
    is_headed = is_from_start and HEADED.match(opening) is not None
    is_respective = "respectively" in series.behind[:REACH]
    is_near = not (is_headed or _SPREAD.search(said)) or is_respective or names_neither(parts)
    if is_near and not is_respective and _EXCLUSIVE.search(said) and not OPEN.search(said):
        return Division(shares, Evidence.EXCLUSIVE)
    if is_near and (are_overlapping(parts) or are_out_of(series.sentence.pattern) or "includ" in said):
        return None
    if (is_near or is_headed) and OPEN.search(said):
        return None
    if is_headed and _GOES_ON_BARE.match(_behind_last(series)):
        return None
    if is_respective and _are_named_ahead(series):
        return Division(shares, _named_ahead(series), Form.RESPECTIVE)
    if is_respective:
        return Division(shares, Evidence.RESPECTIVE, Form.RESPECTIVE)
    if is_near and (are_exclusive(parts) or are_numbered(parts)):
        return Division(shares, Evidence.EXCLUSIVE)
    if is_near:
        return None if tell_deeds(parts) else Division(shares, Evidence.NEAR)
    if is_headed:
        return Division(shares, Evidence.EXCLUSIVE if _OWNERSHIP.match(opening) else Evidence.HEADED)
    if _SOURCES.search(said) is not None and _SPREAD.search(_SOURCES.sub("", said)) is None:
        return Division(shares, Evidence.EXCLUSIVE if (percent_in_all(shares) or 0) > ALL else Evidence.NEAR)
    return Division(shares, Evidence.CLASSES, Form.HELD if _HOLDERS.search(" ".join(parts)) else form)


def _are_candidates(shares: tuple[Claim, ...]) -> bool:
    """Tell whether each share but the last is of those who would vote for somebody named: there may be others."""
    text = shares[0].sentence.document.text
    behind = [text[share.quantity.end : share.quantity.end + CLOSE] for share in shares[:-1]]
    return all(map(_CANDIDATE.match, behind))


def _behind_last(series: ShareSeries) -> str:
    """Return the pattern behind the last share, brackets and all."""
    return series.sentence.pattern[place_of(series.shares[-1]) + 1 :]


def _opens(label: str) -> bool:
    """Tell whether words that announce a whole stand before the share of *label*: the series begins there."""
    found = _ANNOUNCED.search(label)
    return found is not None and found.end() < label.find("P")
