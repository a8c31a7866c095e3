"""The wholes that lead lists of shares: what was studied, in their sentence or before."""

from __future__ import annotations

from checker.claims.claim import Claim
from checker.claims.compatible import same_noun
from checker.claims.counts import has_share, is_introduced, is_whole_number
from checker.claims.find import Claims
from checker.claims.groups import GROUPS
from checker.claims.keys import place_of
from checker.claims.sentence import Sentence
from checker.claims.shares.counted import Pair
from checker.text.late import late

REACH = 8
"""So many sentences back what was studied is looked for."""
_LEAD = late(
    r"(?:\A|[,;:.–(] |\b(?:that|and|while|but|with) )(?:out of|of|among|amongst|from) (?:a total of |the |all the "
    r"|all of the |all |these |those |our |its |their )?(?:(?:total|first|original|remaining) )?\Z"
    r"|\b(?:a total of|in (?:total|all),?|overall,?) \Z"
    r"|\b(?:the|our|this) (?:[a-z-]+ ){0,2}(?:cohort|sample|series|set|group|pool|batch|collection|population)"
    r" of (?:the )?\Z"
    r"|\b(?:in|from) an? (?:[a-z-]+ ){0,2}(?:series|review|study|survey|sample|cohort|group|population|analysis)"
    r" of (?:the )?\Z|(?:\A|[:;] )for (?:the|all|all the|these|our) \Z"
)
_IN = late(r"(?:\A|[:;] )(?:in|there (?:were|are)) \Z")
"""Before a whole at the start: "In 87 ewes with rust, the scan was abnormal in 41 (47.1%)"."""
_LED_SIZE = late(r"(?:\A|[;:.] )(?:of|from|among|in)(?: the)?(?: [a-z-]+){1,3} \(n ?= ?\Z")
"""Before the size of what leads a sentence: "from farmers (n = 1172) who replied, 199 (17%) …"."""
_APART = late(r"(?: [a-z-]+){0,2}, P ")
"""Behind a whole that leads a sentence, no share of it: "of all 130 farms, 33% had …"."""
_BETWEEN = late(r"\b(?:between|per) \Z|\bbetween [NC] and \Z")
"""Before numbers that count nothing by themselves."""
_AVERAGE = late(r"\b(?:average|mean|median|range) of (?:about )?\Z")
_NOUN_BEHIND = late(r"\)? (?P<noun>[a-z]{4,})\b")
_PART_OF = late(r"[NC] of (?:the |all |these )?\Z")
_OF_WHICH = late(r"[^B-XZ.;()]{0,60},? (?:out )?of (?:which|whom)(?: [a-z'-]+){0,2} ")
_ADDED = late(r"[NC](?: [a-z'-]+){0,3},? (?:and|or|plus) \Z")
_ALL_TOLD = late(r"\b(?:a total of|in (?:total|all),?|overall,?) \Z")
_IN_ASIDE = late(r"[\w)] (?:from|at|in|across|over|using|by|between) (?:the )?\Z")
_OF_WHOLE = late(r"\)? of (?:the |all |these )?(?P<whole>[NC])(?! \(P)")
_ELSEWHERE = late(r"\b(?:another|other|second|different|separate|further|later|next)\b")
"""Before a share: it is of others than those told before."""
_FOUND = late(
    r"\b(?:identified|recorded|documented|monitored|presented|underwent|collected|isolated|retrieved|available"
    r"|consist(?:s|ed) of|compris(?:ed|es)|met|admitted|registered|observed|participated|represented|diagnosed"
    r"|during the (?:study|period)|(?:mean|median) age"
    r"|completed|returned|performed|C were (?:seen|referred)"
    r"|carried out|obtained|operated|volunteered|agreed|consented|took part|attended|responded|answered)\b"
)
"""Near a whole: it is what was looked at."""


