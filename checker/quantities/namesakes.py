"""Units that share a name: pounds of money and of weight, degrees and farads, basis points and base pairs."""

from __future__ import annotations

from checker.lexicon.cues_table import MASS, MONEY
from checker.quantities.context import Place
from checker.quantities.precision import Figure
from checker.quantities.quantity import Kind
from checker.quantities.units import Reading, form_reading, is_money, kind_of
from checker.text.late import late

_MONEY_FOLLOWS = (
    " a year", " a month", " a week", " in cash", " in damages", " per year", " for a ", " note", " fine", " fee",
    " prize", " bonus", " ticket", " bill", " deposit", " donation", " grant", " loan", " payment", " voucher",
    " cheque", " reward", " salary", " bribe", " bet", " bond", " coin",
)  # fmt: skip
"""What follows pounds that are money."""
_FEWEST_DOTS = 50
"""No printer puts fewer dots on an inch."""
_MOST_POINTS = 1500
"""Hardly anything moves by more basis points."""
_OF_BASES = tuple(
    f" {words}" for words in "fragment/region/product/deletion/insertion/sequence/genome/amplicon/of DNA".split("/")
)
_GENES = frozenset(
    "genome fragment gene amplicon sequence sequences deletion insertion primer primers dna promoter".split()
)
_WARMER = (" above", " below", " warmer", " cooler", " colder", " hotter", " higher", " lower")
_TEMPERATURES = frozenset("temperature temperatures warmed cooled highs lows".split())
_IN_CELSIUS = late(r"[-−–]?[0-9.]+°?c")
_CELSIUS_NEXT = late(r" ?\([-−–]?[0-9.]+ ?°?C\b")
"""Before and behind degrees of Fahrenheit: the same in Celsius, as in "0.9C (1.6F)" and "1.6F (0.9C)"."""


def chosen(reading: Reading, figure: Figure, place: Place, following: str) -> Reading:
    """Return *reading* with its likeliest unit in this context first."""
    if reading.name == "pound sterling" or reading.name == "pound":
        return _pounds(reading, figure, place, following)
    if reading.kind is not Kind.MONEY and len(reading.units) > 1 and any(word in MONEY for word in place.lower):
        money = next((unit.name for unit in reading.units if is_money(unit)), None)
        return reading if money is None else _first(reading, money)
    if reading.name == "dot per inch" and figure.value < _FEWEST_DOTS:
        return form_reading("days") or reading  # "at 8 dpi": days after the infection
    if reading.name == "basis point" and (
        figure.value >= _MOST_POINTS or following.startswith(_OF_BASES) or not _GENES.isdisjoint(place.lower)
    ):
        return _first(reading, "base pair")
    if reading.name == "farad" and (
        abs(figure.value) >= 20
        or following.startswith(_WARMER)
        or not _TEMPERATURES.isdisjoint(place.lower)
        or any(_IN_CELSIUS.fullmatch(word) for word in place.lower[-1:])
        or _CELSIUS_NEXT.match(following)
    ):
        return _first(reading, "fahrenheit")
    return reading


def _pounds(reading: Reading, figure: Figure, place: Place, following: str) -> Reading:
    if any(word in MASS for word in place.lower) or following.startswith(
        (" of ", " per square", "-feet", " heavier", " lighter")
    ):
        return _first(reading, "pound")
    if figure.exponent > 0 or any(word in MONEY for word in place.lower) or following.startswith(_MONEY_FOLLOWS):
        return _first(reading, "pound sterling")
    return _first(reading, "pound")


def _first(reading: Reading, name: str) -> Reading:
    units = sorted(reading.units, key=lambda unit: unit.name != name)
    if units[0].name != name:
        return reading
    return Reading(name, tuple(units), kind_of(units[0]))
