"""The lines between the parts: who imports whom, how large a module is, what is public."""

from __future__ import annotations

import ast
import re
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parent.parent
PACKAGE = ROOT / "checker"
MODULES = sorted(path for path in PACKAGE.rglob("*.py") if "labextension" not in path.parts)

# A part may import from itself and from what stands before it. Parts on one line are on one
# level and do not know each other.
LEVELS = (
    ("errors",),
    ("text", "lexicon"),
    ("quantities",),
    ("claims",),
    ("relations",),
    ("rules",),
    ("findings",),
    ("reports",),
    ("config",),
    ("api", "scan"),
    ("testing",),
    ("cli", "server", "jupyter", "pandas"),
)
LEVEL_OF = {part: level for level, parts in enumerate(LEVELS) for part in parts}
READERS_OF_LEXICON = {"quantities", "claims"}

LIMIT = 400
GENERATED = re.compile(r"^_?generated|_generated")
FORBIDDEN_NAMES = {"utils", "util", "helpers", "helper", "common", "misc", "base", "tools", "stuff"}
STANDARD_LIBRARY_EXCEPTIONS = {"pandas"}

MAY_IMPORT_PINT = {"quantities/units.py", "quantities/generate.py", "lexicon/generate.py", "quantities/application.py"}
HEAVY = {"pint", "sympy", "numpy", "pandas", "IPython", "ipywidgets", "jupyter_server", "jupyterlab", "nbformat"}


def relative(path: Path) -> str:
    """Return *path* as written in the tables above."""
    return path.relative_to(PACKAGE).as_posix()


def part_of(path: Path) -> str:
    """Return the first name below ``checker``: a folder or a module."""
    return path.relative_to(PACKAGE).parts[0].removesuffix(".py")


def imports_of(path: Path) -> Iterator[tuple[str, bool, int]]:
    """Yield the imported module, whether it is imported only for type checkers, and the line."""
    tree = ast.parse(path.read_text("utf-8"))
    for_types = {
        id(inner)
        for node in ast.walk(tree)
        if isinstance(node, ast.If) and "TYPE_CHECKING" in ast.dump(node.test)
        for inner in ast.walk(node)
    }
    for node in ast.walk(tree):
        if isinstance(node, ast.Import):
            for alias in node.names:
                yield alias.name, id(node) in for_types, node.lineno
        elif isinstance(node, ast.ImportFrom):
            assert node.level == 0, f"{relative(path)}:{node.lineno} imports relatively"
            if node.module == "checker":
                for alias in node.names:
                    yield f"checker.{alias.name}", id(node) in for_types, node.lineno
            else:
                yield node.module or "", id(node) in for_types, node.lineno


def ids(path: Path) -> str:
    return relative(path)


@pytest.mark.parametrize("path", MODULES, ids=ids)
def test_imports_go_one_way(path: Path) -> None:
    part = part_of(path)
    if part in {"__init__", "__main__"}:
        return
    assert part in LEVEL_OF, f"{part} has no place in the order of the parts"
    for module, for_types, line in imports_of(path):
        if not module.startswith("checker.") or for_types:
            continue
        imported = module.split(".")[1]
        where = f"{relative(path)}:{line} imports {module}"
        if imported not in LEVEL_OF:
            # ``from checker import rule`` reads the public edge: only what stands above it may.
            assert LEVEL_OF[part] >= LEVEL_OF["testing"], where
        elif imported == "lexicon" and part != "lexicon":
            assert part in READERS_OF_LEXICON, where
        elif imported != part:
            assert LEVEL_OF[imported] < LEVEL_OF[part], where


@pytest.mark.parametrize("path", MODULES, ids=ids)
def test_pint_and_sympy_are_imported_where_they_belong(path: Path) -> None:
    for module, for_types, line in imports_of(path):
        if for_types:
            continue
        where = f"{relative(path)}:{line} imports {module}"
        library = module.split(".")[0]
        if library == "sympy":
            assert part_of(path) == "relations", where
        if library == "pint":
            assert relative(path) in MAY_IMPORT_PINT, where


@pytest.mark.parametrize("path", MODULES, ids=ids)
def test_a_module_is_small_and_well_named(path: Path) -> None:
    name = path.stem
    assert name not in FORBIDDEN_NAMES
    assert name not in sys.stdlib_module_names, f"{relative(path)} has the name of a standard-library module"
    if not GENERATED.search(name):
        lines = len(path.read_text("utf-8").splitlines())
        assert lines <= LIMIT, f"{relative(path)} has {lines} lines"


@pytest.mark.parametrize("path", MODULES, ids=ids)
def test_what_is_public_has_a_docstring(path: Path) -> None:
    tree = ast.parse(path.read_text("utf-8"))
    if tree.body:
        assert ast.get_docstring(tree), f"{relative(path)} has no docstring"
    missing = [
        f"{relative(path)}:{node.lineno} {node.name}"
        for owner in [tree, *(node for node in tree.body if isinstance(node, ast.ClassDef))]
        for node in owner.body
        if isinstance(node, ast.FunctionDef | ast.AsyncFunctionDef | ast.ClassDef)
        and not node.name.startswith("_")
        and not ast.get_docstring(node)
        and not is_overload(node)
    ]
    assert not missing, "without a docstring: " + ", ".join(missing)


def is_overload(node: ast.AST) -> bool:
    """Tell whether *node* is one of several signatures, or the setter of a property."""
    decorators = getattr(node, "decorator_list", [])
    return any(ast.unparse(each).split(".")[-1] in {"overload", "setter"} for each in decorators)


def test_every_folder_with_modules_is_a_package() -> None:
    assert not [relative(path) for path in MODULES if not (path.parent / "__init__.py").is_file()]


def loaded_by(statement: str) -> set[str]:
    """Return the first names of the modules that a fresh interpreter loads for *statement*."""
    program = f"{statement}\nimport sys\nprint(' '.join(sorted({{name.split('.')[0] for name in sys.modules}})))"
    run = subprocess.run([sys.executable, "-c", program], cwd=ROOT, capture_output=True, text=True, check=True)
    return set(run.stdout.split())


def test_importing_loads_nothing_heavy() -> None:
    assert not (HEAVY | {"rich", "typer", "click"}) & loaded_by("import checker")


def test_checking_a_clean_text_loads_nothing_heavy() -> None:
    statement = "import checker; assert checker.check('Of the 240 participants, 132 (55%) were women.').ok"
    assert not HEAVY & loaded_by(statement)


def test_the_reference_page_names_what_is_public() -> None:
    import checker

    page = (ROOT / "docs" / "reference" / "python.md").read_text("utf-8")
    documented = re.findall(r"^### `(\w+)", page, flags=re.MULTILINE)
    assert sorted(documented) == sorted(name for name in checker.__all__ if not name.startswith("__"))


def test_the_wording_names_no_place_outside_the_project() -> None:
    tracked = subprocess.run(["git", "ls-files", "-z"], cwd=ROOT, capture_output=True, text=True, check=False)
    if tracked.returncode:
        pytest.skip("not a git checkout")
    foreign = re.compile(r"(?<![\w.])/(?:home|root|Users|work)/\w+")
    for name in tracked.stdout.split("\0"):
        path = ROOT / name
        if path.suffix in {".py", ".md", ".toml", ".ts", ".tsx", ".json", ".ipynb", ".yml"} and path.is_file():
            found = foreign.search(path.read_text("utf-8"))
            assert not found, f"{name} names {found and found.group()}"
