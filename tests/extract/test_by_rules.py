"""What the rules read out of articles written for these tests."""

import os
from pathlib import Path

import pytest

from onrecord.drafts import DraftReading
from onrecord.extract.by_rules import read
from onrecord.extract.moments import place_in, time_in
from onrecord.ingest import read_folder
from onrecord.records import Document
from onrecord.text.figures import figures_in
from onrecord.text.sentences import sentences_of
from onrecord.verify import verify
from tests.articles import article

STORY = (
    ("title", "Grain silo explodes in Velm"),
    ("body", "At least nine workers were injured when a grain silo exploded in the port of Velm on Tuesday."),
    ("body", "Interior Minister Tarek Osei said sabotage was “highly likely”. He added that he would not resign."),
    ("body", "Brandt Storage, which runs the port, denied that the silo had been overloaded."),
    ("body", "The firm declined to comment on the talk of sabotage."),
    ("body", "“We heard the bang from the office,” said Ana Vek, a clerk. “We ran.”"),
    ("body", "The dockers’ union accused Brandt Storage of neglect. The company rejected such accusations."),
    ("body", "Northline reported, citing two officials who asked not to be named, that the alarms had been off for weeks."),
)  # fmt: skip


def draft(*bodies: str) -> DraftReading:
    return read(article(*(("body", words) for words in bodies)))


@pytest.fixture(scope="module")
def story() -> Document:
    return article(*STORY)  # type: ignore[arg-type]  # the literals are kinds of blocks


def test_an_article_in_which_nobody_speaks_gives_its_lead() -> None:
    reading = draft("The ferry left Velm at noon with forty passengers.")
    assert [(claim.speaker, claim.statement) for claim in reading.claims] == [
        (None, "The ferry left Velm at noon with forty passengers.")
    ]
    assert reading.denials == ()
    assert reading.title_claim is None


def test_the_main_event_comes_first_in_the_outlets_own_voice_with_its_figures(story: Document) -> None:
    first = read(story).claims[0]
    assert (first.speaker, first.evidence[0].sentence) == (None, 2)
    assert [(figure.value, figure.bound) for figure in first.quantities] == [(9, "at_least")]
    assert (first.when and first.when.text, first.where) == ("on Tuesday", "the port of Velm")


def test_statements_stand_alone(story: Document) -> None:
    told = {claim.statement: claim.speaker for claim in read(story).claims}
    assert told["Sabotage was “highly likely”."] == "Tarek Osei"
    assert told["Tarek Osei would not resign."] == "Tarek Osei"
    assert told["Ana Vek said: “We heard the bang from the office.” “We ran.”"] == "Ana Vek"
    assert told["The dockers’ union accused Brandt Storage of neglect."] == "The dockers’ union"


def test_what_is_passed_on_names_the_source_and_the_chain(story: Document) -> None:
    (claim,) = (claim for claim in read(story).claims if claim.via)
    assert (claim.speaker, claim.via) == ("two officials who asked not to be named", ("Northline",))


def test_denials_deny_no_more_than_they_do(story: Document) -> None:
    answers = [(denial.denier, denial.form, denial.denied_statement) for denial in read(story).denials]
    assert ("Brandt Storage", "denies", "The silo had been overloaded.") in answers
    assert ("The company", "denies", "The dockers’ union accused Brandt Storage of neglect.") in answers
    assert [form for _, form, _ in answers] == ["denies", "declines_to_comment", "denies"]


@pytest.mark.parametrize(
    ("bodies", "denier", "form", "denied"),
    [
        pytest.param(
            ("The pier may fall, according to the union, but the mayor denied this.",),
            "the mayor", "denies", "The pier may fall.", id="the clause before",
        ),
        pytest.param(
            ("The union says the pier is weak.", "The president of the port named “complete nonsense” talk of a weak pier."),
            "The president of the port", "disputes", "Talk of a weak pier.", id="a verdict before what it is on",
        ),
        pytest.param(
            ("The union says the pier is weak, although both Harbour House and the ministry have denied this claim.",),
            "Harbour House and the ministry", "denies", "The pier is weak.", id="two who deny",
        ),
        pytest.param(
            ("The union says the pier is weak.", "The mayor called the claim “complete nonsense”."),
            "The mayor", "disputes", "The pier is weak.", id="a verdict on the sentence before",
        ),
        pytest.param(
            ("The union says the pier is weak.", "The mayor did not respond to a request for comment."),
            "The mayor", "no_reply", "The pier is weak.", id="no reply",
        ),
        pytest.param(
            ("The report was rejected by the mayor.",), "the mayor", "denies", "The report.", id="passive",
        ),
    ],
)  # fmt: skip
def test_what_is_denied_is_what_the_cue_governs(bodies: tuple[str, ...], denier: str, form: str, denied: str) -> None:
    (answer,) = draft(*bodies).denials
    assert (answer.denier, answer.form, answer.denied_statement) == (denier, form, denied)


