from __future__ import annotations

import re
from pathlib import Path

import pytest

from checker.api import Checker
from checker.config import Config, config_from, find_config, load_config, merged, parse_override
from checker.errors import ConfigError, RuleError
from checker.findings.paths import path_fits
from checker.rules.rule import Severity


def write(path: Path, text: str) -> Path:
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(text, "utf-8")
    return path


def test_every_setting_is_read(tmp_path):
    path = write(
        tmp_path / "checker.toml",
        """
        include = ["*.md"]
        exclude = ["old"]
        select = ["ALL"]
        ignore = ["impossible-mean"]
        extend-select = ["TIM001"]
        preview = true
        fail-on = "warning"
        respect-gitignore = false
        baseline = "known.json"
        rule-files = ["desk.toml"]
        units = { gallon = "us", ton = "metric" }
        [severity]
        restated-differently = "info"
        [per-file-ignores]
        "drafts/**" = ["SUM"]
        [options.seats]
        spare = 3
        [[rules]]
        code = "ACME001"
        name = "turnout"
        relation = "turnout = votes / voters"
        """,
    )
    config = load_config(path)
    assert config.selection.ignore == ("impossible-mean",)
    assert config.fail_on is Severity.WARNING
    assert config.severity == {"restated-differently": Severity.INFO}
    assert config.ignored_in("drafts/a/b.md") == ("SUM",)
    assert config.ignored_in("notes/a.md") == ()
    assert config.baseline == tmp_path / "known.json"
    assert config.rule_files == (tmp_path / "desk.toml",)
    assert config.options == {"seats": {"spare": 3}}
    assert [rule.code for rule in config.rules] == ["ACME001"]
    assert (config.root, config.preview, config.respect_gitignore) == (tmp_path, True, False)


def test_the_nearest_file_counts(tmp_path):
    write(tmp_path / "pyproject.toml", "[tool.checker]\nfail-on = 'info'")
    inner = tmp_path / "a" / "b"
    inner.mkdir(parents=True)
    assert find_config(inner) == tmp_path / "pyproject.toml"
    write(tmp_path / "a" / "pyproject.toml", "[tool.other]\nchecker = 1")
    assert find_config(inner) == tmp_path / "pyproject.toml"
    write(tmp_path / "a" / "checker.toml", "")
    assert find_config(inner) == tmp_path / "a" / "checker.toml"
    assert load_config(find_config(inner)).fail_on is Severity.WARNING


def test_a_file_may_extend_another(tmp_path):
    write(tmp_path / "base.toml", 'ignore = ["SUM"]\nfail-on = "info"\n[severity]\nPCT = "info"')
    path = write(
        tmp_path / "sub" / "checker.toml", 'extend = "../base.toml"\nignore = ["PCT"]\n[severity]\nSUM = "error"'
    )
    config = load_config(path)
    assert (config.ignore, config.fail_on) == (("PCT",), Severity.INFO)
    assert config.severity == {"PCT": Severity.INFO, "SUM": Severity.ERROR}
    assert config.root == tmp_path / "sub"


def test_a_file_may_not_extend_itself(tmp_path):
    write(tmp_path / "a.toml", 'extend = "b.toml"')
    path = write(tmp_path / "b.toml", 'extend = "a.toml"')
    with pytest.raises(ConfigError, match="extends itself"):
        load_config(path)


@pytest.mark.parametrize(
    ("table", "said"),
    [
        ({"selct": []}, "selct: no such setting; did you mean 'select'?"),
        ({"select": 3}, "select: is a list of texts, not 3"),
        ({"preview": "yes"}, "preview: is true or false"),
        ({"fail-on": "eror"}, "fail-on: is one of error, warning, info, not 'eror'; did you mean 'error'?"),
        ({"severity": {"PCT": "grave"}}, "severity.PCT: is one of"),
        ({"per-file-ignores": {"a": 3}}, "per-file-ignores.a: is a list"),
        ({"units": {"galon": "us"}}, "units.galon: is no ambiguous unit; did you mean 'gallon'?"),
        ({"units": {"gallon": "uk"}}, "units.gallon: is one of us, imperial"),
        ({"options": {"seats": 3}}, "options.seats: is a table"),
    ],
)
def test_what_is_wrong_is_said_with_its_key(table, said):
    with pytest.raises(ConfigError) as caught:
        config_from(table, path=Path("checker.toml"))
    assert said in str(caught.value)
    assert str(caught.value).startswith("checker.toml: ")


