"""From a folder to a briefing: whatever a model answers, a run ends in a briefing that `check` bears out."""

from collections.abc import Callable
from pathlib import Path
from typing import Any, get_args

import pytest
from hypothesis import Phase, given, settings
from hypothesis import strategies as st

from onrecord.drafts import DraftActor, DraftClaim, DraftDenial, DraftEvidence, DraftQuantity, DraftReading, DraftTime
from onrecord.errors import ArticleFailed, InputError, ModelError
from onrecord.extract.readers import Filled, by_rules_alone
from onrecord.ingest import read_folder
from onrecord.pipeline import summarize, title_of
from onrecord.recheck import recheck
from onrecord.records import ActorKind, Bound, Briefing, ClaimKind, DenialForm, Document, Likelihood
from onrecord.render import FORMATS
from onrecord.text.sentences import sentences_of

ARTICLES = {
    "a.txt": """Bridge shut, mayor says

VELLMARK (AP) - The mayor, Ada Lindqvist, said on Monday that six people were likely hurt when the bridge fell. “We will
not rest until the last stone is found,” she said.

The road office denied that the bridge was old. Jon Ek did not comment.

Subscribe to our newsletter
""",
    "b.md": """Seven hurt in Vellmark

Mayor Ada Lindkvist told Reuters that seven people may have been hurt near Vellmark. "It was dark," a witness said. The
mayor declined to comment on the age of the bridge.
""",
}


