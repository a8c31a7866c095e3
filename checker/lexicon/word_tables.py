"""Tables of words: how a lexicon of words becomes a module.

A lexicon holds strings of words and tables of such strings. A string becomes a set; a table becomes a dictionary from
each word to its key in the table. Verbs and nouns may stand for all their forms.
"""

from __future__ import annotations

import textwrap
from collections.abc import Callable, Iterable, Mapping
from typing import Any

WIDTH = 112
"""Lines of a table are no longer."""


def verb_forms(entry: str) -> list[str]:
    """Return the forms of a verb: those written out, else the regular ones.

    Examples
    --------
    >>> verb_forms("decline")
    ['decline', 'declines', 'declined', 'declining']
    >>> verb_forms("fall/falls/fell")
    ['fall', 'falls', 'fell']
    """
    if "/" in entry:
        return entry.replace("_", " ").split("/")
    if entry.endswith("y") and entry[-2] not in "aeiou":
        return [entry, entry[:-1] + "ies", entry[:-1] + "ied", entry + "ing"]
    stem = entry[:-1] if entry.endswith("e") else entry
    third = entry + ("es" if entry.endswith(("s", "sh", "ch", "x")) else "s")
    return [entry, third, stem + "ed", stem + "ing"]


def noun_forms(entry: str) -> list[str]:
    """Return singular and plural of a noun."""
    return [entry, entry + "s"]


def word_set(name: str, words: str) -> list[str]:
    """Return the lines that define a set of words; a string that is split is loaded faster than many strings."""
    lines = textwrap.wrap(" ".join(sorted(set(words.split()))), WIDTH - 1, break_on_hyphens=False)
    return [f"{name.upper()}: frozenset[str] = frozenset(", *_quoted(lines), ")"]


def _quoted(lines: list[str]) -> list[str]:
    return [*(f'    "{line} "' for line in lines[:-1]), f'    "{lines[-1]}".split()']


def word_map(name: str, entries: Mapping[str, object], of: str = "str") -> list[str]:
    """Return the lines that define what each word of *entries* stands for, which is *of* that type."""
    rows = (
        f'"{word}": ' + (f'"{worth}",' if isinstance(worth, str) else f"{worth},") for word, worth in entries.items()
    )
    return [f"{name.upper()}: dict[str, {of}] = {{", *_wrapped(rows), "}"]


def _as_written(entry: str) -> list[str]:
    return [entry.replace("_", " ")]


def inverted(table: Mapping[str, str], forms: Callable[[str], list[str]] = _as_written) -> dict[str, str]:
    """Return the key of every word in the strings of *table*, in all its *forms*; "_" is a space."""
    return {form: key for key, words in table.items() for word in words.split() for form in forms(word)}


def _wrapped(entries: Iterable[str]) -> list[str]:
    lines, line = [], ""
    for entry in entries:
        if line and len(line) + 1 + len(entry) > WIDTH:
            lines.append(line)
            line = ""
        line += f" {entry}" if line else f"    {entry}"
    return [*lines, line] if line else lines


def render_words(lexicon: dict[str, Any]) -> list[str]:
    """Return the lines of a lexicon of words as they are written."""
    lines = _sets(lexicon)
    for title, table in lexicon.items():
        if not isinstance(table, str):
            lines += word_map(title, inverted(table))
    return lines


def render_numbers(lexicon: dict[str, Any]) -> list[str]:
    """Return the lines of number words and what they are worth."""
    lines = _sets(lexicon)
    for title, table in lexicon.items():
        if not isinstance(table, str):
            lines += word_map(title, {word: int(worth) for word, worth in inverted(table).items()}, "int")
    return lines


def render_nouns(lexicon: dict[str, Any]) -> list[str]:
    """Return the lines of nouns and of what ends a noun phrase."""
    irregular = {many: one for one, many in lexicon["irregular"].items()}
    return [*word_map("irregular", irregular), *_sets(lexicon)]


def render_changes(lexicon: dict[str, Any]) -> list[str]:
    """Return the lines of words of change."""
    verbs: dict[str, int] = {}
    nouns: dict[str, int] = {}
    adverbs: dict[str, int] = {}
    for title, direction in (("up", 1), ("down", -1), ("flat", 0)):
        entries = lexicon[title]
        verbs |= {form: direction for verb in entries["verbs"].split() for form in verb_forms(verb)}
        nouns |= {form: direction for noun in entries["nouns"].split() for form in noun_forms(noun)}
        adverbs |= dict.fromkeys(entries.get("adverbs", "").split(), direction)
    paces = {
        form: way
        for title, way in (("faster", 1), ("slower", -1))
        for verb in lexicon["paces"][title].split()
        for form in verb_forms(verb)
    }
    verbs |= dict.fromkeys(paces, 0)
    factors = {word: _pair(factor) for word, factor in inverted(lexicon["factors"], _multiplying).items()}
    lines = [*word_map("verbs", verbs, "int"), *word_map("nouns", nouns, "int"), *word_map("adverbs", adverbs, "int")]
    lines += word_map("paces", paces, "int")
    return [*lines, *word_map("factors", factors, "tuple[int, int]"), *_sets(lexicon)]


def _multiplying(word: str) -> list[str]:
    """Return the forms of a verb that multiplies, or the adverb that *word* is."""
    return [word] if word.endswith(("fold", "twice")) else verb_forms(word)


def _pair(factor: str) -> tuple[int, int]:
    above, _, below = factor.partition("/")
    return int(above), int(below or 1)


def render_qualities(lexicon: dict[str, Any]) -> list[str]:
    """Return the lines of the sides that each quality tells of."""
    sides: dict[str, str] = {}
    for side, words in lexicon["sides"].items():
        sides |= {word: f"{sides.get(word, '')} {side}".strip() for word in words.split()}
    return [*word_map("sides", sides), *_sets(lexicon)]


def render_predicates(lexicon: dict[str, Any]) -> list[str]:
    """Return the lines of predicates and of what qualifies them."""
    irregular = {form: verb for verb, forms in lexicon["irregular"].items() for form in forms.split()}
    verbs, nouns = inverted(lexicon["verbs"], verb_forms), inverted(lexicon["nouns"])
    return [*word_map("verbs", verbs), *word_map("irregular", irregular), *word_map("nouns", nouns), *_sets(lexicon)]


def _sets(lexicon: dict[str, Any]) -> list[str]:
    sets = ((title, words) for title, words in lexicon.items() if isinstance(words, str))
    return [line for title, words in sets for line in word_set(title, words)]


LEXICONS: dict[str, tuple[str, Callable[[dict[str, Any]], list[str]]]] = {
    "numbers": ("Number words and what they are worth.", render_numbers),
    "nouns": ("Nouns and what ends a noun phrase.", render_nouns),
    "changes": ("Words of change.", render_changes),
    "cues": ("Words beside a number that tell what it is.", render_words),
    "qualifiers": ("Words beside a number that qualify it.", render_words),
    "qualities": ("Qualities and the sides of a thing that they tell of.", render_qualities),
    "predicates": ("Predicates and their classes.", render_predicates),
}
"""Lexicons of words, each with what its table holds and the function that renders it."""
