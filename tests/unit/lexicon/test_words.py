"""The generated tables of cue words are those of their lexicons."""

from __future__ import annotations

from pathlib import Path

import pytest

import checker.lexicon
from checker.lexicon.generate_words import TABLES, generate_words, verb_forms

FOLDER = Path(checker.lexicon.__file__).parent


@pytest.mark.parametrize("name", TABLES)
def test_the_table_is_what_the_lexicon_gives(name: str) -> None:
    assert (FOLDER / f"{name}_table.py").read_text("utf-8") == generate_words(name)


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
