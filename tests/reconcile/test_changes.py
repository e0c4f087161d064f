"""What claims say themselves of how their figures lie to each other, and what is no figure of the event at all."""

from typing import Any

import pytest

from onrecord.reconcile import Reconciled, reconcile
from onrecord.records import Claim, Quantity

from .readings import MONDAY, TUESDAY, claim, head, reading

DAYS = {"post": MONDAY, "herald": TUESDAY, "times": TUESDAY}


def said(
    article: str, statement: str, *figures: tuple[str, float, str | None], who: str | None = None, **fields: Any
) -> Claim:
    """A claim with its figures, as its words have them: the words, the value, what is counted."""
    told = tuple(Quantity(text=text, value=value, bound="exactly", counts=what) for text, value, what in figures)
    return claim(article, statement, who, quantities=told, **fields)


def told(*claims: Claim) -> Reconciled:
    articles = sorted({item.document for item in claims})
    return reconcile(
        [head(name, published=DAYS[name]) for name in articles],
        [reading(name, *(item for item in claims if item.document == name)) for name in articles],
    )


def rows(*claims: Claim) -> list[tuple[str, list[str]]]:
    """The rows of figures: what they are to each other, and the values in order."""
    found = [item for item in told(*claims).discrepancies if item.kind == "figure"]
    return sorted((item.relation, [value.value for value in item.values]) for item in found)


FLOOD = "A flood in Orne on Saturday killed {} people."


@pytest.mark.parametrize(
    ("statement", "figures", "kind"),
    [
        ("A flood in the same valley killed 300 people in 1998.", [("300", 300, "people")], "background"),
        ("Under the 2016 rules adopted after the flood that killed 300, boats must be checked.", [("300", 300, None)], "policy"),
        ("The 1998 flood in Orne killed 300 people.", [("300", 300, "people")], "event"),
        ("A quake of magnitude 5.1 killed 40 people in Orne in 2003.", [("5.1", 5.1, None), ("40", 40, "people")], "event"),
    ],
)  # fmt: skip
def test_the_dead_of_an_earlier_year_are_no_toll_of_this_event(
    statement: str, figures: list[tuple[str, float, str | None]], kind: str
) -> None:
    past = said("herald", statement, *figures, kind=kind)
    now = said("post", FLOOD.format(34), ("34", 34, "people"))
    assert rows(now, past) == []
    findings = told(now, past).findings
    assert len(findings) == 2
    assert findings[0].statement == now.statement


@pytest.mark.parametrize(
    ("statement", "figure"),
    [
        ("The hospital alone had received 21 bodies by noon.", ("21", 21.0, "bodies")),
        ("She had been the subject of two earlier complaints after a man died.", ("two", 2.0, None)),
        ("The flood killed people in streets that lie below level 3 of the dam.", ("3", 3.0, None)),
        ("Three guards died and five were hurt.", ("five", 5.0, None)),
    ],
)
def test_a_part_a_complaint_and_a_level_are_no_toll(statement: str, figure: tuple[str, float, str | None]) -> None:
    now = said("post", FLOOD.format(34), ("34", 34, "people"))
    hurt = said("times", "In Orne 22 people were hurt.", ("22", 22, "people"))
    assert [relation for relation, _ in rows(now, hurt, said("herald", statement, figure)) if relation != "scope"] == []


def test_an_article_of_january_tells_of_december_as_of_this_event() -> None:
    one = said("post", "A flood on the 29th of December 2029 killed 34 people.", ("34", 34, "people"))
    other = said("herald", "The flood has killed 41 people.", ("41", 41, "people"))
    heads = [head("post", published="2030-01-04"), head("herald", published="2030-01-05")]
    found = reconcile(heads, [reading("post", one), reading("herald", other)]).discrepancies
    assert [item.relation for item in found] == ["update"]


def test_the_real_number_is_set_against_the_count_and_is_no_later_value() -> None:
    official = said("post", FLOOD.format(34), ("34", 34, "people"), who="Ana Vek")
    later = said("herald", "The flood in Orne has now killed 41 people.", ("41", 41, "people"), who="Ana Vek")
    other = said("times", "The real number of people killed exceeds 200.", ("200", 200, "people killed"), who="Bo Lind")
    assert rows(official, later, other) == [
        ("conflict", ["41 people", "200"]),
        ("update", ["34 people", "41 people"]),
    ]


BID = "Torvia Steel offered 395 crowns a share for Orne Rail."


@pytest.mark.parametrize(
    ("later", "figure", "relation"),
    [
        ("Torvia Steel raised its offer for Orne Rail to 440 crowns a share.", 440, "update"),
        ("Torvia Steel lowered its offer for Orne Rail to 360 crowns a share.", 360, "update"),
        ("Torvia Steel offered 380 crowns a share for Orne Rail.", 380, "conflict"),
    ],
)
def test_what_was_raised_or_lowered_to_a_figure_is_an_update(later: str, figure: float, relation: str) -> None:
    one = said("post", BID, ("395", 395, "crowns a share"), who="Ana Vek")
    other = said("herald", later, (f"{figure:g}", figure, "crowns a share"), who="Bo Lind")
    assert [found for found, _ in rows(one, other)] == [relation]


