from __future__ import annotations

import time
from fractions import Fraction

import pytest
from hypothesis import given
from hypothesis import strategies as st

from checker.claims.expression import Call, Constant, Operation
from checker.errors import RelationSyntaxError
from checker.quantities.interval import Interval
from checker.relations.equation import Name, substituted
from checker.relations.parser import LONGEST, parse_relation
from checker.relations.relation import Comparison
from checker.rules.amounts import read_amount


def value_of(text: str) -> Fraction:
    """Return what the right side of a relation without names on it comes to."""
    equation = parse_relation(f"x = {text}", read_amount)
    interval = equation.right.evaluate(lambda claim: Interval(None, None))
    assert interval.low == interval.high
    return interval.low


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("1 + 2 * 3", 7),
        ("(1 + 2) * 3", 9),
        ("10 - 4 - 3", 3),
        ("24 / 4 / 3", 2),
        ("2 ** 3", 8),
        ("2 ^ -1", Fraction(1, 2)),
        ("-2 ** 2", -4),
        ("--3", 3),
        ("1_204 + 0.5", Fraction(2409, 2)),
        ("50%", Fraction(1, 2)),
        ("sum(1, 2, 3)", 6),
        ("mean(1, 2)", Fraction(3, 2)),
        ("median(4, 1, 3)", Fraction(3)),
        ("median(1, 2, 4, 9)", Fraction(3)),
        ("max(1, min(4, 3))", 3),
        ("abs(2 - 5)", 3),
        ("2 × 3 ÷ 4 − 1", Fraction(1, 2)),
        ("0.5 km", 500),
        ("'60 miles per hour'", Fraction(26822400, 1000000)),
    ],
)
def test_arithmetic_reads_as_it_should(text, value):
    assert value_of(text) == value


def test_a_tree_keeps_names_in_order_of_mention():
    equation = parse_relation("margin = (revenue - cost) / revenue")
    assert equation.names == ("margin", "revenue", "cost")
    assert equation.left == Name("margin")
    assert equation.right == Operation("/", Operation("-", Name("revenue"), Name("cost")), Name("revenue"))


@pytest.mark.parametrize(
    ("sign", "comparison"),
    [("=", Comparison.EQUAL), ("==", Comparison.EQUAL), ("<", Comparison.AT_MOST), ("≥", Comparison.AT_LEAST)],
)
def test_comparisons(sign, comparison):
    assert parse_relation(f"a {sign} b").comparison is comparison


def test_a_name_may_stand_for_several_amounts_in_a_function():
    equation = parse_relation("total = sum(parts)")
    one, two = Constant(Fraction(1)), Constant(Fraction(2))
    assert substituted(equation.right, {"parts": (one, two)}) == Call("sum", (one, two))


@pytest.mark.parametrize(
    ("text", "column", "said"),
    [
        ("", 1, "too early"),
        ("a", 2, "comparison"),
        ("a = ", 5, "too early"),
        ("a = b = c", 7, "one comparison"),
        ("1 = 1", 1, "no name"),
        ("a = b c", 7, "'c' is not expected"),
        ("a = (b", 7, "column 5 is not closed"),
        ("a = b)", 6, "')' is not expected"),
        ("a = b.__class__", 6, "'.' is not part"),
        ("a = ().__class__", 6, "')' is not expected"),
        ("a = __import__('os')", 5, "no function '__import__'"),
        ("a = b__c", 5, "two underscores"),
        ("a = lambda: 1", 11, "':' is not part"),
        ("a = [b for b in c]", 5, "'[' is not part"),
        ("a = b if c else d", 7, "'if' is not expected"),
        ("a = eval(b)", 5, "no function 'eval'"),
        ("a = sumn(b)", 5, "did you mean 'sum'"),
        ("a = sum", 5, "sum is a function"),
        ("a = sum()", 9, "')' is not expected"),
        ("a = abs(b, c)", 5, "one argument"),
        ("a = b ** c", 10, "a plain number"),
        ("a = b ** 9999999999", 10, "at most 64"),
        ("a = 9 ** 9 ** 9", 12, "brackets"),
        ("a = b; import os", 6, "';' is not part"),
        ("a = {b}", 5, "'{' is not part"),
        ('a = "b"', 5, "is not part"),
        ("a = b @ c", 7, "'@' is not part"),
        ("a = b\x00", 6, "is not part"),
        ("a := b", 3, "':' is not part"),
        ("a != b", 3, "'!' is not part"),
        ("a = 5 parsecsx", 5, "no amount with a unit"),
        ("a = 'rm -rf'", 5, "no amount with a unit"),
        ("a = 1" + "0" * 60, 5, "at most 40 digits"),
        ("a = f(x)(y)", 5, "no function 'f'"),
        ("a = 1,204", 6, "',' is not expected"),
        ("a = b %", 7, "'%' is not expected"),
    ],
)
def test_anything_else_is_refused_with_its_column(text, column, said):
    with pytest.raises(RelationSyntaxError, match="at column") as caught:
        parse_relation(text, read_amount)
    assert said in caught.value.problem
    assert caught.value.column == column


@pytest.mark.parametrize(
    "text",
    [
        "a = " + "(" * 400 + "b" + ")" * 400,
        "a = " + "-" * 900 + "b",
        "a = " + "abs(" * 200 + "b" + ")" * 200,
        "a = " + "+".join(["b"] * 400),
        "a = " + "b*" * 1_000_000,
        "a" * 1_000_000,
        "(" * 1_000_000,
        "a = '" + "x" * 1_000_000,
        "a = " + "9" * 1_000_000,
        " " * 1_000_000,
        "a = b" + " " * 990 + "$",
    ],
    ids=lambda text: f"{text[:12].strip()}…{len(text)}",
)
def test_monsters_are_refused_at_once(text):
    started = time.process_time()
    with pytest.raises(RelationSyntaxError):
        parse_relation(text, read_amount)
    assert time.process_time() - started < 2


@given(st.text(max_size=LONGEST + 20))
def test_any_text_is_read_or_refused(text):
    try:
        equation = parse_relation(text)
    except RelationSyntaxError as error:
        assert 1 <= error.column <= len(text) + 1
    else:
        assert equation.names


@given(st.text(alphabet="ab1+-*/()=<>,.^% sumabs", max_size=60))
def test_near_misses_are_read_or_refused(text):
    try:
        parse_relation(text)
    except RelationSyntaxError as error:
        assert 1 <= error.column <= len(text) + 1
