"""What is glued to the front of a number in digits: signs, money, letters of a name."""

from __future__ import annotations

from typing import NamedTuple

from checker.lexicon.units_table import FORMS
from checker.quantities.currency import SIGNS, sign_before
from checker.quantities.precision import Hedge
from checker.quantities.units import Reading
from checker.text.late import late

NEGATING = frozenset(("minus", "negative"))
PERIODS = frozenset(("mid", "pre", "post", "early", "late"))
"""What is joined to years and decades: "mid-2000", "his mid-30s"."""
_BOUNDS = {
    "<": Hedge.LESS_THAN,
    ">": Hedge.MORE_THAN,
    "≤": Hedge.AT_MOST,
    "≥": Hedge.AT_LEAST,
    "⩽": Hedge.AT_MOST,
    "⩾": Hedge.AT_LEAST,
    "~": Hedge.ABOUT,
    "∼": Hedge.ABOUT,
    "≈": Hedge.ABOUT,
}
"""Signs glued to a number that bound it: "p<0.001"."""


class Front(NamedTuple):
    """The reading of what stands directly before a number."""

    start: int
    """Where the quantity begins."""
    money: Reading | None = None
    """The currency, if a sign or code is glued to the number."""
    is_negative: bool = False
    """Whether a minus belongs to the number."""
    hedge: Hedge | None = None
    """A hedge that is glued on, as in "sub-7"."""
    direction: int = 0
    """+1 behind a plus sign."""


_UNIT = 2
"""So many capitals at most may be a unit or a half of the day: "from 5 PM-7 PM"."""
_DASHES = "-−–‑"
_SIGN_DASHES = "-−‑"
_HYPHENS = "-‐‑"
PREFIXED = {
    "sub": Hedge.LESS_THAN, "now": None, "then": None, "plus": None, "over": Hedge.MORE_THAN, "under": Hedge.LESS_THAN,
    "to": None, "a": None, "non": None,
}  # fmt: skip


_SPACED_MINUS = late(
    r"(?:[=<>≤≥±\[(] ?|(?<![\w’'])(?:to|of|was|were|is|by|from|CI|mean|median|interval) "
    r"|[\[(]\s?[-−–]\s?[0-9.]{1,12}%?[,;] )[-−] \Z"
    r"|[=<>≤≥\[(]– \Z"
)
"""What stands before a number with a minus that a space parts from it: "β = - 0.31", "[- 0.4, - 0.2]"."""


def spaced_minus(text: str, start: int) -> Front | None:
    """Return what a minus with a space behind it makes of the number at *start*, or ``None`` where there is none."""
    found = _SPACED_MINUS.search(text, max(0, start - 24), start)
    return None if found is None else Front(start - 2, is_negative=True)


def front_of(text: str, start: int, prior: str) -> Front | None:
    """Return what *prior*, the character before the number at *start*, makes of it.

    ``None`` where the number is part of a name, such as "XC40" or "COVID-19".
    """
    if prior in _ADDRESS_SIGNS and _is_in_address(text, start):
        return None
    if prior in SIGNS or prior == "=" or prior.isalpha():
        found = sign_before(text, start)
        if found is None:
            return None if prior.isalpha() else Front(start)
        left, money = found
        if (
            left
            and text[left - 1] in _SIGN_DASHES
            and not (before := text[left - 2 : left - 1]).isalnum()
            and before != "-"
        ):
            return Front(left - 1, money, True)
        if text[left:start].isalpha() and left and text[left - 1] in "-_/&.'’":
            return None
        return Front(left, money)
    if prior in _DASHES:
        return _behind_dash(text, start, prior)
    if prior == "+":
        if not text[start - 2 : start - 1].isalnum():
            return Front(start, direction=1)
        return None if _is_code(text, start - 1) else Front(start)  # "the P5+1"
    if prior in "_@\\#&^" or (prior == "/" and _STRAIN.search(text, max(0, start - 12), start) is not None):
        return None
    if prior in "'’‘" and _SHORT_YEAR.match(text, start) is not None and text[start - 2 : start - 1] in " (":
        before = text[max(0, start - 14) : start - 2].rpartition(" ")[2].lower().rstrip(".,")
        return None if before in _BEFORE_SHORT else Front(start)
    if prior in _BOUNDS:
        return Front(start, hedge=_BOUNDS[prior])
    if prior == "." and start > 4 and text[start - 5 : start - 1].isalpha() and text[start - 5 : start - 1].islower():
        return None  # "increased.23 Later": the mark of a note
    return Front(start)


_STRAIN = late(r"(?<![A-Za-z0-9])[A-Z]+[0-9]+[A-Z]+/\Z")
"""Before the last number of a name that mixes letters and digits: that of mice, "C57BL/6"."""
_ADDRESS_SIGNS = frozenset("/=?%-:.")


_MACHINE = late(r"(?:\A|\W)(?:(?:[0-9]{1,3}\.){3}[0-9]{1,3}/|(?:[0-9A-Fa-f]{2}:){2,5}|[0-9][A-Fa-f]:|[A-Fa-f][0-9]:)\Z")
"""What stands before the last number of a range of addresses, and in the address of a card: "00:1A:2B:"."""


