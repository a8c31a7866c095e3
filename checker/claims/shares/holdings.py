"""What somebody holds, in shares and in per cent, before and after."""

from __future__ import annotations

from collections.abc import Iterator

from checker.claims.compatible import same_noun
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


def find_holdings(claims: Claims) -> Iterator[Match]:
    """Yield both pairs of "to 704,000 shares, or 8.8%, from 520,000 shares, or 6.5%"."""
    for match in claims.match(_FROM):
        if same_noun(match["new"], match["old"]) and _HELD.search(match.sentence.pattern):
            yield match
