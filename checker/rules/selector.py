"""Selectors: which claims a name of a rule stands for.

The whole language::

    selector  = [ "all" ] [ phrase { "|" phrase } ] [ "[" dimension { ";" condition } "]" ]
    phrase    = the words that name the amount, singular or plural: ``cost of sales``
    dimension = "count" | "number" | "money" | "currency" | "percent" | "share" | "points"
              | "duration" | "time" | "age" | "length" | "area" | … | "any"
              | a unit, which stands for all that convert to it: ``km``
              | dimension "/" dimension: ``money / area``
    condition = key ( "=" | "!=" ) value
    key       = "hedge" | "block" | "predicate" | "entity"

``all`` binds every claim that fits instead of the only one, for use in sum, mean, min and max.
"""

from __future__ import annotations

from checker.claims.claim import Claim
from checker.errors import RelationSyntaxError, nearest
from checker.quantities.precision import Hedge
from checker.quantities.quantity import Kind
from checker.rules.amounts import base_dimension, unit_dimension
from checker.text.document import BlockKind
from checker.text.late import late
from checker.text.record import record

LONGEST = 300
"""A selector has no more characters."""

Dimension = dict[str, int]

KINDS: dict[str, frozenset[Kind]] = {
    "count": frozenset({Kind.COUNT, Kind.NUMBER}),
    "number": frozenset({Kind.COUNT, Kind.NUMBER}),
    "money": frozenset({Kind.MONEY}),
    "currency": frozenset({Kind.MONEY}),
    "percent": frozenset({Kind.PERCENT}),
    "percentage": frozenset({Kind.PERCENT}),
    "share": frozenset({Kind.PERCENT, Kind.FRACTION, Kind.RATIO}),
    "points": frozenset({Kind.POINTS}),
    "duration": frozenset({Kind.DURATION}),
    "time": frozenset({Kind.DURATION}),
    "age": frozenset({Kind.AGE}),
    "multiple": frozenset({Kind.MULTIPLE}),
}
MEASURES: dict[str, Dimension] = {
    "length": {"[length]": 1},
    "distance": {"[length]": 1},
    "area": {"[length]": 2},
    "volume": {"[length]": 3},
    "mass": {"[mass]": 1},
    "weight": {"[mass]": 1},
    "speed": {"[length]": 1, "[time]": -1},
    "density": {"[length]": -2},
    "temperature": {"[temperature]": 1},
    "energy": {"[length]": 2, "[mass]": 1, "[time]": -2},
    "power": {"[length]": 2, "[mass]": 1, "[time]": -3},
}
KEYS = ("hedge", "block", "predicate", "entity")
HEDGES = ("none", "any", *(str(hedge) for hedge in Hedge))
BLOCKS = tuple(str(kind) for kind in BlockKind)

_SELECTOR = late(r"\s*(?P<all>all\s+)?(?P<phrases>[^\[\]]*?)\s*(?:\[(?P<inside>[^\[\]]*)\])?\s*\Z")
_CONDITION = late(r"\s*(?P<key>\w+)\s*(?P<sign>!?=)\s*(?P<value>.*?)\s*\Z")
_WORD = late(r"[^\W\d_]+(?:'[a-z]+)?")


@record(frozen=True, slots=True)
class Condition:
    """One demand beside phrase and dimension."""

    key: str
    """``hedge``, ``block``, ``predicate`` or ``entity``."""
    value: str
    """What it must be, in lower case except for entities."""
    negated: bool
    """Whether it must not be."""


@record(frozen=True, slots=True)
class Selector:
    """A selector as read."""

    text: str
    """As written."""
    phrases: tuple[tuple[str, ...], ...]
    """Words of each phrase, in the singular; empty where only the dimension counts."""
    kinds: frozenset[Kind] | None
    """Kinds that fit, or ``None`` where *dimension* decides or any kind does."""
    dimension: Dimension | None
    """Base dimensions that fit, or ``None``."""
    conditions: tuple[Condition, ...]
    """All must be met."""
    is_many: bool
    """Whether every claim that fits is bound."""

    def admits(self, claim: Claim) -> bool:
        """Tell whether kind, dimension and conditions fit *claim*; its phrase is looked at elsewhere."""
        quantity = claim.quantity
        if not quantity.is_operand:
            return False
        if self.kinds is not None and (quantity.kind not in self.kinds or len(base_dimension(quantity)) > 1):
            return False
        if self.dimension is not None and not _same(base_dimension(quantity), self.dimension):
            return False
        return all(_meets(condition, claim) != condition.negated for condition in self.conditions)


