"""What a pattern says by itself agrees with what it fits when it is compiled."""

from __future__ import annotations

import pytest

import checker
from checker.claims.frame import Frame
from checker.claims.slots import parts_that_must_stand, stand_in
from checker.rules import BUILT_IN
from checker.rules.requests import requests_of


@pytest.mark.parametrize(
    ("pattern", "parts"),
    [
        (r"of <whole:count>, <part:thing>", (("of ",), ("N", "C"), ("C",))),
        (r"averages? of (?:the )?<a:thing>", (("average",), (" of ",), ("C",))),
        (r"(?:rose|fell) (?:to|by|at least) <a:thing>", (("rose", "fell"), ("to", "by", "at least"), ("C",))),
        (r"(?P<word>up|down)(?P=word) <a:money>", (("up", "down"), ("M",))),
        (r"(?!not )(?<!no )<a:money>(?= left)", (("M",),)),
        (r"[a-z]+ab{2,3}cd<a:money>", (("cd",), ("M",))),
        (r"<a:thing>|only", (("C", "only"),)),
        (r"(?:more|\d) than <a:thing>", ((" than ",), ("C",))),
    ],
)
def test_parts_are_read_off_the_pattern(pattern: str, parts: tuple[tuple[str, ...], ...]) -> None:
    assert parts_that_must_stand(pattern) == parts


def frames() -> dict[Frame, None]:
    """Return the frames that built-in rules ask for."""
    requests = [request for rule in BUILT_IN for request in requests_of(rule) or ()]
    return dict.fromkeys(request.frame for request in requests if request.frame is not None)


def test_parts_stand_where_a_frame_fits() -> None:
    examples = [text for rule in BUILT_IN for text in (*rule.holds, *rule.breaks, *rule.silent)]
    patterns = [each.pattern for text in examples for each in checker.check(text).claims.sentences]
    fitted = 0
    for frame in frames():
        fits = frame._compiled().search
        for pattern in filter(fits, patterns):
            fitted += 1
            assert stand_in(parts_that_must_stand(frame._pattern), pattern), (frame._pattern, pattern)
    assert fitted > 200
