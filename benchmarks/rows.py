"""Texts of numbers with few words: tables, logs and rows of figures, generated and always the same."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from itertools import takewhile
from random import Random


def _lines(characters: int, line: Callable[[int], str]) -> str:
    """Return as many lines as fill *characters* code points."""
    room = [characters]

    def fits(text: str) -> bool:
        room[0] -= len(text) + 1
        return room[0] >= 0

    return "\n".join(takewhile(fits, map(line, _counted())))


def _counted() -> Iterator[int]:
    number = 0
    while True:
        yield number
        number += 1


def table(characters: int) -> str:
    """Return Markdown tables of twelve rows, each with a total that is right.

    Examples
    --------
    >>> len(table(4_000)) <= 4_000 and table(4_000).count("Total") > 5
    True
    """
    random = Random(5)
    sums = [0, 0]

    def line(number: int) -> str:
        place = number % 16
        if place == 0:
            sums[:] = [0, 0]
            return "| Ward | Homes | Sites | Share |"
        if place == 1:
            return "| --- | ---: | ---: | ---: |"
        if place < 14:
            homes, sites = random.randrange(100, 90_000), random.randrange(9, 400)
            sums[:] = [sums[0] + homes, sums[1] + sites]
            return f"| North {place} | {homes:,} | {sites} | {random.randrange(100)}.{random.randrange(10)}% |"
        return f"| Total | {sums[0]:,} | {sums[1]} | |" if place == 14 else ""

    return _lines(characters, line)


def comma_separated(characters: int) -> str:
    """Return lines of values with commas between.

    Examples
    --------
    >>> comma_separated(100).splitlines()[0]
    'region,year,homes,area,share'
    """
    random = Random(5)

    def line(number: int) -> str:
        if not number:
            return "region,year,homes,area,share"
        area, share = random.randrange(900) / 10, random.randrange(100)
        return f"Ward {number},{random.randrange(1990, 2026)},{random.randrange(100, 90_000)},{area},{share}%"

    return _lines(characters, line)


def log(characters: int) -> str:
    """Return lines of a log, each with a moment and some amounts.

    Examples
    --------
    >>> "records in" in log(200).splitlines()[1]
    True
    """
    random = Random(5)

    def line(number: int) -> str:
        moment = f"2025-03-{1 + number // 900 % 28:02} 12:{number // 60 % 60:02}:{number % 60:02}"
        records, spent, left = random.randrange(9_999), random.randrange(900), random.randrange(5_000)
        return f"{moment} INFO worker {number % 16}: read {records} records in {spent} ms, {left} KB left"

    return _lines(characters, line)


def row(characters: int) -> str:
    """Return numbers with a space between.

    Examples
    --------
    >>> all(number.isdigit() for number in row(100).split())
    True
    """
    random = Random(5)
    return " ".join(str(random.randrange(100_000)) for _ in range(characters // 6))


def ones(characters: int) -> str:
    """Return the number one, again and again.

    Examples
    --------
    >>> ones(6)
    '1 1 1 '
    """
    return "1 " * (characters // 2)


KINDS: dict[str, Callable[[int], str]] = {
    "tables": table,
    "values with commas": comma_separated,
    "log": log,
    "row of numbers": row,
    "row of ones": ones,
}
