"""What every rule is worth on text that nobody here wrote: ``python -m benchmarks.ledger FOLDER``.

*FOLDER* holds a corpus laid out as four files: ``twins_dev.jsonl`` (a passage and the same
passage with one figure changed), ``wild_dev.jsonl`` (errors found in published text),
``traps_dev.jsonl`` (right text that looks wrong) and ``clean_dev.jsonl.gz`` (whole
documents). All rules run, preview ones too. Every firing on published text is judged by
hand once: the judgements stand in ``judgements.jsonl`` beside this file, by document,
rule and offsets, without any of the text: "true", "slip" (right, but slight) or "false". A
firing without a judgement counts as false.

The table is written to ``ledger.json``, and what the rules have earned by it to
``checker/rules/earned.py``; ``--check`` compares them with a new run instead.
"""

from __future__ import annotations

import argparse
import gzip
import json
import sys
from collections.abc import Iterable, Iterator
from dataclasses import asdict, dataclass
from math import sqrt
from pathlib import Path
from typing import Any

from checker import Checker
from checker.reports.report import Report
from checker.rules import BUILT_IN
from checker.rules.rule import Rule, Severity, Tier
from checker.text.span import Span

HERE = Path(__file__).parent
LEDGER = HERE / "ledger.json"
EARNED = HERE.parent / "checker" / "rules" / "earned.py"
JUDGEMENTS = HERE / "judgements.jsonl"

ERROR_PRECISION = 0.98
"""The least precision, at its lower bound, for a rule that raises errors by default."""
WARNING_PRECISION = 0.90
"""The same for warnings."""
CLEAN_ENOUGH = 0
"""A rule with too few firings to show its precision stays on by default while it raises no
more false alarms than this on all the clean text; as a warning at most."""
RIGHT = ("true", "slip")
"""Judgements that count as right: the text contradicts itself, plainly or by little."""
FEWEST_LABELLED = 30
"""Fewer labelled firings than this show nothing about precision."""


@dataclass
class Row:
    """One rule's account."""

    code: str
    name: str
    severity: str
    tier: str
    tested: int = 0
    """Relations tested on the published text, whatever the verdict."""
    clean_true: int = 0
    """Firings on published text that are right, by hand, slips included."""
    slips: int = 0
    """Those among them in which the text contradicts itself by little."""
    clean_false: int = 0
    """Firings on published text that are wrong, by hand or for want of a judgement."""
    asked: int = 0
    """Changed figures that stand in a relation which the rule tested before the change, or was found to break."""
    twins: int = 0
    """Those of them that were found: right by construction."""
    wild: int = 0
    """Known published errors found."""
    traps: int = 0
    """Right text that looks wrong, flagged."""

    @property
    def right(self) -> int:
        """Firings that are right."""
        return self.clean_true + self.twins + self.wild

    @property
    def wrong(self) -> int:
        """Firings that are wrong."""
        return self.clean_false + self.traps

    @property
    def recall(self) -> float | None:
        """How many of the changed figures that it was asked about the rule has found."""
        return self.twins / self.asked if self.asked else None

    @property
    def bound(self) -> float:
        """Lower end of the 90 % interval of the precision (Wilson score)."""
        return wilson(self.right, self.right + self.wrong)

    @property
    def earned(self) -> str:
        """``error``, ``warning`` or ``preview``: what the figures allow by default."""
        labelled = self.right + self.wrong
        if labelled >= FEWEST_LABELLED and self.bound >= ERROR_PRECISION:
            return "error"
        if self.wrong <= CLEAN_ENOUGH or self.bound >= WARNING_PRECISION:
            return "warning"
        return "preview"

    @property
    def allowed(self) -> bool:
        """Whether the rule's severity and tier stay within what it earned."""
        if self.tier == Tier.PREVIEW:
            return True
        return self.earned == "error" or (self.earned == "warning" and self.severity != Severity.ERROR)


