from __future__ import annotations

import json
from xml.etree import ElementTree as ET

import pytest

from checker.errors import ConfigError

WRONG = "Of the 28 villages, 21 (85%) have no mains power.\n"
RIGHT = "Of the 28 villages, 21 (75%) have no mains power.\n"


def write(folder, **files):
    for name, text in files.items():
        path = folder / name.replace("__", "/").replace("_md", ".md").replace("_txt", ".txt")
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(text, "utf-8")


@pytest.mark.parametrize("form", ["full", "concise", "json", "jsonl", "sarif", "github", "junit", "html"])
def test_every_format_shows_the_finding(run, folder, form):
    write(folder, a_md=WRONG, b_md=RIGHT)
    done = run("check", ".", "--output-format", form)
    assert done.exit_code == 1
    assert "PCT001" in done.stdout
    if form in ("json", "sarif"):
        json.loads(done.stdout)
    if form == "jsonl":
        assert [json.loads(line)["document"] for line in done.stdout.splitlines()] == ["a.md"]
    if form == "junit":
        assert ET.fromstring(done.stdout).get("failures") == "1"
    if form == "github":
        assert done.stdout.startswith("::error file=a.md,title=PCT001 share-mismatch,line=1,col=25,")
        assert "  |" in done.stdout


def test_output_goes_to_a_file(run, folder):
    write(folder, a_md=WRONG)
    done = run("check", "a.md", "--output-format", "json", "-o", "report.json")
    assert (done.exit_code, done.stdout) == (1, "")
    assert json.loads((folder / "report.json").read_text("utf-8"))["documents"][0]["name"] == "a.md"


def test_fail_on_decides_the_exit_code(run, folder):
    write(folder, a_md=WRONG)
    grade = ("--config", "severity.PCT=warning")
    assert run("check", "a.md", *grade).exit_code == 1
    assert run("check", "a.md", *grade, "--fail-on", "error").exit_code == 0
    assert run("check", "a.md", "--exit-zero").exit_code == 0


def test_selection(run, folder):
    write(folder, a_md=WRONG)
    assert run("check", "a.md", "--select", "SUM").exit_code == 0
    assert run("check", "a.md", "--select", "SUM", "--extend-select", "share-mismatch").exit_code == 1
    assert run("check", "a.md", "--ignore", "SUM,share-mismatch").exit_code == 0
    with pytest.raises(ConfigError, match="ignore: no rule 'PCX'"):
        run("check", "a.md", "--ignore", "PCX")


def test_the_configuration_is_found_and_can_be_left_alone(run, folder):
    write(folder, a_md=WRONG)
    (folder / "checker.toml").write_text('ignore = ["PCT"]', "utf-8")
    assert run("check", "a.md").exit_code == 0
    assert run("check", "a.md", "--isolated").exit_code == 1
    assert run("check", "a.md", "--config", "ignore=[]").exit_code == 1
    (folder / "other.toml").write_text('fail-on = "info"', "utf-8")
    assert run("check", "a.md", "--config", "other.toml").exit_code == 1
    (folder / "checker.toml").write_text('ignroe = ["PCT"]', "utf-8")
    with pytest.raises(ConfigError, match="did you mean 'ignore'"):
        run("check", "a.md")


def test_folders_leave_out_what_git_ignores_and_what_is_excluded(run, folder):
    write(folder, a_md=WRONG, build__b_md=WRONG, notes__c_md=WRONG, notes__keep__d_md=WRONG, old__e_md=WRONG)
    (folder / ".git").mkdir()
    (folder / ".gitignore").write_text("build/\n/notes/*\n!/notes/keep\n# a comment\n", "utf-8")
    (folder / "checker.toml").write_text('exclude = ["old"]', "utf-8")
    names = {line.split(":")[0] for line in run("check", ".", "--output-format", "concise").stdout.splitlines()[:-1]}
    assert names == {"a.md", "notes/keep/d.md"}
    everything = run("check", ".", "--output-format", "concise", "--config", "respect-gitignore=false")
    assert len(everything.stdout.splitlines()) == 5
    assert run("check", "build/b.md").exit_code == 1


