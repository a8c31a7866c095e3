"""Totals that follow their parts: "14 buses, 9 vans and 3 lorries, 26 vehicles in all"."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace

from checker.claims.claim import Claim
from checker.claims.compatible import commensurable, is_person
from checker.claims.find import Claims
from checker.claims.parts.accounted import accounted_in, ends_unnumbered
from checker.claims.parts.announced import DEFINITE, is_announced_total
from checker.claims.parts.behind_two import find_behind_two
from checker.claims.parts.by_spells import SPELLS, are_of_spells, counts_spells, spells_behind
from checker.claims.parts.evidence import Evidence
from checker.claims.parts.total_behind import ADDABLE, AMOUNTS, MOST_PARTS, TotalBehind
from checker.claims.parts.total_words import ALL_THINGS, SAID
from checker.claims.parts.values import is_numbering, is_rate_of, is_small_word
from checker.claims.sentence import Sentence
from checker.quantities.quantity import GLYPHS, Kind
from checker.text.late import late

_THREE = (AMOUNTS,) * 3
"""Two parts and their total."""
_TOTAL_OF = late(r"; (?:and )?(?:the )?total (?P<what>[a-z]{4,})(?: (?!of\b)[a-z]+){0,7}?[:,]? \Z")
"""A total of what each part is called too: "net receipts, $4m; other receipts, $2m; total receipts, $6m"."""
_OF_WHAT = late(r"of (?:the|these|this|those|its|their)\b")
"""How a sentence begins that tells parts of what was told before: all of them, or some."""
_MIXED = late(r",(?: [a-z'-]+,){0,3} (?:and|or) [a-z' -]+, ")
"""Behind the last part: it counts things of several names, or more things follow without their number."""
_RUNNING = late(
    r"\b(?:bring|brings|bringing|brought|take|takes|taking|took) (?:(?:the|its|their) )?(?:[a-zD-]+ )?total"
    r"(?: (?:costs|expenses|sales|revenues?|income|assets|spending))?"
    r"(?: (?:raised|collected|donated|pledged|spent|paid|received|invested|sold|produced|recorded))?"
    r"(?: (?:at|by|in|from|on) (?:the|its|their) [a-z]+)? to \Z"
)
_CUE_BEHIND = late(
    rf"(?: [a-z-]+){{0,2}}? (?!{ALL_THINGS})(?:in all|in total|all told|altogether|combined"
    r"|together(?=[,.;)])|total(?=[,;)])|worldwide|globally|nationwide)\b"
    r"| (?:for|over|in) the (?:whole |full |entire |fiscal )?(?:year|season)(?= as a whole|[.,;)]|\Z)"
)
_SET_OFF = late(
    r"\)?[^)]*(?:,|;|:| -| –|\() ?(?:or |making )?\Z"
    r"|[^),;:]*(?<!,) (?:gave|gives|giving|made|makes?|making) (?:(?:him|her|it|them|us|the [a-z]+) )?\Z"
    r"|[^):]*[,;] (?:so )?(?:[a-z'-]+ ){0,4}(?:came to|comes to|cost|costs|weighed|weighs|took|takes|made|makes) \Z"
)
_CUES = SAID.union("totally consolidated adding year season made make adds add aggregate aggregating whole".split())
_COLON, _WITH_FIRST = frozenset({":"}), frozenset({"with"})
_COUNTED = (GLYPHS[Kind.COUNT], GLYPHS[Kind.COUNT] + GLYPHS[Kind.NUMBER], GLYPHS[Kind.COUNT])
"""What a colon alone is looked at for: "520 cows, 310 sheep and 90 goats: 920 animals"."""
_WITH = late(r" (?:with|including|counting|once|when) ")
_ADDING = late(r"\b(?:add|adds|added|adding) (?:about |some |another )?\Z")
_ADDED = late(r" to (?:the |its |their )(?:(?:existing|current|present|first) )?\Z")
"""Between what is added and what was there: "adds 48 beds to the 164 there now, for a total of 212"."""
JOINED = late(
    r"(?: \(P\))?[^A-CEG-XZ.:()]{0,70}?(?:,| and\b| plus\b| \+|;)(?:[^A-CEG-XZ.:()]|(?<=-)G){0,50}\Z"
    r"|\)(?:[,;]| and\b| or\b|,? and\b|,? or\b)[^A-CEG-XZ.:()]{1,60}\((?:n ?= ?)?\Z"
)
_SPELL = late(r"\b(?:first|last|final|remaining|other|next|past|same|previous|preceding) \Z")
"""Before a part of a year, in which so much money was taken: "for the remaining three quarters"."""
_GOES_ON = late(r"[,;)] (?:and )?(?:[a-z'-]+ ){0,4}\Z")
_OTHER = late(
    r"\b(?:more|another|new|newly|latest|further|additional|extra|fresh|since(?!,)|so far|this year|already|previous"
    r"|previously|earlier|each|every|per|times|from(?= (?:about |some |over )?[B-XZ])|rose|fell|increased?|decreased?"
    r"|compared|than|until|respectively(?!,? \(|,? (?:for|making|giving|or|totall?ing|a total|an aggregate) )"
    r"|in (?:du|tri|quadru)plicate|concurrent(?:ly)?|simultaneous(?:ly)?|overlapping"
    r"|of (?:them|which|whom|these)|including|top)\b|, [NC] to (?:an?|each|every) [a-z]+,|[×%]|\b[NC] of [UMD]\b"
)
_COMING = r"(?:opened|added|acquired|bought|admitted|joined|arrived)"
_GOING = r"(?:closed|sold|shut|disposed|discharged|left|departed|retired)"
_CAME_AND_WENT = late(rf"\b{_COMING}\b[^.;]{{0,40}}\b{_GOING}\b|\b{_GOING}\b[^.;]{{0,40}}\b{_COMING}\b")
"""Among what is before a total: what went is taken from it, and not added."""
_AND_OTHERS = late(
    r"(?:\b(?:and|or|plus)|[;,]) (?:(?:many |some |a few |various )?others?"
    r"|(?:some|several|many|various) [a-z]+)\b|\bwith (?:the |its |their )?[a-z]+,? ?\Z"
    r"|, (?:with|including|counting) (?:those|the|its|their|what|all) [^A-Z,.;]{2,40}, "
)
"""Between the last part and the total: there are more parts, without their numbers."""
_WITH_MORE = late(
    r"(?: [a-z-]+){0,2}? (?:in all|in total|all told|altogether) (?:with|including|counting) (?:the|an?|[a-z]+'s) "
    r"|(?: [a-z-]+)? (?:with|including|counting) (?:those|others|what)\b"
    r"|(?: [a-z-]+){0,2} (?:with|including|counting) (?:the|a|an|his|her|its|their) (?:[a-z]+ )?"
    r"(?:bonus|extras?|spares?|loading dose|tip|tax|postage|interest|fee|others?|rest)\b"
    r"|(?: [a-z-]+)? (?:with|including|counting) (?:the|an?|his|her|its|their) [a-z-]+[.!]?\Z"
)
"""Behind the total: it counts what no part does."""
_A_DAY = late(r" (?:an?|per|each|every) (?:hour|day|night|shift|week|month|season|year)\b")
"""Behind a number that may tell how fast: "took 14 buses and 9 vans apart, making 6 a day"."""
_HAD = late(
    r" (?:ha(?:ve|s|d)|h[eo]lds?|own(?:s|ed)?|[tl]ook|takes?|sent|wrote|built|makes?|made|carr(?:y|ies|ied)|keeps?"
    r"|kept) (?:[a-z'-]+ ){0,2}[a-z]{2,}s(?:,| –| \() ?\Z"
)
"""What the last of the parts have, between it and the total, which may count these: "9 farms keep pigs, 140 in all"."""
_ONE_MORE = late(
    r"(?:,| and|, and) (?:one|an?) (?:of|in|at|from|for|to|by) (?:the )?[a-z' -]{2,30}?(?:,| –| -| \(| or|:) "
)
"""The last part, told without a figure: "two of letters and one of verse – seven volumes in all"."""
_BESIDES = late(
    r"(?:in addition|besides|moreover|further(?:more)?|also|to (?:this|these|that)|beyond (?:this|these))\b"
)
"""How a sentence begins that adds to what the one before tells."""
_ADDS = late(
    r"\b(?:adds?|added|adding|brings?|brought|comes on top|another|(?:a )?further|extra) (?:in )?(?:about |some )?[A-Z]"
)
"""The same of an amount in it: "posts add £45 and paint £18, for a total of £261"."""
_TO_GO_WITH = late(r"\b(?:to go with|goes with|to add to|on top of|together with|along with) (?:the |its |their )?\Z")
"""Before the first part: it joins what was told before, maybe without a number."""
_VESSELS = frozenset(("cup", "barrel", "tablespoon", "teaspoon"))
"""Units that are things as well."""
NEAR, FAR = 90, 160
"""So far behind its last part stands a total that is called one behind its number, or before it."""
FEW = 4
"""So many amounts before the parts may be what they are added to."""


def find_totals_behind(claims: Claims) -> tuple[TotalBehind, ...]:
    """Return the totals that follow their parts in one sentence."""
    found: list[TotalBehind] = []
    for sentence in claims.with_any(_CUES, *_THREE):
        totals = tuple(_in_sentence(sentence)) or accounted_in(sentence)
        totals = tuple(each for each in totals if len(each.parts) < 3 or not _CAME_AND_WENT.search(sentence.pattern))
        if totals and (_BESIDES.match(sentence.pattern) or _ADDS.search(sentence.pattern)):
            totals = tuple(_with_before(claims, sentence, totals))
        found += totals
    for sentence in claims.with_kinds(*_THREE, SPELLS, that=counts_spells):
        found += _in_sentence(sentence) if _CUES.isdisjoint(sentence.tokens) else ()
    found += find_behind_two(claims)
    for sentence in claims.with_any(_COLON, *_COUNTED):
        found += accounted_in(sentence) if _CUES.isdisjoint(sentence.tokens) else ()
    for sentence in claims.with_any(_WITH_FIRST, *_THREE):
        if sentence.pattern.startswith("with ") and (_CUES | _COLON).isdisjoint(sentence.tokens):
            found += accounted_in(sentence)
    return tuple(each for each in found if not each.is_in_other_terms)


def _with_before(claims: Claims, sentence: Sentence, totals: Sequence[TotalBehind]) -> Iterator[TotalBehind]:
    """Yield *totals* with the amounts of the sentence before to which theirs adds others, but where these are rates."""
    before = [claim for other in claims.before(sentence, 1) for claim in other.claims]
    told = [claim for claim in before if claim.quantity.figure is not None]
    for each in totals:
        if not any(is_rate_of(claim, each.total) for claim in told):
            yield replace(each, before=_of_kind(told, each.total)[-FEW:])


def _in_sentence(sentence: Sentence) -> Iterator[TotalBehind]:
    pattern, earlier = sentence.pattern, -1
    claims, places = _without_times(sentence)
    for rank in range(2, len(places)):
        if claims[rank].quantity.kind not in ADDABLE:
            continue
        gap = pattern[places[rank - 1] + 1 : places[rank]]
        running = gap.endswith(" to ") and " total" in gap and _RUNNING.search(gap) is not None
        spells = spells_behind(sentence, places[rank])
        behind = spells is not None or _CUE_BEHIND.match(pattern, places[rank] + 1) is not None
        behind = behind and _SET_OFF.match(gap) is not None
        is_announced = len(gap) <= FAR and is_announced_total(gap)
        of_same = None if is_announced or "total " not in gap else _TOTAL_OF.search(gap)
        if not ((len(gap) <= NEAR and (running or behind)) or is_announced or of_same):
            continue
        since = earlier + gap.startswith("; total")  # that of the next group, or of all
        run = [number for number in _run_before(pattern, claims, places, rank) if number >= since]
        is_definite = of_same is not None or DEFINITE.search(gap) is not None
        is_mixed = claims[rank - 1].quantity.kind is Kind.COUNT and _MIXED.match(gap) is not None
        if (
            len(run) >= 2
            and (spells is None or are_of_spells(spells, claims[rank], [claims[number] for number in run]))
            and (of_same is None or _name_the_same(sentence, places, run, of_same["what"]))
            and (not _AND_OTHERS.search(gap) or is_mixed)
            and not (behind and claims[rank].noun is None and _HAD.match(gap))
            and not _WITH_MORE.match(pattern, places[rank] + 1)
            and not (_A_DAY.match(pattern, places[rank] + 1) and _is_less_than_any(claims, run, rank))
            and (is_mixed or not ends_unnumbered(pattern[places[run[-2]] + 1 : places[run[-1]]], gap))
            and not (
                _ADDED.match(pattern, places[run[0]] + 1, places[run[1]]) and _WITH.match(pattern, places[rank] + 1)
            )
            and not _is_of_people(gap, claims[rank], [claims[number] for number in run])
            and not _OTHER.search(_as_added(pattern[_heard_from(pattern, places[run[0]]) : places[rank - is_definite]]))
            and not _are_times(claims[run[-1]], pattern[: places[run[0]]], claims[rank])
            and not _are_counted_off([claims[number] for number in (*run, rank)])
            and not _are_leads(claims[run[0]], pattern[places[run[0]] : places[rank]])
        ):
            singles = 1 if claims[rank].quantity.kind is Kind.COUNT and _ONE_MORE.search(gap) else 0
            evidence = Evidence.FOLLOWED if is_definite else Evidence.WHOLE
            is_loose = is_mixed or (is_definite and _OF_WHAT.match(pattern) is not None)
            evidence, earlier = (Evidence.NEAR if is_loose else evidence), rank
            parts, before = tuple(claims[number] for number in run), claims[max(0, run[0] - FEW) : run[0]]
            told = _of_kind(before, claims[rank])
            if told or not _TO_GO_WITH.search(pattern, max(0, places[run[0]] - 30), places[run[0]]):
                yield TotalBehind(claims[rank], parts, singles, running, evidence, told)


def _is_less_than_any(claims: Sequence[Claim], run: Sequence[int], rank: int) -> bool:
    """Tell whether a part of *run* is more than the number at *rank*, which then is no sum."""
    return any((claims[number].quantity.value or 0) > (claims[rank].quantity.value or 0) for number in run)


def _of_kind(told: Sequence[Claim], total: Claim) -> tuple[Claim, ...]:
    """Return those of the amounts *told* before that may be a part too, though nothing joins them to the others."""
    return tuple(claim for claim in told if commensurable(claim, total) and claim.quantity.figure is not None)


def _name_the_same(sentence: Sentence, places: Sequence[int], run: Sequence[int], what: str) -> bool:
    """Tell whether each part of *run* is told with the word that the total is told with: "receipts", "tons"."""
    ahead = [sentence.pattern[max(0, places[number - 1] if number else 0) : places[number]] for number in run]
    return all(what in words for words in ahead)


def _heard_from(pattern: str, place: int) -> int:
    """Return from where words count that say the parts are not all: those of what is added count for nothing."""
    return place if _ADDING.search(pattern, max(0, place - 20), place) else max(0, place - 30)


def _as_added(words: str) -> str:
    """Return *words* from the first part on without those that say that the next one comes on top: "a further N".

    Nor with those of a plan of three years and more: "£18m this year, £22m next year and £25m in the third".
    """
    first = _FIRST_PART.search(words)
    return words if first is None else words[: first.end()] + _APART.sub("", words[first.end() :])


_FIRST_PART = late(r"[A-Z]")
_APART = late(
    r"\b(?:an? (?:further|additional|extra)|another) (?=[NCMU])"
    r"|\bthis (?P<period>year|month|week|quarter|season)\b"
    r"(?=[^A-Z.;]{1,40}[NCMU][^A-Z.;]{0,30} next (?P=period)\b[^.;]*[NCMU])"
)


def _are_counted_off(claims: list[Claim]) -> bool:
    """Tell whether bare numbers go up by one each, the total too: "2 wet, 3 dry, 4 both combined" numbers them."""
    return all(claim.noun is None for claim in claims) and is_numbering(claims)


def _are_leads(first: Claim, words: str) -> bool:
    """Tell whether points are those of groups, and then of all of them: "12 points among women and 2 among men"."""
    return "point" in (first.quantity.unit or "") and " among " in words


def _without_times(sentence: Sentence) -> tuple[Sequence[Claim], Sequence[int]]:
    """Return the claims with their places, but for the years and the parts of a year in which parts were counted."""
    glyphs, pattern, places = sentence.glyphs, sentence.pattern, sentence.places
    if _NO_TIMES.isdisjoint(glyphs) and "(P)" not in pattern and not ("M" in glyphs and "F" in glyphs):
        return sentence.claims, places
    kept = [
        rank
        for rank, glyph in enumerate(glyphs)
        if glyph != "Y"
        and not (glyph == "P" and pattern.startswith("(P)", places[rank] - 1))
        and not (glyph == "G" and pattern.startswith("-", places[rank] - 1))  # "hall £500, over-60s £150"
        and not (glyph in "DF" and _is_no_part(glyphs, pattern, places[rank]))
    ]
    return [sentence.claims[rank] for rank in kept], [places[rank] for rank in kept]


_NO_TIMES = frozenset("YDG")


def _is_no_part(glyphs: str, pattern: str, place: int) -> bool:
    """Tell whether a time at *place* is when money was taken, or that of a total: "the two-day total"."""
    return pattern.startswith(" total", place + 1) or ("M" in glyphs and _SPELL.search(pattern, 0, place) is not None)


def _are_times(last: Claim, before: str, total: Claim) -> bool:
    """Tell whether the parts say when something was counted: "at 7, 14 and 21 days, 40 in all"."""
    is_length = last.quantity.kind is Kind.DURATION and total.quantity.kind is not Kind.DURATION
    return is_length and before.endswith((" at ", " after ", " on ", " by "))


def _is_of_people(gap: str, total: Claim, parts: list[Claim]) -> bool:
    """Tell whether a clause of its own counts people, and the parts are no people: "3 doubles, 2 twins; 9 guests"."""
    return (";" in gap or "(" in gap) and is_person(total) and not any(map(is_person, parts))


def _run_before(pattern: str, claims: Sequence[Claim], places: Sequence[int], rank: int) -> list[int]:
    """Return the ranks of the amounts joined to one another before the total, in the order of the text."""
    total = claims[rank]
    run: list[int] = []
    for number in range(rank - 1, max(-1, rank - 1 - MOST_PARTS), -1):
        claim = claims[number]
        if claim.quantity.kind is Kind.IDENTIFIER:
            return []  # "cases numbered 43 in May, 31 in June": it may be one of the parts
        if claim.quantity.unit in _VESSELS and total.quantity.kind is Kind.COUNT:
            return []  # "three cups, 6 plates and 12 forks, 21 pieces in all"
        if claim.quantity.kind not in ADDABLE or not commensurable(claim, total) or claim.quantity.is_range:
            break
        if run and not commensurable(claim, claims[run[-1]]):
            return []  # "two at noon for seven days, 14 in all"
        if total.quantity.kind is Kind.MONEY and is_small_word(claim):
            break  # "for two sharing; those alone pay £430 more, £2,320 altogether"
        run.append(number)
        gap = pattern[places[number - 1] + 1 : places[number]] if number else ""
        if not JOINED.match(gap) and not (_ADDED.match(gap) and _ADDING.search(pattern, 0, places[number - 1])):
            return [] if _GOES_ON.search(gap) and commensurable(claims[number - 1], total) else run[::-1]
    return run[::-1]
