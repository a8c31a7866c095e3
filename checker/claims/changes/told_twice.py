"""Differences told as an amount and in per cent of what they are from: "390, or 8.5%, fewer than the 4,600 of May"."""

from __future__ import annotations

from collections.abc import Iterator

from checker.claims.changes.change import Change
from checker.claims.compatible import commensurable
from checker.claims.find import Claims
from checker.claims.frame import Frame, Match
from checker.claims.slots import ABOUT

_MORE = "more|higher|greater|larger|bigger|longer|taller|heavier|above"
_LESS = "fewer|less|lower|smaller|shorter|lighter|below"
_WAY = rf"(?:(?P<more>{_MORE})|(?P<less>{_LESS}))"
_CUES = (*_MORE.split("|"), *_LESS.split("|"))
_THAN_OLD = (
    rf"{_WAY} (?:than )?(?:the|its|their|his|her)"
    r"(?: (?:planned|expected|forecast|budgeted|previous|original|usual|normal|goal of|target of|average of))?"
    r" <old:amount>"
)
_BEFORE = Frame(
    rf"(?:,|,? and|,? which is|,? or) <amount:amount>(?: \({ABOUT}|,? or {ABOUT})<share:percent>[),]? {_THAN_OLD}"
    r"(?![A-Za-z])(?! (?:or|and|to)\b)",
    cues=_CUES,
)
_BEHIND = Frame(
    rf"(?:,|,? and|,? which is|,? or) <amount:amount> {_THAN_OLD}[^NCMUDPGBFRXZ.;()]{{0,50}}?"
    rf"(?:, or {ABOUT}|, an? (?:[a-z]+ )?(?:drop|fall|decrease|decline|reduction|rise|increase|gain|jump|growth) of "
    rf"{ABOUT}| \()<share:percent>(?=[.,;)]|\Z)(?!\)? of\b)",
    cues=_CUES,
)


def find_differences_told_twice(claims: Claims) -> Iterator[Change]:
    """Yield the changes whose amount and percentage stand with the old level alone."""
    for match in claims.match(_BEFORE, _BEHIND):
        amount, old = match["amount"], match["old"]
        if commensurable(amount, old) and not (amount.quantity.is_range or old.quantity.is_range):
            yield _change(match)


def _change(match: Match) -> Change:
    direction, word = (1, match.groups["more"]) if match.groups.get("more") else (-1, match.groups["less"])
    change = Change(match.sentence, direction, word, old=match["old"], amount=match["amount"], share=match["share"])
    change.directions.append((direction, word))
    change.start, change.end = match.start, match.end
    return change
