"""Years that must follow each other: of a life, of what began and ended, of "from … until"."""

from __future__ import annotations

from collections.abc import Iterator

from checker.claims.find import Claims
from checker.claims.frame import Frame, Match
from checker.claims.times.dates import Attribute, end_year_of, year_of
from checker.text.late import late

_FROM_UNTIL = Frame(
    r"\bfrom <start:year|date>,? (?:until|till) (?:(?:his|her|its|their) [a-z]+ (?:in|on) )?<end:year|date>",
    cues=("until", "till"),
)
_DIED = "died killed executed murdered drowned beheaded"
_LIFE = Frame(
    r"\bborn\b[^AYD.;()]{0,40}? (?:in|on) (?:the )?<start:year|date>(?P<between>[^AYD.;()]{0,90}?)"
    rf"\b(?:{_DIED.replace(' ', '|')})\b[^AYD.;()]{{0,40}}? (?:in|on) <end:year|date>",
    cues=tuple(_DIED.split()),
)
_BEGAN = "opened built founded established created formed launched begun started erected"
_ENDED = (
    "closed demolished dissolved abolished disbanded scrapped destroyed folded razed wound pulled torn burned burnt"
)
_THING = Frame(
    rf"\b(?:{_BEGAN.replace(' ', '|')})\b[^AYD.;()]{{0,30}}? (?:in|on) <start:year|date>"
    r"(?:,?(?: and| but)(?: it| they)?(?: was| were| had been)?"
    r"|,?(?: it| they| the [a-z-]+(?: [a-z-]+)?)? (?:was|were))(?: [a-z]+ly| later| then| again)? "
    rf"(?:{_ENDED.replace(' ', '|')})\b[^AYD.;()]{{0,30}}? (?:in|on) <end:year|date>",
    cues=tuple(_ENDED.split()),
)
_AND_GONE = Frame(
    rf"\b(?:{_ENDED.replace(' ', '|')})\b[^AYD.;(),]{{0,30}}? (?:in|on) <start:year|date> and (?:was |were )?"
    r"(?:finally |later )?(?:pulled down|torn down|demolished|razed|scrapped|broken up|dissolved|wound up"
    r"|abolished)\b[^AYD.;(),]{0,20}? (?:in|on)(?: the [a-z]+ of)? <end:year|date>",
    cues=("down", "demolished", "razed", "scrapped", "up", "dissolved", "abolished"),
)
_BETWEEN = Frame(
    r"\bbetween <start:year> and <end:year>(?! (?:hours?|metres?|meters?|m|bp|cal|bc|ma|ya|years|k|g|kg|cm|mm)\b)",
    cues=("between",),
)
_COMPARING = late(
    r"\b(?:chang|differ|compar|trend|increas|decreas|rise|rose|fall|fell|drop|gap|shift|grow|grew)[a-z]*\b"
)
"""Before two years that are compared, in whichever order."""
NEAR = 40
MODERN = 1500
"""Years before are often counted backwards."""
_OTHER_THING = late(
    r"\b(?:after|when|where|since|replac\w+|following|before|which|whose|who|whom|site|successor|until|whereas|while"
    r"|because|as|than|old|former|previous\w*|earlier|another|other|first|second|his|her|their|its|mother|father"
    r"|brother|sister|wife|husband|son|daughter|had)\b|, (?:the|a|an) |\band (?:the|a|an) "
)
"""Between the years: what ended may be another thing than what began."""
_ERA = late(r"\b(?:bc|bce|b\.c|ad|ce|a\.d)\b")


def find_years_in_order(claims: Claims) -> Iterator[tuple[Attribute, Attribute]]:
    """Yield the years of a beginning and of an end of one thing, which must not come before it."""
    for match in claims.match(_FROM_UNTIL, _LIFE, _THING, _AND_GONE):
        start, end = year_of(match["start"]), year_of(match["end"])
        if start is not None and end is not None and end_year_of(match["start"]) is None and not _may_differ(match):
            yield start, end
    for match in claims.match(_BETWEEN):
        start, end = year_of(match["start"]), year_of(match["end"])
        if start is None or end is None or _may_differ(match) or _COMPARING.search(match.before(NEAR)):
            continue
        if start.fixed is not None and start.fixed >= MODERN:
            yield start, end


def _may_differ(match: Match) -> bool:
    """Tell whether the years may be of two things, or be counted backwards."""
    between = match.groups.get("between", "")
    behind = match.sentence.pattern[match.start : match.end + 6]
    for quantity in (match["start"].quantity, match["end"].quantity):
        if quantity.surface.endswith("s") or str(quantity.year) not in quantity.surface:
            return True  # a decade; two digits, as of a version: "from 1.2.13 until 1.3.71"
    return _OTHER_THING.search(between) is not None or _ERA.search(behind) is not None
