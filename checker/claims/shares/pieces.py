"""Pieces of the patterns of shares that are told with their part and their whole."""

from __future__ import annotations

_ADJECTIVE = (
    "(?:remaining|same|original|enumerated|surveyed|eligible|screened|included|enrolled|invited|available|evaluable"
    "|participating|selected|possible|planned|intended|expected|initial|approached|sampled|listed|registered)"
)
THE = (
    rf"(?:the |the {_ADJECTIVE} |all |all of the |these |those |our |its |their |his |her |a total of |only "
    r"|(?:the )?(?:[a-z-]+ )?[a-z]+'s? (?:estimated |roughly |about |some )?)?"
)
OF = rf"(?:out )?of {THE}"
"""Before a whole of which something is a part."""
GAP = r"(?:(?! (?:and|but|while|whereas|rest|remaining|other|others|vs|versus|compared|with) )[^A-Z.:;()]){0,60}"
"""Words that set nothing else beside what they tell."""
_STOP = r"(?:[);,:]| or\b|\.(?: |\Z)|\Z)(?! ci)"
END = (
    rf"{_STOP}(?! (?:out )?of (?:(?:the |all |these |those )?[NC]|(?:those|them|the [a-z]+) (?:who|that|with)\b))"
    r"(?![^()]{1,90}\) (?:out )?of (?:the |all |these |those )?[NC])"
)
"""Behind a share of what stands before it: neither behind it nor behind its bracket another whole is named."""
OF_ALL = (
    r" of (?:the |its |their )(?:workforce|work force|staff|payroll|total|population|membership|electorate|fleet)\b"
)
GAP_AND_WITH = GAP.replace("|with", "").replace("|other|", "|(?<!with )other|")
HEDGE = (
    r"(?:about |around |some |approx(?:\.|imately)? |roughly |nearly |almost |close to |just |just over |just under "
    r"|more than |over |less than |under |fewer than |exactly |only )?"
)
RATES = (
    "rate|incidence|prevalence|frequency|proportion|share|accuracy|sensitivity|specificity|mortality|survival|coverage"
    "|uptake|yield|turnout|score|mark"
)
GIVING = (
    r"(?:,? |(?<=[a-z]) – )(?:corresponding to|representing|(?:giving|yielding|making|for|with) (?=an? )"
    r"|(?<=[,–] )(?=an? ))"
    rf"(?: ?an? (?:[a-z-]+ ){{0,2}}?(?:{RATES}|stake|holding|interest)(?: rate)?(?: of| equal to))? ?"
)
"""Between part and whole, and their share: "in 56 of 63 sheds, for an accuracy rate of 89%"."""
NO_PART = r"(?:(?<!of )|(?<=total of ))(?<!of the )(?<!of its )(?<!of their )(?<!of all )"
"""Before a whole of which no part is told, so that "of them" may mean it."""
