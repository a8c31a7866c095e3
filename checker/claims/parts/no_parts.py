"""Numbers behind a number that are no parts of it: ends of a scale, names, one of a row, an average.

What is looked for are the words around the numbers; what their values tell stands in :mod:`.values`.
"""

from __future__ import annotations

from itertools import pairwise

from checker.claims.claim import Claim
from checker.claims.compatible import is_person
from checker.claims.complements import are_complements
from checker.claims.counts import number_of
from checker.claims.groups import GROUPS, OF_MANY, WRITTEN
from checker.claims.parts.division import are_no_division
from checker.claims.parts.earlier_levels import are_earlier
from checker.claims.parts.in_a_row import are_abbreviated_sorts
from checker.claims.parts.openers import Opener
from checker.claims.parts.series import Series
from checker.claims.parts.values import (
    MUCH_MORE,
    are_at_most,
    are_below,
    exceed,
    gap,
    grow,
    is_next,
    is_numbering,
    is_scale,
)
from checker.quantities.quantity import Kind
from checker.text.late import late

_NUMBERED = late(
    r"\b(?:groups?|class|grade|priority|level|stage|type|phase|category|cluster|cohort|wave|chromosome|exon"
    r"|score of) [NC]\b|[NC]['′]?-(?:[a-z]{1,3}|[a-z]*(?:yl|oxy)[a-z]*)\b|[NC]-(?: |\Z)"
)
"""The number of a class, of a step on a scale or of an atom, where the number of a part would stand."""
_NUMBERED_WORDS = frozenset(
    """group groups class grade priority level stage type phase category cluster cohort wave chromosome exon
    score""".split()
)
"""One of these words is in every label that the pattern fits, or a hyphen."""
_AVERAGE = late(r"\b(?:mean|median|average)\b[^.;]{0,60}\Z")
_SHORT = 24
"""The words just before a whole that are looked for have no more letters."""
_ON_AVERAGE = late(r"\b(?:on average|an? (?:mean|average) of|averag(?:ed|ing|es?)) (?:about |some )?\Z")
_WITHIN = late(r"\((?:[a-z]+ ){0,3}?(?:see|in|from|across|over|at)(?: the| sections?)? \Z")
_PLACED = late(r"\b(?:in|from|across|over|at)(?: the)? [NC]")
_CHEMICAL = late(r"\d['′]?-[a-z]*(?:yl|oxy|amin)[a-z]*")
_HEADED = late(r"\((?!n\b)[a-z][a-z ]{0,30}: \Z")
_PEER = late(r"[NCMUD](?: \([a-z-]{1,8}\))?,(?: and)? \Z|N(?: [a-z-]+){1,2} and \Z|[-–+] \Z")
_SOME_OF_THESE = frozenset(("of these", "of those", "of them"))
"""Between "five" and "seven" in "five of these seven"."""
_PLACING = frozenset("in at of for with on to from by as".split())
_ROW_AHEAD = ("included ", "include ", "comprised ", "comprise ")
"""Before a row of sorts, the first of which is no whole: "they included 29 ward nurses, 21 staff nurses and …"."""
_NAME_FIRST = late(r"\AI\b|\bI(?: [a-z]+)? [-–] ")
_TAKEN_OFF = late(r"\b(?:offset|reduced|net of|less [a-z]{0,2} ?[NCMUD]|minus)\b")
"""Between two amounts, one of which is taken from the other: they are not added up."""
_TAKERS = ("offset", "reduced", "net of", "less ", "minus")
_SPREAD = late(
    r"\b(?:remainder|rest|balance|others|remaining)(?: [a-z]+){0,2} (?:in|at|on|over|across|among|between|by|with)"
    r"(?: [a-z]+)? [NC]"
)
"""The number of places or owners that what is left is spread over, not its size."""
_REST = frozenset({"remainder", "rest", "balance", "others", "remaining"})
_WORD = late(r"[a-z]+")
_OWN_LIST = late(r"[a-z]: [NCMUD]\Z|[a-z]: [NCMUD] for\b")
"""At the last part: it is divided itself."""
_MULTIPLE = late(r"(?:[CZN]|one|two|three) of [NUM]\b")
_PERSON = late(r"(?:, |; |and )[A-Z][a-z.'’-]+(?: [A-Z][\w.'’-]*)+")
_NEW_CLAUSE = late(r": ?(?:and|but|for|nor|moreover|then) ")
_PATH = late(r"[a-z]:[a-z]+:[NC]")
_SENSE = late(r"(?:\A|[^a-z ]) ?\Z")
_LETTERED = late(r"(?<![a-z])[a-z]{1,2}: ?[NC]")
_GLUED = late(r"\d-[a-z]")
_HYPHENED = late(r"\d-|\w-(?!(?:one|two|three|four|five|six|seven|eight|nine)\b)")
TWICE = 2
_AT = frozenset(("at", "after", "within", "on", "by"))
_AT_A_POINT = late(
    r"\b(?:at|after|within|on|by) (?:[DMUKA]\b|(?:day|week|month|year|hour|visit) [NI]|(?:the )?(?:first|second|third"
    r"|next|last|final) (?:visit|check|look|count|week|month|year|follow|exam|assess)"
    r"|discharge|baseline|admission|follow)"
)
"""When or where a number was counted that grows from one point to the next: "nine at 3 months, 14 at 6 months"."""
_BY_THEN = late(
    r"\bby (?:then|now|noon|mid-?day|mid-?night|night(?:fall)?|dusk|dawn|sun(?:set|rise)|morning|evening|afternoon"
    r"|the (?:end|start|next|same|following)|early|late|mid|[a-z]+day|[AYIK])\b"
)
"""By when so many were counted, among whom are those who were counted sooner."""
_SO_MANY_MORE = late(r"\b(?:lost|gained|shed|net|up|down|rose by|fell by|(?:in|de)creased by) (?:of )?\Z")
_CAME = late(r"\b(?:opened|added|acquired|bought|admitted|joined|arrived|born|built|founded)\b")
_WENT = late(r"\b(?:closed|sold|shut|disposed|discharged|left|departed|retired|died|demolished|scrapped)\b")
_OF_A_SORT, _OF_SORT = late(r" (?:were|was|are|is) of [a-z -]+, "), late(r"(?:and )?[NC] of [a-z]")
"""Behind the first of a row, and how the others are told: "24 were of good make, 31 of fair and 12 of bad"."""
_HOLDING = late(r"\b(?:included?|includes|including|comprised|comprises|comprising) (?:the |about )?\Z")
"""Before the first of a row: "they included 29 old ewes, 21 young ewes and 15 rams"."""
_SHARE_OF = late(r"(?:[FPR]|\bmost|\bmany|\bhalf) of (?:the |all |its |their |our )?\Z")
"""Before the whole of a share that is told without its size."""
_OF_THOSE = late(r"\b(?:of|among) (?:those|these|them|whom|which)\b")
_PRICED = (" cost ", " costs ", " charges ", " charged ", " priced at ")
"""Before a price, behind which those of other things may follow."""
_PLACE = late(r"\b(?:in|at|on|from|for|to) ")
_SETS = frozenset("pair set group network cohort cluster family sample".split())
"""Things that have parts of other sorts in them, each of them."""


