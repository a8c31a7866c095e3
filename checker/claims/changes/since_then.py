"""Changes from the one level of the sentence before: "It was 152 in 1980. In 1990 it was 190, a rise of 25%"."""

from __future__ import annotations

from collections.abc import Iterator

from checker.claims.changes.change import Change
from checker.claims.changes.told_behind import OPERANDS, OTHERS, WORDS
from checker.claims.claim import Claim
from checker.claims.compatible import commensurable, same_noun
from checker.claims.find import Claims
from checker.claims.frame import Frame, Match
from checker.claims.keys import place_of
from checker.lexicon.changes_table import NOUNS, VERBS
from checker.quantities.quantity import Kind
from checker.text.late import late

_UP = "risen|grown|increased|climbed|gained|jumped|advanced|surged"
_DOWN = "fallen|dropped|declined|decreased|slipped|eased|dipped|shrunk|plunged"
_SOME = "(?:about |some |nearly |almost )?"
_IT_WAS = Frame(
    r"\A(?:in|by) (?P<when>[YA]),? (?:it|they|there|(?:this|the|that) (?:number|figure|total|sum|amount)) "
    r"(?:(?:had|have|has) (?:risen|grown|increased|fallen|dropped|declined) to"
    r"|(?:rose|grew|increased|climbed|fell|dropped|declined) to"
    r"|was|were|stood at|amounted to|numbered"
    rf"|totalled|totaled|reached|came to) <new:money|measure|count|number>[^B-Z.;()]{{0,30}}?, (?:or )?an? "
    rf"(?P<word>{WORDS}) of (?:about |approximately |some |nearly )?<share:percent>",
    cues=("it", "they", "there", "number", "figure", "total", "sum", "amount"),
)
"""A level of another year than the one in the sentence before: "In 1890 it was 167,700, an increase of 448%"."""
_IT_ROSE = Frame(
    r"\A(?:(?:in|by) [YA],? )?"
    r"(?:it|they|(?:this|the|that) (?:number|figure|total|sum|amount|rate|price|population)) "
    rf"(?:(?:had|have|has) (?:since |then |now )?(?:(?P<up>{_UP})|(?P<down>{_DOWN}))|(?P<verb>[a-z]+))(?: by)? {_SOME}"
    rf"(?:<share:percent>|<amount:money|measure|count|number>)(?: (?:in|by) [YA])?,? to {_SOME}"
    r"<new:money|measure|count|number>(?: (?:in|by) [YA])?(?=[.,;]|\Z)",
    cues=("it", "they", "number", "figure", "total", "sum", "amount", "rate", "price", "population"),
)
"""How far that level rose: "It was 152 in 1980. By 1990 it had grown by 25% to 190"."""
_LEVEL = "money|measure|count|number"
_NOW_IT_IS = Frame(
    rf"\b(?:had|was|were|stood at|numbered|employed|produced|sold|made) {_SOME}<old:{_LEVEL}>(?:[^A-Z.;]|[DY]){{0,40}}?"
    r"(?:[;,] (?:and |but )?|,? (?:and|but) )(?:it |they |the [a-z]+ )?(?:(?:now|today) (?:has|have|is|are"
    r"|stands? at|numbers?"
    rf"|employs?|produces?|sells?|makes?)|(?:has|have) (?:now"
    rf"|today)) {_SOME}<new:{_LEVEL}>[^A-Z.;()]{{0,30}}?, (?:or )?an? (?P<word>{WORDS}) of {_SOME}<share:percent>",
    cues=("now", "today"),
)
"""Both levels in one sentence: "it had 12,000 people ten years ago; it now has 15,000, an increase of 25%"."""
_STOOD = late(rf"\b(?:was|were|is|are|been|stood at|numbered|totall?ed|counted|averaged|came to|had) {_SOME}\Z")
"""Before a level of its own time, not the amount of a change."""


def find_changes_since(claims: Claims) -> Iterator[Change]:
    """Yield the changes from the one level of the sentence before."""
    for match in claims.match(_NOW_IT_IS):
        yield from _until_now(match)
    for match in claims.match(_IT_WAS, _IT_ROSE):
        change = _since_then(claims, match)
        if change is not None:
            yield change


def _until_now(match: Match) -> Iterator[Change]:
    """Yield the change between the two levels that one sentence tells of then and now."""
    old, new, word = match["old"], match["new"], match.groups["word"]
    if commensurable(old, new) and same_noun(old, new):
        yield _told(match, NOUNS[word], word, old)


def _since_then(claims: Claims, match: Match) -> Change | None:
    """Return the change from the one level of the sentence before, which is of an earlier time."""
    before, new = claims.before(match.sentence, 1), match["new"]
    if not before or before[0].block is not match.sentence.block:
        return None
    levels = [claim for claim in before[0].claims if claim.quantity.glyph in OPERANDS]
    years = [claim.quantity.year for claim in (*before[0].claims, *match.sentence.claims) if claim.quantity.year]
    if len(levels) != 1 or not commensurable(levels[0], new) or not _are_in_order(match, levels[0], years):
        return None
    if OTHERS.search(before[0].pattern) or "from" in before[0].tokens:
        return None
    word = match.groups.get("word") or match.groups.get("up") or match.groups.get("down") or match.groups["verb"]
    direction = -1 if "down" in match.groups else NOUNS.get(word, VERBS.get(word, 1 if "up" in match.groups else 0))
    if not direction:
        return None
    return _told(match, direction, word, levels[0])


def _told(match: Match, direction: int, word: str, old: Claim) -> Change:
    """Return the change from *old* to the level that a *match* tells, as far as it tells it."""
    change = Change(match.sentence, direction, word, new=match["new"], old=old)
    change.directions.append((direction, word))
    change.share, change.amount = match.get("share"), match.get("amount")
    change.start, change.end = match.start, match.end
    return change


def _are_in_order(match: Match, level: Claim, years: list[int]) -> bool:
    """Tell whether the level is the earlier one: by the two years, or because it stood so before it rose."""
    if "word" in match.groups or len(years) == 2:
        return len(years) == 2 and years[0] < years[1]
    is_level = level.quantity.kind in (Kind.MONEY, Kind.MEASURE, Kind.COUNT, Kind.NUMBER)
    return is_level and len(years) < 2 and _STOOD.search(level.sentence.pattern, 0, place_of(level)) is not None
