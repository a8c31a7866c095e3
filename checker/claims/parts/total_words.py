"""Words that call a number a total, and words with which amounts beside it may be no parts of it, or not all."""

from __future__ import annotations

from checker.text.late import late

_STOCK = """
    total sum aggregate tally toll count figure workforce staff payroll fleet roll enrolment enrollment intake
    membership stock capacity complement strength sample cohort attendance turnout audience crowd gate crew squad
    cast choir team party garrison force army herd flock budget bill cost costs outlay spending expenditure income
    revenue revenues turnover giving payout prize haul catch harvest crop output production yield consignment
    shipment cargo load collection holding portfolio bills takings receipts assets bequests casualties estate
    network chamber parliament assembly council senate house congress legislature committee panel board population
    electorate distance length area weight acreage run score debt loss losses dead bag
""".split()
"""What something large is, of which a total tells how many it holds."""
SAID = frozenset(_STOCK).union(
    """worldwide globally nationwide totals totalled totaled totalling totaling altogether together combined overall all
    told making makes filling gives bring brings bringing brought taking raising raised lifting pushing swelling between
    among lot come comes came coming amount amounts amounted weekend so out – (C (N (M (U""".split()
)
"""Tokens one of which stands where a total is told, but for a colon."""
_OF_STOCK = "|".join(_STOCK)
_SOME = r"(?:(?:about|around|some|nearly|almost|just|over|only|roughly|an estimated|a total of) )*"
IN_ALL = "in all|in total|altogether|all told|overall|combined|together"
ALL_THINGS = r"in all (?:[A-Z]|the|of|these|those|its|their|our|other|but)\b"
"""Where something is, and not that a number is a total: "12 kinds were found in all three woods"."""
HOLDING = late(
    r"(?:[,;:(]| –| -"
    r"|\b(?:for|giving|gives|gave|making|makes?|makes? up|made up|form(?:s|ed|ing)?|with|or|in|and|so|of))"
    r" ?(?:(?:it|them|him|her|us) )?(?:(?:an?|the|its|their|his|her|our|this|that) )?"
    r"(?:(?!reached|was|were|is|had|has|it|they|he|she|which|against|versus|despite|beyond)[a-z'-]+ ){0,4}?"
    rf"(?:{_OF_STOCK})(?: [a-z-]+){{0,3}}? (?:of|to) {_SOME}\Z"
    r"|[;,:] (?:(?:and|so|the|its|their) ){0,3}(?:[a-z'-]+ ){0,2}?total(?: [a-z-]+){0,3}?"
    rf" (?:is|was|were|came to|comes to|stands at|stood at|reached|for) {_SOME}\Z"
    r"|[;:] (?:and )?(?:the )?total(?: (?!of\b)[a-z-]+,?){1,9} \Z"
    rf"|[;,:] so (?:[a-z'-]+ ){{0,3}}?(?:{_OF_STOCK}) (?:is|was|were|came to|comes to) {_SOME}\Z"
)
"""Before what something large holds: "giving it a fleet of", "taking its capacity to", "; total income was"."""
TOGETHER = late(
    r"(?:[,;:(] ?| –| -|\b(?:and|so|thus|which|that)) ?"
    r"(?:(?:that is|for|so|thus|an?|the|all|of|they|it|we) ){0,3}"
    rf"(?:{IN_ALL}|filling|(?<!and )making(?: up)?|makes?|totall?ing|giving(?: (?:it|them|him|her|us))?|total:?"
    r"|combined (?:[a-z-]+ )?of),?"
    rf" (?:(?:all of|an?|the|of|all) ){{0,2}}{_SOME}\Z"
)
"""Before what parts make together: "– in all", ", filling the"."""
RESULTING = late(
    r"[,;] (?:in total|in all|altogether|together|all told|between them)(?! with\b),? (?:[a-z'-]+ ){0,5}\Z"
    rf"|,? (?:making|giving|forming|for)(?: (?:him|her|it|them))? an? (?:[a-z'-]+ ){{1,4}}of {_SOME}\Z"
)
"""Before what comes of parts: "; in total, it has", "making a conference of"."""
SO = late(
    r"[,;] (?:so|so that|thus) (?:the|its|their|our) (?:[a-z'-]+ ){1,2}"
    rf"(?:has|had|holds|held|got|received|raised|drew|counts|numbers|employs) {_SOME}\Z"
)
"""Before what a text says comes of parts: "so the festival drew"."""
BRINGING = late(
    r"\b(?:bring|brings|bringing|brought|take|takes|taking|took|raising|raised|lifting|pushing|swelling)"
    rf" (?:(?:the|its|their|his|her|this|that) )?(?:[a-z'-]+ ){{1,5}}to {_SOME}\Z"
)
COMING_TO = late(
    rf"\A[^,;:]*\b(?:comes?|came|coming|adds? up|added up|adding up|amounts?|amounted|amounting|runs?|ran) to {_SOME}\Z"
    rf"|\A[^,;:]*\b(?:totall?ed|totals?) {_SOME}\Z"
)
"""Before what parts come to, without another subject: "rent of £800 and bills of £240 come to £1,040"."""
HAVING = late(
    rf", (?:the|its|their|our) (?:[a-z'-]+ ){{1,3}}(?:has|had|have|numbers|numbered|totals|totalled) {_SOME}\Z"
)
"""Before what is made of parts that "with" begins: "with 14 of these and 9 of those, the course had 23"."""
OR = late(rf", (?:or|for) {_SOME}\Z")
OUT_OF = late(r",? out of (?:the |a total of )?\Z")
SET_OFF = late(
    r"(?:[,;:(]| –| -| so| so that| for| or| making| giving)(?! ?of\b)(?: (?!and\b)[a-z'-]+){0,4} ?\Z"
    r"|(?:[;:(]| –| -) ?\Z"
)
"""Before a number behind which it is said that it is a total."""
BEHIND = late(
    rf"(?: [a-z'-]+){{0,6}}?,? (?!{ALL_THINGS})(?:{IN_ALL}|all together|between (?:them|us"
    r"|the (?:two|three|four))|among them|in the lot|(?:over|during) the weekend)(?=[,.;:)!?]|\Z| [a-z]+)"
)
OTHERS_THEN = late(r"; (?:(?:and|but|while) )?(?:the|his|her|its|their|our|both) [^;]{1,60}, \Z")
"""Behind the parts: a subject of its own, of which it is told what they have between them."""
OVER_ALL = late(r"(?: [a-z'-]+){0,4}? (?:over|for|in|across|on|from|at|of|by) (?:(?:the|all|all the|these|those) )?\Z")
"""Between a total and the number of its parts: "39 km over the three days"."""
APART = late(r"(?::| –| -| \() ?\Z")
"""Before a number that is set apart from what stands before it."""
AT_END = late(r"(?: (?!of\b|in\b|at\b|more\b|less\b|per\b|by\b)[a-z-]+){0,2}(?:[.!]?\Z|\)[.,;]|\)\Z)")
"""Behind one that is set apart: what it counts, and no more."""
ONE_CLAUSE = late(r"(?: (?!more\b|less\b|fewer\b|so\b|per\b)[a-z'-]+){0,5}[.!]?\Z")
GOES_ON = late(
    r"(?: [a-z'-]+){0,4},?"
    r" (?:with|including|counting|excluding|without|after|before|than|more|less|fewer|each|of which)\b"
)
"""Behind a total that counts what no part does, or not all of them."""
MAY_BE_OPEN = late(
    r"\b(?:includ(?:es?|ing|ed)|exclud(?:es?|ing|ed)|of (?:them|whom|which|these|those)|each|every|per|apiece|times"
    r"|than|compared|respectively|except|not|but|others?|some of|most|mostly|mainly|average|averag(?:es?|ed|ing)|mean"
    r"|median|rose|risen|rising|fell|fallen|falling|increas(?:es?|ed|ing)|decreas(?:es?|ed|ing)|up from|down from"
    r"|between [A-Z]|from [A-Z]|[A-Z] to [A-Z]|[A-Z] or [A-Z]|or [A-Z] (?:more|less|fewer|so)|net|minus|less|without"
    r"|with (?:the|an?|its|their) (?=[a-z' -]{0,60}[,A-Z])|already|previous|previously|earlier|since|until|aged?|if"
    r"|either|both|such as|for example|prices?|fees|rates?|among|best|first [A-Z]|last [A-Z]|next|target|limit"
    r"|maximum|minimum|equals?|lies?|[A-Z] of (?:the |his |its |her |their )?[A-Z])\b|[×%=*/<>]"
)
"""Words with which an amount may be no part, or the parts not all."""
MORE = late(r"\b(?:more|another|further|additional|extra|fresh|latest|new)\b[^A-Z]{0,20}\Z")
"""Before the first part: others were told before."""
