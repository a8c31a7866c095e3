"""Numbers that cite: volumes of laws and decisions, books of the Bible, numbers of papers."""

from __future__ import annotations

from checker.text.late import late

_CASE = late(
    r" (?:U\. ?S\.(?: ?C\.)?(?: ?A\.)?|USC|C\. ?F\. ?R\.|CFR|F\.(?: ?Supp\.)?|S\. ?Ct\.|L\. ?Ed\.|[NS]\. ?[EW]\.|A\."
    r"|P\.|So\.|N\. ?Y\.|Cal\.|Ill\.|Mass\.|Pa\.|Ohio St\.)(?: ?[23]d)?(?:,? at)? (?:§{1,2} ?)?"
    r"[0-9]{1,5}(?![0-9]|[.,][0-9])"
)
_BOOK = late(
    r" (?:Samuel|Kings|Chronicles|Corinthians|Thessalonians|Timothy|Peter|John|Maccabees)(?![a-z])"
    r"(?: [0-9]{1,3}(?![0-9]))?"
)
_MOST_BOOKS = 4
_DOI = late(r"10\.[0-9]{4,9}/[^\s,;)\]]+")


def case_at(text: str, end: int) -> int | None:
    """Return the end of a law or a decision whose volume ends at *end*: "42 U.S.C. § 1983", "410 U.S. 113".

    Examples
    --------
    >>> case_at("410 U.S. 113 says", 3), case_at("410 ships", 3)
    (12, None)
    """
    found = _CASE.match(text, end)
    return None if found is None else found.end()


def book_at(text: str, end: int, number: int) -> int | None:
    """Return the end of a book of the Bible whose *number* ends at *end*, with its chapter.

    Examples
    --------
    >>> book_at("1 Corinthians 13", 1, 1), book_at("7 Corinthians", 1, 7)
    (16, None)
    """
    found = _BOOK.match(text, end) if number <= _MOST_BOOKS else None
    return None if found is None else found.end()


def doi_at(text: str, start: int) -> int | None:
    """Return the end of the number of a paper that starts at *start*, or ``None``.

    Examples
    --------
    >>> doi_at("doi 10.1000/182.", 4), doi_at("10.5 km", 0)
    (15, None)
    """
    found = _DOI.match(text, start)
    return None if found is None else found.end() - found[0].endswith(".")
