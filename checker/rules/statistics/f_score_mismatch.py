"""A score that is not the harmonic mean of precision and recall."""

from __future__ import annotations

from collections.abc import Iterator

from checker.claims.find import Claims
from checker.claims.statistics.studies import find_scores
from checker.relations.relation import Relation
from checker.relations.tested import harmonic_mean
from checker.rules.rule import rule


@rule(
    "STA005",
    name="f-score-mismatch",
    severity="warning",
    holds=(
        "Precision was 0.90, recall 0.60 and F1 0.72.",
        "It reached a precision of 90%, a recall of 60% and an F1 of 72%.",
    ),
    breaks=("Precision was 0.90, recall 0.60 and F1 0.80.",),
    silent=("Macro precision was 0.90, recall 0.60 and F1 0.66.",),
)
def f_score_mismatch(claims: Claims) -> Iterator[Relation]:
    """The score is not the harmonic mean of precision and recall.

    F1 is the harmonic mean of precision and recall. The three must stand in one series. Averages over
    classes are silent, since the mean of such scores need not be the score of the means.

    What it checks
        Precision, recall and F1 in one series.

    Why it matters
        The three come from one table of counts; one that does not fit was copied wrongly.

    How rounding is treated
        Each stands for what rounds to it.

    Not flagged
        Averages over classes, for which the relation need not hold.

    Source
        Van Rijsbergen, Information Retrieval (1979), for the measure.
    """
    for match in find_scores(claims):
        yield harmonic_mean(match["precision"], match["recall"], match["score"])
