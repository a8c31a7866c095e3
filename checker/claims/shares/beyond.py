"""Percentages of three figures and more that are said of a whole."""

from __future__ import annotations

from collections.abc import Iterator

from checker.claims.claim import Claim
from checker.claims.find import Claims
from checker.claims.keys import place_of
from checker.claims.sentence import Sentence
from checker.lexicon.changes_table import ADVERBS, VERBS
from checker.lexicon.nouns_table import SIGNED
from checker.quantities.quantity import Kind, Quantity
from checker.text.alternation import alternation
from checker.text.late import late

_DOWNWARD = [word for word, sign in (VERBS | ADVERBS).items() if sign < 0]
_FALL = late(rf"(?<![a-z])(?:{alternation(_DOWNWARD)})(?: by)?(?: about| some| almost| nearly| as much as)? $")
_WHOLES = (
    "respondents voters patients participants adults women men children households members residents pupils students "
    "people subjects cases seats votes employees workers"
).split()
_ASKED = "asked polled surveyed questioned interviewed examined tested screened eligible".split()
_WHOLE = late(
    rf" of (?:(?:the |all |all the |our |those )?(?P<noun>{alternation(_WHOLES)})"
    rf"|(?P<asked>(?:all )?those (?:{'|'.join(_ASKED)})))(?![a-z])"
)
_BODIES = (
    "intake population workforce membership electorate staff audience crew sample cohort class team congregation"
).split()
"""What people make up, none of whom is more than all."""
_OF_BODY = late(rf" of (?:the|its|their) (?:[a-z-]+ )?(?P<noun>{'|'.join(_BODIES)})(?=[.,;)]| (?:in|at|by|and)\b|\Z)")
_MADE_UP = ("made up ", "make up ", "makes up ", "making up ")
_RATES = ("sensitivity", "specificity", "prevalence")
"""What is a share by its name."""
_RATE = late(rf"\b(?P<noun>{'|'.join(_RATES)})(?: of| was| is|:| at)? $")
_CUES = frozenset((*_WHOLES, *_BODIES, *_RATES, *_ASKED, *(word.split()[-1] for word in _DOWNWARD)))


def shares_beyond(claims: Claims) -> Iterator[tuple[Claim, str]]:
    """Yield percentages that may exceed their whole: what is of *noun*, or with ``""`` what fell."""
    for sentence in claims.with_any(_CUES, "P"):
        for rank, quantity in enumerate(sentence.quantities):
            if quantity.kind is Kind.PERCENT and _has_three_figures(quantity):
                yield from _beyond(sentence, sentence.claims[rank])


def _beyond(sentence: Sentence, claim: Claim) -> Iterator[tuple[Claim, str]]:
    pattern, place = sentence.pattern, place_of(claim)
    whole = _WHOLE.match(pattern, place + 1)
    if whole is not None:
        yield claim, whole["noun"] or whole["asked"]
    elif pattern.endswith(_MADE_UP, 0, place) and (body := _OF_BODY.match(pattern, place + 1)) is not None:
        yield claim, f"the {body['noun']}"
    elif (rate := _RATE.search(pattern, max(0, place - 30), place)) is not None:
        yield claim, rate["noun"]
    elif pattern.startswith(" more", place + 1):
        return  # "fell 400 per cent more than elsewhere"
    elif _FALL.search(pattern, max(0, place - 40), place) and sentence.words.isdisjoint(SIGNED):
        yield claim, ""


def _has_three_figures(quantity: Quantity) -> bool:
    figure = quantity.figure
    return figure is not None and figure.denominator == 1 and len(str(abs(figure.mantissa))) + figure.exponent >= 3
