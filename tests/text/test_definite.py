"""A body told by its noun alone is the only named one of that noun, or nobody's name at all."""

import pytest

from onrecord.text.attribution import attributions_in
from onrecord.text.attribution.definite import Definite
from tests.articles import article


@pytest.mark.parametrize(
    ("text", "speaker"),
    [
        ("Corran Bank lost its data. The bank said it would pay.", "Corran Bank"),
        ("The National Ferry League met on Monday. The league said it had proof.", "the National Ferry League"),
        (
            "The Velmish Directorate of Fisheries met. The directorate said it was late.",
            "the Velmish Directorate of Fisheries",
        ),
        pytest.param(
            "A ward at the Orne and Velm Hospitals Trust shut. The trust said it was late.",
            "the Orne and Velm Hospitals Trust",
            id="a name with an and in it",
        ),
        pytest.param(
            "They asked the Orne Board and Velm Trust. The trust said it was late.", "Velm Trust", id="two bodies"
        ),
        pytest.param("The bank said it would pay. Corran Bank lost its data.", "The bank", id="not named yet"),
        pytest.param(
            "The Harbour Board met. The Velm School Board met. The board said it was late.",
            "The board",
            id="two of them",
        ),
        pytest.param(
            "The Continental Council met. The town council met. The council said it was late.",
            "The council",
            id="one without a name",
        ),
        pytest.param("Corran Bank lost its data. A bank said it would pay.", "A bank", id="any bank"),
        pytest.param("Corran Bank lost its data. The union said it would pay.", "The union", id="another noun"),
    ],
)
def test_the_noun_alone_is_the_one_body_that_it_can_be(text: str, speaker: str) -> None:
    (found,) = attributions_in(article(("body", text)))
    assert found.speaker == speaker


@pytest.mark.parametrize(
    ("text", "speaker"),
    [
        ("The harbour operator, Velm Quays, said it would pay.", "Velm Quays"),
        ("The state water agency, Orlin, said it would pay.", "Orlin"),
        ("The harbour operator, which owns Velm Quays, said it would pay.", "The harbour operator"),
    ],
)
def test_a_body_is_called_by_the_name_that_follows_what_it_is(text: str, speaker: str) -> None:
    (found,) = attributions_in(article(("body", text)))
    assert found.speaker == speaker


def test_a_longer_name_of_the_same_body_is_no_other_one() -> None:
    bodies = Definite("Velm Ferry League, Ferry League")
    bodies.meet("Ferry League", "the Ferry League", 4)
    bodies.meet("Velm Ferry League", "Velm Ferry League", 0)
    assert bodies.meant("The League") == "Velm Ferry League"
    assert bodies.meant("The Ferry League") is None
