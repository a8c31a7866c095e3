"""Keys of claims: noun, predicate, subject, mode, time and source."""

from __future__ import annotations

import pytest

from checker.claims.claim import Claim
from checker.claims.find import find_claims
from checker.claims.keys import Mode, key_of
from checker.quantities.find import find_quantities
from checker.text.plain import read_plain


def claims_of(text: str) -> list[Claim]:
    document = read_plain(text)
    return list(find_claims(document, find_quantities(document)))


def test_the_object_of_a_verb() -> None:
    key = key_of(claims_of("The harbour board now owns 14 mobile cranes.")[0])
    assert (key.noun, key.modifiers, key.predicate) == ("crane", {"mobile"}, "own")
    assert key.subject == {"harbour", "board"}


def test_the_subject_of_a_passive() -> None:
    key = key_of(claims_of("In all, 12 sailors have been rescued.")[0])
    assert (key.predicate, key.subject) == ("rescue", frozenset())


@pytest.mark.parametrize(
    ("text", "mode"),
    [
        ("The plant cut 640 posts.", Mode.ACTUAL),
        ("The plant will cut 640 posts.", Mode.PLANNED),
        ("The plant may cut 640 posts.", Mode.POSSIBLE),
        ("The plant did not cut 640 posts.", Mode.NEGATED),
        ("Did the plant cut 640 posts?", Mode.ASKED),
    ],
)
def test_the_mode_of_a_clause(text: str, mode: Mode) -> None:
    assert key_of(claims_of(text)[0]).mode is mode


def test_times_and_sources() -> None:
    key = key_of(claims_of("According to the mayor, the board owned 14 cranes in March 2019.")[0])
    assert "march 2019" in key.times
    assert "mayor" in key.source


def test_classes_join_words_that_say_the_same() -> None:
    first, second = (key_of(claims_of(text)[0]) for text in ("Mills shed 40 jobs.", "Mills cut 40 posts."))
    assert (first.noun, first.predicate) == (second.noun, second.predicate)


def test_another_is_an_addition() -> None:
    assert key_of(claims_of("The board owns another 6 cranes.")[0]).is_addition
