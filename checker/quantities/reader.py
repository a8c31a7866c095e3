"""One number and what stands around it, to one quantity."""

from __future__ import annotations

import re

from checker.lexicon.numbers_table import GLUED, MAGNITUDES, MONEY
from checker.quantities import dates, traps
from checker.quantities.ambiguous import is_inches, is_million_here, is_unit_here
from checker.quantities.currency import SIGNS, code_before, country_behind, sign_before
from checker.quantities.hedges import hedge_before, hedge_behind
from checker.quantities.nouns import noun_at
from checker.quantities.numerals import Numeral, with_leading_point
from checker.quantities.precision import Figure, Hedge
from checker.quantities.quantity import GLYPHS, Kind, Quantity
from checker.quantities.units import TOKENS, Reading, density_at, form_reading, unit_at, with_per

WORD_FORMS = frozenset(("words", "part", "half", "vague", "multiple", "couple", "ordinal"))
_ORDINAL = re.compile(r"(?:st|nd|rd|th)(?![a-z])")
_DECADE = re.compile(r"['’]?s(?![a-z])")
_OLD = re.compile(r"[- ]olds?(?![a-z])| of age(?![a-z])")
_AGED = frozenset(("aged", "age", "ages"))
_ENDS = (".", "?", "!", ":", ";")
_FRACTION_FOLLOWS = frozenset(
    "of the a an its their his her our my your all this that those these were are was is have had has said as".split()
)
_NOT_BEFORE_HALF = frozenset("first second third fourth other each either top bottom better latter former opening this that next last".split())
LEFT = 40
"""How many characters before a number are looked at."""


