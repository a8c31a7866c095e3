"""Frames of spells: what lasted from one year to another, told by two events of the same thing.

"It was built in 1934 and stood for 48 years, until it burned in 1982" and "they married in
1951; she died in 1998, after 47 years of marriage" name no span; that both events are of one
thing is told by the words between them, and those frames stay away from where a second
thing may come in.
"""

from __future__ import annotations

from collections.abc import Iterator

from checker.claims.claim import Claim
from checker.claims.find import Claims
from checker.claims.frame import Frame, Match
from checker.claims.sentence import Sentence
from checker.claims.times.events import AS_MUCH_AS, EVENTS
from checker.claims.times.once_told import AROUND
from checker.text.late import late

_LAST_FOR = (
    "(?:for|lasted|lasting|reigned|ruled|governed|served|stood|stayed|remained|ran|continued|operated|lived|worked"
    "|held out)"
)
_LEAVING = (
    r"dying|resigning|retiring|leaving|closing|ending|ceasing|stepping down|abdicating|standing down|folding|moving"
)
_EXPIRED = r"(?<=and )(?:ended|expired|closed|lapsed|ceased)"
_FOR_UNTIL = Frame(
    rf"\b(?:in|on|since|of|from|by) <start:year|date>(?P<between>[^AYD.;]{{0,90}}?[ ,]){_LAST_FOR} {AS_MUCH_AS}"
    rf"<length:duration>(?: [a-z-]+){{0,4}}?,? (?:and )?(?:(?P<sense>until|till|{_LEAVING}|{_EXPIRED})|before)\b"
    r"[^AYD.;]{0,80}?\b(?:in|on|by) <end:year|date>",
    cues=(
        "until",
        "till",
        "before",
        "ended",
        "expired",
        "closed",
        "lapsed",
        "ceased",
        *(word.split()[0] for word in _LEAVING.split("|")),
    ),
)
_NOT_UNTIL = Frame(
    rf"\b(?:in|on|since|of|from|by) <start:year|date>(?P<between>[^AYD.;]{{0,90}}? (?:not|never|un[a-z]+)(?: been)? "
    rf"[^AYD.;]{{0,24}}?)\bfor {AS_MUCH_AS}<length:duration>,? (?P<sense>when)\b[^AYD.;]{{0,80}}?"
    r"\b(?:in|on|by) <end:year|date>",
    cues=("when",),
)
_EMPTY_UNTIL = Frame(
    rf"\b(?:in|on|since|of|from|by) <start:year|date>(?P<between>[^AYD.;]{{0,90}}?[ ,]){_LAST_FOR} {AS_MUCH_AS}"
    r"<length:duration>(?: [a-z-]+){0,4}?,? (?P<sense>until|till),? (?:in |on )?<end:year|date>",
    cues=("until", "till"),
)
_LATER = Frame(
    r"\b(?:in|on|since|of|from|by|until|till) <start:year|date>[^AYD.]{0,110}?\b(?:in|on|until|till|by) "
    rf"<end:year|date>,? ?[(–-]? ?{AS_MUCH_AS}<length:duration> (?P<sense>later|afterwards|after that|thereafter|on)"
    r"(?=[.,;:)]|\Z)",
    cues=("later", "afterwards", "that", "thereafter", "on"),
)
_TOOK_TO = Frame(
    rf"\b(?:took|taking|needed) {AS_MUCH_AS}<length:duration> to [^A-Z.;()]{{2,60}}(?:,| \(|:) ?(?:from |between )?"
    r"<start:year|date>(?: (?:to|until|till|and|through) |–|-)<end:year|date>",
    cues=("took", "taking", "needed"),
)
_BRACKETED = Frame(
    r"(?<!first )(?<!last )(?<!final )(?<!next )(?<!early )(?<!later )<length:duration>"
    r"(?: (?!after|before|ago|later|old|older|than|of|from|since|prior|following)[a-z'-]+){3,6} \(<start:year>\)",
    cues=("(Y",),
)
_PASSED = Frame(
    r"\bbetween [^AYD.;]{2,50}? (?:in|on|of) <start:year|date>,? and [^AYD.;]{2,50}? (?:in|on|of) <end:year|date>,? "
    r"(?:(?:there )?(?:lay|lie|were|passed|elapsed) )?<length:duration>(?: (?:passed|elapsed|went by|had passed"
    r"|lay|lie)|\b)(?=[ .,;])",
    cues=("between",),
)
_TWO_OF_THEM = Frame(
    r"<length:duration> (?:passed|elapsed|went by|lie|lay|separate|separated) (?:between )?[^AYD.;]{2,40}?, "
    r"the first (?:in|of) <start:year|date>[^AYD.;]{0,20}?(?:,| and) the second (?:in|of) <end:year|date>",
    cues=("first",),
)
_HAVING = Frame(
    r"\b(?:in|on) <end:year|date>,? after (?:an? [a-z -]{2,24} of )?"
    rf"{AS_MUCH_AS}<length:duration>,? having (?:been |[a-z]+ )[^AYD.;]{{0,50}}?(?:in|on) <start:year|date>",
    cues=("having",),
)
_PAUSES = "break gap closure absence interval pause silence hiatus interruption vacancy interlude interregnum"
_AFTER_A_BREAK = Frame(
    r"\b(?:in|on|since|from|of) <start:year|date>[^AYD.;]{0,120}?\b(?:in|on|until|till|and) <end:year|date>,? "
    rf"(?:after |following )?(?:an?|the) (?:[a-z-]+ )?(?:{_PAUSES.replace(' ', '|')}) of (?:almost |nearly |some )?"
    r"<length:duration>(?=[.,;:)]|\Z| (?:and|but)\b)",
    cues=tuple(_PAUSES.split()),
)
_SINCE = Frame(
    r"\bsince <start:year|date>(?P<between>[^AYD.;]{0,90}?)\b(?:in|on|until|till) <end:year|date>,? having "
    rf"(?:(?:held|kept|occupied|had) (?:the|that|this) [a-z]+|served|reigned|ruled|been so|done so)(?: for)? "
    rf"{AS_MUCH_AS}<length:duration>(?=[.,;)]|\Z)",
    cues=("having",),
)
_FROM_HIS = Frame(
    r"\bfrom (?:his|her|its|their|the) [^AYD.;,]{2,40} (?:in|on) <start:year|date>,? (?:to|until|till) "
    r"(?:his|her|its|their|the) [^AYD.;,]{2,40} (?:in|on) <end:year|date>,? "
    r"(?:for |that is (?:for )?|in all |a (?:period|total|span|stretch) of )?(?:almost |nearly |some |about "
    r"|over |more than )?<length:duration>(?=[.,;)]|\Z)(?!,? of (?:it|them|which|whom))",
    cues=("from",),
)
_CELEBRATED = Frame(
    r"\b(?:since|(?:founded|opened|begun|started|launched|established) in) <start:year|date>[^AYD.]{0,60}?[ ,;]"
    r"(?:in|on) <end:year|date>,? (?:it|they|he|she|the [a-z]+) (?:celebrated|marked|completed) <length:duration>"
    r" (?:of (?:publication|existence|operation|service|business|work|activity|independence|(?:its|their) [a-z]+)"
    r"|as)\b",
    cues=("celebrated", "marked", "completed"),
)
_NAMED = (
    "reign rule term tenure career period span stretch spell pontificate episcopate ministry presidency service exile "
    "captivity stay run partnership marriage war life lifetime existence editorship directorship chairmanship"
)
_A_SPELL_OF = Frame(
    r"\b(?:from|between) <start:year|date>(?: (?:to|until|till|and|through) |–|-)"
    r"(?:(?:his|her|its|their) [a-z]+ in )?"
    rf"<end:year|date>[^A-Z.;]{{0,40}}?, (?:a|an|his|her|its|their) (?:[a-z]+ )?(?:{_NAMED.replace(' ', '|')}) of "
    r"<length:duration>(?= (?:in|during|over|for|that|which|marked|and|but|by)\b)",
    cues=tuple(_NAMED.split()),
)
_CAREER = Frame(
    r"\b(?:in|on) <start:year|date>[^AYD.;]{2,110}? (?:and|before|until) [^AYD.;]{0,80}? (?:in|on) <end:year|date>, "
    rf"(?:a|an|his|her|its|their) (?:[a-z]+ )?(?:{_NAMED.replace(' ', '|')}) of "
    r"(?:more than |over |almost |nearly |some |about )?<length:duration>(?=[.,;)]|\Z)",
    cues=tuple(_NAMED.split()),
)
SPELLS = (
    _TWO_OF_THEM,
    _HAVING,
    _CAREER,
    _A_SPELL_OF,
    *EVENTS,
    *AROUND,
    _TOOK_TO,
    _BRACKETED,
    _PASSED,
    _AFTER_A_BREAK,
    _FROM_HIS,
    _CELEBRATED,
)
"""Frames of what lasted from *start* to *end*."""
GAPS = (_SINCE, _FOR_UNTIL, _EMPTY_UNTIL, _NOT_UNTIL, _LATER)
"""Frames of two events and the years between them."""

