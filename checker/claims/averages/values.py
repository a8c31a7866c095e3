"""Averages with the values that they are said to be taken of."""

from __future__ import annotations

import re
from collections.abc import Iterator

from checker.claims.claim import Claim
from checker.claims.compatible import commensurable
from checker.claims.find import Claims
from checker.claims.sentence import Sentence
from checker.text.late import late
from checker.text.record import record

_AMOUNT = "[NCMUD]"
_WORD = r" (?!and |or |on |averag|mean |against )[a-z'-]+"
_THEN = r"(?: in [YA])?"
_ITEM = rf"{_AMOUNT}(?:{_WORD}){{0,3}}?{_THEN}"
_LIST = rf"(?P<values>{_ITEM}(?:, {_ITEM}){{0,9}},? and {_AMOUNT}{_THEN})"
_ELSE = (
    "and|against|national|league|state|regional|local|compared|above|below|over|under|than|from|previous|last|usual"
    "|normal|long-term|overall|industry|class|whose|while|but|up|down|classes|all"
)
_GAP = rf"(?:,|:|;| –)?(?: (?!(?:{_ELSE})\b)[a-z'-]+| C){{0,6}}?(?:,|:|;| –)?"
_IS = (
    r"(?: (?:a|an|the|their|its|his|her|for an|giving an|which is an|with an|whose|is an|has an)){0,2} (?:average|mean)"
)
_AFTER = late(
    rf"{_LIST}\)?{_GAP}(?:{_IS} (?:of|was|is)|(?: and)? averag(?:e|es|ing|ed)) (?:about |exactly )?(?P<mean>{_AMOUNT})"
    r"(?![a-z])(?! (?:[a-z]+ )?(?:for|over|this|a(?! (?:season|game|match|round|race|lap|heat)(?:[.,;)]|\Z))|per"
    r"|in|on|across|during) )"
)
_BEHIND = late(rf"{_LIST}(?:{_WORD}){{0,4}}, (?:or |which is )?(?P<mean>{_AMOUNT})(?: [a-z]+)? on average")
_OF_LIST = late(
    rf"\b(?:average|mean|(?P<median>median)) of (?:(?:the |these |those |his |her |its |their )?C, )?{_LIST}(?:{_WORD})"
    rf"{{0,3}},? (?:is|was|=|equals|comes to) (?P<mean>{_AMOUNT})(?![a-z])"
)
_ASIDE = late(
    rf"\b(?:average|mean) of (?P<mean>{_AMOUNT})[^A-Z.;()]{{0,40}}C? ?\("
    rf"(?P<values>{_ITEM}(?:, {_ITEM}){{1,9}},? and {_ITEM})\)"
)
_OF_BRACKETED = late(
    rf"\b(?:average|mean|(?P<median>median)) (?:of|over|across) (?:the |these |those |all |our )?C "
    rf"\((?P<values>{_ITEM}(?:, {_ITEM}){{1,19}}(?:,? and {_ITEM})?)\) (?:is|was|=|equals"
    rf"|comes to) (?P<mean>{_AMOUNT})(?![a-z])"
)
_IN_BRACKET = late(rf"{_LIST} ?\((?:average|mean)(?: of| was| =|:|,)? (?P<mean>{_AMOUNT})\)")
_DOSED = late(r"(?<![a-z])(?:doses?|dosages?|levels?|concentrations?|strengths?|groups?|arms?|sizes?)(?![a-z])")
"""Of so much each some may be had more often than others."""
_FOR_EACH = late(r" a ([a-z]+)")
_FORMS = (_AFTER, _BEHIND, _OF_LIST, _ASIDE, _OF_BRACKETED, _IN_BRACKET)
_CUES = frozenset({"average", "averages", "averaging", "averaged", "mean", "median"})
_OTHER = late(
    r"(?<![a-z])(?:weighted|trimmed|moving|geometric|harmonic|respectively|between|range|standard|respective|per"
    r"|than)(?![a-z])"
)
_MEDIAN = late(r"(?<![a-z])medians?(?![a-z])")


@record(frozen=True, slots=True)
class ListedAverage:
    """An average with the values that it is of."""

    values: tuple[Claim, ...]
    """Two or more."""
    mean: Claim
    """Their average."""
    is_median: bool
    """Whether it is the middle one of them."""


def find_listed_averages(claims: Claims) -> Iterator[ListedAverage]:
    """Yield the averages of *claims* whose values are listed in the same sentence."""
    for sentence in claims.with_several(_CUES):
        if len(sentence.quantities) > 2:
            yield from _in_sentence(sentence)


def _in_sentence(sentence: Sentence) -> Iterator[ListedAverage]:
    pattern = sentence.pattern
    if _OTHER.search(pattern):
        return
    is_aside = ("(mean" in pattern or "(average" in pattern) and _DOSED.search(pattern) is None
    for form in _FORMS if is_aside else _FORMS[:-1]:
        for found in form.finditer(pattern):
            first = _rank(pattern, found.start("values"))
            count = len(re.findall(r"[A-Z]", found["values"]))
            values = tuple([each for each in sentence.claims[first : first + count] if each.quantity.glyph not in "YA"])
            mean = sentence.claims[_rank(pattern, found.start("mean"))]
            while len(values) > 2 and not commensurable(values[0], mean):  # "the three bids, $40, $44 and $54"
                values = values[1:]
            is_median = found.groupdict().get("median") is not None
            is_meant = is_median or _MEDIAN.search(pattern) is None
            if is_meant and _are_alike((*values, mean)) and _is_of_these(sentence, mean):
                yield ListedAverage(values, mean, is_median)


def _is_of_these(sentence: Sentence, mean: Claim) -> bool:
    """Tell whether an average "a game" is over as many games as the sentence speaks of."""
    found = _FOR_EACH.match(sentence.pattern, sentence.places[sentence.claims.index(mean)] + 1)
    return found is None or any(claim.noun == found[1] for claim in sentence.claims)


def _are_alike(claims: tuple[Claim, ...]) -> bool:
    nouns = {claim.noun for claim in claims} - {None}
    return len(nouns) < 2 and commensurable(*claims) and not any(claim.quantity.is_range for claim in claims)


def _rank(pattern: str, place: int) -> int:
    return sum("A" <= letter <= "Z" for letter in pattern[:place])
