"""Dates with weekdays, years with lengths, births with ages: which shapes are read."""

from __future__ import annotations

import pytest

from checker.api import Checker
from checker.relations.verdict import Verdict
from checker.rules.times.age_mismatch import age_mismatch
from checker.rules.times.duration_mismatch import duration_mismatch
from checker.rules.times.weekday_mismatch import weekday_mismatch

CHECKER = Checker([age_mismatch, duration_mismatch, weekday_mismatch])

WEEKDAYS = """
It was on Tuesday, 5th March 2024.
It was on Tue 5 Mar 2024.
It was on Tuesday the 5th of March 2024.
It was on Tuesday, the 5th of March, 2024.
It was on the 5th of March, 2024, a Tuesday.
It was on Tuesday March 5, 2024.
It was on Tuesday March 5 2024.
It was on Tuesday, Mar. 5, 2024.
It was on Tuesday, March 5th, 2024.
It was on Tuesday 5 March, 2024.
It was on Tuesday night, March 5, 2024.
It was on Tuesday evening, 5 March 2024.
It was on Tuesday (March 5, 2024).
It was on Tuesday (5 March 2024).
It was on Tuesday, 2024-03-05.
It was on March 5, 2024 (Tuesday).
It was on March 5, 2024 (a Tuesday).
It was on March 5, 2024, which was a Tuesday.
On Tuesday, March 5th 2024, it rained.
The day was TUESDAY, MARCH 5, 2024.
Date: Tue, 5 Mar 2024 10:00
from Monday 4 March to Tuesday 5 March 2024
Monday and Tuesday, March 4 and 5, 2024
Tuesday-Wednesday, March 5-6, 2024
Tuesday, 05 March 2024
Tuesday 5th of March 2024
Tuesday, March the 5th, 2024
""".strip().splitlines()

LENGTHS = """
He held the post for 14 years, from 2010 to 2024.
He held the post for 14 years (2010–2024).
He held the post for 14 years (2010 to 2024).
He held the post for 14 years between 2010 and 2024.
He held the post for 14 years from March 2010 until May 2024.
During his 14-year tenure (2010–2024) he rebuilt the port.
During his 14-year tenure from 2010 to 2024 he rebuilt the port.
From 2010 to 2024, for 14 years, he was mayor.
He was mayor from 2010 to 2024, a period of 14 years.
He was mayor from 2010 to 2024, serving for 14 years.
He was mayor from 2010 to 2024 (14 years).
He was mayor between 2010 and 2024, a total of 14 years.
He was mayor for fourteen years, 2010–2024.
It was built in 1998 and rebuilt ten years later in 2008.
Built in 1998, it was rebuilt in 2008, ten years later.
It was built in 1998; ten years later, in 2008, it was rebuilt.
It was rebuilt in 2008, ten years after it was built in 1998.
It was rebuilt in 2008, ten years after its opening in 1998.
The war lasted four years, from 1914 to 1918.
The four-year war (1914–1918) ended.
The five-year plan 2021-2025 was passed.
The five-year plan for 2021-2025 was passed.
a five-year (2021-2025) plan
over the ten years from 2010 to 2020, rents rose
over the past ten years (2010-2020), rents rose
The loan runs 30 years, from 2020 to 2050.
Sales rose over a four-year period (2012–2016).
data for 10 years (2001 to 2010)
""".strip().splitlines()

AGES = """
Born in 1950, she died in 2024 at the age of 74.
Born in 1950, she died in 2024, aged 74.
Born in 1950 in Leeds, she died in 2024 aged 74.
She was born in 1950 and died in 2024 at the age of 74.
She was born on 3 May 1950 and died on 4 June 2024, aged 74.
Una Moss (1901–1980) was a botanist. She died aged 79.
Una Moss (born 3 April 1901; died 2 May 1980) was a botanist. She died aged 79.
Una Moss (3 April 1901 – 2 May 1980), botanist, died at the age of 79.
Una Moss (3 April 1901 in Leeds – 2 May 1980 in Hull) was a botanist. Moss died at the age of 79.
Una Moss (April 3, 1901 – May 2, 1980) was a botanist. Moss died of a stroke at age 79.
Una Moss (born April 3, 1901) is a botanist. In 1940, at the age of 39, she moved.
Una Moss, born in 1901, moved to Hull in 1940 at the age of 39.
Una Moss (3 April 1901 – 2 May 1980) was a botanist. At the age of 39, in 1940, she moved.
""".strip().splitlines()

CONTRADICTS = """
It was on Thursday, 5th March 2024.
It was on Thursday night, March 5, 2024.
It was on March 5, 2024 (Monday).
Thursday-Friday, March 5-6, 2024
He held the post for 24 years, from 2010 to 2024.
He held the post for 4 years (2010–2024).
He was mayor from 2010 to 2024, a period of 40 years.
He was mayor from 2010 to 2024 (24 years).
Built in 1998, it was rebuilt in 2008, twenty years later.
It was built in 1998; twenty years later, in 2008, it was rebuilt.
The five-year plan 2021-2029 was passed.
Born in 1950 in Leeds, she died in 2024 aged 47.
Una Moss (1901–1980) was a botanist. She died aged 97.
Una Moss (3 April 1901 – 2 May 1980) was a botanist. Moss died at the age of 78.
Una Moss (born April 3, 1901) is a botanist. In 1940, at the age of 29, she moved.
""".strip().splitlines()

SILENT = """
The Alton Rocket (1829) is an engine. It was shown in 1951, aged 22 by its look.
The letter is in the Alton Sun, August 16, 2008.
Elections are held every four years from 1990 to 2018.
Lives grew longer by five years from 1990 to 2010.
From 2010 to 2024, a five-year bond paid more.
Born in 1901, she married in 1930 a man who died in 1940 at the age of 52.
Una Moss (1901–1980) was a botanist. Her son died aged 12.
Una Moss (1901–1980) was a botanist. Moss's brother died aged 12.
""".strip().splitlines()


@pytest.mark.parametrize("text", [*WEEKDAYS, *LENGTHS, *AGES])
def test_agrees(text: str) -> None:
    report = CHECKER.check(text)
    assert not report.findings
    assert any(judgement.verdict is Verdict.HOLDS for _, judgement in report.judgements)


@pytest.mark.parametrize("text", CONTRADICTS)
def test_contradicts(text: str) -> None:
    (finding,) = CHECKER.check(text).findings
    assert finding.code.startswith("TIM")


@pytest.mark.parametrize("text", SILENT)
def test_silent(text: str) -> None:
    assert not CHECKER.check(text).findings
