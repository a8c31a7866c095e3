"""A change that disagrees with the levels before and after it."""

from __future__ import annotations

from collections.abc import Iterator

from checker.claims.changes.additions import find_additions
from checker.claims.changes.against_levels import find_changes_against_levels
from checker.claims.changes.find import find_changes
from checker.claims.changes.in_clauses import find_changes_in_clauses
from checker.claims.changes.levels_behind import find_levels_behind
from checker.claims.changes.prices import find_changes_of_prices
from checker.claims.changes.respective import find_respective_changes
from checker.claims.changes.set_against import find_changes_set_against
from checker.claims.changes.since_then import find_changes_since
from checker.claims.changes.told_behind import find_changes_behind
from checker.claims.changes.told_twice import find_differences_told_twice
from checker.claims.find import Claims
from checker.relations.changed import of_change
from checker.relations.relation import Relation
from checker.rules.rule import rule


@rule(
    "CHG001",
    name="change-mismatch",
    severity="error",
    holds=(
        "Sales rose 8% to £2.7 million from £2.5 million.",
        "Membership rose from 1,840 to 2,015, an increase of 175.",
        "Rents went up from £640 to £736 a month, or 15%.",
        "Fees of $624 million in 2022 were higher by $24 million, or 4%, than the year before.",
    ),
    breaks=(
        "It fell from 1,212 in 1970 to 745 in 2000 (−49%).",
        "Outlays were $7.2 billion, or 16%, higher than the January estimate of $68.0 billion.",
        "Prices rose 3.2% in March to an index of 172.9 from 169.3 in February.",
        "Output was 6.9% down on the year at 1.48m tonnes from 1.95m, the union said.",
        "Bookings up 26% at $58m ($50m in fiscal 1986).",
        "Income, which was $3.1 billion in 1985, grew by 19% to $3.4 billion in 1986.",
        "Catches climbed 12 percent, to 264 tons from 210 tons.",
        "Sales rose 18% to £2.7 million from £2.5 million.",
        "Profit fell from £86m to £71m, a drop of £25m.",
        "Visits fell from 52,000 to 39,000, a 33% drop.",
        "Rents jumped 18% from £800 to £920.",
        "Members paid £120 in 2023 and £150 in 2024, a rise of 35%.",
        "The shop had 44 carts in 2021 and 55 in 2022 – a 35% rise.",
        "Rent was $331,250 and $301,480 for 2021 and 2020, respectively, an increase of $39,770.",
        "The share was up 1.40, or 6.4 percent, at 33.54.",
        "The share closed 12p higher at 252p, a gain of 15%.",
        "Profit was £5.5m (2022: £5.0m), up 15%.",
        "Last year 4.2 million carts came, 30% more than the 3.5 million of the year before.",
        "Freight fell 700 tonnes, or 4.8%, to 91,500 tonnes.",
        "Rent was 27.4% of income in 2013, compared to 31.6% in 2012. The decrease of 5.2 percentage points was welcome.",
        "Wheat rose 60 cents to $4.20 a bushel, from $3.80.",
        "Rents for the year were £48.6 million, an increase of 18.5% over rents of £42.0 million the year before.",
        "The level fell from 58 mm to 41 mm at 12 weeks in the lower pool, a mean fall of 27 mm.",
        "Output, at 5.61 million carts, was up 7.4% from 5.45 million carts in January and down 1.1% from a year earlier.",
        "Barrow loads, 8,420 in 2004, were 31% lower than in 2003, when there were 10,660.",
        "The score rose from 14.2 before the course to 19.7 after it, a gain of 6.5 points (95% CI 4.1 to 6.9).",
        "Our rate was 31.4% in 2006 compared with 35.2% in 2005; the decrease of 4.8 percentage points was due to luck.",
        "The load was 84.6 kg at the start and 79.2 kg after six months, a mean reduction of 6.4 kg.",
        "From 11,400 in 1998 the number of members had sunk to 7,900 by 2008, a loss of 41%.",
        "Rent for 2013 was £118.6 million, a £6.9 million or 7.2% increase from £111.7 million in 2012.",
        "Rents of £31.2 million were 16% up on the previous year's £28.4 million.",
        "The flock stood at 4,120 in 1991 and had risen to 4,903 by 2011, an increase of 29%.",
        "In 1991 there were 4,120 ewes; by 2011 the number had risen by 29% to 4,903.",
        "The flock was 4,903 in 2011, an increase of 29% on the 4,120 of 1991.",
        "Farms dropped from 11,240 to 6,180, a loss of 6,060.",
        "From 1991 to 2011 the flock increased 29% (4,120 to 4,903).",
        "The herd has gone down from 18,300 to 9,700, i.e. by 57%.",
        "The rate fell by a mean of 12 beats, from 84 to 62.",
        "The share of oats fell from 34% to 27%, i.e. by nine points.",
        "The score fell from 6.8 (SD 1.4) to 4.1 (SD 1.9), a reduction of 3.7 points.",
        "The rate was cut by half a point to 4.5% from 5.5%.",
        "Herds rose 18% to 87.1 million head against a restated 68.2 million.",
        "The crop of 68.2 million tonnes was 18% smaller than the record 87.1 million of 1984.",
        "Rents were £87.1m, up 18% on £68.2m in 1985.",
        "Rents were £87.1m against £68.2m (up 18%).",
        "The index rose 1.2% to 107.3 (1980 = 100) from 104.1 in May.",
        "Herds rose by 7% to 231.9 million head from 202.5 million three months earlier.",
    ),
    silent=(
        "Herds rose 12% to 871, from 602 in 1984 and 778 in 1985.",
        "Deaths numbered 1,204, or 3%, fewer than the 1,241 of 1984.",
        "The index rose 2.1% in the year to an index of 172.9 in March, compared with 171.3 in February.",
        "Orders were 4% up on the year at 310m in June from 305m in May.",
        "Sales were up 16% at $58m ($12m from new shops).",
        "Rents rose from £600 to £900, a rise of 22% after inflation.",
        "Sales rose from $3.2m in April to $4.6m in June, up 12% on May.",
        "Waste fell from 15 to 12 tonnes a head, down 35% in all since 1992.",
        "Rent was $331,250 and $301,480 for the two sites, respectively, an increase of $29,770, or 7.2%.",
        "It spent £120 on hay in 2023 and £150 on oats in 2024, a rise of 35%.",
        "The price rose from $10.99 to $11.99, and 4% of readers cancelled.",
        "Sales grew 5% a year, to £121 million from £100 million in 2019.",
        "Sales rose 12% at constant currency to $50 million from $48 million.",
        "Rents rose 35% to £4.6 million and profit rose 69% to £1.4 million, compared to rents of £3.4 million and profit of £0.8 million.",
        "Sales were 4,120 in 1991 and profit had risen to 903 by 2011, an increase of 29%.",
        "The town had 8,420 people in 1880 and grew to 11,000 in 1901, up 10% in the last year alone.",
        "Output rose by 29% (12 to 46) in the arm.",
    ),
)
def change_mismatch(claims: Claims) -> Iterator[Relation]:
    """The change is not what the two levels give.

    A change ties four figures: the old level, the new one, the amount between them and its percentage of
    the old level. Whichever three a statement has give the fourth. They are found around a word of change
    ("rose", "a fall of", "up"), where "from", "to", "by", commas and brackets tell which is which; where
    other words could give a figure another part, or a period of its own, nothing is compared.

    What it checks
        The old level, the new level, the amount between them and its percentage of the old
        level, as far as they are written in one statement.

    Why it matters
        The usual slips are a percentage of the new level instead of the old one, a figure
        that was updated alone, and two digits exchanged.

    How rounding is treated
        Levels stand for everything that rounds to them, so that two levels with few digits
        leave the percentage much room.

    Not flagged
        Growth per year over several years; growth at constant currency or of comparable
        stores; percentages against another period than the levels; points for per cent,
        which CHG003 looks at.

    Source
        The change of a quantity is taken relative to its first value, as in statistical
        practice.
    """
    told = claims.found_by(
        find_changes_behind,
        find_levels_behind,
        find_changes_since,
        find_changes_in_clauses,
        find_changes_set_against,
        find_changes_of_prices,
        find_changes_against_levels,
        find_respective_changes,
        find_additions,
        find_differences_told_twice,
    )
    for change in (*claims.derived(find_changes), *told):
        relations = list(of_change(change))
        if relations and not change.has_other_basis:
            yield from relations
