"""Ratios in words with the percentage or the two counts that they stand for."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

from checker.claims.claim import Claim
from checker.claims.compatible import commensurable, same_noun
from checker.claims.find import Claims
from checker.claims.frame import Frame, Match

_OTHER = "up|down|than|from|while|but|whereas|and|against|compared|with|another|more|of whom|among"
_GAP = rf"(?:(?! (?:{_OTHER})\b)[^A-Z.,;:()]){{0,40}}?"
_OR = r"(?:,? \(|,? or | – |, that is,? |, i\.e\.,? |, which is |, )(?:about |some |nearly |roughly |or |equal to )?"
_END = (
    r"(?=[),;.]| (?:of(?! (?:them|those|these|whom|which)\b)"
    r"|are|is|have|has|had|do|did|say|said|were|was|cannot|can|could|will|would)\b)"
)
_RATIO_FIRST = Frame(
    rf"<ratio:ratio>{_GAP}{_OR}<share:percent>(?! of [^A-Z.;]{{2,30}}(?:,| and|,? but) P){_END}", cues=("R", "(R")
)
_SHARE_FIRST = Frame(
    rf"<share:percent>(?! (?:ci|confidence|chance|more|less|rise|fall|increase)\b){_GAP}"
    r"(?:,? \(|,? or |, that is,? |, i\.e\.,? )(?:about |some |nearly |roughly |or |more than |almost )?<ratio:ratio>"
    r"(?! [a-z]+ (?:more|less|fewer)\b)(?! of (?:them|these|those|whom|which)\b)",
    cues=("R", "(R"),
)
_SPLIT = Frame(
    rf"<part:thing> in <whole:number>(?:,? \(|, or |, )(?:about |some )?<share:percent>{_END}", cues=("(P", "P")
)
_OUTNUMBER = Frame(
    r"\boutnumber(?:ed|s|ing)? (?:[a-z]+ ){0,4}?(?:by )?(?:about |nearly |almost )?<times:ratio>"
    r"(?:,|:| –| \(|,? with) ?(?:at |by )?<large:thing|number>(?: [a-z]+){0,3} (?:to|against|and|for) (?:the )?"
    r"<small:thing|number>",
    cues=("outnumber", "outnumbered", "outnumbers", "outnumbering"),
)
_RATIO_OF = Frame(
    r"\bratio of (?:[a-z]+ ){1,3}to (?:[a-z]+ ){1,3}(?:is|was|of|being|at|stands at) (?:about )?<times:ratio>"
    r"(?:,|:| –| \(|,? with) ?(?:with |for )?<large:thing> (?:to|against|and|for) <small:thing>",
    cues=("ratio",),
)
_RATIO_BEHIND = Frame(
    r"<large:thing> and <small:thing>,? (?:the|a) (?:[a-z-]+ )?ratio (?:of [a-z]+ to [a-z]+ )?(?:is|was|of) "
    r"<times:ratio>",
    cues=("ratio",),
)
_RATIO_IN_BRACKETS = Frame(
    r"\bratio of [^A-Z.,;:()]{3,40} \(<large:money|thing|number>\) to [^A-Z.,;:()]{3,40} \(<small:money|thing|number>\)"
    r" (?:is|was|of|stood at|stands at|came to) (?:about )?<times:number|ratio>(?=[.,;)]|\Z| to \b)",
    cues=("ratio",),
)
_RATIO_WITH = Frame(
    r"\bratio (?:is|was|of|being|stands at) (?:about )?<times:ratio>(?:,| \(|:| –) ?(?:with |from )?<large:thing> "
    r"(?:and|to) <small:thing>(?=[.,;)]|\Z)",
    cues=("ratio",),
)
_ONE_IN = r"(?:about |some |roughly |nearly |almost |around )?<ratio:ratio>(?=[).,;]|\Z)"
_WHOLE_AHEAD = Frame(
    r"\b(?:of|out of|among) (?:the |these |those |all )?<whole:thing>(?: (?!and |or )[a-z-]+){0,4},? <part:number>"
    rf"(?: (?!and |or |but )[a-z-]+){{1,6}}(?:, or |,? that is,? | \(|,? or ){_ONE_IN}",
    cues=("R", "(R"),
)
"""A part behind its whole, with the ratio they make: "Of the 600 samples, 75 were bad, or one in eight"."""

_IN = frozenset({"in", "of"})
"""What makes a ratio of two numbers a share: "one in five", "two out of three", and not "3 to 1"."""


def find_ratios(claims: Claims) -> Iterator[Match]:
    """Yield where a ``ratio`` and the ``share`` that it is stand side by side."""
    for match in claims.match(_RATIO_FIRST, _SHARE_FIRST):
        if not _IN.isdisjoint(match["ratio"].quantity.surface.lower().split()):
            yield match


def find_ratios_of_parts(claims: Claims) -> Iterator[Match]:
    """Yield where a ``part`` of a ``whole`` and the ``ratio`` that they make stand together: "one in five"."""
    for match in claims.match(_WHOLE_AHEAD):
        part, whole = match["part"], match["whole"]
        is_share = not _IN.isdisjoint(match["ratio"].quantity.surface.lower().split())
        if is_share and commensurable(part, whole) and same_noun(part, whole):
            yield match


LARGEST_RATIO = 100
"""Of more, nobody says "one child in 146"."""


def find_splits(claims: Claims) -> Iterator[Match]:
    """Yield where a ``part`` in a round ``whole`` ("one child in ten") and the ``share`` stand side by side."""
    for match in claims.match(_SPLIT):
        if _is_small(match["part"]) and _is_small(match["whole"]) and _is_less(match["part"], match["whole"]):
            yield match


def find_odds(claims: Claims) -> Iterator[Match]:
    """Yield where two counts and how many of the one come on one of the other stand together."""
    for match in claims.match(_OUTNUMBER, _RATIO_OF, _RATIO_BEHIND, _RATIO_IN_BRACKETS):
        if commensurable(match["large"], match["small"]):
            yield match
    for match in claims.match(_RATIO_WITH):
        ratio, large, small = (match[role].quantity.value or 0 for role in ("times", "large", "small"))
        if commensurable(match["large"], match["small"]):
            # "a ratio of boys to girls of three to one, with 90 girls and 270 boys"
            is_turned = (ratio > 1) is not (large > small)
            roles = {"large": match["small"], "small": match["large"]} if is_turned else {}
            yield replace(match, roles={**match.roles, **roles})


def _is_less(part: Claim, whole: Claim) -> bool:
    """Tell whether *part* can be some of *whole*, where that is a number in which people put ratios."""
    return (part.quantity.value or 0) < (whole.quantity.value or 0) <= LARGEST_RATIO


def _is_small(claim: Claim) -> bool:
    """Tell whether the number is one of those that people put ratios in."""
    figure = claim.quantity.figure
    return figure is not None and figure.exponent == 0 and len(str(figure.mantissa)) < 4 and not figure.is_decimal
