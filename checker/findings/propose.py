"""Running the rules: what they propose, kept apart from how they fail."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from checker.claims.find import Claims
from checker.findings.notice import Notice
from checker.relations.relation import Relation
from checker.relations.verdict import Judgement, judge
from checker.rules.flag import Flag
from checker.rules.housekeeping import RULE_FAILED
from checker.rules.rule import Rule, Severity

MOST_RELATIONS = 100_000
"""A rule that proposes more relations than this for one document has gone wrong."""


def run_rules(rules: Iterable[Rule], claims: Claims) -> tuple[list[tuple[Rule, Judgement]], list[Notice]]:
    """Return what *rules* propose over *claims*, judged, and what they say without a relation.

    A rule that raises is one notice that names it; the others go on.
    """
    tested: list[tuple[Rule, Judgement]] = []
    notices: list[Notice] = []
    for rule in rules:
        try:
            for proposed in _limited(rule, claims):
                if isinstance(proposed, Relation):
                    tested.append((rule, judge(proposed)))
                else:
                    notices.append(_flagged(rule, proposed))
        except Exception as error:  # a rule of a plug-in or a project may do anything
            notices.append(_failure(rule, error))
    return tested, notices


def _limited(rule: Rule, claims: Claims) -> Iterator[Relation | Flag]:
    for number, proposed in enumerate(rule.relations(claims)):
        if number >= MOST_RELATIONS:
            raise OverflowError(f"it proposes more than {MOST_RELATIONS:,} relations")
        yield proposed


def _flagged(rule: Rule, flag: Flag) -> Notice:
    subject = "\x1f".join([flag.message, *(claim.quantity.surface for claim in flag.claims)])
    spans = tuple(claim.span for claim in flag.claims)
    return Notice(rule, flag.message, spans, Severity(rule.severity), flag.help, subject)


def _failure(rule: Rule, error: Exception) -> Notice:
    traceback = error.__traceback__
    while traceback is not None and traceback.tb_next is not None:
        traceback = traceback.tb_next
    line = f" (line {traceback.tb_lineno})" if traceback is not None else ""
    said = " ".join(str(error).split())[:160]
    message = f"{rule.code} {rule.name} failed: {type(error).__name__}: {said}{line}"
    return Notice(RULE_FAILED, message, (), Severity.ERROR, f"it comes from {rule.origin}", rule.code)
