"""How sure it is that shares side by side are those of one whole, and all of them.

Percentages stand side by side for many reasons: answers of which several could be given, rates of several
places, the largest few of many. So every reader of divisions gives one of the levels below, and here
alone stands what each of them says and how closely it is tested. The levels differ from those of parts with a
counted whole (:mod:`checker.claims.parts.evidence`), as there is always the same whole here, and seldom a
word for it; the leeway that they leave is of the same kind.
"""

from __future__ import annotations

from enum import StrEnum
from fractions import Fraction

from checker.claims.leeway import NOTHING_ELSE, Leeway


class Evidence(StrEnum):
    """What says that the shares are all there are of one whole, from a guess to all that can."""

    ALIKE = "alike"
    """Only another list of the same form can show it."""
    NEAR = "near"
    """They stand side by side and come close to the whole: others may be left out, and some be in two."""
    EXCLUSIVE = "exclusive"
    """Nothing is in two of them, as with shareholders, but others may be left out."""
    POLLED = "polled"
    """They are shares of one vote, of which candidates may be left out."""
    RESPECTIVE = "respective"
    """Their classes are named elsewhere, in as many words: "31%, 40% and 29%, respectively"."""
    CLASSES = "classes"
    """Their classes leave nothing out, or words such as "made up of" open the list."""
    STEPS = "steps"
    """They are labelled with the steps of one scale, each with its own, from the first to the last."""
    HEADED = "headed"
    """A line names the classes that it lists: "Ethnic groups: …"."""
    EXAMPLE = "example"
    """Another vote of the text is listed down to the last candidate."""
    REST = "rest"
    """One of their classes is what is left: "other", "undecided"."""
    LINE = "line"
    """The same in a line that holds nothing else."""
    REMAINDER = "remainder"
    """The last is told as what the others leave: "the remaining 13%"."""


INCOMPLETE = frozenset({Evidence.NEAR, Evidence.EXCLUSIVE, Evidence.POLLED})
"""The levels at which the shares must not exceed the whole; at the others they must make it."""
STATED = frozenset({Evidence.POLLED, Evidence.REST, Evidence.LINE, Evidence.REMAINDER})
"""The levels at which a word says that there is one whole; at the others it is inferred."""
OF_A_PART = Leeway(Fraction(1, 2))
"""Lists that come to less than half are the shares of a part, whatever their labels say."""
_CLOSE = Leeway(Fraction(90, 100), most=Fraction(110, 100))
"""Outside of these, a list that nothing calls complete may have gaps or overlaps."""
_LEEWAY = {
    Evidence.ALIKE: _CLOSE,
    Evidence.NEAR: _CLOSE,
    Evidence.RESPECTIVE: _CLOSE,
    Evidence.EXAMPLE: NOTHING_ELSE,
    Evidence.LINE: NOTHING_ELSE,
}


def leeway(evidence: Evidence) -> Leeway:
    """Return which sums of the shares say nothing against a list.

    Examples
    --------
    >>> leeway(Evidence.REST).least, leeway(Evidence.NEAR).least, leeway(Evidence.LINE).least
    (Fraction(1, 2), Fraction(9, 10), None)
    """
    return _LEEWAY.get(evidence, OF_A_PART)
