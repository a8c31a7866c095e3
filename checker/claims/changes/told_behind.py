"""Changes told behind their levels, in a sentence of their own: "It was $6m, compared with $5m. The rise of 20% …"."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

from checker.claims.changes.change import Change
from checker.claims.changes.level_pairs import paired_levels
from checker.claims.claim import Claim
from checker.claims.compatible import commensurable
from checker.claims.find import Claims
from checker.claims.frame import Frame, Match
from checker.claims.keys import place_of
from checker.claims.sentence import Sentence
from checker.lexicon.changes_table import NOUNS
from checker.quantities.quantity import Kind
from checker.text.late import late

_RISES, _FALLS = "increase|rise|growth|gain", "decrease|decline|drop|fall|reduction"
WORDS = f"{_RISES}|{_FALLS}|improvement"
_BEHIND = tuple(
    Frame(
        rf"{start}(?:(?:the|this|that) (?P<word>{WORDS})|(?:this|that|it) (?:is|was|represents|represented|marks"
        rf"|marked) an? (?:[a-z]+ )?(?P<other>{WORDS}))(?: in [a-z]+(?: [a-z]+){{0,3}}?)? of "
        r"(?:about |approximately |some |nearly )?"
        r"<first:money|measure|count|percent|points>"
        r"(?:(?:,? or |,? \()(?:about |approximately )?<second:percent|money|points>)?",
        cues=tuple(WORDS.split("|")),
    )
    for start in (r"\A", "; ")
)
_SAID_OF_BOTH = Frame(
    r"\A(?:(?:that|this|it)(?:'s| is| was| marks| represents| means) (?:an? |the )?"
    r"(?:mere |modest |sharp |total |overall )?"
    r"|the (?=P [a-z]+ (?:reflects|reflected|was|is|resulted|came|primarily|mainly)\b))"
    rf"<first:percent>[ -](?P<word>{WORDS})",
    cues=tuple(WORDS.split("|")),
)
"""The same in other words: "That is a 94% increase"."""
_LEVELS = Frame(
    r"<new:money|measure|count|percent>[^;()]{0,80}?,? (?:as )?(?:compared (?:to|with)|versus|against) "
    r"(?:(?!an? (?:increase|decrease|rise|fall|loss|gain))[a-z']+ ){0,4}?<old:money|measure|count|percent>(?!:)",
    cues=("compared", "versus", "against"),
)
_FROM_TO = Frame(
    r"\bfrom <old:money|measure|count|number> (?:in|on|at) (?:the )?[YA] to <new:money|measure|count|number>",
    cues=("from",),
)
_TIME = r"[^B-XZ.;()]"
"""What is no quantity but a time."""
_UP = "rose|rises?|grew|grows?|increased?|gained|climbed|jumped|advanced|went up|up|surged|edged up"
_DOWN = "fell|falls?|dropped|declined|decreased|slipped|eased|went down|down|dipped|shrank|plunged|edged down"
_VERB = rf"\b(?:(?P<up>{_UP})|(?P<down>{_DOWN}))"
_WHEN = (
    r"(?: in (?:fiscal )?[YA]| (?:last|the previous) (?:year|month|quarter)"
    r"| (?:a|the) (?:year|month) (?:ago|earlier|before))"
)
_LEVEL = "money|measure|count|number"
_VERBS = tuple(word.rstrip("?").split()[0] for word in (*_UP.split("|"), *_DOWN.split("|")))
_TO_FROM = Frame(
    rf"{_VERB} to <new:{_LEVEL}>{_WHEN}?,? (?:down |up )?from <old:{_LEVEL}>(?:{_WHEN}|(?=[.,;]|\Z))",
    cues=("from",),
)
_CENSUS = Frame(
    r"\b(?:population|membership|circulation|enrolment|enrollment|workforce) (?:of|was|stood at) <new:count|number>"
    r"[^;()]{0,110}?, an? (?:change of <share:percent>|<told:percent> change) (?:from|on) (?:its|their|the) "
    r"(?:Y (?:[a-z]+ )?(?:population|figure|total|level|membership|circulation|enrolment|enrollment|workforce)"
    r"|[a-z]+ [a-z]+) of <old:count|number>",
    cues=("change",),
)
_WHOLE_STATEMENT = (
    Frame(
        rf"<amount:{_LEVEL}>,? (?:or|that is) <share:percent>,? (?:(?P<up>higher|more|greater|above|larger)|"
        rf"(?P<down>lower|less|fewer|smaller|below))(?: than)?(?! (?:expected|forecast|planned)) "
        rf"(?:(?!expected|forecast|planned|budget|target|since|any |at |and |but |while ){_TIME}){{0,60}}?"
        rf"<old:{_LEVEL}>",
        cues=("or", "that"),
    ),
    Frame(
        rf"{_VERB} (?:by )?(?:an? (?:[a-z-]+ ){{1,2}})?<share:percent>(?:(?! year){_TIME}){{0,40}}? to an? "
        rf"(?:[a-z-]+ ){{0,4}}?"
        rf"(?:index|level|reading)(?: of)? <new:number>[^B-XZ.;]{{0,50}}? (?:from|against|compared (?:with|to)) "
        rf"(?:an? |the )?(?:[a-z]+ ){{0,3}}<old:number>",
        cues=("index", "level", "reading"),
    ),
    Frame(
        rf"{_VERB} (?:by )?an? (?:seasonally adjusted|provisional|preliminary|revised|real|net|nominal|sharp"
        rf"|modest|slight)"
        rf" <share:percent>,? to <new:{_LEVEL}>{_TIME}{{0,30}}? from (?:an? |the )?(?:[a-z]+ )?<old:{_LEVEL}>",
        cues=_VERBS,
    ),
    Frame(
        rf"<share:percent> (?:(?P<up>up|higher)|(?P<down>down|lower)) (?:on|over|from|than) (?:the|last|a|that|one) "
        rf"(?:year|month|quarter|week)(?: (?:ago|earlier|before))?,? (?:at|to) <new:{_LEVEL}>{_TIME}{{0,30}}? "
        rf"(?:from|against|compared (?:with|to)) <old:{_LEVEL}>(?! in )",
        cues=("up", "down", "higher", "lower"),
    ),
    Frame(
        rf"<new:{_LEVEL}>(?: [a-z]+)?,? (?:an? )?(?:(?P<up>(?:increase|rise|gain|growth) of|up)|"
        rf"(?P<down>(?:decrease|fall|drop|decline) of|down)) <share:percent> "
        r"(?:on|over|from|compared (?:with|to)) (?:[YI]|last year|the previous year|a year earlier) "
        rf"\(<old:{_LEVEL}>\)",
        cues=("(N", "(M", "(C", "(U"),
    ),
    Frame(
        rf"\b(?:(?P<up>up)|(?P<down>down)) <share:percent>,? (?:at|to) <new:{_LEVEL}> \(<old:{_LEVEL}>{_WHEN}\)",
        cues=("up", "down"),
    ),
    Frame(
        rf",? which (?:was|were|stood at|had been) <old:{_LEVEL}>(?:{_WHEN})?, {_VERB} (?:by )?<share:percent>,? to "
        rf"<new:{_LEVEL}>",
        cues=("which",),
    ),
    Frame(
        rf"(?<=[a-z]), <old:{_LEVEL}>(?:{_WHEN}| last season), (?:was "
        rf"|were )?{_VERB} (?:by )?<share:percent>,? (?:to|at) "
        rf"<new:{_LEVEL}>(?=[.,;)]|\Z|{_WHEN}| (?:this|on) )",
        cues=_VERBS,
    ),
    Frame(
        rf"\b(?:was|were|stood at|numbered|totalled) <old:{_LEVEL}>(?: a [a-z]+)?{_WHEN}(?:,? (?:and|but)|,) (?:it "
        rf"|they )?"
        rf"(?:is|are|stands? at|numbers?|totals?|has (?:fallen|risen) to) (?:now |today )?<new:{_LEVEL}>(?: today|"
        rf" now)?, "
        r"<share:percent> (?:(?P<up>more|higher)|(?P<down>less|lower|fewer))(?=[.,;)]|\Z)",
        cues=("more", "higher", "less", "lower", "fewer"),
    ),
)
"""All of a statement in one: share, levels, and where it is told the amount."""
_YEARS_AND_LEVELS = Frame(
    rf"{_VERB} (?:by )?<share:percent>,? (?:from|between) Y \(<old:{_LEVEL}>\) (?:to|and) Y \(<new:{_LEVEL}>\)",
    cues=("(N", "(M", "(C", "(U"),
)
_OF_A_YEAR = Frame(
    rf"\ban? <share:percent>[ -](?:(?P<up>{_RISES}|jump)|(?P<down>{_FALLS})) in [a-z]+(?: [a-z]+){{0,3}}"
    rf"(?:, | [–-]+ | \(|: )<new:{_LEVEL}>,? (?:compared (?:with|to)|against"
    rf"|versus|(?:up |down )?from) <old:{_LEVEL}>(?=[.,;)]|\Z|{_WHEN})",
    cues=(*_RISES.split("|"), "jump", *_FALLS.split("|")),
)
"""A change and its levels: "a 31% rise in thefts last year – 38 compared with 29 in 2015"."""
_SAVING = Frame(
    r"<new:money>,? (?:a|for a) (?:saving|reduction|discount) of <share:percent> (?:on|off|from) "
    r"(?:the |its |their )?(?:[a-z-]+ ){0,3}?(?:of )?<old:money>(?=[.,;)]|\Z)",
    cues=("saving", "reduction", "discount"),
)
_OVER_THE = Frame(
    rf"<new:{_LEVEL}>(?: [a-z]+){{0,2}},? (?:is|was|were|are|represents?|represented|marks|marked|which is|which was)"
    rf" an? <share:percent>[ -](?:(?P<up>{_RISES})|(?P<down>{_FALLS})) "
    rf"(?:over|on|from) (?:the |its |their )<old:{_LEVEL}>",
    cues=(*_RISES.split("|"), *_FALLS.split("|")),
)
_ABOVE_THE = Frame(
    rf"<new:{_LEVEL}>,? which (?:is|was) <share:percent> (?:(?P<up>more|higher|greater|above)"
    rf"|(?P<down>less|lower|fewer|below))(?: than)? (?:the |its |their )<old:{_LEVEL}>",
    cues=("which",),
)
"""A level beside another: "1.4m, which is 28% more than the 1.1m of 2019"."""
_WITHOUT_VERB = Frame(
    rf"\b(?:and|while) (?:the |that of |those of )?(?!{_UP}|{_DOWN})[a-z]+(?: (?!{_UP}|{_DOWN})[a-z]+){{0,4}} "
    rf"from <old:{_LEVEL}>{_WHEN}? to <new:{_LEVEL}>{_WHEN}?, an? "
    r"(?:(?P<up>increase|rise|growth|gain)|(?P<down>decrease|decline|drop|fall|reduction)) of <share:percent>",
    cues=("from",),
)
"""The second of two changes: "and the sum from $36m in 1872 to $81m in 1897, an increase of 125 per cent"."""
_PLANNED = Frame(
    rf"\b(?:originally|initially) (?:put|estimated|budgeted|planned|set|priced|costed)(?: at)? <old:{_LEVEL}>,"
    r"?[^A-Z.;()]{0,30}?\b(?:came to|reached|was|were|rose to|ended (?:up )?at|totall?ed|cost|has cost|finally cost) "
    rf"<new:{_LEVEL}>,? (?:or |that is,? )?<share:percent> (?:(?P<up>more|higher|above|over)|(?P<down>less|lower|below"
    r"|under))(?: than)? (?:(?:had been |was |originally |first )*(?:planned|budgeted|expected|estimated|foreseen)"
    r"|(?:the |its )?(?:original |first )?(?:estimate|budget|plan))(?=[.,;)]|\Z| and\b)",
    cues=("originally", "initially"),
)
"""What was planned, and what it came to: "originally put at $9m, it came to $12m, 33% more than planned"."""
_SIGNED = Frame(
    rf"\b(?:from|of) <old:{_LEVEL}|duration>(?:{_WHEN})?,? (?:to|and) <new:{_LEVEL}|duration>{_WHEN} "
    r"\((?P<plus>\+ ?)?<share:percent>\)",
    cues=("(P", "P"),
)
"""A change in a bracket, with its sign: "from 745 in 1970 to 1,212 in 2000 (+63%)"."""
_SIGNED_IN_YEARS = Frame(
    rf"<old:{_LEVEL}|duration>(?: [a-z]+)? in Y,? and <new:{_LEVEL}|duration>(?: [a-z]+)? in Y "
    r"\((?P<plus>\+ ?)?<share:percent>\)",
    cues=("(P", "P"),
)
"""The same behind two years: "745 carts in 1970 and 1,212 in 2000 (+63%)"."""
_SIGNED_AGAINST = Frame(
    rf"<new:{_LEVEL}|duration>(?:{_WHEN})?,? (?:against|compared (?:with|to)|versus) (?:a restated )?"
    rf"<old:{_LEVEL}|duration>{_WHEN} \((?P<plus>\+ ?)?<share:percent>\)",
    cues=("against", "compared", "versus"),
)
_WITH_SIGN = (_SIGNED, _SIGNED_AGAINST, _SIGNED_IN_YEARS)
_IN_ONE = (
    *_WHOLE_STATEMENT, _OVER_THE, _ABOVE_THE, _SAVING, _YEARS_AND_LEVELS, _OF_A_YEAR, _WITHOUT_VERB, _PLANNED,
)  # fmt: skip
_OF_BOTH = (*_BEHIND, _SAID_OF_BOTH)
OTHERS = late(
    r"\b(?:excluding|adjusted|pro forma|constant|respectively|average|expected|forecast|budget(?:ed)?|target)\b"
)
OPERANDS, _AMOUNTS = "MUCNPBFRX", "MUC"
_ALONE = late(r"[.,;)]|\Z| (?:is|was|were|reflect|came|result|follow|mark|stem|mean)")
"""Behind a change that is said of the two levels before it, and of nothing else."""


def find_changes_behind(claims: Claims) -> Iterator[Change]:
    """Yield the changes that open a sentence behind one that has two levels, and those between two counts of people."""
    if not claims.may_match(_CENSUS, *_WITH_SIGN, *_IN_ONE, *_OF_BOTH):
        return
    yield from map(_in_census, claims.match(_CENSUS))
    yield from filter(None, map(_signed, claims.match(*_WITH_SIGN)))
    for match in claims.match(*_IN_ONE):
        change = _in_statement(match)
        if change.amount is None or _is_part(change.amount, match["old"]):
            yield change
    for match in claims.match(*_OF_BOTH):
        if match.start:
            own = _levels_in(match.sentence, match.start)
            if own is not None:
                yield from _change(match, *own)
            continue
        before = claims.before(match.sentence, 1)
        if before and before[0].block is match.sentence.block:
            levels = _levels_in(before[0]) or (
                _dated(before[0]) if _ALONE.match(match.sentence.pattern, match.end) else None
            )
            if levels is not None:
                yield from _change(match, *levels)


def _in_census(match: Match) -> Change:
    """Return "a population of 4,120, a 12.3% change from its 2009 population of 3,670", whose direction is not told."""
    change = Change(match.sentence, 0, "change", new=match["new"], old=match["old"])
    change.share = match.get("share") or match["told"]
    change.start, change.end = match.start, match.end
    return change


def _signed(match: Match) -> Change | None:
    """Return a change whose percentage has a sign, without it; one without a sign may be the share of something."""
    share = match["share"]
    figure = share.quantity.figure
    is_fall = figure is not None and figure.mantissa < 0
    if figure is None or (not is_fall and "plus" not in match.groups):
        return None
    change = Change(match.sentence, -1 if is_fall else 1, "", new=match["new"], old=match["old"])
    size = replace(share.quantity, figure=figure._replace(mantissa=abs(figure.mantissa)))
    change.share = Claim(size, share.sentence)
    change.start, change.end = match.start, match.end
    return change


def _is_part(amount: Claim, old: Claim) -> bool:
    """Tell whether an amount is so much less than the level that it is no level itself."""
    value, level = amount.quantity.value, old.quantity.value
    return value is not None and level is not None and commensurable(amount, old) and 2 * value < level


def _in_statement(match: Match) -> Change:
    """Return a change that one frame tells from end to end."""
    word = match.groups.get("up") or match.groups.get("down") or ""
    change = Change(match.sentence, 1 if "up" in match.groups else -1, word, new=match.get("new"), old=match["old"])
    change.directions.append((change.direction, word))
    change.amount, change.share = match.get("amount"), match["share"]
    change.start, change.end = match.start, match.end
    return change


def _levels_in(sentence: Sentence, end: int | None = None) -> tuple[Claim, Claim] | None:
    """Return the new and the old level of a sentence, or of what stands before *end*, that has these two alone."""
    said = sentence.pattern if end is None else sentence.pattern[:end]
    if sum(letter in OPERANDS for letter in said) != 2 or OTHERS.search(said.replace("the average ", "")):
        return None
    found = next((match for frame in (_LEVELS, _FROM_TO, _TO_FROM) for match in frame.fits((sentence,))), None)
    if found is None or found.end > len(said) or not commensurable(found["new"], found["old"]):
        return None
    kinds = {found[role].quantity.kind for role in ("new", "old")}
    return (found["new"], found["old"]) if len(kinds) == 1 or kinds == {Kind.COUNT, Kind.NUMBER} else None


def _dated(sentence: Sentence) -> tuple[Claim, Claim] | None:
    """Return the later and the earlier of two levels, told with their times: "$42m in 2019 and $41m in 2018"."""
    levels = [claim for claim in sentence.claims if claim.quantity.glyph in OPERANDS]
    if len(levels) != 2 or OTHERS.search(sentence.pattern):
        return None
    one, two = levels
    gap = sentence.pattern[place_of(two) + 1 :].rstrip(".") + ", "
    new, old = paired_levels(sentence, one, two, gap) or (None, None)
    is_same = one.quantity.kind is two.quantity.kind and one.quantity.glyph in _AMOUNTS
    return (new, old) if is_same and new is not None and old is not None else None


def _change(match: Match, new: Claim, old: Claim) -> Iterator[Change]:
    word = match.groups.get("word") or match.groups.get("other") or ""
    change = Change(match.sentence, NOUNS.get(word, 1), word, new=new, old=old)
    change.directions.append((change.direction, word))
    change.start, change.end = match.start, match.end
    in_percent = old.quantity.kind is Kind.PERCENT
    for claim in (match["first"], match.get("second")):
        if claim is None:
            continue
        if claim.quantity.kind is Kind.PERCENT and not in_percent:
            change.share = claim
        elif claim.quantity.kind is Kind.POINTS or (claim.quantity.kind is old.quantity.kind and not in_percent):
            change.amount = claim
    if change.share is not None or change.amount is not None:
        yield change
