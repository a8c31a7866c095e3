"""The page of settings, made from the configuration's own fields and what they say of themselves."""

from __future__ import annotations

import ast
import inspect
from collections.abc import Iterator

OPENING = """\
# Settings

The nearest `checker.toml`, or `pyproject.toml` with a table `[tool.checker]`, counts. Nothing
from further up is merged unless the file says `extend = "path"`. On the command line,
`--config key=value` overrides one setting, `--config FILE` names the file, and `--isolated`
leaves files alone. A key that does not exist is an error that names the nearest.
"""
EXTRA = {
    "extend": ("", "A file whose settings hold where this one says nothing."),
    "rules": ("", "Rules of your own, as tables `[[rules]]`; see [Write a rule](../guides/write-a-rule.md)."),
}


def settings_page(note: str) -> str:
    """Return the page, with *note* on where it comes from."""
    rows = [f"| `{key}` | {default} | {text} |" for key, default, text in _settings()]
    return "\n".join([OPENING, note, "| setting | unless set | means |", "|---|---|---|", *rows, ""])


def _settings() -> Iterator[tuple[str, str, str]]:
    from checker.config import Config
    from checker.settings import READERS

    texts = dict(_docstrings(Config))
    defaults = Config()
    for key in READERS:
        name = key.replace("-", "_")
        if key in EXTRA:
            yield key, *EXTRA[key]
        else:
            yield key, _default(getattr(defaults, name)), texts[name].replace("``", "`").replace("\n", " ")


def _docstrings(kind: type) -> Iterator[tuple[str, str]]:
    """Yield the fields of a class with the strings below them."""
    (definition,) = ast.parse(inspect.getsource(kind)).body
    assert isinstance(definition, ast.ClassDef)
    for field, below in zip(definition.body[:-1], definition.body[1:], strict=True):
        if isinstance(field, ast.AnnAssign) and isinstance(below, ast.Expr) and isinstance(below.value, ast.Constant):
            yield ast.unparse(field.target), inspect.cleandoc(str(below.value.value))


def _default(value: object) -> str:
    if value is None or value == () or value == {}:
        return ""
    if isinstance(value, bool):
        return f"`{str(value).lower()}`"
    if isinstance(value, tuple):
        listed = ", ".join(f'"{each}"' for each in value)
        return f"`[{listed}]`"
    return f'`"{value}"`'
