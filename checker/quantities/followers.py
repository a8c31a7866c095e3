"""What one word behind a number says of it, remembered."""

from __future__ import annotations

import re

from checker.lexicon.cues_table import SPACED_UNITS
from checker.lexicon.nouns_table import ADJECTIVAL, QUANTIFIERS
from checker.lexicon.numbers_table import GLUED, MAGNITUDES, MONEY
from checker.lexicon.units_table import LONGEST
from checker.quantities import dates
from checker.quantities.ambiguous import LOOKED_BEHIND, ORDINARY
from checker.quantities.lettered import NO_DISEASES, SHORT
from checker.quantities.neighbours import MONTHS
from checker.quantities.nouns import VERBAL, head_of, standing
from checker.quantities.quantity import Kind
from checker.quantities.remembered import Remembered
from checker.quantities.units import TOKENS, Reading, form_reading, is_money
from checker.text.late import late


class Behind:
    """What the word behind a number is to it, as far as the word alone tells."""

    __slots__ = (
        "head", "is_capital", "is_closed", "is_code", "is_long", "is_million", "is_ordinary", "joins", "length",
        "may_date", "month", "phrase", "power", "reading", "unless",
    )  # fmt: skip

    def __init__(self, word: str, *, is_closed: bool) -> None:
        self.length = len(word)
        """Code points of the word, without the punctuation behind it."""
        self.is_closed = is_closed
        """Whether punctuation follows: no further word belongs to the number."""
        self.is_capital = word[:1].isupper()
        self.month = MONTHS.get(word)
        """The rank of the month that the word names in full."""
        self.may_date = word.lower() in _DATING or (word[:3].lower() in dates.MONTHS and not word[3:].islower())
        """Whether a month may follow, or is this."""
        self.joins = word == "to"
        """Whether a second number may follow that makes a ratio of the first."""
        self.phrase: str | None = None
        """The counted noun in the singular; ``""`` where further words must be read for it."""
        self.head = ""
        """The noun that the phrase is filed under."""
        self.reading: Reading | None = None
        """The unit that the word is."""
        self.is_code = False
        """Whether it makes a code with the number to which it is glued: "3GSM"."""
        self.is_long = False
        """Whether the word may begin a unit of several words."""
        self.is_ordinary = False
        """Whether the unit is money only behind large numbers, as "marks" are."""
        self.is_million = False
        """Whether it is the letter "m", which is a million only before some words."""
        self.power: int | None = None
        """The power of ten of a magnitude word."""
        self.unless = _UNLESS.get(word)
        """The words before which this one is part of the amount, and else is not."""


_DATING = frozenset((*dates.MONTHS, "of", "to", "and"))
_UNLESS = {
    "in": frozenset("thick long wide tall deep high in of apart x by".split()),
    "and": frozenset("over above older under up a an three two one".split()),
    "at": frozenset("least most the".split()),
    "or": frozenset(
        "so thereabouts more up over above older longer higher less fewer under below younger lower".split()
    ),
}
_WORD = late(r"([A-Za-z]{2,}|m|[^\W\d_]{3,})(-[^\W\d_][^\W_]*(?:-[^\W_]+)*)?([,.;:)!?\"”]*)(\n.*)?", re.DOTALL)
_UNJUDGED = frozenset(
    "am pm ins per give minimum maximum max plus ish odd fold second quarter dozen dozens yo below "
    "tenths hundredths thousandths".split()
)
"""Words behind a number that mean something only together with what follows."""
_SHORTENED = frozenset(("sq", "cu", "fl", "imp", "mm"))
"""First words of units that are written with a full stop."""
_ERAS = frozenset(("BC", "BCE", "AD", "CE"))
_ASIDES = frozenset(("--", "–", "—", "±"))
_UNIT_IN_BRACKETS = late(r"\((?:[a-zµ][^\W\d_]{0,3}|[MGT](?:B|W|Hz|Pa|J|t)|Hz|Pa|USD|EUR|GBP|%)[)}]")
_BEHIND_UNIT = late(r"[,.;:)!?\"”]+(?:\n.*)?|(/[A-Za-z]+[23²³]?)[,.;:)!?\"”]*(?:\n.*)?", re.DOTALL)
_SPACED_LETTERS = frozenset("gltspm")
"""Letters that are units behind a number and a space whatever follows."""
_STATES = {
    name: frozenset("dollar dollars Dollar Dollars dlr dlrs Dlr Dlrs".split())
    for name in ("U.S.", "N.Z.", "H.K.", "U.K.")
}


