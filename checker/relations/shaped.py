"""The relations of geometry: areas, volumes, circles, slopes."""

from __future__ import annotations

from dataclasses import replace
from fractions import Fraction

from checker.claims.claim import Claim
from checker.claims.expression import Expression
from checker.claims.shapes import Figure
from checker.relations.relation import Link, Reading, Relation, at_most, equal

PI = Fraction(355, 113)
"""Right to six places."""


def content(figure: Figure) -> Relation:
    """Return the relation that the sides of *figure* make its area or volume, or leave room for it."""
    product: Expression = figure.sides[0]
    for side in figure.sides[1:]:
        product = product * side
    roles = {
        **dict(zip(("first side", "second side", "third side"), figure.sides, strict=False)),
        "content": figure.content,
    }
    sides = " × ".join(f"{{{role.replace(' ', '_')}}}" for role in roles if role != "content")
    relate = equal if figure.is_rectangular else at_most
    word = "is" if figure.is_rectangular else "is at most"
    relation = relate(
        figure.content,
        product,
        roles=roles,
        link=Link.INFERRED,
        wording=f"{sides} {word} {{expected}}, not {{content}}",
    )
    if figure.times is None:
        return relation
    of_all = Reading(figure.content, product * figure.times, relation.readings[0].comparison, "of all of them")
    return replace(relation, readings=(*relation.readings, of_all))


def circumference(across: Claim, around: Claim) -> Relation:
    """Return the relation that a circle is *around* as far as its width *across* says."""
    wording = "a circle {across} wide is {expected} around, not {around}"
    return equal(around, across * PI, roles={"across": across, "around": around}, link=Link.INFERRED, wording=wording)


def slope(ratio: Claim, share: Claim) -> Relation:
    """Return the relation that a slope of *ratio* is *share* in per cent."""
    return equal(share, ratio, roles={"ratio": ratio, "share": share}, wording="{ratio} is {expected}, not {share}")


def climb(rise: Claim, along: Claim, share: Claim) -> Relation:
    """Return the relation that a *rise* over a way *along* is a slope of *share* in per cent."""
    roles = {"rise": rise, "along": along, "share": share}
    return equal(share, rise / along, roles=roles, wording="{rise} in {along} is {expected}, not {share}")


def scaled(scale: Claim, drawn: Claim, real: Claim) -> Relation:
    """Return the relation that *drawn* stands for *real* at *scale*, such as 1:50,000."""
    roles = {"scale": scale, "drawn": drawn, "real": real}
    return equal(real, drawn / scale, roles=roles, wording="at {scale}, {drawn} is {expected}, not {real}")
