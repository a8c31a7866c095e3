"""Groups of digits behind a plain space: whether "119 821" is one number or two.

Two numbers side by side rarely make sense in prose, so that one space and exactly three digits go on the number
before them where something counts the whole, and wherever the text shows that its numbers are written so. They do
not where the first number is the name or the date of something, where others stand in the row, or where so many
things of a size follow: "Table 3 120 patients", "12 250 ml bottles".
"""

from __future__ import annotations

import re

from checker.lexicon.cues_table import LABELS, NEVER_NAMES
from checker.quantities import dates
from checker.quantities.neighbours import AGED, TOP
from checker.quantities.nouns import noun_at, standing
from checker.quantities.numeral import Numeral
from checker.quantities.precision import Figure
from checker.quantities.units import TOKENS, unit_at
from checker.text.late import late

_GROUP = late(r" ([0-9]{3})(?![0-9%]|[.,][0-9]{3}(?![0-9])|/[0-9]{1,3}(?![0-9 ]))(?!(?<=10[369])/)([.·][0-9]+)?")
_CANDIDATE = late(r"(?<![0-9A-Za-z.,·'’_/+-])(?<![0-9] )[1-9][0-9]{0,2}(?: [0-9]{3})+(?![0-9/%]|[.,·][0-9])")
_THIN_GROUPS = late(r"(?<![0-9.,])[1-9][0-9]{0,2}(?:[\u00a0\u2009\u202f][0-9]{3})+(?![0-9])")
_COMMA_GROUPS = late(r"(?<![0-9.,])[1-9][0-9]{0,2}(?:,[0-9]{3})+(?![0-9,])")
_ROW_BEFORE = late(r"(?:[0-9%] |(?<![0-9])(?:1[89]|20)[0-9]{2}[-–])\Z")
_YEAR_BEFORE = late(r"(?<![0-9])(?:1[5-9]|20)[0-9]{2} \Z")
_ROW_BEHIND = late(r" [0-9]+(?!-[a-z]|st|nd|rd|th|[0-9])")
_POSSESSIVES = ("'s", "’s")
_MONEY = frozenset("$£€¥")
_FRONTS = frozenset(" \n([“=≈~<>≤≥±-–")
"""What a number may stand directly behind."""
_EQUALS = late(r"[=≈~<>≤≥±] ?\Z")
_WORDS = late(r"(?:(?:\A|[\s(\[“])([^\s(\[“]+) )?[(\[“]?([^\s(\[“]+)[ \n][(\[“]?\Z")
"""The word before a number, and the one before that."""
_PARTS_BEFORE, _PARTS_BEHIND = late(r" [0-9]{3}/\Z"), late(r"/[0-9]{1,3} [0-9]{3}(?![0-9])")
"""Around a number that is set over or under another one with groups: "41 706/57 248"."""
_SHARE = late(r" ?[(\[][0-9]{1,3}(?:[.·,][0-9]{1,2})? ?%")
_WHOLES = frozenset("total population number sum sample cohort attendance average membership circulation".split())
"""Words before "of" and one number, as in "a population of 38 412"."""
_HEDGES = frozenset("about nearly almost approximately roughly around some exceeding totalling totaling".split())
_YEARS = frozenset(("year", "years"))
_LAST_GROUP = 4
"""Length of a space and the group behind it."""
_ENDS = frozenset(".:;?!")
_LEFT, _NEAR = 40, 5


