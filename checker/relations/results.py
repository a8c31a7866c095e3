"""What sums told before a result make or leave, of all ways in which they can.

Any way that comes out speaks for the text, however far fetched. Where none does, and one slip of the pen keeps one
of the plain ways from coming out, that is no chance if the numbers have digits enough: of numbers with six digits one
in fifteen thousand is a slip of another, with four one in two hundred.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from fractions import Fraction
from itertools import combinations

from checker.claims.claim import Claim
from checker.claims.expression import total
from checker.claims.parts.evidence import Slip
from checker.claims.results import Result
from checker.quantities.precision import Figure
from checker.quantities.rounding import to_step
from checker.relations.one_slip import sum_slip
from checker.relations.relation import Link, Reading, Relation

_A_SLIP = frozenset({Slip.DIGIT, Slip.TRACE})
MOST_WAYS = {4: 1, 5: 6, 6: 60}
"""So many plain ways are tried where the slip is in a number of so many digits: with fewer it shows nothing."""
Way = tuple[tuple[Claim, ...], tuple[Claim, ...]]
"""What is added up, and what is taken from it."""


def relation_of(found: Result) -> Relation | None:
    """Return how a result stands to what was told before: the plain way that comes out, or one that a slip spoils."""
    steps = _in_steps(found.result, *found.told)
    ways, result = list(_plain_ways(found, steps)), steps[found.result]
    for added, taken in ways:
        if sum(map(steps.__getitem__, added)) - sum(map(steps.__getitem__, taken)) == result:
            return _relation(found.result, added, taken)
    spoilt = _spoilt(found, ways)
    if spoilt is None or _comes_out(result, [steps[claim] for claim in found.told]):
        return None
    return _relation(found.result, *spoilt)


def _spoilt(found: Result, ways: list[Way]) -> Way | None:
    """Return the way that one slip keeps from coming out, in a number with digits enough for so many ways."""
    most_digits = max(len(str(_figure(claim).mantissa)) for claim in (found.result, *found.told))
    for least, most in MOST_WAYS.items():
        if least > most_digits:
            return None
        for added, taken in ways if len(ways) <= most else ():
            if _slip(found.result, added, taken, least) in _A_SLIP:
                return added, taken
    return None


def _plain_ways(found: Result, steps: dict[Claim, int]) -> Iterator[Way]:
    """Yield the ways in which a text tells such sums: all since some sum, one less all behind it, or two of them."""
    told, pairs = found.told, [pair[::-1] for pair in combinations(reversed(found.told), 2)]
    runs = [told[first:] for first in range(len(told) - 3, -1, -1)]
    if found.is_made:
        yield from ((pair, ()) for pair in pairs)
        yield from ((run, ()) for run in runs)
    if found.is_left:
        yield from (((one,), (two,)) if steps[one] >= steps[two] else ((two,), (one,)) for one, two in pairs)
        yield from ((run[:1], run[1:]) for run in runs)
        yield from ((run[:-1], run[-1:]) for run in runs)


def _in_steps(*claims: Claim) -> dict[Claim, int]:
    """Return how many steps each of *claims* is, all of them written in whole ones."""
    finest = _finest(*claims)
    told = [(claim, _figure(claim)) for claim in claims]
    return {claim: _moved(figure.mantissa, figure.exponent - finest) for claim, figure in told}


def _moved(mantissa: int, places: int) -> int:
    """Return *mantissa* so many decimal places to the left; to the right, it has noughts enough."""
    power: int = 10 ** abs(places)
    return mantissa * power if places >= 0 else mantissa // power


def _comes_out(result: int, told: Sequence[int]) -> bool:
    """Tell whether any of the sums *told*, each added or taken away, make the *result*, but for their rounding."""
    reached = {0}
    for value in told:
        reached |= {each + value for each in reached} | {each - value for each in reached}
    slack = len(told) + 1
    return any(result + off in reached for off in range(-slack, slack + 1))


def _figure(claim: Claim) -> Figure:
    """Return the figure of a claim that is known to be told with one."""
    assert claim.quantity.figure is not None
    return claim.quantity.figure


def _finest(*claims: Claim) -> int:
    """Return in which power of ten *claims* are reckoned: the finest that any is written in, without its zeros."""
    return min(map(_place, map(_figure, claims)))


def _place(figure: Figure) -> int:
    digits = str(figure.mantissa)
    return figure.exponent + len(digits) - len(digits.rstrip("0"))


def _slip(result: Claim, added: tuple[Claim, ...], taken: tuple[Claim, ...], least: int) -> Slip:
    if not taken:
        return sum_slip(result, added, least)
    return sum_slip(added[0], (result, *taken), least) if len(added) == 1 else Slip.NONE


def _relation(result: Claim, added: tuple[Claim, ...], taken: tuple[Claim, ...]) -> Relation:
    claims = (*added, *taken, result)
    step = Fraction(10) ** _finest(*claims)
    intervals = {claim: to_step(_figure(claim), step) for claim in claims}
    wording, names = "", [f"part {place}" for place in range(1, len(claims))]
    if len(added) == len(taken) == 1:
        wording, names = "{whole} less {taken} is {expected}, not {rest}", ["whole", "taken"]
    reading = Reading(result, total(added) - total(taken) if taken else total(added), intervals=intervals)
    names.append("rest" if taken else "total")
    roles = dict(zip(names, claims, strict=True))
    return Relation((reading,), roles, names[-1], Link.INFERRED, wording, peers=claims)
