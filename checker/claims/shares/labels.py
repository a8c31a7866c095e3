"""What the words beside shares say of the classes that they are shares of."""

from __future__ import annotations

from checker.claims.complements import are_complements, names_sex
from checker.text.late import late

NAMES = late(r",? (?:and|or) |, ")
"""Between the names of classes."""
_REST = late(
    r"\b(?:others?|everything else|anything else|all else|unspecified|none|unknown"
    r"|no (?:answer|response|opinion|religion)"
    r"|rest of (?:the )?(?:world|country|state)"
    r"|not (?:stated|declared|specified|given)|undeclared|undecided|don't know|unaffiliated|elsewhere)"
    r"(?: [a-z/'-]+){0,3}[,:]? ?(?:N )?\(?<? ?P"
    r"|P(?: (?:of them|were|was|said|had|have|has|gave|held|expressed|are|remained))?,?"
    r" (?:undecided|unsure|not sure|uncertain|others?|unknown"
    r"|no (?:answer|opinion)|did not know|didn't know|would not say|wouldn't say|elsewhere|unspecified|not stated"
    r"|another [a-z]+|not (?:giving|answering|responding|stating))\b"
    r"|P (?:to|for|with|by|in|among|held by|owned by) (?:the )?others\b"
    r"|P (?:(?:belong(?:ed|ing|s)?|went|go(?:es)?) to |(?:were|was|are|is) )?"
    r"(?:due to |attributed to |caused by |from |of |to )?"
    r"(?:some |various )?other\b"
    r"|P (?:[a-z'-]+ ){1,4}(?:and|or) (?:all )?others?(?: [a-z]+){0,2}\Z"
    r"|P (?:from|to|in|by|for|of) the rest\b"
    r"|P [^A-Z.,;]{0,40}\bmaking up the (?:rest|remainder|balance)\b"
)
_VOTES = late(r"\bper ?cent (?:of (?:the )?(?:\w+ )*)?votes?\b")
_PAIR = late(
    r"\b(?:second round|run-?off|split|stratified into|dichotomi[sz]ed|capital structure"
    r"|(?:consist(?:s|ed|ing)?|composed) of(?! [NC])|joint venture|venture|divided)\b"
)
_MIXED = late(
    r"\b(?:mixture|blend|alloy|fabric|cloth|juice|feed|mortar|mix)(?:,|,? (?:made )?of| contains| contained"
    r"|,? containing) P [a-z]+,? and P [a-z]+\Z"
)
"""What is made of two things."""
_EITHER = late(r"\beither\b[^A-Z]*P(?: [a-z' -]+)? or\Z")
"""The one or the other: "either inner (61%) or outer (39%)"."""
_FAILED = late(r"P (?:[a-z]+ )?failed to (?P<verb>[a-z]{4})")
_BOTH = late(r"\bboth\b")
_ALONE = late(r"\b(?:only|alone|solely|isolated|exclusively)\b")
_ASKED = late(r"\b(?:polls?|surveys?|opinions?|respondents|asked|voters)\b")
_OPINION = late(r"\b(?:support|oppos|favou?r|against|approv|disapprov|agree|disagree|back)(?:ed|ing|e|s)?\b")
_VIEW = late(
    r"\bP (?:of [^A-Z,]{0,40} )?(?:said (?:that )?(?:they )?)?(?:would )?"
    r"(?:approv|support|oppos|favou?r|agree|think|thought|believ|trust|want|expect|feel|felt|consider|like)"
    r"(?:ed|d|s|es|e)?\b"
)
"""What people say they think, of which some cannot say anything."""
_VENTURE = late(r"\b(?:own\w*|venture|held|holds?|stakes?|shares?|capital\w*|company|firm|unit)\b")
_OWNED = late(r"P (?:owned |held )?by\b|P owned\b(?! (?:an?|the|their|his|her|one|two|no|at)\b)")
_RATES = late(
    r"(?<!-)\b(?:rose|fell|rise|fall|(?<!making )(?<!made )(?<!make )(?<!makes )"
    r"(?<!takes )(?<!take )(?<!taking )up|down|grew|growth|increas\w*"
    r"|decreas\w*|declin\w*|gain\w*|drop(?!-?outs?\b)\w*"
    r"|compared(?! with P (?:declaring|saying|who|against|opposed))"
    r"|(?<!less )(?<!more )than|versus|vs|rates?|interest|coupon|yields?|discount|inflation|unemployment"
    r"|margin|confidence|ci|P power|p ?[=<]|probability|error|sensitivity|specificity|volatility|priced"
    r"|quarter|annually|per|(?<!in )(?:notes|bonds)(?!.*\b(?:cash|equit\w+|stocks)\b)|debentures|due [YAD]"
    r"|raised|lifted|cut"
    r"|as (?:much|little) as|(?<!made )from [PFC]|(?:tax(?:es)?|duty|tariff|levy|vat) (?:is|are|was|were|of|at) P)\b"
    r"|\b(?:support|ownership|uptake|coverage|attendance|approval|literacy|participation|occupancy|satisfaction"
    r"|compliance|adherence|mortality|prevalence|incidence|survival|success|failure) (?:was|is|stood at|averaged"
    r"|reached"
    r"|ran at) (?:about |some )?P in\b"
    r"|\bin the (?:first|second) (?:year|month|week|round|season|test|trial|phase|week) P\b"
)
_LOOSE = late(
    r"\b(?:(?<!divided )(?<!split )(?<!shared )(?<!distributed )(?<!apportioned )among|top|at least|turnout|years"
    r"|mostly|mainly|largely|primarily|chiefly|smallest)\b"
)
_OF_CLASS = late(r"[PF] of (?:the )?(?:all )?(?:men|women|males?|females?|boys|girls|adults|children)\b")
_IN_CLASS = late(r"\b(?:of|among|in) (?:the |all )?(?:men|women|males?|females?|boys|girls),? P")
_IS_CLASS = late(
    r"\b(?:men|women|males?|females?|boys|girls),? \(?P"
    r"|P (?:of [^A-Z,]{0,40} )?(?:(?:[a-z]+ )?(?:were|was|are|being) )?(?:men|women|males?|females?|boys|girls)\b"
    r"|\b(?:(?:men|women|males|females|boys|girls)|(?:domestic|foreign|international|overseas) [a-z]+)"
    r" (?:made up|make up|comprised?|formed|form|constituted?|accounted for|account for|represented|represent) \(?P"
    r"|P (?:of [^A-Z,]{0,40} )?(?:[a-z]+ )?(?:lives?|lived|living|resided?) in (?:the )?(?:towns?|cities|country"
    r"|countryside|villages|urban areas|rural areas)\b"
    r"|\b(?:share|proportion|that) of (?:the )?(?:urban|rural) [a-z]+(?: (?:was|is))? P"
    r"|P in (?:the )?(?:towns?|cities|country|countryside|villages|urban areas|rural areas)\b"
    r"|(?:(?:was|is|were|are) |\A|about |some )P (?:of [^A-Z,]{0,40} )?(?:(?:was|is|were|are) )?(?:rural|urban"
    r"|domestic|foreign|exports?|paved|unpaved|public|private|coastal|inland|left-handed|right-handed|part-time"
    r"|full-time|valid|spoiled)\b"
    r"(?! (?!and\b)[a-z])"
)
_NAMED = late(r"[a-zà-ÿ]{2,}|\b[a-z]\d|C")
_DENIED = late(
    r"P [^A-Z,;]{0,40}\b(?:did|had|were|was|do|does|have|has|would|could|are|is|will|can|contain(?:ed|s)?|show(?:ed|s)?"
    r"|found|reported|received|kept|saw) (?:not|no|never|none)\b|P (?:[a-z]+ )?failed to\b|P [^A-Z,;]{0,20}n't\b"
)
_NOT_SO = late(
    r"(?:[a-z]+ )?P (?:said (?:that )?they )?(were|was|are|is|did|do|does|had|have|has|would|could|will|can) not"
)
_DO = ("did", "do", "does")
_HAD = late(r"P (?:[a-z]+ ){0,2}(?:had|have)\b")
_HAS_DONE = late(
    r"\b(?:had|have|has) (?:(?:ever|also|once|never) )?(?:[a-z]+ed|been|seen|heard|read|taken|bought|tried|met)\b"
)
_WERE = late(r"P (?:[a-z]+ ){0,2}(?:were|was|are|is)\b")
_ATTRIBUTE = late(r"\b(?:aged|over [GDN]|above [A-Z]|females?|males?|women|men|boys|girls|smok\w+|obese|diabetic)\b")
_TWICE = late(r"\b(?:reported|observed|seen|noted|found) (?:in|for|by)\b")
_OUT_OF = late(r"(?:[NC] ?/ ?[NC]|F) ?\(P|P \((?:[NC] ?/ ?[NC]|F)\)")
_ESTIMATED = late(r"P \([^()]{0,60}\bci\b|P \((?:ci |P ci )?(?:Z|[NP] ?[-–] ?[NP])[);,]|[a-z] ?= ?\(?P")
"""Each with its interval, or as the value of a letter: estimates, not shares."""
_UNSIGNED = late(r"\A(?:[a-z-]+ ){0,3}N,")
"""A name with a number that has no sign: "Oak 12%, Elm 3.4, Ash 2%"."""
_LONG_WORD = late(r"[a-zà-ÿ]{4,}")
_COMMON = frozenset(
    "were have with from that this their which been most some patients participants while whereas only almost".split()
)
_OF_ANOTHER = late(
    r"P of (?P<whole>(?!other\b|mixed\b|[a-z -]+ (?:descent|origin|ancestry|race)\b)(?:the |a |all )?[a-z]+)"
)


