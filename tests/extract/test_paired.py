"""What is said keeps its second half, and another saying of the speaker's is none."""

import pytest

from onrecord.extract.by_rules import read
from tests.articles import article


def statements(words: str) -> list[str]:
    return [claim.statement for claim in read(article(("body", words))).claims if claim.speaker]


@pytest.mark.parametrize(
    ("words", "statement"),
    [
        (
            "The mission said monitors had heard 11 shots but could not determine where they came from.",
            "Monitors had heard 11 shots but could not determine where they came from.",
        ),
        (
            "Monitors had heard 11 shots but could not determine where they came from, the mission said.",
            "Monitors had heard 11 shots but could not determine where they came from.",
        ),
        (
            "The board discussed closing the dam in May but deferred the decision until autumn, the ministry said.",
            "The board discussed closing the dam in May but deferred the decision until autumn.",
        ),
    ],
)
def test_the_second_half_of_a_pair_is_kept(words: str, statement: str) -> None:
    assert statement in statements(words)


@pytest.mark.parametrize(
    "words",
    [
        "The mission said monitors had heard 11 shots but declined to say where they came from.",
        "The mission said monitors had heard 11 shots but did not answer further questions.",
    ],
)
def test_what_the_speaker_does_besides_is_no_part_of_it(words: str) -> None:
    assert "Monitors had heard 11 shots." in statements(words)


def test_a_quotation_keeps_what_it_is_of() -> None:
    words = 'Former director Lena Ostrow writes that she "cannot be certain" she saw cash handed over in a flat.'
    assert 'Lena Ostrow "cannot be certain" she saw cash handed over in a flat.' in statements(words)


def test_one_who_asks_for_a_thing_keeps_what_they_rule_out() -> None:
    words = "The governor urged both sides to return to talks but ruled out using troops to clear the road."
    assert words in statements(words)


@pytest.mark.parametrize(
    ("words", "statement"),
    [
        (
            "The board confirmed the sale in a letter to the town.",
            "The board confirmed the sale in a letter to the town.",
        ),
        (
            "A leaked report shows the crew asked for a pump before the boat sank.",
            "A leaked report shows the crew asked for a pump before the boat sank.",
        ),
        (
            "The union condemned the cuts after the vote and said it would strike.",
            "The union condemned the cuts after the vote.",
        ),
    ],
)
def test_when_and_where_a_deed_was_done_stays_with_it(words: str, statement: str) -> None:
    assert statement in statements(words)
