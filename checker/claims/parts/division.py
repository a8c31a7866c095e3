"""Whether the parts told of one whole divide it, or one and the same may be in several of them.

What divides a whole is told in one way: "41 in Leek and 34 in Stone", "24 heavy and 17 light". Parts told by deeds
("of which 20 were upheld and 12 led to a refund"), of two sorts ("400 on Saturday and 350 by train") or by two sides
of a thing ("30 old and 14 diseased") need not be apart. Opposites, steps of a scale, and what leaves out the others
always are.
"""

from __future__ import annotations

from fractions import Fraction

from checker.claims.compatible import is_person
from checker.claims.complements import leave_nothing_out
from checker.claims.counts import COUNTED
from checker.claims.deeds import NUMBER_AHEAD, tell_deeds, verb_of
from checker.claims.parts.at_once import tell_of_several
from checker.claims.parts.degrees import are_degrees, are_opposed
from checker.claims.parts.evidence import NO_TRACE, Slip
from checker.claims.parts.labels import tell_where_found
from checker.claims.parts.openers import Opener
from checker.claims.parts.series import Series
from checker.claims.parts.values import are_below, are_fewer, exceed
from checker.lexicon.qualities_table import LASTING, PASSING, SIDES
from checker.quantities.nouns import is_people
from checker.quantities.quantity import Kind
from checker.text.late import late

_OBJECT = late(rf"{NUMBER_AHEAD}the [a-z]")
"""A later part told without the verb of the first: "30 reached the second round, 15 the semi-finals"."""
_QUALITY = late(r"N [a-z]+(?:ble|al|ive|ed|ous|ic|ful|ant|ent|ing)")
"""A part that is told by how it is: "90 samples (72 usable, 40 positive)"."""
_WHEN = late(
    rf"{NUMBER_AHEAD}(?:in|on|during|at|before|after|since|within|over) (?:[a-z]+ ){{0,3}}?(?:[AYKD]\b|(?:(?:mon|tues"
    r"|wednes|thurs|fri|satur|sun)days?|january|february|march|april|may|june|july|august|september|october|november"
    r"|december"
    r"|spring|summer|autumn|winter|days?|nights?|weeks?|weekends?|months?|years?|seasons?|half|quarter|morning"
    r"|afternoon|evening|break|hours?|period)\b)"
)
_STATE = late(
    rf"{NUMBER_AHEAD}(?:in (?:use|service|operation|favour|favor|work|person|hand|full)"
    r"|on (?:duty|loan|show|leave)|under cover)\b"
)
_MEANS = late(
    rf"{NUMBER_AHEAD}(?:(?:through|via|thanks to) [a-z]|on (?:foot|horseback)\b"
    r"|by (?:sea|rail|road|air|water|land|train|bus|car|ship|boat|plane|barge|lorry|truck|ferry|post|pipeline)\b)"
)
_BY = late(rf"{NUMBER_AHEAD}by ")
"""Ways and means of one sort: "14 km by road, 20 km by track"."""
_OTHERWISE = late(
    rf"{NUMBER_AHEAD}(?:(?:in|at|inside|outside|near|by|with|from|because of|due to) [a-z]"
    r"|abroad|overseas|outside|inside|away|at home)"
)
_SAID_OF = late(
    rf"{NUMBER_AHEAD}(?:(?:were|was|are|is|being|(?:have|has|had) been) )?(?:[a-z]+ly |very |too )?"
    r"(?P<quality>[a-z-]+|(?:part|full) time)(?: ones)?\Z"
)
"""A part that is told by one quality: "16 of them were wooden"."""
_USE = late(rf"{NUMBER_AHEAD}(?:as|for) [a-z]")
_SORTS = (_WHEN, _STATE, _MEANS, _USE, _OTHERWISE)
"""How else parts are told: when, in which state, by what means, for what; where or how."""
_BEING_IN = late(
    r" (?:are |were |is |was )?(?:in|under|on) (?!(?:foot|spring|summer|autumn|winter)\b)[a-z]+(?<!s)"
    r"(?=[,.;)]| and\b)"
)
"""Behind a part, what it is in beside others that it may be in too."""
_HAVING = late(r" ?(?:and )?[NC] with (?!no\b|neither\b)(?:an? |the |its |their )?[a-z-]+s?\Z")
"""A part told by one thing that it has: "40 with gears and 30 with lights"."""
_PRICE = late(r"\b(?:is|are|costs?|at|from) \Z")
"""Before what most people pay."""
_FOR = late(r"M for (?:the |an? )?([a-z-]+?)(?:s|(?<=x)es)?\Z")
"""What others pay, and who."""
_LOST = frozenset(("defeat", "loss"))
_RESULTS = _LOST | {"win", "draw", "victory", "tie"}
_KINDS = frozenset(("kind", "sort", "type", "species", "variety", "genus", "family"))
_AT_A_PLACE = late(r"\b(?:in|on|at|by|near|from|under|above|below|among) (?:the )?[a-z]")
_NEARLY = Fraction(3, 4)
"""More of the whole than this is the whole as others may count it."""
_OWED = frozenset(("debt", "debts", "loans", "liabilities"))
_AHEAD = late(
    rf"{NUMBER_AHEAD}(?:(?:were|was|are|is|be|been|being|have|has|had|also|then|now|still|only|just|more|each|a|an|the"
    r"|as|[a-z]+ly) )*"
)
_PREPOSITION = late(r"(?:in|at|on|near|from|by|with|without|of|for|under|over|above|below|to|after|before|behind)\b")
_SHARED = frozenset("in at on from by of for under over to having".split())
_LED = frozenset("in from by with without of for under over above below to after before behind".split())
_PAIRED = {"at": "in", "on": "in", "near": "in", "after": "before", "above": "over", "under": "over", "below": "over"}
"""Prepositions that stand beside each other where a whole is divided."""
_NOUN = late(r"(?:[a-z-]+ )?[a-z-]+(?<![sui])s|(?:[a-z-]+ )?(?:wom[ae]n|m[ae]n|children|people|sheep|cattle)")
_REST = late(
    r"\b(?:others?|rest|remainder|remaining|neither|none|not|no|both|un(?:known|specified|certain|stated|recorded)"
    r"|healthy|controls?)\b|\bwithout\Z"
)


