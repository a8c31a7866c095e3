"""A document to its quantities, in the order in which they stand."""

from __future__ import annotations

import re
from operator import attrgetter

from checker.quantities.compounds import WHOLES
from checker.quantities.first_words import find_words, flattened
from checker.quantities.lists import resolve_anaphora, share_rate, share_units
from checker.quantities.number_tails import AFTER_SPACE, FRACTION_SIGNS, UNUSUAL, extended
from checker.quantities.numeral import Numeral
from checker.quantities.numerals import DIGITS, read_digits, with_leading_point
from checker.quantities.precision import Figure
from checker.quantities.preferences import Preferences, settle
from checker.quantities.quantity import GLYPHS, NOTHING, Kind, Quantity
from checker.quantities.ranges import BEGINNINGS, DASHES, MOST_BETWEEN, SHORTEST_TOLERANCE, joined
from checker.quantities.reader import Reader
from checker.quantities.spaced_groups import SpacedGroups
from checker.quantities.word_parts import with_part_in_words
from checker.text.document import Document
from checker.text.late import late
from checker.text.reading import Reading, read_closely

_start = attrgetter("start")
USUAL = Preferences()
_DIGITS = "0123456789"
_JOINING = frozenset(" ,-–—‑±+/&x×~∼～\u2009\u00a0")
"""What may begin the stretch between two numbers that are one quantity, or of one unit."""
_APART = frozenset((" |", *(sign + digit for sign in " ,|\t\n" for digit in _DIGITS), *("|" + sign for sign in " \n|")))
"""What begins the stretch between two numbers that are neither one quantity nor of one unit."""
_RATED = frozenset((") ", ")/"))
"""What stands between amounts in brackets and what both are per: "$12.40 (9.10 euros) per hour"."""
_WITH_PART = frozenset((" a", "-a", " &"))
"""What part of a number in words may begin with: "7 and a half"."""
_TOLERATED = (", plus or minus ", ", give or take ")
_DASHES = DASHES | {"/"}
_ODD_SPACES = frozenset("\u2000\u2001\u2002\u2003\u2004\u2005\u2006\u2007\u2008\u2009\u200a\u202f\u205f\u3000")
"""Spaces of other widths than the usual one."""
_ODD_POINTS = frozenset("\u2219\u22c5\u2e33")
"""Signs that look like the raised point of decimals and are others."""
_USUAL_SIGNS = str.maketrans(dict.fromkeys(_ODD_SPACES, "\u00a0") | dict.fromkeys(_ODD_POINTS, "·"))
_HARD_SPACES = "\u00a0\u2009\u202f"
_BETWEEN_WORDS = late(rf"(?<![0-9])[{_HARD_SPACES}]|[{_HARD_SPACES}](?![0-9]{{3}}(?![0-9]))")
"""Such a space that keeps two words in one line, and does not part the digits of a number."""
_MONEY = GLYPHS[Kind.MONEY]
_BARE = frozenset((GLYPHS[Kind.NUMBER], GLYPHS[Kind.PERCENT]))


def find_quantities(document: Document, preferences: Preferences = USUAL) -> list[Quantity]:
    """Return the quantities of *document*, sorted by start and not overlapping.

    Dates, times, years, names and references are among them as kinds that are no
    operands (:data:`checker.quantities.quantity.NOT_OPERANDS`).

    Parameters
    ----------
    document
        A text as a reader of :mod:`checker.text` has read it.
    preferences
        What is preferred where the text leaves it open, and units that a project adds.

    Examples
    --------
    >>> from checker.text.plain import read_plain
    >>> document = read_plain("About 2,000 Russian citizens live within 12km.")
    >>> [(found.surface, found.unit) for found in find_quantities(document)]
    [('2,000 Russian citizens', 'Russian citizen'), ('12km', 'kilometre')]
    """
    reading = read_closely(document)
    if reading is None:
        found = _find(document.prose, document.text, preferences)
    else:
        found = _find(reading.text, reading.text, preferences)
        for quantity in found:
            _lead_back(quantity, reading, document.text)
    if preferences.units or preferences.system or preferences.dollar:
        settle(found, preferences)
    return found


