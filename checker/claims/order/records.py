"""Records of matches: won, drawn and lost; the points for them; scores by quarters."""

from __future__ import annotations

from collections.abc import Iterator

from checker.claims.claim import Claim
from checker.claims.find import Claims
from checker.claims.frame import Frame, Match
from checker.text.late import late
from checker.text.record import record

_ONE = "number|thing"
_AND = r"(?:,| and|, and)"
_DREW = rf"(?:{_AND} (?:drew|drawing|drawn|tied|tying) <drawn:{_ONE}>)?"
_LOST = rf"{_AND} (?:lost|losing|were beaten in) <lost:{_ONE}>"
_GAMES_OF = (
    r"(?: out)?(?: of| in| from) (?:its |their |his |her |the |our )?(?:first |last |opening |previous )?<played:thing>"
)
_WON_FIRST = Frame(rf"\b(?:won|winning|win) <won:{_ONE}>{_DREW}{_LOST}{_GAMES_OF}", cues=("won", "winning", "win"))
_DRAWN_LAST = Frame(
    rf"\b(?:won|winning|win) <won:{_ONE}>{_LOST}{_AND} (?:drew|drawing|drawn|tied|tying) <drawn:{_ONE}>{_GAMES_OF}",
    cues=("won", "winning", "win"),
)
_OF_GAMES = Frame(
    r"(?:\A|[,;:] )(?:of|in|from) (?:(?:its|their|his|her|the|our) )?(?:first |last )?<played:thing>,? "
    rf"(?:it|they|he|she|we|the [a-z]+) won <won:{_ONE}>{_DREW}{_LOST}(?=[,.;)]|\Z| and )",
    cues=("won",),
)
_PLAYED_FIRST = Frame(
    rf"\bplayed <played:{_ONE}>[,:]? (?:and )?(?:won|winning) <won:{_ONE}>{_DREW}{_LOST}(?![a-z])", cues=("played",)
)
_DRAWN = rf"{_AND} (?:drew|drawing|drawn|tied|tying) <drawn:{_ONE}>"
_WON_OF = Frame(
    rf"\b(?:won|winning|win) <won:{_ONE}>{_GAMES_OF}{_DRAWN}{_LOST}(?=[,.;:)]|\Z| and )", cues=("won", "winning", "win")
)
"""Draws must be told here: of those won, one may go on to those lost alone."""
_WON_AND_LOST = Frame(
    rf"\b(?:won|winning) <won:{_ONE}>{_GAMES_OF},? (?:and|but) (?:(?:have|has|had) )?lost <lost:number>(?=[.,;)]|\Z)",
    cues=("won", "winning"),
)
"""Those lost alone, with nothing behind them: they are of the same matches."""
_NOUNS = Frame(
    r"<won:thing>(?:, <drawn:thing>)?,? and <lost:thing> (?:in|from) (?:its |their |his |her |the |our )?"
    r"(?:first |last )?<played:thing>",
    cues=("in", "from"),
)
_NOUNS_LAST = Frame(
    r"\b(?:in|from|of|after) (?:its |their |his |her |the |our )?(?:first |last )?<played:thing>,? (?:it|they|he|she|we"
    r"|the [a-z]+) (?:had|have|has|recorded|managed) <won:thing>, <drawn:thing>,? and <lost:thing>(?=[,.;:)]|\Z)",
    cues=("had", "have", "has", "recorded", "managed"),
)
_POINTS = Frame(
    r"\bwith <won:thing>(?:,? (?:and )?<drawn:thing>)?(?:,? and <lost:thing>)?,? "
    r"(?:they|it|he|she|the [a-z]+|we) (?:have|has|had) <points:thing>",
    cues=("with",),
)
_POINTS_MADE = Frame(
    r"<won:thing>, <drawn:thing>,? and <lost:thing>,? (?:(?:which|that) (?:makes|made|gives|gave|is)|for|making|giving"
    r"|worth)(?: (?:it|them|him|her|the [a-z]+))? <points:thing>(?=[.,;)]|\Z)",
    cues=("makes", "made", "gives", "gave", "is", "for", "making", "giving", "worth"),
)
"""The same behind all results: "16 wins, five draws and three defeats, which makes 53 points"."""
_PERIODS = "quarters|halves|periods|innings|thirds|rounds|sets|legs"
_FINAL = r"(?:for|making|giving|in all|a total of|for a total of|totall?ing|or|to make)"
_QUARTERS = Frame(
    rf"\b(?:by|in the) (?:[a-z]+ )?(?:{_PERIODS})\b[^A-Z.;()]{{0,30}}?<first:number>(?:, N){{0,8}},? and <last:number>"
    rf",? {_FINAL} <final:count>",
    cues=tuple(_PERIODS.split("|")),
)
_BY_QUARTERS = Frame(
    rf"<first:number>(?:, N){{0,8}},? and <last:number> (?:points |runs |goals )?(?:by|in the) (?:[a-z]+ )?"
    rf"(?:{_PERIODS}),? (?:{_FINAL} )?<final:count>",
    cues=tuple(_PERIODS.split("|")),
)
_WINS = frozenset({"win", "victory"})
_DRAWS = frozenset({"draw", "tie"})
_LOSSES = frozenset({"loss", "defeat"})
_SCORED = frozenset({"point", "run", "goal"})
_MATCHES = frozenset(
    {"match", "game", "fixture", "outing", "bout", "fight", "race", "start", "tie", "test", "set", "meeting"}
)
_UNDECIDED = frozenset({"abandoned", "postponed", "void", "voided", "unfinished", "forfeited", "annulled"})
"""What becomes of a match that is neither won nor lost."""
_TO_COME = late(r"\b(?:to (?:be )?play(?:ed)?|to come|to go|remaining|remains?|left|in hand|outstanding)\b")
"""Of those played or to be played: "won 7 of their 13 matches, …, with one still to be played"."""


