"""What a very large story is not compared in is told, in the JSON, on the page, and to whoever checks the briefing."""

from pathlib import Path

import pytest

from onrecord.extract.readers import by_rules_alone
from onrecord.pipeline import summarize
from onrecord.recheck import recheck
from onrecord.reconcile import reconcile
from onrecord.reconcile.limits import Limits
from onrecord.records import Limit
from onrecord.render.markdown import render
from tests.reconcile.readings import claim, count, denial, head, reading

WORDS = "amber birch cedar dogwood elder fir gorse hazel iris juniper kelp larch maple nettle oak poplar quince rowan".split()


def _met(*told: tuple[str, tuple[object, ...]]) -> dict[str, Limit]:
    readings = [reading(name, *items) for name, items in told]  # type: ignore[arg-type]  # claims and denials
    found = reconcile([head(name) for name, _ in told], readings)
    return {limit.kind: limit for limit in found.limits}


def _quoting(number: int) -> tuple[tuple[str, tuple[object, ...]], ...]:
    """Articles in which one speaker says something else each time."""
    said = [f"{WORDS[i % 18]} {WORDS[i * 5 % 18]} {WORDS[i * 7 % 17]} number {i} stands here" for i in range(number)]
    return tuple(
        (f"paper{i}", (claim(f"paper{i}", f"Ana Vek said “{words}”.", "Ana Vek"),)) for i, words in enumerate(said)
    )


def test_what_fits_is_all_compared_and_nothing_is_told() -> None:
    limits = Limits()
    assert limits.first("figures", [1, 2, 3], 3) == [1, 2, 3]
    assert limits.met() == ()


def test_what_does_not_fit_is_told_with_the_most_there_was_and_how_often() -> None:
    limits = Limits()
    assert limits.first("figures", [1, 2, 3, 4], 3) == [1, 2, 3]
    limits.first("figures", range(9), 3)
    limits.note("denials", 200, 150)
    assert limits.met() == (
        Limit(kind="denials", most=150, largest=200, times=1),
        Limit(kind="figures", most=3, largest=9, times=2),
    )


def test_as_many_quotations_of_one_speaker_as_are_compared_are_no_limit() -> None:
    assert "quotations" not in _met(*_quoting(40))


def test_more_quotations_of_one_speaker_are() -> None:
    assert _met(*_quoting(43))["quotations"] == Limit(kind="quotations", most=40, largest=43, times=1)


def test_headlines_are_not_compared_across_where_there_are_too_many() -> None:
    told = [
        (
            f"p{i}",
            (claim(f"p{i}", "The upper weir fell.", headline=True), claim(f"p{i}", "The upper weir fell.", at=50)),
        )
        for i in range(61)
    ]
    assert _met(*told)["headlines"].largest == 61


def test_figures_of_one_kind_beyond_the_most_usual_are_told() -> None:
    told = [
        (
            f"p{i}",
            (
                claim(
                    f"p{i}",
                    f"{i} people were hurt at the weir.",
                    f"Clerk {WORDS[i % 18]} {i}",
                    quantities=(count(i, "people"),),
                ),
            ),
        )
        for i in range(2, 70)
    ]
    assert _met(*told)["figures"].largest == 68


def test_claims_that_a_denial_may_answer_beyond_the_first_are_told() -> None:
    told: list[tuple[str, tuple[object, ...]]] = [
        (f"p{i}", (claim(f"p{i}", f"The Weir Board opened the gate in {WORDS[i % 18]} {i}.", "Ana Vek"),))
        for i in range(160)
    ]
    told.append(("last", (denial("last", "the Weir Board", "that it had opened the gate"),)))
    assert _met(*told)["denials"].most == 150


@pytest.fixture(name="large", scope="module")
def _large(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("large")
    for i in range(45):
        words = f"{WORDS[i % 18]} {WORDS[i * 5 % 18]} {WORDS[i * 7 % 17]} must stand in row {i}"
        (folder / f"paper{i}.txt").write_text(f"Paper {i}\n\nWeir row {i}\n\n“The {words},” said Ana Vek on Monday.\n")
    return folder


def test_the_page_says_what_was_not_compared_and_the_check_finds_it_taken_out(large: Path) -> None:
    briefing = summarize(large, reader=by_rules_alone)
    page = render(briefing)
    assert "- Quotations of one speaker: 40 of up to 45." in page
    assert "Not everything was compared" not in render(briefing.model_copy(update={"limits": ()}))
    assert recheck(briefing, large) == ()
    assert any(line.startswith("limits: ") for line in recheck(briefing.model_copy(update={"limits": ()}), large))
