"""Rates of two periods side by side: "£52 a month, or £624 a year"."""

from __future__ import annotations

from collections.abc import Iterator
from fractions import Fraction

from checker.claims.claim import Claim
from checker.claims.compatible import commensurable
from checker.claims.find import Claims
from checker.claims.frame import Frame, Match
from checker.quantities.quantity import Kind
from checker.text.late import late
from checker.text.record import record

_HALF = Fraction(1, 2)
_IN_ONE: dict[tuple[str, str], tuple[Fraction | int, ...]] = {
    ("second", "minute"): (60,),
    ("second", "hour"): (3600,),
    ("minute", "hour"): (60,),
    ("minute", "day"): (1440, 480, 450, 420, 600, 720),
    ("hour", "day"): (24, 8, 7, 7 + _HALF, 9, 10, 12, 16),
    ("hour", "week"): (168, 40, 35, 37 + _HALF, 36, 38, 48),
    ("hour", "year"): (8760, 8766, 8784, 2080, 2000, 1820, 1950),
    ("day", "week"): (7, 5, 6),
    ("day", "month"): (30, 31, 28, Fraction(365, 12), 20, 21, 22, 26),
    ("day", "year"): (365, 366, 360, 250, 252, 255, 260, 220, 240, 300, 313),
    ("week", "month"): (Fraction(52, 12), 4, Fraction(365, 84), 5),
    ("week", "quarter"): (13, 12),
    ("week", "year"): (52, Fraction(365, 7), 50, 48, 53),
    ("month", "quarter"): (3,),
    ("month", "year"): (12,),
    ("quarter", "year"): (4,),
}
"""How many of the shorter period one longer period can be taken for: calendar first, then working time."""
Bounds = dict[tuple[str, str], tuple[int, int]]

_WORKED: Bounds = {
    ("minute", "day"): (120, 1440),
    ("hour", "day"): (3, 24),
    ("hour", "week"): (10, 168),
    ("hour", "month"): (40, 744),
    ("hour", "year"): (400, 8784),
}
"""How few and how many of the shorter period one longer period can hold: nobody says how many hours are worked."""
_OFFERED: Bounds = {
    ("month", "year"): (8, 12),
    ("day", "week"): (3, 7),
    ("day", "month"): (10, 31),
    ("week", "month"): (2, 5),
    ("month", "quarter"): (2, 3),
}
"""The same for prices to choose from, as who pays for longer pays less, and for hours, as some days are half ones."""
_RUN: Bounds = {("day", "week"): (5, 7)}
"""The same for two rates with only a comma between them: less may be done at the weekend than on other days."""
_EARNED = frozenset(
    "salary salaries wage wages income earn earns earned earning pension pensions profit profits".split()
)
"""Money that nobody pays to have for longer: it is no offer."""
_APART = late(
    r"\b(?:an extra|(?:a|the) (?:difference|saving|rise|increase|cut|gap|shortfall|loss) of|saves?|saving)"
    r" (?:about |some |around |just |only )?\Z"
)
"""Before money that is how far two prices are apart, and no price itself."""
_PERIODS = "second|minute|hour|day|week|month|quarter|year"
_BOTH = Frame(
    r"<first:measure|money>(?: (?:on|for) (?:(?!and |or )[a-z]+ ?){1,2}(?=, or )| (?:more|extra|less)(?=,? or )"
    r"| (?:each|apiece)(?=,? or ))?"
    r"(?P<link>,? or|,? \(or|,? which is|,? (?:which |that )?work(?:s|ed|ing) out at"
    r"|,? that is,?|, i\.e\.,?|,? equivalent to| \("
    r"| makes?| comes? to| means?)"
    r" ?(?:about |around |some |roughly |nearly |approximately |over |more than |just over |just under )?"
    r"<second:measure|money>(?! (?:more|less|extra|off|up|down|cheaper|dearer|higher|lower)\b)"
    r"(?!,? (?:for (?!the \b)|if|when|with|without|paid|payable|in advance|at a discount|including|plus|by direct)\b)",
    cues=(*"or which that e equivalent make makes come comes mean means works worked working".split(), "(U", "(M"),
)
_BESIDE = Frame(
    r"<first:measure|money>(?P<link>,) (?:about |around |some |roughly |nearly |approximately )?"
    r"<second:measure|money>(?=[.,;)]|\Z)",
    cues=("U", "M"),
)
"""With nothing between them but a comma: "20 times a minute, 1,200 times an hour"."""
_BARE = Frame(
    r"<first:measure|money>,? (?:or |which is |that is,? |making |equal to |equivalent to )?"
    r"(?:about |around |some |roughly |nearly |approximately )?<second:number> "
    rf"(?:a|an|per|each|every) (?P<period>{_PERIODS})(?![a-z])"
    r"(?! (?:of (?:them|these|those|which|whom)|in (?:the )?(?:summer|winter)|at|during|when|if|from)\b)",
    cues=tuple(_PERIODS.split("|")),
)

