"""A saved briefing answers questions by itself: why a finding stands as it does, what is left without an outlet."""

from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

import pytest
from pydantic import BaseModel

from onrecord.brief import sealed
from onrecord.brief.drafted import DraftLead
from onrecord.config import reliability
from onrecord.errors import ConfigError, InputError
from onrecord.explain import explain
from onrecord.extract.readers import Filled, by_rules_alone
from onrecord.pipeline import summarize
from onrecord.recheck import recheck
from onrecord.reconcile.advice import DraftAdvice
from onrecord.reconcile.again import again
from onrecord.records import Briefing, Consulted, Document, Reliability
from onrecord.what_if import changes, without

ARTICLES = {
    "herald.txt": "Herald\n\nBridge falls\n\n“The lower bridge will probably fall before the winter,” said minister Jon Ek on Monday. "
    "The mill denied that it had paid for the bridge.\n",
    "post.txt": "Post\n\nBridge may fall\n\nMinister Jon Ek said that the lower bridge will probably fall before the winter. "
    "The police said that the mill had paid for the bridge. Nine people were hurt on the lower bridge, the police said.\n",
    "times.txt": "Times\n\nSix hurt\n\nSix people were hurt on the lower bridge, the police said. "
    "“Nobody came to help us that night,” said Mara Holm.\n",
}


@pytest.fixture(name="folder")
def _folder(tmp_path: Path) -> Path:
    folder = tmp_path / "articles"
    folder.mkdir()
    for name, text in ARTICLES.items():
        (folder / name).write_text(text, "utf-8")
    return folder


@pytest.fixture(name="briefing")
def _briefing(folder: Path) -> Briefing:
    return summarize(folder, reader=by_rules_alone)


def test_everything_after_reading_follows_again_from_the_briefing(briefing: Briefing) -> None:
    found = again(briefing)
    for name in ("actors", "findings", "discrepancies", "denials", "timeline", "omissions", "sources"):
        assert getattr(found, name) == getattr(briefing, name), name


def test_a_sound_briefing_has_nothing_to_complain_of(briefing: Briefing, folder: Path) -> None:
    assert recheck(briefing, folder) == ()


def _standing(briefing: Briefing) -> dict[str, object]:
    first = briefing.findings[0].model_copy(update={"standing": "corroborated", "independent": 9})
    return {"findings": (first, *briefing.findings[1:])}


def _denial(briefing: Briefing) -> dict[str, object]:
    tied = [d.model_copy(update={"answers": (briefing.findings[-1].id,)}) for d in briefing.denials]
    return {"denials": tuple(tied)}


TAMPERED: dict[str, Callable[[Briefing], dict[str, object]]] = {
    "a standing": _standing,
    "a denial tied to something else": _denial,
    "a discrepancy left out": lambda briefing: {"discrepancies": briefing.discrepancies[1:]},
    "a finding left out": lambda briefing: {"findings": briefing.findings[:-1]},
    "the sources counted otherwise": lambda _: {"sources": 99},
    "a sentence of the lead": lambda b: {"lead": (b.lead[0].model_copy(update={"text": "All is well."}), *b.lead[1:])},
    "a sentence of the lead left out": lambda b: {"lead": b.lead[1:]},
    "an entry of the timeline": lambda b: {"timeline": b.timeline[1:] if b.timeline else (b,)},
}


@pytest.mark.parametrize("change", TAMPERED.values(), ids=TAMPERED)
def test_what_does_not_follow_is_found_even_under_a_new_seal(
    change: Callable[[Briefing], dict[str, object]], briefing: Briefing, folder: Path
) -> None:
    changed = change(briefing)
    if any(getattr(briefing, name) == value for name, value in changed.items()) or (briefing,) in changed.values():
        pytest.skip("the story has nothing of the kind")
    assert recheck(sealed(briefing.model_copy(update=changed)), folder)


def test_explain_traces_a_finding_to_its_claims_and_rule(briefing: Briefing) -> None:
    finding = briefing.findings[0]
    text = "\n".join(explain(briefing, "f1"))
    assert finding.statement in text
    assert f"Rule: {finding.confidence.rule}" in text
    assert text.count(".txt") >= len(finding.claims)


def test_explain_knows_no_other_finding(briefing: Briefing) -> None:
    with pytest.raises(InputError, match="no finding 'F99'"):
        list(explain(briefing, "F99"))


def test_what_if_is_what_the_folder_without_the_outlet_gives(briefing: Briefing, folder: Path) -> None:
    left = without(briefing, ["Herald"])
    (folder / "herald.txt").unlink()
    fresh = summarize(folder, reader=by_rules_alone)
    assert [f.model_dump(exclude={"label"}) for f in left.findings] == [
        f.model_dump(exclude={"label"}) for f in fresh.findings
    ]
    assert left.denials == fresh.denials
    assert left.lead == fresh.lead
    assert left.counts.found == left.counts.read + left.counts.skipped + left.counts.failed


