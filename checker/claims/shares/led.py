"""Lists of counts with shares behind their whole: "Of the 430 ewes, 327 (76.0%) were shorn and 103 (24.0%) not"."""

from __future__ import annotations

import re
from collections.abc import Container, Iterator

from checker.claims.claim import Claim
from checker.claims.compatible import is_person, same_noun
from checker.claims.counts import counts_near, is_whole_number
from checker.claims.find import Claims
from checker.claims.keys import place_of
from checker.claims.sentence import Sentence
from checker.claims.shares.bases import STEM
from checker.claims.shares.counted import Pair
from checker.claims.shares.led_wholes import is_in_bracket, kept_of, studied_before, whole_before, whole_behind
from checker.claims.shares.subgroups import is_divided, is_narrowed, is_of_a_sort
from checker.claims.slots import ABOUT
from checker.text.late import late
from checker.text.record import record


@record(frozen=True, slots=True)
class LedList:
    """The pairs of one sentence that its words make shares of one whole."""

    whole: Claim
    """What stands before them: "of the 410 ewes", "410 ewes were shorn"."""
    pairs: tuple[Pair, ...]
    """In the order of the text."""
    sentence: Sentence
    """The last one with pairs."""
    is_near: bool
    """Whether the whole stands in the sentence of the shares."""
    former: Claim | None = None
    """What the whole was taken from: "of the 428 farms, 336 took part" has both."""


FARTHEST = 220
"""So many characters from a whole to the first share of it, and from one share to the next, at most."""
_PAIR = late(
    r"(?<!(?<!total )of )(?<!of the )(?<!of the remaining )(?<!of the other )(?<!of all )"
    r"(?<!of these )(?<!all but )(?<![NC] to )(?<!/)"
    rf"(?P<part>[NC])(?: [a-z'-]+){{0,5}}(?:,? ?\((?:n ?= ?|= ?)?|, or {ABOUT})(?P<share>P)"
    r"(?=(?:[;,:] ?(?:P ci:? ?)?(?:[a-z ]{1,20}= ?)?"
    r"[ZNP][^()A-Z]{0,12}| of (?:the )?(?:total|(?:total|whole|entire) [a-z]+|all [a-z]+))?[);,:])"
    r"|\((?:n ?= ?)?(?P<sized>[NC])(?:[,;:] ?| ?\(| or )(?P<told>P)(?=[);,])"
    r"|\((?P<led>P)[,;:] ?n ?= ?(?P<size>[NC])(?=[);,])"
    r"|(?P<first>P)(?: [a-z'-]+){0,4} ?\((?:n ?= ?)?(?P<behind>[NC])\)"
    rf"|(?<=, of whom )(?:about |some |only )?(?P<whose>[NC]),? or {ABOUT}(?P<whose_share>P)(?=[,.;]? (?!of ))"
)
_OPENS_WITH = late(
    r"(?:[a-z]+: )?(?:(?:out )?of|among|amongst|from"
    r"|in an? (?:[a-z-]+ ){0,2}(?:series|sample|cohort|group|population) of) "
    r"(?:a total of |the |all |all the |these |our )?|(?:[a-z]+: )?(?:a total of|in (?:total|all),?|overall,?) "
)
"""Before a whole that opens its sentence."""
_BRACKET = late(r"\((?:[^()]|\([^()]*\))*\)")
_ASIDE = late(
    r"\b(?:from|at|in|across|over|using|by|between) (?:the )?[NCDYZ]\b(?: and [NCDY]\b)?"
    r"|\b(?:at|by|until|before) (?:the )?(?:end|start|beginning|time|close) of (?:the )?(?:[DN] |[a-z-]+ ){0,2}"
    r"(?:follow-up|study|trial|treatment|period|observation|season|year)\b"
    r"|\b(?:number|share|proportion|percentage) of [a-z]+ with(?:out)?\b"
)
"""What tells of a whole where, when and how it was looked at: "from 12 towns", "using 27 sieves"."""
_OF_TOTAL = late(r" of (?:the |all )?total\b(?! [a-z])")
"""Behind a share: it is of all, whatever leads to it."""
_OF_REST = late(r" of the (?:others?|rest|remainder|remaining|former|latter)\b")
"""Behind a part: it is of those that another part leaves."""
_FRACTION = late(r"F(?: of (?:the |these |all )?[a-z]+)? \Z")
"""A share in words before the pair that says it in numbers: "over half (n = 140, 56%)"."""
_OTHER = late(
    r"C(?! or (?:more|fewer|less)\b)|[PMURF]|\b(?:among|amongst|of the|of all|of (?:these|those|them)|per|than|versus"
    r"|vs|compared|each|whose"
    r"|respectively|incidence|rates?|cumulative|weighted|estimated|probability"
    r"|absence|presence|(?:patients|those|women|men|children) with(?:out)?"
    r"|groups?|arms?|cohorts?)\b|\. "
    r"|\A(?:of|among) (?!(?:all|the|these|those|them|our|its|their)\b)(?:[a-z-]+ ){1,3}[a-z]+,"
)
"""Between a whole and a share, or two shares of it: what may lead to another whole."""
_OF_ANOTHER = late(
    r"(?!\)? (?:and|but|while) [^()A-Z,;.]{0,40}(?<! of )(?<! of the )[NC] ?\(P)"
    r"\)?[^()A-Z,;.]{0,40} (?:of|in|from|among|for) (?:the |those |these |all )?(?:[a-z'-]+ ){0,3}?(?:[NC]|groups?"
    r"|arms?|cohorts?|controls?|them|whom|which)\b"
    r"|\)? of (?:those|them|the [a-z]+) (?:who|that|with)\b"
    r"|\)? (?:[a-z'-]+ ){0,2}(?:answered|returned|completed)\b|\)? (?:[a-z'-]+ ){1,2}(?:responded|replied)\b"
)
_OF_THE = late(
    r"\)? (?P<joint>of|in|from|among) (?:the|those|these|all|all the|our|this) (?:whole |entire |study |total )?"
    r"(?P<noun>[a-z]+)"
)
_OF_ALL = late(
    r"\b(?:of|among|in) (?:the|all|these|all the|our|this) (?:total |whole |entire |study )?(?P<noun>[a-z]+)"
)
_RECALLED = late(
    r"\b(?:out of|of|among|in) (?:all|all the|all of the|the total|the whole|the entire) (?:[a-z]+ )?"
    r"(?P<noun>[a-z]+),? \Z|\b(?:out of|of|in) the (?P<sum>total|whole),? \Z"
)
"""Before a share: what it is of is named again."""
_ALL = frozenset("total sample cohort whole series population".split())
_NO_WHOLE = frozenset("study trial survey analysis period year season disease".split())
"""What is no number of things: "during the period of the study"."""
_THIS = late(r"\)? (?:of|in|from|among) this (?:[a-z]+ )?(?:group|series|study|sample|cohort)\b")
"""Behind a share: it is of those told last."""
_TOKENS = frozenset({"(P", "(N", "(C", "(", "or"})
"""One of these stands in every pair."""
_OTHER_YEAR = late(r"(?:\A|[;,] (?:but |and )?)(?:by|in) Y(?:,| (?:it|there|they)\b)")
"""Before a share: it is of another year, when there may have been more."""
_OF_WHOM = late(r",? of (?:whom|which)\b")
"""Between two shares: the second is one of the first."""
_OTHER_PLACE = late(
    r"(?:[;,]|,? (?:and|but|while|whereas)) (?:in|among|for) (?:the )?"
    r"(?!(?:all|total|addition|fact|turn|both|contrast|part|example|instance|general|particular|most|these|those)\b)"
    r"(?:[a-z-]+ )?[a-z]+,? \Z"
)
"""Just before a later share: it is of another place or group, "and in men 22 (41%)"."""


