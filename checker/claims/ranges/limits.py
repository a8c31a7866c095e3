"""Amounts that have limits by nature: temperatures, acidity, latitudes, coefficients."""

from __future__ import annotations

from collections.abc import Iterator
from fractions import Fraction

from checker.claims.claim import Claim
from checker.claims.find import Claims
from checker.claims.frame import Frame
from checker.claims.sentence import Sentence
from checker.quantities.quantity import GLYPHS, Kind, Quantity
from checker.text.record import record

_ACIDITY = Frame(r"(?<![\\@_])\bph(?: value| level)?(?: of| was| is|:| =)? <value:number>(?! ?[-–])", cues=("ph",))
_LATITUDE = Frame(r"\blatitudes? (?:of )?<value:measure>", cues=("latitude", "latitudes"))
_CORRELATION = Frame(
    r"\bcorrelat[a-z]+\b(?:[^A-Z.;]|the [NC]){0,60}?\b(?:r ?=|r of|coefficient (?:of|was|is)) ?<value:number>",
    cues=("r", "coefficient"),
)
_SAYS = r"(?:,? (?:was|is|of|were|being)|:| =)(?: (?:about|only|just|nearly))? <value:number>(?![a-z-]| ?[×x*·])"
_COEFFICIENT = Frame(
    r"\b(?:correlation(?: coefficient)?|(?:cohen's|fleiss'?s?|weighted) kappa|kappa (?:statistic|coefficient|value))"
    rf"{_SAYS}",
    cues=("correlation", "kappa"),
)
_P_VALUE = Frame(rf"\bp[ -]values?{_SAYS}", cues=("p",))
_UNDER_CURVE = Frame(
    r"\b(?:area under the (?:roc|receiver[ -]operating[ -]characteristics?) curve|auroc|c[ -]statistic)"
    rf"(?: \([a-z]+\))?{_SAYS}",
    cues=("area", "auroc", "c"),
)
_PROBABILITY = Frame(r"\(p ?[=<>] ?<value:number>\)", cues=("p",))
_MEASURE = GLYPHS[Kind.MEASURE]


@record(frozen=True, slots=True)
class Limited:
    """An amount with the least and the most it can be."""

    claim: Claim
    """The amount."""
    name: str
    """What it is, for the message."""
    least: Fraction
    """The least, in the unit as written."""
    most: Fraction
    """The most, in the unit as written."""


def find_limited(claims: Claims) -> Iterator[Limited]:
    """Yield the amounts of *claims* that nature sets limits to."""
    for match in claims.match(_ACIDITY):
        if "PH" in match.sentence.text:
            continue  # a name: physical health
        yield Limited(match["value"], "acidity", Fraction(-2), Fraction(15))
    for match in claims.match(_LATITUDE):
        if match["value"].quantity.unit == "degree":
            yield Limited(match["value"], "latitude", Fraction(-90), Fraction(90))


def find_coefficients(claims: Claims) -> Iterator[Limited]:
    """Yield the correlations and probabilities of *claims*."""
    for match in claims.match(_CORRELATION):
        yield Limited(match["value"], "correlation", Fraction(-1), Fraction(1))
    for match in claims.match(_COEFFICIENT):
        if _has_decimals(match["value"]):
            yield Limited(match["value"], "correlation", Fraction(-1), Fraction(1))
    for match in claims.match(_PROBABILITY, _P_VALUE, _UNDER_CURVE):
        if match["value"].quantity.value == 0:
            continue  # "if (p < 0)" is no result of a test
        yield Limited(match["value"], "probability", Fraction(0), Fraction(1))


def _has_decimals(claim: Claim) -> bool:
    """Tell whether *claim* is written as coefficients are: "a correlation of 3 with 5" is none."""
    figure = claim.quantity.figure
    return figure is not None and figure.exponent < 0


def find_frosts(claims: Claims) -> Iterator[Claim]:
    """Yield the temperatures below zero, as points of their scale."""
    for sentence in claims.with_kinds(_MEASURE, that=_has_frost):
        for claim in sentence.claims:
            if _is_frost(claim.quantity):
                yield claim


def _has_frost(sentence: Sentence) -> bool:
    return any(map(_is_frost, sentence.quantities))


def _is_frost(quantity: Quantity) -> bool:
    figure, units = quantity.figure, quantity.units
    return figure is not None and figure.mantissa < 0 and bool(units) and units[0].offset != 0