def _lead_back(quantity: Quantity, reading: Reading, text: str) -> None:
    """Give a quantity that was found in the *reading* its place in the text."""
    shift = reading.shift(quantity.start, quantity.end)
    if shift is not None:
        quantity.start += shift
        quantity.end += shift
        quantity.number_start += shift
        quantity.number_end += shift
    else:
        quantity.start, quantity.end = reading.start_in_text(quantity.start), reading.end_in_text(quantity.end)
        quantity.number_start = reading.start_in_text(quantity.number_start)
        quantity.number_end = reading.end_in_text(quantity.number_end)
    quantity.surface = text[quantity.start : quantity.end]
    for end in quantity.ends or ():
        _lead_back(end, reading, text)


def _find(text: str, source: str, preferences: Preferences) -> list[Quantity]:
    """Find the quantities; "1.234,56" shows that a text has decimal commas, "1,204" that it has not."""
    if any(map(text.__contains__, _HARD_SPACES)):
        text = _BETWEEN_WORDS.sub(" ", text)
    finder = Finder(text, source, preferences, decimal_comma=preferences.decimal_comma)
    found = finder.find()
    if finder.has_odd_signs:
        return _find(text.translate(_USUAL_SIGNS), source, preferences)
    if not preferences.decimal_comma and finder.has_commas and not finder.reader.has_groups:
        found = Finder(text, source, preferences, decimal_comma=True).find()
    return found


