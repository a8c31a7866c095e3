"""One number and what stands around it, to one quantity."""

from __future__ import annotations

import re

from checker.lexicon.numbers_table import GLUED, MAGNITUDES, MONEY
from checker.lexicon.units_table import FORMS
from checker.quantities import dates, traps
from checker.quantities.ambiguous import chosen, inch_at, is_million_here, is_unit_here
from checker.quantities.context import Left
from checker.quantities.currency import CODES, code_before, country_behind
from checker.quantities.fronts import Front, front_of
from checker.quantities.hedges import ADDING, hedge_before, hedge_behind
from checker.quantities.moments import moment_at, year_at
from checker.quantities.nouns import Noun, noun_at, one_noun_at
from checker.quantities.numerals import Numeral
from checker.quantities.precision import Figure, Hedge
from checker.quantities.quantity import GLYPHS, RANGE_GLYPH, Kind, Quantity, Unit
from checker.quantities.units import TOKENS, Reading, density_at, form_reading, rate_of, unit_at, with_per

WORD_FORMS = frozenset(("words", "part", "half", "vague", "multiple", "couple", "ordinal"))
_OLD = re.compile(r"[- ]olds?(?![a-z])| of age(?![a-z])")
_AGED = frozenset(("aged", "age", "ages", "age:"))
_WHOSE = frozenset(("his", "her", "their", "my", "your", "our"))
_DECADES = frozenset(range(10, 100, 10))
_DECADE_BEFORE = frozenset(("the", "early", "late", "mid", "mid-to-late", "since", "and"))
_TURNED = frozenset(("turned", "turns", "turning"))
_AGE_ABBREVIATION = re.compile(r"[ -]?(?:yo|y/o|y\.o\.|yrs?[ -]olds?)(?![a-z])")
_APPOSITION = re.compile(r" ?,(?! ?[0-9])|\)")
_OF_A = re.compile(r" (?:of )?an? ")
_RATIO = re.compile(r":([0-9]{1,6})(?![0-9:])")
_SECTION = re.compile(r"(?:[0-9]+:)+[0-9]+")
_FEET_INCHES = re.compile(r"['′’] ?([0-9]{1,2})(?:[\"″”]|''|’’)")
_SIZED = re.compile(r" (?:long|wide|tall|thick|deep|high|in diameter|x |by |screen|display|disk|pipe)")
_BRACKETED = re.compile(r" [({]([^\W\d_]{1,4}|%)[)}]")
_ONE_IN = re.compile(r"(?: (?:in|out of|in every) |-(?:in|for|to)-)(?:[0-9]|one|two|three|four|five|six|seven|eight|nine|ten|twelve|twenty|a hundred|a thousand|a million)", re.I)
_FRACTION_FOLLOWS = frozenset(
    "of the a an its their his her our my your all this that those these were are was is have had has said as".split()
)
_SHARE_FOLLOWS = frozenset(
    "more less higher lower larger smaller fewer bigger faster from in to by since on at for with over and or but would will "
    "can could may believe believed say think thought want wanted do did live lived work worked came come went voted".split()
)
_NOT_BEFORE_HALF = frozenset(
    "first second third fourth other each either top bottom better latter former opening this next last one-and-a".split()
)
_TOP = frozenset(("top", "bottom", "last-", "big"))
_COMMON_FRACTIONS = frozenset((2, 3, 4, 5, 8, 10, 16, 32))


def _is_by(text: str, token: re.Match[str]) -> bool:
    """Tell whether the token is the sign between two dimensions: "4x6 m"."""
    return token[2] in ("x", "X") and text[token.end() : token.end() + 1].isdigit()


