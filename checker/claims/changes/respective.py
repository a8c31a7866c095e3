"""Two changes told side by side: "$120m and $345m, up 20% and 15% from $100m and $300m, respectively"."""

from __future__ import annotations

from collections.abc import Iterator

from checker.claims.changes.change import Change
from checker.claims.compatible import commensurable
from checker.claims.find import Claims
from checker.claims.frame import Frame, Match
from checker.lexicon.changes_table import ADVERBS, NOUNS, VERBS

_LEVEL = "money|measure|count|number"
_WHEN = r"(?: (?:in|for|at|during) (?:(?:the |fiscal |year )?[YA](?: and [YA])?|the [a-z -]{3,40}?))?"
_WHO = r"(?: [a-z]+){0,2}?"
_ADVERB = "up|down|higher|lower"
_NOUN = "increases?|decreases?|rises?|falls?|gains?|declines?|drops?|reductions?"
_VERB = "rose|increased|grew|climbed|gained|advanced|fell|decreased|declined|dropped|slipped|shrank"
_NEW, _OLD, _SHARE = (
    rf"<{name}:{kind}>{_WHO} and (?:to |from |by |of )?<other_{name}:{kind}>"
    for name, kind in (("new", _LEVEL), ("old", _LEVEL), ("share", "percent"))
)
_FROM = r"(?:from|on|over|compared (?:with|to)|against|versus)"
_END = r"(?=[^A-Z.;()]{0,50}\brespectively\b)"
_FRAMES = (
    Frame(
        rf"{_NEW}{_WHEN},? (?:respectively, )?"
        rf"(?:(?:which (?:was|were) )?(?P<adverb>{_ADVERB})|(?:an? )?(?P<noun>{_NOUN}) of)"
        rf"(?: by)? {_SHARE},? "
        rf"(?:respectively,? )?{_FROM} {_OLD}{_END}",
        cues=("respectively",),
    ),
    Frame(
        rf"\b(?P<verb>{_VERB}) (?:by )?{_SHARE},? to {_NEW},? (?:up |down )?{_FROM} {_OLD}{_END}",
        cues=("respectively",),
    ),
    Frame(
        rf"\b(?P<verb>{_VERB}) to {_NEW},? from {_OLD}(?:,? respectively)?,? "
        rf"(?:or (?:by )?|(?:an? )?(?P<noun>{_NOUN}) of |(?P<adverb>{_ADVERB}) ){_SHARE}(?:{_END}|(?=[.;)]|\Z))",
        cues=("respectively",),
    ),
    Frame(
        rf"\b(?P<verb>{_VERB}) from {_OLD},? to {_NEW}(?:,? respectively)?,? ?"
        rf"(?:or (?:by )?|by |\(|(?:an? )?(?P<noun>{_NOUN}) of |(?P<adverb>{_ADVERB}) ){_SHARE}(?:{_END}|(?=[.;)]|\Z))",
        cues=("respectively",),
    ),
)


def find_respective_changes(claims: Claims) -> Iterator[Change]:
    """Yield both changes of each statement that tells two at once, in the order of the text."""
    for match in claims.match(*_FRAMES):
        word = match.groups.get("verb") or match.groups.get("adverb") or match.groups.get("noun") or ""
        direction = VERBS.get(word) or ADVERBS.get(word) or NOUNS.get(word.removesuffix("s"), 0)
        for prefix in ("", "other_"):
            change = _one_of(match, prefix, word, direction)
            if commensurable(match[f"{prefix}new"], match[f"{prefix}old"]):
                yield change


def _one_of(match: Match, prefix: str, word: str, direction: int) -> Change:
    """Return the first of the two changes, or the other."""
    new, old, share = (match[f"{prefix}{role}"] for role in ("new", "old", "share"))
    change = Change(match.sentence, direction, word, new=new, old=old, share=share)
    change.directions.append((direction, word))
    change.start, change.end = match.start, match.end
    return change
