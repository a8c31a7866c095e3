"""A share that disagrees with the part and the whole it is taken from."""

from __future__ import annotations

from collections.abc import Iterator

from checker.claims.claim import Claim
from checker.claims.find import Claims
from checker.claims.frame import Frame
from checker.relations.relation import Relation, equal
from checker.rules.rule import rule

_WORDS = r"(?: [a-z'-]+){0,6}"
_OF_IN_BRACKETS = Frame(
    rf"<part:count> (?:out )?of (?:the |all |these |those |our |a total of )?<whole:count>{_WORDS} \(<share:share>[);,]",
    cues=("(P", "(F", "(R"),
)
_WHOLE_AHEAD = Frame(
    rf"of (?:the |all |these |those )?<whole:count>{_WORDS},? <part:count>{_WORDS} \(<share:share>\)",
    cues=("(P", "(F", "(R"),
)


def share_relation(share: Claim, part: Claim, whole: Claim) -> Relation:
    """Return the relation that *share* is *part* over *whole*."""
    return equal(
        share,
        part / whole,
        roles={"part": part, "whole": whole, "share": share},
        wording="{part} of {whole} is {expected}, not {share}",
    )


@rule(
    "PCT001",
    name="share-mismatch",
    severity="error",
    holds=(
        "Of the 240 participants, 132 (55%) were assigned to treatment.",
        "In all, 31 of 90 sites (34%) replied.",
    ),
    breaks=(
        "Of the 240 participants, 132 (60%) were assigned to treatment.",
        "In all, 17 of 68 schools (27%) closed early.",
    ),
)
def share_mismatch(claims: Claims) -> Iterator[Relation]:
    """The share is not the part divided by the whole.

    What it checks
        A percentage or fraction stated beside a part and a whole of the same kind.

    Why it matters
        Readers quote the percentage; reviewers check the counts.

    How rounding is treated
        Counts are exact unless hedged. "60%" stands for 59.5% to 60.5%, or for what was
        cut off to 60%.

    Not flagged
        Percentages of change, percentages of another whole in the same sentence.

    Source
        Reporting guidelines for trials ask for counts with percentages; a published survey
        of abstracts found 2.7% of such pairs wrong.
    """
    for match in claims.match(_OF_IN_BRACKETS, _WHOLE_AHEAD):
        yield share_relation(match["share"], match["part"], match["whole"])
