import pytest

from onrecord.drafts import DraftActor, DraftReading
from onrecord.records import ActorKind
from onrecord.verify import verify
from tests.verify.drafting import EMPTY, claim, story

ARTICLE = story(
    "Defence minister Ana Vek said the bridge was safe.",
    "Tom Rurik, a professor at Orsa, said that the bridge would probably fall within a year.",
    "The minister said that nobody had told her so.",
    "Rurik told Vek of it, said Moravia's envoy.",
)
PROFESSOR = claim("The bridge would probably fall within a year.", 2, likelihood="likely", words="probably")
MINISTER = claim("Nobody had told her so.", 3)


def listed(
    *also_called: str, name: str = "Ana Vek", role: str | None = None, kind: ActorKind = "person"
) -> tuple[DraftActor, ...]:
    return (DraftActor(name=name, kind=kind, role=role, also_called=also_called),)


def read(speaker: str, said: object, actors: tuple[DraftActor, ...]) -> DraftReading:
    assert hasattr(said, "model_copy")
    item = said.model_copy(update={"speaker": speaker})
    return EMPTY.model_copy(update={"claims": (item,), "actors": actors})


@pytest.mark.parametrize(
    "actors",
    [
        pytest.param((), id="no list"),
        pytest.param(listed("Tom Rurik"), id="called by another speaker's name"),
        pytest.param(listed("a professor"), id="called what another speaker is"),
        pytest.param(listed(role="a professor at Orsa"), id="in another speaker's role"),
        pytest.param(listed("Ana Vek", name="Tom Rurik"), id="the other way round"),
    ],
)
def test_a_list_of_actors_does_not_give_ones_words_to_another(actors: tuple[DraftActor, ...]) -> None:
    reading = verify(ARTICLE, read("Ana Vek", PROFESSOR, actors), answered_by="model", model="m")
    assert [objection.check for item in reading.refused for objection in item.objections] == ["speaker"]
    assert reading.claims == ()


@pytest.mark.parametrize(
    ("speaker", "said", "actors"),
    [
        pytest.param("Ana Vek", MINISTER, listed(role="Defence minister"), id="her own role"),
        pytest.param("Vek", MINISTER, listed("Vek", "the minister"), id="her last name and her office"),
        pytest.param("Rurik", PROFESSOR, listed("Rurik", "a professor", name="Tom Rurik"), id="his own"),
    ],
)
def test_what_the_article_calls_somebody_counts(speaker: str, said: object, actors: tuple[DraftActor, ...]) -> None:
    reading = verify(ARTICLE, read(speaker, said, actors), answered_by="model", model="m")
    assert [item.objections for item in reading.refused] == []
    assert [actor.role for actor in reading.actors] == [actors[0].role]
    assert [set(actor.also_called) for actor in reading.actors] == [set(actors[0].also_called)]


def test_what_is_not_ones_own_is_not_kept_either() -> None:
    actors = listed("Tom Rurik", "the minister", role="a professor at Orsa")
    reading = verify(ARTICLE, EMPTY.model_copy(update={"actors": actors}), answered_by="model", model="m")
    assert [(actor.role, actor.also_called) for actor in reading.actors] == [(None, ("the minister",))]