def words_of(labels: tuple[str, ...]) -> frozenset[str]:
    """Return the words of *labels*, in lower case, cut at whatever is no letter: what they lack is seen at once."""
    return frozenset(_WORD.findall(" ".join(labels).lower()))


def is_apart(series: Series, words: frozenset[str]) -> bool:
    """Tell whether the numbers of *series*, in whose labels *words* stand, are no parts of the one before them."""
    labels = series.labels
    if (
        _are_glued(series)
        or _are_serial(series)
        or _are_no_numbers(series)
        or any("\\" in label or (":" in label and _PATH.search(label)) for label in labels)
    ):
        return True
    if not _AT.isdisjoint(words) and all(map(_AT_A_POINT.search, labels)) and grow(series):
        return True
    if "by" in words and sum(_BY_THEN.search(label) is not None for label in labels) > 1:
        return True
    if _SHARE_OF.search(series.before[-_SHORT:]) and _OF_THOSE.search(series.between + series.labels[0]):
        return True  # "two thirds of the 90 firms answered; 31 of those said yes"
    if series.opener is Opener.COMMA and series.singles and _PLACE.search(series.between) is not None:
        return True  # "five died in Kent, three in Essex, two in Surrey and one in York": each has its place
    if series.opener is Opener.COMMA and series.before.endswith(_PRICED) and not are_at_most(series):
        return True  # "tickets cost £12, £9 for children and £30 for families"
    if are_earlier(series):
        return True
    if _SO_MANY_MORE.search(series.before[-_SHORT:]) and _came_and_went(labels):
        return True
    if series.opener is Opener.MADE_OF and any(map(_MULTIPLE.match, labels)):
        return True  # "four chains of 46,000 units, one of 59,000 and one of 67,000"
    is_divided = _OWN_LIST.search(labels[-1]) is not None and sum(":" in label for label in labels) == 1
    if series.opener is Opener.MADE_OF and is_divided:
        return True  # "is the sum of the fee of 20 and the calls: 400 for the first and 400 for all others"
    if are_no_division(series, words):
        return True
    if series.whole.noun == "point" and series.between.startswith(" scale"):
        return True  # "on a 5-point scale, with 1 being the worst and 5 the best"
    if is_numbering((series.whole, *series.parts)):
        return True  # "2 - begin, 3 - fetch and 4 - end" are numbers of steps
    if any("I" in label and _NAME_FIRST.search(label) for label in labels):
        return True  # "3 Northstar - 1 over the sea and 2 over land" is divided itself
    pattern = series.sentence.pattern
    if any(map(pattern.__contains__, _TAKERS)) and _TAKEN_OFF.search(pattern, *reach(series)):
        return True
    apart = GROUPS - OF_MANY if series.whole.noun is None or series.whole.noun in WRITTEN else GROUPS
    if any(part.quantity.noun in apart for part in series.parts) and series.whole.noun not in GROUPS:
        return True
    if not _REST.isdisjoint(words) and any(map(_SPREAD.search, labels)):
        return True
    for label in labels:
        if label.startswith(("N ", "C ")):
            continue
        if ("-" in label or not _NUMBERED_WORDS.isdisjoint(words)) and _NUMBERED.search(label):
            return True
    return is_scale(series) or _is_of_another(series)


