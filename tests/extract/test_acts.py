"""An act that makes news is told wherever it stands; what only has its words is not."""

import pytest

from onrecord.extract.acts import is_an_act
from onrecord.extract.by_rules import read
from tests.articles import article


@pytest.mark.parametrize(
    "words",
    [
        "A court issued an arrest warrant for the former director of the dam on Friday.",
        "The mayor, whose party has a two-seat majority, faces a confidence vote on Tuesday.",
        "The owners of the dam issued a profit warning on Monday.",
        "Two guards have been placed on restricted duties.",
        "A snap poll for the Post found 58 per cent of voters want the mayor to quit.",
        "The governor has suspended the head of the dam authority.",
        "An inspection report from March, seen by the Post, cited the owners for testing one drum in each delivery.",
        "A man has been interviewed under caution.",
    ],
)
def test_an_act_is_news(words: str) -> None:
    assert is_an_act(words)


@pytest.mark.parametrize(
    "words",
    [
        "The villagers charged their phones at the school.",
        "The mayor has a dog that was banned from the school.",
        "In 2011 the owners were fined for a leak at the dam.",
        "He was arrested on Monday.",
        "The dam was named after a general.",
        "The mayor, who was fined for it, lives by the dam.",
    ],
)
def test_what_only_has_its_words_is_none(words: str) -> None:
    assert not is_an_act(words)


def test_an_act_of_the_story_is_told_in_the_outlets_own_voice() -> None:
    document = article(
        ("title", "Dam bursts near Velm"),
        ("body", "The dam at Velm burst at dawn on Sunday and flooded two villages."),
        ("body", "The mayor of Velm, Ana Vek, visited the villages at noon."),
        ("body", "A court issued an arrest warrant for the former director of the dam. He has been told of it."),
        ("body", "A court issued a fishing licence."),
    )
    told = {claim.statement for claim in read(document).claims if claim.speaker is None}
    assert "A court issued an arrest warrant for the former director of the dam." in told
    assert "A court issued a fishing licence." not in told