class SpacedGroups:
    """Tells the numbers of one text whose groups stand apart from two numbers in a row."""

    __slots__ = ("_is_custom", "_text")

    def __init__(self, text: str) -> None:
        self._text = text
        self._is_custom: bool | None = None

    def settled(self, numeral: Numeral) -> Numeral:
        """Return *numeral*, behind which a space and a digit stand, with the group that belongs to it.

        Examples
        --------
        >>> numeral = Numeral(0, 2, Figure(12, 0), "plain")
        >>> SpacedGroups("12 345 men and 7 hares").settled(numeral).figure.mantissa
        12345
        """
        text, start, end = self._text, numeral.start, numeral.end
        group = _GROUP.match(text, end) if end - start < 4 and text[start] != "0" else None
        if group is None or self._is_apart(start, group.end()):
            return numeral
        if group[1][-1] != "0" and not self._is_one(start, group.end()) and not self._follows_custom(start):
            return numeral
        decimals = (group[2] or ".")[1:]
        figure = Figure(int(text[start:end] + group[1] + decimals), -len(decimals), is_decimal=bool(decimals))
        return Numeral(start, group.end(), figure, "grouped")

    def _follows_custom(self, start: int) -> bool:
        """Tell whether the text sets groups apart by spaces, as one number of it surely does, and never by commas."""
        if self._text[start - 1 : start].isalpha():
            return False
        if self._is_custom is None:
            text = self._text
            self._is_custom = _COMMA_GROUPS.search(text) is None and (
                _THIN_GROUPS.search(text) is not None or any(map(self._is_sure, _CANDIDATE.finditer(text)))
            )
        return self._is_custom

    def _is_sure(self, found: re.Match[str]) -> bool:
        """Tell whether what looks like a number with groups is one, and no row or phone number."""
        start, end = found.span()
        return not self._is_apart(start, end) and (found[0].count(" ") > 1 or self._is_one(start, end))

    def _is_apart(self, start: int, end: int) -> bool:
        """Tell whether the groups from *start* to *end* are rather numbers of their own."""
        text = self._text
        near = max(0, start - _NEAR)
        is_led = _ROW_BEFORE.search(text, near, start) is not None
        if _ROW_BEHIND.match(text, end) or (is_led and not _YEAR_BEFORE.search(text, near, start)):
            return True
        earlier, last = self._words_before(start)
        lower = last.lower()
        if text[end : end + 1] == "-" and text[end + 1 : end + 2].isalpha() and lower != "a":
            return True  # "3 500-page books", but "a 21 400-seat stadium"
        is_date = last[:1].isupper() and lower.rstrip(".") in dates.MONTHS
        if is_date or lower in _YEARS or lower in LABELS or lower in TOP or lower in AGED:
            return True
        if earlier and earlier[-1] not in _ENDS and _is_name(last):
            return True  # "the Boeing 737 800"
        unit = self._unit_end(end)
        return unit > 0 and self._counts(unit)

    def _is_one(self, start: int, end: int) -> bool:
        """Tell whether what stands around the groups from *start* to *end* makes them one number."""
        text = self._text
        prior = text[start - 1 : start]
        if _PARTS_BEFORE.search(text, max(0, start - 5), start) or _PARTS_BEHIND.match(text, end):
            return True
        if (
            prior in _MONEY
            or (prior == " " and text[start - 2 : start - 1] in _MONEY)
            or _EQUALS.search(text, max(0, start - 2), start)
        ):
            return True
        if prior and prior not in _FRONTS:
            return False
        if prior == "(" and text[end : end + 1] == ")":
            return True
        if text.startswith(" 0", end - _LAST_GROUP):
            return True  # no number of its own begins so
        if _SHARE.match(text, end) or self._unit_end(end):
            return True
        earlier, last = self._words_before(start)
        if last in _HEDGES or last.lower() in _WHOLES or (last == "of" and earlier.lower() in _WHOLES):
            return True
        noun = noun_at(text, end)
        return noun is not None and noun.unit is None

    def _words_before(self, start: int) -> tuple[str, str]:
        """Return the two words before *start*, each ``""`` where there is none."""
        text = self._text
        found = _WORDS.search(text, max(0, start - _LEFT), start)
        return ("", "") if found is None else (found[1] or "", found[2])

    def _unit_end(self, end: int) -> int:
        """Return the end of the unit behind *end*, or 0."""
        token = TOKENS.match(self._text, end)
        found = None if token is None else unit_at(self._text, token.start(2), token[2], token.end(2))
        return 0 if found is None or self._text[found[0] : found[0] + 1].isalnum() else found[0]

    def _counts(self, unit_end: int) -> bool:
        """Tell whether a noun stands behind the unit that ends at *unit_end*: "12 250 ml bottles"."""
        following = self._text[unit_end : unit_end + 24].partition(" ")
        word = following[2].partition(" ")[0].rstrip(",.;:)?!")
        return not following[0] and word.isalpha() and word.islower() and standing(word) == 2


def _is_name(word: str) -> bool:
    """Tell whether a *word* inside a sentence names something with the number behind it."""
    if not word[:1].isupper() or not word[-1].isalnum() or word.isupper():
        return False
    return word.lower() not in NEVER_NAMES and not word.endswith(_POSSESSIVES)
