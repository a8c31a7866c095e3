"""The messages between a front end and the checker: every key, in one place.

The same messages travel over three roads: a WebSocket of the Jupyter server, its HTTP
fall-back, and the comm of a kernel session. Offsets are in UTF-16 code units of the
cell's own text, because that is how browsers count. The TypeScript types of the
extension are generated from this module (:mod:`checker.jupyter.typescript`).
"""

from __future__ import annotations

from typing import Literal, NotRequired, TypedDict

from checker.findings.decisions import Decision as Decision
from checker.findings.decisions import State as State


class CellText(TypedDict):
    """The text of one cell, or of a whole Markdown file."""

    id: str
    text: str
    metadata: NotRequired[dict[str, object]]
    """What the cell's metadata say to the checker: its tags, and what it is to ignore."""


class Position(TypedDict):
    """Where a cell stands in its notebook."""

    id: str
    index: int
    """From zero, code cells counted."""


class Options(TypedDict):
    """What the reader of the marks wants to see."""

    minimum: str
    """The least severity to report: ``error``, ``warning`` or ``info``."""
    ticks: bool
    """Whether confirmed numbers are wanted."""
    off: list[str]
    """Codes or names of rules not wanted."""


class Mark(TypedDict):
    """One number of a finding."""

    cell: str
    start: int
    end: int
    role: str
    """Its part in the relation, such as ``part`` or ``whole``."""
    surface: str
    """As written."""
    stated: bool
    """Whether it is the side that the relation says should have come out otherwise."""


class Fix(TypedDict):
    """One change that would make the numbers agree."""

    cell: str
    start: int
    end: int
    role: str
    old: str
    """What stands there now; the change is refused when it no longer does."""
    new: str
    slip: str
    """The slip of the pen that it would mend, or empty."""
    text: str
    """How the change reads, with the slip."""


class Silence(TypedDict):
    """The comment that silences a finding in a Markdown file, and where it goes."""

    cell: str
    at: int
    opening: str
    """What stands before the reason."""
    closing: str
    """What stands behind it."""


class Finding(TypedDict):
    """A disagreement between numbers, ready to be shown."""

    key: str
    """Names the finding among those of its document: fingerprint, cell, and which of several alike."""
    fingerprint: str
    code: str
    name: str
    severity: str
    message: str
    """First line: readable alone."""
    rounding: str
    """The rounding that was allowed, in one line, or empty."""
    derivation: str
    """The steps, one a line."""
    marks: list[Mark]
    fixes: list[Fix]
    silence: Silence
    known: NotRequired[bool]
    """Whether it stands in the baseline of the folder."""


class Tick(TypedDict):
    """A number that was tested and holds."""

    cell: str
    start: int
    end: int
    title: str
    """What it agrees with."""


class Counts(TypedDict):
    """What was looked at."""

    quantities: int
    tested: int
    hold: int
    contradictions: int


class OwnRule(TypedDict):
    """A rule in use that is not built in."""

    code: str
    name: str
    origin: str
    """Where it is defined, as ``checker rules`` lists it."""


class Check(TypedDict):
    """Front end: these cells have changed."""

    type: Literal["check"]
    doc: str
    """Names the document in this conversation."""
    turn: int
    """Counts up; the answer carries it."""
    reset: bool
    """Whether *cells* is the whole document; otherwise only what has changed."""
    cells: list[CellText]
    order: NotRequired[list[Position]]
    """All cells with text in order, when that has changed; cells left out are gone."""
    decisions: NotRequired[list[Decision]]
    """All decisions of the document, when they have changed."""
    settle: NotRequired[bool]
    """Whether typing has paused, so that the whole document may be checked."""
    options: NotRequired[Options]
    """When they have changed."""
    path: NotRequired[str]
    """Where the document is kept, as people see it."""


class Explain(TypedDict):
    """Front end: the page of a rule, please."""

    type: Literal["explain"]
    doc: str
    turn: int
    rule: str


class Forget(TypedDict):
    """Front end: the document is closed."""

    type: Literal["forget"]
    doc: str


class Suppose(TypedDict):
    """Front end: what would each of these keys do, if it were the next one?"""

    type: Literal["suppose"]
    doc: str
    turn: int
    cell: str
    at: int
    """Where the cursor stands."""
    keys: str
    """What each of them types; ``\\b`` stands for Backspace, ``\\x7f`` for Delete."""


Request = Check | Explain | Forget | Suppose


class Findings(TypedDict):
    """Checker: what has changed in the findings since the last answer."""

    type: Literal["findings"]
    doc: str
    turn: int
    reset: bool
    """Whether *found* is all there is; otherwise it replaces findings of the same key."""
    settled: bool
    """Whether it is about the whole document; otherwise only about what was typed last."""
    found: list[Finding]
    gone: list[str]
    """Keys of findings that are no more."""
    ticks: dict[str, list[Tick]]
    """By cell, for the cells in which they have changed."""
    counts: Counts
    summary: str
    """The last line of the report: what was looked at."""
    rules: NotRequired[list[OwnRule]]
    """All rules in use that are not built in, when they have changed."""


class Outline(TypedDict):
    """As much of a finding as its marks need."""

    key: str
    fingerprint: str
    severity: str
    message: str
    marks: list[Mark]
    known: NotRequired[bool]


class Supposition(TypedDict):
    """What one key would do to the findings."""

    key: str
    found: list[Outline]
    gone: list[str]
    ticks: dict[str, list[Tick]]


class Supposed(TypedDict):
    """Checker: what the first of the keys would do; the rest was not worked out."""

    type: Literal["supposed"]
    doc: str
    turn: int
    keys: str
    """Those that were worked out."""
    answers: list[Supposition]
    """Of those that would do more to the marks of the cell than move them with its text."""


class Page(TypedDict):
    """Checker: what a rule is about."""

    type: Literal["page"]
    doc: str
    turn: int
    title: str
    text: str


class Lost(TypedDict):
    """Checker: that document is not known here (any more); send the whole of it."""

    type: Literal["lost"]
    doc: str
    turn: int


class Refused(TypedDict):
    """Checker: the message was not accepted."""

    type: Literal["refused"]
    doc: str
    turn: int
    reason: str
    again: bool
    """Whether the same message may be accepted a second later."""


class Stale(TypedDict):
    """Checker, unasked: rules have changed, ask again."""

    type: Literal["stale"]


class Act(TypedDict):
    """Checker, unasked: the review in an output cell wants something done in the notebook."""

    type: Literal["act"]
    doc: str
    act: Literal["fix", "decide", "reveal"]
    key: str
    """Of the finding."""
    role: str
    """For ``fix``: whose number is to change."""
    state: State
    """For ``decide``."""
    reason: str


Reply = Findings | Supposed | Page | Lost | Refused
Push = Stale | Act
