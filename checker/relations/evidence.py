"""Evidence: relations that hold beside the one in question, which show how a text is meant."""

from __future__ import annotations

from checker.relations.relation import Relation
from checker.relations.verdict import Verdict, judge


def holds(relation: Relation) -> bool:
    """Tell whether *relation* holds under one of its readings, rounding allowed."""
    return judge(relation).verdict in (Verdict.HOLDS, Verdict.TIGHT)
