"""Words that announce a total just before its number: "making a total of", "in all", "adding up to"."""

from __future__ import annotations

from checker.text.late import late

_MAKING = r"\b(?:making|makes?|made|forming|forms?|formed|giving|gives?|gave|constitut(?:es?|ed|ing))"
_LONG = r"(?: (?!with\b|including\b|excluding\b|so\b|up\b|now\b|over\b|more\b|less\b)[a-zY'-]+)"
"""A word that may stand between what a total is called and its number."""
_THE_TOTAL = (
    rf"{_MAKING} (?:the|its|their) (?:[a-z]+ ){{0,2}}?(?:total|aggregate|sum|whole)\b"
    rf"(?:{_LONG}{{0,9}}?(?:,? D,)?)?"
)
_CUE_AHEAD = late(
    r"(?:(?:\b(?:for|making|made|(?:giving|gave|gives)(?: (?:him|her|it|them))?|reaching|to|or)|,| –) an? "
    r"(?:[a-zD-]+ ){0,3}?(?:total|sum|aggregate)"
    r"(?: [a-z]+){0,2}? of"
    rf"|{_MAKING} an? (?:[a-z]+ ){{0,2}}?(?:total|sum|aggregate){_LONG}{{0,9}}?(?:,? D,)? of"
    r"|\b(?:totall?ing|aggregating|adding up to|add(?:s|ed)? up to|in all,|in total,?|altogether,?"
    r"|(?<!and )(?<!was )(?<!were )(?<!are )(?<!kept )making(?: up)?)"
    r"|\b(?:for|making|giving|gave|gives|made|makes|yielded|yields|left) (?:a )?(?:total|combined|consolidated|overall)"
    r" [a-z]+ of|(?:,| –|;)(?: or| for| raising| netting| costing| fetching)? a combined(?: total)?"
    r"|\b(?:for )?an? (?:combined|grand|overall) (?:total )?of|[;,] (?:grand )?total[:,]?|\(totally"
    r"|\bmake(?:s)? (?:a total of|altogether)|\bmaking (?:in (?:the|their) whole|for the whole (?:year|period))"
    r"|\b(?:made|makes?) up (?:all of )?the"
    rf"|\b(?:making|makes?|amounting|forming),? (?:in all|in the aggregate)|{_THE_TOTAL},?(?: of| at)?) ?"
    r"(?:of )?(?:about |around |some |nearly |an estimated )?\Z"
)
_AHEAD = (
    *"total sum aggregat add altogether making combined grand consolidated overall whole".split(),
    "in all", " up ",
)  # fmt: skip
"""One of these is in all that the pattern fits."""
_OF_THE_ONE_BEFORE = (" in all, ", " in total, ", " altogether, ")
"""Behind a number that is the total itself: "1,550 in all, 1,300 of them in use"."""
DEFINITE = late(rf"{_THE_TOTAL}[^A-Z]{{0,12}}\Z")
"""A total that is "the total", to which earlier parts may belong."""


def is_announced_total(gap: str) -> bool:
    """Tell whether the words before a number say that it is a total: "making a total of"."""
    if gap.startswith(_OF_THE_ONE_BEFORE):
        return False
    return any(map(gap.__contains__, _AHEAD)) and _CUE_AHEAD.search(gap) is not None
