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
_TOLD_FIRST = late(
    r"\b(?:(?P<found>(?:was|were) (?:found|seen|observed|noted|present|reported|recorded|detected|diagnosed|identified)"
    r" (?:in|among|by|for))|(?:proportions?|shares?) of [^A-Z.;:]{3,90} (?:to be|was|were)"
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
_CHANGED_IN = late(r"\b(?:increased|decreased|improved|gained|up|down) (?:in|by|for) P(?: of (?:the )?[a-z]+)?")
"""How something went in so many, which is no rate at which it went."""
_LONE = late(r"\bno (?:husband|wife|spouse|partner)\b")
"""One of the households that a list names beside couples and families: not all of them."""
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
        names = _NAMES.split(found["names"])
        if len(names) == len(series.shares) and are_steps(tuple(names)):
            return Division(series.shares, Evidence.CLASSES)
    return _told_first(series) if "respectively" in series.behind[:REACH] else None


def _told_first(series: ShareSeries) -> Division | None:
    """Return the shares of the steps of one scale that are named before them, each in its turn."""
    ahead = f"{series.before.rstrip()} {series.labels[0]}".partition("P")[0]
    opening, told = _OPENING.search(ahead), _TOLD_FIRST.search(ahead)
    if opening is None or told is None or are_rates(opening[0]):
        return None
    names = _NAMES.split(opening[0])[-len(series.shares) :]
    if not are_steps(tuple(names)) or (told["found"] and _OF_GROUPS.search(f"{names[0]} | {names[-1]}")):
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
        said = (_OF_BANDS if in_bands else _CHANGED_IN).sub("", said)
        if are_rates(said) or is_loose(said):
            continue
        if _LONE.search(said):
            continue
        if not are_of_others(labels):
            start = first - 1 if first and is_none(series.labels[first - 1]) else first
            ranked = "followed by" in said  # the sizes that sell best, of more sizes
            return Division(series.shares[start:], Evidence.NEAR if ranked else Evidence.CLASSES)
    return None