def test_a_file_is_checked_once(run, folder):
    write(folder, a_md=WRONG)
    assert run("check", "a.md", ".", "*.md").stdout.count("error[") == 1


def test_what_cannot_be_read_is_said_and_the_rest_is_checked(run, folder):
    write(folder, a_md=WRONG)
    (folder / "latin.md").write_bytes(b"\xdcber 3 km")
    done = run("check", "gone.md", "latin.md", "a.md", "no*.md")
    assert done.exit_code == 2
    assert "error[PCT001]" in done.stdout
    assert len(done.stderr.splitlines()) == 3
    done = run("check", "gone.md", "--output-format", "json")
    assert json.loads(done.stdout)["failures"] == ["gone.md: no such file or folder"]


def test_standard_input_has_a_name_and_a_format(run):
    done = run("check", "-", "--stdin-filename", "draft.md", given=f"`21 (85%)`\n\n{WRONG}")
    assert "draft.md:3:25" in done.stdout


def test_statistics_quiet_and_verbose(run, folder):
    write(folder, a_md=f"{WRONG}\n{WRONG}")
    assert "     2  PCT001  share-mismatch\n" in run("check", "a.md", "--statistics").stdout
    assert "tested" not in run("check", "a.md", "-q").stdout
    assert "no configuration file" in run("check", "a.md", "-v").stderr


def test_show_lists_what_was_tested(run, folder):
    write(folder, a_md=RIGHT)
    assert "holds[PCT001] 21 of 28" not in run("check", "a.md").stdout
    assert "holds[PCT001] 21 / 28 = 75%  a.md:1:" in run("check", "a.md", "--show", "all").stdout


def test_add_ignore_writes_a_comment_for_every_finding(run, folder):
    write(folder, a_md=f"A title\n\n{WRONG}\nMore.\n", b_txt=f"First.\n\n{WRONG}", c_md=RIGHT)
    (folder / "d.md").write_bytes(b"\xef\xbb\xbf" + WRONG.strip().encode() + b"\r\nnext\r\n")
    done = run("check", ".", "--add-ignore", "--reason", "as published")
    assert (done.exit_code, done.stdout) == (0, "3 comments added\n")
    assert (folder / "a.md").read_text("utf-8").splitlines()[2] == (
        f'{WRONG.strip()} <!-- checker: ignore[PCT001 "85%"] as published -->'
    )
    assert (folder / "b.txt").read_text("utf-8") == f"First.\n\n[checker: ignore PCT001 as published]\n{WRONG}"
    assert (folder / "d.md").read_bytes().startswith(b"\xef\xbb\xbfOf the")
    assert b" -->\r\nnext" in (folder / "d.md").read_bytes()
    done = run("check", ".")
    assert done.exit_code == 0, done.stdout
    assert "3 findings suppressed" in done.stdout


RULES = """
[[rules]]
code = "ACME001"
name = "gross-margin"
relation = "margin = (revenue - cost) / revenue"
bind = { revenue = "revenue [currency]", cost = "cost of sales [currency]", margin = "gross margin [percent]" }
holds = ["Revenue was $80m, cost of sales $60m, and gross margin 25%."]
breaks = ["Revenue was $80m, cost of sales $60m, and gross margin 35%."]
"""
PYTHON = '''
from checker import equal, rule

@rule("ACME003", name="headcount", bind={"people": "engineers", "teams": "teams", "size": "per team"},
      holds=["12 engineers work in 3 teams, 4 per team."], breaks=["14 engineers work in 3 teams, 4 per team."])
def headcount(people, teams, size):
    """People are not teams times team size."""
    return equal(people, teams * size)
'''


