"""Shares that are called by a name beside their part and their whole: "63 of 71 came (an attendance rate of 89%)"."""

from __future__ import annotations

from checker.claims.frame import Frame
from checker.claims.shares.pieces import END, GAP, GAP_AND_WITH, GIVING, HEDGE, OF, RATES, THE

_RATE_WITH = Frame(
    rf"\b(?:{RATES})(?: rate)? (?:was|is|of|reached) {HEDGE}<share:percent>(?:,|:) (?:with |as |or )?<part:count>"
    rf" {OF}<whole:count>(?: [a-z'-]+){{0,4}} (?:returned|completed|answered|filled|replying|responding|received|back"
    r"|usable|voting|voted)\b",
    cues=tuple(RATES.split("|")),
)
_NAMES = (
    "response|participation|attendance|reply|completion|retention|uptake|detection|infection|compliance|recurrence"
    "|positivity|return|recovery|failure|success|survival|sensitivity|specificity|accuracy|agreement|concordance"
    "|mortality|prevalence|incidence|adherence|coverage|yield|cure|remission|relapse|eradication"
)
_RATE_IN_BRACKET = Frame(
    rf"<part:count> {OF}<whole:count>{GAP} \((?:an? |the )?(?:[a-z-]+ )?(?:{_NAMES})(?: rate)?"
    rf"(?:,|:| of| was| =| equal to)? {HEDGE}<share:percent>(?=[);,])",
    cues=tuple(_NAMES.split("|")),
)
"""A share that its bracket names: "63 of 71 keepers came (an attendance rate of 89%)"."""
_RATE_LAST = Frame(
    rf"<part:count>(?: [a-z'-]+){{1,4}} out of {THE}<whole:count>(?: [a-z'-]+){{0,3}}, an? (?:[a-z-]+ ){{0,2}}?"
    rf"(?:{RATES}) of {HEDGE}<share:percent>",
    cues=tuple(RATES.split("|")),
)
_SEEN = ("review", "survey", "series", "study", "analysis", "audit", "inspection", "examination")
_SEEN_IN = Frame(
    rf"\b(?:{'|'.join(_SEEN)}) of (?:the |all |our )?<whole:count>{GAP} (?:revealed|showed|found|identified|disclosed"
    rf"|uncovered|turned up) {HEDGE}<part:number>{GAP_AND_WITH}(?: \(|, or |{GIVING}){HEDGE}<share:percent>{END}",
    cues=_SEEN,
)
"""What was found when so many were looked at: "a survey of 313 sheds found five with rot, an incidence of 1.6%"."""
CALLED = (_RATE_WITH, _RATE_LAST, _RATE_IN_BRACKET, _SEEN_IN)
