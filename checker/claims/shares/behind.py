"""Shares whose number of things stands in a bracket farther behind: "of 98 ewes, 24% had lambs late (n = 24)"."""

from __future__ import annotations

from collections.abc import Iterator

from checker.claims.counts import is_whole_number, number_of
from checker.claims.find import Claims
from checker.claims.frame import Frame
from checker.claims.shares.bases import BasedShare

FEWEST = 100
"""Groups, places and visits that a bracket counts are fewer."""
_WORDS = (
    r"(?: (?!(?:than|compared|versus|vs|against|while|whereas|who|whom|whose|which|that|those|these|and|or|but|as|per"
    r"|by|groups?|arms?|controls?|placebo|others?|times?)\b)[a-z'-]+){4,12}"
)
"""What is told of the share: no other group, and nothing that it is set against."""
_SIZE = r" \(n ?= ?<part:number>\)(?=[.,;]|\Z)"
_BEHIND = (
    Frame(
        r"(?:\A|[:.;] )(?:of|among|amongst|from) (?:the |our |these |all |all the |a total of )?<whole:count>"
        rf"(?: [a-z'-]+){{0,6}}, <share:percent>{_WORDS}{_SIZE}",
        cues=("n",),
    ),
    Frame(
        rf"(?:\A|[:;] )<share:percent> of (?:the |our |these |all |all the )?<whole:count>{_WORDS}{_SIZE}",
        cues=("n",),
    ),
)


def find_shares_before_sizes(claims: Claims) -> Iterator[BasedShare]:
    """Yield the shares whose bracket stands behind all that is told of them, if their sentence has no other number.

    The bracket may as well be of what the word before it names, "30% were seen at the clinics (n = 12)", so that only
    shares with decimals and large numbers are yielded, which no other fits by chance, not even with a slip.
    """
    for match in claims.match(*_BEHIND):
        part, whole, share = match["part"], match["whole"], match["share"]
        figure = share.quantity.figure
        counted = [claim for claim in match.sentence.claims if claim.quantity.glyph in "NCP"]
        if figure is None or figure.exponent >= 0 or len(counted) != len((part, whole, share)):
            continue
        if is_whole_number(part) and is_whole_number(whole) and FEWEST <= number_of(part) < number_of(whole):
            yield BasedShare(part, share, whole, ())
