"""Running the rules: what they propose, kept apart from how they fail."""

from __future__ import annotations

from checker.claims.find import Claims
from checker.findings.notice import Notice
from checker.relations.nearest import nearest_only
from checker.relations.relation import Relation
from checker.relations.verdict import Judgement, judge
from checker.rules.flag import Flag
from checker.rules.housekeeping import RULE_FAILED
from checker.rules.roster import Roster
from checker.rules.rule import Rule, Severity

MOST_RELATIONS = 100_000
"""A rule that proposes more relations than this for one document has gone wrong."""


def run_rules(
    roster: Roster, claims: Claims, *, nearest: bool = False
) -> tuple[list[tuple[Rule, Judgement]], list[Notice]]:
    """Return what the rules of a *roster* propose over *claims*, judged, and what they say without a relation.

    A rule that raises is one notice that names it; the others go on. With *nearest*, digits
    are taken as rounded, never as cut off.
    """
    tested: list[tuple[Rule, Judgement]] = []
    notices: list[Notice] = []
    for rule in roster.awake(claims):
        try:
            for number, proposed in enumerate(rule.relations(claims)):
                if number >= MOST_RELATIONS:
                    raise OverflowError(f"it proposes more than {MOST_RELATIONS:,} relations")
                if isinstance(proposed, Relation):
                    tested.append((rule, judge(nearest_only(proposed) if nearest else proposed)))
                else:
                    notices.append(_flagged(rule, proposed))
        except Exception as error:  # a rule of a plug-in or a project may do anything
            notices.append(_failure(rule, error))
    return tested, notices


def _flagged(rule: Rule, flag: Flag) -> Notice:
    subject = "\x1f".join([flag.message, *(claim.quantity.surface for claim in flag.claims)])
    spans = tuple(claim.span for claim in flag.claims)
    return Notice(rule, flag.message, spans, Severity(rule.severity), flag.help, subject)


def _failure(rule: Rule, error: Exception) -> Notice:
    line = _line_of(error)
    said = " ".join(str(error).split())[:160]
    where = f" (line {line})" if line else ""
    message = f"{rule.code} {rule.name} failed: {type(error).__name__}: {said}{where}"
    return Notice(RULE_FAILED, message, (), Severity.ERROR, f"it comes from {rule.origin}", rule.code)


def _line_of(error: Exception) -> int | None:
    """Return the line of the rule's own code that raised, or let raise, *error*."""
    traceback = error.__traceback__
    while traceback is not None:
        if not traceback.tb_frame.f_globals.get("__name__", "").startswith("checker."):
            return traceback.tb_lineno
        traceback = traceback.tb_next
    return None
