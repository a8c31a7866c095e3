"""Changes with both levels in the bracket behind them: "losses fell on average by 2.4 kg (from 9.8 to 7.4 kg)"."""

from __future__ import annotations

from collections.abc import Iterator

from checker.claims.changes.change import Change
from checker.claims.changes.told_behind import WORDS
from checker.claims.claim import Claim
from checker.claims.compatible import commensurable
from checker.claims.find import Claims
from checker.claims.frame import Frame, Match
from checker.lexicon.changes_table import NOUNS, VERBS
from checker.quantities.quantity import Kind

_LEVEL = "money|measure|count|number|percent|duration"
_BESIDE_LEVEL = "money|measure|count|number|duration"
_LEVELS = rf"\((?:i\.e\.,? )?from <old:{_LEVEL}> to <new:{_LEVEL}>(?=[);,])"
_WHEN = r"(?: (?:in|for|at|on) (?:fiscal |the year )?[YA])"
_FRAMES = (
    Frame(
        rf"\b(?P<word>{WORDS}) (?:in [a-z' -]{{2,40}}? )?(?:was|were|is|of|averaged|by) (?:about |almost |nearly )?"
        rf"<first:{_LEVEL}|points> {_LEVELS}",
        cues=tuple(WORDS.split("|")),
    ),
    Frame(
        rf"\ban? (?:about |almost )?<first:{_LEVEL}|points>[ -](?P<word>{WORDS})(?: (?:in|of) [a-z' -]{{2,40}}?)? "
        rf"{_LEVELS}",
        cues=tuple(WORDS.split("|")),
    ),
    Frame(
        rf"\b(?P<word>{WORDS}) in [a-z' -]{{2,40}}? of (?:about |almost |nearly )?<first:{_LEVEL}|points>,? "
        rf"from <old:{_LEVEL}>{_WHEN}? to <new:{_LEVEL}>",
        cues=("from",),
    ),
)
_VERBS = (
    "increased|rose|grew|climbed|improved|raised|lifted|extended|decreased|declined|fell|dropped|reduced|cut"
    "|lowered|shortened|slashed"
)
_AFTER_VERB = Frame(
    rf"\b(?P<word>{_VERBS})(?: [a-z'-]+){{0,6}}? by (?:up to |as much as |about |almost |nearly )?<first:percent> "
    rf"\((?:(?!and |of |in )[a-z' -]+ )?from <old:{_LEVEL}>(?: [a-z'-]+){{0,2}} to <new:{_LEVEL}>"
    r"(?:(?: (?:a|per))? [a-z]+(?=\))|(?=[);,]))",
    cues=("by",),
)
"""Behind a verb, where the bracket may name what has changed: "cut by 40% (mean time reduced from 30 to 18 h)"."""
_BESIDE = Frame(
    rf"\((?:[a-z]+, |[a-z]+ ?[=:] ?)?<new:{_BESIDE_LEVEL}>\)(?: [a-z-]+)? (?:was|is|were|are) (?:an? )?"
    r"(?:about |almost |nearly |approximately |some |only )?<first:percent> (?P<way>higher|greater|larger|longer|more"
    r"|lower|less|smaller|shorter|fewer)(?: [a-z-]+){0,3}? than [^A-Z.;()]{2,60}? "
    rf"\((?:[a-z]+, |[a-z]+ ?[=:] ?)?<old:{_BESIDE_LEVEL}>\)",
    cues=("than",),
)
"""Each of two levels in a bracket of its own: "the new coil (0.60) was 50% higher than the old one (0.40)"."""
_POINTS = Frame(
    r"\bfrom <old:percent>[^A-Z.;()]{0,40}? to <new:percent>[^A-Z.;()]{0,40}? \((?:difference,? |a difference of )?"
    r"<first:points>(?=[);,])",
    cues=("from",),
)
_LESS = frozenset("lower less smaller shorter fewer".split())


def find_levels_behind(claims: Claims) -> Iterator[Change]:
    """Yield the changes whose levels stand in the bracket behind them, or whose points do behind their levels."""
    for match in claims.match(*_FRAMES):
        change = _change(match, NOUNS[match.groups["word"]], match.groups["word"])
        if change is not None:
            yield change
    for match in claims.match(_AFTER_VERB):
        if (change := _change(match, VERBS[match.groups["word"]], match.groups["word"])) is not None:
            yield change
    for match in claims.match(_BESIDE):
        direction = -1 if match.groups["way"] in _LESS else 1
        if (change := _change(match, direction, match.groups["way"])) is not None:
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
