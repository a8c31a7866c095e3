"""Equations written in the text: "12 × 4 = 48"."""

from __future__ import annotations

from collections.abc import Iterator
from fractions import Fraction

from checker.claims.claim import Claim
from checker.claims.compatible import commensurable
from checker.claims.expression import Expression
from checker.claims.find import Claims
from checker.claims.sentence import Sentence
from checker.quantities.quantity import Kind
from checker.text.late import late
from checker.text.record import record

_EQUATION = late(
    r"(?<![a-z=+×÷*/·√^–-])(?<![=+×÷*/·√x–-] )[NCMUP](?: ?[-+×÷*/–x] ?[NCMUP])+ ?= ?[NCMUP](?! ?[-+×÷*/=^x])(?![a-z])"
)
_PART = late(r"[A-Z]|[-+×÷*/–=x]")
_SIGNS = {"×": "*", "x": "*", "÷": "/", "–": "-"}
_TIGHT = frozenset("*/")
_OF_FUNCTION = late(r"[a-z]\([^()]*\) ?\Z")
FAR = 24
"""No function with its bracket is longer."""
_THOUSANDS_OF_BYTES = frozenset({"kbyte", "mbyte", "gbyte", "kb", "mb", "gb", "k"})


@record(frozen=True, slots=True)
class Equation:
    """A left side of numbers and signs, and the number it is said to equal."""

    terms: tuple[Claim, ...]
    """The numbers of the left side, in order."""
    left: Expression
    """The left side, products before sums."""
    result: Claim
    """The number on the right."""
    counted: tuple[Claim, ...] = ()
    """Terms that say how many times another is taken, though they stand as if in its unit: "3 × 2 km = 6 km"."""


def find_equations(claims: Claims) -> Iterator[Equation]:
    """Yield the equations of *claims* that have a number on the right."""
    for sentence in claims.with_several(frozenset({"="})):
        if len(sentence.quantities) > 2:
            yield from _in_sentence(sentence)


def _in_sentence(sentence: Sentence) -> Iterator[Equation]:
    pattern = sentence.pattern
    for found in _EQUATION.finditer(pattern):
        first = sum("A" <= letter <= "Z" for letter in pattern[: found.start()])
        parts = _PART.findall(found[0])
        numbers = sum("A" <= part <= "Z" for part in parts)
        terms = sentence.claims[first : first + numbers - 1]
        signs = [_SIGNS.get(part, part) for part in parts if not "A" <= part <= "Z" and part != "="]
        if sentence.claims[first + numbers - 1].noun in _THOUSANDS_OF_BYTES:
            continue  # "400k + 160k = 560 kbytes"
        if any(unit.offset for unit in sentence.claims[first + numbers - 1].quantity.units) and len(terms) > 1:
            continue  # "20 °C × 1.8 + 32 = 68 °F"
        kinds = {term.quantity.kind for term in terms}
        if Kind.PERCENT in kinds and len(kinds) > 1:
            continue
        if sentence.claims[first + numbers - 1].quantity.kind is Kind.NUMBER and Kind.MEASURE in kinds:
            continue  # the unit of the result is left out, or not known
        if sentence.claims[first + numbers - 1].quantity.kind is Kind.MEASURE and kinds == {Kind.NUMBER}:
            continue  # "1024 × 1024 = 1048576 bytes" says nothing of units
        if _is_rate(sentence.claims[first + numbers - 1]) and not any(map(_is_rate, terms)) and "/" not in signs:
            continue  # "5 × 20 mg = 100 mg a day" leaves out how often
        if _are_proverbial([claim.quantity.value for claim in sentence.claims[first : first + numbers]], signs):
            continue
        if _OF_FUNCTION.search(pattern, max(0, found.start() - FAR), found.start()):
            continue  # "sin(x) 2 + 2 · 10 = …": a fraction of which one line is left
        result = sentence.claims[first + numbers - 1]
        yield Equation(terms, _left(list(terms), signs), result, _counted(terms, signs, result))


def _is_rate(claim: Claim) -> bool:
    """Tell whether an amount is so much per something."""
    return " per " in (claim.quantity.unit or "")


def _counted(terms: tuple[Claim, ...], signs: list[str], result: Claim) -> tuple[Claim, ...]:
    """Return the terms of products that are bare numbers, where the unit of the *result* is that of the others."""
    bare = [
        term
        for place, term in enumerate(terms)
        if _has_lent_unit(term) and not _TIGHT.isdisjoint(signs[max(0, place - 1) : place + 1])
    ]
    return tuple(bare) if len(bare) < len(terms) and commensurable(*bare, result) else ()


def _has_lent_unit(term: Claim) -> bool:
    """Tell whether the unit of a number is written at another one only."""
    quantity = term.quantity
    is_bare = quantity.start == quantity.number_start and quantity.end == quantity.number_end
    return is_bare and len(quantity.units) > 0


_PROVERBIAL = ([2, 2, 5], [1, 1, 3])
"""Sums that stand for a falsehood that is believed, and for what is more than its parts."""


def _are_proverbial(values: list[Fraction | None], signs: list[str]) -> bool:
    """Tell whether an equation is "2 + 2 = 5" or another that everybody knows to be wrong."""
    return signs == ["+"] and values in _PROVERBIAL


def _left(terms: list[Claim], signs: list[str]) -> Expression:
    """Return the left side with products and quotients before sums and differences."""
    sums: list[tuple[str, Expression]] = [("+", terms[0])]
    for sign, term in zip(signs, terms[1:], strict=True):
        if sign in _TIGHT:
            before, last = sums[-1]
            sums[-1] = (before, last * term if sign == "*" else last / term)
        else:
            sums.append((sign, term))
    left: Expression = sums[0][1]
    for sign, product in sums[1:]:
        left = left + product if sign == "+" else left - product
    return left
