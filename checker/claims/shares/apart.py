"""Shares of one whole that no list holds: the two sides of a vote, and what remains in the next sentence."""

from __future__ import annotations

from collections.abc import Iterator

from checker.claims.claim import Claim
from checker.claims.find import Claims
from checker.claims.keys import place_of
from checker.claims.sentence import Sentence
from checker.claims.shares.division import Division, percent_in_all
from checker.claims.shares.evidence import Evidence
from checker.claims.shares.labels import are_rates
from checker.claims.shares.series import ShareSeries
from checker.text.late import late

ALL = 100
STEM = 5
LEAST_OF_VOTES = 80
"""Two percentages that come to less are no two sides of a vote."""
_VOTING = frozenset(
    """voted vote votes voters carried passed ratified endorsed rejected backed approved referendum elected defeated
    beat won margin""".split()
)
_SIDES = late(
    r"\b(?:vot(?:ed?|es|ers|ing)|rejected|backed|approved|referendum|elected|defeated|beat|won|carried"
    r"|passed|ratified|endorsed|margin)\b"
    r"(?P<between>(?:[^A-Z.;()]|Y){0,90}?)"
    r"(?:\bby (?:a (?:margin|vote|majority|score) of )?|\b(?:margin|vote|count) of |, )"
    r"(?P<first>P) to (?P<second>P)(?=[.,;)]|\Z| [a-z])"
)
"""How many were for and how many against: "they voted by 61% to 39% to stay"."""
_AMOUNT = late(r"\b(?:rais|cut|increas|reduc|lower|lift|boost|slash|tax|pay|price|wage|stake|target|from)[a-z]*\b")
"""What may go by so much per cent, or from one percentage to another."""
_OF_TWO = late(
    r"\b(?:referendum|plebiscite|independence|secession)\b|\b(?:to|for|of|against|over) (?:leav|remain)[a-z]*\b"
)
"""A vote with but two answers."""
_WITH_REST = late(r"\b(?:rest|others?|remainder|abstain\w*|abstentions?|blank|spoil\w*|invalid|undecided|unsure)\b")
"""Behind the two sides: those who were on neither."""
_REMAINS = late(
    r"(?:\A|; )(?:(?:for|in|of|with|among|to|from|by) )?(?:the )?(?:(?:remaining|residual) \(?|other )(?P<rest>P)"
    r"(?: of (?:the |these |all |our )?(?P<noun>[a-z]+))?(?! (?:more|less|rise|increase|growth|fall|drop|cut"
    r"|decline|reduction|discount|rebate|target|figure|rate"
    r"|tax|duty|levy|fee|bonus|deposit|rule|threshold|limit|margin|estimate|probability|chance)\b)"
    r"|(?:\A|; )(?:the )?(?:rest|remainder|balance) \((?P<named>P)\)"
)
_OPENS = late(r"(?:only |just |about |some |nearly |almost |around )?[FR](?: of)?(?: (?:the|all|our|its|their))? [a-z]")
"""The share of all that are told of."""
_IN_WORDS = frozenset("FR")
"""Letters of shares told in words: "a fifth", "nine in ten"."""
_MORE_BEHIND = late(r"[^.]*[PFR]|[^.]*\b(?:rest|others|remainder|last)\b| (?:who|that|which|whose)\b")
"""Behind what remains: there is still more."""
_OF_NAME = late(
    r" (?!(?:of|in|on|at|with|from|by|is|was|are|were|do|did|had|have|has|it|they|he|she|we|that|which|[a-z]+ed)\b)"
    r"[a-z]+ (?:(?!(?:and|or|but|who|that)\b)[a-z]+ )?(?:is|was|are|were|do|does|did|applies|applied|will|would|has|had"
    r"|have)\b"
)
"""Behind a percentage that is part of a name: "the other 70% quorum rule did not apply"."""
_TOKENS = frozenset({"remaining", "residual", "other", "rest", "remainder", "balance"})


