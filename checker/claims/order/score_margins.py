"""Margins beside their score: "beat Town 78-64, winning by 14 points", "passed by nine votes, 31-22"."""

from __future__ import annotations

from collections.abc import Iterator
from fractions import Fraction

from checker.claims.claim import Claim
from checker.claims.find import Claims
from checker.claims.frame import Frame
from checker.claims.times.dates import Attribute
from checker.quantities.interval import Interval
from checker.text.late import late
from checker.text.record import record

_JUST = r"(?:just |only |a mere |exactly )?"
_MARGIN = rf"{_JUST}<margin:count|number>(?=[.,;)]|\Z| (?:at|after|on|in|to|and|over|for)\b)"
_WON = r"w[io]ns?|winning|beats?|beating|beaten|defeat(?:s|ed)?|edge[sd]?|los(?:t|es?|ing)|thrashed|overcame"
_LED = r"leads?|led|leading|trail(?:s|ed|ing)?|ahead|behind|up|down"
_SETTING = r"(?: (?:at|after|in|on|with)(?: the)?(?: [a-z-]+){1,3}?)?"
_SCORE_FIRST = Frame(
    rf"\b(?:{_WON})\b[^A-Z.;:()]{{0,50}}?<score:score>{_SETTING}(?:,| –)? (?:and |thus |to )*(?:w[io]n|winning"
    rf"|losing|lost|beating them|(?:a|the) (?:[a-z-]+ )?(?:margin|victory|difference)(?= of)) (?:by|of) "
    rf"(?:a margin of )?{_MARGIN}",
    cues=("S",),
)
_LED_FIRST = Frame(
    rf"\b(?:{_LED})\b[^A-Z.;:()]{{0,30}}?<score:score>{_SETTING}(?:,| –) (?:a|an) (?:[a-z-]+ )?(?:lead|margin|advantage"
    rf"|deficit|gap) of {_MARGIN}",
    cues=("S",),
)
_MARGIN_FIRST = Frame(
    rf"\b(?:{_WON}|{_LED}|passe[sd]|approved|carried|adopted|victory|win|defeat|prevailed)\b[^A-Z.;:()]{{0,40}}? by "
    rf"(?:a margin of )?{_JUST}<margin:count|number>{_SETTING}(?:,| \(| –) ?(?:with a score of )?<score:score>"
    r"(?=[.,;)]|\Z)",
    cues=("S", "(S"),
)
_FIGURES = late(r"[0-9]+")
_UNITS = frozenset({None, "point", "vote", "goal", "run"})
_OTHERWISE = late(
    r"\b(?:series|aggregate|rubber|match(?:es)?|sets?|legs?|frames?|games|table|standings|override|two-thirds"
    r"|three-fifths|three-quarters|supermajority|need(?:ed|s)|required|short|overtime|penalt(?:y|ies)|shoot-?out)\b"
)
"""Words with which the score may be of something else than the margin, or the margin be from something else."""


@record(frozen=True, slots=True)
class ScoreMargin:
    """A margin with the score that it stands beside."""

    score: Claim
    """The score, in figures."""
    margin: Claim
    """By how much one side is said to be ahead."""
    sides: tuple[Attribute, Attribute]
    """What either side has."""


def find_score_margins(claims: Claims) -> Iterator[ScoreMargin]:
    """Yield the margins of *claims* whose score is the only one that the sentence tells, or stands right before."""
    for match in claims.match(_LED_FIRST):
        if not _OTHERWISE.search(match.sentence.pattern) and match["margin"].noun in _UNITS:
            yield ScoreMargin(match["score"], match["margin"], _sides(match["score"]))
    for match in claims.match(_SCORE_FIRST, _MARGIN_FIRST):
        sentence, margin = match.sentence, match["margin"]
        is_alone = sentence.glyphs.count("S") == 1 and not _OTHERWISE.search(sentence.pattern)
        if is_alone and margin.noun in _UNITS:
            yield ScoreMargin(match["score"], margin, _sides(match["score"]))


def _sides(score: Claim) -> tuple[Attribute, Attribute]:
    """Return what the two sides of a score have."""
    one, other = (int(figure) for figure in _FIGURES.findall(score.quantity.surface)[:2])
    return _side(score, one), _side(score, other)


def _side(score: Claim, figure: int) -> Attribute:
    return Attribute(score, "side", Interval.point(Fraction(figure)), str(figure))
