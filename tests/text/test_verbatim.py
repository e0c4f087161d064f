"""Words that a text has are told from words put together out of it."""

import pytest

from onrecord.text.verbatim import stands_in


@pytest.mark.parametrize(
    ("words", "text", "stands"),
    [
        ("The ship was full.", "Ek denied that the ship was full, he said.", True),
        ("The ship was “full”.", "Ek denied that the ship was\nfull.", True),
        ("The ship was full.", "“The ship was not full,” Ek said.", False),
        ("", "anything", True),
    ],
)
def test_only_what_a_text_has_just_so_stands_in_it(words: str, text: str, stands: bool) -> None:
    assert stands_in(words, [text]) is stands
