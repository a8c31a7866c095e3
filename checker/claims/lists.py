"""Announced counts with the lists that follow them: "three districts: Ash, Birch and Cedar"."""

from __future__ import annotations

from collections.abc import Iterator

from checker.claims.claim import Claim
from checker.claims.compatible import is_person
from checker.claims.find import Claims
from checker.claims.lists_below import items_behind, ordinals_behind
from checker.claims.sentence import Sentence
from checker.lexicon.nouns_table import ENUMERATED
from checker.quantities.precision import Figure
from checker.quantities.quantity import GLYPHS, Kind, Quantity
from checker.text.document import BlockKind
from checker.text.late import late
from checker.text.record import record


@record(frozen=True, slots=True)
class CountedList:
    """A count and the number of things listed behind it."""

    announced: Claim
    """The count, as stated."""
    listed: int
    """How many things follow."""
    others: tuple[int, ...]
    """Other ways to count them, where "and" may stand inside a name."""
    is_in_sentence: bool
    """Whether the list stands in the sentence itself; else in the blocks or sentences behind it."""


_COUNT = GLYPHS[Kind.COUNT]
MOST_ITEMS = 12
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
    r"(?P<list>[^:;.()\n]{3,240}?)(?=[.;)\n]| [–—-] |\Z)"
)
_OPEN_END = late(
    r"\b(?:etc|others?|more|such as|including|e\.g|among|especially|notably|mainly|mostly|like|or|both|either|plus"
    r"|who|which|that|being|with|but|because|if|when|is|are|was|were|has|have|had|to|for|in|on|at|by|from|as|not)\b|\.\.\."
    r"|…|\d",
)
_AIM = late(r"(?:\A|(?<=, )|(?<= and ))to (?=[a-z]{2,})")
"""How each of what is aimed at begins: "two aims: to cut waste and to save energy"."""
_ITEM = late(r"[^\W\d_][\w'’&/-]*(?: [\w'’&/-]+){0,3}\Z")
_LOWER_ARTICLE = late(r"(?:the|a|an|its|their|his|her|our|my|your|this|these) ")
_THE_NAME = late(r"the [A-Z][\w'’-]*(?: [A-Z][\w'’-]*)*\Z")
"""Rivers, ships and newspapers have an article each: "the Alder, the Brant and the Cole"."""
_SEVERAL = late(
    r"(?:\A| )(?!(?:bus|gas|lens|canvas|atlas|campus|virus|basis|this|his|its)\b)(?:[a-z'’-]+[^su\W]s|men|women"
    r"|children|people"
    r"|pair|couple|set|family|team|group|trio|crew|twin)(?![\w'’])"
)
"""What may be more than one: "four people: parents and children"."""
_BOTH = late(
    r"oth(?<=(?<!\w)[Bb]oth) (?:the )?(?P<noun>[a-z]+s)(?:, | – | \()"
    r"(?P<list>[A-Z][\w'’&-]+(?:, [A-Z][\w'’&-]+){0,6} and [A-Z][\w'’&-]+)(?:,| –|\))"
)
_NAMED = late(
    r", (?P<list>[A-Z][\w'’&-]+(?: [A-Z][\w'’&-]+)?(?:, [A-Z][\w'’&-]+(?: [A-Z][\w'’&-]+)?){0,6},? and "
    r"[A-Z][\w'’&-]+(?: [A-Z][\w'’&-]+)?)(?:,| –) "
    r"(?=(?:were|are|have|had|will|would|could|can|may|did|do|(?:[a-z]{2,}[^e\W])?[a-z]ed|sent|took|won|lost|went|came|said|made"
    r"|met|left|got|gave|held|rose|fell)\b)"
)
"""Names between an announced count and what is said of them: "three towns, Arlo, Bexley and Crane, declined"."""
_ALL_NAMED = late(
    r", (?P<list>[A-Z][\w'’&-]+(?: [A-Z][\w'’&-]+)?(?:, [A-Z][\w'’&-]+(?: [A-Z][\w'’&-]+)?){0,6},? and "
    r"[A-Z][\w'’&-]+(?: [A-Z][\w'’&-]+)?)(?:,| –) "
    r"(?=(?:want|say|plan|need|face|deny|claim|expect|agree|oppose|support|back|hope|insist|argue|live|work|play|lie|sit"
    r"|offer|make|take|come|belong|use|remain|stand|share|run|include|require|report|show)\b)"
)
"""The same before a verb of the present, where it says that these are all."""
_ALL_OF = late(r"\b[Aa]ll(?: of)?(?: the| its| their)? \Z")
_PART_OF = late(r"\bof (?:the|its|their|his|her|our|these|those) \Z")
_SOME_OF = late(r"[NC] (?:out )?of (?:the |its |their |our |all )*\Z")
"""Before a count of which only some are listed: "six of the nine isles – Arlo, … – are low"."""


