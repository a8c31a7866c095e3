"""Short words and letters that are units only in some places: "in", "m", "K"."""

from __future__ import annotations

import re

from checker.lexicon.cues_table import AMPERES, JOULES, KELVINS, NEWTONS, SIZES, TESLAS, WARMTH
from checker.lexicon.nouns_table import OF_THE_DAY, SECOND_ONES
from checker.quantities.context import Place
from checker.quantities.lettered import NO_DISEASES, SHORT, ends_name, is_spaced_isotope, names_disease
from checker.quantities.nouns import VERBAL, noun_at, standing
from checker.quantities.powers import is_inverse, is_powered
from checker.quantities.precision import Figure
from checker.quantities.quantity import Kind
from checker.quantities.traps import is_name
from checker.quantities.units import (
    TOKENS,
    Reading,
    form_reading,
    prefix_reading,
    unit_at,
)
from checker.text.late import late

_NEVER_SPACED = frozenset("a A b B c d e f h k K M T R N P S G J U y r Y".split())
_SPOKEN_OF = {"A": AMPERES, "K": KELVINS, "N": NEWTONS, "J": JOULES, "T": TESLAS}
"""Words before a number and a capital that make this a unit."""
_HOURS_FOLLOW = late(
    r"(?:[.,;)]|\Z| (?:and )?[0-9]{1,2} ?(?:min|m)(?![a-z])"
    r"| (?:of|after|at|before|in|to|and|for|post|with|prior|period|later|old|on|under|per|the|a)(?![a-z])"
    r"| \((?:range|SD|IQR|interquartile|mean|median|standard|[0-9]))"
)
_MORE_HOURS_FOLLOW = late(r" (?!(?:is|are|was|were|values?|indices|index)(?![a-z]))[a-z]{4,}| ?±| \(|[)\]]")
"""What else may follow hours: "a 4 h exposure"."""
_MOST_DAYS = 5000
_DISSOLVED = late(
    r" (?:[A-Z][a-z]?(?:[A-Z0-9(][A-Za-z0-9()]*|(?=[ ,.;)]))|[A-Z]{2,}[a-z]*[0-9]*|Tris"
    r"|(?:[Aa]mmon|[Ss]od|[Pp]otass|[Mm]agnes|[Cc]alc)ium"
    r"|[a-z]+(?: [a-z]+)? (?:acid|chloride|acetate|phosphate|hydroxide|sul(?:ph|f)ate|buffer|solution)"
    r"|[a-z]{2,}(?:ate|ide|ine|ose)|urea|ethanol|methanol|salt|acid|buffer|solutions?)(?![a-z])"
)
"""What so many moles of a litre are of: "0.5 M NaCl", "2 M urea"."""
_AT_END = frozenset("b B K J N".split())
_BEFORE_CAPITAL = frozenset("C F V W L".split())
ORDINARY = frozenset("won reals mark marks som colon gold bar bars kip crown crowns".split())
LENGTH_FOLLOWS = late(
    r" (?:tall|long|wide|deep|high|away|thick|apart|above|below|from(?! [0-9$£€])|race|hurdles|freestyle|sprint|"
    r"run|final|relay|radius|diameter|dash|"
    r"mark|by|x|×|swim|backstroke|butterfly|breaststroke|medley|north|south|east|west|underground|offshore|"
    r"clear|in (?:height|length|width|depth|diameter|the (?:high|long|triple) jump|the pole))(?![a-z])"
    r"| ?\([0-9]['′]| ?\([0-9][0-9,.]* ?(?:ft|feet|yards|yd|miles)"
)
"""What makes the "m" before it metres, and no million."""
SIDES = frozenset("x×y")
"""Last characters of what stands between two sides: "2.4m x 1.5m", "2.4m by 1.5m"."""
_SIDE_BEFORE = late(r"[0-9](?:[mc]?m|ft)?(?: ?[x×]|(?<=[mt]) by) ?\Z")
_MILLION_AHEAD = late(r"[-–][0-9][0-9.]{0,4}m(?= [a-z])")
_MONEY_AHEAD = late(r"(?:[£$€¥]|(?<![A-Za-z])([A-Z]{3}))[0-9][0-9.,]* ?(?:k|m|bn)?[-–]\Z")


