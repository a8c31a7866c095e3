"""A number of things, the price of one, and the sum: "36 laptops at £450 each, £16,200 in all"."""

from __future__ import annotations

from collections.abc import Iterator

from checker.claims.claim import Claim
from checker.claims.compatible import dimensions
from checker.claims.find import Claims
from checker.claims.frame import Frame, Match
from checker.lexicon.nouns_table import EXTRAS

_WORDS = r"(?: [a-z'-]+){0,6}"
_SOME = r"(?:about |some |just |only |nearly |almost |roughly |around |a total of |an average (?:price )?of )?"
_EACH = r"(?: each| apiece| a piece| a head| a time)?"
_BRINGS = (
    r"(?:,| –|:)? ?(?:and |which |that |they |it |the (?:company|firm|group|bank|business) )?(?:to )?(?:for|or"
    r"|come to|comes to|came to|cost|costs|costing|is worth|are worth|was worth|were worth|is|are"
    r"|was|were|worth|totall?ing|making|makes|giving|gives|raise|raises|raising|raised|bring|brings|brought|bringing"
    r"|taking|took|takes?|receiving|received|receives|collecting|collected|pocketing|pocketed|grossing|grossed"
    r"|earning|earned|earns|paying|paid|pays|yielding|yielded|fetched|fetching|fetch|adds? up to"
    r"|at a cost of|at a total of|with a value of|valued at|a total of|a total cost of|an outlay of"
    r"|a (?:total )?bill of|a cost of|a price of|spending|spent|for (?:sales|revenues?|takings|proceeds|receipts) of)"
    r"(?: in)?(?: (?:gross |total )?(?:proceeds|takings|receipts) of)? "
)
_ENDS = (
    r"(?![a-z])(?! (?:each|apiece|a|per|net|more|less|off|or|to|and|from|of its|profit|debt|for)\b)"
    r"(?!,? (?:after|before|net|with|plus|less)\b)(?!,? (?:not|instead of|rather than) (?:the )?M)"
)
_NUMBER = (
    rf"(?<![A-Z] of )(?<![A-Z] of the )(?<![A-Z] of its )(?<![A-Z] of their )<number:thing|measure|duration>{_WORDS}"
    r"(?: (?:in|during) (?:fiscal )?[YA])?"
)
_NUMBER_FIRST = Frame(
    rf"{_NUMBER} (?:at|for) {_SOME}<price:money>{_EACH}{_BRINGS}{_SOME}<total:money>{_ENDS}",
    cues=("at", "for"),
)
_BARE_NUMBER = Frame(
    r"\b(?:reached|numbered|totalled|stood at|rose to|fell to|came to|were|was) <number:number> (?:at|for) "
    rf"{_SOME}<price:money> (?:each|apiece|a head|a piece){_BRINGS}{_SOME}<total:money>{_ENDS}",
    cues=("each", "apiece", "head", "piece"),
)
"""What is bought is told before: "subscriptions reached 23,400 at £45 each, bringing in £1.05m"."""
_PRICE_FIRST = Frame(
    rf"(?<![CN] )\bat <price:money>{_EACH}(?:,| for(?! [CN] (?:nights?|days?|weeks?|months?)))? (?:the |its |all "
    rf"|his |her |their )?<number:thing|measure>{_WORDS}?"
    rf"{_BRINGS}{_SOME}<total:money>{_ENDS}",
    cues=("at",),
)
_COSTING = Frame(
    rf"{_NUMBER},? (?:costing|priced at|selling at|worth|paying|charged) {_SOME}<price:money> (?:each|apiece|a piece|a"
    rf" head)(?:, (?:the|this|that|our) [a-z]+)?{_BRINGS}{_SOME}<total:money>{_ENDS}",
    cues=("costing", "priced", "selling", "worth", "paying", "charged"),
)
_SOLD = Frame(
    r"\b(?:cost|costs|at|for) <price:money>(?: each)?(?:,|;|,? and) (?:(?:about|some|all) )?<number:count>"
    r"(?: of (?:them|these))?(?: were| was)? (?:sold|bought|let|hired out|given out)(?:,| –)?(?: which| and)?"
    r" (?:bringing in|brought in|bringing|brought|raising|raised|for (?:a total of )?|making|made|yielding|fetching"
    rf"|costing|earning|earned) {_SOME}<total:money>{_ENDS}",
    cues=("sold", "bought", "let", "hired", "given"),
)
"""The price in one clause and how many in the next: "tickets cost £12, and 450 were sold, bringing in £5,400"."""
_IN_ALL = "in all|in total|altogether|all told|together"
_TO_EACH = tuple(
    Frame(
        r"<price:money> (?:each to|apiece to|to each of|for each of)(?: (?:the|his|her|its|their|our|those|these))?"
        rf" <number:thing>{_WORDS}(?:,| –| \(){sum_told}",
        cues=("each", "apiece"),
    )
    for sum_told in (
        rf" ?(?:or|making|totall?ing|a total of|that is|i\.e\.|for a total of),? {_SOME}<total:money>{_ENDS}",
        r" ?<total:money> (?:in all|in total|altogether|all told|together)\b",
    )
)
"""What each of some people is given: "£5,000 to each of four nieces, £20,000 in all"."""
_EACH_COSTING = Frame(
    rf"{_NUMBER},? each (?:costing|priced at|worth|valued at) {_SOME}<price:money>,? (?:were|was|are|have been"
    rf"|had been) (?:bought|sold|acquired|ordered|delivered|purchased) for {_SOME}<total:money>{_ENDS}",
    cues=("each",),
)
_VALUED = Frame(
    rf"{_NUMBER},? (?:now |last |currently )?(?:trading|quoted|priced|traded|changing hands|standing) at {_SOME}"
    r"<price:money>(?: each| apiece)?,? (?:(?:and|which|that) )?valu(?:e|es|ed|ing) (?:it|them|the [a-z]+(?: [a-z]+)?"
    rf"|its [a-z]+|[a-z]+) at {_SOME}<total:money>{_ENDS}",
    cues=("value", "values", "valued", "valuing"),
)
"""Shares, their price and what the company is worth at it."""


