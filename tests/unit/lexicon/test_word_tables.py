"""The forms of words that the lexicon leaves out."""

from __future__ import annotations

import pytest

from checker.lexicon.word_tables import verb_forms


@pytest.mark.parametrize(
    ("entry", "forms"),
    [
        ("decline", ["decline", "declines", "declined", "declining"]),
        ("carry", ["carry", "carries", "carried", "carrying"]),
        ("go_up/goes_up/went_up", ["go up", "goes up", "went up"]),
        ("slash", ["slash", "slashes", "slashed", "slashing"]),
    ],
)
def test_forms_of_verbs(entry: str, forms: list[str]) -> None:
    assert verb_forms(entry) == forms
