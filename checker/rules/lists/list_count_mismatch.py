"""A list that does not have as many items as was announced."""

from __future__ import annotations

from collections.abc import Iterator

from checker.claims.counted_list import CountedList
from checker.claims.expression import as_expression
from checker.claims.find import Claims
from checker.claims.lists import find_counted_lists
from checker.claims.lists_named import find_lists_of_both
from checker.relations.relation import Link, Reading, Relation
from checker.rules.rule import rule


@rule(
    "CNT001",
    name="list-count-mismatch",
    severity="error",
    holds=(
        "It covers four districts: Ash, Birch, Cedar and Dell.",
        "There are three reasons. First, cost. Second, time. Third, noise.",
        "The trial used three colours:\n\n- red\n- green\n- blue\n",
    ),
    breaks=(
        "Three wardens resigned: Alder, Birch, Cedar and Dunn.",
        "Two mills bid: Arlo, Bexley and Crane.",
        "It covers three districts: Ash, Birch, Cedar and Dell.",
        "There are two reasons. First, cost. Second, time. Third, noise.",
        "Both firms, Arlo, Bexley and Crane, declined.",
        "The trial used four colours:\n\n- red\n- green\n- blue\n",
        "It is fed by four rivers: the Alder, the Brant and the Cole.",
        "Four mills - Arlo, Bexley and Crane - were sold.",
    ),
    silent=(
        "Both firms, Arlo and Bexley, declined.",
        "Six of the nine isles - Arlo, Bexley, Crane, Dunn, Elm and Fenn - are low.",
        "It covers three districts, among them Ash and Birch.",
        "It covers three districts: Ash, Tyne and Wear, and Cedar.",
        "There are four reasons. First, cost. Second, time.",
        "The reply is a 3-tuple of either:\n\n- a name\n- a date\n",
        "Reading position 7 goes like this:\n\n1. Start above.\n2. Go down.\n",
        "It compares two plans:\n\n    plan --old\n    plan --new --all\n\n- fast\n- small\n- cheap\n",
        "Two men came: Ash, the mayor, and Birch.",
    ),
)
def list_count_mismatch(claims: Claims) -> Iterator[Relation]:
    """The list does not have as many items as was announced.

    A text that announces "three districts" and lists four is wrong in one of the two. The list is looked
    for behind a colon or a dash, in the items below the sentence, and in sentences that begin "First",
    "Second"; items of a list inside the list are not counted. Where a name could hold "and" or a comma
    could be missing, where the list has only examples, or where the count belongs to something else in the
    sentence, nothing is said.

    What it checks
        A small count with the list behind its colon or dash, with the items below it, or
        with sentences that begin "First", "Second", "Third"; "both" with the names behind it.

    Why it matters
        Items are added and removed; the number above them stays.

    How rounding is treated
        Counts are exact; hedged counts are left alone.

    Not flagged
        Lists of examples, names that hold "and", appositions, ordinals that stop early.

    Source
        Newsroom checklists: count what is listed.
    """
    for found in claims.found_by(find_counted_lists, find_lists_of_both):
        yield _relation(found)


def _relation(found: CountedList) -> Relation:
    readings = [Reading(found.announced, as_expression(found.listed))]
    readings += [Reading(found.announced, as_expression(number), name="the list goes on") for number in found.others]
    return Relation(
        tuple(readings),
        {"announced": found.announced},
        "announced",
        Link.STATED if found.is_in_sentence else Link.INFERRED,
        wording="{expected} are listed, not {announced}",
    )
