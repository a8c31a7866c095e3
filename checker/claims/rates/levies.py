"""Rates in per cent with the sum they are taken of, and what that comes to: interest, tax, deposits."""

from __future__ import annotations

from collections.abc import Iterator

from checker.claims.find import Claims
from checker.claims.frame import Frame, Match
from checker.lexicon.changes_table import MOVED
from checker.lexicon.nouns_table import LEVIES
from checker.quantities.quantity import Kind
from checker.text.late import late

_OTHER = "above|over|beyond|below|under|up to|first|next|while|but|whereas|grows?|instead|more|less|rest|and"
_GAP = rf"(?:(?! (?:{_OTHER})\b)[^A-Z.;()]){{0,35}}?"
_SOME = r"(?:about |some |nearly |roughly |just |only |an extra |another |the |its |their |a |an |his |her )?"
_VERB = (
    "earns?|earned|earning|yields?|yielding|pays?|paying|costs?|costing|brings?|bringing|brought|makes?|adds?|adding"
    "|comes? to|came to|is|are|was|would be|would earn|would cost|would pay|will earn|will cost|amounts? to|equals?"
    "|that is|which is|worth|means|(?:would|will) (?:raise|bring in|come to|be worth)|raise[sd]?|works? out at"
)
_NO_RATE = r"(?! (?:a|per|each|on|off) (?!year))(?! (?:more|less|extra|and|plus|each|to|on)\b)(?! (?:[a-z]+ ){0,3}at P)"
_YIELD = rf"(?:,|,? or|:| –|,? (?:{_VERB})(?: in)?) {_SOME}(?:interest of |tax of )?<yield:money>{_NO_RATE}"
_SO_BILL = (
    rf"(?:,? which (?:comes?|came|amounts?) to|,? so (?:that )?(?:[a-z'-]+ ){{1,3}}?(?:faces?|owes?|pays?|owed|paid)"
    rf"(?: (?:a|an|the) (?:[a-z-]+ )?(?:bill|charge|tax|fee) of)?) {_SOME}<yield:money>(?=[.,;)]|\Z| and"
    rf" (?:keep|keeps|kept|are|is|has|have)\b)"
)
"""Behind a sum and its rate: "is taxed at 40 per cent, so the heirs face a bill of £136,000"."""
_LEVY = (
    r"(?:interest|tax|vat|duty|levy|deposit|commission|fee|discount|tip|surcharge|premium|dividend|royalty|rebate|bonus"
    r"|down payment|return|yield|coupon|rent|tithe|cut|share)"
)
_WHAT = rf"(?:(?:the|a|an|his|her|its|their|our|some|about) )?(?:(?!(?:{_OTHER})\b)[a-z'-]+ ){{0,3}}?"
_AT_RATE = Frame(
    rf"(?<!\btax )(?<!\bvat )(?<!\bduty )\bat <rate:percent>(?: interest| a year"
    rf"| per year)?,? {_SOME}<sum:money>{_GAP}{_YIELD}",
    cues=("at",),
)
_SUM_AT_RATE = Frame(
    rf"<sum:money>{_GAP} at (?:a rate of |an interest rate of )?<rate:percent>(?: interest| (?:for |over )?a year|"
    rf" per year)?{_YIELD}",
    cues=("at",),
)
_TAXED_AT = Frame(
    r"(?<!above )(?<!over )(?<!below )(?<!under )(?<!beyond )(?<!exceeding )(?<!first )"
    rf"<sum:money> (?:is|was|are|were) (?:taxed|charged) at <rate:percent>{_SO_BILL}",
    cues=("at",),
)
_RATE_ON = Frame(
    rf"<rate:percent>(?: [a-z]+){{0,2}} on {_WHAT}<sum:money>{_GAP}{_YIELD}",
    cues=("on",),
)
_PAYS = Frame(
    r"<sum:money> (?:bond|deposit|loan|account|investment|mortgage|note|share|fund) (?:pays|earns|yields|brings|costs)"
    rf" <rate:percent>(?: interest)?(?: a year)?,? (?:or|that is|which is) {_SOME}<yield:money>{_NO_RATE}",
    cues=("pays", "earns", "yields", "brings", "costs"),
)
_OF_SUM_PAYS = Frame(
    r"\b(?:bond|deposit|loan|account|investment|mortgage|note|share|fund) of <sum:money> (?:pays|earns|yields|brings"
    r"|costs|carries|carried|bears|bore|attracts)(?: interest (?:of|at))? <rate:percent>(?: interest)?(?: a year)?,? "
    rf"(?:or |that is |which is )?{_SOME}<yield:money>(?! of\b){_NO_RATE}",
    cues=("pays", "earns", "yields", "brings", "costs", "carries", "carried", "bears", "bore", "attracts"),
)
_TOOK = Frame(
    rf"\b{_LEVY} (?:at|of) <rate:percent> (?:took|takes|claimed|claims|swallowed|swallows|left|leaves) "
    r"<yield:money> (?:out )?of (?:his|her|its|their|our|the|a|an) (?:[a-z]+ of )?<sum:money>(?=[.;)]|\Z)",
    cues=("took", "takes", "claimed", "claims", "swallowed", "swallows", "left", "leaves"),
)
_SECURED = Frame(
    rf"\b{_LEVY} of <rate:percent>(?:, (?:or )?| \(|,? or )<yield:money>(?:,|\))? "
    r"(?:is due |was paid |is payable )?(?:secured|secures|reserves|reserved|on|towards) (?:the|a|an|his|her|its|their)"
    r" <sum:money>(?! each\b)",
    cues=("secured", "secures", "reserves", "reserved", "on", "towards"),
)
_ASIDE = Frame(
    rf"<rate:percent> {_LEVY}(?:,| \(|, or) ?<yield:money>(?:,|\)) on {_SOME}(?:[a-z]+ of )?<sum:money>(?! each\b)",
    cues=("on",),
)
_ADDS = Frame(
    rf"\b{_LEVY} (?:of|at) <rate:percent> (?:takes|took|adds|added|knocks|knocked|cuts|puts|put) <yield:money> "
    rf"(?:off|to|on|on to|onto|from) {_WHAT}<sum:money>",
    cues=("takes", "took", "adds", "added", "knocks", "knocked", "cuts", "puts", "put"),
)
_IS = Frame(
    rf"\b{_LEVY} (?:is|was|of|at) <rate:percent>(?: of (?:the )?[a-z]+)?(?:[,:;]| –) (?:so |or |that is,? |making )?"
    rf"<yield:money> on {_WHAT}<sum:money>",
    cues=("on",),
)
_RISE = Frame(
    rf"\b(?:rise|increase|uplift|award) of <rate:percent> on {_WHAT}<sum:money>(?:,? or|:| –|,? (?:{_VERB})) {_SOME}"
    rf"<yield:money>{_NO_RATE}",
    cues=("rise", "increase", "uplift", "award"),
)
_FRAMES = (_AT_RATE, _SUM_AT_RATE, _TAXED_AT, _PAYS, _OF_SUM_PAYS, _ASIDE, _ADDS, _TOOK, _SECURED, _IS, _RISE)


