"""Two writings of one number side by side: "thirty (30) days"."""

from __future__ import annotations

from collections.abc import Iterator

from checker.claims.claim import Claim
from checker.claims.compatible import commensurable
from checker.claims.counts import number_of
from checker.claims.find import Claims
from checker.claims.frame import Frame, Match
from checker.claims.hedged import plain
from checker.lexicon.numbers_table import MAGNITUDES
from checker.quantities.quantity import Kind
from checker.text.late import late

_BRACKET = Frame(
    r"<first:amount|percent> ?\((?:the )?<second:amount|percent>\)(?![a-z])(?! (?:and|or) (?:[a-z]+ ){0,3}\()",
    cues=("(N", "(C", "(D", "(M", "(P", "(U", "(G"),
)
_PARTS = frozenset((7, 12, 24, 52, 60, 100, 365, 1000, 1024, 1440, 3600, 86400, 604800))
"""How many of a smaller unit there are in one."""
_LATTICE = late(r" (?:planes?|facets?|faces?|surfaces?|reflections?|peaks?|directions?|orientations?)(?![\w-])")
_INDICES = 3
"""So many digits in brackets say how a plane cuts a crystal: "two (111) planes"."""
_TENS = frozenset((10, 100, 1000))
"""So many times a number is one with noughts too many."""
SMALL = 20
"""Fewer than so many things may hold others that are counted in a bracket behind them."""
MANY_TIMES = 10
"""What they hold is at least so many times as many."""
_LABEL = late(r" \((?<![A-Z] \()[NI]\)")
"""A number in brackets behind a word: the label of a thing, or of a formula."""


def words_and_figures(claims: Claims) -> Iterator[tuple[Claim, Claim]]:
    """Yield numbers in words with the figures that repeat them in brackets, or the reverse."""
    for match in claims.match(_BRACKET):
        first, second = match["first"], match["second"]
        written = [_is_words(claim) for claim in (first, second)]
        if written[0] == written[1] or not commensurable(first, second):
            continue
        words, figures = (first, second) if written[0] else (second, first)
        if (
            not _has_unit_of_its_own(second, first)
            and not _is_magnitude(words)
            and not _is_abbreviated(figures)
            and not _is_in_square(second)
            and _in_percent(words) >= _in_percent(figures)
            and not _is_label(match, words, figures)
            and not _is_in_parts(words, figures)
            and not (second is figures and _is_of_others(words, figures))
        ):
            yield plain(words), plain(figures)


def _is_words(claim: Claim) -> bool:
    """Tell whether the number is spelled out, with no digit in it."""
    quantity = claim.quantity
    number = claim.sentence.document.text[quantity.number_start : quantity.number_end]
    return not number[0].isdigit() and not any(map(str.isdigit, number))


def _is_magnitude(claim: Claim) -> bool:
    """Tell whether the number is only a word such as "million", which belongs to figures elsewhere."""
    return claim.span.of(claim.sentence.document.text).lower() in MAGNITUDES


def _is_abbreviated(claim: Claim) -> bool:
    """Tell whether the figures end with a letter: "one page (4K)" has a size in its bracket."""
    return claim.span.of(claim.sentence.document.text)[-1:].isalpha()


def _is_in_square(claim: Claim) -> bool:
    """Tell whether the bracket is a square one, which numbers notes."""
    start = claim.span.start
    return "[" in claim.sentence.document.text[max(0, start - 2) : start]


def _is_label(match: Match, words: Claim, figures: Claim) -> bool:
    """Tell whether the bracket numbers a thing, as others do, or is worked out.

    "Salt (1) and one other (2)" numbers them; "seven times seven (49)" is a product.
    """
    if _is_power(words, figures):
        return True
    if len(figures.quantity.surface) == _INDICES and _LATTICE.match(match.sentence.pattern, match.end):
        return True
    is_finer = _is_fine(figures) > _is_fine(words) and figures.quantity.kind is not Kind.MONEY
    if match.before(8).endswith((" times ", "X ")) or is_finer:
        return True
    return _LABEL.search(match.sentence.pattern) is not None


def _is_in_parts(words: Claim, figures: Claim) -> bool:
    """Tell whether bare figures count smaller units, or follow a dash: "one hour (3600)", "in four columns (-4)"."""
    one, other = words.quantity.value, figures.quantity.value
    if one is None or other is None or figures.quantity.unit is not None:
        return False
    if other < 0 < one:
        return True
    return words.quantity.unit is not None and one > 0 and other / one in _PARTS


def _is_of_others(words: Claim, figures: Claim) -> bool:
    """Tell whether bare figures behind a few things count more of what these hold: "the homes in two wards (1,500)"."""
    few, many = number_of(words), number_of(figures)
    if words.noun is None or figures.quantity.unit is not None or not 0 < few < SMALL:
        return False
    return many >= MANY_TIMES * few and many / few not in _TENS


def _is_power(words: Claim, figures: Claim) -> bool:
    """Tell whether figures are a power of ten without its height, "one trillion (1012)", a label, or a birth year."""
    digits = figures.quantity.surface
    if (
        (words.quantity.unit or "").endswith("illion")
        or "^" in digits
        or (digits[:2] == "10" and len(digits) == len("1012"))
        or (digits[:2] == "10" and digits[2:].isdigit() and words.quantity.value == 10 ** int(digits[2:4]))
        or (figures.quantity.value == 0) is not (words.quantity.value == 0)  # a label: "one event (0) in the middle"
    ):
        return True
    return words.quantity.kind is Kind.AGE and figures.quantity.unit is None and len(digits) > 2


def _is_fine(claim: Claim) -> bool:
    figure = claim.quantity.figure
    return figure is not None and figure.is_decimal


def _in_percent(claim: Claim) -> bool:
    """Tell whether the writing itself says per cent."""
    return claim.quantity.kind is Kind.PERCENT and "%" in claim.quantity.surface.replace("per", "%")


def _has_unit_of_its_own(second: Claim, first: Claim) -> bool:
    """Tell whether the bracket measures or counts something else than the number before it."""
    one, other = first.quantity, second.quantity
    if {one.kind, other.kind} == {Kind.PERCENT, Kind.NUMBER}:
        return True
    if one.units and other.units:
        return {unit.name for unit in one.units}.isdisjoint(unit.name for unit in other.units)
    if other.unit is not None and one.unit is None and other.kind in (Kind.MEASURE, Kind.COUNT):
        return True
    return other.unit is not None and one.unit is not None and one.unit != other.unit
