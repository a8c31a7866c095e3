"""What something brought or cost, set against its cost or its budget, and what is left: "a profit of £2,500"."""

from __future__ import annotations

from checker.claims.frame import Frame

_SPENT = r"(?:outturn|spending|expenditure|costs?)"
_WAS = r"(?:,? (?:of|was|were|is|are|at|came to|comes to|reached|totall?ed)) (?:about |some )?"
_WANTED = r"(?:pledged|promised|owed|owes|needed|needs?|sought|seeks|asked for|required|requires|budgeted|wanted|wants)"
_GOT = (
    r"(?:,|;)?(?: and| but| yet| while)(?: (?:it|they|he|she|we|has|have|had|only|just|so far))* (?:paid|received"
    r"|raised|got|gave|given|collected|secured|found|repaid)(?: in| only| just| about)*"
)
_SO_FAR = r"(?: so far| to date| by then| in all)?"
_FELL_SHORT = Frame(
    rf"\b{_WANTED} (?:about )?<taken:money>{_GOT} <whole:money>{_SO_FAR},? "
    r"(?:(?:leaving|with|giving) (?:it |them |us )?)?an? (?:[a-z-]+ )?(?P<result>shortfall|gap|deficit) of <rest:money>"
    r"(?! (?:after|before|a|per|more|less|on|from)\b)",
    cues=("shortfall", "gap", "deficit"),
)
_STILL_DUE = Frame(
    rf"\b{_WANTED} (?:about )?<whole:money>{_GOT} <taken:money>{_SO_FAR}(?:[;,](?: and| so)? the (?:outstanding|unpaid"
    r"|missing|remaining) <rest:money>|,? (?:leaving|so) (?:another |a further )?<left:money> (?:to (?:find|raise|pay"
    r"|come|go)|unpaid|outstanding|due))(?=[.,;)]|\Z| (?:is|was|has|had|will|should|by|in)\b)",
    cues=("outstanding", "unpaid", "missing", "remaining", "leaving", "so"),
)
"""What was wanted and what came of it: "they pledged £12m but paid £9m, a shortfall of £3m"."""
SET_AGAINST = (
    _FELL_SHORT,
    _STILL_DUE,
    Frame(
        r"\b(?:sold for|fetched|brought in|raised) <whole:money>,? (?:against|and|with|after) (?:its |the |total )?"
        r"(?:(?:costs|expenses|outgoings) of|cost) <taken:money>, an? (?:[a-z-]+ )?(?P<result>surplus|profit|loss) of "
        r"<rest:money>(?! (?:after|before|a|per|more|less|on|from)\b)",
        cues=("surplus", "profit", "loss"),
    ),
    Frame(
        rf"\b{_SPENT}{_WAS}<whole:money>,? (?:against|compared (?:with|to)|on) (?:a|the|its) (?:[a-z]+ )?budget of "
        r"<taken:money>, an? (?:[a-z-]+ )?(?P<result>overspend|overrun|underspend|saving) of <rest:money>"
        r"(?! (?:after|before|a|per|more|less|on|from)\b)",
        cues=("budget",),
    ),
)
"""``whole``, what was ``taken`` from it or allowed for it, and the ``rest``."""
