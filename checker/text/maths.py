"""Maths in Markdown, told from money.

A Markdown parser finds ``$…$`` and ``$$…$$``; this module finds the other ways to set
maths, and sees that "$5-$6 million" is money although a dollar sign closes it.
"""

from __future__ import annotations

from checker.text.late import late

_PROSE = late(r"\d[^\\^_={}]*?\s[a-z]{2,}(?:\s|\Z)")
_OPENERS = (("\\(", "\\)"), ("\\[", "\\]"), ("\\begin{", "\\end{"))


def is_money(text: str, start: int, end: int) -> bool:
    """Tell whether the supposed maths *text[start:end]* begins and ends with dollars of money.

    Source
    ------
    Pandoc's rule for maths between dollars: none opens behind a letter or digit here, and
    none closes before a digit.

    Examples
    --------
    >>> is_money("US$5bn, up from US$4bn", 2, 19), is_money("with $n = 5$ cells", 5, 12)
    (True, False)
    """
    if text.startswith("$$", start):
        return False
    if start and text[start - 1].isalnum():
        return True
    if end < len(text) and text[end].isdigit():
        return True
    return _PROSE.match(text, start + 1, end - 1) is not None


def tex_spans(text: str) -> list[tuple[int, int]]:
    r"""Return the stretches set as maths by ``\(…\)``, ``\[…\]`` or an environment.

    None crosses a blank line or a back-quote.

    Examples
    --------
    >>> text = r"where \(n = 5\) and 12 km"
    >>> [text[start:end] for start, end in tex_spans(text)]
    ['\\(n = 5\\)']
    """
    spans: list[tuple[int, int]] = []
    for opener, closer in _OPENERS:
        if opener in text and closer in text:
            spans += _between(text, opener, closer)
    return _merged(sorted(spans))


def _between(text: str, opener: str, closer: str) -> list[tuple[int, int]]:
    """Return the stretches from *opener* to *closer*, looking at each character a bounded number of times."""
    found = []
    ends = {closer: -1, "\n\n": -1, "`": -1}
    start = text.find(opener)
    while start >= 0:
        for mark, known in ends.items():
            if known < start:
                ends[mark] = text.find(mark, start)
                if ends[mark] < 0:
                    ends[mark] = len(text)
        end = ends[closer]
        if end == len(text):
            break
        if end > min(ends["\n\n"], ends["`"]):
            start = text.find(opener, start + len(opener))
            continue
        end += len(closer)
        if closer.endswith("{"):
            brace = text.find("}", end, end + 40)
            end = brace + 1 if brace >= 0 else end
        found.append((start, end))
        start = text.find(opener, end)
    return found


def _merged(spans: list[tuple[int, int]]) -> list[tuple[int, int]]:
    merged: list[tuple[int, int]] = []
    for start, end in spans:
        if merged and start < merged[-1][1]:
            merged[-1] = (merged[-1][0], max(end, merged[-1][1]))
        else:
            merged.append((start, end))
    return merged
