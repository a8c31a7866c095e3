"""Summary: how much was looked at, and what came of it, in one line."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable

from checker.relations.verdict import Verdict
from checker.reports.tested import Tested
from checker.text.record import record


@record(frozen=True, slots=True)
class Summary:
    """What was looked at. Summaries of several documents can be added.

    Examples
    --------
    >>> print(Summary(files=3, quantities=41, tested=12, hold=10, contradictions=1, undetermined=1))
    3 files, 41 quantities, 12 relations tested: 10 hold, 1 contradiction, 1 undetermined
    >>> print(Summary(files=1, quantities=1))
    1 file, 1 quantity, 0 relations tested
    """

    files: int = 0
    """Documents read from files; a text given as a string is no file."""
    quantities: int = 0
    """Quantities found."""
    tested: int = 0
    """Relations tested."""
    hold: int = 0
    """Of these, how many hold, also when only within rounding."""
    tight: int = 0
    """Of those that hold, how many do only within rounding."""
    contradictions: int = 0
    """Relations that cannot hold."""
    undetermined: int = 0
    """Relations on which there is no verdict."""
    suppressed: int = 0
    """Findings kept out of the report by a comment, a setting or a baseline."""

    def __add__(self, other: Summary) -> Summary:
        return Summary(
            self.files + other.files,
            self.quantities + other.quantities,
            self.tested + other.tested,
            self.hold + other.hold,
            self.tight + other.tight,
            self.contradictions + other.contradictions,
            self.undetermined + other.undetermined,
            self.suppressed + other.suppressed,
        )

    def __str__(self) -> str:
        looked_at = [_count(self.files, "file")] if self.files else []
        looked_at += [
            _count(self.quantities, "quantity", "quantities"),
            f"{_count(self.tested, 'relation')} tested",
        ]
        came_of_it = []
        if self.hold:
            came_of_it.append(f"{self.hold:,} hold" if self.hold > 1 else "1 holds")
        if self.contradictions:
            came_of_it.append(_count(self.contradictions, "contradiction"))
        if self.undetermined:
            came_of_it.append(f"{self.undetermined:,} undetermined")
        line = ", ".join(looked_at)
        if came_of_it:
            line += ": " + ", ".join(came_of_it)
        return f"{line}; {_count(self.suppressed, 'finding')} suppressed" if self.suppressed else line


def summarise(tested: Iterable[Tested], *, files: int, quantities: int, suppressed: int) -> Summary:
    """Return the summary of one document."""
    verdicts = Counter(each.verdict for each in tested)
    tight = verdicts[Verdict.TIGHT]
    return Summary(
        files,
        quantities,
        verdicts.total(),
        verdicts[Verdict.HOLDS] + tight,
        tight,
        verdicts[Verdict.CONTRADICTS],
        verdicts[Verdict.UNDETERMINED],
        suppressed,
    )


def _count(number: int, singular: str, plural: str = "") -> str:
    return f"{number:,} {singular if number == 1 else plural or singular + 's'}"