_BOTH_BARE = Frame(
    rf"<first:number> (?:a|an|per|each|every) (?P<own>{_PERIODS})(?:,? or|,? that is,?| \(or| \() ?"
    r"(?:about |around |some |roughly |nearly |approximately )?<second:number> "
    rf"(?:a|an|per|each|every) (?P<period>{_PERIODS})(?=[.,;:)]|\Z)",
    cues=tuple(_PERIODS.split("|")),
)
"""Both without what there is so much of: "orders are at 1,400 a week, or 200 a day"."""

_ADVERBS = {
    "daily": "day", "weekly": "week", "monthly": "month", "quarterly": "quarter", "annually": "year", "yearly": "year",
}  # fmt: skip
_ADVERBIAL = Frame(
    r"<first:measure|money>,? (?:or|that is,?|i\.e\.,?) (?:about |around |some |roughly |nearly )?"
    rf"<second:money|measure|number> (?P<adverb>{'|'.join(_ADVERBS)})(?=[.,;:)]|\Z)",
    cues=tuple(_ADVERBS),
)


@record(frozen=True, slots=True)
class PeriodPair:
    """The same rate for two periods."""

    first: Claim
    """The rate that is said first."""
    second: Claim
    """The rate that repeats it."""
    multiples: tuple[Fraction, ...]
    """What the first may be multiplied by to give the second, the plainest first."""
    least: Fraction | None = None
    """The least it may be multiplied by where hours worked or a price for longer are open, else ``None``."""
    most: Fraction | None = None
    """The most."""


def find_period_pairs(claims: Claims) -> Iterator[PeriodPair]:
    """Yield the rates of *claims* that are said again for another period."""
    for match in claims.match(_BOTH, _BARE, _ADVERBIAL, _BESIDE, _BOTH_BARE):
        first, second = match["first"], match["second"]
        thing, period = ("", match.groups["own"]) if "own" in match.groups else _per(first)
        told = match.groups.get("period") or _ADVERBS.get(match.groups.get("adverb", ""))
        other_thing, other = (thing, told) if told else _per(second)
        is_price = first.quantity.kind is Kind.MONEY
        if not period or not other or period == other:
            continue
        if thing != other_thing and not (is_price and commensurable(first, second)):
            continue  # but "60p a day, or £219 a year"
        multiples = multiples_between(period, other)
        if multiples:
            is_offer = is_price and match.groups.get("link", "").endswith(("or", "(", ","))
            is_offer = is_offer and _EARNED.isdisjoint(match.sentence.words) and not _are_apart(match)
            is_open = is_offer or thing == "hour"
            is_bare = match.sentence.between(first, second) == ", "
            known = _OFFERED if is_open else _RUN if is_bare else {}
            yield PeriodPair(first, second, multiples, *_bounds(period, other, known))


def _are_apart(match: Match) -> bool:
    """Tell whether two rates are said to be how far prices are apart, and nothing is said of the second alone."""
    return _APART.search(match.before(40)) is not None and match.sentence.pattern[match.end : match.end + 1] in ".,;)"


def multiples_between(period: str, other: str) -> tuple[Fraction, ...]:
    """Return how often *period* goes into *other*, in every way that people count.

    Examples
    --------
    >>> multiples_between("month", "year")[0], multiples_between("year", "quarter")[0]
    (Fraction(12, 1), Fraction(1, 4))
    """
    if (period, other) in _IN_ONE:
        return tuple(Fraction(count) for count in _IN_ONE[period, other])
    return tuple(1 / Fraction(count) for count in _IN_ONE.get((other, period), ()))


def _bounds(period: str, other: str, offers: Bounds) -> tuple[Fraction | None, Fraction | None]:
    """Return how few and how many of the one period can be counted for the other."""
    known = _WORKED | offers
    if (period, other) in known:
        few, many = known[period, other]
        return Fraction(few), Fraction(many)
    if (other, period) in known:
        few, many = known[other, period]
        return Fraction(1, many), Fraction(1, few)
    return None, None


def _per(claim: Claim) -> tuple[str, str]:
    """Return what is counted and the period it is counted for; the period is empty where there is none."""
    thing, _, period = (claim.quantity.unit or "").rpartition(" per ")
    return (thing, period) if period in _PERIODS.split("|") else ("", "")
