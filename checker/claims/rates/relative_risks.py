"""Relative risks told both as a ratio and as a percentage: "a 31% lower risk of relapse (HR 0.69; 95% CI …)"."""

from __future__ import annotations

from collections.abc import Iterator

from checker.claims.find import Claims
from checker.claims.frame import Frame, Match
from checker.claims.keys import place_of
from checker.text.late import late

_CHANGED = (
    r"(?:lower|higher|greater|smaller|reduced|increased|decreased|elevated|less|more|lowered"
    r"|reduction|increase|decrease)"
)
_OF = r"(?:risks?|odds|hazards?|mortality|likelihood|incidence|chance|rates?|likely|probability)"
_WORDS = r"[^A-Z.;:()]"
_NAME = (
    r"(?:(?:adjusted|pooled|summary|overall|multivariable|unadjusted|crude) )?"
    r"(?:(?:odds|hazards?|risk|rate|incidence rate) ratio|relative risk|a?hr|a?or|a?rr|irr|shr)(?: \([a-z]+\))?"
)
_IS = r"(?: was| of| is|,|:| ?=)? ?"
_SHARE_FIRST = Frame(
    rf"(?:\ba |\bby |\bof |\bwas |\bwere |\brelative ){{1,2}}<share:percent> {_CHANGED}\b"
    rf"(?={_WORDS}*{_OF}\b){_WORDS}{{0,90}}\({_NAME}{_IS}<ratio:number>(?=[,;)]| \(| P ci)",
    cues=("risk", "ratio", "hr", "odds", "rr", "ahr", "aor", "arr", "irr", "shr"),
)
_BY_SHARE = Frame(
    rf"\b(?:risks?|odds|hazards?|likelihood){_WORDS}{{0,60}}\b(?:reduced|increased|lowered|decreased|cut|raised|fell|rose|dropped|is|was|were|are)"
    rf"(?: by)? <share:percent>(?: {_CHANGED})?\b(?! points){_WORDS}{{0,60}}\({_NAME}{_IS}<ratio:number>"
    r"(?=[,;)]| \(| P ci)",
    cues=("ratio", "hr", "odds", "rr", "ahr", "aor", "arr", "irr", "shr"),
)
_RATIO_FIRST = Frame(
    rf"\b{_NAME}(?: (?:for|in|of) {_WORDS}{{2,50}})?{_IS}<ratio:number>(?:,? ?\((?:P )?(?:ci|confidence interval)"
    r"[:,=]? ?(?:Z|N(?: to |, | ?[-–] ?)N)(?:[,;] p ?[<=>≤] ?N)?\))?,? (?:corresponding to|equivalent to|indicating"
    r"|representing|meaning|i\.e\.,?|that is,?|or|translating (?:in)?to|which corresponds to) (?:an? )?(?:relative )?"
    rf"{_CHANGED}?"
    rf"(?:{_WORDS}{{0,30}} of )?<share:percent>(?: (?:relative )?(?:risk )?{_CHANGED}| (?:risk|relative))",
    cues=("risk", "ratio", "hr", "odds", "rr", "ahr", "aor", "arr", "irr", "shr"),
)
_RATIO_IN_BRACKET = Frame(
    rf"\({_NAME}{_IS}<ratio:number>(?:[,;] P ci[:,=]? ?(?:Z|N(?: to |, | ?[-–] ?)N))?(?:[,;] p ?[<=>≤] ?N)?\),? "
    rf"(?:(?:corresponding to|indicating|that is,?|i\.e\.,?|or) )?an? relative (?:risk |rate )?"
    rf"(?:reduction|increase|decrease)(?: in {_WORDS}{{2,40}})? of <share:percent>",
    cues=("reduction", "increase", "decrease"),
)
_OTHERS = late(
    r"(?:[P%] ?(?:,|and|to|or|vs\.?|versus|[-–]|than|compared with)(?: an?)? |\b(?:respectively|efficacy) )\Z"
)
"""Before a percentage that is one of two."""
_RESPECTIVE = "respectively"


def find_relative_risks(claims: Claims) -> Iterator[Match]:
    """Yield where a ``ratio`` and the ``share`` by which a risk is lower or higher are told of one another."""
    for match in claims.match(_SHARE_FIRST, _BY_SHARE, _RATIO_FIRST, _RATIO_IN_BRACKET):
        pattern, place = match.sentence.pattern, place_of(match["share"])
        if _RESPECTIVE not in pattern and not _OTHERS.search(pattern, max(0, place - 24), place):
            yield match
