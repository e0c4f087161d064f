"""Figures that differ, by the table: one count growing, two at odds, a part of a whole; other events left alone."""

import pytest

from onrecord.reconcile.counts import counts_of
from onrecord.reconcile.discrepancies import discrepancies
from onrecord.reconcile.groups import group
from onrecord.records import Claim, Discrepancy, Quantity, Time, content_id

from .readings import MONDAY, TUESDAY, claim, count, head, story

DAYS = {"post": MONDAY, "herald": MONDAY, "times": TUESDAY, "echo": TUESDAY}


def on(day: str) -> Time:
    return Time(text=day, earliest=day, latest=day, of="event")


def toll(
    article: str,
    number: float,
    *,
    bound: str = "exactly",
    who: str | None = None,
    at: int = 0,
    more: str = "",
    **fields: object,
) -> Claim:
    """A claim that so many people were killed on the lower bridge."""
    statement = f"{number:g} people were killed on the lower bridge{more}."
    return claim(article, statement, who, at=at, quantities=(count(number, "people killed", bound=bound),), **fields)


def found(*claims: Claim) -> list[Discrepancy]:
    heads = [head(name, published=day) for name, day in DAYS.items()]
    told = story(*claims, heads=heads)
    groups = {
        content_id("f", [c.id for c in members]): members for members in group(sorted(claims, key=lambda c: c.id), told)
    }
    return [item for item in discrepancies(groups, told) if item.kind == "figure"]


def relations(*claims: Claim) -> list[str]:
    return sorted(item.relation for item in found(*claims))


@pytest.mark.parametrize(
    "claims",
    [
        pytest.param((toll("post", 6), toll("herald", 6)), id="the same"),
        pytest.param((toll("post", 6), toll("times", 400_000, more=" since the war began")), id="a war's dead"),
        pytest.param((toll("post", 6, when=on("2030-03-01")), toll("times", 9, when=on("2029-11-05"))), id="another day"),
        pytest.param(
            (toll("post", 6), claim("herald", "9 people were hurt on the lower bridge.", quantities=(count(9, "people hurt"),))),
            id="the dead and the injured",
        ),
    ],
)  # fmt: skip
def test_counts_of_other_things_are_not_held_against_each_other(claims: tuple[Claim, ...]) -> None:
    assert relations(*claims) == []


@pytest.mark.parametrize(
    ("claims", "relation"),
    [
        pytest.param((toll("post", 6), toll("times", 9)), "update", id="higher in a later article"),
        pytest.param((toll("post", 6), toll("herald", 9, more=", the toll having risen")), "update", id="said to have risen"),
        pytest.param((toll("post", 9), toll("times", 6)), "conflict", id="lower in a later article"),
        pytest.param((toll("post", 58), toll("herald", 72)), "conflict", id="two on one morning"),
        pytest.param((toll("post", 6, who="Jon Ek"), toll("post", 9, who="Mara Holm", at=90)), "conflict", id="two in one article"),
        pytest.param((toll("post", 5, bound="at_least"), toll("herald", 7, bound="at_least")), "undetermined", id="lower bounds"),
    ],
)  # fmt: skip
def test_one_count_in_two_values(claims: tuple[Claim, ...], relation: str) -> None:
    assert relations(*claims) == [relation]


@pytest.mark.parametrize(
    ("one", "other", "relation", "why"),
    [
        pytest.param((40, "at_least"), (50, "more_than"), "wording", "more than 50", id="two floors close by"),
        pytest.param((40, "at_least"), (90, "more_than"), "undetermined", "older count", id="two floors far apart"),
        pytest.param((40, "at_least"), (57, "exactly"), "undetermined", "both can be true", id="above a floor"),
        pytest.param((65, "at_least"), (70, "about"), "wording", "both be true", id="about, above a floor"),
        pytest.param((40, "about"), (43, "exactly"), "wording", "both be true", id="what about forty can be"),
        pytest.param((40, "up_to"), (30, "at_least"), "wording", "both be true", id="between floor and ceiling"),
        pytest.param((40, "about"), (57, "exactly"), "conflict", "different", id="what about forty cannot be"),
        pytest.param((40, "up_to"), (57, "exactly"), "conflict", "different", id="above a ceiling"),
        pytest.param((40, "exactly"), (50, "more_than"), "conflict", "different", id="below a floor"),
    ],
)  # fmt: skip
def test_a_conflict_is_what_cannot_both_be_true(
    one: tuple[float, str], other: tuple[float, str], relation: str, why: str
) -> None:
    def bound(article: str, value: float, bound: str) -> Claim:
        text = f"{bound.replace('_', ' ')} {value:g}".removeprefix("exactly ")
        statement = f"{text} people were injured on the lower bridge."
        told = Quantity(text=text, value=value, bound=bound, counts="people injured")  # type: ignore[arg-type]
        return claim(article, statement, quantities=(told,))

    (item,) = found(bound("post", *one), bound("herald", *other))
    assert item.relation == relation
    assert why in item.why