def find_purchases(claims: Claims) -> Iterator[Match]:
    """Yield where the ``number`` of things, the ``price`` of one and the ``total`` stand together."""
    frames = (_NUMBER_FIRST, _BARE_NUMBER, _PRICE_FIRST, _COSTING, _EACH_COSTING, _SOLD, *_TO_EACH, _VALUED)
    for match in claims.match(*frames):
        number, price, total = match["number"], match["price"], match["total"]
        if any(claim.quantity.is_range or claim.quantity.hedge for claim in (number, price)):
            continue
        if _is_price_of(price, number, total) and not _has_extras(match):
            yield match


def is_proceeds(total: Claim) -> bool:
    """Tell whether the sum is what a sale raises, which may be told without what the sale costs."""
    return not _RAISING.isdisjoint(total.sentence.words)


_RAISING = frozenset(
    """raise raises raised raising yield yields yielding bring brings bringing brought receive receives received
    receiving collecting collected pocketing pocketed grossing grossed""".split()
)


def _has_extras(match: Match) -> bool:
    """Tell whether words around the three bring another amount into the sum."""
    near = match.sentence.pattern[max(0, match.start - 30) : match.end + 50]
    return not EXTRAS.isdisjoint(near.replace(",", " ").replace(".", " ").split())


def _is_price_of(price: Claim, number: Claim, total: Claim) -> bool:
    """Tell whether the price is for one of what is counted, and in the money of the total."""
    unit, _, thing = (price.quantity.unit or "").rpartition(" per ")
    if not unit:
        return not number.quantity.units and bool((dimensions(price) or set()) & (dimensions(total) or set()))
    mine = total.quantity.unit or ""
    return (unit == mine or unit.endswith(mine) or mine.endswith(unit)) and thing in (
        number.noun,
        number.quantity.unit,
        "head",
        "person",
    )
