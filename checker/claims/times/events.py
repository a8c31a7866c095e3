"""What begins, lasts and ends: pairs of events, with the words for the time between them.

"Elected in 1979, he retired in 1997 after 18 years on the bench": that both events are of one thing is told
by what lasted. A kind of event is a row of the table below; each row gives two frames.
"""

from __future__ import annotations

from checker.claims.frame import Frame
from checker.text.record import record

AS_MUCH_AS = (
    r"(?:the next |another |exactly |just |only |some |fully |a full |a total of |that is |nearly |almost |about "
    r"|less than |more than |over )?"
)
"""What may stand just before a length."""


@record(frozen=True, slots=True)
class Lasting:
    """A kind of thing that lasts from one event to another."""

    begins: str
    """What begins it, as alternatives of a pattern."""
    ends: str
    """What ends it."""
    meanwhile: str
    """What is said of the time between, behind "after 18 years"."""
    cues: str
    """Words one of which stands in every *meanwhile*."""


_LASTING = (
    Lasting(
        "married|wed|wedding|marriage",
        "died|divorced|separated|parted|ended|dissolved|death|divorce|widowed",
        r"of (?:[a-z]+ )?(?:marriage|married life|wedlock)|together",
        "marriage married wedlock together",
    ),
    Lasting(
        "acceded|succeeded|ascended|assumed|became|becoming|elected|appointed|named|crowned|installed|consecrated|enthroned"
        "|came to (?:the throne|power)|took (?:over|power|office|the throne|the chair)|sworn in|chosen",
        "died|retired|retirement|resigned|abdicated|stepped down|stood down|left|deposed|ousted|killed|gave (?:up|way)"
        "|handed over|dismissed|overthrown|succeeded",
        r"of (?:[a-z]+ )?(?:rule|reign|government|office)|on the (?:throne|bench|board)|at the helm|at its head"
        r"|in charge"
        r"|in (?:office|power|command|(?:the|that|his|her) (?:[a-z']+ )?(?:post|chair|job|role|seat|see|office))",
        "throne bench board office power post chair job role seat see helm head charge command rule reign government",
    ),
    Lasting(
        "left|emigrated|fled|sailed|set out|went|exiled|banished|deported|expelled|driven out",
        "returned|died|came (?:back|home)|went back|was recalled|recalled|got back|got home|was back",
        r"abroad|away|overseas|at sea|in exile|of (?:[a-z]+ )?(?:exile|absence|wandering|banishment)",
        "abroad away overseas sea exile absence wandering banishment",
    ),
    Lasting(
        "arrested|jailed|imprisoned|sentenced|convicted|captured|detained|interned|locked up|taken prisoner|kidnapped",
        "released|freed|ransomed|set free|let (?:out|go)|pardoned|escaped|paroled|died|exchanged|acquitted|executed",
        r"in (?:[a-z]+ )?(?:camps?|prison|jail|gaol|captivity|custody|detention|internment|chains)|behind bars"
        r"|on death row|of (?:[a-z]+ )?(?:captivity|prison)|as (?:a )?(?:hostage|prisoner)",
        "row camp camps prison jail gaol captivity custody detention internment chains bars hostage prisoner",
    ),
    Lasting(
        "opened|founded|established|launched|set up|formed|started|began|begun|commissioned|built|completed|introduced"
        "|entered (?:service|production)|came out",
        "closed|ceased|folded|shut|dissolved|withdrawn|scrapped|retired|ended|decommissioned|wound up|demolished"
        "|stopped|went (?:out of business|under|bankrupt)|came off|pulled down|broken up|abolished|disbanded",
        r"in (?:business|service|operation|use|existence|print|production|the (?:air|water))|on (?:the )?(?:air|stage)"
        r"|of (?:[a-z]+ )?(?:operation|service|trading|publication|use|existence|production|work|life)",
        "business service operation use existence print production air water stage trading publication work life",
    ),
    Lasting(
        "begun|commenced|laid|conceived",
        "completed|finished|published|consecrated|inaugurated|dedicated",
        r"of (?:[a-z]+ )?(?:work|labou?r|building|construction|toil|effort)",
        "work labour labor building construction toil effort",
    ),
    Lasting(
        r"(?:joined|entered|came to|signed for) the (?P<joined>[a-z]+)|(?:joined|entered|hired|enlisted|signed up)",
        "left|retired|resigned|departed|discharged|stepped down|moved on",
        r"(?:with|at|in) the (?:same )?(?P=joined)|of (?:[a-z]+ )?service(?: there| with it)|there|in uniform"
        r"|in its service",
        "with at in service there uniform",
    ),
    Lasting(
        "closed|shut|shut down|dissolved|suppressed|abolished|abandoned|lost|bankrupt|flooded|destroyed|stolen|banned",
        r"reopened|re-opened|opened again|restored|refounded|founded again|revived|rebuilt|found|recovered"
        r"|taken up again|returned|allowed again",
        r"of (?:[a-z]+ )?(?:disuse|neglect|silence|closure|decay)|idle|empty|in ruins|in disuse|closed|shut",
        "disuse neglect silence closure decay idle empty ruins closed shut",
    ),
)


_AGAIN = r"\b(?:second|third|fourth|another|again|new|next|also)\b"
"""What has begun before."""


def _frames(kind: Lasting) -> tuple[Frame, Frame]:
    begun = rf"(?<!re-)\b(?:{kind.begins})\b(?:(?!{_AGAIN})[^AYD.;()]){{0,50}}? (?:in|on|since) <start:year|date>[,;]? "
    ended = rf"[^AYD.;()]{{0,60}}?\b(?:{kind.ends})\b"
    spent = rf"(?:after|following|having (?:ruled|reigned|served|spent)) (?:for )?{AS_MUCH_AS}<length:duration>"
    lasted = rf"{spent} (?:{kind.meanwhile})"
    cues = tuple(kind.cues.split())
    return (
        Frame(
            rf"{begun}{ended}[^AYD.;()]{{0,40}}? (?:in|on) <end:year|date>,? {lasted}(?=[.,;)]|\Z)(?!, [A-Z])",
            cues=cues,
        ),
        Frame(rf"{begun}{ended},? {lasted},? (?:in|on) <end:year|date>", cues=cues),
    )


_IDLE = "idle empty closed shut disused unused derelict vacant"
_STOOD_IDLE = Frame(
    r"\b(?:closed|shut|abandoned|vacated|left)\b[^AYD.;()]{0,40}? (?:in|on) <start:year|date>,? (?:and|but) "
    r"[^AYD.;()]{0,40}?\b(?:reopened|re-opened|opened again)\b[^AYD.;()]{0,20}? (?:in|on) <end:year|date>,? "
    r"(?:after|having) (?:standing|stood|lying|lain|being|been) "
    rf"(?:{_IDLE.replace(' ', '|')}) for {AS_MUCH_AS}<length:duration>",
    cues=tuple(_IDLE.split()),
)
_IN_SERVICE = Frame(
    r"\b(?:joined|entered|enlisted in) the [a-z]+(?: at [NG])? (?:in|on) <start:year|date>,? (?:and |but )?"
    r"(?:left|retired|resigned|was discharged|stepped down) (?:in|on) <end:year|date>,? "
    r"(?:after|with|having completed) "
    rf"{AS_MUCH_AS}<length:duration> of (?:continuous |unbroken |faithful |loyal )?service(?=[.,;)]|\Z)",
    cues=("service",),
)
EVENTS = (*(frame for kind in _LASTING for frame in _frames(kind)), _STOOD_IDLE, _IN_SERVICE)
"""Frames of what lasted from *start* to *end*, with its *length*."""
