"""Parts that others gave to what the sentence before tells: "Sales were £218m. Rail brought in £150m, …"."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

from checker.claims.claim import Claim
from checker.claims.compatible import commensurable
from checker.claims.find import Claims
from checker.claims.frame import Frame, Match
from checker.claims.keys import place_of
from checker.claims.parts.blockers import are_parts
from checker.claims.parts.breakdown import Breakdown
from checker.claims.parts.coordinated import read_list
from checker.claims.parts.evidence import Evidence
from checker.claims.parts.openers import Opener
from checker.claims.parts.parts_next import told_before
from checker.claims.slots import ABOUT
from checker.text.late import late

_GAVE = ("contributed", "generated", "brought", "provided")
_DID = ("completed", "built", "sold", "produced", "made", "planted", "opened", "issued", "recorded")
_FIRST = Frame(
    rf"\A(?!of |in |at |on |for |by )[a-z' -]{{2,60}} (?P<verb>{'|'.join(_GAVE + _DID)})(?: in)? {ABOUT}"
    r"<part:money|number|measure>(?=, )",
    cues=_GAVE + _DID,
)
"""The first of those who gave, with its verb, which the others leave out."""
_ELLIPTICAL = late(r"(?:and )?(?!the (?:other|rest|remaining)\b)[a-z' -]{2,40} [MNU]")
"""Who else gave, and how much."""
_TAKINGS = late(
    r"\b(?:sales|revenues?|turnover|takings|exports|imports|receipts)\b(?:[^A-Z.;:()]|[YA]){0,50}? "
    r"(?:was|were|of|to|totall?ed|reached) \Z"
)
"""Before a sum that is made up of what each part brings."""
FEWEST = 3


def find_contributions(claims: Claims) -> Iterator[Breakdown]:
    """Yield three or more who gave or did something, with the sum or the number of all in the sentence before."""
    for match in claims.match(_FIRST):
        whole = next((claim for claim in told_before(claims, match.sentence) if _is_whole(claim, match)), None)
        if whole is None:
            continue
        series = read_list(match.sentence, whole, Opener.COMMA, place_of(match["part"]))
        if series is None or not series.is_joined or series.is_cut or series.more or len(series.parts) < FEWEST:
            continue
        first = match.sentence.pattern[: place_of(match["part"]) + 1]
        labels = (first, *series.labels[1:])
        series = replace(series, labels=labels, before="", between=" comprising ")
        if all(map(_ELLIPTICAL.fullmatch, series.labels[1:])) and are_parts(series):
            yield Breakdown(series, Evidence.NEAR, is_stated=False)


def _is_whole(claim: Claim, match: Match) -> bool:
    """Tell whether *claim* is what the verb of *match* is said of: a sum taken in, or so many that were built."""
    pattern, place, verb = claim.sentence.pattern, place_of(claim), match.groups["verb"]
    if not commensurable(claim, match["part"]):
        return False
    if verb in _GAVE:
        return claim.quantity.glyph == match["part"].quantity.glyph and _TAKINGS.search(pattern, 0, place) is not None
    return pattern.startswith((f" were {verb}", f" was {verb}"), place + 1)