def _behind(chunk: str) -> Behind | None:
    """Return what *chunk*, all that stands between two spaces behind a number, is to it.

    ``None`` where more has to be read.
    """
    found = _WORD.fullmatch(chunk)
    if found is None:
        return _signed(chunk)
    word, lower, joined, is_closed = found[1], found[1].lower(), found[2], bool(found[3])
    if (found[4] and not is_closed) or not word.isalpha():
        return None
    seen = Behind(word, is_closed=is_closed)
    if lower in _UNLESS and (joined or is_closed or word != lower):
        if word == "in" and not joined and found[3][0] in ",;)":
            seen.reading = form_reading("inch")
            return seen
        return None
    if lower in _UNJUDGED or word in _ERAS or lower.startswith(("fold", "yr")) or word.endswith("CO"):
        return None
    if word == "m" and is_closed and found[3][0] in ",;)":
        return None  # "(12 m, 8 f)"
    if word not in ("m", "mm") and (word in GLUED or word in MONEY):
        return None
    if seen.unless is not None:
        return seen
    reading = form_reading(word)
    if joined is None and word in MAGNITUDES:
        seen.power = MAGNITUDES[word]
        return seen
    if lower in MAGNITUDES or (len(word) == 4 and word[0] in "Mk" and word[1:].isupper()):
        return None
    seen.is_long = lower in LONGEST
    if is_closed and found[3][0] == "." and lower in _SHORTENED:
        return None  # "5 sq. km"
    if reading is not None:
        may_be_disease = word.isupper() and reading.kind in SHORT and word not in NO_DISEASES
        if may_be_disease and (not is_closed or reading.kind is Kind.MONEY):
            return None  # "47 TB patients", "type 2 DM."
        seen.is_closed = is_closed and joined is None
        return _as_unit(seen, word, reading)
    if seen.is_long and joined is not None:
        return None
    _as_noun(seen, word, (joined or "")[1:])
    return seen


def _signed(chunk: str) -> Behind | None:
    """Return the same of what is no word of letters: an aside, or a unit with signs such as "km2", "°C" and "m/s"."""
    if chunk in _ASIDES or chunk[:1] == "|" or (chunk[:1] == "(" and not _UNIT_IN_BRACKETS.match(chunk)):
        return Behind("", is_closed=True)
    if chunk in _STATES:
        states = Behind(chunk, is_closed=False)
        states.phrase, states.unless = "", _STATES[chunk]
        return states
    if chunk == "-":
        hyphen = Behind(chunk, is_closed=True)
        hyphen.unless = SPACED_UNITS
        return hyphen
    found = TOKENS.match(" " + chunk)
    if found is None or found[1] != " ":
        return None
    word = found[2].removesuffix(".")
    rest = _BEHIND_UNIT.fullmatch(chunk, len(word)) if len(word) < len(chunk) else None
    if rest is None and len(word) < len(chunk):
        return None
    reading = form_reading(word) if len(word) > 1 or word in _SPACED_LETTERS else None
    if reading is None or word in MAGNITUDES or word.lower() in MAGNITUDES or word.endswith("CO"):
        return None
    if "%" in word or (len(word) > 2 and word[1:].isupper()):
        return None
    seen = Behind(word, is_closed=rest is not None and rest[1] is None)
    seen.is_long = word.lower() in LONGEST
    return _as_unit(seen, word, reading)


BEHIND = Remembered(_behind)


