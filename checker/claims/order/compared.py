"""Comparisons with both figures in brackets: "more women (438) than men (412)"."""

from __future__ import annotations

import re
from collections.abc import Iterator

from checker.claims.changes.scope import is_inverse
from checker.claims.claim import Claim
from checker.claims.compatible import commensurable
from checker.claims.find import Claims
from checker.claims.frame import Frame, Match
from checker.claims.stems import stem
from checker.quantities.quantity import Kind
from checker.text.record import record

_MORE = "more|higher|greater|larger|bigger|longer|taller|heavier|older|wider|deeper|dearer"
_LESS = "fewer|less|lower|smaller|shorter|lighter|younger|narrower|shallower|cheaper"
_WORD = re.compile(
    rf"(?:(?P<denied>no|not|any|n't|neither|never|whether|or|nor|if) )?\b(?P<word>{_MORE}|{_LESS})(?![a-z])"
)
_THING = r"[^A-Z.;:()]{0,60}"
_AMOUNT = "amount|percent"
_DATED = r"(?:[^A-Z.;:()]|[YA]){0,60}"
_BOTH = Frame(
    rf"\b(?:{_MORE}|{_LESS})\b{_DATED} \(<first:{_AMOUNT}>\)[^A-Z.,;:()]{{0,40}}"
    rf"\bthan\b{_DATED} \(<second:{_AMOUNT}>\)",
    cues=("than",),
)
_IS_MORE = Frame(
    rf"\(<first:{_AMOUNT}>\) (?:is|was|are|were) (?:a little |slightly |much |far )?(?P<word>{_MORE}|{_LESS}) than "
    rf"[^A-Z.;:()]{{2,40}} \(<second:{_AMOUNT}>\)",
    cues=("than",),
)
_AGAINST = Frame(
    rf"\b(?:{_MORE}|{_LESS}) [a-z]+(?: [a-z]+){{0,2}} than [a-z]+(?: [a-z]+){{0,3}}(?:,|:| –| \() ?"
    rf"(?:by )?<first:{_AMOUNT}> (?:against|to|compared with|compared to|versus) <second:{_AMOUNT}>",
    cues=("than",),
)
_VERSUS = Frame(
    rf"\b(?:{_MORE}|{_LESS})\b{_THING}\bthan\b{_THING} \(<first:{_AMOUNT}> (?:vs\.?|versus|compared with"
    rf"|compared to|against) <second:{_AMOUNT}>(?=[,;:)])",
    cues=("than",),
)
_BEYOND = Frame(
    r"(?:(?:record|highest|largest|biggest|peak|longest|deepest|tallest|most)\b[^A-Z.;()]{0,60})"
    r"<first:measure|count|money|percent>, "
    r"(?:just |well |far )?(?P<word>above|exceeding|surpassing|more than|up on|topping) (?:the |last year's )"
    r"(?:(?:previous|old|former|earlier) )?(?:record |peak |high )?(?:of )?<second:measure|count|money|percent>"
    r"(?= (?:of|in|set|reached|recorded|measured) )",
    cues=("record", "highest", "largest", "biggest", "peak", "longest", "deepest", "tallest", "most"),
)
_AHEAD_OF = Frame(
    r"\bat <first:measure>,? (?:the|it|she|this)[^A-Z.;()]{0,40}\b(?:tallest|highest|largest|longest|biggest|deepest)\b"
    r"[^A-Z.;()]{0,30}, (?:ahead of|followed by) (?:a|an|the) <second:measure>(?![a-z])",
    cues=("ahead", "followed"),
)
_FOLLOWED = Frame(
    r"\b(?:most|longest|largest|highest|biggest|commonest|tallest|deepest|leading|heaviest|oldest|first|top)\b"
    r"(?![^A-Z.;]{0,80}\b(?:least|fewest|smallest|lowest|shortest|youngest|recent|recently)\b)[^A-Z.;]{0,80}"
    r"<first:measure|count|money|percent>\)?,? (?:and )?(?:is |was |are |were )?(?:followed (?:closely )?by|ahead of) "
    r"[^A-Z.;()]{2,50}?(?: \(|,? with |,? at |, )<second:measure|count|money|percent>(?=[),.;]| (?:and|in)\b)",
    cues=("followed", "ahead"),
)
_NAMED_AHEAD = Frame(
    r"\(<first:measure|count|money|percent>\) (?:is|was|are|were) (?:the |by far the )(?:longest|largest|highest"
    r"|biggest|tallest|deepest|heaviest|oldest)\b(?! (?:recent|but one))[^A-Z.;()]{0,40},? (?:and )?"
    r"(?:followed (?:closely )?by|ahead of) [^A-Z.;()]{2,50}?\(<second:measure|count|money|percent>\)",
    cues=("followed", "ahead"),
)
_NAMED = Frame(
    r"\b(?P<word>more|fewer) (?P<one>[a-z]+) than (?P<other>[a-z]+)\b[^A-Z.;:()]{0,40}(?::|,| –| \() ?"
    r"<first:thing> (?:and|to|against|versus|compared with|compared to)(?: only)? <second:thing>(?=[),.;]|\Z)",
    cues=("than",),
)
"""The figures behind the comparison, each with its noun: "more boys than girls: 246 boys and 211 girls"."""
_OTHERS = r"(?:the |its |their |his |her |last year's |(?:the )?(?:[a-z-]+ )?[a-z-]+'s )"
_IS_THAN = Frame(
    rf"<first:{_AMOUNT}>(?: [a-z]+)?,?(?: [a-z'-]+){{0,4}}? (?:is|was|are|were)(?: a little| slightly| much| far|"
    rf" well)? (?P<word>(?:{_MORE}|{_LESS}|warmer|cooler|colder|hotter) than|above|below) {_OTHERS}<second:{_AMOUNT}>"
    r"(?! (?:more|less|fewer|higher|lower|or)\b)",
    cues=("than", "above", "below"),
)
_THAN_OTHER = Frame(
    rf"\b(?:with|at) <first:{_AMOUNT}>,?(?: [a-z'-]+){{1,5}}? (?:is|was|are|were) (?P<word>{_MORE}|{_LESS}) than "
    rf"(?:[a-z'-]+ ){{1,4}}?\(<second:{_AMOUNT}>\)",
    cues=("than",),
)
_FORECAST = Frame(
    r"<first:money>(?: [a-z]+)? (?P<word>beat|beats|topped|tops|missed|misses|fell short of) (?:the |its |analysts' )?"
    r"(?:forecasts?|expectations|estimates|targets?) of <second:money>(?! (?:by|to|and)\b)",
    cues=("beat", "beats", "tops", "topped", "missed", "misses", "short"),
)
_FORESEEN_WORDS = frozenset(
    {"beating", "topping", "exceeding", "surpassing", "above", "ahead of", "missing", "below", "short of", "under"}
)
_FORESEEN = Frame(
    r"(?:\b(?:to|at|was|were|reached|hit|totalled)|(?:revenues?|sales|turnover|profits?|earnings|income) of)"
    rf" <first:money>,? (?:comfortably |well |easily |far )?(?P<word>{'|'.join(sorted(_FORESEEN_WORDS))}) "
    r"(?:[a-z]+ )?(?:[a-z-]+(?:'s?|s') )?(?:[a-z]+ )?(?:forecasts?|expectations|estimates?|targets?|projections?"
    r"|consensus) of (?:about |around )?<second:money>(?! (?:by|to|and|a|per)\b)",
    cues=(
        "forecast", "forecasts", "expectations", "estimate", "estimates", "target", "targets", "projection",
        "projections", "consensus",
    ),
)  # fmt: skip
"""What came in against what was foreseen, of one size: a sum for each share is none."""
_OF_ONE_SIZE = 3
_AT_EACH = Frame(
    rf"\b(?:{_MORE}|{_LESS})\b(?: (?:in|among|for|on|at|along) [^A-Z.,;:()]{{2,40}})?, at <first:{_AMOUNT}>, "
    rf"than [^A-Z.,;:()]{{2,50}},? (?:at|where (?:it|they) (?:stood at|was|were|is|are)) <second:{_AMOUNT}>",
    cues=("than",),
)
"""Both figures behind "at": "lower in the north, at 6.2 per cent, than in the south, at 7.9 per cent"."""
_COMPARATIVES = frozenset(f"{_MORE}|{_LESS}|warmer|cooler|colder|hotter".split("|"))
_SHORT_OF = frozenset({"missed", "misses", "fell short of", "missing", "short of", "under"})
_OUTNUMBER = Frame(
    r"\(<first:count|percent>\)(?: [a-z]+){0,2}? (?P<word>outnumber|outnumbers|outnumbered|exceeded|exceeds)"
    rf"{_THING} \(<second:count|percent>\)",
    cues=("outnumber", "outnumbers", "outnumbered", "exceeded", "exceeds"),
)


