"""Who is listed as an actor of an article, and as what."""

import pytest

from onrecord.extract import by_rules
from onrecord.records import ActorKind
from tests.articles import article


def kinds(text: str) -> dict[str, ActorKind]:
    return {actor.name: actor.kind for actor in by_rules.read(article(("body", text))).actors}


@pytest.mark.parametrize(
    ("text", "name", "kind"),
    [
        ("The Eskvall Constabulary said that two boats had sunk.", "The Eskvall Constabulary", "organisation"),
        ("Orsel said that two boats had sunk. Mr Orsel owns them.", "Orsel", "person"),
        ("The carpet fitter said that two boats had sunk.", "The carpet fitter", "unnamed"),
        ("The team said that two boats had sunk.", "The team", "organisation"),
        ("Norcal Jet said that two boats had sunk. A jet had seen them.", "Norcal Jet", "organisation"),
        ("Zebulo Jetzam said that two boats had sunk. A jet had seen them.", "Zebulo Jetzam", "person"),
        (
            "Foreign Ministry officials left. The Foreign Ministry said that two boats had sunk.",
            "The Foreign Ministry",
            "organisation",
        ),
    ],
)
def test_an_actors_kind_is_what_the_article_shows(text: str, name: str, kind: ActorKind) -> None:
    assert kinds(text)[name] == kind