_KEPT = late(
    r"(?:,| and| of (?:whom|which|these|them))? (?P<kept>[NC])(?: \(P\))?,? (?:(?:of (?:them|these) )?"
    r"(?:were|was|had been|have been|could be|remained) )?(?:[a-z]+ly )?(?:included|analy[sz]ed|evaluable|evaluated"
    r"|enrolled|recruited|randomi[sz]ed|selected|assessed|examined|studied|screened|tested|seen|traced|followed"
    r"|took part|participated|responded|replied|answered|agreed|consented)\b(?! (?:to|by|as) (?!the\b))"
)
"""Those of a whole that were looked at: "of the 428 farms, 336 took part"."""
_LOST = late(
    r"(?P<lost>[NC])(?: [a-z']+){0,3}? (?:spoil(?:t|ed)|invalid|void|blank|escaped|lost|excluded|missing|died|withdrew"
    r"|withdrawn|unusable|illegible|declined|refused|absent|ineligible|discarded|damaged|abstained|did not|gave no)\b"
)
"""Those of a whole that no share is taken of: "of 1,204 votes 31 were spoilt; she took 612 (52.2%)"."""
_OF_THEM = late(r"\b(?:of (?:which|whom|these|them)|including|comprising)\b")
"""Between a whole and the number of a part of it."""
_NAMED_BEHIND = late(
    r"\)? of (?:the|those|these|all|all the|our) (?P<noun>[a-z]{4,})(?= (?:were|was|are|had|have)\b|[,.;])"
)


def whole_before(sentence: Sentence, end: int, first: Pair | None) -> Claim | None:
    """Return the count before the *first* share, at *end*, that leads the list, or ``None``."""
    pattern, least = sentence.pattern, 0 if first is None else first.part.quantity.value or 0
    for place, claim in zip(reversed(sentence.places), reversed(sentence.claims), strict=True):
        if place >= end:
            continue
        if sentence.quantities[sentence.claims.index(claim)].glyph not in "NC" or not is_whole_number(claim):
            continue
        before = max(0, place - 40)
        if is_in_bracket(pattern, place, end):
            if _LED_SIZE.search(pattern, 0, place):
                return claim
            continue
        if has_share(claim) and _ALL_TOLD.search(pattern, before, place):
            return None  # "a total of 176 (14.3%) fell ill, while 71 (5.8%) …" are two parts
        if place > sentence.places[0] and _IN_ASIDE.search(pattern, before, place):
            continue
        is_led = (
            _LEAD.search(pattern, before, place) is not None
            or _PART_OF.search(pattern, before, place) is not None
            or (_OF_WHICH.fullmatch(pattern, place + 1, end) and not _ADDED.search(pattern, before, place))
        )
        if not is_led and (claim.quantity.hedge or (claim.quantity.value or 0) < least):
            continue  # "of the 205 growers with 2 or more tests"
        if place > 1 and "A" <= pattern[place - 2] <= "Z":
            return None  # the last three digits of "11 878"
        is_whole = claim.noun is not None and claim.noun not in GROUPS and not has_share(claim)
        is_whole = is_whole and (_is_looked_at(claim) or _IN.search(pattern, before, place) is not None)
        return claim if is_led or is_whole else None
    return None


def whole_behind(sentence: Sentence, end: int) -> Claim | None:
    """Return the whole that stands right behind the first share, at *end*: "37 (26%) of 145 ewes, hens 26 (18%)"."""
    found = _OF_WHOLE.match(sentence.pattern, end)
    if found is None:
        return None
    whole = sentence.claim_at(found.start("whole"))
    return whole if is_whole_number(whole) else None


def studied_before(claims: Claims, sentence: Sentence, start: int, first: Pair | None) -> Claim | None:
    """Return the one count of the sentences before that is introduced as what was studied, or ``None``.

    Where none is introduced, the one count of such things as the *first* share, at *start*, is of will do, unless it
    may be a share itself.
    """
    near = (each for each in claims.before(sentence, REACH) if each.block is sentence.block)
    counts = [claim for earlier in near for claim in earlier.claims if claim.quantity.glyph == "C"]
    counts = [claim for claim in counts if _may_be_studied(claim)]
    if first is not None and (named := _named_behind(sentence, first, counts)) is not None:
        return named
    found = [claim for claim in counts if _is_led(claim) or _is_looked_at(claim)]
    if not found:
        same = [claim for claim in counts if first is not None and _is_of_same(first, claim)]
        if any("P" in claim.sentence.glyphs for claim in same) or _ELSEWHERE.search(sentence.pattern, 0, start):
            return None
        return same[0] if len({claim.quantity.value for claim in same}) == 1 else None
    led = [claim for claim in found if _is_led(claim)]
    found = led or found
    return found[0] if len({claim.quantity.value for claim in found}) == 1 and (led or is_alone(found[0])) else None


