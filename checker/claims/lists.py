"""Announced counts with the lists that follow them: "three districts: Ash, Birch and Cedar"."""

from __future__ import annotations

from collections.abc import Iterator

from checker.claims.claim import Claim
from checker.claims.compatible import is_person
from checker.claims.counted_list import MOST_ITEMS, CountedList, is_one_name, is_small, without_ages
from checker.claims.find import Claims
from checker.claims.lists_below import items_behind, ordinals_behind
from checker.claims.lists_lettered import lettered_items
from checker.claims.lists_named import names_behind, names_in_brackets
from checker.claims.sentence import Sentence
from checker.lexicon.nouns_table import ENUMERATED
from checker.quantities.quantity import GLYPHS, Kind
from checker.text.document import BlockKind
from checker.text.late import late

_COUNT = GLYPHS[Kind.COUNT]
FARTHEST_ITEM = 24
"""In so many sentences behind an announced count its items are looked at."""
LONGEST_TAIL = 80
"""Longest stretch from an announced count to the end of its sentence."""
_CHOICE = late(
    r"\b(?:either|one of|any of|or|and|versions of|each|depends?|differs?|varies|vary|(?:if|when|where|unless):)(?!\w)"
    r"|\[|, (?:we|you|it|they|i|he|she|there|this|the)\b"
)
"""Between a count and the colon: what is listed behind it is something else, or some of it."""
_ANOTHERS = late(r"\b(?:differen(?:ces?|t) between|all but|after|until|since|every|within|including)(?: the)? \Z")
"""In front of a count whose things are not what is listed: "the main differences between two versions are: …"."""
_OPENER = late(
    r"\s*(?:(?:(?:were|was|are|have|had|will|took|came|made) [a-z ]{2,30}"
    r"|(?:[a-z]+ed|won|bid|left|fell|met|ran|stood|spoke|lost)(?: [a-z]+){0,2})?:|–|—|(?<=\s)-(?=\s)"
    r"|, namely,?|\(namely,?)\s+"
    r"(?P<list>(?:[^:;.()\n]|(?<=\b[A-Z])\.(?= [a-z])){3,240}?)(?=\.(?![0-9]| [a-z])|[;)\n]| [–—-] |\Z)"
)
_OPEN_END = late(
    r"\b(?:etc|others?|more|such as|including|e\.g|among|especially|notably|mainly|mostly|like|or|both|either|plus"
    r"|who|which|that|being|with|but|because|if|when|is|are|was|were|has|have|had|to|for|in|on|at|by|from|as|not)\b|\.\.\."
    r"|…|\d",
)
_AIM = late(r"(?:\A|(?<=, )|(?<= and ))to (?=[a-z]{2,})")
"""How each of what is aimed at begins: "two aims: to cut waste and to save energy"."""
_ITEM = late(r"(?:[A-Z]\. )?[^\W\d_][\w'’&/-]*(?: [\w'’&/-]+){0,3}\Z")
_LOWER_ARTICLE = late(r"(?:the|a|an|its|their|his|her|our|my|your|this|these) ")
_THE_NAME = late(r"the [A-Z][\w'’-]*(?: [A-Z][\w'’-]*)*\Z")
"""Rivers, ships and newspapers have an article each: "the Alder, the Brant and the Cole"."""
_SEVERAL = late(
    r"(?:\A| )(?!(?:bus|gas|lens|canvas|atlas|campus|virus|basis|this|his|its)\b)(?:[a-z'’-]+[^su\W]s|men|women"
    r"|children|people"
    r"|pair|couple|set|family|team|group|trio|crew|twin)(?![\w'’])"
)
"""What may be more than one: "four people: parents and children"."""
_SOME_OF = late(r"[NC] (?:out )?of (?:the |its |their |our |all )*\Z")
"""Before a count of which only some are listed: "six of the nine isles – Arlo, … – are low"."""


def find_counted_lists(claims: Claims) -> Iterator[CountedList]:
    """Yield the counts that a list follows: in the sentence, as items below, or as "first … second …"."""
    for sentence in claims.with_kinds(_COUNT, that=_may_announce):
        for claim in sentence.claims:
            if claim.quantity.glyph != _COUNT or not is_small(claim.quantity):
                continue
            if _may_lead(sentence.pattern) or claim.quantity.noun in ENUMERATED:
                yield from _in_sentence(sentence, claim)
                yield from lettered_items(sentence, claim)
                if claim is sentence.claims[-1]:
                    yield from _below(claims, sentence)
            elif claims.document.prose.startswith(" (", claim.quantity.end):
                yield from names_in_brackets(sentence, claim)
            elif claims.document.prose.startswith(", ", claim.quantity.end):
                yield from names_behind(sentence, claim)


def _may_announce(sentence: Sentence) -> bool:
    """Tell whether a small count of *sentence* may be that of a list."""
    for quantity in sentence.quantities:
        if quantity.glyph == _COUNT and is_small(quantity):
            if quantity.noun in ENUMERATED or sentence.document.prose.startswith((", ", " ("), quantity.end):
                return True
            if _may_lead(sentence.pattern):
                return True
    return False