class Reader:
    """Reads the surroundings of numbers in one text."""

    __slots__ = ("floor", "source", "text")

    def __init__(self, text: str, source: str) -> None:
        self.text = text
        self.source = source
        self.floor = 0
        """Where the quantity before ends: what stands before it is taken."""

    def read(self, numeral: Numeral) -> Quantity | None:
        """Return the quantity that *numeral* is part of, or ``None`` where it is none at all."""
        text, start, figure = self.text, numeral.start, numeral.figure
        prior = text[start - 1] if start else " "
        front = Front(start)
        if prior not in " (\n" and numeral.form not in WORD_FORMS:
            found = front_of(text, start, prior)
            if found is None:
                return None
            front = found if found.start >= self.floor else Front(start)
        at, money = front.start, front.money
        left = Left(text, at)
        if money is None and left.words and prior == " ":
            word = left.words[-1]
            coded = code_before(text, at, word) if figure is not None else None
            if coded is not None and coded[0] >= self.floor:
                at, money = coded
                left.drop(word.count(" ") + 1)
            elif left.lower[-1].lstrip(",") in ("minus", "negative"):
                front, at = front._replace(is_negative=True), at - len(word.lstrip(",")) - 1
                left.drop()
        if figure is None:
            return self._no_figure(numeral, at, left)
        if front.is_negative:
            figure = figure._replace(mantissa=-figure.mantissa)
        if money is not None:
            return self._money(numeral, figure, at, money, left)
        if numeral.form in WORD_FORMS:
            return self._words(numeral, figure, at, left)
        return self._digits(numeral, figure, at, left, front)

    def _no_figure(self, numeral: Numeral, at: int, left: Left) -> Quantity | None:
        if numeral.form == "ordinal":
            return self._make(numeral, at, numeral.end, Kind.ORDINAL)
        moment = dates.numeric_date_at(self.text, numeral.start) or dates.split_year_at(self.text, numeral.start) or moment_at(self.text, numeral, left)
        if moment is not None:
            return self._moment(moment)
        return self._make(numeral, at, traps.phone_at(self.text, at) or numeral.end, Kind.IDENTIFIER)

    def _money(self, numeral: Numeral, figure: Figure, at: int, money: Reading, left: Left) -> Quantity:
        figure, number_end = self._magnitude(figure, numeral.end, is_money=True)
        end, reading = country_behind(self.text, number_end, money)
        end, reading = with_per(self.text, end, reading)
        return self._measured(numeral, figure, at, number_end, end, reading, reading.kind, left)

    def _magnitude(self, figure: Figure, end: int, *, is_money: bool) -> tuple[Figure, int]:
        """Return figure and end with the magnitude words or the letter that follow."""
        text = self.text
        found = TOKENS.match(text, end)
        while found is not None:
            gap, word = found[1], found[2].rstrip(".")
            if word in ("dozen", "dozens") and figure.denominator == 1:
                return figure._replace(mantissa=figure.mantissa * 12), found.start(2) + len(word)
            power = MAGNITUDES.get(word) or MAGNITUDES.get(word.lower())
            if power is None and len(word) == 4 and word[0] in "Mk" and word[1:] in CODES:
                return figure._replace(exponent=figure.exponent + (6 if word[0] == "M" else 3)), found.start(2) + 1
            stop = found.start(2) + len(word)
            if power is None or (gap in ("-", " -") and len(word) < 4):
                power = (MONEY if is_money else GLUED).get(word)
                if power is None or text[stop : stop + 1].isalnum():
                    return figure, end
                if gap and not (is_money and gap == " " and len(word) == 1 and word in "mMbB"):
                    return figure, end
                if not is_money and not is_million_here(text, figure, word, stop):
                    return figure, end
            figure, end = figure._replace(exponent=figure.exponent + power), stop
            if len(word) < 4:
                return figure, end
            found = TOKENS.match(text, end)
        return figure, end

    def _digits(self, numeral: Numeral, figure: Figure, at: int, left: Left, front: Front) -> Quantity | None:
        text, end = self.text, numeral.end
        moment = moment_at(text, numeral, left)
        if moment is not None:
            return self._moment(moment)
        following = text[end : end + 1]
        if following in ("x", "X") and figure.mantissa == 0 and (stop := traps.hex_at(text, numeral.start)) is not None:
            return self._make(numeral, at, stop, Kind.IDENTIFIER)
        if following in ("-", " ", ".", ":") and text[end + 1 : end + 2].isdigit():
            stop = traps.phone_at(text, numeral.start) or traps.coordinate_at(text, numeral.start) if following != ":" else None
            if stop is not None:
                return self._make(numeral, at, stop, Kind.IDENTIFIER)
            if following == ":":
                return self._ratio(numeral, figure)
        figure, number_end = self._magnitude(figure, end, is_money=False)
        token = TOKENS.match(text, number_end)
        quantity = None
        if token is not None:
            if front.hedge is not None and token[2].rstrip(".") == "s" and text[numeral.start - 1] == "-":
                return self._age_group(numeral, figure, at, front.hedge)
            if not token[1] and number_end == end:
                quantity = self._suffix(numeral, figure, at, token[2], left)
            quantity = quantity or self._unit(numeral, figure, at, number_end, token, left)
            if quantity is None and not token[1] and number_end == end and not _is_by(text, token):
                return self._make(numeral, at, token.end(2), Kind.IDENTIFIER)
        elif (following and following in "″′'’\"") or text[end : end + 2] == ' "':
            quantity = self._feet(numeral, figure, at, left, following)
        if quantity is None and front.hedge is not None and text[numeral.start - 1] == "-" and number_end == end:
            return self._age_group(numeral, figure, at, front.hedge)
        if quantity is None:
            quantity = self._bracketed(numeral, figure, at, number_end, left) or self._bare(numeral, figure, at, number_end, left)
        quantity.hedge = front.hedge or quantity.hedge
        quantity.direction = front.direction or quantity.direction
        return quantity

    def _decade(self, numeral: Numeral, figure: Figure, at: int, left: Left) -> Quantity | None:
        """Read "in his 40s" as ages and "the 80s" as years."""
        if left.last in _WHOSE or (len(left.lower) > 1 and left.lower[-2] in _WHOSE):
            year = form_reading("year")
            assert year is not None
            decade = self._make(numeral, at, numeral.end + 1, Kind.AGE, None, numeral.end, year.name, year.units)
            decade.ends = (
                self._make(numeral, at, numeral.end, Kind.AGE, figure, numeral.end, year.name, year.units),
                self._make(numeral, at, numeral.end, Kind.AGE, Figure(figure.mantissa + 9, 0), numeral.end, year.name, year.units),
            )
            decade.glyph = RANGE_GLYPH
            return decade
        if left.last in _DECADE_BEFORE:
            return self._make(numeral, at, numeral.end + 1, Kind.YEAR, year=1900 + figure.mantissa)
        return None

    def _suffix(self, numeral: Numeral, figure: Figure, at: int, token: str, left: Left) -> Quantity | None:
        """Read "28th", "1990s", "3x": what is glued to plain digits and is no unit."""
        end = numeral.end
        if token in ("st", "nd", "rd", "th"):
            return self._make(numeral, at, end + 2, Kind.ORDINAL, figure)
        token = token.rstrip(".")
        if token == "s" and figure.mantissa in _DECADES and end - numeral.start == 2 and left.lower:
            decade = self._decade(numeral, figure, at, left)
            if decade is not None:
                return decade
        if token == "s" or token in ("’s", "'s"):
            if numeral.form == "plain" and end - numeral.start == 4 and figure.mantissa in dates.YEARS:
                return self._make(numeral, at, end + len(token), Kind.YEAR, year=figure.mantissa)
            if token != "s":
                return self._make(numeral, at, end, Kind.IDENTIFIER)
        if token in ("x", "X") and not self.text[end + 1 : end + 2].isdigit():
            return self._make(numeral, at, end + 1, Kind.MULTIPLE, figure, end, "time")
        return None

    def _unit(self, numeral: Numeral, figure: Figure, at: int, number_end: int, token: re.Match[str], left: Left) -> Quantity | None:
        text = self.text
        found = unit_at(text, token.start(2), token[2], token.end(2))
        if found is None and token[2] in ("in", "in."):
            found = inch_at(text, token, left)
            if found is not None:
                return self._measured(numeral, figure, at, number_end, found[0], found[1], found[1].kind, left)
        if found is None or not is_unit_here(text, figure, token, found, left):
            age = _AGE_ABBREVIATION.match(text, number_end)
            return None if age is None else self._age(numeral, figure, at, age.end())
        end, reading = found
        kind = reading.kind
        if kind is Kind.MONEY and token[2] not in ("%",):
            more, stop = self._magnitude(figure, end, is_money=True) if figure.exponent <= 0 and number_end == numeral.end else (figure, end)
            if stop > end and text[end] == " ":
                figure, end = more, stop
        if kind is Kind.DURATION:
            old = _OLD.match(text, end)
            if old is not None:
                return self._age(numeral, figure, at, old.end(), reading, number_end, left)
            if left.last in _AGED:
                return self._age(numeral, figure, at, end, reading, number_end, left)
        reading = chosen(reading, figure, left, text[end : end + 24])
        end, reading = with_per(text, end, reading)
        return self._measured(numeral, figure, at, number_end, end, reading, reading.kind, left)

    def _bracketed(self, numeral: Numeral, figure: Figure, at: int, number_end: int, left: Left) -> Quantity | None:
        """Read a unit in brackets of its own: "20 (kg)"."""
        if self.text[number_end : number_end + 2] not in (" (", " {"):
            return None
        found = _BRACKETED.match(self.text, number_end)
        reading = form_reading(found[1]) if found is not None else None
        if found is None or reading is None:
            return None
        return self._measured(numeral, figure, at, number_end, number_end, reading, reading.kind, left)

    def _feet(self, numeral: Numeral, figure: Figure, at: int, left: Left, mark: str) -> Quantity | None:
        """Read "6'2\"", "25.5″" and "10\" long"."""
        end = numeral.end
        both = _FEET_INCHES.match(self.text, end)
        inch = form_reading("inch")
        if inch is None or figure.denominator != 1 or figure.exponent > 0:
            return None
        if both is not None and figure.exponent == 0 and int(both[1]) < 12:
            total = Figure(figure.mantissa * 12 + int(both[1]), 0)
            return self._measured(numeral, total, at, both.end(), both.end(), inch, inch.kind, left)
        if mark == " " and _SIZED.match(self.text, end + 2):
            return self._measured(numeral, figure, at, end, end + 2, inch, inch.kind, left)
        if mark == "″" or (mark == '"' and _SIZED.match(self.text, end + 1)):
            return self._measured(numeral, figure, at, end, end + 1, inch, inch.kind, left)
        return None

    def _bare(self, numeral: Numeral, figure: Figure, at: int, number_end: int, left: Left) -> Quantity:
        """Read a number that has no unit: a label, a year, an age, a count or just a number."""
        text = self.text
        noun = noun_at(text, number_end)
        density = density_at(text, number_end if noun is None else noun.end, "" if noun is None else noun.phrase)
        if density is not None:
            return self._measured(numeral, figure, at, number_end, density[0], density[1], density[1].kind, left)
        if numeral.form == "plain" and number_end == numeral.end:
            year = year_at(text, numeral, left, counts=noun is not None)
            if year is not None:
                return self._moment(year)
            if self._is_age(numeral, figure, noun, left):
                return self._age(numeral, figure, at, numeral.end)
            if (following := text[number_end : number_end + 2])[:1] in ("-", "–") and following[1:].isdigit():
                pass
            elif self._is_label(numeral, figure, noun, left):
                return self._make(numeral, at, number_end, Kind.IDENTIFIER)
        if noun is None and figure.mantissa == 1 and figure.exponent == 0 and numeral.form == "plain":
            noun = one_noun_at(text, number_end, "")
        if noun is not None:
            return self._counted(numeral, figure, at, number_end, noun, left)
        kind = Kind.NUMBER
        if numeral.form == "decimal" and traps.is_label(left.words, left.lower):
            return self._make(numeral, at, number_end, Kind.IDENTIFIER)
        if numeral.form == "fraction":
            return self._fraction(numeral, figure, at, left)
        return self._plain(numeral, figure, at, number_end, kind, left)

    def _is_label(self, numeral: Numeral, figure: Figure, noun: Noun | None, left: Left) -> bool:
        text, end = self.text, numeral.end
        if traps.is_label(left.words, left.lower) or traps.is_address(text, end):
            return True
        if noun is None and left.last in _TOP and figure.mantissa <= 100:
            return True
        if traps.is_name(left.words, starts=len(left.words) == 1 and left.starts_sentence) and (
            noun is None or len(left.lower) < 2 or left.lower[-2] not in ("in", "at", "across", "from", "for", "to")
        ):
            return True
        return noun is None and traps.is_named_behind(text, end)

    def _is_age(self, numeral: Numeral, figure: Figure, noun: Noun | None, left: Left) -> bool:
        if not 0 < figure.mantissa < 120 or noun is not None:
            return False
        if left.last in _AGED or left.last in _TURNED or (left.last == "of" and left.lower[-2:-1] == ["age"]):
            return True
        if "expectancy" in left.lower:
            return True
        if not left.words or self.text[numeral.start - 2 : numeral.start - 1] not in (",", "("):
            return False
        return left.words[-1][0].isupper() and _APPOSITION.match(self.text, numeral.end) is not None and figure.mantissa > 12 and (
            left.last.rstrip(",") not in dates.MONTHS and traps.is_name([left.words[-1].rstrip(",")], starts=False)
        )

    def _words(self, numeral: Numeral, figure: Figure, at: int, left: Left) -> Quantity | None:
        text, end = self.text, numeral.end
        if numeral.form == "multiple":
            return self._plain(numeral, figure, at, end, Kind.MULTIPLE, left)
        token = TOKENS.match(text, end)
        word = token[2].lower() if token is not None and token[1] else ""
        if text[end : end + 2] in ("'s", "’s") or traps.is_name_of_words(text, numeral.start, end, left.words):
            return self._make(numeral, at, end, Kind.IDENTIFIER)
        if numeral.form == "half":
            if left.last in _NOT_BEFORE_HALF or word not in _FRACTION_FOLLOWS or text[end] == "-":
                return None
        if numeral.form in ("half", "part"):
            return self._fraction(numeral, figure, at, left) if self._is_share(numeral, word) else None
        if token is not None and token[1]:
            unit = self._unit(numeral, figure, at, end, token, left)
            if unit is not None and not (figure.mantissa == 1 and word == "second" and left.last == "the"):
                return unit
        of = numeral.form in ("vague", "couple") and text.startswith(" of ", end)
        if text[end : end + 1] == "-" and token is not None and token[2].endswith(("ed", "sided", "way", "off")):
            return None
        if of:
            token = TOKENS.match(text, end + 3)
            unit = self._unit(numeral, figure, at, end, token, left) if token is not None else None
            if unit is not None:
                return unit
        if figure.mantissa == 1 and figure.exponent == 0:
            return self._one(numeral, figure, at, left)
        noun = noun_at(text, end + 3 if of else end)
        if noun is not None:
            return self._counted(numeral, figure, at, end, noun, left)
        if left.last in _TOP or traps.is_label(left.words, left.lower):
            return self._make(numeral, at, end, Kind.IDENTIFIER)
        if left.last in _AGED:
            return self._age(numeral, figure, at, end)
        return self._plain(numeral, figure, at, end, Kind.NUMBER, left)

    def _is_share(self, numeral: Numeral, word: str) -> bool:
        """Tell a share from an ordinal, a position or a name: "a third of", not "a third man" or "fly-half"."""
        text, start, end = self.text, numeral.start, numeral.end
        if text[start - 1 : start] == "-" or (text[end : end + 1] == "-" and text[start] in "aA"):
            return False
        if numeral.form == "half" or text[start : start + 2].lower() != "a " or not word[:1].isalpha():
            return True
        return word in _FRACTION_FOLLOWS or word in _SHARE_FOLLOWS or word in FORMS

    def _one(self, numeral: Numeral, figure: Figure, at: int, left: Left) -> Quantity | None:
        """Read "one", which is a number only before a noun and in "one in five"."""
        if _ONE_IN.match(self.text, numeral.end):
            return self._plain(numeral, figure, at, numeral.end, Kind.NUMBER, left)
        noun = one_noun_at(self.text, numeral.end, left.last or ".")
        return None if noun is None else self._counted(numeral, figure, at, numeral.end, noun, left)

    def _fraction(self, numeral: Numeral, figure: Figure, at: int, left: Left) -> Quantity:
        """Read "half", "two-thirds of", "1/2 a mile", "9/12"."""
        text, end = self.text, numeral.end
        inner = _OF_A.match(text, end)
        token = TOKENS.match(text, inner.end() - 1 if inner is not None else end)
        if token is not None:
            unit = self._unit(numeral, figure, at, end, token, left)
            if unit is not None:
                return unit
        if text[numeral.start : end] in traps.NAMED_FRACTIONS:
            return self._make(numeral, at, end, Kind.IDENTIFIER)
        kind = Kind.FRACTION if numeral.form != "fraction" or figure.denominator in _COMMON_FRACTIONS else Kind.RATIO
        return self._plain(numeral, figure, at, end, kind, left)

    def _age(
        self, numeral: Numeral, figure: Figure, at: int, end: int, reading: Reading | None = None, number_end: int = 0, left: Left | None = None
    ) -> Quantity:  # fmt: skip
        reading = reading or form_reading("year")
        assert reading is not None
        if left is not None:
            return self._measured(numeral, figure, at, number_end, end, reading, Kind.AGE, left)
        return self._make(numeral, at, end, Kind.AGE, figure, numeral.end, reading.name, reading.units)

    def _age_group(self, numeral: Numeral, figure: Figure, at: int, hedge: Hedge) -> Quantity:
        """Read "under-21" and "over-65s"."""
        end = numeral.end + (self.text[numeral.end : numeral.end + 1] == "s")
        age = self._age(numeral, figure, at, end)
        age.hedge = hedge
        return age

    def _ratio(self, numeral: Numeral, figure: Figure) -> Quantity:
        found = _RATIO.match(self.text, numeral.end)
        below = int(found[1]) if found is not None else 0
        if found is None or not below or figure.exponent:
            section = _SECTION.match(self.text, numeral.start)
            return self._make(numeral, numeral.start, section.end() if section else numeral.end, Kind.IDENTIFIER)
        return self._make(numeral, numeral.start, found.end(), Kind.RATIO, Figure(figure.mantissa, 0, below, is_decimal=True), found.end())

    def _counted(self, numeral: Numeral, figure: Figure, at: int, number_end: int, noun: Noun, left: Left) -> Quantity:
        hedge, direction = hedge_before(left.lower)
        if direction and (ADDING.intersection(left.lower[-3:]) or left.last in ("up", "down")):
            direction = 0
        if left.last in ("under", "over", "above", "below") and figure.value == 1:
            hedge = None
        elif numeral.form == "couple":
            hedge = hedge or Hedge.ABOUT
        hedge = hedge_behind(self.text, noun.end) or hedge
        end, kind, phrase, units = noun.end, Kind.COUNT, noun.phrase, ()
        if phrase == "time":
            kind = Kind.MULTIPLE
        elif noun.unit is not None:
            kind, phrase, units = noun.unit.kind, noun.unit.name, noun.unit.units
            return self._make(numeral, at, end, kind, figure, number_end, phrase, units, None, hedge, direction)
        stop, rate = with_per(self.text, end, rate_of(phrase))
        if stop > end:
            end, phrase, units, kind = stop, rate.name, rate.units, Kind.MEASURE
        return self._make(numeral, at, end, kind, figure, number_end, phrase, units, noun.head, hedge, direction)

    def _measured(
        self, numeral: Numeral, figure: Figure, at: int, number_end: int, end: int, reading: Reading, kind: Kind, left: Left
    ) -> Quantity:  # fmt: skip
        hedge, direction = hedge_before(left.lower)
        hedge = hedge_behind(self.text, end) or hedge
        return self._make(numeral, at, end, kind, figure, number_end, reading.name, reading.units, None, hedge, direction)

    def _plain(self, numeral: Numeral, figure: Figure, at: int, end: int, kind: Kind, left: Left) -> Quantity:
        hedge, direction = hedge_before(left.lower)
        hedge = hedge_behind(self.text, end) or hedge
        unit = "time" if kind is Kind.MULTIPLE else None
        return self._make(numeral, at, end, kind, figure, end, unit, (), None, hedge, direction)

    def _moment(self, moment: dates.Moment) -> Quantity:
        return Quantity(
            moment.start, moment.end, self.source[moment.start : moment.end], moment.kind, None, moment.start, moment.end,
            year=moment.year, glyph=GLYPHS[moment.kind], details=moment.details,
        )  # fmt: skip

    def _make(
        self, numeral: Numeral, start: int, end: int, kind: Kind, figure: Figure | None = None, number_end: int = 0,
        unit: str | None = None, units: tuple[Unit, ...] = (), noun: str | None = None, hedge: Hedge | None = None,
        direction: int = 0, year: int | None = None,
    ) -> Quantity:  # fmt: skip
        return Quantity(
            start, end, self.source[start:end], kind, figure, numeral.start, number_end or numeral.end, unit, units,
            noun, hedge, None, direction, year, GLYPHS[kind],
        )  # fmt: skip
