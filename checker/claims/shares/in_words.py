"""Fractions in words beside the percentage, or the part and the whole, that they put in words."""

from __future__ import annotations

from collections.abc import Iterator

from checker.claims.find import Claims
from checker.claims.frame import Frame, Match
from checker.claims.slots import ABOUT
from checker.text.late import late

_FRACTION = r"(?P<just>\bjust )?(?:over |under |more than |less than |above |below )?<fraction:fraction>"
_BESIDE = Frame(
    rf"{_FRACTION}(?:(?! (?:and|but|while|whereas|rest|remaining|other|by|from|to) )[^A-Z.;()]){{0,70}}(?<!'s) "
    r"\((?:n ?= ?[NC][,;] )?<share:percent>[),;:](?! of (?:the |this |that |its )?P)",
    cues=("(P", "n"),
)
_OR = Frame(
    rf"{_FRACTION}(?: of (?:the|all|its|their|our) [a-z-]+(?: [a-z-]+)?(?=,))?,? or {ABOUT}"
    r"<share:percent>(?=[,.;])",
    cues=("or",),
)
_BETWEEN_COMMAS = Frame(
    rf"{_FRACTION}(?: of (?:(?:the|all|its|their|our|these) )?[a-z-]+(?: [a-z-]+)?(?=,))?(?:,| –| --) "
    rf"{ABOUT}<share:percent>(?: \(n ?= ?[NC]\))?(?:,| –| --) "
    r"(?=of (?:the|all|its|their)\b"
    r"|(?:were|was|are|is|had|have|has|said|did|do|would|could|will|can|reported|agreed)\b)",
    cues=(*"were was are is had have has said did do would could will can reported agreed of".split(),),
)
_COUNTS_BESIDE = Frame(
    rf"{_FRACTION}(?:, | \(| – ){ABOUT}<part:count> (?:out )?of (?:the |all |a total of )?<whole:count>(?=[,;.)]| –)",
    cues=("of",),
)
_OF_COUNTS = Frame(
    rf"{_FRACTION} of (?:the |its |all |our )?(?:(?! (?:and|but|while|who|that|which) )[^A-Z.;()]){{1,40}}"
    rf"(?:, | \(|, or ){ABOUT}<part:count> (?:out )?of (?:the |all |a total of )?<whole:count>(?=[,;.)])",
    cues=("of",),
)
_IN_COUNTS = Frame(
    r"(?P<just>\bjust )?<fraction:ratio> (?:of (?:the |its |all |our |those )?)?"
    rf"(?:(?! (?:and|but|while|who|that|which) )[^A-Z.,;:()]){{1,40}}(?:,? \(|, |, or ){ABOUT}<part:count> "
    r"(?:out )?of (?:the |all |a total of )?<whole:count>(?=[,;.)])",
    cues=("of",),
)
"""One in so many, beside how many that is: "one in four houses, 12 of 48, stood empty"."""
_OF_ALL = late(r"\(P of (?:all|everybody|everyone|the (?:total|whole|lot))\b[^()]*\)")
"""A share of all beside a fraction of some: those behind it may be told so too."""


def find_fractions_beside_shares(claims: Claims) -> Iterator[Match]:
    """Yield the fraction and the share of "a quarter (26%)" and "a quarter, or 26%"; "just" is a group."""
    return filter(_is_in_words, claims.match(_BESIDE, _OR, _BETWEEN_COMMAS))


def find_fractions_of_counts(claims: Claims) -> Iterator[Match]:
    """Yield the fraction, the part and the whole of "a quarter of the seats (12 of 48)"; "just" is a group."""
    found = filter(_is_in_words, claims.match(_OF_COUNTS, _COUNTS_BESIDE, _IN_COUNTS))
    return (match for match in found if (match["part"].quantity.value or 0) > 1)


def _is_in_words(match: Match) -> bool:
    fraction = match["fraction"].quantity
    if _OF_ALL.search(match.sentence.pattern, 0, match.start):
        return False  # "half of the 60% (30% of all) agreed and a sixth (10%) did not"
    return fraction.value is not None and "/" not in fraction.surface and " to " not in fraction.surface
