"""Percentages that stand side by side and may be the shares of one whole."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterator
from dataclasses import replace
from fractions import Fraction
from itertools import accumulate, chain, pairwise
from string import ascii_uppercase

from checker.claims.brackets import PARENTHESIS
from checker.claims.claim import Claim
from checker.claims.find import Claims
from checker.claims.sentence import Sentence
from checker.text.late import late
from checker.text.record import record


@record(frozen=True, slots=True)
class ShareSeries:
    """Two or more percentages or fractions, joined to one another, with the words around each."""

    sentence: Sentence
    """Where."""
    shares: tuple[Claim, ...]
    """In the order of the text."""
    labels: tuple[str, ...]
    """The words from the joint before each share to the joint behind it, its glyph included."""
    before: str
    """The pattern in front of the first label, without what stands in brackets."""
    behind: str
    """The pattern behind the last share."""


NONE = Fraction(0)
NEARLY_ALL = 1
"""So many points apart, shares of a list with a subtotal may be rounded."""
LONGEST_LABEL = 140
"""Longest stretch between two shares of one series."""
_NAME_FIRST = late(r" ?(?:and |with )?[a-zà-ÿ][a-zà-ÿ' -]+, P")
"""Each name stands before its share, with a comma between: "cod, 26 percent; eels, 31 percent"."""
_NAME_AHEAD = late(r"[a-zà-ÿ][a-zà-ÿ'-]*, \Z")
_JOINT = late(
    r"(?:[,;]|(?<=[A-Z]) -| and| or(?= (?:[a-z'-]+ ){1,4}\(?\Z)| while| whereas| –|(?<= of the vote) (?:against|to)) ?"
)
_LISTED = late(
    r"(?: Y| est\.| \(Y\)| \(Y est\.?\))? ?[;,]? ?[^A-Z;:]{0,60}?(?:: ?[^A-Z;:]{0,60}?)?(?P<rest>\bothers?)?: "
)
"""What stands before each share of a list in which every share has a label and a colon."""
_AFTER_SHARE = late(r"P(?!,)(?:(?! (?:and|or|while|whereas) )[^A-Z,;:.])*\Z")
LONGEST_NAME = 40
"""A share that so few characters later is followed by another in brackets has it as its part."""
_BREAK = late(
    r"(?<!\b[jsdm]r)(?<!\bst)(?<!\bmrs)(?<! [a-z])\. |; [^A-Z,]{0,80}?(?:[:–]| -)|^[^,;]*[:]|; percent|respectively"
    r"|^ of (?:the |its )?(?:votes?|ballots?|precincts|districts|wards|polling (?:stations|places))(?: [a-z]+)?"
    r" (?:counted|tallied|declared|reporting|reported|in(?! favou?r\b))\b"
)
_TOTAL_NEXT = late(
    r"(?:[,;(]| –) ?(?:or |making |for )?(?:together|altogether|in all|in total|all told|adding up to|totall?ing"
    r"|a (?:combined |grand )?total of),? (?:about |some |nearly |almost |just over |over )?\Z"
)
"""Before a share that is what those before it come to: "31%, 14% and 8% of the variance, together 53%"."""
_LABEL_END = late(r"[.;:]| note\b")
_SEVERAL = late(r"\((?P<inside>[^()PF]*[PF][^()PF]+(?:[PF][^()PF]*)+)\)")
"""A bracket with two shares or more."""
_COUNTED = late(
    r"C(?! (?:groups|arms|sites|cent(?:er|re)s|countries|years)\b)[^A-Z();:]{0,60}\Z"
    r"|\b(?:participants|patients|subjects|respondents|students|adults|children|people|workers"
    r"|volunteers|individuals|sample|cohort|panel|gender|sex|(?:gender|sex) distribution) \Z"
)
"""Before a bracket with the shares of what is counted there."""
_COUNT_AND_SHARE = late(r"C, P")
"""In a bracket, what is counted and its share: "15 men, 60%"."""
_COUNT_AHEAD = late(r"C  ?P")
_NAMED_REST = late(r"\b(?:others?|none|unknown|unspecified|rest|missing|not [a-z]+ed)\b")
_OTHERS_SHARE = late(r", (?:and )?(?:all )?others?:? \(?\Z")
MOST_ALIKE = 3
"""From so many shares on, a list that names the rest may be whole."""
_NO_SHARES = late(
    r"\bincludes?\b|\bgroups?\b|\barms?\b|\bci\b|confidence|=|\bvs\b|versus|compared|\bor\b|/|\bp ?[<>]|[<>≤≥±]"
)
_SAID_OF = (["in"], ["among"], ["from"], ["by"], ["of"], ["men"], ["women"])
"""Before counts of which something is said, so that each may have a share of its own."""
_OTHERS = str.maketrans(dict.fromkeys(set(ascii_uppercase) - set("PF")))
"""Takes all numbers but shares out of brackets."""
_PERCENT = frozenset(("P", "(P"))


def find_share_series(claims: Claims) -> tuple[ShareSeries, ...]:
    """Return every series of shares, sentence by sentence."""
    return tuple(found for sentence in claims.with_any(_PERCENT, "PF", "PF") for found in _in_sentence(sentence))


def _in_sentence(sentence: Sentence) -> list[ShareSeries]:
    level, ranks = _levelled(sentence)
    runs: list[list[int]] = []
    at = 0
    for place in ranks:
        if runs and _are_joined(level[at:place]) and not _is_closed(level, at, runs[-1]):
            runs[-1].append(place)
        else:
            runs.append([place])
        at = place + 1
    listed = _listed(level, list(ranks)) if ": P" in level else []
    if listed and not _has_subtotal(sentence, [ranks[place] for place in listed]):
        runs = [listed, *(run for run in runs if set(run).isdisjoint(listed))]
    return [*(_made(sentence, level, run, ranks) for run in runs if len(run) > 1), *_in_brackets(sentence)]


def _in_brackets(sentence: Sentence) -> Iterator[ShareSeries]:
    """Yield the shares that stand in one bracket: "27,000 growers (61% men, 39% women)"."""
    pattern = sentence.pattern
    if "(" not in pattern:
        return
    for bracket in _SEVERAL.finditer(pattern):
        inside = _COUNT_AND_SHARE.sub("C  P", bracket["inside"])
        if _NO_SHARES.search(inside) or not _COUNTED.search(pattern, max(0, bracket.start() - 80), bracket.start()):
            continue
        first = bisect_left(sentence.places, bracket.start("inside"))
        last = bisect_left(sentence.places, bracket.end("inside"))
        ranks = {
            sentence.places[rank] - bracket.start("inside"): rank
            for rank in range(first, last)
            if sentence.glyphs[rank] in "PF"
        }
        places = list(ranks)
        if len(places) > 2 and not (_NAMED_REST.search(inside) or inside[places[-2] :].count(" and ")):
            continue  # the first few of more
        if all(_are_joined(inside[left + 1 : right]) for left, right in pairwise(places)):
            yield replace(_made(sentence, inside, places, ranks), before=pattern[: bracket.start()])


def _listed(level: str, places: list[int]) -> list[int]:
    """Return the shares, each with a label and a colon, of a list that ends with what is left: "…; other: 60%"."""
    run: list[int] = []
    for place in places:
        at = run[-1] + 1 if run else max(level.rfind(sign, 0, place) for sign in ".;") + 1
        found = _LISTED.fullmatch(level, at, place)
        run = [*run, place] if found is not None else []
        if len(run) > 2 and found is not None and found["rest"]:
            return run
    return []


def _has_subtotal(sentence: Sentence, ranks: list[int]) -> bool:
    """Tell whether one of the shares is made of those behind it, or without some of those the others make a whole."""
    values = [sentence.quantities[rank].value or NONE for rank in ranks]
    sums = [NONE, *accumulate(values)]
    for first, value in enumerate(values):
        for last in range(first + 2, len(values)):
            inner = sums[last] - sums[first + 1]
            if abs(inner - value) < NEARLY_ALL or abs(sums[-1] - inner - 100) < NEARLY_ALL:
                return True
    return False


def _levelled(sentence: Sentence) -> tuple[str, dict[int, int]]:
    """Return the pattern without what stands in brackets, and which claim each share in it is, by its place.

    A single share that has brackets to itself stays: "coal (38%), gas (31%)"; but not the one
    that follows another: "67% oaks (64% young oaks), 20% elms".
    """
    pattern, glyphs, places = sentence.pattern, sentence.glyphs, sentence.places
    if "(" not in pattern and ")" not in pattern:
        return pattern, {place: rank for rank, place in enumerate(places) if glyphs[rank] in "PF"}
    level, ranks, at, depth, alone = "", {}, 0, 0, False
    for bracket in chain(PARENTHESIS.finditer(pattern), (None,)):
        end = len(pattern) if bracket is None else bracket.start()
        if depth == 0 or (depth == 1 and alone):
            at += depth == 0 and level.endswith(" ") and pattern.startswith(" ", at)  # where a bracket was left out
            for rank in range(bisect_left(places, at), bisect_left(places, end)):
                if glyphs[rank] in "PF":
                    before = pattern[at : places[rank]]
                    ranks[len(level) + len(before.translate(_OTHERS) if depth else before)] = rank
            level += pattern[at:end].translate(_OTHERS) if depth else pattern[at:end]
        if bracket is None:
            break
        at = end + 1
        depth = depth + 1 if bracket[0] == "(" else max(0, depth - 1)
        if depth == 1 and bracket[0] == "(":
            closing = pattern.find(")", end)
            inside = pattern[at:closing] if closing >= 0 else ""
            alone = inside.count("P") + inside.count("F") == 1 and "(" not in inside and _is_short(inside)
            alone = alone and _AFTER_SHARE.search(level[-LONGEST_NAME:]) is None
    return level, ranks


def _is_short(inside: str) -> bool:
    """Tell whether what stands in brackets is the share itself, with its count or a few words."""
    return len(inside) <= 40 or inside.startswith(("P", "F"))


def _are_joined(gap: str) -> bool:
    """Tell whether two shares belong to one list: a joint and few words between them, and no break."""
    if len(gap) > LONGEST_LABEL or _JOINT.search(gap) is None:
        return False
    return _BREAK.search(gap) is None and _TOTAL_NEXT.search(gap) is None


def _is_closed(level: str, at: int, run: list[int]) -> bool:
    """Tell whether a list whose joints are commas has ended, where a semicolon stands behind its share of the rest."""
    if len(run) < MOST_ALIKE or ";" in level[run[0] : run[-1]]:
        return False
    if level.startswith(("; ", " ; "), at):
        return _OTHERS_SHARE.search(level, run[-2] + 1, run[-1]) is not None
    return level.startswith((" others; ", " other; ", " for others; ", " to others; "), at)


def _made(sentence: Sentence, level: str, run: list[int], ranks: dict[int, int]) -> ShareSeries:
    opening = max(level.rfind(sign, 0, run[0]) for sign in ".:;,") + 1
    starts = [opening + 1 if opening and level.startswith(" ", opening, run[0]) else opening]
    for left, right in pairwise(run):
        joint = _JOINT.search(level, left + 1, right)
        starts.append(right if joint is None else joint.end())
    stop = _LABEL_END.search(level, run[-1] + 1, run[-1] + 60)
    ends = [*starts[1:], stop.start() if stop else min(len(level), run[-1] + 60)]
    shares = tuple(sentence.claims[ranks[place]] for place in run)
    if starts[0] == run[0] and all(
        _NAME_FIRST.match(level, start, end) for start, end in pairwise((*starts[1:], ends[-1]))
    ):
        ahead = _NAME_AHEAD.search(level, 0, run[0])
        starts[0] = starts[0] if ahead is None else ahead.start()
    labels = [level[start:end].strip() for start, end in zip(starts, ends, strict=True)]
    return ShareSeries(
        sentence,
        shares,
        tuple(_with_counted(labels, shares)),
        level[: starts[0]],
        level[run[-1] + 1 :],
    )


def _with_counted(labels: list[str], shares: tuple[Claim, ...]) -> list[str]:
    """Return the *labels* of two shares with what is counted just before each: "22 men (55%) and 18 women (45%)".

    Only where one of them is the share of its count in both, so that they are no shares of men and of women.
    """
    claims, pattern, places = shares[0].sentence.claims, shares[0].sentence.pattern, shares[0].sentence.places
    if len(labels) != 2 or not all(map(_COUNT_AHEAD.search, labels)):
        return labels
    ranks = [claims.index(share) for share in shares]
    ahead = pattern[: places[ranks[0] - 1]].split()
    if any(pattern[places[rank - 1] : places[rank]] not in ("C (", "C, ") for rank in ranks) or ahead[-1:] in _SAID_OF:
        return labels
    counts = [claims[rank - 1].quantity.value or NONE for rank in ranks]
    told = [share.quantity.value or NONE for share in shares]
    whole, pairs = sum(counts, NONE), zip(counts, told, strict=True)
    if not any(abs(100 * count - share * whole) < NEARLY_ALL * whole for count, share in pairs):
        return labels
    nouns = [claims[rank - 1].quantity.surface.partition(" ")[2].lower() for rank in ranks]
    return [_COUNT_AHEAD.sub(f"N {noun} P", label, 1) for label, noun in zip(labels, nouns, strict=True)]
