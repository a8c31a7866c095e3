"""What something brought or cost, set against its cost or its budget, and what is left: "a profit of £2,500"."""

from __future__ import annotations

from checker.claims.frame import Frame

_SPENT = r"(?:outturn|spending|expenditure|costs?)"
_WAS = r"(?:,? (?:of|was|were|is|are|at|came to|comes to|reached|totall?ed)) (?:about |some )?"
SET_AGAINST = (
    Frame(
        r"\b(?:sold for|fetched|brought in|raised) <whole:money>,? (?:against|and|with|after) (?:its |the |total )?"
        r"(?:(?:costs|expenses|outgoings) of|cost) <taken:money>, an? (?:[a-z-]+ )?(?P<result>surplus|profit|loss) of "
        r"<rest:money>(?! (?:after|before|a|per|more|less|on|from)\b)",
        cues=("surplus", "profit", "loss"),
    ),
    Frame(
        rf"\b{_SPENT}{_WAS}<whole:money>,? (?:against|compared (?:with|to)|on) (?:a|the|its) (?:[a-z]+ )?budget of "
        r"<taken:money>, an? (?:[a-z-]+ )?(?P<result>overspend|overrun|underspend|saving) of <rest:money>"
        r"(?! (?:after|before|a|per|more|less|on|from)\b)",
        cues=("budget",),
    ),
)
"""``whole``, what was ``taken`` from it or allowed for it, and the ``rest``."""
