"""The wording of every message: the first line, and the line on rounding."""

from __future__ import annotations

from dataclasses import replace

from checker.claims.claim import Claim
from checker.claims.expression import Between, Constant
from checker.findings.shown import series, shown
from checker.findings.wording import expected_text, interval_text, label, mentioned
from checker.findings.written import grouping_around, signed_text
from checker.relations.relation import Comparison
from checker.relations.verdict import UNKNOWN, Judgement

LONGEST = 79
"""First lines are cut to this many characters."""

_FAILED = {Comparison.AT_MOST: "more", Comparison.AT_LEAST: "less"}


def first_line(judgement: Judgement) -> str:
    """Return what does not agree, in one line that can be read alone.

    Where it would be too long, numbers go without their units, those that are not tested first.
    """
    relation = judgement.relation
    stated = relation.roles[relation.stated]
    full = {role: mentioned(claim.quantity) for role, claim in relation.roles.items()}
    short = {role: signed_text(claim.quantity) for role, claim in relation.roles.items()}
    line = _line(judgement, full)
    if len(line) > LONGEST:
        line = _line(judgement, {**short, relation.stated: mentioned(stated.quantity)})
    if len(line) > LONGEST:
        line = _line(judgement, short)
    return cut(line)


def cut(line: str) -> str:
    """Return *line*, cut where it is too long."""
    return line if len(line) <= LONGEST else line[: LONGEST - 1].rstrip() + "…"


def _line(judgement: Judgement, labels: dict[str, str]) -> str:
    relation, reading, expected = judgement.relation, judgement.reading, judgement.expected()
    stated = relation.roles[relation.stated]
    grouping = grouping_around(stated)
    fields = {role.replace(" ", "_"): text for role, text in labels.items()}
    fields["parts"] = series([text for role, text in labels.items() if role.startswith("part")])
    fields["expected"] = "" if expected == UNKNOWN else expected_text(stated.quantity, expected, grouping=grouping)
    fields["stated"] = labels[relation.stated]
    if "{computed}" in relation.wording:
        fields["sum"] = shown(reading.left)
        fields["computed"] = expected_text(stated.quantity, judgement.computed(), grouping=grouping)
    if relation.wording:
        return relation.wording.format_map(fields)
    if expected == UNKNOWN:
        return f"{shown(reading.left)} does not agree with {shown(reading.right)}"
    if reading.comparison is Comparison.EQUAL:
        return f"{shown(reading.right)} is {fields['expected']}, not {fields['stated']}"
    return f"{fields['stated']} is {_FAILED[reading.comparison]} than {_limit(judgement, fields)}"


def _limit(judgement: Judgement, fields: dict[str, str]) -> str:
    """Return what is exceeded: as it stands in the relation, with its value where it was computed."""
    limit = shown(judgement.reading.right)
    is_written = isinstance(judgement.reading.right, Claim | Constant)
    return limit if is_written else f"{limit}, which is {fields['expected']}"


def rounding_line(judgement: Judgement) -> str:
    """Return the computed value and the rounding that was allowed, in one line."""
    relation = judgement.relation
    claim = relation.roles[relation.stated]
    stated, taken = claim.quantity, judgement.taken(claim)
    expected = judgement.expected(wide=True)
    allowed = f'"{label(stated)}" stands for {interval_text(stated, taken)}'
    if taken.is_point or taken == UNKNOWN:
        allowed = f'"{label(stated)}" is taken as exact'
    if expected == UNKNOWN:
        return allowed
    reading = judgement.reading
    if reading.comparison is Comparison.AT_MOST:
        return f"at most {interval_text(stated, replace(expected, low=expected.high))}; {allowed}"
    if reading.comparison is Comparison.AT_LEAST:
        return f"at least {interval_text(stated, replace(expected, high=expected.low))}; {allowed}"
    found = "allowed are" if isinstance(reading.right, Between) else "works out at"
    return f"{found} {interval_text(stated, expected)}; {allowed}"
