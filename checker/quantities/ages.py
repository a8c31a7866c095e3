"""Ages that are written without their unit: "aged 45", "Holm, 53,", "in his 40s", "the over-65s"."""

from __future__ import annotations

from checker.lexicon.cues_table import DYING
from checker.lexicon.nouns_table import AGE_GROUPS, PERSONS
from checker.quantities import dates, traps
from checker.quantities.context import Place
from checker.quantities.fronts import Front
from checker.quantities.neighbours import (
    AGE_HEDGES,
    AGED,
    BEFORE_AGE,
    BOUNDING,
    CALLING,
    TURNED,
    YOUNGSTERS,
    is_aged,
)
from checker.quantities.nouns import is_people, noun_at
from checker.quantities.precision import Figure, Hedge
from checker.quantities.quantity import RANGE_GLYPH, Kind, Quantity
from checker.quantities.unit_reading import UnitReader
from checker.text.late import late

_WITHIN = frozenset("low lower mid middle high upper early late the".split())
"""Words before ten numbers at once: "the upper 90s"."""
_WHOSE = frozenset(("his", "her", "their", "my", "your", "our"))
DECADES = frozenset(range(10, 100, 10))
BEFORE_AGED: tuple[list[str], ...] = ([], ["the"], ["for"], ["of"], ["among"], ["all"], ["and"], ["to"])
"""What may stand before "over 75s" where it is people of an age, and no seconds."""
_DECADE_BEFORE = frozenset(("the", "early", "late", "mid", "mid-to-late", "since", "and"))
_APPOSITION = late(r" ?,(?! ?[0-9])|\)")
_AGE_ENDS = late(
    r" ?(?:[.,;!?)]|\Z| (?:when|by|at|and|but|then|now|this|next|last|in)(?![a-z]))(?![0-9])| or [0-9]{1,2}[.,;]"
)
_MARKS = frozenset((",", ".", ";", ")", ""))
_FROM_TO = frozenset(("to", "from", "is", "was", "of", "at", "around", "about", "as"))
_PAST = frozenset(("past", "to"))
_CLOCK_BEFORE = (["at"], ["until"], ["by"], ["about"])
_MERELY = frozenset(("only", "just"))
_HOURS = 12
_LABELLED = late(r"(?<![^\s(])(?:[Aa]ged?|AGE): \Z")
_OLDEST = 120
_YOUNG = 12
_TEN = 10
_RETIRED = 71
_OF_AGE = AGE_GROUPS | {"you", "they", "he", "she", "who", "members", "applicants", "candidates", "entrants", "buyers"}
"""Who must be of an age."""
_LIVING = frozenset(("live", "lives", "lived", "living"))
"""Before "to be 84"."""
_MEANS = frozenset(("mean", "median", "average"))
_KIN = frozenset("son daughter mother father brother sister wife husband grandson granddaughter niece nephew".split())
_PERSON_BEHIND = late(r",? (?:he|she|I|you)(?![a-z])")
_THESE = _WHOSE | {"the", "youngest", "oldest", "eldest"}
_OF_MANY = frozenset(("of", "for", "per"))
"""Words before somebody of whom a number is told that is no age: "the score of the winner was 67"."""


