"""Changes whose levels stand in clauses of their own: "sales, which were £75m a year ago, rose to £87m, up £12m"."""

from __future__ import annotations

from collections.abc import Iterator

from checker.claims.changes.change import Change
from checker.claims.changes.told_behind import WORDS
from checker.claims.compatible import commensurable, is_same_per, same_noun
from checker.claims.find import Claims
from checker.claims.frame import Frame, Match
from checker.claims.slots import ABOUT
from checker.lexicon.changes_table import NOUNS, VERBS

_LEVEL = "money|measure|count|number"
_SHARES = ("share:percent|fraction", f"amount:{_LEVEL}")
_WORDS = r"(?:[^B-XZ.;():]){0,30}?"
"""Words and times: no other amount stands between, and no sentence ends."""
_WHEN = (
    r"(?:,? (?:(?:in|by|on|at|since) (?:the )?(?:[YA]|[a-z]+)|(?:last|this) [a-z]+|(?:an?|one|the|D) ?"
    r"(?:year|month|week|decade)?s? (?:ago|earlier|before)))?"
)
_ROSE = (
    r"(?P<verb>rose|risen|grew|grown|climbed|increased|jumped|went up|gone up|fell|fallen|dropped|declined|decreased"
    r"|sank|sunk|shrank|shrunk|slipped)"
)
_CUT = (
    r"(?P<verb>cut|reduced|lowered|shortened|trimmed|raised|increased|lengthened|extended|lifted|enlarged|brought down"
    r"|brought up)"
)
_MORE = (
    r"(?:(?P<up>more|higher|up|above|over|larger|longer|dearer|heavier)"
    r"|(?P<down>less|fewer|lower|down|below|under|smaller|shorter|cheaper|lighter))"
)
_PLAN = (
    r"(?:an?|the|its|their|our|his|her|last year's)(?: [a-z]+)? (?:estimate|budget|forecast|target|quotation|quote|plan"
    r"|guide price|asking price|reserve|limit|allowance|projection)"
)
_END = r"(?=[.,;)]|\Z)"
_THEN = (
    r"(?:(?:in|at|on|for|during|by) )?(?:(?:the|its|their|our|last|previous) )?(?:[a-z-]+ ){0,2}?"
    r"(?:[YAD]|year|month|week|season|quarter|decade|census|election|count|survey|summer|winter|spring|autumn)(?:'s)?"
    r"(?: (?:years?|months?|weeks?|decades?))?(?: (?:before|earlier|ago|previously))?"
)
"""When something was that a level is set against: "than ten years ago", "than at the last census"."""
_QUOTED = (
    r"(?:(?:the|its|their|a|[a-z]+'s) )?(?:(?!offer|bid)[a-z-]+ ){0,3}?(?:price|close|value|quote|valuation|level)"
    r"(?: (?:of|on) (?:[a-z]+day|A|Y))?"
)
"""What a bid is set against: "Thursday's close", "the market price"."""
_A_CHANGE = rf"(?:an?|or an?|which is an?) (?P<word>{WORDS}|loss|gain) of {ABOUT}"


def _each(pattern: str, *cues: str) -> tuple[Frame, ...]:
    """Return *pattern* with how much it changed told as a share, and as an amount."""
    return tuple(Frame(pattern.replace("<by>", f"<{slot}>"), cues=cues) for slot in _SHARES)


