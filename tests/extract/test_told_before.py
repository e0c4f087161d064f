"""A sentence is somebody's where the next one says who stated it, and the verifier bears that out."""

import pytest

from onrecord.extract.by_rules import read
from onrecord.ingest import read_article
from onrecord.records import Document
from onrecord.verify import verify

SAFE = "The dam above the lower town is safe."


def speakers(*sentences: str) -> set[str | None]:
    """Whose words the safe dam is in an article of these sentences, as drafted and accepted."""
    body = " ".join(sentences)
    text = f"Dam near Velm holds\n\nThe town of Velm lies on the coast.\n\n{body}\n\nThe road is shut for now.\n"
    document = read_article("a.txt", text.encode())
    assert isinstance(document, Document)
    reading = verify(document, read(document), answered_by="rules", model=None)
    assert not reading.refused
    return {claim.speaker for claim in reading.claims if claim.statement == SAFE}


@pytest.mark.parametrize(
    ("behind", "speaker"),
    [
        ("This was announced by Minister Ana Vek on Monday.", "Ana Vek"),
        ("This was stated today at the regular briefing by the head of the water board, Ana Vek.", "Ana Vek"),
        ("This was reported by the press service of the plant.", "the press service of the plant"),
    ],
)
def test_what_this_was_stated_by_is_whose_words_stand_before(behind: str, speaker: str) -> None:
    assert speakers(SAFE, behind) == {speaker}


@pytest.mark.parametrize(
    "behind",
    [
        "This was welcomed by Minister Ana Vek on Monday.",
        "This was announced in May.",
        "Minister Ana Vek came on Monday.",
    ],
)
def test_what_is_only_greeted_or_announced_by_nobody_stays_the_outlets(behind: str) -> None:
    assert speakers(SAFE, behind) <= {None}


def test_what_somebody_else_said_stays_theirs() -> None:
    said = "The dam above the lower town is safe, Jon Ek said."
    assert speakers(said, "This was reported by the Orne Post.") == {"Jon Ek"}


@pytest.mark.parametrize(
    "sentence",
    [
        "When the dam broke above the town, it was reported at the Ministry of Roads, nobody was warned.",
        "If the vote is lost the dam will be shut, it was said in the Ministry of Roads.",
    ],
)
def test_only_a_whole_clause_at_the_end_is_somebodys(sentence: str) -> None:
    document = read_article("a.txt", f"Dam holds\n\nVelm lies on the coast.\n\n{sentence} It rained.\n".encode())
    assert isinstance(document, Document)
    assert {claim.speaker for claim in read(document).claims} <= {None}
