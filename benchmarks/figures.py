"""What is measured, and the budget of each figure."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from statistics import median

import checker
from benchmarks.growth import ATTEMPTS
from benchmarks.measure import in_turn, peak_memory, seconds, start_up
from benchmarks.prose import contradictory, dense, documents
from benchmarks.rows import KINDS
from checker.quantities.first_words import find_words, flattened

MOST_SPLITS = 21
"""So many times as long as one ``split`` of it may the check of a text take."""

MOST_GROWTH = 1.5
"""So many times as much may a character of a text cost where the text is four times as long."""


@dataclass(frozen=True, slots=True)
class Figure:
    """One measured figure with what it may be."""

    name: str
    value: float
    unit: str
    budget: float | None = None
    """What the figure may be at most (or must be at least)."""
    goal: float | None = None
    """What is aimed for."""
    limit: float | None = None
    """Where ``--gate`` fails: for ratios only, which do not depend on the machine. It stands
    above the budget where the budget is not reached yet, and only ever comes down."""
    more_is_better: bool = False

    @property
    def passes(self) -> bool:
        """Whether the figure is within its limit."""
        return self.limit is None or self._reaches(self.limit)

    @property
    def standing(self) -> str:
        """How the figure stands: ``"goal"``, ``"budget"``, ``"over budget"``, ``"OVER THE LIMIT"`` or ``""``."""
        if not self.passes:
            return "OVER THE LIMIT"
        if self.goal is not None and self._reaches(self.goal):
            return "goal"
        if self.budget is not None:
            return "budget" if self._reaches(self.budget) else "over budget"
        return ""

    def _reaches(self, bound: float) -> bool:
        return self.value >= bound if self.more_is_better else self.value <= bound


def all_figures(size: int) -> Iterator[Figure]:
    """Measure everything on texts of *size* code points; of those full of numbers a fifth is enough."""
    yield from speed(size)
    yield from density(size // 5)
    yield from start()
    yield from memory()


def speed(size: int) -> Iterator[Figure]:
    """Measure the check of news-like articles, alone and against ``str.split`` of the same text.

    The budget was set against one ``split`` of a text of several megabytes, whose words then
    fill the memory; article by article the words of one take the place of the last one's,
    and a ``split`` takes half to two thirds of that.
    """
    articles = documents(size)
    quantities = sum(len(checker.check(article).quantities) for article in articles)
    yield Figure("quantities per 1,000 characters", 1000 * quantities / sum(map(len, articles)), "")
    joined = "\n\n".join(articles)
    for _ in range(ATTEMPTS):
        rounds = [
            (*round_, seconds(joined.split, budget=0, least=1))
            for round_ in in_turn(articles, checker.check, checker.extract, _look, str.split)
        ]
        checking, extracting, looking, splitting, at_once = map(median, zip(*rounds, strict=True))
        if checking <= MOST_SPLITS * at_once:
            break
    megabytes = len("".join(articles).encode()) / 1e6
    yield Figure("check of prose", megabytes / checking, "MB/s", budget=6, goal=12, more_is_better=True)
    yield Figure(
        "check of prose, against text.split()", checking / at_once, "times", budget=16, goal=8, limit=MOST_SPLITS
    )
    yield Figure("the same, against split() of each article", checking / splitting, "times")
    yield Figure("quantities of prose", megabytes / extracting, "MB/s", more_is_better=True)
    yield Figure("quantities of prose, against text.split()", extracting / at_once, "times")
    yield Figure("numbers found, not yet read", megabytes / looking, "MB/s", budget=30, goal=60, more_is_better=True)
    wrong = contradictory(size // 100)
    found = len(checker.check(wrong).findings)
    yield Figure("finding with its suggestions", 1e6 * seconds(lambda: checker.check(wrong)) / found, "µs each")


def _look(text: str) -> int:
    """Return how many numbers a text holds, in digits and in words."""
    flat = flattened(text)
    found, at = sum(1 for _ in find_words(text, flat)), flat.find("0")
    while at >= 0:
        found, end = found + 1, at + 1
        while flat[end : end + 1] == "0":
            end += 1
        at = flat.find("0", end)
    return found


def density(size: int) -> Iterator[Figure]:
    """Measure text full of numbers, and whether four times the text takes four times as long."""
    for name, text in {"prose": dense(size), **{name: make(size) for name, make in KINDS.items()}}.items():
        claims = len(checker.check(text).quantities)
        taken = seconds(lambda text=text: checker.check(text))  # type: ignore[misc]
        yield Figure(f"number-dense {name}", 1e6 * taken / claims, "µs a claim", budget=20, goal=10)
    large, small = dense(size), dense(size // 4)
    of_large = of_small = float("inf")
    for _ in range(ATTEMPTS):
        of_large = min(of_large, seconds(lambda: checker.check(large)))
        of_small = min(of_small, seconds(lambda: checker.check(small), least=5))
        growth = (of_large / len(large)) / (of_small / len(small))
        if growth <= MOST_GROWTH:
            break
    yield Figure(
        "number-dense prose, whole against a quarter",
        growth,
        "times a character",
        budget=MOST_GROWTH,
        goal=1.15,
        limit=MOST_GROWTH,
    )


def start() -> Iterator[Figure]:
    """Measure what starting costs over a bare interpreter."""
    bare, full = start_up("import checker")
    yield Figure("import over a bare interpreter", full - bare, "ms", budget=80, goal=40)
    yield Figure("import, against a bare interpreter", full / bare, "times", budget=8, limit=12)
    _, first = start_up("import checker; checker.check('Of the 240 pupils, 132 (55%) walk.')", pairs=5)
    yield Figure("import and first check", first - bare, "ms")
    _, finding = start_up("import checker; checker.check('Of the 240 pupils, 132 (60%) walk.')", pairs=3)
    yield Figure("import and first finding", finding - bare, "ms")


def memory() -> Iterator[Figure]:
    """Measure peak memory of a check that stays silent, and of one that explains."""
    bare = peak_memory("pass")
    silent = peak_memory("import checker; checker.check('Of the 240 pupils, 132 (55%) walk.')")
    explained = peak_memory("import checker; assert str(checker.check('Of the 240 pupils, 132 (60%) walk.'))")
    yield Figure("peak memory, check", silent, "MB", budget=40, goal=25)
    yield Figure("peak memory, check, over a bare interpreter", silent - bare, "MB", limit=30)
    yield Figure("peak memory, finding explained", explained, "MB", budget=110, goal=80, limit=110)