def test_rule_files_bring_their_rules(run, folder):
    (folder / "desk.toml").write_text(RULES, "utf-8")
    (folder / "desk.py").write_text(PYTHON, "utf-8")
    write(
        folder,
        a_md="Revenue was $80m, cost of sales $60m, and gross margin 35%.\n14 engineers work in 3 teams, 4 per team.",
    )
    done = run("check", "a.md", "--rules", "desk.toml", "--rules", "desk.py", "--output-format", "concise")
    assert ["ACME001" in done.stdout, "ACME003" in done.stdout] == [True, True]
    (folder / "checker.toml").write_text('rule-files = ["desk.toml", "desk.py"]', "utf-8")
    assert run("check", "a.md", "--output-format", "concise").stdout == done.stdout
    assert "ACME001  gross-margin" in run("rules").stdout
    assert "margin = (revenue - cost) / revenue" in run("explain", "gross-margin").stdout
    assert run("test-rules").stdout == "2 rules, 4 examples: all as they should be\n"


def test_a_rule_file_that_is_wrong_is_one_error(run, folder):
    from checker.errors import RuleError

    (folder / "desk.toml").write_text(RULES.replace("relation =", "relatoin ="), "utf-8")
    with pytest.raises(RuleError, match="did you mean 'relation'"):
        run("check", "-", "--rules", "desk.toml", given="")
    (folder / "desk.py").write_text("1 / 0", "utf-8")
    with pytest.raises(RuleError, match=r"desk\.py: cannot be run: ZeroDivisionError"):
        run("check", "-", "--rules", "desk.py", given="")


def test_a_rule_that_fails_ends_with_2_and_the_rest_is_found(run, folder):
    (folder / "desk.py").write_text(PYTHON.replace("equal(people, teams * size)", "1 / 0"), "utf-8")
    write(folder, a_md=f"14 engineers work in 3 teams, 4 per team.\n\n{WRONG}")
    done = run("check", "a.md", "--rules", "desk.py")
    assert done.exit_code == 2
    assert "error[PCT001]" in done.stdout
    assert "error[CHK004] rule-failed: ACME003 headcount failed: ZeroDivisionError" in done.stdout
    assert "ACME003" in done.stderr


def test_test_rules_says_what_does_not_come_out(run, folder):
    (folder / "desk.toml").write_text(RULES.replace("35%", "25%"), "utf-8")
    done = run("test-rules", "desk.toml")
    assert done.exit_code == 1
    assert "nothing was found" in done.stdout
    assert done.stdout.endswith("1 rule, 2 examples: 1 failed\n")


def test_a_baseline_keeps_out_what_was_there(run, folder):
    write(folder, docs__a_md=f"{WRONG}\nOf the 40 farms, 21 (85%) are dry.\n", docs__b_md=RIGHT)
    done = run("baseline", "docs")
    assert (done.exit_code, done.stdout) == (0, "checker-baseline.json: 2 entries, 0 entries before\n")
    done = run("check", "docs")
    assert done.exit_code == 0
    assert done.stdout.endswith("; 2 findings suppressed\n")
    assert run("check", "docs", "--no-baseline").exit_code == 1
    write(folder, docs__a_md=f"New words before.\n\n{WRONG}")
    done = run("check", "docs")
    assert done.exit_code == 1
    assert done.stdout.count("CHK003") == 2
    assert "docs/a.md: PCT001" in run("baseline", "--show").stdout
    assert run("baseline", "docs", "--prune").stdout == "checker-baseline.json: 1 entry, 2 entries before\n"
    assert run("check", "docs").exit_code == 0
    write(folder, docs__b_md=WRONG.replace("85", "95"))
    assert run("check", "docs").exit_code == 1
    assert run("baseline", "docs", "--prune").stdout == "checker-baseline.json: 1 entry, 1 entry before\n"
    (folder / "docs" / "a.md").unlink()
    assert run("baseline", "docs", "--prune").stdout == "checker-baseline.json: 0 entries, 1 entry before\n"


def test_prune_needs_a_baseline(run):
    assert run("baseline", "--prune").exit_code == 2


def test_a_baseline_that_is_named_must_be_there(run):
    with pytest.raises(ConfigError, match=r"gone\.json: cannot be read"):
        run("check", "-", "--baseline", "gone.json", given="")


