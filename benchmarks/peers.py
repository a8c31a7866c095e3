"""Ours beside peers, on the same text, a process each: ``python -m benchmarks.peers``.

The first table is of readers of amounts. Both read the sentences of ``tests/unit/quantities``, in
which all amounts are known, those that hold none, and generated news. The second is of speed alone:
our whole check beside a blank spaCy tokeniser, which only takes text apart into words. Generated
text repeats its words, and a tokeniser remembers words: ``--text`` names texts of your own, parted
at empty lines. The peers run in an environment of their own, which ``--install`` makes; without
one only our figures are printed.
"""

from __future__ import annotations

import argparse
import json
import os
import statistics
import subprocess
import sys
import time
import venv
from collections.abc import Callable, Iterable
from pathlib import Path
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from checker.quantities.interval import Interval

ROOT = Path(__file__).resolve().parent.parent
SENTENCES = ROOT / "tests" / "unit" / "quantities"
HOME = Path(os.environ.get("XDG_CACHE_HOME", Path.home() / ".cache")) / "claim-checker" / "peers"
PEER, TOKENISER = "quantulum3", "spacy"
READERS = ("checker", PEER)
TIMED = ("check", TOKENISER)
PASSES = 5
CLOSE = 1e-6

Reader = Callable[[str], list[float]]


def main() -> int:
    """Print accuracy and speed of both."""
    options = argparse.ArgumentParser(prog="python -m benchmarks.peers", description=__doc__.splitlines()[0])
    options.add_argument("--environment", type=Path, default=HOME, help="where the peers live (default: %(default)s)")
    options.add_argument("--install", action="store_true", help="make the peers' environment")
    options.add_argument("--size", type=int, default=60_000, help="characters of generated news (default: %(default)s)")
    options.add_argument("--text", type=Path, nargs="+", help="texts to time the check on, in place of generated news")
    options.add_argument("--worker", choices=READERS + TIMED, help=argparse.SUPPRESS)
    chosen = options.parse_args()
    if chosen.worker:
        work = compared if chosen.worker in READERS else timed
        print(json.dumps(work(chosen.worker, json.load(sys.stdin))))
        return 0
    if chosen.install:
        install(chosen.environment)
    theirs = chosen.environment / ("Scripts" if os.name == "nt" else "bin") / "python"
    if not theirs.exists():
        print("no environment for the peers; run with --install")
    request = texts(chosen.size)
    print(f"{'':14}{'found':>9}{'extra':>9}{'silent':>9}{'KB/s':>9}{'start s':>9}")
    for reader in READERS:
        if reader == "checker" or theirs.exists():
            print(as_line(reader, measure(reader, theirs, request)))
    request = paragraphs(chosen.text, chosen.size)
    print(f"\n{'':14}{'first KB/s':>12}{'later KB/s':>12}{'start s':>9}{'process s':>11}")
    for reader in TIMED:
        if reader == "check" or theirs.exists():
            print(as_times(reader, measure(reader, theirs, request)))
    return 0


def texts(size: int) -> dict[str, object]:
    """Return the sentences with their amounts, those without, and paragraphs of news."""
    from benchmarks.prose import news

    found = [line.partition(" :: ") for line in _lines("found.txt")]
    return {
        "found": [(text, _values(expected)) for text, _, expected in found],
        "silent": _lines("silent.txt"),
        "news": [paragraph for paragraph in news(size).split("\n\n") if paragraph],
    }


def paragraphs(files: list[Path] | None, size: int) -> dict[str, object]:
    """Return the paragraphs of *files*, or of *size* characters of generated news."""
    from benchmarks.prose import news

    written = [file.read_text(encoding="utf-8") for file in files] if files else [news(size)]
    return {"texts": [paragraph for text in written for paragraph in text.split("\n\n") if paragraph.strip()]}


def _lines(name: str) -> list[str]:
    written = (SENTENCES / name).read_text(encoding="utf-8").splitlines()
    return [line for line in written if line and not line.startswith("#")]


def _values(expected: str) -> list[list[float]]:
    """Return the ends of every amount; a range may also be told by its middle."""
    return [[float(end) for end in entry.split()[0].split("..")] for entry in expected.split(";")]


