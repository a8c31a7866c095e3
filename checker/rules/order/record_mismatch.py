"""A record of wins, draws and defeats that disagrees with the matches played or the points won."""

from __future__ import annotations

from collections.abc import Iterator

from checker.claims.claim import Claim
from checker.claims.expression import as_expression, total
from checker.claims.find import Claims
from checker.claims.order.records import find_points, find_records, find_scores_by_period
from checker.relations.relation import Reading, Relation, at_least, equal
from checker.rules.rule import rule


@rule(
    "ORD004",
    name="record-mismatch",
    severity="error",
    holds=(
        "They won 7, drew 2 and lost 4 of their 13 matches.",
        "The side played 38 games, winning 21, drawing 9 and losing 8.",
        "By quarters it was 28, 24, 30 and 25, for 107 points.",
        "With 6 wins, 3 draws and 1 defeat they have 21 points.",
    ),
    breaks=(
        "The team won 21, lost 9 and drew 6 of its 38 games.",
        "Of their 38 games they won 21, drew 6 and lost 9.",
        "They won 7, drew 2 and lost 3 of their 13 matches.",
        "The side played 38 games, winning 21, drawing 9 and losing 9.",
        "By quarters it was 28, 24, 30 and 25, for 117 points.",
        "With 6 wins, 3 draws and 1 defeat they have 24 points.",
        "Its record was 14 wins and 5 losses in 18 games.",
    ),
    silent=(
        "Its record was 12 wins and 5 losses in 18 games.",
        "They won 7 of their 13 matches, drew 2 and lost 3, with one still to be played.",
        "They won 7, drew 2 and lost 3 before the last of their 13 matches.",
        "With 6 wins and 3 draws they had 21 points by May, and 24 a week later.",
    ),
)
def record_mismatch(claims: Claims) -> Iterator[Relation]:
    """Wins, draws and defeats do not make the matches or the points.

    Wins, draws and defeats make the matches played, points follow from wins and draws, and the parts of a
    score make the final score. The figures are found in the order and by the words in which results are
    told. A record that leaves out the draws, or that is of other matches than those counted, is silent.

    What it checks
        Wins, draws and defeats with the matches played; wins and draws with the points; the
        quarters, halves or periods of a score with the final score.

    Why it matters
        Records are copied from a table and updated one figure at a time.

    How rounding is treated
        All figures are exact. A win counts three points or two, a draw one.

    Not flagged
        Records of another stretch than the matches named; wins and defeats that leave room for
        draws.

    Source
        The laws of the games.
    """
    for record in find_records(claims):
        parts = {name: claim for name, claim in record.results.items() if name != "played"}
        played, made = record.results["played"], total(list(parts.values()))
        propose = equal if "drawn" in parts else at_least  # games may have been drawn that are not mentioned
        yield propose(played, made, roles={**parts, "played": played}, peers=tuple(parts.values()))
    for match in find_points(claims):
        yield _points(match)
    for parts_of_score, final in find_scores_by_period(claims):
        roles = {f"part {place}": part for place, part in enumerate(parts_of_score, 1)}
        yield equal(final, total(parts_of_score), roles={**roles, "final": final})


def _points(results: dict[str, Claim]) -> Relation:
    won, drawn, points = results["won"], results.get("drawn"), results["points"]
    roles = {"won": won, **({"drawn": drawn} if drawn else {}), "points": points}
    draws = as_expression(0) if drawn is None else drawn
    relation = equal(points, won * 3 + draws, roles=roles)
    for name, worth in (("two points a win", won * 2 + draws), ("a point a win", won + draws / 2)):
        relation = relation.with_reading(Reading(points, worth, name=name))
    return relation
