"""The stricter way to take rounding: figures were rounded to the nearest, nothing was cut off."""

from __future__ import annotations

from dataclasses import replace

from checker.quantities.quantity import Kind
from checker.relations.relation import Reading, Relation

CUT_OFF = "cut off"
"""What the names of readings say that take digits as cut off instead of rounded."""


def nearest_only(relation: Relation) -> Relation:
    """Return *relation* without what only cut-off digits would explain.

    Percentages stand for what rounds to them, and readings that take digits as cut off are
    left out, unless there is no other.
    """
    kept = tuple(reading for reading in relation.readings if CUT_OFF not in reading.name) or relation.readings
    return replace(relation, readings=tuple(map(_nearest, kept)))


def _nearest(reading: Reading) -> Reading:
    steps = dict(reading.steps)
    for claim in dict.fromkeys((*reading.left.claims(), *reading.right.claims())):
        figure = claim.quantity.figure
        if claim.quantity.kind in (Kind.PERCENT, Kind.POINTS) and figure is not None:
            steps[claim] = min(figure.written_step, steps.get(claim, figure.written_step))
    return replace(reading, steps=steps) if steps else reading
