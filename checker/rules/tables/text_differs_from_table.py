"""A number in the prose that is another in the table beside it."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from fractions import Fraction

from checker.claims.expression import Call
from checker.claims.find import Claims
from checker.claims.tables.tabled import find_averages, find_repeated
from checker.quantities.quantity import Kind
from checker.relations.relation import Link, Relation, equal
from checker.rules.rule import rule


@rule(
    "RES006",
    name="text-differs-from-table",
    severity="warning",
    holds=(
        "Leeds has 24 branches.\n\n| city | branches |\n| Leeds | 24 |\n| York | 42 |\n",
        "| city | branches |\n| Leeds | 24 |\n| York | 42 |\n\nThe two cities average 33 branches.",
    ),
    breaks=(
        "Leeds has 42 branches.\n\n| city | branches |\n| Leeds | 24 |\n| York | 42 |\n",
        "| city | branches |\n| Leeds | 24 |\n| York | 42 |\n\nThe two cities average 31 branches.",
        "In the survey the Alder valley counted 310 nests.\n\n| valley | nests |\n| Alder | 301 |\n| Birch | 87 |\n",
    ),
    silent=(
        "Leeds will open 42 branches.\n\n| city | branches |\n| Leeds | 24 |\n| York | 42 |\n",
        "Leeds has 42 tills.\n\n| city | branches |\n| Leeds | 24 |\n| York | 42 |\n",
        "Unlike York, Leeds has 42 branches.\n\n| city | branches |\n| Leeds | 24 |\n| York | 42 |\n",
        "The two owners average 31 branches.\n\n| city | branches |\n| Leeds | 24 |\n| York | 42 |\n",
    ),
)
def text_differs_from_table(claims: Claims) -> Iterator[Relation]:
    """The text gives another number than the table beside it.

    A figure of the text is in the table below it. The row is found by its name in the sentence, the column
    by what it counts, and each must be the only one that fits. Sentences with several numbers or names, and
    those of another time or of plans, are silent, because the table then does not tell which figure is
    meant.

    What it checks
        A sentence with the name of one row and a number of what one column counts, or the words of
        a column of money or percentages; an average over all rows.

    Why it matters
        A table is updated and the sentence above it is not.

    How rounding is treated
        Each stands for what rounds to it.

    Not flagged
        Sentences with several numbers or several names, with words of another time or of
        plans; changes; columns of counts in thousands.

    Source
        Checklists of editors: figures in the text against figures in the tables.
    """
    for found in find_repeated(claims):
        roles = {"text": found.claim, "table": found.cell}
        wording = "the table has {table}, the text {text}"
        relation = equal(found.claim, found.cell, roles=roles, link=Link.INFERRED, wording=wording)
        if found.factor is not None:
            own = Fraction(1, 100) if found.claim.quantity.kind is Kind.PERCENT else Fraction(1)
            scales = {found.claim: (own, Fraction(0)), found.cell: (found.factor, Fraction(0))}
            readings = tuple(replace(reading, scales=scales) for reading in relation.readings)
            relation = replace(relation, readings=readings)
        yield relation
    for summed in find_averages(claims):
        cells = {f"part {place}": cell for place, cell in enumerate(summed.cells, 1)}
        yield equal(
            summed.claim,
            Call("mean", summed.cells),
            roles={**cells, "average": summed.claim},
            link=Link.INFERRED,
            wording="the column has a mean of {expected}, not {average}",
        )
