"""Maths told from money."""

from __future__ import annotations

import pytest

from checker.text.maths import is_money, tex_spans


@pytest.mark.parametrize(
    ("text", "money"),
    [
        ("$5-$6", True),
        ("US$5bn, up from US$4bn", True),
        ("$5 million, as in the year before, but 6$", True),
        ("$5$", False),
        ("$n_5$", False),
        ("$2 \\times 10^6$", False),
        ("$$5$$6", False),
    ],
)
def test_money(text: str, money: bool) -> None:
    start = text.index("$")
    end = text.index("$", start + 2) + 1
    if text.startswith("$$", start):
        end = text.rindex("$") + 1
    assert is_money(text, start, end) is money


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (r"a \(n = 5\) b \[6\] c", [r"\(n = 5\)", r"\[6\]"]),
        (r"\begin{align*}5\end{align*} 6", [r"\begin{align*}5\end{align*}"]),
        (r"\(\(5\) 6\)", [r"\(\(5\)"]),
        (r"\( 5", []),
        ("\\( 5\n\n6 \\)", []),
        ("plain 5", []),
    ],
)
def test_tex(text: str, expected: list[str]) -> None:
    assert [text[start:end] for start, end in tex_spans(text)] == expected
