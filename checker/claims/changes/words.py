"""The patterns of a statement of change that cues and gaps are read by."""

from __future__ import annotations

import re

from checker.claims.changes.glance import ENDS_STATEMENT, last_words
from checker.lexicon.changes_table import ADVERBS, FACTORS, HEDGES, NOUNS, VERBS
from checker.quantities.dates import MONTH_NAMES
from checker.text.alternation import alternation
from checker.text.late import late

COMPARATIVES = frozenset("faster slower better worse longer shorter heavier lighter cheaper dearer".split())
"""What is said of how much a level has changed, without telling whether it is more or less."""
HEDGED = rf"(?:[ ](?:{'|'.join(sorted(HEDGES, key=len, reverse=True))}))*"
A_VERB, A_NOUN = alternation(VERBS), alternation(NOUNS)
AN_ADVERB, A_FACTOR = alternation(ADVERBS), alternation(FACTORS)
QUALIFIERS = (
    "seasonally[ ]adjusted", "unadjusted", "annuali[sz]ed", "record", "further", "modest", "sharp", "steep", "mere",
    "massive", "provisional", "preliminary",
)  # fmt: skip
"""What may stand between a verb and how much: "fell a seasonally adjusted 1.2%"."""
AMOUNT = late(
    rf"""(?:^|[ (–])(?:
          (?P<adverb>{AN_ADVERB})
        | (?:(?:an?|the|its|their|this|another|with|represents|representing|or|–)(?:[ ][a-z-]+){{0,2}}[ ])?
          (?P<noun>{A_NOUN})(?:[ ]\([a-z]+\)|[ ]in[ ]the[ ](?:[a-z]+[ ])?(?:rate|number|total|sum|figure))?[ ](?:of|by)
        | (?P<verb>{A_VERB})
          (?:[ ]in[ ]value|[ ](?!to|from|at|by|of)[a-z]+(?=[ ]by\b)
             |[ ](?:its|their|the|his|her|our)(?:[ ](?!to|from|at|by|of)[a-z'-]+){{1,4}}?
              (?:[ ](?:of|for)[ ](?:the[ ]|its[ ])?(?!to|from|at|by|of)[a-z'-]+(?=[ ]by\b))?)?
        )(?:[ ]by(?:[ ]a[ ](?:mean|median)[ ]of)?)?(?:[ ]an?[ ](?:{"|".join(QUALIFIERS)}))?{HEDGED}[ ]?(?:\(?[ ]?)$""",
    re.X,
)
"""The end of a gap behind which a number is how much: "an increase of", "fell by about"."""
AMOUNT_WORDS = last_words(VERBS, NOUNS, ADVERBS)
"""Without one of these words in the gap it need not be tried."""
STATEMENT = late(
    rf"[;:?!]|\.\s|\bmaking up\b|, with (?!an? |the )[a-z]|, so (?!far\b)[a-z]"
    rf"|(?<![a-z-])(?!since (?:[YA]|[a-z]+),|and [YA],)(?:{'|'.join(ENDS_STATEMENT)})(?![a-z-])"
)
"""Where another statement begins."""
LONGEST_END = 20
"""No word that ends a statement is longer."""
LONGEST_GAP = 130
"""Longest gap, in characters, over which a statement goes on."""
_MONTHS = "|".join(MONTH_NAMES)
_WHEN = (
    r" (?:(?:at|as of|on|by|in|for) (?:the )?(?:[YA] (?:census|election|survey)|(?:end|start"
    rf"|close) of (?:[a-z]+ ){{0,2}}[YA]|[YA]|(?:end of )?(?:{_MONTHS})"
    rf"|(?:(?:first|second|third|fourth|same|latest|whole) )?(?:year|quarter|month|half|season|D)"
    rf"(?: (?:to|ended|ending) (?:[YA]|(?:end of )?(?:{_MONTHS})))?)"
    r"|(?:last|this) (?:year|month|week|quarter|season))(?=,| (?:was|were|is|are) )"
)
WHEN = late(f"^{_WHEN}")
"""When the number before was so: "23,100 at the 2010 census, an increase of"."""
DONE_THEN = late(rf"^(?: (?!(?:of|to|from|than|per|and|or|at|which|who|but|while)\b)[a-z]+){{1,3}}(?={_WHEN})")
"""Before that, what was done with what the number counts: "23,100 were built in 2010, 8% more than the"."""
STANDS_APART = late(
    rf"(?:^,? ?(?:or|were|was|is|which is|which was)|^, (?:the |its |their )?[a-z]+ (?:was|were|is|are)"
    rf"|^(?: [a-z]+){{0,3}},){HEDGED} $"
)
"""Between a level and a word of change that is said of it aside: "the rate was 4%, or"."""
IS_MARGIN = late(r" (?:(?:up|down) on|(?:more|less|fewer|higher|lower|better|worse|dearer|cheaper) than)\b")
"""Behind a number that tells how far one is from another: "30p up on last year", "£96m more than in May"."""
TOLD_SO = "restated|revised|adjusted|record|reported|comparable|year-earlier|provisional|preliminary|peak"
"""What an old level may be called: "against a restated 68.2m", "above the record 87.1m of 1984"."""
