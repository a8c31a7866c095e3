"""An anniversary that disagrees with the years it lies between."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import chain

from checker.claims.find import Claims
from checker.claims.times.anniversaries import find_anniversaries
from checker.claims.times.birthdays import find_birthdays
from checker.relations.elapsed import anniversary
from checker.relations.relation import Link, Relation
from checker.rules.rule import rule


@rule(
    "TIM005",
    name="anniversary-mismatch",
    severity="error",
    holds=(
        "The club marked in 2021 the 70th anniversary of its founding in 1951.",
        "Founded in 1951, the club held a fair for its 70th anniversary in 2021.",
    ),
    breaks=(
        "The centenary of the siege of 1821 was held in 1931.",
        "Ada Bell was born in Leek on 3 May 1910. She died in Hull on 1 May 1990, two days before her 70th birthday.",
        "The club was founded in 1899; in 1999 it marked its 110th anniversary with a match.",
        "In 2021 the choir, founded in 1892, marked its 119th anniversary.",
        "It marks its 65th anniversary in 2024; it was founded in 1949.",
        "The club marked in 2021 the 60th anniversary of its founding in 1951.",
        "Founded in 1951, the club held a fair for its 75th anniversary in 2021.",
        "The paper was founded in 1869. In 1919 it celebrated its 60th anniversary.",
        "The club marked in 2021 its sixtieth anniversary, having been founded in 1951.",
        "Ada Bell (4 May 1921 – 2 May 1980) was a potter. She died two days before her 69th birthday.",
        "He was ordained in 1931, aged 24, and celebrated the 60th anniversary of his ordination in 1981.",
    ),
    silent=(
        "Ada Bell was born on 3 May 1910. Her brother died on 1 May 1990, two days before his 70th birthday.",
        "The paper was founded in 1869. In 1919 the printers celebrated their 25th anniversary.",
        "The school opened in 1890. In 1920 it became a college. In 1995 it marked its 75th anniversary.",
        "Ada Bell (4 May 1921 – 2 May 1980) was a potter. Her son died on the eve of his 30th birthday.",
        "In 2021 the band toured for the 20th anniversary of the album; the label dates from 1951.",
        "He was ordained in 1931 and saw the 60th anniversary of his school in 1981.",
    ),
)
def anniversary_mismatch(claims: Claims) -> Iterator[Relation]:
    """The anniversary is not the difference of the two years.

    An anniversary counts the years since something began. Its number, its year and the year it counts from
    must stand close together and be of one thing. Where one is missing, or the thing was founded anew,
    nothing is compared.

    What it checks
        An anniversary or birthday with a number, the year it fell in and the year it counts
        from, in one clause or in sentences that tell of one thing; a birthday near a death whose day is told.

    Why it matters
        Anniversaries are written from memory, and next year's copy starts from last year's.

    How rounding is treated
        Nothing is rounded.

    Not flagged
        Anniversaries whose origin or whose own year is not stated close by, and those of what was founded anew.

    Source
        ISO 8601 on dates.
    """
    for found in chain(find_anniversaries(claims), find_birthdays(claims)):
        link = Link.STATED if found.is_stated else Link.INFERRED
        yield anniversary(found.origin, found.event, found.rank, link=link)