def find_led_lists(claims: Claims, told: Container[Claim] = ()) -> Iterator[LedList]:
    """Yield every whole that leads shares, with these: those of its sentence, those of later sentences.

    Sentences all of whose percentages are *told* are passed over.
    """
    later: dict[Claim, list[Pair]] = {}
    for sentence in claims.with_any(_TOKENS, "NCP", "NCP"):
        if all(claim in told for claim in sentence.claims if claim.quantity.glyph == "P"):
            continue
        pattern = sentence.pattern
        matches = list(_PAIR.finditer(pattern))
        if not matches:
            continue
        start, first = matches[0].start(), _pair(sentence, matches[0])
        whole = whole_behind(sentence, matches[0].end()) or whole_before(sentence, start, first)
        if whole is not None:
            matches = [match for match in matches if match.start() > place_of(whole)]
            pairs = _pairs(sentence, matches, whole, place_of(whole) + 1)
            if pairs:
                yield LedList(whole, pairs, sentence, is_near=True)
        elif is_narrowed(pattern, start, matches[0].end()):
            continue
        elif (whole := studied_before(claims, sentence, start, first)) is not None:
            if first is not None and (is_divided(whole, first.part) or is_of_a_sort(first.part, first.share, whole)):
                continue
            later.setdefault(whole, []).extend(_pairs(sentence, matches, whole, 0))
    for whole, found in later.items():
        if found:
            kept = kept_of(whole)
            former = None if kept is None else whole
            yield LedList(kept or whole, tuple(found), found[-1].sentence, is_near=False, former=former)


