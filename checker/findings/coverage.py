"""Coverage: which suppression of a text covers a place, found without trying all of them."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Iterable, Iterator
from itertools import accumulate

from checker.findings.finding import Finding
from checker.findings.notice import Notice
from checker.findings.wording import label
from checker.findings.written import number_text
from checker.rules.rule import Rule
from checker.rules.selection import fits
from checker.text.document import Cell, Directive, Document
from checker.text.span import Span

_Key = tuple[str, str | None]
"""A rule entry and the number it is limited to, both folded."""


class _Stretches:
    """Directives of one key, by what they cover."""

    __slots__ = ("_directives", "_furthest", "_starts")

    def __init__(self, directives: Iterable[Directive]) -> None:
        self._directives = sorted(directives, key=lambda each: each.covers.start)
        self._starts = [each.covers.start for each in self._directives]
        order: Iterable[int] = range(len(self._directives))
        self._furthest: list[int] = list(accumulate(order, self._further))

    def _end(self, at: int) -> int:
        return self._directives[at].covers.end

    def _further(self, best: int, at: int) -> int:
        return at if self._end(at) > self._end(best) else best

    def covering(self, span: Span) -> Directive | None:
        """Return a directive whose stretch *span* touches, or ``None``."""
        before = bisect_left(self._starts, span.end)
        if not before:
            return None
        best = self._furthest[before - 1]
        return self._directives[best] if self._end(best) > span.start else None


class Coverage:
    """All suppressions of a document."""

    def __init__(self, document: Document) -> None:
        grouped: dict[_Key, list[Directive]] = {}
        for directive in document.directives:
            if directive.verb not in ("", "enable"):
                surface = None if directive.surface is None else folded(directive.surface)
                for entry in directive.rules:
                    grouped.setdefault((folded(entry), surface), []).append(directive)
        self._stretches = {key: _Stretches(each) for key, each in grouped.items()}
        self._by_number = any(surface is not None for _, surface in grouped)
        self._cells = tuple(cell for cell in document.cells if cell.ignored)
        self._cell_starts = [cell.start for cell in self._cells]

    def directives_for(self, finding: Finding | Notice) -> Iterator[tuple[Directive, str]]:
        """Yield the directives that suppress *finding*, each with its entry in folded form."""
        if not self._stretches:
            return
        spans: list[tuple[Span, tuple[str | None, ...]]] = [(span, (None,)) for span in finding.spans]
        numbers = list(_numbers(finding)) if self._by_number else spans
        for entry in entries_for(finding.rule):
            for span, surfaces in numbers:
                for surface in surfaces:
                    stretches = self._stretches.get((entry, surface))
                    directive = None if stretches is None else stretches.covering(span)
                    if directive is not None:
                        yield directive, entry

    def cell_for(self, finding: Finding | Notice) -> Cell | None:
        """Return a notebook cell whose metadata suppresses *finding*, or ``None``."""
        for span in finding.spans if self._cells else ():
            at = bisect_right(self._cell_starts, span.start) - 1
            if at >= 0 and span.start <= self._cells[at].end:
                cell = self._cells[at]
                if any(fits(finding.rule, entry) for entry in cell.ignored):
                    return cell
        return None


def entries_for(rule: Rule) -> list[str]:
    """Return every entry that names *rule*, in folded form: ``all``, names, code and starts of the code."""
    code = rule.code.casefold()
    return ["all", rule.name, *rule.aliases, *(code[:length] for length in range(len(code), 2, -1))]


def folded(surface: str) -> str:
    """Return *surface* as it is compared: in lower case, white space folded."""
    return " ".join(surface.split()).casefold()


def _numbers(finding: Finding | Notice) -> Iterator[tuple[Span, tuple[str | None, ...]]]:
    """Yield every number of *finding* with the surfaces that a suppression can call it by."""
    if isinstance(finding, Notice):
        yield from ((span, (None,)) for span in finding.spans)
        return
    for claim in finding.relation.claims:
        quantity = claim.quantity
        names = {folded(name) for name in (quantity.surface, label(quantity), number_text(quantity))}
        yield claim.span, (None, *sorted(names))
