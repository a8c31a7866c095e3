"""Series of shares of the steps of one scale, or of bands of age or size."""

from __future__ import annotations

from fractions import Fraction
from itertools import pairwise

from checker.claims.shares.division import Division
from checker.claims.shares.evidence import Evidence
from checker.claims.shares.labels import NAMES, are_of_others, are_rates, is_loose
from checker.claims.shares.scales import are_bands, are_numbered, are_steps, closes_bands, is_none, is_step
from checker.claims.shares.series import ShareSeries
from checker.text.late import late

_TURN = late(r"\)? (?P<names>[^A-Z.;]{8,110}?),? respectively\b")
_TOLD_FIRST = late(
    r"\b(?:(?P<found>(?:was|were) (?:found|seen|observed|noted|present|reported|recorded|detected|diagnosed|identified)"
    r" (?:in|among|by|for))|(?:proportions?|shares?) of [^A-Z.;:]{3,90} (?:to be|was|were)"
    r"|(?:accounted for|represented|made up|constituted|comprised)"
    r"|(?:was|were) (?:rated|graded|reported|scored|classified|judged) (?:as )?[^A-Z.;:]{3,90} (?:in|among|by|for))"
    r" \Z"
)
"""Between classes named first and the shares of each: "mild, moderate and severe rust was seen in P, P and P"."""
_OF_GROUPS = late(
    r"\b(?:after|at|with|in|for|on|under|of|among|from|during|by)\b[^|]* \|"
    r"|\| .*\b(?:groups?|arms?|doses?|levels?|beds?|stages?|classes)\b"
)
"""In the first or the last of the classes: each has a share of its own."""
_OPENING = late(r"(?:\A|[A-Z.;:])[^A-Z.;:]*\Z")
_OF_BANDS = late(r"\b(?:years|(?:greater|longer|older|younger|fewer) than)\b")
"""What says how wide a band is."""
_CHANGED_IN = late(
    r"\b(?:increased|decreased|improved|gained|up|down)(?: by U)? (?:in|by|for) (?:about |approximately |some )?P"
    r"(?: of (?:the )?[a-z]+)?"
    r"|P (?:of (?:the |all )?[a-z]+ )?(?:increased|decreased|raised|cut|lowered)(?= (?:it|them|its|their|the)\b)"
)
"""How something went in so many, which is no rate at which it went."""
_WORD = late(r"\b(one|no|none) (?:[a-z]+ )?P")
_SMALL = {"no": 0, "none": 0, "one": 1}
NO_NUMBER = Fraction(-1)
_NUMBERED = late(r"\b(?:grades?|stages?|class(?:es)?|scores?|status|categor(?:y|ies)|levels?|types?)\b")
_OR_MORE = late(r"\b[NC] or more\b(?! (?:than|of))")
_BAND_AHEAD = late(r"\b(?:structure|distribution|composition|breakdown|profile|groups?): Z[:,] \Z")
_LONE = late(r"\bno (?:husband|wife|spouse|partner)\b")
"""Households that a list names beside couples and families: if it names but those of one sex, they are not all."""
_GOES_ON = late(r"[^A-Z.;]{0,30}(?:,| and) [NC] (?:as |were |was )?[a-z]+\b(?! \(?P)")
"""A further class, of which only the count is told."""
REACH = 120
"""So far behind the last share "respectively" may stand."""


def in_turn(series: ShareSeries) -> Division | None:
    """Return the shares of the steps of one scale that are named behind them: "33%, 41% and 26% had mild, …"."""
    if len(series.shares) < 3:
        return None
    found = _TURN.match(series.behind)
    if found is not None and not are_rates(" ".join(series.labels)):
        names = NAMES.split(found["names"])
        if len(names) == len(series.shares) and (are_steps(tuple(names)) or are_numbered(tuple(names))):
            return Division(series.shares, Evidence.STEPS)
    return _told_first(series) if "respectively" in series.behind[:REACH] else None


def _told_first(series: ShareSeries) -> Division | None:
    """Return the shares of the steps of one scale that are named before them, each in its turn."""
    ahead = f"{series.before.rstrip()} {series.labels[0]}".partition("P")[0]
    opening, told = _OPENING.search(ahead), _TOLD_FIRST.search(ahead)
    if opening is None or told is None or are_rates(opening[0]):
        return None
    names = NAMES.split(opening[0])[-len(series.shares) :]
    if not (are_steps(tuple(names)) or are_numbered(tuple(names))) or (
        told["found"] and _OF_GROUPS.search(f"{names[0]} | {names[-1]}")
    ):
        return None
    return Division(series.shares, Evidence.STEPS)


def _by_numbers(series: ShareSeries) -> Division | None:
    """Return the shares of those with none or one, with two, and so on up to "three or more", or of grades in turn."""
    if are_of_others(series.labels):
        return None
    numbers = _numbers(series)
    if numbers[0] in (0, 1) and all(after == before + 1 for before, after in pairwise(numbers)):
        if _OR_MORE.search(series.labels[-1]) is not None and not are_rates(" ".join(series.labels)):
            return Division(series.shares, Evidence.STEPS)
        if _NUMBERED.search(f"{series.before[-60:]} {series.labels[0]}") is not None:
            return Division(series.shares, Evidence.EXCLUSIVE)
    return None


def _numbers(series: ShareSeries) -> list[Fraction]:
    """Return the last number before each share: "none had" is 0, "one had" is 1, what has no number is -1."""
    claims, numbers, rank = series.sentence.claims, [], 0
    for share, label in zip(series.shares, series.labels, strict=True):
        end = claims.index(share)
        counted = [claim.quantity.value for claim in claims[rank:end] if claim.quantity.glyph in "NC"]
        rank = end + 1
        word = _WORD.search(label)
        told = counted[-1] if counted else None
        numbers.append(Fraction(_SMALL[word[1]]) if word is not None else NO_NUMBER if told is None else told)
    return numbers


def _headed(series: ShareSeries) -> str:
    """Return the first label, with the band before it where a line says what of: "age structure: 0-14 years: P"."""
    label = series.labels[0]
    found = _BAND_AHEAD.search(series.before) if label.startswith("P") else None
    return label if found is None else f"{found[0]}{label}"


def by_steps(series: ShareSeries) -> Division | None:
    """Return the shares that are labelled with the steps of one scale, or with bands of age or size."""
    if len(series.shares) < 3:
        return None
    numbered = _by_numbers(series)
    if numbered is not None:
        return numbered
    if not (is_step(series.labels[-1]) or closes_bands(series.labels[-1])):
        return None
    if _GOES_ON.match(series.behind):
        return None
    opened = (_headed(series), *series.labels[1:])
    for first in range(len(series.shares) - 2):
        labels = opened[first:]
        said, in_bands = " ".join(labels), are_bands(labels)
        if not (in_bands or are_steps(labels)) or "risk" in said:
            continue
        said = (_OF_BANDS if in_bands else _CHANGED_IN).sub("", said)
        if are_rates(said) or is_loose(said):
            continue
        if len(set(_LONE.findall(said))) == 1:
            continue
        if not are_of_others(labels):
            start = first - 1 if first and is_none(series.labels[first - 1]) else first
            ranked = "followed by" in said  # the sizes that sell best, of more sizes
            return Division(series.shares[start:], Evidence.NEAR if ranked else Evidence.STEPS)
    return None