_LED = late(r"\A(?:born|built|begun|[a-z]+ed)\b[^,]*\Z")
"""Before the first year: the sentence opens with what was done to its subject then."""
_LASTING = late(
    r"\b(?:lasted|stood|remained|stayed|existed|operated|ran|continued|survived|reigned|ruled|served|lay|sat|held"
    r"|closed|empty|used|in (?:use|service|print|operation|office|force)|unbroken|unbeaten|broken|beaten)\b"
)
"""What the thing itself does all the time, whoever else is named beside it."""
_OTHER_THING = late(
    r"\b(?:born|birth|whose|whom|who|while|whereas|already|previously|formerly|earlier|had (?:been|[a-z]+ed))\b"
    r"|\band (?:his|her|their|its) (?!reign|rule|term|career|time|life|stay|work|tenure)"
    r"|, where (?!(?:it|he|she|they)\b)"
)
"""Between the first year and the length: that may be counted from another event."""
_GRANTED = late(
    r"\b(?:signed|leased|let|rented|jailed|banned|barred|sentenced|imprisoned|suspended|hired|contracted|licen[sc]ed"
    r"|guaranteed|granted|lent|planned|agreed|promised|appointed|elected|bought|sold|booked|fixed|extended|renewed)"
    r"(?: out| up)? \Z"
)
"""Before "for so many years": these were meant to be, whatever came."""