@record(frozen=True, slots=True)
class Record:
    """What came of a number of matches."""

    results: dict[str, Claim]
    """The numbers by what they count: ``won``, ``drawn``, ``lost`` and ``played``."""


def find_records(claims: Claims) -> Iterator[Record]:
    """Yield the records of *claims* that name the number of matches."""
    for match in claims.match(_WON_FIRST, _DRAWN_LAST, _WON_OF, _WON_AND_LOST, _OF_GAMES, _PLAYED_FIRST):
        if not _UNDECIDED.isdisjoint(match.sentence.words) or _TO_COME.search(match.sentence.pattern, match.end):
            continue
        played, *parts = (match["played"], *(match.get(name) for name in ("won", "drawn", "lost")))
        if all(part is None or part.noun is None or part.noun in _MATCHES for part in (played, *parts)):
            yield Record(match.roles)
    for match in claims.match(_NOUNS, _NOUNS_LAST):
        if _is_record(match) and _are_matches(match["played"]):
            yield Record(match.roles)


def find_points(claims: Claims) -> Iterator[dict[str, Claim]]:
    """Yield wins, draws and the points for them."""
    for match in claims.match(_POINTS, _POINTS_MADE):
        if _is_record(match) and match["points"].noun == "point":
            yield match.roles


def find_scores_by_period(claims: Claims) -> Iterator[tuple[tuple[Claim, ...], Claim]]:
    """Yield the parts of a score with the final score."""
    for match in claims.match(_QUARTERS, _BY_QUARTERS):
        if match["final"].noun in _SCORED:
            yield (match["first"], *match.between("first", "last"), match["last"]), match["final"]


def _is_record(match: Match) -> bool:
    drawn, lost = match.get("drawn"), match.get("lost")
    return (
        match["won"].noun in _WINS
        and (drawn is None or drawn.noun in _DRAWS)
        and (lost is None or lost.noun in _LOSSES)
    )


def _are_matches(claim: Claim) -> bool:
    return claim.noun in _MATCHES and claim.quantity.hedge is None
