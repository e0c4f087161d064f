"""Claims in quite other words are one finding where all that is known of them makes it likely, and not by likeness alone."""

import sys
from itertools import permutations
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from onrecord.reconcile.groups import group
from onrecord.reconcile.likely import UNLIKE, odds_of
from onrecord.reconcile.sameness import Sameness, weighed
from onrecord.records import Claim, Time

from .readings import claim, count, story

ROOT = Path(__file__).resolve().parents[2]
# Other statements, so that the words at issue are not the only ones in the world.
OTHERS = tuple(
    claim("echo", statement, speaker, at=90 * at)
    for at, (statement, speaker) in enumerate([
        ("Wheat prices climbed for a fourth week at the harbour market.", "Lena Brandt"),
        ("The orchestra will play two concerts in the old tannery.", "Lena Brandt"),
        ("Nurses at the clinic ended their strike on Sunday evening.", "Otto Wirth"),
        ("A comet can be seen above the western hills before dawn.", "Otto Wirth"),
        ("The council opened a library in the former railway station.", None),
        ("Two rowers crossed the lake in less than an hour.", None),
    ])
)  # fmt: skip


TWO = count(2, "workers")


def in_year(year: str) -> Time:
    return Time(text=f"in {year}", earliest=f"{year}-01-01", latest=f"{year}-12-31", of="event")


def joined(*claims: Claim) -> bool:
    """Whether the claims stand in one group."""
    everything = (*claims, *OTHERS)
    groups = group(sorted(everything, key=lambda item: item.id), story(*everything))
    return any({item.id for item in claims} <= {item.id for item in members} for members in groups)


def odds(one: Claim, other: Claim) -> float:
    everything = (one, other, *OTHERS)
    whole = story(*everything)
    return odds_of(one, other, whole, Sameness(everything, whole))


@pytest.mark.parametrize(
    ("one", "other"),
    [
        pytest.param(
            claim("post", "Orr Marine said: “We looked at the yard for two days and left.”", "Orr Marine"),
            claim("herald", "It had looked at the yard for two days before leaving.", "Orr Marine"),
            id="one speaker's words and what is told of them",
        ),
        pytest.param(
            claim("post", "The ferry's captain, 58, was in custody on Tuesday.", quantities=(count(58, "captain"),)),
            claim("herald", "The captain of the ferry, 57, has been held in custody.", quantities=(count(57, "captain"),)),
            id="two outlets, another age",
        ),
        pytest.param(
            claim("post", "There were 22 tonnes of cod on board.", "the ministry", quantities=(count(22, "tonnes"),)),
            claim("herald", "About nine tonnes of cod were on board.", "Jon Ek", quantities=(count(9, "tonnes"),)),
            id="two speakers, another figure of the same",
        ),
        pytest.param(
            claim("post", "The detector in the compressor room was isolated in March and had not been put back.", "Ana Vek"),
            claim("herald", "A detector in the compressor room had been isolated for a week.", "the union"),
            id="one of them says more, and part of that is negated",
        ),
    ],
)  # fmt: skip
def test_what_is_likely_one_is_one_group(one: Claim, other: Claim) -> None:
    assert joined(one, other)
    assert joined(other, one)


@pytest.mark.parametrize(
    ("one", "other"),
    [
        pytest.param(
            claim("post", "There was no time to warn the farms.", "Ana Vek", negated=True),
            claim("herald", "It was not a warning.", "the navy", negated=True),
            id="a word in common",
        ),
        pytest.param(
            claim("post", "The alarm in the cold store was switched off.", "the union"),
            claim("herald", "The alarm in the cold store was never switched off.", "Ana Vek", negated=True),
            id="the opposite",
        ),
        pytest.param(
            claim("post", "Ana Vek had no knowledge of when the tickets were bought.", "Ana Vek", negated=True),
            claim("herald", "The tickets were bought in March.", "Ana Vek"),
            id="what somebody does not know",
        ),
        pytest.param(
            claim("post", "The market in Velm was sabotaged.", "the minister"),
            claim("herald", "The market in Orne was sabotaged.", "the mayor"),
            id="another place",
        ),
        pytest.param(
            claim("post", "The blast at the mill killed 14 people.", quantities=(count(14, "people"),)),
            claim("herald", "The blast at the mill injured 60 people.", quantities=(count(60, "people"),)),
            id="other harm",
        ),
        pytest.param(
            claim("post", "The yard closed in 2019.", when=in_year("2019")),
            claim("herald", "The yard closed in 2027.", when=in_year("2027")),
            id="another year",
        ),
        pytest.param(
            claim("post", "Engineers came on Monday after an ammonia leak killed two workers.", quantities=(TWO,)),
            claim("herald", "A detector was switched off when the ammonia leak killed two workers.", "Ek", quantities=(TWO,)),
            id="two matters under one event",
        ),
        pytest.param(
            claim("post", "The mayor of Velm condemned the blast at the mill.", "The mayor of Velm"),
            claim("herald", "The Dock Union condemned the blast at the mill.", "The Dock Union"),
            id="what two did themselves",
        ),
        pytest.param(
            claim("post", "It is quite a sharp bend, and the trams come round it fast.", "Ana Vek"),
            claim("post", "You come through the tunnel and there is quite a sharp bend.", "Jon Ek", at=90),
            id="what two people tell one reporter",
        ),
    ],
)  # fmt: skip
def test_what_differs_in_substance_is_not(one: Claim, other: Claim) -> None:
    assert not joined(one, other)
    assert not joined(other, one)


