"""Two ages of one person, each with its year: "19 when she entered in 1634 and 36 when elected in 1651"."""

from __future__ import annotations

from collections.abc import Iterator

from checker.claims.claim import Claim
from checker.claims.dates import Attribute, year_of
from checker.claims.find import Claims
from checker.claims.frame import Frame, Match
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
_FIRST = (
    rf"\b(?:he|she|[a-z]+) was {_ONLY}<age:age|number>(?: years old)?,? {_WHEN_IN}<year:year|date>",
    rf"\b(?:in|on) <year:year|date>,? {_IN_AGED}{_ONLY}<age:age|number>(?: years old)?",
    rf"\b(?:he|she) {_JOINED} [^A-Z.;]{{0,40}}?\bat {_ONLY}<age:age|number>,? (?:in|on) <year:year|date>",
)
_AND = r"\)?(?:,? [^A-Z.]{0,70}?)?(?:, | )(?:and|but) (?:(?:he|she) )?(?:was )?"
_SECOND = (
    rf"{_ONLY}<later_age:age|number>(?: years old)?,? {_WHEN_IN}<later_year:year|date>",
    rf"[^A-Z.;]{{0,60}}?\b(?:in|on) <later_year:year|date>,? {_IN_AGED}{_ONLY}<later_age:age|number>(?=[.,;)]|\Z)",
    rf"[^A-Z.;]{{0,60}}?\bat {_ONLY}<later_age:age|number>,? (?:in|on) <later_year:year|date>",
)
_TWO_AGES = tuple(
    Frame(first + _AND + second, cues=("he", "she", "at")) for first, second in zip(_FIRST, _SECOND, strict=True)
)
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
    for match in claims.match(*_TWO_AGES):
        start, end = year_of(match["year"]), year_of(match["later_year"])
        age, later = match["age"], match["later_age"]
        if start is None or end is None or not _is_age(age) or not _is_age(later) or _may_be_two(match):
            continue
        figure = age.quantity.figure
        assert figure is not None
        yield AgesApart(start, end, Attribute(age, "age", Interval.point(figure.value), str(figure.value)), later)


def _may_be_two(match: Match) -> bool:
    """Tell whether the ages may be those of two people."""
    return _OTHERS.search(match.sentence.pattern, match.start, match.end) is not None


def _is_age(claim: Claim) -> bool:
    quantity = claim.quantity
    return (
        quantity.figure is not None
        and quantity.hedge is None
        and (quantity.unit == "year" or quantity.kind is Kind.NUMBER)
        and quantity.figure.value.denominator == 1
    )
