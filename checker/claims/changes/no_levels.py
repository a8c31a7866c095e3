"""Numbers that "from … to …" joins though neither is a level: the ends of a span, a range or a ratio."""

from __future__ import annotations

from checker.claims.changes.change import Change
from checker.claims.claim import Claim
from checker.claims.slots import ABOUT
from checker.quantities.quantity import Kind
from checker.text.late import late

IS_SPAN = "the numbers may be the ends of a span of time"
IS_RANGE = "the numbers may be the ends of a range"
IS_PLACE = "the numbers may say where or when something was lower"
IS_THOUSANDS = "a point may set off thousands"
IS_RATIO = "the numbers may be parts of a ratio"
IS_LOSS = "the numbers may be losses, of which the smaller is more"
IS_POWER = "the numbers may be followed by powers of ten"
IS_NAME = "the word may be part of a name or a phrase that tells of no change"
IS_ASIDE = "the number behind the comma may be of something else"
IS_CONDITION = "the temperatures may be those at which something was lower"
IS_OTHER = "the numbers may be of different things"

_TIME = late(r"[\s-]?(?:-|–)?(?:d|h|hr|hrs|w|wk|mo|y|dpi|dpf|hpi|min|days?|hours?|weeks?|months?|years?)\b")
_POWER = late(r" ?[×x·*] ?[A-Z]")
_RATIO = late(r" ?: ?[NC]")
_IN_OTHER_TERMS = late(rf"(?:,? or |, | \(){ABOUT}P")
_GLUED = late(r"-[ ,]")
_MAY = late(
    r"\b(?:may|might|can|could|would|will|should) (?:[a-z]+ ){0,9}from \Z"
    r"|\b(?:of|range|ranges|those|lost|lose|losing|extending|stretching|varying) from \Z"
)
_NAMED = late(
    r"\b(?:lower|upper) (?:house|chamber|court|class|deck|limb|back|body|end|school|league|division)(?:e?s)?\b"
    r"|\b(?:weigh|bog|tie|pin|turn|hand|break|broke|lay|laid|strike|struck|track|hunt|wear|worn|calm|mow|nail)"
    r"(?:n|s|d|ed|ing|ned|ged)? down\b"
)
"""Words of change that tell of none."""
_OF_HEAT = late(
    r"\b(?:temperature|heat|fever|thermomet|mercury|cool|warm|chill|frost|froze|climate|weather|oven|bath|water|air|room"
    r"|soil|sea|lake|highs?\b|lows?\b|it\b)"
)
"""What temperatures are of, before them; else they may be those at which something else was measured."""
_MERCURY = late(r"\b(?:temperatures?|mercury|thermometers?|water|air|highs?|lows?) [^A-Z.;,()]{0,40}\Z")
"""Before two levels below zero, of which a word says which is the greater: elsewhere more frost is less."""
_ASIDE = frozenset({", more than ", ", fewer than ", ", less than ", "; more than ", "; fewer than ", "; less than "})
_COUNTED_IN = late(r"C (?:in|across|at|from) \Z")
"""Before a level that may only be of how many places what has changed is: "240 mills in 17 lands, up from 95"."""
_IN_BRACKETS = late(r"\(from \Z")
LONGEST_AHEAD = 90
LARGEST_RATING = 10
THOUSANDS, LARGE = -3, 100


def is_span(new: Claim, old: Claim) -> bool:
    """Tell whether the levels may be the ends of a span of time: "from 3 to 8 h"."""
    if new.quantity.kind is Kind.DURATION:
        if new.quantity.start < old.quantity.start and new.sentence is old.sentence:
            return False  # "to 48 days from 41" names no span
        return not any(letter.isalpha() for letter in old.quantity.surface)
    return _TIME.match(new.sentence.document.text, new.quantity.number_end) is not None


def may_be_times(new: Claim, old: Claim) -> bool:
    """Tell whether two levels can be when something began and ended: whole numbers, the later one the greater."""
    figures = [claim.quantity.figure for claim in (old, new)]
    values = [figure.value for figure in figures if figure is not None and not figure.is_decimal]
    return len(values) > 1 and values[0] < values[1]


