"""Multiples with both their amounts: "three times as many as the 250 of last year", "five times, from 12 to 60"."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

from checker.claims.changes.change import Change
from checker.claims.changes.words import IS_MARGIN
from checker.claims.compatible import commensurable, same_noun
from checker.claims.find import Claims
from checker.claims.frame import Frame, Match
from checker.claims.keys import place_of
from checker.text.late import late

_TIMES_THE = Frame(
    r"<times:multiple> (?:that of )?(?:the|last year's|its) <base:amount>(?: [a-z]+| Y){0,5}, (?:at|to|with) "
    r"(?:about |some )?<value:amount>(?![a-z])",
    cues=("at", "to", "with"),
)
_TIMES_AS = Frame(
    r"<times:multiple> (?:as (?:many|much|large|big|high|long|heavy|old|tall|far)|that of|those of)(?: [a-z]+|"
    r" [YA]){0,6}[:,] "
    r"<value:amount>,? (?:against|compared with|compared to|to|versus) (?:the |only )?<base:amount>(?![a-z])",
    cues=("as", "that", "those"),
)
_HAS_AS = Frame(
    r"<base:amount>(?: [a-z-]+){0,3}[;,](?: and| but)? (?:the|its) [^A-Z.;()]{2,30}?,? (?:with|at) <value:amount>(?:"
    r" [a-z-]+){0,2}, "
    r"(?:has|had|is|was|seats|holds|sells|makes) (?:about |almost |nearly )?<times:multiple> as (?:many|much|large"
    r"|big|high|long)(?=[.,;]|\Z)",
    cues=("as",),
)
_WHERE = r"(?: (?:for|in|on|at|by|with|to|of|among|under) (?:the |an? )?[a-z-]+(?: [a-z-]+)?| in Y)?"
_AS_MUCH = Frame(
    rf"(?<!from )(?<!between )<base:amount>{_WHERE},? (?:and|but|while)(?: [a-z]+){{0,3}} <value:amount>{_WHERE}, "
    r"(?:or |that is,? )?(?:about |almost |nearly )?<times:multiple> as (?:many|much|high|large|long|big)(?=[.;)]|\Z)",
    cues=("as",),
)
"""The multiple behind both: "tolls were 60 francs for cars and 180 for carts, three times as much"."""
_OTHER_HAS = Frame(
    rf"(?<!from )(?<!between )<base:amount>{_WHERE}(?:;|,? (?:and|but|while)) (?:(?:the|its) )?[^A-Z.,;:()]{{2,30}}? "
    r"(?:sold|had|has|made|took|built|employed|employs|drew|lost|won|produced|earned|cost|costs|weighs"
    r"|covers|raised|gave|paid|spent|received|scored|caught|carried|killed) "
    rf"<value:amount>{_WHERE}, (?:or )?(?:about |almost |nearly )?<times:multiple> as (?:many|much)(?=[.;)]|\Z)",
    cues=("as",),
)
"""Two clauses with the multiple behind both: "its rival sold 15,000 cars; it sold 75,000, five times as many"."""
_HERS = Frame(
    r"<value:amount>(?: [a-z]+)?,? (?:is|was|are|were) (?:about |almost |nearly )?<times:multiple> (?:hers|his|theirs"
    r"|ours|mine|yours|the [a-z]+'s|that|those)(?: of|,| \()(?: of)? ?<base:amount>(?![a-z])",
    cues=("hers", "his", "theirs", "ours", "mine", "yours", "the", "that", "those"),
)
_BY_FACTOR = Frame(
    r"\bby a factor of (?:about |almost |nearly |some )?<times:number>(?: [a-z]+){0,4},? from <one:amount>(?:"
    r" [a-z]+){0,3} to <other:amount>(?![a-z])",
    cues=("factor",),
)
_AT_PRICE = Frame(
    r"\bat <value:amount>(?: [a-z]+){0,2}, (?!and )[^A-Z.,;()]{0,40}?\b(?:was|were|is|are|costs?|had|has|stood|stands) "
    r"(?:about |almost |nearly )?<times:multiple>(?: as (?:much|many|high|dear) as)? the <base:amount>(?![a-z])",
    cues=("at",),
)
_IN_BRACKETS = Frame(
    r"<times:multiple> as (?:many|much)(?: [a-z'-]+){1,5} \(<value:amount>\)(?: [a-z'-]+){0,4} as(?: [a-z'-]+){1,5}"
    r" \(<base:amount>\)",
    cues=("as",),
)
_VALUE_FIRST = Frame(
    r"<value:amount>(?: [a-z]+){0,5}(?: (?:in|by) [YA])?,? (?:or |which is |that is )?(?:about |almost |nearly )?"
    r"<times:multiple> (?:the|last year's|its|their)(?: (?!time |same |and |or |but )[a-z-]+){0,3}(?: of)? "
    r"<base:amount>",
    cues=("the", "its", "their"),
)
_AS_THE_OLD = Frame(
    r"\b(?:at|with) <value:amount>(?: in [a-z]+)?,? [^A-Z.;()]{2,50}?\b(?:is|was|are|were|has|had) "
    r"(?:about |almost |nearly )?<times:multiple|fraction> "
    r"(?:as (?:many|much|large|big|high|long|heavy|old|tall|far|wide|deep) as|(?:of )?the (?:size|length|height"
    r"|weight|depth) of) "
    r"[^A-Z.;()]{2,40}?(?:, (?:which|that) (?:is|was|measures|measured|weighs|weighed|had|has|stands at)| at|, at|,"
    r" with|, when(?: (?:it|they|there) (?:had|were|was))?(?: only)?| \() ?<base:amount>(?![a-z])",
    cues=("at", "with"),
)
_AS_THE_ONE = Frame(
    r"<value:amount>(?: [a-z]+){0,3}, (?:about |almost |nearly )?<times:multiple> as (?:many|much|large|big|high|long"
    r"|heavy) "
    r"as [^A-Z.;()]{2,40}?, (?:which|that|who) (?:had |has )?(?:held|hold|holds|had|has|took|seats|seated|sold|drew"
    r"|cost|costs|covers|covered|made|weighs|weighed|was|is) (?:about |some |only )?<base:amount>(?![a-z])",
    cues=("as",),
)
_TIMES_THAT = Frame(
    r"<value:amount>(?: [a-z]+){0,3}, (?:or )?(?:about |almost |nearly |roughly )?<times:multiple> (?:that|those) of "
    r"[^NCMUD.,;()]{1,40}?(?:, (?:which|who) (?:is|was|are|were|has|had|measures|weighs)| at|, at|,| \()"
    r" ?(?:only |just )?<base:amount>(?=[.;)]|,? (?:and|but)\b|,|\Z)",
    cues=("that", "those"),
)
"""Of another thing, whose own follows: "a radius of 2,400 km, three times that of the other, which is 800 km"."""
_AS_IN = Frame(
    r"<value:amount>(?: [a-z]+){0,3}, (?:or )?(?:about |almost |nearly )?<times:multiple> as (?:many|much|large|big"
    r"|high) as (?:in|on) [YA],? when (?:there (?:was|were)|it (?:had|was|employed|sold|made|came to)|they (?:were|had"
    r"|numbered)) (?:only )?<base:amount>(?![a-z])",
    cues=("as",),
)
_THAT_OF = Frame(
    r"<value:amount>,? (?:is|was|are|were) (?:about |almost |nearly )?<times:multiple> (?:that|those) of "
    r"[^NCMUD.;()]{1,40}?, (?:which|when (?:it|they|there)) (?:was|were|had|stood at) (?:only )?<base:amount>(?![a-z])",
    cues=("that", "those"),
)
_VALUE_AS = Frame(
    r"<value:amount>(?: [a-z]+){0,5},? (?:or |which is |that is )?(?:about |almost |nearly )?<times:multiple> "
    r"as (?:many|much|large|big|high|long|heavy|old|tall|far) as (?:the|its|his|her|their|(?:the )?(?:[a-z-]+"
    r" )?(?:[a-z-]+|I)'s) <base:amount>(?! (?:or|to)\b)",
    cues=("as",),
)
_GREW = Frame(
    r"\b(?:rose|risen|increased|grew|grown|went up|gone up|climbed|jumped|soared|expanded)(?: about| almost| nearly|"
    r" some)?"
    r" <times:multiple>,? from (?:about |some |only )?<base:amount|percent>(?: (?:in|at|on) [YA])? to (?:about |some )?"
    r"<value:amount|percent>",
    cues=("from",),
)
_FOLD_CHANGE = Frame(
    r"\bfrom (?:about |some |only )?<base:amount|percent>(?: [a-z]+)?(?: (?:in|at|on) [YA])? to (?:about |some )?"
    r"<value:amount|percent>(?: [a-z]+)?(?: (?:in|at|on|by) [YA])?(?:,| –)? (?:or )?an? "
    r"(?:about |almost |nearly |more than |roughly )?<times:multiple> (?:(?P<up>increase|rise|growth|gain|jump"
    r"|expansion)|decrease|decline|reduction|drop|fall)",
    cues=tuple("increase rise growth gain jump expansion decrease decline reduction drop fall".split()),
)
"""A change by a multiple behind its levels: "from 14 to 43 tonnes, a threefold increase"."""
_HEDGE = r"(?:an? )?(?:about |almost |nearly |approximately |roughly |around |some |more than |over |only )?"
_MORE = r"(?:higher|greater|larger|longer|faster|heavier|more (?!likely)[a-z]+)"
_OF_OTHER = r" [^NCMUDPGF.;()]{1,70}? ?\((?:[a-z]+, )?<base:amount|percent>[),;](?! ?(?:and|or) [NCMUDP])"
_THAT_IN_BRACKETS = Frame(
    rf"\(<value:amount|percent>\)(?: [a-z-]+)? (?:was|is|were|are) {_HEDGE}<times:multiple> "
    rf"(?:(?:the|that|those|as (?:high|large|long|many|common|frequent|great) as)\b|of that\b){_OF_OTHER}",
    cues=("that", "those", "as", "the"),
)
_MORE_IN_BRACKETS = Frame(
    rf"\(<value:amount|percent>\)(?: [a-z-]+)? (?:was|is|were|are) {_HEDGE}<times:multiple> {_MORE}"
    rf"(?: [a-z-]+){{0,4}} than{_OF_OTHER}",
    cues=("than",),
)
_ONE_AGAINST_OTHER = Frame(
    rf"<times:multiple> (?:{_MORE}|as (?:high|large|long|many|common|frequent|great))\b[^NCMUDPGFXA.;()]{{0,90}} "
    r"(?:as|than|with|to) [^NCMUDPGFXA.;()]{2,60} "
    r"\(<value:amount|percent> (?:vs\.?|versus|v|against|compared (?:with|to)) <base:amount|percent>"
    r"(?=[,;)]| per\b)",
    cues=("vs", "versus", "v", "against", "compared"),
)
_DOUBLE = Frame(
    r"<value:money|measure|count>(?: (?!and |but )[a-z-]+){0,6}, (?:or |which is |that is |(?:about |almost |nearly "
    r"|roughly |more than ))?(?P<factor>double|triple|treble|quadruple) (?:the|its|last year's) "
    r"<base:money|measure|count|number>(?=[.;)]|\Z| (?:of|in|it|that|a year|the year|set|paid|for|earned|made|reported"
    r"|spent|at)\b)",
    cues=("double", "triple", "treble", "quadruple"),
)
_DOUBLES = {"double": 2, "triple": 3, "treble": 3, "quadruple": 4}
_ESTIMATED = late(r"\b(?:odds|adjusted|hazard|ratio|weighted|likelihood|(?:a?or|a?hr|i?rr)(?: ?[=:(]|,? [NP]\b))")
"""The multiple of a model, which two shares need not give."""
_FOR_ONE = late(r" (?:an?|per|each|apiece|to the|to an?)\b")
_FRAMES = (
    _TIMES_THE,
    _TIMES_AS,
    _AT_PRICE,
    _IN_BRACKETS,
    _VALUE_FIRST,
    _VALUE_AS,
    _AS_THE_OLD,
    _AS_THE_ONE,
    _THAT_OF,
    _TIMES_THAT,
    _AS_IN,
    _HAS_AS,
    _HERS,
)


def find_multiples(claims: Claims) -> Iterator[Match]:
    """Yield where a ``value`` is said to be so many ``times`` its ``base``."""
    yield from (match for match in claims.match(*_FRAMES) if not (_is_for_each(match) or _is_margin(match)))
    for match in claims.match(_AS_MUCH, _OTHER_HAS):
        base, value = match["base"], match["value"]
        are_rates = [" per " in (each.quantity.unit or "") for each in (base, value)]
        is_other = not same_noun(base, value) or are_rates[0] is not are_rates[1]
        if not (is_other or _is_for_each(match) or _is_margin(match) or _has_base_before(claims, match)):
            yield match


def _has_base_before(claims: Claims, match: Match) -> bool:
    """Tell whether the sentence before tells of as much: "There were 40 fires. … and 80 in June, twice as many"."""
    before = (claim for sentence in claims.before(match.sentence, 1) for claim in sentence.claims)
    return any(commensurable(claim, match["base"]) and same_noun(claim, match["base"]) for claim in before)


def _is_margin(match: Match) -> bool:
    """Tell whether the value is only how far an amount is from one: "£96m more than in May and twice the £206m"."""
    return IS_MARGIN.match(match.sentence.pattern, place_of(match["value"]) + 1) is not None


def _is_for_each(match: Match) -> bool:
    """Tell whether the value is only what each makes of an amount before it: "£2,400, £400 a chair, three times …"."""
    sentence, value = match.sentence, match["value"]
    place, rank = place_of(value), sentence.claims.index(value)
    is_rate = " per " in (value.quantity.unit or "") or _FOR_ONE.match(sentence.pattern, place + 1) is not None
    if not rank or not is_rate:
        return False
    before = sentence.claims[rank - 1]
    return before.quantity.kind is value.quantity.kind and sentence.between(before, value) in (", ", ", or ", " (")


def find_doubles(claims: Claims) -> Iterator[tuple[Match, int]]:
    """Yield where a ``value`` is said to be "double" or "triple" its ``base``, with how many times that is."""
    for match in claims.match(_DOUBLE):
        yield match, _DOUBLES[match.groups["factor"]]


def find_measured_multiples(claims: Claims) -> Iterator[Match]:
    """Yield where a measured ``value`` is so many ``times`` its ``base``, or so many times more, each in brackets."""
    for match in claims.match(_THAT_IN_BRACKETS, _MORE_IN_BRACKETS, _ONE_AGAINST_OTHER):
        if _ESTIMATED.search(match.sentence.pattern) is None:
            yield match


def find_growths_by_times(claims: Claims) -> Iterator[Match]:
    """Yield where a level is said to have grown so many ``times``, from its ``base`` to its ``value``."""
    yield from claims.match(_GREW)
    for match in claims.match(_FOLD_CHANGE):
        if "up" not in match.groups:
            base, value = match["value"], match["base"]
            match = replace(match, roles={**match.roles, "base": base, "value": value})
        is_against = (match["value"].quantity.value or 0) < (match["base"].quantity.value or 0)
        if not (is_against and match.sentence.pattern.startswith(" in ", match.end)):
            yield match  # but not "fell from 7 to 5, a hundredfold rise in acidity"


_EACH_TIME = late(
    r"(?P<word>[a-z-]+) (?:every|(?:(?:in|with|after|about) )?(?:each|every) (?:(?:new|passing|successive|single) )?"
    r"(?:D|year|month|week|day|hour|minute|season|quarter|decade|century|generation|time)\b)"
)


def is_repeated(change: Change) -> bool:
    """Tell whether a level is said to change so more than once: "it doubled every year", "trebled in each decade"."""
    return any(found["word"] == change.word for found in _EACH_TIME.finditer(change.sentence.pattern))


def find_factors(claims: Claims) -> Iterator[Match]:
    """Yield where a level is said to have changed by a factor, ``times``, from ``one`` to the ``other``."""
    return claims.match(_BY_FACTOR)