def parse_selector(text: str, *, rule: str = "") -> Selector:
    """Return the selector that *text* spells.

    Raises
    ------
    RelationSyntaxError
        If *text* is outside the grammar; names the column and the nearest valid word.

    Examples
    --------
    >>> parse_selector("cost of sales | costs [currency; hedge=none]").phrases
    (('cost', 'of', 'sale'), ('cost',))
    """
    found = _SELECTOR.match(text) if len(text) <= LONGEST else None
    if found is None:
        raise RelationSyntaxError("a selector reads: noun phrase [dimension]", text=text, column=1, rule=rule)
    phrases = tuple(tuple(words_of(phrase)) for phrase in found["phrases"].split("|"))
    phrases = tuple(phrase for phrase in phrases if phrase)
    if not phrases and not found["inside"]:
        raise RelationSyntaxError("a selector names words, a dimension, or both", text=text, column=1, rule=rule)
    dimension, *listed = (found["inside"] or "any").split(";")
    column = (found.start("inside") if found["inside"] is not None else 0) + 1
    kinds, measure = _dimension(dimension.strip(), text, column, rule)
    conditions = tuple(_condition(each, text, column, rule) for each in listed)
    return Selector(text, phrases, kinds, measure, conditions, found["all"] is not None)


def words_of(text: str) -> list[str]:
    """Return the words of *text* in lower case and in the singular.

    Examples
    --------
    >>> words_of("Cities' first-team players")
    ['city', 'first', 'team', 'player']
    """
    return [singular(word) for word in _WORD.findall(text.casefold().replace("’", "'"))]


def singular(word: str) -> str:
    """Return a lower-case *word* without the ending of its plural or genitive."""
    word = word.removesuffix("'s").removesuffix("'")
    if len(word) > 4 and word.endswith("ies"):
        return f"{word[:-3]}y"
    if len(word) > 4 and word.endswith(("sses", "shes", "ches", "xes", "zes")):
        return word[:-2]
    if len(word) > 3 and word.endswith("s") and not word.endswith(("ss", "us", "is")):
        return word[:-1]
    return word


def _dimension(name: str, text: str, column: int, rule: str) -> tuple[frozenset[Kind] | None, Dimension | None]:
    if name in ("", "any"):
        return None, None
    if name in KINDS:
        return KINDS[name], None
    parts = [part.strip() for part in name.split("/")]
    total: Dimension = {}
    for place, part in enumerate(parts):
        known = _measure(part)
        if known is None:
            near = nearest(part, (*KINDS, *MEASURES)) or "; what is counted is [count]"
            raise RelationSyntaxError(f"no dimension or unit {part!r}{near}", text=text, column=column, rule=rule)
        for base, power in known.items():
            total[base] = total.get(base, 0) + (power if place == 0 else -power)
    return None, {base: power for base, power in total.items() if power}


def _measure(name: str) -> Dimension | None:
    if name in ("money", "currency"):
        return {"[currency]": 1}
    if name in ("duration", "time"):
        return {"[time]": 1}
    if name in KINDS:
        return {}
    return MEASURES.get(name) or unit_dimension(name)


def _same(first: Dimension, second: Dimension) -> bool:
    """Tell whether two dimensions are the same; currencies are all one here."""
    return first == second


def _condition(given: str, text: str, column: int, rule: str) -> Condition:
    found = _CONDITION.match(given)
    if found is None:
        raise RelationSyntaxError("a condition reads: key = value", text=text, column=column, rule=rule)
    key, value = found["key"], found["value"].strip("'\"")
    if key not in KEYS:
        raise RelationSyntaxError(f"no condition {key!r}{nearest(key, KEYS)}", text=text, column=column, rule=rule)
    choices = {"hedge": HEDGES, "block": BLOCKS}.get(key)
    if choices is not None and value not in choices:
        near = nearest(value, choices) or f"; one of {', '.join(choices)}"
        raise RelationSyntaxError(f"no {key} {value!r}{near}", text=text, column=column, rule=rule)
    return Condition(key, value, found["sign"] == "!=")


def _meets(condition: Condition, claim: Claim) -> bool:
    if condition.key == "hedge":
        hedge = claim.quantity.hedge
        return hedge is not None if condition.value == "any" else condition.value == str(hedge or "none")
    if condition.key == "block":
        return condition.value == str(claim.sentence.block.kind)
    if condition.key == "entity":
        return condition.value in claim.sentence.text
    return any(same_verb(word, condition.value) for word in _WORD.findall(claim.sentence.text.casefold()))


def same_verb(word: str, verb: str) -> bool:
    """Tell whether *word* is a regular form of *verb*.

    Examples
    --------
    >>> [same_verb(word, "sell") for word in ("sells", "selling", "seller")]
    [True, True, False]
    """
    stem = verb.casefold().removesuffix("e")
    if not word.startswith(stem):
        return word == verb.casefold()
    return word[len(stem) :] in ("", "e", "s", "es", "ed", "d", "ing", stem[-1:] + "ed", stem[-1:] + "ing")
