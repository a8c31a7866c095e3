"""Announced counts with the names of all that are counted: "both firms, Arlo and Bexley", "three towns (Arlo, …)"."""

from __future__ import annotations

import re
from collections.abc import Iterator

from checker.claims.claim import Claim
from checker.claims.counted_list import CountedList, is_small, names_in, without_ages
from checker.claims.find import Claims
from checker.claims.sentence import Sentence
from checker.lexicon.nouns_table import NAMED_APART
from checker.quantities.precision import Figure
from checker.quantities.quantity import Kind, Quantity
from checker.text.document import BlockKind
from checker.text.late import late

_NAME = r"(?:(?:Mr|Ms|Mrs|Dr|[A-Z])\.? )?[A-Z][\w'’&-]+(?: [A-Z][\w'’&-]+)?"
_NAMES = rf"(?P<list>{_NAME}(?:, {_NAME}){{0,6}},? and {_NAME})"
_BOTH = late(
    r"oth(?<=(?<!\w)[Bb]oth) (?:the )?(?P<noun>[a-z]+s)(?:, | – | — | \()"
    rf"{_NAMES}(?:,| [–—]|\))"
)
_GROUPS = {"pair": 2, "trio": 3}
"""Words for so many, each of which is looked for through the whole text: rare ones are not worth it."""
_GROUP = late(
    rf"he (?<=(?<!\w)[Tt]he )(?P<noun>{'|'.join(_GROUPS)})(?: of [a-z]+s)?(?:, | – | — | \(){_NAMES}(?:,| [–—]|\)) "
)
_AGED = r"[A-Z][\w'’&-]+(?: [A-Z][\w'’&-]+)?(?:, (?:aged )?[1-9][0-9]?(?=,| and| –))?"
_OF_AGED = rf", (?P<list>{_AGED}(?:, {_AGED}){{0,6}},? and {_AGED})(?:,| –) "
_NAMED = late(
    rf"{_OF_AGED}"
    r"(?=(?:were|are|have|had|will|would|could|can|may|did|do|(?:[a-z]{2,}[^e\W])?[a-z]ed|sent|took|won|lost|went|came|said|made"
    r"|met|left|got|gave|held|rose|fell)\b)"
)
"""Names between an announced count and what is said of them: "three towns, Arlo, Bexley and Crane, declined"."""
_ALL_NAMED = late(
    rf"{_OF_AGED}"
    r"(?=(?:want|say|plan|need|face|deny|claim|expect|agree|oppose|support|back|hope|insist|argue|live|work|play|lie|sit"
    r"|offer|make|take|come|belong|use|remain|stand|share|run|include|require|report|show)\b)"
)
"""The same before a verb of the present, where it says that these are all."""
_ALL_OF = late(r"\b[Aa]ll(?: of)?(?: the| its| their)? \Z")
_PART_OF = late(r"\bof (?:the|its|their|his|her|our|these|those) \Z")
FEWEST = 2
_PLACE = (
    r"(?:[A-Z]\. [a-z]+"
    r"|(?:the )?[A-Z][\w'’-]*(?: (?:(?:of|the|de|del|la|du|do|da|sur|upon|en|le) ){0,2}[A-Z][\w'’-]*){0,3})"
)
_IN_BRACKETS = late(rf" \((?P<list>{_PLACE}(?:, {_PLACE}){{0,10}},? and {_PLACE})\)")
_SOME = late(
    r"(?:\b(?:of|among|between|from|in|other|another|at least|least|for|than) (?:the |its |their |these |those )?"
    r"|[NC] (?:out )?of .{0,12})\Z"
)
"""Before a count of which some may be named, or which itself is counted elsewhere."""


def find_lists_of_both(claims: Claims) -> Iterator[CountedList]:
    """Yield "both firms, Arlo, Bexley and Crane, declined": the word is read as a count of two; so "the trio"."""
    if claims.says("oth "):
        yield from _worded(claims, _BOTH, len("both"))
    if any(claims.says(f"he {group}") for group in _GROUPS):
        yield from _worded(claims, _GROUP, 0)


def _worded(claims: Claims, pattern: re.Pattern[str], length: int) -> Iterator[CountedList]:
    """Yield the counts that are a word, of *length* letters or the noun itself, with the names behind."""
    document = claims.document
    blocks = iter(document.blocks)
    block = next(blocks, None)
    for found in pattern.finditer(document.prose):
        while block is not None and block.end <= found.start():
            block = next(blocks, None)
        if block is None or block.kind is BlockKind.TABLE:
            continue
        noun = found["noun"]
        start = found.start() - 1 if length else found.start("noun")
        end = start + length if length else found.end("noun")
        surface, figure = document.text[start:end], Figure(_GROUPS.get(noun, 2), 0)
        quantity = Quantity(start, end, surface, Kind.COUNT, figure, start, end, unit=noun, noun=noun, glyph="C")
        sentence = Sentence(document, block, -1, start, found.end(), [quantity])
        yield CountedList(sentence.claims[0], len(names_in(found["list"])), (), is_in_sentence=True)


def names_behind(sentence: Sentence, claim: Claim) -> Iterator[CountedList]:
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
    yield CountedList(claim, len(names_in(without_ages(named["list"])[0])), (), is_in_sentence=True)


def names_in_brackets(sentence: Sentence, claim: Claim) -> Iterator[CountedList]:
    """Yield "it sells to three countries (Chile, Peru and Togo)": places and species, each with a name."""
    prose, quantity = sentence.document.prose, claim.quantity
    if claim.noun not in NAMED_APART or not is_small(quantity) or any(map(str.isupper, quantity.surface[1:])):
        return
    named = _IN_BRACKETS.match(prose, quantity.end, sentence.end)
    place = sentence.places[sentence.claims.index(claim)]
    if named is None or _SOME.search(sentence.pattern, max(0, place - 40), place):
        return
    names = names_in(named["list"])
    is_short = len(names) < max(FEWEST, (quantity.value or 0) - 1)  # a few may stand for all
    if not is_short and not any(" and " in name for name in names[:-1]):
        yield CountedList(claim, len(names), (), is_in_sentence=True)
