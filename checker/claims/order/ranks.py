"""Ranks with the number of those that are ahead or behind: "came third, behind two others"."""

from __future__ import annotations

from collections.abc import Iterator

from checker.claims.claim import Claim
from checker.claims.find import Claims
from checker.claims.frame import Frame, Match
from checker.lexicon.nouns_table import OPPONENTS
from checker.quantities.quantity import Kind
from checker.text.record import record

_WORDS = ("second", "third", "fourth", "fifth", "sixth", "seventh", "eighth", "ninth", "tenth")
_FIGURES = {"2nd": 2, "3rd": 3, **{f"{rank}th": rank for rank in range(4, 21)}}
_RANKS = {word: place for place, word in enumerate(_WORDS, 2)}
_CAME = (
    r"(?:came|come|comes|coming|finish(?:ed|es|ing)?|rank(?:ed|s|ing)?|placed|lies|lie|lay|stands|stood|is|was|are"
    r"|were|ended(?: up)?) (?:in )?"
)
_RANK = rf"(?:(?P<word>{'|'.join(_WORDS)})|<figure:ordinal>)"
_OTHERS = (
    r"(?:<others:count> (?:others|rivals|more|other [a-z]+|further [a-z]+)|<rivals:thing>)"
    r"(?! (?:and|or|points|ahead)\b)"
)
_AHEAD = Frame(
    rf"\b{_CAME}{_RANK}(?: (?:of|out of|among) [NC](?: [a-z]+)?| place| overall)?,? (?:just )?(?:behind|beaten by)"
    rf" (?:only |just )?{_OTHERS}(?![a-z'-])",
    cues=("behind", "beaten"),
)
_WITH_AHEAD = Frame(
    rf"\b{_CAME}{_RANK}(?: (?:of|out of|among) [NC](?: [a-z]+)?| place| overall)?,? with (?:only |just )?"
    r"<others:count>(?: others| more)? ahead",
    cues=("ahead",),
)
_FROM_BEHIND = Frame(
    rf"\b{_CAME}(?P<back>second to last|second from bottom|last but one|next to last|third from bottom|last but two),?"
    rf" (?:just )?ahead of (?:only |just )?{_OTHERS}(?![a-z'-])",
    cues=("ahead",),
)
_FROM_THE_BACK = {"third from bottom": 2, "last but two": 2}


@record(frozen=True, slots=True)
class Ranked:
    """A rank, and the number of others on one side of it."""

    others: Claim
    """The number of the others."""
    expected: int
    """What the rank makes it."""
    words: str
    """The rank as written."""
    side: str
    """Where the others are: ``"ahead"`` or ``"behind"``."""


def find_ranks(claims: Claims) -> Iterator[Ranked]:
    """Yield the ranks of *claims* that are said with the number of others."""
    for match in claims.match(_AHEAD, _WITH_AHEAD):
        place, words = _place(match)
        others = _others(match)
        if place is not None and others is not None:
            yield Ranked(others, place - 1, words, "ahead")
    for match in claims.match(_FROM_BEHIND):
        others = _others(match)
        if others is not None:
            back = match.groups["back"]
            yield Ranked(others, _FROM_THE_BACK.get(back, 1), back, "behind")


def _place(match: Match) -> tuple[int | None, str]:
    figure = match.get("figure")
    if figure is not None:
        surface = figure.quantity.surface.lower()
        return _RANKS.get(surface, _FIGURES.get(surface)), surface
    return _RANKS[match.groups["word"]], match.groups["word"]


def _others(match: Match) -> Claim | None:
    others = match.get("others") or match.get("rivals")
    if others is None or others.quantity.hedge is not None:
        return None
    if others.quantity.kind is Kind.COUNT and others.noun not in OPPONENTS:
        return others if match.get("others") is others else None
    return others
