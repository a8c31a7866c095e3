"""An age that disagrees with the dates of birth and event."""

from __future__ import annotations

from collections.abc import Iterator

from checker.claims.find import Claims
from checker.claims.times.ages_apart import find_ages_apart
from checker.claims.times.lives import find_ages
from checker.relations.elapsed import age_at, ages_apart
from checker.relations.relation import Link, Relation
from checker.rules.rule import rule


@rule(
    "TIM004",
    name="age-mismatch",
    severity="error",
    holds=(
        "Born in 1950, she died in 2024 aged 74.",
        "Born in 1950, she died in 2024 aged 73.",
        "Ada Bell (March 9, 1921 – October 3, 2017) was a potter. Bell died at home at the age of 96.",
        "Ada Bell (March 9, 1921 – October 3, 2017) was a potter. In 1944, aged 23, she moved to Hull.",
    ),
    breaks=(
        "Born in 1950, he was 79 in 2024.",
        "Born in 1950, she died in 2024 aged 47.",
        "Ada Bell (March 9, 1921 – October 3, 2017) was a potter. Bell died at home at the age of 69.",
        "Ada Bell (1832–1877) was a potter. She died aged 55.",
        "Ada Bell was born in 1944 and died in 2011 at 57.",
        "Ada Bell (March 9, 1921 – October 3, 2016) was a potter. She died at the age of 96.",
        "Born on 4 May 1797, he gave his first concert on 12 November 1806, at the age of eight.",
        "He was hanged on 17 June 1824, at the age of 34; he had been born on 2 February 1800 in Ash.",
        "The painter (17 March 1846 – 6 August 1901) died at the age of 65 in Ash.",
        "Ada Bell, who has died aged 92, wove rugs.\n\nAda Bell, weaver, born 4 May 1921; died 9 June 2003",
        "Born: 4 May 1921, Leek\nDied: 9 June 1980, Hull (aged 69)",
        "Ada Bell was born in 1921. In 1946, at the age of 35, she moved to Hull.",
        "Ada Bell (1921–1980) was a potter. She was 35 when she moved to Hull in 1946.",
        "Ada Bell (born 4 May 1921) turned 90 in 2001.",
        "In 1926, when he was 37, Tom Hill (b. 1899) moved to Hull.",
        "He was 26 when he was first elected, in 1898, and 61 when he left in 1931.",
        "The mill, built in 1888, was 137 years old when it burned down in 2015.",
        "Tom Hill was born on 30 August 1934 in Leek. When he retired in 1969, at 39, he had a farm.",
        "Tom Hill (* 9 July 1906 in Leek; † 2 December 2008 in Hull, aged 92) made clocks.",
        "Tom Hill (January 16, 1858 – February 3, 1912) was a smith. He was 44 when he was killed by a train.",
        "He joined the club at 17 in 1988 and left it at 36 in 1999.",
        "Ada Bell, born 3 May 1890, lived to be 101: she died on 2 February 1981.",
        "HILL, Jane: born Leek, 11 October 1783; married 1809; died 9 July 1847, aged 53.",
        "She sang for the last time in 1961, at the age of 51; she was born in 1901 in Leek.",
        "Elected in 1788 at thirty-one, he had been born in 1747, the son of a smith.",
        "Sir Tom Hill, who died on 3 March 2004 at the age of 78, was a smith. He was born in Leek on 11 October 1916.",
        "Ada Bell, the last of the weavers, has died at 89. Born on 14 June 1893, she died in Hull on 30 January 1992.",
        "Ada Bell, weaver, was born on 6 July 1919. She died on 2 February 2011, aged 92.",
        "Born on 30 August 1980, he was still 18 on 29 August 1998, the day of the fair.",
        "The house, built in 1844, was 162 years old when the last keeper left in 1996.",
        "Brother Tom came to the house in 1924, aged 19, and died there in 2003, aged 89.",
        "Bell, who was 66 when he left in 1990 and 61 when he died in 2005, wrote no book.",
        "HILL, Tom: born Leek 3 April 1921; played for Leek 1946–59; died Hull 11 December 1999, aged 87.",
        "Born on 25 September 1974, she was eighteen when the wall came down on 9 November 1989.",
    ),
    silent=(
        "Ada Bell, who has died aged 92, taught Tom Hill, born 4 May 1921; died 9 June 2003.",
        "Ada Bell was born in 1921. In 1946, aged 50, Tom Bell sold the mill.",
        "Ada Bell (4 May 1921 – 2 May 1980) was a potter. In 1950 she married Tom, aged 40.",
        "In 1926, when he was 37, his wife (b. 1899) left him.",
        "Bell, who was 30 when he came in 1951, and Hill, 20 when he came in 1960, ran it.",
        "Ada Bell (March 9, 1921 – October 3, 2017) was a potter. Her brother died in 1944 at the age of 31.",
        "Kelp (1500-1600) was cut. It died aged 12.",
        "Born in 1950, she married in 1980; her mother died aged 90.",
        "Born on 4 May 1797, he lost his father on 12 November 1806, aged 48.",
        "Ada Bell (4 May 1921 – 2 May 1980) was a potter. When Tom died in 1969, aged 70, she retired.",
        "Born in 1950 in Leek, he met Ada Bell in 1972, when she was 19, and stayed.",
        "Born in 1911, he left; in 1950, at age 30, his brother came back.",
        "When Ada was born in 1950, Tom was 12; in 1960, aged 22, he left.",
        "Ada was 19 when she married in 1845 and he 35 when he died in 1871.",
        "The oldest, at 84 in 1990, was born in 1906; the youngest, at 12, in 1978.",
        "The score was 12 when he went out in 1950, and 19 when he came back in 1951.",
        "Ada Bell, who died in 1950 aged 80, was Tom Hill's wife. He was born in 1860.",
        "He bought at 17 in 1988 and sold at 36 in 1999.",
        "Tom Hill (4 May 1921 – 2 May 1980) was a smith. His father made clocks. He was 70 when he died.",
    ),
)
def age_mismatch(claims: Claims) -> Iterator[Relation]:
    """The age is not the time from birth to the event.

    Year of birth, year of an event and the age at it tie each other. The three are found in one sentence,
    in brackets behind a name, or across sentences that speak of the same person. As soon as somebody else
    could be meant nothing is compared, since the age may be theirs.

    What it checks
        An age at death or at another event, with the date of the event and the date of
        birth: in one sentence, in brackets behind the name with which a text opens, or in the first or
        last line about somebody; two ages of one person, each with its year.

    Why it matters
        Obituaries and biographies repeat each other's ages and dates.

    How rounding is treated
        With years alone the birthday may be still to come. With full dates the age is exact,
        unless the birth lies before 1753, when calendars differed.

    Not flagged
        Ages of other people in the same text; ages in decades or "about".

    Source
        ISO 8601 on dates.
    """
    for ageing in find_ages(claims):
        link = Link.STATED if ageing.is_stated else Link.INFERRED
        yield age_at(ageing.birth, ageing.event, ageing.age, link=link)
    for ages in find_ages_apart(claims):
        yield ages_apart(ages)