def _is_of_same(first: Pair, claim: Claim) -> bool:
    """Tell whether *claim* counts such things as the part of a pair: "57 ewes (44%)", "57 (44%) ewes"."""
    if first.part.noun is not None:
        return same_noun(first.part, claim)
    last = max(first.part, first.share, key=lambda each: each.quantity.start)
    found = _NOUN_BEHIND.match(last.sentence.pattern, place_of(last) + 1)
    return found is not None and claim.noun is not None and found["noun"].startswith(claim.noun)


def _named_behind(sentence: Sentence, first: Pair, counts: list[Claim]) -> Claim | None:
    """Return the one of *counts* that words behind a share name: "21 (6.1%) of the growers were …"."""
    last = max(first.part, first.share, key=lambda claim: claim.quantity.start)
    found = _NAMED_BEHIND.match(sentence.pattern, place_of(last) + 1)
    noun = "" if found is None else found["noun"]
    same = [claim for claim in counts if claim.noun and noun.startswith(claim.noun)]
    return same[0] if len({claim.quantity.value for claim in same}) == 1 else None


def kept_of(whole: Claim) -> Claim | None:
    """Return how many of *whole* were looked at, where its sentence says so of one number, or ``None``."""
    sentence, place = whole.sentence, place_of(whole)
    found = [match for match in _KEPT.finditer(sentence.pattern, place + 1) if match["kept"]]
    kept = [sentence.claim_at(match.start("kept")) for match in found]
    kept = [
        claim
        for claim in kept
        if is_whole_number(claim)
        and not sentence.pattern.endswith(" and ", 0, place_of(claim))
        and 1 < (claim.quantity.value or 0) < (whole.quantity.value or 0)
        and not is_in_bracket(sentence.pattern, place_of(claim), len(sentence.pattern))
    ]
    return kept[0] if len(kept) == 1 else None


def is_alone(whole: Claim) -> bool:
    """Tell whether the sentence of *whole* has no other number of things outside brackets, which may be meant."""
    sentence = whole.sentence
    return not any(
        claim is not whole and claim.quantity.glyph in "NC" and is_whole_number(claim) and not has_share(claim)
        for place, claim in zip(sentence.places, sentence.claims, strict=True)
        if not is_in_bracket(sentence.pattern, place, len(sentence.pattern))
        and not _OF_THEM.search(sentence.pattern, place_of(whole), place)
        and not _BETWEEN.search(sentence.pattern, max(0, place - 40), place)
    )


def _may_be_studied(claim: Claim) -> bool:
    if (
        claim.noun is None
        or not is_whole_number(claim)
        or claim.noun in GROUPS
        or (has_share(claim) and not (_APART.match(claim.sentence.pattern, place_of(claim) + 1) and _is_led(claim)))
        or claim.quantity.hedge
        or _AVERAGE.search(claim.sentence.pattern, max(0, place_of(claim) - 24), place_of(claim))
    ):
        return False
    return (claim.quantity.value or 0) > 1


def _is_looked_at(claim: Claim) -> bool:
    """Tell whether words near a count say that it is what was looked at."""
    place = place_of(claim)
    near = claim.sentence.pattern[max(0, place - 60) : place + 80]
    return _FOUND.search(near) is not None or is_introduced(claim)


def _is_led(claim: Claim) -> bool:
    """Tell whether words such as "of the" or "a total of" stand before a count."""
    place = place_of(claim)
    return _LEAD.search(claim.sentence.pattern, max(0, place - 40), place) is not None


def is_in_bracket(pattern: str, start: int, end: int) -> bool:
    """Tell whether what stands at *start* is in a bracket that closes before *end*."""
    between = pattern[start:end]
    closed = between.find(")")
    return closed >= 0 and "(" not in between[:closed]


def lost_between(whole: Claim, part: Claim) -> Claim | None:
    """Return those who are told between *whole* and *part* to be no longer among all, or ``None``."""
    sentence = whole.sentence
    if sentence is not part.sentence:
        return None
    found = _LOST.search(sentence.pattern, place_of(whole) + 1, max(place_of(whole), place_of(part) - 1))
    return sentence.claim_at(found.start("lost")) if found is not None else None
