"""The bundled story from folder to briefing: on the reference tape, and by rules; and the shared articles by rules."""

import re
from pathlib import Path

import pytest

from onrecord import prompts
from onrecord.extract.readers import by_rules_alone, from_tapes
from onrecord.ingest import read_folder
from onrecord.llm.tapes import open_tapes
from onrecord.pipeline import summarize
from onrecord.recheck import recheck
from onrecord.records import NON_ANSWERS, Briefing, Claim, Denial, Document, Finding, Span
from onrecord.render import FORMATS

from .render.pages import footnotes

STORY = "troop-statement"
TROOPS = re.compile(r"\b(?:troops?|soldiers?|officers?|military personnel|deployment)\b", re.IGNORECASE)
_FAULT = re.compile(r"^\| \d+ \| `(?P<article>[^`]+)` \| (?P<item>claim|denial) \d+, (?P<words>[^|]+) \|", re.MULTILINE)


@pytest.fixture(scope="module")
def story(root: Path) -> Path:
    return root / "seeds" / STORY


@pytest.fixture(scope="module")
def taped(story: Path) -> Briefing:
    """The story on the tape that comes with onrecord."""
    return summarize(story, reader=from_tapes(prompts.load("extract"), open_tapes(), model=None))


@pytest.fixture(scope="module")
def ruled(story: Path) -> Briefing:
    return summarize(story, reader=by_rules_alone)


@pytest.fixture(scope="module", params=["taped", "ruled"])
def either(request: pytest.FixtureRequest) -> Briefing:
    made: Briefing = request.getfixturevalue(request.param)
    return made


def places(briefing: Briefing) -> list[tuple[str, Span]]:
    """Everything that is cited: the document's id and the span."""
    found: list[tuple[str, Span]] = []
    items: list[Claim | Denial] = [*briefing.claims, *briefing.denials]
    for item in items:
        found += [(item.document, place) for place in item.evidence]
    found += [(value.document, value.span) for item in briefing.discrepancies for value in item.values]
    found += [(quote.document, quote.span) for quote in briefing.quotes]
    found += [(item.document, item.sentence) for item in briefing.uncovered]
    return found


def assert_every_span_is_exact_and_out_of_the_story(briefing: Briefing, documents: tuple[Document, ...]) -> None:
    by_id = {document.id: document for document in documents}
    assert places(briefing)
    for key, span in places(briefing):
        document = by_id[key]
        assert document.text[span.start : span.end] == span.text
        touched = {block.kind for block in document.blocks if block.start < span.end and span.start < block.end}
        assert not touched & {"boilerplate", "metadata", "byline"}, span.text


def on_the_troops(briefing: Briefing) -> list[Finding]:
    return [finding for finding in briefing.findings if TROOPS.search(finding.statement)]


# --- on the tape ------------------------------------------------------------------------------------------------------


@pytest.mark.parametrize(("format_", "name"), [("markdown", "briefing.md"), ("json", "briefing.json")])
def test_the_story_on_the_tape_gives_the_briefing_in_the_repository(
    taped: Briefing, root: Path, format_: str, name: str
) -> None:
    expected = (root / "fixtures" / STORY / "expected" / name).read_text("utf-8")
    assert {key: write(taped) for key, write in FORMATS.items()}[format_] == expected  # type: ignore[index]  # a format's name


def test_the_tape_says_that_its_answers_are_reference_answers(taped: Briefing) -> None:
    assert {(answer.by, answer.model) for answer in taped.provenance.answers} == {("tape", "reference")}


def test_exactly_the_planted_faults_are_refused(taped: Briefing, root: Path) -> None:
    listed = (root / "fixtures" / STORY / "reference" / "README.md").read_text("utf-8")
    planted = sorted((fault["article"], fault["item"]) for fault in _FAULT.finditer(listed))
    paths = {head.id: Path(head.path).stem for head in taped.documents}
    assert len(planted) == 6
    assert sorted((paths[item.document], item.item) for item in taped.refused) == planted


