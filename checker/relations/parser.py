"""Relation strings: an allow-list grammar, read into an expression tree, never evaluated.

The whole language::

    relation   = sum comparison sum
    comparison = "=" | "==" | "<=" | ">=" | "<" | ">" | "≤" | "≥"
    sum        = product { ("+" | "-") product }
    product    = unary { ("*" | "×" | "/" | "÷") unary }
    unary      = "-" unary | power
    power      = atom [ ("**" | "^") exponent ]
    exponent   = [ "-" ] number, at most 64
    atom       = number [ "%" | unit ] | quoted | name | function "(" sum { "," sum } ")" | "(" sum ")"
    function   = "sum" | "mean" | "median" | "min" | "max" | "abs" | "round"
    name       = letter { letter | digit | "_" }
    unit       = name, right behind a number: ``0.5 km``
    quoted     = "'" any amount "'", such as '60 miles per hour'

Anything else is refused with its column. Length, depth and size of numbers are limited, so
that reading takes time linear in the length of the string, whatever it holds. ``<`` and
``>`` are read as "at most" and "at least": rounded figures leave no room for the difference.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from contextlib import contextmanager
from fractions import Fraction

from checker.claims.expression import FUNCTIONS, Call, Constant, Expression, Operation
from checker.errors import RelationSyntaxError, nearest
from checker.relations.equation import Equation, Name
from checker.relations.relation import Comparison
from checker.relations.tokens import Token, token_at

LONGEST = 1000
"""A relation has no more characters."""
DEEPEST = 40
"""Brackets, signs and functions are not nested deeper."""
MOST_NODES = 200
"""A relation has no more numbers, names and signs."""
HIGHEST_POWER = 64
_MOST_DIGITS = 40

_COMPARISONS = {
    "=": Comparison.EQUAL,
    "==": Comparison.EQUAL,
    "<": Comparison.AT_MOST,
    "<=": Comparison.AT_MOST,
    "≤": Comparison.AT_MOST,
    ">": Comparison.AT_LEAST,
    ">=": Comparison.AT_LEAST,
    "≥": Comparison.AT_LEAST,
}
_SAME = {"×": "*", "÷": "/", "^": "**", "−": "-"}

ReadConstant = Callable[[str], Constant | None]
"""From an amount as written, such as "0.5 km", to its value in base units; ``None`` if it is none."""


def parse_relation(text: str, read_constant: ReadConstant | None = None) -> Equation:
    """Return the equation or inequality that *text* spells.

    Parameters
    ----------
    text
        Such as ``"margin = (revenue - cost) / revenue"``.
    read_constant
        What reads amounts with a unit; without it they are refused.

    Raises
    ------
    RelationSyntaxError
        If *text* is outside the grammar; names the column.

    Examples
    --------
    >>> equation = parse_relation("evacuated + remaining = total")
    >>> equation.names, equation.comparison.value
    (('evacuated', 'remaining', 'total'), '=')
    >>> parse_relation("open('x') = total")
    Traceback (most recent call last):
    ...
    checker.errors.RelationSyntaxError: no function 'open'; one of sum, mean, median, min, max, abs, round at ...
    """
    if len(text) > LONGEST:
        raise RelationSyntaxError(f"longer than {LONGEST:,} characters", text=text, column=LONGEST + 1)
    return _Parser(text, read_constant).relation()


class _Parser:
    """Precedence climbing over the tokens of one string."""

    def __init__(self, text: str, read_constant: ReadConstant | None) -> None:
        self._text = text
        self._read_constant = read_constant
        self._depth = 0
        self._nodes = 0
        self._names: dict[str, None] = {}
        self._token = token_at(text, 0)

    def relation(self) -> Equation:
        """Return the whole string as an equation."""
        left = self._sum()
        comparison = _COMPARISONS.get(self._token.text) if self._token.kind == "sign" else None
        if comparison is None:
            raise self._refused("a comparison such as = is missing")
        self._advance()
        right = self._sum()
        if self._token.text in _COMPARISONS:
            raise self._refused("a relation has one comparison; write two rules")
        if self._token.kind != "end":
            raise self._refused(f"{self._token.text!r} is not expected")
        if not self._names:
            raise self._refused("there is no name to bind", 1)
        return Equation(left, comparison, right, tuple(self._names), self._text)

    def _sum(self) -> Expression:
        left = self._product()
        while self._token.text in ("+", "-", "−"):
            sign = self._sign()
            left = self._node(Operation(sign, left, self._product()))
        return left

    def _product(self) -> Expression:
        left = self._unary()
        while self._token.text in ("*", "/", "×", "÷"):
            sign = self._sign()
            left = self._node(Operation(sign, left, self._unary()))
        return left

    def _unary(self) -> Expression:
        if self._token.text not in ("-", "−"):
            return self._power()
        with self._nested():
            self._advance()
            inner = self._unary()
        return self._node(-inner)

    def _power(self) -> Expression:
        base = self._atom()
        if self._token.text not in ("**", "^"):
            return base
        self._advance()
        negative = self._token.text in ("-", "−")
        if negative:
            self._advance()
        if self._token.kind != "number":
            raise self._refused("a power is a plain number")
        power = self._number()
        if power > HIGHEST_POWER:
            raise self._refused(f"a power is at most {HIGHEST_POWER}")
        self._advance()
        if self._token.text in ("**", "^"):
            raise self._refused("powers of powers need brackets")
        return self._node(Operation("**", base, Constant(-power if negative else power)))

    def _atom(self) -> Expression:
        token = self._token
        if token.kind == "number":
            return self._constant()
        if token.kind == "quoted":
            self._advance()
            return self._amount(token.text.strip("'"), token)
        if token.kind == "name":
            self._advance()
            return self._call(token) if self._token.text == "(" else self._name(token)
        if token.text == "(":
            with self._nested():
                self._advance()
                inner = self._sum()
                self._close(token)
            return inner
        problem = "the relation ends too early" if token.kind == "end" else f"{token.text!r} is not expected"
        raise self._refused(problem)

    def _constant(self) -> Expression:
        token, value = self._token, self._number()
        self._advance()
        if self._token.text == "%":
            self._advance()
            return self._node(Constant(value / 100, f"{token.text}%"))
        if self._token.kind == "name":
            unit = self._token
            self._advance()
            return self._amount(self._text[token.column - 1 : unit.end], token)
        return self._node(Constant(value, token.text))

    def _amount(self, text: str, token: Token) -> Expression:
        constant = self._read_constant(text) if self._read_constant is not None else None
        if constant is None:
            raise self._refused(f"{text!r} is no amount with a unit", token.column)
        return self._node(constant)

    def _name(self, token: Token) -> Expression:
        if "__" in token.text:
            raise self._refused("a name has no two underscores in a row", token.column)
        if token.text in FUNCTIONS:
            raise self._refused(f"{token.text} is a function: {token.text}(…)", token.column)
        self._names.setdefault(token.text)
        return self._node(Name(token.text))

    def _call(self, token: Token) -> Expression:
        if token.text not in FUNCTIONS:
            near = nearest(token.text, FUNCTIONS) or f"; one of {', '.join(FUNCTIONS)}"
            raise self._refused(f"no function {token.text!r}{near}", token.column)
        with self._nested():
            opening = self._token
            self._advance()
            arguments = [self._sum()]
            while self._token.text == ",":
                self._advance()
                arguments.append(self._sum())
            self._close(opening)
        if token.text in ("abs", "round") and len(arguments) > 1:
            raise self._refused(f"{token.text} takes one argument", token.column)
        return self._node(Call(token.text, tuple(arguments)))

    def _number(self) -> Fraction:
        digits = self._token.text.replace("_", "")
        if len(digits) > _MOST_DIGITS:
            raise self._refused(f"a number has at most {_MOST_DIGITS} digits")
        return Fraction(digits)

    def _sign(self) -> str:
        sign = _SAME.get(self._token.text, self._token.text)
        self._advance()
        return sign

    def _close(self, opening: Token) -> None:
        if self._token.text != ")":
            raise self._refused(f"the bracket at column {opening.column} is not closed")
        self._advance()

    def _node(self, node: Expression) -> Expression:
        self._nodes += 1
        if self._nodes > MOST_NODES:
            raise self._refused(f"more than {MOST_NODES} numbers, names and signs")
        return node

    @contextmanager
    def _nested(self) -> Iterator[None]:
        """Read what is nested one deeper."""
        self._depth += 1
        if self._depth > DEEPEST:
            raise self._refused(f"nested deeper than {DEEPEST}")
        yield
        self._depth -= 1

    def _advance(self) -> None:
        self._token = token_at(self._text, self._token.end)

    def _refused(self, problem: str, column: int | None = None) -> RelationSyntaxError:
        """Return the error for a *problem* at *column*, or at the token that is read."""
        return RelationSyntaxError(problem, text=self._text, column=column or self._token.column)
