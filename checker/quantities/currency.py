"""Signs of money before a number: "$", "US$", "HK $", "USD", "Rs."."""

from __future__ import annotations

from checker.lexicon.units_table import PREFIXES
from checker.quantities.units import Reading, form_reading, prefix_reading
from checker.text.late import late

SIGNS = frozenset("$£€¥₹₽₩₪₺₴฿₫₱₦₡₭₲₸₵₿")
CODES = frozenset(sign for sign in PREFIXES if len(sign) == 3 and sign.isalpha() and sign.isupper())
"""ISO 4217 codes."""
_BEFORE_SIGN = frozenset((" ", "(", "\n"))
MILLIONS = {
    f"M{code}": code
    for code in "USD EUR GBP SEK NOK DKK CHF AUD CAD NZD JPY CNY INR ZAR PLN HKD SGD BRL MXN RUB".split()
}
"""Codes with the letter of a million before them, as reports write them: "MSEK 500"."""
_COMMON = frozenset("USD EUR GBP AUD CAD CHF NZD HKD SGD".split())
"""Codes that one figure may follow at once, and that may be in small letters; others are names: "NPR1", "amd64"."""
_KNOWN = frozenset(("Rs", "RM", "Rp", "US", "PS"))
"""Signs in letters that one figure may follow at once too: "Rs5", but not "DM1"."""
LEADING_WORDS = frozenset(
    sign.lower().rpartition(" ")[2] for sign in (*PREFIXES, *MILLIONS) if len(sign) > 1 or not sign.isalpha()
)
"""The last words, in lower case, of all signs that can stand before a number with a space."""
_LONGEST = max(map(len, PREFIXES))
_FALLEN = late(
    r"[0-9]{1,3}(?:,[0-9]{3})+|[0-9]+(?:\.[0-9]+)?(?:bn|m|k| million| billion)(?![a-z])|[0-9]+\.[0-9]{2}(?![0-9])"
)
"""Amounts behind "PS", which is what the pound sign becomes in some news archives; "PS5" is a console."""
_AMOUNT = late(
    r"(?!(?:199|20[0-2])[0-9](?![0-9.,]))[0-9]{2,}(?![0-9(A-Za-z])"
    r"|[0-9]+(?:[.,][0-9]| ?(?:k|m|mn|bn|million|billion|trillion)(?![A-Za-z]))"
)
"""What may stand behind a lone letter or a rare code that is a sign of money: "R50", not "R1", "R2018" or "R2007a"."""
_NAIRA = "N"
_NAIRAS = late(
    r"[0-9]{3,}(?![0-9(A-Za-z])|[0-9]+(?:,[0-9]{3}|(?:\.[0-9]+)? ?(?:k|m|mn|bn|million|billion|trillion)(?![A-Za-z]))"
)
"""The same behind "N", which is a letter of many codes: "N20", "N34.1"."""
_RUNS_ON = late(r"[0-9][0-9.,]*(?!(?:[kKmMb]|mn|bn|tn|lakh|crore|million|billion|trillion)(?![A-Za-z]))[A-Za-z]")
"""Digits in the middle of a name."""
_SUM = late(
    r"[0-9]{2,}(?!\.[0-9](?![0-9])|[0-9])|[0-9]+[.,][0-9]{2}"
    r"|[0-9]+(?:\.[0-9]+)? ?(?:k|m|mn|bn|million|billion|trillion|crore|lakh)(?![A-Za-z])"
)
"""What may stand behind a code that is a word or a name too."""
_YEAR = late(r"(?:19|20)[0-9]{2}(?![0-9.,])")
_TAIL = late(r" ?(?P<open>\()?(?P<name>US|U\.S\.|Cdn|CDN|Canadian|Australian|AU|NZ|HK)(?![A-Za-z$])(?(open)\))")
_TAIL_CODES = {
    "US": "USD",
    "U.S.": "USD",
    "Cdn": "CAD",
    "CDN": "CAD",
    "Canadian": "CAD",
    "AU": "AUD",
    "Australian": "AUD",
    "NZ": "NZD",
    "HK": "HKD",
}


def _may_be_sum(text: str, start: int, sign: str) -> bool:
    """Tell whether the number at *start* is a sum behind a *sign* that is rare, or a lone letter, and no code."""
    amount = _NAIRAS if sign == _NAIRA else _AMOUNT
    return amount.match(text, start) is not None and not (len(sign) == 1 and _is_among_codes(text, start))