def test_a_wrong_rule_is_said():
    with pytest.raises((RuleError, ConfigError), match="relation is missing"):
        config_from({"rules": [{"code": "ACME001", "name": "x"}]})


@pytest.mark.parametrize("content", ["select = [", "\ufffd = ", 'a = "\x00"', "a = " + "[" * 5000])
def test_a_file_that_is_no_toml_is_one_error(tmp_path, content):
    with pytest.raises(ConfigError, match=r"checker\.toml: is not TOML"):
        load_config(write(tmp_path / "checker.toml", content))


def test_a_missing_file_is_one_error(tmp_path):
    with pytest.raises(ConfigError, match=r"gone\.toml: cannot be read"):
        load_config(tmp_path / "gone.toml")


@pytest.mark.parametrize(
    ("given", "table"),
    [
        ("preview=true", {"preview": True}),
        ('select=["PCT", "SUM"]', {"select": ["PCT", "SUM"]}),
        ("select=PCT,SUM", {"select": "PCT,SUM"}),
        ("units.gallon = us", {"units": {"gallon": "us"}}),
    ],
)
def test_settings_on_the_command_line(given, table):
    assert parse_override(given) == table


def test_settings_on_the_command_line_win():
    base = config_from({"ignore": ["SUM"], "fail-on": "info"})
    config = config_from(merged([parse_override("ignore=PCT,RAT")]), base=base)
    assert (config.ignore, config.fail_on) == (("PCT", "RAT"), Severity.INFO)
    with pytest.raises(ConfigError, match="neither a file nor key=value"):
        parse_override("=3")


def test_paths_are_seen_from_the_root(tmp_path):
    config = Config(root=tmp_path)
    assert config.relative(str(tmp_path / "a" / "b.md")) == "a/b.md"
    assert config.relative("/elsewhere/c.md") == "/elsewhere/c.md"


@pytest.mark.parametrize(
    ("path", "pattern", "fits"),
    [
        ("a/b.md", "*.md", True),
        ("a/b.md", "a", True),
        ("a/b.md", "a/", True),
        ("a/b.md", "b", False),
        ("a/b/c.md", "a/**", True),
        ("a/b/c.md", "a/*.md", False),
        ("a/b/c.md", "**/c.md", True),
        ("c.md", "**/c.md", True),
        ("a/b.md", "[ab].md", True),
        ("a/b.md", "[!ab].md", False),
        ("a/b.md", "?.md", True),
        ("a[.md", "a[.md", True),
    ],
)
def test_patterns_of_paths(path, pattern, fits):
    assert path_fits(path, pattern) is fits


def test_units_and_preferences_of_a_project_reach_the_reader_of_quantities() -> None:
    table = {
        "own-units": {"smoot": {"definition": "1.7018 * meter", "forms": ["smoots"]}},
        "dollar": "AUD",
        "unit-system": "imperial",
        "decimal-comma": False,
    }
    report = Checker(config=config_from(table)).check(
        "The bridge is 364 smoots long and took 10 gallons of paint at $5."
    )
    assert [found.unit for found in report.quantities] == ["smoot", "imperial gallon", "Australian dollar"]


@pytest.mark.parametrize(
    ("table", "problem"),
    [
        (
            {"own-units": {"flurb": {"definition": "3 * wumps"}}},
            "own-units.flurb: is no definition in units that are known",
        ),
        ({"own-units": {"flurb": {}}}, "own-units.flurb: is a text"),
        ({"dollar": "QQQ"}, "dollar: is a code of ISO 4217"),
        ({"unit-system": "metric"}, "unit-system: is one of us, imperial"),
    ],
)
def test_preferences_that_cannot_be_are_refused(table: dict[str, object], problem: str) -> None:
    with pytest.raises(ConfigError, match=re.escape(problem)):
        config_from(table)