_EARLIER = late(r"\b(?:in|on|since|from) [AY],? [^.;]*\Z")
"""Another event of the same sentence, before the first year."""
_MEANT = (" was ", " were ")


def is_of_one_thing(match: Match) -> bool:
    """Tell whether the two events of *match*, one of :data:`GAPS`, surely are of one thing."""
    between = match.groups.get("between")
    if between is None:
        return True
    before = match.before(80)
    if _EARLIER.search(before) is not None:
        return False  # "they met in 1940, married in 1946 and were together for 50 years until 1990"
    if "born" in before or _OTHER_THING.search(between) is not None or _GRANTED.search(between) is not None:
        return False
    if between.endswith(_MEANT) and match.groups.get("sense") not in ("until", "till"):
        return False  # "the contract signed in 2001 was for five years and ended in 2004"
    is_led = between.startswith(",") and match.start < 80 and _LED.match(before.strip()) is not None
    return not is_led or _LASTING.search(between) is not None


_IDLE = Frame(
    r"\A(?:it|they|the [a-z]+) (?:then |had )?(?:stood|lay|remained|was|were|stayed|been) (?:idle|empty|closed"
    r"|shut|disused"
    r"|in ruins|unused|derelict|vacant) for <length:duration>[^AYD.;]{0,12}? (?:until|till|before) [^AYD.;]{0,60}? ?"
    r"(?:in|on)? ?<end:year|date>",
    cues=("idle", "empty", "closed", "shut", "disused", "ruins", "unused", "derelict", "vacant"),
)
_GONE_IDLE = late(
    r"\b(?:closed|shut|bankrupt|abandoned|flooded|burned|burnt|dissolved|stopped|ceased|left|failed)\b[^AYD.;]{0,20}? "
    r"(?:in|on) [AY]\Z"
)
_THEN = (
    Frame(
        rf"\A(?:then, |but )?{AS_MUCH_AS}<length:duration> (?:later|afterwards|after that),? "
        r"(?:in|on) <end:year|date>",
        cues=("later", "afterwards", "that"),
    ),
    Frame(
        rf"\A(?:in|on) <end:year|date>,? {AS_MUCH_AS}<length:duration> (?:later|afterwards)(?=,|\Z| [a-z])",
        cues=("later", "afterwards"),
    ),
    Frame(
        rf"\A(?:it|he|she|they|the|his|her|its|their|this|that) [^AYD.;,]{{2,90}} (?:in|on|until) <end:year|date>,? "
        rf"{AS_MUCH_AS}<length:duration> (?:later|afterwards)(?=[.,;]|\Z)",
        cues=("later", "afterwards"),
    ),
    Frame(
        rf"\A(?:it|he|she|they|the|his|her|its|their|this|that) [^AYD.;,]{{2,90}}[ ,]{AS_MUCH_AS}<length:duration> "
        r"(?:later|afterwards),? (?:in|on) <end:year|date>",
        cues=("later", "afterwards"),
    ),
)
_LEADING_DATE = late(r"\A(?:in|on|since|by) [AY],? ")
_SECOND_EVENT = late(
    r"[;:]|\b(?:and|but|or|before|after|then|when|while|until|till|who|which|where|later|since|to|by)\b"
)


def find_later_across(claims: Claims) -> Iterator[tuple[Claim, Claim, Claim]]:
    """Yield start, end and length where "ten years later, in 1960" goes on from the sentence before.

    That must tell one event and one date, so that no other can be meant.
    """
    for match in claims.match(*_THEN):
        before = claims.before(match.sentence, 1)
        start = _one_date(before[0]) if before and before[0].block is match.sentence.block else None
        if start is not None:
            yield start, match["end"], match["length"]
    for match in claims.match(_IDLE):
        before = claims.before(match.sentence, 1)
        if before and before[0].block is match.sentence.block and _GONE_IDLE.search(before[0].pattern.rstrip(" .")):
            yield before[0].claims[-1], match["end"], match["length"]


def _one_date(sentence: Sentence) -> Claim | None:
    """Return the one year or date of a sentence that tells one event."""
    dates = [claim for claim in sentence.claims if claim.quantity.year is not None]
    if len(dates) != 1 or not {"Y", "A"}.issuperset(dates[0].quantity.glyph) or sentence.glyphs.count("D"):
        return None
    return dates[0] if _SECOND_EVENT.search(_LEADING_DATE.sub("", sentence.pattern)) is None else None
