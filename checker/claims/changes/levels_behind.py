"""Changes with both levels in the bracket behind them: "losses fell on average by 2.4 kg (from 9.8 to 7.4 kg)"."""

from __future__ import annotations

from collections.abc import Iterator

from checker.claims.changes.change import Change
from checker.claims.claim import Claim
from checker.claims.compatible import commensurable
from checker.claims.find import Claims
from checker.claims.frame import Frame, Match
from checker.lexicon.changes_table import NOUNS
from checker.quantities.quantity import Kind

_WORDS = "increase|decrease|rise|decline|drop|fall|growth|reduction|gain|improvement"
_LEVEL = "money|measure|count|number|percent|duration"
_LEVELS = rf"\((?:i\.e\.,? )?from <old:{_LEVEL}> to <new:{_LEVEL}>(?=[);,])"
_FRAMES = (
    Frame(
        rf"\b(?P<word>{_WORDS}) (?:in [a-z' -]{{2,40}}? )?(?:was|were|is|of|averaged|by) (?:about |almost |nearly )?"
        rf"<first:{_LEVEL}|points> {_LEVELS}",
        cues=tuple(_WORDS.split("|")),
    ),
    Frame(
        rf"\ban? (?:about |almost )?<first:{_LEVEL}|points>[ -](?P<word>{_WORDS})(?: (?:in|of) [a-z' -]{{2,40}}?)? "
        rf"{_LEVELS}",
        cues=tuple(_WORDS.split("|")),
    ),
)
_POINTS = Frame(
    r"\bfrom <old:percent>[^A-Z.;()]{0,40}? to <new:percent>[^A-Z.;()]{0,40}? \((?:difference,? |a difference of )?"
    r"<first:points>(?=[);,])",
    cues=("from",),
)


def find_levels_behind(claims: Claims) -> Iterator[Change]:
    """Yield the changes whose levels stand in the bracket behind them, or whose points do behind their levels."""
    for match in claims.match(*_FRAMES):
        change = _change(match, NOUNS[match.groups["word"]], match.groups["word"])
        if change is not None:
            yield change
    for match in claims.match(_POINTS):
        old, new = match["old"].quantity.value or 0, match["new"].quantity.value or 0
        change = _change(match, 1 if new > old else -1, "")
        if change is not None:
            yield change


def _change(match: Match, direction: int, word: str) -> Change | None:
    first, new, old = match["first"], match["new"], match["old"]
    if not commensurable(new, old) or not _are_of_one_unit(new, old):
        return None
    change = Change(match.sentence, direction, word, new=new, old=old)
    change.directions.append((direction, word))
    change.start, change.end = match.start, match.end
    is_level_in_percent = old.quantity.kind is Kind.PERCENT
    if first.quantity.kind is Kind.PERCENT and not is_level_in_percent:
        change.share = first
    elif first.quantity.kind is Kind.POINTS or (commensurable(first, new) and not is_level_in_percent):
        change.amount = first
    return change if change.share is not None or change.amount is not None else None


def _are_of_one_unit(new: Claim, old: Claim) -> bool:
    """Tell whether both levels are of one unit, or the first takes that of the second: "from 9.8 to 7.4 kg"."""
    return old.quantity.kind is Kind.NUMBER or old.quantity.unit == new.quantity.unit
