import re
from pathlib import Path

import pytest

from claimcheck import pipeline
from claimcheck.errors import Location, RuleError, RulePackError
from claimcheck.rulecheck import cases
from claimcheck.rulepack import folders, load
from claimcheck.rulepack.pack import Pack
from claimcheck.rulepack.rule import rule_of
from claimcheck.rulepack.schema import RuleFile
from claimcheck.rulepack.source import Source
from tests.cli.conftest import Run

RULE = """id: xx.casualties.killed
status: draft
why: >
  Somebody was
  killed.
"""


@pytest.fixture
def pack(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Pack:
    """A pack of one rule with its cases."""
    folder = tmp_path / "rules" / "xx" / "casualties"
    folder.mkdir(parents=True)
    (folder / "killed.yaml").write_text(RULE, encoding="utf-8")
    (folder / "killed.cases.yaml").write_text("today: 2024-01-01\n", encoding="utf-8")
    (tmp_path / "secret.yaml").write_text("secret", encoding="utf-8")
    rule = RuleFile.model_validate(
        {
            "id": "xx.casualties.killed",
            "status": "draft",
            "why": "Somebody was\nkilled.",
            "kind": "casualties",
            "patterns": [[{"word": "killed"}]],
        }
    )
    whole = load.load_pack()
    language = whole.languages["ar"]._replace(rules=(rule_of(rule),))
    made = whole._replace(languages={"xx": language})
    monkeypatch.setattr(pipeline, "load_pack", lambda: made)
    (folder.parent / "language.yaml").write_text("", encoding="utf-8")
    monkeypatch.setattr(folders, "rules_folder", lambda: tmp_path / "rules")
    return made


@pytest.mark.usefixtures("pack")
def test_every_rule_is_listed_on_one_line(run: Run) -> None:
    done = run("rules", "list")
    assert (done.code, done.out) == (0, "xx.casualties.killed\tdraft\tSomebody was killed.\n")


@pytest.mark.usefixtures("pack")
def test_a_list_over_a_broken_rule_hides_nothing_from_the_next_reader(
    run: Run, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("CLAIMCHECK_CACHE", str(tmp_path / "cache"))
    broken = tmp_path / "rules" / "xx" / "casualties" / "killed.yaml"
    broken.write_text("id: xx.casualties.killed\nwhy: [\n", encoding="utf-8")
    done = run("rules", "list")
    assert (done.code, done.out) == (2, "")
    assert "killed.yaml:3" in done.err
    with pytest.raises(RulePackError):
        Source(broken, "killed.yaml")


@pytest.mark.usefixtures("pack")
def test_a_rule_is_shown_with_its_cases(run: Run) -> None:
    done = run("rules", "show", "xx.casualties.killed")
    assert (done.code, done.out) == (0, RULE + "today: 2024-01-01\n")


@pytest.mark.usefixtures("pack")
@pytest.mark.parametrize("id_", ["xx.casualties.born", "../secret", "xx"])
def test_what_is_no_rule_is_not_shown(run: Run, id_: str) -> None:
    done = run("rules", "show", id_)
    assert (done.code, done.out) == (2, "")
    assert f"there is no rule {id_!r}" in done.err


@pytest.mark.parametrize(("problems", "code"), [(0, 0), (2, 1)])
def test_failed_cases_are_printed(
    run: Run, monkeypatch: pytest.MonkeyPatch, problems: int, code: int
) -> None:
    failed = [
        RuleError("gives nothing", at=Location("a.cases.yaml", line)) for line in range(problems)
    ]
    monkeypatch.setattr(cases, "failed_cases", lambda *_: tuple(failed))
    done = run("rules", "test", "en.casualties")
    assert done.code == code
    assert (done.out + done.err).splitlines()[:problems] == [str(problem) for problem in failed]
    assert re.fullmatch(
        rf"\d+ cases, {problems or 'no'} problems", (done.out + done.err).splitlines()[-1]
    )


def test_a_rule_without_cases_is_asked_for_in_vain(run: Run) -> None:
    done = run("rules", "test", "en.nothing")
    assert (done.code, done.out) == (2, "")
    assert "no cases stand beside 'en.nothing'" in done.err


def test_all_problems_of_a_pack_are_told_at_once(run: Run, monkeypatch: pytest.MonkeyPatch) -> None:
    def refuse() -> Pack:
        raise RulePackError(
            [RuleError("one", at=Location("a.yaml", 3)), RuleError("two", at=Location("a.yaml", 9))]
        )

    monkeypatch.setattr(pipeline, "load_pack", refuse)
    done = run("rules", "lint")
    assert (done.code, done.out) == (2, "")
    assert done.err == "error: 2 problems in the rule packs:\n  a.yaml:3: one\n  a.yaml:9: two\n"
