"""What a number of one text must be by the numbers of another that tell the same in parts.

Unlike a search for expressions, these say why: the parts of a count, what somebody had and
then bought, the price of one of several, the share that a part is of its whole. A number
that is not what follows contradicts.
"""

from __future__ import annotations

from collections.abc import Iterable

from checker.claims.claim import Claim
from checker.claims.compatible import commensurable, is_person
from checker.claims.expression import Expression, total
from checker.claims.keys import Mode, key_of, place_of
from checker.claims.slots import ABOUT
from checker.claims.stems import VERB_CLASSES, content_classes, noun_class, stem
from checker.claims.texts.aligned import OF_PEOPLE
from checker.claims.texts.results import is_result
from checker.quantities.quantity import Kind
from checker.text.late import late

_GAINED = "bought|found|got|received|collected|gathered|picked|won|earned|gained|acquired|made|baked|caught|borrowed"
_LOST = "gave|lost|sold|ate|spent|used|threw|donated|broke|drank|dropped|returned"
_STORY = late(
    r"\A(?P<who>(?:the )?[a-z]+(?: [a-z]+)?) (?:had|has|owned|started with|began with) [CM]"
    r"(?: (?!and |but )[a-z]+){0,4}? ?(?: and|,|[.;]|,? but)"
    r"(?:(?: (?:and|then|later|he|she|they|it|who|has|have|had|also|(?P=who)))*"
    rf" (?:(?P<gained>{_GAINED})|(?P<lost>{_LOST}|gave [a-z]+))"
    r"|(?: and| then)*(?: his| her| the)? [a-z]+ (?:gave|gives|lent|sent|handed) (?:him|her|them|(?P=who)))"
    r"(?: (?:back|out|up|another|away|only|just|all|him|her|to|a|friend|his|of|them|the|brother|sister))* [CNM]"
    r"(?P<rest>[^A-Z?]*)\Z"
)
_HAS = late(
    r"\A(?P<who>(?:the )?[a-z]+(?: (?!now |then |still )[a-z]+)?) (?:now |then |still )?"
    r"(?:has|have|is left with|are left with) (?:now |only |just )?[CM](?: [a-z]+){0,2}?"
    r"(?: left| now| in all| in total| altogether| remaining)?\.?\Z"
)
_PRONOUNS = frozenset({"he", "she", "they", "it"})
_OF_ONE = late(
    r"\A(?:each|every|one|a|an|a single) (?P<thing>[a-z]+) (?:costs?|holds?|contains?|weighs?|has|gets|sells for|"
    r"is worth|carries|seats|takes) [A-Z](?P<rest>[^A-Z]*)\Z"
)
_OF_SEVERAL = late(
    r"(?P<several>[CU])(?: [a-z]+){0,2}? (?:together |in all )?(?:for|costs?|holds?|contains?|weighs?|weighed|held|"
    r"contained|carry|carried|seat|share|shared|are worth|sell for|sold for)(?: a total of| together| in all)? "
    r"(?P<whole>[CMU])(?P<rest>[^A-Z]*)\Z"
)
_EACH = late(r"(?<![a-z])(?:each|every|per|apiece|one|piece|half|twice|another|more|also|both|or)(?![a-z])")
_SHARE = late(rf"\A{ABOUT}(?P<share>[PF]) of (?:the |all |all the |its |their )?(?P<rest>[a-z][^A-Z]*)\Z")
_PART = late(
    r"\A(?:(?:out )?of (?:the |all |its |their )?(?P<whole>[C]),? (?:only |just |some )?(?P<part>[CN])"
    r"|(?P<first>[CN]) (?:out )?of (?:the |all |its |their )?(?P<all>[C])) (?P<rest>[a-z][^A-Z]*)\Z"
)
_COORDINATED = late(r"C(?:, C)*,? and C")
_ALSO = late(
    r"(?<![a-z])(?:other|others|another|more|also|including|later|further|some|several|many|dozens|few)(?![a-z])"
)


def follows(second: Claim, given: list[Claim]) -> Expression | None:
    """Return what *second* must be by the claims of *given*, or ``None`` where none of the known ways applies."""
    if second.quantity.value is None or second.quantity.hedge is not None:
        return None
    operands = [claim for claim in given if claim.quantity.is_operand]
    if len(operands) == 2:
        for way in (_story, _of_one, _share):
            found = way(second, operands[0], operands[1])
            if found is not None:
                return found
    return _whole_of(second, given)


