"""Suppressions written in the text: what they say, and the stretch they act on.

One grammar serves every format; only what holds it differs::

    <!-- checker: ignore[share-mismatch] as published -->      Markdown, HTML, notebooks
    [checker: ignore PCT001]                                   plain text, on a line or at its end
    .. checker: ignore[PCT001]        % checker: ignore[PCT001]        # checker: ignore[PCT001]

At the end of a line ``ignore`` covers that line; alone on its line, the next block.
``disable`` covers what follows, up to ``enable``; ``file-ignore`` covers everything.
"""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Iterable, Sequence
from dataclasses import replace
from itertools import chain
from typing import TypeAlias

from checker.text.document import Block, Directive
from checker.text.late import late
from checker.text.span import Span

VERBS = ("ignore", "disable", "enable", "file-ignore")
"""What a directive can do."""

_DIRECTIVE = late(
    r"""
    \s*+ checker \s*+ (?P<colon>:)? \s*+
    (?P<verb>[\w-]*+)
    (?: \s*+ \[ (?P<bracketed>[^\[\]]*+) \] (?P<reason>.*+)
      | (?P<listed>.*+) )
    """,
    re.VERBOSE | re.DOTALL,
)
_NAMED = late(r'\s*+(?:[,;]\s*+)?(?:"(?P<surface>[^"]*+)"|“(?P<curly>[^”]*+)”|(?P<rule>[^\s,;"“]++))')
_CODE = late(r"[A-Z]{2,}\d*\Z|[a-z]+(?:-[a-z]+)+\Z")
_FAMILY = late(r"[A-Za-z]+")
_PLAIN = late(r"\[[ \t]*+(checker[ \t]*+:[^\[\]\n]*+(?:\[[^\[\]\n]*+\][^\[\]\n]*+)?)\](?P<reason>[^\n]*+)")
_HTML = late(r"<!--")

_Disabled: TypeAlias = dict[str, dict[str, list[tuple[Directive, str]]]]
"""Family, then code in lower case, to the directives that switch it off."""


def read_directive(content: str, start: int, end: int, *, reason: str = "") -> Directive | None:
    """Return the directive that *content* spells, or ``None`` if it is no directive.

    Parameters
    ----------
    content
        What stands between the marks of the comment.
    start, end
        The comment as a whole.
    reason
        A reason that stands outside of it.

    Notes
    -----
    A directive that cannot be used has the verb ``""`` and says what is the matter in
    its ``problem``. What it covers is settled by :func:`placed` and :func:`resolved`.

    Examples
    --------
    >>> directive = read_directive('checker: ignore[PCT001 "60%"] as published', 0, 50)
    >>> directive.verb, directive.rules, directive.surface, directive.reason
    ('ignore', ('PCT001',), '60%', 'as published')
    """
    parts = _DIRECTIVE.match(content)
    if parts is None or not (parts["colon"] or parts["verb"] in VERBS):
        return None
    if parts["bracketed"] is not None:
        rules, surfaces, _ = _named(parts["bracketed"], stops=False)
        given = parts["reason"]
    else:
        rules, surfaces, given = _named(parts["listed"], stops=True)
    verb = parts["verb"].lower()
    problem = _problem(verb, rules, surfaces, has_colon=bool(parts["colon"]))
    return Directive(
        verb="" if problem else verb,
        rules=tuple(rules),
        surface=surfaces[0] if surfaces else None,
        reason=" ".join(f"{given} {reason}".split()),
        start=start,
        end=end,
        covers=Span(end, end),
        problem=problem,
    )


def _named(listed: str, *, stops: bool) -> tuple[list[str], list[str], str]:
    """Return the rules and numbers that are named and, if it *stops* at what is neither, the rest."""
    rules: list[str] = []
    surfaces: list[str] = []
    at = 0
    while named := _NAMED.match(listed, at):
        if named["rule"] is None:
            surfaces.append(named["surface"] if named["surface"] is not None else named["curly"])
        elif stops and not _CODE.match(named["rule"]):
            break
        else:
            rules.append(named["rule"])
        at = named.end()
    return rules, surfaces, listed[at:]


def _problem(verb: str, rules: list[str], surfaces: list[str], *, has_colon: bool) -> str:
    """Return what is the matter with a directive, or ``""``."""
    if not has_colon:
        return 'a colon is missing behind "checker"'
    if verb not in VERBS:
        return f'"{verb}" is none of {", ".join(VERBS)}' if verb else f"one of {', '.join(VERBS)} is missing"
    if not rules:
        return f"it names no rule: {verb}[CODE]"
    if len(surfaces) > 1:
        return "it names more than one number"
    return ""


def comment_directives(text: str, comments: Iterable[Span]) -> list[Directive]:
    """Return the directives among the HTML comments of a text, not yet placed."""
    found = []
    for comment in comments:
        content = comment.of(text).removeprefix("<!--").removesuffix("-->")
        if content[:40].lstrip().startswith("checker"):
            directive = read_directive(content, comment.start, comment.end)
            if directive:
                found.append(directive)
    return found


