"""Numbers in a list that leave their unit to the last one: "3, 4 and 5 km"."""

from __future__ import annotations

from checker.lexicon.cues_table import LABELS
from checker.quantities.lettered import SHORT, share_lettered
from checker.quantities.magnitudes import shared_magnitude
from checker.quantities.nouns import is_people, noun_at
from checker.quantities.precision import Figure
from checker.quantities.quantity import GLYPHS, Kind, Quantity
from checker.quantities.rates import with_per
from checker.quantities.units import Reading
from checker.text.late import late

_COUNT, _NUMBER, _PERCENT = Kind.COUNT, Kind.NUMBER, Kind.PERCENT
_COMPOUND = late(r"[0-9][^0-9]*[^0-9.,m^−–-][0-9]|['′’]")
"""Two numbers in one quantity: "5 ft 11 in"."""
_LAST = frozenset(
    (" and ", " or ", ", and ", ", or ", "- and ", "- or ", " & ", "-, and ", "-and ", " x ", " × ", "x", "×", " by ",
     "-by-")
)  # fmt: skip
_EARLIER = frozenset((", ", "-, "))
_OF_WHOLE = frozenset((" of the ", " of its ", " of their ", " of a ", " out of ", " of an "))
_MEASURED = frozenset((Kind.MONEY, Kind.MEASURE))
"""Amounts that a part shares its unit with: "30 million of the 2.5 billion crowns"."""
_SHARED = frozenset((Kind.COUNT, Kind.MONEY, Kind.PERCENT, Kind.POINTS, Kind.MEASURE, Kind.DURATION, Kind.AGE))
_MOST_PERCENT = 1000
"""A number as large as this is no percentage: "to 12,000 from 9,000 and 22 percent …"."""


def share_units(text: str, found: list[Quantity], near: list[int]) -> list[Quantity]:
    """Give bare numbers the unit of the quantity that closes their list; return *found*.

    The spans stay as they are: only what the number means is filled in. The indexes of
    quantities that stand closely behind another are *near*.
    """
    for last in near:
        if found[last - 1].kind is Kind.AGE:
            _share_age(text, found, last)
        elif found[last - 1].kind is Kind.IDENTIFIER:
            if found[last].kind is _NUMBER:
                _share_label(text, found, last)
            elif found[last].kind in SHORT and text[found[last - 1].end : found[last].start] in _LAST | _EARLIER:
                share_lettered(found[last - 1], found[last])
    closing = None
    for last in reversed(near):
        number, following = found[last - 1], found[last]
        index = last - 1
        if number.kind is not _NUMBER or following.start - number.end > 10 or following.kind not in _SHARED:
            continue
        between = text[number.end : following.start]
        if between in _OF_WHOLE and following.kind in _MEASURED and number.number_end == number.end:
            _share(number, following)
            continue
        if between == ", or " and following.kind is _PERCENT and not _follows_one(text, found, index):
            continue  # "up 1.40, or 4.4 percent" says the same in another way
        if between == ", or " and " per " in (following.unit or "") and not _follows_one(text, found, index):
            continue  # so does "a population of 34,000, or 60 people per square mile"
        if between == " or " and following.kind is _PERCENT and _is_beyond_all(number) > _is_beyond_all(following):
            continue  # "390 or 8.5% fewer" says the same in another way
        if between == " or " and following.kind is Kind.MONEY and _is_far_more(number, following):
            continue  # "600 or 3 pence each" as well
        if between in _LAST:
            closing = following
        elif closing is None or between not in _EARLIER or not _continues(text, found, index + 1):
            continue
        _share(number, closing)
        number.figure = shared_magnitude(text, number, closing)
    return found


def share_rate(text: str, first: Quantity, second: Quantity) -> None:
    """Make rates of two amounts, one in brackets, behind which it says what both are per.

    So is "$12.40 (9.10 euros) per hour" read, and "9 billion shekels ($2.4 billion) a year".
    """
    if first.kind not in _RATED or second.kind is not first.kind or not first.units or not second.units:
        return
    if any(" per " in (each.unit or "") for each in (first, second)):
        return
    at = second.end + 1
    for each in (first, second):
        assert each.unit is not None
        stop, rate = with_per(text, at, Reading(each.unit, each.units, each.kind))
        if stop == at or rate.kind is not each.kind:
            return
        each.unit, each.units = rate.name, rate.units


_RATED = frozenset((Kind.MONEY, Kind.MEASURE))


def _share_age(text: str, found: list[Quantity], index: int) -> None:
    """Make ages of the bare numbers from *index* on that go on a list of ages: "aged 27 and 31"."""
    age = found[index - 1]
    if age.ends is not None or age.end != age.number_end or age.start != age.number_start:
        return
    for number in found[index:]:
        if number.kind is not Kind.NUMBER or number.ends is not None or number.figure is None:
            return
        if text[age.end : number.start] not in _LAST | _EARLIER or number.end != number.number_end:
            return
        if not 0 < number.figure.value < _OLDEST or text.startswith(_OTHERS, number.end):
            return
        number.kind, number.unit, number.units, number.glyph = age.kind, age.unit, age.units, GLYPHS[Kind.AGE]
        age = number