class AgeReader(UnitReader):
    """Reads bare numbers that are ages."""

    __slots__ = ()

    def decade(self, place: Place) -> Quantity | None:
        """Read "in his 40s" as ages and "the 80s" as years."""
        end, figure, lower = place.end, place.figure, place.lower
        if place.last in _WHOSE or (len(lower) > 1 and lower[-2] in _WHOSE) or _continues_ages(lower):
            decade = self.age(place, end + 1)
            last = self.age(place, end)
            last.figure = Figure(figure.mantissa + 9, 0)
            decade.figure, decade.ends, decade.glyph = None, (self.age(place, end), last), RANGE_GLYPH
            return decade
        if place.last in _DECADE_BEFORE:
            return self.make(place, end + 1, Kind.YEAR, year=1900 + figure.mantissa)
        if lower[-2:] in (["the", "over"], ["the", "under"]):
            return self.age_group(place, Hedge.MORE_THAN if place.last == "over" else Hedge.LESS_THAN)
        if place.last in _WITHIN or self.text[place.number_start - 1] == "-":
            return self.make(place, end + 1, Kind.IDENTIFIER)  # "highs in the low 80s"
        return None

    def is_age(self, place: Place) -> bool:
        """Tell whether the bare number at *place* is an age."""
        figure, last = place.figure, place.last
        if not 0 < figure.mantissa < _OLDEST:
            return False
        if last == "of" and not _MEANS.isdisjoint(place.lower[-3:-2]):
            counted = noun_at(self.text, place.end)
            if counted is not None and is_people(counted.head):
                return False  # "the mean age of 15 pupils"
        if last in AGED or last in TURNED or (last in AGE_HEDGES and is_aged(place.lower)):
            return True
        if last in BEFORE_AGE and (says := self._is_said(place)) is not None:
            return says
        if last in BOUNDING and place.lower[-2:-1] and place.lower[-2] in AGE_GROUPS:
            return figure.mantissa > _YOUNG or place.lower[-2] in YOUNGSTERS  # "people over 65", "children under 5"
        if not last and _LABELLED.search(self.text, max(0, place.number_start - 8), place.number_start):
            return True
        return self._follows_name(place)

    def _is_said(self, place: Place) -> bool | None:
        """Tell whether a number behind "is", "at" and the like is an age; ``None`` leaves it open."""
        text, number, last, lower = self.text, place.figure.mantissa, place.last, place.lower
        if last in _MERELY and len(lower) > 1:  # "he was only 28 when …"
            lower = lower[:-1]
            last = lower[-1]
        before = lower[-2] if len(lower) > 1 else ""
        if text.find("expectancy", max(0, place.number_start - 64), place.number_start) >= 0:
            return True
        if last == "of" and (before in ("age", "ages") or before in PERSONS):
            return True
        if last in _FROM_TO and "age" in lower[-4:-1] and number >= _TEN:
            return True  # "raised the retirement age to 67"
        if last == "be" and before == "must" and _YOUNG < number < _RETIRED:
            return not _OF_AGE.isdisjoint(lower[-4:-2])  # "you must be 18 to vote"
        if last == "be" and before == "to" and lower[-3:-2] and lower[-3] in _LIVING:
            return number > _YOUNG
        if last == "both":  # "the pair, both 17, were held"
            return (
                (before[-1:] in (",", "(") or before in ("are", "were"))
                and before != ""
                and text[place.end : place.end + 1] in _MARKS
            )
        if last == "at":
            if before in DYING:
                return number > _YOUNG and _AGE_ENDS.match(text, place.end) is not None
            if len(lower) == 1 and place.starts_sentence:  # "At 39, she is the oldest."
                return number > _YOUNG and _PERSON_BEHIND.match(text, place.end) is not None
        if last == "now":  # "Holm, now 30, was tried"
            is_apposed = before[-1:] == "," and _APPOSITION.match(text, place.end) is not None
            return is_apposed and number > _YOUNG and (place.words[-2][0].isupper() or is_people(before[:-1]))
        if (
            last in ("is", "was")
            and (before in PERSONS or is_people(before))
            and lower[-3:-2] != []
            and lower[-3] in _THESE
        ):
            is_told = number >= _TEN and _AGE_ENDS.match(text, place.end) is not None
            if is_told and _OF_MANY.isdisjoint(lower[-4:-3]):
                return True  # "the girl was 20"
        if last in ("is", "was") and before in _KIN:
            return number > 1 and _AGE_ENDS.match(text, place.end) is not None  # "her son is 3"
        if last in CALLING or (last in ("is", "was", "be") and ("he" in lower[-3:] or "she" in lower[-3:])):
            is_told = number >= _TEN and _AGE_ENDS.match(text, place.end) is not None
            return is_told or text.startswith(" when ", place.end)
        return None

    def _follows_name(self, place: Place) -> bool:
        """Tell whether the number stands behind a name and a comma: "Holm, 53,"."""
        if self.text[place.number_start - 2 : place.number_start - 1] not in (",", "("):
            return False
        words, last = place.words, place.last
        if len(words) > 1 and words[-1] == ",":
            words, last = words[:-1], words[-2].lower()
        if not words:
            return False
        return (
            (words[-1][0].isupper() or is_people(words[-1].rstrip(",")))
            and place.figure.mantissa > _YOUNG
            and _APPOSITION.match(self.text, place.end) is not None
            and last.rstrip(",") not in dates.MONTHS
            and (words[-1][0].islower() or traps.is_name([words[-1].rstrip(",")], starts=False))
        )

    def is_past_hour(self, place: Place) -> bool:
        """Tell whether the bare number is an hour of the clock: "half past six"."""
        lower = place.lower
        if place.last not in _PAST or len(lower) < 2 or not 0 < place.figure.value <= _HOURS:
            return False
        is_quarter = lower[-2] == "quarter" and (place.last == "past" or lower[-3:-2] in _CLOCK_BEFORE)
        return is_quarter or lower[-2] == "half"

    def is_age_group(self, place: Place, front: Front) -> bool:
        """Tell whether a bound is joined to the number: "under-21"."""
        return front.hedge is not None and self.text[place.number_start - 1] == "-"

    def age_group(self, place: Place, hedge: Hedge) -> Quantity:
        """Read "under-21" and "over-65s"."""
        age = self.age(place, place.end + (self.text[place.end : place.end + 1] == "s"))
        age.hedge = hedge
        return age


def _continues_ages(lower: list[str]) -> bool:
    """Tell whether another decade of ages stands before: "in their 40s and 50s"."""
    is_pair = len(lower) > 2 and lower[-1] in ("and", "or", "to") and lower[-2].endswith("0s")
    return is_pair and not _WHOSE.isdisjoint(lower[:-2])