def _pairs(sentence: Sentence, matches: list[re.Match[str]], whole: Claim, at: int) -> tuple[Pair, ...]:
    """Return the pairs from *at* on up to what may lead to another whole."""
    pattern = sentence.pattern
    pairs: list[Pair] = []
    for match in matches:
        between = pattern[at : match.start()]
        gap = _BRACKET.sub("", between.partition(" of whom ")[2] or between)
        gap = _FRACTION.sub("", _ASIDE.sub("", gap))
        gap = _OF_ALL.sub(lambda found: "" if _is_no_other(found["noun"], whole) else found[0], gap)
        if (
            _OTHER_YEAR.search(between)
            or (pairs and _OF_WHOM.search(between))
            or ((pairs or "P" in between) and _OTHER_PLACE.search(between))
            or match.start() - at > FARTHEST
            or (_OTHER.search(gap) and not _OF_TOTAL.match(pattern, match.end()))
            or is_of_another(pattern, match.end(), whole)
            or (match["part"] and _OF_REST.match(pattern, match.end("part")))
        ):
            break
        pair = _pair(sentence, match)
        if pair is None:
            break
        pairs.append(pair)
        at = match.end()
    return tuple(pair for pair in pairs if _may_be_part(pair.part, whole))


def is_of_another(pattern: str, end: int, whole: Claim) -> bool:
    """Tell whether words behind a share name its whole, and this is not the same again."""
    if _THIS.match(pattern, end) is not None:
        return False
    named = _OF_THE.match(pattern, end)
    if named is not None and _names(named["noun"], whole):
        return False
    if named is not None and named["joint"] == "of":
        return True
    return _OF_ANOTHER.match(pattern, end) is not None


def _is_no_other(noun: str, whole: Claim) -> bool:
    return noun in _NO_WHOLE or _names(noun, whole)


def _names(noun: str, whole: Claim) -> bool:
    """Tell whether *noun* is what the whole counts, or a word for all of it."""
    return noun in _ALL or (whole.noun is not None and noun[:STEM] == whole.noun[:STEM])


def may_lead_to_another(words: str) -> bool:
    """Tell whether the *words* of a pattern between two shares, or behind one, may lead to another whole."""
    return _OTHER.search(_BRACKET.sub("", words)) is not None


def is_recalled(pair: Pair, whole: Claim) -> bool:
    """Tell whether words just before *pair* name the *whole* again: "Of all ewes, 24 (40%) …"."""
    place = min(place_of(pair.part), place_of(pair.share))
    found = _RECALLED.search(pair.sentence.pattern, max(0, place - 60), place)
    return found is not None and _names(found["noun"] or found["sum"], whole)


def others_near(claims: Claims, listed: LedList) -> list[Claim]:
    """Return every other count of the paragraph."""
    near = counts_near(claims, listed.sentence)
    return [count for count in near if count is not listed.whole and is_whole_number(count)]


def is_led_straight(listed: LedList) -> bool:
    """Tell whether the whole opens the sentence and nothing stands between it and its one share that may be another.

    "In a cohort of 640 ewes, the mean age was 5.1 (2.5) years and 314 (49%) were lame".
    """
    whole, part, share = listed.whole, listed.pairs[0].part, listed.pairs[0].share
    sentence, place = whole.sentence, place_of(whole)
    if not listed.is_near or len(listed.pairs) > 1 or share.quantity.start < part.quantity.start:
        return False
    if _OPENS_WITH.fullmatch(sentence.pattern, 0, place) is None:
        return False
    rank, end = sentence.claims.index(whole) + 1, sentence.claims.index(part)
    before = [claim for claim in sentence.claims[rank:end] if not _is_aside(claim, part)]
    return not any(claim.quantity.glyph == "P" or _may_be_larger(claim, part) for claim in before)


def _is_aside(claim: Claim, part: Claim) -> bool:
    """Tell whether a number stands in a bracket that closes before *part*."""
    return is_in_bracket(claim.sentence.pattern, place_of(claim), place_of(part))


def _may_be_larger(claim: Claim, part: Claim) -> bool:
    """Tell whether a number counts things, and no fewer than *part*, so that this may be a share of them."""
    return is_whole_number(claim) and (claim.quantity.value or 0) >= (part.quantity.value or 0)


def _pair(sentence: Sentence, match: re.Match[str]) -> Pair | None:
    """Return the count and its share that *match* finds, each in one of several places."""
    counted = next(name for name in ("part", "sized", "size", "behind", "whose") if match[name])
    shared = next(name for name in ("share", "told", "led", "first", "whose_share") if match[name])
    part, share = (sentence.claim_at(match.start(name)) for name in (counted, shared))
    before = sentence.pattern[max(0, match.start(counted) - 2) : match.start(counted)]
    is_torn = before in ("N ", "C ")  # the last three digits of "26 872"
    return Pair(part, share) if is_whole_number(part) and not is_torn else None


def _may_be_part(part: Claim, whole: Claim) -> bool:
    return part.noun is None or same_noun(part, whole) or is_person(whole)
