"""How time and memory are measured: CPU time, best of several, and fresh interpreters."""

from __future__ import annotations

import os
import statistics
import subprocess
import sys
import time
from collections.abc import Callable, Iterator, Sequence


def seconds(work: Callable[[], object], *, budget: float = 1.5, least: int = 3) -> float:
    """Return the CPU seconds of the fastest of several runs of *work*.

    Parameters
    ----------
    budget
        CPU seconds after which no further run is started.
    least
        Runs that are made in any case.
    """
    fastest = float("inf")
    spent = 0.0
    runs = 0
    while runs < least or spent < budget:
        start = time.process_time()
        work()
        taken = time.process_time() - start
        fastest = min(fastest, taken)
        spent += taken
        runs += 1
    return fastest


def in_turn(texts: Sequence[str], *works: Callable[[str], object], rounds: int = 7) -> Iterator[tuple[float, ...]]:
    """Yield the CPU seconds of each of *works* over all *texts*, round by round.

    Every text is given to all works before the next one is taken, so that each work meets
    it as cold, and what else the machine does falls on all alike. A first round warms up
    and is left out.
    """
    for turn in range(rounds + 1):
        spent = [0.0] * len(works)
        for text in texts:
            for place, work in enumerate(works):
                start = time.process_time()
                work(text)
                spent[place] += time.process_time() - start
        if turn:
            yield tuple(spent)


def start_up(statement: str, *, pairs: int = 9) -> tuple[float, float]:
    """Return CPU milliseconds of a bare interpreter and of one that runs *statement*.

    The two are started in turn, so that what else the machine does falls on both alike.
    """
    bare, full = [], []
    _cpu_seconds(statement)  # leaves the compiled modules behind
    for _ in range(pairs):
        bare.append(_cpu_seconds("pass"))
        full.append(_cpu_seconds(statement))
    return 1000 * statistics.median(bare), 1000 * statistics.median(full)


def peak_memory(statement: str) -> float:
    """Return the peak resident memory, in MB, of an interpreter that runs *statement*.

    On Linux it is read from ``/proc``, because the figure of ``getrusage`` is handed on from
    the process that starts the interpreter.
    """
    command = [sys.executable, "-c", statement + _REPORT]
    run = subprocess.run(command, env=_environment(), capture_output=True, text=True, check=True)
    return int(run.stdout.split()[-1]) / 1e6


_REPORT = """
try:
    with open("/proc/self/status") as status:
        print(next(int(line.split()[1]) * 1024 for line in status if line.startswith("VmHWM")))
except (OSError, StopIteration):
    import resource, sys
    print(resource.getrusage(resource.RUSAGE_SELF).ru_maxrss * (1 if sys.platform == "darwin" else 1024))
"""


def _environment() -> dict[str, str]:
    """Return the environment, in which compiled modules are kept as they are for users."""
    return {name: value for name, value in os.environ.items() if name != "PYTHONDONTWRITEBYTECODE"}


def _cpu_seconds(statement: str) -> float:
    process = subprocess.Popen([sys.executable, "-c", statement], env=_environment())
    _, status, usage = os.wait4(process.pid, 0)
    process.returncode = os.waitstatus_to_exitcode(status)
    if process.returncode:
        raise RuntimeError(f"failed with {process.returncode}: {statement}")
    return usage.ru_utime + usage.ru_stime
