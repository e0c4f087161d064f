import pytest

from onrecord.drafts import DraftQuantity
from tests.verify.drafting import claim, objections, severities, story

ARTICLE = story(
    "More than twenty people were killed and six were injured on Oct. 3, the fire service said on Tuesday.",
    "A dozen houses burnt down, and repairs will cost $5.1bn, twelve percent of the budget.",
    "A lorry blew up in the market, killing at least 90 and wounding hundreds more.",
)


@pytest.mark.parametrize(
    ("statement", "cited"),
    [
        pytest.param("More than 20 people were killed on October 3.", 1, id="numerals for words, month written out"),
        pytest.param("Six were injured.", 1, id="word"),
        pytest.param("12 houses burnt down.", 2, id="a dozen is twelve"),
        pytest.param("At least 90 people were killed in the market.", 3, id="the object of a verb of harm"),
        pytest.param("Repairs will cost 12 percent of the budget.", 2, id="percent"),
        pytest.param("People were injured.", 1, id="no figure at all"),
        pytest.param("The fire service said so on Tuesday.", 1, id="day of the week"),
    ],
)
def test_figures_of_the_evidence_are_accepted(statement: str, cited: int) -> None:
    assert not objections(ARTICLE, claim(statement, cited), "figures")
    assert not objections(ARTICLE, claim(statement, cited), "dates")


@pytest.mark.parametrize(
    ("statement", "cited"),
    [
        pytest.param("More than 30 people were killed.", 1, id="another number"),
        pytest.param("Twenty people were killed.", 1, id="the bound is lost"),
        pytest.param("Nine were injured on Oct. 3.", 1, id="another word"),
        pytest.param("Six were injured on Oct. 4.", 1, id="another day"),
        pytest.param("Six were injured, the fire service said on Friday.", 1, id="another day of the week"),
        pytest.param("Six were killed on Oct. 3.", 1, id="something else is counted"),
        pytest.param("At least 90 people were wounded in the market.", 3, id="another harm than the verb's"),
        pytest.param("26 people were killed or injured.", 1, id="a sum that nobody gives"),
        pytest.param("Repairs will cost $6.1bn.", 2, id="money"),
    ],
)
def test_figures_that_are_not_there_are_refused(statement: str, cited: int) -> None:
    found = [one for check in ("figures", "dates") for one in objections(ARTICLE, claim(statement, cited), check)]
    assert "error" in [one.severity for one in found]
    assert all(one.found for one in found)


def test_a_rounded_figure_is_a_warning() -> None:
    assert severities(ARTICLE, claim("Repairs will cost $5bn.", 2), "figures") == ["warning"]


def test_the_value_of_a_quantity_is_that_of_its_words() -> None:
    quantity = DraftQuantity(text="A dozen houses", value=10, bound="exactly", counts="houses")
    found = objections(ARTICLE, claim("A dozen houses burnt down.", 2, quantities=(quantity,)), "figures")
    assert [(one.expected, one.found) for one in found] == [("12", "10")]


def test_a_figure_in_the_words_for_a_speaker_need_only_be_the_articles() -> None:
    told = story("The father of four admitted it.", "“It was only smoke,” he said.")
    right = claim("The father of four said: “It was only smoke”.", 2, speaker="The father of four")
    wrong = claim("The father of nine said: “It was only smoke”.", 2, speaker="The father of nine")
    assert "error" not in severities(told, right, "figures")
    assert "error" in severities(told, wrong, "figures")
