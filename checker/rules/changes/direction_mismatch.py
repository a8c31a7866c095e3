"""A rise from the higher to the lower level, or a fall from the lower to the higher."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

from checker.claims.changes.change import Change, levels
from checker.claims.changes.find import find_changes
from checker.claims.changes.no_levels import no_levels
from checker.claims.compatible import commensurable
from checker.claims.find import Claims
from checker.relations.plainly import is_plainly_above
from checker.relations.relation import Relation, at_least, at_most, equal
from checker.relations.shared_magnitude import with_shared_magnitude
from checker.rules.rule import rule
from checker.text.late import late

OF_TWO = "the two words may be said of two things"
_SEVERAL = late(
    r"\b(?:results?|resulted|resulting|there (?:is|was|were)|caus\w+|led to|leads to|produc\w+|gave|gives)\b"
)


@rule(
    "CHG002",
    name="direction-mismatch",
    severity="error",
    holds=(
        "Unemployment eased from 5.4% to 4.9%.",
        "Orders rose to 412 from 399.",
    ),
    breaks=(
        "Unemployment rose from 5.4% to 4.9%.",
        "Orders fell to 412 from 399, officials said.",
        "Turnover fell to 27 million marks from 32 million, a rise of 16%.",
    ),
    silent=(
        "Yield rose from 71.4% to 76.9%, a 5.5-point gain, or a 19% cut in waste.",
        "The club rose from fifth to third in the table.",
        "The yen rose to 153.50 to the dollar from 154.67.",
        "She improved her time to 52.1 seconds from 53.4 seconds.",
    ),
)
def direction_mismatch(claims: Claims) -> Iterator[Relation]:
    """The words say up and the numbers go down, or the reverse.

    A word of change says which of two levels is the greater. It is compared with the levels that stand
    behind "from" and "to", or before and behind "up from" and the like. Ranges, spans of time, ranks and
    quotes in which lower is better are silent, since there the smaller figure may be the higher level.

    What it checks
        A verb, noun or adverb of change beside the level before and the level after.

    Why it matters
        A copied sentence often keeps the verb of the last report.

    How rounding is treated
        Two levels that could be equal within rounding agree with either word.

    Not flagged
        Ends of a span of time or of a range, parts of a ratio, ranks, race times, exchange rates (a dearer currency has a lower quote), verbs such as
        "improved" that do not tell the direction.

    Source
        Plain meaning.
    """
    for change in claims.derived(find_changes):
        if change.new is None or change.old is None or not (_is_bare(change) or change.is_torn):
            continue
        for new, old in (pair for pair in levels(change) if commensurable(*pair)):
            roles = {"old": old, "new": new}
            if change.is_torn and not change.has_inverse_scale:
                words = dict(reversed(change.directions))
                wording = f'from {{old}} to {{new}} is not both "{words[1]}" and "{words[-1]}"'
                doubt = OF_TWO if _SEVERAL.search(change.sentence.pattern) else ""
                relation = equal(new, old, roles=roles, wording=wording, peers=(new, old))
                yield replace(relation, doubt=doubt or no_levels(change, new, old))
            elif change.sign and _is_bare(change):
                propose = at_least if change.sign > 0 else at_most
                wording = f'from {{old}} to {{new}} is not "{change.word}"'
                relation = propose(new, old, roles=roles, wording=wording, peers=(new, old))
                if not (is_plainly_above(new, old) if change.sign > 0 else is_plainly_above(old, new)):
                    relation = replace(relation, doubt=change.doubt() or no_levels(change, new, old))
                    relation = with_shared_magnitude(relation, new, old)
                yield relation


def _is_bare(change: Change) -> bool:
    """Tell whether nothing says how large the change is, which would be tested instead."""
    return change.share is None and change.amount is None and change.factor is None
