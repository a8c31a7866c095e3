"""A stretch of years whose length disagrees with its ends."""

from __future__ import annotations

from collections.abc import Iterator

from checker.claims.find import Claims
from checker.claims.times.spans import find_gaps, find_months, find_stretches
from checker.relations.elapsed import months_between, years_between
from checker.relations.relation import Relation
from checker.rules.rule import rule


@rule(
    "TIM002",
    name="duration-mismatch",
    severity="error",
    holds=(
        "From 2010 to 2024 she led the firm, a 14-year run.",
        "He holds the licence for 10 years from 2012 to 2021.",
        "The 10-year (2019-2028) plan was adopted.",
        "In 2019, fifty years after the 1969 landing, the site opened.",
    ),
    breaks=(
        "From 1987 to 2003 he spent 18 years at the helm.",
        "He holds the licence for 16 years from 2012 to 2021.",
        "The 30-year (2019-2028) plan was adopted.",
        "The house held the isles for 214 years, from 1386 to 1580.",
        "The lease of 99 years, signed in 1898, ran out in 1987.",
        "Her four-year term, which began in 2011, ends in 2017.",
        "From March 1987 to October 1995 he led the firm, a total of six years and seven months.",
        "The line opened in 1998 and was extended twelve years later, in 2008.",
        "Abbot from 1513 to 1542, he ruled for 39 years.",
        "The line opened on 1 May 1888 and closed on 7 October 1963, having served the town for 85 years.",
        "Elected abbot on 26 April 1305, he died on 9 June 1312, after a reign of nine years.",
        "The journal was founded in 1874 and ceased to appear in 1931, after 67 years.",
        "Built between 1886 and 1894, the bridge took twelve years to complete.",
        "They set out on 9 August 1831 and were back on 2 October 1832, having been away for 24 months.",
        "He joined the firm in 1961 and retired in 1999 after 48 years.",
        "Her rule, from 1632 to 1654, lasted 32 years.",
        "The bishop, who was consecrated on 2 May 1817 and died on 30 November 1838, held the see for 31 years.",
        "It was built in 1934 and lay off the coast for 38 years, until it was sold in 1982.",
        "They married in 1951; she died in 1998, after 57 years of marriage.",
        "He came to the throne in 1701 and died in 1735, after 24 years of rule.",
        "He was named to the court in 1979 and retired after 28 years on the bench in 1997.",
        "It took 22 years to build the bridge, from 1871 to 1883.",
        "He ruled from 1346 to his death in 1371, a reign of 35 years in which the wall was built.",
        "The mark was set in 1973 and not beaten for 29 years, when she ran faster in 1992.",
        "The line was opened in 1934. It was closed in 1982, thirty-eight years later.",
        "The lease, signed in June 2005, ran for six years and expired in June 2010.",
        "He was clerk from 1861 until his death on February 3, 1898, a total of 27 years.",
        "The abbey, dissolved in 1803, was founded again in 1863, after a break of 40 years.",
        "She had been dean since 1995 and stepped down in 2009, having held the chair for twenty-four years.",
        "From his return in 1974 to his death in 1989, some five years, he published nothing.",
        "The term runs from May 2016 to May 2019, four years in all.",
        "Reign: 1701–1735 (24 years)",
        "The notes, issued on June 15, 2004 with a term of ten years, mature on June 15, 2016.",
        "The ten-year bonds were issued in June 2004 and mature in June 2016.",
        "He spent 17 years in prison, from 1963 to 1990.",
        "The war (1939–1945) lasted nine years.",
        "The peace of 1815 lasted until 1866, a period of 41 years.",
        "It was launched in 1990 and, 29 years after launch, repaired in 2009.",
        "As of 1 January 2010 he had been in office for nine years, since 1 January 2004.",
        "After being dormant for 212 years, since 1609, the hill burst in 1921.",
        "She joined as a clerk in 1938, became editor in 1961 and retired in 1999 after 18 years in the editor's chair.",
        "He left Norway in 1864 and came back in 1891, after 17 years abroad.",
        "Arrested in 1963, he was released in 1990 after 17 years in prison.",
        "The line was opened in 1951 and closed in 1998 after 57 years of service.",
        "He joined the club in 1961 and left in 1979 after 28 years with the club.",
        "It began in 1935 and ended in 1966; in those 41 years he sang 906 times.",
        "It ran for eighteen years, beginning in 1954 and ending in 1962.",
        "He was released in May 1997, having served 27 years since his arrest in May 1980.",
        "After thirteen years in Leek, to which he had been called in 1507, he was moved to Hull in 1510.",
        "Widowed in 1951, she outlived her husband by 56 years and died in 1997.",
        "Unbeaten from 1978 until 1986, the team lost for the first time in eighteen years.",
        "Its chairman since 1975, he gave up the post in 1991 after 26 years.",
        "The will, made in 1961, was found in 1988, that is 37 years after it had been signed.",
        "No one had won the race since 1985; when she did so in 2017, it ended a wait of 22 years.",
        "The charter was granted for twenty-one years in 1733 and ran out in 1764.",
        "The mill went bankrupt in 1932. It stood idle for 19 years until the army took it over in 1941.",
        "The record was set in 1968 and stood for 33 years before it was broken in 1991.",
        "Her reign lasted from 1157 to 1182, 15 years in which there was little war.",
        "The canal was dug between 1794 and 1805; it took 21 years to build.",
        "Under the treaty of 1901 the land was leased for 99 years, until 2010.",
        "The team, unbeaten since 1924, lost in 1936 for the first time in 22 years.",
        "The chain opened its first store in 1962 and its thousandth in 1987, 35 years on.",
        "He was held from August 1973 to May 1979, that is for almost eight years.",
    ),
    silent=(
        "Founded in 1850, the firm was led by Smith for 30 years until 1911.",
        "In 1850 the firm moved to Leek, where Smith ran it for 30 years until 1890.",
        "In 1950 the mill was leased for 99 years until in 1960 the firm failed.",
        "The king came to the throne in 1701 and died in 1735, after 11 years of illness.",
        "Her first five years on the throne (1558–1603) were the hardest.",
        "He was born in 1900 and went to school in Leek. Ten years later, in 1930, he left.",
        "From 1987 to 2003 he wrote 18 books.",
        "Elections are held every four years from 1990 to 2018.",
        "From March 1987 to October 1995 prices rose by a fifth in six months.",
        "Lives grew longer by five years from 1990 to 2010.",
        "The flock grew from 1513 to 1542, and he ruled for 39 years.",
        "He joined the board in 1990 and retired in 1999 after 38 years with the firm.",
        "Elected mayor in 1990, he resigned in 1999 after two years in court.",
        "Built between 1886 and 1894, the bridge took twelve years to plan and fund.",
        "From May 1958 to January 1963, nearly five years, the road was shut.",
        "Work stopped in 1995 and the bridge was opened in 2009, after a delay of three years.",
        "She had led the bank since 1995 and left in 2009, having worked in banking for 31 years.",
        "The town was founded in 1846 and in 2021 it celebrated 50 years of peace.",
        "She left Norway in 1864 and came back in 1891, after five years in exile in Rome and the rest in Hull.",
        "Appointed in 1979, he retired in 1997 after 30 years in office, twelve of them as a deputy.",
        "Re-elected in 1995, she stepped down in 1999 after nine years in office.",
        "He was elected to a second term in 1995 and retired in 1999 after nine years in office.",
        "The contract signed in 2001 was for five years and ended in 2004 when the firm failed.",
        "She was mayor from 1990 to 1994 and from 1998 to 2002, eight years in all.",
        "It was founded in 1850 and closed in 1990 after 12 years of operation as a museum.",
        "The lease was granted for 99 years in 1898 and ended in 1941 when the town fell.",
        "After 12 years in Leek, where she had built a house in 1950, she left in 1957.",
        "He was mayor from 1974 to 1976, having held the post from 1964 to 1970, eight years in all.",
        "The ship was laid down in 1910, launched in 1912 and served for 44 years until 1954.",
        "In 1990 and in 2000, in those five years that she was away, she wrote.",
        "The war (1939–1945) took six years to plan.",
        "He worked two years on each book from 1963 to 1990.",
        "It was opened in 1990 and closed in 2009, 29 years after the opening of its rival.",
        "The firm: 1950–1990 (10 years before the fire).",
    ),
)
def duration_mismatch(claims: Claims) -> Iterator[Relation]:
    """The years from start to end are not as many as stated.

    First year, last year and the years between tie each other. They are found by "from … to", "between",
    brackets and words such as "lasted" or "later", of one thing. One year more or less is always accepted,
    because months are not known; spells that repeat, that pause or that go on are not compared.

    What it checks
        A length in years beside the first and last year, or in months beside the first and last month; two
        events with the years between, also "ten years later, in 1960" behind a sentence that tells one event.

    Why it matters
        When one of the dates is corrected, the length is easily forgotten.

    How rounding is treated
        Months are not known, so one year more or less is allowed, which also covers counts
        that include both ends.

    Not flagged
        Intervals that repeat ("every four years"), changes by a number of years.

    Source
        ISO 8601 on dates and durations.
    """
    for stretch in find_stretches(claims):
        yield years_between(stretch.start, stretch.end, stretch.length)
    for stretch in find_months(claims):
        yield months_between(stretch.start, stretch.end, stretch.length)
    for gap in find_gaps(claims):
        yield years_between(gap.start, gap.end, gap.length)