@pytest.mark.parametrize(
    ("words", "check"),
    [
        ("following every movement", "quotes"),
        ("Five more North Korean soldiers", "figures"),
        ("Correspondents have reported from Kyiv", "blocks"),
        ("confirmed", "likelihood"),
        ("Six North Korean soldiers were killed in the war zone", "denials"),
        ("logical step", "speaker"),
    ],
)
def test_each_planted_fault_is_refused_by_its_check(taped: Briefing, words: str, check: str) -> None:
    (item,) = [item for item in taped.refused if words in str(item.draft)]
    assert {objection.check for objection in item.objections if objection.severity == "error"} == {check}


def test_one_sentence_of_one_minister_is_one_origin_carried_by_five_outlets(taped: Briefing) -> None:
    (finding,) = [item for item in taped.findings if "treaty that comes close to a military alliance" in item.statement]
    assert [origin.name for origin in finding.origins] == ["Kim Yong-hyun"]
    assert (finding.independent, finding.standing) == (1, "single_origin")
    outlets = {head.outlet for head in taped.documents if head.id in finding.documents}
    assert outlets == {
        "Ravensund Monitor",
        "Tarnwick Chronicle",
        "Vellmark Dispatch",
        "Port Selene Daily",
        "Amberline Digest",
    }
    assert {"Korea Times", "Yonhap"} <= set(finding.origins[0].via)


def test_highly_likely_and_very_likely_are_one_rung_in_two_wordings(taped: Briefing) -> None:
    wordings = [
        item
        for item in taped.discrepancies
        if {value.value for value in item.values} >= {"highly likely", "very likely"}
    ]
    assert [(item.kind, item.relation) for item in wordings] == [("likelihood", "wording")]


def test_the_misspelt_minister_is_joined_and_the_spelling_is_put_on_record(taped: Briefing) -> None:
    (minister,) = [actor for actor in taped.actors if actor.name == "Kim Yong-hyun"]
    assert "Kim Yong-kyun" in minister.also_called
    (spelled,) = [item for item in taped.discrepancies if item.kind == "name"]
    assert {value.value for value in spelled.values} == {"Kim Yong-hyun", "Kim Yong-kyun"}


def test_officers_and_soldiers_are_listed_side_by_side(taped: Briefing) -> None:
    figures = [
        " / ".join(value.value for value in item.values) for item in taped.discrepancies if item.kind == "figure"
    ]
    assert any("officers" in values and "soldiers" in values for values in figures)


def test_the_year_old_nonsense_about_volunteers_is_on_record_and_answers_nothing(taped: Briefing) -> None:
    (denial,) = [item for item in taped.denials if "volunteers" in item.denied_statement]
    assert "complete nonsense" in " ".join(place.text for place in denial.evidence)
    assert denial.answers == ()


def test_a_ministry_that_did_not_comment_denies_nothing(taped: Briefing) -> None:
    silent = [item for item in taped.denials if any("did not comment" in place.text for place in item.evidence)]
    assert {item.denier for item in silent} == {"Kremlin", "Russian Defense Ministry"}
    assert {item.form for item in silent} == {"declines_to_comment"}


def test_a_headline_alone_is_no_finding(taped: Briefing) -> None:
    headlines = {claim.id for claim in taped.claims if claim.headline}
    assert headlines
    for finding in taped.findings:
        assert not set(finding.claims) <= headlines


def test_the_page_cites_the_articles_character_for_character(taped: Briefing, story: Path) -> None:
    texts = {document.path: document.text for document in read_folder(story).documents}
    found = footnotes(FORMATS["markdown"](taped))
    assert len(found) > 20
    for where, start, end, words in found:
        assert texts[where.rsplit(", ", 1)[-1]][start:end] == words


# --- on the tape and by rules -----------------------------------------------------------------------------------------


def test_all_five_articles_are_read(either: Briefing) -> None:
    counts = either.counts
    assert (counts.found, counts.read, counts.skipped, counts.failed) == (5, 5, 0, 0)


