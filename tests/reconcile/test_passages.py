"""Figures in sentences that no claim gives are compared like those of claims; what a notice withdraws is put beside the right one."""

import pytest

from onrecord.extract.by_rules import read
from onrecord.reconcile import reconcile
from onrecord.verify import verify

from ..articles import article

Told = list[tuple[str, list[str]]]


def told(*texts: str) -> Told:
    """The figures that differ between articles of two paragraphs each, by relation and values."""
    documents = [
        article(
            ("title", "Mill shut after fire"),
            ("body", "The mill at Orsk was shut on Monday, the owners said."),
            *(("body", paragraph) for paragraph in text.split("\n")),
            path=f"{at}.txt",
            published=f"2031-05-0{at + 5}",
        ).model_copy(update={"id": f"doc-{at}"})
        for at, text in enumerate(texts)
    ]
    readings = [verify(one, read(one), answered_by="rules", model=None) for one in documents]
    found = reconcile([one.head() for one in documents], readings).discrepancies
    spans = {value.document: value.span for item in found for value in item.values}
    texts_of = {one.id: one.text for one in documents}
    assert all(texts_of[key][span.start : span.end] == span.text for key, span in spans.items())
    return [(item.relation, [value.value for value in item.values]) for item in found if item.kind == "figure"]


def test_figures_told_in_passing_in_two_articles_stand_side_by_side() -> None:
    assert told(
        "It was noon when inspectors carried off 38 sacks of mouldy barley.",
        "It was dusk when inspectors carried off 46 sacks of mouldy barley.",
    ) == [("update", ["38 sacks", "46 sacks"])]


@pytest.mark.parametrize(
    ("notice", "values"),
    [
        pytest.param(
            "Correction: An earlier version of this article said that the mill had 70 looms. It has 90.",
            ["70 looms", "90"],
            id="the next sentence",
        ),
        pytest.param(
            "Correction: An earlier version of this article said that 70 looms were saved from the flames.\n"
            "In all 90 looms were saved from the flames, the guild said.",
            ["70 looms", "90 looms"],
            id="elsewhere in the article",
        ),
        pytest.param(
            "CORRECTION: We also gave the age of Ana Vek as 61; she is 16.", ["61", "16"], id="the same sentence"
        ),
    ],
)
def test_a_figure_that_the_outlet_corrects_stands_before_the_right_one(notice: str, values: list[str]) -> None:
    assert told(notice) == [("update", values)]


def test_a_notice_without_the_right_figure_gives_no_row() -> None:
    assert (
        told("Correction: An earlier version of this article said that the mill had 70 looms. We regret the error.")
        == []
    )


@pytest.mark.parametrize(
    ("text", "values"),
    [
        ("As many as 80 looms burned in the hall. The guild says 60.", ["80 looms", "60"]),
        (
            "The damage is put at 2.3 billion lira. The Chamber of Trade names a figure of 4 billion.",
            ["2.3 billion lira", "4 billion"],
        ),
        ("She added that reports of 18 knots were wrong. The log shows 13.6.", ["18 knots", "13.6"]),
        (
            "By one count the hall held 80% of the looms. The guild disputes that figure, which it puts nearer 60%.",
            ["80%", "60%"],
        ),
    ],
)
def test_another_number_given_in_the_next_sentence_is_set_against_the_first(text: str, values: list[str]) -> None:
    ((_, shown),) = told(text)
    assert [one.split()[-1] in said or one in said for one, said in zip(values, shown, strict=True)] == [True, True]


def test_this_figure_is_the_nearest_of_its_kind_however_far_before() -> None:
    text = (
        "Boats from Orsk took 61,000 tonnes of sprat last year, the guild said.\nIt was a hard winter for all.\n"
        "The port office called this figure invented and gave the catch as 41,300 tonnes."
    )
    assert [relation for relation, _ in told(text)] == ["conflict"]


def test_a_sum_that_is_called_wrong_stands_beside_the_one_given() -> None:
    text = (
        "The sum in question is 1.4 million francs.\n"
        "Some papers reported the sum of 2.4 million francs, which does not correspond to the facts, the court said."
    )
    assert told(text) == [("conflict", ["1.4 million francs", "2.4 million francs"])]