def test_actors_come_with_kind_and_role(story: Document) -> None:
    actors = {actor.name: (actor.kind, actor.role) for actor in read(story).actors}
    assert actors["Tarek Osei"] == ("person", "Interior Minister")
    assert actors["two officials who asked not to be named"] == ("unnamed", None)


@pytest.mark.parametrize(
    ("bodies", "statement"),
    [
        pytest.param(
            ("The mayor made no mention of Ana Vek, who announced she is leaving her office this summer.",),
            "Ana Vek is leaving her office this summer.",
            id="a name in place of a pronoun",
        ),
        pytest.param(
            ("The league launched a petition, calling for everyone sentenced to two or more years to leave the port.",),
            "The league launched a petition, calling for everyone sentenced to two or more years to leave the port.",
            id="or more",
        ),
        pytest.param(
            ("About 40 dockers have said that they plan to stay away from the pier on Monday.",),
            "About 40 dockers plan to stay away from the pier on Monday.",
            id="about so many who speak",
        ),
        pytest.param(
            ("The envoy, Tarek Osei, reportedly said: “Our treaty is no longer worth the paper without them.”",),
            "Tarek Osei reportedly said: “Our treaty is no longer worth the paper without them.”",
            id="hearsay of the cue",
        ),
        pytest.param(
            (
                "“Some of us are leaving, others are just not,” said Ana Vek, a clerk. “It costs us a lot to stay here.”",
            ),
            "Ana Vek said: “Some of us are leaving, others are just not.” “It costs us a lot to stay here.”",
            id="two quotations",
        ),
    ],
)
def test_what_the_rules_write_is_borne_out(bodies: tuple[str, ...], statement: str) -> None:
    document = article(*(("body", words) for words in bodies))
    reading = verify(document, read(document), answered_by="rules", model=None)
    assert statement in {claim.statement for claim in reading.claims}
    assert reading.refused == ()


def test_whoever_is_negated_says_nothing() -> None:
    assert "everyone" not in {claim.speaker for claim in draft("Not everyone was claiming success at the port.").claims}


def test_everything_passes_the_verifier(story: Document) -> None:
    reading = verify(story, read(story), answered_by="rules", model=None)
    assert reading.refused == ()
    assert reading.claims


def test_nothing_is_read_out_of_boilerplate() -> None:
    document = article(("body", "The ferry left."), ("boilerplate", "“Support our journalism,” says the editor."))
    boilerplate = {sentence.number for sentence in sentences_of(document) if sentence.kind == "boilerplate"}
    assert not boilerplate & {item.sentence for claim in read(document).claims for item in claim.evidence}


@pytest.mark.parametrize(
    ("statement", "published", "day"),
    [
        pytest.param("It closed.", "2024-10-09", None, id="no time"),
        pytest.param("It closed on Tuesday.", "2024-10-09", "2024-10-08", id="the last such day"),
        pytest.param("It will close on Tuesday.", "2024-10-09", None, id="one ahead is left open"),
        pytest.param("It closed on Tuesday.", None, None, id="no date of publication"),
        pytest.param("It closed on October 3.", "2024-10-09", "2024-10-03", id="a date of this year"),
        pytest.param("It closed on October 3, 2021.", None, "2021-10-03", id="a full date"),
        pytest.param("It closed yesterday.", "2024-10-09", "2024-10-08", id="yesterday"),
    ],
)
def test_a_date_is_set_only_where_it_is_safe(statement: str, published: str | None, day: str | None) -> None:
    found = time_in(statement, figures_in(statement), published)
    assert (found.earliest if found else None) == day


@pytest.mark.parametrize(
    ("statement", "place"),
    [("Nobody came.", None), ("It fell in the port of Velm.", "the port of Velm"), ("It fell in May.", None)],
)
def test_the_first_place_is_kept(statement: str, place: str | None) -> None:
    assert place_in(statement) == place


SHARED = Path(os.environ.get("ONRECORD_SHARED", Path(__file__).parents[3] / "shared"))


@pytest.mark.shared
@pytest.mark.parametrize("folder", ["seeds", "corpora/clusters"])
def test_few_items_of_real_articles_are_refused(folder: str) -> None:
    if not (SHARED / folder).is_dir():
        pytest.skip(f"no {SHARED / folder}")
    items, refused = 0, 0
    for document in read_folder(SHARED / folder).documents:
        reading = verify(document, read(document), answered_by="rules", model=None)
        items += len(reading.claims) + len(reading.denials) + len(reading.refused)
        refused += len(reading.refused)
    assert refused <= 0.03 * items
