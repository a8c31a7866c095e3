"""Half a person: a count of people or things that is no whole number."""

from __future__ import annotations

from collections.abc import Iterator

from checker.claims.compatible import is_person
from checker.claims.find import Claims
from checker.relations.relation import Relation
from checker.relations.whole import whole_count
from checker.rules.rule import rule
from checker.text.late import late

_AVERAGED = frozenset(
    """average averages averaged averaging mean median per each every rate ratio estimated expected typical typically
    full-time equivalent equivalents fte density household households family families weighted about roughly nearly
    index model scale projected imputed treat needed""".split()
)
_NAME_AHEAD = late(r"[A-Z][\w+-]* \Z")
"""A name that a version may belong to: "old Veloria 1.3 drivers"."""
_VERSION_AHEAD = late(r"\d\.\d(?:,| and| or) ?\Z")
_THING = late(r"(?<=staff) (?:spaces?|lines?|heights?|positions?|hours?|days?|months?|years?)\b")
THOUSANDS = -3
"""Three decimals of a count are thousands, set off as in other languages: "23.544 people"."""


@rule(
    "CNT005",
    name="fractional-count",
    severity="warning",
    holds=("On the night 38.0 people attended.",),
    breaks=("On the night 37.5 people attended.",),
    silent=(
        "On average 37.5 people attend.",
        "The festival drew 1.5 million people.",
        "A household has 2.4 people.",
        "It lists the older Veloria 1.3 drivers.",
        "Move the note 1.8 staff spaces to the left.",
        "It sends chunks to HTTP/1.1 clients alone.",
    ),
)
def fractional_count(claims: Claims) -> Iterator[Relation]:
    """A count of people has decimals.

    Nobody is half a person. A count of people with decimals is reported where no word makes it an average,
    a rate or an estimate, and where no "million" follows. Versions and names before the word for people are
    not counts.

    What it checks
        A number of people with decimals and without a word such as "million".

    Why it matters
        It is a mean, a percentage or a slip that is given as a count.

    How rounding is treated
        The digits are taken as written.

    Not flagged
        Averages, rates, full-time equivalents, estimates; three decimals, which may be thousands.

    Source
        People are counted in whole numbers.
    """
    for sentence, rank, quantity in claims.of_kind("C"):
        figure = quantity.figure
        if figure is None or not figure.is_decimal or figure.exponent >= 0 or figure.exponent == THOUSANDS:
            continue
        claim = sentence.claims[rank]
        text = sentence.document.text
        ahead = text[max(0, quantity.start - 8) : quantity.start]
        if ahead.endswith("/") or _VERSION_AHEAD.search(ahead) is not None or _THING.match(text, quantity.end):
            continue  # a version, "HTTP/1.1 clients"; or what is no person, "1.8 staff spaces"
        behind = sentence.document.text[quantity.number_end : quantity.number_end + 2].strip()
        if behind[:1].isupper() or not quantity.surface[-1:].isalpha():
            continue  # a heading; or what it counts stands behind another number: "p = 0.09 and 166 patients"
        if _NAME_AHEAD.search(sentence.document.text, max(sentence.start + 1, claim.span.start - 40), claim.span.start):
            continue
        if quantity.hedge is None and is_person(claim) and sentence.words.isdisjoint(_AVERAGED):
            relation = whole_count(claim)
            if relation is not None:
                yield relation
