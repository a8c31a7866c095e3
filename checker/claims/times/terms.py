"""Frames of terms: what is agreed, held or spent for so long, told with both its ends.

"Notes issued on 15 June 2004 with a term of ten years mature on 15 June 2014", "he spent 27
years in prison, from 1963 to 1990", "reign: 1701–1735 (34 years)".
"""

from __future__ import annotations

from checker.claims.frame import Frame

_TO = r"(?: (?:to|until|till|and|through) |–|-| – | - )"
_BEGIN = "commenc|began|begin|start|sign|issued|dated|granted|concluded|let|effective|taken out|entered into|made"
_END = "expir|matur|end|terminat|r[au]ns? out|runs?|laps|falls? due|comes? due|is due|are due"
_TERM_OF = Frame(
    rf"\b(?:{_BEGIN})[a-z]*\b[^AYD.;]{{0,40}}? (?:in|on|from) <start:year|date>[^AYD.;]{{0,30}}?"
    rf"\b(?:term|period|duration|life) of <length:duration>[,;]? "
    rf"(?:and |which |that |it )?(?:was |is |were )?(?:therefore |thus |so )?(?:will )?(?:due to )?(?:{_END})[a-z]* "
    r"(?:in|on|until|till|to) <end:year|date>",
    cues=("term", "period", "duration", "life"),
)
_PAPERS = (
    "notes bonds bond note lease agreement contract loan licence license concession treaty policy debentures deal term "
    "mandate patent charter"
)
_PAPER_OF = Frame(
    rf"<length:duration> (?:[a-z]+ ){{0,2}}(?:{_PAPERS.replace(' ', '|')})\b[^AYD.;]{{0,30}}?"
    rf"\b(?:{_BEGIN})[a-z]* (?:in|on|from) <start:year|date>,? (?:and |which |it |they )?(?:will )?(?:{_END})[a-z]* "
    r"(?:in|on|until|till|to) <end:year|date>",
    cues=tuple(_PAPERS.split()),
)
_PAPER_LASTING = Frame(
    rf"\b(?:{_PAPERS.replace(' ', '|')}) of <length:duration>(?:(?:,|,? which|,? that)?[^AYD.;]{{0,20}}?"
    rf"\b(?:{_BEGIN})[a-z]*)? (?:in|on|from) <start:year|date>,? (?:and |which |it |they )?(?:will )?(?:{_END})[a-z]* "
    r"(?:in|on|until|till|to) <end:year|date>",
    cues=tuple(_PAPERS.split()),
)
_RUNS_FOR = Frame(
    r"\b(?:for|of) <length:duration>,? (?:from|starting in|beginning in) <start:year|date>,? (?:and )?(?:until|till"
    rf"|(?:{_END})[a-z]* (?:in|on)) <end:year|date>(?=[.,;)]|\Z)",
    cues=("for", "of"),
)
_PAPER_FROM = Frame(
    rf"<length:duration> (?:[a-z]+ ){{0,2}}(?:{_PAPERS.replace(' ', '|')}) (?:of|from) <start:year|date>,? "
    rf"(?:and |which |it )?(?:{_END})[a-z]* (?:in|on) <end:year|date>",
    cues=tuple(_PAPERS.split()),
)
_SPENT = Frame(
    r"\b(?:spent|served|worked|lived|passed|did|taught|reigned|was held(?: for)?|were held(?: for)?) <length:duration> "
    r"(?:in|as|at|with|on|under|among|behind) (?!each |every |all |average )[^A-Z.;,()]{2,40},? "
    rf"\(?(?:from |between )?<start:year|date>(?:{_TO}"
    r"(?:(?:his|her|its|their) [a-z]+ in )?<end:year|date>)?(?=[.,;)]|\Z| (?:and|but|when|for)\b)",
    cues=("spent", "served", "worked", "lived", "passed", "did", "taught", "reigned", "held"),
)
_HELD = "held reigned ruled led chaired captained edited headed governed occupied"
_HELD_BETWEEN = Frame(
    rf"\b(?:{_HELD.replace(' ', '|')})\b[^A-Z.;()]{{0,40}}? for <length:duration> between "
    rf"<start:year|date>{_TO}<end:year|date>",
    cues=tuple(_HELD.split()),
)
_FOR_SINCE = Frame(
    r"\b(?:as of|by|in|at|on) <end:year|date>,? (?:it|he|she|they|the [a-z]+) (?:had|has|have) been "
    r"[^AYD.;]{2,50}? for <length:duration>,? since <start:year|date>(?=[.,;)]|\Z)",
    cues=("since",),
)
_AFTER_SINCE = Frame(
    r"\Aafter [^AYD.;,]{2,60} for <length:duration>,? since <start:year|date>, [^AYD.;]{2,60} (?:in|on) <end:year|date>"
    r"(?=[.,;)]|\Z)",
    cues=("after",),
)
_COUNTED = Frame(
    rf"(?:\A|[:,;(] ?| (?:was|from|of|is) )<start:year|date>(?:{_TO}<end:year|date>)?,? \(<length:duration>"
    r"(?=\)|, D\)| and D\))",
    cues=("(D",),
)
_BRACKET_LASTED = Frame(
    rf"\(<start:year|date>(?:{_TO}<end:year|date>)?\),? (?:which )?"
    r"(?:lasted|went on for|took|ran for|stood for|existed for) <length:duration>(?=[.,;)]|\Z| (?:and|but)\b)",
    cues=("lasted", "for", "took"),
)
_LASTED_UNTIL = Frame(
    r"\b(?:of|from|in|since) <start:year|date>,? [^AYD.;]{0,40}?\b(?:lasted|continued|survived|ran|existed"
    r"|remained in (?:force|use)|endured|stood|held) (?:until|till) <end:year|date>,? "
    r"(?:a (?:period|total|span|stretch) of |for |that is |or )?<length:duration>(?=[.,;)]|\Z)",
    cues=("until", "till"),
)
_BEGUN = r"\b(?P<begun>launch|open|found|publish|elect|appoint|introduc|premi|complet|independen|discover)[a-z]*\b"
_AFTER_IT = (
    Frame(
        rf"{_BEGUN}[^AYD.;]{{0,20}}? (?:in|on) <start:year|date>[^AYD.;]{{0,110}}? (?:in|on) <end:year|date>,? "
        r"<length:duration> after (?:its |their |his |her |the )?(?P=begun)[a-z]*(?=[.,;)]|\Z)",
        cues=("after",),
    ),
    Frame(
        rf"{_BEGUN}[^AYD.;]{{0,20}}? (?:in|on) <start:year|date>,? (?:and|but),? <length:duration> after "
        r"(?:its |their |his |her |the )?(?P=begun)[a-z]*, [^AYD.;]{2,50}? (?:in|on) <end:year|date>",
        cues=("after",),
    ),
)
_GRANTED = Frame(
    r"\b(?:granted|let|leased|given|signed|renewed|agreed|rented|hired)\b[^AYD.;]{0,20}? for <length:duration> "
    r"(?:in|on|from) <start:year|date>,? [^AYD.;]{0,40}?\b(?:expir|ran out|run out|laps|due to)[a-z]*\b"
    r"[^AYD.;]{0,20}? (?:in|on) <end:year|date>",
    cues=("granted", "let", "leased", "given", "signed", "renewed", "agreed", "rented", "hired"),
)
_LET_UNTIL = Frame(
    r"\b(?:in|of|since|from) <start:year|date>,? [^AYD.;]{0,60}?\b(?:leased|let|granted|banned|barred|suspended|lent"
    r"|appointed|elected) for <length:duration>, (?:that is )?(?:until|to) <end:year|date>(?=[.;)]|\Z)",
    cues=("leased", "let", "granted", "banned", "barred", "suspended", "lent", "appointed", "elected"),
)
_UNTIL_AFTER = Frame(
    r"\bfrom <start:year|date> (?:until|till) (?:(?:he|she|it|they|(?:his|her|its|their) [a-z]+) "
    r"[^AYD.;()]{0,40}?(?:in|on) )?<end:year|date>(?:,? (?:at (?:the age of )?G|aged G))?, (?:(?:and |he |she |it )?"
    r"(?:retired|left"
    r"|resigned|stood down|stepped down) )?(?:after|having served(?: for)?|a (?:[a-z]+ )?(?:term|tenure|career"
    r"|stay) of) (?:just |only |exactly )?<length:duration>(?=[.,;)]|\Z| (?:and|but|in office|in the post)\b)",
    cues=("after", "having", "term", "tenure", "career", "stay"),
)
"""An office with its end and how long it was held: "from 1971 until she retired in 1999, after 28 years"."""
_IN_BUILDING = Frame(
    r"\b(?:begun|started|commenced|founded) (?:only )?in <start:year|date>,? (?:and|but) (?:only )?(?:completed"
    r"|finished|consecrated|dedicated|opened) (?:only )?in <end:year|date>, [^A-Z.;()]{0,40}?(?:was|were|had been) "
    r"(?:just |only )?<length:duration> (?:in (?:the )?building|in the making|under construction|in construction)"
    r"(?=[.,;)]|\Z| and\b)",
    cues=("building", "making", "construction"),
)
_POST = Frame(
    r"\bfrom <start:year|date> (?:until|till|to) <end:year|date>,? (?:he|she|it|they) (?:was|were|served as|acted as"
    r"|had been)"
    r" [^AYD.;()]{3,60}, an? (?:post|office|position|title|seat|record|role)(?: that| which)?,? (?:he|she|it|they) "
    r"(?:held|had|occupied|kept|filled) for (?:just |only )?<length:duration>(?=[.,;)]|\Z| and\b)",
    cues=("post", "office", "position", "title", "seat", "record", "role"),
)
_AFTER_WORK = Frame(
    r"\b(?:opened|completed|finished|inaugurated|consecrated|dedicated|launched|handed over) (?:only )?(?:in|on) "
    r"<end:year|date>,? after (?:just |only )?<length:duration> of (?:[a-z]+ )?(?:work|building|construction"
    r"|preparation|planning)s? (?:that|which) (?:had )?(?:begun|began|started) in <start:year|date>(?=[.,;)]|\Z)",
    cues=("after",),
)
TERMS = (
    _UNTIL_AFTER,
    _IN_BUILDING,
    _POST,
    _AFTER_WORK,
    _LET_UNTIL,
    _GRANTED,
    _FOR_SINCE,
    _AFTER_SINCE,
    _HELD_BETWEEN,
    _TERM_OF,
    _PAPER_OF,
    _PAPER_LASTING,
    _PAPER_FROM,
    _RUNS_FOR,
    _SPENT,
    _COUNTED,
    _BRACKET_LASTED,
    _LASTED_UNTIL,
    *_AFTER_IT,
)
"""Frames with the roles *start*, *end*, where it is not in the same figure, and *length*."""
