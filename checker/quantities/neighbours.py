"""What one word beside a number says of it, remembered: texts repeat their words."""

from __future__ import annotations

import re

from checker.lexicon.numbers_table import GLUED, MAGNITUDES, MONEY
from checker.lexicon.units_table import LONGEST, PHRASES, PREFIXES
from checker.quantities import dates, traps
from checker.quantities.ambiguous import ORDINARY
from checker.quantities.context import is_abbreviation
from checker.quantities.currency import LEADING_WORDS, NOT_CODES
from checker.quantities.hedges import OPENING, SPEAKING, hedge_before
from checker.quantities.moments import NAMES
from checker.quantities.nouns import ADJECTIVAL, QUANTIFIERS, head_of, standing
from checker.quantities.precision import Hedge
from checker.quantities.quantity import Kind
from checker.quantities.remembered import Remembered
from checker.quantities.units import Reading, form_reading
from checker.text.late import late

MINUS = frozenset(("minus", "negative", ",minus"))
MAY_LEAD = LEADING_WORDS | MINUS
"""Words before a number that belong to it: signs and codes of money, "minus"."""
AGED = frozenset(("aged", "age", "ages", "age:"))
"""Words before an age."""
TURNED = frozenset(("turned", "turns", "turning"))
BEFORE_AGE = frozenset(("is", "was", "be", "of", "around", "about", "to", "at", "nearly"))
TOP = frozenset(("top", "bottom", "last-", "big"))
"""Words that make a bare number a rank."""

OPAQUE, SPEAKS, LABELS, THE, AGE, SINCE, JOINS, NAME, NAMED, MONTH = (1 << bit for bit in range(10))
"""What the word before a number can be, in one integer: not to be judged alone; a hedge or a direction; what
makes a bare number a label, a rank or an age; "the"; a word before ages; a word before years; "of", "and" and
the like, before which a year depends on more words; a name; a name and a comma, behind which an age may stand;
a month in full."""

_BEFORE = late(r"(?:.*\n)?[\"“‘(]?([^\W_]+(?:[-.,'’][^\W_]+)*)(,?|[.?!:;])", re.DOTALL)
_SIGNS = frozenset("<>≤≥")
_FIGURE = late(r"[(\[$£€±+−–-]{0,2}[0-9][0-9.,/:–-]*%?[)\]]{0,2},?|[±=]")
"""A number with its signs and brackets, which says nothing of the next one."""
_JOINING = frozenset(("of", "and", "or", "to"))


def _before(chunk: str) -> int:
    """Return what *chunk*, all that stands between two spaces before a number, can be to it."""
    if chunk[-1:] == "|":
        return 0  # the edge of a cell
    found = _BEFORE.fullmatch(chunk)
    if found is None:
        return SPEAKS if chunk in _SIGNS else 0 if _FIGURE.fullmatch(chunk) else OPAQUE
    word, mark = found[1], found[2]
    written = word + mark
    last = written.lower()
    if len(last) != len(written) or _FEET.fullmatch(word.lower()):
        return OPAQUE
    if (last in MAY_LEAD or word.lower() in MAY_LEAD) and (word in PREFIXES or word.lower() not in NOT_CODES):
        return OPAQUE
    if last in NAMES:
        return OPAQUE | (MONTH if word in MONTHS and not mark else 0)
    if mark and mark != "," and not is_abbreviation(last):
        return 0  # a sentence ends here: nothing stands before the number
    flags = SPEAKS if last in SPEAKING else 0
    if last in traps.LABELS or last in TOP or last in AGED or last in TURNED:
        flags |= LABELS
    if mark in ("", ",") and traps.is_name([word], starts=False):
        flags |= NAMED if mark else NAME
    for words, flag in ((_THE, THE), (BEFORE_AGE, AGE), (dates.YEAR_BEFORE, SINCE), (_JOINING, JOINS)):
        if last in words:
            flags |= flag
    return flags


BEFORE = Remembered(_before)
_THE = frozenset(("the",))
_FEET = late(r"(?:.*[^a-z])?(?:ft|feet|foot)", re.DOTALL)
"""What inches follow: "6 ft 2 in"."""
MONTHS = {name.capitalize(): rank for name, rank in dates.MONTHS.items() if len(name) > 3 or name == "may"}


