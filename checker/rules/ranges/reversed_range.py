"""A range whose lower end is the greater one."""

from __future__ import annotations

from collections.abc import Iterator

from checker.claims.claim import Claim
from checker.claims.compatible import commensurable
from checker.claims.find import Claims
from checker.claims.ranges.bounds import find_bounded
from checker.claims.ranges.ordered_ends import find_ordered
from checker.claims.times.year_order import find_years_in_order
from checker.relations.bounded import is_negative
from checker.relations.relation import Link, Relation, at_most
from checker.rules.rule import rule


@rule(
    "RNG002",
    name="reversed-range",
    severity="error",
    holds=(
        "The journey takes between 45 and 60 minutes.",
        "Rates between 2% and 4% were offered.",
        "The interval (95% CI 2.1 to 3.0) was narrow.",
    ),
    breaks=(
        "The journey takes between 60 and 45 minutes.",
        "The interval (95% CI 3.0 to 2.1) was narrow.",
        "He was reeve from 1923 until 1913.",
        "She was born in Leek in 1890 and died in Hull in 1855.",
        "The mill, founded in 1923, was closed in 1911.",
        "Opened in 1956, the pier was pulled down in 1937.",
        "Built between 1912 and 1908, the hall seats 1,100.",
    ),
    silent=(
        "The council sat between 512 and 497 B. C. on the hill.",
        "They cut the journey from 60 to 45 minutes.",
        "There was no change between 2018 and 2008 in the hills.",
        "The shop is open between 10 and 5.",
        "The club was founded in 1990 after the old one was dissolved in 1985.",
        "She was born in 1950 to a man whose father died in 1940.",
        "Augustus ruled from 27 BC until 14 AD.",
        "The bridge translates between 64-bit and 32-bit programs.",
        "The gap between 60 pupils and 45 places is the reason.",
        "Change was -3.1 on average (95% CI -2.0 to -4.2).",
        "The lines alternate between eight and seven syllables.",
        "The two make a confidence interval of nine tenths (95% - 5% = 90%).",
    ),
)
def reversed_range(claims: Claims) -> Iterator[Relation]:
    """The first end of a range is greater than the last.

    "Between 60 and 45" has its ends in the wrong order, which often means that one has a wrong digit.
    Amounts joined by "between … and", intervals of confidence and years of a life are looked at. Changes
    "from … to …" may go down, and things that alternate, differ or compare have no order; they are silent.

    What it checks
        Amounts joined by "between … and …", and intervals of confidence that have no
        estimate beside them. Years "from … until", of a life, and of what was opened and closed.

    Why it matters
        Ends in the wrong order often mean that one of the two has a wrong digit.

    How rounding is treated
        Ends that may be equal within their rounding are in order.

    Not flagged
        Changes "from … to …", times of day, bare numbers, ends that are both negative.

    Source
        Style guides ask for the smaller end first.
    """
    for bounded in claims.derived(find_ordered):
        if _are_negative(bounded.low, bounded.high):
            continue
        if commensurable(bounded.low, bounded.high) and not _is_compound(bounded.low):
            yield _in_order(bounded.low, bounded.high, Link.STATED)
    for bounded in claims.derived(find_bounded):
        if (
            bounded.estimate is None
            and not bounded.is_fall
            and not _is_equation(bounded.high)
            and not _are_negative(bounded.low, bounded.high)
        ):
            yield _in_order(bounded.low, bounded.high, Link.STATED)
    for start, end in find_years_in_order(claims):
        roles = {"first year": start.claim, "last year": end.claim}
        wording = f"what begins in {start.text} cannot end in {end.text}"
        yield at_most(start, end, roles=roles, wording=wording)


def _are_negative(low: Claim, high: Claim) -> bool:
    """Tell whether both ends are negative: then they may be in order of size."""
    return is_negative(low) and is_negative(high)


def _is_equation(high: Claim) -> bool:
    """Tell whether an equals sign follows: "(95% - 5% = 90%)" takes one from the other."""
    behind = high.quantity.end
    return high.sentence.document.text[behind : behind + 3].lstrip().startswith("=")


def _is_compound(claim: Claim) -> bool:
    """Tell whether the amount is glued to what it describes: "between 64-bit and 32-bit programs" has no order."""
    return "-" in claim.quantity.surface.lstrip("-")


def _in_order(low: Claim, high: Claim, link: Link) -> Relation:
    wording = "the range runs backwards, from {lower_end} to {upper_end}"
    roles = {"lower end": low, "upper end": high}
    return at_most(low, high, roles=roles, link=link, wording=wording, peers=(low, high))