@record(frozen=True, slots=True)
class Comparison:
    """Two amounts of which the words say that one is more."""

    more: Claim
    """The one that is said to be more."""
    less: Claim
    """The one that is said to be less."""
    word: str
    """The comparative."""
    is_more: bool
    """Whether the one said first is the one said to be more."""


def find_comparisons(claims: Claims) -> Iterator[Comparison]:
    """Yield the comparisons of *claims* whose two figures are of one sort and above zero."""
    for match in claims.match(_BOTH, _IS_MORE, _AGAINST, _VERSUS, _AT_EACH):
        word = match.groups.get("word") or _comparative(match)
        if not word or not _is_one_sort(match):
            continue
        if word in _LESS.split("|"):
            yield Comparison(match["second"], match["first"], word, False)
        else:
            yield Comparison(match["first"], match["second"], word, True)
    for match in claims.match(_BEYOND, _AHEAD_OF):
        if _is_one_sort(match) and match["first"].quantity.unit == match["second"].quantity.unit:
            yield Comparison(match["first"], match["second"], "more", True)
    for match in claims.match(_NAMED):
        yield from _of_nouns(match)
    for match in claims.match(_IS_THAN, _THAN_OTHER, _FORECAST, _FORESEEN):
        word = match.groups["word"].removesuffix(" than")
        is_one_kind = match["first"].quantity.kind is match["second"].quantity.kind
        if not is_one_kind or not _is_one_sort(match) or is_inverse(match.sentence.pattern):
            continue
        if word in _FORESEEN_WORDS and not _are_of_one_size(match):
            continue
        if match.before(6).endswith(") per "):
            continue  # "15 (12 to 18) per 1,000 was lower than"
        if word in _SHORT_OF or word in (*_LESS.split("|"), "cooler", "colder", "below"):
            said = word if word in _COMPARATIVES else "less"
            yield Comparison(match["second"], match["first"], said, False)
        else:
            yield Comparison(match["first"], match["second"], word if word in _COMPARATIVES else "more", True)
    for match in claims.match(_FOLLOWED, _NAMED_AHEAD):
        if _is_one_sort(match) and match["second"].quantity.unit in (match["first"].quantity.unit, None):
            yield Comparison(match["first"], match["second"], "more", True)
    for match in claims.match(_OUTNUMBER):
        if _is_one_sort(match):
            yield Comparison(match["first"], match["second"], "more", True)


