"""From rules and claims to judged relations and findings."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace
from fractions import Fraction

from checker.claims.claim import Claim
from checker.claims.find import Claims, find_claims
from checker.claims.sentence import Sentence
from checker.claims.units.told_once import told_once
from checker.findings.benign import benign_reason
from checker.findings.finding import Finding
from checker.findings.intended import intended_reason
from checker.findings.notation import notation_reason
from checker.findings.notice import Notice
from checker.findings.propose import run_rules
from checker.quantities.quantity import Kind
from checker.relations.relation import Comparison, Link
from checker.relations.verdict import Judgement, Verdict
from checker.rules.roster import Roster
from checker.rules.rule import Rule, Severity

Tested = tuple[Rule, Judgement]

_GRAVEST = {Link.STATED: Severity.ERROR, Link.INFERRED: Severity.WARNING, Link.LOOSE: Severity.INFO}

_TOLD_AGAIN = {"source", "stated"}
"""The roles of an amount and of the same in another unit."""
_AGREED = (Verdict.HOLDS, Verdict.TIGHT)
ONE_OFF = Fraction(3, 2)
"""Of two percentages no more of their last places apart than this, the one is not the other only by a digit one off."""


def judge_relations(roster: Roster, claims: Claims, *, nearest: bool = False) -> tuple[list[Tested], list[Notice]]:
    """Return every relation that rules propose over *claims*, with its verdict, and what else they say.

    Relations over the same claims that disagree leave a doubt about how the text is
    meant: those that fail are undetermined, and so are those that a note in the text
    explains and those over numbers that are no prose. With *nearest*, digits are taken as rounded, never as cut off.
    """
    tested, notices = run_rules(roster, claims, nearest=nearest)
    if Verdict.CONTRADICTS not in [judgement.verdict for _, judgement in tested]:
        return tested, notices
    agreed = {
        frozenset(judgement.relation.roles.values())
        for _, judgement in tested
        if judgement.verdict in _AGREED
        and judgement.reading.comparison is Comparison.EQUAL
        and len(judgement.relation.roles) > 1  # that a number is possible says nothing of what it must be
    }
    return [(rule, _doubted(judgement, agreed, claims)) for rule, judgement in tested], notices


def judge_told_once(
    roster: Roster, claims: Claims, tested: Iterable[Tested], *, nearest: bool = False
) -> tuple[list[Tested], Claims] | None:
    """Return the relations, but those *tested*, of the text without what brackets tell again in another unit.

    "The river falls from 1,640 m (5,380 ft) to 190 m (623 ft), a drop of 1,450 m" reads as without them. What was told
    again in the bracket left out is not told again in another: "one byte (eight bits) and a nibble (four bits)".
    """
    left = told_once(claims)
    if left is None:
        return None
    document, quantities = left
    plain = find_claims(document, quantities)
    changed = {id(sentence) for sentence in plain.sentences if _is_changed(sentence, claims.document.prose)}
    known = {_spans(rule, judgement) for rule, judgement in tested}
    agreed = {(rule, _stated(judgement)) for rule, judgement in tested if judgement.verdict in _AGREED}
    more, _ = judge_relations(roster, plain, nearest=nearest)
    return [
        (rule, judgement)
        for rule, judgement in more
        if not judgement.relation.roles.keys() >= _TOLD_AGAIN
        and _spans(rule, judgement) not in known
        and (rule, _stated(judgement)) not in agreed
        and any(id(claim.sentence) in changed for claim in judgement.relation.claims)
    ], plain


def _spans(rule: Rule, judgement: Judgement) -> tuple[Rule, frozenset[int]]:
    return rule, frozenset(claim.quantity.start for claim in judgement.relation.claims)


def _stated(judgement: Judgement) -> int:
    claim = judgement.relation.roles.get(judgement.relation.stated)
    return -1 if claim is None else claim.quantity.start


def _is_changed(sentence: Sentence, prose: str) -> bool:
    """Tell whether a bracket was left out of *sentence*."""
    return sentence.document.prose[sentence.start : sentence.end] != prose[sentence.start : sentence.end]


def find_contradictions(tested: Iterable[Tested], claims: Claims | None = None) -> list[Finding]:
    """Return one finding for each group of claims that contradict each other, in text order.

    Two that say the same of one number, as of its share of a total and of the parts that make it, are one. A rule of
    one's own speaks beside a built-in one.

    Parameters
    ----------
    tested
        What was judged.
    claims
        All claims of the document, for suggestions to look for the values they need.
    """
    found: dict[tuple[frozenset[Claim], str], Finding] = {}
    for rule, judgement in tested:
        if judgement.verdict is not Verdict.CONTRADICTS:
            continue
        finding = Finding(rule, judgement, severity_of(rule, judgement), claims)
        group = frozenset(judgement.relation.claims), rule.origin
        known = found.get(group)
        if known is None or finding.severity.rank < known.severity.rank:
            found[group] = finding
    if not found:
        return []
    said: dict[tuple[object, ...], Finding] = {}
    for group, finding in sorted(found.items(), key=lambda entry: entry[1].severity.rank):
        said.setdefault(_said(finding.judgement, group), finding)
    return sorted(said.values(), key=lambda finding: finding.stated_span)


def _said(judgement: Judgement, group: tuple[frozenset[Claim], str]) -> tuple[object, ...]:
    """Return what a finding says: by which number stands there and which should, where that is one number."""
    expected = judgement.expected()
    if expected.low is None or expected.low != expected.high:
        return group
    return judgement.relation.roles[judgement.relation.stated], expected.low, group[1]


def severity_of(rule: Rule, judgement: Judgement) -> Severity:
    """Return the lesser of what the rule allows and what the link carries."""
    link = Severity.INFO if _is_of_last_place(judgement) else _GRAVEST[judgement.relation.link]
    return max(rule.severity, link, key=lambda severity: severity.rank)


def _is_of_last_place(judgement: Judgement) -> bool:
    """Tell whether a percentage is only one off in the last of its decimals from what it should be, rounded."""
    claim, expected = judgement.relation.roles.get(judgement.relation.stated), judgement.expected()
    figure = None if claim is None or claim.quantity.kind is not Kind.PERCENT else claim.quantity.figure
    if figure is None or expected.low is None or expected.low != expected.high or figure.written_step >= 1:
        return False
    return abs(figure.value - expected.low) <= ONE_OFF * figure.written_step


def _doubted(judgement: Judgement, agreed: set[frozenset[Claim]], claims: Claims) -> Judgement:
    if judgement.verdict is not Verdict.CONTRADICTS:
        return judgement
    if frozenset(judgement.relation.roles.values()) in agreed:
        return replace(judgement, verdict=Verdict.UNDETERMINED, reason="another reading of the same numbers holds")
    reason = notation_reason(judgement) or intended_reason(judgement) or benign_reason(judgement, claims)
    return replace(judgement, verdict=Verdict.UNDETERMINED, reason=reason) if reason else judgement
