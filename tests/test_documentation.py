"""The pages: generated ones are up to date, links lead somewhere, the README's promises are there."""

from __future__ import annotations

import re
import subprocess
import sys
from pathlib import Path

import pytest

from checker.quantities.interval import Interval

ROOT = Path(__file__).resolve().parent.parent
PAGES = sorted([*ROOT.glob("*.md"), *(ROOT / "docs").rglob("*.md")])


@pytest.mark.parametrize("script", ["generate.py", "transcripts.py"])
def test_generated_pages_are_up_to_date(script: str) -> None:
    command = [sys.executable, f"docs/{script}", "--check"]
    done = subprocess.run(command, cwd=ROOT, env=_environment(), capture_output=True, text=True, check=False)
    assert done.returncode == 0, f"run `make docs`\n{done.stderr}"


@pytest.mark.parametrize("page", PAGES, ids=lambda page: page.relative_to(ROOT).as_posix())
def test_links_lead_somewhere(page: Path) -> None:
    text = re.sub(r"```.*?```", "", page.read_text("utf-8"), flags=re.DOTALL)
    for target in re.findall(r"\]\(([^)\s]+)\)", text):
        if re.match(r"[a-z]+:", target):
            continue
        path, _, anchor = target.partition("#")
        linked = (page.parent / path).resolve() if path else page
        assert linked.exists(), f"{page.name} links to {target}"
        if anchor:
            headings = re.findall(r"^#+ (.+)$", linked.read_text("utf-8"), flags=re.MULTILINE)
            assert anchor in {_anchor(heading) for heading in headings}, f"{page.name} links to {target}"


def test_every_page_can_be_reached() -> None:
    reached: set[Path] = set()
    waiting = [ROOT / "README.md"]
    while waiting:
        page = waiting.pop()
        if page in reached or page.suffix != ".md" or not page.is_file():
            continue
        reached.add(page)
        targets = re.findall(r"\]\(([^)\s#]+)[^)]*\)", page.read_text("utf-8"))
        waiting += [(page.parent / target).resolve() for target in targets]
    assert not {page.relative_to(ROOT).as_posix() for page in PAGES} - {
        page.relative_to(ROOT).as_posix() for page in reached
    }


def test_the_page_on_intervals_says_what_is_done() -> None:
    import checker

    page = (ROOT / "docs" / "explanation" / "intervals.md").read_text("utf-8")
    rows = re.findall(r"^\| (.+?) \| (.+?) \| (.+?) \|$", page, flags=re.MULTILINE)
    read = [row for row in rows if any(character.isdigit() for character in row[1])]
    assert len(read) > 15
    for written, *stated in read:
        (quantity,) = checker.extract(f"There were {written} there.")
        assert [_ends(quantity.strict), _ends(quantity.wide)] == stated, written


def _ends(interval: Interval) -> str:
    low, high = (None if end is None else f"{float(end):,.10g}" for end in (interval.low, interval.high))
    if low is None:
        return f"to {high}"
    if high is None:
        return f"{'from' if interval.low_closed else 'over'} {low}"
    return low if low == high else f"{low} to {high}"


def test_the_readme_holds_one_command_for_each_promise() -> None:
    readme = (ROOT / "README.md").read_text("utf-8")
    for name, needed in (("demo", "checker check notebooks/demo.md"), ("tests", "pytest")):
        block = re.search(rf"<!-- command: {name} -->\n```sh\n(.+)\n```", readme)
        assert block, name
        assert needed in block.group(1)


def test_python_in_the_readme_runs() -> None:
    readme = (ROOT / "README.md").read_text("utf-8")
    programs = re.findall(r"```python\n(.*?)```", readme, flags=re.DOTALL)
    assert programs
    for program in programs:
        exec(compile(program, "README.md", "exec"), {})


def _anchor(heading: str) -> str:
    return re.sub(r"[^\w\- ]", "", heading.lower()).replace(" ", "-")


def _environment() -> dict[str, str]:
    import os

    return {**os.environ, "PYTHONPATH": str(ROOT)}
