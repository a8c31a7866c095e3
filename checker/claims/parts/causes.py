"""Amounts that together caused another: "the rise of £7.6m was due to £5.1m from volume and £2.5m from prices"."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

from checker.claims.find import Claims
from checker.claims.frame import Frame
from checker.claims.parts.blockers import are_parts
from checker.claims.parts.breakdown import Breakdown
from checker.claims.parts.coordinated import read_list
from checker.claims.parts.openers import Opener
from checker.claims.parts.told import as_told
from checker.claims.sentence import Sentence
from checker.text.late import late

_CAUSED = Frame(
    r"<whole:money|measure|duration>(?: (?!and\b|but\b|or\b)[a-z-]+){0,8}? (?:was|were|is|are|has been)"
    r" (?:entirely |wholly |all )?(?:due to|attributable to|explained by|caused by|driven by) "
    r"(?!both\b|[a-z ]{0,20}\b(?:part|partly|partially|primarily|mainly|largely|principally)\b)",
    cues=("due", "attributable", "explained", "caused", "driven"),
)
_AGAINST = late(r"(?i)\b(?:offset|reduced|partly|partially|less|net of|also|in addition|further)\b")
"""In the sentence behind: other amounts, or some that count the other way, are told there."""
_NEXT = 240


def find_caused(claims: Claims) -> Iterator[Breakdown]:
    """Yield the changes and sums whose causes are told with their amounts, if no sentence behind tells of others."""
    for match in claims.match(_CAUSED):
        sentence = match.sentence
        series = read_list(sentence, match["whole"], Opener.OF_WHICH, match.end)
        if series is None or not series.is_joined or series.is_cut or series.more or _goes_on(sentence):
            continue
        series = replace(series, between=", of which ")
        breakdown = as_told(series) if are_parts(series) else None
        if breakdown is not None:
            yield breakdown


def _goes_on(sentence: Sentence) -> bool:
    """Tell whether the sentence behind tells of further amounts, or of some that count the other way."""
    return _AGAINST.search(sentence.document.prose, sentence.end, sentence.end + _NEXT) is not None
