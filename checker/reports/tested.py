"""Tested: one relation that was tested, as a report shows it."""

from __future__ import annotations

from collections.abc import Mapping

from checker.claims.claim import Claim
from checker.claims.expression import Between
from checker.findings.of_rule import Judged
from checker.relations.relation import Comparison, Reading
from checker.relations.verdict import Judgement, Verdict
from checker.rules.rule import Rule
from checker.text.record import record


@record(frozen=True, slots=True)
class Tested(Judged):
    """A relation with the rule that proposed it and how it stands."""

    rule: Rule
    """The rule that proposed it."""
    judgement: Judgement
    """The verdict and what led to it."""

    def __repr__(self) -> str:
        numbers = ", ".join(f"{role}={claim.quantity.surface!r}" for role, claim in self.roles.items())
        return f"Tested({self.code} {self.name}: {self.verdict}, {numbers})"

    @property
    def is_confirmed(self) -> bool:
        """Whether the numbers bear each other out.

        A limit that is kept, or a reading that only excuses them, confirms nothing.
        """
        if self.verdict not in (Verdict.HOLDS, Verdict.TIGHT):
            return False
        reading, relation = self.judgement.reading, self.judgement.relation
        sides = [set(reading.left.claims()), set(reading.right.claims())]
        if reading.comparison is Comparison.EQUAL:
            is_limit = isinstance(reading.right, Between) and not sides[1]
            return len(sides[0] | sides[1]) > 1 or (len(relation.claims) == 1 and not is_limit)
        return all(sides) and reading is relation.readings[0]

    @property
    def roles(self) -> Mapping[str, Claim]:
        """The claims that take part, by role."""
        return self.judgement.relation.roles

    @property
    def verdict(self) -> Verdict:
        """How the relation stands."""
        return self.judgement.verdict

    @property
    def reading(self) -> Reading:
        """The reading that holds, or the plainest one where none does."""
        return self.judgement.reading

    @property
    def readings(self) -> tuple[Reading, ...]:
        """All readings that were tried, the plainest first."""
        return self.judgement.relation.readings