def is_of_votes(said: str) -> bool:
    """Tell whether the shares are of a vote."""
    return "vote" in said and _VOTES.search(said) is not None


def are_rates(labels: str) -> bool:
    """Tell whether the percentages are changes, rates or prices and no shares."""
    return _RATES.search(labels) is not None


def are_of_classes(labels: str) -> bool:
    """Tell whether a percentage is one of the members of a class: "60% of men"."""
    return _OF_CLASS.search(labels) is not None


def are_of_others(labels: tuple[str, ...]) -> bool:
    """Tell whether shares say that they are of different wholes: "P of growers, P of millers"."""
    wholes = [found["whole"] for found in map(_OF_ANOTHER.search, labels) if found is not None]
    return len(set(wholes)) > 1 or wholes.count("those") > 1


def is_duel(said: str) -> bool:
    """Tell whether it is said that there are two, as in a second round."""
    return _PAIR.search(said) is not None


def name_rest(labels: tuple[str, ...]) -> bool:
    """Tell whether one of the classes is the rest: "other", "undecided"."""
    return any(map(_REST.search, labels))


def names_neither(labels: tuple[str, ...]) -> bool:
    """Tell whether the last class is of those in none, or in all, of the others: "20% neither"."""
    return "neither" in labels[-1] or labels[-1].endswith((" both", " both "))


