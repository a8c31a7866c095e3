"""Frames of what lasted between two dates that a sentence tells once, and only then how long it was.

"It began in 1935 and ended in 1966; in those 31 years", "after 13 years in Leek, where he had come in 1507, he was
moved in 1520": that both dates are meant is told by a word that points back to them.
"""

from __future__ import annotations

from checker.claims.frame import Frame
from checker.claims.times.events import AS_MUCH_AS

_AFTER_A_WAIT = Frame(
    r"\bsince <start:year|date>[;,]? [^AYD.]{2,60}?\b(?:in|on) <end:year|date>,? [^AYD.;]{0,40}?\b(?:an?|the"
    r"|their|its|his|her) "
    r"(?:wait|drought|run|famine|spell|absence|gap|exile|hiatus|silence) of <length:duration>(?=[.,;:)]|\Z| "
    r"(?:and|but)\b)",
    cues=("since",),
)
_THOSE = Frame(
    r"\b(?:in|on|from) <start:year|date>[^AYD.;]{0,60}?\b(?:in|on|to|until|till) <end:year"
    r"|date>[;,:–-]?[^AYD.;]{0,60}? "
    r"(?:in|over|during|of|for|through) (?:all )?(?:of )?(?:those|these) <length:duration>"
    r"(?! (?:that|when|which|in which|of)\b)",
    cues=("those", "these"),
)
_BEGINNING = Frame(
    r"\bfor <length:duration>,? (?:beginning|starting|opening) (?:in|on) <start:year|date>,? and "
    r"(?:ending|finishing|closing|stopping) (?:in|on) <end:year|date>",
    cues=("beginning", "starting", "opening"),
)
_HAD_BEEN = Frame(
    r"\b(?:in|on) <end:year|date>,? [^AYD.;]{2,60}?\b(?:had|having) (?:been|[a-z]+ed|held|led|sat|run|spent|kept)\b"
    rf"[^AYD.;]{{0,30}}? {AS_MUCH_AS}<length:duration>,? since (?:(?:his|her|its|their) [a-z]+ (?:in|on) )?"
    r"<start:year|date>(?=[.,;)]|\Z)",
    cues=("since",),
)
_HAVING_SERVED = Frame(
    r"\b(?:in|on) <end:year|date>,? having [^AYD.;]{2,40}? (?:for )?<length:duration>,? since "
    r"(?:(?:his|her|its|their) [a-z]+ (?:in|on) )?<start:year|date>(?=[.,;)]|\Z)",
    cues=("having",),
)
_CAME = (
    "moved|come|gone|named|elected|appointed|settled|arrived|begun|started|joined|entered|succeeded|taken|sent|called"
)
_AFTER_WHERE = Frame(
    r"\Aafter <length:duration> (?:at|in|as|with|of|on) [^AYD.;]{2,50}?, (?:where|which|to which|to whom|who|when) "
    rf"(?:it|he|she|they|the [a-z]+) (?:had|was) (?:been )?(?:{_CAME})\b[^AYD.;]{{0,20}}? (?:in|on) <start:year|date>, "
    r"[^AYD.;]{2,80}? (?:in|on) <end:year|date>",
    cues=("after",),
)
_OUTLIVED = Frame(
    r"\b(?:widowed|died|death|lost)\b[^AYD.;]{0,30}? (?:in|on) <start:year|date>[,;]? [^AYD.;]{0,60}?\b(?:outlived"
    r"|survived) "
    r"(?:him|her|his wife|her husband) (?:by|for) <length:duration>[^AYD.;]{0,40}?\b(?:died|dying|until|till)\b"
    r"[^AYD.;]{0,20}? (?:in|on)? ?<end:year|date>",
    cues=("outlived", "survived"),
)
_FREED = Frame(
    r"\b(?:sentenced|jailed|imprisoned|convicted|arrested|detained|interned)\b[^AY.;]{0,30}? (?:in"
    r"|on) <start:year|date>"
    r"[^AY.;]{0,60}?\b(?:freed|released|set free|let out|paroled|pardoned)\b[^AYD.;]{0,20}? (?:in|on) <end:year"
    rf"|date>,? after {AS_MUCH_AS}<length:duration>(?=[.,;)]|\Z)",
    cues=("freed", "released", "free", "out", "paroled", "pardoned"),
)
_FIRST_TIME = (
    Frame(
        r"\bfrom <start:year|date>,? (?:to|until|till) <end:year|date>, [^AYD.;]{2,40}? for the first time in "
        r"<length:duration>",
        cues=("first",),
    ),
    Frame(
        r"\bsince <start:year|date>,? [^AYD.;]{2,30}? (?:in|on) <end:year"
        r"|date>,? for the first time in <length:duration>",
        cues=("first",),
    ),
    Frame(
        r"\b(?:in|on) <end:year|date>,? [^AYD.;]{2,60}? for the first time in <length:duration>,? since "
        r"<start:year|date>(?=[.,;)]|\Z)",
        cues=("first",),
    ),
)
_PARTED = Frame(
    r"\b(?:married|wed)\b[^AYD.;]{0,30}? (?:in|on) <start:year|date>,? and [^AYD.;]{0,30}?\b(?:parted|divorced"
    r"|separated)"
    r"[^AYD.;]{0,20}? (?:in|on) <end:year|date>,? (?:had been|were|having been) married for <length:duration>",
    cues=("parted", "divorced", "separated"),
)
_SINCE_UNTIL = Frame(
    r"\A[^AYD.;,]{2,50} since <start:year|date>,? (?:he|she|it|they) [^AYD.;]{2,60}? (?:in|on) <end:year|date>,? "
    rf"after {AS_MUCH_AS}<length:duration>(?=[.,;)]|\Z)",
    cues=("since",),
)
_MADE = (
    "made|written|signed|drawn up|built|begun|started|laid|founded|buried|sunk|lost|launched|painted|recorded|opened"
)
_AFTER_MADE = (
    Frame(
        rf"\b(?:{_MADE}),? (?:in|on) <start:year|date>,? [^AYD.;]{{0,60}}? (?:in|on) <end:year|date>,? {AS_MUCH_AS}"
        rf"<length:duration> after (?:it|they) (?:had been|was|were) (?:{_MADE})(?=[.,;)]|\Z)",
        cues=("after",),
    ),
    Frame(
        r"\bthe first [^AYD.;]{2,60}? (?:in|on) <start:year|date>,? and the [^AYD.;]{2,30}? (?:in|on) <end:year"
        r"|date>,? "
        rf"{AS_MUCH_AS}<length:duration> after (?:it|they|work|production|building|printing) had (?:begun|started)",
        cues=("first",),
    ),
)
AROUND = (
    _AFTER_A_WAIT,
    _THOSE,
    _BEGINNING,
    _HAD_BEEN,
    _HAVING_SERVED,
    _AFTER_WHERE,
    _OUTLIVED,
    _FREED,
    *_FIRST_TIME,
    _PARTED,
    _SINCE_UNTIL,
    *_AFTER_MADE,
)
"""Frames with the roles *start*, *end* and *length*."""