def _qualifying(words: tuple[str, str]) -> tuple[Hedge | None, int] | None:
    """Return the hedge and the direction that two words before a number give it.

    ``None`` where words before them have a say.
    """
    earlier, last = words
    found = _BEFORE.fullmatch(earlier) if "\n" not in last else None
    if found is None:
        _, gap, line = last.rpartition("\n\n")
        if not gap or "\n" in line:
            return None
        lower = [_stripped(last)]
    else:
        first = (found[1] + found[2]).lower()
        if first in SPEAKING or first in OPENING or first in _JOINING:
            return None
        ends = found[2] not in ("", ",") and not is_abbreviation(first)
        lower = [_stripped(last)] if ends else [first, _stripped(last)]
    return None if "by" in lower else hedge_before(lower)


QUALIFYING = Remembered(_qualifying)


def _stripped(chunk: str) -> str:
    found = _BEFORE.fullmatch(chunk)
    return (chunk if chunk in _SIGNS else "") if found is None else (found[1] + found[2]).lower()


class Behind:
    """What the word behind a number is to it, as far as the word alone tells."""

    __slots__ = (
        "head", "is_capital", "is_closed", "is_long", "joins", "length", "may_date", "month", "phrase", "power",
        "reading", "unless",
    )  # fmt: skip

    def __init__(self, word: str, *, is_closed: bool) -> None:
        self.length = len(word)
        """Code points of the word, without the punctuation behind it."""
        self.is_closed = is_closed
        """Whether punctuation follows: no further word belongs to the number."""
        self.is_capital = word[:1].isupper()
        self.month = MONTHS.get(word)
        """The rank of the month that the word names in full."""
        self.may_date = word.lower() in _DATING
        """Whether a month may follow, or is this."""
        self.joins = word == "to"
        """Whether a second number may follow that makes a ratio of the first."""
        self.phrase: str | None = None
        """The counted noun in the singular; ``""`` where further words must be read for it."""
        self.head = ""
        """The noun that the phrase is filed under."""
        self.reading: Reading | None = None
        """The unit that the word is."""
        self.is_long = False
        """Whether further words can belong to the unit."""
        self.power: int | None = None
        """The power of ten of a magnitude word."""
        self.unless = _UNLESS.get(word)
        """The words before which this one is part of the amount, and else is not."""


_DATING = frozenset((*dates.MONTHS, "of", "to", "and"))
_UNLESS = {
    "in": frozenset("thick long wide tall deep high in of apart x by".split()),
    "and": frozenset("over above older under".split()),
    "at": frozenset("least most".split()),
    "or": frozenset("so thereabouts more over above older longer higher less fewer under below younger lower".split()),
}
_WORD = late(r"([A-Za-z]{2,}|m|[^\W\d_]{3,})(-[^\W\d_][^\W_]*(?:-[^\W_]+)*)?([,.;:)!?\"”]*)(\n.*)?", re.DOTALL)
_UNJUDGED = frozenset("am pm ins per give minimum maximum max plus ish odd fold second quarter dozen dozens".split())
"""Words behind a number that mean something only together with what follows."""
_ERAS = frozenset(("BC", "BCE", "AD", "CE"))
_ASIDES = frozenset("–—±")
_UNIT_IN_BRACKETS = late(r"\((?:[^\W\d_]{1,4}|%)[)}]")


def _behind(chunk: str) -> Behind | None:
    """Return what *chunk*, all that stands between two spaces behind a number, is to it.

    ``None`` where more has to be read.
    """
    found = _WORD.fullmatch(chunk)
    if found is None:
        is_aside = chunk in _ASIDES or chunk[:1] == "|" or (chunk[:1] == "(" and not _UNIT_IN_BRACKETS.match(chunk))
        return Behind("", is_closed=True) if is_aside else None
    word, lower, joined, is_closed = found[1], found[1].lower(), found[2], bool(found[3])
    if (found[4] and not is_closed) or not word.isalpha():
        return None
    if lower in _UNLESS and (joined or is_closed or word != lower):
        return None
    if lower in _UNJUDGED or word in _ERAS or lower.startswith("fold") or word.endswith("CO"):
        return None
    if word != "m" and (word in GLUED or word in MONEY):
        return None
    seen = Behind(word, is_closed=is_closed)
    if seen.unless is not None:
        return seen
    reading = form_reading(word)
    if joined is None and word in MAGNITUDES:
        seen.power = MAGNITUDES[word]
        return seen
    if lower in MAGNITUDES or (len(word) == 4 and word[0] in "Mk" and word[1:].isupper()):
        return None
    if reading is not None or lower in LONGEST:
        return None if joined is not None else _as_unit(seen, word, reading)
    if lower[0] == "y":
        return None
    _as_noun(seen, word, (joined or "")[1:])
    return seen


