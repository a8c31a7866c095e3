"""What is left of a whole: "of the 48 cottages, 31 have been sold; the remaining 17 are let"."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

from checker.claims.claim import Claim
from checker.claims.compatible import commensurable, same_noun
from checker.claims.find import Claims
from checker.claims.frame import Frame, Match
from checker.claims.groups import OF_MANY, WRITTEN
from checker.claims.keys import place_of
from checker.claims.parts.taken_away import TAKEN_AWAY
from checker.claims.sentence import Sentence
from checker.claims.slots import ABOUT
from checker.text.late import late
from checker.text.record import record

_GAP = r"(?:(?! (?:another|further|additional|more|about half) )(?:[^A-Z.]|[PAY])){0,90}?"
_ASIDE = r"(?! of (?:it|them|these|which|whom|that)\b)"
_SECOND = (
    rf"(?:{_GAP}(?:,| and) (?:(?!or )[a-z]+ ){{0,3}}<second:amount>{_ASIDE})?"
    rf"(?:{_GAP}(?:,| and) (?:(?!or )[a-z]+ ){{0,3}}<third:amount>{_ASIDE})?"
)
_BEFORE_PARTS = r"(?:(?! (?:another|further|additional|more|about half) )(?:[^A-Z.]|[YA])){0,90}?"
"""From a whole to its first part: it may be told when it was so."""
_OTHER = "(?:remaining|other|outstanding)"
_LEFT = (
    rf"(?:(?:[,;]| and| –| -)(?: so)? (?:leaving|which leaves|which left|and this leaves)| (?:with|while"
    rf"|and) the {_OTHER}"
    rf"|[,;](?: and| but| while)?(?: in| of| for| from| with| on| at)? the {_OTHER}"
    rf"|, the [a-z]+ the {_OTHER}|(?:[;,]|,? and) (?:the )?(?:rest|remainder|balance|residue)(?:,| \(| –| of)"
    rf"|[,;](?: and| while)? (?:[a-z'-]+ ){{1,5}}(?:ma[dk]e up|h[eo]ld|ha[vd]e?|took|won|shared|went to|accounted for)"
    rf" the {_OTHER}"
    rf"|,? (?:and|but) (?:[a-z]+ ){{1,4}}the {_OTHER}|,? and (?:[^A-Z.;,]|D){{1,60}} in the {_OTHER})"
    rf"(?: just| only| a total of)?(?: the {_OTHER})?"
)
_REMAIN = (
    r"(?: [a-z]+)? (?:remain|remains|(?:is|are) (?:still )?left|(?:was|were) left(?=[.,;)]|\Z| over\b))\b(?! (?:in"
    r" ruins|to|with|by|without|under)\b)(?! (?:in|at) (?:hospital|the hospital|custody))"
)
_CUES = ("leaving", "leaves", "left", "remaining", "other", "outstanding", "rest", "remainder", "balance", "residue")
_STILL = Frame(
    r"(?:\A|[,;:.] |\bout )of (?:the |its |their |our |all |a total of |these |those )?(?:total )?"
    rf"<whole:amount>{_BEFORE_PARTS}<part:amount>{_SECOND}{_GAP}(?:,| and|,? but|,? while|;)(?: only| just)? "
    rf"<rest:amount>{_REMAIN}",
    cues=("remain", "remains", "left"),
)
_PART_FIRST = Frame(
    r"<part:amount> (?:out )?of (?:the |its |their |our |his |her |all the )?(?:total )?<whole:amount>"
    rf"(?: (?:aged|under|over|below|above) [GN])?{_SECOND}"
    rf"(?:{_GAP}(?:,| and|,? but|,? while|;)(?: only| just)? <left:amount>{_REMAIN}"
    rf"|{_GAP}{_LEFT} <rest:amount>(?! (?:dead|injured|wounded|hurt|homeless|others|people)\b))",
    cues=("remain", "remains", "left", *_CUES),
)
_TOWARDS = Frame(
    rf"<part:amount>,? (?:or {ABOUT}P )?(?:of|towards|against|out of) (?:the|a|its|their|our|his"
    rf"|her) (?:[a-z-]+ )?(?:goal"
    rf"|target|total|budget|cost) of {ABOUT}<whole:amount>,? (?:leaving|which leaves|which left) (?:just |only |about "
    r"|another |a further )?<rest:amount>(?! (?:a|per|each|for|in|from)\b)",
    cues=("leaving", "leaves", "left"),
)
"""What has been got of what is wanted: "raised £7.3m, or 91% of its goal of £8m, leaving £700,000 to find"."""
_REMAINDER = Frame(
    r"(?:\A|[,;:.] |\bout )(?:of|in|among) (?:the |its |their |our |his |her |my |all |a total of |these |those )?"
    r"(?:total )?"
    r"(?:[a-z]+'s )?(?:(?:loan|sum|grant|gift|total|vote|budget|fund|amount|cost|price|bill) of )?"
    rf"<whole:amount>{_GAP}<part:amount>{_SECOND}{_GAP}{_LEFT} <rest:amount>",
    cues=_CUES,
)
_THERE = Frame(
    r"\b(?:there (?:were|are)|has|have|had|owns?|owned|runs?|ran|keeps?|kept|holds?|held|bought|received|sent|built) "
    r"(?:about |some |in all )?<whole:amount>[;:,] (?:and )?(?:of (?:them|these|those|whom) )?"
    rf"<part:number> [a-z]{_GAP}{_LEFT} <rest:number>",
    cues=("remaining", "other"),
)
_OTHERWISE_TOLD = (
    r"(?:(?:, or | \((?:or )?)(?:about |some )?[MUP]"
    r"(?: (?!more|less|fewer|over|above|below|up|down|than)[a-z'-]+){0,3}\)?)?"
)
"""Behind a whole, the same told as a share or for each: "€426 million, or €30 million per kilometre, of which"."""
_OF_WHICH = Frame(
    rf"<whole:amount>(?: [a-z'-]+){{0,6}}{_OTHERWISE_TOLD},? of which {_GAP}<part:amount>{_GAP}{_LEFT} <rest:amount>",
    cues=_CUES,
)
_SOME_OF_WHICH = Frame(
    rf"<whole:count>(?: (?!and |or )[a-z'-]+){{0,4}}, <part:number> of (?:which|whom|them){_GAP}{_LEFT} <rest:amount>",
    cues=_CUES,
)
_OF_WHICH_TWO = Frame(
    rf"<whole:amount>(?: [a-z'-]+){{0,6}}{_OTHERWISE_TOLD},? of which {_GAP}<part:amount>{_GAP}"
    rf"(?:,| and) (?:[a-z]+ ){{0,2}}<second:amount>{_ASIDE}{_GAP}(?:[,;]| and| while| with)+ the"
    r" (?:remaining|other|(?:rest|remainder|balance|residue)(?:,| \(| –| of)) <rest:amount>",
    cues=_CUES,
)
_SUM_OF_WHICH_TWO = Frame(
    rf"<whole:money|measure>(?: [a-z'-]+){{0,6}}{_OTHERWISE_TOLD},? of which {_GAP}<part:money|measure>{_GAP}"
    rf"(?:,| and) (?:[a-z]+ ){{0,2}}<second:money|measure>{_ASIDE}{_GAP},? (?:leaving|which leaves) "
    r"<rest:money|measure>",
    cues=("leaving", "leaves"),
)
"""The same of a sum; of things, one after the other may be done with fewer: "of which 50 were read and 9 kept"."""
_NET = Frame(
    r"<whole:money> \(<rest:money>,? net of (?:the )?(?:[a-z]+ ){1,4}of <part:money>\)",
    cues=("net",),
)
_TAKERS = "lost lose loses losing sold sell sells selling spent spend spends spending used using killed culled"
_TAKING = _TAKERS.replace(" ", "|")
_LOST = Frame(
    rf"\b(?:{_TAKING}) (?:about |some |only )?<part:amount> of (?:the |its |his |her |their |our |all"
    rf" )?<whole:amount>{_GAP}"
    r" (?:has|have|had|is|are|was|were)(?: now| still| only| just)* (?:left with )?<rest:amount>"
    r"(?: (?:left|remaining)(?=[.,;)]|\Z)|(?<=with [NCMUD])(?=[.,;)]|\Z))",
    cues=("left", "remaining"),
)
_HAD = Frame(
    rf"\b(?:had|has|have|owned|kept|held) (?:about |some |only )?<whole:amount>(?: [a-z]+){{0,2}},"
    rf" (?:{_TAKING}) <part:amount>"
    r"(?: of (?:them|it|these))?(?: [a-z]+){0,4},? and (?:now |still |so )?(?:has|have|had|is|are)(?:"
    r" now| still| only)?"
    r"(?: left with)? <rest:amount>(?: left)?(?=[.,;)]|\Z)",
    cues=tuple(_TAKERS.split()),
)
_FROM = Frame(
    r"(?:\A|[,;] )(?:from|out of) (?:an? |the |its |their |his |her |our )?(?:[a-z-]+ ){0,2}?(?:of )?<whole:amount>"
    rf"[^A-Z.;]{{0,40}}? (?:{_TAKING}|taken|taking|paid|given|used up) (?:about |some |only )?<part:amount>"
    r"[^A-Z.;]{0,30}?(?:[,;]| and| so)+ (?:only |just )?<rest:amount>(?: [a-z]+){0,2}? "
    r"(?:remains?|remained|(?:is|are|was|were) (?:still )?left|left)(?=[.,;)]|\Z)",
    cues=("remain", "remains", "remained", "left"),
)
"""What is taken from a sum and what is left: "from a budget of £90,000 they spent £64,500, so £25,500 remains"."""
_ELSEWHERE = late(r"(?:\A|[,;:.] )(?P<where>in|among|on|at|for|with) [^,;:.]*\Z")
"""Where the part is told of something of which there are two: "In one group 27 of 30 lived, in the other 14"."""
_EXCLUDED = Frame(
    r"<whole:count>[^A-Z.;]{0,80}(?:[,;](?: and)?| and)(?: then)? (?:of whom )?<part:count>[^A-Z.;]{0,50}"
    r"\b(?:excluded|withdrew|dropped out|discarded|removed|rejected)\b"
    r"(?:[^A-Z.;]{0,60}?(?:leaving|so that|and so)(?: a total of)?|[,;](?: and| while)? the (?:remaining|other)) "
    r"<rest:count>"
    r"(?! (?:each|apiece|per|in each|to each|(?:on|to|in) (?:either|every))\b)",
    cues=("excluded", "withdrew", "dropped", "discarded", "removed", "rejected"),
)
_OF_EACH = late(r"(?: [a-z]+)? (?:each|apiece|per|(?:in|on|to) (?:each|every|either))\b")
"""Behind what is left: it is that of each of several."""
_AND_MORE = late(
    r"(?: (?!and |or )[a-z'-]+){0,4},? and (?:the )?[NCMUD](?! (?:of (?:them|these|those|whom)|were|was)\b)"
)
"""Behind what is left: it is not all of it."""
_LEAVING = late(r"\b(?:leaving|leaves|left)\b")
_CAME = late(
    r"(?: [a-z'-]+){0,3}? (?:(?:re)?joined|came|arrived|enrolled|were (?:added|hired|bought|born|built"
    r"|admitted|recruited|taken on))\b"
)
"""Behind a second part: it was added to the whole, and not taken from it."""
_TAKEN_TOO = late(r"[^A-Z.;]{0,50}\b(?:after|net of|less(?! than)|besides|apart from|excluding)\b[^.;]{0,50}[MNCU]")
"""Behind what is left: something else is taken from the whole too."""
_DID_NOT = Frame(
    r"<part:count> (?:out )?of (?:the |our |all )?<whole:count>(?: \(P\))? [^A-Z.;()]{0,70}?(?: \(P\))?"
    r"[^A-Z.;()]{0,60}?(?:,(?: or)?(?: about)? P,?)?(?:[;,]|,? and|,? but|,? while) "
    r"(?:the (?:other|remaining) )?<rest:count> "
    r"(?:did|do|was|were|had|could) not(?=[.,;]|\Z)",
    cues=("not",),
)
"""Those of whom alone is said that they did not: "66 of the 81 ewes lambed; 15 did not"."""
REMOVAL = (
    r"(?:after|following) (?:the )?(?:(?:removal|exclusion|deletion|elimination|withdrawal|loss) of|removing|excluding"
    r"|deleting|eliminating|discarding|dropping|filtering out|leaving out) (?:the )?<part:count>[^A-Z.;()]{0,50}?,"
    r" (?:a total of |only |there (?:were|remained) )?<rest:count>[^A-Z.;()]{0,40}? "
    r"(?:remain(?:ed)?|(?:were )?left|were retained)\b"
)
REMOVING = (
    "removal", "exclusion", "deletion", "elimination", "withdrawal", "loss", "removing", "excluding", "deleting",
    "eliminating", "discarding", "dropping", "filtering", "leaving",
)  # fmt: skip
_REMOVED = Frame(rf"<whole:count>(?: (?!per )[a-z'-]+){{0,6}}[;,](?: and| but)? {REMOVAL}", cues=REMOVING)
_KEPT = Frame(
    r"(?:after|following) (?:the )?(?:(?:removal|exclusion|deletion|loss) of|removing|excluding|deleting|discarding"
    r"|dropping|filtering out|leaving out) (?:the )?<part:count>[^A-Z.;()]{0,50}?, <rest:count> of (?:the |our |all )?"
    r"<whole:count>[^A-Z.;()]{0,40}? (?:remain(?:ed)?|(?:were|are) (?:left|kept|retained))\b",
    cues=REMOVING,
)
"""The same with the whole last: "after removing 12 outliers, 488 of the 500 observations were left"."""
_ONE_MORE = late(r"(?:[,;]| and|, and|; and) (?:one|an?other) (?!of\b)[a-z]")
"""Another part, told without a figure: "two as houses, one as a shop; the other five are gone"."""
_OF_THESE = late(r"\bof (?:these|those|them|whom|which)(?P<words>,? [^A-Z.;:]{0,80}| )\Z")
"""Before an amount that is part of what the sentence before tells: "of these there were allowed 20,300 pleas"."""


@record(frozen=True, slots=True)
class Remainder:
    """What is left of a whole, with what was taken from it."""

    whole: Claim
    """All of it."""
    parts: tuple[Claim, ...]
    """What was taken, in the order of the text."""
    rest: Claim
    """What is said to be left."""
    singles: int = 0
    """How many more may be one thing each, told between the last part and the rest: "one as a shop"."""
    is_loose: bool = False
    """Whether others may have been taken besides: "That left 2,332 to run"."""
    before: Claim | None = None
    """What may be the whole instead, in the sentence before, so that :attr:`whole` is the first that was taken."""


def find_remainders(claims: Claims) -> Iterator[Remainder]:
    """Yield what is left of a whole, all in one sentence."""
    for match in claims.match(
        _REMAINDER,
        _THERE,
        _OF_WHICH,
        _SOME_OF_WHICH,
        _OF_WHICH_TWO,
        _SUM_OF_WHICH_TWO,
        _EXCLUDED,
        _NET,
        _STILL,
        _PART_FIRST,
        _TOWARDS,
        _LOST,
        _HAD,
        _FROM,
        _DID_NOT,
        *TAKEN_AWAY,
    ):
        parts = tuple(match[role] for role in ("part", "second", "third") if match.get(role) is not None)
        whole, rest = match["whole"], match.get("rest") or match["left"]
        if _OF_EACH.match(match.sentence.pattern, place_of(rest) + 1):
            continue  # "leaving 28 in each pen"
        if _AND_MORE.match(match.sentence.pattern, place_of(rest) + 1) and _LEAVING.search(match.sentence.pattern):
            continue  # "leaving nine white ones and nine black ones"
        is_behind = place_of(parts[0]) < place_of(rest)
        if is_behind and _TAKEN_TOO.match(match.sentence.pattern, place_of(rest) + 1):
            continue  # "leaving $190m available after letters of credit of $46m"
        if len(parts) > 1 and is_behind and _CAME.match(match.sentence.pattern, place_of(parts[-1]) + 1):
            continue  # "of the 2,000, 412 left and 90 joined, leaving 1,678"
        if _is_second(match, whole):
            continue  # "11 died and 37 were hurt, nine of them badly; the other 36 walked away"
        if _is_elsewhere(match, rest) or (parts[0].noun and not whole.noun and _is_size(match, parts[0], whole)):
            continue
        if not commensurable(whole, rest, *parts) or not all(are_alike(whole, claim) for claim in (rest, *parts)):
            continue
        singles = (
            len(_ONE_MORE.findall(match.sentence.pattern, place_of(parts[-1]), place_of(rest))) if is_behind else 0
        )
        yield from _of_these(claims, match.sentence, Remainder(whole, parts, rest, singles))
    for match in claims.match(_REMOVED, _KEPT):
        if same_noun(match["whole"], match["rest"]):
            yield Remainder(match["whole"], (match["part"],), match["rest"])


def _of_these(claims: Claims, sentence: Sentence, found: Remainder) -> Iterator[Remainder]:
    """Yield *found*, of what the sentence before tells where "of these" stands before what seems the whole."""
    these = _OF_THESE.search(sentence.pattern, 0, place_of(found.whole))
    if these is None:
        yield found
        return
    told = [claim for other in claims.before(sentence, 1) for claim in other.claims]
    told = [claim for claim in told if commensurable(claim, found.rest) and claim.quantity.figure is not None]
    before = told[0] if len(told) == 1 else None
    if before is not None and not are_alike(before, found.rest):
        return  # "it had 438 guests; of these 12 came by rail and nine by road; the other four rooms were empty"
    if these["words"].strip() == "":
        yield replace(found, before=before)
    elif before is not None:
        yield Remainder(before, (found.whole, *found.parts), found.rest, found.singles)


def are_alike(whole: Claim, claim: Claim) -> bool:
    """Tell whether both count the same things; what is written tells of studies."""
    return same_noun(whole, claim) or {whole.noun, claim.noun} <= WRITTEN | OF_MANY | {"text", "title"}


def _is_size(match: Match, part: Claim, whole: Claim) -> bool:
    """Tell whether *whole* is but how many each of *part* holds: "four pens of eight"."""
    return match.sentence.between(part, whole) == " of "


def _is_second(match: Match, whole: Claim) -> bool:
    """Tell whether *whole*, of which some are told aside, is coordinated with others before it: all may be meant."""
    sentence, part = match.sentence, match["part"]
    if not sentence.pattern.startswith((" of them", " of whom", " of which"), place_of(part) + 1):
        return False
    before = sentence.claims[: sentence.claims.index(whole)]
    return sentence.pattern.endswith(" and ", 0, place_of(whole)) and any(
        commensurable(claim, whole) for claim in before
    )


def _is_elsewhere(match: Match, rest: Claim) -> bool:
    """Tell whether *rest* is told of the other of two things, as the parts are of one."""
    found = _ELSEWHERE.search(match.ahead(80))
    if found is None:
        return False
    sentence = match.sentence
    place = place_of(rest)
    return sentence.pattern.endswith(f" {found['where']} the other ", 0, place)
