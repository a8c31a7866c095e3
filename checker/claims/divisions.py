"""Which series of percentages divide one whole."""

from __future__ import annotations

from dataclasses import dataclass
from fractions import Fraction

from checker.claims.breakdowns import are_complements
from checker.claims.claim import Claim
from checker.claims.find import Claims
from checker.claims.share_series import ShareSeries, find_share_series
from checker.text.late import late


@dataclass(frozen=True, slots=True)
class Division:
    """Shares that a text presents as those of one whole."""

    shares: tuple[Claim, ...]
    """In the order of the text."""
    is_complete: bool
    """Whether they must make the whole; else they must not exceed it."""
    is_certain: bool
    """Whether a word for the rest says so; else it is inferred."""
    is_open: bool = False
    """Whether the shares before the last two may belong to another whole."""
    is_whole_line: bool = False
    """Whether the series with its classes is all there is in a line."""
    is_near: bool = False
    """Whether only the closeness to a whole suggests that they are shares of one."""
    whole: Fraction = Fraction(1)
    """What they make, as a number."""


_REST = late(
    r"\b(?:others?|unspecified|none|unknown|no (?:answer|response|opinion|religion)"
    r"|not (?:stated|declared|specified|given)|undeclared|undecided|don't know|unaffiliated|elsewhere)"
    r"(?: [a-z/'-]+){0,3} ?\(?<? ?P"
    r"|P(?: (?:of them|were|was|said|had|are))?,? (?:undecided|other|others|unknown|no (?:answer|opinion)|did not know"
    r"|didn't know|elsewhere|unspecified|not stated)\b"
)
_REMAINING = late(
    r"(?:with |while |and )?(?:(?:the )?remaining|the (?:rest|other|balance))(?: [a-z]+){0,3}?,? ?\(?[PF]"
)
_ANNOUNCED = late(
    r"\b(?:made up of|compos(?:ed|ition)|consist\w*|compris\w+|split|divided|apportioned|breakdown|capital structure"
    r"|came from|comes from)\b"
)
_VOTES = late(r"\bper ?cent of (?:the )?(?:\w+ )*votes?\b")
_PAIR = late(r"\b(?:second round|run-?off|split|capital structure|consist\w*|joint venture|venture|divided)\b")
_OWNED = late(r"P (?:owned |held )?by\b|P owned\b")
_RATES = late(
    r"(?<!-)\b(?:rose|fell|rise|fall|(?<!making )up|down|grew|growth|increas\w*|decreas\w*|declin\w*|gain\w*|drop\w*"
    r"|compared|(?<!less )(?<!more )than|versus|vs|rates?|interest|coupon|yields?|discount|inflation|unemployment"
    r"|margin|confidence|ci|P power|p ?[=<]|probability|error|sensitivity|specificity|volatility|priced"
    r"|quarter|annually|per|notes|bonds|due Y|raised|lifted|cut"
    r"|as (?:much|little) as|from [PFC])\b"
)
_LOOSE = late(r"\b(?:among|top|at least|turnout|years|mostly|mainly|largely|primarily|chiefly|smallest)\b")
_OF_CLASS = late(r"[PF] of (?:the )?(?:all )?(?:men|women|males?|females?|boys|girls|adults|children)\b")
_IS_CLASS = late(r"P (?:of [^A-Z,]{0,40} )?(?:(?:were|was|are|being) )?(?:men|women|males?|females?|boys|girls)\b")
_HEADED = late(
    r" ?(?:[a-zà-ÿ'-]+ ){0,3}(?:groups?|languages?|religions?|composition|distribution|shares?|owners?|sources?): "
)
_SPREAD = late(
    r"\b(?:made up of|composition|apportioned|distributed|broken down|distribution|breakdown|allocations?|came from"
    r"|comes from|background|owned by|owned|stakes?|split|divided|capital structure)\b"
)
_NAMED = late(r"[a-zà-ÿ]{2,}")
_DENIED = late(
    r"P [^A-Z,;]{0,40}\b(?:did|had|were|was|do|does|have|has|would|could) (?:not|no|never)\b|P [^A-Z,;]{0,20}n't\b"
)
_HAD = late(r"P (?:[a-z]+ ){0,2}(?:had|have)\b")
_WERE = late(r"P (?:[a-z]+ ){0,2}(?:were|was|are|is)\b")
_ATTRIBUTE = late(r"\b(?:aged|over [GDN]|above [A-Z]|females?|males?|women|men|boys|girls|smok\w+|obese|diabetic)\b")
_TWICE = late(r"\b(?:reported|observed|seen|noted|found) (?:in|for|by)\b")
_OUT_OF = late(r"[NC] ?/ ?[NC] ?\(P|P \([NC] ?/ ?[NC]\)")
_LINE_START = late(r" ?(?:(?:[a-zà-ÿ'-]+ ){0,3}[a-zà-ÿ'-]+: )?(?:[^\s:]+ ){1,3}\(?P")
_OF_ANOTHER = late(r"P of (?:the |a )?[a-z]")