def _as_unit(seen: Behind, word: str, reading: Reading) -> Behind | None:
    """Return *seen* as the unit that it is, or ``None`` where the number or other words decide which."""
    if not is_settled(reading) or word in LOOKED_BEHIND:
        return None
    seen.reading = reading
    seen.is_ordinary = word in ORDINARY and reading.kind is Kind.MONEY
    return seen


def is_settled(reading: Reading) -> bool:
    """Tell whether no other words choose between the units of *reading*."""
    if len(reading.units) == 1:
        return True
    if reading.kind is Kind.MONEY:
        return not reading.name.startswith("pound")
    return reading.name not in _CHOSEN and not any(map(is_money, reading.units))


_CHOSEN = frozenset(("pound", "farad", "basis point"))


def _as_noun(seen: Behind, word: str, joined: str) -> None:
    """Fill in the noun that *word* is, or that it may be one of the words of a noun."""
    if joined or word in QUANTIFIERS or word in VERBAL or word == "included":
        seen.phrase = ""
        return
    rank = standing(word)
    if rank == 2 and word.lower() not in ADJECTIVAL and (seen.is_closed or not seen.is_capital):
        seen.phrase, seen.head, _ = head_of(word)
    elif rank:
        seen.phrase = ""


_GLUED = late(r"(bn|mn|[bBkKmMtT])[,.;:)!?\"”]*(?:(?<=[,.;:)!?\"”])\n.*)?", re.DOTALL)


def _glued_power(chunk: str) -> tuple[int, int]:
    """Return the length and the power of ten of the letters that begin *chunk*, glued to money; else zeros."""
    found = _GLUED.fullmatch(chunk)
    if found is None:
        return 0, 0
    return len(found[1]), MONEY.get(found[1]) or MAGNITUDES[found[1]]


GLUED_POWER = Remembered(_glued_power)


def _glued_behind(chunk: str) -> Behind | None:
    """Return what *chunk*, all between a number and a space, is to it, where it is a unit or a magnitude."""
    found = _WORD.fullmatch(chunk) or _LETTER.fullmatch(chunk)
    if found is None or found[2] or (found[4] and not found[3]):
        return None
    word, is_closed = found[1], bool(found[3])
    if not word.isascii() or (word[0] in _MERIDIANS and word != "p") or word in _SUFFIXES:
        return None
    seen = Behind(word, is_closed=is_closed)
    power = MAGNITUDES.get(word) or GLUED.get(word)
    if power is not None:
        seen.power, seen.is_million = power, word == "m"
        return seen if word in _CERTAIN else None
    reading = form_reading(word)
    if reading is None and word.lower() in LONGEST:
        return None  # "5sq m"
    if reading is None and word not in _NO_CODES and word.lower() not in MAGNITUDES and word[-2:] != "CO":
        seen.is_code = (
            word[0] not in "xXy" and word[:3].lower() not in dates.MONTHS and (len(word) != 4 or word.islower())
        )
        return seen if seen.is_code else None
    if (
        reading is None
        or word.lower() in MAGNITUDES
        or (reading.kind is Kind.MONEY and word != "p")
        or word[-2:] == "CO"
    ):
        return None
    if len(word) == 4 and word[0] in "Mk" and word[1:].isupper():
        return None
    seen.is_long = word.lower() in LONGEST
    return _as_unit(seen, word, reading)


GLUED_BEHIND = Remembered(_glued_behind)
_NO_CODES = frozenset(("ish", "dozen", "dozens", "b", "B", "t", "T", "M", "MM"))
_LETTER = late(r"([pkKDGHSW])()([,.;:)!?\"”]*)(\n.*)?", re.DOTALL)
_MERIDIANS = frozenset("aApPo")
"""What a time of day may go on with."""
_SUFFIXES = frozenset(("st", "nd", "rd", "th", "in"))
_CERTAIN = frozenset(("bn", "mn", "mln", "bln", "m", "k"))
"""Magnitudes that are read at a glance where they are glued to a number."""