class Finder:
    """Finds the quantities of one text, from its first character to its last."""

    __slots__ = ("decimal_comma", "has_commas", "has_odd_signs", "may_glance", "reader", "source", "spaced", "text")

    def __init__(self, text: str, source: str, preferences: Preferences, *, decimal_comma: bool) -> None:
        self.text = text
        self.source = source
        self.reader = Reader(text, source, preferences.forms() if preferences.own else None)
        self.spaced = SpacedGroups(text)
        self.decimal_comma = decimal_comma
        self.may_glance = not decimal_comma and self.reader.own is None
        self.has_commas = False
        """Whether a number was found that has points between its groups."""
        self.has_odd_signs = False
        """Whether a number was found that may go on behind a space of another width or an odd point."""

    def find(self) -> list[Quantity]:
        """Return the quantities in order."""
        text, reader = self.text, self.reader
        flat, length = flattened(text) + "0", len(text)
        next_digit, run_at = flat.find, DIGITS.match
        worded = find_words(text, flat)
        if not text.isascii():
            worded += _lone_fractions(text)
        worded.sort(key=_start, reverse=True)
        found: list[Quantity] = []
        near: list[int] = []
        floor = last = 0
        at = next_digit("0")
        word_at = worded[-1].start if worded else length + 1
        glance = reader.at_digits if self.may_glance else _never
        while True:
            if word_at < at:
                numeral = worded.pop()
                word_at = worded[-1].start if worded else length + 1
                if numeral.start < floor:
                    continue
                quantity = reader.at_words(numeral) if self.may_glance else None
                if quantity is None:
                    quantity = reader.read(numeral)
            elif at == length:
                break
            else:
                found_run = run_at(text, at)
                assert found_run is not None
                run = found_run[0]
                if at < floor < at + len(run) and text[floor] == ",":
                    at = next_digit("0", floor)  # "2024-03-05,100": what follows the comma is no group of digits
                    continue
                quantity = glance(at, run) if at >= floor else None
                if quantity is not None:
                    end = quantity.number_end
                    if quantity is NOTHING or (quantity.details and (quantity.start < floor or _goes_on(text, end))):
                        end = at + len(run)
                    at = next_digit("0", end)
                else:
                    numeral = self._numeral(found_run)
                    at = next_digit("0", numeral.end)
                    if numeral.start < floor:
                        continue
                    quantity = reader.read(numeral)
                    if quantity is not None and quantity.unit is None:
                        self.has_odd_signs |= _may_go_on(text, numeral.end)
            if quantity is None or quantity.start < floor:
                continue
            floor = reader.floor = quantity.end
            gap = quantity.start - last
            if gap <= MOST_BETWEEN and found and (text[last] in _JOINING or not gap):
                begins = text[last : last + 2]
                if begins == " (":
                    if text[floor : floor + 2] in _RATED:
                        share_rate(text, found[-1], quantity)
                elif not (begins in _APART and found[-1].glyph in _BARE):
                    before = found[-1]
                    may_join = begins in BEGINNINGS or begins[0] in _DASHES
                    if begins == ", " and gap >= SHORTEST_TOLERANCE:
                        may_join = text.startswith(_TOLERATED, last)
                    if "±" in begins and text[floor : floor + 1] == ")" and text[before.start - 1] == "(":
                        quantity = self._behind_bracket(before, quantity)
                    if may_join or before.unit in WHOLES or before.glyph == _MONEY:
                        one = joined(text, self.source, found, quantity)
                        if one is not None:
                            found[-1] = one
                            last = floor = reader.floor = one.end
                            continue
                    near.append(len(found))
            found.append(quantity)
            last = floor
        return resolve_anaphora(text, share_units(text, found, near) if near else found)

    def _behind_bracket(self, first: Quantity, second: Quantity) -> Quantity:
        """Return *second* with the power and the unit behind the bracket that it closes: "(5.1 ± 0.3) × 10^9 cells"."""
        text, start, end = self.text, second.number_start, second.end + 1
        if first.unit is not None or second.end != second.number_end or second.figure is None or end == len(text):
            return second
        read = self.reader.read(extended(text, Numeral(start, end, second.figure, "decimal")))
        if read is None or read.kind is Kind.COUNT or (read.unit is None and read.number_end <= end):
            return second
        first.start -= 1
        return read

    def _numeral(self, run: re.Match[str]) -> Numeral:
        """Return the number in digits that begins with *run*."""
        text, at = self.text, run.start()
        numeral = read_digits(text, run, decimal_comma=self.decimal_comma)
        if numeral.form == "plain" and text[numeral.end : numeral.end + 1] == " ":
            numeral = self.spaced.settled(numeral)
        if text[numeral.end : numeral.end + 2] in _WITH_PART:
            numeral = with_part_in_words(text, numeral)
        if at and text[at - 1] == ".":
            numeral = with_leading_point(text, numeral)
        if numeral.form == "continental":
            self.has_commas = True
        elif numeral.form == "grouped":
            self.reader.has_groups = True
        return numeral


def _may_go_on(text: str, end: int) -> bool:
    """Tell whether a noun or decimals stand behind an odd sign at *end*, which is to be read as the usual one."""
    following = text[end : end + 1]
    if following in _ODD_SPACES:
        return text[end + 1 : end + 2].isalpha()
    return following in _ODD_POINTS and text[end + 1 : end + 2].isdigit()


def _goes_on(text: str, end: int) -> bool:
    """Tell whether the number whose digits end at *end* may go on there with decimals, a fraction or a power."""
    following = text[end : end + 1]
    if following == ".":
        return text[end + 1 : end + 2].isdigit()
    return following in UNUSUAL and (following != " " or text[end + 1 : end + 2] in AFTER_SPACE)


def _never(start: int, run: str) -> Quantity | None:
    """Read no number at a glance."""
    return None


def _lone_fractions(text: str) -> list[Numeral]:
    """Return the numbers that are one character, such as "½"."""
    found: list[Numeral] = []
    for sign in [sign for sign in FRACTION_SIGNS if sign in text]:
        above, below = FRACTION_SIGNS[sign]
        at = text.find(sign)
        while at >= 0:
            found.append(Numeral(at, at + 1, Figure(above, 0, below), "fraction"))
            at = text.find(sign, at + 1)
    return found