_FRAMES = (
    *_each(
        rf",? which (?:was|were|stood at|had been|numbered) {ABOUT}<old:{_LEVEL}>{_WHEN}, (?:has |have |had )?{_ROSE}"
        rf"{_WORDS} to {ABOUT}<new:{_LEVEL}>{_WHEN}, (?P<word>up|down)(?: by)? {ABOUT}<by>{_END}",
        "which",
    ),
    *_each(
        rf"(?:\A|[,;] )(?:at|with) <new:{_LEVEL}>,? {_WORDS} (?:was|were|is|are) {ABOUT}<by> {_MORE} (?:on|than) "
        rf"(?:the |its |their )?(?:(?! and\b| but\b)(?:[^A-Z.;():,]|[YA])){{0,30}}? ?<old:{_LEVEL}>{_END}",
        "at", "with",
    ),
    *_each(
        rf"(?:\A|[,;] )from <old:{_LEVEL}>{_WHEN},? [a-z]{_WORDS}(?: (?:has|have|had))?(?: since)? {_ROSE}(?: by)?"
        rf" {ABOUT}<by>,? to {ABOUT}<new:{_LEVEL}>(?! (?:in|by) [YA] and\b)",
        "from",
    ),
    *_each(
        rf"\b(?:there (?:were|was)|had) {ABOUT}<old:{_LEVEL}>[;,] (?:and |but )?(?:now|today)(?: there (?:are|is))?"
        rf"(?: only)? {ABOUT}<new:{_LEVEL}>, (?:an? (?P<word>{WORDS}|loss) of|(?P<way>up|down)) {ABOUT}<by>{_END}",
        "now", "today",
    ),
    *_each(
        rf"<new:{_LEVEL}>,? (?:was|were|is|are|came out|ended up|came to|proved) {ABOUT}<by> {_MORE}(?: than)? {_PLAN} "
        rf"of {ABOUT}<old:{_LEVEL}>(?! (?:a|per|each)\b)",
        "of",
    ),
    *_each(
        rf"<new:{_LEVEL}>,? (?:against|instead of|rather than) {_PLAN} of {ABOUT}<old:{_LEVEL}>(?::|,| –| \()"
        rf" ?(?:or |which is )?{ABOUT}<by> (?:too )?(?:(?P<up>more|over|above|much|many)|(?P<down>less|under|below"
        rf"|fewer|little)){_END}",
        "against", "instead", "rather",
    ),
    *_each(
        rf"\b(?:put at|estimated at|priced at|valued at|costed at|set at|budgeted at) {ABOUT}<old:{_LEVEL}>{_WHEN},?"
        rf"(?: and| but)? (?:is|are|was|were|has|have)(?: now| since)?(?: put at| to be)? {ABOUT}<new:{_LEVEL}>, "
        rf"{ABOUT}<by> {_MORE}{_END}",
        "put", "estimated", "priced", "valued", "costed", "set", "budgeted",
    ),
    *_each(
        rf"\b(?:was|were|stood at|numbered|put at|estimated at|priced at|valued at) {ABOUT}<old:{_LEVEL}>{_WHEN},?"
        rf" (?:and|but) (?:has|have|had) (?:since |now |then )?{_ROSE}(?: since)?(?: by)? {ABOUT}<by>,? to "
        rf"{ABOUT}<new:{_LEVEL}>",
        "since", "now", "then", "has", "have", "had",
    ),
    *_each(
        rf"\bof <old:{_LEVEL}> (?:is|are|was|were|will be|would be|has been|have been|is to be|are to be) {_CUT} by "
        rf"{ABOUT}<by>,? to {ABOUT}<new:{_LEVEL}>",
        "by",
    ),
    *_each(
        rf"\bof <old:{_LEVEL}>(?: a [a-z]+)? (?:will|(?:is|are) (?:set |due |expected "
        rf"|forecast )?to) (?P<verb>rise|increase|go up"
        rf"|grow|climb|fall|drop|decrease|decline|go down) (?:by )?{ABOUT}<by>,? to {ABOUT}<new:{_LEVEL}>"
        r"(?=[.,;)]|\Z| (?:a|per|in|by|next|from|this)\b)",
        "to",
    ),
    Frame(
        rf"<old:{_LEVEL}> before(?: [a-z-]+){{0,4}}?,? (?:and|but) (?:only )?{ABOUT}<new:{_LEVEL}> after(?:wards)?"
        rf"(?: [a-z-]+){{0,4}}?, {_A_CHANGE}<share:percent|fraction>{_END}",
        cues=("before",),
    ),
    *_each(
        rf"<new:{_LEVEL}>{_WORDS},? {ABOUT}<by> {_MORE}(?: than)?(?: those| that| the (?:level|figure|total))?"
        rf"(?: (?:of|in|for))? {_THEN},? (?:which|when (?:it|they|there)) (?:was|were|stood at|had been) "
        rf"{ABOUT}<old:{_LEVEL}>{_END}",
        "which", "when",
    ),
    *(
        Frame(
            rf"<new:money>{_WORDS}(?:,|,? (?:at|which is|or|representing)) "
            rf"{told.replace('<word>', '(?P<word>premium|discount)')} (?:to|over|on|from) {_QUOTED} of"
            rf" {ABOUT}<old:money>",
            cues=("premium", "discount"),
        )
        for told in (r"(?:an? )?<share:percent> <word>", rf"an? <word> of {ABOUT}<share:percent>")
    ),
    *(
        Frame(
            rf"<new:{_LEVEL}>{_WORDS},? {ABOUT}<amount:{_LEVEL}>{told}",
            cues=("more", "fewer", "less", "higher", "lower", "above", "below", "up", "down", "over", "under"),
        )
        for told in (
            rf" {_MORE} than {_THEN}, {_A_CHANGE}<share:percent>{_END}",
            rf" \(<share:percent>\) {_MORE} than {_THEN}{_END}",
        )
    ),
    Frame(
        rf"\b(?:was|were|weighed|stood at|measured|had|numbered) {ABOUT}<old:{_LEVEL}>{_WHEN},? and (?:has|have|had)"
        rf" (?:since )?(?P<verb>lost|gained|put on|grown|shrunk) {ABOUT}<amount:{_LEVEL}>(?: since)?,? "
        rf"(?:so that|and|so) (?:now )?(?:it |he |she |they )?(?:now )?(?:is|are|weighs?|stands? at|measures?|has"
        rf"|have|numbers?) {ABOUT}<new:{_LEVEL}>(?: now)?{_END}",
        cues=("lost", "gained", "put", "grown", "shrunk"),
    ),
    Frame(
        rf"\b{_ROSE} (?:by )?{ABOUT}<amount:{_LEVEL}>{_WHEN},? to {ABOUT}<new:{_LEVEL}>, (?:having (?:been|stood at)"
        rf"|when it (?:was|had been|stood at)|after) {ABOUT}<old:{_LEVEL}>{_END}",
        cues=("having", "when", "after"),
    ),
)  # fmt: skip
_WAYS = {
    **VERBS,
    **NOUNS,
    "premium": 1,
    "discount": -1,
    **dict.fromkeys(("up", "put on", "extended", "enlarged", "brought up"), 1),
    **dict.fromkeys(("down", "loss", "brought down"), -1),
}


def find_changes_in_clauses(claims: Claims) -> Iterator[Change]:
    """Yield the changes whose old level stands in another clause than the new one, in one sentence."""
    for match in claims.match(*_FRAMES):
        old, new, amount = match.get("old"), match["new"], match.get("amount")
        told = [claim for claim in (old, new, amount) if claim is not None]
        direction = _direction(match)
        is_alike = commensurable(*told) or (len(told) == 2 and is_same_per(*told))
        if direction and is_alike and all(same_noun(told[0], claim) for claim in told):
            word = next((match.groups[name] for name in _NAMES if name in match.groups), "")
            change = Change(match.sentence, direction, word, new=new, old=old)
            change.directions.append((direction, word))
            change.share, change.amount = match.get("share"), amount
            change.start, change.end = match.start, match.end
            yield change


_NAMES = ("word", "way", "up", "down", "verb")


def _direction(match: Match) -> int:
    """Return +1 for a rise, -1 for a fall, 0 where the words do not tell."""
    if "up" in match.groups or "down" in match.groups:
        return 1 if "up" in match.groups else -1
    word = next(match.groups[name] for name in _NAMES if name in match.groups)
    return _WAYS[word]