def test_every_span_is_exact_and_none_is_page_furniture(either: Briefing, story: Path) -> None:
    assert_every_span_is_exact_and_out_of_the_story(either, read_folder(story).documents)


def test_no_denial_of_arms_or_missiles_answers_a_finding_on_troops(either: Briefing) -> None:
    answering = {denial.id for denial in either.denials if denial.form not in NON_ANSWERS}
    for finding in on_the_troops(either):
        assert not answering & set(finding.denials), finding.statement
        assert finding.standing not in ("denied", "superseded"), finding.statement


def test_what_was_said_of_volunteers_years_ago_answers_nothing(either: Briefing) -> None:
    for denial in either.denials:
        if any("nonsense" in place.text for place in denial.evidence):
            assert denial.answers == ()


def test_check_bears_it_out(either: Briefing, story: Path) -> None:
    assert recheck(either, story) == ()


def test_the_ministers_statement_is_one_origin_in_several_articles(either: Briefing) -> None:
    carried = [
        item
        for item in either.findings
        if len(item.documents) >= 3 and "Kim Yong-hyun" in {o.name for o in item.origins}
    ]
    assert carried
    assert all(len(item.origins) == 1 and item.independent == 1 for item in carried)


def test_the_rules_say_that_they_read_it(ruled: Briefing) -> None:
    assert {answer.by for answer in ruled.provenance.answers} == {"rules"}
    assert "read by rules; no model was asked" in FORMATS["markdown"](ruled).casefold()


# --- the shared articles ------------------------------------------------------------------------------------------------


@pytest.fixture(scope="module")
def real(shared: Path) -> Path:
    return shared / "seeds"


@pytest.fixture(scope="module")
def read_by_rules(real: Path) -> Briefing:
    return summarize(real, reader=by_rules_alone)


@pytest.mark.shared
def test_five_real_articles_are_read_by_rules(read_by_rules: Briefing) -> None:
    assert (read_by_rules.counts.found, read_by_rules.counts.read) == (5, 5)
    assert {claim.document for claim in read_by_rules.claims} == {head.id for head in read_by_rules.documents}


@pytest.mark.shared
def test_nothing_is_cited_from_appeals_widgets_plugins_or_another_script(read_by_rules: Briefing, real: Path) -> None:
    documents = read_folder(real).documents
    assert_every_span_is_exact_and_out_of_the_story(read_by_rules, documents)
    furniture = re.compile(
        r"\bcontribut|\bdonat|\bpaywall|\bsign(?:ing)? up\b|\blogged in\b|\bprotected by\b|[\u0900-\u097f]",
        re.IGNORECASE,
    )
    assert any(furniture.search(document.text) for document in documents)
    for _, span in places(read_by_rules):
        assert not furniture.search(span.text), span.text


@pytest.mark.shared
def test_the_real_ministers_statement_is_one_origin_in_several_articles(read_by_rules: Briefing) -> None:
    first = max(read_by_rules.findings, key=lambda finding: len(finding.documents))
    assert len(first.documents) >= 3
    assert ([origin.name for origin in first.origins if origin.counted], first.independent) == (["Kim Yong-hyun"], 1)


@pytest.mark.shared
def test_no_real_denial_of_arms_or_missiles_answers_a_finding_on_troops(read_by_rules: Briefing) -> None:
    answering = {denial.id for denial in read_by_rules.denials if denial.form not in NON_ANSWERS}
    for finding in on_the_troops(read_by_rules):
        assert not answering & set(finding.denials), finding.statement


@pytest.mark.shared
def test_check_bears_the_real_briefing_out_and_two_runs_give_the_same_bytes(
    read_by_rules: Briefing, real: Path
) -> None:
    assert recheck(read_by_rules, real) == ()
    again = summarize(real, reader=by_rules_alone)
    for write in FORMATS.values():
        assert write(again) == write(read_by_rules)