def no_levels(change: Change, new: Claim, old: Claim) -> str:
    """Return what the two levels of *change* may be instead, or ``""``: asked where they go the other way."""
    if is_span(new, old):
        return IS_SPAN
    sentence = change.sentence
    starts = [claim.quantity.start for claim in sentence.claims]
    places = dict(zip(starts, sentence.places, strict=True))
    at = [places.get(claim.quantity.start) for claim in (old, new)]
    if at[0] is None or at[1] is None:
        return ""
    pattern, first, last = sentence.pattern, at[0], at[1]
    if _POWER.match(pattern, last + 1) or _POWER.match(pattern, first + 1):
        return IS_POWER
    if _RATIO.match(pattern, last + 1) or (new.quantity.kind is Kind.NUMBER and new.quantity.value == 1):
        return IS_RATIO
    are_below = [figure is not None and figure.mantissa < 0 for figure in (new.quantity.figure, old.quantity.figure)]
    is_mercury = all(are_below) and _is_temperature(new) and _MERCURY.search(pattern, 0, min(first, last)) is not None
    if any(are_below) and not is_mercury:
        return IS_LOSS
    if _NAMED.search(pattern, min(first, last), max(first, last)):
        return IS_NAME
    if _is_temperature(new) and not _OF_HEAT.search(pattern, 0, min(first, last)):
        return IS_CONDITION
    if pattern[last + 1 : first] in _ASIDE:
        return IS_ASIDE
    if old.noun is None and _COUNTED_IN.search(pattern, 0, last):
        return IS_OTHER
    if pattern.endswith(" than at ", 0, first):
        return IS_PLACE
    if _is_in_thousands(new, old):
        return IS_THOUSANDS
    ahead = pattern[max(0, first - LONGEST_AHEAD) : first]
    if _MAY.search(ahead) or _GLUED.match(pattern, first + 1) or _is_rated(ahead, new, old):
        return IS_RANGE
    mixed = Kind.NUMBER in (new.quantity.kind, old.quantity.kind) and new.quantity.kind is not old.quantity.kind
    if mixed and change.is_loose:
        return IS_OTHER
    are_dated = pattern.startswith(" in Y to ", first + 1) and pattern.startswith(" in Y", last + 1)
    return IS_RANGE if mixed and first < last and not (are_dated or pattern.startswith(" to ", first + 1)) else ""


def is_in_other_terms(change: Change, share: Claim, new: Claim, old: Claim) -> bool:
    """Tell whether *share* gives a level in other terms, as a percentage gives the other level.

    "$40 million, or 0.6% of loans, down from $44 million, or 0.7%": neither is the change.
    """
    sentence = change.sentence
    if sentence.glyphs.count("P") < 2:
        return False
    places = {claim.quantity.start: place for claim, place in zip(sentence.claims, sentence.places, strict=True)}
    first, second = sorted((new, old), key=lambda claim: claim.quantity.start)
    at = [places.get(claim.quantity.start) for claim in (first, second, share)]
    if at[0] is None or at[1] is None or at[2] is None:
        return False
    own = _IN_OTHER_TERMS.match(sentence.pattern, at[0] + 1)
    said = _IN_OTHER_TERMS.match(sentence.pattern, at[1] + 1)
    if own is None or said is None or own.end() - 1 >= at[1]:
        return False
    return at[2] in (own.end() - 1, said.end() - 1)


def _is_temperature(level: Claim) -> bool:
    return any("[temperature]" in dict(unit.dimension) for unit in level.quantity.units)


def _is_in_thousands(new: Claim, old: Claim) -> bool:
    """Tell whether a number with three decimals stands beside a large whole one: "from 784 to 1.092"."""
    fine, whole = new.quantity.figure, old.quantity.figure
    if fine is None or whole is None:
        return False
    return fine.exponent == THOUSANDS and whole.exponent == 0 and whole.mantissa >= LARGE and not whole.is_decimal


def _is_rated(ahead: str, new: Claim, old: Claim) -> bool:
    """Tell whether bare small numbers in brackets are the ends of a scale: "(from 1 to 5)"."""
    if _IN_BRACKETS.search(ahead) is None or any(claim.quantity.kind is not Kind.NUMBER for claim in (new, old)):
        return False
    return all(0 <= (claim.quantity.value or 0) <= LARGEST_RATING for claim in (new, old))
