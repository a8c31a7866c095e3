"""Changes that are said one after the other, and growth over several periods."""

from __future__ import annotations

from collections.abc import Iterator
from fractions import Fraction

from checker.claims.claim import Claim
from checker.claims.expression import Constant, Expression, Operation
from checker.claims.find import Claims
from checker.claims.frame import Frame, Match
from checker.lexicon.changes_table import FACTORS, NOUNS, VERBS
from checker.quantities.dates import MONTH_NAMES
from checker.text.record import record

_FACTORS = "|".join(sorted(FACTORS, key=len, reverse=True))
_PERIODS = "year|month|week|quarter"
_MONTHS = "|".join((*MONTH_NAMES, "spring", "summer", "autumn", "winter"))
_ORDER = "next|following|first|second|third|fourth"
_SPANS = "year|month|week|day|quarter|half"
_WHEN = (
    rf"(?: on [a-z]+day| in (?:the )?(?:(?:{_ORDER}) )?(?:{_MONTHS}|{_SPANS}|Y)| in Y| last [a-z]+| this [a-z]+"
    rf"| (?:the )?(?:{_ORDER}) (?:{_SPANS})| a (?:{_SPANS}) (?:later|after)| again| back|,){{0,2}}"
)
_SECOND = r"(?P<verb2>[a-z]+)(?: back)?(?: by)?(?: another| a further)? <share2:share>"
_OUTCOME = (
    r"(?:(?P<same>(?:and )?(?:back|and so back|returning|returned) (?:to (?:where|what|its)|at (?:where|its))"
    r"|(?:leaving (?:it|them|prices)|ending|ended|and (?:ended|finished)|(?:and )?so (?:it |they )?(?:was|were|is|are))"
    r" (?:(?:exactly|just|right|precisely) )?(?:unchanged|level|flat|where))"
    r"|(?:leaving|making|for) (?:it|them|a|an|the total|prices)(?: net| overall| total)? "
    r"<net:share> (?P<adverb>[a-z]+)"
    r"|(?:for |or )?(?:an? )?(?:(?:overall|total|net|combined) )?"
    r"(?P<adverb2>up|down|rise of|fall of|gain of|loss of|drop of) (?:by )?<net2:share> "
    r"(?:overall|in all|in total|altogether|over the))"
)
_THEN = (
    rf"(?: [a-z]+){{0,3}}{_WHEN},? (?:and |but |only to |before )?(?:then |later )"
    rf"(?:(?:another|a further) <again:share>|{_SECOND}){_WHEN},? {_OUTCOME}"
)
_TWO_STEPS = Frame(rf"<share1:share>{_THEN}", cues=("then", "later"))
_FACTOR_STEPS = Frame(rf"(?P<factor1>{_FACTORS}){_THEN}", cues=("then", "later"))
_DATED_STEPS = Frame(
    rf"<share1:share>{_WHEN},? (?:and|but) {_SECOND}{_WHEN},? {_OUTCOME}",
    cues=("leaving", "ending", "ended", "unchanged", "level", "flat", "overall", "altogether", "returning"),
)
_HALVES = Frame(
    r"<share1:share> in the first half(?: of (?:the year|Y))?,? (?:and|but|then|before)(?: then)?"
    r" (?P<verb2>[a-z]+)(?: back)?"
    r"(?: by)? <share2:share> in the second(?: half)?,? (?:and )?(?:to )?(?:finish|end|clos)(?:ing|ed|e)?"
    r"(?: (?:the year|Y))? <net:share> (?P<adverb>up|down|higher|lower)(?=[.,;)]|\Z)",
    cues=("half",),
)
"""The halves of a year, with what the year came to."""
_EACH = (
    r"(?: (?:compounded |compound )?(?:annually|yearly|monthly|weekly|quarterly"
    rf"|(?:each|every) (?P<each>{_PERIODS})))?"
)
_RATE = rf"<rate:measure|percent>{_EACH}"
_SOME = r"(?:about |some |nearly )?"
_AND_SO = r"(?:,|, or|, which is|, which makes|, making|, giving|, for a total of|,? that is| \(|, a total of)"
_OVER_PERIODS = Frame(
    rf"{_RATE},? (?:for|over) (?:the )?<span:duration>(?: [a-z]+){{0,2}}{_AND_SO} {_SOME}<total:percent>"
    r"(?: [a-z]+){0,2} (?:in all|in total|altogether|overall|over the period)",
    cues=("all", "total", "altogether", "overall", "period"),
)
_IN_TOTAL = Frame(
    rf"{_RATE},? (?:for|over) (?:the )?<span:duration>, (?:a|for a|which is a|making a) total (?:rise |increase "
    rf"|fall |gain )?"
    rf"of {_SOME}<total:percent>(?=[.,;)]|\Z)",
    cues=("total",),
)
_RISE_OF = Frame(
    rf"{_RATE},? (?:for|over) (?:the )?<span:duration>{_AND_SO} (?:a |an )?(?:total |overall |combined )?"
    r"(?:rise|fall|growth|gain|increase|drop|decline|decrease) of (?:about |some |nearly )?<total:percent>",
    cues=("rise", "fall", "growth", "gain", "increase", "drop", "decline", "decrease"),
)
_IN_EACH = Frame(
    rf"<rate:percent> in each of the (?:last |past |first |next |previous )?<span:duration>{_AND_SO} {_SOME}"
    r"<total:percent>(?: [a-z]+){0,2} (?:in all|in total|altogether|overall|over the period)(?=[.,;)]|\Z)",
    cues=("each",),
)
_FALLING = Frame(
    rf"{_RATE},? (?:for|over) (?:the )?<span:duration>, (?:the [a-z]+|it|they) (?:is|are|was|were|has become) {_SOME}"
    r"<total:percent> (?:smaller|larger|bigger|lower|higher|dearer|cheaper)",
    cues=("smaller", "larger", "bigger", "lower", "higher", "dearer", "cheaper"),
)
_RATE_WITH_LEVELS = Frame(
    rf"{_RATE},? (?:[a-z]+ ){{0,3}}?from <old:amount>(?: [a-z]+){{0,3}} to <new:amount>(?: [a-z]+){{0,3}} "
    r"(?:in|over|within) <span:duration>",
    cues=("from",),
)
_SPAN_WITH_LEVELS = Frame(
    rf"{_RATE},? (?:for|over) (?:the )?<span:duration>,? (?:[a-z]+ing |(?:takes?|took|brings?|brought|lifts?|lifted"
    r"|cuts?)(?: [a-z]+){1,3} )?from <old:amount>(?: [a-z]+){0,3}"
    r" to <new:amount>(?![a-z])",
    cues=("from",),
)
_GROWS_TO = Frame(
    rf"\bat {_RATE},? (?:an? |the )?<old:amount>(?: [a-z]+){{0,2}} (?:(?:would |will )?grows?|becomes?|turns?|rises?)"
    rf"(?: to| into)? {_SOME}<new:amount> (?:in|over|after|within) <span:duration>",
    cues=("at",),
)
_LEVELS_FIRST = Frame(
    r"\bfrom <old:amount>(?: [a-z]+){0,3} to <new:amount>(?: [a-z]+){0,3} (?:in|over|within) (?:the )?(?:last |past )?"
    rf"<span:duration>,? (?:or |growing |at |a rate of |an average of |which is |by ){{1,3}}{_SOME}{_RATE}",
    cues=("from",),
)
_DOWNWARD = frozenset({"lower", "down", "cheaper"})
_UPWARD = frozenset({"higher", "up", "dearer"})


