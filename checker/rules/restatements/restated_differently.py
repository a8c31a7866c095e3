"""The same statement made twice, with two numbers."""

from __future__ import annotations

from collections.abc import Iterator

from checker.claims.claim import Claim
from checker.claims.find import Claims
from checker.claims.restatements.misprinted import find_again, find_in_title
from checker.claims.restatements.prior import find_prior
from checker.claims.restatements.restated import Restatement, Way, find_restatements
from checker.relations.one_slip import is_misprint
from checker.relations.relation import Link, Relation, equal
from checker.rules.rule import rule


@rule(
    "RES001",
    name="restated-differently",
    severity="warning",
    holds=(
        "Rebel troops control 28 villages, the mayor said. The mayor says that the rebels control 28 villages.",
        "Plant to shed 460 jobs. The plant will cut 460 posts by June, managers said on Monday.",
    ),
    breaks=(
        "Rebel troops control 28 villages, the mayor said. The mayor says that the rebels control 27 villages.",
        "Plant to shed 460 jobs\n\nThe plant will cut 640 posts by June, managers said on Monday.",
        "Revenue was £4.2m in 2023. In 2024 revenue was £4.9m, against £4.4m in 2023.",
        "The £3.4 billion tunnel opens in May. Critics say the £3.4 million tunnel came late.",
        "The tunnel will cost £3.4 billion. Work on the £3.4 million tunnel starts in May.",
        "The hall has 1,840 seats and opened in 2004. All 1,480 seats were sold within an hour.",
        "Gale leaves 45,000 homes in the dark\n\nA gale cut the power of 54,000 homes on Saturday.",
        "Opened in May.\n\nThe pier is 318 metres long. Work on the 381-metre pier took a year.",
        "Notes.\n\nIt cost £23.7 million.\n\nMany call the £27.3 million pier a waste.",
        "Gale kills 13 in ferry port\n\nA gale killed 31 people in a ferry port on Saturday.",
    ),
    silent=(
        "Revenue was £4.2m in 2023. In 2024 revenue was £4.9m, against a restated £4.4m in 2023.",
        "Revenue was £4.2m in 2023. In 2024 revenue was £4.9m, against £4.2m in 2023.",
        "By Friday 12 people had died. By Sunday 19 people had died.",
        "Police put the crowd at 20,000; the organisers said 45,000 had come.",
        "The army controls 28 villages in the north. The rebels control 14 villages.",
        "The £3.4 billion tunnel opens in May. The £3,400m tunnel is 9 km long.",
        "The hall has 1,840 seats and opened in 2004. All 1,320 seats in the stalls were sold.",
        "Opened in May.\n\nThe pier is 318 metres long. Near the 381-metre mole stands a mast.",
        "Gale kills 13 in ferry port\n\nA gale killed 13 people and 31 sheep in a ferry port.",
        "Gale leaves 45,000 homes in the dark\n\nA gale cut the power of 54,000 homes, 45,000 of them in the west.",
    ),
)
def restated_differently(claims: Claims) -> Iterator[Relation]:
    """The same thing is said twice with two numbers.

    A text that gives one figure twice must give the same figure. That two figures are the same is known
    only where the statement is: the title and the lead, or the same verb, noun and subject a few sentences
    apart, or a thing that is named by its size. Another time, source or part makes it another figure, and
    words of update say that it has changed; then nothing is compared.

    What it checks
        A count in the title and in the text; a count that is said again with the same verb,
        the same noun and a related subject; a thing named
        by its cost or size with another power of ten; the figure of a year that is told again as the one
        to compare with. Two numbers of the same things, in the title and the lead or of a thing told of before
        ("318 metres long", "the 381-metre pier"), where one is the other with two digits exchanged or another
        power of ten.

    Why it matters
        When a figure is updated or mistyped, one of its mentions is often left behind.

    How rounding is treated
        Hedged figures stand for their neighbourhood; "more than 500" agrees with 527.

    Not flagged
        Statements of different times, sources, subjects or parts; plans against facts;
        "another", "further"; updates such as "rose to" and "revised".

    Source
        Desk checklists: compare the headline with the story, and every figure with its
        other mentions.
    """
    for first, second in claims.found_by(find_prior):
        yield _of_one_year(first, second)
    restated = find_restatements(claims)
    for pair in restated:
        yield _relation(pair)
    told = {pair.first for pair in restated}
    for first, second in find_in_title(claims):
        if first not in told and is_misprint(first, second):
            yield _relation(Restatement(first, second, Way.TITLE))
    for first, second in find_again(claims):
        if first not in told and is_misprint(first, second):
            yield _relation(Restatement(first, second, Way.NAMED))


def _relation(pair: Restatement) -> Relation:
    roles = {"first": pair.first, "second": pair.second}
    wording = f"{pair.way.value} has {{first}} once and {{second}} once"
    if pair.way is Way.TITLE:
        wording = "the title has {first}, the text {second}"
    if pair.way is Way.NAMED:
        wording = "the same thing is told as {first} and as {second}"
    peers = (pair.first, pair.second)
    return equal(pair.second, pair.first, roles=roles, link=Link.INFERRED, wording=wording, peers=peers)


def _of_one_year(first: Claim, second: Claim) -> Relation:
    roles = {"first": first, "second": second}
    wording = "for the same year the text has {first} once and {second} once"
    return equal(second, first, roles=roles, link=Link.INFERRED, wording=wording, peers=(first, second))
