"""Capitalised words behind a number: names that it is part of, "787 Dreamliner", or what it counts in a row of such."""

from __future__ import annotations

from checker.text.late import late

_NAMED = late(
    r" (?!(?:[A-Z][a-z]*(?:sian|ican|[bdglnrtv]ian|ean|ese|ish|panic|rman)|White|Black|Dutch|French|Malay|Tamil|Arab"
    r"|Greek|Thai|Swiss|Czech|Maori|Latino|Filipino|Hindu|Muslim|Sikh|Catholic|Protestant|Buddhist|Serb|Croat"
    r"|Turk|Kurd|Dane|Swede|Pole|Finn|Scot|Basque|Slovak"
    r"|Quaker|Mormon|Whig|Tory|Labour|Liberal|Democrat|Conservative|Class [IVX]+)s?(?![a-z]))"
    r"(?:[A-Z][a-z]+|Pro|Max|ZIP|zip code)(?![A-Za-z])"
)
"""Names behind a number; not peoples and classes, which it counts: "11 Caucasian", "36 Class II patients"."""
_AMONG_NUMBERS, _BEHIND_JOINT = late(r" [A-Z][a-z]+(?:,? and|,) \d"), late(r"[a-z](?:,| and) \d+\Z")
"""Around a number in a row of such: "44 Greek, 11 Vlach and 7 mixed"."""
_IN_ROW = late(r" [A-Z][a-z]+(?:,? and|,) \d[\d,]* [A-Z][a-z]+")
_ANNOUNCED = late(r"(?:includ(?:ing|ed|es)|compris(?:ing|ed|es)|consist(?:ing|ed) of|namely|was|were|are|:) \d[\d,]*\Z")
"""Around the first of such a row: "… including 634 Kimura and 244 Warshaw procedures"."""
_LIST = late(
    r"[(\[](?:[nN] ?= ?)?\d[\d,]* [A-Za-z](?:[^()\d]|(?<=[a-z])\d(?!\d)){1,60}?(?:[,;]|,? and)"
    r" (?:[nN] ?= ?)?\d[\d,]* (?![\d(])"
)
"""A bracket that lists numbers of what has names: "(71 Fringilla coelebs and 84 Carduelis chloris)"."""
_LONGEST_LIST = 200
"""So far before a number the bracket that lists it can open."""
_BRACKETS = (("(", ")"), ("[", "]"))


def is_named_behind(text: str, end: int) -> bool:
    """Tell whether a capitalised word follows, as in "787 Dreamliner" or "11 Pro"."""
    if _NAMED.match(text, end) is None:
        return False
    if _AMONG_NUMBERS.match(text, end) is not None and _BEHIND_JOINT.search(text, max(0, end - 12), end) is not None:
        return False
    if _IN_ROW.match(text, end) is not None and _ANNOUNCED.search(text, max(0, end - 32), end) is not None:
        return False
    return not _is_listed(text, end)


def _is_listed(text: str, end: int) -> bool:
    """Tell whether the number that ends at *end* is one of those that a bracket lists from its beginning."""
    first = max(0, end - _LONGEST_LIST)
    for sign, closing in _BRACKETS:
        opening = text.rfind(sign, first, end)
        if opening >= 0 and text.find(closing, opening, end) < 0 and _LIST.match(text, opening) is not None:
            return True
    return False
