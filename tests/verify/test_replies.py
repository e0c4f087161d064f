"""A reply that neither confirms nor denies needs a question to the one who gives it, and must be no answer to it."""

import pytest

from tests.verify.drafting import denial, objections, refusals, story

TOLD = story(
    "Asked whether the beams had been inspected, Jon Ek said that was a matter for the owners.",
    "The mayor was asked whether she had read the report.",
    "“My thoughts are with the families,” Ana Vek said.",
    "Asked whether the pier was safe, Jon Ek said: “No.”",
    "Asked whether he had been paid, Jon Ek denied having seen any money.",
    "Jon Ek said the pier would be closed until the beams had been inspected.",
)


@pytest.mark.parametrize(
    ("replier", "asked", "cited"),
    [
        pytest.param("Jon Ek", "Whether the beams had been inspected.", (1,), id="one sentence"),
        pytest.param("Ana Vek", "Whether she had read the report.", (2, 3), id="the question before"),
    ],
)
def test_a_reply_beside_its_question_is_accepted(replier: str, asked: str, cited: tuple[int, ...]) -> None:
    assert not objections(TOLD, denial(replier, asked, *cited, form="replies"), "denials")


@pytest.mark.parametrize(
    ("replier", "asked", "cited"),
    [
        pytest.param("Ana Vek", "Whether the beams had been inspected.", (1,), id="another replies"),
        pytest.param("Jon Ek", "Whether she had read the report.", (2, 3), id="another was asked"),
        pytest.param("Jon Ek", "Whether the owners had hidden the reports of the divers.", (1,), id="another question"),
        pytest.param("Jon Ek", "Whether he had been paid.", (5,), id="a denial"),
        pytest.param("Jon Ek", "Whether the beams had been inspected.", (6,), id="nobody asks"),
    ],
)
def test_what_is_no_such_reply_is_refused(replier: str, asked: str, cited: tuple[int, ...]) -> None:
    assert "denials" in refusals(TOLD, denial(replier, asked, *cited, form="replies"))


def test_a_no_is_refused_where_it_is_cited_as_the_reply() -> None:
    told = story("The engineer was asked whether the pier was safe.", "“No, it is not,” Jon Ek said.")
    assert "denials" in refusals(told, denial("Jon Ek", "Whether the pier was safe.", 1, 2, form="replies"))
