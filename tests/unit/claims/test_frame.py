"""Frames: which quantities a sentence must hold for a pattern to fit."""

from __future__ import annotations

import pytest

from checker.claims.frame import Frame


@pytest.mark.parametrize(
    ("pattern", "order"),
    [
        (r"of <whole:count>, <part:thing>", ("NC", "C")),
        (r"<a:count>(?: of <b:money>)? in <c:year>", ("NC", "Y")),
        (r"<a:count>(?: and <b:money>)* in <c:year>", ("NC", "Y")),
        (r"<a:count>(?: and <b:money>){0,3}", ("NC",)),
        (r"<a:count>(?: and <b:money>){1,3}", ("NC", "M")),
        (r"from (?:<range:range>|<low:thing> to <high:money>) on", ("ZC",)),
        (r"<a:thing>|<b:money> of <c:any>", ("CM",)),
        (r"<a:thing>|only", ()),
        (r"(?!<a:thing>)(?<!x)<b:money>(?= of <c:age>)", ("M",)),
        (r"[(<|?] \(<a:thing>\) (?P<word>up|down) <b:money>", ("C", "M")),
    ],
)
def test_slots_that_every_way_fills_are_known(pattern: str, order: tuple[str, ...]) -> None:
    assert Frame(pattern, cues=("of",)).order == order
