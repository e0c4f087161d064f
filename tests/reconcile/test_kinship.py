"""Which articles are one text: credits, shared words outside quotation marks, slips; and nothing else."""

import pytest

from onrecord.reconcile.bylines import written_by
from onrecord.reconcile.kinship import kinships, newsrooms
from onrecord.records import Document

from ..articles import article

RIVER = (
    "The river Orne rose by two metres in the night and took the lower bridge with it, leaving the mill and forty houses "
    "on the east bank without a road. Ferries were brought from the lake before dawn and the school was opened to all."
)
OWN = (
    "A reporter who walked down to the water before sunrise found the lower bridge gone and a crowd waiting for the first "
    "boat. Nobody slept in the east of the town. The miller had moved his flour upstairs on Tuesday and lost nothing."
)
SPEECH = "“We shall build it again, stone by stone, and it will be finished before the first snow of the year falls,”"


def told(name: str, text: str, *, outlet: str | None = None, credited: str | None = None) -> Document:
    made = article(("title", "Bridge gone"), ("body", text), path=f"{name}.txt")
    fields = {"id": name, "outlet": outlet or name.title(), "credits": (credited,) if credited else ()}
    return made.model_copy(update=fields)


def rooms(*documents: Document) -> int:
    return newsrooms(documents, kinships(documents))


def test_articles_with_nothing_in_common_are_newsrooms_of_their_own() -> None:
    documents = told("post", RIVER), told("herald", OWN)
    assert kinships(documents) == ()
    assert rooms(*documents) == 2


@pytest.mark.parametrize(
    ("one", "other"),
    [
        pytest.param(
            told("post", RIVER), told("herald", f"Officials met. {RIVER} They will meet again."), id="one text"
        ),
        pytest.param(
            told("post", RIVER, credited="Kyodo"), told("herald", OWN, credited="Kyodo"), id="one agency credited"
        ),
        pytest.param(told("post", RIVER, outlet="Post"), told("post2", OWN, outlet="Post"), id="one outlet"),
        pytest.param(
            told("post", f"{RIVER} “It was dark,” she told Reuters."),
            told("herald", f"{OWN} A Reuters reporter saw the boats."),
            id="an agency's own hand",
        ),
    ],
)
def test_articles_that_are_one_text_count_once_and_say_why(one: Document, other: Document) -> None:
    (group,) = kinships([one, other])
    assert set(group.documents) == {one.id, other.id}
    assert group.because
    assert rooms(one, other) == 1


def test_a_speaker_quoted_at_length_by_two_makes_them_no_kin() -> None:
    documents = told("post", f"{RIVER} {SPEECH} said Jon Ek."), told("herald", f"{OWN} {SPEECH} said Jon Ek.")
    assert rooms(*documents) == 2


def test_the_order_of_the_articles_changes_nothing() -> None:
    documents = [told("post", RIVER), told("herald", f"{RIVER} So it was."), told("times", OWN)]
    assert kinships(documents) == kinships(documents[::-1])


@pytest.mark.parametrize(
    ("text", "agency"),
    [
        pytest.param(RIVER, None, id="nothing"),
        pytest.param(f"ORNE (AFP) - {RIVER}", "AFP", id="dateline"),
        pytest.param(f"{RIVER} --Reuters", "Reuters", id="closing credit"),
        pytest.param(f"{RIVER} It was reported by Reuters and others on Tuesday. Nobody was hurt, they say here.", None, id="cited"),
        pytest.param(f"{RIVER} The app reached the tass of tea.", None, id="other words"),
    ],
)  # fmt: skip
def test_an_agency_writes_what_bears_its_credit(text: str, agency: str | None) -> None:
    assert written_by(told("post", text)) == agency
