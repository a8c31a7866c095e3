"""Wholes that somebody has, of which some are taken away: "owns 48 cottages and has sold 31 of them, leaving 17"."""

from __future__ import annotations

from checker.claims.frame import Frame

_GAP = r"(?:(?! (?:another|further|additional|more|about half) )(?:[^A-Z.]|[PAY])){0,90}?"
_HELD = (
    "has|have|had|owns?|owned|runs?|ran|keeps?|kept|holds?|held|bought|received|sent|built|grew|planted|screened|read"
    "|reviewed|identified|found"
)
_OF_THEM = Frame(
    rf"\b(?:{_HELD}) (?:about |some |in all )?<whole:amount>(?: [a-z]+){{0,2}},? (?:and|but)"
    rf"(?: [a-z]+){{1,4}} <part:amount> of (?:them|these|it){_GAP}(?:,| and) (?:which )?(?:leaving|leaves|left) "
    r"(?:only |just |about )?<rest:amount>(?! (?:of|dead|injured|wounded|people)\b)",
    cues=("leaving", "leaves", "left"),
)
"""The part is told as one of the whole: "owns 1,340 plots and has let 1,190 of them, leaving 150 vacant"."""
_EXCLUDING = Frame(
    rf"\b(?:{_HELD}) (?:about |some |in all )?<whole:count>(?: (?!and )[a-z]+){{0,3}},? and (?:then |we )?(?:excluded"
    r"|removed|discarded|rejected|eliminated) <part:count>(?: (?!and )[a-z]+){0,6}, (?:which left|leaving) "
    r"(?:only |just |us with |a total of )?<rest:count>(?! of\b)",
    cues=("leaving", "left"),
)
"""Who took some away: "we screened 3,418 abstracts and excluded 3,207, which left 211"."""
_THAT_IS_LEFT = Frame(
    r"<whole:amount>(?: [a-z'-]+){0,6},? of which (?:[^A-Z.;]{0,40} )?<part:amount>[^A-Z.;]{0,40}(?:;|,? and)(?: the) "
    r"<rest:amount> (?:that|which) (?:is|are|was|were) (?:still )?left\b",
    cues=("left",),
)
"""What is left stands before "that is left"."""
TAKEN_AWAY = (_OF_THEM, _EXCLUDING, _THAT_IS_LEFT)
"""Frames with the whole, the part and the rest."""