def test_what_if_says_what_changes(briefing: Briefing) -> None:
    lines = list(changes(briefing, without(briefing, ["herald"])))
    assert lines[0].startswith("3 articles → 2")


@pytest.mark.parametrize("outlets", [["Nobody"], ["Herald", "Post", "Times"]], ids=["unknown", "all"])
def test_what_if_needs_an_outlet_that_is_there_and_one_that_stays(outlets: list[str], briefing: Briefing) -> None:
    with pytest.raises(InputError):
        without(briefing, outlets)


def by_a_model(document: Document) -> Filled:
    """Reads by the rules, and says that a model did."""
    return replace(by_rules_alone(document), by="model", model="m", prompt="extract.v0")


def test_a_model_is_asked_through_the_seam_and_may_decline(folder: Path, briefing: Briefing) -> None:
    asked: list[str] = []

    def ask(name: str, lines: str, kind: type[BaseModel]) -> tuple[BaseModel | None, Consulted]:
        asked.append(name)
        assert lines
        assert kind in (DraftAdvice, DraftLead)
        return None, Consulted(prompt=name, questions=1, by=None, model=None, why="not today")

    made = summarize(folder, reader=by_a_model, ask=ask)
    assert asked == ["reconcile", "brief"]
    assert (made.findings, made.lead) == (briefing.findings, briefing.lead)
    assert [(one.prompt, one.why) for one in made.provenance.advice] == [
        ("brief", "not today"),
        ("reconcile", "not today"),
    ]


def test_of_articles_that_rules_have_read_no_model_is_asked(folder: Path, briefing: Briefing) -> None:
    def ask(name: str, _lines: str, _kind: type[BaseModel]) -> tuple[BaseModel | None, Consulted]:
        raise AssertionError(name)

    assert summarize(folder, reader=by_rules_alone, ask=ask) == briefing
    assert briefing.provenance.advice == ()


def test_what_a_model_proposes_wrongly_is_kept_with_the_reason(folder: Path) -> None:
    def ask(name: str, _lines: str, kind: type[BaseModel]) -> tuple[BaseModel | None, Consulted]:
        told = Consulted(prompt=name, questions=1, by="model", model="m", why=None)
        if kind is DraftAdvice:
            wrong = {"groups": ({"claims": ("c1", "c99")},), "answers": (), "relations": ()}
            return DraftAdvice.model_validate(wrong), told
        moon = {"sentences": ({"text": "The moon fell on Vellmark.", "findings": ("F1",)},) * 3}
        return DraftLead.model_validate(moon), told

    made = summarize(folder, reader=by_a_model, ask=ask)
    assert made.refused_advice == ("group c1, c99: no claim c99",)
    assert all("moon" not in sentence.text for sentence in made.lead)
    assert recheck(made, folder) == ()


def test_outlets_that_the_user_doubts_lower_confidence(folder: Path, briefing: Briefing) -> None:
    rated = tuple(Reliability(outlet=head.outlet or "", letter="E") for head in briefing.documents)
    doubted = summarize(folder, reader=by_rules_alone, reliability=rated)
    order = ["low", "moderate", "high"]
    before = {f.id: f.confidence.level for f in briefing.findings}
    assert all(order.index(f.confidence.level) <= order.index(before[f.id]) for f in doubted.findings)
    assert any(f.confidence.level != before[f.id] for f in doubted.findings)
    assert recheck(doubted, folder) == ()


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        pytest.param("", (), id="empty"),
        pytest.param("jobs = 4\n", (), id="another setting"),
        pytest.param('[outlets]\n"Post" = "B"\n"Echo" = "F"\n', (("Echo", "F"), ("Post", "B")), id="two"),
    ],
)
def test_reliability_is_what_the_user_wrote(text: str, expected: tuple[tuple[str, str], ...], tmp_path: Path) -> None:
    path = tmp_path / "onrecord.toml"
    path.write_text(text, "utf-8")
    assert tuple((item.outlet, item.letter) for item in reliability(path)) == expected


def test_no_file_is_no_reliability(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)
    monkeypatch.setenv("XDG_CONFIG_HOME", str(tmp_path))
    assert reliability() == ()


@pytest.mark.parametrize(
    "text", ['[outlets]\n"Post" = "G"\n', "outlets = 3\n", "[outlets\n"], ids=["letter", "no table", "broken"]
)
def test_a_table_that_cannot_be_used_is_an_error(text: str, tmp_path: Path) -> None:
    path = tmp_path / "onrecord.toml"
    path.write_text(text, "utf-8")
    with pytest.raises(ConfigError):
        reliability(path)