def test_of_two_counts_that_cannot_both_be_true_those_are_shown_that_cannot() -> None:
    low = [toll("post", 40, bound="at_least"), toll("echo", 40, at=90)]
    (item,) = found(*low, toll("herald", 70, bound="at_least"), toll("post", 40, at=180))
    assert item.relation == "conflict"
    assert item.values[0].item != low[0].id


@pytest.mark.parametrize(
    ("statement", "counts"),
    [
        pytest.param("Seven people were killed when a two-car tram left the rails.", None, id="part of an adjective"),
        pytest.param("Rescuers found two more bodies under the bridge.", "more bodies", id="what is added"),
    ],
)
def test_what_is_no_count_is_in_no_series(statement: str, counts: str | None) -> None:
    two = Quantity(text="two", value=2.0, bound="exactly", counts=counts)
    assert found(claim("post", statement, quantities=(two,)), toll("herald", 7)) == []


def test_an_older_count_of_the_dead_and_injured_is_no_contradiction_to_the_new_one() -> None:
    older = hurt("post", "The previous toll was 20 dead and 50 injured on the bridge.", 50, counts="injured")
    assert relations(older, hurt("post", "130 people were injured on the bridge.", 130, at=90)) == ["update"]


def test_a_growing_toll_is_one_finding_and_one_series_in_order() -> None:
    claims = [toll("post", 22), toll("herald", 31), toll("times", 48)]
    (item,) = found(*claims)
    assert item.relation == "update"
    assert [value.value.split()[0] for value in item.values] == ["22", "31", "48"]
    told = story(*claims, heads=[head(name, published=day) for name, day in DAYS.items()])
    assert [len(members) for members in group(claims, told)] == [3]


def soldiers(article: str, number: float, who: str, *, bound: str = "exactly") -> Claim:
    return claim(
        article, f"{number:g} {who} were killed by a shell on the lower bridge.", quantities=(count(number, f"{who} killed", bound=bound),)
    )  # fmt: skip


def test_six_officers_and_six_soldiers_are_two_accounts() -> None:
    (item,) = found(soldiers("post", 6, "Orne officers"), soldiers("herald", 6, "Orne soldiers"))
    assert (item.relation, item.why) == ("conflict", "the same number, of something else")


def test_officers_among_soldiers_are_a_part_of_the_whole() -> None:
    assert relations(soldiers("post", 6, "officers"), soldiers("herald", 20, "soldiers", bound="more_than")) == [
        "scope"
    ]


@pytest.mark.parametrize(
    ("one", "other"),
    [
        pytest.param((10, "Orne passengers"), (10, "Orne citizens"), id="who may be the same people"),
        pytest.param((10, "Orne passengers"), (2, "Vellmark pilots"), id="who are not part of each other"),
    ],
)
def test_other_words_for_people_are_no_contradiction(one: tuple[int, str], other: tuple[int, str]) -> None:
    assert relations(soldiers("post", *one), soldiers("herald", *other)) == []


def test_an_article_dated_before_the_event_tells_nothing_about_which_count_is_later() -> None:
    early = [toll(a, n, when=on(TUESDAY)) for a, n in (("post", 9), ("times", 6))]
    third = toll("herald", 6, when=on(TUESDAY))
    assert relations(*early, third) == ["undetermined"]


def hurt(article: str, statement: str, number: float, *, at: int = 0, counts: str | None = "people") -> Claim:
    """A claim with one figure, as its words have it."""
    told = Quantity(text=f"{number:g}", value=number, bound="exactly", counts=counts)
    return claim(article, statement, at=at, quantities=(told,))


@pytest.mark.parametrize(
    ("one", "other", "expected"),
    [
        pytest.param(
            hurt("post", "40 people were injured on the lower bridge.", 40),
            hurt("herald", "9 people were critically injured on the lower bridge.", 9),
            ["scope"],
            id="the critically injured are some of the injured",
        ),
        pytest.param(
            hurt("post", "18 people are in a critical condition.", 18),
            hurt("herald", "42 people are in a critical condition.", 42),
            ["conflict"],
            id="two counts of the critically injured",
        ),
        pytest.param(
            hurt("post", "42 people were seriously hurt on the bridge.", 42),
            hurt("herald", "16 people were slightly hurt on the bridge.", 16),
            [],
            id="the badly and the slightly hurt",
        ),
        pytest.param(
            hurt("post", "The crash on the bridge trapped 5 people.", 5),
            hurt("herald", "The crash on the bridge injured 40 people.", 40),
            [],
            id="the trapped and the injured",
        ),
        pytest.param(
            hurt("post", "Orne General Hospital is treating 20 people hurt on the bridge.", 20),
            hurt("herald", "51 people hurt on the bridge were taken to hospital.", 51),
            ["scope"],
            id="one hospital's and all",
        ),
        pytest.param(
            hurt("post", "The death toll on the bridge has risen; 140 people were injured.", 140),
            hurt("herald", "170 people were injured on the bridge.", 170),
            ["conflict"],
            id="it is the dead that have risen",
        ),
    ],
)
def test_unlike_things_counted(one: Claim, other: Claim, expected: list[str]) -> None:
    assert relations(one, other) == expected


