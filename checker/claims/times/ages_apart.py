"""Two ages of one person, each with its year: "19 when she entered in 1634 and 36 when elected in 1651"."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import pairwise

from checker.claims.claim import Claim
from checker.claims.find import Claims
from checker.claims.frame import Frame, Match
from checker.claims.sentence import Sentence
from checker.claims.times.bound_ages import NO_PERSONS, bound_ages, names_other, tells_of_several
from checker.claims.times.dates import Attribute, year_of
from checker.quantities.interval import Interval
from checker.quantities.quantity import Kind
from checker.text.late import late
from checker.text.record import record

_WHEN_IN = r"when (?:he|she)?[^A-Z.;()]{2,60}?,? \(?(?:in|on) "
_IN_AGED = r"(?:aged |at (?:the |an )?(?:age of )?|when (?:he|she) was )"
_ONLY = r"(?:only |just |already |still |barely )?"
_JOINED = (
    r"(?:joined|entered|left|came|went|married|emigrated|moved|began|started|enlisted|arrived|retired|graduated|became"
    r"|had been)"
)
_SOMEBODY = rf"(?!(?:{NO_PERSONS}) )[a-z]+"
_FIRST = (
    rf"\b(?:he|she|{_SOMEBODY}) was {_ONLY}<age:age|number>(?: years old)?,? {_WHEN_IN}<year:year|date>",
    rf"\b(?:in|on) <year:year|date>,? {_IN_AGED}{_ONLY}<age:age|number>(?: years old)?",
    rf"\b(?:he|she) {_JOINED} [^A-Z.;]{{0,40}}?\bat {_ONLY}<age:age|number>,? (?:in|on) <year:year|date>",
    rf"\b(?:he|she) was {_ONLY}<age:age|number>(?: years old)? in <year:year>",
)
_AND = r"\)?(?:,? [^A-Z.]{0,70}?)?(?:, | )(?:and|but) (?:(?:he|she) )?(?:was )?"
_SECOND = (
    rf"{_ONLY}<later_age:age|number>(?: years old)?,? {_WHEN_IN}<later_year:year|date>",
    rf"[^A-Z.;]{{0,60}}?\b(?:in|on) <later_year:year|date>,? {_IN_AGED}{_ONLY}<later_age:age|number>(?=[.,;)]|\Z)",
    rf"[^A-Z.;]{{0,60}}?\bat {_ONLY}<later_age:age|number>,? (?:in|on) <later_year:year|date>",
    rf"(?:is |will be |turned )?{_ONLY}<later_age:age|number>(?: years old)? in <later_year:year>(?=[.,;)]|\Z)",
)
_TWO_AGES = tuple(
    Frame(first + _AND + second, cues=("he", "she", "at")) for first, second in zip(_FIRST, _SECOND, strict=True)
)
_IN_YEARS = Frame(
    rf"\bin <year:year>,? (?:he|she) was {_ONLY}<age:age|number>(?: years old)?[,;] (?:and |but )?in "
    rf"<later_year:year>,? (?:he |she )?(?:is|was|will be) {_ONLY}<later_age:age|number>(?: years old)?(?=[.,;)]|\Z)",
    cues=("he", "she"),
)
_JOINED_BY = late(r"\b(?:and|but)\b|,")
_WAKING, _DATES = frozenset({"aged", "age", "when", "turned"}), ("AY", "AY")
LONGEST = 300
"""Longer sentences tell of more than one life."""
_HE, _SHE = late(r"\bhe\b"), late(r"\bshe\b")
_OTHERS = late(
    r"\bwho(?:m|se)?\b|\b(?:his|her|their) (?:[a-z-]+ )?(?:mother|father|son|daughter|brother|sister|wife|husband|child"
    r"|children|widow|uncle|aunt|cousin|friend|twin)\b|\bthe other\b"
)


@record(frozen=True, slots=True)
class AgesApart:
    """Two ages, and the years in which somebody had them."""

    start: Attribute
    """The first year."""
    end: Attribute
    """The second year."""
    age: Attribute
    """The age in the first year."""
    later_age: Claim
    """The age in the second."""


def find_ages_apart(claims: Claims) -> Iterator[AgesApart]:
    """Yield two ages of one person in *claims*, where each is told with its year."""
    seen: set[int] = set()
    for match in claims.match(*_TWO_AGES, _IN_YEARS):
        if not _may_be_two(match):
            apart = _apart(match["year"], match["age"], match["later_year"], match["later_age"])
            if apart is not None:
                seen.add(match["later_age"].quantity.start)
                yield apart
    for sentence in claims.with_any(_WAKING, *_DATES):
        if "born" in sentence.tokens or len(sentence.pattern) > LONGEST:
            continue
        told = bound_ages(sentence)
        for first, second in pairwise(told):
            is_seen = second["age"].quantity.start in seen or first["event"] == second["event"]
            if not is_seen and not _tell_of_several(sentence, first, second):
                apart = _apart(first["event"], first["age"], second["event"], second["age"])
                if apart is not None:
                    yield apart


def _apart(year: Claim, age: Claim, later_year: Claim, later: Claim) -> AgesApart | None:
    """Return the two ages with their years, if they are so precise that they can be compared."""
    start, end, figure = year_of(year), year_of(later_year), age.quantity.figure
    if start is None or end is None or not _is_age(age) or not _is_age(later) or figure is None:
        return None
    return AgesApart(start, end, Attribute(age, "age", Interval.point(figure.value), str(figure.value)), later)


def _tell_of_several(sentence: Sentence, first: Match, second: Match) -> bool:
    """Tell whether two ages with their dates may be those of two people."""
    places = [sentence.places[sentence.claims.index(second[role])] for role in ("age", "event")]
    between = sentence.pattern[first.end : min(places)]
    if first.end > min(places) or ";" in between or _JOINED_BY.search(between) is None:
        return True
    words = sentence.pattern[first.start : second.end]
    return tells_of_several(words) or names_other(sentence, first["age"], second["age"])


def _may_be_two(match: Match) -> bool:
    """Tell whether the ages may be those of two people."""
    words = match.sentence.pattern[match.start : match.end]
    return _OTHERS.search(words) is not None or (_HE.search(words) is not None and _SHE.search(words) is not None)


def _is_age(claim: Claim) -> bool:
    quantity = claim.quantity
    return (
        quantity.figure is not None
        and quantity.hedge is None
        and (quantity.unit == "year" or quantity.kind is Kind.NUMBER)
        and quantity.figure.value.denominator == 1
    )