def _of_nouns(match: Match) -> Iterator[Comparison]:
    """Yield the comparison of two counts whose nouns are those that were compared, in either order."""
    nouns = [stem(match[role].noun or "") for role in ("first", "second")]
    compared = [stem(match.groups[name]) for name in ("one", "other")]
    if nouns[0] == nouns[1] or sorted(nouns) != sorted(compared):
        return
    one, other = (match["first"], match["second"]) if nouns == compared else (match["second"], match["first"])
    is_more = match.groups["word"] == "more"
    yield Comparison(one, other, "more", True) if is_more else Comparison(other, one, "fewer", False)


def _comparative(match: Match) -> str:
    """Return the comparative before "than", or ``""`` where it is denied or not the only one."""
    pattern = match.sentence.pattern
    if pattern.count(" than ", match.start, match.end) != 1:
        return ""
    end = min(pattern.find(mark, match.start) % len(pattern) for mark in (" than ", "("))
    words = list(_WORD.finditer(pattern, max(0, match.start - 10), end))
    return "" if not words or words[-1]["denied"] else words[-1]["word"]


def _is_one_sort(match: Match) -> bool:
    first, second = match["first"].quantity, match["second"].quantity
    if first.kind is not second.kind and Kind.NUMBER not in (first.kind, second.kind):
        return False
    values = (first.value, second.value)
    return all(value is not None and value > 0 for value in values) and commensurable(match["first"], match["second"])


def _are_of_one_size(match: Match) -> bool:
    """Tell whether neither figure is several times the other, as a sum is that of a share."""
    first, second = (match[role].quantity.value or 0 for role in ("first", "second"))
    return max(first, second) < _OF_ONE_SIZE * min(first, second)
