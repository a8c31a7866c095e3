"""Extraction: the quantities of a text, with the text."""

from __future__ import annotations

from collections.abc import Iterator
from html import escape
from typing import TYPE_CHECKING, Any

from checker.quantities.quantity import Quantity
from checker.text.document import Document
from checker.text.record import record

if TYPE_CHECKING:
    import pandas as pd

_STYLE = (
    "border-bottom:2px solid currentColor;text-decoration:none;"
    "background:color-mix(in srgb, currentColor 10%, transparent);border-radius:2px"
)


@record(frozen=True, slots=True)
class Extraction:
    """The quantities of a document in the order of the text. Iterates over them, and shows itself."""

    document: Document
    """What was read."""
    quantities: tuple[Quantity, ...]
    """Its quantities, dates and names with numbers included."""

    def __iter__(self) -> Iterator[Quantity]:
        return iter(self.quantities)

    def __len__(self) -> int:
        return len(self.quantities)

    def __getitem__(self, place: int) -> Quantity:
        return self.quantities[place]

    def __repr__(self) -> str:
        return f"<Extraction of {len(self.quantities)} quantities>"

    def records(self) -> list[dict[str, Any]]:
        """Return one row a quantity: surface, value, unit, kind, hedge, interval, offsets."""
        return [_record(quantity) for quantity in self.quantities]

    def to_dataframe(self) -> pd.DataFrame:
        """Return :meth:`records` as a pandas data frame."""
        import pandas as pd

        return pd.DataFrame(self.records())

    def _repr_html_(self) -> str:
        text, at, parts = self.document.text, 0, []
        for quantity in self.quantities:
            parts.append(escape(text[at : quantity.start]))
            parts.append(f'<span style="{_STYLE}" title="{escape(_hover(quantity))}">{escape(quantity.surface)}</span>')
            at = quantity.end
        parts.append(escape(text[at:]))
        return f'<div style="white-space:pre-wrap;line-height:1.7">{"".join(parts)}</div>'


def _record(quantity: Quantity) -> dict[str, Any]:
    magnitude = quantity.magnitude
    return {
        "surface": quantity.surface,
        "value": None if magnitude is None or isinstance(magnitude, tuple) else float(magnitude),
        "unit": quantity.unit,
        "kind": quantity.kind.value,
        "hedge": None if quantity.hedge is None else quantity.hedge.value,
        "low": quantity.low,
        "high": quantity.high,
        "start": quantity.start,
        "end": quantity.end,
    }


def _hover(quantity: Quantity) -> str:
    head = f"{quantity.kind.value}: {quantity.unit}" if quantity.unit else quantity.kind.value
    low, high = quantity.low, quantity.high
    if low is None and high is None:
        return head
    if low is None or high is None:
        return f"{head}, {f'at most {high:,.10g}' if low is None else f'{low:,.10g} or more'}"
    return f"{head}, {low:,.10g}" if low == high else f"{head}, {low:,.10g} to {high:,.10g}"
