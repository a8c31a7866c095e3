"""Relation: an equation or inequality between claims, with roles and readings."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import field, replace
from enum import StrEnum
from fractions import Fraction
from typing import Any

from checker.claims.claim import Claim
from checker.claims.expression import Expression, as_expression
from checker.quantities.interval import Interval
from checker.text.record import record


class Comparison(StrEnum):
    """How the two sides of a reading must stand to each other."""

    EQUAL = "="
    AT_MOST = "<="
    AT_LEAST = ">="


class Link(StrEnum):
    """How sure it is that these are the numbers to compare. Sets the severity, never the arithmetic."""

    STATED = "stated"
    """One sentence or an explicit anaphor: an error if it fails."""
    INFERRED = "inferred"
    """One inference: a warning at most."""
    LOOSE = "loose"
    """A remark at most."""


_NOTHING: Mapping[Claim, Any] = {}
"""What most readings take in a way of their own; one for all of them."""


def _nothing() -> Mapping[Claim, Any]:
    return _NOTHING


@record(frozen=True, slots=True)
class Reading:
    """One admissible way to take a relation."""

    left: Expression
    """The stated side where there is one."""
    right: Expression
    """What it must agree with."""
    comparison: Comparison = Comparison.EQUAL
    """How the two stand to each other."""
    name: str = "as written"
    """What is special about the reading, in words for the explanation."""
    scales: Mapping[Claim, tuple[Fraction, Fraction]] = field(default_factory=_nothing)
    """Factor and offset of claims whose unit this reading takes in its own way."""
    steps: Mapping[Claim, Fraction] = field(default_factory=_nothing)
    """Rounding step, in the unit as written, of claims that this reading takes as rounded to
    that step instead of to what their trailing zeros allow. Hedged claims keep their interval."""
    intervals: Mapping[Claim, Interval] = field(default_factory=_nothing)
    """What claims stand for in this reading, in the unit as written, whatever their hedge and
    on strict terms too: a hedge before "6 kg (13 lb)" belongs to both figures alike."""


@record(frozen=True, slots=True)
class Relation:
    """What the text commits itself to, as proposed by a rule."""

    readings: tuple[Reading, ...]
    """All admissible readings, the plainest first; one that holds is enough."""
    roles: Mapping[str, Claim]
    """Every claim that takes part, by role, in the order of the message."""
    stated: str
    """The role whose value is compared with what the others give."""
    link: Link = Link.STATED
    """How sure the link is."""
    wording: str = ""
    """First line of the message, with ``{role}`` and ``{expected}`` as fields, or ``{sum}`` and ``{computed}``
    for the left side and its value; empty for the usual one."""
    peers: tuple[Claim, ...] = ()
    """Claims of one unit: a bare number among them takes the unit of the others."""
    doubt: str = ""
    """Why a contradiction could be innocent; with a doubt, what fails is undetermined."""
    middle: Reading | None = None
    """Of a relation that leaves room on both sides, the equation in the middle of it: what is shown and solved."""
    doubted_by: Callable[[], str] | None = None
    """What tells a doubt that is costly to find; it is called only where every reading fails."""

    def or_equal(self, left: Expression, right: Expression | int | Fraction, *, name: str) -> Relation:
        """Return the relation with one more reading, under which *left* equals *right*."""
        return self.with_reading(Reading(left, as_expression(right), Comparison.EQUAL, name))

    def with_reading(self, reading: Reading) -> Relation:
        """Return the relation with one more reading."""
        return replace(self, readings=(*self.readings, reading))

    @property
    def claims(self) -> tuple[Claim, ...]:
        """The claims that take part, in the order of the text, each once."""
        return tuple(sorted(set(self.roles.values()), key=lambda claim: claim.quantity.start))


def equal(
    left: Expression,
    right: Expression | int | Fraction,
    *,
    roles: Mapping[str, Claim] | None = None,
    link: Link = Link.STATED,
    wording: str = "",
    peers: tuple[Claim, ...] = (),
) -> Relation:
    """Return the relation that *left* equals *right* within what was written.

    Parameters
    ----------
    left
        The stated side; usually one claim.
    right
        What it must agree with.
    roles
        Names of the claims; without them the rule's own bindings are used.
    link, wording, peers
        See :class:`Relation`.
    """
    return _relation(Comparison.EQUAL, left, right, roles, link, wording, peers)


def at_most(
    left: Expression,
    right: Expression | int | Fraction,
    *,
    roles: Mapping[str, Claim] | None = None,
    link: Link = Link.STATED,
    wording: str = "",
    peers: tuple[Claim, ...] = (),
) -> Relation:
    """Return the relation that *left* does not exceed *right*; parameters as for :func:`equal`."""
    return _relation(Comparison.AT_MOST, left, right, roles, link, wording, peers)


def at_least(
    left: Expression,
    right: Expression | int | Fraction,
    *,
    roles: Mapping[str, Claim] | None = None,
    link: Link = Link.STATED,
    wording: str = "",
    peers: tuple[Claim, ...] = (),
) -> Relation:
    """Return the relation that *left* is no less than *right*; parameters as for :func:`equal`."""
    return _relation(Comparison.AT_LEAST, left, right, roles, link, wording, peers)


def _relation(
    comparison: Comparison,
    left: Expression,
    right: Expression | int | Fraction,
    roles: Mapping[str, Claim] | None,
    link: Link,
    wording: str,
    peers: tuple[Claim, ...],
) -> Relation:
    other = as_expression(right)
    named = dict(roles) if roles else _unnamed(left, other)
    stated = next((role for role, claim in named.items() if claim is left), next(iter(named), ""))
    return Relation((Reading(left, other, comparison),), named, stated, link, wording, peers)


def _unnamed(left: Expression, right: Expression) -> dict[str, Claim]:
    claims = list(dict.fromkeys([*left.claims(), *right.claims()]))
    return {f"value {place}": claim for place, claim in enumerate(claims, 1)}