def line_directives(shape: str, comment: str = "") -> list[Directive]:
    """Return the directives in a text that is not Markdown, not yet placed.

    Parameters
    ----------
    shape
        The text, with folded line ends.
    comment
        What opens a comment in its format: ``".."``, ``"%"``, ``"#"``, or ``""`` if there are none.

    Examples
    --------
    >>> [directive.rules for directive in line_directives("[checker: ignore PCT001]\\n132 (60%)")]
    [('PCT001',)]
    """
    if "checker" not in shape:
        return []
    found: list[Directive | None] = []
    for plain in _PLAIN.finditer(shape):
        line = shape[shape.rfind("\n", 0, plain.start()) + 1 : plain.start()]
        if not line.strip() or not plain["reason"].strip():
            found.append(read_directive(plain[1], plain.start(), plain.end(), reason=plain["reason"]))
    opening = _HTML.search(shape)
    while opening:
        close = shape.find("-->", opening.end())
        if close < 0:
            break
        found += comment_directives(shape, [Span(opening.start(), close + 3)])
        opening = _HTML.search(shape, close + 3)
    if comment:
        pattern = re.compile(rf"(?:^|(?<=[ \t])){re.escape(comment)}[ \t]*+(checker[ \t]*+:[^\n]*+)", re.MULTILINE)
        found += [read_directive(line[1], line.start(), line.end()) for line in pattern.finditer(shape)]
    apart: list[Directive] = []
    for directive in sorted((each for each in found if each), key=lambda each: each.start):
        if not apart or directive.start >= apart[-1].end:  # none inside the reason of another
            apart.append(directive)
    return apart


def placed(directives: Iterable[Directive], text: str, prose: str, blocks: Sequence[Block]) -> tuple[Directive, ...]:
    """Return the directives with what they cover, in a text whose prose and blocks are known."""
    starts = [block.start for block in blocks]
    settled = []
    for directive in directives:
        if directive.verb == "ignore":
            directive = replace(directive, covers=_ignored(directive, text, prose, blocks, starts))
        settled.append(directive)
    return resolved(settled, len(prose))


def _ignored(directive: Directive, text: str, prose: str, blocks: Sequence[Block], starts: list[int]) -> Span:
    """Return the line of the directive, or the next block if it stands alone."""
    line = text.rfind("\n", 0, directive.start) + 1
    line_end = text.find("\n", directive.end)
    line_end = line_end if line_end >= 0 else len(text)
    if prose[line : directive.start].strip(" \t\r|") or prose[directive.end : line_end].strip(" \t\r|"):
        return Span(line, line_end)
    following = bisect_left(starts, directive.end)
    if following == len(blocks):
        return Span(directive.end, directive.end)
    return Span(blocks[following].start, blocks[following].end)


def resolved(directives: Sequence[Directive], length: int) -> tuple[Directive, ...]:
    """Return the directives with the ranges of ``disable`` and ``file-ignore`` in a text of *length*.

    A ``disable`` whose rules are enabled again at different places becomes several
    directives, one for each range.
    """
    settled: list[Directive] = []
    ranges: list[tuple[Directive, str, int]] = []
    disabled: _Disabled = {}
    for directive in directives:
        if directive.verb == "disable":
            for rule in directive.rules:
                disabled.setdefault(_family(rule), {}).setdefault(rule.casefold(), []).append((directive, rule))
            continue
        if directive.verb == "enable":
            ranges += [(*ended, directive.start) for ended in _enabled(disabled, directive.rules)]
        elif directive.verb == "file-ignore":
            directive = replace(directive, covers=Span(0, length))
        settled.append(directive)
    ranges += [(*ended, length) for ended in _enabled(disabled, ("ALL",))]
    grouped: dict[tuple[int, int], tuple[Directive, list[str]]] = {}
    for directive, rule, end in ranges:
        grouped.setdefault((directive.start, end), (directive, []))[1].append(rule)
    for (_, end), (directive, rules) in grouped.items():
        settled.append(replace(directive, rules=tuple(rules), covers=Span(directive.end, end)))
    return tuple(sorted(settled, key=lambda directive: (directive.start, directive.covers.end)))


def _enabled(disabled: _Disabled, rules: tuple[str, ...]) -> list[tuple[Directive, str]]:
    """Take out what enabling *rules* ends; a prefix such as ``SUM`` enables all of its codes."""
    ended: list[tuple[Directive, str]] = []
    for rule in rules:
        code, family = rule.casefold(), _family(rule)
        if rule == "ALL":
            for codes in disabled.values():
                ended += chain.from_iterable(codes.values())
            disabled.clear()
        elif code == family:
            ended += chain.from_iterable(disabled.pop(family, {}).values())
        elif family in disabled:
            ended += disabled[family].pop(code, [])
    return ended


def _family(rule: str) -> str:
    """Return the letters that a code opens with, in lower case."""
    letters = _FAMILY.match(rule)
    return letters[0].casefold() if letters else rule.casefold()


def moved(directive: Directive, by: int) -> Directive:
    """Return the directive *by* characters further on."""
    covers = Span(directive.covers.start + by, directive.covers.end + by)
    return replace(directive, start=directive.start + by, end=directive.end + by, covers=covers)