def _share_label(text: str, found: list[Quantity], index: int) -> None:
    """Make a label of the number at *index* behind another: "clauses 6 and 8", "pages 8 to 14", "Acts 1, 2 and 3"."""
    label, number = found[index - 1], found[index]
    if not label.surface.isdigit() or not number.surface.isdigit():
        return
    before = _LABEL_BEFORE.search(text, max(0, label.start - _LONGEST_LABEL), label.start)
    if before is None and (index < 2 or found[index - 2].kind is not Kind.IDENTIFIER):
        return
    word = "" if before is None else before[1]
    is_label = word.lower() in LABELS or word.lower().removesuffix("s") in LABELS
    are_many = word.endswith(("s", "s.", "pp."))
    if text.startswith(_OTHERS, number.end) and not are_many:
        return
    between = text[label.end : number.start]
    if between in _EARLIER:
        is_one = (is_label and are_many) or (word[:1].isupper() and _GOES_ON.match(text, number.end) is not None)
    else:
        is_one = (between in _LAST and (is_label or not word)) or (between in _THROUGH and is_label and are_many)
    if is_one:
        number.kind, number.glyph, number.figure = Kind.IDENTIFIER, GLYPHS[Kind.IDENTIFIER], None


_LABEL_BEFORE = late(r"([A-Za-z]+\.?) \Z")
_LONGEST_LABEL = 20
_THROUGH = frozenset((" to ", " through ", " - ", " – "))
_GOES_ON = late(r"(?:, (?:and )?| and | or | & )[0-9]+(?![0-9.,]*[0-9%]| [a-z])")
_OLDEST = 120
_OTHERS = (" other", " of ", " more", "%")


def _follows_one(text: str, found: list[Quantity], index: int) -> bool:
    """Tell whether a comma joins the number at *index* to one before it: "3, 4, or 5 percent"."""
    if not index or found[index - 1].kind is not Kind.NUMBER:
        return False  # "of the 240 houses, 132, or 55%, stand empty"
    return text[found[index - 1].end : found[index].start] in _EARLIER


def _continues(text: str, found: list[Quantity], index: int) -> bool:
    """Tell whether the quantity at *index* got its unit from a list that goes on."""
    following = found[index + 1 : index + 2]
    return (
        bool(following)
        and text[found[index].end : following[0].start] in _LAST | _EARLIER
        and found[index].end == found[index].number_end
    )


def _is_beyond_all(quantity: Quantity) -> bool:
    """Tell whether a number is more than a hundred, which few percentages are."""
    return (quantity.value or 0) > 100


def _is_far_more(number: Quantity, other: Quantity) -> bool:
    """Tell whether nobody would offer a choice of two amounts so far apart."""
    return (number.value or 0) >= _FAR_MORE * (other.value or 0) > 0


_FAR_MORE = 10


def _share(number: Quantity, other: Quantity) -> None:
    if number.figure is None or number.ends is not None:
        return
    if " per " not in (other.unit or "") and _COMPOUND.search(other.surface):
        return
    if other.kind in (Kind.PERCENT, Kind.POINTS) and (
        number.figure.exponent > 0 or abs(number.figure.value) >= _MOST_PERCENT
    ):
        return
    if other.kind is Kind.MONEY and other.units and other.units[0].factor < 1 and not _may_be_coins(number, other):
        return
    if other.unit == "metre" and number.surface[-1] == other.surface[-1] == "m":
        number.figure = number.figure._replace(exponent=number.figure.exponent - _MILLION)  # "2.4m and 1.5m high"
    number.kind, number.unit, number.units, number.noun = other.kind, other.unit, other.units, other.noun
    number.glyph = GLYPHS[other.kind]


def _may_be_coins(number: Quantity, other: Quantity) -> bool:
    """Tell whether a *number* may be of cents or pence as *other* is: not in "600.00 or 3 pence each"."""
    if number.figure is None or number.figure.value >= _MILLION_CENTS:
        return False  # "from 24.0 mln or 80 cts a share"
    return number.surface[-3:-2] != "." or "." in other.surface


_MILLION = 6
_MILLION_CENTS = 10**6
"""As much is not counted in cents or pence."""


_FARTHEST = 400
"""The noun counted last is no longer meant so many characters behind it."""
_POINTING = frozenset((" of those", " of these"))
_ANAPHORA = late(r" (?:of (?:them|those|these|whom|which)|others)(?![a-z])")


_PARTITIVE = late(r" of (?:the|these|those|his|her|its|their|our|my|your)(?![a-z])(?: [^\W\d_]+['’]s)?")


