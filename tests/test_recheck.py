"""`check` finds every character, offset, digest, id and count that is not as the articles give it."""

import json
import shutil
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import pytest
from pydantic import ValidationError

from onrecord.brief import sealed
from onrecord.drafts import DraftReading
from onrecord.errors import ArticleFailed, InputError
from onrecord.extract.readers import Filled, by_rules_alone
from onrecord.pipeline import summarize
from onrecord.recheck import recheck
from onrecord.records import Briefing, Document

POST = """Vellmark bridge likely to fall, mayor says

The bridge of Vellmark is highly likely to fall before Friday, mayor Ada Lindqvist said on Monday. “We will not wait for
the river to decide,” she told the council.

Six people were injured near the mill on Sunday, police said. The road office denied that the bridge is likely to fall.
“Nobody has seen the piers since the spring of last year,” an engineer said.

The harbour master did not comment.

Twelve barges lay at the quay.

Subscribe to our newsletter
"""
HERALD = """Bridge in danger

The bridge of Vellmark is very likely to fall before Friday, mayor Ada Lindqvist told Radio Orne. Seven people were
injured near the mill on Sunday, the fire service said. “The piers were never meant for such a river,” Otto Wirth said.
"""


def evidence(sentence: int, quote: str | None = None) -> dict[str, object]:
    return {"sentence": sentence, "quote": quote}


def claim(statement: str, speaker: str | None, *cited: dict[str, object], **fields: object) -> dict[str, object]:
    return {
        "evidence": list(cited), "statement": statement, "kind": "event", "speaker": speaker, "via": [], "likelihood": "asserted",
        "likelihood_words": None, "negated": False, "quantities": [], "when": None, "where": None, **fields,
    }  # fmt: skip


def injured(text: str, value: int) -> list[dict[str, object]]:
    return [{"text": text, "value": value, "bound": "exactly", "counts": "people injured"}]


DRAFTS: dict[str, dict[str, Any]] = {
    "post.txt": {
        "title_claim": claim(
            "Vellmark bridge likely to fall", "mayor", evidence(1), likelihood="likely", likelihood_words="likely"
        ),
        "actors": [{"name": "Ada Lindqvist", "kind": "person", "role": "mayor", "also_called": []}],
        "claims": [
            claim(
                "The bridge of Vellmark is highly likely to fall before Friday.",
                "Ada Lindqvist",
                evidence(2),
                likelihood="very_likely",
                likelihood_words="highly likely",
            ),
            claim(
                "Six people were injured near the mill.",
                "police",
                evidence(4, "Six people were injured near the mill"),
                quantities=injured("Six", 6),
            ),
            claim(
                "The council will not wait for the river to decide.",
                "Ada Lindqvist",
                evidence(3, '"We will not wait for the river to decide,"'),
                negated=True,
            ),
            claim("Ten people were injured near the mill.", "police", evidence(4), quantities=injured("Ten", 10)),
            claim("The newsletter wants subscribers.", None, evidence(8)),
        ],
        "denials": [
            {
                "evidence": [evidence(5)],
                "denier": "road office",
                "form": "denies",
                "denied_statement": "The bridge is likely to fall.",
                "when": None,
            },
            {
                "evidence": [evidence(7)],
                "denier": "harbour master",
                "form": "declines_to_comment",
                "denied_statement": "The bridge is likely to fall.",
                "when": None,
            },
        ],
    },
    "herald.txt": {
        "title_claim": None,
        "actors": [],
        "claims": [
            claim(
                "The bridge of Vellmark is very likely to fall before Friday.",
                "Ada Lindqvist",
                evidence(2),
                via=["Radio Orne"],
                likelihood="very_likely",
                likelihood_words="very likely",
            ),
            claim(
                "Seven people were injured near the mill.", "fire service", evidence(3), quantities=injured("Seven", 7)
            ),
            claim(
                "The piers were never meant for such a river.",
                "Otto Wirth",
                evidence(4, "The piers were never meant for such a river"),
                negated=True,
            ),
        ],
        "denials": [],
    },
}


def read(document: Document) -> Filled:
    """The answers above, and no usable one for any other article."""
    if document.path not in DRAFTS:
        raise ArticleFailed("The model refused to read this article.")
    return Filled(DraftReading.model_validate_json(json.dumps(DRAFTS[document.path])), "model", "m", "extract.v0")


