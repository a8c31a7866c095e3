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
from checker.claims.sentence import Sentence
from checker.lexicon.changes_table import NOUNS, VERBS
from checker.quantities.quantity import Kind
from checker.text.late import late

_UP = "risen|grown|increased|climbed|gained|jumped|advanced|surged"
_DOWN = "fallen|dropped|declined|decreased|slipped|eased|dipped|shrunk|plunged"
_SOME = "(?:about |some |nearly |almost )?"
_IT = r"(?:it|they|there|(?:this|the|that) (?:number|figure|total|sum|amount))"
_LATER = (
    r"(?:(?:in|by) (?P<when>[YA])|(?P<now>now|today|this (?:year|month|week|season|spring|summer|autumn|winter|quarter)"
    r"|D later|(?:an?|one) (?:decade|year|month|week|century) later|the (?:next|following) (?:year|month|week|season)"
    r"|in the (?:next|following) (?:year|month|week|season))),?"
)
_STANDS = (
    r"(?:(?:had|have|has) (?:risen|grown|increased|fallen|dropped|declined) to"
    r"|(?:rose|grew|increased|climbed|fell|dropped|declined) to|(?:has|have|had) (?:now )?reached"
    r"|(?P<verb>[a-z]+)(?: (?:up|in|at|to|out|worth|valued at))?)"
)
_NEW = (
    rf"{_SOME}<new:money|measure|count|number>(?:(?! (?:more|further|extra|less|fewer|by|so far|already|each|per)\b)"
    r"[^B-Z.;()]){0,30}?"
)
_BY = (
    rf", (?:or )?an? (?P<word>{WORDS}) of {_SOME}<share:percent>",
    rf",? (?:or )?(?:(?P<up>up)|(?P<down>down)) (?:by )?{_SOME}<share:percent>(?=[.;]|\Z)",
    (
        rf",? (?:or |which is |that is )?{_SOME}<share:percent> (?:(?P<up>more|higher|larger|greater|above)"
        r"|(?P<down>fewer|less|lower|smaller|below))(?: than (?:before|then|in [YA]|D (?:before|earlier)))?(?=[.;]|\Z)"
    ),
)
"""By how much it has changed, the last that the sentence tells."""
_IT_WAS = tuple(
    Frame(
        rf"\A{_LATER} {_IT} {_STANDS} {_NEW}{by}",
        cues=("it", "they", "there", "number", "figure", "total", "sum", "amount"),
    )
    for by in _BY
)
"""A level of another time than the one in the sentence before: "In 1890 it was 167,700, an increase of 448%"."""
_IT_IS_NOW = tuple(
    Frame(rf"\A{_IT} (?:(?P<now>now|today) )?{_STANDS} (?:(?P<today>now|today) )?{_NEW}{by}", cues=("now", "today"))
    for by in _BY
)
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
_MORE = (
    r"(?P<up>more|higher|larger|greater|bigger|longer|heavier|taller|dearer)"
    r"|(?P<down>fewer|less|lower|smaller|shorter|lighter|cheaper)"
)
_HELD = (
    "was|were|is|are|has|had|will be|holds?|held|seats|seated|weighs|weighed|cost|costs|measures|measured|took|takes"
)
_ONE_AND_NEXT = (
    Frame(
        rf"\bthe (?:old|former|previous|first|original) [^A-Z.;()]{{1,30}}? (?:{_HELD}) {_SOME}<old:{_LEVEL}>"
        r"(?: (?P<across>long|wide|high|tall|deep|thick))?[^A-Z.;()]{0,20}(?:[;,] (?:and |but |while )?| and )the "
        rf"(?:new|second|present|later|current|next) (?:[a-z]+ )?(?:{_HELD}) {_SOME}<new:{_LEVEL}>(?: (?P=across))?"
        rf"(?! (?:long|wide|high|tall|deep|thick)\b)[^A-Z.;(),]{{0,20}}, (?:or )?{_SOME}<share:percent>"
        rf" (?:{_MORE})(?=[.;,]|\Z)",
        cues=("new", "second", "present", "later", "current", "next"),
    ),
    Frame(
        rf"\bin the first [a-z]+,? {_SOME}<old:{_LEVEL}>[^A-Z.;()]{{0,40}}[;,] (?:and |but )?in the "
        rf"(?:second|next|following)(?: [a-z]+)?,? {_SOME}<new:{_LEVEL}>[^A-Z.;(),]{{0,30}}, (?:or )?{_SOME}"
        rf"<share:percent> (?:{_MORE})(?=[.;,]|\Z)",
        cues=("second", "next", "following"),
    ),
)
"""One and the next side by side: "the old bridge was 240 m long; the new one is 300 m, 25% longer"."""
_ABOVE, _BELOW = (
    ("more", "higher", "larger", "greater", "above", "up"),
    ("less", "lower", "fewer", "smaller", "below", "down"),
)
_THAT_IS = tuple(
    Frame(
        r"\A(?:that|this|it|(?:the|this|that) (?:total|figure|sum|number)) (?:is|was|were|represents|represented) "
        rf"(?:an? )?{_SOME}<{slot}> (?:(?P<up>{'|'.join(_ABOVE)})|(?P<down>{'|'.join(_BELOW)}))(?: than| on)? "
        r"(?:the |its |their |(?:(?:the|its|last) )?(?:[a-z]+ )?[a-z]+'s )(?:(?:revised|record|previous) )?"
        rf"{_SOME}<old:{_LEVEL}>(?! (?:of (?!the same|the year|last|[YA])|per|an?|each)\b)",
        cues=_ABOVE + _BELOW,
    )
    for slot in ("share:percent", "amount:money|measure|count|number")
)
"""How the level of the sentence before stands to another: "That was 18% less than the 2.8m shipped in May"."""
_PARTS_BEHIND = late(r"[:(]|,? (?:comprising|consisting of|made up of|of which|of whom|including)\b")
"""Behind a level, before its parts."""
_OLD_AHEAD = late(
    r"\b(?:from|against|than|compared (?:with|to)|versus|by|(?:rise|fall|increase|decrease) of) (?:the )?\Z"
)
"""Before a number that is no level of now: an earlier one, or by how much it has changed."""
_STATES = frozenset(
    """is are was were has have had stands stood numbers numbered totals totalled totaled amounts amounted counts
    counted comes came runs ran reaches reached holds held costs cost takes took""".split()
)
"""Verbs of what stands so, whatever was said before."""
_JUST_BEFORE = frozenset("last previous before ago earlier then once".split())
"""Words of a level that what stands now is compared with; without them "up 4%" may be on the year."""
_STOOD = late(rf"\b(?:was|were|is|are|been|stood at|numbered|totall?ed|counted|averaged|came to|had) {_SOME}\Z")
"""Before a level of its own time, not the amount of a change."""


