"""A dateline is parted from the sentence behind it, and a sentence that only begins like one is left whole."""

import pytest

from onrecord.ingest.datelines import dateline_in, labels_of_speakers

SENTENCE = "The dam burst at dawn."


@pytest.mark.parametrize(
    "dateline",
    [
        "VELM, June 4 /VP/ - ",
        "VELM, June 4 /VELMPRESS/. ",
        "VELM, 4 June. /VP/. ",
        "VELM, June 4, ORNP – ",
        "VELM, North Orne, June 4, 2030 (Orne Press Agency) — ",
        "NEW VELM/ORNE (OP) - ",
        "ST. VELM, Orne — ",
    ],
)
def test_a_place_in_capitals_opens_a_dateline_anywhere(dateline: str) -> None:
    found = dateline_in(dateline + SENTENCE, opening=False)
    assert found is not None
    assert (dateline + SENTENCE)[found.behind :] == SENTENCE
    assert dateline.startswith((dateline + SENTENCE)[: found.end])


@pytest.mark.parametrize(
    "dateline",
    ["June 4 (Orne Wire) - ", "Velm, June 4 (Orne Wire) -- ", "Velm (OP) — ", "(Orne Wire) - ", "NEW VELM: "],
)
def test_a_dateline_without_capitals_opens_the_article_alone(dateline: str) -> None:
    found = dateline_in(dateline + SENTENCE, opening=True)
    assert found is not None
    assert (dateline + SENTENCE)[found.behind :] == SENTENCE
    assert dateline_in(dateline + SENTENCE, opening=False) is None


@pytest.mark.parametrize(
    "paragraph",
    [
        "EXCLUSIVE - The dam burst at dawn.",
        "BREAKING: The dam burst at dawn.",
        "NATO - the alliance of 32 states - said it would help.",
        "Ana Vek (Labour) – 4,512 votes.",
        "June 4 (Monday) - The dam bursts.",
        "On June 4 (the day of the flood) - he left.",
        "AT LEAST 12 people died when the dam burst.",
        "NASA, the space agency, said so.",
        "VELM, June 4 (Orne Wire) -",
    ],
)
def test_a_sentence_that_begins_like_a_dateline_stays_whole(paragraph: str) -> None:
    assert dateline_in(paragraph, opening=True) is None


def test_names_before_a_colon_are_speakers_where_there_are_several() -> None:
    turns = ["VEK: It burst.", "MARAN: When?"]
    assert labels_of_speakers(turns)
    assert dateline_in(turns[0], opening=True, labelled=True) is None