@pytest.fixture(scope="module")
def sources(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("flood")
    for name, text in (("post.txt", POST), ("herald.txt", HERALD), ("times.txt", HERALD), ("notes.pdf", "x")):
        (folder / name).write_text(text)
    return folder


@pytest.fixture(scope="module")
def briefing(sources: Path) -> Briefing:
    return summarize(sources, reader=read)


# --- what an altered briefing is made of ------------------------------------------------------------------------------

Path_ = tuple[str | int, ...]


def leaves(value: Any, path: Path_ = ()) -> Iterator[tuple[Path_, Any]]:
    """Every place in a JSON value that holds text, a number, a truth value or nothing."""
    match value:
        case dict():
            for key in value:
                yield from leaves(value[key], (*path, key))
        case list():
            for index, item in enumerate(value):
                yield from leaves(item, (*path, index))
        case _:
            yield path, value


def spans(value: Any, path: Path_ = ()) -> Iterator[Path_]:
    """Every place in a JSON value where there is a span."""
    inside = value.items() if isinstance(value, dict) else enumerate(value) if isinstance(value, list) else ()
    if isinstance(value, dict) and {"start", "end", "text"} <= set(value):
        yield path
    for key, item in inside:
        yield from spans(item, (*path, key))


def at(content: Any, path: Path_) -> Any:
    for key in path:
        content = content[key]
    return content


OTHER_WORDS = {
    "asserted": "reported", "likely": "asserted", "very_likely": "likely",
    "event": "policy", "denies": "disputes", "declines_to_comment": "no_reply", "exactly": "about",
}  # fmt: skip


def changed(value: Any) -> Any:
    """A value as near to this one as can be, and of the same kind."""
    match value:
        case str() if value in OTHER_WORDS:
            return OTHER_WORDS[value]
        case bool():
            return not value
        case int() | float():
            return value + 1
        case str() if value:
            return value[:-1] + ("0" if value[-1] != "0" else "1")
        case _:
            return "x"


def altered(briefing: Briefing, change: Callable[[Any], None], *, reseal: bool) -> Briefing | None:
    """The briefing with a change in its JSON; None where it is no briefing any more."""
    content = json.loads(briefing.model_dump_json())
    change(content)
    try:
        made = Briefing.model_validate_json(json.dumps(content))
    except ValidationError:
        return None
    return sealed(made) if reseal else made


def unnoticed(
    briefing: Briefing, sources: Path, changes: list[tuple[str, Callable[[Any], None]]], *, reseal: bool
) -> list[str]:
    """The changes that `check` passes over."""
    made = ((name, altered(briefing, change, reseal=reseal)) for name, change in changes)
    return [name for name, after in made if after is not None and not recheck(after, sources)]


def setting(path: Path_, value: Any) -> Callable[[Any], None]:
    def change(content: Any) -> None:
        at(content, path[:-1])[path[-1]] = value

    return change


def dotted(path: Path_) -> str:
    return ".".join(str(key) for key in path)


# --- the claims -------------------------------------------------------------------------------------------------------


def test_the_briefing_under_test_has_something_of_everything(briefing: Briefing) -> None:
    assert all((briefing.claims, briefing.denials, briefing.findings, briefing.discrepancies, briefing.quotes))
    assert all(
        (briefing.refused, briefing.uncovered, briefing.skipped, briefing.failed, briefing.lead, briefing.actors)
    )
    assert any(denial.answers for denial in briefing.denials)
    assert {place.verdict for item in briefing.claims for place in item.evidence} == {"verbatim", "typography"}


def test_what_summarize_wrote_is_borne_out(briefing: Briefing, sources: Path) -> None:
    assert recheck(briefing, sources) == ()
    again = Briefing.model_validate_json(briefing.model_dump_json())
    assert recheck(again, sources) == ()


def test_what_the_rules_wrote_is_borne_out(sources: Path) -> None:
    assert recheck(summarize(sources, reader=by_rules_alone), sources) == ()


def test_a_briefing_is_borne_out_wherever_the_folder_stands(briefing: Briefing, sources: Path, tmp_path: Path) -> None:
    shutil.copytree(sources, tmp_path / "moved")
    assert recheck(briefing, tmp_path / "moved") == ()


def test_any_change_at_all_breaks_the_seal(briefing: Briefing, sources: Path) -> None:
    everything = list(leaves(json.loads(briefing.model_dump_json())))
    sample = [(dotted(path), setting(path, changed(value))) for path, value in everything[::6]]
    assert len(sample) > 60
    assert unnoticed(briefing, sources, sample, reseal=False) == []


def test_one_character_of_any_quotation_is_noticed_even_under_a_new_seal(briefing: Briefing, sources: Path) -> None:
    content = json.loads(briefing.model_dump_json())
    changes = [
        (f"{dotted(path)}[{index}]", setting((*path, "text"), text[:index] + "§" + text[index + 1 :]))
        for path in spans(content)
        for text in [at(content, path)["text"]]
        for index in (0, len(text) // 2)
    ]
    assert changes
    assert unnoticed(briefing, sources, changes, reseal=True) == []


@pytest.mark.parametrize("by", [-1, 1, 1000])
def test_any_offset_is_noticed_even_under_a_new_seal(briefing: Briefing, sources: Path, by: int) -> None:
    content = json.loads(briefing.model_dump_json())

    def moving(path: Path_) -> Callable[[Any], None]:
        def change(content: Any) -> None:
            at(content, path)["start"] += by
            at(content, path)["end"] += by

        return change

    changes = [(dotted(path), moving(path)) for path in spans(content) if at(content, path)["start"] + by >= 0]
    assert unnoticed(briefing, sources, changes, reseal=True) == []


@pytest.mark.parametrize("by", [-1, 1])
def test_any_count_is_noticed_even_under_a_new_seal(briefing: Briefing, sources: Path, by: int) -> None:
    counts = json.loads(briefing.model_dump_json())["counts"]
    changes = [(name, setting(("counts", name), value + by)) for name, value in counts.items()]
    assert len(changes) >= 6
    assert unnoticed(briefing, sources, changes, reseal=True) == []


def test_every_fact_of_an_article_is_noticed_even_under_a_new_seal(briefing: Briefing, sources: Path) -> None:
    documents = json.loads(briefing.model_dump_json())["documents"]
    changes = [(dotted(path), setting(("documents", *path), changed(value))) for path, value in leaves(documents)]
    assert any(name.endswith("sha256") for name, _ in changes)
    assert unnoticed(briefing, sources, changes, reseal=True) == []


@pytest.mark.parametrize("listed", ["claims", "denials", "findings", "passages"])
def test_every_id_is_noticed_even_under_a_new_seal(briefing: Briefing, sources: Path, listed: str) -> None:
    items = json.loads(briefing.model_dump_json())[listed]
    changes = [(f"{index}.id", setting((listed, index, "id"), changed(item["id"]))) for index, item in enumerate(items)]
    assert unnoticed(briefing, sources, changes, reseal=True) == []


@pytest.mark.parametrize("listed", ["claims", "denials", "passages"])
def test_every_word_of_an_accepted_item_is_noticed_even_under_a_new_seal(
    briefing: Briefing, sources: Path, listed: str
) -> None:
    items = json.loads(briefing.model_dump_json())[listed]
    # How the draft's words differed from these cannot be told any more without the draft.
    told = [(path, value) for path, value in leaves(items) if path[-1] != "verdict"]
    changes = [(dotted(path), setting((listed, *path), changed(value))) for path, value in told]
    assert unnoticed(briefing, sources, changes, reseal=True) == []


@pytest.mark.parametrize(
    "field", ["statement", "standing", "label", "documents", "denials", "claims", "independent", "confidence"]
)
def test_what_a_finding_says_is_noticed_even_under_a_new_seal(briefing: Briefing, sources: Path, field: str) -> None:
    other: dict[str, Any] = {
        "standing": "superseded",
        "confidence": {"level": "high", "credibility": 6, "reasons": []},
        "independent": 9,
    }
    value = other.get(field, ["x"] if field in ("documents", "denials", "claims") else "x")
    changes = [(f"{index}", setting(("findings", index, field), value)) for index in range(len(briefing.findings))]
    assert unnoticed(briefing, sources, changes, reseal=True) == []


@pytest.mark.parametrize(
    "listed", ["documents", "claims", "denials", "findings", "refused", "skipped", "failed", "passages"]
)
def test_what_is_left_out_is_noticed_even_under_a_new_seal(briefing: Briefing, sources: Path, listed: str) -> None:
    def leave_out(content: Any) -> None:
        content[listed].pop()

    assert unnoticed(briefing, sources, [(listed, leave_out)], reseal=True) == []


@pytest.mark.parametrize(
    "change",
    [
        pytest.param(lambda folder: (folder / "post.txt").unlink(), id="removed"),
        pytest.param(lambda folder: (folder / "post.txt").rename(folder / "later.txt"), id="renamed"),
        pytest.param(lambda folder: (folder / "post.txt").write_text(POST + "\n"), id="a byte more"),
        pytest.param(lambda folder: (folder / "post.txt").write_text(POST.replace("Six", "Ten")), id="another figure"),
        pytest.param(lambda folder: (folder / "post.txt").write_text(""), id="emptied"),
        pytest.param(lambda folder: (folder / "late.txt").write_text(HERALD), id="an article more"),
        pytest.param(lambda folder: (folder / "notes.pdf").unlink(), id="a skipped file removed"),
        pytest.param(lambda folder: (folder / "times.txt").unlink(), id="a failed article removed"),
    ],
)
def test_a_folder_that_is_not_the_same_any_more_is_noticed(
    briefing: Briefing, sources: Path, tmp_path: Path, change: Callable[[Path], object]
) -> None:
    folder = tmp_path / "flood"
    shutil.copytree(sources, folder)
    change(folder)
    assert recheck(briefing, folder)


def test_every_failure_is_one_line_that_says_where(briefing: Briefing, sources: Path, tmp_path: Path) -> None:
    folder = tmp_path / "flood"
    shutil.copytree(sources, folder)
    (folder / "post.txt").write_text("\n\n" + POST)
    failures = recheck(briefing, folder)
    assert len(failures) > 3
    assert all("\n" not in line and line for line in failures)
    assert any(line.startswith("post.txt: ") for line in failures)


def test_a_folder_that_is_not_there_is_an_error_of_the_user(briefing: Briefing, tmp_path: Path) -> None:
    with pytest.raises(InputError, match="There is no folder"):
        recheck(briefing, tmp_path / "absent")
