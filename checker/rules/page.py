"""The page of a rule in Markdown: what it checks, and what it flags and lets pass."""

from __future__ import annotations

import re
from collections.abc import Iterable

from checker.rules.rule import Rule
from checker.text.late import late

_HEADING = late(r"^(\S.*)\n([ \t]+.*\n(?:[ \t]+.*\n|\n)*)", re.MULTILINE)


def rule_page(rule: Rule) -> str:
    """Return the page of *rule*: the same text on the command line, in the docs and in the panel."""
    parts = [f"# {rule.code} {rule.name}", "", _body(rule)]
    for title, texts in (("Flagged", rule.breaks), ("Not flagged", (*rule.holds, *rule.silent))):
        if texts:
            parts += [f"## {title}: examples", "", *_quoted(texts)]
    if rule.definition:
        parts += ["## Definition", "", "```text", rule.definition, "```", ""]
    options = rule.options()
    if options:
        parts += ["## Options", "", *(f"* `{key}`: {default!r} unless set" for key, default in options.items()), ""]
    if rule.aliases:
        parts += [f"Formerly: {', '.join(rule.aliases)}.", ""]
    state = f"{rule.tier}, at most {rule.severity}"
    parts += [f"State: {state}. Defined in: {rule.origin or 'no package'}. To silence it: `ignore[{rule.name}]`.", ""]
    return "\n".join(parts)


def _body(rule: Rule) -> str:
    """Return the docstring with its headings as Markdown headings and its indentation gone."""
    text = (rule.page or rule.summary or rule.name) + "\n"

    def heading(found: re.Match[str]) -> str:
        body = re.sub(r"^[ \t]{1,4}", "", found[2], flags=re.MULTILINE).strip("\n")
        return f"## {found[1].rstrip(':')}\n\n{body}\n\n"

    first, _, rest = text.partition("\n")
    body = _HEADING.sub(heading, f"{rest.lstrip()}\n").strip()
    return "\n\n".join(part for part in (first, body) if part).replace("``", "`") + "\n"


def _quoted(texts: Iterable[str]) -> list[str]:
    lines: list[str] = []
    for text in texts:
        lines += ["```text", *text.strip("\n").splitlines(), "```", ""]
    return lines
