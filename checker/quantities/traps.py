"""Numbers that are no amounts: names, references, list numbers, scores, addresses."""

from __future__ import annotations

import re

from checker.lexicon.cues_table import BARE_LABELS, HAVE_NUMBERS, LABELS, NEVER_NAMES, SOFT_LABELS, WHO_NUMBERED
from checker.lexicon.units_table import FORMS
from checker.quantities.dates import OWN_SHARE
from checker.quantities.nouns import standing
from checker.text.late import late

NAMED_FRACTIONS = frozenset(("9/11", "7/7", "24/7", "50/50", "20/20", "360/365"))
"""What looks like a fraction and is the name of a day or an idiom."""
_DAYS = frozenset(("9/11", "7/7"))
"""Those of them that are days, which come before a noun too."""
_BEFORE_DAYS = frozenset("the since after before pre post".split())
_PHONE = late(r"\(?\+?[0-9][0-9()]{0,5}(?:[ .-]?\(?[0-9]{1,6}\)?){2,5}(?![0-9]|,[0-9])")
_TWO_DECIMALS = late(r"[0-9]+\.[0-9]+[-–][0-9]+\.[0-9]+")
_ADDRESS = late(
    r"(?:[A-Za-z]|[-–][0-9]+)?(?: [NESW]\.?)? (?:[A-Z0-9][A-Za-z0-9'’]*\.? ){1,3}(?:St|Street|Rd|Road|Ave|Avenue|"
    r"Lane|Ln|Drive|Dr|Blvd|Boulevard|Way|Place|Square|"
    r"Court|Terrace|Crescent|Close|Row|Parkway|Highway|Quay|Hill|Gardens)(?![a-z])"
)


def is_day(text: str, start: int, end: int, before: str) -> bool:
    """Tell whether what is written as a fraction, behind the word *before*, is a day: "the 9/11 attacks"."""
    return text[start:end] in _DAYS and before in _BEFORE_DAYS and OWN_SHARE.match(text, end) is None


_MARKER = late(r"(?:\.|\))[ \t]+[\"“‘'(]?[A-Z]")


def is_marker(text: str, start: int, end: int) -> bool:
    """Tell whether a number marks an item of a list or a note: "3. Repairs", "(2) Others" at the start of a line."""
    before = text[start - 1] if start else "\n"
    if before == "(" and text[end : end + 1] == ")":
        before = text[start - 2] if start > 1 else "\n"
        if before == " " and start > 3 and text[start - 3] in ".;:":
            before = "\n"
    elif before == "(" or text[end : end + 1] not in (".", ")"):
        return False
    return before == "\n" and _MARKER.match(text, end) is not None


def is_address(text: str, end: int) -> bool:
    """Tell whether the number that ends at *end* is the house number of an address."""
    return _ADDRESS.match(text, end) is not None


def phone_at(text: str, start: int) -> int | None:
    """Return the end of the phone number that starts at *start*, or ``None``."""
    led = text[start - 1 : start] in ("+", "(")
    found = _PHONE.match(text, start)
    if found is None:
        return None
    surface = found.group().rstrip(" .-")
    if surface[-1] == ")" and "(" not in surface:
        surface = surface[:-1]  # what it closes was opened before: "(95% CI 0.812-0.999)"
    digits = sum(map(str.isdigit, surface))
    separators = surface.count("-") + surface.count(" ") + surface.count(".")
    is_dialled = surface[0] == "0" and separators == 1 and " " in surface and 10 <= digits <= 11
    if not 7 <= digits <= 15 or (separators < 2 and not is_dialled) or _TWO_DECIMALS.fullmatch(surface):
        return None
    if not led and " " in surface and "." in surface:
        return None  # a row of numbers: "0.12 0.34 0.56"
    if led or surface[0] in "+(0" or (surface.count("-") >= 2 and digits >= 9):
        return found.start() + len(surface)
    return None


