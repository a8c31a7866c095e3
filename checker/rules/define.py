"""From functions and relation strings to rules: their settings checked, their page made."""

from __future__ import annotations

import inspect
import sys
from collections.abc import Callable, Iterable, Mapping
from typing import Any

from checker.errors import RuleError, nearest
from checker.rules.rule import Rule, Severity, Tier, make_rule, origin_of
from checker.text.late import late

_CODE = late(r"[A-Z]{3,6}[0-9]{3}")
_NAME = late(r"[a-z][a-z0-9]*(?:-[a-z0-9]+)*")


def from_function(
    function: Callable[..., Any],
    *,
    bind: Mapping[str, str] | None = None,
    scope: str = "sentence",
    origin: str = "",
    **settings: Any,
) -> Rule:
    """Return the rule that *function* makes of all claims, or of the bound ones."""
    page = inspect.cleandoc(function.__doc__ or "")
    known = checked(summary=page.split("\n", 1)[0], page=page, **settings)
    known["origin"] = origin or origin_of(function.__module__)
    if bind is None:
        return make_rule(function, **known)
    from checker.rules.bound import bound_function

    propose, definition = bound_function(function, bind, scope=scope, rule=known["code"], summary=known["summary"])
    return make_rule(propose, definition=definition, **known)


def from_relation(
    relation: str,
    *,
    bind: Mapping[str, str] | None = None,
    scope: str = "sentence",
    message: str = "",
    summary: str = "",
    origin: str = "",
    **settings: Any,
) -> Rule:
    """Return the rule that tests the *relation* string wherever its names can be bound."""
    from checker.rules.bound import bound_relation

    known = checked(summary=summary, **settings)
    propose, definition = bound_relation(relation, bind, scope=scope, message=message, rule=known["code"])
    known["summary"] = known["summary"] or f"{known['name'].replace('-', ' ').capitalize()}: {relation}"
    known["page"] = known.get("page") or known["summary"]
    known["origin"] = origin or origin_of(sys._getframe(2).f_globals.get("__name__", "__main__"))
    return make_rule(propose, definition=definition, **known)


def checked(
    *,
    code: str = "",
    name: str = "",
    severity: str = "error",
    holds: Iterable[str] = (),
    breaks: Iterable[str] = (),
    silent: Iterable[str] = (),
    preview: bool = False,
    aliases: Iterable[str] = (),
    summary: str = "",
    page: str = "",
    **unknown: Any,
) -> dict[str, Any]:
    """Return the settings of a rule in the form that :class:`Rule` keeps, or say what is wrong with them."""
    who = code or name
    if unknown:
        key = next(iter(unknown))
        raise RuleError(f"no setting {key!r}{nearest(key, SETTINGS)}", rule=who)
    if not _CODE.fullmatch(code):
        raise RuleError(f"a code is three to six capitals and three digits, such as ACME001, not {code!r}", rule=who)
    if not _NAME.fullmatch(name):
        raise RuleError(f"a name is lower-case words joined by hyphens, such as gross-margin, not {name!r}", rule=who)
    try:
        grade = Severity(severity)
    except ValueError:
        raise RuleError(f"no severity {severity!r}{nearest(severity, Severity)}", rule=who) from None
    return {
        "code": code,
        "name": name,
        "severity": grade,
        "holds": _texts(holds, "holds", who),
        "breaks": _texts(breaks, "breaks", who),
        "silent": _texts(silent, "silent", who),
        "tier": Tier.PREVIEW if preview else Tier.STABLE,
        "aliases": _texts(aliases, "aliases", who),
        "summary": summary,
        "page": page,
    }


SETTINGS = (
    *("code", "name", "severity", "holds", "breaks", "silent", "preview", "aliases", "summary"),
    *("bind", "scope", "message", "relation", "page"),
)
"""What can be set on a rule."""


def _texts(given: Iterable[str], key: str, who: str) -> tuple[str, ...]:
    if isinstance(given, str):
        raise RuleError(f"{key} is a list of texts, not one text", rule=who)
    texts = tuple(given)
    if any(not isinstance(text, str) for text in texts):
        raise RuleError(f"{key} is a list of texts", rule=who)
    return texts
