"""Series of shares of the steps of one scale, or of bands of age or size."""

from __future__ import annotations

from checker.claims.shares.division import Division
from checker.claims.shares.evidence import Evidence
from checker.claims.shares.labels import are_of_others, are_rates, is_loose
from checker.claims.shares.scales import are_bands, are_steps, closes_bands, is_none, is_step
from checker.claims.shares.series import ShareSeries
from checker.text.late import late

_TURN = late(r"\)? (?P<names>[^A-Z.;]{8,110}?),? respectively\b")
_NAMES = late(r",? (?:and|or) |, ")
_OF_BANDS = late(r"\b(?:years|(?:greater|longer|older|younger|fewer) than)\b")
_LONE = late(r"\bno (?:husband|wife|spouse|partner)\b")
"""One of the households that a list names beside couples and families: not all of them."""
_GOES_ON = late(r"[^A-Z.;]{0,30}(?:,| and) [NC] (?:as |were |was )?[a-z]+\b(?! \(?P)")
"""A further class, of which only the count is told."""


def in_turn(series: ShareSeries) -> Division | None:
    """Return the shares of the steps of one scale that are named behind them: "33%, 41% and 26% had mild, …"."""
    found = _TURN.match(series.behind)
    if found is None or len(series.shares) < 3 or are_rates(" ".join(series.labels)):
        return None
    names = _NAMES.split(found["names"])
    if len(names) != len(series.shares) or not are_steps(tuple(names)):
        return None
    return Division(series.shares, Evidence.CLASSES)


def by_steps(series: ShareSeries) -> Division | None:
    """Return the shares that are labelled with the steps of one scale, or with bands of age or size."""
    if len(series.shares) < 3 or not (is_step(series.labels[-1]) or closes_bands(series.labels[-1])):
        return None
    if _GOES_ON.match(series.behind):
        return None
    for first in range(len(series.shares) - 2):
        labels = series.labels[first:]
        said, in_bands = " ".join(labels), are_bands(labels)
        if not (in_bands or are_steps(labels)) or "risk" in said:
            continue
        if in_bands:  # "years" and "greater than" say how wide a band is
            said = _OF_BANDS.sub("", said)
        if are_rates(said) or is_loose(said):
            continue
        if _LONE.search(said):
            continue
        if not are_of_others(labels):
            start = first - 1 if first and is_none(series.labels[first - 1]) else first
            ranked = "followed by" in said  # the sizes that sell best, of more sizes
            return Division(series.shares[start:], Evidence.NEAR if ranked else Evidence.CLASSES)
    return None
