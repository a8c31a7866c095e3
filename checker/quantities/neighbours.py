"""What one word before a number says of it, remembered: texts repeat their words."""

from __future__ import annotations

from typing import TypeAlias

from checker.lexicon import cues_table
from checker.lexicon.qualifiers_table import RAISING
from checker.lexicon.units_table import PREFIXES
from checker.quantities import dates, traps
from checker.quantities.context import ENDS, PUNCTUATION, is_abbreviation
from checker.quantities.currency import CODES, LEADING_WORDS, NOT_CODES
from checker.quantities.fronts import NEGATING, PERIODS, PREFIXED
from checker.quantities.hedges import HEARD, SPEAKING, hedge_before, probes
from checker.quantities.moments import NAMES
from checker.quantities.nouns import is_people
from checker.quantities.precision import Hedge
from checker.quantities.remembered import Remembered

MINUS = frozenset(("minus", "negative", ",minus"))
MAY_LEAD = LEADING_WORDS | MINUS
"""Words before a number that belong to it: signs and codes of money, "minus"."""
AGED = frozenset(("aged", "age", "ages"))
"""Words before an age."""
AGE_HEDGES = frozenset(
    "over under above below about around at least most between from of nearly almost only up to < > ≤ ≥ ⩽ ⩾".split()
)
"""Words that may stand between those and the age: "aged over 55", "aged between 18 and 24"."""
TURNED = frozenset(("turned", "turns", "turning", "turn"))
CALLING = frozenset(("he's", "she's", "he’s", "she’s"))
BEFORE_AGE = CALLING | {
    "only",
    "just",
    "now",
    "past",
    "is",
    "was",
    "be",
    "of",
    "around",
    "about",
    "to",
    "at",
    "nearly",
    "both",
    "as",
}
YOUNGSTERS = frozenset(("children", "kids"))
"""Who may be over or under an age of few years."""
BOUNDING = frozenset(("over", "under", "above", "below"))
_LABELLED = frozenset(("age:", "aged:"))
TOP = frozenset(("top", "bottom", "last-", "big"))
"""Words that make a bare number a rank."""

(
    OPAQUE,
    SPEAKS,
    LABELS,
    THE,
    AGE,
    SINCE,
    JOINS,
    OF,
    NAME,
    NAMED,
    MONTH,
    LEADS,
    DATED,
    FEET,
    NUMBERED,
    IS,
    OLD,
    TURNS,
    DIRECTED,
    AGING,
) = (1 << bit for bit in range(20))
"""What the word before a number can be, in one integer: not to be judged alone; a hedge or a direction; what
makes a bare number a label, a rank or an age; "the"; a word before ages; a word before years; "and", "or", "to";
"of"; a name; a name and a comma, behind which an age may stand; a month in full; a sign or code of money, or
"minus"; a month or weekday; feet, which inches follow; a label whatever follows; "is", "was", "be";
"aged" and the like; "turned"; a direction that two words settle; a word that may stand
between "aged" and an age."""


def is_aged(lower: list[str]) -> bool:
    """Tell whether the *lower* case words before a number make it an age: "aged", "aged at least"."""
    for word in reversed(lower):
        if word in AGED:
            return True
        if word not in AGE_HEDGES:
            return False
    return False


def is_taken_away(lower: list[str]) -> bool:
    """Tell whether the "minus" that ends the *lower* case words before a number stands between two amounts.

    As in "402 births minus 381 deaths"; elsewhere it is the sign of the number behind it.
    """
    before, word = "".join(lower[-3:-2]), "".join(lower[-2:-1])
    if _is_count(word):
        return True
    is_noun = word.isalpha() and len(word) > _SHORTEST_NOUN and word[-1] in "sn" and word != "degrees"
    return is_noun and _is_count(before)


def _is_count(word: str) -> bool:
    """Tell whether *word* is a figure, and not written as a year is."""
    figure = word.lstrip("$£€").replace(",", "")
    return (
        figure.replace(".", "").isdecimal()
        and not word.endswith((",", "."))
        and not (word.isdigit() and len(word) == 4)
    )


_SHORTEST_NOUN = 3
_NO_WORDS = frozenset("(\0")
"""Where a chunk ends so, the word is not in view."""
_UNCLEAR = frozenset("]}")
"""Marks that are taken for spaces only where other marks stand near them."""


def last_word(chunk: str) -> str | None:
    """Return the last word of *chunk*, all that stands between two spaces before a number, without its brackets.

    ``""`` where a paragraph begins behind it, ``None`` where that word cannot be told from this alone.
    """
    if chunk.isalpha():
        return chunk
    if chunk[-1:] in _NO_WORDS:
        return None
    stretch = chunk.rpartition("\n\n")[2].rpartition("|")[2]
    words = stretch.translate(PUNCTUATION).split()
    if not words:
        return None if stretch == chunk else ""
    return None if not _UNCLEAR.isdisjoint(stretch) and not words[-1].strip(_FIGURE).isdigit() else words[-1]


def _ends(word: str) -> bool:
    """Tell whether a sentence ends with *word*, in lower case."""
    return word[-1] in ENDS and not is_abbreviation(word)


def ends_sentence(chunk: str) -> bool:
    """Tell whether *chunk*, all that stands between two spaces, ends a sentence."""
    word = last_word(chunk)
    return word is not None and word != "" and _ends(word.lower())


_DASHES, _MINUS_BEGINS = frozenset("-−–"), frozenset(("", *"[(=<>≤≥±"))


