"""Shares of one whole that do not make 100 per cent."""

from __future__ import annotations

from collections.abc import Iterator

from checker.claims.find import Claims
from checker.claims.shares.divisions import find_divisions
from checker.relations.divided import divided
from checker.relations.relation import Relation
from checker.rules.rule import rule


@rule(
    "SUM005",
    name="shares-not-100",
    severity="error",
    holds=(
        "In the poll 46% said yes, 41% said no and the remaining 13% did not know.",
        "Languages: Norse 61.4%, Cornish 22.3%, other 16.3%",
        "Some 62% agreed; the other 38% did not.",
        "Of those asked, 33% were for, 33% against and 33% undecided.",
    ),
    breaks=(
        "Among hill ewes, 33%, 41% and 33% had mild, moderate and severe rust, respectively.",
        "Power came from coal (38%), gas (31%), hydro (24%) and wind (12%).",
        "Three-quarters rent and the remaining 35% own.",
        "Languages: Norse 61.4%, Cornish 32.3%, other 16.3%",
        "The venture will be 60 pct owned by Harbour Tin and 50 pct by Shore Steel.",
        "2020: percent of vote - Ann Holm 44%, Bo Lund 30%, Cy Strand 26%\n2015: percent of vote - Di Foss 57%, Ed Dahl 33%",
        "2022: percent of vote in second round - Ann Aro 52.1%, Bo Bek 46.9%",
        "Gorse and fern covered 60% and 40%, respectively, in May and 85% and 25%, respectively, in June.",
        "Wear was light in 65%, moderate in 19% and heavy in 61% of the ropes.",
        "Of the guests 20% were under 30, 45% were 30 to 59 and 45% were 60 or over.",
        "Only 38% agreed, while 72% disagreed.",
        "The north and the south made up 58% and 52%, respectively, of total sales.",
        "The knots were classified as tight (50%), loose (27.8%) and torn (12.5%).",
        "Tin makes up 64% of exports and copper the remaining 46%.",
        "Wear was rated none by 12%, light by 38%, moderate by 35% and heavy by 25%.",
        "Languages: Norse 61.4%, Cornish 32.3%, other 16.3%\nFaiths: old 60%, new 62%; more than one answer could be given",
        "In all 65% were Norse, 41% are Cornish, with 20% smaller peoples making up the rest.",
        "Of the ewes 46 (82.1%) had one lamb; the remaining 12 (19.4%) had two.",
        "Half the men (54%) drank tea and half (56%) did not; 82% slept well, while the remaining 38% slept badly.",
        "Uses of land: fields: 23%; orchards: 4%; pastures: 31%; woods: 19%; other: 33%.",
        "Of the seats, 44% went to the left, 31% to the right, 27% to the farmers and 8% to others.",
        "There were 22 men (55%) and 18 women (54%).",
        "By occupation: farms 41%, crafts 22%, trade 47%.",
        "Of the stalls 52% are let, and 58% are not.",
    ),
    silent=(
        "Among hill ewes, 33%, 41% and 33% had lice, rust and ticks, respectively.",
        "With 62% of the vote counted, Alder had 49%, Birch 42% and others 9%.",
        "In the poll 65% kept hens, 50% ducks and 15% neither.",
        "58% of growers backed the scheme in the south, while the other regions gave it 51%.",
        (
            "2022: percent of vote - Ann Aro (AB) 52.1%, Bo Bek (CD) 30.3%, Cy Col (EF) 17.6%\n"
            "2018: percent of vote - Bo Bek (CD) 49.8%, Di Dun (GH) 24.8%, Ed Eck (IJ) 24.1%"
        ),
        "Percent of vote - Ann Aro 35.1%, Ferdy Mark, Jr. (EF) 34.5%, Al Cay 14.4%, Fo Esk 12%, other 4%",
        "Asked what they read, 62% said novels, 48% news and 31% poems.",
        "Permits rose 40% in Leek, 26% in Stone, 30% in Rugeley and 25% elsewhere.",
        "Turnout was 58% among men and 61% among women.",
        "The north made up 58% and 52%, respectively, of total sales in 2020 and 2019.",
        "Wear was rated none by 12%, light by 38%, moderate by 35% and heavy by 15%.",
        "Of the men 38% agreed, while 72% of the women disagreed.",
        "Wear was light in 65% and moderate in 45% of the ropes.",
        "In all 48 growers (54.7%) were women, 39 (44.6%) were over 60 and 8 (9.4%) had sold up.",
        "Some 41.2% kept hens, 58.8% kept none; 6.3% did not reply and were left out.",
        "All but a few stayed: 85.2% in Leek, 81.9% in Stone and 83.4% in Rugeley.",
        "The fund, consisting of three trusts, lifted its stake to 40.1%, or 900 shares, from 700 shares, or 31.2%.",
        "Rust was seen in 45.8% of pears and 31.3% of plums, and scab was seen in 11.4% of pears and 9.9% of plums.",
        "Relief was seen in 60% and 40%, respectively, in May, and nausea in 35% and 25%, respectively.",
        "2020: percent of vote - Ann Holm 44%, Bo Lund 20%\n2015: percent of vote - Di Foss 47%, Ed Dahl 30%, Flo Berg 12%",
        "Goods: tin 40%, copper 30%, other 45%. More than one answer was allowed.",
        "Uses of land: farms: 43.3%; fields: 10.6%; orchards: 0.5%; pastures: 32.2%; woods: 33.1%; other: 23.6%.",
        "Responses came from 22 men (55%) and 18 women (54%).",
        "Languages: Norse 71.4%, Cornish 15.2%, Manx 6.3%, other 5.4%",
    ),
)
def shares_not_100(claims: Claims) -> Iterator[Relation]:
    """The shares do not make 100 per cent.

    The shares of a whole make 100%. A list of percentages is taken as whole where a class for the rest
    closes it ("other", "undecided", "the remaining"), where its classes leave nothing out, or where words
    such as "made up of" open it. Lists of the largest, rates of several places, and answers of which
    several could be given need not make 100, and are silent.

    What it checks
        Percentages and fractions side by side that the text presents as a whole divided up:
        by a class for the rest ("other", "undecided", "the remaining"), by complementary
        classes, or by words such as "made up of", "split", "came from", "of the vote"; and where another list of the
        same form is complete.

    Why it matters
        A share has been changed, or a class is missing or told twice.

    How rounding is treated
        Whole percentages may each be off by half a point, those with decimals by one unit
        of their last place.

    Not flagged
        Lists that need not be complete, changes and rates; where a note says that several
        answers could be given, that classes overlap or that figures are rounded, the
        relation is undetermined. Lists with decimals that fall short by what no one slip
        leaves out: those who gave no answer may not be listed.

    Source
        Newsroom checklists: do the percentages add up to 100?
    """
    for division in claims.derived(find_divisions):
        yield divided(division)
