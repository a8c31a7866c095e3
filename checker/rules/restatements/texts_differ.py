"""Two texts that give two numbers for one thing: what a comparison reports."""

from __future__ import annotations

from collections.abc import Iterator

from checker.claims.find import Claims
from checker.relations.relation import Relation
from checker.rules.rule import rule


@rule("RES003", name="texts-differ", severity="error", holds=(), breaks=())
def texts_differ(claims: Claims) -> Iterator[Relation]:
    """The second text has another number than the first.

    What it checks
        Two texts that are compared: every number of the second against its partners in the
        first. It proposes nothing for a text by itself.

    Why it matters
        A headline, a summary or a new version must agree with what it is taken from.

    How rounding is treated
        In the same words every digit and every hedge counts; between free wordings figures
        may be rounded, and a hedge at the same figure makes no difference. Units are
        converted: what the first says, rounded as the second is written, agrees by any
        reading of the units.

    Not flagged
        Numbers of which the first text says nothing. Numbers of sentences that each name
        another time, place, source or thing: "in 2022" and "in 2023", "the old bridge" and
        "the new bridge", "Section 4" and "Section 5".

    Source
        The task of natural-language inference over quantities.
    """
    yield from ()
