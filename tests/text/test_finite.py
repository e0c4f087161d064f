"""A whole clause has a verb that no "that", "who" or "how" in it has taken; a piece of one has none left."""

import pytest

from onrecord.text.finite import is_whole


@pytest.mark.parametrize(
    "words",
    [
        "The pier was closed.",
        "Ana Vek said that the pier was closed.",
        "The man who fell was hurt.",
        "What it shows is that nobody knew.",
        "Six remain in custody.",
        "The masters called that an insult.",
        "She told them how not to build it.",
        "Prices fell because of the storm.",
        "Two boats were found, 14 of them damaged.",
        "They exist.",
        "Boats from three towns landed.",
        "When asked, the clerk left.",
        "The order must be extended.",
        "The mayor asked that the order be extended.",
        "It was not that nobody knew.",
    ],
)
def test_a_clause_is_whole(words: str) -> None:
    assert is_whole(words)


@pytest.mark.parametrize(
    "words",
    [
        "",
        "The harbour master, Ana Vek.",
        "The paper reported on Monday that the harbour master, Ana Vek.",
        "The story of how the harbour was built.",
        "Prayers at noon for those who had been hurt.",
        "The board demanding that changes be made.",
        "The order, put in place in May, be extended.",
        "Said he was in touch with the crew.",
        "After the crash at the corner where the cars left the road.",
        "Without any delay whatever.",
        "A long and plain apology.",
        "How, two weeks ago, she was left behind.",
    ],
)
def test_a_piece_of_one_is_not(words: str) -> None:
    assert not is_whole(words)
