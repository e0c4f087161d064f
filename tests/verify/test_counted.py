import pytest

from onrecord.drafts import DraftQuantity
from tests.verify.drafting import claim, severities, story

ARTICLE = story(
    "More than twenty dockers were killed and six were wounded in the port, the fire service said.",
    "Half of the sheds and a crane burnt down; more guards were sent.",
)


def quantity(text: str, value: float | None, counts: str | None) -> DraftQuantity:
    return DraftQuantity(text=text, value=value, bound="exactly", counts=counts)


@pytest.mark.parametrize(
    ("statement", "cited", "filled"),
    [
        pytest.param("Six were wounded.", 1, quantity("six", 6, "dockers wounded"), id="the article's words"),
        pytest.param("Six were wounded.", 1, quantity("six", 6, "people injured"), id="another word for the harm"),
        pytest.param("Six were wounded.", 1, quantity("six", 6, "casualties"), id="a word for all harms"),
        pytest.param("Six were wounded.", 1, quantity("six", 6, None), id="nothing said of it"),
        pytest.param("Half of the sheds burnt down.", 2, quantity("half", 0.5, "sheds burnt"), id="half"),
        pytest.param("A crane burnt down.", 2, quantity("a crane", 1, "cranes"), id="a is one"),
        pytest.param("More guards were sent.", 2, quantity("more guards", None, "guards"), id="no value"),
    ],
)
def test_what_the_article_counts_may_be_said(statement: str, cited: int, filled: DraftQuantity) -> None:
    assert severities(ARTICLE, claim(statement, cited, quantities=(filled,)), "counted") == []


@pytest.mark.parametrize(
    ("statement", "cited", "filled"),
    [
        pytest.param("Six were wounded.", 1, quantity("six", 6, "dockers killed"), id="the wounded counted as killed"),
        pytest.param("Six were wounded.", 1, quantity("six dead dockers", 6, None), id="the same in its words"),
        pytest.param("Half of the sheds burnt down.", 2, quantity("half", 0.5, "injured"), id="a harm nobody named"),
        pytest.param("Six were wounded.", 1, quantity("six", 6, "children"), id="a unit the article does not have"),
        pytest.param("More guards were sent.", 2, quantity("more guards", 1, "guards"), id="a value without a figure"),
        pytest.param("Guards were sent.", 2, quantity("guards", 3, "guards"), id="a figure out of nothing"),
    ],
)
def test_what_it_does_not_count_is_refused(statement: str, cited: int, filled: DraftQuantity) -> None:
    assert severities(ARTICLE, claim(statement, cited, quantities=(filled,)), "counted") == ["error"]
