"""Counted nouns."""

from __future__ import annotations

import pytest

from checker.quantities.nouns import noun_at, singular
from checker.quantities.nouns_of_one import one_noun_at


@pytest.mark.parametrize(
    ("plural", "expected"),
    [
        ("villages", "village"), ("cities", "city"), ("buses", "bus"), ("glasses", "glass"), ("women", "woman"),
        ("fishermen", "fisherman"), ("crises", "crisis"), ("series", "series"), ("movies", "movie"), ("boxes", "box"),
        ("first-graders", "first-grader"), ("people", "people"), ("status", "status"), ("horses", "horse"),
    ],
)  # fmt: skip
def test_plurals_become_singular(plural: str, expected: str) -> None:
    assert singular(plural) == expected


@pytest.mark.parametrize(
    ("text", "phrase", "head"),
    [
        (" villages were", "village", "village"),
        (" Russian citizens remain", "Russian citizen", "citizen"),
        (" first-team players left", "first-team player", "player"),
        (" sports cars", "sports car", "car"),
        (" digital and physical sales", "digital and physical sale", "sale"),
        ("-member panel", "member", "member"),
        (" more nurses", "nurse", "nurse"),
        (" COVID-19 cases", "COVID-19 case", "case"),
    ],
)
def test_the_phrase_runs_to_its_head(text: str, phrase: str, head: str) -> None:
    noun = noun_at(text, 0)
    assert noun is not None
    assert (noun.phrase, noun.head) == (phrase, head)


@pytest.mark.parametrize(
    "text", [" were lost", " of them", " others wounded", " in all", " (55%)", ", 12 cats", " more to go", " is"]
)
def test_other_words_end_it(text: str) -> None:
    assert noun_at(text, 0) is None


def test_words_that_are_read_elsewhere_stay_outside() -> None:
    noun = noun_at(" more nurses", 0)
    assert noun is not None
    assert noun.end == 0


def test_adjectives_before_a_unit_do_not_hide_it() -> None:
    noun = noun_at(" rushing yards", 0)
    assert noun is not None
    assert noun.unit is not None
    assert noun.unit.name == "yard"


def test_one_counts_a_singular_and_is_a_pronoun_otherwise() -> None:
    noun = one_noun_at(" man died", 0, "least")
    assert noun is not None
    assert noun.head == "man"
    assert one_noun_at(" of the men", 0, "least") is None
    assert one_noun_at(" thing", 0, "least") is None
    assert one_noun_at(" man", 0, "the") is None