def coordinated(claims: Iterable[Claim]) -> list[Claim]:
    """Return the counts of people told in one row, "five soldiers and two guards", if these are all there are."""
    people = [claim for claim in claims if is_person(claim)]
    if len(people) < 2 or any(claim.quantity.hedge is not None or claim.quantity.value is None for claim in people):
        return []
    sentence = people[0].sentence
    if any(claim.sentence is not sentence for claim in people) or _ALSO.search(sentence.pattern) is not None:
        return []
    first, last = place_of(people[0]), place_of(people[-1])
    row = _COORDINATED.match(sentence.pattern, first)
    return people if row is not None and row.end() == last + 1 and row[0].count("C") == len(people) else []


def row_of_people(claims: Iterable[Claim]) -> tuple[list[Claim], str]:
    """Return a row of people of *claims* with the class of what happened to them; empty where there is none."""
    row = coordinated(claims)
    if not row:
        return [], ""
    verbs = {key_of(row[0]).predicate, key_of(row[-1]).predicate} & VERB_CLASSES
    return (row, verbs.pop()) if len(verbs) == 1 else ([], "")


def _whole_of(second: Claim, given: list[Claim]) -> Expression | None:
    """Return the sum of a row of people where *second* counts what happened to people in the same words."""
    key = key_of(second)
    is_all = second.noun is not None and noun_class(second.noun) == "person" and is_result(second)
    if not is_all and not (counts_people(second) and key.predicate in OF_PEOPLE):
        return None
    row, verb = row_of_people(given)
    if not row or key.predicate != verb or key.is_addition or key.mode is not Mode.ACTUAL:
        return None
    if sum(is_person(claim) for claim in second.sentence.claims if claim is not second):
        return None
    return total(row)


def counts_people(claim: Claim) -> bool:
    """Tell whether *claim* counts people of whatever sort, or what it counts is left out."""
    if claim.quantity.kind is Kind.NUMBER:
        return True
    return claim.noun is not None and noun_class(claim.noun) == "person"


def _story(second: Claim, first: Claim, then: Claim) -> Expression | None:
    told = _told_by([first, then])
    story, has = _STORY.match(told), _HAS.match(second.sentence.pattern)
    if story is None or has is None or len(second.sentence.claims) != 1:
        return None
    if has["who"] not in _PRONOUNS and has["who"] != story["who"]:
        return None
    if not _same_things(first, second) or not (then.quantity.kind is Kind.NUMBER or _same_things(first, then)):
        return None
    return first - then if story["lost"] else first + then


def _same_things(one: Claim, other: Claim) -> bool:
    if one.quantity.kind is not other.quantity.kind:
        return False
    return one.quantity.unit == other.quantity.unit and commensurable(one, other)


def _of_one(second: Claim, several: Claim, whole: Claim) -> Expression | None:
    one = _OF_ONE.match(second.sentence.pattern)
    told = _OF_SEVERAL.search(_told_by([several, whole]))
    if one is None or told is None or len(second.sentence.claims) != 1:
        return None
    if _EACH.search(_told_by([several, whole])) or several.noun is None or stem(one["thing"]) != stem(several.noun):
        return None
    is_one_sort = whole.quantity.kind is second.quantity.kind or bool(whole.quantity.units and second.quantity.units)
    if several.quantity.kind is not Kind.COUNT or not is_one_sort:
        return None
    if second.quantity.kind is Kind.COUNT and whole.noun != second.noun:
        return None
    return whole / several if several.quantity.value and commensurable(whole, second) else None


def _share(second: Claim, first: Claim, then: Claim) -> Expression | None:
    share, told = _SHARE.match(second.sentence.pattern), _PART.match(_told_by([first, then]))
    if share is None or told is None or first.sentence is not then.sentence:
        return None
    whole, part = (first, then) if told["whole"] else (then, first)
    words = share["rest"].rstrip(" .").split()
    thing, told_of = whole.noun, content_classes(told["rest"])
    names = [place for place, word in enumerate(words[:3]) if thing is not None and stem(word) == stem(thing)]
    if not names or not whole.quantity.value:
        return None
    if part.noun is not None and part.noun != thing:
        return None
    asked = content_classes(" ".join(words[names[0] + 1 :]))
    return part / whole if asked and told_of and (asked <= told_of or told_of <= asked) else None


def _told_by(claims: list[Claim]) -> str:
    """Return the patterns of the sentences of *claims*, one behind the other, each once."""
    return " ".join(sentence.pattern for sentence in dict.fromkeys(claim.sentence for claim in claims))
