"""Transcripts written for these tests."""

import time

import pytest

from onrecord.extract.by_rules import read as claims_by_rules
from onrecord.text.attribution import attributions_in
from onrecord.verify import verify
from tests.articles import article
from tests.text.test_attribution import content, read

TURNS = (
    "The Gazette met both of them on the quay.",
    "IDA HOLM: Yes. I wrote to the council three times. They never answered.",
    "PIET BRANT: Nobody told us of the cracks. We waited for an hour.",
    "The tide was rising by then.",
    "IDA HOLM: I left the pier before noon. It was late.",
)


def test_a_turn_is_all_of_one_speaker_until_the_next_name() -> None:
    document, found = read(*TURNS)
    assert [(one.speaker, content(document, one)[0][:12]) for one in found] == [
        ("Ida Holm", "Yes. I wrote"),
        ("Piet Brant", "Nobody told "),
        ("Piet Brant", "The tide was"),
        ("Ida Holm", "I left the p"),
    ]
    assert content(document, found[0]) == ["Yes. I wrote to the council three times. They never answered."]


def test_a_heading_ends_a_turn() -> None:
    document = article(*(("body", words) for words in TURNS), ("heading", "Weather"), ("body", "It rains in Sande."))
    assert all("rains" not in document.text[a:b] for one in attributions_in(document) for a, b in one.content)


def test_the_one_interviewed_answers_and_nobody_asks() -> None:
    questions = (
        "Q: Did you write to them?",
        "A: I wrote to them three times.",
        "Q: And did anybody come?",
        "A: Nobody came for a week.",
    )
    named = read("We spoke to the harbour master, Ida Holm, about Piet Brant, 40.", *questions)[1]
    assert [one.speaker for one in named] == [None, "Ida Holm", None, "Ida Holm"]
    unnamed = read("The pier was shut.", *questions)[1]
    assert {one.speaker for one in unnamed} == {None}


@pytest.mark.parametrize(
    "behind",
    [
        "The night guard told the station he had heard a bang.",
        "More than 300 people slept in the school.",
        "[1] Note: in the first version of this page the date read June 4.",
        "Ms Holm left the mill in May.",
    ],
)
def test_behind_the_talk_the_outlet_goes_on(behind: str) -> None:
    document, found = read(*TURNS, behind)
    assert not any(behind in document.text[a:b] for one in found for a, b in one.content if one.lemma == ":")


def test_a_label_means_the_same_one_each_time() -> None:
    _, found = read(
        "MS HOLM: Good morning. Erik Holm, who was freed, is no kin of mine.",
        "MR BRANT: Five people were freed at dawn.",
        "MS HOLM: No money was paid by us.",
    )
    assert [one.speaker for one in found if one.lemma == ":"] == ["Holm", "Brant", "Holm"]


def test_a_list_with_colons_is_no_transcript() -> None:
    document, found = read("Venue: the old town hall", "Doors: seven in the evening", "Bring: warm clothes and a torch")
    assert not any(one.kind == "direct" for one in found), document


def test_claims_of_a_transcript_stand() -> None:
    document, _ = read(*TURNS)
    reading = verify(document, claims_by_rules(document), answered_by="rules", model=None)
    assert reading.refused == ()
    assert {"Ida Holm", "Piet Brant"} <= {claim.speaker for claim in reading.claims}


def test_a_long_transcript_takes_no_longer_than_its_length() -> None:
    started = time.process_time()
    read(*(f"{name}: I went to the pier and it was shut." for name in ("Ida Holm", "Piet Brant") * 1500))
    assert time.process_time() - started < 8