@pytest.mark.parametrize(
    ("total", "day", "relation"),
    [
        ("In all, 800 ferries were cancelled over the two days.", "Orne Lines cancelled 412 ferries on Monday.", ["scope"]),
        ("Altogether 800 ferries of Orne Lines were cancelled.", "Orne Lines cancelled 412 ferries yesterday.", ["scope"]),
        ("Orne Lines cancelled 800 ferries on Monday.", "Orne Lines cancelled 412 ferries on Monday.", ["conflict"]),
    ],
)  # fmt: skip
def test_a_days_figure_is_a_part_of_the_total(total: str, day: str, relation: list[str]) -> None:
    one = said("post", day, ("412", 412, "ferries"), who="Ana Vek")
    other = said("herald", total, ("800", 800, "ferries"), who="Bo Lind")
    assert [found for found, _ in rows(one, other)] == relation


@pytest.mark.parametrize(
    ("statement", "figures", "relation"),
    [
        ("The mill recalls 14,000 jars, having earlier given the number as 12,000.", (("14,000", 14_000), ("12,000", 12_000)), "update"),
        ("The mill recalls 14,000 jars, where the union said 12,000.", (("14,000", 14_000), ("12,000", 12_000)), "conflict"),
        ("The coroner lowered the number of missing from 61 to 38.", (("61", 61), ("38", 38)), "update"),
    ],
)  # fmt: skip
def test_one_sentence_with_two_figures(statement: str, figures: tuple[tuple[str, float], ...], relation: str) -> None:
    one = said("post", statement, *((text, value, None) for text, value in figures))
    assert [found for found, _ in rows(one)] == [relation]


@pytest.mark.parametrize(
    ("speaker", "relation"),
    [pytest.param(None, "update", id="the paper"), pytest.param("Bo Lind", "conflict", id="another")],
)
def test_the_correct_figure_is_a_correction_in_the_papers_own_voice_alone(speaker: str | None, relation: str) -> None:
    first = said(
        "post",
        "A report in Friday's Post stated that the mill employs 580 people.",
        ("580", 580, "people"),
        who="A report",
    )
    second = said("post", "The correct figure is 850.", ("850", 850, None), who=speaker, at=len(first.statement) + 1)
    assert [found for found, _ in rows(first, second)] == [relation]


@pytest.mark.parametrize(
    ("answer", "figures"),
    [
        ("The line put the number of strikers at 1,850.", [["2,900 members", "1,850"]]),
        ("The line put the number of arrests at 1,850.", []),
        ("The line put the number of boats at 1,850.", []),
    ],
)
def test_the_number_of_those_counted_before_is_held_against_it(answer: str, figures: list[list[str]]) -> None:
    first = said("post", "2,900 members had joined the walkout.", ("2,900", 2900, "members"), who="Ana Vek")
    second = said("post", answer, ("1,850", 1850, None), who="Bo Lind", at=len(first.statement) + 1)
    assert [values for _, values in rows(first, second)] == figures


QUAKE = said("post", "A magnitude 6.7 earthquake struck Orne on Saturday.", ("6.7", 6.7, "earthquake"))


@pytest.mark.parametrize(
    ("statement", "figure", "listed"),
    [
        ("The Torvia Centre gave a magnitude of 6.9.", 6.9, True),
        ("The Torvia Centre gave a magnitude of 6.7.", 6.7, False),
        ("The strongest of 60 aftershocks was of magnitude 5.2.", 5.2, False),
        ("A magnitude 7.1 earthquake struck Orne in 1988.", 7.1, False),
    ],
)
def test_two_magnitudes_of_one_quake(statement: str, figure: float, *, listed: bool) -> None:
    other = said("herald", statement, (f"{figure:g}", figure, None), who="the Torvia Centre")
    assert bool(rows(QUAKE, other)) is listed


def test_what_an_article_gives_as_the_older_toll_is_never_the_last() -> None:
    first = said("post", FLOOD.format(34), ("34", 34, "people"))
    now = said("herald", "The flood in Orne has killed 124 people.", ("124", 124, "people"))
    older = said("herald", "Governor Ana Vek earlier gave a toll of 131 dead.", ("131", 131, "dead"), at=90)
    assert told(first, now, older).findings[0].statement == now.statement
    assert rows(first, now, older) == [("update", ["131 dead", "124 people"]), ("update", ["34 people", "124 people"])]


def test_no_series_ends_in_the_oldest_article() -> None:
    first = said("post", "The flood in Orne has killed 31 people, up from 6.", ("31", 31, "people"))
    later = said("times", FLOOD.format(14), ("14", 14, "people"))
    assert [relation for relation, _ in rows(first, later)] == ["conflict"]