def _before(chunk: str) -> int:
    """Return what *chunk*, all that stands between two spaces before a number, can be to it."""
    if chunk[-1:] in _DASHES and chunk[-2:-1] in _MINUS_BEGINS and chunk != "–":
        return OPAQUE  # a minus with a space behind it: "= - 0.3"
    word = last_word(chunk)
    if not word:
        return OPAQUE if word is None else 0
    last = word.lower()
    if len(last) != len(word) or word == "," or last[-1] == "#" or word == "pH":
        return OPAQUE
    if _ends(last):
        return OPAQUE if last in _LABELLED else 0  # a sentence ends here: nothing stands before the number
    flags = SPEAKS if last in SPEAKING else 0
    if last in MAY_LEAD and (last in MINUS or word in PREFIXES or last not in NOT_CODES):
        flags |= LEADS
    if last[-1] == "," and last[:-1] in dates.MONTHS:
        flags |= SINCE
    elif last in NAMES:
        flags |= DATED | (MONTH if word in MONTHS else 0)
    if last in cues_table.LABELS or last in TOP or last in AGED or last in TURNED:
        flags |= LABELS
        if last in cues_table.LABELS and (last not in cues_table.SOFT_LABELS or word[0].isupper()):
            flags |= NUMBERED
    if last.endswith(_FEET):
        flags |= FEET
    bare = word.rstrip(",")
    if bare and not flags & SINCE and traps.is_name([bare], starts=False):
        flags |= NAME if bare == word else NAMED
    elif bare != word and bare[:1].isalpha() and is_people(bare):
        flags |= NAMED  # "the driver, 32, was held"
    for words, flag in _SAYING:
        if last in words:
            flags |= flag
    return flags


BEFORE = Remembered(_before)
_SAYING = (
    (frozenset(("the",)), THE), (BEFORE_AGE, AGE), (dates.YEAR_BEFORE, SINCE), (frozenset(("and", "or", "to")), JOINS),
    (frozenset(("of",)), OF), (CALLING | {"is", "was", "be", "only", "just"}, IS), (AGED, OLD), (TURNED, OLD | TURNS),
    (AGE_HEDGES, AGING),
)  # fmt: skip
_FEET = ("ft", "ft.", "feet", "foot", "'", "′")
"""What inches follow: "6 ft 2 in"."""
_FIGURE = "$£€+−–-.,%±"
MONTHS = {name.capitalize(): rank for name, rank in dates.MONTHS.items() if len(name) > 3 or name == "may"}

Qualifying: TypeAlias = tuple[Hedge | None, int]
"""A hedge and a direction."""


def _qualifying(words: tuple[str, str]) -> Qualifying | None:
    """Return the hedge and the direction that two words before a number give it.

    ``None`` where words before them have a say.
    """
    earlier, chunk = words
    last = last_word(chunk)
    if not last or (not chunk.isalpha() and "\n" not in chunk and len(chunk.translate(PUNCTUATION).split()) > 1):
        return None
    if "\n" in chunk:
        return _SAID[last.lower()] if "\n\n" in chunk else None
    before = last_word(earlier)
    if before is None:
        return None
    first = before.lower()
    if not first or _ends(first):
        return _SAID[last.lower()]
    return _SAID[f"{first if first in HEARD else _ANY} {last.lower()}"]


def _said(words: str) -> Qualifying | None:
    """Return the same for one or two words in lower case, which begin what is said or follow further words."""
    lower = words.split()
    if lower[-1] == "near":
        return None  # of a place or of an amount
    said = hedge_before(lower)
    if len(lower) > 1 and any(hedge_before([*earlier, *lower]) != said for earlier in probes(lower)):
        return None
    return said if lower[-1] not in RAISING else (said[0], 0)


_ANY = "*"
"""Stands for a word that changes nothing."""
_SAID = Remembered(_said)
QUALIFYING = Remembered(_qualifying)


def _dashed(chunk: str) -> bool:
    """Tell whether *chunk*, all between a space and a dash, ends with a number that is no code: "(1931", "$20"."""
    if not chunk or chunk[-1] not in _COUNTING or len(chunk) > _LONGEST_DASHED or "/" in chunk or "www." in chunk:
        return False
    if "CVE-" in chunk:
        return False
    first = len(chunk)
    while first and (chunk[first - 1].isalnum() or chunk[first - 1] in ".,£$€"):
        first -= 1
    if first > 1 and chunk[first - 1] == "-" and chunk[first - 2].isalpha():
        return False
    return not chunk[first : first + 1].isalpha()


DASHED = Remembered(_dashed)


def _coded(chunk: str) -> int:
    """Return how many characters of *chunk*, all between a space and a number, make a name with it: "XC" and "F-".

    0 where they may be something else: money, a bound, a period.
    """
    token = chunk.lstrip('(["“‘').removesuffix("-")
    if not token.isascii() or not token.isalnum() or not token[-1].isalpha() or len(token) > _LONGEST_DASHED:
        return 0
    if chunk[-1] == "-":
        lower = token.lower()
        is_word = token != "A" and (lower in NEGATING or lower in PERIODS or lower in PREFIXED)
        return 0 if is_word or not token.isalpha() else len(token) + 1
    may_lead = any(token[at:] in PREFIXES for at in range(len(token))) or token[-3:].upper() in CODES
    return 0 if may_lead else len(token)


CODED = Remembered(_coded)
_LONGEST_DASHED = 20
_COUNTING = frozenset("0123456789%")