def wilson(right: int, labelled: int, z: float = 1.2816) -> float:
    """Return the lower bound of a proportion; 0 where nothing is labelled.

    Source
    ------
    E. B. Wilson, "Probable inference, the law of succession, and statistical inference" (1927).
    """
    if not labelled:
        return 0.0
    share = right / labelled
    middle = share + z * z / (2 * labelled)
    spread = z * sqrt(share * (1 - share) / labelled + z * z / (4 * labelled * labelled))
    return (middle - spread) / (1 + z * z / labelled)


@dataclass(frozen=True)
class Firing:
    """A finding on a text, by rule and place."""

    code: str
    spans: tuple[tuple[int, int], ...]
    message: str

    def touches(self, spans: Iterable[Iterable[int]]) -> bool:
        """Tell whether a number of the finding overlaps one of *spans*."""
        return any(a < d and c < b for a, b in self.spans for c, d in spans)


class Account:
    """The rows of all rules while the corpus is read."""

    def __init__(self, rules: Iterable[Rule]) -> None:
        rules = tuple(rules)
        self.checker = Checker(rules)
        self.rows = {rule.code: Row(rule.code, rule.name, rule.severity, rule.tier) for rule in rules}
        self.judged = {_key(record): record["verdict"] for record in _lines(JUDGEMENTS)}
        self.unjudged: list[dict[str, Any]] = []

    def fire(self, text: str) -> list[Firing]:
        """Return the errors and warnings on *text*."""
        return self.firings(self.checker.check(text))

    def firings(self, report: Report) -> list[Firing]:
        """Return the errors and warnings of a *report*."""
        return [
            Firing(f.code, tuple((s.start, s.end) for s in f.spans), f.message)
            for f in report.findings
            if f.severity is not Severity.INFO and f.code in self.rows
        ]

    def judge(self, document: str, firing: Firing) -> None:
        """Enter a firing on published text by its judgement."""
        record = {"document": document, "code": firing.code, "spans": [list(span) for span in firing.spans]}
        verdict = self.judged.get(_key(record))
        if verdict is None:
            self.unjudged.append({**record, "message": firing.message})
        row = self.rows[firing.code]
        if verdict in RIGHT:
            row.clean_true += 1
            row.slips += verdict == "slip"
        else:
            row.clean_false += 1


def account(folder: Path, rules: Iterable[Rule]) -> Account:
    """Return the account of *rules* over the corpus in *folder*."""
    entries = Account(rules)
    seen: set[str] = set()
    for row in _lines(folder / "twins_dev.jsonl"):
        _enter_twin(entries, row, seen)
    for row in _lines(folder / "wild_dev.jsonl"):
        for code in {f.code for f in entries.fire(row["passage"]) if f.touches(row["spans"])}:
            entries.rows[code].wild += 1
    for row in _lines(folder / "traps_dev.jsonl"):
        for code in {f.code for f in entries.fire(row["passage"]) if f.touches(row["spans"])}:
            entries.rows[code].traps += 1
    for document in _lines(folder / "clean_dev.jsonl.gz"):
        report = entries.checker.check(document["text"])
        for rule, _ in report.judgements:
            entries.rows[rule.code].tested += 1
        for firing in entries.firings(report):
            if firing.touches(document["real"]):
                entries.rows[firing.code].clean_true += 1
            else:
                entries.judge(document["id"], firing)
    return entries


def _enter_twin(entries: Account, row: dict[str, Any], seen: set[str]) -> None:
    passage = entries.checker.check(row["passage"])
    before = entries.firings(passage)
    known = {(firing.code, firing.message) for firing in before}
    relation = [member["twin"] for member in row["members"]] + [change["twin"] for change in row["changed"]]
    found = {f.code for f in entries.fire(row["twin"]) if (f.code, f.message) not in known and f.touches(relation)}
    changed = [Span(*change["passage"]) for change in row["changed"]]
    tested = {
        rule.code
        for rule, judgement in passage.judgements
        if any(claim.span.overlaps(span) for claim in judgement.relation.claims for span in changed)
    }
    for code in found:
        entries.rows[code].twins += 1
    for code in found | tested:
        entries.rows[code].asked += 1
    document = row["id"].partition("#")[0]
    for firing in before:
        known_as = f"{document}{firing.code}{firing.spans}{row['passage'][:200]}"
        if known_as not in seen:
            seen.add(known_as)
            entries.judge(row["id"], firing)


