"""A figure that stands behind the speaker and is set against one of what is said belongs to it."""

import pytest

from onrecord.extract import by_rules
from onrecord.ingest import read_article
from onrecord.records import Document

HEAD = (
    "Two barges collide off Velm\n\nBy Jo Penn\nTuesday, 4 June 2024\n\nThe harbour master said the fog was thick.\n\n"
)


def claimed(text: str) -> list[tuple[str | None, str, bool]]:
    document = read_article("a.txt", (HEAD + text + "\n").encode())
    assert isinstance(document, Document)
    return [(claim.speaker, claim.statement, claim.negated) for claim in by_rules.read(document).claims]


@pytest.mark.parametrize(
    ("text", "statement"),
    [
        ("There were 218 aboard the barges, the pilot said, not 212.", "There were 218 aboard the barges, not 212."),
        ("Forty crates were lost, the pilot said on Monday, not 30.", "Forty crates were lost, not 30."),
        ("Nine men were missing, the pilot said, down from 14 on Monday.", "Nine men were missing, down from 14 on Monday."),
    ],
)  # fmt: skip
def test_the_figure_set_against_is_kept(text: str, statement: str) -> None:
    assert (statement, False) in [told[1:] for told in claimed(text) if told[0]]


def test_what_sets_no_figure_against_one_is_no_part_of_the_words() -> None:
    told = claimed("Forty crates were lost, the pilot said, not 12 miles from the pier.")
    assert ("the pilot", "Forty crates were lost.", False) in told


def test_to_say_forty_and_not_thirty_denies_nothing() -> None:
    assert ("the pilot", "Forty crates, not 30, were lost.", False) in claimed(
        "Forty crates, not 30, were lost, the pilot said."
    )


@pytest.mark.parametrize(
    ("text", "statement"),
    [("About 950 people were kept away on Friday, down from the 1,600 reported before.", "About 950 people")],
)
def test_the_outlets_own_figures_that_differ_are_news(text: str, statement: str) -> None:
    assert any(speaker is None and told.startswith(statement) for speaker, told, _ in claimed(text))
