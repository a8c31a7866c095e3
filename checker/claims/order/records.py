"""Records of matches: won, drawn and lost; the points for them; scores by quarters."""

from __future__ import annotations

from collections.abc import Iterator

from checker.claims.claim import Claim
from checker.claims.find import Claims
from checker.claims.frame import Frame, Match
from checker.claims.keys import place_of
from checker.text.late import late
from checker.text.record import record

_ONE = "number|thing"
_AND = r"(?:,| and|, and|,? but|;)"
_VERB = r"(?:won|winning|win|lost|losing|were beaten in|drew|drawing|drawn|tied|tying) (?:only |just )?"
_BY_VERBS = rf"{_VERB}<first:{_ONE}>{_AND} {_VERB}<second:{_ONE}>(?:{_AND} {_VERB}<third:{_ONE}>)?"
"""Results in any order, told by verbs: "won 21, lost 9 and drew 6"."""
_BY_NOUNS = r"<first:thing>(?:, <second:thing>)?,? and <third:thing>"
"""The same told by nouns: "21 wins, 9 defeats and 6 draws"."""
_THEIR = r"(?:its |their |his |her |the |our |all )?(?:first |last |opening |previous )?"
_GAMES_OF = rf"(?: out)?(?: of| in| from) {_THEIR}<played:thing>"
_END = r"(?=[,.;:)]|\Z| and )"
_WINNING = ("won", "winning", "win")
_VERBS_FIRST = Frame(rf"\b{_BY_VERBS}{_GAMES_OF}", cues=_WINNING)
_VERBS_BEHIND = Frame(
    rf"(?:\b(?:of|in|from|for|after|over|played) {_THEIR}<played:thing>|\bplayed <played_too:number>)"
    rf"(?: [a-z'-]+){{0,5}}?[,:]? (?:[a-z'-]+ ){{0,3}}?{_BY_VERBS}{_END}",
    cues=_WINNING,
)
_DRAWN = rf"{_AND} (?:drew|drawing|drawn|tied|tying) <drawn:{_ONE}>"
_LOST = rf"{_AND} (?:lost|losing|were beaten in) <lost:{_ONE}>"
_WON_OF = Frame(rf"\b(?:won|winning|win) <won:{_ONE}>{_GAMES_OF}{_DRAWN}{_LOST}{_END}", cues=_WINNING)
"""Draws must be told here: of those won, one may go on to those lost alone."""
_WON_AND_LOST = Frame(
    rf"\b(?:won|winning) <won:{_ONE}>{_GAMES_OF},? (?:and|but) (?:(?:have|has|had) )?lost <lost:number>(?=[.,;)]|\Z)",
    cues=("won", "winning"),
)
"""Those lost alone, with nothing behind them: they are of the same matches."""
_NOUNS_FIRST = Frame(rf"{_BY_NOUNS} (?:in|from) {_THEIR}<played:thing>", cues=("in", "from"))
_NOUNS_BEHIND = Frame(
    rf"\b(?:in|from|of|after) {_THEIR}<played:thing>,? (?:it|they|he|she|we|the [a-z]+) "
    rf"(?:had|have|has|recorded|managed) {_BY_NOUNS}{_END}",
    cues=("had", "have", "has", "recorded", "managed"),
)
_IN_BRACKET = Frame(r"<played:thing> \(<first:thing>(?:, <second:thing>)?,?(?: and)? <third:thing>\)", cues=("(C",))
_PLAYED_LAST = Frame(
    rf"\b(?:after|with) {_BY_NOUNS},? (?:it|they|he|she|we|the [a-z]+) (?:(?:has|have|had) )?(?:now )?"
    r"played <played:thing>",
    cues=("played",),
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
_CALLED = {"won": _WINS, "drawn": _DRAWS, "lost": _LOSSES}
_PLACES = ("first", "second", "third")
_TOLD_BY = {
    name: tuple(f"{verb} {only}" for verb in verbs for only in ("", "only ", "just "))
    for name, verbs in {
        "won": ("won", "winning", "win"),
        "drawn": ("drew", "drawing", "drawn", "tied", "tying"),
        "lost": ("lost", "losing", "were beaten in"),
    }.items()
}
_SCORED = frozenset({"point", "run", "goal"})
_MATCHES = frozenset(
    {"match", "game", "fixture", "outing", "bout", "fight", "race", "start", "tie", "test", "set", "meeting"}
)
_UNDECIDED = frozenset(
    "abandoned postponed void voided unfinished forfeited annulled cancelled washed rained walkover bye".split()
)
"""What becomes of a match that is neither won nor lost."""
_TO_COME = late(r"\b(?:to (?:be )?play(?:ed)?|to come|to go|remaining|remains?|left|in hand|outstanding)\b")
"""Of those played or to be played: "won 7 of their 13 matches, …, with one still to be played"."""
_MORE = late(
    r"[,;(] (?:with |and )?(?:[NC]|one|another) (?:[a-z]+ )?"
    r"(?:tied|drawn|drew|lost|won|no.result|unfinished|declared)\b"
    r"|(?<=[CN]) (?:and|plus) [CNU]"
)
"""Behind a record: a further result, or more matches: "of 24 Tests, with one tied", "the 30 games and six cup ties"."""


@record(frozen=True, slots=True)
class Record:
    """What came of a number of matches."""

    results: dict[str, Claim]
    """The numbers by what they count: ``won``, ``drawn``, ``lost`` and ``played``."""


def find_records(claims: Claims) -> Iterator[Record]:
    """Yield the records of *claims* that name the number of matches."""
    for match in claims.match(_VERBS_FIRST, _VERBS_BEHIND):
        if _is_settled(match) and (results := _by_verbs(match)) is not None:
            yield Record(results)
    for match in claims.match(_WON_OF, _WON_AND_LOST):
        if _is_settled(match) and all(claim.noun is None or claim.noun in _MATCHES for claim in match.roles.values()):
            yield Record(match.roles)
    for match in claims.match(_NOUNS_FIRST, _NOUNS_BEHIND, _IN_BRACKET, _PLAYED_LAST):
        if _is_settled(match) and _are_matches(match["played"]) and (results := _by_nouns(match)) is not None:
            yield Record(results)


def _is_settled(match: Match) -> bool:
    """Tell whether all matches of a record ended as it tells, none is to come, and no others are counted with them."""
    sentence = match.sentence
    if not _UNDECIDED.isdisjoint(sentence.words) or _TO_COME.search(sentence.pattern, match.end):
        return False
    return _MORE.search(sentence.pattern, match.end) is None


def _by_verbs(match: Match) -> dict[str, Claim] | None:
    """Return the results of a match, each by the verb before it, with the matches played; or ``None``."""
    played = match.get("played") or match["played_too"]
    told = _results_of(match)
    if any(claim.noun is not None and claim.noun not in _MATCHES for claim in (played, *told)):
        return None
    ahead = [match.sentence.pattern[: place_of(claim)] for claim in told]
    names = [next(name for name, verbs in _TOLD_BY.items() if words.endswith(verbs)) for words in ahead]
    return _record(names, told, played)


def _results_of(match: Match) -> list[Claim]:
    return [claim for claim in map(match.get, _PLACES) if claim is not None]


def _by_nouns(match: Match) -> dict[str, Claim] | None:
    """Return the same of results told by nouns."""
    told = _results_of(match)
    names = [next((name for name, nouns in _CALLED.items() if claim.noun in nouns), "") for claim in told]
    return _record(names, told, match["played"]) if all(names) else None


def _record(names: list[str], told: list[Claim], played: Claim) -> dict[str, Claim] | None:
    """Return the results by name, if no two have one name and both those won and those lost are told."""
    results = dict(zip(names, told, strict=True))
    is_whole = len(results) == len(told) and "won" in results and "lost" in results
    is_of_these = all((claim.quantity.value or 0) <= (played.quantity.value or 0) for claim in told)
    return {**results, "played": played} if is_whole and is_of_these else None


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