def find_divisions(claims: Claims) -> tuple[Division, ...]:
    """Return the series of shares that divide one whole."""
    found = (_judged(series) for series in claims.derived(find_share_series))
    return tuple(division for division in found if division is not None)


def _judged(series: ShareSeries) -> Division | None:
    if any(share.quantity.value is None for share in series.shares):
        return None
    rest = next((place for place, label in enumerate(series.labels) if place and _REMAINING.match(label)), None)
    if rest is not None:
        labels = " ".join(series.labels[: rest + 1])
        if _RATES.search(labels) or _OF_CLASS.search(labels):
            return None
        return Division(series.shares[: rest + 1], is_complete=True, is_certain=True, is_open=rest > 1)
    first = next((place for place, label in enumerate(series.labels) if place and _opens(label)), 0)
    shares, parts = series.shares[first:], series.labels[first:]
    labels = " ".join(parts)
    said = (series.before[-160:] if first == 0 else "") + " " + labels
    votes = _VOTES.search(said) is not None
    if len(shares) < 2 or not all(map(_NAMED.search, parts)) or "F" in labels:
        return None
    if not votes and (_RATES.search(labels) or _LOOSE.search(labels) or labels.count("Y") > 1):
        return None
    if sum(_OF_ANOTHER.search(label) is not None for label in parts) > 1:
        return None
    if len(shares) == 2:
        pair = Division(shares, is_complete=True, is_certain=False, is_near=not _is_pair(parts, said))
        return pair if not pair.is_near or _are_opposites(parts) else None
    if any(map(_REST.search, parts)):
        whole_line = first == 0 and _LINE_START.match(series.before + " " + series.labels[0]) is not None
        return Division(shares, is_complete=True, is_certain=True, is_whole_line=whole_line)
    if votes:
        return Division(shares, is_complete=False, is_certain=True)
    if any(letter in labels for letter in "NCR"):
        return None
    headed = first == 0 and _HEADED.match(series.before + " " + series.labels[0]) is not None
    near = not (headed or _SPREAD.search(said)) or "respectively" in labels
    return Division(shares, is_complete=True, is_certain=False, is_near=near)


def _opens(label: str) -> bool:
    """Tell whether words that announce a whole stand before the share of *label*: the series begins there."""
    found = _ANNOUNCED.search(label)
    return found is not None and found.end() < label.find("P")


def _are_opposites(labels: tuple[str, ...]) -> bool:
    """Tell whether one label says what the other denies: "P did not reply and P replied"."""
    denied = [_DENIED.search(label) is not None for label in labels]
    return denied[0] != denied[1]


def _are_overlapping(labels: tuple[str, ...]) -> bool:
    """Tell whether the labels say different sorts of things of the same people: "P were women and P had asthma"."""
    if any(map(_HAD.search, labels)) and any(map(_WERE.search, labels)):
        return True
    if sum(_TWICE.search(label) is not None for label in labels) > 1:
        return True
    named = sum(_ATTRIBUTE.search(label) is not None for label in labels)
    return 0 < named < len(labels)


def _is_pair(labels: tuple[str, ...], said: str) -> bool:
    """Tell whether two shares are all there is."""
    if all(map(_IS_CLASS.search, labels)) and are_complements(labels):
        return True
    if _VOTES.search(said) and "first round" not in said:
        return True
    if any(letter in label for label in labels for letter in "NCMU"):
        return False
    return _PAIR.search(said) is not None or len(_OWNED.findall(" ".join(labels))) > 1
