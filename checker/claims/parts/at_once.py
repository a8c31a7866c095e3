"""Classes of which one and the same may be in several at once: what people have, do, or suffer from."""

from __future__ import annotations

from checker.claims.compatible import is_person
from checker.claims.complements import names_sex
from checker.claims.deeds import NOT_DONE
from checker.claims.parts.series import Series
from checker.lexicon.nouns_table import COMPLAINTS
from checker.lexicon.predicates_table import BEING, ONCE_OF, SEVERAL_OF
from checker.quantities.quantity import Kind
from checker.text.late import late

_HAS = late(rf"[CNMDU] (?:(?:also|still|now|each) )?({'|'.join(sorted(SEVERAL_OF | ONCE_OF | BEING))})\b")
"""A verb that tells what something is or has, behind its number."""
_NOTHING = late(r"\b(?:nothing|none|neither|no|only|alone)\b")
_STATE = late(r"[NUD] (?:are|is|were|was) (?:[a-z-]+ed|navigable|tidal|lit|open|open to [a-z ]+)")
"""What so much of a way is, besides what more of it is: "of which 310 km are marked and 260 km are fenced"."""
_HOLDING = late(r"(?:and )?[NC] (?:[a-z]+ ){0,2}(?:(?:with|having) (?:an? |their own )|positive for )[a-z]")
"""What some have, of a thing that has others beside it: "60 with a pool and 35 with a gym"."""
_AND_FOR = late(r"(?:and )?[NC] (?:[a-z]+ ){0,2}for [a-z]")
"""A later one, told with what it was tested for alone: "… and 39 for zinc"."""
_SO_AT = late(r"(?:and )?[NC] (?:(?:are|were|is|was) )?(?P<so>[a-z-]+(?:ed|en|nt|lt|ld|wn)) (?:in|on|at) [a-z]")
"""What was done to some, and where: "120 based in Asia and 85 listed in London"."""
_LED = late(r"(?:and )?N (in|on|at|by|from|as|with|during|for) [a-z]")
"""Where some are, or how, or as what."""
_OTHERWISE = frozenset({"as", "with"})
_PLACED = late(r"(?:and )?[NC] (?:are|were|is|was) (?:in|on|at) [a-z]")
_DONE = late(r"(?:and )?[NC] (?:are|were|is|was) [a-z-]+(?:ed|en|nt|lt|ld|wn)\Z")
"""What some are, which may be anywhere: "of which 310 are occupied and 120 are in the old wing"."""
_WERE = r"(?:(?:are|were|is|was|have been|had been|got) )?"
_FIRST_DONE = late(
    rf"N {_WERE}(?:interviewed|answered|opened|tested|begun|started|read|shortlisted|screened|examined|inspected"
    r"|assessed|reviewed|checked|invited|contacted|approached|visited|surveyed|planted|submitted|received|sent"
    r"|delivered|planned|launched)\b"
)
"""What is done first to each of some things, before anything comes of them."""
_THEN_DONE = late(rf"(?:and )?N {_WERE}(?P<then>positive|[a-z-]+(?:ed|en|nt|lt|ld|wn|ve))\Z")
_YOUNG = late(
    r"\b(?:child|children|infants?|bab(?:y|ies)|toddlers?|minors?|kids?|youths?|teenagers?|pupils?"
    r"|juveniles?|immatures?|subadults?|larvae?|nymphs?|pups?|calves|calf|cubs?|chicks?|fledglings?|unsexed"
    r"|unknown|undetermined|unidentified|indeterminate)\b"
)
_LIMIT = late(
    r"\b(under|over|below|above|(?:more|less|fewer) than) [NGDUM]\b"
    r"|\b[NGDUM] (?:or|and) (more|over|older|above|less|younger|under|below)\b"
)
"""Behind a number of people or things: how old or large they are at most, or at least."""
_LETTERS = late(r"[a-z]+")


def tell_of_several(labels: tuple[str, ...]) -> bool:
    """Tell whether the parts are told by what they have or do, which one and the same may have or do.

    Examples
    --------
    >>> tell_of_several(("N are oaks", "N have nests")), tell_of_several(("N came from Asia", "N came from Peru"))
    (True, False)
    """
    told = [found[1] for label in labels if (found := _HAS.match(label)) is not None]
    own = [verb for verb in told if verb not in BEING]
    if not own or _NOTHING.search(labels[-1]):
        return False
    return len(set(told)) > 1 or (len(own) > 1 and own[0] in SEVERAL_OF)


def are_steps(labels: tuple[str, ...]) -> bool:
    """Tell whether of two parts the second is what came of the first.

    Examples
    --------
    >>> are_steps(("N were answered", "N solved")), are_steps(("N were answered", "N missed"))
    (True, False)
    """
    if len(labels) != 2 or _FIRST_DONE.match(labels[0]) is None:
        return False
    second = _THEN_DONE.match(labels[1])
    return second is not None and NOT_DONE.match(second["then"]) is None


def may_meet(series: Series) -> bool:
    """Tell whether some of a whole may be in more than one of its parts, though all are told in one way."""
    labels = series.labels
    if series.whole.quantity.kind is Kind.MEASURE:
        return all(map(_STATE.fullmatch, labels))
    return (
        tell_of_several(labels)
        or all(map(_HOLDING.match, labels))
        or (_HOLDING.match(labels[0]) and all(map(_AND_FOR.match, labels[1:])))
        or _are_done_otherwise(labels)
        or _are_led_otherwise(labels)
        or are_of_one_sex_and_more(labels)
        or _are_complaints(series)
        or _are_limits(series.sentence.pattern)
    )


def are_of_one_sex_and_more(labels: tuple[str, ...]) -> bool:
    """Tell whether some labels name a sex and others what both can be, other than young or of no known sex.

    Examples
    --------
    >>> are_of_one_sex_and_more(("N women", "N graduates")), are_of_one_sex_and_more(("N women", "N children"))
    (True, False)
    """
    return 0 < sum(map(names_sex, labels)) < len(labels) and not any(map(_YOUNG.search, labels))


def _are_limits(pattern: str) -> bool:
    """Tell whether two limits of one side are told, the wider of which takes in the other: "under 65", "under 20"."""
    found = [each[1] or each[2] for each in _LIMIT.finditer(pattern)]
    return len(set(found)) < len(found)


def _are_led_otherwise(labels: tuple[str, ...]) -> bool:
    """Tell whether of some it is told where they are or how it was done, of others by whom, as what or with what."""
    found = [_LED.match(label) for label in labels]
    led = {each and each[1] for each in found}
    if _DONE.match(labels[0]) is not None and all(map(_PLACED.match, labels[1:])):
        return True
    return None not in led and not led.isdisjoint(_OTHERWISE) and not led <= _OTHERWISE


def _are_done_otherwise(labels: tuple[str, ...]) -> bool:
    """Tell whether something else was done to each part of a whole, each in its place."""
    found = [_SO_AT.match(label) for label in labels]
    return None not in found and len({each and each["so"] for each in found}) == len(found)


def _are_complaints(series: Series) -> bool:
    """Tell whether each part counts those of some people who suffer from something, of which one may have several."""
    return is_person(series.whole) and not any(map(COMPLAINTS.isdisjoint, map(_LETTERS.findall, series.labels)))