def find_changes_since(claims: Claims) -> Iterator[Change]:
    """Yield the changes from the one level of the sentence before."""
    for match in claims.match(_NOW_IT_IS, *_ONE_AND_NEXT, *_THAT_IS, *_IT_WAS, *_IT_IS_NOW, _IT_ROSE):
        if match.get("old") is None:
            yield from _since_then(claims, match)
        elif match.get("new") is None:
            yield from _set_beside(claims, match)
        else:
            yield from _until_now(match)


def _until_now(match: Match) -> Iterator[Change]:
    """Yield the change between the two levels that one sentence tells of then and now."""
    old, new = match["old"], match["new"]
    if commensurable(old, new) and same_noun(old, new):
        yield _told(match, _direction(match), _word(match), old)


def _set_beside(claims: Claims, match: Match) -> Iterator[Change]:
    """Yield the change to the level that the sentence before tells, or to any of those that it tells."""
    old, before = match["old"], next(iter(claims.before(match.sentence, 1)), None)
    if before is None or before.block is not match.sentence.block or before.number != match.sentence.number - 1:
        return
    first = next(
        (place for claim, place in zip(before.claims, before.places, strict=True) if _is_now(claim, old)), None
    )
    parts = None if first is None else _PARTS_BEHIND.search(before.pattern, first)
    end = len(before.pattern) if parts is None else parts.start()
    levels = [claim for claim in before.claims if place_of(claim) < end and _is_now(claim, old)]
    if levels:
        word = match.groups.get("up") or match.groups["down"]
        change = Change(match.sentence, 1 if "up" in match.groups else -1, word, new=levels[0], old=old)
        change.rivals, change.share, change.amount = tuple(levels[1:]), match.get("share"), match.get("amount")
        change.start, change.end = match.start, match.end
        yield change


