"""Our reader of amounts beside a peer, on the same text: ``python -m benchmarks.peers``.

Both read the sentences of ``tests/unit/quantities``, in which all amounts are known, those that hold
none, and generated news. The peer, quantulum3, runs in an environment of its own, which
``--install`` makes; without one only our figures are printed.
"""

from __future__ import annotations

import argparse
import json
import os
import subprocess
import sys
import time
import venv
from collections.abc import Callable, Iterable
from pathlib import Path
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from checker.quantities.interval import Interval

ROOT = Path(__file__).resolve().parent.parent
SENTENCES = ROOT / "tests" / "unit" / "quantities"
HOME = Path(os.environ.get("XDG_CACHE_HOME", Path.home() / ".cache")) / "claim-checker" / "peers"
PEER = "quantulum3"
CLOSE = 1e-6

Reader = Callable[[str], list[float]]


def main() -> int:
    """Print accuracy and speed of both."""
    options = argparse.ArgumentParser(prog="python -m benchmarks.peers", description=__doc__.splitlines()[0])
    options.add_argument("--environment", type=Path, default=HOME, help="where the peer lives (default: %(default)s)")
    options.add_argument("--install", action="store_true", help="make the peer's environment")
    options.add_argument("--size", type=int, default=60_000, help="characters of generated news (default: %(default)s)")
    options.add_argument("--worker", choices=("checker", PEER), help=argparse.SUPPRESS)
    chosen = options.parse_args()
    if chosen.worker:
        return work(chosen.worker)
    if chosen.install:
        install(chosen.environment)
    request = json.dumps(texts(chosen.size))
    print(f"{'':14}{'found':>9}{'extra':>9}{'silent':>9}{'KB/s':>9}{'start s':>9}")
    print(as_line("checker", measure(Path(sys.executable), "checker", request)))
    python = chosen.environment / ("Scripts" if os.name == "nt" else "bin") / "python"
    if not python.exists():
        print(f"{PEER}: no environment; run with --install")
        return 0
    print(as_line(PEER, measure(python, PEER, request)))
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


def _lines(name: str) -> list[str]:
    written = (SENTENCES / name).read_text(encoding="utf-8").splitlines()
    return [line for line in written if line and not line.startswith("#")]


def _values(expected: str) -> list[list[float]]:
    """Return the ends of every amount; a range may also be told by its middle."""
    return [[float(end) for end in entry.split()[0].split("..")] for entry in expected.split(";")]


def install(environment: Path) -> None:
    """Make the peer's environment."""
    venv.create(environment, with_pip=True)
    python = environment / ("Scripts" if os.name == "nt" else "bin") / "python"
    subprocess.run([python, "-m", "pip", "install", "--quiet", PEER], check=True)


def measure(python: Path, reader: str, request: str) -> dict[str, float]:
    """Return what a worker with *python* measured."""
    command = [str(python), str(Path(__file__).resolve()), "--worker", reader]
    environment = os.environ | ({"PYTHONPATH": str(ROOT)} if reader == "checker" else {})
    done = subprocess.run(command, input=request, env=environment, capture_output=True, text=True, check=True)
    answer: dict[str, float] = json.loads(done.stdout.splitlines()[-1])
    return answer


def work(reader: str) -> int:
    """Read what stands on standard input and print the measures as JSON: runs in either environment."""
    request = json.loads(sys.stdin.read())
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
    began = time.process_time()
    for paragraph in request["news"]:
        read(paragraph)
    spent = max(time.process_time() - began, 1e-9)
    kilobytes = sum(len(paragraph.encode()) for paragraph in request["news"]) / 1000
    print(
        json.dumps(
            {
                "found": found / wanted,
                "extra": extra / wanted,
                "silent": silent / len(request["silent"]),
                "speed": kilobytes / spent,
                "start": start,
            }
        )
    )
    return 0


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
    """Return one line of the table."""
    shares: Iterable[float] = (measured["found"], measured["extra"], measured["silent"])
    return (
        f"{name:14}"
        + "".join(f"{100 * share:8.1f}%" for share in shares)
        + f"{measured['speed']:9.0f}{measured['start']:9.2f}"
    )


if __name__ == "__main__":
    raise SystemExit(main())