def is_million_here(text: str, figure: Figure, letter: str, end: int, place: Place) -> bool:
    """Tell whether a letter glued to digits is a magnitude and not the unit of that letter."""
    if text[end : end + 1].isalnum() or text[end : end + 1] in ("/", "²", "³"):
        return False
    if place.form == "scientific":
        return False  # "10(-6) M"
    if letter in ("k", "K", "M", "MM"):
        if letter != "K" or figure.mantissa >= _MOST_LINES:
            return True
        is_race = figure.mantissa in _RACES and place.last in ("a", "the") and noun_at(text, end) is None
        return not is_race and _PICTURED.match(text, end) is None
    if letter in ("b", "B", "T"):
        return noun_at(text, end) is not None
    if letter == "mm" or LENGTH_FOLLOWS.match(text, end):
        return False
    if _SIDE_BEFORE.search(text, max(0, place.number_start - 8), place.number_start):
        return False
    if noun_at(text, end) is not None or _is_currency(text, end) or _ends_money(text, place.number_start):
        return True
    ahead = _MILLION_AHEAD.match(text, end)
    if ahead is not None and noun_at(text, ahead.end()) is not None:
        return True  # "2m-3m people"
    if place.last in _BEING and place.lower[-2:-1] in _SOMEBODY and figure.value < _TALLEST:
        return False  # "she is 1.68m"
    return figure.is_decimal and figure.exponent > -3 and SIZES.isdisjoint(place.lower)


_BEING = frozenset(("is", "was", "at"))
_SOMEBODY = (["he"], ["she"], ["who"])
_TALLEST = 3
"""Metres of which nobody is that tall."""
_RACES = (5, 10)
"""Kilometres of races: "she ran a 10K"."""
_MOST_LINES = 17
_PICTURED = late(
    r"[ -](?:[Uu]ltra|UHD|HDR|OLED|[Vv]ideos?|TVs?|[Tt]elevisions?|[Rr]esolution|[Dd]isplays?|[Ss]creens?|[Mm]onitors?|"
    r"[Ff]ootage|[Cc]ameras?|[Ss]treaming|[Cc]ontent|[Rr]ecording|[Bb]lu-?ray|[Pp]rojectors?|at )(?![a-z])"
)
"""What "4K" and "8K" are said of, which is no number of things."""


def _ends_money(text: str, start: int) -> bool:
    """Tell whether the number at *start* ends a range that money opens: "£10-12m", "EUR5-7m"."""
    if text[start - 1 : start] not in ("-", "–"):
        return False
    found = _MONEY_AHEAD.search(text, max(0, start - 18), start)
    return found is not None and (found[1] is None or prefix_reading(found[1]) is not None)


def _is_currency(text: str, end: int) -> bool:
    """Tell whether the name or code of a currency follows, as in "5m gbp"."""
    token = TOKENS.match(text, end)
    found = None if token is None or token[1] != " " else unit_at(text, token.start(2), token[2], token.end(2))
    return found is not None and found[1].kind is Kind.MONEY


def is_unit_here(text: str, figure: Figure, token: re.Match[str], found: tuple[int, Reading], place: Place) -> bool:
    """Tell whether a form that the table knows is a unit behind this number."""
    end, reading = found
    gap, word = token[1], token[2]
    if word[-1] == "." and len(word) > 1:
        word = word[:-1]
    following = text[end : end + 1]
    if following.isalnum():
        return word[0] == "%" and word[1:].isalpha()
    may_be_disease = word.isupper() and word[0].isalpha() and reading.kind in SHORT and word not in NO_DISEASES
    if may_be_disease and names_disease(text, end, reading.kind, place):
        return False  # "47 TB patients", "60 CHF cases", "type 2 DM"
    if word[0].isupper() and len(word) > _SYMBOL and place.form == "words" and figure.value == 1:
        return False  # "one Miles procedure"
    if word in VERBAL and text.startswith(VERBAL[word], end):
        return False  # "2017 marks the end"
    if len(word) == 1 and (
        ends_name(text, word, end, place)
        if not gap
        else gap == " " and is_spaced_isotope(text, word, end, figure.mantissa)
    ):
        return False
    if word == "Ga" and figure.value > _OLDEST:
        return False  # "68Ga", an isotope
    if len(word) == 1 and end == token.start(2) + 1 and word.isalpha():
        return _is_letter_unit(text, gap, word, end, place)
    if word in ORDINARY and reading.kind is Kind.MONEY:
        if word == "mark" and place.last == "the":
            return False  # "passed the 100,000 mark"
        return abs(figure.value) >= 100 or figure.exponent > 0
    if word in LOOKED_BEHIND and _names_what_follows(text, gap, word, end):
        return False
    return word.lower() not in ("second", "quarter") or following != "-"


