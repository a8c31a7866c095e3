"""Wholes that stand in the clause or the sentence before their share: "We asked 160 women. Forty (25%) smoked"."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from fractions import Fraction

from checker.claims.claim import Claim
from checker.claims.compatible import is_person, same_noun
from checker.claims.counts import CLOSE, MANY, counts_near, has_share, is_introduced, is_whole_number
from checker.claims.find import Claims
from checker.claims.frame import Frame, Match
from checker.claims.keys import place_of
from checker.claims.sections import reads_on
from checker.claims.shares.subgroups import is_divided, is_of_a_sort, is_of_rest, is_of_some
from checker.claims.shares.whose import counted_behind
from checker.claims.slots import ABOUT
from checker.text.late import late
from checker.text.record import record


@record(frozen=True, slots=True)
class BasedShare:
    """A count with its percentage, and what it may be a share of."""

    part: Claim
    """The count."""
    share: Claim
    """The percentage."""
    whole: Claim
    """The count that the text leads to."""
    others: tuple[Claim, ...]
    """Every other count of the paragraph that is no smaller than the part."""
    own: Claim | None = None
    """The share of the whole itself, where it is told: both shares may be of the same."""
    is_named: bool = False
    """Whether the whole is named again, the one number before: "26 ewes were ill, and 14 of these ewes"."""


_STOP = (
    r"(?:[);:]|,(?! ?(?:and |or )?[NPZ]))(?! (?:out )?of (?:the|all|these|those|our|its|their) )"
    r"(?! (?:out )?of [NC])(?! ci)"
)
_BEHIND = rf"<part:count>(?: [a-z'-]+){{0,4}},? ?\((?:[a-z]+ rate:?,? (?:of )?)?<share:percent>{_STOP}"
THEM = ("these", "them", "those", "whom")
_OF_THESE = Frame(
    r"(?:\A|[,;:.–] |\band |\bbut |\bwhile )(?:(?:out )?of|among|amongst|from) (?:these|them|those|whom)"
    r"(?: (?:who|with|without|on|in|at|from|given|taking|receiving|treated)(?P<some>(?: [a-z'-]+){1,4}?)(?=,| [NC]))?"
    rf",?(?: [a-z'-]+){{0,8}},? {_BEHIND}",
    cues=THEM,
)
_OF_THEM = Frame(
    rf"<part:count> of (?:these|them|those|whom)(?P<named>(?: [a-z'-]+)?),? (?:\(|or {ABOUT})"
    rf"<share:percent>{_STOP}",
    cues=THEM,
)
_SOME_OF_THEM = Frame(
    r"<part:count>(?: [a-z'-]+)?,? \(<share:percent>\) of (?:these|them|those(?! [a-z]+(?:ed|n)\b)|whom)\b"
    r"(?! (?:who|that|with)\b)(?P<named>)",
    cues=THEM,
)
_PLAIN = Frame(rf"(?<!of )(?<!of the )(?<!of all )(?<!of these )(?<!/){_BEHIND}", cues=("(P", "rate"))
_OF_THEIRS = Frame(rf"\b(?:in|on|at|from|by) the (?:[a-z-]+ ){{1,3}}of {_BEHIND}", cues=("(P", "rate"))
"""Something of those counted: "rust was seen on the blades of 82 saws (53%)"."""
_ALONGSIDE = Frame(
    r"<first:count> (?:out )?of (?:the |all |all the |these |those |our )?<whole:count>[^A-Z.;()]{0,40} "
    r"\(<known:percent>\),? (?:and|while|with|but) (?P<middle>[^A-Z.;()]{0,60}?)"
    r"(?:in |by |for |of )?(?:a further |another |an additional )?"
    rf"<part:count>(?P<named>(?: [a-z'-]+)?),? \(<share:percent>{_STOP}",
    cues=("(P",),
)
"""Two counts of one whole: "it cleared in 17 of 41 patients (41%) and got better in a further 12 (29%)"."""
_OF_SUCH = Frame(
    r"<part:count> of the (?P<such>[a-z]{4,})(?P<named>) [a-z'-]+(?: [a-z'-]+)?,? \("
    rf"<share:percent>{_STOP}",
    cues=("(P",),
)
_AMONG_SUCH = Frame(
    r"(?:\A|[,;:] )(?:out )?(?:of|among|amongst|in) (?:the )?(?P<such>[a-z]{4,})(?P<named>) [a-z]+, "
    rf"<part:count>(?: [a-z'-]+)?,? \(<share:percent>{_STOP}",
    cues=("(P",),
)
_OF_WHICH = Frame(
    r"<whole:count>(?: [a-z'-]+){0,3} ?\(<own:percent>\)[^A-Z.;()]{0,90},? (?:(?:out )?of (?:which|whom)|including)"
    rf"(?: [a-z'-]+){{0,3}} {_BEHIND}",
    cues=("which", "whom", "including"),
)
"""A part of a part: "1,742 (81.0%) were asked, of which 1,083 (62.2%) replied"."""
_ALONE = late(r"\)?(?:[.,;:]|\Z| (?:at|after|by|during|within)\b)")
"""Behind a share that nothing says to be one of others."""
_GROUPED = late(r"\b(?:groups?|arms?|controls?|placebo|women|men|girls|boys|females?|males?|vs|versus|compared|than)\b")
REACH = 1
"""So many sentences back a whole is looked for."""
_TOLD = late(r"(?: [a-z'-]+){0,3},? \(P\) (?:were|was|had|tested|proved)(?: [a-z'-]+){1,3}")
"""Behind a count with its share: what is told of it."""
_PART_OF = late(
    r"(?: \([0-9.]+ ?%\)|(?: [a-z]+)?,? (?:or )?(?:about |some |nearly |just |only )?[0-9.]+ ?(?:%|per ?cent))?"
    r" (?:out )?of (?:the |all |all the |our |these )?"
)
_LED = late(r"(?:\A|[,;:] )(?:(?:out )?of|among|amongst) (?:the |all |all the |these )?\Z")
_UP_TO = late(r"[^A-Z.;()]{0,60}, ")
_AGAINST = (" against ", " compared with ", " compared to ", ", up from ", ", down from ", " than the ")
_SIZES = ("n = ", "n=")
STEM = 5
"""Nouns that begin alike for so many letters are one."""


def find_based_shares(claims: Claims) -> Iterator[BasedShare]:
    """Yield the counts with a percentage whose whole stands before them, in their sentence or the last."""
    led = (_OF_THESE, _OF_THEM, _SOME_OF_THEM)
    if not claims.may_match(*led, _ALONGSIDE, _OF_WHICH, _OF_SUCH, _AMONG_SUCH, _PLAIN, _OF_THEIRS):
        return
    for match in claims.match(*led):
        found = _based(claims, match, is_led=True)
        if found is not None and _is_named_again(match, found.whole) and _is_told(match, found.whole):
            yield replace(found, is_named=_is_only_one(match, found.whole))
    for match in claims.match(_ALONGSIDE):
        yield from _alongside(claims, match)
    for match in claims.match(_OF_WHICH):
        part, whole = match["part"], match["whole"]
        if is_whole_number(part) and is_whole_number(whole):
            others = (count for count in counts_near(claims, match.sentence) if count is not whole)
            fitting = tuple(count for count in others if _may_be_whole(count, part))
            yield BasedShare(part, match["share"], whole, fitting, match["own"])
    for match in claims.match(_OF_SUCH, _AMONG_SUCH):
        yield from _of_such(claims, match)
    for match in claims.match(_PLAIN, _OF_THEIRS):
        if _is_first_pair(match) and not is_of_some(match.sentence.pattern, match.start, match.end):
            found = _based(claims, match)
            if found is None or not is_introduced(found.whole):
                continue
            told = (found.part, found.share, found.whole)
            if not (is_of_a_sort(*told) or is_of_rest(*told) or is_divided(found.whole, found.part)):
                yield found


def led_share(claims: Claims, match: Match) -> BasedShare | None:
    """Return the share of *match* with what "of these" means there."""
    return _based(claims, match, is_led=True)


def _alongside(claims: Claims, match: Match) -> Iterator[BasedShare]:
    """Yield the second of two counts of one whole, if nothing between or behind names another group."""
    part, whole = match["part"], match["whole"]
    around = f"{match.groups['middle']} {match.groups['named']} {_rest_of(match)[:40]}"
    if (
        _ALONE.match(_rest_of(match))
        and _GROUPED.search(around) is None
        and is_whole_number(part)
        and _may_be_whole(whole, part)
    ):
        others = (
            count for count in counts_near(claims, match.sentence) if _may_be_whole(count, part) and count is not whole
        )
        yield BasedShare(part, match["share"], whole, tuple(others))


def _of_such(claims: Claims, match: Match) -> Iterator[BasedShare]:
    """Yield "121 of the positive samples (65%)" behind "186 (15%) were positive", which is its whole."""
    part, such, sentence = match["part"], match.groups["such"], match.sentence
    if not is_whole_number(part):
        return
    known = []
    for near in (sentence, *claims.before(sentence, REACH)):
        if near.block is not sentence.block:
            continue
        for count in near.claims:
            behind = near.pattern[place_of(count) + 1 :][:CLOSE]
            told = _TOLD.match(behind)
            if count.quantity.end <= part.quantity.start and told is not None and such in told[0].split():
                known.append(count)
    known = [
        count for count in known if is_whole_number(count) and (count.quantity.value or 0) >= (part.quantity.value or 0)
    ]
    if len(known) == 1:
        others = (
            count
            for count in counts_near(claims, match.sentence)
            if _may_be_whole(count, part) and count is not known[0]
        )
        yield BasedShare(part, match["share"], known[0], tuple(others))


def _rest_of(match: Match) -> str:
    return match.sentence.pattern[match.end : match.end + CLOSE]


def _is_named_again(match: Match, whole: Claim) -> bool:
    """Tell whether "of these pregnancies" names what the whole counts; "of these" alone may be anything."""
    named = match.groups.get("named", "").strip()
    return not named or whole.noun is None or named.startswith(whole.noun[:STEM])


def _is_told(match: Match, whole: Claim) -> bool:
    """Tell whether the *whole* is of those that are singled out: "of those on iron" are told by "90 were on iron"."""
    some = match.groups.get("some")
    return not some or some.rpartition(" ")[2][:STEM] in whole.sentence.pattern


def _is_only_one(match: Match, whole: Claim) -> bool:
    """Tell whether "these ewes" can be nothing but the *whole*, the one number of ewes before it in the sentence."""
    if not match.groups.get("named", "").strip() or whole.noun is None or whole.sentence is not match.sentence:
        return False
    before = [claim for claim in match.sentence.claims if claim.quantity.end <= match["part"].quantity.start]
    return [claim for claim in before if claim.quantity.glyph in "NC"] == [whole]


def _is_first_pair(match: Match) -> bool:
    """Tell whether no other percentage of the sentence stands before, which may have its own whole."""
    return "P" not in match.sentence.pattern[: match.start]


def _based(claims: Claims, match: Match, *, is_led: bool = False) -> BasedShare | None:
    part, share = match["part"], match["share"]
    if not is_whole_number(part):
        return None
    before = [count for count in match.sentence.claims if count.quantity.end <= part.quantity.start][-MANY:]
    own = [count for count in before if _may_be_whole(count, part)]
    last = claims.before(match.sentence, REACH)
    earlier = [count for sentence in last if reads_on(sentence, match.sentence) for count in sentence.claims]
    if is_led:
        earlier = [count for count in earlier if is_whole_number(count)]
        earlier = [count for count in earlier if not _is_in_bracket(count)] or earlier
        earlier = [count for count in earlier if not _is_old_level(count)] or earlier
    known = own or [count for count in earlier if _may_be_whole(count, part)]
    if is_led and len(known) > 1 and not own:
        known = counted_behind(match, known) or known
    if len(known) > 1 and not (own or is_led) and part.noun is not None:
        known = [count for count in known if count.noun == part.noun] or known  # "72 eyes of 60 ewes"
    if is_led and not known:
        told = [count for count in before or earlier if _may_be_exceeded(count)]
        return BasedShare(part, share, max(told, key=_value_of), ()) if told else None
    if is_led and known and (own or has_share(known[-1]) or _is_told_of(known)):
        known = [_part_before(known) or known[-1]]  # "of these" are those told last
    elif len(known) != 1 or has_share(known[0]) or (known[0].noun is None and not (is_led and _is_size(known[0]))):
        return None
    near = counts_near(claims, match.sentence)
    rest = (count for count in near if _may_be_whole(count, part) and count is not known[0])
    return BasedShare(part, share, known[0], tuple(rest))


def _value_of(count: Claim) -> Fraction:
    return count.quantity.value or Fraction(0)


def _is_size(count: Claim) -> bool:
    """Tell whether a number is the size of a sample: "(n = 1,723)"."""
    return count.sentence.pattern.endswith(_SIZES, 0, place_of(count))


def _is_old_level(count: Claim) -> bool:
    """Tell whether a number is only what another is set against: "340 came, against 310 the year before"."""
    return count.sentence.pattern.endswith(_AGAINST, 0, place_of(count))


def _is_in_bracket(count: Claim) -> bool:
    pattern, place = count.sentence.pattern, place_of(count)
    return pattern.count("(", 0, place) > pattern.count(")", 0, place)


def _may_be_exceeded(count: Claim) -> bool:
    """Tell whether a count is surely what "of these" means, even where it is less than the part that is told of it."""
    return count.noun is not None and is_whole_number(count) and not has_share(count) and is_introduced(count)


def _is_told_of(known: list[Claim]) -> bool:
    """Tell whether the last count is one of the things before it: "Of 400 letters, 244 came back. Of those, 183 …"."""
    if len(known) < 2 or known[-2].sentence is not known[-1].sentence:
        return False
    pattern, place = known[-1].sentence.pattern, place_of(known[-2])
    is_led = _LED.search(pattern, 0, place) is not None
    return is_led and _UP_TO.fullmatch(pattern, place + 1, place_of(known[-1])) is not None


def _part_before(known: list[Claim]) -> Claim | None:
    """Return the part of "206 of the 264 farms (78%)", which is what was told last, or ``None``."""
    if len(known) < 2 or known[-2].sentence is not known[-1].sentence:
        return None
    between = known[-1].sentence.between(known[-2], known[-1])
    return known[-2] if _PART_OF.fullmatch(between) is not None else None


def _may_be_whole(count: Claim, part: Claim) -> bool:
    if count is part or not is_whole_number(count) or (count.quantity.value or 0) < (part.quantity.value or 0):
        return False
    return part.noun is None or same_noun(count, part) or is_person(count)