_AFTER_AREA = late(r"\)[ .-]?[0-9]{3}[ .-][0-9]{4}(?![0-9])")


def area_code_at(text: str, end: int) -> int | None:
    """Return the end of the phone number whose area code in brackets ends at *end*: "(555) 123-4567"; or ``None``."""
    found = _AFTER_AREA.match(text, end)
    return None if found is None else found.end()


_CATALOGUES = frozenset("arxiv pmid pmcid doi isbn issn".split())
_ADDRESS_AHEAD = late(r"[0-9]{1,3}(?:\.[0-9]{1,3}){3}\Z")
_SUBSECTION = late(
    r"\b(?:sections?|articles?|rules?|regulations?|clauses?|paras?|paragraphs?|schedule|s\.|ss\.|art\.|r\.) ?"
    r"[0-9]{1,4}[A-Za-z]{0,2}(?:\([0-9a-z]{1,4}\))*\(\Z",
    re.IGNORECASE,
)
_DOI = late(r"\b10\.[0-9]{4,9}/\Z")


def is_catalogued(text: str, start: int, prior: str) -> bool:
    """Tell whether the digits at *start*, behind *prior*, go on the number of a paper or a fault: "arXiv:1905"."""
    if prior == "-":
        return text[max(0, start - 9) : start - 5].lower() == "cve-"
    if prior == ":":
        if _ADDRESS_AHEAD.search(text, max(0, start - 16), start - 1):
            return True  # "10.0.0.1:8080"
        before = text[max(0, start - 6) : start - 1]
        return before[-1:].isalpha() and before.lower().rpartition(" ")[2].lstrip("([") in _CATALOGUES
    return text.find("10.", max(0, start - 14), start) >= 0 and _DOI.search(text, max(0, start - 16), start) is not None


def is_subsection(text: str, start: int) -> bool:
    """Tell whether the number at *start* stands in brackets directly behind that of a section: "section 12(3)"."""
    return _SUBSECTION.search(text, max(0, start - 32), start) is not None


_CODED = frozenset("zip post postal area dialling dialing pin country sort access".split())
"""What a code may be of that is a number: "ZIP code 90210"."""
_NUMBERED = frozenset(("type", "phase", "tier", "grade", "stage", "level"))
_NEVER_VERBS = frozenset(("type", "phase", "tier"))
"""Of these, what hardly anybody does: "type 1 and type 2 diabetes"."""
_MOST_NUMBERED = 12
_BEFORE_VERBS = frozenset("to will would can could may might must should shall not and they we i you who".split())
_COUNTED_BY_THEIR_END = ("ings", "ions", "ments", "ers", "ors", "ists", "ees", "ants")
"""How many things end that have no numbers of their own: "lettings numbered 612"."""
_MODALS = tuple([word] for word in "will would can could may might must should shall".split())
"""Before a verb that else is a label: "the hall will seat 640"."""
_ORDERED = frozenset("day week month hour visit cycle session trimester type phase tier grade stage level".split())
"""What is numbered in the order of time or of rank: "on day 5", "the type 2 error"."""
_LAST_IN_ORDER = 400
_QUOTED = late(r"(?:\A|[\s(\[])[‘“'\"](?:[A-Za-z]+ )?([A-Za-z]+) \Z")
_QUOTES = frozenset("’”'\"")
_BEHIND_RANK = late(r" (?:[A-Z]{2,}|([a-z]+))(?![\w'’-])")
_ON = frozenset("on at by until to from after before since in through".split())


def _is_count(lower: list[str]) -> bool:
    """Tell whether people of whom a sentence tells were so many: "visitors numbered 640"; rooms have numbers."""
    if lower[-1] != "numbered" or len(lower) < 2:
        return False
    who = lower[-2]
    return who in WHO_NUMBERED or (who.endswith(_COUNTED_BY_THEIR_END) and who not in HAVE_NUMBERS)


