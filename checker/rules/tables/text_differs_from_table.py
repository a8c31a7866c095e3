"""A number in the prose that is another in the table beside it."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from fractions import Fraction

from checker.claims.claim import Claim
from checker.claims.expression import Call
from checker.claims.find import Claims
from checker.claims.tables.quoted import Quoted, find_quoted
from checker.claims.tables.reckoned import find_reckoned
from checker.claims.tables.tabled import find_averages, find_repeated
from checker.quantities.quantity import Kind
from checker.relations.evidence import holds
from checker.relations.one_slip import is_quoted_slip
from checker.relations.relation import Link, Relation, equal
from checker.rules.rule import rule
from checker.rules.tables.reckonings import reckoned


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
    by what it counts, and each must be the only one that fits. Where a sentence names a row and takes more
    from the table - another cell of that row, the year or the words of a column -, a number that stands
    nowhere in the table and is one slip of the pen from one cell of the row is reported.

    What it checks
        A sentence with the name of one row and a number of what one column counts, or the words of
        a column of money, measures or percentages; a sentence that quotes up to three rows, or the row of
        totals, where two digits are exchanged or one is another; the change or the difference between two
        years of a row, and the sum of the rows that a sentence names, where two digits are exchanged, the
        change is taken of the later level, or has gone the other way; an average over all rows.

    Why it matters
        A table is updated and the sentence above it is not.

    How rounding is treated
        Each stands for what rounds to it.

    Not flagged
        Numbers that stand elsewhere in the table, differences ("43 more"), plans, other years than the
        table has, and all that no slip makes of a cell.

    Source
        Checklists of editors: figures in the text against figures in the tables.
    """
    told: set[Claim] = set()
    for found in find_repeated(claims):
        told.add(found.claim)
        yield _repeated(found.claim, found.cell, found.factor)
    for quoted in sorted(find_quoted(claims), key=lambda each: not each.is_right):  # a number of one table is right
        relation = None if quoted.claim in told else _quoted(quoted)
        if quoted.is_right:
            told.add(quoted.claim)
        if relation is not None:
            yield relation
    for made in find_reckoned(claims):
        relation = None if made.claim in told else reckoned(made)
        if relation is not None:
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


def _repeated(claim: Claim, cell: Claim, factor: Fraction | None) -> Relation:
    roles = {"text": claim, "table": cell}
    wording = "the table has {table}, the text {text}"
    relation = equal(claim, cell, roles=roles, link=Link.INFERRED, wording=wording)
    if factor is None:
        return relation
    is_share = claim.quantity.kind is Kind.PERCENT
    own = Fraction(1, 100) if is_share else Fraction(1)
    scales = {claim: (own, Fraction(0)), cell: (own * factor, Fraction(0))}
    return replace(relation, readings=tuple(replace(reading, scales=scales) for reading in relation.readings))


def _quoted(quoted: Quoted) -> Relation | None:
    """Return the relation of a number to the one cell that it is, or that a slip makes it."""
    if quoted.is_right:
        relations = (_repeated(quoted.claim, cell, factor) for cell, factor in quoted.cells)
        return next(filter(holds, relations), None)
    slips = [each for each in quoted.cells if is_quoted_slip(quoted, *each)]
    return _repeated(quoted.claim, *slips[0]) if len(slips) == 1 else None