_GROWTHS = (
    _OVER_PERIODS,
    _IN_TOTAL,
    _RISE_OF,
    _IN_EACH,
    _FALLING,
    _RATE_WITH_LEVELS,
    _SPAN_WITH_LEVELS,
    _GROWS_TO,
    _LEVELS_FIRST,
)
_EACH_OF = {"annually": "year", "yearly": "year", "monthly": "month", "weekly": "week", "quarterly": "quarter"}


@record(frozen=True, slots=True)
class Growth:
    """A yearly (monthly …) rate over a number of periods, with what it comes to."""

    rate: Claim
    """So many per cent a period."""
    span: Claim
    """The number of periods."""
    total: Claim | None
    """The change over all periods in per cent, or ``None``."""
    old: Claim | None
    """The level before, or ``None``."""
    new: Claim | None
    """The level after, or ``None``."""


@record(frozen=True, slots=True)
class Succession:
    """Two changes one after the other, with what they come to."""

    match: Match
    """Where."""
    factors: tuple[Expression, Expression]
    """What each multiplies by."""
    net: Claim | None
    """The change that is stated for both, or ``None`` where they are said to cancel out."""
    sign: int
    """Direction of the stated change."""


def find_growths(claims: Claims) -> Iterator[Growth]:
    """Yield the rates of *claims* that are said to hold over several periods."""
    for match in claims.match(*_GROWTHS):
        rate, span = match["rate"], match["span"]
        if _period_of(match) == span.quantity.unit:
            yield Growth(rate, span, match.get("total"), match.get("old"), match.get("new"))