def may_be_in_both(labels: tuple[str, ...]) -> bool:
    """Tell whether the last class is of those in the others too: "61% tea, 44% milk and 5% both"; not of each alone."""
    return _BOTH.search(labels[-1]) is not None and not any(map(_ALONE.search, labels))


def lack_sign(labels: tuple[str, ...]) -> bool:
    """Tell whether a number among the shares has no percent sign."""
    return any(map(_UNSIGNED.search, labels))


def name_sex(labels: tuple[str, ...]) -> bool:
    """Tell whether some of the classes, and not all, are a sex: "22% were women, 30% had asthma"."""
    return 0 < sum(map(names_sex, labels)) < len(labels)


def unnamed(labels: tuple[str, ...]) -> list[int]:
    """Return the places of the labels that name no class."""
    return [place for place, label in enumerate(labels) if not _NAMED.search(label)]


def are_out_of(pattern: str) -> bool:
    """Tell whether counts say out of how many each share is: "3/40 (8%)"."""
    return _OUT_OF.search(pattern) is not None


def are_loose(labels: str) -> bool:
    """Tell whether the shares are rates, or single ones of many."""
    return are_rates(labels) or is_loose(labels) or labels.count("Y") > 1


def is_loose(labels: str) -> bool:
    """Tell whether a word says that the list is not all: "mostly", "among"."""
    return _LOOSE.search(labels) is not None


def are_estimates(pattern: str) -> bool:
    """Tell whether the numbers of a sentence are estimates with their intervals, or values of letters."""
    return ("P (" in pattern or "=" in pattern) and _ESTIMATED.search(pattern) is not None


def are_opposites(labels: tuple[str, ...]) -> bool:
    """Tell whether one label says what the other denies: "P did not reply and P replied"."""
    denied = [_DENIED.search(label) is not None for label in labels]
    return denied[0] != denied[1]


def are_of_opinion(labels: tuple[str, ...]) -> bool:
    """Tell whether the shares are of those who hold a view and those who do not: some have none."""
    return any(map(_VIEW.search, labels))


def are_of_one_thing(labels: tuple[str, ...]) -> bool:
    """Tell whether both labels speak of the same, in three words or more, or in all the words of one of them.

    So they do where the second only denies the verb of the first: "P are let and P are not".
    """
    failed = _FAILED.search(labels[1])
    if failed is not None and f" {failed['verb']}" in labels[0]:
        return True
    left_out = _NOT_SO.fullmatch(labels[1])
    if left_out is not None and (left_out[1] in _DO or f" {left_out[1]} " in f"{labels[0]} "):
        return True
    first, second = ({word for word in _LONG_WORD.findall(label) if word not in _COMMON} for label in labels)
    shared = first & second
    return len(shared) > 2 or (len(shared) > 1 and shared in (first, second))


def are_overlapping(labels: tuple[str, ...]) -> bool:
    """Tell whether the labels say different sorts of things of the same people: "P were women and P had asthma"."""
    if any(map(_HAD.search, labels)) and any(map(_WERE.search, labels)):
        return True
    if any(sum(told.search(label) is not None for label in labels) > 1 for told in (_TWICE, _HAS_DONE)):
        return True
    named = sum(_ATTRIBUTE.search(label) is not None for label in labels)
    return 0 < named < len(labels)


def is_pair(labels: tuple[str, ...], said: str) -> bool:
    """Tell whether two shares are all there is."""
    if _EITHER.search(labels[0]):
        return True
    grouped = any(map(_OF_CLASS.search, labels)) or any(map(_IN_CLASS.search, labels))
    if not grouped and all(map(_IS_CLASS.search, labels)) and are_complements(labels):
        return True
    if is_of_votes(said) and "first round" not in said:
        return True
    if _VENTURE.search(said) and len(_OWNED.findall(" ".join(labels))) > 1:
        return True
    if any(letter in label for label in labels for letter in "NCMU"):
        return False
    if _ASKED.search(said) and any(map(_OPINION.search, labels)):
        return False  # some have no opinion
    return is_duel(said) or _MIXED.search(said) is not None
