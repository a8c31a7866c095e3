"""What somebody holds, in shares and in per cent, before and after, and what all of it is worth."""

from __future__ import annotations

from collections.abc import Iterator

from checker.claims.compatible import commensurable, same_noun
from checker.claims.find import Claims
from checker.claims.frame import Frame, Match
from checker.text.late import late


def _holding(role: str) -> str:
    return rf"<{role}:thing|number>(?: [a-z]+){{0,2}},? (?:or |\()<{role}_share:percent>"


_FROM = Frame(
    _holding("new") + r"[^A-Z.]{0,80}?\b(?:from|compared with|against) (?:its |a |the )?" + _holding("old"),
    cues=("from", "with", "against"),
)
_HELD = late(r"\b(?:stakes?|holdings?|holds?|held|shares|owns?|owned|interest)\b")
"""Without such a word, two groups of people may be compared."""
_VALUING = Frame(
    r"<share:percent>(?: (?:stake|share|interest|holding))? (?:of"
    r"|in) [^A-Z.;()]{2,60}? for <part:money>[^A-Z.;()]{0,20}?,? "
    r"(?:(?:and|in a deal|a price|which|that) )*valu(?:ing|es|ed|e) (?:it|them|the (?:whole|company|firm|business"
    r"|group|unit|bank|club|start-up|team)|all of it|[a-z-]+) at <whole:money>(?=[.,;)]|\Z)",
    cues=("valuing", "values", "valued", "value"),
)
"""What is paid for a share, and what the whole is then worth."""


def find_holdings(claims: Claims) -> Iterator[Match]:
    """Yield both pairs of "to 704,000 shares, or 8.8%, from 520,000 shares, or 6.5%"."""
    for match in claims.match(_FROM):
        if same_noun(match["new"], match["old"]) and _HELD.search(match.sentence.pattern):
            yield match


def find_valued_stakes(claims: Claims) -> Iterator[Match]:
    """Yield the ``share``, its price as ``part`` and the ``whole`` of "20% for $40m, valuing the firm at $200m"."""
    for match in claims.match(_VALUING):
        if commensurable(match["part"], match["whole"]):
            yield match
