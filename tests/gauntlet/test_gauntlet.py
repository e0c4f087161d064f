"""The gauntlet on the bundled story, and the two commands that take drafts from anybody."""

import json
from pathlib import Path

import pytest

from onrecord.drafted import read_drafts, readings_of
from onrecord.errors import InputError
from onrecord.gauntlet import as_text, run
from onrecord.gauntlet.case import Case
from onrecord.gauntlet.corruptions import CORRUPTIONS
from onrecord.records import Reading
from tests.verify.drafting import claim, denial, story

ROOT = Path(__file__).resolve().parents[2]
SOURCES = ROOT / "seeds" / "troop-statement"
REFERENCE = ROOT / "fixtures" / "troop-statement" / "reference"


@pytest.fixture(scope="module")
def drafts(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The reference answers of the bundled story, one draft a line."""
    path = tmp_path_factory.mktemp("drafts") / "drafts.jsonl"
    lines = [
        json.dumps({"document": f"{answer.stem}.txt", "draft": json.loads(answer.read_text("utf-8"))})
        for answer in sorted(REFERENCE.glob("*.json"))
    ]
    path.write_text("\n".join(lines) + "\n", "utf-8")
    return path


def test_exactly_the_six_planted_faults_are_refused(drafts: Path) -> None:
    readings = list(readings_of(read_drafts(drafts, SOURCES)))
    assert sum(len(reading.refused) for reading in readings) == 6
    assert [Reading.model_validate_json(reading.model_dump_json()) for reading in readings] == readings


def test_the_gauntlet_catches_what_it_must(drafts: Path) -> None:
    result = run(read_drafts(drafts, SOURCES))
    shares = {course.corruption: course.caught / course.total for course in result.courses if course.total}
    for certain in (
        "quote invented",
        "quote spliced",
        "tail invented",
        "quote of another article",
        "figure changed",
        "no comment → denied",
        "said → denied",
        "denied → said",
    ):
        assert shares[certain] == 1, certain
    assert shares["negation added"] >= 0.97
    assert shares["hedge inflated"] >= 0.9
    assert shares["quotation marks added"] >= 0.98
    assert (result.untouched, result.refused) == (47, 6)


def test_the_same_seed_gives_the_same_corruptions(drafts: Path) -> None:
    drafted = read_drafts(drafts, SOURCES)[:1]
    assert as_text(run(drafted, seed=3)) == as_text(run(drafted, seed=3))


@pytest.mark.parametrize(
    ("line", "told"),
    [
        ("{", "line 1 is no draft"),
        ('{"document": "01_ravensund-monitor.txt", "draft": {}}', "line 1 is no draft: draft.title_claim"),
        (
            '{"document": "none.txt", "draft": {"title_claim": null, "actors": [], "claims": [], "denials": []}}',
            "names 'none.txt'",
        ),
    ],
)
def test_a_line_that_is_no_draft_is_named(line: str, told: str, tmp_path: Path) -> None:
    path = tmp_path / "drafts.jsonl"
    path.write_text(line, "utf-8")
    with pytest.raises(InputError, match=told):
        read_drafts(path, SOURCES)


def test_a_missing_file_is_named(tmp_path: Path) -> None:
    with pytest.raises(InputError, match=r"Cannot read .*absent\.jsonl"):
        read_drafts(tmp_path / "absent.jsonl", SOURCES)


def test_a_corruption_without_material_makes_nothing() -> None:
    from random import Random

    bare = Case(story("It rained."), claim("It rained."))
    made = {name for name, corrupt in CORRUPTIONS.items() if corrupt(bare, Random(1)) is not None}  # noqa: S311
    assert made <= {"negation added", "quote invented"}


def test_a_denial_becomes_a_claim_of_the_same_words() -> None:
    from random import Random

    case = Case(story("The port denied the fire."), denial("The port", "The fire."))
    false = CORRUPTIONS["denied → said"](case, Random(1))  # noqa: S311
    assert false is not None
    assert (getattr(false, "speaker", None), getattr(false, "statement", None)) == ("The port", "The fire.")
