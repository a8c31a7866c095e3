"""The page on precision, made from the ledger that ``python -m benchmarks.ledger`` keeps."""

from __future__ import annotations

import json
from collections.abc import Iterator, Mapping
from pathlib import Path
from typing import Any

LEDGER = Path(__file__).resolve().parent.parent / "benchmarks" / "ledger.json"
OPENING = """\
# Precision of the rules

A rule earns what it is by default. `python -m benchmarks.ledger FOLDER` runs every rule, those in
preview too, over a corpus of published text that nobody wrote for this project: encyclopaedia,
clinical trials, filings, newswire, reference works, sports reports. Every finding on it is read
and judged by hand once; the judgements are kept in `benchmarks/judgements.jsonl` by document,
rule and place, without the text.

* **error**: at least 30 judged findings, and the lower end of the 90 % interval of the precision
  (Wilson score) is 98 % or more.
* **warning**: that bound is 90 % or more, or there are too few findings to tell and none is wrong.
* **preview**: else; the rule runs only when it is asked for.

The rules were worked on with this corpus at hand, and a finding that was judged wrong led to a
change until it was gone; such judgements are kept too. What counts for a rule are above all
changed figures, which are right by construction. On text of another kind the precision will be
lower than the table says.

What a rule proposes for itself is the most it can be: some stay warnings however precise they
are, because they rest on an inference.
"""
COLUMNS = """\
## The table

*tested*: relations tested on the whole documents, whatever came of it. *changed, found*: one
figure of a passage was changed that the rule had tested in some relation, and how many of these
changes it found (others may have been left to another rule). *known errors*: errors found by
hand before. *true*, *slips*, *false*: findings on text as published, by judgement; slips are
right but slight, and count as right. *traps*: right text that looks wrong, flagged.
"""
UNSEEN = """\
## Not met in the corpus

Nothing in the corpus falls under these rules, so that nothing is known of their precision but
what their own examples and cases show. They warn at most.
"""


def precision_page(note: str) -> str:
    """Return the page, with *note* on where it comes from."""
    rows = json.loads(LEDGER.read_text("utf-8"))
    seen = [row for row in rows if _is_seen(row)]
    head = "| rule | tested | changed, found | known errors | true | slips | false | traps | bound | earned |"
    unseen = ", ".join(_link(row) for row in rows if not _is_seen(row))
    parts = [OPENING, note, COLUMNS, head, "|---|" + "---:|" * 8 + "---|", *_rows(seen), "", UNSEEN, unseen, ""]
    return "\n".join(parts)


def _rows(rows: list[Mapping[str, Any]]) -> Iterator[str]:
    for row in rows:
        found = f"{row['twins']} of {row['asked']}" if row["asked"] else ""
        judged = row["twins"] + row["wild"] + row["clean_true"] + row["clean_false"] + row["traps"]
        bound = f"{100 * row['bound']:.1f} %" if judged else ""
        figures = [row[key] or "" for key in ("wild", "clean_true", "slips", "clean_false", "traps")]
        cells = [_link(row), row["tested"] or "", found, *figures, bound, row["earned"]]
        yield "| " + " | ".join(map(str, cells)) + " |"


def _is_seen(row: Mapping[str, Any]) -> bool:
    return any(row[key] for key in ("tested", "asked", "wild", "clean_true", "clean_false", "traps"))


def _link(row: Mapping[str, Any]) -> str:
    return f"[{row['code']} {row['name']}](../rules/{row['name']}.md)"