def test_who_says_it_and_how_surely_are_no_part_of_what_is_said() -> None:
    plain = claim("post", "The tannery will close in June.", "the council")
    named = claim("herald", "The council said: “The tannery will close in June”.", "the council")
    hedged = claim(
        "herald",
        "The tannery will probably close in June.",
        "the council",
        likelihood="likely",
        likelihood_words="probably",
    )
    assert odds(plain, named) > odds(plain, hedged) > 0
    framed = claim(
        "post", "The Dock Union claimed 3,000 members.", "the Dock Union", quantities=(count(3000, "members"),)
    )
    other = claim("herald", "The Dock Union wants new cranes.", "the Dock Union")
    assert odds(framed, other) == UNLIKE


_WORDS = st.sampled_from(
    "the ferry captain was not held in custody and never warned that 57 crew left Velm before Orne police said it sank".split()
)


@settings(max_examples=60, deadline=None)
@given(st.lists(_WORDS, min_size=1, max_size=14), st.lists(_WORDS, min_size=1, max_size=14), st.booleans())
def test_the_order_of_two_claims_says_nothing(one: list[str], other: list[str], negated: bool) -> None:
    a, b = claim("post", " ".join(one), "Jon Ek"), claim("herald", " ".join(other), negated=negated)
    whole = story(a, b, *OTHERS)
    sameness = Sameness((a, b, *OTHERS), whole)
    assert sameness.signs(a, b) == sameness.signs(b, a)
    assert weighed(sameness.signs(a, b)) == weighed(sameness.signs(b, a))
    assert odds_of(a, b, whole, sameness) == odds_of(b, a, whole, sameness)


def test_readers_labels_are_borne_out(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.syspath_prepend(str(ROOT / "bench"))
    monkeypatch.delitem(sys.modules, "sameness", raising=False)
    import sameness  # type: ignore[import-not-found]  # bench/sameness.py

    rows = [sameness.scored(sameness.found_in(one), one) for one in sameness.labelled()]
    right, wrong, missed = (sum(row[at] for row in rows) for at in range(3))
    assert right + missed == 135
    assert right >= 35
    assert wrong <= 7


@pytest.mark.parametrize(
    ("one", "who", "other", "whom"),
    [
        ("Prices rose by a tenth in March.", "the ministry", "Prices fell by a tenth in March.", "Jon Ek"),
        ("The police had warned the mayor.", "Ana Vek", "The mayor had warned the police.", "Jon Ek"),
        ("The union sued the firm in May.", None, "The firm sued the union in May.", None),
        ("The valve was open that night.", "Ana Vek", "The valve was closed that night.", "Jon Ek"),
        ("Orne's troops fired first on the bridge.", "Velm", "Velm's troops fired first on the bridge.", "Orne"),
    ],
)
def test_the_opposite_in_the_same_words_is_not_the_same(
    one: str, who: str | None, other: str, whom: str | None
) -> None:
    assert not joined(claim("post", one, who), claim("herald", other, whom))


def test_the_passive_says_the_same() -> None:
    assert joined(
        claim("post", "The firm was sued by the union in May."), claim("herald", "The union sued the firm in May.")
    )


def test_the_order_of_the_articles_changes_nothing() -> None:
    words = "The truck broke through the barrier and plunged into the river."

    def on(day: str) -> Time:
        return Time(text="that day", earliest=day, latest=day, of="event")

    told = [
        claim("post", "A lorry hit the barrier and fell into the river."),
        claim("herald", words, when=on("2030-03-01")),
        claim("star", words, when=on("2030-02-11")),
    ]
    whole = story(*told)
    found = {
        frozenset(frozenset(item.id for item in members) for members in group(order, whole))
        for order in permutations(told)
    }
    assert len(found) == 1


def test_a_figure_that_is_shared_weighs_no_more_among_many_claims() -> None:
    one = claim("post", "The bank lost 4,317 customers in May.", quantities=(count(4317, "customers"),))
    other = claim("herald", "The school has 4,317 pupils.", quantities=(count(4317, "pupils"),))
    rest = [claim("echo", f"Barge {n} sailed with {n + 5000} crates of tea.", at=90 * n) for n in range(1200)]
    whole = story(one, other, *rest)
    assert odds_of(one, other, whole, Sameness((one, other, *rest), whole)) < 0