def _names_what_follows(text: str, gap: str, word: str, end: int) -> bool:
    """Tell whether a unit belongs to the word behind it: "61 day workers", "two stone lions", "six cup ties"."""
    if word == _STAIN:
        return _STAINED.match(text, end) is not None
    if word == _PRIZE:
        return _PLAYED_FOR.match(text, end) is not None
    named = _NAMED.match(text, end) if gap == " " else None
    if named is None:
        return False
    return named[1] in NAMING[word] if word in NAMING else word == _STONE and standing(named[1]) == _PLURAL


NAMING = {"day": OF_THE_DAY, "second": SECOND_ONES}
"""Units that also name what stands behind them."""
_NAMED = late(r" ([a-z]+)")
_SYMBOL = 2
"""Letters of units that are written in capitals: "GB", "MW"."""
_STONE = "stone"
"""A weight, and what things are made of."""
_PLURAL = 2
_PRIZE = "cup"
"""A unit that is also what some play for."""
_STAIN = "Gram"
"""Who stained bacteria: "four Gram-negative strains"."""
LOOKED_BEHIND = frozenset((*NAMING, _STONE, _PRIZE, _STAIN, "marks", "dpi"))
"""Units that are none before some words."""
_PLAYED_FOR = late(
    r" (?:(?:semi-?|quarter-?)?finals?|ties?|games?|match(?:es)?|wins?|victor(?:y|ies)|winners?|replays?|runs?|rounds?"
    r"|goals?|medals?|titles?|appearances?|defeats?|upsets?|races?|fixtures?|exits?|teams?)(?![a-z])"
)
"""What stands behind it then: "six cup ties"."""


_NAMING_LETTERS = frozenset("dU")
"""Letters that are no units directly behind digits: "3d", "235U"."""
_STAINED = late(r"[- ](?:negative|positive|variable|stain)")
_OLDEST = 14
"""Nothing is older than so many billions of years."""
_AT_WARMTH = frozenset(("at", "below", "above"))
_TIME_LETTERS = frozenset("hdy")
_UNKNOWNS = frozenset(("x", "z", "=", "+", "-"))
"""Words before a number in whose company "y" is no time."""
_PROBABLE = (" = ", " < ", " > ", "=", "<", ">", "-value")
"""What stands behind the letter of a probability."""
_ADDED = (".o", " + ", " - ", " = ", " − ", "^", "²", " < ", " > ")
"""What stands behind a "y" that is none: of "y.o.", or of a formula."""
_STRONGEST = 25
"""Teslas of the strongest magnets around a patient."""


def _is_apart(text: str, end: int) -> bool:
    """Tell whether a mark or a word in small letters follows."""
    return text[end : end + 1] in " .,;)" and not text[end + 1 : end + 2].isupper()


def _is_letter_unit(text: str, gap: str, word: str, end: int, place: Place) -> bool:
    if word == "p" and gap and text.startswith(_PROBABLE, end):
        return False  # "r = 0.18 p = 0.3"
    if word == "y" and (text.startswith(_ADDED, end) or not _UNKNOWNS.isdisjoint(place.lower)):
        return False  # "3y + 4", "2 x and 3 y"
    if word == "T" and _SPOKEN_OF["T"].isdisjoint(place.lower):
        return gap == " " and place.last == "at" and 0 < place.figure.value < _STRONGEST and _is_apart(text, end)
    if not gap:
        if (
            word in _NAMING_LETTERS
            or (word == "b" and place.form == "plain")
            or (word == "N" and _NO_FORCE.match(text, end) is not None)
        ):
            return False  # "3d", "the 22d", "235U", "2N = 38", "3N-dimensional"
        if word == "s" or not place.is_behind_capital:
            return word != "s" or not place.is_behind_capital
        # "Exits 62B", "NY 31B"
        return word.islower() or not is_name(place.words, starts=len(place.lower) == 1 and place.starts_sentence)
    if gap != " ":
        return word in ("m", "g", "V", "W", "p")
    if word.isupper() and (_MODEL.match(text, end) or _ABBREVIATED.match(text, end)):
        return False  # "12 F-16 fighters", "480 B. C.", "34 C. auris strains"
    if (
        text[end : end + 1] in ("/", "²", "³")
        or is_powered(text, end)
        or is_inverse(text, end)
        or text.startswith(" per ", end)
    ):
        return True
    if (
        word in _BEFORE_CAPITAL
        and text[end : end + 1] == " "
        and text[end + 1 : end + 2].isupper()
        and text[end + 2 : end + 3].islower()
    ):
        return False
    if word in _TIME_LETTERS:
        if _HOURS_FOLLOW.match(text, end) is not None:
            return place.figure.value < _MOST_DAYS
        return word == "h" and _MORE_HOURS_FOLLOW.match(text, end) is not None
    if word == "M" and place.number_end == place.end:
        return place.form == "scientific" or (place.form != "grouped" and _DISSOLVED.match(text, end) is not None)
    if word in _SPOKEN_OF:
        behind = text[end + 1 : end + 12].partition(" ")[0].rstrip(".,;:)")
        if behind in _SPOKEN_OF[word] or not _SPOKEN_OF[word].isdisjoint(place.lower):
            return True  # "a 6 A fuse", "it draws 3 A"
        if word == "K" and place.last in _AT_WARMTH and _is_apart(text, end):
            return True
    return word not in _NEVER_SPACED or (word in _AT_END and not text[end : end + 2].strip(" .,;)"))


