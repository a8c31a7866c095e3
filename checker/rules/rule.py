"""Rule: what proposes relations, and the decorator that makes one of a function."""

from __future__ import annotations

import copy
import inspect
from collections.abc import Callable, Iterable, Iterator, Mapping
from enum import StrEnum
from typing import Any, Self, overload

from checker.claims.find import Claims
from checker.errors import RuleError, nearest
from checker.relations.relation import Relation
from checker.rules.flag import Flag
from checker.text.late import late

Proposed = Relation | Flag
"""What a rule may yield."""


class Severity(StrEnum):
    """How much a finding weighs: it follows the link between the claims, never the arithmetic."""

    ERROR = "error"
    WARNING = "warning"
    INFO = "info"

    @property
    def rank(self) -> int:
        """0 for the gravest."""
        return ("error", "warning", "info").index(self.value)


class Tier(StrEnum):
    """Whether a rule runs by default."""

    STABLE = "stable"
    PREVIEW = "preview"
    """Off unless asked for: its precision has not been shown yet."""


class Rule:
    """A kind of relation to look for. Built-in and custom rules are the same thing.

    Use the decorator :func:`rule` for a function; subclass for rules with options or with
    a table of their own: set ``code``, ``name`` and examples on the class, declare options
    as annotated fields with defaults, and implement :meth:`relations`. The docstring
    becomes the rule's page.

    Examples
    --------
    >>> class Crowded(Rule):
    ...     code = "ACME001"
    ...     name = "crowded"
    ...     summary = "More people than seats."
    ...     spare: int = 0
    >>> Crowded(spare=5).spare, Crowded().summary
    (5, 'More people than seats.')
    """

    code: str = ""
    """Three to six capitals and three digits, such as ``PCT001``; never used again."""
    name: str = ""
    """Kebab-case; reads well after "allow"."""
    severity: Severity = Severity.ERROR
    """The gravest that a finding of the rule can be."""
    holds: tuple[str, ...] = ()
    """Texts in which the rule finds a relation that holds."""
    breaks: tuple[str, ...] = ()
    """Texts that it must flag."""
    silent: tuple[str, ...] = ()
    """Texts that look alike and must not be flagged."""
    summary: str = ""
    """What is wrong, in one line."""
    page: str = ""
    """The rule's page: headings with indented text below."""
    tier: Tier = Tier.STABLE
    """Whether it is on by default."""
    origin: str = ""
    """Where the rule was defined: ``built-in``, ``session``, a package, or a file."""
    aliases: tuple[str, ...] = ()
    """Names that it had before."""
    definition: str = ""
    """The relation and its bindings, for rules that are declared."""

    _propose: Callable[[Claims], Iterable[Proposed]] | None = None

    def __init__(self, **settings: Any) -> None:
        for key, setting in settings.items():
            if key not in Rule.__annotations__ and key not in self.options():
                raise RuleError(f"no option {key!r}{nearest(key, self.options())}", rule=self.code or self.name)
            setattr(self, key, setting)

    def __init_subclass__(cls) -> None:
        page = inspect.cleandoc(cls.__doc__ or "")
        if page and "page" not in vars(cls):
            cls.page = page
        if page and "summary" not in vars(cls):
            cls.summary = page.split("\n", 1)[0]
        cls.severity = Severity(cls.severity)
        cls.tier = Tier(cls.tier)
        cls.holds, cls.breaks, cls.silent = tuple(cls.holds), tuple(cls.breaks), tuple(cls.silent)
        cls.origin = cls.origin or origin_of(cls.__module__)
        if cls.origin == SESSION_ORIGIN and cls.code and cls.relations is not Rule.relations:
            remember(cls())

    def __repr__(self) -> str:
        return f"<Rule {self.code} {self.name}>"

    def relations(self, claims: Claims) -> Iterator[Proposed]:
        """Return, one by one, what the rule finds in *claims*."""
        if self._propose is None:
            raise RuleError("a rule has to say what it looks for in relations()", rule=self.code or self.name)
        return iter(self._propose(claims))

    def replaced(self, **settings: Any) -> Self:
        """Return a copy of the rule with other *settings*."""
        other = copy.copy(self)
        for key, setting in settings.items():
            setattr(other, key, setting)
        return other

    @classmethod
    def options(cls) -> Mapping[str, Any]:
        """Return the rule's own options with their defaults."""
        return {
            key: getattr(cls, key)
            for each in reversed(cls.__mro__)
            if issubclass(each, Rule) and each is not Rule
            for key in vars(each).get("__annotations__", {})
            if not key.startswith("_") and key not in Rule.__annotations__ and hasattr(cls, key)
        }