def find_levies(claims: Claims) -> Iterator[Match]:
    """Yield where a ``rate``, the ``sum`` it is taken of and what it comes to, the ``yield``, stand together."""
    for match in claims.match(*_FRAMES):
        yield from _in_one_money(match)
    for match in claims.match(_RATE_ON):
        near = match.sentence.pattern[max(0, match.start - _NEAR) : match.end].replace(",", " ").split()
        is_second = match.before(len(" and ")) == " and "  # "tax at 20% on £12,000 and 40% on £8,000 makes £5,600"
        if not LEVIES.isdisjoint(near) and MOVED.isdisjoint(near) and not is_second:
            yield from _in_one_money(match)


def may_be_included(match: Match) -> bool:
    """Tell whether the sum may be with a tax that is added to it: "VAT at 20% adds £400 to a bill of £2,400"."""
    return not _ADDED.isdisjoint(match.sentence.words)


def is_set(match: Match) -> bool:
    """Tell whether the rate is laid down as it is written, as that of a deposit is, and not worked out and rounded.

    "33%" may stand for a third; the rate of an interest or a tax may be what all of it comes to.
    """
    figure, words = match["rate"].quantity.figure, match.sentence.pattern[max(0, match.start - _NEAR) : match.end]
    if figure is None or _SET.search(words) is None:
        return False
    return figure.exponent < 0 or figure.value < _FEW or figure.value % _FIVE == 0


def _in_one_money(match: Match) -> Iterator[Match]:
    unit = match["sum"].quantity.unit or ""
    is_yearly = (match["rate"].quantity.unit or "").partition(" per ")[2] in ("", "year", "annum")
    one_money = (match["yield"].quantity.unit or "") in (unit, f"{unit} per year")
    is_without = _WITHOUT.match(match.sentence.pattern, match.end) is not None
    if is_yearly and one_money and not is_without and not _is_of_other_time(match):
        yield match


def _is_of_other_time(match: Match) -> bool:
    """Tell whether another stretch than one year is spoken of: "over six months"."""
    times = [quantity for quantity in match.sentence.quantities if quantity.kind is Kind.DURATION]
    return bool(_LONGER & match.sentence.words) or any(time.unit != "year" or time.value != 1 for time in times)


_ADDED = frozenset({"vat", "tax", "gst", "duty", "surcharge"})
_SET = late(r"\b(?:vat|deposit|commission|discount|tip|levy|duty|surcharge|coupon|rise)\b")
_NEAR = 30
_FEW, _FIVE = 10, 5
"""Rates below the one, and multiples of the other, are written as they were laid down."""
_WITHOUT = late(r" (?:without|before|excluding|net of)\b")
"""Behind an amount that is the sum less the tax in it."""
_LONGER = frozenset({"years", "compound", "month", "monthly", "months", "decade", "quarter", "grows", "owed"})
"""Words that speak of another stretch than one year."""