def _is_in_address(text: str, start: int) -> bool:
    """Tell whether the number stands in the address of a page: "https://example.org/2019/05"."""
    limit = max(0, start - 200)
    first = max(text.rfind(" ", limit, start) + 1, text.rfind("\n", limit, start) + 1, limit)
    token = text[first:start]
    return "://" in token or token.startswith("www.") or _MACHINE.search(token) is not None


def _behind_dash(text: str, start: int, dash: str) -> Front | None:
    before = text[start - 2] if start > 1 else " "
    if (before == dash == "-") or (before == "/" and text[start - 3 : start - 2] == "+"):
        return Front(start)  # "--" is a dash, and "+/-" a tolerance
    if before == "^":
        return None  # the power of a unit: "s^-1"
    if before in SIGNS and dash in _SIGN_DASHES:
        found = sign_before(text, start - 1)
        return None if found is None else Front(found[0], found[1], True)
    if before.isalpha() and text[start] in "123" and _is_power(text, start):
        return None  # "cm2 V-1 s-1"
    if before.isdigit() or before in "%)'\"’”°½":
        return None if _is_code(text, start - 1) else Front(start)
    if before.isalpha() or before == ".":
        first = _token_start(text, start - 1)
        token = text[first : start - 1].lower()
        if token == "a" and text[first] == "A":
            return None  # "the A-10"
        if token in NEGATING:
            return Front(first, is_negative=True)
        if token in PERIODS and (text[start : start + 4].isdigit() or text[start + 2 : start + 3] == "s"):
            return Front(start)
        if token in PREFIXED:
            return Front(start, hedge=PREFIXED[token])
        is_amount = token[:1].isdigit() or token[:1] in SIGNS or _is_money(text, first, start - 1)
        return Front(start) if is_amount or _follows_number(text, first, start - 1) else None
    is_dash = dash == "–" and before == " " and text[start - 3 : start - 2].isalnum()
    if is_dash and text.endswith(_BEFORE_MINUS, 0, start - 1):
        is_dash = False  # "between –7 °C and –2 °C"
    return Front(start if is_dash else start - 1, is_negative=not is_dash)


_POWER = late(r" [A-Za-zµμ]{1,5}[-−–][1-3](?![0-9A-Za-z])")
_POWERS = late(r"[A-Za-z][-−–][1-3] [A-Za-zµμ]{1,5}\Z")


def _is_power(text: str, start: int) -> bool:
    """Tell whether the digit at *start* is the power of a unit among others, as both in "V-1 s-1"."""
    if text[start + 1 : start + 2].isalnum():
        return False
    return bool(_POWER.match(text, start + 1) or _POWERS.search(text, max(0, start - 10), start - 1))


_SHORT_YEAR = late(r"[0-9]{2}(?![0-9A-Za-z'’%])")
"""Two digits behind an apostrophe: "in '68"."""
_BEFORE_SHORT = frozenset(
    "in since from of to and until by summer winter spring autumn fall late early mid class back jan feb mar apr may "
    "jun jul aug sep sept oct nov dec january february march april june july august september october november "
    "december".split()
)
_BEFORE_MINUS = (
    " and ",
    " to ",
    " of ",
    " at ",
    " is ",
    " was ",
    " from ",
    " between ",
    " or ",
    " about ",
    " below ",
    " than ",
    "= ",
)


def _token_start(text: str, end: int) -> int:
    first = end
    while first and end - first < 24 and (text[first - 1].isalnum() or text[first - 1] in ".,£$€"):
        first -= 1
    return first


def _is_code(text: str, end: int) -> bool:
    """Tell whether the characters before a hyphen begin with letters, as in "scp2-173"."""
    first = _token_start(text, end)
    if first and text[first - 1] in _HYPHENS and text[first:end].isdigit():
        if text[first - 2 : first - 1] == ")" and text[first - 3 : first - 2].isalpha():
            return True  # "(miR)-758-3p"
        before = _token_start(text, first - 1)
        token = text[before : first - 1]  # "miR-142-3p"
        return token.isalpha() and token.lower() not in PERIODS and token.lower() not in PREFIXED
    return text[first:end][:1].isalpha() and not _is_money(text, first, end)


def _is_money(text: str, first: int, end: int) -> bool:
    """Tell whether a token begins with a sign or code of money: "US$3", "EUR5m"."""
    digit = next((at for at in range(first, end) if text[at].isdigit()), None)
    return digit is not None and digit > first and sign_before(text, digit) is not None


def _follows_number(text: str, first: int, end: int) -> bool:
    """Tell whether the word that a hyphen joins to a number stands behind another, and is no name as in "DENV-1"."""
    word = text[first:end]
    if len(word) > _UNIT and word.isalpha() and word.isupper() and word not in FORMS:
        return False
    return (
        first > 1
        and text[first - 1] in " -"
        and (text[first - 2].isdigit() or text[max(0, first - 9) : first - 1].endswith(("illion", "ousand")))
    )
