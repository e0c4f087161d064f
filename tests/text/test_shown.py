"""One name has one kind throughout an article: what the article shows of it decides, and not how it looks."""

import pytest

from onrecord.text.attribution.shown import Shown


@pytest.mark.parametrize(
    ("text", "name", "kind"),
    [
        pytest.param("Orsel said it was late.", "Orsel", None, id="nothing shown"),
        pytest.param("Orsel was late. Mr Orsel said so.", "Orsel", "person", id="a title elsewhere"),
        pytest.param("Orsel was late. Brona Orsel, 54, said so.", "Orsel", "person", id="a fuller name with an age"),
        pytest.param("Brona Orsel, who was late, said so.", "Brona Orsel", "person", id="who"),
        pytest.param("Orsel's wife said so.", "Orsel", "person", id="kin"),
        pytest.param("Orsel, which was late, said so.", "Orsel", "body", id="which"),
        pytest.param("They wrote to the Orsel Brona, and it came.", "Orsel Brona", "body", id="the"),
        pytest.param("They saw the Orsel works.", "Orsel", None, id="the of another noun"),
        pytest.param("They sued the drug giant Orsel.", "Orsel", "body", id="what it is before it"),
        pytest.param("Brona Orsel Group said so.", "Brona Orsel Group", "body", id="the form of a firm"),
        pytest.param("ORSEL said so.", "ORSEL", "body", id="capitals throughout"),
        pytest.param("ORSEL said so. Orsel laughed.", "ORSEL", None, id="capitals of a name written otherwise, too"),
        pytest.param("Boss Ana Orsel, 63, left. Shares in Orsel fell.", "Orsel", "body", id="a firm and its owner"),
    ],
)
def test_an_article_shows_whether_a_name_is_a_persons(text: str, name: str, kind: str | None) -> None:
    assert Shown(text).kind(name) == kind


def test_a_pronoun_tells_of_the_name_it_stands_for() -> None:
    shown = Shown("Orsel said it was late.")
    shown.hear("Orsel", "person")
    assert shown.kind("Orsel") == "person"
