"""Margins and rates of tax: what a result, or what is paid on it, is of the income it comes from."""

from __future__ import annotations

from collections.abc import Iterator

from checker.claims.accounts import INCOME, OF, SOME_OF
from checker.claims.compatible import commensurable
from checker.claims.find import Claims
from checker.claims.frame import Frame, Match

_GAIN = r"(?:profits?|earnings|operating income|net income|surplus|ebitda|made|earned|makes|earns)"
_SECTION = (
    r"(?: (?:at|of|in|for|from) (?:the |its |our )?(?!continuing)[a-z-]+(?: (?:division|business|unit|segment))?)?"
)
"""Whose result it is: "operating profit at the group"."""
_ON = r"(?:(?! (?:compar(?:es|ed|ing)|against|while|whereas|than|versus|up|down)\b)[^A-Z.;]){0,40}?"
"""Between a result and its margin: no words that set the margin of something else against it."""
_MARGINS = (
    Frame(
        rf"(?P<kind>\b[a-z-]+ )?{_GAIN}{_SECTION}{OF}<part:money>(?: [a-z]+){{0,2}},? (?:on|from) (?:total |annual "
        rf"|net )?{INCOME}{OF}"
        rf"<base:money>{_ON}(?P<other>\b[a-z-]+ )?\bmargin (?:of |was |is |at )?(?:about )?<share:percent>",
        cues=("margin",),
    ),
    Frame(
        rf"(?P<kind>\b[a-z-]+ )?{_GAIN}{OF}<part:money>(?: [a-z]+){{0,2}},? (?:on|from) (?:total |annual "
        rf"|net )?{INCOME}{OF}<base:money> \((?:a )?<share:percent> (?P<other>[a-z-]+ )?margin",
        cues=("margin",),
    ),
    Frame(
        rf"\bmargin (?:of|was|is) <share:percent> \((?P<kind>[a-z-]+ )?(?:{_GAIN} of )?<part:money> "
        rf"(?:on|of|from) {INCOME}{OF}<base:money>\)",
        cues=("margin",),
    ),
    Frame(
        rf"\b{INCOME}{OF}<base:money>(?:,| and| with|, and| yielded| gave| brought"
        r"|,? (?:it|they|we|(?:the|its|our) [a-z]+) (?:made|had|earned|reported|posted|booked|recorded"
        r"|generated))(?: an?)?"
        rf" (?P<kind>[a-z-]+ )?"
        rf"{_GAIN}{OF}<part:money>{_ON}(?P<other>\b[a-z-]+ )?\bmargin (?:of |was |is |at )?(?:about )?"
        r"<share:percent>",
        cues=("margin",),
    ),
)
_TAX = (
    Frame(
        r"\btax(?:es|ation)?(?: expense| charge| provision)? (?:was|were|of|totall?ed|amounted to) <part:money> on "
        rf"{SOME_OF}<base:money>,? (?:for |giving |or |at )?an effective (?:tax )?rate of <share:percent>",
        cues=("effective",),
    ),
    Frame(
        rf"\bon {SOME_OF}<base:money>,? (?:(?!and |but )[a-z'-]+ ){{0,4}}tax(?:es|ation)?(?: expense| charge"
        r"| provision)? of <part:money>,? (?:for |giving |or |at )?an effective (?:tax )?rate of <share:percent>",
        cues=("effective",),
    ),
)
_LEVELS = frozenset({"gross", "operating", "net", "pretax", "pre-tax"})
"""Sorts of profit, each with its margin."""


def find_margins(claims: Claims) -> Iterator[Match]:
    """Yield where a profit (``part``), the revenue (``base``) and the margin (``share``) stand together."""
    for match in claims.match(*_MARGINS, *_TAX):
        sorts = {match.groups.get(name, "").strip() for name in ("kind", "other")} & _LEVELS
        if commensurable(match["part"], match["base"]) and len(sorts) < 2:
            yield match
