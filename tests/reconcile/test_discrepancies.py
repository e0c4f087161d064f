"""Values that do not agree stand side by side, each with its place, and with what kind of disagreement it is."""

import pytest

from onrecord.reconcile.discrepancies import discrepancies
from onrecord.reconcile.spellings import spellings
from onrecord.records import Claim, Discrepancy, Quantity

from .readings import MONDAY, TUESDAY, actor, claim, count, head, reading, story


def found(*claims: Claim, days: tuple[str | None, str | None] = (MONDAY, MONDAY)) -> tuple[Discrepancy, ...]:
    articles = sorted({item.document for item in claims}, reverse=True)
    heads = [head(name, published=day) for name, day in zip(articles, days, strict=False)]
    return discrepancies({"f": claims}, story(*claims, heads=heads))


def counted(
    one: Quantity, other: Quantity, *, days: tuple[str | None, str | None] = (MONDAY, MONDAY)
) -> list[tuple[str, str]]:
    """Kind and relation of the disagreement between "post", published first, and "herald"."""
    claims = [
        claim(article, f"{quantity.text} people drowned.", quantities=(quantity,))
        for article, quantity in (("post", one), ("herald", other))
    ]
    return [(item.kind, item.relation) for item in found(*claims, days=days)]


@pytest.mark.parametrize(
    ("one", "other"),
    [
        pytest.param(count(6, "people drowned"), count(6, "people drowned"), id="the same"),
        pytest.param(count(6, "people drowned"), count(6, "drowned people"), id="the same in other words"),
        pytest.param(count(6, "people drowned"), count(40, "cars lost"), id="nothing in common"),
        pytest.param(count(20, "boats", bound="more_than"), count(20, "boats"), id="one bound apart"),
        pytest.param(count(6, "soldiers killed"), count(3, "soldiers wounded"), id="the dead and the wounded"),
    ],
)
def test_figures_that_agree_or_have_nothing_to_do_with_each_other_are_not_listed(
    one: Quantity, other: Quantity
) -> None:
    assert counted(one, other) == []


@pytest.mark.parametrize(
    ("one", "other", "relation"),
    [
        pytest.param(count(6, "people drowned"), count(7, "people drowned"), "conflict", id="two figures for one count"),
        pytest.param(count(6, "soldiers killed"), count(6, "officers killed"), "conflict", id="one figure for two things"),
        pytest.param(count(20, "soldiers", bound="more_than"), count(6, "soldiers of the guard"), "scope", id="a part of the other"),
        pytest.param(count(20, "boats", bound="more_than"), count(25, "boats", bound="about"), "wording", id="both can be true"),
    ],
)  # fmt: skip
def test_figures_that_differ_are_listed_with_how(one: Quantity, other: Quantity, relation: str) -> None:
    assert counted(one, other) == [("figure", relation)]


def test_a_later_higher_figure_is_an_update() -> None:
    pair = count(6, "people drowned"), count(9, "people drowned")
    assert counted(*pair, days=(MONDAY, TUESDAY)) == [("figure", "update")]


@pytest.mark.parametrize(
    ("values", "days"),
    [
        pytest.param((9, 6), (MONDAY, TUESDAY), id="later but lower"),
        pytest.param((6, 9), (MONDAY, MONDAY), id="the same day"),
    ],
)
def test_without_a_later_higher_figure_there_is_no_update(
    values: tuple[float, float], days: tuple[str | None, str | None]
) -> None:
    one, other = (count(value, "people drowned") for value in values)
    assert counted(one, other, days=days) == [("figure", "conflict")]


def test_which_count_is_newer_cannot_be_told_where_an_article_has_no_day() -> None:
    pair = count(6, "people drowned"), count(9, "people drowned")
    assert counted(*pair, days=(MONDAY, None)) == [("figure", "undetermined")]


def test_every_value_has_its_place_and_its_claim() -> None:
    claims = [
        claim(name, f"{n} people drowned.", at=40, quantities=(count(n, "people drowned"),))
        for name, n in (("post", 6), ("herald", 7))
    ]
    (item,) = found(*claims)
    assert [(value.value, value.document) for value in item.values] == [
        ("6 people drowned", "post"),
        ("7 people drowned", "herald"),
    ]
    assert {value.item for value in item.values} == {made.id for made in claims}
    assert all(value.span.start == 40 for value in item.values)


def hedged(article: str, likelihood: str, words: str | None, speaker: str | None = "Jon Ek", *, at: int = 0) -> Claim:
    return claim(article, "The bridge will fall.", speaker, at=at, likelihood=likelihood, likelihood_words=words)


def test_one_speaker_in_one_wording_is_no_discrepancy() -> None:
    assert found(hedged("post", "likely", "likely"), hedged("herald", "likely", "Likely")) == ()


def test_two_speakers_may_be_of_two_minds() -> None:
    assert found(hedged("post", "likely", "likely"), hedged("herald", "unlikely", "unlikely", "Mara Holm")) == ()


@pytest.mark.parametrize(
    ("rung", "words", "relation"), [("very_likely", "very likely", "wording"), ("likely", "likely", "wording")]
)
def test_one_speaker_in_two_wordings_is_listed(rung: str, words: str, relation: str) -> None:
    (item,) = found(hedged("post", "very_likely", "highly likely"), hedged("herald", rung, words))
    assert (item.kind, item.relation) == ("likelihood", relation)
    assert {value.value for value in item.values} == {"highly likely", words}


def test_a_headline_surer_than_its_own_body_is_listed() -> None:
    headline = claim("post", "Bridge will fall", headline=True)
    (item,) = found(headline, hedged("post", "likely", "likely", at=60))
    assert (item.kind, item.about, item.relation) == ("likelihood", "headline and body", "conflict")


@pytest.mark.parametrize(
    "headline",
    [
        pytest.param(
            claim("post", "Bridge likely to fall", headline=True, likelihood="likely"), id="as hedged as the body"
        ),
        pytest.param(claim("herald", "Bridge will fall", headline=True), id="of another article"),
        pytest.param(claim("post", "Will the bridge fall?", headline=True), id="a question"),
    ],
)
def test_a_headline_is_held_against_its_own_body_alone(headline: Claim) -> None:
    assert found(headline, hedged("post", "likely", "likely", at=60)) == ()


def test_a_misspelt_speaker_is_listed_with_both_spellings() -> None:
    office = "Vellmark Road Minister"
    spelled = (("post", "Jon Hyllman"), ("herald", "Jon Hyllman"), ("times", "Jon Kyllman"))
    readings = [
        reading(a, claim(a, "The bridge is shut.", name), actors=[actor(a, name, role=office)]) for a, name in spelled
    ]
    claims = [made for each in readings for made in each.claims]
    (item,) = spellings(claims, story(*claims, readings=readings))
    assert (item.kind, item.relation) == ("name", "wording")
    assert {value.value for value in item.values} == {"Jon Hyllman", "Jon Kyllman"}


def test_a_headline_need_not_repeat_the_hedge_of_a_clause() -> None:
    headline = claim("post", "Inquiry into the bridge opens", headline=True)
    told = "An inquiry into the bridge opened after a paper that said it may fall."
    body = claim("post", told, "the mayor", at=60, likelihood="roughly_even_chance", likelihood_words="may")
    assert found(headline, body) == ()
    main = body.model_copy(update={"statement": "An inquiry into the bridge may open, said a paper that told of it."})
    assert len(found(headline, main)) == 1