BEHIND = Remembered(_behind)


def _as_unit(seen: Behind, word: str, reading: Reading | None) -> Behind | None:
    """Return *seen* as the unit that it is, or ``None`` where the number or other words decide which."""
    if reading is None:
        return None
    is_settled = len(reading.units) == 1 or (reading.kind is Kind.MONEY and not reading.name.startswith("pound"))
    if not is_settled or (word in ORDINARY and reading.kind is Kind.MONEY):
        return None
    seen.reading = reading
    seen.is_long = word.lower() in LONGEST
    return seen


def _as_noun(seen: Behind, word: str, joined: str) -> None:
    """Fill in the noun that *word* is, or that it may be one of the words of a noun."""
    if joined or word in QUANTIFIERS:
        seen.phrase = ""
        return
    rank = standing(word)
    if rank == 2 and word.lower() not in ADJECTIVAL:
        seen.phrase, seen.head, _ = head_of(word)
    elif rank:
        seen.phrase = ""


_CONTINUING = frozenset("a an each every for per or give and at minimum maximum max plus ish odd old olds".split())
_CONTINUING_LETTERS = frozenset(word[0] for word in _CONTINUING)
GOING_ON = _CONTINUING_LETTERS | {"-", "/"}
"""The characters behind a space that may begin something that goes on an amount."""
_PAIRED = {"and": ("ov", "ab", "ol", "un"), "at": ("le", "mo"), "for": ("ea", "ev")}
"""Words that continue an amount only before others: "and over", "at least", "for each"."""


def goes_on(text: str, end: int) -> bool:
    """Tell whether what follows *end* may belong to the amount before: "per hour", "or more", "a year"."""
    following = text[end : end + 2]
    if following[:1] != " ":
        return following[:1] in ("/", "-", "+", "\u00a0", "\n")
    if following[1:] not in _CONTINUING_LETTERS:
        return following[1:] in ("-", "/")
    word = text[end + 1 : end + 9].partition(" ")[0]
    if word in _PAIRED:
        at = end + 2 + len(word)
        return text[at : at + 2] in _PAIRED[word]
    return word in _CONTINUING or not word.isalpha()


_GLUED = late(r"(bn|mn|[bBkKmMtT])[,.;:)!?\"”]*(?:(?<=[,.;:)!?\"”])\n.*)?", re.DOTALL)


def _glued_power(chunk: str) -> tuple[int, int]:
    """Return the length and the power of ten of the letters that begin *chunk*, glued to money; else zeros."""
    found = _GLUED.fullmatch(chunk)
    if found is None:
        return 0, 0
    return len(found[1]), MONEY.get(found[1]) or MAGNITUDES[found[1]]


GLUED_POWER = Remembered(_glued_power)
_NEXT_WORD = late(r" (?:([^\W\d_]+)|[0-9$£€])")


def is_apart(text: str, end: int, unless: frozenset[str]) -> bool:
    """Tell whether the word that ends at *end* is no part of an amount: a number or none of *unless* follows it."""
    found = _NEXT_WORD.match(text, end)
    return found is not None and found[1] not in unless and (found[1] or "0")[0] != "x"


def may_be_dated(text: str, end: int) -> bool:
    """Tell whether a month may follow "of", "to" or "and", which ends at *end*: "5 to 7 March"."""
    following = text[end + 1 : end + 2]
    return not following.islower() or following in _INITIALS


_INITIALS = frozenset("jfmasond")


_LATER_WORDS = frozenset(word for phrase in PHRASES for word in phrase.split()[1:])


def is_phrase(text: str, end: int) -> bool:
    """Tell whether the unit that ends at *end* may go on with a second word: "miles per hour", "km square"."""
    if text[end : end + 1] != " ":
        return True
    stop = text.find(" ", end + 1, end + 24)
    following = text[end + 1 : stop]
    return stop < 0 or following in _LATER_WORDS or not following.isalpha() or not following.islower()
