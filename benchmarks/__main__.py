"""Print every figure with its budget: ``python -m benchmarks``."""

from __future__ import annotations

import argparse
import json
import platform
from dataclasses import asdict

from benchmarks.figures import Figure, all_figures


def main() -> int:
    """Measure, print one line a figure, and return 1 where ``--gate`` finds one over its limit."""
    options = argparse.ArgumentParser(prog="python -m benchmarks", description=__doc__)
    options.add_argument("--size", type=int, default=5_000_000, help="code points of the texts (default: %(default)s)")
    options.add_argument("--gate", action="store_true", help="exit with 1 when a figure is over its limit")
    options.add_argument("--json", action="store_true", help="print records instead of a table")
    chosen = options.parse_args()
    if not chosen.json:
        print(f"Python {platform.python_version()}, {platform.machine()}, texts of {chosen.size:,} characters\n")
        print(f"{'figure':46}{'value':>10} {'unit':18}{'budget':>7}{'goal':>6}")
    figures = []
    for figure in all_figures(chosen.size):
        figures.append(figure)
        print(as_record(figure) if chosen.json else as_line(figure), flush=True)
    missed = [figure.name for figure in figures if not figure.passes]
    if missed and not chosen.json:
        print("\nover the limit: " + ", ".join(missed))
    return 1 if chosen.gate and missed else 0


def as_line(figure: Figure) -> str:
    """Return *figure* as a line of the table."""
    bounds = f"{_bound(figure.budget):>7}{_bound(figure.goal):>6}"
    return f"{figure.name:46}{figure.value:10.2f} {figure.unit:18}{bounds}  {figure.standing}".rstrip()


def as_record(figure: Figure) -> str:
    """Return *figure* as a line of JSON."""
    return json.dumps({**asdict(figure), "standing": figure.standing}, ensure_ascii=False)


def _bound(bound: float | None) -> str:
    return "" if bound is None else f"{bound:g}"


if __name__ == "__main__":
    raise SystemExit(main())