def find_counted_lists(claims: Claims) -> Iterator[CountedList]:
    """Yield the counts that a list follows: in the sentence, as items below, or as "first … second …"."""
    for sentence in claims.with_kinds(_COUNT, that=_may_announce):
        for claim in sentence.claims:
            if claim.quantity.glyph != _COUNT or not _is_small(claim.quantity):
                continue
            if _may_lead(sentence.pattern) or claim.quantity.noun in ENUMERATED:
                yield from _in_sentence(sentence, claim)
                if claim is sentence.claims[-1]:
                    yield from _below(claims, sentence)
            elif claims.document.prose.startswith(", ", claim.quantity.end):
                yield from _of_names(sentence, claim)


def _may_announce(sentence: Sentence) -> bool:
    """Tell whether a small count of *sentence* may be that of a list."""
    for quantity in sentence.quantities:
        if quantity.glyph == _COUNT and _is_small(quantity):
            if quantity.noun in ENUMERATED or sentence.document.prose.startswith(", ", quantity.end):
                return True
            if _may_lead(sentence.pattern):
                return True
    return False


def _is_small(count: Quantity) -> bool:
    """Tell whether *count* is an exact one of a few things."""
    figure = count.figure
    if figure is None or not 2 <= figure.mantissa <= MOST_ITEMS:
        return False
    return figure.denominator == 1 and figure.exponent == 0 and count.hedge is None


def _may_lead(pattern: str) -> bool:
    """Tell whether a sentence has what leads a list."""
    return ":" in pattern or "–" in pattern or " - " in pattern or "namely" in pattern


def find_lists_of_both(claims: Claims) -> Iterator[CountedList]:
    """Yield "both firms, Arlo, Bexley and Crane, declined": the word is read as a count of two."""
    if not claims.says("oth "):
        return
    document = claims.document
    blocks = iter(document.blocks)
    block = next(blocks, None)
    for both in _BOTH.finditer(document.prose):
        while block is not None and block.end <= both.start():
            block = next(blocks, None)
        if block is None or block.kind is BlockKind.TABLE:
            continue
        start = both.start() - 1
        end = start + len("both")
        noun = both["noun"]
        surface = document.text[start:end]
        quantity = Quantity(start, end, surface, Kind.COUNT, Figure(2, 0), start, end, unit=noun, noun=noun, glyph="C")
        sentence = Sentence(document, block, -1, start, both.end(), [quantity])
        names = both["list"].replace(" and ", ", ").split(", ")
        yield CountedList(sentence.claims[0], len(names), (), is_in_sentence=True)


def _of_names(sentence: Sentence, claim: Claim) -> Iterator[CountedList]:
    """Yield "three towns, Arlo, Bexley and Crane, declined": names between commas, of all that are counted."""
    prose, quantity = sentence.document.prose, claim.quantity
    named = _NAMED.match(prose, quantity.end, sentence.end)
    are_all = _ALL_OF.search(prose, sentence.start, quantity.start) is not None
    if named is None and are_all:
        named = _ALL_NAMED.match(prose, quantity.end, sentence.end)
    if any(map(str.isupper, quantity.surface[1:])):
        return  # the first name stands in the count: "four genera namely Arlo, Bexley and Crane"
    if named is None or (not are_all and _PART_OF.search(prose, sentence.start, quantity.start)):
        return
    names = named["list"].replace(", and ", ", ").replace(" and ", ", ").split(", ")
    yield CountedList(claim, len(names), (), is_in_sentence=True)


def _in_sentence(sentence: Sentence, claim: Claim) -> Iterator[CountedList]:
    prose = sentence.document.prose
    opened = _OPENER.match(prose, claim.quantity.end, min(sentence.end, claim.quantity.end + 300))
    if opened is None or _OPEN_END.search(_AIM.sub("", opened["list"])):
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
    if any(opened.start("list") <= other.quantity.start < opened.end("list") for other in sentence.claims):
        return
    heads, _, last = opened["list"].rpartition(" and ")
    if not heads:
        return
    items = [item.strip() for item in [*heads.rstrip(", ").split(","), last]]
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
    inner = sum(" and " in item for item in items)
    words = sum(len(item.split()) for item in items)
    lack_commas = items[0][0].isupper() and words == claim.quantity.value != len(items)
    if inner == 0 and not lack_commas:
        yield CountedList(claim, len(items), (), is_in_sentence=True)


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
    is_of_these = (quantity.noun or "").endswith(announced.noun or "?") and _is_small(quantity)
    return int(quantity.value or 1) - 1 if is_of_these and _ITS_COUNT.match(sentence.pattern) else 0