_NO_FORCE = late(r"-[a-z]| ?= ?[0-9]+(?:[,.;:)\]](?![0-9])| (?:and|or|in|is|was|the|[a-z]{5,})(?![a-z]))")
_TO_DEGREES = late(r" (?:to|in|into|equals|is) (?:degrees? )?(?:[cfCF]|celsius|fahrenheit|centigrade)(?![A-Za-z])")
DEGREES = {"c": "°C", "f": "°F"}
"""Small letters that are degrees where somebody speaks of warmth."""


def degrees_at(text: str, token: re.Match[str], place: Place) -> tuple[int, Reading] | None:
    """Return end and reading where the letter behind the number means degrees: "set it to 26c", "32 f to c"."""
    end = token.start(2) + 1
    if place.number_end != place.end or place.figure.exponent > 0 or text[end : end + 1].isalnum():
        return None
    if WARMTH.isdisjoint(place.lower) and not _TO_DEGREES.match(text, end):
        return None
    reading = form_reading(DEGREES[token[2][0]])
    return None if reading is None else (end, reading)


_MODEL = late(r"-[0-9]{1,3}[A-Za-z]{0,2}(?= [a-z])|-[A-Z](?= [A-Za-z])")
_ABBREVIATED = late(r"\. (?:C\.|[a-z]{3,} [a-z])")
_INCH_FOLLOWS = late(
    r"\.?(?: (?:thick|long|wide|tall|deep|high|in diameter|of rain|of snow|apart|x|by)(?![a-z])|-(?=[0-9])|[,;)\]]"
    r"|\.?$|\.[ \n]+[A-Z]|\.? ?[x×]"
    r"| \((?:about |c\. ?|~)?[0-9][0-9,. tox×–-]{0,16} ?(?:mm|cm|m|milli|centi|metre|meter))"
)


def inch_at(text: str, token: re.Match[str], place: Place) -> tuple[int, Reading] | None:
    """Return end and reading where "in" is the inch and not the preposition."""
    end = token.start(2) + 2
    reading = form_reading("inch")
    if reading is None:
        return None
    after_feet = place.last in ("ft", "ft.", "feet", "foot") or place.last.endswith(("'", "′"))
    after_feet |= place.last.endswith("ft") and place.last[-3:-2].isdigit()  # and no aircraft
    if token[1] == "-" and text[end : end + 1] == "-":  # "1-in-100-year"
        return None
    if token[1] in ("", "-") and not text[end : end + 1].isalnum():
        return end, reading
    is_part = token[2] == "in." and place.form in ("fraction", "mixed")  # "a 3/8 in. bolt"
    return (end, reading) if after_feet or is_part or is_inch_before(text, end) else None


def is_inch_before(text: str, end: int) -> bool:
    """Tell whether what follows *end* makes the "in" before it the inch: "5 in wide", "10 in (25 cm)"."""
    return _INCH_FOLLOWS.match(text, end, min(len(text), end + 40)) is not None


_CHARGED = {"C": "coulomb", "F": "farad"}
_CHARGE_FOLLOWS = late(
    r"(?:[ \u00a0\u2009\u202f·⋅.](?:[mk]?g|mol|[cm]?m)(?:\^?[-−–][1-3]|⁻[¹²³])"
    r"|(?: ?/ ?| per )(?:[mk]?g|mol|[cm]?m(?:\^?2|²)|(?:kilo|milli)?gram(?:me)?|mole))(?![A-Za-z0-9])"
)
"""What charges and capacities are per, and temperatures are not: "714 C g-1", "96,485 C/mol"."""


def charge_at(text: str, letter: str, end: int) -> Reading | None:
    """Return the coulomb or the farad where the *letter* that ends at *end* is that and no degree, else ``None``."""
    return form_reading(_CHARGED[letter]) if letter in _CHARGED and _CHARGE_FOLLOWS.match(text, end) else None
