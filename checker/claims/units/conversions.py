"""Amounts said twice in different units: "a 12-mile (19 km) tunnel", "5 ft, or 1.5 m"."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Iterator
from itertools import chain

from checker.claims.claim import Claim
from checker.claims.find import Claims
from checker.claims.sentence import Sentence
from checker.claims.units.convertible import is_compound, is_conversion, is_in_words, is_scale, is_told_exactly
from checker.claims.units.degrees import are_differences, are_points, on_scale
from checker.claims.units.lent import have_spread, is_deviation, with_units
from checker.claims.units.senses import is_imperial, with_senses
from checker.quantities.quantity import Kind, Quantity
from checker.text.late import late
from checker.text.record import record

_AMOUNT = "[UZNDGM]"
_HEDGE = (
    r"(?:(?:or|about|around|approximately|approx\.?|circa|ca\.?|c\.|nearly|almost|some|roughly|over|more than|less than"
    r"|under|up to|at least|just|equivalent to|equal to|equals|equalling|i\.e\.,?"
    r"|that is,?|a|an|the|~|≈|=|>|<)\s?){0,3}"
)
_SIDE = r"(?:long|wide|high|tall|deep|thick|broad|across|in (?:length|width|height|depth))(?:, and|,| and|,? by) "
"""Behind one side of several that are restated together: "34 km long and 9 km wide (21 mi by 5.6 mi)"."""
_LIST = (
    rf"{_AMOUNT}(?:(?: ?[x×/-] ?| by |-by-| to | and | or |, | wide by | long by | {_SIDE}){_HEDGE}{_AMOUNT}){{0,3}}"
)
_TAIL = (
    r"(?:,? (?:long|wide|high|tall|deep|thick|away|across|apart|or so|square|above sea level|below sea level"
    r"|in (?:length|width|height|depth|diameter|area|size|total|weight)|of [a-z]+))?"
)
_NEXT = r"(?:;|,|,?[ ]or|[ ]?/|[ ]?–)[ ]?"
_SPACED_HEDGE = _HEDGE.replace(" ", "[ ]")
_BRACKET = late(
    rf"""
    (?P<first>{_LIST.replace(" ", "[ ]")})
    (?P<words>(?:,?[ -][a-z'-]+){{0,6}},?)
    -?\.?[ ]?\(
    {_SPACED_HEDGE}(?P<second>{_LIST.replace(" ", "[ ]")})
    (?:{_NEXT}{_SPACED_HEDGE}(?P<third>{_LIST.replace(" ", "[ ]")}))?
    (?:{_NEXT}{_SPACED_HEDGE}(?P<fourth>{_LIST.replace(" ", "[ ]")}))?
    {_TAIL.replace(" ", "[ ]")}
    (?:-(?:long|wide|high|tall|deep|thick)?)?
    \.?\)
    """,
    re.VERBOSE,
)
_OF_TIME = frozenset({Kind.DURATION, Kind.AGE})
_OF_ANOTHER = late(r" (?:ahead of|behind|before) | [a-z' -]*\bfor ")
"""Behind a time: the bracket tells another, as in "18 years of age for service (12 months)"."""
_OTHERWISE = late(
    r"(?P<first>[UZ])(?P<cue> ?/ ?| ?= ?"
    r"|(?: away| long| wide| high| deep| tall| across)?(?:,| –)? \(?"
    r"(?:or|i\.e\.,?|that is,?|which is|equivalent to|equal to|the equivalent of) "
    r"|,?(?: which)? (?:equals|equalled) )"
    rf"{_HEDGE}(?P<second>[UZ])"
)
_APPOSED = late(
    r"(?P<first>[UZ])(?P<cue>(?P<side> away| long| wide| high| deep| tall| across)?(?:,| –)"
    r" (?:about|around|some|roughly|nearly|just) )"
    r"(?P<second>[UZ])(?=[.,;)]| –|\Z|(?(side)\Z| (?:long|wide|high|deep|tall|away|from)\b))"
)
"""The same in another unit behind a comma: "12 miles, about 19 km, from the coast"."""
_DEFINED = late(
    r"(?:\A|(?<=[,;:.(] )|(?<=\()|(?<=and )|(?<=that )|(?<=where ))"
    r"(?P<first>U) (?P<cue>is|equals|is equal to|is equivalent to|is the same as) "
    rf"{_HEDGE}(?P<second>U)(?! and [A-Z])(?:(?:,|,? or|, and) {_HEDGE}(?P<third>U)(?! is| equals))?"
    rf"(?:(?:,|,? or|, and) {_HEDGE}(?P<fourth>U)(?! is| equals))?"
)
"""What one of a unit is: "one furlong equals roughly 660 feet, 220 yards, or some 201 metres"."""
_SAME_TIME = late(
    r"(?P<first>D)(?P<cue>(?:,| –)? (?:or|i\.e\.,?|that is,?|which is|equal to)) (?P<second>D)(?=[.,;)]|\Z)"
)
"""A time that is told again in two units: "132 minutes, or two hours and 12 minutes"."""
_BOTH_IN_BRACKET = late(rf"\((?P<first>[UZ])(?P<cue>[,;] ){_HEDGE}(?P<second>[UZ])\)")
_TIMES_AHEAD, _TIMES_BEHIND = late(r"[UZNMDG] ?[x×] ?\Z"), late(r" ?[x×] ?[UZNMDG]")
_TERM_AHEAD = late(r"[UZNMDGC] ?[/÷×*·+] ?\Z")
"""Before the last term of what is reckoned."""
_QUARTERS = frozenset(("qr", "qrs", "quarter"))
"""Of a hundredweight: what stands behind so many of them is the rest of a weight, "32 cwt 1 qr 4 lb"."""
_EACH = late(r"[NC] (?:[a-z]+ )?(?:of|at|by|×|x) (?:about )?\Z")
"""Between a number of things and how large each is."""
FEW_WORDS = 4
"""From so many words between an amount and a bracket the two may speak of different things."""
_SAID_OTHERWISE = frozenset(
    ("/", "=", "–", "-", "or", "is", "e", "that", "which", "equivalent", "equal", "equals", "equalled")
)
"""One of these tokens stands between two amounts of which the second is no bracket."""
_APPOSING = frozenset("about around some roughly nearly just".split())
_BEHIND_COMMA = tuple(f"{sign} {word} {letter}" for word in sorted(_APPOSING) for letter in "UZ" for sign in ",–")
"""One of these stands before an amount that is said again behind a comma or a dash."""
_CUES = _SAID_OTHERWISE | {"(", *("(" + letter for letter in "UZNDGM")}
_TWO = ("UZDMG", "UZDMG")
"""Both amounts have units; bare numbers only borrow them."""


@record(frozen=True, slots=True)
class Conversion:
    """One amount and the same amount in another unit."""

    source: Claim
    """What is written first."""
    stated: Claim
    """What it is restated as."""
    words: str
    """The words between them."""
    is_difference: bool = False
    """Whether temperatures are differences, not points of the scale."""
    times: Claim | None = None
    """How many there are of it, where the restatement may be of all: "six posts of 50 cm (3 m)"."""
    is_defined: bool = False
    """Whether the first is one of its unit, of which it is told what it is: it is exact."""
    is_point: bool = False
    """Whether temperatures surely are points of the scale."""
    is_last_year: bool = False
    """Whether the first ends a span of years, the last of which may be told to its end: "2–5 years (24–71 months)"."""

    @property
    def is_adjacent(self) -> bool:
        """Whether the restatement stands right behind the amount, a few words aside."""
        return len(self.words.split()) < FEW_WORDS


def find_conversions(claims: Claims) -> tuple[Conversion, ...]:
    """Return every amount of the document that is restated in another unit, in order.

    Examples
    --------
    "12 m x 4 m (39 ft x 13 ft)" gives two: 12 m with 39 ft and 4 m with 13 ft.
    """
    found = [conversion for sentence in claims.with_any(_CUES, *_TWO) for conversion in _in_sentence(sentence)]
    for sentence in claims.with_any(_APPOSING, "U", "U"):
        if any(map(sentence.pattern.__contains__, _BEHIND_COMMA)):
            told = {conversion.stated.quantity.start for conversion in found}
            found += (each for each in _said_again(sentence, _APPOSED) if each.stated.quantity.start not in told)
    return tuple(sorted(found, key=lambda conversion: conversion.source.quantity.start))


def _in_sentence(sentence: Sentence) -> Iterator[Conversion]:
    pattern = sentence.pattern
    paired: set[int] = set()
    if "(" in pattern:
        at = 0
        while (match := _BRACKET.search(pattern, at)) is not None:
            at = match.end("first") if match["words"] else match.start("second")
            if match["words"].rstrip(" ,").endswith((" age", " aged", " ages")):
                continue
            source_claims = _claims_in(sentence, *match.span("first"))
            if source_claims[-1].quantity.kind in _OF_TIME and _OF_ANOTHER.match(match["words"]):
                continue
            if _is_rest_of_weight(sentence, source_claims[0]):
                continue
            is_spread = have_spread(source_claims)
            for group in ("second", "third", "fourth"):
                if match[group] is None:
                    break
                stated_claims = _claims_in(sentence, *match.span(group))
                are_spread = have_spread(stated_claims)
                if are_spread and not is_spread:
                    continue  # "at a width of 2.0 mm (0.057 ± 0.02 µm)" has what was measured there
                first = with_units(source_claims, are_spread=are_spread)
                second = with_units(stated_claims, are_spread=are_spread)
                last = first[-1] if match["words"] else on_scale(first[-1], second[0])
                for place, (source, stated) in enumerate(_pairs([*first[:-1], last], second)):
                    paired.add(stated.quantity.start)
                    is_last_year = place == 1 and len(second) == 2 and source.quantity.unit == "year"
                    is_difference = are_differences(source, stated, match.start("first"), match.end())
                    is_difference |= are_spread and is_deviation(stated)
                    is_point = are_points(source, stated, match.start("first"))
                    times = _times(sentence, match.start("first"))
                    yield Conversion(
                        source,
                        stated,
                        match["words"].strip(),
                        is_difference,
                        times,
                        is_point=is_point,
                        is_last_year=is_last_year,
                    )
    if any(map(_is_one, sentence.quantities)):
        for conversion in _defined(sentence):
            paired.add(conversion.stated.quantity.start)
            yield conversion
    for conversion in chain(
        _said_again(sentence, _OTHERWISE), _said_again(sentence, _BOTH_IN_BRACKET), _times_again(sentence)
    ):
        if conversion.stated.quantity.start not in paired:
            paired.add(conversion.stated.quantity.start)
            yield conversion


def _is_rest_of_weight(sentence: Sentence, source: Claim) -> bool:
    """Tell whether an amount stands right behind a number of quarters."""
    place = sentence.claims.index(source)
    before = sentence.claims[place - 1] if place else None
    return before is not None and before.noun in _QUARTERS and sentence.between(before, source) == " "


def _times(sentence: Sentence, place: int) -> Claim | None:
    """Return the number of things that are each as large as the amount at *place*."""
    if not _EACH.search(sentence.pattern, max(0, place - 24), place):
        return None
    return sentence.claims[bisect_left(sentence.places, place) - 1]


def _said_again(sentence: Sentence, form: re.Pattern[str]) -> Iterator[Conversion]:
    """Yield the amounts that are said again in the other system in such a *form*."""
    pattern = sentence.pattern
    for match in form.finditer(pattern):
        if _TIMES_AHEAD.search(pattern, 0, match.start()) and _TIMES_BEHIND.match(pattern, match.end()):
            continue  # "35 cm × 20 cm or 14 in × 8 in" has the sides of two writings
        if _TERM_AHEAD.search(pattern, 0, match.start()):
            continue  # "1,200 / 3,937 metres = 1 foot" is reckoned first
        if match["cue"] == "=" and pattern.count("=") > 1:
            continue  # settings in a row: "head=2cm, 5 foot=1cm"
        first, second = (with_units(_claims_in(sentence, *match.span(group))) for group in ("first", "second"))
        if _is_one(first[-1].quantity) and _is_one(second[0].quantity):
            continue  # "to warm one gram or one pound of water" has a choice of units
        for source, stated in _pairs(first, second):
            is_same = is_imperial(source) == is_imperial(stated)
            if not is_same or (match["cue"].endswith(", or ") and is_told_exactly(source, stated)):
                is_difference = are_differences(source, stated, match.start("first"), match.end())
                yield Conversion(source, stated, match["cue"].strip(" ,("), is_difference)


def _times_again(sentence: Sentence) -> Iterator[Conversion]:
    """Yield the times of which just one is told in two units: no others stand side by side to choose from."""
    if sentence.glyphs.count("D") > 1:
        for match in _SAME_TIME.finditer(sentence.pattern):
            source, stated = (sentence.claim_at(match.start(group)) for group in ("first", "second"))
            if is_compound(source.quantity) is not is_compound(stated.quantity) and is_conversion((source, stated)):
                yield Conversion(source, stated, match["cue"].strip(" ,"))


def _is_one(quantity: Quantity) -> bool:
    """Tell whether the amount is one of its unit."""
    figure = quantity.figure
    is_plain = figure is not None and figure.mantissa == 1 and figure.exponent == 0 and figure.denominator == 1
    return is_plain and len(quantity.units) > 0 and quantity.hedge is None


def _defined(sentence: Sentence) -> Iterator[Conversion]:
    """Yield what is said of one of a unit."""
    for match in _DEFINED.finditer(sentence.pattern):
        (source,) = _claims_in(sentence, *match.span("first"))
        for group in ("second", "third", "fourth"):
            if match[group] is None or not _is_one(source.quantity):
                break
            (stated,) = _claims_in(sentence, *match.span(group))
            if stated.quantity.ends is not None or is_in_words(stated.quantity):
                continue
            if is_conversion((source, stated)) and not is_scale(source, stated):
                yield Conversion(with_senses(source), with_senses(stated), match["cue"], is_defined=True)


def _claims_in(sentence: Sentence, start: int, end: int) -> list[Claim]:
    """Return the claims whose letters stand from *start* to *end* of the pattern."""
    places = sentence.places
    return list(sentence.claims[bisect_left(places, start) : bisect_left(places, end)])


def _pairs(first: list[Claim], second: list[Claim]) -> Iterator[tuple[Claim, Claim]]:
    """Yield what is restated as what: members in order, or each restatement against the last."""
    if len(second) == 1:
        is_another = len(first) > 1 and is_imperial(first[-1]) == is_imperial(second[0])
        if not is_another and is_conversion((first[-1], second[0])):  # "150 x 4.6 mm (5 µm)": how fine the grain is
            yield with_senses(first[-1]), with_senses(second[0])
        return
    units = {claim.quantity.unit for claim in second}
    if len(first) == len(second):
        pairs = list(zip(first, second, strict=True))  # also "190cm by 90cm (6ft 3in by 3ft)"
    elif len(units) == len(second):
        pairs = [(first[-1], stated) for stated in second]
    elif len(units) == 1 and len(first) >= len(second):
        pairs = list(zip(first[-len(second) :], second, strict=True))
    else:
        return
    if all(map(is_conversion, pairs)):
        yield from ((with_senses(source), with_senses(stated)) for source, stated in pairs)