@pytest.fixture(scope="module")
def flood(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("flood")
    for name, text in ARTICLES.items():
        (folder / name).write_text(text)
    return folder


def answering(answer: Callable[[Document], DraftReading]) -> Callable[[Document], Filled]:
    return lambda document: Filled(answer(document), "model", "m", "extract.v0")


NOTHING = DraftReading(title_claim=None, actors=(), claims=(), denials=())


# --- whatever a model answers -----------------------------------------------------------------------------------------

WORDS = st.sampled_from(
    [
        "Ada Lindqvist", "Mayor Ada Lindkvist", "the mayor", "Jon Ek", "Ek", "road office", "a witness", "six people", "likely", "Mr",
        "six", "", " ", "-", "’s", "…", "\u0301", "\ufeff", "[^1]: x", "![a](http://b.example)", "<b>", "|", "\n# x", "\u202e",
    ]
) | st.text(max_size=6)  # fmt: skip
PERHAPS = st.none() | WORDS
DATES = st.sampled_from([None, "2023-01-01", "2030-03-04", "", "soon"])
TIMES = st.none() | st.builds(
    DraftTime, text=WORDS, earliest=DATES, latest=DATES, of=st.sampled_from(["event", "statement", "report"])
)


def few(items: st.SearchStrategy[Any], most: int) -> st.SearchStrategy[tuple[Any, ...]]:
    return st.lists(items, max_size=most).map(tuple)


def one_of(names: Any) -> st.SearchStrategy[Any]:
    return st.sampled_from(get_args(names))


EVIDENCE = few(st.builds(DraftEvidence, sentence=st.integers(-1, 9), quote=PERHAPS), 2)
QUANTITIES = few(
    st.builds(DraftQuantity, text=WORDS, value=st.sampled_from([None, 6.0, 7.0]), bound=one_of(Bound), counts=PERHAPS),
    2,
)
CLAIMS = st.builds(
    DraftClaim, evidence=EVIDENCE, statement=WORDS, kind=one_of(ClaimKind), speaker=PERHAPS, via=few(WORDS, 2),
    likelihood=one_of(Likelihood), likelihood_words=PERHAPS, negated=st.booleans(), quantities=QUANTITIES, when=TIMES, where=PERHAPS,
)  # fmt: skip
DENIALS = st.builds(
    DraftDenial, evidence=EVIDENCE, denier=WORDS, form=one_of(DenialForm), denied_statement=WORDS, when=TIMES
)
ACTORS = st.builds(DraftActor, name=WORDS, kind=one_of(ActorKind), role=PERHAPS, also_called=few(WORDS, 2))
WHICH = st.integers(min_value=0, max_value=8)


def borne_out(
    document: Document, claims: list[tuple[DraftClaim, int]], denials: list[tuple[DraftDenial, int]], actors: Any
) -> DraftReading:
    """A reading in which every second item says what the sentence that it cites says."""
    sentences = sentences_of(document)

    def cited(number: int) -> tuple[tuple[DraftEvidence, ...], str]:
        sentence = sentences[number % len(sentences)]
        return (DraftEvidence(sentence=sentence.number, quote=None),), document.text[sentence.start : sentence.end]

    def true(item: Any, number: int, field: str) -> Any:
        places, words = cited(number)
        return item if number % 2 else item.model_copy(update={"evidence": places, field: words})

    return DraftReading(
        title_claim=claims[0][0] if claims and claims[0][1] > 5 else None,
        actors=actors,
        claims=tuple(true(item, number, "statement") for item, number in claims),
        denials=tuple(true(item, number, "denied_statement") for item, number in denials),
    )


ANSWERS = st.tuples(
    st.lists(st.tuples(CLAIMS, WHICH), max_size=4), st.lists(st.tuples(DENIALS, WHICH), max_size=3), few(ACTORS, 2)
)


def assert_it_holds(briefing: Briefing, folder: Path) -> None:
    assert recheck(briefing, folder) == ()
    assert Briefing.model_validate_json(FORMATS["json"](briefing)) == briefing
    assert FORMATS["json"](briefing) == briefing.model_dump_json(indent=2) + "\n"
    assert FORMATS["markdown"](briefing).startswith("# ")
    assert briefing.counts.found == briefing.counts.read + briefing.counts.skipped + briefing.counts.failed


# Making a failing answer smaller takes minutes here; it can be read as it is.
@settings(max_examples=40, deadline=None, phases=(Phase.explicit, Phase.generate))
@given(ANSWERS, ANSWERS)
def test_whatever_a_model_answers_a_briefing_comes_of_it_and_is_borne_out(flood: Path, one: Any, other: Any) -> None:
    answers = {"a.txt": one, "b.md": other}
    assert_it_holds(
        summarize(flood, reader=answering(lambda document: borne_out(document, *answers[document.path]))), flood
    )


def says(statement: str, number: int, **fields: Any) -> DraftReading:
    """An answer of one claim."""
    claim: dict[str, Any] = {
        "evidence": (DraftEvidence(sentence=number, quote=None),), "statement": statement, "kind": "event", "speaker": None, "via": (),
        "likelihood": "asserted", "likelihood_words": None, "negated": False, "quantities": (), "when": None, "where": None, **fields,
    }  # fmt: skip
    return NOTHING.model_copy(update={"claims": (DraftClaim(**claim),)})


@pytest.mark.parametrize(
    "answer",
    [
        pytest.param(NOTHING, id="nothing"),
        pytest.param(says("Bridge shut", 1, speaker=""), id="a speaker without a name"),
        pytest.param(says("Bridge shut", 1, speaker=" "), id="a speaker of white space"),
        pytest.param(says("", 1), id="an empty statement"),
        pytest.param(says("Bridge shut", 1, via=("", " ")), id="passed on by nobody"),
        pytest.param(says("Bridge shut", 1, evidence=(DraftEvidence(sentence=1, quote="\u0301"),)), id="a quotation of an accent alone"),
        pytest.param(says("Bridge shut", 1, evidence=(DraftEvidence(sentence=1, quote=""),)), id="an empty quotation"),
        pytest.param(says("Bridge shut", 1, evidence=(DraftEvidence(sentence=10**9, quote=None),)), id="a sentence far out"),
        pytest.param(says("Bridge shut", 1, evidence=()), id="no evidence"),
        pytest.param(says("Bridge " * 5000, 1), id="a statement without end"),
    ],
)  # fmt: skip
def test_an_odd_answer_ends_no_run(flood: Path, answer: DraftReading) -> None:
    assert_it_holds(summarize(flood, reader=answering(lambda _: answer)), flood)


@settings(max_examples=40, deadline=None)
@given(st.text(alphabet=st.sampled_from("aA“”\"'’ .,\nsaid denied likely six ³\u0301\u202eपु—"), max_size=120))
def test_any_text_can_be_read_by_rules(tmp_path_factory: pytest.TempPathFactory, text: str) -> None:
    folder = tmp_path_factory.mktemp("any")
    (folder / "a.txt").write_text(f"The mayor said that six people are likely hurt. {text}", "utf-8", newline="")
    assert_it_holds(summarize(folder, reader=by_rules_alone), folder)


# --- articles that fail, and runs that end ----------------------------------------------------------------------------


def test_an_article_without_a_usable_answer_is_listed_and_the_others_go_on(flood: Path) -> None:
    def read(document: Document) -> Filled:
        if document.path == "a.txt":
            raise ArticleFailed("The answer was cut off at the model's token limit.")
        return by_rules_alone(document)

    briefing = summarize(flood, reader=read)
    assert [(item.path, item.reason) for item in briefing.failed] == [
        ("a.txt", "The answer was cut off at the model's token limit.")
    ]
    assert [head.path for head in briefing.documents] == ["b.md"]
    assert [answer.document for answer in briefing.provenance.answers] == [head.id for head in briefing.documents]
    assert_it_holds(briefing, flood)


def test_when_every_article_fails_the_briefing_says_so(flood: Path) -> None:
    def read(_: Document) -> Filled:
        raise ArticleFailed("no")

    briefing = summarize(flood, reader=read)
    assert (briefing.counts.read, briefing.counts.failed) == (0, 2)
    assert_it_holds(briefing, flood)


def test_a_model_that_is_gone_ends_the_run(flood: Path) -> None:
    def read(_: Document) -> Filled:
        raise ModelError("gone")

    with pytest.raises(ModelError):
        summarize(flood, reader=read)


def test_a_folder_that_cannot_be_used_is_told_before_anybody_is_asked(tmp_path: Path) -> None:
    def read(document: Document) -> Filled:
        raise AssertionError(document.path)

    with pytest.raises(InputError):
        summarize(tmp_path, reader=read)


def test_progress_is_told_for_every_article(flood: Path) -> None:
    told: list[tuple[int, int, str]] = []
    summarize(flood, reader=by_rules_alone, progress=lambda *step: told.append(step))
    assert told == [(1, 2, "a.txt"), (2, 2, "b.md")]


@pytest.mark.parametrize(
    ("name", "title"),
    [
        ("troop-statement", "Troop statement"),
        ("lake_orsa", "Lake orsa"),
        ("Flood 2030", "Flood 2030"),
        ("---", "Briefing on 2 articles"),
    ],
)
def test_the_title_is_the_folders_name_in_words(flood: Path, name: str, title: str) -> None:
    assert title_of(Path("/news") / name, read_folder(flood).documents) == title


@pytest.mark.parametrize("fault", [OSError(24, "Too many open files"), ModuleNotFoundError("openai")])
def test_what_is_no_fault_of_an_article_ends_the_run(flood: Path, fault: Exception) -> None:
    def failing(_: Document) -> Filled:
        raise fault

    with pytest.raises(type(fault)):
        summarize(flood, reader=failing)
