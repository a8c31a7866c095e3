"""Binding: from names and selectors to claims, scope by scope, and from claims to relations."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import replace
from typing import Any

from checker.claims.claim import Claim
from checker.claims.find import Claims
from checker.claims.sentence import Sentence
from checker.errors import RelationSyntaxError, RuleError, nearest
from checker.relations.equation import Equation, stands_alone, substituted
from checker.relations.parser import parse_relation
from checker.relations.relation import Comparison, Link, Reading, Relation
from checker.rules.amounts import read_amount
from checker.rules.attach import mentions
from checker.rules.flag import Flag
from checker.rules.same import are_comparable, is_consistent
from checker.rules.scope import SCOPES, groups_of
from checker.rules.selector import Selector, parse_selector
from checker.rules.template import checked_template

Bindings = dict[str, tuple[Claim, ...]]
"""For each name the claims it stands for; one, unless its selector says ``all``."""
Propose = Callable[[Claims], Iterator[Relation | Flag]]


def bound_relation(
    text: str, bind: Mapping[str, str] | None, *, scope: str, message: str, rule: str
) -> tuple[Propose, str]:
    """Return what proposes the relation *text* wherever its names can be bound, and its definition.

    Raises
    ------
    RuleError
        If the string, a selector, the scope or the message cannot be used.
    """
    try:
        equation = parse_relation(text, read_amount)
    except RelationSyntaxError as error:
        raise RelationSyntaxError(error.problem, text=error.text, column=error.column, rule=rule) from None
    given = dict(bind) if bind else {name: name.replace("_", " ") for name in equation.names}
    for name in given:
        if name not in equation.names:
            raise RuleError(f"{name!r} is bound, but not in the relation{nearest(name, equation.names)}", rule=rule)
    for name in equation.names:
        if name not in given:
            raise RuleError(f"{name!r} of the relation is not bound{nearest(name, given)}", rule=rule)
    selectors = {name: parse_selector(given[name], rule=rule) for name in equation.names}
    _check_many(equation, selectors, rule)
    wording = checked_template(message, (*equation.names, "expected", "stated"), rule=rule)

    def propose(claims: Claims) -> Iterator[Relation]:
        for bindings, sentences in bound(claims, selectors, _known_scope(scope, rule)):
            if is_consistent(equation, bindings):
                yield _relation(equation, bindings, wording, sentences)

    _known_scope(scope, rule)
    return propose, _definition(text, selectors, scope)


def bound_function(
    function: Callable[..., Any], bind: Mapping[str, str], *, scope: str, rule: str, summary: str
) -> tuple[Propose, str]:
    """Return what calls *function* with the claims bound to its parameters, and the definition."""
    selectors = {name: parse_selector(text, rule=rule) for name, text in bind.items()}
    known = _known_scope(scope, rule)

    def propose(claims: Claims) -> Iterator[Relation | Flag]:
        for bindings, sentences in bound(claims, selectors, known):
            roles = _roles(bindings)
            arguments = {name: claims_ if selectors[name].is_many else claims_[0] for name, claims_ in bindings.items()}
            for outcome in _outcomes(function(**arguments)):
                yield _from_outcome(outcome, roles, summary, sentences)

    return propose, _definition("", selectors, scope)


def bound(
    claims: Claims, selectors: Mapping[str, Selector], scope: str
) -> Iterator[tuple[Bindings, tuple[Sentence, ...]]]:
    """Yield every way in which all *selectors* are bound, in as narrow a stretch as will do.

    A stretch is looked at only where none inside it binds everything. Where a name could
    stand for claims of different value, nothing is bound: guessing would accuse the innocent.
    """
    phrases = {name: selector.phrases for name, selector in selectors.items()}
    found: dict[int, dict[str, list[Claim]]] = {}
    for sentence in claims.sentences:
        for name, selector in selectors.items():
            others = [phrase for other, each in phrases.items() if other != name for phrase in each]
            named = [mention.claim for mention in mentions(sentence, selector, others)]
            if named:
                found.setdefault(sentence.index, {}).setdefault(name, []).extend(dict.fromkeys(named))
    done: set[int] = set()
    for width in SCOPES[: SCOPES.index(scope) + 1]:
        for group in groups_of(claims, width):
            members = [sentence for sentence in group if sentence.index in found]
            if not members or any(sentence.index in done for sentence in group):
                continue
            bindings = _bindings(members, found, selectors)
            if bindings is not None:
                done.update(sentence.index for sentence in group)
                yield bindings, tuple(members)


def _bindings(
    members: Iterable[Sentence], found: Mapping[int, Mapping[str, list[Claim]]], selectors: Mapping[str, Selector]
) -> Bindings | None:
    bindings: Bindings = {}
    used: set[Claim] = set()
    for name, selector in selectors.items():
        named = [claim for sentence in members for claim in found[sentence.index].get(name, ())]
        if not named:
            return None
        if not selector.is_many:
            if not are_comparable(named):
                return None
            named = named[:1]
        if not used.isdisjoint(named):
            return None
        used.update(named)
        bindings[name] = tuple(dict.fromkeys(named))
    return bindings


def _relation(equation: Equation, bindings: Bindings, wording: str, sentences: tuple[Sentence, ...]) -> Relation:
    left, right = substituted(equation.left, dict(bindings)), substituted(equation.right, dict(bindings))
    comparison = equation.comparison
    if not isinstance(left, Claim) and isinstance(right, Claim):
        left, right, comparison = right, left, _mirrored(comparison)
    roles = _roles(bindings)
    stated = next((role for role, claim in roles.items() if claim is left), next(reversed(roles)))
    return Relation((Reading(left, right, comparison),), roles, stated, _link(sentences), wording)


def _roles(bindings: Bindings) -> dict[str, Claim]:
    roles: dict[str, Claim] = {}
    for name, claims in bindings.items():
        shown = name.replace("_", " ")
        if len(claims) == 1:
            roles[shown] = claims[0]
        else:
            roles |= {f"{shown} {place}": claim for place, claim in enumerate(claims, 1)}
    return roles


def _link(sentences: tuple[Sentence, ...]) -> Link:
    """One sentence or one paragraph states the link; further apart it is inferred."""
    return Link.STATED if len({id(sentence.block) for sentence in sentences}) == 1 else Link.INFERRED


def _mirrored(comparison: Comparison) -> Comparison:
    mirror = {Comparison.AT_MOST: Comparison.AT_LEAST, Comparison.AT_LEAST: Comparison.AT_MOST}
    return mirror.get(comparison, comparison)


def _outcomes(returned: object) -> Iterator[object]:
    if returned is None:
        return
    if isinstance(returned, Iterable) and not isinstance(returned, str):
        yield from returned
    else:
        yield returned


def _from_outcome(
    outcome: object, roles: dict[str, Claim], summary: str, sentences: tuple[Sentence, ...]
) -> Relation | Flag:
    if isinstance(outcome, Flag):
        return outcome
    if isinstance(outcome, Relation):
        return _named(outcome, roles, sentences)
    if isinstance(outcome, bool):
        return _plain(outcome, roles, summary, sentences)
    raise TypeError(f"a rule gives relations, flags or True and False, not {type(outcome).__name__}")


def _named(relation: Relation, roles: dict[str, Claim], sentences: tuple[Sentence, ...]) -> Relation:
    """Return *relation* with the names of the bindings in place of those made up by ``equal``."""
    if any(not role.startswith("value ") for role in relation.roles):
        return relation
    used = set(relation.roles.values())
    named = {role: claim for role, claim in roles.items() if claim in used}
    if set(named.values()) != used:
        return relation
    left = relation.readings[0].left
    stated = next((role for role, claim in named.items() if claim is left), next(reversed(named)))
    link = relation.link if relation.link is not Link.STATED else _link(sentences)
    return replace(relation, roles=named, stated=stated, link=link)


def _plain(outcome: bool, roles: dict[str, Claim], summary: str, sentences: tuple[Sentence, ...]) -> Relation:
    """Return a relation that holds or fails as the rule says, since it says no more."""
    from fractions import Fraction

    from checker.claims.expression import Constant

    reading = Reading(Constant(Fraction(1)), Constant(Fraction(1 if outcome else 0)))
    wording = (summary or "the rule says that these do not agree").rstrip(".").replace("{", "{{").replace("}", "}}")
    return Relation((reading,), roles, next(reversed(roles)), _link(sentences), wording)


def _check_many(equation: Equation, selectors: Mapping[str, Selector], rule: str) -> None:
    """Refuse a name that stands for several claims outside of a function."""
    for name, selector in selectors.items():
        if selector.is_many and any(stands_alone(name, side) for side in (equation.left, equation.right)):
            raise RuleError(f"{name!r} binds all claims that fit: write sum({name}), or another function", rule=rule)


def _known_scope(scope: str, rule: str) -> str:
    if scope not in SCOPES:
        raise RuleError(f"no scope {scope!r}{nearest(scope, SCOPES) or f'; one of {SCOPES}'}", rule=rule)
    return scope


def _definition(text: str, selectors: Mapping[str, Selector], scope: str) -> str:
    if not text:
        lines = [f"{name}: {selector.text}" for name, selector in selectors.items()]
    else:
        lines = [text]
        lines += [f"  {name}: {each.text}" for name, each in selectors.items() if each.text != name.replace("_", " ")]
    if scope != "sentence":
        lines.append(f"  within one {scope}")
    return "\n".join(lines)