def find_sides(claims: Claims) -> Iterator[Division]:
    """Yield the two sides of votes: "Norland voted by 62% to 38% to stay"."""
    for sentence in claims.with_any(_VOTING, "P", "P"):
        if "P to P" not in sentence.pattern:
            continue
        for found in _SIDES.finditer(sentence.pattern):
            shares = (sentence.claim_at(found.start("first")), sentence.claim_at(found.start("second")))
            made = percent_in_all(shares)
            has_rest = _WITH_REST.search(sentence.pattern, found.end()) is not None
            if made is not None and made >= LEAST_OF_VOTES and not has_rest and not _AMOUNT.search(found["between"]):
                is_of_two = _OF_TWO.search(sentence.pattern) is not None
                yield Division(shares, Evidence.CLASSES if is_of_two else Evidence.EXCLUSIVE)


def find_remaining(claims: Claims, every: tuple[ShareSeries, ...]) -> Iterator[Division]:
    """Yield the shares of a sentence with what the next one says to remain: "Most (58%) sank. The other 42% …"."""
    for sentence in claims.with_any(_TOKENS, "P"):
        found = _REMAINS.match(sentence.pattern)
        if found is None:
            yield from _behind_semicolon(sentence)
            continue
        if sentence.index < 1:
            continue
        before = claims.sentences[sentence.index - 1]
        if before.block is not sentence.block or sentence.number - before.number != 1:
            continue
        if are_rates(before.pattern) or (found["noun"] and found["noun"][:STEM] not in before.pattern):
            continue
        rest = sentence.claim_at(found.start("rest" if found["rest"] else "named"))
        if not _IN_WORDS.isdisjoint(before.glyphs):
            if not _is_no_rest(sentence.pattern, place_of(rest)):
                yield from _left_by_first(before, before.claims, rest)
            continue
        told = tuple(claim for claim in before.claims if claim.quantity.glyph == "P")
        if len(told) == 1 or (any(series.shares == told for series in every) and not _is_left_by_one(told, rest)):
            yield Division((*told, rest), Evidence.CLASSES)


def _is_no_rest(pattern: str, place: int) -> bool:
    """Tell whether the percentage at *place* is not all that is left: more is told behind it, or it is a name's."""
    return _MORE_BEHIND.match(pattern, place + 1) is not None or is_of_name(pattern, place)


def is_of_name(pattern: str, place: int) -> bool:
    """Tell whether the percentage at *place* is part of the name of something.

    Examples
    --------
    >>> is_of_name("the other P quorum rule did not apply", 10), is_of_name("the other P did not reply", 10)
    (True, False)
    """
    return _OF_NAME.match(pattern, place + 1) is not None


def _behind_semicolon(sentence: Sentence) -> Iterator[Division]:
    """Yield the one share before a semicolon that is told in words, with what remains behind it."""
    found = _REMAINS.search(sentence.pattern)
    if found is None or (found["noun"] and found["noun"][:STEM] not in sentence.pattern[: found.start()]):
        return
    rest = sentence.claim_at(found.start("rest" if found["rest"] else "named"))
    ahead = tuple(claim for claim in sentence.claims if place_of(claim) < found.start())
    if _is_no_rest(sentence.pattern, place_of(rest)):
        return
    if not are_rates(sentence.pattern[: found.start()]):
        yield from _left_by_first(sentence, ahead, rest)


def _left_by_first(before: Sentence, ahead: tuple[Claim, ...], rest: Claim) -> Iterator[Division]:
    """Yield what is left by the one share *ahead*, with which a sentence opens: "A fifth of pupils walk"."""
    shares = tuple(claim for claim in ahead if claim.quantity.glyph in "PFR")
    if len(shares) == 1 and shares[0].quantity.glyph != "P" and _OPENS.match(before.pattern):
        yield Division((*shares, rest), Evidence.CLASSES)


def _is_left_by_one(told: tuple[Claim, ...], rest: Claim) -> bool:
    """Tell whether *rest* is what one of those *told* leaves: the others may be shares of that one."""
    return any(percent_in_all((share, rest)) == ALL for share in told)
