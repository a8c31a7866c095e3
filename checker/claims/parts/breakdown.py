"""A whole that a text divides into parts, and the lists of parts that it can mean."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace

from checker.claims.claim import Claim
from checker.claims.compatible import is_person
from checker.claims.complements import are_complements, leave_nothing_out, names_sex
from checker.claims.parts.evidence import Evidence
from checker.claims.parts.openers import Opener
from checker.claims.parts.series import Series
from checker.claims.parts.values import gap
from checker.claims.sentence import Sentence
from checker.quantities.quantity import Kind
from checker.text.record import record


@record(frozen=True, slots=True)
class Breakdown:
    """A whole that a text divides into parts."""

    series: Series
    """What was found."""
    evidence: Evidence
    """How sure it is that the parts are all there are."""
    is_stated: bool
    """Whether the wording alone says that they are parts of the whole; else it is inferred from their labels."""

    @property
    def is_complete(self) -> bool:
        """Whether the parts are to make the whole, in whatever leeway; else they are not to exceed it."""
        return self.evidence not in (Evidence.SOME, Evidence.GAPPED)

    @property
    def is_of_kinds(self) -> bool:
        """Whether the parts have other names than the whole, so that they may be no parts at all."""
        return not all(map(self.series.has_noun, self.series.parts)) and not self.is_of_classes

    @property
    def is_of_classes(self) -> bool:
        """Whether the parts are complementary classes, other than of people: "2 public and 4 commercial channels"."""
        return leave_nothing_out(self.series.labels) and not any(map(is_person, self.series.parts))

    @property
    def both_sexes(self) -> tuple[Claim, ...]:
        """The men and the women, where other parts may be among them: "310 men, 170 women and 45 juniors"."""
        labels = self.series.labels
        is_told = len(labels) > 2 and all(map(names_sex, labels[:2])) and not any(map(names_sex, labels[2:]))
        return self.series.parts[:2] if is_told and are_complements(labels[:2]) else ()


def of_groups(
    sentence: Sentence, whole: Claim, sizes: tuple[Claim, ...], labels: tuple[str, ...], evidence: Evidence
) -> Breakdown:
    """Return the breakdown of a *whole* into groups of which the *sizes* are told."""
    return Breakdown(Series(sentence, whole, sizes, labels, Opener.SAMPLES), evidence, is_stated=False)


FARTHEST_EXAMPLE = 2500
"""How far away a bracket of the same form may stand that shows how complete such brackets are."""


def parts_of(breakdown: Breakdown) -> Iterator[tuple[Claim, ...]]:
    """Yield the lists of parts that the text can mean, the plainest first."""
    series = breakdown.series
    extras = range(len(series.more) + 1)
    for extra in reversed(extras) if series.opener is Opener.BRACKET and not series.is_cut else extras:
        yield (*series.parts, *series.more[:extra])
    for fewer in range(len(series.parts) - 1, 1, -1):
        is_open = series.opener is not Opener.BRACKET and not (series.is_joined or breakdown.is_complete)
        if series.opener in (Opener.SAMPLES, Opener.COMMA) or is_open:
            yield series.parts[:fewer]


def by_example(breakdowns: Sequence[Breakdown]) -> tuple[Breakdown, ...]:
    """Return *breakdowns*, brackets like one that makes its whole as complete."""
    examples = [breakdown.series for breakdown in breakdowns if _is_example(breakdown.series)]
    return tuple(_by_example(breakdown, examples) for breakdown in breakdowns) if examples else tuple(breakdowns)


def _is_example(series: Series) -> bool:
    """Tell whether the parts in a bracket make the whole before it exactly, so that others like it should."""
    if series.opener is not Opener.BRACKET or series.more:
        return False
    are_counts = all(claim.quantity.kind in (Kind.NUMBER, Kind.COUNT) for claim in (series.whole, *series.parts))
    return are_counts and gap(series) == 0


def _by_example(breakdown: Breakdown, examples: list[Series]) -> Breakdown:
    """Return *breakdown* as complete if a bracket close by with parts of the same names makes its whole."""
    series = breakdown.series
    if breakdown.is_complete or series.opener is not Opener.BRACKET or series.more:
        return breakdown
    for example in examples:
        apart = abs(example.whole.quantity.start - series.whole.quantity.start)
        if 0 < apart < FARTHEST_EXAMPLE and _share_names(example.labels, series.labels):
            return replace(breakdown, evidence=Evidence.WHOLE)
    return breakdown


def _share_names(first: tuple[str, ...], second: tuple[str, ...]) -> bool:
    """Tell whether two brackets name most of their parts alike."""
    shared = set(first) & set(second)
    return len(first) == len(second) and 2 * len(shared) >= len(first)