@pytest.mark.parametrize("form", ["text", "csv", "json", "jsonl"])
def test_extract_lists_quantities(run, folder, form):
    write(folder, a_md="About 12 km, or 7.5 miles, for 28 villages.")
    done = run("extract", "a.md", "--output-format", form)
    assert done.exit_code == 0
    assert "28 villages" in done.stdout
    if form == "text":
        assert "a.md:1:7: 12 km  measure, kilometre, about, 10.8 to 13.2\n" in done.stdout
        assert done.stdout.endswith("1 file, 3 quantities\n")
    if form == "csv":
        assert done.stdout.splitlines()[1].startswith("a.md,1:7,12 km,12.0,kilometre,measure,[length],10.8,13.2,about,")
    if form == "json":
        assert len(json.loads(done.stdout)) == 3


def test_rules_as_json(run):
    rows = json.loads(run("rules", "--json").stdout)
    (row,) = [row for row in rows if row["code"] == "PCT001"]
    assert (row["name"], row["origin"]) == ("share-mismatch", "built-in")


def test_units_are_read_as_the_settings_say(run, folder):
    write(folder, a_md="The tank holds 500 litres (110 gallons).")
    assert run("check", "a.md", "--config", "units.gallon=imperial").exit_code == 0
    assert run("check", "a.md", "--config", "units.gallon=us").exit_code == 1


def test_compare_tells_whether_two_texts_agree(run, folder):
    write(folder, report_md="The flood reached 28 villages.", same_md="The flood reached 28 villages.")
    write(folder, other_md="The flood reached 31 villages.")
    assert run("compare", "report.md", "same.md").exit_code == 0
    done = run("compare", "report.md", "other.md")
    assert done.exit_code == 1
    assert done.stdout.splitlines()[-1].startswith("contradicts: ")
    assert json.loads(run("compare", "report.md", "other.md", "--json").stdout)["verdict"] == "contradicts"


def test_compare_has_the_formats_of_check(run, folder):
    write(folder, report_md="The flood reached 28 villages.", other_md="The flood reached 31 villages.")
    pair = ("compare", "report.md", "other.md", "--output-format")
    assert json.loads(run(*pair, "json").stdout) == json.loads(run(*pair[:3], "--json").stdout)
    assert json.loads(run(*pair, "sarif").stdout)["runs"][0]["results"][0]["ruleId"] == "RES003"
    (line,) = run(*pair, "jsonl").stdout.splitlines()
    assert json.loads(line)["code"] == "RES003"
    finding, last = run(*pair, "concise").stdout.splitlines()
    assert "RES003" in finding
    assert last.startswith("contradicts: ")
    assert run(*pair, "html", "-o", "page.html").exit_code == 1
    assert "RES003" in (folder / "page.html").read_text("utf-8")


def test_a_folder_without_texts_is_said(run, folder):
    (folder / "empty").mkdir()
    done = run("check", "empty")
    assert done.exit_code == 0
    assert "empty: no texts in this folder" in done.stderr


def test_a_setting_with_a_quoted_key(run, folder):
    write(folder, a_md=WRONG)
    assert run("check", "a.md", "--config", 'per-file-ignores."a.md"=["PCT"]').exit_code == 0


@pytest.mark.parametrize("lines", [True, False])
def test_add_ignore_writes_into_the_cells_of_a_notebook(run, folder, lines):
    source = f"# Über\n{WRONG.strip()}\n\nMore."
    cells = [
        {"cell_type": "code", "id": "a", "metadata": {}, "source": "x = 1", "outputs": [], "execution_count": None},
        {"cell_type": "markdown", "id": "b", "metadata": {}, "source": source.splitlines(True) if lines else source},
    ]
    notebook = {"cells": cells, "metadata": {}, "nbformat": 4, "nbformat_minor": 5}
    (folder / "a.ipynb").write_text(json.dumps(notebook), "utf-8")
    assert "1 comment added" in run("check", "a.ipynb", "--add-ignore", "--reason", "as published").stdout
    written = json.loads((folder / "a.ipynb").read_text("utf-8"))
    assert isinstance(written["cells"][1]["source"], list) is lines
    second = "".join(written["cells"][1]["source"]).splitlines()[1]
    assert second.startswith(WRONG.strip()) and second.endswith("as published -->")
    assert run("check", "a.ipynb").exit_code == 0
