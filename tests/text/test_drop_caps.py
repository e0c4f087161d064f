"""Words in capitals that open a story are told as others are; initials stay."""

import pytest

from onrecord.extract.by_rules import read
from onrecord.ingest import read_article
from onrecord.records import Document
from onrecord.text.drop_caps import in_small, opening_of

REST = "The angry passengers of Orne waited for the third boat on Monday, and nobody came, the harbour master said."


def article(opening: str) -> Document:
    read_one = read_article("x.txt", f"Orne waits for its ferry\n\n{opening}\n\n{REST}\n\n{REST}".encode())
    assert isinstance(read_one, Document)
    return read_one


@pytest.mark.parametrize(
    ("opening", "plain"),
    [
        ("PASSENGERS on the Orne ferry hid below deck all night.", "Passengers on the Orne ferry hid below deck all night."),
        ("THE owner of the Orne ferry flew off to the sun.", "The owner of the Orne ferry flew off to the sun."),
        ("A THIRD boat has sunk off Orne since the spring.", "A third boat has sunk off Orne since the spring."),
        ("FURIOUS islanders are ready to row to Orne.", "Furious islanders are ready to row to Orne."),
    ],
)  # fmt: skip
def test_an_opening_in_capitals_is_told_in_small_letters(opening: str, plain: str) -> None:
    assert in_small(opening, opening_of(article(opening))) == plain


@pytest.mark.parametrize(
    "opening",
    [
        "NATO forces hid below deck all night.",
        "WHO officials who came to Orne hid below deck.",
        "US sailors came to help us at Orne.",
        "A ferry has sunk off Orne since the spring.",
        "ORNE is shut, and THE BRIDGE is, too.",
    ],
)
def test_initials_and_plain_words_stay(opening: str) -> None:
    assert in_small(opening, opening_of(article(opening))) == opening


def test_the_drafts_words_are_changed_and_the_evidence_is_not() -> None:
    told = read(article("PASSENGERS on the Orne ferry said on Monday that they had hidden below deck all night."))
    assert any(claim.speaker == "Passengers on the Orne ferry" for claim in told.claims)
    assert all(item.quote is None or "Passengers" not in item.quote for claim in told.claims for item in claim.evidence)
