"""Floats and exact arithmetic never disagree about a reading."""

from __future__ import annotations

from fractions import Fraction

import pytest
from hypothesis import assume, example, given
from hypothesis import strategies as st

import checker
from checker.claims.claim import Claim
from checker.claims.expression import Call, Constant, Expression, Operation
from checker.claims.find import find_claims
from checker.quantities.find import find_quantities
from checker.relations.estimate import estimated
from checker.relations.relation import Comparison, Reading
from checker.relations.verdict import _agrees, _ranging
from checker.text.plain import read_plain


def claims_of(text: str) -> list[Claim]:
    """Return the claims of *text*."""
    document = read_plain(text, "text")
    return list(find_claims(document, list(find_quantities(document))))


CLAIMS = claims_of(
    "They sold 3 of 7 boats, 120,000 of 180,000 tickets, about 59,000 maps, 12.5 km of rope, 0.3 km of wire, "
    "-4 °C and 25 °C, £3m and £2,999,999, 45% and 33.3% of the rest, at least 40 flags, 10 to 12 tents."
)
LEAVES = st.one_of(
    st.sampled_from(CLAIMS),
    st.builds(lambda above, below: Constant(Fraction(above, below)), st.integers(-50, 50), st.integers(1, 7)),
)
TREES = st.recursive(
    LEAVES,
    lambda inner: st.one_of(
        st.builds(Operation, st.sampled_from("+-*/"), inner, inner),
        st.builds(lambda parts: Call("sum", tuple(parts)), st.lists(inner, min_size=1, max_size=3)),
    ),
    max_leaves=6,
)
READINGS = st.builds(Reading, TREES, TREES, st.sampled_from(Comparison))


def scales_of(*expressions: Expression) -> dict[Claim, tuple[Fraction, Fraction]]:
    """Return the first unit reading of every claim."""
    claims = [claim for expression in expressions for claim in expression.claims()]
    return {claim: (unit.factor, unit.offset) for claim in claims for unit in claim.quantity.units[:1]}


@given(READINGS, st.booleans())
def test_what_floats_decide_is_what_exact_arithmetic_decides(reading: Reading, wide: bool) -> None:
    scales = scales_of(reading.left, reading.right)
    quick = estimated(reading, scales, wide=wide)
    assume(quick is not None)
    assert quick == _agrees(reading, _ranging(reading, scales, wide=wide))


@given(st.sampled_from(CLAIMS), st.integers(-3, 3), st.integers(0, 30), st.booleans())
@example(CLAIMS[0], 1, 16, False)
def test_ends_that_nearly_touch_are_left_to_exact_arithmetic(claim: Claim, steps: int, places: int, wide: bool) -> None:
    interval = claim.quantity.wide if wide else claim.quantity.strict
    assume(interval.high is not None)
    reading = Reading(claim, Constant(Fraction(interval.high) + Fraction(steps, 10**places)))
    quick = estimated(reading, {}, wide=wide)
    assert quick is None or quick == _agrees(reading, _ranging(reading, {}, wide=wide))


@pytest.mark.parametrize(
    ("text", "verdict"),
    [
        ("121,000 done and 59,000 to go make 180,000", True),
        ("121,000 done and 58,999 to go make 180,000", False),
        ("12.1 km done and 6 km to go make 18.2 km", None),
    ],
)
def test_only_whole_points_that_touch_are_told_by_floats(text: str, verdict: bool | None) -> None:
    done, rest, whole = claims_of(text)
    assert estimated(Reading(whole, done + rest), {}, wide=False) is verdict


def test_huge_numbers_raise_nothing() -> None:
    text = f"Of the {'9' * 29} rows, {'9' * 28} ({'9' * 27}%) and 1e400 of 3 (1e900%) were counted."
    assert str(checker.check(text))