def _came_and_went(labels: tuple[str, ...]) -> bool:
    """Tell whether some labels count what came and others what went, whose difference is told."""
    return any(map(_CAME.search, labels)) and any(map(_WENT.search, labels))


def reach(series: Series) -> tuple[int, int]:
    """Return where the pattern between the first and the last part begins and ends."""
    claims, places = series.sentence.claims, series.sentence.places
    first = claims.index(series.parts[0])
    return places[first], places[claims.index(series.parts[-1], first)] + 1


def _is_of_another(series: Series) -> bool:
    """Tell whether the numbers are about something else than the one before them: an average, a place, one of a row."""
    opener, kind = series.opener, series.whole.quantity.kind
    if kind in (Kind.MEASURE, Kind.DURATION) and _AVERAGE.search(series.before):
        return True
    if _ON_AVERAGE.search(series.before[-_SHORT:]) or series.between.startswith(" on average"):
        return True  # "classes had on average 14 pupils: 12, 15 and 18 in …"
    is_placed = opener is Opener.BRACKET and _WITHIN.search(series.between) is not None
    if is_placed and not any(map(_PLACED.search, series.labels[1:])):
        return True
    surfaces = [claim.quantity.surface for claim in (series.whole, *series.parts)]
    if any("-" in surface and _CHEMICAL.match(surface) for surface in surfaces):
        return True
    if (
        opener is Opener.BRACKET
        and _HEADED.search(series.between)
        and not any(":" in each for each in series.labels[1:])
    ):
        return True
    if opener is Opener.MADE_OF and series.whole.noun in _SETS and not any(map(series.has_noun, series.parts)):
        return True
    if opener is Opener.OF_WHICH and series.between.strip() in _SOME_OF_THESE:
        return True
    if series.before.endswith("top ") or (opener is Opener.DASH and _PEER.search(series.before)):
        return True
    if opener is not Opener.COMMA:
        return False
    if series.before.endswith(_ROW_AHEAD) and all(map(_is_described, (series.whole, *series.parts))):
        return True
    first = series.parts[0].quantity
    label = series.labels[0].removesuffix(first.unit or "")
    is_row = not any(letter.islower() for letter in series.between + first.surface.lower() + label)
    is_row |= all(map(_HYPHENED.search, surfaces))
    said = series.between.split()[:1]
    is_row |= (
        said != []
        and said[0].isalpha()
        and said[0] not in _PLACING
        and not (series.before.endswith(("total of ", "of the ", "among the ")) and are_below(series))
        and not series.between.endswith(" with ")
        and not _is_set_off(series)
        and all(f"{said[0]} " in f"{label} " for label in series.labels)
    )
    is_row |= series.parts[0].noun == series.whole.noun is not None and _HOLDING.search(series.before) is not None
    is_row |= are_abbreviated_sorts(series)
    is_row |= _OF_A_SORT.fullmatch(series.between) is not None and all(map(_OF_SORT.match, series.labels))
    return is_row or _PEER.search(series.before) is not None