def _period_of(match: Match) -> str:
    """Return the period that the rate is for, or ``""``."""
    unit = match["rate"].quantity.unit or ""
    if unit == "percentage":
        written = match.sentence.pattern[match.start : match.end]
        if " in each of the " in written:
            return match["span"].quantity.unit or ""
        named = next((period for word, period in _EACH_OF.items() if f" {word}" in written), "")
        return match.groups.get("each") or named
    thing, _, period = unit.partition(" per ")
    return {"annum": "year"}.get(period, period) if thing == "percentage" else ""


def find_successions(claims: Claims) -> Iterator[Succession]:
    """Yield two changes of one thing in a row of which the text says what they come to."""
    for match in claims.match(_TWO_STEPS, _FACTOR_STEPS, _DATED_STEPS, _HALVES):
        first = _first(match)
        second = None if first is None else _second(match, first)
        sign = _sign(match.groups.get("adverb") or match.groups.get("adverb2", "up").removesuffix(" of"))
        if first is not None and second is not None and sign:
            yield Succession(match, (first, second), match.get("net") or match.get("net2"), sign)


def _sign(adverb: str) -> int:
    """Return the direction of the word behind the stated change, 0 where it has none."""
    return 1 if adverb in _UPWARD else -1 if adverb in _DOWNWARD else NOUNS.get(adverb, 0)


def _first(match: Match) -> Expression | None:
    """Return what the first step multiplies by: 0.8 after "fell 20%"; ``None`` where no verb leads to it."""
    if "factor1" in match.groups:
        return Constant(Fraction(*FACTORS[match.groups["factor1"]]))
    words = match.sentence.pattern[max(0, match.start - 40) : match.start].split()
    while words and words[-1] in ("by", "back", "another", "about", "some", "a", "further"):
        words.pop()
    direction = VERBS.get(" ".join(words[-2:])) or VERBS.get(words[-1] if words else "")
    return None if direction is None else _after(match["share1"], direction)


def _second(match: Match, first: Expression) -> Expression | None:
    """Return what the second step multiplies by; "another 10%" goes the way of the first."""
    if "again" in match.roles:
        goes_down = isinstance(first, Operation) and first.sign == "-"
        return _after(match["again"], -1 if goes_down else 1)
    direction = VERBS.get(match.groups["verb2"])
    return None if direction is None else _after(match["share2"], direction)


def _after(share: Claim, direction: int) -> Expression:
    return 1 + share if direction >= 0 else 1 - share