def is_label(words: list[str], lower: list[str], *, counts: bool = True) -> bool:
    """Tell whether the word before a number says that it is a label; *counts* says that a noun follows."""
    if not lower:
        return False
    last = lower[-1]
    if last in LABELS:
        if last not in SOFT_LABELS or words[-1][0].isupper():
            return True
        is_bare = last in BARE_LABELS and lower[-2:-1] not in _MODALS and not _is_count(lower)
        return counts is False and (
            (last == "code" and lower[-2:-1] != [] and lower[-2] in _CODED)
            or is_bare
            or (last in _ORDERED and lower[-2:-1] != [] and lower[-2] in _ON)
        )
    return last[-1:] == "#"


def is_ordered(text: str, start: int, end: int, lower: list[str], number: int) -> bool:
    """Tell whether a number that counts nothing says which of several something is: "the day 0 score", "‘day 0’"."""
    if text[end : end + 1] in _QUOTES and (quoted := _QUOTED.search(text, max(0, start - 32), start)) is not None:
        return quoted[1].lower() in LABELS
    if lower[-1] not in _ORDERED or lower[-2:-1] != ["the"] or number > _LAST_IN_ORDER:
        return False
    behind = _BEHIND_RANK.match(text, end)
    if behind is None:
        return False
    return behind[1] is None or (standing(behind[1]) == 1 and not behind[1].endswith("ed"))


def is_numbered(lower: list[str], number: int) -> bool:
    """Tell whether a number says which sort its noun is of: "type 2 diabetes", "a phase 3 trial"."""
    if lower[-1] not in _NUMBERED or not 0 < number <= _MOST_NUMBERED:
        return False
    if lower[-2:-1] == ["and"] and lower[-1] in _NEVER_VERBS:
        return True
    return len(lower) < 2 or lower[-2] not in _BEFORE_VERBS  # "to grade 4 papers"


def is_name(words: list[str], *, starts: bool) -> bool:
    """Tell whether a capitalised word before a bare number makes it part of a name.

    *starts* says that this word opens its sentence, where every word has a capital.
    """
    if not words or starts:
        return False
    last = words[-1]
    if last in FORMS:
        return False
    if last.endswith(("'s", "’s")):
        return False  # "Nolan's 21 partners"
    return last[0].isupper() and last[-1].isalnum() and last.lower() not in NEVER_NAMES


_CITATION = late(r"\[[0-9]{1,3}(?:(?:[,;–-] ?[0-9]{1,3}){2,})?(?=\])")
_INTERVAL = late(r"\b(?:range|IQR|CI|CrI|interval|limits|median|mean|SD|from|between|of|=)[ ,:=]*\Z", re.IGNORECASE)


def citation_at(text: str, start: int) -> int | None:
    """Return the end of the numbers of sources that start at *start*, as in "[12]" and "[3, 4, 9]", or ``None``."""
    found = _CITATION.match(text, start - 1)
    if found is None or _INTERVAL.search(text, max(0, start - 12), start - 1):
        return None
    return found.end()


_LOCANT = late(
    r"-(?:\([^()\s]{1,12}\)-)?(?:O-|N-|S-|[DL]-|alpha-|beta-|α-|β-)?(?:mono|di|tri|tetra)?"
    r"(?:acet|acyl|allyl|amin|amid|anilin|anthr|azid|benz|brom|but(?:yl|an|en|adien)|carb(?:oxy|am)|chlor|cyan|deoxy|"
    r"dehydro|epoxy|eth(?:yl|oxy|an|en)|fluor|formyl|furan|glucan|hydroxy|imid|indol|iodo|keto|mercapto|"
    r"meth(?:yl|oxy|an)|naphth|nitro(?!gen)|oct(?:yl|an)|oxo|pent(?:yl|an)|phen(?:yl|ol|an|oxy)|phosph|"
    r"prop(?:yl|an|en|oxy|ion)|pyr(?:id|imid|rol|an|azol)|quinol|sul(?:f|ph)|thi(?:o|az)|tolu|hex(?:yl|an)|"
    r"(?:OH|HT|one|ol|ene|yl|diol|dione|diene)(?![A-Za-z]))"
)


