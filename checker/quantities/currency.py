"""Signs of money before a number: "$", "US$", "HK $", "USD", "Rs."."""

from __future__ import annotations

import re

from checker.lexicon.units_table import PREFIXES
from checker.quantities.units import Reading, form_reading, prefix_reading

SIGNS = frozenset("$£€¥₹₽₩₪₺₴฿₫₱₦₡₭₲₸₵₿")
_LONGEST = max(map(len, PREFIXES))
_GLUED_CODES = frozenset(sign for sign in PREFIXES if sign.isalpha())
_SPACED_CODES = frozenset(sign for sign in PREFIXES if len(sign) > 1)
_TAIL = re.compile(r" ?\(?(US|Cdn|CDN|Canadian|Australian|AU|NZ|HK)\b\)?(?! [a-z]*(?:govern|compan|econom))")
_TAIL_CODES = {"US": "USD", "Cdn": "CAD", "CDN": "CAD", "Canadian": "CAD", "AU": "AUD", "Australian": "AUD", "NZ": "NZD", "HK": "HKD"}


def sign_before(text: str, start: int) -> tuple[int, Reading] | None:
    """Return where the sign of money glued to the number at *start* begins, and what it means."""
    for length in range(min(_LONGEST, start), 0, -1):
        sign = text[start - length : start]
        if sign in PREFIXES:
            before = text[start - length - 1 : start - length]
            if sign[0].isalpha() and before.isalnum():
                continue
            reading = prefix_reading(sign)
            return None if reading is None else (start - length, reading)
    return None


def code_before(text: str, start: int, word: str) -> tuple[int, Reading] | None:
    """Return the same for a code or sign that stands before the number with a space: "USD 5", "US $5"."""
    sign = word.lstrip("(\"'“‘")
    if sign not in PREFIXES or (len(sign) == 1 and sign.isalpha()):
        return None
    reading = prefix_reading(sign)
    at = text.rfind(sign, 0, start)
    return None if reading is None or at < 0 else (at, reading)


def country_behind(text: str, end: int, reading: Reading) -> tuple[int, Reading]:
    """Return end and reading with a country or code that follows: "$31.20 US", "$5 million AUD"."""
    if text[end : end + 1] != " " or not text[end + 1 : end + 3].isupper() and text[end + 1 : end + 2] not in "CA(":
        return end, reading
    found = _TAIL.match(text, end)
    if found is not None and text[found.end() : found.end() + 2] not in (" d", " D"):
        other = prefix_reading(_TAIL_CODES[found[1]])
        following = text[found.end() : found.end() + 2]
        if other is not None and (not following.strip() or not following[-1].isalpha() or following[0] != " "):
            return found.end(), other
    code = text[end + 1 : end + 4]
    if code.isupper() and code.isalpha() and not text[end + 4 : end + 5].isalnum():
        other = form_reading(code)
        if other is not None and other.kind is reading.kind:
            return end + 4, other
    return end, reading