def _lines(path: Path) -> Iterator[dict[str, Any]]:
    if not path.exists():
        return
    with gzip.open(path, "rt", encoding="utf-8") if path.suffix == ".gz" else path.open(encoding="utf-8") as lines:
        for line in lines:
            yield json.loads(line)


def _key(record: dict[str, Any]) -> str:
    """Return what a judgement is found by: the rule and where its numbers begin, however far they are taken to go."""
    return json.dumps([record["document"], record["code"], [start for start, _ in record["spans"]]])


def as_table(rows: Iterable[Row]) -> str:
    """Return *rows* as lines for a terminal."""
    titles = ("tested", "asked", "twins", "wild", "true", "slips", "false", "traps")
    head = f"{'rule':34}" + "".join(f"{title:>7}" for title in titles) + f"{'bound':>8}  default, earned"
    lines = [head]
    for row in sorted(rows, key=lambda row: row.code):
        default = row.severity if row.tier == Tier.STABLE else row.tier
        mark = "" if row.allowed else "  <- more than earned"
        figures = (row.tested, row.asked, row.twins, row.wild, row.clean_true, row.slips, row.clean_false, row.traps)
        lines.append(
            f"{row.code + ' ' + row.name:34}{''.join(f'{figure:7}' for figure in figures)}"
            f"{100 * row.bound:7.1f}%  {default}, {row.earned}{mark}"
        )
    return "\n".join(lines)


def records(rows: Iterable[Row]) -> list[dict[str, Any]]:
    """Return *rows* as they stand in ``ledger.json``."""
    return [
        asdict(row) | {"bound": round(row.bound, 4), "earned": row.earned} for row in sorted(rows, key=lambda r: r.code)
    ]


def earned_module(rows: Iterable[dict[str, Any]]) -> str:
    """Return the module that holds what the rules have earned, from their *rows* in the ledger."""
    by_grade = {grade: sorted(row["code"] for row in rows if row["earned"] == grade) for grade in ("error", "preview")}
    return MODULE.format(errors=_frozen(by_grade["error"]), unproven=_frozen(by_grade["preview"]))


def _frozen(codes: list[str]) -> str:
    return "frozenset({" + ", ".join(f'"{code}"' for code in codes) + "})" if codes else "frozenset[str]()"


MODULE = '''\
"""What the built-in rules have earned on published text. Generated by benchmarks/ledger.py."""

from __future__ import annotations

ERRORS = {errors}
"""Codes of the rules whose precision is shown to be high enough for errors; others warn at most."""
UNPROVEN = {unproven}
"""Codes of the rules whose precision is too low for a warning: they run only when asked for."""
'''


def main() -> int:
    """Print the table; write it, or compare it with the one on file."""
    options = argparse.ArgumentParser(prog="python -m benchmarks.ledger", description=__doc__.split("\n", 1)[0])
    options.add_argument("folder", type=Path, help="where the corpus is")
    options.add_argument("--check", action="store_true", help="exit with 1 if the table on file differs")
    options.add_argument(
        "--unjudged", action="store_true", help="print the firings that nobody has judged, as JSON lines"
    )
    chosen = options.parse_args()
    entries = account(chosen.folder, BUILT_IN)
    if chosen.unjudged:
        for record in entries.unjudged:
            print(json.dumps(record, ensure_ascii=False))
        return 0
    print(as_table(entries.rows.values()))
    found = records(entries.rows.values())
    module = earned_module(found)
    if chosen.check:
        is_current = found == json.loads(LEDGER.read_text("utf-8")) and module == EARNED.read_text("utf-8")
        return 0 if is_current else 1
    EARNED.write_text(module, encoding="utf-8")
    LEDGER.write_text("[\n" + ",\n".join(json.dumps(record) for record in found) + "\n]\n", encoding="utf-8")
    return 0


if __name__ == "__main__":
    sys.exit(main())
