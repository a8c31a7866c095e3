"""What is settled at a glance is what reading closely finds."""

from __future__ import annotations

from pathlib import Path
from random import Random

import pytest
from hypothesis import given, settings, strategies

from benchmarks.prose import dense, news
from checker.quantities.find import USUAL, Finder
from checker.quantities.numeral import Numeral
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
Two of its 9,927 sq mi (25,711 km2; 10.2 °C) cost $1,300 (£680) or 5bn euros in 1963–1998 and 1405. On March 5 of
the year, Type 22 radars (3 ft 5 in) made 14 to 164 rounds per minute; half of the 23-year-old men aged 16 to 18 left.
One of hundreds of castles, one that 300 marks built in 1986/87 at 101-1/8, was two-thirds of it. The 37 Acme stores.
"""


def texts() -> list[str]:
    lines = [line for name in ("found.txt", "silent.txt") for line in (HERE / name).read_text("utf-8").splitlines()]
    return [
        WRITTEN,
        WRITTEN.replace("\n", " "),
        news(30_000),
        dense(10_000),
        "\n".join(lines),
        *lines,
        "(n = 1999\u2009±\u2009",
        "0 Holm.,-1000,-0,-12,-0,-12,0\t0,-",
        "0 0 -3,5% ",
        "0homes May 1066 %",
    ]


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


LEFT = (
    "the of about up to at least more than only a in since by from between May March Monday Holm Smith, Exit No. aged "
    "turned he was rose fell $ £ ( said: end. 12 2019 type “About US nearly over under top week\n\nIn one two half mid-"
    " 2019– 10- $20- 8%- (£1.2bn USD is be age ages km2 (about Type Phase turned 5 April, Oct 317– ft ft) Turret in ”"
).split(" ")
NUMBERS = (
    "0 1 2 7 12 19 31 74 100 240 999 1066 1812 1999 2019 2200 1,204 12,34,567 0.5 3.4 01 007 1. 2, 10 000 5½ 1/2 $5 "
    "£3.4m £1.2bn (12 (£4 one two twenty-one thousand two-thirds"
    " half hundreds million Two One half dozens 16.5bn 400m 2.5bn 12km 31p 3G x86 5-3/4 1986/87 1405 101-1/8"
).split(" ")
RIGHT = (
    "homes people, miles km mm m % per cent of the a year an hour each old year-old member's -member -acre -to-1 to in "
    "in. feet and over 13 March or so more May 2010 March, 2010. th st s s. bn m k million, times fold -fold x 5 :30 pm "
    "o'clock BC A.D. ) ), ; .5 , 000 -5 –7 — US (US) dozen. others police staff officers women 2020 odd + °C ’s ” \n\n"
    " km2, km2 °C; m/s km/h; sq mi) nautical long tons marks BC. AD, -year-old years old -25 –30 -3/4 /20 in) in wide mm"
    " euros rupees U.S. dollars castles Chinese villages to 5 per day rounds ? ! of them of age -legged mln Swiss francs patients"
).split(" ")


@given(strategies.randoms(use_true_random=False))
@settings(max_examples=500, deadline=None)
def test_a_glance_agrees_on_jumbled_words(random: Random) -> None:
    words: list[str] = []
    for _ in range(random.randint(1, 4)):
        words += random.choices(LEFT, k=random.randint(0, 3))
        words += [random.choice(NUMBERS) + random.choice(("", " ")) + random.choice(RIGHT)]
        words += random.choices(RIGHT, k=random.randint(0, 2))
    test_a_glance_finds_what_reading_closely_finds(" ".join(words))


AROUND = 30
"""How many characters are taken with a number."""


def surroundings() -> list[tuple[str, str, str]]:
    """Return the numbers of all test sentences with what stands before and behind them."""
    found = []
    for text in texts():
        for quantity in Finder(text, text, USUAL, decimal_comma=False).find():
            start, end = quantity.number_start, quantity.number_end
            found.append((text[max(0, start - AROUND) : start], text[start:end], text[end : end + AROUND]))
    return found


@pytest.mark.parametrize("seed", range(4))
def test_a_glance_agrees_where_numbers_stand_in_the_place_of_others(seed: int) -> None:
    random, numbers = Random(seed), surroundings()
    for _ in range(500):
        text = random.choice(("", "The council said at its meeting yesterday that it had heard of this before: "))
        for _ in range(random.randint(1, 3)):
            before, number, behind = (random.choice(numbers)[part] for part in range(3))
            text += before + number + behind + random.choice((" ", "\n\n", ""))
        test_a_glance_finds_what_reading_closely_finds(text)


@pytest.mark.parametrize(
    "text",
    ["İ 5 homes", "on 4 March)", "by İ 1,949.0", "12", "$5", "(£4", "in May 5", "7:3", "3rd", " 19", "is .10⁶ m"],
)
def test_the_ends_of_a_text_are_no_danger(text: str) -> None:
    test_a_glance_finds_what_reading_closely_finds(text)


PARTS = ' ~  ~,~, ~|~ | ~\t~\n~\n\n~ ± ~±~–~-~ (~) ~%~%,~;~,,~,-~;-~: ~ , ~\u2009±\u2009~ = ~\u2009~ | ~","~"~,"~",~\n- ~\n  - ~(~ -~ −~ <~/~.~\' '.split(
    "~"
)
FIGURES = (
    "0 1 2 5 7 12 31 074 74 100 345 999 1000 1066 1999 2019 2060 2100 2200 12345 1,204 12,345 1,234,567 12,34,567 0.5 "
    "00.5 3.45 3.456 1.234,5 1.2.3 5% $5 £3.4m (12) (5.3) 5½ 7e3 3rd 20s -3 −4 +5 <6 2024-03-05 12:30 12:30:05 "
    "1/2 = ± < > ≥ P .05 .5 -.3 −0.2 (−0.2) (-3, <0.001 $ $( 1 (n = "
    "1/2 Ward May Oct km USD aged the N a p m x about Item Holm. Then 2\n(7) 3. 1) (2) (n = T2 05:30:59. up Smith, No. name may n/a"
).split(" ")


@given(strategies.randoms(use_true_random=False))
@settings(max_examples=300, deadline=None)
def test_a_glance_agrees_on_rows_of_figures(random: Random) -> None:
    usual = random.choices(PARTS, k=random.randint(1, 3))
    row: list[str] = []
    for _ in range(random.randint(2, 14)):
        row += [random.choice(FIGURES), random.choice(PARTS if random.random() < 0.2 else usual)]
    test_a_glance_finds_what_reading_closely_finds("".join(row))