def _give_whole(text: str, quantity: Quantity, following: Quantity | None) -> None:
    """Give "three of the five judges" and "10 of its explosive devices" the noun of what they are part of."""
    found = _PARTITIVE.match(text, quantity.end)
    if found is None or quantity.unit is not None or quantity.end != quantity.number_end:
        return
    at = found.end()
    if (
        following is not None
        and following.start == at + 1
        and following.kind is Kind.COUNT
        and "-" not in following.surface
    ):
        quantity.unit, quantity.noun = following.unit, following.noun
    elif following is None or following.start > at + 1:
        noun = noun_at(text, at) if text[at : at + 1] == " " else None
        if noun is not None and noun.unit is None and noun.end > at:
            quantity.unit, quantity.noun = noun.phrase, noun.head


def resolve_anaphora(text: str, found: list[Quantity]) -> list[Quantity]:
    """Give "12 of them", "three of whom" and "121 others" the noun counted last, "5 of the homes" theirs."""
    last: Quantity | None = None
    for index, quantity in enumerate(found):
        if quantity.kind is _COUNT:
            last = quantity
        elif quantity.kind is _PERCENT and index + 2 < len(found) and quantity.ends is None:
            _share_percent(text, found, index)
        elif quantity.unit == "metre" and last is not None and _is_in_millions(text, last, quantity):
            _read_as_million(quantity)
        elif quantity.kind is _NUMBER and text.startswith((" of ", " oth"), quantity.end):
            found_behind = _ANAPHORA.match(text, quantity.end) if last is not None else None
            if found_behind is None or last is None or quantity.start - last.end >= _FARTHEST:
                _give_whole(text, quantity, found[index + 1] if index + 1 < len(found) else None)
                continue
            if found_behind[0] in _POINTING and noun_at(text, found_behind.end()) is not None:
                _give_whole(text, quantity, None)  # "two of those lectures"
                continue
            quantity.unit, quantity.noun = last.unit, last.noun
            if found_behind[0] == " others" and is_people(last.noun):
                quantity.unit = quantity.noun = "people"  # not more civilians: "12 civilians and 121 others"
    return found


_FAR_IN_SENTENCE = 160


def _is_in_millions(text: str, counted: Quantity, other: Quantity) -> bool:
    """Tell whether the "m" of *other* is that of what was *counted* before: "310m users, more than the 250m it had"."""
    if other.figure is None or other.ends is not None or other.start - counted.end > _FAR_IN_SENTENCE:
        return False
    is_alike = _GLUED_MILLION.search(text, counted.start, counted.number_end) and _GLUED_MILLION.fullmatch(
        other.surface
    )
    return is_alike is not None and _ENDS.search(text, counted.end, other.start) is None


_GLUED_MILLION = late(r"[0-9][0-9.]*m\Z")
_ENDS = late(r"[.!?:] |\n")


def _read_as_million(quantity: Quantity) -> None:
    """Make a bare number in millions of what was read as so many metres."""
    assert quantity.figure is not None
    quantity.figure = quantity.figure._replace(exponent=quantity.figure.exponent + _MILLION)
    quantity.number_end = quantity.end
    quantity.kind, quantity.unit, quantity.units, quantity.noun = Kind.NUMBER, None, (), None
    quantity.glyph = GLYPHS[Kind.NUMBER]


def _share_percent(text: str, found: list[Quantity], index: int) -> None:
    """Make percentages of bare numbers behind others' names in a row: "Labour on 28 per cent, Reform on 27 and …"."""
    row: list[Quantity] = []
    before = found[index]
    for number in found[index + 1 : index + 1 + _MOST_IN_ROW]:
        is_name = number.kind is Kind.IDENTIFIER and _UNDER_ALL.fullmatch(number.surface) is not None  # "Reform 27"
        figure = Figure(int(number.surface), 0) if is_name else number.figure
        is_bare = is_name or (number.kind is _NUMBER and number.end == number.number_end)
        if not is_bare or figure is None or not 0 < figure.value < _ALL_OF_IT:
            break
        if (
            _OTHER_NAME.fullmatch(text, before.end, number.start) is None
            or _ROW_GOES_ON.match(text, number.end) is None
        ):
            break
        row.append(number)
        before = number
    if len(row) > 1:
        for number in row:
            number.figure = number.figure or Figure(int(number.surface), 0)
            _share(number, found[index])


_ALL_OF_IT = 100
_MOST_IN_ROW = 16
_UNDER_ALL = late(r"[1-9][0-9]?")
_OTHER_NAME = late(
    r"(?:,|;|,? and|,? with)(?: the)? [A-Z][\w.'’-]*(?: [A-Z][\w.'’-]*| and| of| the){0,3} (?:(?:on|at|with) )?"
)
_ROW_GOES_ON = late(r",|;| and |\.(?![0-9])|\)")