_CODE_NEXT = late(r"[0-9]+(?:,? (?:and |or )?|/)(?![RN][0-9])[A-Z]{1,3}[0-9]")
_CODE_BEFORE = late(r"(?<![A-Za-z0-9])(?![RN][0-9])[A-Z]{1,3}[0-9]+(?:,? (?:and |or )?|/)[A-Z]\Z")
"""Another letter with its digits beside one."""


def _is_among_codes(text: str, start: int) -> bool:
    """Tell whether a letter and the digits at *start* are one of several codes: "L141, N142 and G143"."""
    if _CODE_NEXT.match(text, start) is not None:
        return True
    return _CODE_BEFORE.search(text, max(0, start - 16), start) is not None


def sign_before(text: str, start: int) -> tuple[int, Reading] | None:
    """Return where the sign of money glued to the number at *start* begins, and what it means."""
    if start == 1 or (
        text[start - 2] in _BEFORE_SIGN
        and not text[start - 3 : start - 2].isupper()
        and text[start - 3 : start - 2] != "."
    ):
        sign = text[start - 1]
        reading = prefix_reading(sign) if not sign.isalpha() or _may_be_sum(text, start, sign) else None
        return None if reading is None else (start - 1, reading)
    for length in range(min(_LONGEST, start), 0, -1):
        sign = text[start - length : start]
        if sign in PREFIXES:
            before = text[start - length - 1 : start - length]
            if sign[0].isalpha() and before.isalnum():
                continue
            if sign == "PS" and not _FALLEN.match(text, start):
                continue
            is_rare = sign.isalpha() and sign not in _COMMON and sign not in _KNOWN
            if is_rare and not _may_be_sum(text, start, sign):
                continue
            if sign.isalpha() and _RUNS_ON.match(text, start):
                continue  # "DM2AA"
            reading = prefix_reading(sign)
            return None if reading is None else (start - length, reading)
    code = text[start - 3 : start].upper() if start > 2 else ""
    if code in _COMMON and text[start - 3].islower() and not text[start - 4 : start - 3].isalnum():
        reading = prefix_reading(code) if _AMOUNT.match(text, start) else None
        return None if reading is None else (start - 3, reading)
    return None


def code_before(text: str, start: int, word: str) -> tuple[int, Reading] | None:
    """Return the same for a code or sign that stands before the number with a space: "USD 5", "US $5"."""
    sign = word
    if sign not in PREFIXES:
        sign = word.upper() if word.upper() in PREFIXES else word.capitalize()
        if len(sign) < 2 or sign not in PREFIXES or word.lower() in NOT_CODES:
            return None
        if word.isupper() and _YEAR.match(text, start):
            return None  # "DHS 2011"
    if len(sign) == 1 and sign.isalpha():
        return None
    if word.lower() in NOT_CODES and not _SUM.match(text, start):
        return None  # "PHP 7.3", "TOP 8"
    at = text.rfind(word, 0, start)
    if at < 0 or text[max(0, at - 2) : at].strip().isdigit() or ")" in text[at + len(word) : start]:
        return None  # "A. Holm (PS) 58.4"
    for length in (2, 3) if sign == "$" else ():
        longer = text[at - length : at + 1].upper() if at >= length else ""
        if longer in PREFIXES and longer[0] != " " and not text[at - length - 1 : at - length].isalnum():
            sign, at = longer, at - length
            break
    reading = prefix_reading(sign)
    return None if reading is None else (at, reading)


NOT_CODES = frozenset("all top try cup pen mad sos bam php gel mop ron lak ang sek bob cop sh fr sr dh rp lit".split())
"""Codes of money that are ordinary words in small letters."""


def country_behind(text: str, end: int, reading: Reading) -> tuple[int, Reading]:
    """Return end and reading with a country or code that follows: "$31.20 US", "$5 million AUD"."""
    if text[end : end + 1] != " " or (not text[end + 1 : end + 2].isupper() and text[end + 1 : end + 2] != "("):
        return end, reading
    found = _TAIL.match(text, end)
    if found is not None:
        other = prefix_reading(_TAIL_CODES[found["name"]])
        following = text[found.end() : found.end() + 5]
        if other is not None and (
            found["open"]
            or following[:1] != " "
            or not following[1:2].isalpha()
            or following[:4] == " per"
            or following[:3] == " a "
        ):
            return found.end(), other
    code = text[end + 1 : end + 4]
    if code.isupper() and code.isalpha() and not text[end + 4 : end + 5].isalnum():
        other = form_reading(code)
        if other is not None and other.kind is reading.kind:
            return end + 4, other
    return end, reading
