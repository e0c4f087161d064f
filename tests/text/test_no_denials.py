"""What looks like a denial and is none is not taken for one, and what stands beside it still is."""

import pytest

from onrecord.text.cues import denial_cues_in


@pytest.mark.parametrize(
    "sentence",
    [
        "Nobody in the port disputed that the fleet had sailed early.",
        "Neither side denied the report on Monday.",
        "No official in the ministry denied that the gates were open.",
        "Few would dispute that the harbour was full.",
        "A week after President Todor Valk dismissed the governor of the National Bank, markets fell.",
        "The premier dismissed the coach of the national side after the defeat.",
        "“I have nothing to say against the crew,” Mrs Orde said.",
    ],
)
def test_what_nobody_denies_and_whom_somebody_dismisses_is_no_denial(sentence: str) -> None:
    assert denial_cues_in(sentence) == ()


@pytest.mark.parametrize(
    ("sentence", "cue"),
    [
        ("The court heard that no one was hurt, and Ms Lund denied that she had driven.", "denied"),
        ("The firm, which employs none of them, denied that it had been warned.", "denied"),
        ("The minister dismissed the chairman’s claim as nonsense.", "dismissed"),
        ("She said she had nothing to say.", "nothing to say"),
    ],
)
def test_a_denial_beside_such_words_is_still_one(sentence: str, cue: str) -> None:
    assert cue in " ".join(each.text for each in denial_cues_in(sentence))
