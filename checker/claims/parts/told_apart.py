"""Parts told by what some did, or where one and when another was: nothing keeps one and the same out of several.

"30 appeals, of which 20 were upheld and 12 led to a refund", "640 came, 400 on Saturday and 350 by train". Classes
named by a noun, or by the places and times of one sort, are apart; so are opposites.
"""

from __future__ import annotations

from checker.claims.complements import leave_nothing_out
from checker.claims.deeds import NUMBER_AHEAD, tell_deeds, verb_of
from checker.claims.parts.at_once import tell_of_several
from checker.claims.parts.degrees import are_degrees, are_opposed
from checker.claims.parts.openers import Opener
from checker.claims.parts.series import Series
from checker.claims.parts.values import are_fewer
from checker.lexicon.qualities import LASTING, PASSING, SIDES
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


def may_overlap(series: Series) -> bool:
    """Tell whether the parts are told by deeds, or by where and when, so that one and the same may be in several."""
    labels = series.labels
    if are_opposed(labels) or leave_nothing_out(labels) or are_degrees(labels):
        return False
    if series.opener is Opener.BRACKET and not series.is_joined and all(map(_QUALITY.fullmatch, labels)):
        return all(part.noun is None for part in series.parts)
    return (
        tell_deeds(labels)
        or tell_of_several(labels)
        or are_of_several_sorts(labels)
        or (are_fewer(series) and _reach_one_after_other(labels))
    )


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
        if (sides := SIDES.get(word)) is not None:
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


def are_of_several_sorts(labels: tuple[str, ...]) -> bool:
    """Tell whether some labels tell when it was, say, and others where or by what means."""
    verb = verb_of(labels[0])
    labels = (labels[0].replace(f" {verb} ", " ", 1) if verb else labels[0], *labels[1:])
    sorts = [next((sort for sort in _SORTS if sort.match(label)), None) for label in labels]
    return None not in sorts and len(set(sorts)) > 1 and not all(map(_BY.match, labels))


def _reach_one_after_other(labels: tuple[str, ...]) -> bool:
    """Tell whether all labels behind the first tell something else that was reached, with its verb."""
    return bool(verb_of(labels[0])) and all(map(_OBJECT.match, labels[1:]))