def test_more_than_fifty_and_fifty_one_are_no_conflict() -> None:
    bound = claim(
        "post", "More than 50 people were injured on the bridge.",
        quantities=(Quantity(text="more than 50", value=50.0, bound="more_than", counts="people"),),
    )  # fmt: skip
    assert relations(bound, hurt("herald", "51 people were injured on the bridge.", 51)) == ["wording"]


def test_a_part_named_with_its_whole_has_the_harm_of_the_whole() -> None:
    both = claim(
        "post", "At least 68 children were among the 126 people killed.",
        quantities=(
            Quantity(text="At least 68", value=68.0, bound="at_least", counts="children"),
            Quantity(text="126", value=126.0, bound="exactly", counts="people"),
        ),
    )  # fmt: skip
    assert relations(both) == ["scope"]


def test_two_counts_of_one_article_that_share_what_happened_are_part_and_whole() -> None:
    whole = hurt(
        "post",
        "The toll in the blast on buses carrying evacuees from Orne has risen to 112.",
        112,
        counts="people killed",
    )
    part = hurt("post", "98 evacuees were killed when a van hit their buses.", 98, at=200, counts="evacuees")
    assert "scope" in relations(whole, part)


def test_an_older_event_of_another_day_is_no_part_of_the_series() -> None:
    new = [toll("post", 84, when=on("2030-03-04")), toll("herald", 77, when=on("2030-03-04")), toll("times", 80)]
    old = toll("echo", 130, when=on("2030-11-13"))
    assert all("130" not in value.value for item in found(*new, old) for value in item.values)


def test_an_article_written_on_as_its_count_grew_has_no_two_sides() -> None:
    grew = [toll("post", number, who=who, at=at) for at, (number, who) in enumerate(((7, "Ek"), (9, "Ro"), (12, "Vy")))]
    assert [item.relation for item in found(*grew[:2])] == ["conflict"]
    assert "conflict" not in [item.relation for item in found(*grew, toll("times", 12), toll("echo", 14))]


def test_what_was_counted_in_two_months_is_no_part_and_whole() -> None:
    july = toll("post", 16, more=" by a flood in July")
    april = claim(
        "post", "6 wardens were killed on the lower bridge by a flood in April.", at=90, quantities=(count(6, "wardens killed"),)
    )  # fmt: skip
    assert found(july, april) == []


def test_a_toll_that_only_says_which_event_is_meant_makes_no_finding_about_the_toll() -> None:
    tolls = [toll("post", 3), toll("herald", 3, at=40)]
    blamed = claim(
        "times", "Torvia was very probably behind the blast that killed 3 people.", "Jon Ek",
        quantities=(count(3, "people"),), likelihood="very_likely", likelihood_words="very probably",
    )  # fmt: skip
    groups = group(sorted([*tolls, blamed], key=lambda c: c.id), story(*tolls, blamed))
    assert sorted(len(members) for members in groups) == [1, 2]


def test_a_toll_that_is_only_possible_is_no_later_count() -> None:
    told, possible = toll("post", 4), toll("times", 6, likelihood="roughly_even_chance", likelihood_words="may")
    (item,) = found(told, possible)
    assert (item.relation, [value.value for value in item.values]) == (
        "undetermined",
        ["4 people killed", "6 people killed"],
    )


def test_two_voices_right_after_each_other_are_two_sides_even_where_the_count_grew_later() -> None:
    claims = [
        toll("post", 77, who="Ana Vek"),
        toll("post", 80, who="Bo Lind", at=60),
        toll("post", 84, at=2000),
    ]
    apart = [claims[0], toll("post", 80, who="Bo Lind", at=900), claims[2]]
    pairs = [[sorted(v.value for v in item.values) for item in found(*told)] for told in (claims, apart)]
    assert ["77 people killed", "80 people killed"] in pairs[0]
    assert ["77 people killed", "80 people killed"] not in pairs[1]


def test_those_who_fared_otherwise_are_no_more_dead() -> None:
    told = Quantity(text="Two", value=2, bound="exactly", counts="people"), count(12, "others")
    both = claim("post", "Two people have died and 12 others have fallen ill in an outbreak at Orne.", quantities=told)
    assert {(c.value, c.harm) for c in counts_of([both])} == {(2, "death"), (12, "illness")}


def test_the_age_of_one_known_by_an_initial_counts_nobody() -> None:
    assert (
        list(counts_of([hurt("post", "Bus driver Viktor L, 57, remains in hospital at Orne.", 57, counts=None)])) == []
    )


def test_what_is_set_in_a_year_is_no_count_of_now_even_where_no_article_has_a_day() -> None:
    now = hurt("post", "23 people were taken to hospital after the leak at the Orne rink.", 23)
    then = hurt("post", "In February 2018, 27 people were taken to hospital after a leak at another rink.", 27, at=900)
    assert relations(now, then) == []