def test_a_toll_by_then_is_no_rival_of_a_later_one() -> None:
    now = said("post", "4 patients died in the trial at Orne.", ("4", 4, "patients"))
    older = said("herald", "By then, 2 patients had died in the trial at Orne.", ("2", 2, "patients"), at=90)
    assert rows(now, older) == []


def test_what_one_article_sets_against_its_own_toll_is_no_later_value() -> None:
    first = said("post", FLOOD.format(11), ("11", 11, "people"))
    now = said("times", FLOOD.format(27), ("27", 27, "people"), at=0)
    rival = said("times", FLOOD.format(34), ("34", 34, "people"), who="Ana Vek", at=90)
    assert sorted(values for _, values in rows(first, now, rival)) == [
        ["11 people", "27 people"],
        ["27 people", "34 people"],
    ]


@pytest.mark.parametrize(
    ("statement", "told_of"),
    [
        ("The clinic had 17 reports of children who may have drunk from the well, including 3 deaths.", True),
        ("As many as 3 people may have died at the well.", False),
        ("The clinic told of a well from which 3 people who may have died there drank.", True),
    ],
)
def test_a_hedge_in_a_clause_of_its_own_leaves_the_figure_told(statement: str, *, told_of: bool) -> None:
    from onrecord.reconcile.counts import counts_of, is_told

    hedged = said("post", statement, ("3", 3, None), likelihood="roughly_even_chance", likelihood_words="may")
    assert [is_told(count) for count in counts_of([hedged])] == [told_of]


def test_the_ill_are_counted_as_they_grow() -> None:
    one = said("post", "21 children had been taken ill after the fair.", ("21", 21, "children"), who="Ana Vek")
    other = said("herald", "23 children have been taken ill after the fair.", ("23", 23, "children"), who="Bo Lind")
    assert rows(one, other) == [("update", ["21 children", "23 children"])]


@pytest.mark.parametrize(
    ("first", "who", "listed"),
    [
        ("2,900 members had walked out at dawn.", "Ana Vek", True),
        ("2,900 members are to vote on the offer.", "Ana Vek", False),
        ("2,900 members had walked out at dawn.", "Bo Lind", False),
    ],
)
def test_the_number_of_strikers_is_held_against_those_who_walked_out(first: str, who: str, *, listed: bool) -> None:
    one = said("post", first, ("2,900", 2900, "members"), who=who)
    two = said(
        "post", "The line put the number of strikers at 1,850.", ("1,850", 1850, "strikers"), who="Bo Lind", at=400
    )
    assert bool(rows(one, two)) is listed


@pytest.mark.parametrize(
    ("statement", "harm"),
    [
        ("5 children were taken ill at the fair.", "illness"),
        ("5 terminally ill patients were killed in the fire.", "death"),
        ("At the fair 5 people fell ill.", "illness"),
        ("The clinic has 5 beds for the mentally ill.", ""),
    ],
)
def test_who_has_fallen_ill_is_counted_and_who_is_ill_is_not(statement: str, harm: str) -> None:
    from onrecord.reconcile.counts import counts_of

    assert [count.harm for count in counts_of([said("post", statement, ("5", 5, None))])] == [harm]


def test_a_price_is_not_held_against_a_loss_in_one_finding() -> None:
    one = said(
        "post", "The bank of Orne and Torvia Steel agreed on 36 crowns a share.", ("36", 36, "crowns"), who="Ana Vek"
    )
    other = said(
        "herald",
        "The bank of Orne and Torvia Steel agreed on 90 million crowns a share.",
        ("90 million", 9e7, "crowns"),
        who="Bo Lind",
    )
    assert rows(one, other) == []


@pytest.mark.parametrize(
    ("statement", "figure", "what", "shown"),
    [
        ("Thieves took the data of about 1,400,000 members of the insurer.", 1_400_000, None, True),
        ("Thieves took the data of about 1,300,000 members of the insurer.", 1_300_000, None, False),
        ("The quarry sold 1,400,000 bricks.", 1_400_000, "bricks", False),
    ],
)
def test_a_figure_that_another_article_raised_is_shown_as_the_older_one(
    statement: str, figure: float, what: str | None, *, shown: bool
) -> None:
    older = said("post", statement, (f"{figure:,.0f}", figure, what), who="Ana Vek")
    raised = said(
        "herald",
        "The insurer has raised its count of members hit by thieves from 1,400,000 to 1,900,000.",
        ("1,400,000", 1_400_000, "members"),
        ("1,900,000", 1_900_000, "members"),
    )
    reconciled = told(older, raised)
    (finding,) = [one for one in reconciled.findings if older.id in one.claims]
    updates = {item.id for item in reconciled.discrepancies if item.relation == "update"}
    assert bool(updates & set(finding.discrepancies)) is shown