def install(environment: Path) -> None:
    """Make the peers' environment."""
    venv.create(environment, with_pip=True)
    python = environment / ("Scripts" if os.name == "nt" else "bin") / "python"
    subprocess.run([python, "-m", "pip", "install", "--quiet", PEER, TOKENISER], check=True)


def measure(reader: str, theirs: Path, request: dict[str, object]) -> dict[str, float]:
    """Return what a worker measured, in our own environment or in *theirs*."""
    is_ours = reader in ("checker", "check")
    command = [sys.executable if is_ours else str(theirs), str(Path(__file__).resolve()), "--worker", reader]
    environment = os.environ | ({"PYTHONPATH": str(ROOT)} if is_ours else {})
    given = json.dumps(request)
    done = subprocess.run(command, input=given, env=environment, capture_output=True, text=True, check=True)
    answer: dict[str, float] = json.loads(done.stdout.splitlines()[-1])
    return answer


def compared(reader: str, request: dict[str, list[Any]]) -> dict[str, float]:
    """Return how a reader of amounts does on the sentences and how fast it is: runs in either environment."""
    began = time.process_time()
    read = our_reader() if reader == "checker" else peer_reader()
    read("It is 12 km long.")
    start = time.process_time() - began
    found, extra, wanted = 0, 0, 0
    for text, amounts in request["found"]:
        values = read(text)
        hits = sum(any(_is_close(value, ends) for value in values) for ends in amounts)
        found, wanted = found + hits, wanted + len(amounts)
        extra += max(0, len(values) - hits)
    silent = sum(not read(text) for text in request["silent"])
    return {
        "found": found / wanted,
        "extra": extra / wanted,
        "silent": silent / len(request["silent"]),
        "speed": _speed(read, request["news"]),
        "start": start,
    }


def timed(reader: str, request: dict[str, list[str]]) -> dict[str, float]:
    """Return how fast texts are checked, or taken apart by the tokeniser: runs in either environment.

    *first* is the first pass of the process over the texts, *later* the median of those behind it.
    """
    began = time.process_time()
    read: Callable[[str], object]
    if reader == "check":
        import checker

        read = checker.check
    else:
        import spacy

        read = spacy.blank("en")
    start = time.process_time() - began
    first = _speed(read, request["texts"])
    process = time.process_time()
    later = statistics.median(_speed(read, request["texts"]) for _ in range(PASSES))
    return {"first": first, "later": later, "start": start, "process": process}


def _speed(read: Callable[[str], object], written: list[str]) -> float:
    """Return the KB of *written* that are read in a second of processor time."""
    began = time.process_time()
    for text in written:
        read(text)
    spent = max(time.process_time() - began, 1e-9)
    return sum(len(text.encode()) for text in written) / 1000 / spent


def _is_close(value: float, ends: list[float]) -> bool:
    middle = sum(ends) / len(ends)
    return any(abs(value - one) <= CLOSE * max(1.0, abs(one)) for one in (middle, *ends))


def our_reader() -> Reader:
    """Return the values that we find in a text, ranges by their middle."""
    import checker

    def read(text: str) -> list[float]:
        return [middle(quantity.strict) for quantity in checker.extract(text) if quantity.is_operand]

    def middle(interval: Interval) -> float:
        ends = [float(end) for end in (interval.low, interval.high) if end is not None]
        return sum(ends) / len(ends)

    return read


def peer_reader() -> Reader:
    """Return the values that quantulum3 finds in a text."""
    from quantulum3 import parser

    def read(text: str) -> list[float]:
        try:
            return [float(quantity.value) for quantity in parser.parse(text)]
        except Exception:  # a peer that raises has found nothing
            return []

    return read


def as_line(name: str, measured: dict[str, float]) -> str:
    """Return one line of the first table."""
    shares: Iterable[float] = (measured["found"], measured["extra"], measured["silent"])
    return (
        f"{name:14}"
        + "".join(f"{100 * share:8.1f}%" for share in shares)
        + f"{measured['speed']:9.0f}{measured['start']:9.2f}"
    )


def as_times(name: str, measured: dict[str, float]) -> str:
    """Return one line of the second table."""
    speeds = f"{measured['first']:12.0f}{measured['later']:12.0f}"
    return f"{name:14}{speeds}{measured['start']:9.2f}{measured['process']:11.2f}"


if __name__ == "__main__":
    raise SystemExit(main())
