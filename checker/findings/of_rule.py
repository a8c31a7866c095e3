"""What comes from a rule, and what comes from a relation that a rule proposed."""

from __future__ import annotations

from checker.relations.relation import Relation
from checker.relations.verdict import Judgement
from checker.rules.rule import Rule
from checker.text.span import Span


class OfRule:
    """Something that a rule says of a text; it goes by the rule's code and name."""

    __slots__ = ()

    rule: Rule

    @property
    def code(self) -> str:
        """Code of the rule, such as ``PCT001``."""
        return self.rule.code

    @property
    def name(self) -> str:
        """Name of the rule, such as ``share-mismatch``."""
        return self.rule.name


class Judged(OfRule):
    """A judged relation with the rule that proposed it."""

    __slots__ = ()

    judgement: Judgement

    @property
    def relation(self) -> Relation:
        """What was tested."""
        return self.judgement.relation

    @property
    def spans(self) -> tuple[Span, ...]:
        """Where the numbers involved stand, in the order of the text."""
        return tuple(claim.span for claim in self.relation.claims)