def _may_lead(pattern: str) -> bool:
    """Tell whether a sentence has what leads a list."""
    return ":" in pattern or "–" in pattern or " - " in pattern or "namely" in pattern


def _in_sentence(sentence: Sentence, claim: Claim) -> Iterator[CountedList]:
    prose = sentence.document.prose
    opened = _OPENER.match(prose, claim.quantity.end, min(sentence.end, claim.quantity.end + 300))
    if opened is None:
        return
    listed, ages = without_ages(opened["list"]) if is_person(claim) else (opened["list"], 0)
    if _OPEN_END.search(_AIM.sub("", listed)):
        return
    surface = claim.quantity.surface
    if any(letter.isupper() for letter in surface[1:]) or (
        surface[0].isupper() and claim.quantity.start > sentence.start
    ):
        return  # a title: "Release 12 Notes: …"
    if prose.startswith(";", opened.end("list")) or _is_one_of_two(sentence, claim):
        return
    if _SOME_OF.search(sentence.pattern, 0, sentence.places[sentence.claims.index(claim)]):
        return
    start, end = opened.span("list")
    if sum(start <= other.quantity.start < end for other in sentence.claims) > ages:
        return
    heads, _, last = listed.rpartition(" and ")
    if not heads:
        return
    items = [item.strip() for item in [*heads.rstrip(", ").split(","), last]]
    others = (len(items),) if is_one_name(items[-2], last) else ()
    if others:
        items = [*items[:-2], f"{items[-2]} and {last}"]
    if any(item.startswith("and ") for item in items):
        return  # "dairy, pigs, and fruit, berries and nuts": the last may be one of several things
    if all(map(_AIM.match, items)):
        items = [_AIM.sub("", item) for item in items]
    elif any(map(_AIM.match, items)):
        return
    if len(items) < 2 or not all(map(_ITEM.match, items)) or len({item[0].isupper() for item in items}) != 1:
        return
    if any(map(_LOWER_ARTICLE.match, items)) and not (
        all(map(_THE_NAME.match, items)) or (len(items) < (claim.quantity.value or 0) and _are_single(items))
    ):
        return  # "two men: a baker, a man from Kent, and a cook"
    if " and " in last or (is_person(claim) and any(map(_SEVERAL.search, items))):
        return
    if claim.noun is not None and any(item.split().count(claim.noun) > 1 for item in items):
        return
    inner = sum(" and " in item for item in items[:-1])
    words = sum(len(item.split()) for item in items)
    lack_commas = items[0][0].isupper() and words == claim.quantity.value != len(items)
    if inner == 0 and not lack_commas:
        yield CountedList(claim, len(items), others, is_in_sentence=True)


def _are_single(items: list[str]) -> bool:
    """Tell whether each of *items* surely is one thing: it has an article and no plural."""
    return all(map(_LOWER_ARTICLE.match, items)) and not any(map(_SEVERAL.search, items))


def _is_one_of_two(sentence: Sentence, claim: Claim) -> bool:
    """Tell whether another count is joined before: "two fathers and two mothers: …" lists both."""
    rank = sentence.claims.index(claim)
    if not rank or sentence.glyphs[rank - 1] not in "CN":
        return False
    places = sentence.places
    return sentence.pattern[places[rank - 1] + 1 : places[rank]].strip(" ,") in ("and", "plus")


def _below(claims: Claims, sentence: Sentence) -> Iterator[CountedList]:
    """Yield the list of items, or of ordinals, that follows a sentence which announces it."""
    quantity = sentence.quantities[-1]
    if sentence.end - quantity.end > LONGEST_TAIL:
        return
    last = sentence.claims[-1]
    if _ANOTHERS.search(sentence.pattern, 0, sentence.places[-1]):
        return
    tail = sentence.document.prose[quantity.end : sentence.end].rstrip()
    is_announced = tail.endswith(":") and len(tail) <= 60 and ";" not in tail  # "of six lines; specif.:" tells senses
    if is_announced and not _CHOICE.search(tail) and sentence.end >= sentence.block.end - 1:
        items = items_behind(sentence)
        if items > 1:
            more = sum(_more_in_one(each, last) for each in claims.after(sentence, FARTHEST_ITEM))
            yield CountedList(last, items, (items + more,) if more else (), is_in_sentence=False)
    elif last.noun in ENUMERATED and len(tail) <= 40:
        reached = ordinals_behind(sentence, last.quantity.end)
        if reached > 1:
            yield CountedList(last, reached, tuple(range(reached + 1, MOST_ITEMS + 1)), is_in_sentence=False)


_ITS_COUNT = late(r"(?:(?:the|all|these|those) (?:other |remaining |next |first |last )?)?C")
"""How an item begins that is several of what is counted: "The two panels below show …"."""


def _more_in_one(sentence: Sentence, announced: Claim) -> int:
    """Return how many of what is *announced*, besides one, the item that begins with *sentence* is."""
    if sentence.block.kind is not BlockKind.LIST_ITEM or sentence.start > sentence.block.start + 1:
        return 0
    quantity = sentence.quantities[0]
    is_of_these = (quantity.noun or "").endswith(announced.noun or "?") and is_small(quantity)
    return int(quantity.value or 1) - 1 if is_of_these and _ITS_COUNT.match(sentence.pattern) else 0