@pytest.mark.parametrize(
    ("one", "other", "relation"),
    [
        (
            "Some 14,000 people were under evacuation orders.",
            "About 9,500 residents had not returned home by noon.",
            "update",
        ),
        (
            "The mayor said 312 people were aboard the barge.",
            "The barge was carrying 309 passengers, the port said.",
            "conflict",
        ),
        ("At the mill 11 people were held hostage.", "The owners said nine workers were held inside.", "update"),
        (
            "Contracts worth €212 million were let.",
            "Vek told the court the contracts were worth 187 million.",
            "conflict",
        ),
    ],
)
def test_people_in_one_state_and_one_thing_of_worth_are_one_count(one: str, other: str, relation: str) -> None:
    assert [found for found, _ in told(one, other)] == [relation]


@pytest.mark.parametrize(
    ("one", "other"),
    [
        pytest.param("Some 14,000 people were evacuated.", "The barge carried off 9,500 hens.", id="no people"),
        pytest.param("Some 14,000 people were evacuated.", "At least 700 people fled one street.", id="a part"),
        pytest.param(
            "Some 14,000 people were evacuated.", "About 9,500 people will be evacuated in May.", id="planned"
        ),
        pytest.param("Analysts expect sales of £512m.", "Sales were £506m.", id="expected"),
        pytest.param(
            "A dozen people were held hostage.", "At the mill 11 people were held hostage.", id="a dozen is vague"
        ),
    ],
)
def test_what_need_not_be_one_count_gives_no_conflict(one: str, other: str) -> None:
    assert not [relation for relation, _ in told(one, other) if relation in ("conflict", "update")]


def test_a_later_count_of_those_aboard_is_another_and_no_newer_one() -> None:
    assert told("The barge was carrying 309 people.", "The port put the number aboard at 312.")[0][0] == "conflict"


def test_what_was_believed_at_first_stands_before_what_is_known() -> None:
    text = (
        "The mayor said police had initially believed there were 11 hostages.\nNine people were held inside the mill."
    )
    assert told(text) == [("update", ["11 hostages", "Nine people"])]


def test_a_toll_that_somebody_refutes_is_no_later_toll() -> None:
    found = told(
        "The fire killed 37 people.",
        "The fire killed 124 people.",
        "The fire killed 168 people. The mayor refuted reports of other papers about 300 dead.",
    )
    assert [values for relation, values in found if relation == "update"] == [["37 people", "124 people", "168 people"]]


def test_a_number_that_ends_a_name_is_not_what_a_notice_withdraws() -> None:
    notice = "Correction: An earlier version of this article gave the mass of Orsk-Tern 1 as 29 kilograms. It is 92."
    assert told(notice) == [("update", ["29 kilograms", "92"])]


def test_about_twenty_is_no_step_of_a_count_that_is_eighteen() -> None:
    assert told(
        "The blast injured 17 people.",
        "The blast injured about 20 people.",
        "Eighteen people are now known to have been injured.",
    ) == [("update", ["17 people", "Eighteen people"])]


def test_bodies_found_are_no_other_toll_where_the_article_gives_one() -> None:
    text = "Nine people are now known to have died, the mayor said.\nTwo bodies were brought down by boat on Friday."
    assert [values for relation, values in told(text) if relation == "conflict"] == []


def test_a_price_that_somebody_denies_is_no_figure_to_compare() -> None:
    assert (
        told(
            "The port discussed a price of up to 430 francs.",
            "The port denied that a price above 400 francs was discussed.",
        )
        == []
    )


def test_a_toll_is_no_other_number_of_the_injured() -> None:
    text = "State radio gave a toll of 44 dead and 140 injured. The Red Lamp gave a toll of 48 dead."
    assert [values for _, values in told(text) if any("140" in value for value in values)] == []


def test_the_number_of_what_a_notice_names_is_found_in_the_article() -> None:
    notice = "The yard has 12 cranes and 64 loading gates.\nCorrects earlier versions, which gave the number of loading gates as 46."
    assert told(notice) == [("update", ["46", "64 loading gates"])]
