"""Prices before and after what is taken off or put on: "with a discount of 15% the £240 bike costs £204"."""

from __future__ import annotations

from collections.abc import Iterator

from checker.claims.changes.change import Change
from checker.claims.compatible import commensurable
from checker.claims.find import Claims
from checker.claims.frame import Frame

_OFF = Frame(
    r"\b(?P<word>discount|rebate|markdown|mark-?up|surcharge|levy) of <share:share>"
    r"(?: (?:brings?|brought|takes?|took|cuts?|lowers?|lowered|reduces?|reduced"
    r"|raises?|raised|lifts?|lifted|puts?)[^A-Z.;:()]{0,30}?)"
    r" (?:down |up )?from <old:money> (?:down |up )?to <new:money>",
    cues=("discount", "rebate", "markdown", "mark", "markup", "surcharge", "levy"),
)
_WORDS_OFF = ("discount", "rebate", "markdown", "reduction", "mark", "markup", "surcharge")
_OFF_IT = rf"(?P<word>{'|'.join(_WORDS_OFF)}|mark-up)"
_THE = r"(?:an?|the|its|this|his|her)"
_WITH = rf"(?:with|after|at|less) {_THE}"
_PRICED = (
    rf"{_THE} <old:money>(?:(?: (?!and\b|or\b|but\b|plus\b)[a-z-]+){{1,4}}) (?:now )?(?:costs?|is|was|sells for"
    r"|sold for|comes? (?:down )?to|came (?:down )?to|goes for|went for) <new:money>"
)
_AT_DISCOUNT = (
    Frame(rf"\b{_WITH} <share:percent> {_OFF_IT},? {_PRICED}(?=[.,;]|\Z)", cues=_WORDS_OFF),
    Frame(rf"\b{_WITH} {_OFF_IT} of <share:percent>,? {_PRICED}(?=[.,;]|\Z)", cues=_WORDS_OFF),
    Frame(rf"\b{_PRICED} {_WITH} <share:percent> {_OFF_IT}(?=[.,;]|\Z)", cues=_WORDS_OFF),
    Frame(rf"\b{_PRICED} {_WITH} {_OFF_IT} of <share:percent>(?=[.,;]|\Z)", cues=_WORDS_OFF),
    Frame(
        rf"(?:\A|[,;:.] )(?P<word>marked down|discounted|reduced) (?:by )?<share:share>,? {_PRICED}(?=[.,;]|\Z)",
        cues=("marked", "discounted", "reduced"),
    ),
    Frame(rf"\b(?:with|at) <share:share> (?P<word>off),? {_PRICED}(?=[.,;]|\Z)", cues=("off",)),
    Frame(
        r"<share:percent> (?P<word>off) (?:the |an? |its |their )?(?:[a-z-]+ ){0,3}(?:price|fee|fare|cost|rate"
        r"|tariff) of <old:money>(?: each| a head)?(?:,? and(?: so)?|,? so(?: that)?| to|;)"
        r" (?:(?:they|he|she|you|we|members|i) )?(?:(?:will|would|now|then|therefore|only|just) ){0,2}pa(?:y|ys"
        r"|ying|id) (?:only |just )?<new:money>(?=[.,;]|\Z)",
        cues=("off",),
    ),
    Frame(
        r"(?:\A|[,;:.] )(?P<word>marked down|discounted|reduced|cut) (?:by )?<share:share> to <new:money>,? "
        r"(?:the|these|this|its|their|his|her) [^A-Z.;(),]{2,40} (?:originally|once|previously|normally|usually|had) "
        r"(?:cost|costs|sold for|sells for|was|were) <old:money>(?=[.,;]|\Z)",
        cues=("originally", "once", "previously", "normally", "usually", "had"),
    ),
    Frame(
        r"\ban? <share:percent> (?P<word>service charge|surcharge|service fee|booking fee|tip|sales tax|tax|vat"
        r"|duty|levy|premium|mark-?up)(?: (?:is|was|will be|would be|gets) (?:added|put on|charged|payable)"
        r" (?:to|on)) (?:the |an? |each |every |her |his |their )<old:money>(?: [a-z-]+){1,3}(?:,"
        r"| and)? (?:making|bringing"
        r"|for|which makes|giving|taking) (?:(?:it|the (?:total|bill|price|cost)|a total|this) )?(?:of |to |up to )?"
        r"<new:money>(?=[.,;]|\Z| (?:in all|in total|altogether)\b)",
        cues=("added", "put", "charged", "payable"),
    ),
)
"""A price before and after: "with a discount of 15% the £240 bike costs £204"."""
_INSTEAD = Frame(
    r"<new:money>(?: [a-z]+)?,? (?:instead of|rather than|down from|against) (?:the (?:usual |normal "
    r"|full )?)?<old:money>"
    r"(?: [a-z]+)?(?:,| –) (?:an? |for a )?(?P<word>saving|reduction|discount|cut) of <share:percent>(?=[.,;)]|\Z)",
    cues=("saving", "reduction", "discount", "cut"),
)
_WAS = Frame(
    r"(?<!to )<new:money>,? ?\((?:was|were|before|usually|normally|rrp|reduced from|down from) <old:money>(?:[,;:]| –)"
    r" ?(?:(?:save|saving) )?<share:percent>(?: (?:off|less|cheaper|discount|saving))?\)",
    cues=("(", "was", "were", "before", "usually", "normally", "rrp", "reduced", "down"),
)
"""A price with what it was, as shops tell it: "now €200 (was €250, 20% off)"."""
_WITH_DISCOUNT = Frame(
    r"<old:money>,? or <new:money> (?:with|after|at) (?:the |an? |her |his |their )?(?:(?:members?'?s?'?|student"
    r"|staff|early|group|cash) )?<share:percent> (?:[a-z'-]+ ){0,2}?(?P<word>discount|reduction|rebate)(?=[.,;)]|\Z)",
    cues=("discount", "reduction", "rebate"),
)
_USUALLY = Frame(
    r", (?:usually|normally|originally|previously|once) <old:money>, (?:(?:is|was|costs|sells for) (?:now )?|now "
    r"(?:costs |sells for )?)<new:money>(?: in [a-z' ]{2,20})? (?:after|with) (?:a|the) (?:<share:percent> "
    r"(?P<word>discount|reduction|cut)|(?:discount|reduction|cut) of <by:percent>)(?=[.,;)]|\Z)",
    cues=("usually", "normally", "originally", "previously", "once"),
)
_TAX_BRINGS = Frame(
    r"\b(?P<word>vat|sales tax|tax|duty|service charge|levy) (?:at|of) <share:percent> (?:brings|brought|takes"
    r"|took|raises|raised) (?:the |an? |its |their )<old:money>(?: [a-z-]+){1,3} (?:up )?to <new:money>(?=[.,;)]|\Z)",
    cues=("brings", "brought", "takes", "took", "raises", "raised"),
)
_FRAMES = (_OFF, *_AT_DISCOUNT, _INSTEAD, _WAS, _WITH_DISCOUNT, _USUALLY, _TAX_BRINGS)
_UPWARD = frozenset(
    (
        *("surcharge", "levy", "mark-up", "markup", "service charge", "service fee", "booking fee", "tip", "sales tax"),
        *("tax", "vat", "duty", "premium"),
    )
)
"""What is put on a price; all else is taken off."""


def find_changes_of_prices(claims: Claims) -> Iterator[Change]:
    """Yield the changes from a price to what is paid, with how much of it is taken off or put on."""
    for match in claims.match(*_FRAMES):
        if not commensurable(match["new"], match["old"]):
            continue
        word = match.groups.get("word", "off")
        direction = 1 if word in _UPWARD else -1
        share = match.get("share") or match["by"]
        change = Change(match.sentence, direction, word, new=match["new"], old=match["old"], share=share)
        change.directions.append((direction, word))
        change.start, change.end = match.start, match.end
        yield change
