"""By how much of a level another is above or below it, with times and places between them.

As in "1,624 people were killed on the roads last year, 2 per cent fewer than the 1,657 killed in the year before", "93p
a litre, against 72p the year before, which is 29 per cent more", and where the amount between them is told as well.
"""

from __future__ import annotations

from collections.abc import Iterator

from checker.claims.changes.change import Change
from checker.claims.claim import Claim
from checker.claims.compatible import commensurable, is_same_per, same_noun
from checker.claims.find import Claims
from checker.claims.frame import Frame, Match
from checker.claims.keys import place_of
from checker.claims.slots import ABOUT, THERE
from checker.quantities.dates import MONTH_NAMES
from checker.text.late import late

_RISES, _FALLS = "increase|rise|growth|gain", "decrease|decline|drop|fall|reduction|cut"
_LEVEL = "money|measure|count|number"
_APPOSED = r"(?:, the [a-z]+(?: [a-z-]+){0,2}(?: (?:since|in|for) [YAD])?(?=,))?"
"""What else is said of it: "312,891, the strongest September since 2020, and 14 per cent above"."""
_NAMED = (
    r"(?:(?:the|its|their|his|her|this (?:year|month|quarter|week)'s|(?:the )?(?:last|previous)"
    r" (?:year|month|quarter|week)'s|the year's)(?: (?:previous|present|current|existing|old|earlier|original|same))? "
    r"|(?:the|its|their|an?)(?: [a-z-]+){0,3}? (?:average|mean|median|norm|normal|peak|level|figure|total) of )"
)
"""Before the other level, which is one alone."""
_ALL = (
    r"(?! (?:of (?!(?:a|the|last|this|its) (?:[a-z]+ )?(?:year|month|week|quarter|season|time|day)|[YAD]|[a-z]+ [YA])"
    r"|a|an|per|each|to|or)\b)(?![^A-Z.;]{0,40}\b(?:constant|comparable|like-for-like|real terms|adjusted"
    r"|underlying)\b)"
    r"(?!(?:[^A-Z.;,]|[YAD]){0,30} and (?:the )?[MUCN]\b)"
)
"""Behind the other level: it is all, of no others."""
_UP = r"(?P<up>above|up on|(?:more|higher|greater|larger)(?= than))"
_DOWN = r"(?P<down>below|down on|(?:less|fewer|lower|smaller)(?= than))"
_MONTHS = "|".join(MONTH_NAMES)
_WHEN = (
    rf"(?: (?:in|on) (?:the )?(?:[YA]|(?:{_MONTHS})(?: [YA])?|(?:same|previous) [a-z]+ (?:of )?(?:last [a-z]+|[YA]|the"
    r" year before))| (?:a|the) (?:year|month|week|quarter|season)s? (?:ago|earlier|before)| D (?:ago|earlier|before)"
    r"| last [a-z]+| this [a-z]+)?"
)
_PERCENT = Frame(
    rf"<new:{_LEVEL}>{THERE}{_APPOSED},?(?: and| or| which (?:is|was))?(?<! ) {ABOUT}<share:percent>,? (?:{_UP}"
    rf"|{_DOWN})"
    rf" (?:than )?{_NAMED}<old:{_LEVEL}>{_ALL}",
    cues=("above", "below", "up", "down", "than"),
)
_AMOUNT_TOO = Frame(
    rf"<new:{_LEVEL}>{THERE}(?:,| and|, which is) {ABOUT}<amount:{_LEVEL}> (?:{_UP}|{_DOWN}) (?:than )?{_NAMED}"
    rf"<old:{_LEVEL}>{_ALL}(?:[^A-Z.;,()]|[YAD]){{0,40}}?(?:(?:,|,? and|,? or) an? (?:[a-z]+ )?(?:(?P<rise>{_RISES})"
    rf"|(?P<fall>{_FALLS})) of|,? or(?: by)?) {ABOUT}<share:percent>(?! of)",
    cues=("or", *_RISES.split("|"), *_FALLS.split("|")),
)
"""The amount and its percentage: "18.9m, 1.3m more than the 17.7m of 2023 and a rise of 7.2 per cent"."""
_NOUN_ON = Frame(
    rf"(?<! by )<new:{_LEVEL}>{THERE},? (?:which is )?an? (?:[a-z]+ )?(?:(?P<rise>{_RISES})|(?P<fall>{_FALLS})) of"
    rf" {ABOUT}<share:percent>,? (?:on|over|from|compared with) {_NAMED}<old:{_LEVEL}>{_ALL}",
    cues=(*_RISES.split("|"), *_FALLS.split("|")),
)
"""As in "412 fires in the year to March, a fall of 7 per cent on the 443 of the year before"."""
_AGAINST = tuple(
    Frame(
        rf"<new:{_LEVEL}>{THERE},? (?:against|compared (?:with|to)) (?:the )?<old:{_LEVEL}>{_WHEN}{behind}",
        cues=cues,
    )
    for behind, cues in (
        (
            (
                rf",? (?:which (?:is|was)|or|and so) {ABOUT}<share:percent> (?:(?P<up>more|higher|dearer|up)"
                r"|(?P<down>less|fewer|lower|cheaper|down))(?=[.;,]|\Z)"
            ),
            ("against", "compared"),
        ),
        (
            rf",? an? (?:[a-z]+ )?(?:(?P<rise>{_RISES})|(?P<fall>{_FALLS})) of {ABOUT}<share:percent>(?=[.;,]|\Z)",
            (*_RISES.split("|"), *_FALLS.split("|")),
        ),
    )
)
_ON_THE = Frame(
    rf"\b(?:rose|grew|increased|climbed|fell|dropped|declined|decreased|shrank) by {ABOUT}<amount:{_LEVEL}>"
    rf"(?: (?:in|over|during) (?:the |an? )?(?:[DYA]|[a-z]+))?,? (?:or|an? (?:[a-z]+ )?(?:(?P<rise>{_RISES})"
    rf"|(?P<fall>{_FALLS}))"
    rf" of) {ABOUT}<share:percent>,? (?:on|over|from) {_NAMED}<old:{_LEVEL}>{_ALL}",
    cues=("by",),
)
"""How much of what it was: "rose by 436 MW in a year, an increase of 31 per cent on the 1,406 MW of June"."""
_THEY_ARE = Frame(
    rf"\A(?:a (?:year|month|decade|week) (?:ago|earlier|before)|(?:in|at|on) [YA]|last (?:year|month|week|season))"
    rf" (?:it|they"
    rf"|there|the (?:figure|number|total)) (?:was|were|had been|(?:had )?(?:held|stood at|numbered|totalled)) {ABOUT}"
    rf"<old:{_LEVEL}>(?:[^A-Z.;()]{{0,30}}?),? so (?:that )?(?:it|they|the [a-z]+|[a-z]+) (?:is|are|has|have|was"
    rf"|were)(?: now)?"
    rf" (?:(?P<up>up|risen|grown|increased)|(?P<down>down|fallen|shrunk|dropped|declined)) by"
    rf" {ABOUT}<amount:{_LEVEL}>,?"
    rf" (?:or|\() ?{ABOUT}<share:percent>",
    cues=("so",),
)
_AND_OR_OF = late(r"\band (?:[a-z'-]+ ){0,3}\Z|[NCMU](?: [a-z]+)? (?:out )?of (?:the |its |their |all )?\Z")
"""Before the first level: both of two may be what is compared, or some of it."""
_IS_CHANGE = late(
    r" (?:more|less|fewer|above|below|up|down|higher|lower)\b| of (?:it|them|these|those|this|that|which|whom)\b"
)
"""Behind a level that is none: how far another is from one, or some of it."""


def find_changes_against_levels(claims: Claims) -> Iterator[Change]:
    """Yield by what share a level is above or below one that the same sentence tells, or by what share it changed."""
    for match in claims.match(_PERCENT, _AMOUNT_TOO, _NOUN_ON, *_AGAINST):
        new, old = match["new"], match["old"]
        if (
            (commensurable(new, old) or is_same_per(new, old))
            and same_noun(new, old)
            and not _AND_OR_OF.search(match.before(30))
            and not _IS_CHANGE.match(match.sentence.pattern, place_of(new) + 1)
        ):
            yield _change(match, new)
    for match in claims.match(_ON_THE, _THEY_ARE):
        if commensurable(match["amount"], match["old"]):
            yield _change(match, None)


def _change(match: Match, new: Claim | None) -> Change:
    groups = match.groups
    word = groups.get("up") or groups.get("rise") or groups.get("down") or groups.get("fall") or ""
    direction = 1 if "up" in groups or "rise" in groups else -1 if "down" in groups or "fall" in groups else 0
    change = Change(match.sentence, direction, word, new=new, old=match["old"])
    change.directions.append((direction, word))
    change.share = match["share"]
    change.amount = None if new is not None else match["amount"]
    change.start, change.end = match.start, match.end
    return change
