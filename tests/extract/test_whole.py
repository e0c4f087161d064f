"""No fragment is printed: the article's whole sentence stands for it, the utterance with who makes it, or nothing."""

import pytest

from onrecord.extract.by_rules import read
from tests.articles import article


def claims(*sentences: str) -> list[tuple[str | None, str]]:
    """Who claims what in a story of these sentences."""
    document = article(("title", "Harbour pier shut in Velm"), *(("body", sentence) for sentence in sentences))
    return [(claim.speaker, claim.statement) for claim in read(document).claims]


PLAIN = "The pier in Velm was shut on Monday after a storm."


@pytest.mark.parametrize(
    "sentence",
    [
        "The Rector of Velm, Otto Brandt, said Mass on Tuesday for those who had been hurt.",
        "The captain, Ana Vek, apologised “without any delay whatever”.",
    ],
)
def test_what_was_cut_to_a_piece_is_told_by_the_outlet_in_its_whole_sentence(sentence: str) -> None:
    told = claims(PLAIN, sentence)
    assert (None, sentence) in told
    assert not any(speaker for speaker, _ in told)


def test_an_utterance_without_a_verb_stands_with_who_makes_it() -> None:
    told = claims(PLAIN, "“Not on the pier, not on the boat, not on the quay,” the captain, Ana Vek, said.")
    assert ("Ana Vek", "Ana Vek said: “Not on the pier, not on the boat, not on the quay”.") in told


def test_a_whole_clause_stays_its_speakers() -> None:
    assert ("Ana Vek", "The pier was safe.") in claims(PLAIN, "The captain, Ana Vek, said the pier was safe.")


def test_a_line_without_a_verb_is_no_claim_of_the_outlets() -> None:
    assert claims("Photographs by Ana Vek and the harbour office.", PLAIN) == [(None, PLAIN)]
