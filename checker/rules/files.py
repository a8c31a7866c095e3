"""Rule files: TOML with declared rules, and Python where that is allowed."""

from __future__ import annotations

import importlib.util
import sys
from collections.abc import Iterable
from pathlib import Path

from checker.errors import RuleError
from checker.rules.declared import rule_file
from checker.rules.rule import Rule


def load_rule_files(paths: Iterable[Path], *, trusted: bool) -> tuple[Rule, ...]:
    """Return the rules in the files at *paths*.

    Parameters
    ----------
    paths
        TOML or Python files.
    trusted
        Whether Python files may run. Front ends that open folders of others pass ``False``:
        such files are then left out.
    """
    rules: list[Rule] = []
    for path in paths:
        if path.suffix == ".py":
            rules += python_rules(path) if trusted else ()
        else:
            rules += rule_file(path)
    return tuple(rules)


def python_rules(path: Path) -> tuple[Rule, ...]:
    """Return the rules that the Python file at *path* defines. Runs the file.

    Raises
    ------
    RuleError
        If the file cannot be run.
    """
    name = f"_checker_rules_{path.stem}_{abs(hash(str(path.absolute())))}"
    spec = importlib.util.spec_from_file_location(name, path)
    if spec is None or spec.loader is None or not path.is_file():
        raise RuleError("is no Python file", rule=str(path))
    module = importlib.util.module_from_spec(spec)
    sys.modules[name] = module
    try:
        spec.loader.exec_module(module)
    except (Exception, SystemExit) as error:  # whatever a rule file does must end as one readable line
        del sys.modules[name]
        raise RuleError(f"cannot be run: {type(error).__name__}: {error}", rule=str(path)) from error
    found: list[Rule] = []
    for thing in vars(module).values():
        if isinstance(thing, type) and issubclass(thing, Rule) and thing.__module__ == name and thing.code:
            thing = thing()
        if isinstance(thing, Rule) and thing not in found and thing.origin != "built-in":
            found.append(thing.replaced(origin=path.name))
    return tuple(found)