def are_no_division(series: Series, words: frozenset[str]) -> bool:
    """Tell whether the parts, in whose labels *words* stand, surely need not be apart, or are no parts at all."""
    if series.opener is Opener.MADE_OF:
        return False
    if "cash" in words and not _OWED.isdisjoint(words):
        return True  # what there is and what is owed, which nobody adds up
    if are_of_other_sides(series.labels) or _are_scored(series):
        return True
    if not exceed(series, 1):
        return False
    if _are_of_several_sorts(series.labels) or _are_kinds_at_places(series):
        return True
    if series.opener is Opener.BRACKET and not series.is_joined and _are_all_near(series):
        return True
    if series.whole.quantity.kind is Kind.MONEY:
        return _are_prices(series)
    if series.whole.quantity.kind not in COUNTED or leave_nothing_out(series.labels):
        return False
    if _are_states(series) or all(map(_HAVING.match, series.labels)):
        return True
    is_open = not (series.is_joined or series.more) and series.opener not in (Opener.BRACKET, Opener.OF_WHICH)
    return is_open and len(series.parts) == 2 and are_below(series)  # "30 windows: 20 large, 14 broken"


def may_be_in_several(series: Series, slip: Slip) -> bool:
    """Tell whether parts of one whole may overlap, unless what *slip* shows speaks against it.

    Two told each in a way of its own may whatever one digit would do; those told by deeds, or by where and when,
    only where no slip explains their sum.
    """
    if slip is not Slip.TRACE and (_are_two_of_two_forms(series) or _are_names_and_nouns(series)):
        return True
    return slip in NO_TRACE and (tell_where_found(series.labels) or _are_told_by_the_way(series))


def _are_two_of_two_forms(series: Series) -> bool:
    """Tell whether of two parts, which come to more than their whole, each is told in a way of its own."""
    if len(series.parts) != 2 or series.more or series.singles or series.opener is Opener.MADE_OF:
        return False
    return (
        all(part.noun is None for part in series.parts)
        and series.whole.quantity.kind in COUNTED
        and are_below(series)
        and exceed(series, 1)
        and not are_of_one_form(series.labels)
    )


def _are_names_and_nouns(series: Series) -> bool:
    """Tell whether of some people those of a party or faith are told beside those of a calling: "11 Liberals, 9 nuns".

    Nothing is told of the others, and no "and" closes the list.
    """
    if series.is_joined or not is_person(series.whole):
        return False
    others = [part for part in series.parts if not (part.quantity.unit or "")[:1].isupper()]
    return 0 < len(others) < len(series.parts) and all(map(is_person, others))


def _are_told_by_the_way(series: Series) -> bool:
    """Tell whether the parts are told by deeds, or by where and when, which keep nothing out of several."""
    labels = series.labels
    if _are_always_apart(labels):
        return False
    if series.opener is Opener.BRACKET and not series.is_joined and all(map(_QUALITY.fullmatch, labels)):
        return all(part.noun is None for part in series.parts)
    return (
        tell_deeds(labels)
        or tell_of_several(labels)
        or _are_of_several_sorts(labels)
        or (are_fewer(series) and _reach_one_after_other(labels))
    )


def _are_always_apart(labels: tuple[str, ...]) -> bool:
    """Tell whether the parts are opposites or steps of a scale, or leave nothing out."""
    return are_opposed(labels) or leave_nothing_out(labels) or are_degrees(labels)