Propose = Callable[..., Any]
"""A function to be made a rule: of all claims, or of the bound ones."""


@overload
def rule(
    code: str,
    *,
    name: str,
    severity: str = ...,
    holds: Iterable[str] = ...,
    breaks: Iterable[str] = ...,
    silent: Iterable[str] = ...,
    preview: bool = ...,
    origin: str = ...,
    bind: Mapping[str, str] | None = ...,
    scope: str = ...,
    aliases: Iterable[str] = ...,
) -> Callable[[Propose], Rule]: ...


@overload
def rule(
    relation: str,
    *,
    code: str,
    name: str,
    severity: str = ...,
    holds: Iterable[str] = ...,
    breaks: Iterable[str] = ...,
    silent: Iterable[str] = ...,
    preview: bool = ...,
    origin: str = ...,
    bind: Mapping[str, str] | None = ...,
    scope: str = ...,
    message: str = ...,
    summary: str = ...,
    aliases: Iterable[str] = ...,
) -> Rule: ...


def rule(*positional: str, **settings: Any) -> Callable[[Propose], Rule] | Rule:
    """Make a rule: of the function below, or of a relation string.

    Parameters
    ----------
    code, name, severity, holds, breaks, silent, aliases
        See :class:`Rule`. With a relation string first, *code* is given by name.
    relation
        An equation or inequality such as ``"margin = (revenue - cost) / revenue"``.
    bind
        For each name what to look for: ``"noun phrase [dimension]"``. The function then gets
        the claims found, by these names; without it, all claims of the document. A relation
        string without it looks for its names.
    scope
        How far apart the bound claims may stand: ``"sentence"``, ``"paragraph"``,
        ``"section"`` or ``"document"``.
    message
        First line of the finding, with ``{name}`` and ``{expected}`` as fields.
    preview
        Whether the rule is off by default.
    origin
        Where the rule comes from, as listed by ``checker rules``.

    Examples
    --------
    >>> turnout = rule("turnout = votes / voters", code="ACME003", name="turnout")
    >>> turnout.definition
    'turnout = votes / voters'
    """
    from checker.rules.define import from_function, from_relation

    first: dict[str, Any] = {"code": positional[0]} if positional and _CODE.fullmatch(positional[0]) else {}
    if positional and not first:
        return from_relation(positional[0], **settings)
    return lambda function: from_function(function, **first, **settings)


_CODE = late(r"[A-Z]{2,}[0-9]+")
SESSION_ORIGIN = "session"
_session: dict[str, Rule] = {}


def remember(rule: Rule) -> None:
    """Let *rule* act in this process: it was defined at the prompt, in a script or in a notebook.

    It takes the place of one defined earlier with the same code or name.

    Raises
    ------
    RuleError
        If a built-in rule has the same code or name.
    """
    from checker.rules import BUILT_IN
    from checker.rules.housekeeping import HOUSEKEEPING
    from checker.rules.registry import make_registry

    make_registry(BUILT_IN, HOUSEKEEPING, [rule])
    for code in [code for code, other in _session.items() if other.name == rule.name or code == rule.code]:
        del _session[code]
    _session[rule.code] = rule


def session_rules() -> tuple[Rule, ...]:
    """Return the rules defined in this process outside of any package, each as defined last."""
    return tuple(_session.values())


def forget_session_rules() -> None:
    """Forget the rules that were defined in this process."""
    _session.clear()


def make_rule(propose: Callable[[Claims], Iterable[Proposed]], **settings: Any) -> Rule:
    """Return the rule that proposes what the function *propose* does."""
    made = Rule(**settings)
    made._propose = propose
    if made.origin == SESSION_ORIGIN:
        remember(made)
    return made


def origin_of(module: str) -> str:
    """Return where rules of *module* come from, as listed by ``checker rules``."""
    if module.startswith("checker."):
        return "built-in"
    return SESSION_ORIGIN if module == "__main__" else module.partition(".")[0]