def _is_described(claim: Claim) -> bool:
    """Tell whether a noun stands with words that say of which sort it is: "postnatal ward nurses"."""
    return " " in (claim.quantity.unit or "")


def _is_set_off(series: Series) -> bool:
    """Tell whether a semicolon stands behind the whole, and none between the parts."""
    return series.between.endswith("; ") and ";" not in series.sentence.pattern[slice(*reach(series))]


def _are_glued(series: Series) -> bool:
    """Tell whether a part is glued to what it describes, and the whole is not: "166 texts of a 130-page book"."""
    if _GLUED.search(series.whole.quantity.surface):
        return False
    return any(_GLUED.search(part.quantity.surface) for part in series.parts if part.quantity.noun == "page")


def _are_serial(series: Series) -> bool:
    """Tell whether the parts are the names of some of many: "of these 15, 10, 11 and 12 may be late"."""
    parts = [claim.quantity for claim in series.parts]
    if len(parts) < 3 or any(part.noun is not None for part in parts[:-1]):
        return False
    if not all(series.sentence.between(*pair).strip(" ,") in ("", "and", "or") for pair in pairwise(series.parts)):
        return False
    figures = [part.figure for part in parts]
    return all(map(is_next, figures, figures[1:])) and exceed(series, 1)


def _are_no_numbers(series: Series) -> bool:
    """Tell whether the parts are one number in an old form, or the whole is itself one of a row, or a clause ends.

    "The ninety and nine" are no ninety with nine; behind "; and 600 were clerks: moreover" comes another matter.
    """
    parts, opener = series.parts, series.opener
    units = number_of(parts[1])
    joint = series.sentence.between(*parts[:2])
    is_tens = len(parts) == 2 and joint == " and " and parts[0].quantity.surface.lower().endswith("ty")
    if is_tens and 0 < units < 10:
        return True
    if _name_people(series) or (len(parts) == 2 and joint.strip() == "or"):
        return True
    if _SENSE.search(series.before[-2:]) and series.between.startswith(":") and series.whole.noun is None:
        return True  # "3: a book made of two sheets"
    if opener is Opener.OF_WHICH and joint.endswith((" while ", " whereas ")) and exceed(series, 1):
        return True  # "of which 80,000 part-time, while 60,000 left"
    if opener is Opener.COLON:
        if series.before.endswith("; and ") or _NEW_CLAUSE.search(series.between) is not None:
            return True
        return units == 1 and len(parts) == 2 and joint.endswith((" in ", " on "))
    if opener in (Opener.BRACKET, Opener.DASH) and not series.is_joined:
        if opener is Opener.BRACKET and exceed(series, TWICE) and all(map(_LETTERED.search, series.labels)):
            return True
        if series.whole.noun is None and all(part.noun for part in parts) and not are_at_most(series):
            return True  # "Cole hit 64 (101 balls, 9 fours, 2 sixes)"
        return min(part.quantity.value or 0 for part in parts) > (series.whole.quantity.value or 0)
    return (
        opener is Opener.BRACKET
        and exceed(series, MUCH_MORE)
        and all(part.noun is not None and series.has_noun(part) for part in parts)
        and (series.whole.noun is not None or len({part.noun for part in parts}) == 1)
        and not (len(parts) == 2 and (is_person(series.whole) or are_below(series)) and are_complements(series.labels))
    )


def _name_people(series: Series) -> bool:
    """Tell whether the parts lack as many as stand between them by name: "two clerks, Ada Holm the cook, one maid"."""
    missing = gap(series)
    if missing is None or not 0 < missing < 4 or not is_person(series.whole):
        return False
    text = series.sentence.document.text
    inside = text[series.parts[0].quantity.end : series.parts[-1].quantity.start]
    return len(_PERSON.findall(inside)) == missing
