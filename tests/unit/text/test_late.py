"""Patterns that are compiled on first use."""

from __future__ import annotations

import copy
import re

import pytest

from checker.text.late import late


def test_a_late_pattern_does_what_a_pattern_does() -> None:
    pattern, compiled = late(r"(?P<number>\d+) (km)", re.IGNORECASE), re.compile(r"(?P<number>\d+) (km)", re.IGNORECASE)
    text = "12 KM and 7 km"
    assert pattern.search(text).groupdict() == compiled.search(text).groupdict()
    assert pattern.findall(text) == compiled.findall(text)
    assert [found.span() for found in pattern.finditer(text)] == [found.span() for found in compiled.finditer(text)]
    assert pattern.sub("x", text) == compiled.sub("x", text)
    assert pattern.match(text, 10).span() == compiled.match(text, 10).span()
    assert pattern.groupindex == compiled.groupindex
    assert pattern.pattern == compiled.pattern
    assert pattern.flags == compiled.flags


def test_it_is_compiled_on_first_use_and_once(monkeypatch: pytest.MonkeyPatch) -> None:
    made = []
    compile_now = re.compile
    monkeypatch.setattr(re, "compile", lambda *given: made.append(given) or compile_now(*given))
    pattern = late("a+")
    assert not made
    assert pattern.search("baa")
    assert pattern.search("caa")
    assert len(made) == 1


def test_it_can_be_copied() -> None:
    assert copy.copy(late("a+")).fullmatch("aaa")
