"""Hedges, bounds and directions."""

from __future__ import annotations

import pytest

from checker.quantities.find import find_quantities
from checker.quantities.precision import Hedge
from checker.text.plain import read_plain


@pytest.mark.parametrize(
    ("text", "hedge"),
    [
        ("There were about 12 cats.", Hedge.ABOUT), ("There were some 2,000 cats.", Hedge.ABOUT),
        ("There were roughly 12 cats.", Hedge.ABOUT), ("An estimated 12 cats came.", Hedge.ABOUT),
        ("There were 12 cats or so.", Hedge.ABOUT), ("It is ~12 km.", Hedge.ABOUT),
        ("There were nearly 12 cats.", Hedge.NEARLY), ("There were just under 12 cats.", Hedge.NEARLY),
        ("It is close to 12 km.", Hedge.NEARLY), ("Prices are near 12 euros.", Hedge.ABOUT), ("It lies near 12 villages.", None), ("There were more than 12 cats.", Hedge.MORE_THAN),
        ("There were over 12 cats.", Hedge.MORE_THAN), ("It is upwards of 12 km.", Hedge.MORE_THAN),
        ("It is in excess of 12 km.", Hedge.MORE_THAN), ("It may not exceed 12 km.", Hedge.AT_MOST), ("It does not as a rule exceed 12 km.", Hedge.AT_MOST), ("It can never be more than 12 km.", Hedge.AT_MOST), ("It will exceed 12 km.", Hedge.MORE_THAN),
        ("There were fewer than 12 cats.", Hedge.LESS_THAN),
        ("It is under 12 km.", Hedge.LESS_THAN), ("There were at least 12 cats.", Hedge.AT_LEAST),
        ("There were no fewer than 12 cats.", Hedge.AT_LEAST), ("There were 12 cats or more.", Hedge.AT_LEAST),
        ("It is 12+ km.", Hedge.AT_LEAST), ("There were up to 12 cats.", Hedge.AT_MOST),
        ("There were no more than 12 cats.", Hedge.AT_MOST), ("There were as many as 12 cats.", Hedge.AT_MOST),
        ("There were at the most 12 cats.", Hedge.AT_MOST), ("There were 12 cats at the very least.", Hedge.AT_LEAST),
        ("It took something like 12 days.", Hedge.ABOUT), ("It is in the neighbourhood of 12 km.", Hedge.ABOUT),
        ("It is more or less 12 km.", Hedge.ABOUT), ("There were not quite 12 cats.", Hedge.NEARLY),
        ("Close on 12 cats came.", Hedge.NEARLY), ("It is approaching 12 km.", Hedge.NEARLY),
        ("Fees are capped at 12 euros.", Hedge.AT_MOST), ("Groups are limited to 12 guests.", Hedge.AT_MOST),
        ("It is for ages 12 and up.", Hedge.AT_LEAST),
        ("There were 12 cats.", None), ("It was lower than 12 years ago.", None), ("It is lower than 12 km.", Hedge.LESS_THAN),
        ("It cost a lot over 12 years.", None), ("The fee rose over a 12-month period.", None),
        ("She taught for over 12 years.", Hedge.MORE_THAN), ("It closed over 12 years ago.", Hedge.MORE_THAN),
        ("It left more than 12 years ago.", Hedge.MORE_THAN), ("It fell by over 12 km.", Hedge.MORE_THAN),
    ],
)  # fmt: skip
def test_hedges(text: str, hedge: Hedge | None) -> None:
    found = find_quantities(read_plain(text))[0]
    assert found.hedge is hedge
    assert "12" in found.surface or "2,000" in found.surface


@pytest.mark.parametrize(
    ("text", "direction"),
    [
        ("Sales rose 5%.", 1), ("Sales were up 5%.", 1), ("Sales rose by about 5%.", 1), ("The index gained 5 points.", 1),
        ("The club is up 5 places.", 1), ("They were ahead, up 5 points.", 1), ("He gave up 5 goals.", 0),
        ("Sales fell 5%.", -1), ("Sales were down 5%.", -1), ("It moved +5%.", 1), ("Sales stood at 5%.", 0),
        ("They added 12 rooms.", 0), ("They gave up 12 rooms.", 0), ("It was cut by 5%.", -1), ("They lost 5 of them.", 0), ("Officers recovered 5 pills.", 0), ("They added 5 more.", 0), ("They are setting up a 20 km line.", 0),
        ("It slid again, shedding 5%.", -1),
    ],
)  # fmt: skip
def test_directions(text: str, direction: int) -> None:
    assert find_quantities(read_plain(text))[0].direction == direction


def test_hedges_stay_outside_of_the_span() -> None:
    found = find_quantities(read_plain("About 12 cats or so came."))[0]
    assert found.surface == "12 cats"


@pytest.mark.parametrize(
    ("text", "change"),
    [
        ("They cut rates by 0.25 points.", "down"),
        ("They cut waste by 30 tonnes.", "down"),
        ("It lifted output by 20 MW.", "up"),
        ("They cut 30 tonnes of waste.", None),
        ("It dropped a 2,000-pound bomb.", None),
    ],
)
def test_what_is_changed_by_an_amount_gives_it_a_direction(text: str, change: str | None) -> None:
    (found,) = find_quantities(read_plain(text))
    assert found.change == change