def is_locant(text: str, end: int, before: str) -> bool:
    """Tell whether the number that ends at *end*, behind *before*, says where in a molecule something is.

    "5-methyl", "25-OH", the 3 of "α1,3-fucose".
    """
    goes_on = before[-1:] == "," and before[:1].isdigit() and text[end + 1 : end + 2].isalpha()
    return goes_on or _LOCANT.match(text, end) is not None


_HEX = late(r"0[xX][0-9A-Fa-f]+")
_COORDINATE = late(
    r"[0-9]{1,3}(?:[ °][0-9]{2}(?:[ ′'][0-9]{2})?[ ″\"′']?|(?:\.[0-9]{1,8})?° ?"
    r"(?:[0-9]{1,2}(?:\.[0-9]{1,8})?[′'’] ?(?:[0-9]{1,2}(?:\.[0-9]{1,8})?[″\"”] ?)?)?)[NSEW](?![A-Za-z])"
    r"|[0-9]{1,3}° ?[0-9]{1,2}(?:\.[0-9]{1,8})?[′'’] ?(?:[0-9]{1,2}(?:\.[0-9]{1,8})?[″\"”] ?)?"
    r"(?:[Nn]or|[Ss]ou|[Ee]as|[Ww]es)th?(?![A-Za-z])"
)


def hex_at(text: str, start: int) -> int | None:
    """Return the end of the hexadecimal number that starts at *start*, or ``None``."""
    found = _HEX.match(text, start)
    return None if found is None else found.end()


def coordinate_at(text: str, start: int) -> int | None:
    """Return the end of the geographic coordinate at *start*, such as "19 02 S" or "51.5° N", or ``None``."""
    found = _COORDINATE.match(text, start)
    return None if found is None else found.end()


_POSITION = late(r"[0-9]{1,2}\.[0-9]{2,8} ?[NS],? ?[0-9]{1,3}\.[0-9]{2,8} ?[EW](?![A-Za-z])")


def position_at(text: str, start: int) -> int | None:
    """Return the end of a position in degrees with decimals, such as "41.7325 N, 49.9469 W", or ``None``."""
    found = _POSITION.match(text, start)
    return None if found is None else found.end()


def is_name_of_words(text: str, end: int, words: list[str]) -> bool:
    """Tell whether a capitalised number word is part of a name: "BBC One", "the Six Nations"."""
    if not words:
        return False
    if words[-1] in _NUMBERED_NAMES or (words[-1][0].isupper() and words[-1].lower() in LABELS):
        return True  # "the Big Four firms", "World War Two", "Act Two"
    if text[end : end + 1] == " " and text[end + 1 : end + 2].isupper():
        return words[-1][0].islower() or words[-1] in ("The", "These", "This")
    if (words[-1] == "of" and len(words) > 1 and words[-2][0].isupper()) or (
        words[-1].endswith(("'s", "’s")) and words[-1][0].isupper()
    ):
        return True
    return words[-1][0].isupper() and words[-1][-1].isalnum() and not text[end : end + 2].strip(" .,;:)?!").islower()


AIRLINERS = frozenset(range(707, 788, 10))
_AIRLINER = late(r" (?:Max|MAX|Dreamliner|Jumbo)(?![A-Za-z])")


def is_airliner(text: str, end: int) -> bool:
    """Tell whether the name of a model of aircraft follows: "two new 737 Max jets"."""
    return _AIRLINER.match(text, end) is not None


_NUMBERED_NAMES = frozenset(
    ("War", "BBC", "ITV", "League", "Big", "Final", "Elite", "Sweet", "Inner", "Famous", "Fantastic")
)