def _is_now(claim: Claim, old: Claim) -> bool:
    """Tell whether *claim* may be the level of now beside *old*, and counts the same."""
    if claim.quantity.glyph not in OPERANDS or not commensurable(claim, old) or not same_noun(claim, old):
        return False
    return _OLD_AHEAD.search(claim.sentence.pattern, 0, place_of(claim)) is None


def _since_then(claims: Claims, match: Match) -> Iterator[Change]:
    """Yield the change from the one level of the sentence before, which is of an earlier time."""
    before, new = claims.before(match.sentence, 1), match["new"]
    if not before or before[0].block is not match.sentence.block:
        return
    levels = [claim for claim in before[0].claims if claim.quantity.glyph in OPERANDS]
    years = [claim.quantity.year for claim in (*before[0].claims, *match.sentence.claims) if claim.quantity.year]
    if len(levels) != 1 or not commensurable(levels[0], new) or not _are_in_order(match, levels[0], years):
        return
    if OTHERS.search(before[0].pattern) or "from" in before[0].tokens or not _is_level_too(match, before[0]):
        return
    direction = _direction(match)
    if direction:
        yield _told(match, direction, _word(match), levels[0])


def _word(match: Match) -> str:
    """Return the word that says which way the level went."""
    groups = match.groups
    return groups.get("word") or groups.get("up") or groups.get("down") or groups["verb"]


def _direction(match: Match) -> int:
    """Return +1 for a rise, -1 for a fall, 0 where the words do not tell."""
    word = _word(match)
    return -1 if "down" in match.groups else NOUNS.get(word, VERBS.get(word, 1 if "up" in match.groups else 0))


def _told(match: Match, direction: int, word: str, old: Claim) -> Change:
    """Return the change from *old* to the level that a *match* tells, as far as it tells it."""
    change = Change(match.sentence, direction, word, new=match["new"], old=old)
    change.directions.append((direction, word))
    change.share, change.amount = match.get("share"), match.get("amount")
    change.start, change.end = match.start, match.end
    return change


def _is_level_too(match: Match, before: Sentence) -> bool:
    """Tell whether the new number is a level as the one *before* is: it stands so, or the same is said of both."""
    verb = match.groups.get("verb")
    return verb is None or "share" not in match.roles or verb in _STATES or verb in before.tokens or verb in VERBS


def _are_in_order(match: Match, level: Claim, years: list[int]) -> bool:
    """Tell whether the level is the earlier one: by the two years, or because it stood so before it rose."""
    if len(years) == 2:
        return years[0] < years[1]
    if "when" in match.groups:
        return False
    now = match.groups.get("now") or match.groups.get("today")
    if now is not None:
        is_next = not _JUST_BEFORE.isdisjoint(level.sentence.tokens) or now.endswith("later")
        is_bound = is_next or (now in ("now", "today") and not {"up", "down"} & match.groups.keys())
        return is_bound and len(years) < 2 and same_noun(level, match["new"])
    is_level = level.quantity.kind in (Kind.MONEY, Kind.MEASURE, Kind.COUNT, Kind.NUMBER)
    return is_level and len(years) < 2 and _STOOD.search(level.sentence.pattern, 0, place_of(level)) is not None