class Reader:
    """Reads the surroundings of numbers in one text."""

    __slots__ = ("source", "text")

    def __init__(self, text: str, source: str) -> None:
        self.text = text
        self.source = source

    def read(self, numeral: Numeral) -> Quantity | None:
        """Return the quantity that *numeral* is part of, or ``None`` where it is none at all."""
        text = self.text
        numeral = with_leading_point(text, numeral)
        start = numeral.start
        figure, left, money = numeral.figure, start, None
        prior = text[start - 1] if start else " "
        if prior not in " (\n" and numeral.form not in WORD_FORMS:
            glued = self._glued(numeral, prior)
            if glued is None:
                return None
            left, money, negative = glued
            if negative and figure is not None:
                figure = figure._replace(mantissa=-figure.mantissa)
        words = text[max(0, left - LEFT) : left].split()
        if words and words[-1][-1] in _ENDS and words[-1].lower() not in traps.LABELS:
            words = [] if prior != " " or words[-1] not in ("Rs.", "c.", "ca.", "approx.") else words
        if words and money is None and prior == " ":
            coded = code_before(text, left, words[-1])
            if coded is not None:
                (left, money), words = coded, words[:-1]
            elif words[-1].lower() in ("minus", "negative") and figure is not None:
                figure = figure._replace(mantissa=-figure.mantissa)
                left, words = left - len(words[-1]) - 1, words[:-1]
        lower = [word.lower().lstrip("(\"'“‘[") for word in words]
        if figure is None:
            return self._no_figure(numeral, left)
        if money is not None:
            return self._money(numeral, figure, left, money, lower)
        if numeral.form in WORD_FORMS:
            return self._words(numeral, figure, words, lower)
        return self._digits(numeral, figure, left, words, lower)

    def _glued(self, numeral: Numeral, prior: str) -> tuple[int, Reading | None, bool] | None:
        """Read the sign, the money or the letters glued to the front; ``None`` where they make a name."""
        text, start = self.text, numeral.start
        if prior in SIGNS or prior == "=" or prior.isalpha():
            found = sign_before(text, start)
            if found is None:
                return None if prior.isalpha() else (start, None, False)
            left = found[0]
            negative = left > 0 and text[left - 1] in "-−–" and not text[left - 2 : left - 1].isalnum() and text[left - 1 : left] != ""
            return (left - 1 if negative else left), found[1], negative or False
        if prior in "-−–‑":
            before = text[start - 2] if start > 1 else " "
            if before in SIGNS:
                found = sign_before(text, start - 1)
                return None if found is None else (found[0], found[1], True)
            if text[max(0, start - 7) : start - 1].lower().endswith("minus"):
                return start - 6, None, True
            if before.isdigit() or before in "%)'\"’”°" or before == "." and text[start - 3 : start - 2].isdigit():
                return start, None, False
            if before.isalpha():
                return None if not self._ends_amount(start - 1) else (start, None, False)
            return start - 1, None, not (prior == "–" and before == " " and text[start - 3 : start - 2].isalnum())
        if prior in "_@\\#&":
            return None
        if prior == "." and start > 4 and text[start - 5 : start - 1].isalpha() and text[start - 5 : start - 1].islower():
            return None  # "increased.23 Later": the mark of a note
        return start, None, False

    def _ends_amount(self, at: int) -> bool:
        """Tell whether the letters before *at* follow a digit, as in "10km-12km"."""
        text = self.text
        first = at
        while first and text[first - 1].isalpha() and at - first < 8:
            first -= 1
        return first > 0 and (text[first - 1].isdigit() or text[first - 1] == " " and text[first - 2 : first - 1].isdigit())

    def _no_figure(self, numeral: Numeral, left: int) -> Quantity | None:
        text = self.text
        if numeral.form == "ordinal":
            return self._make(numeral, left, numeral.end, Kind.ORDINAL, None)
        moment = dates.numeric_date_at(text, numeral.start) or dates.clock_at(text, numeral.start)
        if moment is not None:
            return self._moment(moment)
        end = traps.phone_at(text, left) or numeral.end
        return self._make(numeral, left, end, Kind.IDENTIFIER, None)

    def _money(self, numeral: Numeral, figure: Figure, left: int, money: Reading, lower: list[str]) -> Quantity:
        figure, number_end = self._magnitude(figure, numeral.end, is_money=True)
        end, reading = country_behind(self.text, number_end, money)
        end, reading = with_per(self.text, end, reading)
        hedge, direction = hedge_before(lower)
        hedge = hedge_behind(self.text, end) or hedge
        return self._make(
            numeral, left, end, reading.kind, figure, number_end, reading.name, reading.units, None, hedge, direction
        )

    def _magnitude(self, figure: Figure, end: int, *, is_money: bool) -> tuple[Figure, int]:
        """Return figure and end with a magnitude word or letter that follows."""
        text = self.text
        found = TOKENS.match(text, end)
        if found is None:
            return figure, end
        gap, word = found[1], found[2].rstrip(".")
        power = MAGNITUDES.get(word) or MAGNITUDES.get(word.lower())
        stop = found.start(2) + len(word)
        if power is None or (gap in ("-", " -") and len(word) < 4):
            letters = MONEY if is_money else GLUED
            power = letters.get(word)
            if power is None or (gap and not (is_money and gap == " " and len(word) == 1 and word in "mMbB")):
                return figure, end
            if not is_money and not is_million_here(text, figure, word, stop):
                return figure, end
        figure = figure._replace(exponent=figure.exponent + power)
        if power < 6 or text[stop : stop + 9] != " million ":
            return figure, stop
        return figure._replace(exponent=figure.exponent + 6), stop + 8

    def _digits(self, numeral: Numeral, figure: Figure, left: int, words: list[str], lower: list[str]) -> Quantity | None:
        text = self.text
        end = numeral.end
        following = text[end : end + 1]
        if following == ":" or following in "-/." and text[end + 1 : end + 2].isdigit():
            moment = dates.numeric_date_at(text, numeral.start) or (dates.clock_at(text, numeral.start) if following in ":." else None)
            if moment is not None:
                return self._moment(moment)
            stop = traps.phone_at(text, numeral.start)
            if stop is not None:
                return self._make(numeral, left, stop, Kind.IDENTIFIER, None)
            if following == ":" and text[end + 1 : end + 2].isdigit():
                return self._ratio(numeral, figure)
        if figure.denominator == 1 and figure.exponent == 0 and figure.mantissa < 10_000:
            moment = self._date(numeral, figure, lower)
            if moment is not None:
                return self._moment(moment)
        figure, number_end = self._magnitude(figure, end, is_money=False)
        hedge, direction = hedge_before(lower)
        token = TOKENS.match(text, number_end)
        if token is not None:
            if token[2][0] in "apAPo" and numeral.form in ("plain", "decimal") and number_end == end:
                moment = dates.clock_at(text, numeral.start)
                if moment is not None:
                    return self._moment(moment)
            if not token[1] and number_end == end:
                named = self._suffix(numeral, figure, left, token[2])
                if named is not None:
                    return named
            unit = self._unit(numeral, figure, left, number_end, token, lower, hedge, direction)
            if unit is not None:
                return unit
            if not token[1] and number_end == end:
                return self._make(numeral, left, token.end(2), Kind.IDENTIFIER, None)
        return self._bare(numeral, figure, left, number_end, words, lower, hedge, direction)

    def _suffix(self, numeral: Numeral, figure: Figure, left: int, token: str) -> Quantity | None:
        """Read "28th", "1990s", "3x": what is glued to plain digits and is no unit."""
        text, end = self.text, numeral.end
        if token in ("st", "nd", "rd", "th"):
            return self._make(numeral, left, end + 2, Kind.ORDINAL, figure)
        if token in ("s", "’s", "'s") and figure.exponent == 0 and figure.mantissa % 10 == 0 and figure.mantissa in dates.YEARS:
            return self._make(numeral, left, end + len(token), Kind.YEAR, None, year=int(figure.mantissa))
        if token in ("x", "X") or token == "×":
            return self._make(numeral, left, end + 1, Kind.MULTIPLE, figure)
        return None

    def _unit(
        self, numeral: Numeral, figure: Figure, left: int, number_end: int, token: re.Match[str], lower: list[str],
        hedge: Hedge | None, direction: int,
    ) -> Quantity | None:  # fmt: skip
        text = self.text
        found = unit_at(text, token.start(2), token[2], token.end(2))
        if found is None and token[2] in ("in", "in.") and is_inches(text, token.start(2), numeral.start, token.start(2) + 2):
            inch = form_reading("inch")
            found = None if inch is None else (token.start(2) + 2, inch)
        if found is None or not is_unit_here(text, figure, token[1], found, lower):
            return None
        end, reading = found
        kind = reading.kind
        if kind is Kind.DURATION:
            old = _OLD.match(text, end)
            if old is not None or (lower and lower[-1] in _AGED):
                kind = Kind.AGE
                end = old.end() if old is not None else end
        if kind is not Kind.AGE:
            end, reading = with_per(text, end, reading)
            kind = reading.kind
        hedge = hedge_behind(text, end) or hedge
        return self._make(
            numeral, left, end, kind, figure, number_end, reading.name, reading.units, None, hedge, direction
        )

    def _bare(
        self, numeral: Numeral, figure: Figure, left: int, number_end: int, words: list[str], lower: list[str],
        hedge: Hedge | None, direction: int,
    ) -> Quantity | None:  # fmt: skip
        text, start = self.text, numeral.start
        last = lower[-1] if lower else ""
        plain = numeral.form == "plain" and number_end == numeral.end
        noun = noun_at(text, number_end)
        stop, density = density_at(text, number_end if noun is None else noun.end, noun.phrase if noun is not None else "")
        if density is not None:
            return self._make(
                numeral, left, stop, density.kind, figure, number_end, density.name, density.units, None, hedge, direction
            )
        if plain:
            if last in _AGED and figure.mantissa < 120:
                return self._age(numeral, figure, left)
            if number_end - start == 4 and dates.is_year(figure.mantissa, last, text[number_end : number_end + 2]):
                if noun is None or figure.mantissa % 100 or last in ("in", "since", "by", "the"):
                    return self._make(numeral, left, number_end, Kind.YEAR, None, year=figure.mantissa)
            if traps.is_label(words, lower) or traps.is_address(text, number_end):
                return self._make(numeral, left, number_end, Kind.IDENTIFIER, None)
            if traps.is_name(words, starts=len(words) < 2 or words[-2][-1] in ".?!:") and (
                noun is None or len(lower) < 2 or lower[-2] not in ("in", "at", "across", "from", "for", "to")
            ):
                return self._make(numeral, left, number_end, Kind.IDENTIFIER, None)
        if noun is not None:
            hedge = hedge_behind(text, noun.end) or hedge
            kind = Kind.MULTIPLE if noun.head == "time" and noun.phrase == "time" else Kind.COUNT
            return self._make(numeral, left, noun.end, kind, figure, number_end, noun.phrase, (), noun.head, hedge, direction)
        kind = Kind.NUMBER
        if numeral.form == "fraction":
            kind = Kind.FRACTION if figure.denominator in (2, 3, 4, 5, 8, 10, 16) else Kind.RATIO
        hedge = hedge_behind(text, number_end) or hedge
        return self._make(numeral, left, number_end, kind, figure, number_end, None, (), None, hedge, direction)

    def _words(self, numeral: Numeral, figure: Figure, words: list[str], lower: list[str]) -> Quantity | None:
        text, end, last = self.text, numeral.end, lower[-1] if lower else ""
        hedge, direction = hedge_before(lower)
        if numeral.form == "multiple":
            return self._make(numeral, numeral.start, end, Kind.MULTIPLE, figure, end, "time", (), None, hedge, direction)
        token = TOKENS.match(text, end)
        word = token[2].lower() if token is not None and token[1] else ""
        if numeral.form == "half" and (last in _NOT_BEFORE_HALF or word not in _FRACTION_FOLLOWS or text[end] == "-"):
            return None
        if numeral.form in ("half", "part") and word in ("a", "an", "of"):
            inner = re.compile(r" (?:of )?an? ").match(text, end)
            if inner is not None:
                token = TOKENS.match(text, inner.end() - 1) or token
        if token is not None and token[1]:
            unit = self._unit(numeral, figure, numeral.start, end, token, lower, hedge, direction)
            if unit is not None:
                return unit
        if numeral.form in ("half", "part"):
            return self._make(numeral, numeral.start, end, Kind.FRACTION, figure, end, None, (), None, hedge, direction)
        vague = numeral.form in ("vague", "couple") and text.startswith(" of ", end)
        noun = noun_at(text, end + 3 if vague else end)
        if noun is not None:
            hedge = hedge_behind(text, noun.end) or hedge
            kind = Kind.MULTIPLE if noun.phrase == "time" else Kind.COUNT
            return self._make(numeral, numeral.start, noun.end, kind, figure, end, noun.phrase, (), noun.head, hedge, direction)
        if figure.mantissa == 1 and figure.exponent == 0 and numeral.form == "words":
            return self._one(numeral, figure, word)
        if last in _AGED:
            return self._age(numeral, figure, numeral.start)
        hedge = hedge_behind(text, end) or hedge
        return self._make(numeral, numeral.start, end, Kind.NUMBER, figure, end, None, (), None, hedge, direction)

    def _one(self, numeral: Numeral, figure: Figure, word: str) -> Quantity | None:
        return None

    def _age(self, numeral: Numeral, figure: Figure, left: int) -> Quantity:
        year = form_reading("year")
        return self._make(numeral, left, numeral.end, Kind.AGE, figure, numeral.end, "year", year.units if year else ())

    def _ratio(self, numeral: Numeral, figure: Figure) -> Quantity:
        found = re.compile(r":([0-9]{1,6})(?::[0-9]+)?").match(self.text, numeral.end)
        below = int(found[1]) if found is not None else 0
        end = found.end() if found is not None else numeral.end
        if not below or figure.exponent or not found or found.group().count(":") > 1:
            return self._make(numeral, numeral.start, end, Kind.IDENTIFIER, None)
        return self._make(numeral, numeral.start, end, Kind.RATIO, Figure(figure.mantissa, 0, below), end)

    def _date(self, numeral: Numeral, figure: Figure, lower: list[str]) -> dates.Moment | None:
        text, end = self.text, numeral.end
        last = lower[-1].rstrip(".,") if lower else ""
        if last not in dates.MONTHS and last not in dates.WEEKDAYS and (last != "the" or len(lower) < 2):
            following = text[end : end + 9].lstrip(" -–stndrhof0123456789\u00a0")[:1]
            if figure.mantissa > 31 or following not in "JFMASOND" or not following:
                return None
        return dates.date_around(text, numeral.start, end, figure.mantissa)

    def _moment(self, moment: dates.Moment) -> Quantity:
        return Quantity(
            moment.start, moment.end, self.source[moment.start : moment.end], moment.kind, None, moment.start, moment.end,
            year=moment.year, glyph=GLYPHS[moment.kind], details=moment.details,
        )  # fmt: skip

    def _make(
        self, numeral: Numeral, start: int, end: int, kind: Kind, figure: Figure | None, number_end: int = 0,
        unit: str | None = None, units: tuple[object, ...] = (), noun: str | None = None, hedge: Hedge | None = None,
        direction: int = 0, year: int | None = None,
    ) -> Quantity:  # fmt: skip
        return Quantity(
            start, end, self.source[start:end], kind, figure, numeral.start, number_end or numeral.end, unit, units,  # type: ignore[arg-type]
            noun, hedge, None, direction, year, GLYPHS[kind],
        )  # fmt: skip
