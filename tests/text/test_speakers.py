"""Who a speaker is, in sentences written for these tests."""

import pytest

from tests.text.test_attribution import content, read


@pytest.mark.parametrize(
    "remark",
    [
        "from Sande,",
        "30, from Sande,",
        "of Sande, a clerk at the harbour office,",
        "30, from Sande, one of those on board,",
        "30, from Sande, who was among those hurt,",
        "of Sande, whose son was on board,",
        "30, a clerk at the harbour office who was on board,",
        "speaking from Sande,",
    ],
)
def test_a_chain_of_remarks_belongs_to_the_name_that_opens_it(remark: str) -> None:
    document, (one,) = read(f"Piet Holm, {remark} said the deck gave way.")
    assert one.speaker == "Piet Holm"
    assert one.source is not None
    assert document.text[one.source[0] : one.source[1]].startswith("Piet Holm")
    assert content(document, one) == ["the deck gave way"]


@pytest.mark.parametrize(
    "text",
    [
        "Speaking to the Gazette, Piet Holm from Sande said he fell.",
        "Standing on the quay, Piet Holm said he fell.",
        "Speaking outside the hospital, where he is treated, Piet Holm said he fell.",
        "Piet Holm, speaking from Sande, said he fell.",
    ],
)
def test_how_somebody_came_to_speak_is_not_what_is_said(text: str) -> None:
    document, (one,) = read(text)
    assert (one.speaker, content(document, one)) == ("Piet Holm", ["he fell"])


def test_a_statement_that_opens_with_a_verbal_noun_is_kept() -> None:
    document, (one,) = read("Keeping the pier open is a risk, Piet Holm said.")
    assert content(document, one) == ["Keeping the pier open is a risk"]