def are_of_other_sides(labels: tuple[str, ...]) -> bool:
    """Tell whether each part is told by another side of what the whole counts, or one by where it is.

    Examples
    --------
    >>> are_of_other_sides(("N were old", "N diseased")), are_of_other_sides(("N were old", "N young"))
    (True, False)
    >>> are_of_other_sides(("N heavy", "N captured")), are_of_other_sides(("N captured", "N killed"))
    (True, False)
    >>> are_of_other_sides(("N in leeds", "N part-time")), are_of_other_sides(("N in hospital", "N dead"))
    (True, False)
    """
    said, places, deeds = [], 0, 0
    for label in labels:
        found = _SAID_OF.match(label.strip())
        word = found["quality"].replace(" ", "-") if found is not None else ""
        if sides := _sides_of(word):
            said.append(sides)
        elif word.endswith("ed"):
            deeds += 1
        elif _OTHERWISE.match(label) is not None and _STATE.match(label) is None:
            places += 1
        else:
            return False
    if places or deeds:
        is_one = places + deeds == len(said) == 1
        return is_one and (PASSING.isdisjoint(said[0]) if places else said[0] <= LASTING)
    return sum(map(len, said)) == len(frozenset().union(*said))


def _are_of_several_sorts(labels: tuple[str, ...]) -> bool:
    """Tell whether some labels tell when it was, say, and others where or by what means."""
    verb = verb_of(labels[0])
    labels = (labels[0].replace(f" {verb} ", " ", 1) if verb else labels[0], *labels[1:])
    sorts = [next((sort for sort in _SORTS if sort.match(label)), None) for label in labels]
    return None not in sorts and len(set(sorts)) > 1 and not all(map(_BY.match, labels))


def _reach_one_after_other(labels: tuple[str, ...]) -> bool:
    """Tell whether all labels behind the first tell something else that was reached, with its verb."""
    return bool(verb_of(labels[0])) and all(map(_OBJECT.match, labels[1:]))


def _are_scored(series: Series) -> bool:
    """Tell whether a bracket has results behind the points that they gave: "Reds 61 (18 wins, 7 draws)"."""
    if series.opener not in (Opener.BRACKET, Opener.SAMPLES) or series.whole.noun not in (None, "point"):
        return False
    nouns = {part.noun for part in series.parts}
    return nouns <= _RESULTS and nouns.isdisjoint(_LOST)


def _are_kinds_at_places(series: Series) -> bool:
    """Tell whether each part of so many kinds is told by where or when it is, which may be in several places."""
    return series.whole.noun in _KINDS and all(map(_AT_A_PLACE.search, series.labels))


def _are_all_near(series: Series) -> bool:
    """Tell whether each part alone is nearly the whole, as others may count it: "400 (380 by one count, 412 by …)"."""
    values = [part.quantity.value or 0 for part in series.parts]
    return min(values) > _NEARLY * (series.whole.quantity.value or 0)


def _are_states(series: Series) -> bool:
    """Tell whether the parts are told by what one thing can be in at once."""
    text = series.sentence.document.text
    return all(_BEING_IN.match(text, part.quantity.end) for part in series.parts)


def _are_prices(series: Series) -> bool:
    """Tell whether a bracket has what some people pay instead: "entry is £12 (£9 for pensioners, £5 for children)"."""
    if series.opener is not Opener.BRACKET or not are_below(series) or _PRICE.search(series.before) is None:
        return False
    payers = [_FOR.fullmatch(label) for label in series.labels]
    return all(payer is not None and (is_people(payer[1]) or payer[1] == "children") for payer in payers)


def are_of_one_form(labels: tuple[str, ...]) -> bool:
    """Tell whether all parts are told in one way, or as what leaves out the others.

    Examples
    --------
    >>> are_of_one_form(("N in leek", "N in stone")), are_of_one_form(("N rented", "N with gardens"))
    (True, False)
    >>> are_of_one_form(("N were given seed", "N tools")), are_of_one_form(("N organic", "N over M"))
    (True, False)
    """
    labels = tuple(map(str.strip, labels))
    if _are_always_apart(labels) or any(map(_REST.search, labels)):
        return True
    if not all(map(_AHEAD.match, labels)) or tell_of_several(labels):
        return not tell_of_several(labels)
    if _SHARED.intersection(*(label.split() for label in labels)):
        return True
    first, *later = labels
    verb = verb_of(first)
    if verb and not any(map(verb_of, later)):
        labels = (first.replace(f"{verb} ", "", 1), *later)
        return len({_LED.isdisjoint(_said_of(label)) for label in labels}) == 1
    return bool(frozenset.intersection(*map(_said_of, labels)))


def _said_of(label: str) -> frozenset[str]:
    """Return the ways in which *label* may tell its part."""
    found = _AHEAD.match(label)
    words = label[found.end() :] if found is not None else label
    led = _PREPOSITION.match(words)
    if led is not None:
        return frozenset((_PAIRED.get(led[0], led[0]),))
    if not words or "C" in label[:5] or _NOUN.fullmatch(words):
        return frozenset(("noun",))
    first = words.partition(" ")[0]
    if sides := _sides_of(words.replace(" ", "-")) or _sides_of(first):
        return sides
    if first.endswith(("ed", "ing")):
        return frozenset(("deed",))
    return frozenset(("deed", "quality") if verb_of(label) else ("quality",))


def _sides_of(word: str) -> frozenset[str]:
    """Return the sides of a thing that *word* tells of."""
    return frozenset(SIDES.get(word, "").split())
