"""The cells of a table: words, or figures as tables write them.

A minus is a pair of brackets, the unit stands in the header, a dash is nothing. Cells are
therefore read here and not by the finder, each when it is first asked for: of most tables
only labels and headers are.
"""

from __future__ import annotations

import re
from fractions import Fraction

from checker.claims.claim import Claim
from checker.claims.sentence import Sentence
from checker.quantities.numeral import Numeral
from checker.quantities.numerals import DIGITS, read_digits
from checker.quantities.quantity import Kind, Quantity, Unit
from checker.quantities.spaced_groups import SpacedGroups
from checker.quantities.written import WRITTEN
from checker.text.late import late
from checker.text.record import record
from checker.text.span import Span

PER_CENT = Unit("per cent", (("[percent]", 1),), Fraction(1, 100))
_PER_CENTS = (PER_CENT,)

LONGEST_CELL = 48
"""Longer cells are words, whatever figures they hold."""
_NUMBER = late(r"[0-9][0-9,.]{0,15}")

_FIGURES_ONLY = late(r"(?:US|NT|HK|A|C|S|R|NZ|RMB)?[\s\d.,$£€¥%()\[\]*†‡§¶#+/–—−-]*[a-e]?\Z")
_SHARED = late(r"(0|[1-9][0-9]{0,8}) ?\((0|[1-9][0-9]{0,2}|(?:0|[1-9][0-9]?)\.[0-9]{1,3})(%?)\)")
"""A count with its share."""
_PAIR = late(r"\A\W{0,3}\d[\d.]*[,;] +[-−]?\d")
"""The two ends of an interval in one cell: "29.7, 49.5"."""
_TO = late(r"%? ?[-–—] ?\d")
"""What makes a number in brackets the lower end of a range: "27 (24-31)"."""
_DASHES = frozenset("-–—")
_SIGNS = " \u00a0$£€¥"


@record(frozen=True, slots=True)
class TableCell:
    """One cell: its words, or its numbers."""

    span: Span
    """The trimmed content."""
    text: str
    """The content in lower case with single spaces."""
    value: Claim | None
    """The first number of a cell of figures, negative where it stands in brackets."""
    aside: Claim | None
    """A number in brackets behind the first, read as a percentage: "12 (5.3)"."""
    is_blank: bool
    """Whether the cell is empty or a dash."""

    @property
    def is_percent(self) -> bool:
        """Whether the first number carries a per cent sign."""
        return self.value is not None and self.value.quantity.kind is Kind.PERCENT


def read_cell(text: str, span: Span, sentence: Sentence) -> TableCell:
    """Return the cell at *span* of *text*; its row is the *sentence* of its claims."""
    start, end = span.start, span.end
    content = text[start:end]
    if content[:4].isalpha() and len(content) > 3:
        return TableCell(span, " ".join(content.lower().split()), None, None, False)
    written = WRITTEN.get(content) or (WRITTEN[content] if _NUMBER.fullmatch(content) else None)
    if written is not None and written.length == end - start:
        quantity = Quantity(start, end, content, Kind.NUMBER, written.figure, start, end)
        return TableCell(span, content, Claim(quantity, sentence), None, False)
    shared = _SHARED.fullmatch(content)
    if shared is not None:
        return _counted(span, shared, sentence)
    if len(content) > LONGEST_CELL or not _FIGURES_ONLY.match(content) or _PAIR.search(content):
        return TableCell(span, " ".join(content.lower().split()), None, None, False)
    folded = " ".join(content.split())
    if not folded or set(folded) <= _DASHES:
        return TableCell(span, folded, None, None, True)
    value, aside = _numbers(content, start, sentence)
    return TableCell(span, folded.lower(), value, aside, False)


def _counted(span: Span, found: re.Match[str], sentence: Sentence) -> TableCell:
    """Return a cell such as "12 (5.3)" or "12 (5.3%)"."""
    count, share = WRITTEN[found[1]], WRITTEN[found[2]]
    assert count is not None and share is not None
    start, first, stop = span.start, span.start + found.start(2), span.start + found.end(3)
    end, text = start + len(found[1]), found[0]
    value = Quantity(start, end, found[1], Kind.NUMBER, count.figure, start, end)
    aside = Quantity(
        first, stop, found[2] + found[3], Kind.PERCENT, share.figure, first, stop, "per cent", _PER_CENTS, None, None,
        None, 0, None, "P",
    )  # fmt: skip
    return TableCell(span, text, Claim(value, sentence), Claim(aside, sentence), False)


def _numbers(content: str, start: int, sentence: Sentence) -> tuple[Claim | None, Claim | None]:
    """Return the first number of a cell of figures, and the one in brackets behind it."""
    value = None
    at = 0
    while (found := DIGITS.search(content, at)) is not None:
        numeral = read_digits(content, found)
        if numeral.form == "plain" and content[numeral.end : numeral.end + 1] == " ":
            numeral = SpacedGroups(content).settled(numeral)
        at = max(numeral.end, found.end())
        if numeral.figure is None:
            break
        if value is None:
            percent = content[found.end() :].lstrip(" \u00a0)").startswith("%")
            value = Claim(_quantity(content, start, numeral, is_percent=percent), sentence)
        elif content[max(0, found.start() - 3) : found.start()].rstrip(" $£€¥-−")[-1:] == "(":
            is_range = _TO.match(content, at) is not None
            return value, None if is_range else Claim(_quantity(content, start, numeral, is_percent=True), sentence)
    return value, None


def _quantity(content: str, offset: int, numeral: Numeral, *, is_percent: bool) -> Quantity:
    assert numeral.figure is not None
    figure, (at, behind) = numeral.figure, (numeral.start, numeral.end)
    before = content[:at]
    sign = before.rstrip(_SIGNS)[-1:]
    if sign in ("-", "−", "–") or (sign == "(" and before.strip(_SIGNS) == "("):
        figure = figure._replace(mantissa=-figure.mantissa)
    start, end = offset + at, offset + behind
    if not is_percent:
        return Quantity(start, end, content[at:behind], Kind.NUMBER, figure, start, end)
    behind += content[behind : behind + 1] == "%"
    end = offset + behind
    return Quantity(
        start, end, content[at:behind], Kind.PERCENT, figure, start, end, "per cent", _PER_CENTS, None, None, None, 0,
        None, "P",
    )  # fmt: skip
