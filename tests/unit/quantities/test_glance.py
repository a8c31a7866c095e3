"""What is settled at a glance is what reading closely finds."""

from __future__ import annotations

from pathlib import Path

import pytest

from benchmarks.prose import dense, news
from checker.quantities.find import USUAL, Finder
from checker.quantities.numerals import Numeral
from checker.quantities.quantity import Quantity
from checker.quantities.reader import Reader

HERE = Path(__file__).parent
WRITTEN = """\
On 4 March 2010 the board met; on March 12, 2019, at 18:30, it met again. By June 2021 the 240 homes had cost £1.2bn.
Holm, 53, was one of three people aged 30 to 40 who paid $5 million in the 1990s, about 12 per cent of 1,204 votes.
In one survey 55% were against; in two others more than 60 were. The 19th of 31 plans (19.9 miles, 32 km) cost 5 dollars
a day, 2.40 pounds a year or 70 cents an hour, twice as much as the 30 tonnes of 2008 did. It fell by 5 days.

About 2,000 people, up 3% on 2007, came on Monday 3 May and on the 4th. Up to 40 stayed; no more than 7 left in 1812.
Some 15 million a year (2008) or 3.5 thousand a day; nearly 200 places, at least 12 of them open. Room 12, page 7, No. 5.
1. The first 20 pupils. (2) The other 10, and 5 more. In $20 million deals 7 million tons per year went. Year 750 BC.
"""


def texts() -> list[str]:
    lines = [line for name in ("found.txt", "silent.txt") for line in (HERE / name).read_text("utf-8").splitlines()]
    return [WRITTEN, WRITTEN.replace("\n", " "), news(30_000), dense(10_000), "\n".join(lines), *lines]


def described(quantity: Quantity) -> tuple[object, ...]:
    return tuple(getattr(quantity, name) for name in Quantity.__slots__ if name != "ends") + tuple(
        described(end) for end in quantity.ends or ()
    )


@pytest.mark.parametrize("text", texts())
def test_a_glance_finds_what_reading_closely_finds(text: str) -> None:
    closely = Finder(text, text, USUAL, decimal_comma=False)
    closely.may_glance = False
    swiftly = Finder(text, text, USUAL, decimal_comma=False)
    assert [described(found) for found in swiftly.find()] == [described(found) for found in closely.find()]
    assert swiftly.has_commas == closely.has_commas
    assert swiftly.reader.has_groups == closely.reader.has_groups


def test_most_numbers_of_prose_are_settled_at_a_glance(monkeypatch: pytest.MonkeyPatch) -> None:
    read: list[Numeral] = []
    closely = Reader.read

    def watched(reader: Reader, numeral: Numeral) -> Quantity | None:
        read.append(numeral)
        return closely(reader, numeral)

    monkeypatch.setattr(Reader, "read", watched)
    text = news(30_000)
    found = Finder(text, text, USUAL, decimal_comma=False).find()
    assert len(read) < len(found) / 4
