"""Two texts against each other: does the second agree with the first in its numbers?"""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path
from typing import Any

from checker.claims.find import find_claims
from checker.claims.texts.aligned import coverage
from checker.claims.texts.apart import Aspect
from checker.claims.texts.literal import literal_places
from checker.findings.find import find_contradictions
from checker.quantities.find import find_quantities
from checker.relations.outcomes import Agreement, Outcome, by_parts, by_places
from checker.relations.verdict import Verdict
from checker.reports.report import Report
from checker.rules.restatements.texts_differ import texts_differ
from checker.text.document import Document
from checker.text.joined import BETWEEN, join
from checker.text.plain import read_plain


class Comparison(Report):
    """The outcome of a comparison: a report on both texts with a verdict.

    Attributes
    ----------
    verdict
        ``agrees``, ``contradicts`` or ``unrelated``.
    """

    def __init__(self, report: Report, verdict: Agreement) -> None:
        super().__init__(report.document, report.quantities, report.claims, report.judgements, report.findings)
        self.verdict = verdict

    def to_dict(self) -> dict[str, Any]:
        """Return the comparison as plain data, after ``report.schema.json``."""
        return {"verdict": self.verdict.value, **super().to_dict()}

    def __repr__(self) -> str:
        return f"<Comparison {self.verdict.value}: {self.summary}>"


MANY = 4
"""So many numbers that contradict, and fewer that agree than do so or than do neither, are those of another thing."""
LONG = 400
"""Texts of more letters are about one thing only if they share many words."""
LEAST_COVERAGE = 0.4
"""Texts that share fewer of the words of the second one are not about the same."""


def compare(first: str | Path, second: str | Path) -> Comparison:
    """Compare the numbers of two texts: headline and body, summary and report, two versions.

    Parameters
    ----------
    first
        The text that is taken as given: the text itself, or a ``Path``, which is read, by its suffix, as a file.
    second
        The text that should agree with it, likewise.

    Returns
    -------
    Comparison
        A report on both texts, the second behind the first, with its ``verdict``.

    Raises
    ------
    ReadError
        If a file cannot be opened, or its bytes are not text.

    Examples
    --------
    >>> compare("The firm sold 1,204 boats in May.", "The firm sold 1,204 boats in May.").verdict.value
    'agrees'
    >>> compare("The firm sold 1,204 boats in May.", "The firm sold 1,402 boats in May.").verdict.value
    'contradicts'
    """
    document = join(_read(first, "<first text>"), _read(second, "<second text>"))
    cut = document.parts[1].start
    quantities = find_quantities(document)
    claims = find_claims(document, quantities)
    given = [claim for claim in claims if claim.quantity.start < cut]
    asked = [claim for claim in claims if claim.quantity.start >= cut]
    texts = document.prose[: cut - len(BETWEEN)], document.prose[cut:]
    places = literal_places(*texts, offset=cut)
    shared = coverage(document, cut)
    outcomes = list(by_places(places, given, asked) if places else by_parts(texts, cut, claims))
    if _are_of_two_things(outcomes, shared, texts):
        outcomes = [_withdrawn(outcome) for outcome in outcomes]
    tested = [(texts_differ, outcome.judgement) for outcome in outcomes if outcome.judgement is not None]
    verdict = _verdict(outcomes, shared)
    return Comparison(Report(document, quantities, claims, tested, find_contradictions(tested)), verdict)


def _read(text: str | Path, name: str) -> Document:
    if isinstance(text, Path):
        from checker.text.files import read_file

        return read_file(text)
    return read_plain(text, name)


def _verdict(outcomes: list[Outcome], shared: float) -> Agreement:
    found = [outcome.agreement for outcome in outcomes]
    if Agreement.CONTRADICTS in found:
        return Agreement.CONTRADICTS
    if not found or any(agreement is not Agreement.AGREES for agreement in found):
        return Agreement.UNRELATED
    about_one_thing = shared >= LEAST_COVERAGE or any(outcome.is_derived for outcome in outcomes)
    return Agreement.AGREES if about_one_thing else Agreement.UNRELATED


def _are_of_two_things(outcomes: list[Outcome], shared: float, texts: tuple[str, str]) -> bool:
    """Tell whether whole texts are about two things, be they of one mould: the pages on two countries.

    Versions of one text differ in few of their numbers, and share most of their words.
    """
    found = [outcome.agreement for outcome in outcomes]
    apart_in, alike_in = found.count(Agreement.CONTRADICTS), found.count(Agreement.AGREES)
    if apart_in >= MANY and (apart_in > alike_in or found.count(Agreement.UNRELATED) > alike_in):
        return True
    return shared < LEAST_COVERAGE and min(map(len, texts)) > LONG


def _withdrawn(outcome: Outcome) -> Outcome:
    if outcome.agreement is not Agreement.CONTRADICTS:
        return outcome
    if outcome.judgement is None:
        return Outcome(Agreement.UNRELATED)
    judgement = replace(outcome.judgement, verdict=Verdict.UNDETERMINED, reason=Aspect.THING.value)
    return Outcome(Agreement.UNRELATED, judgement)
