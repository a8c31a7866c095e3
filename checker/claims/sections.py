"""Paragraphs that are read on from one another: the labelled sections of an abstract."""

from __future__ import annotations

from checker.claims.sentence import Sentence
from checker.text.late import late

_LABEL = late(
    r"(?i)(?:background|introduction|context|objectives?|aims?|purpose|importance|study|trial|patients?|participants?"
    r"|subjects?|population|samples?|materials?|methods?|methodology|design|setting|procedures?|interventions?|main"
    r"|outcomes?|measure(?:ment)?s?|data|analysis|statistical|results?|findings?|main results)"
    r"(?:[ ,/&-]{1,2}[a-z]+){0,5}[:.]\s"
)
"""How a section of an abstract opens: "METHODS AND FINDINGS: ", "Results: "."""


def reads_on(before: Sentence, sentence: Sentence) -> bool:
    """Tell whether *sentence* is read on from one *before* it: in one paragraph, or in sections of one abstract."""
    if before.block is sentence.block:
        return True
    return before.start < sentence.start and _is_section(sentence) and _is_section(before)


def _is_section(sentence: Sentence) -> bool:
    return _LABEL.match(sentence.document.prose, sentence.block.start) is not None
